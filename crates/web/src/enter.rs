//! The door: a link that works once signs this browser in.
//!
//! Looking at the link changes nothing, so that a scanner or a preview does not use it up; a button, pressed by a script where one
//! runs, does.

use crate::assets;
use crate::failure::Failure;
use crate::fields::Form;
use crate::frame::Texts;
use crate::server::Web;
use crate::visit::{Answer, Visit};
use app::sign_ins;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::header::{LOCATION, SET_COOKIE, USER_AGENT};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse};

/// Where a link is used.
pub(crate) const PATH: &str = "/enter";

/// How long a browser keeps a sign-in, in seconds (ours: half a year; the server ends it earlier where nobody comes).
const COOKIE_SECONDS: u32 = 180 * 24 * 3600;

/// Letters of a browser's name that are kept (ours).
const BROWSER_LETTERS_MAX: usize = 200;

#[derive(Template)]
#[template(path = "frame/enter.html")]
struct EnterPage {
    t: Texts,
    style: String,
    mark: String,
    script: String,
    token: String,
}

/// `GET /enter/{token}`
pub(crate) async fn ask(State(web): State<Web>, Path(token): Path<String>) -> Answer {
    let page = EnterPage {
        t: Texts::new(web.office().language()),
        style: assets::address("style.css"),
        mark: assets::address("mark.svg"),
        script: assets::address("frame.js"),
        token,
    };
    Ok(Html(page.render()?).into_response())
}

/// `POST /enter`
pub(crate) async fn enter(State(web): State<Web>, headers: HeaderMap, Form(fields): Form) -> Answer {
    let browser = headers.get(USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
    let browser: String = browser.chars().take(BROWSER_LETTERS_MAX).collect();
    let token = fields.get("token").unwrap_or_default();
    let secret = sign_ins::redeem(&web.office(), token, &browser).await?.ok_or(Failure::SpentLink)?;
    let cookie = web.set_cookie(web.cookie(), &secret, Some(COOKIE_SECONDS));
    Ok((StatusCode::SEE_OTHER, [(LOCATION, "/".to_owned()), (SET_COOKIE, cookie)]).into_response())
}

/// `POST /leave`
pub(crate) async fn leave(State(web): State<Web>, visit: Visit) -> Answer {
    sign_ins::end(&web.office(), visit.sign_in.id).await?;
    let cookie = web.set_cookie(web.cookie(), "", Some(0));
    Ok((StatusCode::SEE_OTHER, [(LOCATION, "/".to_owned()), (SET_COOKIE, cookie)]).into_response())
}

/// `GET /healthz`: that the server runs and its data can be read, and nothing else.
pub(crate) async fn health(State(web): State<Web>) -> Answer {
    app::instance::name(&web.office()).await?;
    Ok("ok\n".into_response())
}
