//! Walks through all messages and meetings once more, now with people, and counts: tallies with me, occasions between them.

use crate::evidence::{MEETING_PEOPLE_MAX, SMALL_MESSAGE_PEOPLE_MAX};
use crate::ledger::{Ledger, Row};
use crate::scene::{self, CC, DELIVERED, FROM, Seat, TO, VISIBLE};
use crate::tally::{ONE, Tally, Way};
use crate::trace::{NONE, Traces};
use model::ledger::{ItemKey, ObservedEvent};
use model::record::{CardSource, GestureKind};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// A whole day counts as this part of a meeting: birthdays, holidays and travel have guests, too.
const ALL_DAY_DIVISOR: u64 = 4;
/// Dates after now by more than this are not believed; clocks and zones differ by less.
const AHEAD_SECONDS_MAX: i64 = 86_400;

/// Tallies by person, occasions by pair of people, and who was seen at all.
pub(crate) struct Happenings {
    pub(crate) tallies: Vec<Tally>,
    /// Count and last second, by pair, the smaller first.
    pub(crate) occasions: FxHashMap<(u32, u32), (u32, i64)>,
    /// In how many small messages and meetings each was seen.
    pub(crate) near: Vec<u32>,
}

/// Counts everything; `person_of` gives each trace its person, or [`NONE`].
pub(crate) fn count(
    ledger: &Ledger,
    traces: &Traces,
    mine: &[bool],
    person_of: &[u32],
    people: usize,
    now: i64,
) -> Happenings {
    let mut counter = Counter {
        ledger,
        traces,
        mine,
        person_of,
        now,
        out: Happenings {
            tallies: vec![Tally::default(); people],
            occasions: FxHashMap::default(),
            near: vec![0; people],
        },
    };
    counter.messages();
    counter.meetings();
    counter.other_ways();
    counter.out
}

struct Counter<'a> {
    ledger: &'a Ledger,
    traces: &'a Traces<'a>,
    mine: &'a [bool],
    person_of: &'a [u32],
    now: i64,
    out: Happenings,
}

/// A message with people in place of traces.
#[derive(Default)]
struct Letter {
    /// People with their roles, sorted, each once.
    people: Vec<(u32, u8)>,
    by_me: bool,
    to_me: bool,
}

impl Counter<'_> {
    fn messages(&mut self) {
        let (mut list, mut letter, mut earlier) = (Vec::new(), Letter::default(), Letter::default());
        for row in self.ledger.rows() {
            if row.at() > self.now + AHEAD_SECONDS_MAX {
                continue;
            }
            self.letter(row, &mut list, &mut letter);
            if row.is_list() || row.is_mass() {
                self.listed(row, &letter);
                continue;
            }
            let answered = self.ledger.answered(row).map(|number| self.ledger.rows()[number as usize]);
            if let Some(answered) = &answered {
                self.letter(answered, &mut list, &mut earlier);
            }
            self.message(row, &letter, answered.map(|answered| (answered.at(), &earlier)));
        }
    }

    fn letter(&self, row: &Row, list: &mut Vec<(u32, u8)>, letter: &mut Letter) {
        scene::of_message(self.ledger, self.traces, row, list);
        letter.people.clear();
        letter.by_me = row.is_sent();
        letter.to_me = false;
        for &(trace, roles) in list.iter() {
            if self.mine[trace as usize] {
                letter.by_me |= roles & FROM != 0;
                letter.to_me |= roles & (TO | CC | DELIVERED) != 0;
            } else if self.person_of[trace as usize] != NONE && roles & VISIBLE != 0 {
                letter.people.push((self.person_of[trace as usize], roles));
            }
        }
        letter.people.sort_unstable();
        letter.people.dedup_by(|later, kept| {
            let same = later.0 == kept.0;
            if same {
                kept.1 |= later.1;
            }
            same
        });
    }

    fn listed(&mut self, row: &Row, letter: &Letter) {
        for &(person, _) in letter.people.iter().filter(|(_, roles)| roles & FROM != 0) {
            self.out.tallies[person as usize].month_of(row.at()).listed += 1;
        }
    }

    fn message(&mut self, row: &Row, letter: &Letter, answered: Option<(i64, &Letter)>) {
        let at = row.at();
        let weight = ONE / letter.people.len().max(1) as u64;
        let way = if row.is_linkedin() { Way::LinkedInMessages } else { Way::Mail };
        for &(person, roles) in &letter.people {
            let theirs = !letter.by_me && roles & FROM != 0;
            if !letter.by_me && !theirs {
                continue;
            }
            let tally = &mut self.out.tallies[person as usize];
            tally.note_way(way);
            tally.note_time(at);
            let reply = answered.filter(|(_, earlier)| is_reply(letter.by_me, person, earlier));
            if let (true, Some((before, _))) = (theirs, reply) {
                tally.note_reply(at - before);
            }
            let month = tally.month_of(at);
            if theirs {
                month.received += 1;
                month.received_weight += weight;
                month.their_replies += u32::from(reply.is_some());
            } else {
                month.sent += 1;
                month.my_replies += u32::from(reply.is_some());
                if roles & TO != 0 {
                    month.sent_weight += weight;
                } else {
                    month.copied += 1;
                    month.copied_weight += weight;
                }
            }
        }
        if letter.people.len() <= SMALL_MESSAGE_PEOPLE_MAX {
            let people: Vec<u32> = letter.people.iter().map(|(person, _)| *person).collect();
            self.together(&people, at, 1);
        }
    }

    fn together(&mut self, people: &[u32], last: i64, times: u32) {
        for (place, &a) in people.iter().enumerate() {
            self.out.near[a as usize] += times;
            for &b in &people[place + 1..] {
                let seen = self.out.occasions.entry((a, b)).or_insert((0, last));
                *seen = (seen.0.saturating_add(times), seen.1.max(last));
            }
        }
    }

    /// Series first take out what their changed occurrences replace; these then count for themselves.
    fn meetings(&mut self) {
        let mut replaced: FxHashMap<ItemKey, BTreeSet<i64>> = FxHashMap::default();
        for (key, recurrence) in self.ledger.events.keys() {
            if let Some(start) = recurrence {
                replaced.entry(*key).or_default().insert(*start);
            }
        }
        let mut seats = Vec::new();
        let whole_cancelled: BTreeSet<ItemKey> = self
            .ledger
            .events
            .iter()
            .filter(|((_, part), event)| part.is_none() && event.cancelled)
            .map(|((key, _), _)| *key)
            .collect();
        for ((key, recurrence), event) in &self.ledger.events {
            if event.cancelled || whole_cancelled.contains(key) {
                continue;
            }
            scene::of_event(self.traces, event, &mut seats);
            let Some(people) = self.attending(&seats) else { continue };
            let gone = recurrence.is_none().then(|| replaced.get(key)).flatten();
            let starts: Vec<i64> = event
                .starts
                .iter()
                .copied()
                .filter(|start| *start <= self.now && !gone.is_some_and(|gone| gone.contains(start)))
                .collect();
            self.meeting(event, &people, &starts);
        }
    }

    /// The people who come, if I do and they are not a crowd.
    fn attending(&self, seats: &[Seat]) -> Option<Vec<u32>> {
        let i_am_there = seats.iter().any(|seat| self.mine[seat.trace as usize]);
        let i_decline = seats.iter().any(|seat| self.mine[seat.trace as usize] && !seat.comes);
        // A calendar of mine need not name me; one that names another organizer and not me is somebody else's.
        let somebody_elses = !i_am_there && seats.iter().any(|seat| seat.organizer);
        if i_decline || somebody_elses {
            return None;
        }
        let coming =
            seats.iter().filter(|seat| seat.comes && !seat.thing && !seat.group && !self.mine[seat.trace as usize]);
        let mut people: Vec<u32> =
            coming.map(|seat| self.person_of[seat.trace as usize]).filter(|&person| person != NONE).collect();
        people.sort_unstable();
        people.dedup();
        (!people.is_empty() && people.len() <= MEETING_PEOPLE_MAX).then_some(people)
    }

    fn meeting(&mut self, event: &ObservedEvent, people: &[u32], starts: &[i64]) {
        let Some(&last) = starts.iter().max() else { return };
        let divisor = if event.all_day { ALL_DAY_DIVISOR } else { 1 };
        let weight = standing(starts.len()) / starts.len() as u64 / people.len() as u64 / divisor;
        let alone = people.len() == 1 && !event.all_day;
        for &person in people {
            let tally = &mut self.out.tallies[person as usize];
            tally.note_way(Way::Meetings);
            for &start in starts {
                tally.note_time(start);
                let month = tally.month_of(start);
                month.met += 1;
                month.one_to_one += u32::from(alone);
                month.met_weight += weight;
            }
        }
        self.together(people, last, u32::try_from(starts.len()).unwrap_or(u32::MAX));
    }

    fn other_ways(&mut self) {
        for entry in &self.traces.cards {
            let way = match entry.card.source {
                Some(CardSource::LinkedIn) => Way::LinkedInConnection,
                _ => Way::AddressBook,
            };
            for person in self.people_of(&entry.traces) {
                self.out.tallies[person as usize].note_way(way);
            }
        }
        for entry in &self.traces.stated {
            for person in self.people_of(&entry.traces) {
                self.out.tallies[person as usize].note_way(Way::NetworkFile);
            }
        }
        for (trace, gesture) in &self.traces.gestures {
            for person in self.people_of(&[*trace]) {
                let tally = &mut self.out.tallies[person as usize];
                if gesture.mine {
                    tally.gestures_mine += 1;
                } else {
                    tally.gestures_theirs += 1;
                }
                if gesture.kind == GestureKind::Invitation {
                    tally.note_way(Way::LinkedInConnection);
                }
                if let Some(at) = gesture.at.map(|at| at.timestamp()).filter(|at| *at <= self.now) {
                    tally.note_time(at);
                }
            }
        }
    }

    fn people_of(&self, traces: &[u32]) -> BTreeSet<u32> {
        traces.iter().map(|&trace| self.person_of[trace as usize]).filter(|&person| person != NONE).collect()
    }
}

/// What a series of meetings counts as a whole: once, and half as much again for each doubling. A standing meeting is
/// context as much as closeness (Marsden and Campbell 1984: frequency is distorted by context).
fn standing(times: usize) -> u64 {
    ONE + ONE / 2 * u64::from(times.max(1).ilog2())
}

/// Whether a message between me and a person answers the earlier one: the writer of one is a recipient of the other.
fn is_reply(by_me: bool, person: u32, earlier: &Letter) -> bool {
    let roles = earlier.people.iter().find(|(other, _)| *other == person).map_or(0, |(_, roles)| *roles);
    if by_me { !earlier.by_me && roles & FROM != 0 } else { earlier.by_me && roles & (TO | CC) != 0 }
}
