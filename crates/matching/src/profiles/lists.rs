//! Lists of candidates from both sides, and the question whether anybody outside them matters.

use super::Participant;
use super::limits::{Circle, Lines, Removed, blocked};
use super::score::{Parts, UNFOUND_MAX, score};
use rustc_hash::{FxHashMap, FxHashSet};

/// How lists are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListsOptions {
    /// The best so many of each mentee.
    pub per_mentee: usize,
    /// And the best so many of each mentor, so that nobody is out of reach.
    pub per_mentor: usize,
    /// At least so many hours a week in common, where both say when they have time.
    pub hours_min: u32,
    /// The mentor is at least so many levels above the mentee, where both are known.
    pub levels_min: i32,
}

/// One allowed pair with its scores; people by their place among the participants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// Who would learn.
    pub mentee: u32,
    /// From whom.
    pub mentor: u32,
    /// What the score is made of.
    pub parts: Parts,
    /// How much the mentor wants the mentee.
    pub mentor_score: u16,
}

/// Candidates, and what the limits removed among the pairs that were looked at.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lists {
    /// Allowed pairs, by mentee, then mentor.
    pub pairs: Vec<Pair>,
    /// What the limits removed.
    pub removed: Removed,
}

/// Who teaches what, and who is a mentor at all.
struct Index {
    by_topic: FxHashMap<u32, Vec<u32>>,
    mentors: Vec<u32>,
    /// Mentors who wish for a mentee.
    wished_by: FxHashMap<u32, Vec<u32>>,
}

impl Index {
    fn new(people: &[Participant]) -> Self {
        let mut index = Self { by_topic: FxHashMap::default(), mentors: Vec::new(), wished_by: FxHashMap::default() };
        for (person, said) in people.iter().enumerate().filter(|(_, said)| said.capacity > 0) {
            index.mentors.push(person as u32);
            for &topic in &said.strengths {
                index.by_topic.entry(topic).or_default().push(person as u32);
            }
            for &(mentee, _) in &said.wishes {
                index.wished_by.entry(mentee).or_default().push(person as u32);
            }
        }
        index
    }

    /// Mentors who share a topic with a mentee, or whom a wish joins, each once and in order.
    fn found(&self, people: &[Participant], mentee: u32) -> Vec<u32> {
        let said = &people[mentee as usize];
        let by_topic = said.needs.iter().filter_map(|need| self.by_topic.get(need)).flatten().copied();
        let wished = said.wishes.iter().map(|(mentor, _)| *mentor);
        let wished = wished.filter(|&mentor| people.get(mentor as usize).is_some_and(|mentor| mentor.capacity > 0));
        let wishing = self.wished_by.get(&mentee).into_iter().flatten().copied();
        let mut found: Vec<u32> = by_topic.chain(wished).chain(wishing).filter(|&mentor| mentor != mentee).collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// Makes the lists.
///
/// A mentee who finds fewer than the list holds gets others, who meet no need but break no limit.
///
/// # Errors
/// [`Circle`] where reporting lines go round. Cost: pairs that share a topic or a wish, not all pairs.
pub fn lists(people: &[Participant], options: &ListsOptions) -> Result<Lists, Circle> {
    let lines = Lines::new(people)?;
    let index = Index::new(people);
    let mut removed = Removed::default();
    let mut by_mentor: FxHashMap<u32, Vec<Pair>> = FxHashMap::default();
    let mut chosen: Vec<Pair> = Vec::new();
    for mentee in (0..people.len() as u32).filter(|&mentee| people[mentee as usize].is_mentee) {
        let found = index.found(people, mentee);
        let mut own: Vec<Pair> = Vec::new();
        let mut look = |mentor: u32, own: &mut Vec<Pair>| {
            removed.looked_at += 1;
            match allowed(people, &lines, mentee, mentor, options) {
                Ok(pair) => own.push(pair),
                Err(limit) => removed.by[limit as usize] += 1,
            }
        };
        for &mentor in &found {
            look(mentor, &mut own);
        }
        let others = index.mentors.iter().filter(|&&mentor| mentor != mentee && found.binary_search(&mentor).is_err());
        // Beginning elsewhere for everybody, so that not all get the same few.
        let skipped = mentee as usize % index.mentors.len().max(1);
        let others: Vec<u32> = others.copied().collect();
        for &mentor in others.iter().cycle().skip(skipped).take(others.len()) {
            if own.len() >= options.per_mentee {
                break;
            }
            look(mentor, &mut own);
        }
        own.sort_by_key(|pair| (std::cmp::Reverse(pair.parts.total()), pair.mentor));
        for pair in own.iter().skip(options.per_mentee) {
            keep_best(by_mentor.entry(pair.mentor).or_default(), *pair, options.per_mentor);
        }
        chosen.extend(own.into_iter().take(options.per_mentee));
    }
    chosen.extend(by_mentor.into_values().flatten());
    chosen.sort_by_key(|pair| (pair.mentee, pair.mentor));
    Ok(Lists { pairs: chosen, removed })
}

/// Keeps the best of those who are on no list of a mentee, as many as the list of the mentor holds.
fn keep_best(kept: &mut Vec<Pair>, pair: Pair, most: usize) {
    let order = |pair: &Pair| (std::cmp::Reverse(pair.mentor_score), pair.mentee);
    let place = kept.partition_point(|other| order(other) < order(&pair));
    if place < most {
        kept.insert(place, pair);
        kept.truncate(most);
    }
}

fn allowed(
    people: &[Participant],
    lines: &Lines,
    mentee: u32,
    mentor: u32,
    options: &ListsOptions,
) -> Result<Pair, super::Blocked> {
    let (who, whom) = (mentee as usize, mentor as usize);
    match blocked(people, lines, (who, whom), options.hours_min, options.levels_min) {
        Some(limit) => Err(limit),
        None => {
            let (parts, mentor_score) = score(people, who, whom);
            Ok(Pair { mentee, mentor, parts, mentor_score })
        }
    }
}

/// Allowed pairs outside the lists that are worth more than the gain of the mentee and the price of the mentor together: as long as
/// there are any, the optimum over the lists is not proven for everybody. At most `most` for each mentee, the best first.
///
/// `gain` and `price` are by place among the participants; for `coverage` the bonus is taken off the gain.
///
/// # Errors
/// [`Circle`] where reporting lines go round.
pub fn missing(
    people: &[Participant],
    options: &ListsOptions,
    listed: &[Pair],
    gain: impl Fn(u32) -> i64,
    price: impl Fn(u32) -> i64,
    most: usize,
) -> Result<Vec<Pair>, Circle> {
    let lines = Lines::new(people)?;
    let index = Index::new(people);
    let listed: FxHashSet<(u32, u32)> = listed.iter().map(|pair| (pair.mentee, pair.mentor)).collect();
    let mut by_price = index.mentors.clone();
    by_price.sort_by_key(|&mentor| (price(mentor), mentor));
    let mut found = Vec::new();
    for mentee in (0..people.len() as u32).filter(|&mentee| people[mentee as usize].is_mentee) {
        let own = gain(mentee);
        // Whoever shares nothing scores at most so much: beyond that price nobody of them matters.
        let cheap = by_price.partition_point(|&mentor| own + price(mentor) < i64::from(UNFOUND_MAX));
        let mut looked_at = index.found(people, mentee);
        looked_at.extend(by_price[..cheap].iter().filter(|&&mentor| mentor != mentee));
        looked_at.sort_unstable();
        looked_at.dedup();
        let mut better: Vec<(i64, Pair)> = Vec::new();
        for mentor in looked_at {
            if listed.contains(&(mentee, mentor)) {
                continue;
            }
            if let Ok(pair) = allowed(people, &lines, mentee, mentor, options) {
                let over = i64::from(pair.parts.total()) - own - price(mentor);
                if over > 0 {
                    better.push((over, pair));
                }
            }
        }
        better.sort_by_key(|(over, pair)| (std::cmp::Reverse(*over), pair.mentor));
        found.extend(better.into_iter().take(most).map(|(_, pair)| pair));
    }
    Ok(found)
}
