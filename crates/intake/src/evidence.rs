//! What messages and meetings say about pairs of traces: taking turns in one conversation, standing side by side, being
//! seen among the same people.

use crate::called::Called;
use crate::candidates::Candidates;
use crate::ledger::Ledger;
use crate::name::Form;
use crate::nickname;
use crate::scene::{self, VISIBLE};
use crate::trace::{NONE, Traces};
use model::ledger::Role;
use rustc_hash::{FxHashMap, FxHashSet};

/// Larger gatherings say little about who belongs together (section 6 of the intake design).
pub(crate) const SMALL_MESSAGE_PEOPLE_MAX: usize = 12;
/// Larger meetings are broadcasts.
pub(crate) const MEETING_PEOPLE_MAX: usize = 15;
/// In one conversation at most so many candidates are compared.
const CONVERSATION_TRACES_MAX: usize = 64;

/// What was seen of a pair of traces.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct PairEvidence {
    /// Conversations in which one took the other's place: both are there, never in the same message.
    pub(crate) turns: u32,
    /// Messages and events with both.
    pub(crate) together: u32,
    /// Of these, with both under full names that cannot be one.
    pub(crate) differently: u32,
}

/// Evidence by pair, neighbours and times by trace; only for traces that are in a candidate pair.
pub(crate) struct Evidence {
    pub(crate) pairs: FxHashMap<(u32, u32), PairEvidence>,
    /// Sorted: the people seen beside a trace, by name where they have one.
    pub(crate) neighbours: FxHashMap<u32, Vec<u32>>,
}

impl Evidence {
    pub(crate) fn of(
        ledger: &Ledger,
        traces: &Traces,
        called: &Called,
        candidates: &Candidates,
        mine: &[bool],
    ) -> Self {
        let mut gather = Gather {
            ledger,
            traces,
            called,
            candidates,
            mine,
            pairs: FxHashMap::default(),
            beside: FxHashSet::default(),
            in_conversation: Vec::new(),
        };
        gather.messages();
        gather.events();
        gather.conversations();
        let mut neighbours: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
        let mut beside: Vec<(u32, u32)> = gather.beside.into_iter().collect();
        beside.sort_unstable();
        for (trace, neighbour) in beside {
            neighbours.entry(trace).or_default().push(neighbour);
        }
        Self { pairs: gather.pairs, neighbours }
    }

    pub(crate) fn pair(&self, a: u32, b: u32) -> PairEvidence {
        self.pairs.get(&(a.min(b), a.max(b))).copied().unwrap_or_default()
    }
}

struct Gather<'a> {
    ledger: &'a Ledger,
    traces: &'a Traces<'a>,
    called: &'a Called,
    candidates: &'a Candidates,
    mine: &'a [bool],
    pairs: FxHashMap<(u32, u32), PairEvidence>,
    beside: FxHashSet<(u32, u32)>,
    /// Row and flagged trace.
    in_conversation: Vec<(u32, u32)>,
}

impl Gather<'_> {
    fn messages(&mut self) {
        let mut list = Vec::new();
        for (number, row) in self.ledger.rows().iter().enumerate() {
            scene::of_message(self.ledger, self.traces, row, &mut list);
            list.retain(|&(trace, roles)| roles & VISIBLE != 0 && !self.mine[trace as usize]);
            if row.is_list() || row.is_mass() {
                continue;
            }
            let all: Vec<u32> = list.iter().map(|(trace, _)| *trace).collect();
            let flagged: Vec<u32> =
                all.iter().copied().filter(|&trace| self.candidates.flagged[trace as usize]).collect();
            if flagged.is_empty() {
                continue;
            }
            self.in_conversation.extend(flagged.iter().map(|&trace| (number as u32, trace)));
            if flagged.len() >= 2 {
                self.together(&flagged, |gather, trace| gather.name_in_message(row, trace));
            }
            if all.len() >= 2 && all.len() <= SMALL_MESSAGE_PEOPLE_MAX {
                self.note_neighbours(&flagged, &all);
            }
        }
    }

    fn events(&mut self) {
        let mut seats = Vec::new();
        for event in self.ledger.events.values() {
            scene::of_event(self.traces, event, &mut seats);
            seats.retain(|seat| !seat.thing && !seat.group && !self.mine[seat.trace as usize]);
            let all: Vec<u32> = seats.iter().map(|seat| seat.trace).collect();
            let flagged: Vec<u32> =
                all.iter().copied().filter(|&trace| self.candidates.flagged[trace as usize]).collect();
            if flagged.len() >= 2 {
                self.together(&flagged, |gather, trace| gather.called.main[trace as usize]);
            }
            if all.len() >= 2 && all.len() <= MEETING_PEOPLE_MAX {
                self.note_neighbours(&flagged, &all);
            }
        }
    }

    fn note_neighbours(&mut self, flagged: &[u32], all: &[u32]) {
        for &trace in flagged {
            let own = self.called.main[trace as usize];
            for &other in all.iter().filter(|&&other| other != trace) {
                let name = self.called.main[other as usize];
                // Names and traces share one row of numbers: names above, traces below.
                let neighbour = if name == NONE { other } else { self.traces.len() as u32 + self.first_of_key(name) };
                if name == NONE || name != own {
                    self.beside.insert((trace, neighbour));
                }
            }
        }
    }

    /// Spellings of one name are one neighbour: the first name with the same key that stands beside it in the order.
    fn first_of_key(&self, name: u32) -> u32 {
        self.called.name_groups[name as usize]
    }

    fn together(&mut self, flagged: &[u32], name_of: impl Fn(&Self, u32) -> u32) {
        for (at, &a) in flagged.iter().enumerate() {
            for &b in flagged[at + 1..].iter().filter(|&&b| self.candidates.pairs.contains(&(a.min(b), a.max(b)))) {
                let (name_a, name_b) = (name_of(self, a), name_of(self, b));
                let differently = self.names_differ(name_a, name_b);
                let pair = self.pairs.entry((a.min(b), a.max(b))).or_default();
                pair.together += 1;
                pair.differently += u32::from(differently);
            }
        }
    }

    fn name_in_message(&self, row: &crate::ledger::Row, trace: u32) -> u32 {
        let parties = self.ledger.participants(row).filter(|(_, role)| *role != Role::Delivered);
        let mut names = parties.filter(|(party, _)| self.traces.of_party[*party] == trace);
        names.find_map(|(party, _)| Some(self.traces.name_of_party[party]).filter(|name| *name != NONE)).unwrap_or(NONE)
    }

    fn names_differ(&self, a: u32, b: u32) -> bool {
        let (Some(a), Some(b)) = (self.traces.names.get(a as usize), self.traces.names.get(b as usize)) else {
            return false;
        };
        let both_full = a.form == Form::Full && b.form == Form::Full;
        both_full && a.key != b.key && !(a.family == b.family && nickname::can_be_one(&a.given, &b.given))
    }

    /// Conversations are messages joined by answers. Two candidates that are both in one, and never in one message, took
    /// each other's place: the sender answered from another address, or the owner wrote to another one.
    fn conversations(&mut self) {
        let rows = self.ledger.rows();
        let mut above: Vec<u32> = (0..rows.len() as u32).collect();
        for (number, row) in rows.iter().enumerate() {
            if let Some(answered) = self.ledger.answered(row) {
                let (a, b) = (root(&mut above, number as u32), root(&mut above, answered));
                above[a.max(b) as usize] = a.min(b);
            }
        }
        let in_conversation = std::mem::take(&mut self.in_conversation);
        let mut entries: Vec<(u32, u32, u32)> =
            in_conversation.into_iter().map(|(row, trace)| (root(&mut above, row), trace, row)).collect();
        entries.sort_unstable();
        for conversation in entries.chunk_by(|a, b| a.0 == b.0) {
            let mut members: Vec<(u32, Vec<u32>)> = Vec::new();
            for &(_, trace, row) in conversation {
                match members.last_mut() {
                    Some((last, rows)) if *last == trace => rows.push(row),
                    _ => members.push((trace, vec![row])),
                }
            }
            members.truncate(CONVERSATION_TRACES_MAX);
            self.turns(&members);
        }
    }

    /// `members` are the candidates of one conversation with their messages, both sorted.
    fn turns(&mut self, members: &[(u32, Vec<u32>)]) {
        for (at, (a, rows_a)) in members.iter().enumerate() {
            for (b, rows_b) in &members[at + 1..] {
                if !self.candidates.pairs.contains(&(*a, *b)) || meet(rows_a, rows_b) {
                    continue;
                }
                // Where two namesakes talk to each other, each may change addresses: nobody can tell whose turn it was.
                let could_be = |x: u32, y: u32| self.candidates.pairs.contains(&(x.min(y), x.max(y)));
                let unclear = members.iter().any(|(c, rows_c)| {
                    c != a
                        && c != b
                        && (could_be(*a, *c) && meet(rows_c, rows_b) || could_be(*b, *c) && meet(rows_c, rows_a))
                });
                if !unclear {
                    self.pairs.entry((*a, *b)).or_default().turns += 1;
                }
            }
        }
    }
}

/// Whether two sorted lists have a message in common.
fn meet(a: &[u32], b: &[u32]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    short.iter().any(|row| long.binary_search(row).is_ok())
}

/// The message that stands for a conversation.
fn root(above: &mut [u32], row: u32) -> u32 {
    let mut root = row;
    while above[root as usize] != root {
        above[root as usize] = above[above[root as usize] as usize];
        root = above[root as usize];
    }
    root
}
