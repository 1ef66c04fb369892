//! From an outcome to the values of the page.

use super::curve::curve;
use super::view::{Bar, Chart, MatchPage, Section};
use formats::matching::outcome::{Certificate, Mean, Names, Outbid, Outcome, Pair, Parity, Why};
use model::finding::{Message, Value};
use words::Language;

/// At most so many rows of a table are shown (`ours`); the CSV has all of them.
const ROWS_MAX: usize = 2_000;
/// At most so many mentors are shown as pressed (`ours`).
const PRESSED_MAX: usize = 40;
/// Scores are drawn in so many bars.
const SCORE_BARS: usize = 10;
/// Ranks from this one on share the last bar.
const RANK_LAST: usize = 10;
/// Height of the tallest bar, and where bars stand, in units of the picture.
const BAR_HEIGHT: usize = 150;
const BAR_FOOT: usize = 176;
const BAR_WIDTH: usize = 40;
const BAR_STEP: usize = 48;
/// Largest score.
const SCORE_MAX: usize = 1000;

pub(super) fn fill(outcome: &Outcome, names: &Names) -> MatchPage {
    let mut sections = vec![waiting(outcome, names)];
    sections.push(unmet(outcome, names));
    if !outcome.loads.is_empty() {
        sections.push(pressed(outcome, names));
    }
    if let Some(parity) = &outcome.parity {
        sections.push(groups(parity));
        sections.push(price(parity));
    }
    sections.push(matches(outcome, names));
    sections.retain(|section| !section.rows.is_empty() || !section.said.is_empty());
    let values = [
        ("matched", count(outcome.matched())),
        ("mentees", count(names.mentees.len())),
        ("mentors", count(names.mentors.len())),
        ("total", Value::Count(outcome.total)),
    ];
    MatchPage {
        title: say("match-page-title", &values),
        kicker: say("match-page-kicker", &[("objective", text(&objective(outcome)))]),
        headline: say("match-page-headline", &values),
        proof: proof(outcome),
        notes: notes(outcome),
        charts: vec![scores(outcome), ranks(outcome)],
        sections,
    }
}

pub(super) fn say(id: &'static str, values: &[(&'static str, Value)]) -> String {
    words::say(Language::English, &Message { id, values: values.to_vec() }, &|id| id.to_string())
}

pub(super) fn label(id: &str) -> String {
    words::text(Language::English, id)
}

fn count(count: usize) -> Value {
    Value::Count(i64::try_from(count).unwrap_or(i64::MAX))
}

pub(super) fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn objective(outcome: &Outcome) -> String {
    match outcome.objective {
        "coverage" if outcome.seats > 1 => label("match-objective-coverage-seats"),
        other => label(&format!("match-objective-{other}")),
    }
}

fn proof(outcome: &Outcome) -> String {
    match &outcome.certificate {
        Certificate::Bound { gap: 0, matched: None, .. } if outcome.objective == "coverage" => {
            say(if outcome.seats > 1 { "match-proof-coverage-seats" } else { "match-proof-coverage" }, &[])
        }
        Certificate::Bound { gap: 0, matched: None, .. } => say("match-proof-optimal", &[]),
        Certificate::Bound { bound, gap, .. } => {
            say("match-proof-gap", &[("bound", Value::Count(*bound)), ("gap", Value::Count(*gap))])
        }
        Certificate::Stable { .. } => say("match-proof-stable", &[]),
        Certificate::Fair { is_proven: false, band, .. } if *band > 1 => {
            let banded = say("match-proof-fair-band", &[("band", count(usize::from(*band)))]);
            format!("{} {banded}", label("match-proof-fair-groups"))
        }
        Certificate::Fair { is_proven: false, .. } => label("match-proof-fair-groups"),
        Certificate::Fair { band: 1, .. } if outcome.seats > 1 => label("match-proof-fair-seats"),
        Certificate::Fair { band: 1, .. } => label("match-proof-fair"),
        Certificate::Fair { band, .. } => say("match-proof-fair-band", &[("band", count(usize::from(*band)))]),
    }
}

fn notes(outcome: &Outcome) -> Vec<String> {
    let mut notes = Vec::new();
    if let Some(changes) = outcome.changes {
        notes.push(say("match-kept", &[("kept", count(changes.kept)), ("before", count(changes.before))]));
    }
    if !outcome.closed.is_empty() {
        notes.push(say("match-closed", &[("count", count(outcome.closed.len()))]));
    }
    if let Some(seed) = outcome.lottery {
        notes.push(say("match-lottery", &[("seed", text(&seed.to_string()))]));
    }
    notes
}

/// Bars of counts side by side.
fn bars(counts: &[(String, String, usize)]) -> (usize, Vec<Bar>) {
    let most = counts.iter().map(|(_, _, count)| *count).max().unwrap_or(0).max(1);
    let bar = |(place, (label, title, count)): (usize, &(String, String, usize))| {
        let height = (count * BAR_HEIGHT).div_ceil(most);
        let x = place * BAR_STEP + (BAR_STEP - BAR_WIDTH) / 2;
        let y = BAR_FOOT - height;
        Bar {
            x,
            middle: x + BAR_WIDTH / 2,
            y,
            height,
            width: BAR_WIDTH,
            above: y - 5,
            count: count.to_string(),
            label: label.clone(),
            title: title.clone(),
        }
    };
    (counts.len() * BAR_STEP, counts.iter().enumerate().map(bar).collect())
}

fn scores(outcome: &Outcome) -> Chart {
    let step = SCORE_MAX / SCORE_BARS;
    let mut counts = [0usize; SCORE_BARS];
    for pair in &outcome.pairs {
        counts[(usize::from(pair.score) / step).min(SCORE_BARS - 1)] += 1;
    }
    let range = |place: usize| {
        let high = if place + 1 == SCORE_BARS { SCORE_MAX } else { (place + 1) * step - 1 };
        format!("{}–{high}", place * step)
    };
    let named: Vec<(String, String, usize)> = counts
        .iter()
        .enumerate()
        .map(|(place, &pairs)| {
            let title = say("match-bar-score", &[("range", text(&range(place))), ("pairs", count(pairs))]);
            ((place * step).to_string(), title, pairs)
        })
        .collect();
    let (width, bars) = bars(&named);
    let lowest = outcome.pairs.iter().map(|pair| pair.score).min();
    let mean = outcome.pairs.iter().map(|pair| f64::from(pair.score)).sum::<f64>() / outcome.pairs.len().max(1) as f64;
    let said = match lowest {
        None => label("match-nobody"),
        Some(lowest) => {
            say("match-scores-said", &[("mean", Value::Number(mean)), ("lowest", count(usize::from(lowest)))])
        }
    };
    Chart { title: label("match-scores"), label: said.clone(), said, width, bars }
}

fn ranks(outcome: &Outcome) -> Chart {
    let mut counts = [0usize; RANK_LAST];
    for pair in &outcome.pairs {
        counts[pair.rank.clamp(1, RANK_LAST) - 1] += 1;
    }
    let named: Vec<(String, String, usize)> = counts
        .iter()
        .enumerate()
        .map(|(place, &pairs)| {
            let rank = if place + 1 == RANK_LAST { format!("{RANK_LAST}+") } else { (place + 1).to_string() };
            let title = say("match-bar-rank", &[("rank", text(&rank)), ("pairs", count(pairs))]);
            (rank, title, pairs)
        })
        .collect();
    let (width, bars) = bars(&named);
    let first = counts.first().copied().unwrap_or(0);
    let said = say("match-ranks-said", &[("first", count(first)), ("matched", count(outcome.pairs.len()))]);
    Chart { title: label("match-ranks"), label: said.clone(), said, width, bars }
}

/// A table of at most [`ROWS_MAX`] rows.
fn section(
    id: &'static str,
    title: &str,
    said: String,
    columns: &[&str],
    rows: impl ExactSizeIterator<Item = Vec<String>>,
) -> Section {
    let more = rows.len().saturating_sub(ROWS_MAX);
    Section {
        id,
        title: label(title),
        said,
        columns: columns.iter().map(|column| label(column)).collect(),
        rows: rows.take(ROWS_MAX).collect(),
        curve: None,
        more: if more > 0 { say("match-rows-more", &[("more", count(more))]) } else { String::new() },
    }
}

fn waiting(outcome: &Outcome, names: &Names) -> Section {
    let rows = outcome.unmatched.iter().map(|one| vec![names.mentees[one.mentee].clone(), why(&one.why, names)]);
    let said = if outcome.unmatched.is_empty() {
        label("match-waiting-nobody")
    } else {
        say("match-waiting-said", &[("count", count(outcome.unmatched.len()))])
    };
    section("waiting", "match-waiting", said, &["match-column-mentee", "match-column-why"], rows)
}

pub(super) fn why(why: &Why, names: &Names) -> String {
    match why {
        Why::NoCandidate { forbidden: 0 } => label("match-why-no-candidate"),
        Why::NoCandidate { forbidden } => say("match-why-forbidden", &[("forbidden", count(*forbidden as usize))]),
        Why::Outbid(by) => outbid(by, names),
        Why::TooFewPlaces { mentees, places, mentor_count, by, .. } => {
            let values = [
                ("mentees", count(*mentees)),
                ("places", Value::Count(i64::try_from(*places).unwrap_or(i64::MAX))),
                ("mentors", count(*mentor_count)),
            ];
            format!("{} {}", say("match-why-too-few", &values), outbid(by, names))
        }
        Why::GroupsClosed(groups) => {
            let ids: Vec<String> = groups.iter().map(|&group| names.mentors[group].clone()).collect();
            say("match-why-closed", &[("groups", Value::Names(ids))])
        }
        Why::NoPlaces(mentors) => {
            let ids: Vec<String> = mentors.iter().map(|&mentor| names.mentors[mentor].clone()).collect();
            let values = [("count", count(ids.len())), ("mentors", Value::Names(ids))];
            say("match-why-no-places", &values)
        }
    }
}

fn outbid(by: &[Outbid], names: &Names) -> String {
    let said = by.iter().map(|one| {
        let mut who: Vec<String> = one.mentees.iter().map(|&mentee| names.mentees[mentee].clone()).collect();
        if one.count > who.len() {
            who.push(say("match-others", &[("count", count(one.count - who.len()))]));
        }
        let mentor = text(&names.mentors[one.mentor]);
        if who.is_empty() {
            say("match-why-no-place", &[("mentor", mentor)])
        } else {
            say("match-why-outbid", &[("mentor", mentor), ("who", Value::Names(who))])
        }
    });
    said.collect::<Vec<_>>().join(" ")
}

/// Matches far down somebody's list.
fn unmet(outcome: &Outcome, names: &Names) -> Section {
    let mut far: Vec<&Pair> =
        outcome.pairs.iter().filter(|pair| 2 * pair.rank > pair.rank_of + 1 && !pair.is_pinned).collect();
    far.sort_by_key(|pair| (pair.score, pair.mentee));
    let rows = far.iter().map(|pair| {
        vec![
            names.mentees[pair.mentee].clone(),
            names.mentors[pair.mentor].clone(),
            pair.score.to_string(),
            choice(pair.rank, pair.rank_of),
        ]
    });
    let said = say("match-unmet-said", &[("count", count(far.len()))]);
    let columns = ["match-column-mentee", "match-column-mentor", "match-column-score", "match-column-choice"];
    section("unmet", "match-unmet", said, &columns, rows)
}

fn choice(rank: usize, of: usize) -> String {
    say("match-choice", &[("rank", count(rank)), ("of", count(of))])
}

fn pressed(outcome: &Outcome, names: &Names) -> Section {
    let worth = |mentor: usize| outcome.places.iter().find(|place| place.mentor == mentor);
    let mut order: Vec<usize> = if outcome.places.is_empty() {
        (0..outcome.loads.len()).filter(|&mentor| outcome.loads[mentor].held > 0).collect()
    } else {
        outcome.places.iter().map(|place| place.mentor).collect()
    };
    if outcome.places.is_empty() {
        order.sort_by_key(|&mentor| (std::cmp::Reverse(outcome.loads[mentor].first_choice_of), mentor));
    }
    order.truncate(PRESSED_MAX);
    let rows = order.iter().map(|&mentor| {
        let load = &outcome.loads[mentor];
        let places = say("match-places", &[("held", count(load.held)), ("capacity", count(load.capacity as usize))]);
        let more = worth(mentor).map_or(String::new(), |place| {
            say("match-place-worth", &[("matched", Value::Count(place.matched)), ("score", Value::Count(place.score))])
        });
        vec![names.mentors[mentor].clone(), places, load.first_choice_of.to_string(), load.candidates.to_string(), more]
    });
    let full = outcome.loads.iter().filter(|load| load.capacity > 0 && load.held >= load.capacity as usize).count();
    let idle = outcome.loads.iter().filter(|load| load.capacity > 0 && load.held == 0).count();
    let said = say(
        "match-pressed-said",
        &[("full", count(full)), ("idle", count(idle)), ("mentors", count(outcome.loads.len()))],
    );
    let columns = [
        "match-column-mentor",
        "match-column-places",
        "match-column-first",
        "match-column-listed",
        "match-column-worth",
    ];
    section("pressure", "match-pressed", said, &columns, rows)
}

fn interval(mean: &Mean, decimals: usize, factor: f64) -> String {
    let number = |value: f64| format!("{:.decimals$}", value * factor);
    format!("{} ({} to {})", number(mean.mean), number(mean.low), number(mean.high))
}

fn groups(parity: &Parity) -> Section {
    let rows = parity.groups.iter().map(|fares| {
        vec![
            fares.group.clone(),
            say("match-places", &[("held", count(fares.matched)), ("capacity", count(fares.people))]),
            interval(&fares.unmatched, 0, 100.0),
            fares.score.as_ref().map_or(String::new(), |mean| interval(mean, 0, 1.0)),
            fares.rank.as_ref().map_or(String::new(), |mean| interval(mean, 1, 1.0)),
        ]
    });
    let said = say("match-parity-said", &[("suppressed", count(parity.suppressed))]);
    let columns = [
        "match-column-group",
        "match-column-matched",
        "match-column-unmatched",
        "match-column-mean-score",
        "match-column-mean-rank",
    ];
    section("parity", "match-parity", said, &columns, rows)
}

fn price(parity: &Parity) -> Section {
    let rows = parity.price.iter().map(|point| {
        vec![
            format!("{:.0} %", point.discount * 100.0),
            format!("{:.0}", point.gap),
            point.total.to_string(),
            point.matched.to_string(),
        ]
    });
    let said = if parity.price.is_empty() { String::new() } else { label("match-price-said") };
    let columns = ["match-column-discount", "match-column-gap", "match-column-total", "match-column-matched"];
    Section { curve: curve(&parity.price), ..section("price", "match-price", said, &columns, rows) }
}

/// What a score is made of stands beside it.
const PARTS_PLACE: usize = 3;

/// The parts of a score, e.g. `topics 600, wish 100`; empty where the file has none.
fn made_of(outcome: &Outcome, pair: &Pair) -> String {
    let parts = outcome.parts.get(&(pair.mentee as u32, pair.mentor as u32)).map_or(&[][..], Vec::as_slice);
    parts.iter().map(|(name, part)| format!("{name} {part}")).collect::<Vec<_>>().join(", ")
}

fn matches(outcome: &Outcome, names: &Names) -> Section {
    let rows = outcome.pairs.iter().map(|pair| {
        let note = match (pair.is_pinned, pair.is_kept) {
            (true, _) => label("match-note-pinned"),
            (_, true) => label("match-note-kept"),
            _ => String::new(),
        };
        let mentor_choice =
            if pair.mentor_rank_of == 0 { String::new() } else { choice(pair.mentor_rank, pair.mentor_rank_of) };
        let mut row = vec![
            names.mentees[pair.mentee].clone(),
            names.mentors[pair.mentor].clone(),
            pair.score.to_string(),
            choice(pair.rank, pair.rank_of),
            mentor_choice,
            note,
        ];
        if !outcome.parts.is_empty() {
            row.insert(PARTS_PLACE, made_of(outcome, pair));
        }
        row
    });
    let mut columns = vec![
        "match-column-mentee",
        "match-column-mentor",
        "match-column-score",
        "match-column-choice",
        "match-column-mentor-choice",
        "match-column-note",
    ];
    if !outcome.parts.is_empty() {
        columns.insert(PARTS_PLACE, "match-column-parts");
    }
    section("matches", "match-all", String::new(), &columns, rows)
}
