//! The first page: the three doors while nobody is here, afterwards Today.

use crate::failure::Failure;
use crate::frame::{Frame, Place};
use crate::visit::{Answer, Visit};
use askama::Template;

/// Most pieces of counsel on the first page (`guide`: few enough to act on).
const COUNSEL_MAX: usize = 5;

struct Piece {
    title: String,
    evidence: String,
    why: String,
}

#[derive(Template)]
#[template(path = "pages/today.html")]
struct Today {
    frame: Frame,
    headline: String,
    pieces: Vec<Piece>,
}

#[derive(Template)]
#[template(path = "pages/first.html")]
struct First {
    frame: Frame,
}

/// `GET /`
pub(crate) async fn show(visit: Visit) -> Answer {
    let counselled = visit.office.counselled().await?;
    let frame = visit.frame(Place::Today, visit.t.text("nav-today")).await?;
    if counselled.seen.loaded.people.is_empty() {
        return visit.page(&First { frame });
    }
    let pieces = counselled.said.counsel.iter().take(COUNSEL_MAX).map(|said| Piece {
        title: said.title.clone(),
        evidence: String::new(),
        why: said.why.clone(),
    });
    visit.page(&Today { frame, headline: counselled.said.headline.clone(), pieces: pieces.collect() })
}

/// How many pieces of counsel wait.
pub(crate) async fn count(visit: &Visit) -> Result<usize, Failure> {
    Ok(visit.office.counselled().await?.said.counsel.len().min(COUNSEL_MAX))
}
