//! What if: edits on a scratch copy, before and after side by side, kept or forgotten.
//!
//! The edits stand in the address, one `edit` each, so that a trial can be left, come back to and sent on, and nothing is
//! written until it is kept. Forms add an edit to the address; `trial` reads both.

mod trial;

use super::drawing;
use super::{Chip, Crowd, Focus, Look, crowd_chips};
use crate::failure::Failure;
use crate::fields::{Form, Query};
use crate::frame::{self, Place};
use crate::report::Drawn;
use crate::report::page::change::{self, Manner};
use crate::report::page::telling::{Telling, count};
use crate::visit::{Answer, Visit, see_other};
use app::seen::Counselled;
use askama::Template;
use formats::analysis::SaidAnalysis;
use model::finding::Value;
use model::kind::{Benefit, Sphere};
use model::network::Network;
use model::person::Person;
use network::what_if::apply;
use picture::network::{Frame, draw};
use picture::slope::{Change, Figure};
use trial::{Asked, Trial, Typed};

/// So many names are proposed while somebody types (`ours`: those who matter most; any other can be typed).
const NAMES_MAX: usize = 150;
/// So many figures have a row in the chart; the table lists all (`ours`).
const CHART_ROWS_MAX: usize = 12;

/// A figure that moved.
pub(crate) struct Moved {
    pub(crate) name: String,
    pub(crate) before: String,
    pub(crate) after: String,
    /// `better`, `worse` or nothing, in words and as a class.
    pub(crate) turn: String,
    pub(crate) class: &'static str,
}

impl Moved {
    pub(super) fn of(telling: &Telling<'_>, figure: &Figure) -> Self {
        let (id, class) = match figure.change {
            Change::Better => ("network-turn-better", "better"),
            Change::Worse => ("network-turn-worse", "worse"),
            Change::Same => ("network-turn-other", "other"),
        };
        Self {
            name: figure.name.clone(),
            before: figure.said.0.clone(),
            after: figure.said.1.clone(),
            turn: telling.text(id),
            class,
        }
    }
}

/// An edit of the trial.
struct Line {
    said: String,
    /// The trial without it.
    without: String,
}

/// Before and after.
struct Comparison {
    said: String,
    headlines: (String, String),
    pictures: [(Drawn, Drawn); 2],
    moved: Vec<Moved>,
    chart: Option<Drawn>,
}

#[derive(Template)]
#[template(path = "pages/network/what_if.html")]
struct WhatIfPage {
    frame: frame::Frame,
    crowds: Vec<Chip>,
    headline: String,
    lines: Vec<Line>,
    /// The edits as text, for the forms.
    edits: Vec<String>,
    /// What is wrong with the edits of the address; empty where nothing is.
    fault: String,
    comparison: Option<Comparison>,
    typed: Typed,
    spheres: Vec<(&'static str, String)>,
    closeness: Vec<(usize, String)>,
    energy: Vec<(i8, String)>,
    benefits: Vec<(&'static str, String)>,
    /// Names to choose from.
    names: Vec<String>,
}

/// `GET /network/what-if` with `edit`s, or with a form that adds one.
pub(crate) async fn show(visit: Visit, Query(fields): Query) -> Answer {
    let counselled = visit.office.counselled().await?;
    let mut trial = Trial::read(&fields);
    match trial.ask(visit.t, &counselled, &fields) {
        Asked::Nothing => {}
        Asked::Added => return see_other(&format!("{}#before-and-after", trial.address())),
        Asked::Wrong => return visit.refused(&page(&visit, &counselled, &trial).await?),
    }
    visit.page(&page(&visit, &counselled, &trial).await?)
}

/// `POST /network/what-if/keeping` with `edit`s.
pub(crate) async fn keep(visit: Visit, Form(fields): Form) -> Answer {
    let counselled = visit.office.counselled().await?;
    let trial = Trial::read(&fields);
    if !trial.fault.is_empty() || trial.edits.is_empty() {
        return visit.refused(&page(&visit, &counselled, &trial).await?);
    }
    let undo = app::what_if::keep(&visit.office, &trial.edits).await?;
    visit.done("/network", "network-trial", Some(undo))
}

async fn page(visit: &Visit, counselled: &Counselled, trial: &Trial) -> Result<WhatIfPage, Failure> {
    let network = &counselled.seen.network;
    let before = Telling::new(network, &counselled.said, visit.t.language());
    let mut fault = trial.fault.clone();
    let edited = match trial.edits.as_slice() {
        [] => None,
        edits => apply(network, edits).map_err(|error| fault = error.to_string()).ok(),
    };
    let comparison = match edited {
        Some(edited) => Some(comparison(visit, &before, edited).await?),
        None => None,
    };
    let lines = trial.edits.iter().enumerate().map(|(place, edit)| Line {
        said: trial::said(&before, edit, &trial.edits),
        without: trial.without(place).address(),
    });
    let words = crate::report::page::picture::words(&before);
    let energy = |energy: i8| (energy, words.energy[(energy + 2).unsigned_abs() as usize].clone());
    Ok(WhatIfPage {
        frame: visit.frame(Place::Network, visit.t.text("network-what-if")).await?,
        crowds: crowd_chips(visit.t, None),
        headline: visit.t.say("network-what-if-headline", &[("edits", count(trial.edits.len()))]),
        lines: lines.collect(),
        edits: trial.texts(),
        fault,
        comparison,
        typed: trial.typed.clone(),
        spheres: Sphere::ALL.iter().map(|&sphere| (sphere.code(), words.sphere(Some(sphere)).to_owned())).collect(),
        closeness: (1..=5).rev().map(|level| (level, words.closeness[level - 1].clone())).collect(),
        energy: [2, 1, 0, -1, -2].map(energy).into(),
        benefits: Benefit::ALL.iter().map(|&benefit| (benefit.code(), words.benefit(benefit).to_owned())).collect(),
        names: {
            let proposed: Vec<&Person> = super::ranked(counselled, &before).take(NAMES_MAX).collect();
            app::people::called(before.network.people(), &proposed)
        },
    })
}

async fn comparison(visit: &Visit, before: &Telling<'_>, edited: Network) -> Result<Comparison, Failure> {
    let (present, language) = (visit.office.present(), visit.t.language());
    let seen = visit.office.seen().await?;
    // Some ten milliseconds of work for a large network, in which nobody else should have to wait.
    let analysed = tokio::task::spawn_blocking(move || {
        let said = app::analysis::analyze_beside(&edited, &seen.beside, present, language);
        (edited, said)
    });
    let (edited, said): (Network, SaidAnalysis) = analysed.await.map_err(|error| Failure::Inside(error.into()))?;
    let after = Telling::new(&edited, &said, language);
    let figures = change::moved(&after, before.said);
    let manner = Manner::of_trial(&after);
    Ok(Comparison {
        said: change::said(&after, before.said, &figures, &manner),
        headlines: (before.said.headline.clone(), said.headline.clone()),
        pictures: [pictures(before, "before"), pictures(&after, "after")],
        moved: figures.iter().map(|figure| Moved::of(&after, figure)).collect(),
        chart: (!figures.is_empty())
            .then(|| change::chart(&after, figures.into_iter().take(CHART_ROWS_MAX).collect(), &manner)),
    })
}

/// A network for half a column and for a phone. Both stand on one page, so each has names of its own.
fn pictures(telling: &Telling<'_>, key: &'static str) -> (Drawn, Drawn) {
    let look = Look { crowd: Crowd::Everyone, focus: Focus::Nobody };
    let mut picture = drawing::picture(telling, &look, &[], Frame::Half);
    picture.key = Some(key);
    for person in &mut picture.people {
        person.address = None;
    }
    let half = draw(&picture).svg.into();
    picture.frame = Frame::Narrow;
    (half, draw(&picture).svg.into())
}

/// A text as a value of a sentence.
fn value(text: impl Into<String>) -> Value {
    Value::Text(text.into())
}
