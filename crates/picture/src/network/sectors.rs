//! Sectors: one per sphere that has people, as wide as they are many, clockwise from twelve o'clock.

use super::input::PersonMark;
use model::kind::Sphere;
use std::f64::consts::{FRAC_PI_2, TAU};

/// How much room somebody asks for, by closeness 1 to 5: the inner rings are short (`ours`).
const ROOM: [f64; 5] = [1.0, 1.0, 1.1, 1.4, 2.2];

/// A sphere's part of the circle.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sector {
    pub(super) sphere: Option<Sphere>,
    /// Angle where it begins.
    pub(super) start: f64,
    /// Angle where it ends, clockwise after the start.
    pub(super) end: f64,
    /// Places of its people who are drawn.
    pub(super) members: Vec<usize>,
    /// How many of its people are not drawn at all.
    pub(super) undrawn: usize,
}

impl Sector {
    pub(super) fn span(&self) -> f64 {
        self.end - self.start
    }

    pub(super) fn middle(&self) -> f64 {
        (self.start + self.end) / 2.0
    }
}

/// Divides the circle among the spheres, in the order team, unit, company, outside, personal, not known.
pub(super) fn divide(people: &[PersonMark], drawn: &[usize], span_min: f64) -> Vec<Sector> {
    let spheres = Sphere::ALL.iter().copied().map(Some).chain([None]);
    let mut sectors: Vec<Sector> = spheres
        .filter_map(|sphere| {
            let members: Vec<usize> = drawn.iter().copied().filter(|&place| people[place].sphere == sphere).collect();
            let all = people.iter().filter(|person| person.sphere == sphere).count();
            let undrawn = all - members.len();
            (all > 0).then_some(Sector { sphere, start: 0.0, end: 0.0, members, undrawn })
        })
        .collect();
    let weights: Vec<f64> =
        sectors.iter().map(|sector| sector.members.iter().map(|&place| room(&people[place])).sum()).collect();
    let mut angle = -FRAC_PI_2;
    for (sector, span) in sectors.iter_mut().zip(spans(&weights, span_min)) {
        sector.start = angle;
        angle += span;
        sector.end = angle;
    }
    sectors
}

fn room(person: &PersonMark) -> f64 {
    person.closeness.map_or(ROOM[0], |closeness| ROOM[usize::from(closeness.value().get()) - 1])
}

/// Spans by weight that together make the circle; whoever falls below the least gets it, the others share the rest.
fn spans(weights: &[f64], span_min: f64) -> Vec<f64> {
    let mut narrow = vec![false; weights.len()];
    loop {
        let kept = narrow.iter().filter(|&&narrow| narrow).count();
        let rest = TAU - span_min * kept as f64;
        let total: f64 = weights.iter().zip(&narrow).filter(|&(_, &narrow)| !narrow).map(|(weight, _)| weight).sum();
        let share = |weight: f64| if total > 0.0 { rest * weight / total } else { span_min };
        let next = (0..weights.len()).find(|&place| !narrow[place] && share(weights[place]) < span_min);
        match next {
            Some(place) => narrow[place] = true,
            None => {
                let span = |(&weight, &narrow): (&f64, &bool)| if narrow { span_min } else { share(weight) };
                return weights.iter().zip(&narrow).map(span).collect();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_circle_is_shared_by_weight_and_nobody_is_squeezed() {
        let degrees = |weights: &[f64]| -> Vec<f64> {
            spans(weights, 30.0_f64.to_radians()).iter().map(|span| (span.to_degrees() * 10.0).round() / 10.0).collect()
        };
        assert_eq!(degrees(&[1.0, 1.0]), [180.0, 180.0]);
        assert_eq!(degrees(&[98.0, 1.0, 1.0]), [300.0, 30.0, 30.0]);
        assert_eq!(degrees(&[5.0]), [360.0]);
        assert!(degrees(&[]).is_empty());
    }
}
