//! Who has too much of me, and which categories are crowded: two parts of the page on de-layering.

use super::mean::Mean;
use super::{People, Who, count};
use crate::fields::Fields;
use crate::visit::Visit;
use app::deeper::{stand_ins, worksheet};
use app::seen::Counselled;
use model::finding::Value;
use model::kind::{Benefit, DemandCause};
use model::person::{Person, PersonId};
use network::analysis::{BenefitVerdict, Dimension};
use network::structure::value_of;
use std::collections::BTreeMap;

/// Most people in a list (`ours`: the largest demand comes first).
const PEOPLE_MAX: usize = 60;
/// Most values of a dimension to choose from (`ours`).
const VALUES_MAX: usize = 6;
/// Most people of a crowded category that are named (`ours`: those whom one would miss least).
const CROWD_NAMED_MAX: usize = 8;

/// A way to narrow the list.
pub(crate) struct Narrowing {
    pub(crate) path: String,
    pub(crate) text: String,
    pub(crate) is_chosen: bool,
}

/// Somebody who uses much of me.
pub(crate) struct Demanding {
    pub(crate) who: Who,
    pub(crate) much: String,
    pub(crate) cause: String,
}

/// Who has too much of me.
pub(crate) struct Demand {
    pub(crate) narrowings: Vec<Narrowing>,
    pub(crate) people: Vec<Demanding>,
    pub(crate) hidden: Option<String>,
    pub(crate) stand_ins: Vec<Who>,
    pub(crate) mean: Mean,
}

const DIMENSIONS: [Dimension; 3] = [Dimension::Function, Dimension::Level, Dimension::Location];

/// Those who use much of me, narrowed by `cause`, `function`, `level` or `location`.
pub(crate) fn demand(visit: &Visit, people: &People<'_>, counselled: &Counselled, fields: &Fields) -> Demand {
    let measure = &counselled.said.analysis.demand;
    let cause: Option<DemandCause> = fields.get("cause").and_then(|cause| cause.parse().ok());
    let at = |dimension: &Dimension| Some((*dimension, fields.filled(dimension.code())?));
    let place = DIMENSIONS.iter().find_map(at);
    let fits = |one: &&Person| {
        cause.is_none_or(|cause| one.demand_cause == Some(cause))
            && place.is_none_or(|(dimension, value)| value_of(one, dimension).is_some_and(|own| own == value))
    };
    let mut found: Vec<&Person> = measure.high.iter().filter_map(|id| people.get(id)).filter(fits).collect();
    found.sort_by_key(|one| std::cmp::Reverse(one.demand));
    let hidden = found.len().saturating_sub(PEOPLE_MAX);
    let stand_ins: Vec<PersonId> = stand_ins(&counselled.seen.network);
    let tables = [&measure.by_function, &measure.by_level, &measure.by_location];
    let mut narrowings = vec![narrowing(None, visit.t.text("deeper-demand-all"), cause.is_none() && place.is_none())];
    for each in DemandCause::ALL {
        let text = visit.t.text(&format!("deeper-cause-{}", each.code()));
        narrowings.push(narrowing(Some(("cause", each.code())), text, cause == Some(*each)));
    }
    for (dimension, table) in DIMENSIONS.into_iter().zip(tables) {
        for (value, number) in largest(table) {
            let text = format!("{} {number}", shown(visit, dimension, value));
            let is_chosen = place == Some((dimension, value));
            narrowings.push(narrowing(Some((dimension.code(), value)), text, is_chosen));
        }
    }
    Demand {
        narrowings,
        people: found.into_iter().take(PEOPLE_MAX).map(|one| demanding(visit, one)).collect(),
        hidden: (hidden > 0).then(|| visit.t.say("deeper-hidden", &[("count", count(hidden))])),
        mean: relief(visit, people, cause, &stand_ins),
        stand_ins: stand_ins.iter().filter_map(|id| people.who(id)).collect(),
    }
}

/// The values that two people or more share, the most frequent first.
fn largest(table: &BTreeMap<String, usize>) -> Vec<(&str, usize)> {
    let mut values: Vec<(&str, usize)> =
        table.iter().filter(|(_, number)| **number > 1).map(|(value, number)| (value.as_str(), *number)).collect();
    values.sort_by_key(|(_, number)| std::cmp::Reverse(*number));
    values.truncate(VALUES_MAX);
    values
}

fn shown(visit: &Visit, dimension: Dimension, value: &str) -> String {
    match dimension {
        Dimension::Level => visit.t.say("deeper-level", &[("level", Value::Text(value.to_owned()))]),
        _ => value.to_owned(),
    }
}

fn narrowing(by: Option<(&str, &str)>, text: String, is_chosen: bool) -> Narrowing {
    let query = by.map_or_else(
        || "show=demand".to_owned(),
        |(name, value)| form_urlencoded::Serializer::new(String::new()).append_pair(name, value).finish(),
    );
    Narrowing { path: format!("/network/de-layer?{query}"), text, is_chosen }
}

fn demanding(visit: &Visit, one: &Person) -> Demanding {
    let much = if one.demand.is_some_and(|mark| mark.get() >= 3) { "deeper-demand-much" } else { "deeper-demand-some" };
    let cause = one.demand_cause.map_or("unknown", DemandCause::code);
    Demanding {
        who: super::who(one),
        much: visit.t.text(much),
        cause: visit.t.text(&format!("deeper-cause-{cause}.why")),
    }
}

/// What could be meant: somebody stands in, a procedure changes, a habit slows down.
fn relief(visit: &Visit, people: &People<'_>, cause: Option<DemandCause>, stand_ins: &[PersonId]) -> Mean {
    let text = match (cause, stand_ins.first()) {
        (Some(DemandCause::Structural), _) => visit.t.text("deeper-demand-structural"),
        (Some(DemandCause::Habit), _) => visit.t.text("deeper-demand-habit"),
        (None, Some(first)) => visit.t.say("deeper-demand-stand-in", &[("person", Value::Text(people.name(first)))]),
        (None, None) => String::new(),
    };
    let about = stand_ins.first().filter(|_| cause.is_none()).and_then(|id| people.who(id));
    Mean::new(visit, "network.too_much_of_me", text, "/network/de-layer?show=demand").about(about.into_iter().collect())
}

/// A category that is crowded, or was asked for.
pub(crate) struct Crowd {
    pub(crate) title: String,
    pub(crate) people: Vec<Who>,
    pub(crate) hidden: Option<String>,
    pub(crate) mean: Mean,
}

/// Which categories have too many people.
pub(crate) struct Crowded {
    pub(crate) crowds: Vec<Crowd>,
    /// Benefits that hold most of the strong marks: what is said, and where their people could give more.
    pub(crate) surplus: Vec<(String, String)>,
}

/// The crowded categories, one that a query names (`unit`, `organisation`) before all others.
pub(crate) fn crowded(visit: &Visit, people: &People<'_>, counselled: &Counselled, fields: &Fields) -> Crowded {
    let (network, analysis) = (&counselled.seen.network, &counselled.said.analysis);
    let mut crowds = worksheet::crowds(network, analysis);
    for dimension in [Dimension::Unit, Dimension::Organisation] {
        let Some(value) = fields.filled(dimension.code()) else { continue };
        crowds.retain(|crowd| (crowd.dimension, crowd.value.as_str()) != (dimension, value));
        let asked = worksheet::category(network, analysis, dimension, value);
        if !asked.people.is_empty() {
            crowds.insert(0, asked);
        }
    }
    let surplus = analysis.benefits.iter().filter(|measure| measure.verdict == BenefitVerdict::Surplus);
    let surplus = surplus.map(|measure| {
        let said = [("benefit", Value::Benefit(measure.benefit)), ("count", count(measure.strong.len()))];
        (visit.t.say("deeper-surplus", &said), format!("/network/capitalise?from={}", measure.benefit.code()))
    });
    Crowded { surplus: surplus.collect(), crowds: crowds.iter().map(|crowd| one_crowd(visit, people, crowd)).collect() }
}

fn one_crowd(visit: &Visit, people: &People<'_>, crowd: &worksheet::Crowd) -> Crowd {
    let said = [
        ("count", count(crowd.people.len())),
        ("known", count(crowd.known)),
        ("value", Value::Text(shown(visit, crowd.dimension, &crowd.value))),
        ("dimension", Value::Word(crowd.dimension.code())),
    ];
    let hidden = crowd.people.len().saturating_sub(CROWD_NAMED_MAX);
    let named = || crowd.people.iter().take(CROWD_NAMED_MAX).filter_map(|id| people.who(id)).collect::<Vec<Who>>();
    let text = visit.t.text("deeper-crowd-mean");
    Crowd {
        title: visit.t.say("deeper-crowd", &said),
        people: named(),
        hidden: (hidden > 0).then(|| visit.t.say("deeper-hidden", &[("count", count(hidden))])),
        mean: Mean::new(visit, "network.insular", text, "/network/de-layer?show=crowded").about(named()),
    }
}

/// What a benefit is called where its name stands alone.
pub(crate) fn benefit_title(visit: &Visit, benefit: Benefit) -> String {
    visit.t.text(&format!("benefit-{}.title", benefit.code()))
}
