//! How near a world is to the truth of a generated archive. Self-contained: give it the truth, however it was read.

use chrono::{DateTime, Utc};
use intake::estimate::estimate;
use intake::world::World;
use model::ledger::IdentityKey;
use std::collections::{BTreeMap, BTreeSet};

/// Ties seen this often count (`DESIGN.md`, budgets).
const TIE_OCCASIONS_MIN: u32 = 3;
/// The closest people who should be in the proposed core.
const CLOSEST: usize = 15;

/// What is really so in a generated archive (`ground_truth.json` of the generator has all of it).
#[derive(Debug, Default)]
pub(crate) struct Truth {
    /// Everybody: id, keys (`mail:…` of addresses that are seen, `linkedin:…`), strength, and whether they are observable.
    pub(crate) people: Vec<TruePerson>,
    /// Keys of lists, robots and strangers on lists.
    pub(crate) non_persons: BTreeSet<String>,
    /// Pairs of ids that must not merge, the smaller id first.
    pub(crate) must_not_merge: BTreeSet<(String, String)>,
    /// Occasions by pair of ids, the smaller id first.
    pub(crate) ties: BTreeMap<(String, String), u32>,
}

/// Somebody of the truth.
#[derive(Debug, Default)]
pub(crate) struct TruePerson {
    pub(crate) id: String,
    pub(crate) keys: Vec<String>,
    pub(crate) strength: f64,
    pub(crate) observable: bool,
}

/// How near.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Scores {
    /// Of the pairs of keys that were merged, how many are right; of those that should be, how many were merged; and how many
    /// were merged or are asked.
    pub(crate) precision: f64,
    pub(crate) recall: f64,
    pub(crate) recall_with_questions: f64,
    /// Merged pairs of people who must not merge.
    pub(crate) forbidden: usize,
    pub(crate) questions: usize,
    pub(crate) tie_precision: f64,
    pub(crate) tie_recall: f64,
    /// Spearman's correlation of estimated and true strength over observable people.
    pub(crate) spearman: f64,
    /// How many of the closest are in the proposed core.
    pub(crate) closest_in_core: usize,
    pub(crate) core: usize,
    /// Lists and robots that are offered as people.
    pub(crate) non_persons_among_people: usize,
    /// People who are taken for lists and robots.
    pub(crate) people_among_others: usize,
}

/// Compares a world with the truth.
pub(crate) fn score(world: &World, truth: &Truth, now: DateTime<Utc>) -> Scores {
    let owner_of: BTreeMap<&str, &str> =
        truth.people.iter().flat_map(|one| one.keys.iter().map(|key| (key.as_str(), one.id.as_str()))).collect();
    let clusters: Vec<Vec<&str>> = world
        .people
        .iter()
        .map(|person| person.keys.iter().map(IdentityKey::as_str).filter(|key| owner_of.contains_key(key)).collect())
        .collect();
    let merged: BTreeSet<(&str, &str)> = clusters.iter().flat_map(|keys| pairs(keys)).collect();
    let right: BTreeSet<(&str, &str)> =
        truth.people.iter().flat_map(|one| pairs(&one.keys.iter().map(String::as_str).collect::<Vec<_>>())).collect();
    let with_questions: BTreeSet<(&str, &str)> = merged.union(&asked(world, &clusters)).copied().collect();
    let share = |part: usize, whole: usize| if whole == 0 { 1.0 } else { part as f64 / whole as f64 };
    let hits = |found: &BTreeSet<(&str, &str)>| found.intersection(&right).count();
    let is_forbidden = |&&(a, b): &&(&str, &str)| {
        let (a, b) = (owner_of[a], owner_of[b]);
        truth.must_not_merge.contains(&(a.min(b).to_owned(), a.max(b).to_owned()))
    };
    let who: Vec<Option<&str>> =
        clusters.iter().map(|keys| most_frequent(keys.iter().map(|key| owner_of[key]))).collect();
    let (tie_precision, tie_recall) = ties(world, truth, &who);
    let (spearman, closest_in_core, core) = strengths(world, truth, &who, now);
    let is_non_person = |key: &IdentityKey| truth.non_persons.contains(key.as_str());
    Scores {
        precision: share(hits(&merged), merged.len()),
        recall: share(hits(&merged), right.len()),
        recall_with_questions: share(hits(&with_questions), right.len()),
        forbidden: merged.iter().filter(is_forbidden).count(),
        questions: world.questions.len(),
        tie_precision,
        tie_recall,
        spearman,
        closest_in_core,
        core,
        non_persons_among_people: world
            .people
            .iter()
            .flat_map(|person| &person.keys)
            .filter(|key| is_non_person(key))
            .count(),
        people_among_others: world
            .others
            .iter()
            .flat_map(|other| &other.keys)
            .filter(|key| owner_of.contains_key(key.as_str()))
            .count(),
    }
}

fn pairs<'a>(keys: &[&'a str]) -> Vec<(&'a str, &'a str)> {
    let mut pairs = Vec::new();
    for (place, &a) in keys.iter().enumerate() {
        pairs.extend(keys[place + 1..].iter().map(|&b| (a.min(b), a.max(b))));
    }
    pairs
}

/// All pairs of keys between the two sides of each question.
fn asked<'a>(world: &'a World, clusters: &[Vec<&'a str>]) -> BTreeSet<(&'a str, &'a str)> {
    let side = |key: &'a IdentityKey| -> Vec<&'a str> {
        let place = world.people.iter().position(|person| person.keys.contains(key));
        place.map_or_else(|| vec![key.as_str()], |place| clusters[place].clone())
    };
    let mut asked = BTreeSet::new();
    for question in &world.questions {
        for a in side(&question.a) {
            asked.extend(side(&question.b).into_iter().map(|b| (a.min(b), a.max(b))));
        }
    }
    asked
}

fn most_frequent<'a>(ids: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    ids.for_each(|id| *counts.entry(id).or_default() += 1);
    counts.into_iter().max_by_key(|(id, count)| (*count, std::cmp::Reverse(*id))).map(|(id, _)| id)
}

fn ties(world: &World, truth: &Truth, who: &[Option<&str>]) -> (f64, f64) {
    let mut found: BTreeMap<(String, String), u32> = BTreeMap::new();
    for tie in &world.ties {
        if let (Some(a), Some(b)) = (who[tie.a], who[tie.b])
            && a != b
        {
            *found.entry((a.min(b).to_owned(), a.max(b).to_owned())).or_default() += tie.occasions;
        }
    }
    let often = |ties: &BTreeMap<(String, String), u32>| -> BTreeSet<(String, String)> {
        ties.iter().filter(|(_, count)| **count >= TIE_OCCASIONS_MIN).map(|(pair, _)| pair.clone()).collect()
    };
    let (found, right) = (often(&found), often(&truth.ties));
    let hits = found.intersection(&right).count() as f64;
    (hits / (found.len() as f64).max(1.0), hits / (right.len() as f64).max(1.0))
}

fn strengths(world: &World, truth: &Truth, who: &[Option<&str>], now: DateTime<Utc>) -> (f64, usize, usize) {
    let tallies: Vec<_> = world.people.iter().map(|person| &person.tally).collect();
    let estimates = estimate(&tallies, now);
    let mut strength_of: BTreeMap<&str, f64> = BTreeMap::new();
    let mut core: BTreeSet<&str> = BTreeSet::new();
    for (one, id) in estimates.iter().zip(who) {
        let Some(id) = id else { continue };
        let strength = strength_of.entry(id).or_default();
        *strength = strength.max(one.estimates.strength.unwrap_or(0.0));
        if one.estimates.core == Some(true) {
            core.insert(id);
        }
    }
    let mut observable: Vec<&TruePerson> = truth.people.iter().filter(|one| one.observable).collect();
    let estimated: Vec<f64> =
        observable.iter().map(|one| strength_of.get(one.id.as_str()).copied().unwrap_or(0.0)).collect();
    let real: Vec<f64> = observable.iter().map(|one| one.strength).collect();
    let spearman = correlation(&ranks(&estimated), &ranks(&real));
    observable.sort_by(|a, b| b.strength.total_cmp(&a.strength));
    let closest = observable.iter().take(CLOSEST).filter(|one| core.contains(one.id.as_str())).count();
    (spearman, closest, estimates.iter().filter(|one| one.estimates.core == Some(true)).count())
}

/// Ranks, equal values sharing the middle of theirs.
fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| values[a].total_cmp(&values[b]));
    let mut ranks = vec![0.0; values.len()];
    for equal in order.chunk_by(|&a, &b| values[a] == values[b]) {
        let first = order.iter().position(|place| *place == equal[0]).unwrap_or(0);
        for &place in equal {
            ranks[place] = first as f64 + (equal.len() - 1) as f64 / 2.0;
        }
    }
    ranks
}

fn correlation(x: &[f64], y: &[f64]) -> f64 {
    let mean = |list: &[f64]| list.iter().sum::<f64>() / list.len().max(1) as f64;
    let (mean_x, mean_y) = (mean(x), mean(y));
    let product: f64 = x.iter().zip(y).map(|(x, y)| (x - mean_x) * (y - mean_y)).sum();
    let square = |list: &[f64], mean: f64| list.iter().map(|value| (value - mean).powi(2)).sum::<f64>();
    product / (square(x, mean_x) * square(y, mean_y)).sqrt()
}
