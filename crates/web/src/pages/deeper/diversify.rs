//! Diversify: the six benefits and who could fill each hole, whom others could name, and three results with their people.

use super::demand::benefit_title;
use super::mean::Mean;
use super::results::{Results, Typed, results};
use super::{People, Who, count};
use crate::fields::{Fields, Query};
use crate::frame::{Frame, Place};
use crate::visit::{Answer, Visit};
use app::deeper::worksheet::{self, Candidate, Reason, Widening};
use app::seen::Counselled;
use askama::Template;
use model::finding::Value;
use model::kind::Benefit;
use model::person::PersonId;
use network::analysis::{BenefitMeasure, BenefitVerdict, Dimension};
use network::introductions::Ways;

/// So many people are proposed for a benefit (`ours`: more than one can ask in a month are a list and no proposal).
const FILLERS_MAX: usize = 4;
/// So many for the one that was asked for, and for what would widen the core.
const ASKED_MAX: usize = 10;
const PATH: &str = "/network/diversify";

/// Somebody proposed.
pub(crate) struct Proposed {
    pub(crate) who: Who,
    pub(crate) energizes: bool,
    pub(crate) why: String,
    /// Where asking them becomes something meant.
    pub(crate) ask: String,
}

/// One of the six.
struct Row {
    code: &'static str,
    title: String,
    about: String,
    is_hole: bool,
    stands: String,
    people: Vec<Proposed>,
}

/// What would widen the core.
struct Wider {
    title: String,
    people: Vec<Proposed>,
}

#[derive(Template)]
#[template(path = "pages/deeper/diversify.html")]
struct Page<'p> {
    frame: Frame,
    headline: String,
    wider: Option<&'p Wider>,
    rows: &'p [Row],
    mean: Mean,
    results: Results,
    is_about_juniors: bool,
}

/// `GET /network/diversify` with `benefit`, `dimension`, `power`, `sphere`, `level` or `energy`.
pub(crate) async fn show(visit: Visit, Query(fields): Query) -> Answer {
    answer(&visit, &fields, &Typed::default()).await
}

/// Whom the benefits and whatever else was asked for lead to; the same as long as the world is.
struct Proposals {
    wider: Option<Wider>,
    rows: Vec<Row>,
}

impl Proposals {
    fn of(visit: &Visit, counselled: &Counselled, fields: &Fields, asked: Option<Benefit>) -> Self {
        let people = People::of(&counselled.seen.network);
        let ways = Ways::of(&counselled.seen.network);
        let measures = &counselled.said.analysis.benefits;
        let row = |measure: &BenefitMeasure| row(visit, (&people, &ways), counselled, measure, asked);
        let mut rows: Vec<Row> = measures.iter().map(row).collect();
        // What was asked for comes first, then the holes; the sort is stable.
        rows.sort_by_key(|row| (asked.map(Benefit::code) != Some(row.code), !row.is_hole));
        Self { wider: wider(visit, (&people, &ways), counselled, fields), rows }
    }

    /// What of an address they depend on.
    fn key(fields: &Fields) -> String {
        let asked = ["benefit", "dimension", "power", "sphere", "level", "energy"];
        let parts = asked.iter().filter_map(|name| fields.filled(name).map(|value| format!("{name}={value}")));
        format!("diversify?{}", parts.collect::<Vec<_>>().join("&"))
    }
}

/// The page, with what was typed into a form for results and what was wrong with it.
pub(super) async fn answer(visit: &Visit, fields: &Fields, typed: &Typed) -> Answer {
    let counselled = visit.office.counselled().await?;
    let asked: Option<Benefit> = fields.get("benefit").and_then(|benefit| benefit.parse().ok());
    let make = || Proposals::of(visit, &counselled, fields, asked);
    let proposals = counselled.memory.once(&Proposals::key(fields), make);
    let measures = &counselled.said.analysis.benefits;
    let page = Page {
        frame: visit.frame(Place::Network, visit.t.text("deeper-diversify")).await?,
        headline: match asked {
            Some(benefit) => visit.t.say("deeper-fill-headline", &[("benefit", Value::Benefit(benefit))]),
            None => holes_headline(visit, measures),
        },
        wider: proposals.wider.as_ref(),
        mean: names(visit, &counselled, asked.or_else(|| hole(measures))),
        rows: &proposals.rows,
        results: results(visit, &People::of(&counselled.seen.network), &counselled.seen.network, typed).await?,
        is_about_juniors: fields.get("level") == Some("below"),
    };
    if typed.fault.is_some() { visit.refused(&page) } else { visit.page(&page) }
}

/// How many of the six have nobody; where none is known to have nobody, how many are not known.
fn holes_headline(visit: &Visit, measures: &[BenefitMeasure]) -> String {
    let judged = |verdict| measures.iter().filter(|measure| measure.verdict == verdict).count();
    match (judged(BenefitVerdict::Hole), judged(BenefitVerdict::Unknown)) {
        (0, unknown) if unknown > 0 => visit.t.say("deeper-unknown-headline", &[("count", count(unknown))]),
        (holes, _) => visit.t.say("deeper-holes-headline", &[("count", count(holes))]),
    }
}

fn hole(measures: &[BenefitMeasure]) -> Option<Benefit> {
    measures.iter().find(|measure| measure.verdict == BenefitVerdict::Hole).map(|measure| measure.benefit)
}

fn row(
    visit: &Visit,
    (people, ways): (&People<'_>, &Ways<'_>),
    counselled: &Counselled,
    measure: &BenefitMeasure,
    asked: Option<Benefit>,
) -> Row {
    let benefit = measure.benefit;
    let limit = if asked == Some(benefit) { ASKED_MAX } else { FILLERS_MAX };
    let found = worksheet::fillers(&counselled.seen.network, ways, benefit, limit);
    let text = visit.t.say("deeper-fill-ask", &[("benefit", Value::Benefit(benefit))]);
    let strong = [("count", count(measure.strong.len())), ("people", people.names(&measure.strong))];
    Row {
        code: benefit.code(),
        title: benefit_title(visit, benefit),
        about: visit.t.text(&format!("benefit-{}.about", benefit.code())),
        is_hole: measure.verdict == BenefitVerdict::Hole,
        stands: match measure.verdict {
            BenefitVerdict::Unknown => visit.t.text("deeper-benefit-unknown"),
            _ => visit.t.say("deeper-benefit-strong", &strong),
        },
        people: found.iter().filter_map(|one| proposed(visit, people, one, "network.hole", &text)).collect(),
    }
}

fn proposed(visit: &Visit, people: &People<'_>, one: &Candidate, rule: &str, text: &str) -> Option<Proposed> {
    let who = people.who(&one.person)?;
    let energizes = people.get(&one.person)?.energy.is_some_and(|energy| energy.get() > 0);
    let mut why: Vec<String> = one.reasons.iter().map(|reason| because(visit, reason)).collect();
    if energizes {
        why.insert(0, visit.t.text("deeper-why-energizes"));
    }
    if let Some(via) = &one.via {
        why.push(visit.t.say("deeper-why-via", &[("person", Value::Text(people.name(via)))]));
    }
    let why = if why.is_empty() { visit.t.text("deeper-why-known") } else { why.join(" · ") };
    Some(Proposed { ask: ask(rule, &one.person, text, PATH), who, energizes, why })
}

/// Why somebody is proposed.
pub(crate) fn because(visit: &Visit, reason: &Reason) -> String {
    match reason {
        Reason::GivesALittle => visit.t.text("deeper-why-little"),
        Reason::Strength(text) => visit.t.say("deeper-why-strength", &[("strength", Value::Text(text.clone()))]),
        // The word alone names a fact; here it is said of somebody.
        Reason::Position("power") => visit.t.text("deeper-why-power"),
        Reason::Position(word) => visit.t.say("deeper-why-position", &[("position", Value::Word(word))]),
        Reason::Is(text) => text.clone(),
    }
}

/// The page on which asking somebody becomes something meant.
pub(crate) fn ask(rule: &str, person: &PersonId, text: &str, back: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("rule", rule).append_pair("person", person.as_str());
    query.append_pair("text", text).append_pair("back", back);
    format!("/network/intention?{}", query.finish())
}

fn wider(
    visit: &Visit,
    (people, ways): (&People<'_>, &Ways<'_>),
    counselled: &Counselled,
    fields: &Fields,
) -> Option<Wider> {
    let dimension = |code: &str| Dimension::ALL.into_iter().find(|dimension| dimension.code() == code);
    let (widening, id) = match ["dimension", "power", "sphere", "level", "energy"].map(|name| fields.filled(name)) {
        [Some(code), ..] => (Widening::Unlike(dimension(code)?), "deeper-wider-unlike"),
        [_, Some("informal"), ..] => (Widening::Informal, "deeper-wider-informal"),
        [_, _, Some("outside"), ..] => (Widening::Outside, "deeper-wider-outside"),
        [_, _, _, Some("below"), _] => (Widening::Below, "deeper-wider-below"),
        [_, _, _, _, Some("energizes")] => (Widening::Energizes, "deeper-wider-energizes"),
        _ => return None,
    };
    let word = match widening {
        Widening::Unlike(dimension) => dimension.code(),
        _ => "none",
    };
    let (network, analysis) = (&counselled.seen.network, &counselled.said.analysis);
    let found = worksheet::wideners(network, analysis, ways, widening, ASKED_MAX);
    let text = visit.t.text("deeper-wider-ask");
    Some(Wider {
        title: visit.t.say(id, &[("dimension", Value::Word(word)), ("count", count(found.len()))]),
        people: found.iter().filter_map(|one| proposed(visit, people, one, "network.hole", &text)).collect(),
    })
}

/// Asking for names: the energizers of the core know others of their kind.
fn names(visit: &Visit, counselled: &Counselled, benefit: Option<Benefit>) -> Mean {
    let people = People::of(&counselled.seen.network);
    let energy = |id: &PersonId| people.get(id).and_then(|one| one.energy).map_or(0, model::scale::Energy::get);
    let mut core: Vec<&PersonId> = counselled.said.analysis.basis.members.iter().filter(|id| energy(id) > 0).collect();
    core.sort_by_key(|id| std::cmp::Reverse(energy(id)));
    let asked: Vec<Who> = core.into_iter().take(ASKED_MAX).filter_map(|id| people.who(id)).collect();
    let text = match benefit {
        Some(benefit) => visit.t.say("deeper-names-ask-for", &[("benefit", Value::Benefit(benefit))]),
        None => visit.t.text("deeper-names-ask"),
    };
    Mean::new(visit, "network.hole", text, PATH).about(asked)
}
