//! The application as a browser finds it: on a port of this machine, with an owner who has a link.

use app::office::{Office, Place};
use app::sign_ins;
use chrono::{DateTime, Utc};
use tempfile::TempDir;
use tokio::net::TcpListener;
use web::server::{Reach, Server, router, serve};
use words::Language;

/// The present of every test.
pub(crate) fn now() -> DateTime<Utc> {
    "2026-11-02T09:00:00Z".parse().expect("a time")
}

/// A running application.
pub(crate) struct Application {
    pub(crate) office: Office,
    /// `http://127.0.0.1:PORT`
    pub(crate) origin: String,
    _folder: TempDir,
}

impl Application {
    /// An application in which nobody is yet.
    pub(crate) async fn empty() -> Self {
        let (office, folder) = office().await;
        Self::of(office, folder).await
    }

    /// An application whose world is the sample life.
    pub(crate) async fn sample() -> Self {
        let (office, folder) = office().await;
        Self::of(office.sample().await.expect("a sample life"), folder).await
    }

    async fn of(office: Office, folder: TempDir) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
        let origin = format!("http://{}", listener.local_addr().expect("an address"));
        let server = Server { office: office.clone(), clock: now, reach: Reach::Loopback };
        let router = router(server).await.expect("an application");
        tokio::spawn(serve(listener, router, std::future::pending()));
        Self { office, origin, _folder: folder }
    }

    /// The address of a link that signs a browser in.
    pub(crate) async fn link(&self) -> String {
        let link = sign_ins::issue_link(&self.office).await.expect("a link");
        format!("{}/enter/{}", self.origin, link.token)
    }
}

async fn office() -> (Office, TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let place = Place { folder: folder.path().join("data"), database_url: None };
    (Office::open(&place, now(), Language::English).await.expect("an office"), folder)
}
