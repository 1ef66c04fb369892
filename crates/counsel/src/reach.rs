//! How far the core reaches: beyond work, below my level, outside my organisation (N4, K8).

use crate::benefits;
use crate::doorway::{self, diversify, step};
use crate::ground::{Ground, count, is_enough, same_text};
use crate::outcome::Outcome;
use crate::rule::{ALL_WORK, NO_JUNIORS, NO_OUTSIDERS};
use model::finding::{Subject, Value};
use model::kind::{Benefit, Relation, Sphere, Stage};
use model::person::{Person, Profile};
use network::analysis::BenefitVerdict;

/// `network.all_work`: no strong balance, purpose or support tie outside work; an unknown sphere counts as work.
pub(crate) fn all_work(ground: &Ground<'_>) -> Outcome {
    let outside: Vec<&Person> = ground.core().iter().copied().filter(|one| !one.is_at_work()).collect();
    let is_carried = |one: &&Person| Benefit::SATISFACTION.iter().any(|&benefit| one.benefits.is_strong(benefit));
    if outside.iter().any(is_carried) {
        return Outcome::silent();
    }
    let lacking = Benefit::SATISFACTION
        .iter()
        .filter_map(|&benefit| ground.benefit(benefit))
        .find(|measure| measure.verdict == BenefitVerdict::Unknown);
    if let Some(measure) = lacking {
        return benefits::unknown(ground, measure);
    }
    Outcome::fires(
        ALL_WORK
            .finding(Subject::Me, ALL_WORK.weight.min)
            .value("outside_work", count(outside.len()))
            .value("strong", Value::Count(0))
            .value("core", count(ground.core().len()))
            .value("line", Value::Count(1))
            .value("sphere_unknown", count(ground.core().iter().filter(|one| one.sphere.is_none()).count()))
            .of_core(ground)
            .people(crate::ground::ids(outside))
            .first_step(step(doorway::FIND_OUTSIDE_WORK, diversify(Benefit::Balance))),
    )
}

/// `network.no_juniors`: nobody below my level in the core, in the middle and seasoned stages. Those outside work have no level and
/// are left out; somebody who reports to me is below me, level known or not. Weight: 44 in the middle, 56 when seasoned.
pub(crate) fn no_juniors(ground: &Ground<'_>) -> Outcome {
    let me = ground.me();
    let weight = match me.stage {
        None => return Outcome::lacks("my_stage", 1),
        Some(Stage::Early) => return Outcome::silent(),
        Some(Stage::Middle) => NO_JUNIORS.weight.min,
        Some(Stage::Seasoned) => NO_JUNIORS.weight.max,
    };
    let Some(level) = me.level else { return Outcome::lacks("my_level", 1) };
    let at_work: Vec<&Person> = ground.core().iter().copied().filter(|one| one.is_at_work()).collect();
    let is_junior = |one: &Person| one.level.map_or(one.relation == Some(Relation::Report), |theirs| theirs < level);
    if at_work.is_empty() || at_work.iter().any(|one| is_junior(one)) {
        return Outcome::silent();
    }
    let known = at_work.iter().filter(|one| one.level.is_some()).count();
    if !is_enough(known, at_work.len()) {
        return Outcome::lacks("level", at_work.len() - known);
    }
    Outcome::fires(
        NO_JUNIORS
            .finding(Subject::Me, weight)
            .value("juniors", Value::Count(0))
            .value("known", count(known))
            .value("my_level", Value::Count(level))
            .value("stage", me.stage.map_or(Value::Unknown, Value::Stage))
            .value("line", Value::Count(1))
            .of_core(ground)
            .first_step(step(doorway::INVITE_JUNIORS, "/network/diversify?level=below")),
    )
}

/// `network.no_outsiders`: nobody outside my organisation in the core.
pub(crate) fn no_outsiders(ground: &Ground<'_>) -> Outcome {
    let places: Vec<Place> = ground.core().iter().map(|one| place(one, ground.me())).collect();
    if places.contains(&Place::Outside) {
        return Outcome::silent();
    }
    let known = places.iter().filter(|place| **place == Place::Inside).count();
    if !is_enough(known, places.len()) {
        let fact = if ground.me().organisation.is_none() {
            ("my_organisation", 1)
        } else {
            ("organisation", places.len() - known)
        };
        return Outcome::lacks(fact.0, fact.1);
    }
    Outcome::fires(
        NO_OUTSIDERS
            .finding(Subject::Me, NO_OUTSIDERS.weight.min)
            .value("outsiders", Value::Count(0))
            .value("known", count(known))
            .value("core", count(places.len()))
            .value("organisation", ground.me().organisation.clone().map_or(Value::Unknown, Value::Text))
            .value("line", Value::Count(1))
            .of_core(ground)
            .first_step(step(doorway::FIND_OUTSIDERS, "/network/diversify?sphere=outside")),
    )
}

/// Where somebody stands as seen from my organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Inside,
    Outside,
    Unknown,
}

/// Inside or outside my organisation: by both organisations where they are known, else by sphere.
pub(crate) fn place(one: &Person, me: &Profile) -> Place {
    match (&one.organisation, &me.organisation, one.sphere) {
        (Some(theirs), Some(mine), _) if !same_text(theirs, mine) => Place::Outside,
        (_, _, Some(Sphere::Outside)) => Place::Outside,
        (Some(_), Some(_), _) | (_, _, Some(Sphere::Team | Sphere::Unit | Sphere::Company)) => Place::Inside,
        (_, _, Some(Sphere::Personal)) => Place::Outside,
        (_, _, None) => Place::Unknown,
    }
}
