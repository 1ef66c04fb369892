//! Average linkage with vetoes: groups grow while the mean log-odds between all their members stays high. Never a chain
//! of pairs, in which two people come together through a third trace.

use std::collections::BTreeMap;

/// A merge that average linkage made: the best pair between the two groups, and the mean log-odds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Link {
    pub(crate) a: u32,
    pub(crate) b: u32,
    pub(crate) log_odds: f64,
}

/// Log-odds are cut here, so that one loud pair cannot outvote many.
const LOG_ODDS_MAX: f64 = 12.0;
/// What a pair that was never compared counts: nothing speaks for it.
const LOG_ODDS_UNCOMPARED: f64 = -4.0;

/// Items with the log-odds of compared pairs, the smaller item first, and pairs that may never be one.
pub(crate) struct Linkage<'a> {
    pub(crate) scores: &'a BTreeMap<(u32, u32), f64>,
    pub(crate) vetoes: &'a dyn Fn(u32, u32) -> bool,
}

impl Linkage<'_> {
    /// Merges until no two groups reach `merge_at`; then lists the pairs of groups that reach `ask_at`.
    pub(crate) fn run(&self, merge_at: f64, ask_at: f64) -> (Vec<Link>, Vec<Link>) {
        let mut merged = Vec::new();
        let mut asked = Vec::new();
        for members in self.components() {
            let mut groups: Vec<Vec<u32>> = members.into_iter().map(|member| vec![member]).collect();
            while let Some((x, y, link)) = self.best(&groups, merge_at) {
                merged.push(link);
                let moved = groups.swap_remove(y.max(x));
                groups[x.min(y)].extend(moved);
                groups.sort();
            }
            for x in 0..groups.len() {
                for y in x + 1..groups.len() {
                    asked.extend(self.between(&groups[x], &groups[y]).filter(|link| link.log_odds >= ask_at));
                }
            }
        }
        (merged, asked)
    }

    /// Items that are joined by pairs for which something speaks; nothing else can merge.
    fn components(&self) -> Vec<Vec<u32>> {
        let mut union = crate::union::Union::new(self.scores.keys().map(|(_, b)| *b as usize + 1).max().unwrap_or(0));
        let positive = || self.scores.iter().filter(|(_, score)| **score > 0.0).map(|(pair, _)| *pair);
        for (a, b) in positive() {
            union.join(a, b);
        }
        let mut components: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        let mut items: Vec<u32> = positive().flat_map(|(a, b)| [a, b]).collect();
        items.sort_unstable();
        items.dedup();
        for item in items {
            components.entry(union.root(item)).or_default().push(item);
        }
        let mut components: Vec<Vec<u32>> = components.into_values().collect();
        components.sort();
        components
    }

    fn best(&self, groups: &[Vec<u32>], merge_at: f64) -> Option<(usize, usize, Link)> {
        let mut best: Option<(usize, usize, Link)> = None;
        for x in 0..groups.len() {
            for y in x + 1..groups.len() {
                let Some(link) = self.between(&groups[x], &groups[y]) else { continue };
                let better = best.is_none_or(|(_, _, known)| link.log_odds > known.log_odds);
                if link.log_odds >= merge_at && better {
                    best = Some((x, y, link));
                }
            }
        }
        best
    }

    /// The mean over all pairs between two groups, and the best pair; `None` where a veto stands.
    fn between(&self, x: &[u32], y: &[u32]) -> Option<Link> {
        let mut sum = 0.0;
        let mut best: Option<(f64, u32, u32)> = None;
        for &i in x {
            for &j in y {
                let (a, b) = (i.min(j), i.max(j));
                if (self.vetoes)(a, b) {
                    return None;
                }
                let score = self.scores.get(&(a, b)).copied().unwrap_or(LOG_ODDS_UNCOMPARED);
                let score = score.clamp(-LOG_ODDS_MAX, LOG_ODDS_MAX);
                sum += score;
                if best.is_none_or(|(known, p, q)| (score, p, q) > (known, a, b)) {
                    best = Some((score, a, b));
                }
            }
        }
        let (_, a, b) = best?;
        Some(Link { a, b, log_odds: sum / (x.len() * y.len()) as f64 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Pairs = Vec<(u32, u32)>;

    fn run(scores: &[(u32, u32, f64)], vetoes: &[(u32, u32)]) -> (Pairs, Pairs) {
        let scores: BTreeMap<(u32, u32), f64> = scores.iter().map(|&(a, b, score)| ((a, b), score)).collect();
        let veto = |a: u32, b: u32| vetoes.contains(&(a, b));
        let (merged, asked) = Linkage { scores: &scores, vetoes: &veto }.run(4.6, 0.4);
        let pairs = |links: Vec<Link>| -> Pairs { links.into_iter().map(|link| (link.a, link.b)).collect() };
        (pairs(merged), pairs(asked))
    }

    #[test]
    fn a_chain_does_not_make_one_person_of_three() {
        let chain = [(0, 1, 6.0), (1, 2, 5.0), (0, 2, -8.0)];
        assert_eq!(run(&chain, &[]), (vec![(0, 1)], vec![]));
    }

    #[test]
    fn a_missing_proof_is_outvoted_and_a_veto_is_not() {
        let triangle = [(0, 1, 9.0), (1, 2, 9.0), (0, 2, 2.0)];
        assert_eq!(run(&triangle, &[]), (vec![(0, 1), (1, 2)], vec![]));
        assert_eq!(run(&triangle, &[(0, 2)]), (vec![(0, 1)], vec![]));
    }

    #[test]
    fn what_is_likely_is_asked() {
        assert_eq!(run(&[(0, 1, 4.59), (2, 3, 0.39)], &[]), (vec![], vec![(0, 1)]));
    }
}
