//! Taking the data along: a backup of everything, and what is in the world in open formats.

use crate::failure::Failure;
use crate::server::Web;
use crate::visit::{Answer, Visit, download};
use app::{archive, export as exports, practice, upkeep, uploads::Upload};
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE};
use axum::response::IntoResponse;
use http_body::Frame;
use std::io;
use std::path::PathBuf;
use std::pin::Pin;
use std::task::{Context, Poll};
use tokio::fs::File;
use tokio::io::AsyncReadExt;
use tokio::sync::mpsc;

/// So much of a file is read at once, in bytes (ours).
const PIECE_BYTES: usize = 256 * 1024;
/// Pieces that wait to be sent (ours).
const PIECES_MAX: usize = 4;

/// `GET /backup`: everything, as one file. It goes through a file beside the data, which is removed once it is sent.
pub(crate) async fn backup(State(web): State<Web>) -> Answer {
    let own = web.office();
    let room = Upload::begin(&own)?;
    let path = room.place("backup");
    upkeep::backup(&own, &path).await?;
    let (body, bytes) = sent(path, room).await.map_err(|error| Failure::Inside(error.into()))?;
    let name = format!("attachment; filename=\"telemachus-{}.backup\"", own.today());
    let headers = [
        (CONTENT_TYPE, "application/octet-stream".to_owned()),
        (CONTENT_DISPOSITION, name),
        (CONTENT_LENGTH, bytes.to_string()),
        // What is sealed does not get smaller; this keeps the next layer from trying.
        (CONTENT_ENCODING, "identity".to_owned()),
    ];
    Ok((headers, Body::new(body)).into_response())
}

/// A file as the body of an answer, and its size. What holds the room of the file goes when all is sent, or nobody wants it.
async fn sent(path: PathBuf, room: Upload) -> io::Result<(Pieces, u64)> {
    let mut file = File::open(path).await?;
    let bytes = file.metadata().await?.len();
    let (sender, pieces) = mpsc::channel(PIECES_MAX);
    tokio::spawn(async move {
        let _room = room;
        loop {
            let mut piece = Vec::with_capacity(PIECE_BYTES);
            let read = (&mut file).take(PIECE_BYTES as u64).read_to_end(&mut piece).await;
            let is_last = !matches!(read, Ok(read) if read > 0);
            let piece = read.map(|_| Bytes::from(piece));
            let is_nothing = matches!(&piece, Ok(piece) if piece.is_empty());
            if is_nothing || sender.send(piece).await.is_err() || is_last {
                return;
            }
        }
    });
    Ok((Pieces(pieces), bytes))
}

/// A body that comes piece by piece.
struct Pieces(mpsc::Receiver<io::Result<Bytes>>);

impl HttpBody for Pieces {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        self.0.poll_recv(context).map(|piece| piece.map(|piece| piece.map(Frame::data)))
    }
}

/// `GET /export/{file}`: what is looked at, in one of the open formats.
pub(crate) async fn export(visit: Visit, Path(file): Path<String>) -> Answer {
    let name = |file: &str| format!("telemachus-{}-{file}", visit.today());
    if file == "everything.zip" {
        return Ok(download(&name(&file), "application/zip", archive::all(&visit.office).await?));
    }
    let (kind, text) = match file.as_str() {
        "network.json" => ("application/json", exports::network(&visit.office).await?),
        "practice.json" => ("application/json", practice::export(&visit.office).await?),
        "people.csv" => ("text/csv; charset=utf-8", exports::table(&visit.office).await?),
        "people.vcf" => ("text/vcard; charset=utf-8", exports::vcards(&visit.office).await?),
        _ => return Err(Failure::NoSuchPage),
    };
    Ok(download(&name(&file), kind, text.into_bytes()))
}
