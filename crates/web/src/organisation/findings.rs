//! What stands out, the weightiest first: silos, single doors, bottlenecks, pieces, brokers, isolates, energy.

use super::telling::{Telling, amount, count, is_silo, plain};
use crate::report::{Emphasis, FindingView, StepView};
use model::finding::Value;
use model::practice::ORG_BOTTLENECK_CUT_OFF_MIN;
use network::org::roles::Role;
use network::org::units::UNKNOWN;

/// A part of the organisation that is cut off counts as one from so many people on (`ours`: fewer are named as people apart).
const PART_SIZE_MIN: u32 = 5;
/// From this share of units on, silos come before all else (`ours`).
const SILOS_MANY_SHARE: f64 = 0.25;
/// From this share of people on, isolates are a warning (`ours`).
const ISOLATES_MANY_SHARE: f64 = 0.05;
/// So many people or fewer are a narrow door (`ours`: one is on leave, and one is left).
const DOORS_FEW_MAX: u32 = 2;
/// What stands for fewer people than may be counted out: the catalogue then says that they are few.
const FEW: usize = 2;
/// Most units that a sentence names for people of a role.
const UNITS_NAMED_MAX: usize = 3;

/// One thing that stands out.
struct Finding {
    weight: u32,
    id: &'static str,
    steps: u32,
    values: Vec<(&'static str, Value)>,
    emphasis: Emphasis,
}

pub(super) fn views(telling: &Telling<'_>) -> Vec<FindingView> {
    found(telling).into_iter().map(|finding| view(telling, &finding)).collect()
}

/// What the weightiest warning says, else that the organisation holds.
pub(super) fn headline(telling: &Telling<'_>) -> String {
    let people = telling.one.summary.people;
    if people == 0 {
        return telling.text("org-headline-empty");
    }
    let found = found(telling);
    match found.iter().find(|finding| finding.emphasis == Emphasis::Strong) {
        Some(finding) => part(telling, finding, "title"),
        None => {
            let share = f64::from(telling.one.summary.components.largest) / people as f64;
            telling.say("org-headline-whole", &[("share", Value::Share(share))])
        }
    }
}

fn found(telling: &Telling<'_>) -> Vec<Finding> {
    let all = [silos, doors, bottlenecks, parts, brokers, isolates, energy];
    let mut found: Vec<Finding> = all.iter().filter_map(|find| find(telling)).collect();
    found.sort_by_key(|finding| std::cmp::Reverse(finding.weight));
    found
}

fn view(telling: &Telling<'_>, finding: &Finding) -> FindingView {
    FindingView {
        title: part(telling, finding, "title"),
        evidence: part(telling, finding, "evidence"),
        why: part(telling, finding, "why"),
        next: (1..=finding.steps).map(|step| next(telling, finding, step)).collect(),
        source: String::new(),
        people: Vec::new(),
        emphasis: finding.emphasis,
    }
}

/// A step, which leads nowhere: the page is a file by itself.
fn next(telling: &Telling<'_>, finding: &Finding, step: u32) -> StepView {
    StepView { text: part(telling, finding, &format!("next{step}")), doorway: String::new() }
}

/// A part of what is said about a finding: an attribute of its message.
fn part(telling: &Telling<'_>, finding: &Finding, part: &str) -> String {
    telling.attribute(finding.id, part, &finding.values)
}

/// A count by which the catalogue chooses its wording; one and two are alike where nobody may be singled out.
fn told(telling: &Telling<'_>, people: usize) -> Value {
    count(telling.counted(people).unwrap_or(FEW))
}

fn emphasis(is_strong: bool) -> Emphasis {
    if is_strong { Emphasis::Strong } else { Emphasis::Quiet }
}

fn silos(telling: &Telling<'_>) -> Option<Finding> {
    let shown = telling.shown()?;
    let silos: Vec<usize> = shown.large.iter().copied().filter(|&unit| is_silo(&shown.units[unit])).collect();
    let is_many = silos.len() as f64 >= SILOS_MANY_SHARE * shown.large.len() as f64;
    (!silos.is_empty()).then(|| Finding {
        weight: if is_many { 90 } else { 60 },
        id: "org-found-silos",
        steps: 2,
        values: vec![
            ("count", count(silos.len())),
            ("units", count(shown.large.len())),
            ("names", shown.names(&silos)),
        ],
        emphasis: emphasis(is_many),
    })
}

/// Units that reach the rest through very few people.
fn doors(telling: &Telling<'_>) -> Option<Finding> {
    let shown = telling.shown()?;
    let single: Vec<usize> =
        shown.large.iter().copied().filter(|&unit| (1..=DOORS_FEW_MAX).contains(&shown.units[unit].doors)).collect();
    (!single.is_empty()).then(|| Finding {
        weight: 75,
        id: "org-found-doors",
        steps: 1,
        values: vec![("count", count(single.len())), ("names", shown.names(&single))],
        emphasis: Emphasis::Strong,
    })
}

fn bottlenecks(telling: &Telling<'_>) -> Option<Finding> {
    let people = telling.in_role(Role::Bottleneck);
    let most = telling.one.summary.cuts.first.first().map_or(0, |(_, cut_off, _)| *cut_off);
    // One who is left alone without somebody is no reason to call that person a bottleneck.
    let cut_off = if most >= ORG_BOTTLENECK_CUT_OFF_MIN { most } else { 0 };
    (people > 0).then(|| Finding {
        weight: if cut_off > 0 { 80 } else { 55 },
        id: "org-found-bottlenecks",
        steps: 2,
        values: vec![
            ("people", plain(telling.few_or(people))),
            ("count", told(telling, people)),
            ("cut_off", amount(cut_off.into())),
            ("units", gathered(telling, Role::Bottleneck)),
        ],
        emphasis: emphasis(cut_off > 0),
    })
}

fn parts(telling: &Telling<'_>) -> Option<Finding> {
    let sizes = &telling.one.components.sizes;
    let parts = sizes.iter().filter(|size| **size >= PART_SIZE_MIN).count();
    let largest = f64::from(*sizes.first()?) / telling.one.summary.people.max(1) as f64;
    (parts > 1).then(|| Finding {
        weight: 70,
        id: "org-found-parts",
        steps: 1,
        values: vec![("count", count(parts)), ("share", Value::Share(largest))],
        emphasis: Emphasis::Strong,
    })
}

fn brokers(telling: &Telling<'_>) -> Option<Finding> {
    let is_broker = |person: &usize| telling.one.roles.of[*person] == Role::Broker;
    let values = &telling.one.betweenness.values;
    let people = telling.in_role(Role::Broker);
    let all: f64 = values.iter().sum();
    let theirs: f64 = (0..values.len()).filter(is_broker).map(|person| values[person]).sum();
    let of_all = |people: usize| Value::Share(people as f64 / telling.one.summary.people as f64);
    (people > 0 && all > 0.0).then(|| Finding {
        weight: 50,
        id: "org-found-brokers",
        steps: 2,
        values: vec![
            ("people", plain(telling.few_or(people))),
            ("count", told(telling, people)),
            ("of", telling.counted(people).map_or(Value::Unknown, of_all)),
            ("share", Value::Share(theirs / all)),
            ("units", gathered(telling, Role::Broker)),
        ],
        emphasis: Emphasis::Quiet,
    })
}

fn isolates(telling: &Telling<'_>) -> Option<Finding> {
    let (alone, edge) = (telling.in_role(Role::Isolate), telling.in_role(Role::Peripheral));
    let people = telling.one.summary.people;
    let is_many = alone as f64 >= ISOLATES_MANY_SHARE * people as f64;
    (alone + edge > 0).then(|| Finding {
        weight: if is_many { 65 } else { 40 },
        id: "org-found-isolates",
        steps: 2,
        values: vec![
            ("people", plain(telling.few_or(alone))),
            ("count", told(telling, alone)),
            ("edge", plain(telling.few_or(edge))),
            ("units", gathered(telling, Role::Isolate)),
        ],
        emphasis: emphasis(is_many && alone > 0),
    })
}

fn energy(telling: &Telling<'_>) -> Option<Finding> {
    let energy = telling.one.summary.energy.as_ref()?;
    let unnamed = telling.one.summary.people - energy.named;
    Some(Finding {
        weight: 45,
        id: "org-found-energy",
        steps: 1,
        values: vec![
            ("people", plain(telling.few_or(energy.named_enough))),
            ("count", told(telling, energy.named_enough)),
            ("line", amount(energy.line.into())),
            ("unnamed", Value::Share(unnamed as f64 / telling.one.summary.people.max(1) as f64)),
        ],
        emphasis: Emphasis::Quiet,
    })
}

/// The units in which people of a role gather, where there are enough of them in one that nobody is singled out.
fn gathered(telling: &Telling<'_>, role: Role) -> Value {
    let Some(shown) = telling.shown() else { return Value::Unknown };
    let mut counts = vec![0_usize; shown.units.len()];
    for (of, &unit) in telling.one.roles.of.iter().zip(&shown.attribute.of) {
        if *of == role && unit != UNKNOWN {
            counts[unit as usize] += 1;
        }
    }
    let mut units: Vec<usize> = shown.large.clone();
    units.retain(|&unit| counts[unit] > 1 && telling.counted(counts[unit]).is_some());
    // By their share of the unit, so that large units are not named for being large.
    let share = |unit: usize| counts[unit] as f64 / f64::from(shown.units[unit].size);
    units.sort_by(|&a, &b| share(b).total_cmp(&share(a)).then(a.cmp(&b)));
    units.truncate(UNITS_NAMED_MAX);
    if units.is_empty() { Value::Unknown } else { shown.names(&units) }
}
