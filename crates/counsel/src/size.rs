//! How many (N3). Size is not the point: a size finding stays below every structural one.

use crate::doorway::{self, step};
use crate::ground::{Ground, count};
use crate::outcome::Outcome;
use crate::rule::{FIRST_STEP_WEIGHT, THIN, WIDE};
use model::finding::{Subject, Value};
use model::practice::{CORE_SIZE_FAR, CORE_SIZE_MAX, CORE_SIZE_MIN};
use network::analysis::SizeVerdict;

/// `network.thin`: core below 12. With nobody in it, this is the first step, and weighs as one.
/// Weight: 18 at the line to 28 for a core of one.
pub(crate) fn thin(ground: &Ground<'_>) -> Outcome {
    let (people, core) = (ground.everybody().len(), ground.core().len());
    let is_empty = people == 0;
    if ground.analysis.size.verdict != SizeVerdict::Thin && !is_empty {
        return Outcome::silent();
    }
    let weight =
        if core == 0 { FIRST_STEP_WEIGHT } else { THIN.weight.at(core as f64, (CORE_SIZE_MIN - 1) as f64, 1.0) };
    let state = match (people, core) {
        (0, _) => "nobody",
        (_, 0) => "no_core",
        _ => "some",
    };
    let draft = THIN
        .finding(Subject::Me, weight)
        .value("core", count(core))
        .value("people", count(people))
        .value("line", count(CORE_SIZE_MIN))
        .value("line_max", count(CORE_SIZE_MAX))
        .value("state", Value::Word(state))
        .of_core(ground);
    Outcome::fires(match state {
        "nobody" => {
            draft.step(step(doorway::START_IMPORT, "/imports/new")).first_step(step(doorway::START_NAMES, "/names"))
        }
        "no_core" => draft.first_step(step(doorway::MARK_CORE, "/people/core")),
        _ => draft
            .step(step(doorway::MARK_CORE, "/people/core"))
            .first_step(step(doorway::BRING_CLOSER, "/network/diversify")),
    })
}

/// `network.wide`: core above 18. Weight: 18 just above, 28 above 25.
pub(crate) fn wide(ground: &Ground<'_>) -> Outcome {
    let core = ground.core().len();
    if ground.analysis.size.verdict != SizeVerdict::Wide {
        return Outcome::silent();
    }
    let is_far = core > CORE_SIZE_FAR;
    let weight = if is_far { WIDE.weight.max } else { WIDE.weight.min };
    let draft = WIDE
        .finding(Subject::Me, weight)
        .value("core", count(core))
        .value("line", count(CORE_SIZE_MAX))
        .value("line_min", count(CORE_SIZE_MIN))
        .value("far_line", count(CORE_SIZE_FAR))
        .value("state", Value::Word(if is_far { "far" } else { "above" }))
        .of_core(ground);
    Outcome::fires(draft.first_step(step(doorway::LET_GO, "/network/de-layer")))
}
