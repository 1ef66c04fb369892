//! A matching as text for a terminal.

use crate::text::{count, plain, text, wrapped};
use app::matching::Objective;
use app::matching::verify::{Optimality, Verdict};
use formats::matching::outcome::{Certificate, Explanation, Names, Outcome, Refused, WhyNot};
use formats::matching::pairs::Pairs;
use formats::matching::participants::Made;
use model::finding::Value;

/// At most so many mentors are named with whom one more place would add something (`ours`).
const PLACES_NAMED_MAX: usize = 5;

/// What came out, in at most `width` columns.
pub(crate) fn outcome_text(outcome: &Outcome, names: &Names, width: usize) -> String {
    let mut out = String::new();
    let mut say = |line: String, first: &str, indent: &str| out.push_str(&wrapped(&line, width, first, indent));
    let matched = [
        ("matched", count(outcome.matched())),
        ("pairs", count(outcome.pairs.len())),
        ("mentees", count(names.mentees.len())),
        ("mentors", count(names.mentors.len())),
        ("total", Value::Count(outcome.total)),
    ];
    let id = if outcome.seats > 1 { "match-matched-seats" } else { "match-matched" };
    say(text(id, &matched), "", "");
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
            ("no_places", "match-unmatched-no_places"),
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
    for explanation in &outcome.explanations {
        out.push('\n');
        for (place, line) in explained(explanation, outcome, names).into_iter().enumerate() {
            let indent = if place == 0 { "" } else { "  " };
            out.push_str(&wrapped(&line, width, indent, "    "));
        }
    }
    out
}

/// An explanation as lines; all but the first are details.
fn explained(explanation: &Explanation, outcome: &Outcome, names: &Names) -> Vec<String> {
    let id = |ids: &[String], place: usize| plain(ids[place].clone());
    match explanation {
        Explanation::Why { pair, parts, others } => {
            let values = [
                ("mentee", id(&names.mentees, pair.mentee)),
                ("mentor", id(&names.mentors, pair.mentor)),
                ("score", count(usize::from(pair.score))),
                ("rank", count(pair.rank)),
                ("of", count(pair.rank_of)),
                ("mentorrank", count(pair.mentor_rank)),
                ("mentorof", count(pair.mentor_rank_of)),
            ];
            let said = if pair.is_pinned { "match-explain-pinned" } else { "match-explain-why" };
            let mut lines = vec![text(said, &values)];
            if !parts.is_empty() {
                let parts: Vec<String> = parts.iter().map(|(name, part)| format!("{name} {part}")).collect();
                lines.push(text("match-explain-parts", &[("parts", plain(parts.join(", ")))]));
            }
            lines.extend(others.iter().flat_map(|one| why_not(one, outcome, names)));
            lines
        }
        Explanation::WhyNobody { mentee, why, others } => {
            let nobody = text("match-explain-nobody", &[("mentee", id(&names.mentees, *mentee))]);
            let mut lines = vec![format!("{nobody} {}", web::matching::why_unmatched(why, names))];
            lines.extend(others.iter().flat_map(|one| why_not(one, outcome, names)));
            lines
        }
        Explanation::WhyNot(one) => why_not(one, outcome, names),
        Explanation::Already(pair) => {
            let values = [
                ("mentee", id(&names.mentees, pair.mentee)),
                ("mentor", id(&names.mentors, pair.mentor)),
                ("score", count(usize::from(pair.score))),
            ];
            vec![text("match-explain-already", &values)]
        }
        Explanation::Cannot { mentee, mentor, what } => {
            let values = [
                ("mentee", id(&names.mentees, *mentee)),
                ("mentor", id(&names.mentors, *mentor)),
                ("what", plain(what.clone())),
            ];
            vec![text("match-explain-cannot", &values)]
        }
    }
}

fn why_not(one: &WhyNot, outcome: &Outcome, names: &Names) -> Vec<String> {
    let (mentee, mentor) = (plain(names.mentees[one.mentee].clone()), plain(names.mentors[one.mentor].clone()));
    let values = [
        ("mentee", mentee.clone()),
        ("mentor", mentor.clone()),
        ("score", count(usize::from(one.score))),
        ("matched", Value::Count(one.lost_matched.saturating_abs())),
        ("loss", Value::Count(one.lost_score.saturating_abs())),
    ];
    let is_equal = one.lost_matched == 0 && one.lost_score == 0 && one.refused.is_none() && one.unfair_at.is_none();
    // What is lost may be won: one more match for fewer points, or the other way round.
    let id = match (one.lost_matched.signum(), one.lost_score.signum()) {
        (0, 0) if is_equal => "match-explain-equal",
        (0, 0) => "match-explain-same",
        (0, -1) => "match-explain-points",
        (-1, -1) => "match-explain-gain",
        (-1, 0) => "match-explain-match",
        (-1, _) => "match-explain-match-for-points",
        (_, -1) => "match-explain-points-for-match",
        _ => "match-explain-loss",
    };
    let mut said = text(id, &values);
    let mut add = |line: String| said = format!("{said} {line}");
    match &one.refused {
        Some(Refused::Mentee) => add(text("match-explain-mentee-refuses", &[("mentee", mentee)])),
        Some(Refused::Mentor(rather)) => {
            let who: Vec<String> = rather.iter().map(|&mentee| names.mentees[mentee].clone()).collect();
            add(text("match-explain-mentor-refuses", &[("mentor", mentor), ("who", Value::Names(who))]));
        }
        None => {}
    }
    if let Some((score, more)) = one.unfair_at {
        add(text("match-explain-unfair", &[("score", count(usize::from(score))), ("more", Value::Count(more))]));
    }
    let moves = one.moves.iter().map(|(mentee, from, to)| {
        let name = |mentor: &Option<usize>| plain(mentor.map_or(String::new(), |mentor| names.mentors[mentor].clone()));
        let values = [("mentee", plain(names.mentees[*mentee].clone())), ("from", name(from)), ("to", name(to))];
        // On a board of several, losing one is not being without anybody.
        let has_others = outcome.pairs.iter().filter(|pair| pair.mentee == *mentee).count() > 1;
        match (from, to) {
            (_, None) if has_others => text("match-move-lost", &values),
            (_, None) => text("match-move-out", &values),
            (None, _) => text("match-move-in", &values),
            _ => text("match-move", &values),
        }
    });
    let moves: Vec<String> = moves.collect();
    vec![said, format!("{}.", moves.join("; "))]
}

fn proof(outcome: &Outcome) -> String {
    match &outcome.certificate {
        Certificate::Bound { gap: 0, matched: None, .. } if outcome.objective == "coverage" => {
            text(if outcome.seats > 1 { "match-proof-coverage-seats" } else { "match-proof-coverage" }, &[])
        }
        Certificate::Bound { gap: 0, matched: None, .. } => text("match-proof-optimal", &[]),
        Certificate::Bound { bound, gap, .. } => {
            text("match-proof-gap", &[("bound", Value::Count(*bound)), ("gap", Value::Count(*gap))])
        }
        Certificate::Stable { .. } => text("match-proof-stable", &[]),
        Certificate::Fair { profile, band, is_proven } => {
            let mut said = match (is_proven, band, outcome.seats) {
                (false, ..) => text("match-proof-fair-groups", &[]),
                (true, 1, 1) => text("match-proof-fair", &[]),
                (true, 1, _) => text("match-proof-fair-seats", &[]),
                _ => String::new(),
            };
            if *band > 1 {
                let banded = text("match-proof-fair-band", &[("band", count(usize::from(*band)))]);
                said = format!("{said} {banded}").trim_start().to_owned();
            }
            let Some((score, pairs)) = profile.first() else { return said };
            let values = [
                ("score", count(usize::from(*score))),
                ("pairs", Value::Count(i64::try_from(*pairs).unwrap_or(i64::MAX))),
            ];
            format!("{said} {}", text("match-profile-lowest", &values))
        }
    }
}

/// What pairs came out.
pub(crate) fn pairs_text(pairs: &Pairs, people: &[String], width: usize) -> String {
    if let Some(among) = &pairs.none_exists {
        let who: Vec<String> = among.iter().map(|&person| people[person].clone()).collect();
        return wrapped(&text("match-pairs-none", &[("who", Value::Names(who))]), width, "", "");
    }
    let values = [
        ("pairs", count(pairs.pairs.len())),
        ("people", count(people.len())),
        ("alone", count(pairs.alone.len())),
        ("total", Value::Count(pairs.total())),
    ];
    let proof = match pairs.objective {
        "stable" => "match-pairs-stable",
        "coverage" => "match-pairs-most",
        _ => "match-proof-optimal",
    };
    ["match-pairs", proof].map(|id| wrapped(&text(id, &values), width, "", "")).concat()
}

/// What candidates were made.
pub(crate) fn made_text(made: &Made, width: usize) -> String {
    let big = |count: u64| Value::Count(i64::try_from(count).unwrap_or(i64::MAX));
    let [avoided, line, language, hours, seniority] = made.removed;
    let values = [
        ("candidates", count(made.candidates)),
        ("mentees", count(made.mentees)),
        ("mentors", count(made.mentors)),
        ("looked", big(made.looked_at)),
        ("avoided", big(avoided)),
        ("line", big(line)),
        ("language", big(language)),
        ("hours", big(hours)),
        ("seniority", big(seniority)),
        ("added", count(made.added)),
        ("matched", count(made.matched)),
        ("total", Value::Count(made.total)),
    ];
    let proof = if made.is_proven { "match-made-proven" } else { "match-made-unproven" };
    ["match-made", "match-made-removed", proof].map(|id| wrapped(&text(id, &values), width, "", "")).concat()
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
    if let Some(band) = verdict.fair_band {
        let said = if band == 1 { "match-verdict-fair" } else { "match-verdict-fair-band" };
        out.push_str(&wrapped(&text(said, &[("band", count(usize::from(band)))]), width, "", ""));
        if verdict.has_open_minimums {
            out.push_str(&wrapped(&text("match-verdict-fair-groups", &[]), width, "", ""));
        }
    }
    let is_of_prices = matches!(verdict.objective, Objective::Score | Objective::Coverage);
    match verdict.optimality {
        Optimality::Proven if verdict.objective == Objective::Coverage => {
            let values = [("matched", count(verdict.matched)), ("total", Value::Count(verdict.total))];
            out.push_str(&wrapped(&text("match-verdict-bound-coverage", &values), width, "", ""));
        }
        Optimality::Proven if is_of_prices => {
            out.push_str(&wrapped(
                &text("match-verdict-bound", &[("bound", Value::Count(verdict.total))]),
                width,
                "",
                "",
            ));
        }
        Optimality::Unchecked if is_of_prices => {
            out.push_str(&wrapped(&text("match-verdict-unchecked", &[]), width, "", ""));
        }
        _ => {}
    }
    if verdict.blocking > 0 {
        out.push_str(&wrapped(&text("match-verdict-blocking", &[("count", count(verdict.blocking))]), width, "", ""));
    }
    out
}
