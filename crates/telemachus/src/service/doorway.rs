//! How browsers come in: by a link that works once.

use crate::failure::Failure;
use crate::setting::clock;
use anyhow::Context;
use app::office::Office;
use app::sign_ins;
use chrono::{DateTime, Utc};
use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// The page that leads a browser on.
const PAGE_FILE: &str = "enter.html";
/// How often we look whether the browser has come in (ours: soon, and at no cost).
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// Makes links into a server.
pub(crate) struct Doorway {
    origin: String,
    page: Arc<EntryPage>,
}

/// A way in, good for one browser.
pub(crate) struct Way {
    /// Whoever opens it is let in.
    pub(crate) url: String,
    /// Since when.
    issued_at: DateTime<Utc>,
    /// Until when.
    pub(crate) expires_at: DateTime<Utc>,
}

impl Doorway {
    /// The doorway of a server that browsers reach at `origin`, with its page in this folder. A page that a server left
    /// behind is removed.
    ///
    /// # Errors
    /// It cannot be removed.
    pub(crate) fn new(origin: String, folder: &Path) -> Result<Self, Failure> {
        let path = std::path::absolute(folder)?.join(PAGE_FILE);
        let page = Arc::new(EntryPage { path, laid: AtomicU64::new(0) });
        page.remove().with_context(|| format!("`{}` cannot be removed", page.path.display()))?;
        Ok(Self { origin, page })
    }

    /// Another link.
    ///
    /// # Errors
    /// The data cannot be written.
    pub(crate) async fn issue(&self, office: &Office) -> Result<Way, Failure> {
        let issued_at = clock();
        let link = sign_ins::issue_link(&office.at(issued_at)).await?;
        let url = format!("{}/enter/{}", self.origin, link.token);
        Ok(Way { url, issued_at, expires_at: link.expires_at })
    }

    /// Lays out a page, for its owner alone, that leads a browser on: so the link stands among no process's words, which
    /// everybody on the machine can read. It goes once a browser has come in, and when the link is no longer good. Inside a
    /// runtime.
    ///
    /// # Errors
    /// The page cannot be written.
    pub(crate) fn lay(&self, office: &Office, way: &Way) -> Result<PathBuf, Failure> {
        let (page, office) = (self.page.clone(), office.clone());
        let written = page.write(&way.url);
        let number = written.with_context(|| format!("`{}` cannot be written", page.path.display()))?;
        let path = page.path.clone();
        let (issued_at, expires_at) = (way.issued_at, way.expires_at);
        tokio::spawn(async move {
            let mut looks = tokio::time::interval(LOOK_EVERY);
            while clock() < expires_at && !has_come(&office, issued_at).await {
                looks.tick().await;
            }
            // A later page leads to another link.
            if page.laid.load(Ordering::Relaxed) == number {
                page.remove_if_possible();
            }
        });
        Ok(path)
    }

    /// Takes the page away.
    pub(crate) fn clear(&self) {
        self.page.remove_if_possible();
    }
}

/// Whether a browser has come in since.
async fn has_come(office: &Office, since: DateTime<Utc>) -> bool {
    let browsers = sign_ins::list(&office.at(clock())).await;
    browsers.is_ok_and(|browsers| browsers.iter().any(|browser| browser.created_at >= since))
}

struct EntryPage {
    path: PathBuf,
    /// How many were laid out here.
    laid: AtomicU64,
}

impl EntryPage {
    /// Writes the page anew; gives its number.
    fn write(&self, url: &str) -> io::Result<u64> {
        self.remove()?;
        let number = self.laid.fetch_add(1, Ordering::Relaxed) + 1;
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        // Neither the origin nor the token has a letter that means something in HTML.
        let html = format!(
            "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
             <meta http-equiv=\"refresh\" content=\"0; url={url}\">\n<title>Telemachus</title>\n\
             <p><a href=\"{url}\">Telemachus</a></p>\n"
        );
        options.open(&self.path)?.write_all(html.as_bytes())?;
        Ok(number)
    }

    fn remove(&self) -> io::Result<()> {
        match std::fs::remove_file(&self.path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    fn remove_if_possible(&self) {
        if let Err(error) = self.remove() {
            // Its link is good for minutes only, and the next start removes it.
            tracing::warn!(error.kind = ?error.kind(), "the page that leads a browser in is still there");
        }
    }
}
