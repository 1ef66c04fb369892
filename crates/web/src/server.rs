//! The web application as one value: state, routes and the guards around them.

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
}

impl Web {
    /// The data, as of now.
    pub(crate) fn office(&self) -> Office {
        self.0.office.at((self.0.clock)())
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
    let web = Web(Arc::new(Inner { office: server.office, clock: server.clock, reach: server.reach, cookie }));
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
