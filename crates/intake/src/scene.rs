//! A message or an event with traces in place of parties: who took part, each once.

use crate::ledger::{Ledger, Row};
use crate::trace::{NONE, TraceKind, Traces};
use model::ledger::{ObservedEvent, Role};
use model::record::Attendance;

pub(crate) const FROM: u8 = 1;
pub(crate) const TO: u8 = 2;
pub(crate) const CC: u8 = 4;
pub(crate) const DELIVERED: u8 = 8;
/// Any place in which others see somebody.
pub(crate) const VISIBLE: u8 = FROM | TO | CC;

/// Who takes part in a message; `into` is emptied first. Sorted by trace, each once with all their roles.
pub(crate) fn of_message(ledger: &Ledger, traces: &Traces, row: &Row, into: &mut Vec<(u32, u8)>) {
    into.clear();
    for (party, role) in ledger.participants(row) {
        let trace = traces.of_party[party];
        // A header with a name and no address says too little; inside LinkedIn a name is how people are known.
        if trace == NONE || (traces.kinds[trace as usize] == TraceKind::Name && !row.is_linkedin()) {
            continue;
        }
        let role = match role {
            Role::From => FROM,
            Role::To => TO,
            Role::Cc => CC,
            Role::Delivered => DELIVERED,
        };
        into.push((trace, role));
    }
    merge_roles(into);
}

/// Somebody at an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Seat {
    pub(crate) trace: u32,
    pub(crate) comes: bool,
    pub(crate) thing: bool,
    pub(crate) group: bool,
    pub(crate) organizer: bool,
}

/// Who is on the list of an event, each once.
pub(crate) fn of_event(traces: &Traces, event: &ObservedEvent, into: &mut Vec<Seat>) {
    into.clear();
    for guest in &event.guests {
        let trace = traces.of_party[guest.party as usize];
        if trace != NONE {
            into.push(Seat {
                trace,
                comes: guest.attendance != Attendance::Declined,
                thing: guest.resource,
                group: guest.group,
                organizer: guest.organizer,
            });
        }
    }
    into.sort_unstable();
    // Somebody listed twice (as organizer and as attendee) does not come if one entry says no.
    into.dedup_by(|later, kept| {
        let same = later.trace == kept.trace;
        if same {
            kept.comes &= later.comes;
            kept.thing |= later.thing;
            kept.group |= later.group;
            kept.organizer |= later.organizer;
        }
        same
    });
}

fn merge_roles(list: &mut Vec<(u32, u8)>) {
    list.sort_unstable();
    list.dedup_by(|later, kept| {
        let same = later.0 == kept.0;
        if same {
            kept.1 |= later.1;
        }
        same
    });
}
