//! Mentors: every relationship by its stage, from the first thought to old friends.

use crate::failure::Failure;
use crate::frame::{Frame, Place};
use crate::pages::relationships::circle::{Brief, brief};
use crate::pages::relationships::path_of;
use crate::visit::{Answer, Visit};
use app::relationships::{kind_message, name_of};
use askama::Template;
use chrono::{DateTime, NaiveDate, Utc};
use model::entry::EntryId;
use model::finding::{Subject, Value};
use model::mentoring::rooms::Room;
use model::relationship::RelationshipStage;
use std::collections::HashMap;

/// Most cards that stand open in one column; the others fold.
const CARDS_MAX: usize = 12;

struct Card {
    path: String,
    name: String,
    kind: String,
    subject: String,
    /// The next session, or how long ago the last was.
    line: String,
    is_near: bool,
    /// Pieces of counsel that stand about it.
    counsel: usize,
    counsel_text: String,
}

struct Column {
    code: &'static str,
    title: String,
    about: String,
    cards: Vec<Card>,
    folded: Vec<Card>,
}

#[derive(Template)]
#[template(path = "pages/mentors/show.html")]
struct Page {
    frame: Frame,
    headline: String,
    columns: Vec<Column>,
    /// Those whom I mentor or sponsor, at any stage but an early end.
    given: Vec<Card>,
    ended: Vec<Card>,
    circles: Vec<Brief>,
    is_empty: bool,
    has_outreach: bool,
    has_chooser: bool,
    kinds: Vec<(&'static str, String, String)>,
}

/// The columns; the first holds who is only thought of and who was asked.
const COLUMNS: [(&str, &[RelationshipStage]); 5] = [
    ("ahead", &[RelationshipStage::Considering, RelationshipStage::Approached]),
    ("getting_acquainted", &[RelationshipStage::GettingAcquainted]),
    ("active", &[RelationshipStage::Active]),
    ("winding_down", &[RelationshipStage::WindingDown]),
    ("alumni", &[RelationshipStage::Alumni]),
];

/// Kinds that the empty page introduces.
const INTRODUCED: [&str; 6] = ["mentor", "sponsor", "co_mentor", "near_peer", "remote", "invisible"];

/// `GET /mentors`
pub(crate) async fn show(visit: Visit) -> Answer {
    let seen = visit.office.seen().await?;
    let t = visit.t;
    let counsel = counsel_by_entry(&visit).await?;
    let rooms = seen.beside.mentoring.as_ref().map(|mentoring| mentoring.rooms.all()).unwrap_or_default();
    let cards = |is_shown: &dyn Fn(&Room<'_>) -> bool| {
        let own = rooms.iter().filter(|room| is_shown(room));
        let mut cards: Vec<(NaiveDate, Card)> = own
            .map(|room| {
                (
                    order(room, visit.office.now()),
                    card(&visit, room, name_of(&seen.loaded, room.relationship), &counsel),
                )
            })
            .collect();
        cards.sort_by(|a, b| (a.0, &a.1.name).cmp(&(b.0, &b.1.name)));
        cards.into_iter().map(|(_, card)| card).collect::<Vec<_>>()
    };
    let column = |(code, stages): (&'static str, &[RelationshipStage])| {
        let mut cards = cards(&|room| stages.contains(&room.stage()) && !is_given(room));
        let folded = cards.split_off(cards.len().min(CARDS_MAX));
        Column {
            code,
            title: t.text(&format!("mentors-{code}")),
            about: t.text(&format!("mentors-{code}-none")),
            cards,
            folded,
        }
    };
    let running = rooms.iter().filter(|room| room.stage().is_running()).count();
    let count = |number: usize| Value::Count(i64::try_from(number).unwrap_or(0));
    let soon = rooms.iter().filter(|room| room.to_come(visit.office.now()).next().is_some()).count();
    let page = Page {
        frame: visit.frame(Place::Mentors, t.text("nav-mentors")).await?,
        headline: t.say(
            "mentors-headline",
            &[("running", count(running)), ("soon", count(soon)), ("all", count(rooms.len()))],
        ),
        columns: COLUMNS.into_iter().map(column).collect(),
        given: cards(&|room| is_given(room) && room.stage() != RelationshipStage::EndedEarly),
        ended: cards(&|room| room.stage() == RelationshipStage::EndedEarly),
        circles: rooms
            .iter()
            .filter(|room| !room.stage().is_over())
            .filter_map(|room| brief(&visit, &seen, room))
            .collect(),
        is_empty: rooms.is_empty(),
        has_outreach: crate::routes::is_page("/outreach"),
        has_chooser: crate::routes::is_page("/find"),
        kinds: INTRODUCED
            .iter()
            .map(|code| (*code, t.text(&format!("kind-{code}")), t.text(&format!("kind-{code}-about"))))
            .collect(),
    };
    visit.page(&page)
}

/// Whether I am the one who gives.
fn is_given(room: &Room<'_>) -> bool {
    room.relationship.value.is_given()
}

/// The next session first, then the longest silence.
fn order(room: &Room<'_>, now: DateTime<Utc>) -> NaiveDate {
    let next = room.to_come(now).next().map(|one| room.day(one));
    next.or_else(|| room.last_held_on().map(|day| day + chrono::TimeDelta::days(40_000))).unwrap_or(NaiveDate::MAX)
}

/// How many pieces of counsel stand about each entry.
async fn counsel_by_entry(visit: &Visit) -> Result<HashMap<EntryId, usize>, Failure> {
    let mut counts = HashMap::new();
    for said in visit.office.counselled().await?.standing() {
        if let Subject::Entry(_, id) = said.finding.subject {
            *counts.entry(id).or_default() += 1;
        }
    }
    Ok(counts)
}

fn card(visit: &Visit, room: &Room<'_>, name: String, counsel: &HashMap<EntryId, usize>) -> Card {
    let (t, today) = (visit.t, visit.today());
    let next = room.to_come(visit.office.now()).next().map(|one| room.day(one));
    let line = match (next, room.last_held_on()) {
        (Some(next), _) => t.say("mentors-next", &[("date", Value::Date(next))]),
        (None, Some(last)) => t.say("mentors-last", &[("date", Value::Date(last))]),
        (None, None) => t.say("mentors-since", &[("date", Value::Date(room.since()))]),
    };
    let of = |id: EntryId| counsel.get(&id).copied().unwrap_or(0);
    let inside: usize = room.sessions.iter().filter(|one| one.value.is_planned()).map(|one| of(one.id)).sum();
    let advice: usize = room.advice.iter().map(|one| of(one.id)).sum();
    let pieces = of(room.id()) + inside + advice;
    let relationship = &room.relationship.value;
    Card {
        path: path_of(room.id()),
        name,
        kind: t.text(&kind_message(relationship)),
        subject: relationship.subject.clone().unwrap_or_default(),
        line,
        is_near: next.is_some_and(|next| next.signed_duration_since(today).num_days() <= 7),
        counsel: pieces,
        counsel_text: t.say("mentors-counsel", &[("count", Value::Count(i64::try_from(pieces).unwrap_or(0)))]),
    }
}
