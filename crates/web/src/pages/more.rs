//! Every other page, for a phone whose foot has room for five.

use crate::frame::{Frame, Place};
use crate::visit::{Answer, Visit};
use askama::Template;

#[derive(Template)]
#[template(path = "pages/more.html")]
struct More {
    frame: Frame,
}

/// `GET /more`
pub(crate) async fn show(visit: Visit) -> Answer {
    let frame = visit.frame(Place::More, visit.t.text("nav-more")).await?;
    visit.page(&More { frame })
}
