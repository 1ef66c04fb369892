//! Who stands out, worked out once for people, ties and voices.

use super::input::{Light, NetworkPicture};
use super::ties::Arc;
use model::person::PersonId;
use std::collections::BTreeSet;

/// Everybody who stands out.
pub(super) struct Lit<'a> {
    light: Option<&'a Light>,
    people: BTreeSet<&'a PersonId>,
}

impl<'a> Lit<'a> {
    pub(super) fn of(input: &'a NetworkPicture) -> Self {
        let people = match &input.light {
            None => BTreeSet::new(),
            Some(Light::Among(people)) => people.iter().collect(),
            Some(Light::Around(id)) => {
                let others = input.ties.iter().filter_map(|tie| match (&tie.a == id, &tie.b == id) {
                    (true, _) => Some(&tie.b),
                    (_, true) => Some(&tie.a),
                    _ => None,
                });
                others.chain([id]).collect()
            }
        };
        Self { light: input.light.as_ref(), people }
    }

    /// What an element is called in addition, where it stands out.
    pub(super) fn class(is_lit: bool) -> &'static str {
        if is_lit { " is-lit" } else { "" }
    }

    /// Whether anybody stands out from the others.
    pub(super) fn is_on(&self) -> bool {
        self.light.is_some()
    }

    pub(super) fn has(&self, id: &PersonId) -> bool {
        self.people.contains(id)
    }

    pub(super) fn has_tie(&self, arc: &Arc<'_>) -> bool {
        match self.light {
            None => false,
            Some(Light::Among(_)) => self.has(arc.a) && self.has(arc.b),
            Some(Light::Around(id)) => arc.a == id || arc.b == id,
        }
    }

    /// Whether the voice of these people stands out: that of the one, or of any among those who do.
    pub(super) fn has_voice<'m>(&self, mut members: impl Iterator<Item = &'m PersonId>) -> bool {
        match self.light {
            None => false,
            Some(Light::Among(_)) => members.any(|id| self.has(id)),
            Some(Light::Around(one)) => members.any(|id| id == one),
        }
    }
}
