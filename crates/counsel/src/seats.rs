//! A personal board laid out: who sits where and since when they were last heard of, what overlaps, how alike they are, which
//! weakness of mine meets which strength of theirs, what is missing ([`gaps()`]) and who could sit there (`suggest`).
//!
//! It lays out and proposes; a finding is a matter of the rules in `board`, which look at the same layout.

mod chain;
mod gaps;
mod kin;
mod suggest;

use crate::ground::same_text;
use chrono::NaiveDate;
use kin::stems;
use model::board::{Board, Seat};
use model::entry::Noted;
use model::kind::Risk;
use model::mentoring::{Mentoring, Rooms};
use model::network::Network;
use model::person::{Person, PersonId, Profile};
use model::practice::BOARD_RHYTHM_DAYS;
use std::collections::HashMap;

pub use chain::{Node, chains};
pub use gaps::{Gap, gaps};
pub use kin::{Temper, is_in_my_line, knows_my_employer};
pub use suggest::{Proposal, ProposalReason, Proposer, alumni};

/// One chair of a board and who sits on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Chair<'a> {
    /// The seat.
    pub seat: &'a Noted<Seat>,
    /// Who of my people sits there; an empty chair has nobody, one of a group a name in its seat.
    pub person: Option<&'a Person>,
    /// When we were last in touch: by my own word, by traces, by a session we held; the latest counts.
    pub last: Option<NaiveDate>,
    /// Days between contacts that were agreed, or [`BOARD_RHYTHM_DAYS`].
    pub rhythm_days: i64,
    /// Days of silence: since the last contact, else since they sat down; `None` where neither is known or nobody sits there.
    pub silent_days: Option<i64>,
}

impl<'a> Chair<'a> {
    /// Whether somebody or a group sits there.
    #[must_use]
    pub fn is_taken(&self) -> bool {
        self.person.is_some() || self.seat.value.name.is_some()
    }

    /// Who sits there, by name; `None` on an empty chair.
    #[must_use]
    pub fn name(&self) -> Option<&'a str> {
        self.person.map(|one| one.name.as_str()).or(self.seat.value.name.as_deref())
    }

    /// Whether they have been silent for longer than the rhythm.
    #[must_use]
    pub fn is_cold(&self) -> bool {
        self.silent_days.is_some_and(|days| days > self.rhythm_days)
    }

    /// Silence as a part of the rhythm: 1 is just due.
    #[must_use]
    pub fn rhythms(&self) -> Option<f64> {
        Some(self.silent_days? as f64 / self.rhythm_days.max(1) as f64)
    }
}

/// A board of mine, laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout<'a> {
    /// The board.
    pub board: &'a Noted<Board>,
    /// Me.
    pub me: &'a Profile,
    /// Its chairs, in the order in which they were set.
    pub chairs: Vec<Chair<'a>>,
    /// The seats from which somebody got up.
    pub former: Vec<&'a Noted<Seat>>,
}

/// Lays out a board on a day. O(people + seats + sessions).
#[must_use]
pub fn layout<'a>(
    network: &'a Network,
    mentoring: &'a Mentoring,
    board: &'a Noted<Board>,
    today: NaiveDate,
) -> Layout<'a> {
    let by_id: HashMap<&PersonId, &Person> = network.people().iter().map(|one| (&one.id, one)).collect();
    let chair = |seat: &'a Noted<Seat>| {
        let person = seat.person.as_ref().and_then(|id| by_id.get(id).copied());
        let last = match person {
            Some(one) => last_touch(one, &mentoring.rooms, today),
            None => seat.value.last_contact,
        };
        let is_taken = person.is_some() || seat.value.name.is_some();
        let since = last.or(seat.value.since).filter(|_| is_taken);
        Chair {
            seat,
            person,
            last,
            rhythm_days: seat.value.rhythm_days.map_or(BOARD_RHYTHM_DAYS, i64::from),
            silent_days: since.map(|since| today.signed_duration_since(since).num_days().max(0)),
        }
    };
    Layout {
        board,
        me: network.me(),
        chairs: mentoring.table.chairs(board.id).map(chair).collect(),
        former: mentoring.table.former(board.id).collect(),
    }
}

/// When I was last in touch with somebody: what I said, what traces show, and the sessions that we held until today.
#[must_use]
pub fn last_touch(one: &Person, rooms: &Rooms, today: NaiveDate) -> Option<NaiveDate> {
    let traced = one.estimates.as_ref().and_then(|estimates| estimates.last);
    let held = rooms.with(&one.id).flat_map(|relationship| rooms.sessions_of(relationship.id));
    let met = held.filter(|session| session.value.is_held()).map(|session| rooms.when(session).on);
    met.filter(|day| *day <= today).chain(one.last_contact).chain(traced).max()
}

impl<'a> Layout<'a> {
    /// The chairs on which somebody of my people sits, with who it is.
    pub fn sitting(&self) -> impl Iterator<Item = (&Chair<'a>, &'a Person)> {
        self.chairs.iter().filter_map(|chair| Some((chair, chair.person?)))
    }

    /// The empty chairs.
    pub fn empty(&self) -> impl Iterator<Item = &Chair<'a>> {
        self.chairs.iter().filter(|chair| !chair.is_taken())
    }

    /// The chairs on which somebody or a group sits.
    pub fn taken(&self) -> impl Iterator<Item = &Chair<'a>> {
        self.chairs.iter().filter(|chair| chair.is_taken())
    }

    /// How many groups sit there.
    #[must_use]
    pub fn groups(&self) -> usize {
        self.chairs.iter().filter(|chair| chair.person.is_none() && chair.is_taken()).count()
    }

    /// How many different people sit there; one may sit on two chairs.
    #[must_use]
    pub fn people(&self) -> Vec<&'a Person> {
        let mut people: Vec<&Person> = Vec::new();
        for (_, one) in self.sitting() {
            if people.iter().all(|known| known.id != one.id) {
                people.push(one);
            }
        }
        people
    }

    /// Groups of two or more filled chairs with one specialty, each in the order of the chairs.
    #[must_use]
    pub fn overlaps(&self) -> Vec<Vec<&Chair<'a>>> {
        let mut groups: Vec<Vec<&Chair<'a>>> = Vec::new();
        for chair in self.taken() {
            let same = |group: &&mut Vec<&Chair<'a>>| is_one_specialty(&group[0].seat.value, &chair.seat.value);
            match groups.iter_mut().find(same) {
                Some(group) => group.push(chair),
                None => groups.push(vec![chair]),
            }
        }
        groups.retain(|group| group.len() > 1);
        groups
    }

    /// How alike those at the table are, to one another and to me.
    #[must_use]
    pub fn sameness(&self) -> Sameness<'a> {
        let people = self.people();
        let mine = self.me.personality.as_deref().and_then(Temper::read);
        let tempers: Vec<(&Person, Temper)> =
            people.iter().filter_map(|one| Some((*one, Temper::read(one.personality.as_deref()?)?))).collect();
        let like_mine = |other: &Temper| mine.is_some_and(|mine| mine.is_same(*other));
        let risks: Vec<(&Person, Risk)> = people.iter().filter_map(|one| Some((*one, one.risk?))).collect();
        Sameness {
            people: people.len(),
            mine,
            tempers_like_mine: tempers.iter().filter(|(_, other)| like_mine(other)).count(),
            opposite: tempers
                .iter()
                .filter(|(_, other)| mine.is_some_and(|mine| mine.is_opposite(*other)))
                .map(|(one, _)| *one)
                .collect(),
            tempers_known: tempers.len(),
            one_risk: risks.first().map(|(_, risk)| *risk).filter(|first| risks.iter().all(|(_, own)| own == first)),
            risks_known: risks.len(),
        }
    }

    /// My weaknesses against their strengths, and my strengths against their weaknesses (B3); weaknesses first, each in my order,
    /// those that meet nobody included.
    #[must_use]
    pub fn meetings(&self) -> Vec<Meeting<'a>> {
        let people = self.people();
        let of = |way: MeetingWay, mine: &'a String, theirs: fn(&Person) -> &[String]| {
            let own = stems(mine);
            let fits = |one: &&'a Person| {
                let found = theirs(one).iter().find(|text| kin::are_akin(&own, &stems(text)))?;
                Some((*one, found.clone()))
            };
            Meeting { way, mine, people: people.iter().filter_map(fits).collect() }
        };
        let weak = self.me.weaknesses.iter().map(|mine| of(MeetingWay::TheyHelpMe, mine, |one| &one.strengths));
        let strong = self.me.strengths.iter().map(|mine| of(MeetingWay::IHelpThem, mine, |one| &one.weaknesses));
        weak.chain(strong).collect()
    }
}

/// How alike those at a table are.
#[derive(Debug, Clone, PartialEq)]
pub struct Sameness<'a> {
    /// How many people sit there.
    pub people: usize,
    /// My own type, where it is a four-letter one.
    pub mine: Option<Temper>,
    /// Of how many the type is known.
    pub tempers_known: usize,
    /// How many of these are like mine.
    pub tempers_like_mine: usize,
    /// Whose type is opposite to mine.
    pub opposite: Vec<&'a Person>,
    /// Of how many the appetite for risk is known.
    pub risks_known: usize,
    /// The one appetite that all of these share.
    pub one_risk: Option<Risk>,
}

/// Which way help goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeetingWay {
    /// A weakness of mine meets their strength.
    TheyHelpMe,
    /// A strength of mine meets their weakness.
    IHelpThem,
}

/// Something of mine, and who at the table it meets.
#[derive(Debug, Clone, PartialEq)]
pub struct Meeting<'a> {
    /// Which way.
    pub way: MeetingWay,
    /// My weakness or strength, in my words.
    pub mine: &'a str,
    /// Who meets it, with the strength or weakness of theirs that does.
    pub people: Vec<(&'a Person, String)>,
}

fn is_one_specialty(a: &Seat, b: &Seat) -> bool {
    same_text(&a.specialty, &b.specialty)
}
