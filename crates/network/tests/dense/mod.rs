//! Burt's formulas as they are printed, over a full matrix: slow, and another road than the code under test.

use network::holes::EgoHoles;

/// A symmetric matrix of weights with an empty diagonal; 0 is no tie.
pub(crate) type Weights = Vec<Vec<f64>>;

/// The measures of node 0, every proportion within this matrix.
pub(crate) fn measures(w: &Weights) -> Option<EgoHoles> {
    let alters: Vec<usize> = (1..w.len()).filter(|&j| w[0][j] > 0.0).collect();
    let d = alters.len() as f64;
    if alters.is_empty() {
        return None;
    }
    let sums: Vec<f64> = w.iter().map(|row| row.iter().sum()).collect();
    let strongest: Vec<f64> = w.iter().map(|row| row.iter().copied().fold(0.0, f64::max)).collect();
    let p = |i: usize, j: usize| w[i][j] / sums[i];
    let m = |j: usize, q: usize| w[j][q] / strongest[j];
    let p_ego: Vec<f64> = (0..w.len()).map(|j| p(0, j)).collect();
    let (mut dyadic, mut effective_size) = (Vec::new(), 0.0);
    for &j in &alters {
        let others = || alters.iter().copied().filter(|&q| q != j && w[j][q] > 0.0);
        dyadic.push((p_ego[j] + others().map(|q| p_ego[q] * p(q, j)).sum::<f64>()).powi(2));
        effective_size += 1.0 - others().map(|q| p_ego[q] * m(j, q)).sum::<f64>();
    }
    let constraint: f64 = dyadic.iter().sum();
    let r = dyadic.iter().map(|c| c / (constraint / d));
    let hierarchy = if alters.len() == 1 { 1.0 } else { r.map(|r| r * r.ln()).sum::<f64>() / (d * d.ln()) };
    Some(EgoHoles { effective_size, efficiency: effective_size / d, constraint, hierarchy })
}

/// The largest of the four differences, each relative to max(1, value).
pub(crate) fn difference(one: &EgoHoles, other: &EgoHoles) -> f64 {
    let relative = |x: f64, y: f64| (x - y).abs() / y.abs().max(1.0);
    relative(one.effective_size, other.effective_size)
        .max(relative(one.efficiency, other.efficiency))
        .max(relative(one.constraint, other.constraint))
        .max(relative(one.hierarchy, other.hierarchy))
}
