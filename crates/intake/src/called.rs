//! What each trace is called: the names seen beside it, how often, and the one that it goes by.

use crate::ledger::Ledger;
use crate::name::Form;
use crate::trace::{NONE, Traces};
use rustc_hash::FxHashMap;

/// A name on a card or in a network file says more than one in a header: it was written with care.
const CARD_NAME_WEIGHT: u32 = 3;

/// Names by trace.
pub(crate) struct Called {
    /// For each trace its names (places in [`Traces::names`]) with weights, by place.
    pub(crate) names: Vec<Vec<(u32, u32)>>,
    /// For each trace its most used full name, else [`NONE`].
    pub(crate) main: Vec<u32>,
    /// In how many messages and events each trace was seen.
    pub(crate) seen: Vec<u32>,
    /// For each name the first with the same key: spellings of one name share it.
    pub(crate) name_groups: Vec<u32>,
}

impl Called {
    pub(crate) fn of(ledger: &Ledger, traces: &Traces) -> Self {
        let mut by_party = vec![0u32; ledger.parties.len()];
        for row in ledger.rows() {
            for (party, _) in ledger.participants(row) {
                by_party[party] = by_party[party].saturating_add(1);
            }
        }
        for event in ledger.events.values() {
            for guest in &event.guests {
                by_party[guest.party as usize] = by_party[guest.party as usize].saturating_add(1);
            }
        }
        let mut names: Vec<Vec<(u32, u32)>> = vec![Vec::new(); traces.len()];
        let mut seen = vec![0u32; traces.len()];
        for (party, &count) in by_party.iter().enumerate() {
            let trace = traces.of_party[party];
            if trace == NONE {
                continue;
            }
            seen[trace as usize] = seen[trace as usize].saturating_add(count);
            names[trace as usize].push((traces.name_of_party[party], count));
        }
        let cards = traces.cards.iter().map(|entry| (&entry.traces, entry.name));
        let stated = traces.stated.iter().map(|entry| (&entry.traces, entry.name));
        for (of_entry, name) in cards.chain(stated) {
            for &trace in of_entry {
                names[trace as usize].push((name, CARD_NAME_WEIGHT));
            }
        }
        for list in &mut names {
            list.retain(|(name, _)| *name != NONE);
            sum_up(list);
        }
        let main = names.iter().map(|list| main_name(traces, list)).collect();
        let mut first_by_key: FxHashMap<&str, u32> = FxHashMap::default();
        let name_groups = traces.names.iter().enumerate();
        let name_groups =
            name_groups.map(|(place, name)| *first_by_key.entry(&name.key).or_insert(place as u32)).collect();
        Self { names, main, seen, name_groups }
    }
}

/// Adds the weights of equal entries; sorted by name afterwards.
pub(crate) fn sum_up(list: &mut Vec<(u32, u32)>) {
    list.sort_unstable();
    list.dedup_by(|later, kept| {
        let same = later.0 == kept.0;
        if same {
            kept.1 = kept.1.saturating_add(later.1);
        }
        same
    });
}

/// The most used full name: spellings of one name count together, the most used spelling stands for them.
pub(crate) fn main_name(traces: &Traces, list: &[(u32, u32)]) -> u32 {
    let full = |place: u32| Some(&traces.names[place as usize]).filter(|name| name.form == Form::Full);
    let mut by_key: FxHashMap<&str, u32> = FxHashMap::default();
    for &(place, weight) in list {
        if let Some(name) = full(place) {
            let together = by_key.entry(&name.key).or_default();
            *together = together.saturating_add(weight);
        }
    }
    let mut best: Option<((u32, u32), u32)> = None;
    for &(place, weight) in list {
        let Some(name) = full(place) else { continue };
        let rank = (by_key.get(name.key.as_str()).copied().unwrap_or(0), weight);
        // The list is in the order of the names, so the first of equals is the smallest.
        if best.is_none_or(|(most, _)| rank > most) {
            best = Some((rank, place));
        }
    }
    best.map_or(NONE, |(_, place)| place)
}
