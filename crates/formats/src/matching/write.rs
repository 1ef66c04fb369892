//! `assignment.csv`, `duals.csv` and the JSON of a run.

mod explained;

use super::outcome::{Certificate, Duals, Names, Outbid, Outcome, Pair, Unmatched, Why};
use explained::{explanation_value, parity_value};
use serde_json::{Value, json};
use std::fmt::Write as _;

/// Seconds that a run took.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Seconds {
    /// To read the files.
    pub read: f64,
    /// To solve, with the certificate and its check.
    pub solve: f64,
    /// CPU seconds of that.
    pub cpu: f64,
}

/// `mentee,mentor,score,reason`, in the order of mentees; who is unmatched has an empty mentor and score.
#[must_use]
pub fn assignment(outcome: &Outcome, names: &Names) -> String {
    let mut rows: Vec<(usize, String)> =
        outcome.pairs.iter().map(|pair| (pair.mentee, pair_row(pair, names))).collect();
    rows.extend(outcome.unmatched.iter().map(|one| (one.mentee, unmatched_row(one, names))));
    rows.sort_by_key(|(mentee, _)| *mentee);
    let mut out = String::from("mentee,mentor,score,reason\n");
    for (_, row) in rows {
        out.push_str(&row);
    }
    out
}

fn pair_row(pair: &Pair, names: &Names) -> String {
    let reason = match (pair.is_pinned, pair.is_kept) {
        (true, _) => "pinned".to_owned(),
        (_, true) => format!("kept; choice {} of {}", pair.rank, pair.rank_of),
        _ => format!("choice {} of {}", pair.rank, pair.rank_of),
    };
    format!("{},{},{},{reason}\n", cell(&names.mentees[pair.mentee]), cell(&names.mentors[pair.mentor]), pair.score)
}

fn unmatched_row(one: &Unmatched, names: &Names) -> String {
    let reason = match &one.why {
        Why::NoCandidate { forbidden: 0 } => "no candidate".to_owned(),
        Why::NoCandidate { .. } => "no candidate that is not forbidden".to_owned(),
        Why::Outbid(by) => outbid(by, names),
        Why::TooFewPlaces { mentees, places, .. } => format!("too few places: {mentees} want {places}"),
        Why::GroupsClosed(_) => "the groups did not open".to_owned(),
        Why::NoPlaces(mentors) => {
            let named: Vec<&str> = mentors.iter().map(|&mentor| names.mentors[mentor].as_str()).collect();
            format!("no places with {}", named.join(" "))
        }
    };
    format!("{},,,{}\n", cell(&names.mentees[one.mentee]), cell(&reason))
}

fn outbid(by: &[Outbid], names: &Names) -> String {
    match by.first() {
        None => "outbid".to_owned(),
        Some(nearest) if nearest.mentees.is_empty() => format!("no places with {}", names.mentors[nearest.mentor]),
        Some(nearest) => {
            let who: Vec<&str> = nearest.mentees.iter().map(|&mentee| names.mentees[mentee].as_str()).collect();
            format!("outbid with {} by {}", names.mentors[nearest.mentor], who.join(" "))
        }
    }
}

/// `kind,id,value`: `u` for a mentee, `p` for a mentor, `bonus` without id; who is missing has 0.
#[must_use]
pub fn duals(duals: &Duals, names: &Names) -> String {
    let mut out = String::from("kind,id,value\n");
    if duals.bonus != 0 {
        let _ = writeln!(out, "bonus,,{}", duals.bonus);
    }
    for (kind, values, ids) in [("u", &duals.gains, &names.mentees), ("p", &duals.prices, &names.mentors)] {
        for (value, id) in values.iter().zip(ids).filter(|(value, _)| **value != 0) {
            let _ = writeln!(out, "{kind},{},{value}", cell(id));
        }
    }
    out
}

/// A cell of a CSV file, quoted where it must be.
pub(super) fn cell(text: &str) -> String {
    if text.contains([',', '"', ';', '\t', '\n', '\r']) || text.starts_with(' ') || text.ends_with(' ') {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

/// The JSON of a run.
#[must_use]
pub fn json(outcome: &Outcome, names: &Names, seconds: Seconds) -> String {
    let mut file = json!({
        "objective": outcome.objective, "total": outcome.total,
        "mentees": names.mentees.len(), "mentors": names.mentors.len(), "candidates": outcome.candidates,
        "matched": outcome.matched(),
        "unmatched": outcome.unmatched.iter().map(|one| unmatched_value(one, names)).collect::<Vec<_>>(),
        "seconds": seconds.solve, "seconds_cpu": seconds.cpu, "seconds_read": seconds.read,
        "certificate": certificate_value(&outcome.certificate),
    });
    if outcome.pairs.len() != outcome.matched() {
        file["pairs"] = json!(outcome.pairs.len());
    }
    if let Some(changes) = outcome.changes {
        file["previous"] = json!({"pairs": changes.before, "kept": changes.kept, "gone": changes.gone});
    }
    if !outcome.places.is_empty() {
        let worth = outcome.places.iter().map(
            |place| json!({"mentor": names.mentors[place.mentor], "matched": place.matched, "score": place.score}),
        );
        file["one_more_place"] = Value::Array(worth.collect());
    }
    if !outcome.closed.is_empty() {
        let ids: Vec<&str> = outcome.closed.iter().map(|&mentor| names.mentors[mentor].as_str()).collect();
        file["closed"] = json!(ids);
    }
    if let Some(seed) = outcome.lottery {
        file["lottery"] = json!(seed);
    }
    if !outcome.explanations.is_empty() {
        let said = outcome.explanations.iter().map(|one| explanation_value(one, names));
        file["explanations"] = Value::Array(said.collect());
    }
    if let Some(parity) = &outcome.parity {
        file["parity"] = parity_value(parity);
    }
    format!("{file:#}\n")
}

fn unmatched_value(one: &Unmatched, names: &Names) -> Value {
    why_value(one.mentee, &one.why, names)
}

fn why_value(mentee: usize, why: &Why, names: &Names) -> Value {
    let mut value = json!({"mentee": names.mentees[mentee], "why": why.code()});
    let ids = |mentors: &[usize]| mentors.iter().map(|&mentor| names.mentors[mentor].as_str()).collect::<Vec<_>>();
    match why {
        Why::NoCandidate { forbidden } => value["forbidden"] = json!(forbidden),
        Why::Outbid(by) => value["by"] = by_value(by, names),
        Why::TooFewPlaces { mentees, places, mentors, mentor_count, by } => {
            value["group"] =
                json!({"mentees": mentees, "places": places, "mentors": ids(mentors), "mentor_count": mentor_count});
            value["by"] = by_value(by, names);
        }
        Why::GroupsClosed(mentors) => value["groups"] = json!(ids(mentors)),
        Why::NoPlaces(mentors) => value["mentors"] = json!(ids(mentors)),
    }
    value
}

fn by_value(by: &[Outbid], names: &Names) -> Value {
    let one = |one: &Outbid| {
        let mentees: Vec<&str> = one.mentees.iter().map(|&mentee| names.mentees[mentee].as_str()).collect();
        json!({"mentor": names.mentors[one.mentor], "mentees": mentees, "count": one.count})
    };
    Value::Array(by.iter().map(one).collect())
}

fn certificate_value(certificate: &Certificate) -> Value {
    match certificate {
        Certificate::Bound { bound, gap, matched: None } => json!({"bound": bound, "gap": gap}),
        Certificate::Bound { bound, gap, matched } => json!({"bound": bound, "gap": gap, "matched_bound": matched}),
        Certificate::Stable { blocking_pairs } => json!({"blocking_pairs": blocking_pairs}),
        Certificate::Fair { profile, band: 1, is_proven: true } => json!({"profile": profile}),
        Certificate::Fair { profile, band, is_proven } => {
            json!({"profile": profile, "exact": *band == 1 && *is_proven, "band": band, "proven": is_proven})
        }
    }
}

/// What a check of a claimed result found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidVerdict<'a> {
    /// Whether everything that was asked holds.
    pub is_good: bool,
    /// What is wrong.
    pub flaws: &'a [String],
    /// How many pairs.
    pub matched: usize,
    /// The sum of their scores.
    pub total: i64,
    /// Whether the best of the objective was looked at: `proven`, `refuted`, or `not checked` where no prices were given.
    pub optimality: &'static str,
    /// What the duals prove, where they are right.
    pub bound: Option<i128>,
    /// How many pairs would rather have each other.
    pub blocking_pairs: usize,
    /// The first of them.
    pub blocking_first: &'a [(String, String)],
    /// Pairs by score, the lowest first.
    pub profile: &'a [(u16, u64)],
    /// For `fair`, where nothing is fairer: how many points were taken as one.
    pub fair_band: Option<u16>,
    /// Whether there are groups with open minimums, which are then taken to be open or closed as they are.
    pub has_open_minimums: bool,
}

/// The JSON of a check.
#[must_use]
pub fn verdict(verdict: &SaidVerdict<'_>) -> String {
    let mut file = json!({
        "ok": verdict.is_good, "flaws": verdict.flaws, "matched": verdict.matched, "total": verdict.total,
        "optimality": verdict.optimality, "blocking_pairs": verdict.blocking_pairs, "blocking_first": verdict.blocking_first, "profile": verdict.profile,
    });
    if let Some(band) = verdict.fair_band {
        file["fairest"] = json!({
            "exact": band == 1 && !verdict.has_open_minimums, "band": band,
            "groups": if verdict.has_open_minimums { "as they are" } else { "all" },
        });
    }
    if let Some(bound) = verdict.bound {
        // A bound of a file that somebody made up can be larger than JSON numbers safely are.
        let gap = bound - i128::from(verdict.total);
        file["certificate"] = match (i64::try_from(bound), i64::try_from(gap)) {
            (Ok(bound), Ok(gap)) => json!({"bound": bound, "gap": gap}),
            _ => json!({"bound": bound.to_string(), "gap": gap.to_string()}),
        };
    }
    format!("{file:#}\n")
}
