//! Why there is no page, said so that it helps. What went wrong inside is logged under a number, never shown.

use crate::assets;
use crate::frame::{Texts, Theme};
use crate::server::Web;
use crate::visit::theme;
use app::error::AppError;
use askama::Template;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use uuid::Uuid;

/// Why there is no page.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Nothing lies at this address.
    NoSuchPage,
    /// The address is right, the way of asking is not.
    NoSuchMethod,
    /// This browser is not signed in.
    SignedOut,
    /// A link that was used, is too old, or never was.
    SpentLink,
    /// The request was meant for another host.
    WrongHost,
    /// Another site's page asked for a change.
    ForeignOrigin,
    /// The change was meant for a sample that is gone.
    SampleGone,
    /// What the browser sent cannot be read.
    Unreadable,
    /// What the browser sent is too large.
    TooLarge,
    /// The operation refused it, with a reason for the user.
    Wrong(String),
    /// It failed inside.
    Inside(anyhow::Error),
}

impl From<AppError> for Failure {
    fn from(error: AppError) -> Self {
        match error {
            AppError::NobodyCalled { .. } | AppError::Refused(_) => Failure::NoSuchPage,
            AppError::SeveralCalled { .. } | AppError::Wrong(_) | AppError::Changed | AppError::NotUndone(_) => {
                Failure::Wrong(error.to_string())
            }
            error => Failure::Inside(error.into()),
        }
    }
}

impl From<askama::Error> for Failure {
    fn from(error: askama::Error) -> Self {
        Failure::Inside(error.into())
    }
}

/// What the page of a failure says; travels with the answer until [`dressed`] writes the page.
#[derive(Debug, Clone)]
struct Fault {
    id: &'static str,
    detail: Option<String>,
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let (status, id, detail) = match self {
            Failure::NoSuchPage => (StatusCode::NOT_FOUND, "error-missing", None),
            Failure::NoSuchMethod => (StatusCode::METHOD_NOT_ALLOWED, "error-method", None),
            Failure::SignedOut => (StatusCode::UNAUTHORIZED, "error-signed-out", None),
            Failure::SpentLink => (StatusCode::FORBIDDEN, "error-spent-link", None),
            Failure::WrongHost => (StatusCode::MISDIRECTED_REQUEST, "error-host", None),
            Failure::ForeignOrigin => (StatusCode::FORBIDDEN, "error-origin", None),
            Failure::SampleGone => (StatusCode::CONFLICT, "error-sample", None),
            Failure::Unreadable => (StatusCode::BAD_REQUEST, "error-unreadable", None),
            Failure::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "error-large", None),
            Failure::Wrong(reason) => (StatusCode::UNPROCESSABLE_ENTITY, "error-wrong", Some(reason)),
            Failure::Inside(error) => {
                let number = Uuid::new_v4().simple().to_string()[..8].to_owned();
                tracing::error!(error.number = %number, error.chain = %chain(&error), "a page failed");
                (StatusCode::INTERNAL_SERVER_ERROR, "error-inside", Some(number))
            }
        };
        let mut response = status.into_response();
        response.extensions_mut().insert(Fault { id, detail });
        response
    }
}

fn chain(error: &anyhow::Error) -> String {
    let causes: Vec<String> = error.chain().map(ToString::to_string).collect();
    causes.join(": ").replace(['\n', '\r'], " ")
}

#[derive(Template)]
#[template(path = "frame/failure.html")]
struct FailurePage {
    t: Texts,
    theme: &'static str,
    style: String,
    mark: String,
    id: &'static str,
    detail: Option<String>,
    is_door: bool,
}

impl FailurePage {
    fn say(&self, attribute: &str) -> String {
        self.t.text(&format!("{}.{attribute}", self.id))
    }
}

/// Writes the page of a failure in the look that the browser chose.
pub(crate) async fn dressed(State(web): State<Web>, request: Request, next: Next) -> Response {
    let theme = match theme(request.headers()) {
        Theme::System => "system",
        Theme::Light => "light",
        Theme::Dark => "dark",
    };
    let response = next.run(request).await;
    let Some(fault) = response.extensions().get::<Fault>().cloned() else { return response };
    let page = FailurePage {
        t: Texts::new(web.office().language()),
        theme,
        style: assets::address("style.css"),
        mark: assets::address("mark.svg"),
        id: fault.id,
        detail: fault.detail,
        is_door: matches!(fault.id, "error-signed-out" | "error-spent-link"),
    };
    match page.render() {
        Ok(page) => (response.status(), Html(page)).into_response(),
        Err(_) => response,
    }
}

/// What lies at no address of ours.
pub(crate) async fn no_such_page() -> Failure {
    Failure::NoSuchPage
}

/// What is asked for in a way that its address does not know.
pub(crate) async fn no_such_method() -> Failure {
    Failure::NoSuchMethod
}
