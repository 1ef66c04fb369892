//! Files on their way in.

use super::ask;
use crate::failure::Failure;
use crate::server::Web;
use crate::visit::{Answer, Visit, see_other};
use app::error::AppError;
use app::uploads::{UPLOAD_BYTES_MAX, Upload};
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request, State};

/// What the parts of a form may have beside the files (ours; the head of a part has some hundred bytes).
const FORM_BYTES_MAX: u64 = 1 << 24;

/// `POST /imports` with `files`
pub(crate) async fn receive(State(web): State<Web>, visit: Visit, mut request: Request) -> Answer {
    if visit.is_sample {
        return crate::pages::sample::refused_inside(&visit).await;
    }
    let Some(turn) = web.imports().turn() else {
        let open = web.imports().open();
        return ask::refused(&visit, open.as_deref(), visit.t.text("imports-one-at-a-time")).await;
    };
    let limit = usize::try_from(UPLOAD_BYTES_MAX + FORM_BYTES_MAX).unwrap_or(usize::MAX);
    DefaultBodyLimit::max(limit).apply(&mut request);
    let parts = Multipart::from_request(request, &web).await.map_err(|_| Failure::Unreadable)?;
    match keep_all(&visit, parts).await {
        Ok(Some(upload)) => {
            let running = web.imports().begin(turn, visit.office.clone(), upload);
            running.settled().await;
            see_other(&format!("/imports/{}", running.id))
        }
        Ok(None) => ask::refused(&visit, None, visit.t.text("imports-no-file")).await,
        Err(Failure::Wrong(reason)) => ask::refused(&visit, None, reason).await,
        Err(failure) => Err(failure),
    }
}

/// Everything that was sent; `None` where no file was.
async fn keep_all(visit: &Visit, mut parts: Multipart) -> Result<Option<Upload>, Failure> {
    let mut upload = Upload::begin(&visit.office)?;
    while let Some(mut part) = parts.next_field().await.map_err(|_| Failure::Unreadable)? {
        // A form without a chosen file sends a part without a name.
        let Some(name) = part.file_name().filter(|name| !name.is_empty()).map(str::to_owned) else { continue };
        let mut file = upload.file(&name).await?;
        while let Some(bytes) = part.chunk().await.map_err(|_| Failure::Unreadable)? {
            file.write(&bytes).await.map_err(full)?;
        }
        file.finish().await.map_err(full)?;
    }
    Ok((!upload.paths().is_empty()).then_some(upload))
}

/// A disk without room is the user's to mend, not a fault of ours.
fn full(error: AppError) -> Failure {
    match error {
        AppError::File { ref source, .. } if source.kind() == std::io::ErrorKind::StorageFull => {
            Failure::Wrong(format!("{error}: {source}"))
        }
        error => error.into(),
    }
}
