//! The units as a table: how many people, how much stays inside, through how many it reaches others.

use super::telling::{Shown, Telling, amount, count, inside_share, is_silo, plain};
use super::{UnitRow, UnitTable};
use model::finding::Value;
use model::practice::ORG_SHOWN_SIZE_MIN;
use picture::units::balance;
use std::collections::BTreeMap;

/// Most units in the table; `units.csv` has all (`ours`).
const ROWS_MAX: usize = 40;

pub(super) fn table(telling: &Telling<'_>) -> UnitTable {
    let Some(shown) = telling.shown() else { return UnitTable::default() };
    let nearest = nearest(&shown);
    let rows = shown.large.iter().take(ROWS_MAX).map(|&unit| row(telling, &shown, unit, nearest.get(&unit).copied()));
    let large = shown.large.len();
    let values = [
        ("more", count(large.saturating_sub(ROWS_MAX))),
        ("small", count(shown.units.len() - large)),
        ("line", amount(ORG_SHOWN_SIZE_MIN.into())),
    ];
    let is_whole = large <= ROWS_MAX && large == shown.units.len();
    UnitTable {
        heading: telling.say("org-page-units", &[("attribute", plain(shown.attribute.name.clone()))]),
        rows: rows.collect(),
        rest: if is_whole { String::new() } else { telling.say("org-units-rest", &values) },
    }
}

/// For each unit, whom it has most ties with among those that are shown.
fn nearest(shown: &Shown<'_>) -> BTreeMap<usize, usize> {
    let is_large = {
        let mut is_large = vec![false; shown.units.len()];
        shown.large.iter().for_each(|&unit| is_large[unit] = true);
        is_large
    };
    let mut nearest = BTreeMap::new();
    // Flows come by number of ties.
    for flow in shown.flows {
        let (a, b) = (flow.a as usize, flow.b as usize);
        if is_large[a] && is_large[b] {
            nearest.entry(a).or_insert(b);
            nearest.entry(b).or_insert(a);
        }
    }
    nearest
}

fn row(telling: &Telling<'_>, shown: &Shown<'_>, unit: usize, nearest: Option<usize>) -> UnitRow {
    let measured = &shown.units[unit];
    let share = inside_share(measured);
    UnitRow {
        name: shown.name(unit),
        size: telling.say("org-page-count", &[("count", amount(measured.size.into()))]),
        bar: balance(share).into(),
        inside: telling.say("org-page-share", &[("share", share.map_or(Value::Unknown, Value::Share))]),
        outside: telling.say("org-page-count", &[("count", amount(measured.external))]),
        doors: telling.few_or(measured.doors as usize),
        nearest: nearest.map_or_else(String::new, |nearest| shown.name(nearest)),
        closed: if is_silo(measured) { telling.text("org-page-closed") } else { String::new() },
    }
}
