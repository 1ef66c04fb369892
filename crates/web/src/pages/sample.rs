//! The sample: a life to look around in, beside one's own and never in its way.

use crate::failure::Failure;
use crate::frame::{Frame, Place};
use crate::server::Web;
use crate::visit::{Answer, Visit, see_other};
use askama::Template;
use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::SET_COOKIE;

#[derive(Template)]
#[template(path = "pages/sample/outside.html")]
struct Outside {
    frame: Frame,
}

/// `POST /sample`: from now on this browser looks at the sample.
pub(crate) async fn enter(State(web): State<Web>, visit: Visit) -> Answer {
    if web.is_demo() {
        return Err(Failure::NoSuchPage);
    }
    web.fill_sample().await?;
    with_cookie(&web, visit.done("/", "sample-entered", None), "1", None)
}

/// `POST /sample/leave`: back to one's own; the sample stays for another time.
pub(crate) async fn leave(State(web): State<Web>) -> Answer {
    with_cookie(&web, see_other("/"), "", Some(0))
}

/// `POST /sample/removal`: the sample goes, with whatever was tried out in it.
pub(crate) async fn remove(State(web): State<Web>) -> Answer {
    if web.is_demo() {
        return Err(Failure::NoSuchPage);
    }
    web.discard_sample().await?;
    with_cookie(&web, see_other("/?told=sample-removed"), "", Some(0))
}

/// A page in place of one that brings in people of one's own, who do not belong into the sample.
pub(crate) async fn outside_only(visit: &Visit) -> Answer {
    visit.page(&outside(visit).await?)
}

/// The same as the answer to a form of such a page; nothing was done.
pub(crate) async fn refused_inside(visit: &Visit) -> Answer {
    visit.refused(&outside(visit).await?)
}

async fn outside(visit: &Visit) -> Result<Outside, Failure> {
    Ok(Outside { frame: visit.frame(Place::None, visit.t.text("sample-outside-title")).await? })
}

fn with_cookie(web: &Web, answer: Answer, value: &str, seconds: Option<u32>) -> Answer {
    let mut answer = answer?;
    let cookie = HeaderValue::from_str(&web.set_cookie(&web.sample_cookie(), value, seconds));
    // A name of ours with a digit can always stand in a header.
    if let Ok(cookie) = cookie {
        answer.headers_mut().append(SET_COOKIE, cookie);
    }
    Ok(answer)
}
