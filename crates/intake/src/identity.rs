//! Who is who: what the user and the sources say, then what the evidence says, by average linkage with vetoes.

use crate::atom::{self, Atom, Frequencies};
use crate::called::Called;
use crate::candidates::{self, Candidates};
use crate::evidence::{Evidence, PairEvidence};
use crate::ledger::Ledger;
use crate::linkage::{Link, Linkage};
use crate::profile_match;
use crate::score::Features;
use crate::trace::{NONE, Traces};
use crate::union::Union;
use crate::world::{Certainty, Merge, Question};
use model::finding::Message;
use model::ledger::{Decision, IdentityKey};
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// Log-odds from which a merge is made: probability 0.99 (section 4 of the intake design).
pub(crate) const MERGE_LOG_ODDS: f64 = 4.595;
/// Log-odds from which a merge is asked: probability 0.6.
pub(crate) const ASK_LOG_ODDS: f64 = 0.405;
/// Two addresses side by side under different names this often are two people.
const SIDE_BY_SIDE_MAX: u32 = 3;
/// More questions than this share of all people would not be answered (section 4: 20 in 1,000) ...
const QUESTIONS_SHARE_MAX: f64 = 0.02;
/// ... but one screen of them can always be asked.
const QUESTIONS_ALWAYS: usize = 20;

/// Groups of traces that are one person each, how they came about, and what is open.
pub(crate) struct Identity {
    pub(crate) union: Union,
    pub(crate) merges: Vec<Merge>,
    pub(crate) questions: Vec<Question>,
    pub(crate) questions_held_back: u64,
}

/// Resolves who is who among the traces that are `eligible`: neither the owner's nor of a list, robot or room.
pub(crate) fn resolve(
    ledger: &Ledger,
    traces: &Traces,
    called: &Called,
    mine: &[bool],
    eligible: &[bool],
    decisions: &[Decision],
    contact: &[bool],
) -> Identity {
    let candidates = candidates::find(traces, called, eligible);
    let evidence = Evidence::of(ledger, traces, called, &candidates, mine);
    let mut union = Union::new(traces.len());
    let mut merges = Vec::new();
    decide(traces, decisions, &mut union, &mut merges);
    let mut side_by_side: Vec<(u32, u32)> =
        evidence.pairs.iter().filter(|(_, pair)| pair.differently >= SIDE_BY_SIDE_MAX).map(|(pair, _)| *pair).collect();
    side_by_side.sort_unstable();
    for (a, b) in side_by_side {
        union.forbid(a, b);
    }
    state(traces, &mut union, &mut merges);
    let (group_of, count) = groups(&mut union, eligible);
    let atoms = atom::build(traces, called, &evidence, &group_of, count);
    let features = features(traces, &atoms, &atom_pairs(&candidates, &evidence, &group_of));
    let mut resolver =
        Resolver { traces, atoms: &atoms, features: &features, union: RefCell::new(union), merges, open: Vec::new() };
    resolver.link();
    resolver.profiles();
    resolver.into_identity(contact)
}

/// What speaks for and against each pair of atoms with addresses.
fn features(
    traces: &Traces,
    atoms: &[Atom],
    pairs: &BTreeMap<(u32, u32), PairEvidence>,
) -> BTreeMap<(u32, u32), Features> {
    let mut frequencies = Frequencies::of(traces, atoms);
    let population = atoms.iter().filter(|atom| !atom.neighbours.is_empty()).count();
    let both_mailed = |x: u32, y: u32| !atoms[x as usize].is_mailless() && !atoms[y as usize].is_mailless();
    for (&(x, y), pair) in pairs.iter().filter(|((x, y), _)| both_mailed(*x, *y)) {
        let (a, b) = (&atoms[x as usize], &atoms[y as usize]);
        if a.main != NONE
            && a.shares_main_name(b, traces)
            && (pair.together > 0 || (pair.turns == 0 && a.shares_employer_domain(b)))
        {
            frequencies.note_namesake(&traces.names[a.main as usize].key);
        }
    }
    for atom in atoms {
        if let Some(name) = traces.names.get(atom.main as usize).filter(|name| atom.is_numbered(name)) {
            frequencies.note_namesake(&name.key);
        }
    }
    pairs
        .iter()
        .filter(|((x, y), _)| both_mailed(*x, *y))
        .map(|(&(x, y), pair)| {
            let (a, b) = (&atoms[x as usize], &atoms[y as usize]);
            ((x, y), Features::of(traces, &frequencies, population, a, b, *pair))
        })
        .collect()
}

struct Resolver<'a> {
    traces: &'a Traces<'a>,
    atoms: &'a [Atom],
    features: &'a BTreeMap<(u32, u32), Features>,
    union: RefCell<Union>,
    merges: Vec<Merge>,
    /// Pairs to be asked about, with what speaks for and against them.
    open: Vec<(Link, Vec<Message>)>,
}

impl Resolver<'_> {
    fn link(&mut self) {
        let scores: BTreeMap<(u32, u32), f64> =
            self.features.iter().map(|(pair, features)| (*pair, features.log_odds())).collect();
        let atoms = self.atoms;
        let union = &self.union;
        let vetoes =
            |x: u32, y: u32| !union.borrow_mut().may_join(atoms[x as usize].traces[0], atoms[y as usize].traces[0]);
        let (merged, asked) = Linkage { scores: &scores, vetoes: &vetoes }.run(MERGE_LOG_ODDS, ASK_LOG_ODDS);
        for link in merged {
            self.merge(link, self.reasons(link));
        }
        for link in asked {
            self.ask(link, self.reasons(link));
        }
    }

    /// Connections and cards without an address, beside the people who were just found.
    fn profiles(&mut self) {
        let found = profile_match::find(self.traces, self.atoms, &mut self.union.borrow_mut());
        for (link, reasons) in found.certain {
            self.merge(link, reasons);
        }
        for (link, reasons) in found.likely {
            self.ask(link, reasons);
        }
    }

    fn reasons(&self, link: Link) -> Vec<Message> {
        self.features.get(&(link.a, link.b)).map(Features::reasons).unwrap_or_default()
    }

    fn merge(&mut self, link: Link, reasons: Vec<Message>) {
        let (a, b) = (self.first_trace(link.a), self.first_trace(link.b));
        if self.union.get_mut().join(a, b) {
            let certainty = Certainty::Inferred(probability(link.log_odds));
            let (a, b) = (key_of(self.traces, a.min(b)), key_of(self.traces, a.max(b)));
            self.merges.push(Merge { a, b, certainty, reasons });
        }
    }

    fn ask(&mut self, link: Link, reasons: Vec<Message>) {
        self.open.push((link, reasons));
    }

    fn first_trace(&self, atom: u32) -> u32 {
        self.atoms[atom as usize].traces[0]
    }

    /// For each group, by its root, how often it was seen and how many addresses it has.
    fn group_sizes(&self, union: &mut Union) -> FxHashMap<u32, GroupSize> {
        let mut sizes: FxHashMap<u32, GroupSize> = FxHashMap::default();
        for atom in self.atoms {
            let size = sizes.entry(union.root(atom.traces[0])).or_default();
            size.seen += atom.seen;
            size.mails += atom.mails.len();
        }
        sizes
    }

    /// The question about two groups that are still two, and what its answer is worth: how likely it helps, how much
    /// hangs on it, how many addresses it joins.
    fn question(
        &self,
        union: &mut Union,
        sizes: &FxHashMap<u32, GroupSize>,
        link: Link,
        reasons: Vec<Message>,
    ) -> Option<(f64, Question)> {
        let (a, b) = (self.first_trace(link.a), self.first_trace(link.b));
        if union.are_one(a, b) || !union.may_join(a, b) {
            return None;
        }
        let (size_a, size_b) = (sizes.get(&union.root(a))?, sizes.get(&union.root(b))?);
        let interactions = size_a.seen.min(size_b.seen);
        let probability = probability(link.log_odds);
        let joined = (size_a.mails.max(1) * size_b.mails.max(1)) as f64;
        let worth = probability * (1.0 + interactions as f64).ln() * joined;
        let (a, b) = (key_of(self.traces, a.min(b)), key_of(self.traces, a.max(b)));
        Some((worth, Question { a, b, probability, reasons, interactions }))
    }

    fn into_identity(mut self, contact: &[bool]) -> Identity {
        let mut union = self.union.replace(Union::new(0));
        let mut people: Vec<u32> =
            (0..contact.len() as u32).filter(|&trace| contact[trace as usize]).map(|trace| union.root(trace)).collect();
        people.sort_unstable();
        people.dedup();
        let sizes = self.group_sizes(&mut union);
        // What was open between two atoms may have been closed since by way of a third.
        let mut questions: Vec<(f64, Question)> = Vec::new();
        for (link, reasons) in std::mem::take(&mut self.open) {
            questions.extend(self.question(&mut union, &sizes, link, reasons));
        }
        let most = ((people.len() as f64 * QUESTIONS_SHARE_MAX).ceil() as usize).max(QUESTIONS_ALWAYS);
        questions.sort_by(|(worth_x, x), (worth_y, y)| {
            worth_y.total_cmp(worth_x).then_with(|| (&x.a, &x.b).cmp(&(&y.a, &y.b)))
        });
        let mut asked = union.clone();
        // The third question of a triangle answers itself.
        questions.retain(|(_, question)| {
            match (self.traces.find(question.a.as_str()), self.traces.find(question.b.as_str())) {
                (Some(a), Some(b)) => !asked.are_one(a, b) && asked.join(a, b),
                _ => false,
            }
        });
        let held_back = questions.len().saturating_sub(most) as u64;
        questions.truncate(most);
        let mut questions: Vec<Question> = questions.into_iter().map(|(_, question)| question).collect();
        questions.sort_by(|x, y| y.interactions.cmp(&x.interactions).then_with(|| (&x.a, &x.b).cmp(&(&y.a, &y.b))));
        Identity { union, merges: self.merges, questions, questions_held_back: held_back }
    }
}

#[derive(Debug, Default)]
struct GroupSize {
    seen: u64,
    mails: usize,
}

fn probability(log_odds: f64) -> f64 {
    1.0 / (1.0 + (-log_odds).exp())
}

fn atom_pairs(candidates: &Candidates, evidence: &Evidence, group_of: &[u32]) -> BTreeMap<(u32, u32), PairEvidence> {
    let mut pairs: BTreeMap<(u32, u32), PairEvidence> = BTreeMap::new();
    for &(a, b) in &candidates.pairs {
        let (x, y) = (group_of[a as usize], group_of[b as usize]);
        if x == y || x == NONE || y == NONE {
            continue;
        }
        let seen = evidence.pair(a, b);
        let pair = pairs.entry((x.min(y), x.max(y))).or_default();
        pair.turns += seen.turns;
        pair.together += seen.together;
        pair.differently += seen.differently;
    }
    pairs
}

fn key_of(traces: &Traces, trace: u32) -> IdentityKey {
    IdentityKey::new(traces.keys[trace as usize].as_str())
}

/// The user's word, the last first: a later decision outweighs an earlier one that contradicts it.
fn decide(traces: &Traces, decisions: &[Decision], union: &mut Union, merges: &mut Vec<Merge>) {
    for decision in decisions.iter().rev() {
        let pair = |a: &IdentityKey, b: &IdentityKey| Some((traces.find(a.as_str())?, traces.find(b.as_str())?));
        match decision {
            Decision::Same(a, b) => {
                let joined = pair(a, b).filter(|&(x, y)| !union.are_one(x, y) && union.join(x, y));
                if let Some((x, y)) = joined {
                    merges.push(merge(traces, x, y, Certainty::Decided, Message::new("intake-reason-decided")));
                }
            }
            Decision::Different(a, b) => {
                if let Some((x, y)) = pair(a, b) {
                    union.forbid(x, y);
                }
            }
            _ => {}
        }
    }
}

fn merge(traces: &Traces, x: u32, y: u32, certainty: Certainty, reason: Message) -> Merge {
    Merge { a: key_of(traces, x.min(y)), b: key_of(traces, x.max(y)), certainty, reasons: vec![reason] }
}

/// What sources say: one card or one stated person lists both.
fn state(traces: &Traces, union: &mut Union, merges: &mut Vec<Merge>) {
    let cards = traces.cards.iter().map(|entry| (&entry.traces, "intake-reason-card"));
    let stated = traces.stated.iter().map(|entry| (&entry.traces, "intake-reason-file"));
    for (joined, reason) in cards.chain(stated) {
        for &trace in joined.iter().skip(1) {
            if !union.are_one(joined[0], trace) && union.join(joined[0], trace) {
                merges.push(merge(traces, joined[0], trace, Certainty::Stated, Message::new(reason)));
            }
        }
    }
}

fn groups(union: &mut Union, eligible: &[bool]) -> (Vec<u32>, usize) {
    let mut numbers: FxHashMap<u32, u32> = FxHashMap::default();
    let mut group_of = vec![NONE; eligible.len()];
    for trace in 0..eligible.len() as u32 {
        if eligible[trace as usize] {
            let next = numbers.len() as u32;
            group_of[trace as usize] = *numbers.entry(union.root(trace)).or_insert(next);
        }
    }
    (group_of, numbers.len())
}
