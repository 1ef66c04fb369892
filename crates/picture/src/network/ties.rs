//! Ties between people as arcs, and the soft shape around those who speak with one voice.

use super::input::{Metrics, NetworkPicture};
use super::seats::Placed;
use crate::geometry::Point;
use crate::svg::Number;
use model::person::PersonId;
use std::collections::BTreeMap;
use std::fmt::Write;

/// How far an arc bends toward me, as a part of the way (`ours`).
const BEND: f64 = 0.22;
/// A voice group larger than this is drawn without its shape, whose cost grows with the square.
const VOICE_MEMBERS_MAX: usize = 400;

/// A tie as it is drawn.
pub(super) struct Arc<'a> {
    pub(super) a: &'a PersonId,
    pub(super) b: &'a PersonId,
    pub(super) strength: u8,
    pub(super) path: String,
}

/// The seat of each person who is drawn.
pub(super) fn seat_of_ids<'a>(input: &'a NetworkPicture, seats: &[Placed]) -> BTreeMap<&'a PersonId, usize> {
    seats.iter().enumerate().map(|(seat, placed)| (&input.people[placed.place].id, seat)).collect()
}

/// The arcs, weak ones first so that strong ones lie on top; where there are too many, the strongest between the closest.
pub(super) fn arcs<'a>(input: &'a NetworkPicture, seats: &[Placed], metrics: &Metrics) -> Vec<Arc<'a>> {
    let seat_of_ids = seat_of_ids(input, seats);
    let closeness = |seat: usize| input.people[seats[seat].place].closeness.map_or(0, |known| known.value().get());
    let mut drawn: Vec<((u8, u8), &PersonId, &PersonId, Point, Point)> = input
        .ties
        .iter()
        .filter_map(|tie| {
            let (a, b) = (seat_of_ids.get(&tie.a)?, seat_of_ids.get(&tie.b)?);
            let rank = (tie.strength.get(), closeness(*a).min(closeness(*b)));
            Some((rank, &tie.a, &tie.b, seats[*a].centre, seats[*b].centre))
        })
        .collect();
    drawn.sort_by(|x, y| y.0.cmp(&x.0).then_with(|| (x.1, x.2).cmp(&(y.1, y.2))));
    drawn.truncate(metrics.ties_max);
    drawn.reverse();
    drawn
        .into_iter()
        .map(|((strength, _), a, b, from, to)| {
            let bend = from.toward(to, 0.5).toward(metrics.centre, BEND);
            let path = format!(
                "M{} {}Q{} {} {} {}",
                Number(from.x),
                Number(from.y),
                Number(bend.x),
                Number(bend.y),
                Number(to.x),
                Number(to.y)
            );
            Arc { a, b, strength, path }
        })
        .collect()
}

/// The seats of each voice group of two or more, and the path whose thick stroke holds them together: the shortest way
/// to connect them all, so that nobody else is drawn in without need.
pub(super) fn voices(input: &NetworkPicture, seats: &[Placed]) -> Vec<(Vec<usize>, String)> {
    let seat_of_ids = seat_of_ids(input, seats);
    let members = |group: &Vec<PersonId>| -> Vec<usize> { group.iter().filter_map(|id| seat_of_ids.get(id).copied()).collect() };
    input
        .voices
        .iter()
        .map(members)
        .filter(|members| (2..=VOICE_MEMBERS_MAX).contains(&members.len()))
        .map(|members| {
            let points: Vec<Point> = members.iter().map(|&seat| seats[seat].centre).collect();
            let path = spanning_path(&points);
            (members, path)
        })
        .collect()
}

/// A minimum spanning tree over the points (Prim, O(n²)), as the `d` of a path.
fn spanning_path(points: &[Point]) -> String {
    let mut path = String::new();
    let mut reached = vec![false; points.len()];
    // For each point not yet reached: how far the tree is, and from where.
    let mut nearest: Vec<(f64, usize)> = points.iter().map(|point| (point.distance(points[0]), 0)).collect();
    reached[0] = true;
    for _ in 1..points.len() {
        let next = (0..points.len()).filter(|&point| !reached[point]).min_by(|&a, &b| nearest[a].0.total_cmp(&nearest[b].0));
        let Some(next) = next else { break };
        let (from, to) = (points[nearest[next].1], points[next]);
        // Writing to a string cannot fail.
        let _ = write!(path, "M{} {}L{} {}", Number(from.x), Number(from.y), Number(to.x), Number(to.y));
        reached[next] = true;
        for (point, near) in nearest.iter_mut().enumerate() {
            let distance = points[point].distance(points[next]);
            if !reached[point] && distance < near.0 {
                *near = (distance, next);
            }
        }
    }
    path
}
