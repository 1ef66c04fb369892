//! A conversation on a card: what one reads once more before the door, on paper or on a phone.

use super::asks::AnswerRow;
use super::{Other, path_of, planned};
use crate::failure::Failure;
use crate::frame::{Frame, Place};
use crate::pages::deeper::{People, entry};
use crate::pages::plan::mentoring;
use crate::visit::{Answer, Visit};
use askama::Template;
use axum::extract::Path;
use model::finding::Value;

#[derive(Template)]
#[template(path = "pages/rehearsals/card.html")]
struct Card {
    frame: Frame,
    path: String,
    subject: String,
    with: String,
    when: Option<String>,
    aim: Option<String>,
    opening: Option<String>,
    answers: Vec<AnswerRow>,
    soften: Vec<String>,
}

/// `GET /rehearsals/{id}/card`
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let (t, seen) = (visit.t, visit.office.seen().await?);
    let one = mentoring(&seen).rehearsals.rehearsal(entry(&id)?).ok_or(Failure::NoSuchPage)?;
    let (value, with) = (&one.value, Other::of(t, &People::of(&seen.network), one).name);
    let card = Card {
        frame: visit.frame(Place::Mentors, value.subject.clone()).await?,
        path: path_of(one.id),
        subject: value.subject.clone(),
        with: t.say("rehearsal-with", &[("name", Value::Text(with))]),
        when: one.due_on.filter(|_| !value.is_held()).map(|day| planned(t, visit.today(), day)),
        aim: value.aim.clone(),
        opening: value.opening.clone(),
        answers: value.answers.iter().map(AnswerRow::of).collect(),
        soften: value.soften.clone(),
    };
    visit.page(&card)
}
