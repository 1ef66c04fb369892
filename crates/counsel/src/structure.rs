//! Where people sit and how many voices they are (N4, N5).

use crate::doorway::{self, query, step, step_with};
use crate::ground::{Ground, count, ids, same_text, share};
use crate::outcome::Outcome;
use crate::rule::{INSULAR, REDUNDANT, SAMENESS};
use model::finding::{Subject, Value};
use model::person::{Person, PersonId};
use model::practice::{INSULAR_SHARE, LIKENESS_KNOWN_MIN, REDUNDANT_LOSS_MIN, REDUNDANT_VOICES_SHARE, SAMENESS_IQV};
use network::analysis::{Dimension, Diversity};

/// `network.redundant`: voices at most half of advisers and at least 4 fewer.
/// Weight: 64 at half to 85 where all are one voice.
pub(crate) fn redundant(ground: &Ground<'_>) -> Outcome {
    let redundancy = &ground.analysis.redundancy;
    let (advisers, voices) = (redundancy.advisers, redundancy.voices);
    let loss = advisers.saturating_sub(voices);
    let voices_share = share(voices, advisers);
    if advisers == 0 || voices_share > REDUNDANT_VOICES_SHARE || loss < REDUNDANT_LOSS_MIN {
        return Outcome::silent();
    }
    let largest = redundancy.groups.first().map_or(0, Vec::len);
    let repeated = redundancy.groups.iter().filter(|group| group.len() > 1).flatten().cloned().collect();
    Outcome::fires(
        REDUNDANT
            .finding(Subject::Me, REDUNDANT.weight.at(voices_share, REDUNDANT_VOICES_SHARE, 0.0))
            .value("advisers", count(advisers))
            .value("voices", count(voices))
            .value("largest_group", count(largest))
            .value("line", Value::Share(REDUNDANT_VOICES_SHARE))
            .value("line_fewer", count(REDUNDANT_LOSS_MIN))
            .of_core(ground)
            .people(repeated)
            .step(step(doorway::WHAT_IF, "/network/what-if"))
            .first_step(step(doorway::SEE_VOICES, "/network/voices")),
    )
}

/// `network.insular`: one unit has above 70 % of the core, 8 or more known.
/// Weight: 71 at the line to 100 where everybody sits in one unit.
pub(crate) fn insular(ground: &Ground<'_>) -> Outcome {
    let Some(unit) = likeness(ground, Dimension::Unit) else { return lacking(ground, Dimension::Unit) };
    if unit.share <= INSULAR_SHARE {
        return Outcome::silent();
    }
    Outcome::fires(
        INSULAR
            .finding(Subject::Me, INSULAR.weight.at(unit.share, INSULAR_SHARE, 1.0))
            .value("unit", Value::Text(unit.value.clone()))
            .value("count", count(unit.count))
            .value("known", count(unit.diversity.known))
            .value("share", Value::Share(unit.share))
            .value("line", Value::Share(INSULAR_SHARE))
            .value("dimension", Value::Word(Dimension::Unit.code()))
            .value("scope", scope(ground, unit.count, unit.diversity.known))
            .of_core(ground)
            .people(those_with(ground, Dimension::Unit, &unit.value))
            .step(step(doorway::THREE_RESULTS, "/network/diversify#results"))
            .step(step_with(
                doorway::THIN_CATEGORY,
                "value",
                Value::Text(unit.value.clone()),
                query("/network/de-layer", "unit", &unit.value),
            ))
            .first_step(widen(Dimension::Unit)),
    )
}

/// `network.sameness`: function, location, organisation or level with an IQV below 0.35, 8 or more known; one for each dimension.
/// Weight: 46 at the line to 60 where all are alike.
pub(crate) fn sameness(ground: &Ground<'_>) -> Outcome {
    [Dimension::Function, Dimension::Location, Dimension::Organisation, Dimension::Level]
        .into_iter()
        .map(|dimension| same_in(ground, dimension))
        .collect()
}

fn same_in(ground: &Ground<'_>, dimension: Dimension) -> Outcome {
    let Some(alike) = likeness(ground, dimension) else { return lacking(ground, dimension) };
    let Some(iqv) = alike.diversity.iqv.filter(|&iqv| iqv < SAMENESS_IQV) else { return Outcome::silent() };
    let mine = my_value(ground, dimension).is_some_and(|mine| same_text(&mine, &alike.value));
    Outcome::fires(
        SAMENESS
            .finding(Subject::Dimension(dimension.code()), SAMENESS.weight.at(iqv, SAMENESS_IQV, 0.0))
            .value("dimension", Value::Word(dimension.code()))
            .value("value", Value::Text(alike.value.clone()))
            .value("count", count(alike.count))
            .value("known", count(alike.diversity.known))
            .value("iqv", Value::Number(iqv))
            .value("line", Value::Number(SAMENESS_IQV))
            .value("whose", Value::Word(if mine { "mine" } else { "theirs" }))
            .value("scope", scope(ground, alike.count, alike.diversity.known))
            .of_core(ground)
            .people(those_with(ground, dimension, &alike.value))
            .step(step(doorway::WHAT_IF, "/network/what-if"))
            .first_step(widen(dimension)),
    )
}

/// A dimension known for enough of the core to speak of likeness, with its most frequent value.
pub(crate) struct Likeness<'a> {
    pub(crate) diversity: &'a Diversity,
    pub(crate) value: String,
    pub(crate) count: usize,
    pub(crate) share: f64,
}

/// `None` where fewer than 8 are known.
pub(crate) fn likeness<'a>(ground: &Ground<'a>, dimension: Dimension) -> Option<Likeness<'a>> {
    let diversity = ground.diversity(dimension).filter(|diversity| diversity.known >= LIKENESS_KNOWN_MIN)?;
    let largest = diversity.largest.as_ref()?;
    let count = diversity.values.get(&largest.value).copied().unwrap_or_default();
    Some(Likeness { diversity, value: largest.value.clone(), count, share: largest.share })
}

/// A core of fewer than 8 is too small to speak of likeness, whatever is known; only a larger one lacks the fact.
pub(crate) fn lacking(ground: &Ground<'_>, dimension: Dimension) -> Outcome {
    let core = ground.core().len();
    if core < LIKENESS_KNOWN_MIN {
        return Outcome::silent();
    }
    let known = ground.diversity(dimension).map_or(0, |diversity| diversity.known);
    Outcome::lacks(dimension.code(), core.saturating_sub(known))
}

/// The step toward people who differ in this dimension.
pub(crate) fn widen(dimension: Dimension) -> model::finding::Step {
    step_with(
        doorway::WIDEN_DIMENSION,
        "dimension",
        Value::Word(dimension.code()),
        query("/network/diversify", "dimension", dimension.code()),
    )
}

/// Whether a count is of the core or only of those whose value is known, and whether it is all of them: titles are worded by it.
pub(crate) fn scope(ground: &Ground<'_>, part: usize, known: usize) -> Value {
    Value::Word(match (known < ground.core().len(), part == known) {
        (true, false) => "of_known",
        (true, true) => "all_known",
        (false, true) => "all",
        (false, false) => "of_core",
    })
}

/// Those of the core with this value.
pub(crate) fn those_with(ground: &Ground<'_>, dimension: Dimension, value: &str) -> Vec<PersonId> {
    let has = |person: &&Person| value_of(person, dimension).is_some_and(|own| own == value);
    ids(ground.core().iter().copied().filter(has))
}

fn value_of(person: &Person, dimension: Dimension) -> Option<String> {
    match dimension {
        Dimension::Sphere => person.sphere.map(|sphere| sphere.code().to_owned()),
        Dimension::Organisation => person.organisation.clone(),
        Dimension::Unit => person.unit.clone(),
        Dimension::Function => person.function.clone(),
        Dimension::Location => person.location.clone(),
        Dimension::Level => person.level.map(|level| level.to_string()),
        Dimension::Relation => person.relation.map(|relation| relation.code().to_owned()),
    }
}

fn my_value(ground: &Ground<'_>, dimension: Dimension) -> Option<String> {
    let me = ground.me();
    match dimension {
        Dimension::Organisation => me.organisation.clone(),
        Dimension::Unit => me.unit.clone(),
        Dimension::Function => me.function.clone(),
        Dimension::Location => me.location.clone(),
        Dimension::Level => me.level.map(|level| level.to_string()),
        Dimension::Sphere | Dimension::Relation => None,
    }
}
