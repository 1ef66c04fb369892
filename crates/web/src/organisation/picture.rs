//! The picture: the largest units and the widest flows between them.

use super::UnitsView;
use super::telling::{Shown, Telling, amount, count, inside_share, is_silo, plain};
use crate::report::LegendEntry;
use model::finding::Value;
use picture::units::{Closed, Flow, Frame, Sign, Unit, UnitsPicture, draw, sign};
use std::collections::BTreeMap;

/// Units on the ring, and in the list of a phone (`ours`: more cannot be told apart).
const UNITS_WIDE_MAX: usize = 18;
const UNITS_NARROW_MAX: usize = 12;
/// Widest flows that are drawn for each unit (`ours`: more become a ball of wool).
const FLOWS_PER_UNIT: usize = 3;

pub(super) fn view(telling: &Telling<'_>) -> Option<UnitsView> {
    let shown = telling.shown()?;
    if shown.large.len() < 2 {
        return None;
    }
    let wide = picture(telling, &shown, UNITS_WIDE_MAX, "units-wide");
    let narrow = picture(telling, &shown, UNITS_NARROW_MAX, "units-narrow");
    let mut signs = vec![(Sign::Open, "org-sign-open"), (Sign::Flow, "org-sign-flow")];
    if wide.units.iter().any(|unit| unit.closed == Closed::Yes) {
        signs.insert(1, (Sign::Closed, "org-sign-closed"));
    }
    let entry =
        |(drawn, id): &(Sign, &'static str)| LegendEntry { sign: sign(*drawn).into(), meaning: telling.text(id) };
    Some(UnitsView {
        legend: signs.iter().map(entry).collect(),
        captions: [UNITS_WIDE_MAX, UNITS_NARROW_MAX].map(|most| caption(telling, &shown, most)),
        wide: draw(&wide, Frame::Wide).into(),
        narrow: draw(&narrow, Frame::Narrow).into(),
    })
}

/// Which units are drawn where at most so many are.
fn caption(telling: &Telling<'_>, shown: &Shown<'_>, most: usize) -> String {
    let drawn = shown.large.len().min(most);
    let people: u64 = shown.large.iter().take(most).map(|&unit| u64::from(shown.units[unit].size)).sum();
    let values = [
        ("drawn", count(drawn)),
        ("units", count(shown.units.len())),
        ("share", Value::Share(people as f64 / telling.one.summary.people.max(1) as f64)),
    ];
    telling.say(if drawn == shown.units.len() { "org-caption-all" } else { "org-caption-largest" }, &values)
}

fn picture(telling: &Telling<'_>, shown: &Shown<'_>, units_max: usize, key: &str) -> UnitsPicture {
    let drawn = &shown.large[..shown.large.len().min(units_max)];
    let order = neighbours_first(shown, drawn);
    let place: BTreeMap<usize, usize> = order.iter().enumerate().map(|(place, &unit)| (unit, place)).collect();
    // The flows come by number of ties; each unit has its widest ones.
    let mut left = vec![FLOWS_PER_UNIT; order.len()];
    let mut flows = Vec::new();
    for flow in shown.flows {
        let (Some(&a), Some(&b)) = (place.get(&(flow.a as usize)), place.get(&(flow.b as usize))) else { continue };
        if left[a] == 0 && left[b] == 0 {
            continue;
        }
        (left[a], left[b]) = (left[a].saturating_sub(1), left[b].saturating_sub(1));
        let values = [
            ("a", plain(shown.name(flow.a as usize))),
            ("b", plain(shown.name(flow.b as usize))),
            ("ties", amount(flow.ties)),
        ];
        flows.push(Flow { a, b, ties: flow.ties, said: telling.say("org-flow-said", &values) });
    }
    UnitsPicture {
        key: key.to_owned(),
        title: telling.say("org-picture-title", &[("attribute", plain(shown.attribute.name.clone()))]),
        description: telling.text("org-picture-description"),
        units: order.iter().map(|&unit| unit_of(telling, shown, unit)).collect(),
        flows,
    }
}

fn unit_of(telling: &Telling<'_>, shown: &Shown<'_>, unit: usize) -> Unit {
    let measured = &shown.units[unit];
    let share = inside_share(measured).map_or(Value::Unknown, Value::Share);
    let values = [("name", plain(shown.name(unit))), ("size", amount(measured.size.into())), ("share", share)];
    Unit {
        name: shown.name(unit),
        note: telling.say("org-unit-note", &values),
        said: telling.say("org-unit-said", &values),
        size: measured.size,
        closed: if is_silo(measured) { Closed::Yes } else { Closed::No },
    }
}

/// An order in which units that are tied much stand beside one another: from the largest on, whoever has most ties per person to
/// the last two.
fn neighbours_first(shown: &Shown<'_>, drawn: &[usize]) -> Vec<usize> {
    let mut ties: BTreeMap<(usize, usize), u64> = BTreeMap::new();
    for flow in shown.flows {
        let (a, b) = (flow.a as usize, flow.b as usize);
        if drawn.contains(&a) && drawn.contains(&b) {
            ties.insert((a, b), flow.ties);
        }
    }
    let between = |a: usize, b: usize| ties.get(&(a.min(b), a.max(b))).copied().unwrap_or(0) as f64;
    let mut left = drawn.to_vec();
    let mut order: Vec<usize> = Vec::new();
    while !left.is_empty() {
        let near = |unit: usize| {
            let last = order.iter().rev().take(2);
            last.map(|&last| between(last, unit)).sum::<f64>() / f64::from(shown.units[unit].size.max(1))
        };
        let best = (0..left.len()).max_by(|&a, &b| near(left[a]).total_cmp(&near(left[b])).then(b.cmp(&a)));
        order.push(left.remove(best.unwrap_or(0)));
    }
    order
}
