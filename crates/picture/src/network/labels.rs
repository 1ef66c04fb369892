//! Names: placed by priority where they collide with nothing; who finds no room stays without.

use super::bands::Ring;
use super::input::{Metrics, NetworkPicture, priority};
use super::seats::Placed;
use super::titles::Title;
use crate::geometry::{Point, Rect};
use crate::text;
use std::f64::consts::{FRAC_PI_2, TAU};

/// Air between a mark and its own name.
const AIR: f64 = 3.5;
/// Air kept between a name and anything else.
const CLEAR: f64 = 1.5;
/// Marks that had to shrink below this part of their size are dots, and dots have no names outside the core (`ours`).
const DOT_SCALE: f64 = 0.62;
/// Names outside the core are a little smaller, so that the core is seen first (`ours`).
const FONT_PART_PLAIN: f64 = 0.94;

/// How far off a name of the core may stand, and in how many directions it is tried (`ours`).
const APART: [f64; 4] = [8.0, 16.0, 26.0, 38.0];
const APART_DIRECTIONS: i32 = 16;
/// Words for the rings are smaller than names (`ours`).
const FONT_PART_CAPTION: f64 = 0.84;

/// A word for a ring, where there was room for it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Caption {
    pub(super) text: String,
    pub(super) font_size: f64,
    /// Where the middle of the baseline lies.
    pub(super) at: Point,
    pub(super) area: Rect,
}

/// A name and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Name {
    /// Number of the seat.
    pub(super) seat: usize,
    pub(super) text: String,
    pub(super) font_size: f64,
    pub(super) anchor: &'static str,
    /// Where the baseline begins, has its middle or ends, by `anchor`.
    pub(super) at: Point,
    pub(super) area: Rect,
    /// Where a thin line leads from the mark, for a name that stands apart from it.
    pub(super) leader: Option<(Point, Point)>,
}

/// Places the names, in the order of the seats, and then the words for the rings, where there is still room for them.
pub(super) fn place(
    input: &NetworkPicture,
    seats: &[Placed],
    (titles, rings): (&[Title], &[Ring]),
    metrics: &Metrics,
) -> (Vec<Name>, Vec<Caption>) {
    let mut order: Vec<usize> = (0..seats.len())
        .filter(|&seat| seats[seat].scale >= DOT_SCALE || input.people[seats[seat].place].core)
        .collect();
    let rank = |seat: usize| priority(&input.people[seats[seat].place]);
    order.sort_by(|&a, &b| rank(a).cmp(&rank(b)));
    order.truncate(metrics.names_max);

    let mut board = Board::new(seats, titles, metrics);
    let wishes: Vec<(usize, Vec<Name>)> = order
        .into_iter()
        .map(|seat| {
            let person = &input.people[seats[seat].place];
            let font_size = metrics.font_size * if person.core { 1.0 } else { FONT_PART_PLAIN };
            let text = text::fitted(&person.name, font_size, metrics.name_width_max);
            let mut places = candidates(seat, &seats[seat], &text, font_size);
            if person.core {
                places.extend(apart(seat, &seats[seat], &text, font_size));
            }
            (seat, places)
        })
        .collect();
    for (_, candidates) in &wishes {
        board.place_or_make_room(candidates, &wishes);
    }
    let captions = board.captions(input, rings, metrics);
    board.names.sort_by_key(|name| name.seat);
    (board.names, captions)
}

/// The places where a name may stand, best first: beside the mark on the outer side, a little lower or higher, on the
/// inner side, below, above.
fn candidates(seat: usize, placed: &Placed, text: &str, font_size: f64) -> Vec<Name> {
    let height = font_size * text::LINE_HEIGHT;
    let reach = placed.extent + AIR;
    let right_first = placed.angle.cos() >= -0.05;
    let down_first = placed.angle.sin() >= 0.0;
    let (near, far) = if right_first { (1.0, -1.0) } else { (-1.0, 1.0) };
    let (down, up) = if down_first { (1.0, -1.0) } else { (-1.0, 1.0) };
    let slant = |side: f64, vertical: f64, slope: f64| {
        (side * slope.cos() * reach, vertical * slope.sin() * (reach + height * 0.35), side)
    };
    let mut places = vec![(near * reach, 0.0, near)];
    for slope in [0.5_f64, 0.95, 1.3] {
        places.push(slant(near, down, slope));
        places.push(slant(near, up, slope));
    }
    places.push((far * reach, 0.0, far));
    places.push((0.0, down * (reach + height / 2.0 - 1.0), 0.0));
    places.push((0.0, up * (reach + height / 2.0 - 1.0), 0.0));
    for slope in [0.5_f64, 0.95, 1.3] {
        places.push(slant(far, down, slope));
        places.push(slant(far, up, slope));
    }
    places.into_iter().map(|(dx, dy, side)| name(seat, placed, (text, font_size), (dx, dy, side))).collect()
}

/// Places farther off, for somebody of the core among many; a line leads there.
fn apart(seat: usize, placed: &Placed, text: &str, font_size: f64) -> Vec<Name> {
    let mut names = Vec::new();
    for distance in APART {
        for step in 0..APART_DIRECTIONS {
            // From the outer side around, alternating.
            let turn = f64::from((step + 1) / 2) * if step % 2 == 0 { 1.0 } else { -1.0 };
            let angle = placed.angle + turn * TAU / f64::from(APART_DIRECTIONS);
            let reach = placed.extent + AIR + distance;
            let (dx, dy) = (angle.cos() * reach, angle.sin() * reach);
            let side = if dx.abs() < reach * 0.3 { 0.0 } else { dx.signum() };
            let from = placed.centre.at(angle, placed.extent + 1.0);
            let to = placed.centre.at(angle, reach - 2.0);
            // Above and below, the line ends at the edge of the text and not in its middle.
            let lift = if side == 0.0 { dy.signum() * font_size * 0.5 } else { 0.0 };
            let name = name(seat, placed, (text, font_size), (dx, dy + lift, side));
            names.push(Name { leader: Some((from, to)), ..name });
        }
    }
    names
}

/// A name whose nearest edge (or middle, where `side` is 0) lies `dx`, `dy` from the mark.
fn name(seat: usize, placed: &Placed, (text, font_size): (&str, f64), (dx, dy, side): (f64, f64, f64)) -> Name {
    let (width, height) = (text::width(text, font_size), font_size * text::LINE_HEIGHT);
    let at = Point { x: placed.centre.x + dx, y: placed.centre.y + dy };
    let left = at.x - width * (1.0 - side) / 2.0;
    let top = at.y - height / 2.0;
    Name {
        seat,
        text: text.to_owned(),
        font_size,
        anchor: if side > 0.0 {
            "start"
        } else if side < 0.0 {
            "end"
        } else {
            "middle"
        },
        at: Point { x: at.x, y: top + font_size * text::ASCENT },
        area: Rect { left, top, right: left + width, bottom: top + height },
        leader: None,
    }
}

/// What is already taken.
struct Board<'a> {
    area: Rect,
    discs: Vec<(Point, f64)>,
    titles: Vec<&'a Rect>,
    names: Vec<Name>,
}

impl<'a> Board<'a> {
    fn new(seats: &[Placed], titles: &'a [Title], metrics: &Metrics) -> Self {
        let mut discs: Vec<(Point, f64)> = seats.iter().map(|placed| (placed.centre, placed.extent)).collect();
        discs.push((metrics.centre, metrics.me_radius));
        let titles = titles.iter().flat_map(|title| &title.areas).collect();
        Self { area: metrics.area.grown(-2.0), discs, titles, names: Vec::new() }
    }

    /// Whether a name collides with nothing that cannot move.
    fn is_clear(&self, name: &Name) -> bool {
        let area = name.area.grown(CLEAR);
        self.area.contains(&name.area)
            && !self.titles.iter().any(|title| title.overlaps(&area))
            && !self.discs.iter().any(|&(centre, radius)| area.touches_disc(centre, radius))
    }

    fn blockers(&self, name: &Name) -> Vec<usize> {
        let area = name.area.grown(CLEAR);
        (0..self.names.len()).filter(|&number| self.names[number].area.overlaps(&area)).collect()
    }

    /// Words for the rings stand on the line from me to twelve o'clock.
    fn captions(&self, input: &NetworkPicture, rings: &[Ring], metrics: &Metrics) -> Vec<Caption> {
        let font_size = metrics.font_size * FONT_PART_CAPTION;
        let height = font_size * text::LINE_HEIGHT;
        let caption = |ring: &Ring| {
            let text = input.words.closeness[ring.closeness.map_or(5, |closeness| usize::from(closeness) - 1)].clone();
            let width = text::width(&text, font_size);
            let middle = metrics.centre.at(-FRAC_PI_2, (ring.inner + ring.outer) / 2.0);
            let top = middle.y - height / 2.0;
            let area = Rect { left: middle.x - width / 2.0, top, right: middle.x + width / 2.0, bottom: top + height };
            Caption { text, font_size, at: Point { x: middle.x, y: top + font_size * text::ASCENT }, area }
        };
        let is_free = |caption: &Caption| {
            let area = caption.area.grown(CLEAR);
            !self.names.iter().any(|name| name.area.overlaps(&area))
                && !self.titles.iter().any(|title| title.overlaps(&area))
                && !self.discs.iter().any(|&(centre, radius)| area.touches_disc(centre, radius))
        };
        rings.iter().map(caption).filter(is_free).collect()
    }

    /// Places the name at the first place that is free, or where the one name that is in the way can stand elsewhere.
    fn place_or_make_room(&mut self, candidates: &[Name], wishes: &[(usize, Vec<Name>)]) {
        let clear: Vec<&Name> = candidates.iter().filter(|name| self.is_clear(name)).collect();
        if let Some(free) = clear.iter().find(|name| self.blockers(name).is_empty()) {
            self.names.push((*free).clone());
            return;
        }
        for name in clear {
            let [blocker] = self.blockers(name)[..] else { continue };
            let moved = self.names[blocker].seat;
            let Some((_, elsewhere)) = wishes.iter().find(|(seat, _)| *seat == moved) else { continue };
            let taken = name.area.grown(CLEAR);
            let other = elsewhere.iter().find(|other| {
                self.is_clear(other)
                    && !taken.overlaps(&other.area)
                    && self.blockers(other).iter().all(|&number| number == blocker)
            });
            if let Some(other) = other {
                self.names[blocker] = other.clone();
                self.names.push(name.clone());
                return;
            }
        }
    }
}
