//! Which pairs of traces are worth a closer look: few of all pairs, and nearly all that are one person.

use crate::called::Called;
use crate::name::{self, Form};
use crate::trace::{NONE, TraceKind, Traces, plain_phone};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;

/// A block with more traces than this is no clue; only its most seen traces are compared.
const BLOCK_TRACES_MAX: usize = 60;
/// Shorter local parts are shared by too many.
const LOCAL_CHARS_MIN: usize = 5;
/// A family name and an initial make a block where at most so many traces share them.
const INITIAL_BLOCK_MAX: usize = 12;
/// On one card, at most so many addresses are compared.
const CARD_TRACES_MAX: usize = 12;

/// Traces that share a full name, and all pairs worth comparing.
pub(crate) struct Candidates {
    /// Pairs, the smaller trace first.
    pub(crate) pairs: FxHashSet<(u32, u32)>,
    /// Whether a trace is in any pair.
    pub(crate) flagged: Vec<bool>,
}

/// Finds the pairs. `eligible` leaves out the owner and what is no person.
pub(crate) fn find(traces: &Traces, called: &Called, eligible: &[bool]) -> Candidates {
    let mut blocks: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    let mut by_derived: FxHashMap<String, Vec<u32>> = FxHashMap::default();
    for trace in (0..traces.len() as u32).filter(|&trace| eligible[trace as usize]) {
        for &(place, _) in &called.names[trace as usize] {
            let name = &traces.names[place as usize];
            if name.form == Form::Full {
                blocks.entry(format!("full {}", name.key)).or_default().push(trace);
                for local in derived_locals(name) {
                    by_derived.entry(local).or_default().push(trace);
                }
            }
        }
        if let Some((local, _)) = traces.mail(trace) {
            let plain = plain_local(local);
            if plain.chars().count() >= LOCAL_CHARS_MIN {
                blocks.entry(format!("local {plain}")).or_default().push(trace);
            }
        }
    }
    phones(traces, eligible, &mut blocks);
    initials(traces, called, eligible, &mut blocks);
    nameless(traces, called, eligible, &by_derived, &mut blocks);
    let mut pairs = FxHashSet::default();
    for mut block in blocks.into_values() {
        block.sort_unstable();
        block.dedup();
        if block.len() > BLOCK_TRACES_MAX {
            block.sort_by_key(|&trace| (std::cmp::Reverse(called.seen[trace as usize]), trace));
            block.truncate(BLOCK_TRACES_MAX);
        }
        all_pairs(&block, &mut pairs);
    }
    let cards = traces.cards.iter().map(|entry| &entry.traces);
    for joined in cards.chain(traces.stated.iter().map(|entry| &entry.traces)) {
        all_pairs(&joined[..joined.len().min(CARD_TRACES_MAX)], &mut pairs);
    }
    let mut flagged = vec![false; traces.len()];
    for &(a, b) in &pairs {
        flagged[a as usize] = true;
        flagged[b as usize] = true;
    }
    Candidates { pairs, flagged }
}

/// Local parts that companies and people make of a name; `brandt` alone among them, as free providers add digits to it.
pub(crate) fn derived_locals(name: &crate::name::Name) -> Vec<String> {
    let given = &name.given;
    let family = name::joined(&name.family);
    let middle = name::joined(&name.key);
    let initial: String = given.chars().take(1).collect();
    let family_initial: String = family.chars().take(1).collect();
    let mut locals = vec![
        middle,
        format!("{given}{family}"),
        format!("{family}{given}"),
        format!("{initial}{family}"),
        format!("{family}{initial}"),
        format!("{given}{family_initial}"),
        family.clone(),
    ];
    // The given names may be two: `jose maria garcia nunez` writes `jgarcianunez`.
    let words: Vec<&str> = name.key.split(' ').collect();
    for start in 1..words.len() {
        locals.push(format!("{initial}{}", words[start..].concat()));
        locals.push(words[start..].concat());
    }
    locals.retain(|local| local.chars().count() >= 3);
    locals.sort_unstable();
    locals.dedup();
    locals
}

/// A local part without separators and digits, folded as names are.
pub(crate) fn plain_local(local: &str) -> String {
    let letters: String = local.chars().filter(|c| c.is_alphabetic()).collect();
    name::key_of(&letters)
}

fn phones(traces: &Traces, eligible: &[bool], blocks: &mut BTreeMap<String, Vec<u32>>) {
    for entry in &traces.cards {
        for phone in entry.card.phones.iter().filter_map(|phone| plain_phone(phone)) {
            let known = entry.traces.iter().copied().filter(|&trace| eligible[trace as usize]);
            blocks.entry(format!("phone {phone}")).or_default().extend(known);
        }
    }
}

/// `Ada B.` beside `Ada Brandt`, `Ben Weber` beside `Benjamin Weber`: where the family name and initial are rare.
fn initials(traces: &Traces, called: &Called, eligible: &[bool], blocks: &mut BTreeMap<String, Vec<u32>>) {
    let mut found: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for trace in (0..traces.len() as u32).filter(|&trace| eligible[trace as usize]) {
        let names = called.names[trace as usize].iter().map(|(place, _)| &traces.names[*place as usize]);
        for name in names {
            let initial = |text: &str| text.chars().next().map(String::from).unwrap_or_default();
            if name.form == Form::Full {
                found.entry(format!("family {} {}", name.family, initial(&name.given))).or_default().push(trace);
                found.entry(format!("given {} {}", name.given, initial(&name.family))).or_default().push(trace);
            } else if name.form == Form::Initial && called.main[trace as usize] == NONE {
                found.entry(format!("given {} {}", name.given, initial(&name.family))).or_default().push(trace);
            }
        }
    }
    for (key, mut block) in found {
        block.sort_unstable();
        block.dedup();
        if block.len() <= INITIAL_BLOCK_MAX {
            blocks.insert(key, block);
        }
    }
}

/// An address without a name, beside everybody of whose name it could be made.
fn nameless(
    traces: &Traces,
    called: &Called,
    eligible: &[bool],
    by_derived: &FxHashMap<String, Vec<u32>>,
    blocks: &mut BTreeMap<String, Vec<u32>>,
) {
    for trace in (0..traces.len() as u32).filter(|&trace| eligible[trace as usize]) {
        if called.main[trace as usize] != NONE || traces.kinds[trace as usize] != TraceKind::Mail {
            continue;
        }
        let Some((local, _)) = traces.mail(trace) else { continue };
        if let Some(named) = by_derived.get(&plain_local(local)).filter(|named| named.len() <= INITIAL_BLOCK_MAX) {
            for &other in named {
                blocks.insert(format!("derived {trace} {other}"), vec![trace, other]);
            }
        }
    }
}

fn all_pairs(block: &[u32], pairs: &mut FxHashSet<(u32, u32)>) {
    for (at, &a) in block.iter().enumerate() {
        for &b in &block[at + 1..] {
            if a != b {
                pairs.insert((a.min(b), a.max(b)));
            }
        }
    }
}
