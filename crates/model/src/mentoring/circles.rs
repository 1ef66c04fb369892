//! Circles and groups (R12): what they are for, their members, whose turn it is, and what was said for whom.

use super::of;
use super::rooms::Room;
use crate::entry::{EntryId, Noted};
use crate::practice::GROUP_MENTEES;
use crate::relationship::circle::{Circle, CirclePurpose, Leaving, MemberRole, Membership, Mention};
use crate::relationship::rota::{Rota, Seat, Turn};
use crate::relationship::{Party, RelationshipKind, Role, Side};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What stands in circles; each belongs to a relationship.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Circles {
    /// What they are for.
    pub circles: Vec<Noted<Circle>>,
    /// Their rotas.
    pub rotas: Vec<Noted<Rota>>,
    /// What was said for whom.
    pub mentions: Vec<Noted<Mention>>,
}

impl Circles {
    /// The circle that a relationship is; `None` where it is between two.
    #[must_use]
    pub fn ring<'a>(&'a self, room: &Room<'a>) -> Option<Ring<'a>> {
        let id = room.id();
        let usual = CirclePurpose::usual(room.relationship.value.kind)?;
        let circle = of(&self.circles, id).last();
        let mut rotas: Vec<&Noted<Rota>> = of(&self.rotas, id).collect();
        rotas.sort_by_key(|one| (one.value.starts_on, one.id));
        // What was said for somebody who was forgotten since names nobody any more.
        let is_party = |party: EntryId| room.parties.iter().any(|one| one.id == party);
        let is_told = |one: &&Noted<Mention>| is_party(one.value.of) && one.value.by.is_none_or(is_party);
        let mut mentions: Vec<&Noted<Mention>> = of(&self.mentions, id).filter(is_told).collect();
        mentions.sort_by_key(|one| (one.value.on, one.id));
        let is_somebody = |party: &&&Noted<Party>| {
            party.value.side == Side::Me || party.value.member.is_some() || party.person.is_some()
        };
        Some(Ring {
            id,
            kind: room.relationship.value.kind,
            my_role: room.relationship.value.role,
            purpose: circle.map_or(usual, |circle| circle.value.purpose),
            circle,
            members: room.parties.iter().filter(is_somebody).copied().collect(),
            rotas,
            mentions,
        })
    }
}

/// One circle with all that stands in it.
#[derive(Debug, Clone)]
pub struct Ring<'a> {
    /// The relationship.
    pub id: EntryId,
    /// What it is for.
    pub purpose: CirclePurpose,
    /// What was said of it, where something was.
    pub circle: Option<&'a Noted<Circle>>,
    /// Everybody who is or was in it, I among them, in the order in which they were noted.
    pub members: Vec<&'a Noted<Party>>,
    /// Its rotas, the first first; each holds until the next begins.
    pub rotas: Vec<&'a Noted<Rota>>,
    /// What was said for whom, the earliest first.
    pub mentions: Vec<&'a Noted<Mention>>,
    kind: RelationshipKind,
    my_role: Role,
}

impl<'a> Ring<'a> {
    /// What is known of a member.
    #[must_use]
    pub fn membership(&self, party: &Noted<Party>) -> Membership {
        party.value.member.clone().unwrap_or_else(|| Membership::new(self.usual_role(party)))
    }

    fn usual_role(&self, party: &Noted<Party>) -> MemberRole {
        MemberRole::usual(self.kind, self.my_role, party.value.side)
    }

    /// What somebody is in it.
    #[must_use]
    pub fn role(&self, party: &Noted<Party>) -> MemberRole {
        party.value.member.as_ref().map_or_else(|| self.usual_role(party), |member| member.role)
    }

    /// How somebody left.
    #[must_use]
    pub fn leaving(party: &'a Noted<Party>) -> Option<&'a Leaving> {
        party.value.member.as_ref().and_then(|member| member.left.as_ref())
    }

    /// Those who are in it on a day.
    pub fn present(&self, today: NaiveDate) -> impl Iterator<Item = &'a Noted<Party>> + '_ {
        self.members.iter().copied().filter(move |party| Self::leaving(party).is_none_or(|left| today < left.on))
    }

    /// Those who have left by a day, the latest first.
    #[must_use]
    pub fn gone(&self, today: NaiveDate) -> Vec<(&'a Noted<Party>, &'a Leaving)> {
        let gone = self.members.iter().filter_map(|party| Some((*party, Self::leaving(party)?)));
        let mut gone: Vec<_> = gone.filter(|(_, left)| left.on <= today).collect();
        gone.sort_by_key(|(party, left)| std::cmp::Reverse((left.on, party.id)));
        gone
    }

    /// The member with this id.
    #[must_use]
    pub fn member(&self, id: EntryId) -> Option<&'a Noted<Party>> {
        self.members.iter().copied().find(|party| party.id == id)
    }

    /// Me.
    #[must_use]
    pub fn me(&self) -> Option<&'a Noted<Party>> {
        self.members.iter().copied().find(|party| party.value.side == Side::Me)
    }

    /// Those who learn or advise one another on a day: all but a mentor.
    #[must_use]
    pub fn learners(&self, today: NaiveDate) -> usize {
        self.present(today).filter(|party| self.role(party) == MemberRole::Member).count()
    }

    /// Whether more learn from its mentor than the practice has it.
    #[must_use]
    pub fn is_crowded(&self, today: NaiveDate) -> bool {
        self.purpose == CirclePurpose::Class && self.learners(today) > GROUP_MENTEES
    }

    /// Those who take turns, with their days.
    #[must_use]
    pub fn seats(&self) -> Vec<Seat> {
        let takes_turns = self.members.iter().filter(|party| self.role(party) == MemberRole::Member);
        let seat = |party: &&'a Noted<Party>| Seat {
            id: party.id,
            from: party.value.member.as_ref().and_then(|member| member.joined_on),
            until: Self::leaving(party).map(|left| left.on),
        };
        takes_turns.map(seat).collect()
    }

    /// The newest rota.
    #[must_use]
    pub fn rota(&self) -> Option<&'a Noted<Rota>> {
        self.rotas.last().copied()
    }

    /// The turns of all rotas, the first first; each goes up to the first day of the next.
    fn turns<'s>(&'s self, seats: &'s [Seat]) -> impl Iterator<Item = Turn> + 's {
        self.rotas.iter().enumerate().flat_map(move |(place, rota)| {
            let next = self.rotas.get(place + 1).map(|next| next.value.starts_on);
            rota.value.turns(seats).take_while(move |turn| next.is_none_or(|next| turn.on < next))
        })
    }

    /// The turns before a day, the latest first, at most `count`.
    #[must_use]
    pub fn turns_before(&self, day: NaiveDate, count: usize) -> Vec<Turn> {
        let mut turns: Vec<Turn> = self.turns(&self.seats()).take_while(|turn| turn.on < day).collect();
        turns.reverse();
        turns.truncate(count);
        turns
    }

    /// The turns from a day on, at most `count`.
    #[must_use]
    pub fn turns_from(&self, day: NaiveDate, count: usize) -> Vec<Turn> {
        self.turns(&self.seats()).skip_while(|turn| turn.on < day).take(count).collect()
    }

    /// The turn of a meeting on this day: the one whose day is nearest, since a meeting may have been moved; the earlier of two. A day
    /// on which the circle does not meet has none.
    #[must_use]
    pub fn turn_of(&self, day: NaiveDate) -> Option<Turn> {
        let before = self.turns_before(day, usize::MAX).into_iter().find(|turn| !turn.is_skipped);
        let after = self.turns_from(day, TURNS_AHEAD).into_iter().find(|turn| !turn.is_skipped);
        let far = |turn: &Turn| turn.on.signed_duration_since(day).num_days().abs();
        match (before, after) {
            (Some(before), Some(after)) => Some(if far(&before) <= far(&after) { before } else { after }),
            (before, after) => before.or(after),
        }
    }

    /// Bosses to whom two or more present members report, with those members. Names are compared without regard to case; different
    /// bosses are the point of an advocacy circle.
    #[must_use]
    pub fn shared_bosses(&self, today: NaiveDate) -> Vec<(String, Vec<EntryId>)> {
        let mut by_boss: BTreeMap<String, (String, Vec<EntryId>)> = BTreeMap::new();
        for party in self.present(today) {
            let boss = party.value.member.as_ref().and_then(|member| member.boss.as_deref()).map(str::trim);
            let Some(boss) = boss.filter(|boss| !boss.is_empty()) else { continue };
            let row = by_boss.entry(boss.to_lowercase()).or_insert_with(|| (boss.to_owned(), Vec::new()));
            row.1.push(party.id);
        }
        by_boss.into_values().filter(|(_, members)| members.len() > 1).collect()
    }

    /// What was said for a member, the latest first.
    pub fn mentions_of(&self, member: EntryId) -> impl Iterator<Item = &'a Noted<Mention>> + '_ {
        self.mentions.iter().rev().copied().filter(move |one| one.value.of == member)
    }
}

/// So many turns ahead are looked through for one that is held (ours: no circle skips a whole year of weeks).
const TURNS_AHEAD: usize = 60;
