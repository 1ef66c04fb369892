//! How groups of mentees fare, and what it would cost to bring them nearer.

use super::Run;
use formats::matching::Groups;
use formats::matching::outcome::{Fares, Mean, Parity, PricePoint};
use matching::parity;

/// Programs with more candidates than this get no curve: every point of it is a whole matching (`ours`).
const CURVE_CANDIDATES_MAX: usize = 1_000_000;

impl Run {
    /// Adds parity between groups to the outcome.
    pub fn compare_groups(&mut self, groups: &Groups) {
        let problem = self.found.problem();
        let assignment = &self.found.solution.assignment;
        let found = parity::parity(problem, assignment, &groups.of, groups.names.len());
        let price = if problem.candidates() > CURVE_CANDIDATES_MAX {
            Vec::new()
        } else {
            let (objective, ties) = (self.request.objective, self.request.ties);
            parity::price(problem, assignment, objective, ties, &groups.of, &found)
        };
        let mean = |mean: parity::Mean| Mean { mean: mean.mean, low: mean.low, high: mean.high };
        let fares = found.groups.iter().map(|fares| Fares {
            group: groups.names[fares.group].clone(),
            people: fares.people,
            matched: fares.matched,
            unmatched: mean(fares.unmatched),
            score: fares.score.map(mean),
            rank: fares.rank.map(mean),
        });
        let price = price.iter().map(|point| PricePoint {
            discount: point.discount,
            matched: point.matched,
            total: point.total,
            gap: point.gap,
        });
        self.outcome.parity =
            Some(Parity { groups: fares.collect(), suppressed: found.suppressed, price: price.collect() });
    }
}
