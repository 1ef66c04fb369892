//! Diversity bars: how the core divides by one dimension, the largest part in full colour.

use crate::svg::{Markup, Svg};

/// Width of a bar in drawing units.
const WIDTH: f64 = 260.0;
/// Height of the drawing, of the bar in it, and where the bar begins.
const HEIGHT: f64 = 16.0;
const BAR: f64 = 7.0;
const TOP: f64 = 4.5;
/// Air between two parts.
const AIR: f64 = 1.5;
/// Parts beyond this are drawn as one.
const PARTS_MAX: usize = 8;

/// How the core divides by one dimension.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// Unique among the bars of a page; letters, digits and hyphens, e.g. `unit`.
    pub key: String,
    /// What the bar says when read aloud, e.g. `Unit: 19 of 24 sit in Equity Sales`.
    pub said: String,
    /// The values and how many people have each.
    pub parts: Vec<(String, usize)>,
    /// A line that matters, as a share from 0 to 1, e.g. 0.70 for an insular core.
    pub line_share: Option<f64>,
    /// Whether the largest part is a warning.
    pub tone: Tone,
}

/// How the largest part is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// As it should be.
    Calm,
    /// Over a line.
    Warning,
}

/// One bar per dimension, the largest part first; an empty bar where nothing is known.
#[must_use]
pub fn bars(bars: &[Bar]) -> Vec<Svg> {
    bars.iter().map(draw).collect()
}

fn draw(bar: &Bar) -> Svg {
    let class = if bar.tone == Tone::Warning { "bar-parts warning" } else { "bar-parts" };
    let mut markup = Markup::drawing(&format!("bar-{}", bar.key), class, (WIDTH, HEIGHT), &bar.said, "");
    let total: usize = bar.parts.iter().map(|(_, count)| count).sum();
    let mut parts: Vec<(&str, usize)> = bar.parts.iter().map(|(value, count)| (value.as_str(), *count)).collect();
    parts.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    if total == 0 {
        rect(&mut markup, "part none", (0.0, WIDTH));
    }
    let mut left = 0.0;
    let mut rest = total;
    for (number, &(value, count)) in parts.iter().filter(|(_, count)| *count > 0).enumerate() {
        let last = number + 1 == PARTS_MAX;
        let count = if last { rest } else { count };
        let width = WIDTH * count as f64 / total as f64;
        markup.open("g").attribute("class", if number == 0 { "part first" } else { "part" });
        if !last || rest == count {
            markup.open("title").text(&format!("{value}: {count}")).close();
        }
        rect(&mut markup, "", (left, (left + width - AIR).max(left + 0.5).min(WIDTH)));
        markup.close();
        left += width;
        rest -= count;
        if last {
            break;
        }
    }
    if let Some(share) = bar.line_share {
        let x = WIDTH * share.clamp(0.0, 1.0);
        markup.open("rect").attribute("class", "line").number("x", x - 0.75).number("y", 0.5);
        markup.number("width", 1.5).number("height", HEIGHT - 1.0).close();
    }
    markup.finish()
}

fn rect(markup: &mut Markup, class: &str, (left, right): (f64, f64)) {
    markup.open("rect");
    if !class.is_empty() {
        markup.attribute("class", class);
    }
    markup
        .number("x", left)
        .number("y", TOP)
        .number("width", right - left)
        .number("height", BAR)
        .number("rx", 1.5)
        .close();
}
