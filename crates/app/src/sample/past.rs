//! The network as it was on a day of the past: what was imported by then, and what Nora said then.

use super::fill::State;
use super::imports::months_before;
use super::people;
use crate::derivation::say;
use crate::error::AppError;
use crate::loaded::seen_strength;
use crate::office::Office;
use chrono::NaiveDate;
use formats::edits;
use model::network::{AlterTie, Network};
use model::person::{Person, Profile};
use network::what_if::Field;
use std::collections::HashMap;

/// What Nora says of her people, by id.
pub(super) type Said = HashMap<&'static str, Vec<Field>>;

/// What Nora said so many months ago; 0 is now.
///
/// # Errors
/// An assignment of the tables is wrong; a test looks at all of them.
pub(super) fn said_at(months_ago: u32) -> Result<Said, AppError> {
    let mut said = Said::new();
    for one in people::all() {
        let fields = edits::parse_assignments(&one.said_at(months_ago));
        let fields = fields.map_err(|faults| AppError::Wrong(format!("{}: {faults}", one.id)))?;
        if !fields.is_empty() {
            said.insert(one.id, fields);
        }
    }
    Ok(said)
}

/// The network that a snapshot holds which was kept after an import, with what Nora said when it was kept.
///
/// # Errors
/// Never in practice: ids are unique and ties join two people of it.
pub(super) fn network(office: &Office, state: &State, me: &Profile, said: &Said) -> Result<Network, AppError> {
    let resolved = &state.resolved;
    let mut people: Vec<Person> = Vec::with_capacity(resolved.people.len());
    for (resolved, estimate) in resolved.people.iter().zip(&state.estimates) {
        let mut person = resolved.person.clone();
        for field in said.get(person.id.as_str()).into_iter().flatten() {
            field.clone().set(&mut person);
        }
        if !resolved.tally.is_silent() {
            let mut estimates = estimate.estimates.clone();
            estimates.reasons = estimate.reasons.iter().map(|reason| say(office, reason)).collect();
            person.estimates = Some(estimates);
            person.last_contact = person.last_contact.or(estimate.last_contact);
            person.contacts_per_month = person.contacts_per_month.or(estimate.contacts_per_month);
        }
        people.push(person);
    }
    let ids: Vec<_> = people.iter().map(|person| person.id.clone()).collect();
    let ties = resolved.ties.iter().filter_map(|tie| {
        let seen = seen_strength(tie.occasions).map(|strength| {
            let occasions = Some(tie.occasions);
            AlterTie { a: ids[tie.a].clone(), b: ids[tie.b].clone(), strength, occasions, extra: Vec::new() }
        });
        let occasions = seen.as_ref().and_then(|seen| seen.occasions);
        tie.stated.clone().map(|stated| AlterTie { occasions: occasions.or(stated.occasions), ..stated }).or(seen)
    });
    let mut ties: Vec<AlterTie> = ties.collect();
    for tie in &mut ties {
        if tie.a > tie.b {
            std::mem::swap(&mut tie.a, &mut tie.b);
        }
    }
    people.sort_by(|a, b| a.id.cmp(&b.id));
    ties.sort_by(|a, b| (&a.a, &a.b).cmp(&(&b.a, &b.b)));
    Network::new(me.clone(), people, ties).map_err(|_| AppError::Unreadable("the sample"))
}

/// The days of the monthly snapshots, the oldest first, with how many months ago they are.
pub(super) fn snapshot_days(today: NaiveDate) -> impl Iterator<Item = (u32, NaiveDate)> {
    (1..=SNAPSHOT_MONTHS).rev().map(move |months| (months, months_before(today, months)))
}

/// For so many months there is a snapshot.
const SNAPSHOT_MONTHS: u32 = 11;
