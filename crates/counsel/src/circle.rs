//! The agenda of a circle (R12): whose turn it is, and what the circle is for. It judges nothing; the user changes it.

use crate::agenda::{Point, about_assignments, point};
use chrono::NaiveDate;
use model::entry::Noted;
use model::finding::{Message, Value};
use model::mentoring::circles::Ring;
use model::mentoring::rooms::Room;
use model::relationship::circle::CirclePurpose;
use model::relationship::rota::Duty;
use model::relationship::session::AgendaPart;
use model::relationship::{Party, Side};

/// The agenda of a circle's meeting on a day: what came of the last one, then the matter of whose turn it is, and room.
#[must_use]
pub fn suggest(ring: &Ring<'_>, room: &Room<'_>, on: NaiveDate) -> Vec<Point> {
    let (news, then) = match ring.purpose {
        CirclePurpose::Advocacy => ("agenda-circle-came", "agenda-circle-speak"),
        CirclePurpose::Advice => ("agenda-circle-became", "agenda-circle-ask"),
        CirclePurpose::Class => ("agenda-circle-tried", "agenda-circle-skill"),
    };
    let mut points = Vec::new();
    if room.last_held_on().is_some() {
        points.push(point(AgendaPart::News, news));
    }
    if ring.purpose == CirclePurpose::Class {
        points.extend(about_assignments(room));
    }
    points.extend(turn(ring, on));
    let skill = room.relationship.value.subject.clone();
    points.push(match (ring.purpose, skill) {
        (CirclePurpose::Class, Some(skill)) => said(Message::new(then).with("skill", Value::Text(skill))),
        (CirclePurpose::Class, None) => point(AgendaPart::Matter, "agenda-circle-which-skill"),
        _ => point(AgendaPart::Matter, then),
    });
    points.push(point(AgendaPart::Unplanned, "agenda-unplanned"));
    points
}

/// Whose turn it is on that day, and with what.
fn turn(ring: &Ring<'_>, on: NaiveDate) -> Option<Point> {
    let party = ring.member(ring.turn_of(on)?.brings?)?;
    let known = party.value.member.as_ref();
    let text = match ring.purpose {
        CirclePurpose::Advocacy => known.and_then(|member| member.work.clone()),
        CirclePurpose::Advice | CirclePurpose::Class => known.and_then(|member| member.wants.clone()),
    };
    let id = match (party.value.side, text.is_some()) {
        (Side::Me, true) => "agenda-turn-mine-with",
        (Side::Me, false) => "agenda-turn-mine",
        (Side::Other, true) => "agenda-turn-with",
        (Side::Other, false) => "agenda-turn",
    };
    let message = Message::new(id).with("who", called(party)).with("purpose", Value::Word(ring.purpose.code()));
    Some(said(match text {
        Some(text) => message.with("text", Value::Text(text)),
        None => message,
    }))
}

fn said(message: Message) -> Point {
    Point { part: AgendaPart::Matter, message, about: None }
}

/// What a member is called in a sentence: the person, else the own name.
#[must_use]
pub fn called(party: &Noted<Party>) -> Value {
    match (&party.person, &party.value.name) {
        (Some(person), _) => Value::Person(person.clone()),
        (None, Some(name)) => Value::Text(name.clone()),
        (None, None) => Value::Text(String::new()),
    }
}

/// A turn of mine in one of my circles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MyTurn {
    /// The circle's relationship.
    pub relationship: model::entry::EntryId,
    /// The day.
    pub on: NaiveDate,
    /// What I do on it.
    pub duties: Vec<Duty>,
}

/// My turns from a day on up to another, both among them, in circles that run; the earliest first.
#[must_use]
pub fn my_turns(mentoring: &model::mentoring::Mentoring, from: NaiveDate, until: NaiveDate) -> Vec<MyTurn> {
    let mut turns = Vec::new();
    if mentoring.circles.rotas.is_empty() {
        return turns;
    }
    for room in mentoring.rooms.all().iter().filter(|room| room.stage().is_running()) {
        let Some(ring) = mentoring.circles.ring(room) else { continue };
        let Some(me) = ring.me() else { continue };
        let ahead = usize::try_from(until.signed_duration_since(from).num_days()).unwrap_or(0) / 7 + 1;
        let own = ring.turns_from(from, ahead).into_iter().filter(|turn| turn.on <= until);
        turns.extend(own.filter_map(|turn| {
            let duties = turn.duties_of(me.id);
            (!duties.is_empty()).then_some(MyTurn { relationship: room.id(), on: turn.on, duties })
        }));
    }
    turns.sort_by_key(|turn| (turn.on, turn.relationship));
    turns
}
