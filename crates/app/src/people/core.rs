//! The proposed core, and confirming it.

use super::edit::{ChangedMany, edit_each};
use super::roster::rank;
use crate::error::AppError;
use crate::loaded::Member;
use crate::office::Office;
use crate::seen::Seen;
use model::person::{Known, PersonId};
use model::practice::CORE_CLOSENESS_MIN;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How many who might belong, too, are shown beside a proposal (ours: a glance, not a second list).
pub const NEAR_MAX: usize = 8;

/// Who could be the core.
pub struct Proposal<'s> {
    /// In it, as I said.
    pub said: Vec<&'s Member>,
    /// Proposed: by estimate, else those I called close.
    pub proposed: Vec<&'s Member>,
    /// The next closest, of whom I said nothing.
    pub near: Vec<&'s Member>,
}

/// Who could be the core, those who matter most first.
#[must_use]
pub fn propose(seen: &Seen) -> Proposal<'_> {
    let mut people: Vec<&Member> = seen.loaded.people.iter().collect();
    people.sort_by_cached_key(|member| (Reverse(rank(&member.person)), member.person.id.clone()));
    let (said, others): (Vec<&Member>, Vec<&Member>) =
        people.into_iter().partition(|member| member.person.core == Some(true));
    let undecided: Vec<&Member> = others.into_iter().filter(|member| member.person.core.is_none()).collect();
    let (proposed, rest): (Vec<&Member>, Vec<&Member>) = undecided.into_iter().partition(|member| {
        let close = member.person.closeness.is_some_and(|closeness| closeness.get() >= CORE_CLOSENESS_MIN);
        close || member.person.core_known().is_some_and(Known::value)
    });
    let near = rest.into_iter().filter(|member| member.person.closeness_known().is_some()).take(NEAR_MAX);
    Proposal { said, proposed, near: near.collect() }
}

/// Keeps who is in the core and who is not, of all who are `shown`: in one step, so that it is undone in one.
///
/// # Errors
/// An id that nobody has, nobody at all, or the data cannot be written.
pub async fn confirm(office: &Office, chosen: &[PersonId], shown: &[PersonId]) -> Result<ChangedMany, AppError> {
    let mut says: BTreeMap<&PersonId, &str> = shown.iter().map(|id| (id, "core=false")).collect();
    says.extend(chosen.iter().map(|id| (id, "core=true")));
    let changes: Vec<(PersonId, Vec<String>)> =
        says.into_iter().map(|(id, said)| (id.clone(), vec![said.to_owned()])).collect();
    edit_each(office, &changes).await
}
