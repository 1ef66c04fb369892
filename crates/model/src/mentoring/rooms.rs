//! Relationships and what stands in them (R), and the view of one of them that rules and pages look at.

use super::of;
use super::times::{Times, When};
use crate::entry::{EntryId, Noted};
use crate::person::PersonId;
use crate::relationship::charter::Charter;
use crate::relationship::course::{Ending, MatchCheck};
use crate::relationship::covenant::{Covenant, Signature};
use crate::relationship::session::{Advice, Assignment, AssignmentStanding, Session};
use crate::relationship::{Channel, Move, Party, Relationship, RelationshipStage, Side};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::HashMap;

/// Relationships and what stands in them; everything but signatures belongs to a relationship.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Rooms {
    /// Relationships.
    pub relationships: Vec<Noted<Relationship>>,
    /// Their sides.
    pub parties: Vec<Noted<Party>>,
    /// Steps from stage to stage.
    pub moves: Vec<Noted<Move>>,
    /// Versions of charters.
    pub charters: Vec<Noted<Charter>>,
    /// Covenants.
    pub covenants: Vec<Noted<Covenant>>,
    /// Words given to charters and covenants; each belongs to one of those.
    pub signatures: Vec<Noted<Signature>>,
    /// Meetings.
    pub sessions: Vec<Noted<Session>>,
    /// When they are.
    pub times: Times,
    /// Homework.
    pub assignments: Vec<Noted<Assignment>>,
    /// Advice.
    pub advice: Vec<Noted<Advice>>,
    /// Whether matches work.
    pub match_checks: Vec<Noted<MatchCheck>>,
    /// How relationships ended.
    pub endings: Vec<Noted<Ending>>,
}

impl Rooms {
    /// The relationship with this id.
    #[must_use]
    pub fn relationship(&self, id: EntryId) -> Option<&Noted<Relationship>> {
        self.relationships.iter().find(|relationship| relationship.id == id)
    }

    /// The stage of a relationship: that of its latest move; without one it is only considered.
    #[must_use]
    pub fn stage(&self, relationship: EntryId) -> RelationshipStage {
        self.latest_move(relationship).map_or(RelationshipStage::Considering, |latest| latest.value.to)
    }

    /// The latest move of a relationship; of two on one day the one that was noted later.
    #[must_use]
    pub fn latest_move(&self, relationship: EntryId) -> Option<&Noted<Move>> {
        of(&self.moves, relationship).max_by_key(|one| (one.value.on, one.id))
    }

    /// The charter that holds: the newest version.
    #[must_use]
    pub fn charter(&self, relationship: EntryId) -> Option<&Noted<Charter>> {
        of(&self.charters, relationship).max_by_key(|one| (one.value.version, one.id))
    }

    /// The covenant that holds: the newest.
    #[must_use]
    pub fn covenant(&self, relationship: EntryId) -> Option<&Noted<Covenant>> {
        of(&self.covenants, relationship).last()
    }

    /// The words that were given to a charter or covenant.
    pub fn signatures_of(&self, agreement: EntryId) -> impl Iterator<Item = &Noted<Signature>> {
        of(&self.signatures, agreement)
    }

    /// The sessions of a relationship, in the order in which they were noted.
    pub fn sessions_of(&self, relationship: EntryId) -> impl Iterator<Item = &Noted<Session>> {
        of(&self.sessions, relationship)
    }

    /// When a session is, as moments and on the user's calendar.
    #[must_use]
    pub fn when(&self, session: &Noted<Session>) -> When {
        self.times.of(session)
    }

    /// The planned sessions that have not ended, in the order in which they were noted.
    pub fn to_come(&self, now: DateTime<Utc>) -> impl Iterator<Item = &Noted<Session>> {
        self.sessions.iter().filter(move |one| one.value.is_planned() && self.when(one).is_to_come(now))
    }

    /// The relationships with somebody, over or not.
    pub fn with<'a, 'p>(&'a self, person: &'p PersonId) -> impl Iterator<Item = &'a Noted<Relationship>> + use<'a, 'p> {
        self.relationships.iter().filter(move |one| one.person.as_ref() == Some(person))
    }

    /// One relationship with everything in it. Linear in all entries; for many relationships take [`Rooms::all`].
    #[must_use]
    pub fn room(&self, id: EntryId) -> Option<Room<'_>> {
        let mut room = Room::new(self.relationship(id)?, &self.times);
        room.parties = of(&self.parties, id).collect();
        room.moves = of(&self.moves, id).collect();
        room.charters = of(&self.charters, id).collect();
        room.covenants = of(&self.covenants, id).collect();
        room.sessions = of(&self.sessions, id).collect();
        room.assignments = of(&self.assignments, id).collect();
        room.advice = of(&self.advice, id).collect();
        room.checks = of(&self.match_checks, id).collect();
        room.endings = of(&self.endings, id).collect();
        let agreements: Vec<EntryId> =
            room.covenants.iter().map(|one| one.id).chain(room.charters.iter().map(|one| one.id)).collect();
        let is_own = |one: &&Noted<Signature>| one.parent.is_some_and(|parent| agreements.contains(&parent));
        room.signatures = self.signatures.iter().filter(is_own).collect();
        room.sort();
        Some(room)
    }

    /// Every relationship with everything in it, in the order in which they were made; one pass over all entries.
    #[must_use]
    pub fn all(&self) -> Vec<Room<'_>> {
        let mut rooms: Vec<Room<'_>> = self.relationships.iter().map(|one| Room::new(one, &self.times)).collect();
        // Only for looking up; never walked.
        let mut places: HashMap<EntryId, usize> =
            self.relationships.iter().enumerate().map(|(place, one)| (one.id, place)).collect();
        hand_out(&mut rooms, &places, &self.parties, |room| &mut room.parties);
        hand_out(&mut rooms, &places, &self.moves, |room| &mut room.moves);
        hand_out(&mut rooms, &places, &self.charters, |room| &mut room.charters);
        hand_out(&mut rooms, &places, &self.covenants, |room| &mut room.covenants);
        hand_out(&mut rooms, &places, &self.sessions, |room| &mut room.sessions);
        hand_out(&mut rooms, &places, &self.assignments, |room| &mut room.assignments);
        hand_out(&mut rooms, &places, &self.advice, |room| &mut room.advice);
        hand_out(&mut rooms, &places, &self.match_checks, |room| &mut room.checks);
        hand_out(&mut rooms, &places, &self.endings, |room| &mut room.endings);
        // A signature belongs to an agreement, and with it to that agreement's relationship.
        let agreements = self.covenants.iter().map(|one| (one.id, one.parent));
        let agreements = agreements.chain(self.charters.iter().map(|one| (one.id, one.parent)));
        for (id, parent) in agreements {
            if let Some(&place) = parent.and_then(|parent| places.get(&parent)) {
                places.insert(id, place);
            }
        }
        hand_out(&mut rooms, &places, &self.signatures, |room| &mut room.signatures);
        rooms.iter_mut().for_each(Room::sort);
        rooms
    }
}

fn hand_out<'a, T>(
    rooms: &mut [Room<'a>],
    places: &HashMap<EntryId, usize>,
    entries: &'a [Noted<T>],
    part: impl for<'r> Fn(&'r mut Room<'a>) -> &'r mut Vec<&'a Noted<T>>,
) {
    for entry in entries {
        if let Some(&place) = entry.parent.and_then(|parent| places.get(&parent)) {
            part(&mut rooms[place]).push(entry);
        }
    }
}

/// One relationship with everything in it.
#[derive(Debug, Clone)]
pub struct Room<'a> {
    /// The relationship.
    pub relationship: &'a Noted<Relationship>,
    /// Its sides.
    pub parties: Vec<&'a Noted<Party>>,
    /// Its moves, the earliest first.
    pub moves: Vec<&'a Noted<Move>>,
    /// Its charter's versions, the first first.
    pub charters: Vec<&'a Noted<Charter>>,
    /// Its covenants, the oldest first.
    pub covenants: Vec<&'a Noted<Covenant>>,
    /// Words given to its charters and covenants.
    pub signatures: Vec<&'a Noted<Signature>>,
    /// Its sessions, the earliest first.
    pub sessions: Vec<&'a Noted<Session>>,
    /// Its assignments, in the order in which they were made.
    pub assignments: Vec<&'a Noted<Assignment>>,
    /// Advice given in it, the earliest first.
    pub advice: Vec<&'a Noted<Advice>>,
    /// Match checks, the earliest first.
    pub checks: Vec<&'a Noted<MatchCheck>>,
    /// How it ended, each time.
    pub endings: Vec<&'a Noted<Ending>>,
    times: &'a Times,
}

impl<'a> Room<'a> {
    fn new(relationship: &'a Noted<Relationship>, times: &'a Times) -> Self {
        Self {
            relationship,
            parties: Vec::new(),
            moves: Vec::new(),
            charters: Vec::new(),
            covenants: Vec::new(),
            signatures: Vec::new(),
            sessions: Vec::new(),
            assignments: Vec::new(),
            advice: Vec::new(),
            checks: Vec::new(),
            endings: Vec::new(),
            times,
        }
    }

    fn sort(&mut self) {
        self.moves.sort_by_key(|one| (one.value.on, one.id));
        self.charters.sort_by_key(|one| (one.value.version, one.id));
        let times = self.times;
        self.sessions.sort_by_cached_key(|one| (times.of(one).begins, one.id));
        self.advice.sort_by_key(|one| (one.value.on, one.id));
        self.checks.sort_by_key(|one| (one.value.on, one.id));
    }

    /// The relationship's id.
    #[must_use]
    pub fn id(&self) -> EntryId {
        self.relationship.id
    }

    /// The stage: that of the latest move; without one it is only considered.
    #[must_use]
    pub fn stage(&self) -> RelationshipStage {
        self.moves.last().map_or(RelationshipStage::Considering, |latest| latest.value.to)
    }

    /// The day on which the present stage began.
    #[must_use]
    pub fn since(&self) -> NaiveDate {
        self.moves.last().map_or(self.relationship.on, |latest| latest.value.on)
    }

    /// The charter that holds.
    #[must_use]
    pub fn charter(&self) -> Option<&'a Noted<Charter>> {
        self.charters.last().copied()
    }

    /// The covenant that holds: the newest to which both sides have given their word and neither has taken it back.
    #[must_use]
    pub fn covenant(&self) -> Option<&'a Noted<Covenant>> {
        self.covenants.iter().rev().copied().find(|one| self.stands(one.id))
    }

    /// Whether both sides have given their word to an agreement and neither has taken it back.
    #[must_use]
    pub fn stands(&self, agreement: EntryId) -> bool {
        Side::ALL.iter().all(|&side| self.word_of(agreement, side).is_some_and(|word| word.value.stands()))
    }

    /// The latest word of a side to an agreement.
    #[must_use]
    pub fn word_of(&self, agreement: EntryId, side: Side) -> Option<&'a Noted<Signature>> {
        let own = |one: &&&Noted<Signature>| one.parent == Some(agreement) && one.value.side == side;
        self.signatures.iter().rev().find(own).copied()
    }

    /// The sessions that were held, the earliest first.
    pub fn held(&self) -> impl DoubleEndedIterator<Item = &'a Noted<Session>> + '_ {
        self.sessions.iter().copied().filter(|one| one.value.is_held())
    }

    /// When a session is, as moments and on the user's calendar.
    #[must_use]
    pub fn when(&self, session: &Noted<Session>) -> When {
        self.times.of(session)
    }

    /// The day of a session in the user's zone.
    #[must_use]
    pub fn day(&self, session: &Noted<Session>) -> NaiveDate {
        self.when(session).on
    }

    /// The planned sessions that have not ended at a moment, the earliest first.
    pub fn to_come(&self, now: DateTime<Utc>) -> impl Iterator<Item = &'a Noted<Session>> + '_ {
        self.planned().filter(move |one| self.when(one).is_to_come(now))
    }

    /// The sessions that have ended and of which nobody said whether they were held.
    pub fn unsaid(&self, now: DateTime<Utc>) -> impl Iterator<Item = &'a Noted<Session>> + '_ {
        self.planned().filter(move |one| !self.when(one).is_to_come(now))
    }

    fn planned(&self) -> impl Iterator<Item = &'a Noted<Session>> + '_ {
        self.sessions.iter().copied().filter(|one| one.value.is_planned())
    }

    /// The day of the latest session that was held.
    #[must_use]
    pub fn last_held_on(&self) -> Option<NaiveDate> {
        self.held().next_back().map(|one| self.day(one))
    }

    /// The assignments that are still to be done.
    pub fn open_assignments(&self) -> impl Iterator<Item = &'a Noted<Assignment>> + '_ {
        self.assignments.iter().copied().filter(|one| one.value.standing == AssignmentStanding::Open)
    }

    /// How we meet: what the charter says first, else what the relationship says.
    #[must_use]
    pub fn channel(&self) -> Option<Channel> {
        let agreed = self.charter().and_then(|charter| charter.value.channels.first().copied());
        agreed.or(self.relationship.value.channel)
    }

    /// Whether it is kept at a distance: in writing, or by a channel that is used so.
    #[must_use]
    pub fn is_at_distance(&self) -> bool {
        self.relationship.value.in_writing || self.channel().is_some_and(Channel::is_at_distance)
    }

    /// Days between sessions: as agreed, else as relations of this kind mostly have it.
    #[must_use]
    pub fn cadence_days(&self) -> Option<u32> {
        let agreed = self.charter().and_then(|charter| charter.value.cadence_days);
        agreed.or(self.relationship.value.kind.habits().cadence_days)
    }

    /// The day on which the agreed end comes.
    #[must_use]
    pub fn ends_on(&self) -> Option<NaiveDate> {
        self.charter().and_then(|charter| charter.value.ends_on)
    }

    /// The moves since it began for the last time: what was before an ending is another story.
    #[must_use]
    pub fn round(&self) -> &[&'a Noted<Move>] {
        let last = self.moves.len().saturating_sub(1);
        let over = self.moves[..last].iter().rposition(|one| one.value.to.is_over());
        &self.moves[over.map_or(0, |place| place + 1)..]
    }

    /// The sessions of this round that were for getting to know each other, the earliest first: those up to the day on which work
    /// began, or all of them where it has not. Where work began at once there are none.
    #[must_use]
    pub fn acquainting_sessions(&self) -> Vec<&'a Noted<Session>> {
        self.of_round().into_iter().filter(|one| !self.is_work(self.day(one))).collect()
    }

    /// The sessions of this round since work began, the earliest first.
    #[must_use]
    pub fn working_sessions(&self) -> Vec<&'a Noted<Session>> {
        self.of_round().into_iter().filter(|one| self.is_work(self.day(one))).collect()
    }

    fn of_round(&self) -> Vec<&'a Noted<Session>> {
        let begun = self.round().first().map(|first| first.value.on);
        let is_first = self.round().len() == self.moves.len();
        self.held().filter(|one| is_first || begun.is_none_or(|begun| self.day(one) >= begun)).collect()
    }

    /// Whether a day of this round falls into work: after the day of the move to it, or from that day on where nothing was before.
    fn is_work(&self, day: NaiveDate) -> bool {
        let round = self.round();
        let began = round.iter().position(|one| one.value.to == RelationshipStage::Active);
        began.is_some_and(|place| day > round[place].value.on || place == 0)
    }

    /// The day of this round on which work began.
    #[must_use]
    pub fn worked_from(&self) -> Option<NaiveDate> {
        self.round().iter().find(|one| one.value.to == RelationshipStage::Active).map(|one| one.value.on)
    }

    /// The assignments that came from a session.
    pub fn assignments_from(&self, session: EntryId) -> impl Iterator<Item = &'a Noted<Assignment>> + '_ {
        self.assignments.iter().copied().filter(move |one| one.value.session == Some(session))
    }
}
