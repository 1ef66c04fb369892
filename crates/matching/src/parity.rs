//! Do groups of mentees fare alike? Means with intervals, and what it would cost to bring them nearer.

use crate::outcome::{Assignment, Objective};
use crate::problem::{Mentee, Mentor, Problem, SCORE_BITS, SCORE_MASK};
use crate::solve::solve;
use crate::stable::Ties;

/// Groups with fewer people are not shown (`guide`: `design/matching.md` 6).
pub const SHOWN_MIN: usize = 5;
/// Half the width of a 95 % interval, in standard errors.
const INTERVAL_95: f64 = 1.959_963_984_540_054;
/// How much less the scores of the group that fares best count, point by point of the curve, in per mille (`ours`).
const CURVE_PER_MILLE: [u32; 6] = [50, 100, 200, 300, 400, 500];

/// A mean with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mean {
    /// The mean.
    pub mean: f64,
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// How one group fares.
#[derive(Debug, Clone, PartialEq)]
pub struct Fares {
    /// Which group.
    pub group: usize,
    /// How many people.
    pub people: usize,
    /// How many of them are matched.
    pub matched: usize,
    /// Share of them that is not, with its interval (Wilson).
    pub unmatched: Mean,
    /// Mean score of those matched; `None` where nobody is.
    pub score: Option<Mean>,
    /// Mean rank of choice of those matched, 1 being the first choice.
    pub rank: Option<Mean>,
}

/// How groups fare beside one another.
#[derive(Debug, Clone, PartialEq)]
pub struct Parity {
    /// Groups with at least [`SHOWN_MIN`] people.
    pub groups: Vec<Fares>,
    /// How many groups are too small to be shown.
    pub suppressed: usize,
}

/// One point of the price of parity.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PricePoint {
    /// How much less the scores of the group that fares best counted, 0 to 1.
    pub discount: f64,
    /// How many are matched.
    pub matched: usize,
    /// The total score.
    pub total: i64,
    /// How far apart the two groups are: difference of mean scores over all their people, who is unmatched counting 0.
    pub gap: f64,
}

/// How each group fares; `pairs` are sorted by mentee (one may have several), `group_of` gives the group of each mentee, or `None`.
#[must_use]
pub fn parity(problem: &Problem, pairs: &[(Mentee, Mentor)], group_of: &[Option<usize>], groups: usize) -> Parity {
    let mut scores: Vec<Vec<f64>> = vec![Vec::new(); groups];
    let mut ranks: Vec<Vec<f64>> = vec![Vec::new(); groups];
    let (mut people, mut matched) = (vec![0usize; groups], vec![0usize; groups]);
    for group in group_of.iter().take(problem.mentees()).flatten() {
        people[*group] += 1;
    }
    for own in pairs.chunk_by(|a, b| a.0 == b.0) {
        let mentee = own[0].0;
        let Some(group) = group_of.get(mentee.0 as usize).copied().flatten() else { continue };
        matched[group] += 1;
        for &(_, mentor) in own {
            let score = problem.score(mentee, mentor).unwrap_or(0);
            scores[group].push(f64::from(score));
            ranks[group].push(1.0 + problem.candidates_of(mentee).filter(|one| one.score > score).count() as f64);
        }
    }
    let shown = (0..groups).filter(|&group| people[group] >= SHOWN_MIN).map(|group| Fares {
        group,
        people: people[group],
        matched: matched[group],
        unmatched: share(people[group] - matched[group], people[group]),
        score: mean(&scores[group]),
        rank: mean(&ranks[group]),
    });
    let shown: Vec<Fares> = shown.collect();
    let suppressed = (0..groups).filter(|&group| people[group] > 0 && people[group] < SHOWN_MIN).count();
    Parity { groups: shown, suppressed }
}

/// Mean and interval of a sample; a single value has no width.
fn mean(values: &[f64]) -> Option<Mean> {
    let count = values.len() as f64;
    if values.is_empty() {
        return None;
    }
    let mean = values.iter().sum::<f64>() / count;
    let variance = if values.len() < 2 {
        0.0
    } else {
        values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / (count - 1.0)
    };
    let half = INTERVAL_95 * (variance / count).sqrt();
    Some(Mean { mean, low: mean - half, high: mean + half })
}

/// A share and its interval.
///
/// # Source
/// E. B. Wilson, Probable inference, the law of succession, and statistical inference (1927).
fn share(part: usize, whole: usize) -> Mean {
    if whole == 0 {
        return Mean { mean: 0.0, low: 0.0, high: 1.0 };
    }
    let (count, share) = (whole as f64, part as f64 / whole as f64);
    let square = INTERVAL_95 * INTERVAL_95;
    let middle = (share + square / (2.0 * count)) / (1.0 + square / count);
    let spread = (share * (1.0 - share) / count + square / (4.0 * count * count)).sqrt();
    let half = INTERVAL_95 * spread / (1.0 + square / count);
    Mean { mean: share, low: (middle - half).max(0.0), high: (middle + half).min(1.0) }
}

/// What it would cost to bring the two groups that are farthest apart nearer: the scores of the one that fares best count less and
/// less, and the program is matched anew. Every point is a true optimum for its weights, and its total and gap are in true scores.
///
/// The first point is the result itself. Empty where fewer than two groups are large enough. Where a mentee has several seats, `problem`,
/// `assignment` and `group_of` are of the seats and `parity` is of the people; `matched` counts what is said to be matched.
#[must_use]
pub fn price(
    problem: &Problem,
    assignment: &Assignment,
    objective: Objective,
    ties: Ties,
    group_of: &[Option<usize>],
    parity: &Parity,
    matched: &dyn Fn(&Assignment) -> usize,
) -> Vec<PricePoint> {
    let over_all = |assignment: &Assignment, group: usize| {
        let mut sum = 0.0;
        for (mentee, _) in group_of.iter().enumerate().filter(|(_, of)| **of == Some(group)) {
            let mentor = assignment.mentors.get(mentee).copied().flatten();
            let score = mentor.and_then(|mentor| problem.score(Mentee(mentee as u32), mentor)).unwrap_or(0);
            sum += f64::from(score);
        }
        let people = parity.groups.iter().find(|fares| fares.group == group).map_or(0, |fares| fares.people);
        if people > 0 { sum / people as f64 } else { 0.0 }
    };
    let by_mean = |a: &usize, b: &usize| over_all(assignment, *a).total_cmp(&over_all(assignment, *b)).then(b.cmp(a));
    let shown: Vec<usize> = parity.groups.iter().map(|fares| fares.group).collect();
    let (Some(best), Some(worst)) = (shown.iter().copied().max_by(by_mean), shown.iter().copied().min_by(by_mean))
    else {
        return Vec::new();
    };
    if best == worst {
        return Vec::new();
    }
    let point = |discount: u32, assignment: &Assignment| PricePoint {
        discount: f64::from(discount) / 1000.0,
        matched: matched(assignment),
        total: assignment.total(problem),
        gap: over_all(assignment, best) - over_all(assignment, worst),
    };
    let mut points = vec![point(0, assignment)];
    for discount in CURVE_PER_MILLE {
        let mut other = problem.clone();
        for (mentee, _) in group_of.iter().enumerate().filter(|(_, of)| **of == Some(best)) {
            for place in other.range(mentee) {
                let arc = other.arcs[place];
                let score = (arc & SCORE_MASK) * (1000 - discount) / 1000;
                other.arcs[place] = (arc >> SCORE_BITS) << SCORE_BITS | score;
            }
        }
        let Ok(found) = solve(other, objective, ties) else { break };
        points.push(point(discount, &found.solution.assignment));
        if points.last().is_some_and(|point| point.gap <= 0.0) {
            break;
        }
    }
    points
}
