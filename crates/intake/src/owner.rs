//! Whose archive this is: addresses that the user confirmed, that sources mark, or without which messages would not be here.

use crate::ledger::Ledger;
use crate::name::Form;
use crate::scene::{self, DELIVERED, FROM, Seat, VISIBLE};
use crate::trace::{NONE, TraceKind, Traces};
use crate::world::{Owner, OwnerProposal};
use model::finding::{Message, Value};
use model::ledger::{Decision, IdentityKey};
use std::collections::{BTreeMap, BTreeSet};

/// A sent folder makes an address the owner's from this many messages ...
const SENT_MESSAGES_MIN: u32 = 3;
/// ... and from this share of all messages marked as sent (a folder may hold strays).
const SENT_SHARE_MIN: f64 = 0.05;
/// Mail was delivered to it: the same two lines.
const DELIVERED_MESSAGES_MIN: u32 = 5;
const DELIVERED_SHARE_MIN: f64 = 0.10;
/// Fewer messages than this say nothing about whose archive it is.
const COVER_MESSAGES_MIN: u32 = 8;
/// An address in this share of the messages that no address of the owner explains yet is proposed, ...
const COVER_SHARE_PROPOSED: f64 = 0.35;
/// ... and from this share taken as certain, where its rival is far behind or it carries the owner's name.
const COVER_SHARE_CERTAIN: f64 = 0.50;
/// How far behind: the second most frequent address has at most this share of the first.
const COVER_RIVAL_SHARE_MAX: f64 = 0.8;
/// Below this share of unexplained messages there is nothing left to explain (blind copies, lists without a mark).
const UNEXPLAINED_SHARE_MAX: f64 = 0.02;
/// No owner has more addresses than this found by explanation alone.
const COVER_ROUNDS_MAX: usize = 8;
/// Addresses that only carry the owner's name: at most so many are proposed.
const NAMESAKE_PROPOSALS_MAX: usize = 5;

/// The owner, and which traces are theirs.
pub(crate) struct Ownership {
    pub(crate) owner: Owner,
    pub(crate) mine: Vec<bool>,
}

struct Marks {
    sent: Vec<u32>,
    delivered: Vec<u32>,
    organized: Vec<u32>,
    sent_total: u32,
    delivered_total: u32,
}

struct Finder<'a> {
    ledger: &'a Ledger,
    traces: &'a Traces<'a>,
    main_names: &'a [u32],
    refused: BTreeSet<u32>,
    mine: Vec<bool>,
    proposals: BTreeMap<u32, (bool, Vec<Message>)>,
}

/// Finds the owner. `main_names` is each trace's most used full name, by place in [`Traces::names`].
pub(crate) fn find(
    ledger: &Ledger,
    traces: &Traces,
    main_names: &[u32],
    confirmed: &[String],
    decisions: &[Decision],
) -> Ownership {
    let mut finder = Finder {
        ledger,
        traces,
        main_names,
        refused: BTreeSet::new(),
        mine: vec![false; traces.len()],
        proposals: BTreeMap::new(),
    };
    let confirmed_keys = confirmed_keys(confirmed, decisions, traces, &mut finder.refused);
    for key in &confirmed_keys {
        if let Some(trace) = traces.find(key.as_str()) {
            finder.mine[trace as usize] = true;
        }
    }
    finder.hints();
    let marks = finder.marks();
    finder.marked(&marks);
    finder.explain(TraceKind::Mail);
    finder.explain(TraceKind::LinkedIn);
    let name_key = finder.name_key();
    finder.namesakes(name_key.as_deref());
    finder.organizers(&marks);
    finder.into_ownership(confirmed_keys, name_key)
}

/// What the user said of their own addresses; the last word on a key counts.
fn confirmed_keys(
    confirmed: &[String],
    decisions: &[Decision],
    traces: &Traces,
    refused: &mut BTreeSet<u32>,
) -> BTreeSet<IdentityKey> {
    let typed = confirmed.iter().filter_map(|typed| crate::address::tidy(typed));
    let mut said: BTreeMap<IdentityKey, bool> =
        typed.map(|typed| (IdentityKey::new(crate::trace::address_key(&typed)), true)).collect();
    for decision in decisions {
        match decision {
            Decision::Mine(key) => said.insert(key.clone(), true),
            Decision::NotMine(key) => said.insert(key.clone(), false),
            _ => None,
        };
    }
    refused.extend(said.iter().filter(|(_, mine)| !**mine).filter_map(|(key, _)| traces.find(key.as_str())));
    said.into_iter().filter(|(_, mine)| *mine).map(|(key, _)| key).collect()
}

impl Finder<'_> {
    fn propose(&mut self, trace: u32, certain: Certain, reason: Message) {
        if self.refused.contains(&trace) {
            return;
        }
        let certain = certain == Certain::Yes;
        let entry = self.proposals.entry(trace).or_default();
        entry.0 |= certain;
        entry.1.push(reason);
        if certain {
            self.mine[trace as usize] = true;
        }
    }

    /// What exports say of the one whose data they are.
    fn hints(&mut self) {
        let hinted: Vec<u32> = self
            .ledger
            .owners
            .iter()
            .flat_map(|hint| &hint.addresses)
            .filter_map(|address| self.traces.find_address(address))
            .collect();
        for trace in hinted {
            self.propose(trace, Certain::Yes, Message::new("intake-owner-export"));
        }
    }

    fn marks(&self) -> Marks {
        let zero = || vec![0u32; self.traces.len()];
        let mut marks = Marks { sent: zero(), delivered: zero(), organized: zero(), sent_total: 0, delivered_total: 0 };
        let mut list = Vec::new();
        for row in self.ledger.rows() {
            scene::of_message(self.ledger, self.traces, row, &mut list);
            marks.sent_total += u32::from(row.is_sent());
            marks.delivered_total += u32::from(list.iter().any(|(_, roles)| roles & DELIVERED != 0));
            for &(trace, roles) in &list {
                marks.sent[trace as usize] += u32::from(row.is_sent() && roles & FROM != 0);
                marks.delivered[trace as usize] += u32::from(roles & DELIVERED != 0);
            }
        }
        let mut seats: Vec<Seat> = Vec::new();
        for event in self.ledger.events.values() {
            scene::of_event(self.traces, event, &mut seats);
            for seat in seats.iter().filter(|seat| seat.organizer) {
                marks.organized[seat.trace as usize] += 1;
            }
        }
        marks
    }

    fn marked(&mut self, marks: &Marks) {
        for trace in 0..self.traces.len() as u32 {
            let sent = marks.sent[trace as usize];
            if sent >= SENT_MESSAGES_MIN && share(sent, marks.sent_total) >= SENT_SHARE_MIN {
                let reason = Message::new("intake-owner-sent").with("count", Value::Count(i64::from(sent)));
                self.propose(trace, Certain::Yes, reason);
            }
            let delivered = marks.delivered[trace as usize];
            if delivered >= DELIVERED_MESSAGES_MIN && share(delivered, marks.delivered_total) >= DELIVERED_SHARE_MIN {
                let reason = Message::new("intake-owner-delivered").with("count", Value::Count(i64::from(delivered)));
                self.propose(trace, Certain::Yes, reason);
            }
        }
    }

    /// Every message in somebody's archive went to or from them: the addresses that explain most messages are theirs.
    fn explain(&mut self, kind: TraceKind) {
        for _ in 0..COVER_ROUNDS_MAX {
            let (counts, unexplained, total) = self.unexplained(kind);
            if unexplained < COVER_MESSAGES_MIN || share(unexplained, total) < UNEXPLAINED_SHARE_MAX {
                return;
            }
            let eligible = |trace: &u32| !self.refused.contains(trace) && !self.proposals.contains_key(trace);
            let mut order: Vec<u32> = (0..counts.len() as u32).filter(eligible).collect();
            // Ties go to the smaller key, which is the smaller number.
            order.sort_by_key(|&trace| (std::cmp::Reverse(counts[trace as usize]), trace));
            let Some(&first) = order.first() else { return };
            let count = counts[first as usize];
            if count < COVER_MESSAGES_MIN || share(count, unexplained) < COVER_SHARE_PROPOSED {
                return;
            }
            let rival = order.get(1).map_or(0, |&second| counts[second as usize]);
            let has_owner = self.mine.contains(&true);
            let same_name = self.main_names[first as usize] != NONE
                && self
                    .name_key()
                    .is_some_and(|key| self.traces.names[self.main_names[first as usize] as usize].key == key);
            let enough = share(count, unexplained) >= COVER_SHARE_CERTAIN;
            let lonely = share(rival, count) <= COVER_RIVAL_SHARE_MAX;
            let certain = enough && if has_owner { same_name } else { lonely };
            let reason = Message::new("intake-owner-everywhere")
                .with("count", Value::Count(i64::from(count)))
                .with("share", Value::Share(share(count, unexplained)));
            self.propose(first, if certain { Certain::Yes } else { Certain::No }, reason);
            if !certain {
                return;
            }
        }
    }

    /// How often each trace of this kind is in messages and events that no trace of the owner explains.
    fn unexplained(&self, kind: TraceKind) -> (Vec<u32>, u32, u32) {
        let mut counts = vec![0u32; self.traces.len()];
        let (mut unexplained, mut total) = (0, 0);
        let mut list = Vec::new();
        let linkedin = kind == TraceKind::LinkedIn;
        for row in self.ledger.rows().iter().filter(|row| !row.is_list() && row.is_linkedin() == linkedin) {
            scene::of_message(self.ledger, self.traces, row, &mut list);
            list.retain(|(_, roles)| roles & VISIBLE != 0);
            total += 1;
            if list.iter().any(|&(trace, _)| self.mine[trace as usize]) {
                continue;
            }
            unexplained += 1;
            for &(trace, _) in list.iter().filter(|&&(trace, _)| self.traces.kinds[trace as usize] == kind) {
                counts[trace as usize] += 1;
            }
        }
        let mut seats = Vec::new();
        for event in self.ledger.events.values().filter(|_| !linkedin) {
            scene::of_event(self.traces, event, &mut seats);
            if seats.is_empty() {
                continue;
            }
            total += 1;
            if seats.iter().any(|seat| self.mine[seat.trace as usize]) {
                continue;
            }
            unexplained += 1;
            for seat in seats.iter().filter(|seat| self.traces.kinds[seat.trace as usize] == kind) {
                counts[seat.trace as usize] += 1;
            }
        }
        (counts, unexplained, total)
    }

    /// The owner's name: the one most of their traces carry; exports and network files are asked where none does.
    fn name_key(&self) -> Option<String> {
        let mut votes: BTreeMap<&str, usize> = BTreeMap::new();
        for trace in (0..self.mine.len()).filter(|&trace| self.mine[trace]) {
            if let Some(name) = self.traces.names.get(self.main_names[trace] as usize) {
                *votes.entry(&name.key).or_default() += 1;
            }
        }
        let most = votes.iter().max_by_key(|(name, count)| (**count, std::cmp::Reverse(**name)));
        most.map(|(name, _)| (*name).to_owned()).or_else(|| {
            let hinted = self.ledger.owners.iter().filter_map(|hint| hint.name.as_deref());
            let stated = self.ledger.stated_profiles.values().filter_map(|profile| profile.name.as_deref());
            hinted.chain(stated).filter_map(crate::name::read).next().map(|name| name.key)
        })
    }

    /// Addresses that carry the owner's full name: perhaps old ones, perhaps a namesake.
    fn namesakes(&mut self, name_key: Option<&str>) {
        let Some(name_key) = name_key else { return };
        let carries = |trace: &u32| {
            self.traces
                .names
                .get(self.main_names[*trace as usize] as usize)
                .is_some_and(|name| name.key == name_key && name.form == Form::Full)
        };
        let eligible = |trace: &u32| {
            let place = *trace as usize;
            !self.mine[place]
                && matches!(self.traces.kinds[place], TraceKind::Mail | TraceKind::LinkedIn)
                && carries(trace)
        };
        let found: Vec<u32> = (0..self.mine.len() as u32).filter(eligible).take(NAMESAKE_PROPOSALS_MAX).collect();
        for trace in found {
            self.propose(trace, Certain::No, Message::new("intake-owner-name"));
        }
    }

    /// Calling meetings is no proof, but a good reason beside others.
    fn organizers(&mut self, marks: &Marks) {
        for (&trace, (_, reasons)) in &mut self.proposals {
            let count = marks.organized[trace as usize];
            if count > 0 {
                reasons.push(Message::new("intake-owner-organizer").with("count", Value::Count(i64::from(count))));
            }
        }
    }

    fn into_ownership(self, confirmed: BTreeSet<IdentityKey>, name_key: Option<String>) -> Ownership {
        let key_of = |trace: u32| IdentityKey::new(self.traces.keys[trace as usize].as_str());
        let mut keys = confirmed.clone();
        keys.extend((0..self.mine.len() as u32).filter(|&trace| self.mine[trace as usize]).map(key_of));
        let mut proposals: Vec<OwnerProposal> = self
            .proposals
            .iter()
            .map(|(&trace, (certain, reasons))| OwnerProposal {
                key: key_of(trace),
                reasons: reasons.clone(),
                certain: *certain,
            })
            .filter(|proposal| !confirmed.contains(&proposal.key))
            .collect();
        proposals.sort_by(|a, b| b.certain.cmp(&a.certain).then_with(|| a.key.cmp(&b.key)));
        let owner_traces = (0..self.mine.len()).filter(|&trace| self.mine[trace]);
        let of_traces = owner_traces.filter_map(|trace| self.traces.names.get(self.main_names[trace] as usize));
        let carries = |name: &&crate::name::Name| name_key.as_deref() == Some(name.key.as_str());
        let shown = of_traces.filter(carries).map(|name| name.shown.clone()).next();
        let hinted = self.ledger.owners.iter().filter_map(|hint| hint.name.as_deref());
        let shown = shown.or_else(|| hinted.filter_map(crate::name::read).map(|name| name.shown).next());
        let owner = Owner { keys: keys.into_iter().collect(), name: shown, proposals };
        Ownership { owner, mine: self.mine }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Certain {
    Yes,
    No,
}

fn share(part: u32, whole: u32) -> f64 {
    if whole == 0 { 0.0 } else { f64::from(part) / f64::from(whole) }
}
