//! The price of parity as a line: how far apart two groups are, and what total is left.

use super::fill::{label, say, text};
use super::view::{Curve, Dot};
use formats::matching::outcome::PricePoint;

/// Where the line is drawn, in units of the picture; the template draws the axes there.
const LEFT: f64 = 70.0;
const RIGHT: f64 = 460.0;
const TOP: f64 = 24.0;
const FOOT: f64 = 176.0;

/// The line through these points, which are in the order of their discounts; nothing where there is no line to draw.
pub(super) fn curve(points: &[PricePoint]) -> Option<Curve> {
    let is_line =
        points.len() > 1 && points.iter().any(|point| point.total != points[0].total || point.gap != points[0].gap);
    if !is_line {
        return None;
    }
    let gap_most = points.iter().map(|point| point.gap).fold(1.0, f64::max);
    let totals = points.iter().map(|point| point.total);
    let (least, most) = (totals.clone().min()?, totals.max()?);
    let span = (most - least).max(1) as f64;
    let place = |point: &PricePoint| Dot {
        x: (LEFT + (RIGHT - LEFT) * (point.gap / gap_most).clamp(0.0, 1.0)).round() as usize,
        y: (FOOT - (FOOT - TOP) * (point.total - least) as f64 / span).round() as usize,
        title: say(
            "match-price-point",
            &[
                ("gap", text(&format!("{:.0}", point.gap))),
                ("total", text(&point.total.to_string())),
                ("discount", text(&format!("{:.0}", point.discount * 100.0))),
            ],
        ),
    };
    let dots: Vec<Dot> = points.iter().map(place).collect();
    let line: Vec<String> = dots.iter().map(|dot| format!("{},{}", dot.x, dot.y)).collect();
    Some(Curve {
        label: label("match-price-curve"),
        line: line.join(" "),
        dots,
        up: label("match-column-total"),
        right: label("match-column-gap"),
        up_ends: (least.to_string(), most.to_string()),
        right_ends: ("0".to_owned(), format!("{gap_most:.0}")),
    })
}
