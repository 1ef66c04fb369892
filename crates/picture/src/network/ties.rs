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
    let mut ranked: Vec<(u8, u8, Arc<'a>)> = Vec::new();
    for tie in &input.ties {
        let (Some(&a), Some(&b)) = (seat_of_ids.get(&tie.a), seat_of_ids.get(&tie.b)) else { continue };
        let strength = tie.strength.get();
        let path = bent(seats[a].centre, seats[b].centre, metrics.centre);
        ranked.push((strength, closeness(a).min(closeness(b)), Arc { a: &tie.a, b: &tie.b, strength, path }));
    }
    ranked.sort_by(|x, y| (y.0, y.1).cmp(&(x.0, x.1)).then_with(|| (x.2.a, x.2.b).cmp(&(y.2.a, y.2.b))));
    ranked.truncate(metrics.ties_max);
    ranked.into_iter().rev().map(|(_, _, arc)| arc).collect()
}

/// An arc between two places that bends toward the middle.
fn bent(from: Point, to: Point, middle: Point) -> String {
    let bend = from.toward(to, 0.5).toward(middle, BEND);
    let [x1, y1, x2, y2, x3, y3] = [from.x, from.y, bend.x, bend.y, to.x, to.y].map(Number);
    format!("M{x1} {y1}Q{x2} {y2} {x3} {y3}")
}

/// Those who speak with one voice, and the shape that holds them together.
pub(super) struct Voice {
    /// Their seats.
    pub(super) members: Vec<usize>,
    /// The shape, as the `d` of a path; a thick stroke makes it soft.
    pub(super) path: String,
    /// Whether the shape is an area, else a ribbon from one to the next.
    pub(super) is_area: bool,
}

/// Each voice group of two or more: the area they span, where nobody else stands in it, else a ribbon that connects them
/// all by the shortest way, so that nobody is drawn in who does not belong.
pub(super) fn voices(input: &NetworkPicture, seats: &[Placed], metrics: &Metrics) -> Vec<Voice> {
    let seat_of_ids = seat_of_ids(input, seats);
    let members =
        |group: &Vec<PersonId>| -> Vec<usize> { group.iter().filter_map(|id| seat_of_ids.get(id).copied()).collect() };
    input
        .voices
        .iter()
        .map(members)
        .filter(|members| (2..=VOICE_MEMBERS_MAX).contains(&members.len()))
        .map(|members| {
            let points: Vec<Point> = members.iter().map(|&seat| seats[seat].centre).collect();
            let hull = hull(&points);
            let strangers = (0..seats.len()).filter(|seat| !members.contains(seat)).map(|seat| seats[seat].centre);
            let is_area = hull.len() > 2 && !strangers.chain([metrics.centre]).any(|point| holds(&hull, point));
            let path = if is_area { area_path(&hull) } else { spanning_path(&points) };
            Voice { members, path, is_area }
        })
        .collect()
}

/// The corners of the smallest convex area that holds all points, clockwise on the screen (Andrew's monotone chain).
fn hull(points: &[Point]) -> Vec<Point> {
    let mut sorted = points.to_vec();
    sorted.sort_by(|a, b| a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y)));
    let chain = |points: &mut dyn Iterator<Item = &Point>| {
        let mut corners: Vec<Point> = Vec::new();
        for &point in points {
            while let [.., a, b] = corners[..] {
                if turn(a, b, point) > 0.0 {
                    break;
                }
                corners.pop();
            }
            corners.push(point);
        }
        corners.pop();
        corners
    };
    let mut corners = chain(&mut sorted.iter());
    corners.extend(chain(&mut sorted.iter().rev()));
    corners
}

/// Above 0 where the way from `a` over `b` to `c` turns clockwise on the screen.
fn turn(a: Point, b: Point, c: Point) -> f64 {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

/// Whether a point lies in the area, given clockwise.
fn holds(area: &[Point], point: Point) -> bool {
    let next = area.iter().cycle().skip(1);
    area.iter().zip(next).all(|(&a, &b)| turn(a, b, point) >= 0.0)
}

fn area_path(corners: &[Point]) -> String {
    let points: Vec<String> = corners.iter().map(|point| format!("{} {}", Number(point.x), Number(point.y))).collect();
    format!("M{}Z", points.join("L"))
}

/// A minimum spanning tree over the points (Prim, O(n²)), as the `d` of a path.
fn spanning_path(points: &[Point]) -> String {
    let mut path = String::new();
    let mut reached = vec![false; points.len()];
    // For each point not yet reached: how far the tree is, and from where.
    let mut nearest: Vec<(f64, usize)> = points.iter().map(|point| (point.distance(points[0]), 0)).collect();
    reached[0] = true;
    for _ in 1..points.len() {
        let next =
            (0..points.len()).filter(|&point| !reached[point]).min_by(|&a, &b| nearest[a].0.total_cmp(&nearest[b].0));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hull_has_the_outer_points_only() {
        let point = |x: f64, y: f64| Point { x, y };
        let corners = hull(&[point(0.0, 0.0), point(4.0, 0.0), point(2.0, 1.0), point(4.0, 4.0), point(0.0, 4.0)]);
        assert_eq!(corners, [point(0.0, 0.0), point(4.0, 0.0), point(4.0, 4.0), point(0.0, 4.0)]);
        assert!(holds(&corners, point(2.0, 3.0)));
        assert!(!holds(&corners, point(5.0, 3.0)));
        assert_eq!(hull(&[point(0.0, 0.0), point(1.0, 1.0), point(2.0, 2.0)]).len(), 2);
    }
}
