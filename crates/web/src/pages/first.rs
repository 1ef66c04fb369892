//! The three doors: look around, bring my people, start with five names.

use crate::frame::{Frame, Place};
use crate::visit::{Answer, Visit};
use askama::Template;

#[derive(Template)]
#[template(path = "pages/first/doors.html")]
struct Doors {
    frame: Frame,
}

/// The first page while nobody is here.
pub(crate) async fn show(visit: &Visit) -> Answer {
    let frame = visit.frame(Place::Today, visit.t.text("first-title")).await?;
    visit.page(&Doors { frame })
}
