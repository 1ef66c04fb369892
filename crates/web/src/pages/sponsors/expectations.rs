//! What each side expects of the other, and how both do: three lists that are never put into one ranking.

use super::on;
use crate::fields::{Fields, Form};
use crate::frame::Texts;
use crate::pages::deeper::entry;
use crate::pages::typed::Reading;
use crate::visit::{Answer, Visit};
use app::sponsors;
use axum::extract::Path;
use model::entry::EntryId;
use model::finding::Value;
use model::mentoring::sponsorship::scores;
use model::mentoring::{Mentoring, of};
use model::sponsor::{Expectation, ExpectationCheck, Expecting, Met, Rated};

/// One expectation of a list.
pub(crate) struct Expected {
    pub(crate) code: &'static str,
    pub(crate) text: String,
    /// How many of those asked named it.
    pub(crate) weight: String,
    /// How it was judged last.
    pub(crate) met: &'static str,
}

/// One list.
pub(crate) struct List {
    pub(crate) title: String,
    pub(crate) about: String,
    pub(crate) expected: Vec<Expected>,
    /// What the last check says of it.
    pub(crate) score: Option<String>,
}

/// The lists with the newest check in them, and when that was.
pub(crate) struct Check {
    pub(crate) lists: Vec<List>,
    pub(crate) when: Option<String>,
    pub(crate) note: Option<String>,
    /// Earlier checks, the latest first: the day and the share of each list.
    pub(crate) earlier: Vec<String>,
}

pub(crate) fn check(t: Texts, all: &Mentoring, id: EntryId) -> Check {
    let newest = all.sponsorship.check_of(id);
    let mut earlier: Vec<_> =
        of(&all.sponsorship.checks, id).filter(|one| Some(one.id) != newest.map(|one| one.id)).collect();
    earlier.sort_by_key(|one| std::cmp::Reverse((one.value.on, one.id)));
    Check {
        lists: Expecting::ALL.iter().map(|&list| one_list(t, list, newest.map(|check| &check.value))).collect(),
        when: newest.map(|check| t.say("expectations-on", &[("date", Value::Date(check.value.on))])),
        note: newest.and_then(|check| check.value.note.clone()),
        earlier: earlier.into_iter().map(|one| told(t, &one.value)).collect(),
    }
}

fn one_list(t: Texts, list: Expecting, check: Option<&ExpectationCheck>) -> List {
    let score = check.map(scores).unwrap_or_default().into_iter().find(|score| score.list == list);
    let said = score.and_then(|score| {
        let weakest = score.weakest.map(|weakest| t.text(&format!("expectation-{weakest}.inside")));
        let values = [("share", Value::Share(score.share?)), ("weakest", weakest.map_or(Value::Unknown, Value::Text))];
        Some(t.say("expectations-score", &values))
    });
    let expected = Expectation::ALL.iter().filter(|one| one.list() == list).map(|&one| {
        let met =
            check.and_then(|check| check.rated.iter().find(|rated| rated.expectation == one)).map(|rated| rated.met);
        Expected {
            code: one.code(),
            text: t.text(&format!("expectation-{one}")),
            weight: t.say("expectation-weight", &[("share", Value::Share(one.weight()))]),
            met: met.map_or("", Met::code),
        }
    });
    List {
        title: t.text(&format!("expecting-{list}")),
        about: t.text(&format!("expecting-{list}.about")),
        expected: expected.collect(),
        score: said,
    }
}

fn told(t: Texts, check: &ExpectationCheck) -> String {
    let shares = scores(check).into_iter().filter_map(|score| {
        let share = words::value::show(t.language(), &Value::Share(score.share?), &|id| id.to_string());
        Some(format!("{} {share}", t.text(&format!("expecting-{}.short", score.list))))
    });
    format!("{}: {}", on(t, check.on), shares.collect::<Vec<_>>().join(" · "))
}

/// `POST /sponsors/{id}/expectations` with the code of an expectation for each that was judged, and `note`.
pub(crate) async fn keep(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let id = entry(&id)?;
    let rated = rated(&fields);
    let mut read = Reading::of(&visit, "expectations", fields);
    match sponsors::check_expectations(&visit.office, id, rated, read.filled("note")).await {
        Ok(kept) => visit.done(&super::write::back(&visit, id, "expectations").await?, "expectations", Some(kept.undo)),
        Err(error) => {
            read.refused("note", error)?;
            super::write::again(&visit, id, read.into_typed()).await
        }
    }
}

fn rated(fields: &Fields) -> Vec<Rated> {
    let judged = |&expectation: &Expectation| {
        let met = fields.get(expectation.code())?.parse().ok()?;
        Some(Rated { expectation, met })
    };
    Expectation::ALL.iter().filter_map(judged).collect()
}
