//! Who of the network fits a need, and how well: each part of the fit with its points and its reason (F2).
//!
//! What is not known gives no points and takes none: the fit is a span from what is certain to what is possible, and people are
//! ranked by its middle. Nobody is proposed who drains me.

mod aspects;
mod parts;

use crate::likeness::Topic;
use crate::reach::{self, Place};
use aspects::Look;
use model::entry::{EntryId, Noted};
use model::finding::Message;
use model::kind::Relation;
use model::mentoring::Mentoring;
use model::need::Need;
use model::network::Network;
use model::person::{Person, PersonId, Profile};
use model::practice::{CLOSE_MIN, NEAR_PEER_YEARS_MAX, NEAR_PEER_YEARS_MIN};
use model::relationship::{Relationship, RelationshipKind, Role};
use network::introductions::{Introduction, Ways};
use std::cmp::Reverse;
use std::collections::HashMap;

pub use aspects::Aspect;

/// Somebody who may fit, and how well.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// Who.
    pub person: PersonId,
    /// The fit, 0 to 100: the middle between what is certain and what is possible.
    pub fit: u8,
    /// What is certain, 0 to 100.
    pub low: u8,
    /// What is possible, once everything is known, 0 to 100.
    pub high: u8,
    /// Each part, in the order of [`Aspect::ALL`].
    pub parts: Vec<Part>,
    /// How to reach them, where I am not close to them and somebody could introduce me.
    pub via: Option<Introduction>,
    /// The relationship that already covers what they would teach.
    pub overlaps: Option<EntryId>,
}

/// One part of a fit.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// What is looked at.
    pub aspect: Aspect,
    /// How many of the 100 points it is worth for this kind, rounded.
    pub worth: u8,
    /// How many of them there are, rounded; `None` where it is not known.
    pub points: Option<u8>,
    /// Why.
    pub reason: Message,
}

/// What a fit is measured against.
struct Sought<'a> {
    kind: RelationshipKind,
    me: &'a Profile,
    /// What the need is about.
    area: Topic,
    /// What I am not good at.
    weaknesses: Topic,
    /// What I am good at or could give.
    mine: Topic,
    /// What I care about, as far as it is written down.
    cares: Topic,
    /// How many running relationships I have with each; only for looking up.
    running: HashMap<&'a PersonId, usize>,
    /// The running relationships that help me and have a subject.
    areas: Vec<&'a Noted<Relationship>>,
}

/// The people who fit a need best; `limit` at most, none for an invisible mentor, who need not be among my people.
///
/// Left out are those who drain me, those with whom a relationship of this kind is running, and those whom the kind rules out by
/// what is known of them: a near-peer is one to five years ahead, a sponsor above me, a reverse mentor below, a remote mentor
/// outside my organisation. Somebody is proposed only where something speaks for them beyond a friendly tie.
///
/// The order: the middle of the fit, then who is known better, then the order of the network. O(people × words of strengths).
#[must_use]
pub fn candidates(network: &Network, mentoring: &Mentoring, need: &Need, limit: usize) -> Vec<Candidate> {
    if need.kind == RelationshipKind::Invisible {
        return Vec::new();
    }
    let sought = Sought::of(network, mentoring, need);
    let taken = already(mentoring, need.kind);
    let worth = aspects::worths(need.kind);
    let mut found: Vec<(u32, u32, &Person)> = Vec::new();
    for one in network.people() {
        if taken.contains(&&one.id) || !sought.may_be(one) {
            continue;
        }
        let looks = aspects::looks(&sought, one);
        if !speaks_for(&looks) {
            continue;
        }
        let (low, open) = sums(&looks, &worth);
        found.push((2 * low + open, open, one));
    }
    // Stable, so that equals stay in the order of the network.
    found.sort_by_key(|&(twice, open, _)| (Reverse(twice), open));
    found.truncate(limit);
    let ways = Ways::of(network);
    found.into_iter().map(|(_, _, one)| candidate(&sought, &ways, &worth, one)).collect()
}

/// How well one person fits a need, whether they would be proposed or not.
#[must_use]
pub fn fit(network: &Network, mentoring: &Mentoring, need: &Need, person: &PersonId) -> Option<Candidate> {
    let ways = Ways::of(network);
    let one = ways.person(person)?;
    Some(candidate(&Sought::of(network, mentoring, need), &ways, &aspects::worths(need.kind), one))
}

/// People whom both of us know: those closest to me first, then those tied to them more strongly, then in the order of the
/// network's ties; `limit` at most.
#[must_use]
pub fn in_common(ways: &Ways<'_>, person: &PersonId, limit: usize) -> Vec<PersonId> {
    let closeness = |one: &Person| one.closeness_known().map_or(0, |known| known.value().get());
    let mut known: Vec<_> = ways.tied_to(person).filter(|(one, _)| closeness(one) > 0).collect();
    known.sort_by_key(|(one, tie)| Reverse((closeness(one), tie.get())));
    known.into_iter().take(limit).map(|(one, _)| one.id.clone()).collect()
}

impl<'a> Sought<'a> {
    fn of(network: &'a Network, mentoring: &'a Mentoring, need: &'a Need) -> Self {
        let me = network.me();
        let goal = need.goal.and_then(|id| mentoring.plan.goals.iter().find(|goal| goal.id == id));
        let rooms = &mentoring.rooms;
        let is_running = |one: &&Noted<Relationship>| rooms.stage(one.id).is_running();
        let mut running: HashMap<&PersonId, usize> = HashMap::new();
        for person in rooms.relationships.iter().filter(is_running).filter_map(|one| one.person.as_ref()) {
            *running.entry(person).or_default() += 1;
        }
        let helps = |one: &&Noted<Relationship>| one.value.role == Role::Protege && one.value.subject.is_some();
        let weaknesses = goal.map_or(&me.weaknesses, |goal| &goal.value.weaknesses);
        let weaknesses = if weaknesses.is_empty() { &me.weaknesses } else { weaknesses };
        let goals =
            mentoring.plan.goals.iter().filter(|goal| goal.value.is_active()).map(|goal| goal.value.text.as_str());
        let mine = || me.strengths.iter().map(String::as_str).chain(need.offer.as_deref());
        Self {
            kind: need.kind,
            me,
            area: Topic::of(need.area.as_deref()),
            weaknesses: Topic::of(weaknesses.iter().map(String::as_str)),
            mine: Topic::of(mine()),
            cares: Topic::of(mine().chain(goals).chain([need.text.as_str()])),
            running,
            areas: rooms.relationships.iter().filter(is_running).filter(helps).collect(),
        }
    }

    /// Whether the kind allows them, by what is known.
    fn may_be(&self, one: &Person) -> bool {
        if one.energy.is_some_and(|energy| energy.get() < 0) {
            return false;
        }
        let levels = levels_above(one, self.me);
        match self.kind {
            RelationshipKind::NearPeer => {
                one.years_ahead.is_none_or(|years| (NEAR_PEER_YEARS_MIN..=NEAR_PEER_YEARS_MAX).contains(&years))
            }
            RelationshipKind::Sponsor => one.is_at_work() && levels.is_none_or(|levels| levels > 0),
            RelationshipKind::Reverse => levels.is_none_or(|levels| levels < 0) && !is_above(one),
            RelationshipKind::Remote => reach::place(one, self.me) != Place::Inside,
            _ => true,
        }
    }

    /// The running relationship with somebody else that covers what one is good at.
    fn overlap(&self, one: &Person) -> Option<EntryId> {
        let strength = self.fitting_strength(one)?;
        let topic = Topic::of([strength]);
        let covers = |other: &&&Noted<Relationship>| {
            other.person.as_ref() != Some(&one.id) && other.value.subject.as_ref().is_some_and(|text| topic.is_in(text))
        };
        self.areas.iter().find(covers).map(|other| other.id)
    }

    /// What one is good at that fits the need, else what I am not good at.
    fn fitting_strength<'p>(&self, one: &'p Person) -> Option<&'p str> {
        self.area.first_in(&one.strengths).or_else(|| self.weaknesses.first_in(&one.strengths))
    }
}

/// How many levels somebody is above me, where both are known at work.
fn levels_above(one: &Person, me: &Profile) -> Option<i64> {
    let theirs = one.level.filter(|_| one.is_at_work())?;
    Some(theirs.saturating_sub(me.level?))
}

fn is_above(one: &Person) -> bool {
    matches!(one.relation, Some(Relation::Boss | Relation::SkipBoss))
}

/// With whom a relationship of this kind is running, in which I am helped.
fn already(mentoring: &Mentoring, kind: RelationshipKind) -> Vec<&PersonId> {
    let rooms = &mentoring.rooms;
    let is_so = |one: &&Noted<Relationship>| {
        one.value.kind == kind && one.value.role == Role::Protege && rooms.stage(one.id).is_running()
    };
    rooms.relationships.iter().filter(is_so).filter_map(|one| one.person.as_ref()).collect()
}

/// Whether something speaks for them beyond a friendly tie.
fn speaks_for(looks: &[Look; Aspect::ALL.len()]) -> bool {
    let substance = [Aspect::TheirStrength, Aspect::MyStrength, Aspect::Seniority, Aspect::Reach, Aspect::Values];
    let is_good = |aspect: Aspect| looks[aspect as usize].score.is_some_and(|score| score >= aspects::SPEAKS_MIN);
    substance.into_iter().any(is_good)
}

/// Thousandths of a whole: what is certain, and what is open.
fn sums(looks: &[Look], worth: &[f64]) -> (u32, u32) {
    let (mut low, mut open) = (0.0, 0.0);
    for (look, worth) in looks.iter().zip(worth) {
        match look.score {
            Some(score) => low += score * worth,
            None => open += worth,
        }
    }
    let thousandths = |share: f64| (share * 1000.0).round() as u32;
    (thousandths(low), thousandths(open))
}

fn candidate(sought: &Sought<'_>, ways: &Ways<'_>, worth: &[f64; Aspect::ALL.len()], one: &Person) -> Candidate {
    let looks = aspects::looks(sought, one);
    let (low, open) = sums(&looks, worth);
    let percent = |thousandths: u32| u8::try_from((thousandths + 5) / 10).unwrap_or(100).min(100);
    let is_close = one.closeness_known().is_some_and(|known| known.value().get() >= CLOSE_MIN);
    Candidate {
        person: one.id.clone(),
        fit: percent(low + open / 2),
        low: percent(low),
        high: percent(low + open),
        parts: parts::parts(sought, one, &looks, worth),
        via: if is_close { None } else { ways.to(&one.id) },
        overlaps: sought.overlap(one),
    }
}
