//! Who holds power, by position or without it (N4, N6).

use crate::doorway::{self, step};
use crate::ground::{Ground, count, ids, is_enough, share};
use crate::outcome::Outcome;
use crate::rule::{NO_INFORMAL_POWER, TOP_HEAVY};
use model::finding::{Subject, Value};
use model::kind::Power;
use model::practice::TOP_HEAVY_SHARE;

/// `network.top_heavy`: above half of the core holds formal power, over those whose power is known.
/// Weight: 40 at the line to 54 where everybody does.
pub(crate) fn top_heavy(ground: &Ground<'_>) -> Outcome {
    let known = known(ground);
    if !is_enough(known, ground.core().len()) {
        return Outcome::lacks("power", ground.core().len() - known);
    }
    let formal = ids(ground.core().iter().copied().filter(|one| one.power.is_some_and(Power::is_formal)));
    let part = share(formal.len(), known);
    if part <= TOP_HEAVY_SHARE {
        return Outcome::silent();
    }
    Outcome::fires(
        TOP_HEAVY
            .finding(Subject::Me, TOP_HEAVY.weight.at(part, TOP_HEAVY_SHARE, 1.0))
            .value("count", count(formal.len()))
            .value("known", count(known))
            .value("share", Value::Share(part))
            .value("line", Value::Share(TOP_HEAVY_SHARE))
            .value("scope", crate::structure::scope(ground, formal.len(), known))
            .of_core(ground)
            .people(formal)
            .first_step(step(doorway::FIND_BEYOND_CHART, "/network/diversify?power=informal")),
    )
}

/// `network.no_informal_power`: nobody with informal power in the core.
pub(crate) fn no_informal_power(ground: &Ground<'_>) -> Outcome {
    if ground.core().iter().any(|one| one.power.is_some_and(Power::is_informal)) {
        return Outcome::silent();
    }
    let (known, core) = (known(ground), ground.core().len());
    if !is_enough(known, core) {
        return Outcome::lacks("power", core - known);
    }
    Outcome::fires(
        NO_INFORMAL_POWER
            .finding(Subject::Me, NO_INFORMAL_POWER.weight.min)
            .value("informal", Value::Count(0))
            .value("known", count(known))
            .value("core", count(core))
            .value("line", Value::Count(1))
            .of_core(ground)
            .first_step(step(doorway::FIND_INFORMAL_POWER, "/network/diversify?power=informal")),
    )
}

fn known(ground: &Ground<'_>) -> usize {
    ground.core().iter().filter(|one| one.power.is_some()).count()
}
