//! What wants attention on a day: entries with a due day, sessions, and once a week what has gone quiet.
//!
//! Values in, a list out, the same for the same: reminders, the calendar feed and Today all ask here.

use crate::circle::MyTurn;
use crate::rule;
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, Utc, Weekday};
use model::entry::{EntryId, EntryKind, Noted};
use model::finding::{Finding, RuleId};
use model::mentoring::times::Times;
use model::relationship::session::Session;

/// Rules about rhythms: somebody was not written to, not met, not answered. They hold from one day on and every day after,
/// so they are brought up once a week.
pub const RHYTHMS: [RuleId; 6] = [
    rule::GOING_COLD.id,
    rule::SPONSOR_SILENT.id,
    rule::BOARD_COLD.id,
    rule::GIVE_THANKS_DUE.id,
    rule::ADVICE_NO_OUTCOME.id,
    rule::NO_NEXT_SESSION.id,
];

/// The day of the week on which rhythms are brought up (`ours`: before the week is full).
pub const RHYTHM_DAY: Weekday = Weekday::Mon;

/// How many days ahead a session is announced (`ours`: within a day).
pub const SESSION_DAYS_AHEAD: u64 = 1;

/// How many days ahead a turn of mine in a circle is announced (`ours`: a week to prepare it).
pub const TURN_DAYS_AHEAD: u64 = 7;

/// How many days ahead a hard conversation is announced, so that it can be played through once more (`ours`: the evening before).
pub const REHEARSAL_DAYS_AHEAD: u64 = 1;

/// The farthest that anything is announced ahead.
pub const DAYS_AHEAD_MAX: u64 = REHEARSAL_DAYS_AHEAD;

/// An entry that is still open and has a due day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Open {
    /// Its id.
    pub id: EntryId,
    /// What it is.
    pub kind: EntryKind,
    /// The day on which it wants attention.
    pub on: NaiveDate,
}

/// What wants attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueKind {
    /// A planned session, today or tomorrow, at this local time.
    Session {
        /// When it begins, in the zone that it was planned in.
        at: NaiveDateTime,
    },
    /// My turn in a circle, within [`TURN_DAYS_AHEAD`] days.
    Turn,
    /// An entry of this kind whose day has come.
    Entry(EntryKind),
    /// Something has gone quiet, by this rule.
    Rhythm(RuleId),
}

/// Something that wants attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// What.
    pub what: DueKind,
    /// The day of it; before today where it is late.
    pub on: NaiveDate,
    /// The entry, where it is one; of a turn the relationship.
    pub entry: Option<EntryId>,
}

impl Due {
    /// Whether its day is past.
    #[must_use]
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.on < today
    }
}

/// What a day is looked at with.
#[derive(Debug, Clone, Copy)]
pub struct DueGround<'a> {
    /// Open entries with a due day, in any order; sessions among them are passed over, their time counts.
    pub open: &'a [Open],
    /// Sessions, in any order.
    pub sessions: &'a [Noted<Session>],
    /// When they are.
    pub times: &'a Times,
    /// The moment; a session that has ended is not announced.
    pub now: DateTime<Utc>,
    /// My turns in circles, in any order.
    pub turns: &'a [MyTurn],
    /// The findings that stand.
    pub findings: &'a [&'a Finding],
}

/// What wants attention on this day: sessions of today and tomorrow by their time, my turns in circles of the next days, then entries
/// whose day has come (of a hard conversation, is tomorrow), the longest due first, then on [`RHYTHM_DAY`] what has gone quiet, one for
/// each rule. Nothing gives an empty list.
#[must_use]
pub fn due(ground: &DueGround<'_>, today: NaiveDate) -> Vec<Due> {
    let ahead = |days| today.checked_add_days(Days::new(days)).unwrap_or(today);
    let last = ahead(SESSION_DAYS_AHEAD);
    let is_announced = |session: &&Noted<Session>| {
        let when = ground.times.of(session);
        session.value.is_planned() && when.is_to_come(ground.now) && (today..=last).contains(&when.on)
    };
    let mut sessions: Vec<&Noted<Session>> = ground.sessions.iter().filter(is_announced).collect();
    sessions.sort_by_cached_key(|session| (ground.times.of(session).begins, session.id));
    let session = |one: &Noted<Session>| Due {
        what: DueKind::Session { at: one.value.at },
        on: ground.times.of(one).on,
        entry: Some(one.id),
    };
    let soon = ahead(TURN_DAYS_AHEAD);
    let mut turns: Vec<(NaiveDate, EntryId)> = ground
        .turns
        .iter()
        .map(|turn| (turn.on, turn.relationship))
        .filter(|(on, _)| (today..=soon).contains(on))
        .collect();
    turns.sort_unstable();
    let turn = |(on, relationship): (NaiveDate, EntryId)| Due { what: DueKind::Turn, on, entry: Some(relationship) };
    let has_come = |open: &&Open| match open.kind {
        EntryKind::Session => false,
        EntryKind::Rehearsal => open.on <= ahead(REHEARSAL_DAYS_AHEAD),
        _ => open.on <= today,
    };
    let mut entries: Vec<&Open> = ground.open.iter().filter(has_come).collect();
    entries.sort_by_key(|open| (open.on, open.id));
    let entry = |open: &Open| Due { what: DueKind::Entry(open.kind), on: open.on, entry: Some(open.id) };
    let mut all: Vec<Due> = sessions.into_iter().map(session).collect();
    all.extend(turns.into_iter().map(turn));
    all.extend(entries.into_iter().map(entry));
    if today.weekday() == RHYTHM_DAY {
        let stands = |rule: &RuleId| ground.findings.iter().any(|finding| finding.rule == *rule);
        let quiet = |rule: RuleId| Due { what: DueKind::Rhythm(rule), on: today, entry: None };
        all.extend(RHYTHMS.into_iter().filter(stands).map(quiet));
    }
    all
}
