//! Every other page, for a phone whose foot has room for five.

use crate::frame::{Frame, Place};
use crate::pages::jump::{self, Target};
use crate::visit::{Answer, Visit};
use askama::Template;

#[derive(Template)]
#[template(path = "pages/more.html")]
struct More {
    frame: Frame,
    targets: Vec<Target>,
}

/// `GET /more`
pub(crate) async fn show(visit: Visit) -> Answer {
    let frame = visit.frame(Place::More, visit.t.text("nav-more")).await?;
    let at_the_foot: Vec<&str> = frame.entries().iter().map(|entry| entry.path).collect();
    let targets = jump::pages(visit.t).filter(|target| !at_the_foot.contains(&target.path.as_str())).collect();
    visit.page(&More { frame, targets })
}
