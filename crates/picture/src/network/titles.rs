//! Titles of the sectors, set along the outermost ring, and the room that is kept for them.

use super::input::{Metrics, NetworkPicture};
use super::sectors::Sector;
use crate::geometry::{Point, Rect};
use crate::text;
use std::f64::consts::{PI, TAU};

/// Air between the outermost ring and the feet of a title.
const AIR: f64 = 7.0;

/// A sector's title and where it runs.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Title {
    pub(super) name: String,
    pub(super) font_size: f64,
    /// Ends of the baseline, in the direction of reading.
    pub(super) from: Point,
    pub(super) to: Point,
    /// Radius of the baseline.
    pub(super) radius: f64,
    /// Whether the baseline runs clockwise (upper half) or against the clock (lower half).
    pub(super) clockwise: bool,
    /// What it covers.
    pub(super) areas: Vec<Rect>,
}

/// Keeps room for every title, with the widest count that may follow it.
pub(super) fn reserve(input: &NetworkPicture, sectors: &[Sector], metrics: &Metrics) -> Vec<Title> {
    sectors.iter().map(|sector| title(input, sector, metrics)).collect()
}

/// The count that stands behind a title.
pub(super) fn count(unnamed: usize) -> String {
    format!(" +{unnamed}")
}

fn title(input: &NetworkPicture, sector: &Sector, metrics: &Metrics) -> Title {
    let font_size = metrics.title_size;
    let clockwise = sector.middle().rem_euclid(TAU) >= PI || sector.middle().rem_euclid(TAU) < 0.12;
    // Letters stand on the baseline, so below me, where they stand on their feet too, the baseline lies farther out.
    let radius = metrics.radius + AIR + if clockwise { 0.0 } else { font_size * text::ASCENT };
    let count = count(sector.members.len() + sector.undrawn);
    // The boxes that keep the room reach beyond both ends by half their height.
    let room = sector.span() * metrics.radius - 2.0 * font_size * text::LINE_HEIGHT;
    let name = text::fitted(input.words.sphere(sector.sphere), font_size, room - text::width(&count, font_size));
    let width = text::width(&format!("{name}{count}"), font_size);
    let half = (width / 2.0 / radius).min(PI * 0.95);
    let (first, last) = if clockwise { (-half, half) } else { (half, -half) };
    let middle = sector.middle();
    let line = Band { inner: metrics.radius + AIR / 2.0, outer: metrics.radius + AIR + font_size * text::LINE_HEIGHT };
    Title {
        name,
        font_size,
        from: metrics.centre.at(middle + first, radius),
        to: metrics.centre.at(middle + last, radius),
        radius,
        clockwise,
        areas: line.boxes(metrics.centre, middle - half, middle + half),
    }
}

/// The strip outside the rings in which titles run.
struct Band {
    inner: f64,
    outer: f64,
}

impl Band {
    /// Boxes that cover the strip between two angles.
    fn boxes(&self, centre: Point, start: f64, end: f64) -> Vec<Rect> {
        let (radius, half) = ((self.inner + self.outer) / 2.0, (self.outer - self.inner) / 2.0);
        let steps = (((end - start) * radius / half).ceil().max(1.0)) as usize;
        (0..=steps)
            .map(|step| {
                let at = centre.at(start + (end - start) * step as f64 / steps as f64, radius);
                Rect { left: at.x - half, top: at.y - half, right: at.x + half, bottom: at.y + half }
            })
            .collect()
    }
}
