//! How groups of mentees fare, and what it would cost to bring them nearer.

use super::{Kind, Request, Run};
use formats::matching::Groups;
use formats::matching::outcome::{Fares, Mean, Parity, PricePoint};
use matching::{Assignment, parity};

/// Programs with more candidates than this get no curve: every point of it is a whole matching (`ours`).
const CURVE_CANDIDATES_MAX: usize = 1_000_000;

impl Run {
    /// Adds parity between groups to the outcome.
    pub fn compare_groups(&mut self, groups: &Groups) {
        let Request { objective, ties, .. } = self.request;
        let (found, price) = match &self.kind {
            Kind::One(one) => {
                let (problem, assignment) = (one.problem(), &one.solution.assignment);
                let pairs: Vec<_> = assignment.pairs().collect();
                let found = parity::parity(problem, &pairs, &groups.of, groups.names.len());
                let matched = Assignment::matched;
                let has_curve = problem.candidates() <= CURVE_CANDIDATES_MAX;
                let price = has_curve
                    .then(|| parity::price(problem, assignment, objective, ties, &groups.of, &found, &matched));
                (found, price)
            }
            Kind::Boards(boarded) => {
                let found = boarded.parity(&groups.of, groups.names.len());
                let has_curve = boarded.whole().candidates() <= CURVE_CANDIDATES_MAX;
                let price = has_curve.then(|| boarded.price(objective, ties, &groups.of, &found));
                (found, price)
            }
        };
        let price = price.unwrap_or_default();
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
