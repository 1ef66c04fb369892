//! What Today shows of relationships: the next sessions with their agendas, and what is to be done for them.

use super::{how_far, path_of, when};
use crate::visit::Visit;
use app::relationships::name_of;
use app::seen::Seen;
use chrono::{Days, NaiveDate};
use model::entry::Noted;
use model::finding::Value;
use model::relationship::session::{AssignmentStanding, Session};

/// Sessions of so many days ahead are shown (ours: a week can be prepared).
const SESSION_DAYS: u64 = 7;
/// Assignments due within so many days are shown.
const ASSIGNMENT_DAYS: u64 = 7;
/// Most of either.
const SHOWN_MAX: usize = 5;

/// A session to come.
pub(crate) struct SoonRow {
    pub(crate) path: String,
    pub(crate) name: String,
    pub(crate) when: String,
    pub(crate) far: String,
    pub(crate) agenda: Vec<String>,
}

/// An assignment that is due.
pub(crate) struct DueRow {
    pub(crate) action: String,
    pub(crate) path: String,
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) due: NaiveDate,
    pub(crate) due_text: String,
    pub(crate) is_late: bool,
}

/// The sessions of the next days, the earliest first.
pub(crate) fn sessions(visit: &Visit, seen: &Seen) -> Vec<SoonRow> {
    let Some(mentoring) = &seen.beside.mentoring else { return Vec::new() };
    let today = visit.today();
    let until = today.checked_add_days(Days::new(SESSION_DAYS)).unwrap_or(today);
    let is_soon = |one: &&Noted<Session>| mentoring.rooms.when(one).on <= until;
    let mut soon: Vec<&Noted<Session>> = mentoring.rooms.to_come(visit.office.now()).filter(is_soon).collect();
    soon.sort_by_cached_key(|one| (mentoring.rooms.when(one).begins, one.id));
    let row = |one: &Noted<Session>| {
        let relationship = mentoring.rooms.relationship(one.parent?)?;
        Some(SoonRow {
            path: format!("{}/sessions/{}", path_of(relationship.id), one.id),
            name: name_of(&seen.loaded, relationship),
            when: when(visit, &one.value),
            far: how_far(visit, mentoring.rooms.when(one).on),
            agenda: one.value.agenda.iter().map(|item| item.text.clone()).collect(),
        })
    };
    soon.into_iter().filter_map(row).take(SHOWN_MAX).collect()
}

/// Open assignments that are due within days or were before, the longest due first.
pub(crate) fn assignments(visit: &Visit, seen: &Seen) -> Vec<DueRow> {
    let Some(mentoring) = &seen.beside.mentoring else { return Vec::new() };
    let today = visit.today();
    let until = today.checked_add_days(Days::new(ASSIGNMENT_DAYS)).unwrap_or(today);
    let open = mentoring.rooms.assignments.iter().filter(|one| one.value.standing == AssignmentStanding::Open);
    let mut due: Vec<_> = open.filter_map(|one| Some((one.due_on.filter(|day| *day <= until)?, one))).collect();
    due.sort_by_key(|(day, one)| (*day, one.id));
    let row = |(due, one): (NaiveDate, &Noted<model::relationship::session::Assignment>)| {
        let relationship = mentoring.rooms.relationship(one.parent?)?;
        let path = path_of(relationship.id);
        let days = Value::Count(due.signed_duration_since(today).num_days());
        Some(DueRow {
            action: format!("{path}/assignments/{}", one.id),
            path: format!("{path}#assignments"),
            name: name_of(&seen.loaded, relationship),
            text: one.value.text.clone(),
            due,
            due_text: visit.t.say("today-due", &[("date", Value::Date(due)), ("days", days)]),
            is_late: due < today,
        })
    };
    due.into_iter().filter_map(row).take(SHOWN_MAX).collect()
}
