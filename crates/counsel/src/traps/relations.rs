//! Wrong relationships: the disconnected expert stays with what is safe, the biased hear themselves.

use super::{Read, RestsOn};
use crate::answers::Often;
use crate::doorway::{self, diversify, step};
use crate::ground::{Ground, count, same_text, share};
use crate::structure::{Likeness, likeness, those_with, widen};
use model::finding::Value;
use model::kind::{Benefit, Trap, TrapLevel};
use model::person::Person;
use model::practice::{
    BIASED_LOCATION_SHARE, BIASED_NEAR_SHARE, BIASED_SHARE, EXPERT_NEAR_PEOPLE, EXPERT_SAME_FUNCTION_SHARE,
    LIKENESS_KNOWN_MIN,
};
use network::analysis::{BenefitVerdict, Dimension};

/// Nobody strong in development: clear when 60 % or more of the strong information ties whose function is known share mine, else
/// near, as where my function or such ties are unknown; exactly one: near.
pub(super) fn disconnected_expert(ground: &Ground<'_>) -> Read {
    let read = Read::new(
        Trap::DisconnectedExpert,
        RestsOn::Core,
        step(doorway::FIND_CHALLENGE, diversify(Benefit::Development)),
    );
    if !ground.has_core() {
        return read.unknown(&[("core", 0)]);
    }
    let strong = |benefit: Benefit| -> Vec<&Person> {
        ground.core().iter().copied().filter(|one| one.benefits.is_strong(benefit)).collect()
    };
    let (challengers, informants) = (strong(Benefit::Development), strong(Benefit::Information));
    let mine = ground.me().function.as_ref();
    let functions: Vec<&String> = informants.iter().filter_map(|one| one.function.as_ref()).collect();
    let same = mine.map_or(0, |mine| functions.iter().filter(|theirs| same_text(theirs, mine)).count());
    let part = share(same, functions.len());
    let read = read
        .value("challengers", count(challengers.len()))
        .value("near_line", count(EXPERT_NEAR_PEOPLE))
        .value("informants", count(functions.len()))
        .value("same_function", count(same))
        .value("function", mine.map_or(Value::Unknown, |mine| Value::Text(mine.clone())))
        .value("share", if mine.is_some() && !functions.is_empty() { Value::Share(part) } else { Value::Unknown })
        .value("line", Value::Share(EXPERT_SAME_FUNCTION_SHARE))
        .people(crate::ground::ids(informants.iter().copied()));
    if challengers.len() > EXPERT_NEAR_PEOPLE {
        return read;
    }
    let development = ground.benefit(Benefit::Development);
    if let Some(measure) = development.filter(|measure| measure.verdict == BenefitVerdict::Unknown) {
        return read.unknown(&[("benefits", ground.core().len().saturating_sub(measure.known))]);
    }
    let is_safe = challengers.is_empty() && !functions.is_empty() && part >= EXPERT_SAME_FUNCTION_SHARE;
    read.level(if is_safe { TrapLevel::Clear } else { TrapLevel::Near })
}

/// One unit or one function above 70 % of the core, 8 or more known: clear; above 55 %: near; one location above 70 %, or values
/// shared by the questionnaire: near. Unknown while a dimension that could decide is known for too few.
pub(super) fn biased(ground: &Ground<'_>) -> Read {
    let of = |dimension: Dimension| likeness(ground, dimension).map(|alike| (dimension, alike));
    let (unit, function, location) = (of(Dimension::Unit), of(Dimension::Function), of(Dimension::Location));
    let above = |alike: &Option<(Dimension, Likeness<'_>)>, line: f64| {
        alike.as_ref().is_some_and(|(_, alike)| alike.share > line)
    };
    let shares_values = ground.answers.they_share_my_values == Some(Often::Mostly);
    let level = if above(&unit, BIASED_SHARE) || above(&function, BIASED_SHARE) {
        TrapLevel::Clear
    } else if above(&unit, BIASED_NEAR_SHARE)
        || above(&function, BIASED_NEAR_SHARE)
        || above(&location, BIASED_LOCATION_SHARE)
        || shares_values
    {
        TrapLevel::Near
    } else {
        TrapLevel::None
    };
    let is_by_location = !above(&unit, BIASED_NEAR_SHARE) && !above(&function, BIASED_NEAR_SHARE);
    let is_location_decisive = is_by_location && above(&location, BIASED_LOCATION_SHARE);
    // What is shown is what decided; where nothing did, the dimension nearest to its line.
    let shown = if is_location_decisive { location.as_ref() } else { larger(unit.as_ref(), function.as_ref()) };
    let line = if is_location_decisive { BIASED_LOCATION_SHARE } else { BIASED_SHARE };
    let is_by_values = level == TrapLevel::Near && is_by_location && !is_location_decisive;
    let mut read =
        Read::new(Trap::Biased, RestsOn::Core, widen(shown.map_or(Dimension::Unit, |(dimension, _)| *dimension)));
    if let Some((dimension, alike)) = shown {
        read = read
            .value("dimension", Value::Word(dimension.code()))
            .value("value", Value::Text(alike.value.clone()))
            .value("count", count(alike.count))
            .value("known", count(alike.diversity.known))
            .value("share", Value::Share(alike.share))
            .people(those_with(ground, *dimension, &alike.value));
    } else {
        read = read.value("dimension", Value::Word("none")).value("value", Value::Unknown);
        read = read.value("count", count(0)).value("known", count(0)).value("share", Value::Unknown);
    }
    read = read
        .value("line", Value::Share(line))
        .value("near_line", Value::Share(BIASED_NEAR_SHARE))
        .value("by", Value::Word(if is_by_values { "values" } else { "numbers" }))
        .value(
            "values_shared",
            ground.answers.they_share_my_values.map_or(Value::Unknown, |often| Value::Word(often.code())),
        );
    let missing = missing(ground, &[(Dimension::Unit, unit.is_none()), (Dimension::Function, function.is_none())]);
    if level == TrapLevel::None && !missing.is_empty() { read.unknown(&missing) } else { read.level(level) }
}

fn larger<'r, 'g>(
    a: Option<&'r (Dimension, Likeness<'g>)>,
    b: Option<&'r (Dimension, Likeness<'g>)>,
) -> Option<&'r (Dimension, Likeness<'g>)> {
    match (a, b) {
        (Some(a), Some(b)) => Some(if b.1.share > a.1.share { b } else { a }),
        (a, b) => a.or(b),
    }
}

/// The dimensions that are not known well enough; a core of fewer than 8 lacks people, not facts.
fn missing(ground: &Ground<'_>, dimensions: &[(Dimension, bool)]) -> Vec<(&'static str, usize)> {
    let core = ground.core().len();
    if core < LIKENESS_KNOWN_MIN {
        return vec![("core", 0)];
    }
    let lacking = dimensions.iter().filter(|(_, is_lacking)| *is_lacking);
    lacking
        .map(|(dimension, _)| {
            let known = ground.diversity(*dimension).map_or(0, |diversity| diversity.known);
            (dimension.code(), core.saturating_sub(known))
        })
        .collect()
}
