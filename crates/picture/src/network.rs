//! The picture of the network: me in the middle, closeness as distance, sphere as sector, unit as arc within the sector.
//!
//! The same input gives the same picture, so that people stay where the eye left them. [`draw`] goes in this order:
//! sectors get their width, people their seats (both may never overlap), then names are placed where they collide with
//! nothing; a name that finds no room becomes part of a count beside its sphere.

mod bands;
mod input;
mod labels;
mod light;
mod paint;
mod seats;
mod sectors;
mod ties;
mod titles;

pub use input::{Frame, Light, NetworkPicture, PersonMark, Role, TieMark};

use crate::geometry::{Point, Rect};
use crate::svg::Svg;
use model::kind::Sphere;
use model::person::PersonId;

/// The picture, and where everything in it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// The picture itself.
    pub svg: Svg,
    /// The area of the whole drawing.
    pub area: Rect,
    /// Everybody who is drawn, in the order of the input.
    pub nodes: Vec<Node>,
    /// Every text that is drawn.
    pub labels: Vec<Label>,
    /// How many people of each sphere stand without a name, in the order of the sectors; spheres without any are absent.
    pub unnamed: Vec<(Option<Sphere>, usize)>,
}

/// Somebody's mark in the picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Who.
    pub id: PersonId,
    /// Where.
    pub centre: Point,
    /// Radius of the mark itself.
    pub radius: f64,
    /// Radius with the signs of a role around it; nothing else comes nearer than that.
    pub extent: f64,
}

/// A text in the picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Whose name, `None` for a title of a sector or a ring.
    pub of: Option<PersonId>,
    /// What it says; a long name is cut.
    pub text: String,
    /// The area it may take up; several boxes where it runs along an arc.
    pub areas: Vec<Rect>,
}

/// Draws the network.
///
/// People beyond the frame's limit (the least close ones, outside the core) are not drawn but counted in
/// [`Drawing::unnamed`]; the table beside a picture lists everybody. Ties and voice groups that name unknown ids are
/// passed over. An empty network gives the rings and me.
///
/// O(n log n) for the seats; names take O(n) each for at most a few hundred names.
#[must_use]
pub fn draw(input: &NetworkPicture) -> Drawing {
    let metrics = input.frame.metrics();
    let drawn = input::drawn(&input.people, metrics.people_max);
    let sectors = sectors::divide(&input.people, &drawn, metrics.span_min);
    let rings = bands::rings(input.people.iter().any(|person| person.closeness.is_none()), &metrics);
    let seats = seats::assign(input, &sectors, &rings, &metrics);
    let titles = titles::reserve(input, &sectors, &metrics);
    let (names, captions) = labels::place(input, &seats, (&titles, &rings), &metrics);
    paint::paint(&paint::Layout { input, metrics, sectors, rings, seats, titles, names, captions })
}
