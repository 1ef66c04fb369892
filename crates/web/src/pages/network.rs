//! The network: its picture with what is said of it, a person or a voice beside it, and the table with the same content.
//!
//! Start reading at [`Look`], what of the network is looked at; `page` makes the page, `drawing` its picture, `panel` what
//! stands beside it of a person or a voice.

mod drawing;
pub(crate) mod over_time;
mod page;
mod panel;
pub(crate) mod saved;
pub(crate) mod table;
pub(crate) mod what_if;

use crate::fields::{Fields, Query};
use crate::frame::Texts;
use crate::report::FindingView;
use crate::report::page::people;
use crate::report::page::telling::Telling;
use crate::visit::{Answer, Visit};
use app::seen::Counselled;
use axum::extract::Path;
use formats::analysis::SaidAnalysis;
use model::kind::Benefit;
use model::person::{Person, PersonId};

/// Who is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Crowd {
    /// Everybody.
    Everyone,
    /// The people I rely on.
    Core,
    /// The people I rely on, those who speak with one voice as one.
    Voices,
}

impl Crowd {
    const ALL: [Crowd; 3] = [Crowd::Everyone, Crowd::Core, Crowd::Voices];

    fn path(self) -> &'static str {
        match self {
            Crowd::Everyone => "/network",
            Crowd::Core => "/network/core",
            Crowd::Voices => "/network/voices",
        }
    }

    fn code(self) -> &'static str {
        match self {
            Crowd::Everyone => "everyone",
            Crowd::Core => "core",
            Crowd::Voices => "voices",
        }
    }
}

/// Who stands out among them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Focus {
    /// Nobody more than the others.
    Nobody,
    /// Those who strongly give a benefit.
    Benefit(Benefit),
    /// Those whom a finding speaks of, by its place from 1.
    Finding(usize),
    /// Somebody, with their ties.
    Person(PersonId),
    /// Those who speak with one voice, by the place of their group from 1.
    Voice(usize),
}

/// What of the network is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Look {
    pub(crate) crowd: Crowd,
    pub(crate) focus: Focus,
}

impl Look {
    /// The look that an address asks for; what it does not know it passes over.
    fn read(crowd: Crowd, fields: &Fields) -> Self {
        let benefit = fields.get("benefit").and_then(|code| code.parse().ok()).map(Focus::Benefit);
        let finding = || fields.get("finding").and_then(|number| number.parse().ok()).map(Focus::Finding);
        Self { crowd, focus: benefit.or_else(finding).unwrap_or(Focus::Nobody) }
    }

    /// The address of this look.
    pub(crate) fn address(&self) -> String {
        match &self.focus {
            Focus::Nobody => self.crowd.path().to_owned(),
            Focus::Person(id) => person_address(id),
            Focus::Voice(number) => voice_address(*number),
            Focus::Benefit(_) | Focus::Finding(_) => format!("{}?{}", self.crowd.path(), self.query()),
        }
    }

    /// What of it stands after the question mark.
    fn query(&self) -> String {
        match &self.focus {
            Focus::Benefit(benefit) => format!("benefit={}", benefit.code()),
            Focus::Finding(number) => format!("finding={number}"),
            Focus::Nobody | Focus::Person(_) | Focus::Voice(_) => String::new(),
        }
    }

    fn with(&self, focus: Focus) -> Self {
        Self { crowd: self.crowd, focus }
    }
}

pub(crate) fn person_address(id: &PersonId) -> String {
    format!("/network/people/{}", super::escaped(id.as_str()))
}

fn voice_address(number: usize) -> String {
    format!("/network/voices/{number}")
}

/// A finding with its place and its steps as links where they lead somewhere.
struct Piece {
    view: FindingView,
    /// Where its people are shown; nothing where it speaks of nobody in particular.
    show: Option<String>,
    steps: Vec<(String, Option<String>)>,
    is_shown: bool,
}

/// A link that may be the present page.
struct Chip {
    text: String,
    address: String,
    is_here: bool,
}

/// Everybody in the order in which they are to be read; sorted once for each world.
fn ranked<'a>(counselled: &Counselled, telling: &Telling<'a>) -> impl Iterator<Item = &'a Person> + use<'a> {
    let (people, order) = (telling.network.people(), counselled.memory.once("ranks", || people::ranks(telling)));
    (0..order.len()).map(move |rank| &people[order[rank]])
}

/// The analysis with the counsel that stands: what was answered is not said again here either.
fn standing(counselled: &Counselled) -> SaidAnalysis {
    SaidAnalysis { counsel: counselled.standing().cloned().collect(), ..counselled.said.clone() }
}

/// The crowds; none of them is the present page where nothing is looked at.
fn crowd_chips(t: Texts, look: Option<&Look>) -> Vec<Chip> {
    let chip = |crowd: Crowd| Chip {
        text: t.text(&format!("network-crowd-{}", crowd.code())),
        address: Look { crowd, focus: look.map_or(Focus::Nobody, |look| kept(&look.focus)) }.address(),
        is_here: look.is_some_and(|look| look.crowd == crowd),
    };
    Crowd::ALL.into_iter().map(chip).collect()
}

/// What stays in focus when the crowd changes.
fn kept(focus: &Focus) -> Focus {
    match focus {
        Focus::Benefit(benefit) => Focus::Benefit(*benefit),
        _ => Focus::Nobody,
    }
}

/// `GET /network`
pub(crate) async fn everyone(visit: Visit, Query(fields): Query) -> Answer {
    page::show(visit, Look::read(Crowd::Everyone, &fields)).await
}

/// `GET /network/core`
pub(crate) async fn core(visit: Visit, Query(fields): Query) -> Answer {
    page::show(visit, Look::read(Crowd::Core, &fields)).await
}

/// `GET /network/voices`
pub(crate) async fn voices(visit: Visit, Query(fields): Query) -> Answer {
    page::show(visit, Look::read(Crowd::Voices, &fields)).await
}

/// `GET /network/voices/{number}`: who speaks with one voice.
pub(crate) async fn voice(visit: Visit, Path(number): Path<String>) -> Answer {
    let number = number.parse().map_err(|_| crate::failure::Failure::NoSuchPage)?;
    page::show(visit, Look { crowd: Crowd::Voices, focus: Focus::Voice(number) }).await
}

/// `GET /network/people/{id}`: somebody beside the picture.
pub(crate) async fn person(visit: Visit, Path(id): Path<String>) -> Answer {
    page::show(visit, Look { crowd: Crowd::Everyone, focus: Focus::Person(PersonId::new(id)) }).await
}
