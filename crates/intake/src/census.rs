//! How each trace takes part in the archive, counted once the owner is known; and what is therefore no person.

use crate::address;
use crate::called::Called;
use crate::ledger::Ledger;
use crate::scene::{self, FROM, VISIBLE};
use crate::trace::{NONE, TraceKind, Traces};
use crate::world::NonPersonKind;
use model::finding::{Message, Value};

/// Somebody who is more than once on lists and never anywhere else is the list itself.
const LIST_MESSAGES_MIN: u32 = 2;
/// A sender is a program when at least this share of what it writes is marked as mass mail.
const MASS_SHARE_MIN: f64 = 0.8;
/// The owner may have answered a program now and then: at most this share of what it wrote.
const MASS_ANSWERED_SHARE_MAX: f64 = 0.1;
/// A nameless sender that wrote this often without ever an answer is a program.
const UNANSWERED_MESSAGES_MIN: u32 = 20;

/// Counts by trace.
pub(crate) struct Census {
    /// Personal messages that it wrote.
    pub(crate) wrote: Vec<u32>,
    /// Mass mail that it wrote.
    pub(crate) wrote_mass: Vec<u32>,
    /// List mail that it wrote.
    pub(crate) wrote_list: Vec<u32>,
    /// List mail in which it is a recipient.
    pub(crate) got_list: Vec<u32>,
    /// Personal messages in which it is a recipient.
    pub(crate) got: Vec<u32>,
    /// Of these, the owner's.
    pub(crate) got_from_me: Vec<u32>,
    /// Events with it on the list of attendees, ...
    pub(crate) events: Vec<u32>,
    /// ... as a room or thing, ...
    pub(crate) as_thing: Vec<u32>,
    /// ... as a group.
    pub(crate) as_group: Vec<u32>,
    /// Cards, stated people and gestures of it.
    pub(crate) cards: Vec<u32>,
    /// Cards that say it is a group, ...
    pub(crate) group_cards: Vec<u32>,
    /// ... or an organisation.
    pub(crate) company_cards: Vec<u32>,
}

impl Census {
    pub(crate) fn of(ledger: &Ledger, traces: &Traces, mine: &[bool]) -> Self {
        let zero = || vec![0u32; traces.len()];
        let mut census = Self {
            wrote: zero(),
            wrote_mass: zero(),
            wrote_list: zero(),
            got_list: zero(),
            got: zero(),
            got_from_me: zero(),
            events: zero(),
            as_thing: zero(),
            as_group: zero(),
            cards: zero(),
            group_cards: zero(),
            company_cards: zero(),
        };
        census.count_messages(ledger, traces, mine);
        let mut seats = Vec::new();
        for event in ledger.events.values() {
            scene::of_event(traces, event, &mut seats);
            for seat in &seats {
                let place = seat.trace as usize;
                census.events[place] += 1;
                census.as_thing[place] += u32::from(seat.thing);
                census.as_group[place] += u32::from(seat.group);
            }
        }
        for entry in &traces.cards {
            for &trace in &entry.traces {
                census.cards[trace as usize] += 1;
                census.group_cards[trace as usize] += u32::from(entry.card.group);
                census.company_cards[trace as usize] += u32::from(entry.card.company);
            }
        }
        let of_stated = traces.stated.iter().flat_map(|entry| entry.traces.iter().copied());
        for trace in of_stated.chain(traces.gestures.iter().map(|(trace, _)| *trace)) {
            census.cards[trace as usize] += 1;
        }
        census
    }

    fn count_messages(&mut self, ledger: &Ledger, traces: &Traces, mine: &[bool]) {
        let mut list = Vec::new();
        for row in ledger.rows() {
            scene::of_message(ledger, traces, row, &mut list);
            let by_me = row.is_sent() || list.iter().any(|&(trace, roles)| roles & FROM != 0 && mine[trace as usize]);
            for &(trace, roles) in list.iter().filter(|(_, roles)| roles & VISIBLE != 0) {
                let place = trace as usize;
                let wrote = roles & FROM != 0;
                let counter = match (wrote, row.is_list(), row.is_mass()) {
                    (true, true, _) => &mut self.wrote_list,
                    (true, false, true) => &mut self.wrote_mass,
                    (true, false, false) => &mut self.wrote,
                    (false, true, _) => &mut self.got_list,
                    (false, false, _) => &mut self.got,
                };
                counter[place] += 1;
                self.got_from_me[place] += u32::from(!wrote && by_me && !row.is_list());
            }
        }
    }

    /// Whether the owner seems to deal with it at all, beyond lists and mass mail.
    pub(crate) fn is_contact(&self, place: usize) -> bool {
        self.wrote[place] + self.got[place] + self.events[place] + self.cards[place] > 0
    }

    /// What a trace is, where it is no person.
    pub(crate) fn non_person(&self, traces: &Traces, called: &Called, trace: u32) -> Option<(NonPersonKind, Message)> {
        let place = trace as usize;
        let events = self.events[place];
        if self.as_thing[place] * 2 > events {
            return Some((NonPersonKind::Room, Message::new("intake-other-room")));
        }
        if self.as_group[place] * 2 > events || self.group_cards[place] > 0 {
            return Some((NonPersonKind::Group, Message::new("intake-other-group")));
        }
        if self.company_cards[place] > 0 && self.company_cards[place] == self.cards[place] {
            return Some((NonPersonKind::Organisation, Message::new("intake-other-organisation")));
        }
        if traces.kinds[place] != TraceKind::Mail || self.cards[place] > 0 {
            return None;
        }
        self.list(place).or_else(|| self.robot(traces, called, trace)).or_else(|| desk(traces, called, trace))
    }

    fn list(&self, place: usize) -> Option<(NonPersonKind, Message)> {
        let got = self.got_list[place];
        // A list that puts itself in place of the writer writes on the list and nowhere else, less often than it receives.
        let silent = self.wrote[place] == 0 && self.wrote_mass[place] == 0 && self.wrote_list[place] <= got;
        let is_list = got >= LIST_MESSAGES_MIN && silent && self.got[place] <= got && self.events[place] == 0;
        is_list.then(|| {
            let count = Value::Count(i64::from(got));
            (NonPersonKind::List, Message::new("intake-other-list").with("count", count))
        })
    }

    fn robot(&self, traces: &Traces, called: &Called, trace: u32) -> Option<(NonPersonKind, Message)> {
        let place = trace as usize;
        let (local, _) = traces.mail(trace)?;
        if address::is_robot_local(local) {
            return Some((NonPersonKind::Robot, Message::new("intake-other-robot-address")));
        }
        let (plain, mass, answered) = (self.wrote[place], self.wrote_mass[place], self.got_from_me[place]);
        let count = Value::Count(i64::from(plain) + i64::from(mass));
        let mostly_mass = mass > 0 && f64::from(mass) >= MASS_SHARE_MIN * f64::from(plain + mass);
        let rarely_answered = f64::from(answered) <= MASS_ANSWERED_SHARE_MAX * f64::from(plain + mass);
        if mostly_mass && rarely_answered {
            return Some((NonPersonKind::Robot, Message::new("intake-other-robot-mass").with("count", count)));
        }
        let nameless = called.main[place] == NONE;
        if plain >= UNANSWERED_MESSAGES_MIN
            && answered == 0
            && nameless
            && self.events[place] == 0
            && self.got[place] == 0
        {
            return Some((NonPersonKind::Robot, Message::new("intake-other-robot-unanswered").with("count", count)));
        }
        None
    }
}

/// A desk (`info@`) without anybody's name beside it.
fn desk(traces: &Traces, called: &Called, trace: u32) -> Option<(NonPersonKind, Message)> {
    let (local, domain) = traces.mail(trace)?;
    let house = address::house(domain);
    let name = traces.names.get(called.main[trace as usize] as usize);
    let personal =
        name.is_some_and(|name| !name.key.contains(house) && !name.key.split(' ').any(address::is_desk_local));
    (address::is_desk_local(local) && !personal).then(|| {
        (NonPersonKind::Organisation, Message::new("intake-other-desk").with("local", Value::Text(local.to_owned())))
    })
}
