//! Everything once more as it is defined, over full matrices: slow, and another road than the code under test.

use crate::measured::Given;

/// What the definitions give for a small graph.
pub(crate) struct Defined {
    pub(crate) constraint: Vec<Option<f64>>,
    pub(crate) effective_size: Vec<Option<f64>>,
    pub(crate) betweenness: Vec<f64>,
    pub(crate) pagerank: Vec<f64>,
    pub(crate) core: Vec<u32>,
    /// How many people would be cut off from the largest piece of their component without somebody, and how many pieces.
    pub(crate) cuts: Vec<(u32, u32)>,
}

pub(crate) type Weights = Vec<Vec<f64>>;

/// Mutual weights without loops.
pub(crate) fn mutual(people: usize, ties: &[Given], is_binary: bool) -> Weights {
    let mut weights = vec![vec![0.0; people]; people];
    for &(from, to, weight) in ties.iter().filter(|(from, to, weight)| from != to && *weight > 0.0) {
        for (a, b) in [(from as usize, to as usize), (to as usize, from as usize)] {
            weights[a][b] = if is_binary { 1.0 } else { weights[a][b] + weight };
        }
    }
    weights
}

pub(crate) fn define(w: &Weights) -> Defined {
    Defined {
        constraint: (0..w.len()).map(|i| holes(w, i).map(|(constraint, _)| constraint)).collect(),
        effective_size: (0..w.len()).map(|i| holes(w, i).map(|(_, size)| size)).collect(),
        betweenness: betweenness(w),
        pagerank: pagerank(w),
        core: core(w),
        cuts: (0..w.len()).map(|i| cut(w, i)).collect(),
    }
}

fn holes(w: &Weights, i: usize) -> Option<(f64, f64)> {
    let sum = |q: usize| w[q].iter().sum::<f64>();
    let most = |q: usize| w[q].iter().copied().fold(0.0, f64::max);
    let alters: Vec<usize> = (0..w.len()).filter(|&j| w[i][j] > 0.0).collect();
    if alters.is_empty() {
        return None;
    }
    let (mut constraint, mut size) = (0.0, 0.0);
    for &j in &alters {
        let others = || (0..w.len()).filter(|&q| q != i && q != j);
        let indirect: f64 = others().filter(|&q| w[q][j] > 0.0).map(|q| w[i][q] / sum(i) * w[q][j] / sum(q)).sum();
        constraint += (w[i][j] / sum(i) + indirect).powi(2);
        size += 1.0 - others().map(|q| w[i][q] / sum(i) * w[j][q] / most(j)).sum::<f64>();
    }
    Some((constraint, size))
}

/// Distances and numbers of shortest paths from one node.
fn paths(w: &Weights, from: usize) -> (Vec<Option<usize>>, Vec<f64>) {
    let (mut distance, mut paths) = (vec![None; w.len()], vec![0.0; w.len()]);
    (distance[from], paths[from]) = (Some(0), 1.0);
    for step in 0..w.len() {
        for a in (0..w.len()).filter(|&a| distance[a] == Some(step)).collect::<Vec<_>>() {
            for b in (0..w.len()).filter(|&b| w[a][b] > 0.0) {
                if distance[b].is_none() {
                    distance[b] = Some(step + 1);
                }
                if distance[b] == Some(step + 1) {
                    paths[b] += paths[a];
                }
            }
        }
    }
    (distance, paths)
}

fn betweenness(w: &Weights) -> Vec<f64> {
    let all: Vec<_> = (0..w.len()).map(|from| paths(w, from)).collect();
    let mut values = vec![0.0; w.len()];
    for s in 0..w.len() {
        for t in s + 1..w.len() {
            let Some(whole) = all[s].0[t] else { continue };
            for (v, value) in values.iter_mut().enumerate().filter(|(v, _)| *v != s && *v != t) {
                if let (Some(there), Some(back)) = (all[s].0[v], all[v].0[t])
                    && there + back == whole
                {
                    *value += all[s].1[v] * all[v].1[t] / all[s].1[t];
                }
            }
        }
    }
    values
}

fn pagerank(w: &Weights) -> Vec<f64> {
    let n = w.len() as f64;
    let degree = |i: usize| w[i].iter().filter(|weight| **weight > 0.0).count() as f64;
    let mut ranks = vec![1.0 / n; w.len()];
    for _ in 0..400 {
        let stranded: f64 = (0..w.len()).filter(|&i| degree(i) == 0.0).map(|i| ranks[i]).sum();
        let come = |i: usize| (0..w.len()).filter(|&j| w[i][j] > 0.0).map(|j| ranks[j] / degree(j)).sum::<f64>();
        ranks = (0..w.len()).map(|i| 0.15 / n + 0.85 * (come(i) + stranded / n)).collect();
    }
    ranks
}

fn core(w: &Weights) -> Vec<u32> {
    let mut core = vec![0; w.len()];
    for k in 1..w.len() as u32 {
        let mut inside = vec![true; w.len()];
        loop {
            let few = |i: usize| (0..w.len()).filter(|&j| inside[j] && w[i][j] > 0.0).count() < k as usize;
            let Some(out) = (0..w.len()).find(|&i| inside[i] && few(i)) else { break };
            inside[out] = false;
        }
        for i in (0..w.len()).filter(|&i| inside[i]) {
            core[i] = k;
        }
    }
    core
}

fn cut(w: &Weights, without: usize) -> (u32, u32) {
    let reached = |from: usize, without: Option<usize>| {
        let mut seen = vec![false; w.len()];
        let mut queue = vec![from];
        seen[from] = true;
        while let Some(a) = queue.pop() {
            for b in 0..w.len() {
                if w[a][b] > 0.0 && !seen[b] && Some(b) != without {
                    seen[b] = true;
                    queue.push(b);
                }
            }
        }
        seen
    };
    let whole = reached(without, None);
    let mut left: Vec<usize> = (0..w.len()).filter(|&i| whole[i] && i != without).collect();
    let rest = left.len();
    let mut sizes = Vec::new();
    while let Some(&from) = left.first() {
        let piece = reached(from, Some(without));
        sizes.push(left.iter().filter(|&&i| piece[i]).count());
        left.retain(|&i| !piece[i]);
    }
    ((rest - sizes.iter().max().copied().unwrap_or(0)) as u32, sizes.len() as u32)
}
