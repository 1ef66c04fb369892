//! The web application as one value: state, routes and the guards around them.

use crate::pages::imports::Imports;
use crate::{failure, guard, routes};
use app::error::AppError;
use app::office::Office;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use chrono::{DateTime, Utc};
use std::future::Future;
use std::io;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::Mutex;
use tower_http::compression::CompressionLayer;

/// Most bytes of a form (ours; a long note has a few thousand). Uploads have their own limit.
const FORM_BYTES_MAX: usize = 1 << 20;

/// What the application stands on.
pub struct Server {
    /// The data.
    pub office: Office,
    /// Tells the present.
    pub clock: fn() -> DateTime<Utc>,
    /// From where it can be reached.
    pub reach: Reach,
}

/// From where the application can be reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reach {
    /// From this machine only.
    Loopback,
    /// From elsewhere, under these names (`host` or `host:port`), which stand before us with TLS.
    Beyond {
        /// The names that a request may ask for.
        hosts: Vec<String>,
    },
}

/// What every handler may use; copies share it.
#[derive(Clone)]
pub(crate) struct Web(Arc<Inner>);

struct Inner {
    office: Office,
    clock: fn() -> DateTime<Utc>,
    reach: Reach,
    cookie: String,
    imports: Imports,
    is_demo: bool,
    /// The sample with its memory of what was seen, once somebody has looked at it.
    sample: Mutex<Option<Office>>,
}

impl Web {
    /// The data, as of now.
    pub(crate) fn office(&self) -> Office {
        self.0.office.at((self.0.clock)())
    }

    /// The imports under way.
    pub(crate) fn imports(&self) -> &Imports {
        &self.0.imports
    }

    /// Whether the sample is all that there is, so that nobody enters or leaves it.
    pub(crate) fn is_demo(&self) -> bool {
        self.0.is_demo
    }

    /// The sample as of now, where there is one; nothing is written.
    pub(crate) async fn sample(&self) -> Result<Option<Office>, AppError> {
        let mut sample = self.0.sample.lock().await;
        if sample.is_none() {
            *sample = self.0.office.filled_sample().await?;
        }
        Ok(sample.as_ref().map(|sample| sample.at((self.0.clock)())))
    }

    /// Makes the sample ready to look around in.
    pub(crate) async fn fill_sample(&self) -> Result<(), AppError> {
        let mut sample = self.0.sample.lock().await;
        *sample = Some(self.office().sample().await?);
        Ok(())
    }

    /// Removes the sample.
    pub(crate) async fn discard_sample(&self) -> Result<(), AppError> {
        let mut sample = self.0.sample.lock().await;
        *sample = None;
        self.office().discard_sample().await
    }

    /// The name of the cookie that says that this browser looks at the sample.
    pub(crate) fn sample_cookie(&self) -> String {
        format!("{}-sample", self.0.cookie)
    }

    /// A cookie as the header sets it; `seconds` is how long it is kept, and `None` is until the browser ends.
    pub(crate) fn set_cookie(&self, name: &str, value: &str, seconds: Option<u32>) -> String {
        let secure = match self.0.reach {
            Reach::Loopback => "",
            Reach::Beyond { .. } => "; Secure",
        };
        let age = seconds.map_or_else(String::new, |seconds| format!("; Max-Age={seconds}"));
        format!("{name}={value}; Path=/{age}; HttpOnly; SameSite=Lax{secure}")
    }

    /// From where we can be reached.
    pub(crate) fn reach(&self) -> &Reach {
        &self.0.reach
    }

    /// The name of the cookie that holds a sign-in. On loopback every instance has its own, since cookies do not know ports.
    pub(crate) fn cookie(&self) -> &str {
        &self.0.cookie
    }
}

/// The application as a service.
///
/// # Errors
/// The data cannot be read.
pub async fn router(server: Server) -> Result<Router, AppError> {
    let cookie = match server.reach {
        Reach::Loopback => format!("telemachus-{}", app::instance::name(&server.office).await?),
        Reach::Beyond { .. } => "__Host-telemachus".to_owned(),
    };
    let is_demo = server.office.is_sample().await?;
    // What a program left that did not end in order; nobody else holds the folder.
    app::uploads::sweep(&server.office)?;
    let web = Web(Arc::new(Inner {
        office: server.office,
        clock: server.clock,
        reach: server.reach,
        cookie,
        imports: Imports::new(),
        is_demo,
        sample: Mutex::new(None),
    }));
    Ok(routes::build()
        .fallback(failure::no_such_page)
        .method_not_allowed_fallback(failure::no_such_method)
        .layer(DefaultBodyLimit::max(FORM_BYTES_MAX))
        .layer(from_fn_with_state(web.clone(), guard::signed_in))
        .layer(CompressionLayer::new())
        .layer(from_fn(guard::same_origin))
        .layer(from_fn_with_state(web.clone(), guard::known_host))
        .layer(from_fn_with_state(web.clone(), failure::dressed))
        .layer(from_fn(guard::headers))
        .with_state(web))
}

/// Serves until `end` comes, then finishes what is under way.
///
/// # Errors
/// What the listener says.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    end: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    axum::serve(listener, router).with_graceful_shutdown(end).await
}
