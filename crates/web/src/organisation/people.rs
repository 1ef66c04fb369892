//! People: as counts by role, and by name only where they agreed.

use super::telling::{Telling, amount, count};
use super::{FigureView, NamedView};
use model::finding::Value;
use model::practice::{ORG_SHOWN_COUNT_MIN, ORG_SHOWN_SIZE_MIN};
use network::org::roles::Role;

/// Most names of one role (`ours`; `nodes.csv` has all).
const NAMES_MAX: usize = 30;
/// The roles that are told by name: not those of people at the edge, who did not ask to be pointed at.
const NAMED_ROLES: [Role; 3] = [Role::Bottleneck, Role::Broker, Role::Connector];

/// What each role means and how many people have it.
pub(super) fn roles(telling: &Telling<'_>) -> Vec<FigureView> {
    let view = |&role: &Role| FigureView {
        name: telling.text(&format!("org-role-{}", role.code())),
        figure: telling.few_or(telling.in_role(role)),
        meaning: telling.sentence(&app::organisation::role_message(telling.one, role)),
    };
    Role::ALL.iter().filter(|role| **role != Role::Member).map(view).collect()
}

/// Who agreed to be named, by role, those with the most shortest paths first.
pub(super) fn named(telling: &Telling<'_>) -> Vec<NamedView> {
    let one = telling.one;
    let values = &one.betweenness.values;
    let view = |&role: &Role| {
        let agreed = |person: &usize| one.roles.of[*person] == role && one.people.consented[*person];
        let mut people: Vec<usize> = (0..values.len()).filter(agreed).collect();
        people.sort_by(|&a, &b| values[b].total_cmp(&values[a]).then(a.cmp(&b)));
        let names: Vec<&str> = people.iter().take(NAMES_MAX).map(|&person| one.people.name(person as u32)).collect();
        let values = [("names", Value::Text(names.join(", "))), ("more", count(people.len() - names.len()))];
        let name = telling.text(&format!("org-role-{}", role.code()));
        (!names.is_empty()).then(|| NamedView { name, names: telling.say("org-page-names", &values) })
    };
    NAMED_ROLES.iter().filter_map(view).collect()
}

/// How people are kept from being singled out.
pub(super) fn protection(telling: &Telling<'_>) -> String {
    let agreed = telling.one.people.consented.iter().filter(|agreed| **agreed).count();
    let values = [
        ("size", amount(ORG_SHOWN_SIZE_MIN.into())),
        ("count", amount(ORG_SHOWN_COUNT_MIN.into())),
        ("agreed", count(agreed)),
    ];
    telling.say(if telling.is_open { "org-protection-open" } else { "org-protection" }, &values)
}
