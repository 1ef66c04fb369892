//! One request of somebody signed in: the data as of now, and how an answer is made.

use crate::failure::Failure;
use crate::fields::cookie;
use crate::frame::{Frame, Place, Texts, Theme, Toast};
use crate::server::Web;
use app::office::Office;
use app::sign_ins::SignIn;
use app::undo::UndoId;
use askama::Template;
use axum::extract::FromRequestParts;
use axum::http::header::{CONTENT_TYPE, HeaderName, LOCATION};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::response::{Html, IntoResponse, Response};
use chrono::NaiveDate;

/// What a handler gives.
pub(crate) type Answer = Result<Response, Failure>;

/// One request of somebody signed in.
pub(crate) struct Visit {
    /// The data, as of now: the visitor's own, or those of the sample while they look around in it.
    pub(crate) office: Office,
    /// Whether it is the sample.
    pub(crate) is_sample: bool,
    /// Sentences in the visitor's language.
    pub(crate) t: Texts,
    /// This browser's sign-in.
    pub(crate) sign_in: SignIn,
    /// Which part of a page is asked for.
    pub(crate) asked: Asked,
    theme: Theme,
    uri: Uri,
}

/// Whether a whole page is asked for or a part that a script swaps in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asked {
    /// A whole page.
    Page,
    /// The part with what changes (a request of htmx).
    Part,
}

impl FromRequestParts<Web> for Visit {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Failure> {
        let sign_in = parts.extensions.get::<SignIn>().cloned().ok_or(Failure::SignedOut)?;
        let (office, is_sample) = world(parts, web).await?;
        let is_part = parts.headers.contains_key("hx-request") && !parts.headers.contains_key("hx-boosted");
        Ok(Self {
            t: Texts::new(office.language()),
            office,
            is_sample,
            sign_in,
            asked: if is_part { Asked::Part } else { Asked::Page },
            theme: theme(&parts.headers),
            uri: parts.uri.clone(),
        })
    }
}

/// The data that this browser looks at. A change that was meant for a sample which is gone must not go elsewhere.
async fn world(parts: &Parts, web: &Web) -> Result<(Office, bool), Failure> {
    if web.is_demo() || cookie(&parts.headers, &web.sample_cookie()).is_none() {
        return Ok((web.office(), false));
    }
    let is_change = !matches!(parts.method, Method::GET | Method::HEAD);
    match web.sample().await? {
        Some(sample) => Ok((sample, true)),
        None if is_change => Err(Failure::SampleGone),
        None => Ok((web.office(), false)),
    }
}

/// The name of the cookie that holds the chosen look; it is no secret.
pub(crate) const THEME_COOKIE: &str = "telemachus-theme";

/// The look that this browser chose.
pub(crate) fn theme(headers: &HeaderMap) -> Theme {
    match cookie(headers, THEME_COOKIE) {
        Some("light") => Theme::Light,
        Some("dark") => Theme::Dark,
        _ => Theme::System,
    }
}

impl Visit {
    /// The present day.
    pub(crate) fn today(&self) -> NaiveDate {
        self.office.today()
    }

    /// What stands around every page. `title` is what the browser's tab says.
    pub(crate) async fn frame(&self, place: Place, title: String) -> Result<Frame, Failure> {
        Ok(Frame {
            t: self.t,
            title,
            place,
            theme: self.theme,
            is_sample: self.is_sample,
            toast: Toast::of(&self.uri),
            today: crate::pages::today::count(self).await?,
        })
    }

    /// A finished page.
    pub(crate) fn page(&self, page: &impl Template) -> Answer {
        Ok(Html(page.render()?).into_response())
    }

    /// A page that says what is wrong with a form; everything typed stands in it.
    pub(crate) fn refused(&self, page: &impl Template) -> Answer {
        Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page.render()?)).into_response())
    }

    /// Goes on to `path` after something was done, where the visitor is told `told-…`, with a button that takes it back.
    pub(crate) fn done(&self, path: &str, told: &str, undo: Option<UndoId>) -> Answer {
        let (path, anchor) = path.split_once('#').map_or((path, ""), |(path, anchor)| (path, anchor));
        let sign = if path.contains('?') { '&' } else { '?' };
        let undo = undo.map_or_else(String::new, |undo| format!("&undo={undo}"));
        let hash = if anchor.is_empty() { String::new() } else { format!("#{anchor}") };
        see_other(&format!("{path}{sign}told={told}{undo}{hash}"))
    }
}

/// Sends a browser on with a get request.
pub(crate) fn see_other(path: &str) -> Answer {
    Ok((StatusCode::SEE_OTHER, [(LOCATION, path.to_owned())]).into_response())
}

/// A file to keep: its bytes under a name.
pub(crate) fn download(name: &str, kind: &'static str, bytes: Vec<u8>) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    let headers = [(CONTENT_TYPE, kind.to_owned()), (HeaderName::from_static("content-disposition"), disposition)];
    (headers, bytes).into_response()
}
