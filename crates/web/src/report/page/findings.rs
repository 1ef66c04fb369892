//! The findings, the weightiest first, as the counsel gives them.

use super::evidence;
use super::telling::Telling;
use crate::report::{Emphasis, FindingView};
use formats::analysis::SaidFinding;
use model::person::PersonId;

/// A finding of at least this weight is marked as a warning (`ours`: above are holes, few voices, insular cores, drains).
const WARNING_WEIGHT_MIN: u8 = 60;
/// A finding about more than this share of everybody lights up nothing that the eye could pick out (`ours`).
const SHOWN_SHARE_MAX: f64 = 0.9;

pub(super) fn views(telling: &Telling<'_>) -> Vec<FindingView> {
    telling.said.counsel.iter().map(|said| view(telling, said)).collect()
}

fn view(telling: &Telling<'_>, said: &SaidFinding) -> FindingView {
    let finding = &said.finding;
    // The headline may be this very title; twice in a row it would read as a slip.
    let is_headline = said.title == telling.said.headline;
    let everybody = telling.network.people().len() as f64;
    let is_shown = finding.people.len() as f64 <= everybody * SHOWN_SHARE_MAX;
    FindingView {
        title: if is_headline { telling.text("report-finding-first") } else { said.title.clone() },
        evidence: evidence::of_finding(telling, said),
        why: said.why.clone(),
        next: said.next.clone(),
        source: said.practice.clone(),
        people: if is_shown { finding.people.iter().map(PersonId::to_string).collect() } else { Vec::new() },
        emphasis: if finding.weight >= WARNING_WEIGHT_MIN { Emphasis::Strong } else { Emphasis::Quiet },
    }
}
