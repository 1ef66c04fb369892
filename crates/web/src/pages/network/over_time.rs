//! Over time: snapshots, two of them side by side, who came and left, which figures moved.

use super::what_if::Moved;
use super::{Chip, crowd_chips};
use crate::failure::Failure;
use crate::fields::{Form, Query};
use crate::frame::{self, Place};
use crate::report::Drawn;
use crate::report::page::change::{self, Manner};
use crate::report::page::telling::{Telling, count};
use crate::visit::{Answer, Visit};
use app::error::AppError;
use app::snapshots::{self, SnapshotLine};
use askama::Template;
use formats::analysis::SaidAnalysis;
use model::finding::Value;
use model::network::Network;
use model::person::{Person, PersonId};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The present, where a snapshot could be named.
const NOW: &str = "now";
/// Letters of a label (ours).
const LABEL_LETTERS_MAX: usize = 80;

/// A state that can be chosen.
struct State {
    /// What the address calls it.
    code: String,
    said: String,
    detail: String,
    is_from: bool,
    is_to: bool,
}

/// What lies between two states.
pub(crate) struct Between {
    pub(crate) said: String,
    pub(crate) moved: Vec<Moved>,
    pub(crate) chart: Option<Drawn>,
    /// What became of whom: a label and names.
    people: Vec<(String, String)>,
    pub(crate) heads: (String, String),
}

#[derive(Template)]
#[template(path = "pages/network/over_time.html")]
struct OverTimePage {
    frame: frame::Frame,
    crowds: Vec<Chip>,
    headline: String,
    states: Vec<State>,
    between: Option<Between>,
    label: String,
    /// What is wrong with the label, or why nothing was kept.
    fault: String,
}

/// `GET /network/over-time?from=SNAPSHOT&to=SNAPSHOT`
pub(crate) async fn show(visit: Visit, Query(fields): Query) -> Answer {
    let chosen = (fields.filled("from").map(str::to_owned), fields.filled("to").map(str::to_owned));
    visit.page(&page(&visit, chosen, String::new(), String::new()).await?)
}

/// `POST /network/snapshots` with an optional `label`.
pub(crate) async fn keep(visit: Visit, Form(fields): Form) -> Answer {
    let label: Option<String> = fields.filled("label").map(|label| label.chars().take(LABEL_LETTERS_MAX).collect());
    match snapshots::keep(&visit.office, label.as_deref()).await {
        Ok(_) => visit.done("/network/over-time", "network-snapshot", None),
        Err(AppError::Wrong(fault)) => {
            visit.refused(&page(&visit, (None, None), label.unwrap_or_default(), fault).await?)
        }
        Err(error) => Err(error.into()),
    }
}

async fn page(
    visit: &Visit,
    (from, to): (Option<String>, Option<String>),
    label: String,
    fault: String,
) -> Result<OverTimePage, Failure> {
    let lines = snapshots::list(&visit.office).await?;
    let is_there = |code: &String| code == NOW || lines.iter().any(|line| line.number.to_string() == *code);
    let first = lines.first().map(|line| line.number.to_string());
    let from = from.filter(is_there).or(first);
    let to = to.filter(is_there).unwrap_or_else(|| NOW.to_owned());
    let between = match &from {
        Some(from) => Some(between(visit, &lines, from, &to).await?),
        None => None,
    };
    let moved = between.as_ref().map_or(0, |between| between.moved.len());
    let headline = [("moved", count(moved)), ("snapshots", count(lines.len()))];
    Ok(OverTimePage {
        frame: visit.frame(Place::Network, visit.t.text("network-over-time")).await?,
        crowds: crowd_chips(visit.t, None),
        headline: capitalised(&visit.t.say("network-over-time-headline", &headline)),
        states: states(visit, &lines, from.as_deref().unwrap_or(NOW), &to),
        between,
        label,
        fault,
    })
}

/// A count in words begins a sentence in capitals.
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The states that can be chosen, the newest first.
fn states(visit: &Visit, lines: &[SnapshotLine], from: &str, to: &str) -> Vec<State> {
    let state = |code: String, said: String, detail: String| State {
        is_from: code == from,
        is_to: code == to,
        code,
        said,
        detail,
    };
    let now = state(NOW.to_owned(), visit.t.text("network-over-time-now"), String::new());
    let kept = lines.iter().rev().map(|line| {
        let reason = visit.t.text(&format!("network-snapshot-{}", line.reason));
        state(line.number.to_string(), said(visit, lines, &line.number.to_string()), reason)
    });
    [now].into_iter().chain(kept).collect()
}

/// What a state is called: its label, else its day.
fn said(visit: &Visit, lines: &[SnapshotLine], code: &str) -> String {
    let line = lines.iter().find(|line| line.number.to_string() == code);
    match line {
        None => visit.t.text("network-over-time-now"),
        Some(line) => {
            let day = visit.t.say("network-date", &[("date", Value::Date(line.at.date_naive()))]);
            line.label.as_ref().map_or(day.clone(), |label| format!("{label} · {day}"))
        }
    }
}

/// What lies between the first snapshot and now; `None` where none was kept.
pub(crate) async fn since_first(visit: &Visit) -> Result<Option<Between>, Failure> {
    let lines = snapshots::list(&visit.office).await?;
    let Some(first) = lines.first().map(|line| line.number.to_string()) else { return Ok(None) };
    between(visit, &lines, &first, NOW).await.map(Some)
}

async fn between(visit: &Visit, lines: &[SnapshotLine], from: &str, to: &str) -> Result<Between, Failure> {
    let (before, before_said) = state_of(visit, lines, from).await?;
    let (after, after_said) = state_of(visit, lines, to).await?;
    let telling = Telling::new(&after, &after_said, visit.t.language());
    let figures = change::moved(&telling, &before_said);
    let manner = Manner {
        heads: (said(visit, lines, from), said(visit, lines, to)),
        figures: "network-moved-figures",
        gone: "network-moved-gone",
        come: "network-moved-come",
    };
    Ok(Between {
        said: change::said(&telling, &before_said, &figures, &manner),
        moved: figures.iter().map(|figure| Moved::of(&telling, figure)).collect(),
        people: people(&telling, (&before, &before_said), (&after, &after_said)),
        chart: (!figures.is_empty()).then(|| change::chart(&telling, figures, &manner)),
        heads: manner.heads,
    })
}

/// A state and its analysis, judged as of the day it was kept.
async fn state_of(visit: &Visit, lines: &[SnapshotLine], code: &str) -> Result<(Arc<Network>, SaidAnalysis), Failure> {
    let seen = visit.office.seen().await?;
    let (day, network) = match lines.iter().find(|line| line.number.to_string() == code) {
        Some(line) => (line.at.date_naive(), Arc::new(snapshots::network(&visit.office, code).await?)),
        None => (visit.today(), seen.network.clone()),
    };
    // The same beside both, so that what differs is the network.
    let (beside, language) = (seen.beside.of_network(), visit.t.language());
    let analysed = tokio::task::spawn_blocking(move || {
        let said = app::analysis::analyze_beside(&network, &beside, day, language);
        (network, said)
    });
    analysed.await.map_err(|error| Failure::Inside(error.into()))
}

/// Who came and left, in the core and out of it, closer and farther, lighter and heavier.
fn people(
    telling: &Telling<'_>,
    (before, before_said): (&Network, &SaidAnalysis),
    (after, after_said): (&Network, &SaidAnalysis),
) -> Vec<(String, String)> {
    let earlier: BTreeMap<&PersonId, &Person> = before.people().iter().map(|person| (&person.id, person)).collect();
    let later: BTreeMap<&PersonId, &Person> = after.people().iter().map(|person| (&person.id, person)).collect();
    let core_before = &before_said.analysis.basis.members;
    let core_after = &after_said.analysis.basis.members;
    let closeness = |person: &Person| person.closeness_known().map(|known| known.value().get());
    let energy = |person: &Person| person.energy.map(|energy| energy.get());
    let both: Vec<(&Person, &Person)> =
        after.people().iter().filter_map(|now| earlier.get(&now.id).map(|then| (*then, now))).collect();
    let names = |people: &mut dyn Iterator<Item = &Person>| -> Vec<String> {
        people.map(|person| person.name.clone()).collect()
    };
    let grown = |value: &dyn Fn(&Person) -> Option<i64>, is_more: &dyn Fn(i64, i64) -> bool| -> Vec<String> {
        let is_meant =
            |then: &Person, now: &Person| matches!((value(then), value(now)), (Some(a), Some(b)) if is_more(a, b));
        both.iter().filter(|(then, now)| is_meant(then, now)).map(|(_, now)| now.name.clone()).collect()
    };
    let close = |person: &Person| closeness(person).map(i64::from);
    let lift = |person: &Person| energy(person).map(i64::from);
    let rows = [
        ("came", names(&mut after.people().iter().filter(|person| !earlier.contains_key(&person.id)))),
        ("left", names(&mut before.people().iter().filter(|person| !later.contains_key(&person.id)))),
        (
            "in",
            names(
                &mut core_after.iter().filter(|id| !core_before.contains(id)).filter_map(|id| later.get(id).copied()),
            ),
        ),
        (
            "out",
            names(
                &mut core_before.iter().filter(|id| !core_after.contains(id)).filter_map(|id| earlier.get(id).copied()),
            ),
        ),
        ("closer", grown(&close, &|a, b| b > a)),
        ("farther", grown(&close, &|a, b| b < a)),
        ("lighter", grown(&lift, &|a, b| b > a)),
        ("heavier", grown(&lift, &|a, b| b < a)),
    ];
    let rows = rows.into_iter().filter(|(_, names)| !names.is_empty());
    rows.map(|(name, names)| {
        let label = telling.text(&format!("network-people-{name}"));
        (label, telling.say("network-names", &[("names", Value::Names(names))]))
    })
    .collect()
}
