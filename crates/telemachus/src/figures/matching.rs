//! A matching as text for a terminal.

use crate::text::{count, plain, text, wrapped};
use app::matching::verify::Verdict;
use formats::matching::outcome::{Certificate, Names, Outcome};
use model::finding::Value;

/// At most so many mentors are named with whom one more place would add something (`ours`).
const PLACES_NAMED_MAX: usize = 5;

/// What came out, in at most `width` columns.
pub(crate) fn outcome_text(outcome: &Outcome, names: &Names, width: usize) -> String {
    let mut out = String::new();
    let mut say = |line: String, first: &str, indent: &str| out.push_str(&wrapped(&line, width, first, indent));
    let matched = [
        ("matched", count(outcome.pairs.len())),
        ("mentees", count(names.mentees.len())),
        ("mentors", count(names.mentors.len())),
        ("total", Value::Count(outcome.total)),
    ];
    say(text("match-matched", &matched), "", "");
    say(proof(outcome), "", "");
    if let Some(changes) = outcome.changes {
        say(text("match-kept", &[("kept", count(changes.kept)), ("before", count(changes.before))]), "", "");
        if changes.gone > 0 {
            say(text("match-gone", &[("gone", count(changes.gone))]), "", "");
        }
    }
    if !outcome.unmatched.is_empty() {
        say(text("match-unmatched", &[("count", count(outcome.unmatched.len()))]), "", "");
        let reasons = [
            ("no_candidate", "match-unmatched-no_candidate"),
            ("outbid", "match-unmatched-outbid"),
            ("too_few_places", "match-unmatched-too_few_places"),
            ("groups_closed", "match-unmatched-groups_closed"),
        ];
        for (code, id) in reasons {
            let of_code = outcome.unmatched.iter().filter(|one| one.why.code() == code).count();
            if of_code > 0 {
                say(text(id, &[("count", count(of_code))]), "  ", "    ");
            }
        }
    }
    for place in outcome.places.iter().take(PLACES_NAMED_MAX) {
        let values = [
            ("mentor", plain(names.mentors[place.mentor].clone())),
            ("matched", Value::Count(place.matched)),
            ("score", Value::Count(place.score)),
        ];
        say(text("match-place", &values), "", "  ");
    }
    out
}

fn proof(outcome: &Outcome) -> String {
    match &outcome.certificate {
        Certificate::Bound { gap: 0, matched: None, .. } if outcome.objective == "coverage" => {
            text("match-proof-coverage", &[])
        }
        Certificate::Bound { gap: 0, matched: None, .. } => text("match-proof-optimal", &[]),
        Certificate::Bound { bound, gap, .. } => {
            text("match-proof-gap", &[("bound", Value::Count(*bound)), ("gap", Value::Count(*gap))])
        }
        Certificate::Stable { .. } => text("match-proof-stable", &[]),
        Certificate::Fair { profile, band } => {
            let said = match band {
                1 => text("match-proof-fair", &[]),
                band => text("match-proof-fair-band", &[("band", count(usize::from(*band)))]),
            };
            let Some((score, pairs)) = profile.first() else { return said };
            let values = [
                ("score", count(usize::from(*score))),
                ("pairs", Value::Count(i64::try_from(*pairs).unwrap_or(i64::MAX))),
            ];
            format!("{said} {}", text("match-profile-lowest", &values))
        }
    }
}

/// What a check says.
pub(crate) fn verdict_text(verdict: &Verdict, width: usize) -> String {
    let mut out = String::new();
    if verdict.is_good {
        let values = [("matched", count(verdict.matched)), ("total", Value::Count(verdict.total))];
        out.push_str(&wrapped(&text("match-verdict-good", &values), width, "", ""));
    } else {
        out.push_str(&wrapped(&text("match-verdict-bad", &[]), width, "", ""));
        for flaw in &verdict.flaws {
            out.push_str(&wrapped(flaw, width, "  ", "    "));
        }
    }
    if let Some(bound) = verdict.bound {
        let bound = i64::try_from(bound).map_or(Value::Unknown, Value::Count);
        out.push_str(&wrapped(&text("match-verdict-bound", &[("bound", bound)]), width, "", ""));
    }
    if verdict.blocking > 0 {
        out.push_str(&wrapped(&text("match-verdict-blocking", &[("count", count(verdict.blocking))]), width, "", ""));
    }
    out
}
