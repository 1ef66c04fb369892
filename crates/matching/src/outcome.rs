//! What solvers give: an assignment, what it is worth, and the proof.

use crate::problem::{Mentee, Mentor, Problem};
use std::collections::BTreeMap;

/// What is best (`FORMATS.md` 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Objective {
    /// The largest total score.
    Score,
    /// The most matched, then the largest total score.
    Coverage,
    /// Nobody who would both rather have each other; the best such for every mentee.
    Stable,
    /// The most matched, then the fewest at the lowest score, then at the next one, and so on.
    Fair,
}

/// The mentor of each mentee, in the order of mentees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment {
    /// `None` is unmatched.
    pub mentors: Vec<Option<Mentor>>,
}

impl Assignment {
    /// The pairs, in the order of mentees.
    pub fn pairs(&self) -> impl Iterator<Item = (Mentee, Mentor)> + '_ {
        let pairs = self.mentors.iter().zip(0..);
        pairs.filter_map(|(mentor, mentee)| mentor.map(|mentor| (Mentee(mentee), mentor)))
    }

    /// How many are matched.
    #[must_use]
    pub fn matched(&self) -> usize {
        self.mentors.iter().flatten().count()
    }

    /// The sum of the scores of the pairs, pinned ones included; a pair that is no candidate counts 0.
    #[must_use]
    pub fn total(&self, problem: &Problem) -> i64 {
        self.pairs().map(|(mentee, mentor)| i64::from(problem.score(mentee, mentor).unwrap_or(0))).sum()
    }

    /// How many pairs have each score, the lowest first.
    #[must_use]
    pub fn profile(&self, problem: &Problem) -> Vec<(u16, u64)> {
        let mut profile = BTreeMap::new();
        for (mentee, mentor) in self.pairs() {
            if let Some(score) = problem.score(mentee, mentor) {
                *profile.entry(score).or_insert(0u64) += 1;
            }
        }
        profile.into_iter().collect()
    }

    /// How many mentees have whom they had before.
    #[must_use]
    pub fn kept(&self, problem: &Problem) -> usize {
        self.pairs().filter(|(mentee, mentor)| problem.before(*mentee) == Some(*mentor)).count()
    }
}

/// Gains of mentees and prices of mentors: with them anybody can check the optimum by one pass over the candidates.
///
/// For every candidate `gain + price >= score + bonus`; gains are not negative; a price below zero counts with the minimum, one
/// above with the capacity. Pinned mentees take no part and their places do not count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duals {
    /// By mentee.
    pub gains: Vec<i64>,
    /// By mentor.
    pub prices: Vec<i64>,
    /// What being matched is worth beyond the score: 0 for `score`; above twice any total for `coverage`.
    pub bonus: i64,
}

/// Why the assignment is what it claims to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proof {
    /// No total is larger (among those that match as many, for `coverage`).
    Optimal(Duals),
    /// With open minimums: nothing can be better than this bound, which lies so far above.
    Bound {
        /// The most that can be matched (`coverage`), or that this assignment matches.
        matched: usize,
        /// The largest total that is still possible with so many matched.
        total: i64,
        /// How many groups were tried open or closed.
        tried: usize,
    },
    /// No pair would rather have each other.
    Stable {
        /// How many pairs would; always 0.
        blocking_pairs: usize,
    },
    /// How many pairs have each score, the lowest first, and no assignment is fairer.
    Fair {
        /// Score and number of pairs.
        profile: Vec<(u16, u64)>,
        /// How many scores were taken as one, 1 where the answer is exact.
        band: u16,
        /// Whether no other set of open groups can be fairer; false only where open minimums were too many to try out.
        is_proven: bool,
    },
}

/// An assignment with its proof.
#[derive(Debug, Clone)]
pub struct Solution {
    /// Who is with whom.
    pub assignment: Assignment,
    /// The sum of the scores.
    pub total: i64,
    /// Why nothing is better.
    pub proof: Proof,
}
