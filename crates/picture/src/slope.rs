//! Before and after: one line per figure, rising or falling, for what-if and for comparing two states.

use crate::svg::{Markup, Number, Svg};
use crate::text;

/// Measures of the drawing, in drawing units.
const WIDTH: f64 = 560.0;
const SIDE: f64 = 190.0;
const TOP: f64 = 34.0;
const LINE: f64 = 26.0;
const HEIGHT_MIN: f64 = 120.0;
const FONT: f64 = 13.0;

/// One figure before and after. Each figure has a scale of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// What it is, e.g. `Voices`.
    pub name: String,
    /// The values, in the figure's own unit.
    pub before: f64,
    /// The value after.
    pub after: f64,
    /// How the values are said, e.g. `5`, `9 of 24`.
    pub said: (String, String),
    /// The ends of the figure's scale; the lower end is drawn at the bottom.
    pub scale: (f64, f64),
    /// What the change means.
    pub change: Change,
}

/// What a change means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// For the better.
    Better,
    /// For the worse.
    Worse,
    /// Neither.
    Same,
}

/// The chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Slope {
    /// Unique among the charts of a page; letters, digits and hyphens.
    pub key: String,
    /// What the chart is called when read aloud.
    pub title: String,
    /// Heads of the two sides, e.g. `now` and `if you add Ada`.
    pub heads: (String, String),
    /// The figures.
    pub figures: Vec<Figure>,
}

/// Draws the chart. Texts on a side are moved apart so that they never collide; the lines end where the values are.
#[must_use]
pub fn draw(slope: &Slope) -> Svg {
    let height = (TOP + LINE * slope.figures.len() as f64 + LINE).max(HEIGHT_MIN);
    let name = format!("slope-{}", slope.key);
    let description: Vec<String> =
        slope.figures.iter().map(|figure| format!("{}: {}, {}", figure.name, figure.said.0, figure.said.1)).collect();
    let mut markup = Markup::drawing(&name, "slope", (WIDTH, height), &slope.title, &description.join("; "));
    let (left, right) = (SIDE, WIDTH - SIDE);
    for (x, anchor, head) in [(left, "end", &slope.heads.0), (right, "start", &slope.heads.1)] {
        markup.path("axis", &format!("M{0} {1}V{2}", Number(x), Number(TOP - 8.0), Number(height - 6.0)));
        let head = text::fitted(head, FONT, SIDE);
        write_text(&mut markup, "head", (x, TOP - 16.0), anchor, &head);
    }
    let y = |value: f64, (low, high): (f64, f64)| {
        let share = if high > low { ((value - low) / (high - low)).clamp(0.0, 1.0) } else { 0.5 };
        let share = if share.is_finite() { share } else { 0.5 };
        TOP + LINE / 2.0 + (height - TOP - LINE - 6.0) * (1.0 - share)
    };
    let ends: Vec<(f64, f64)> =
        slope.figures.iter().map(|figure| (y(figure.before, figure.scale), y(figure.after, figure.scale))).collect();
    let lefts = spread(&ends.iter().map(|end| end.0).collect::<Vec<_>>(), (TOP, height - 6.0));
    let rights = spread(&ends.iter().map(|end| end.1).collect::<Vec<_>>(), (TOP, height - 6.0));
    for (number, figure) in slope.figures.iter().enumerate() {
        let class = match figure.change {
            Change::Better => "figure better",
            Change::Worse => "figure worse",
            Change::Same => "figure same",
        };
        let (from, to) = ends[number];
        markup.open("g").attribute("class", class);
        markup.path("way", &format!("M{} {}L{} {}", Number(left), Number(from), Number(right), Number(to)));
        markup.circle("end", (left, from), 3.2).circle("end", (right, to), 3.2);
        let before = text::fitted(&format!("{}  {}", figure.name, figure.said.0), FONT, SIDE - 14.0);
        write_text(&mut markup, "reading", (left - 10.0, lefts[number] + FONT * 0.35), "end", &before);
        let sign = match figure.change {
            Change::Better => "better",
            Change::Worse => "worse",
            Change::Same => "",
        };
        let after = text::fitted(&figure.said.1, FONT, SIDE - 14.0);
        write_text(&mut markup, "reading", (right + 10.0, rights[number] + FONT * 0.35), "start", &after);
        if !sign.is_empty() {
            // A triangle beside the value, so that colour does not carry the meaning alone.
            let x = right + 16.0 + text::width(&after, FONT);
            markup.path("turn", &triangle((x, rights[number]), figure.after >= figure.before));
        }
        markup.close();
    }
    markup.finish()
}

fn write_text(markup: &mut Markup, class: &str, (x, y): (f64, f64), anchor: &str, text: &str) {
    markup.open("text").attribute("class", class).number("font-size", FONT).number("x", x).number("y", y);
    markup.attribute("text-anchor", anchor).text(text).close();
}

fn triangle((x, y): (f64, f64), up: bool) -> String {
    let tip = if up { -4.0 } else { 4.0 };
    format!(
        "M{} {}L{} {}L{} {}Z",
        Number(x),
        Number(y - tip),
        Number(x + 8.0),
        Number(y - tip),
        Number(x + 4.0),
        Number(y + tip)
    )
}

/// Heights as near to those wished for as keeps a line's distance between any two, within the ends.
fn spread(wishes: &[f64], (top, bottom): (f64, f64)) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wishes.len()).collect();
    order.sort_by(|&a, &b| wishes[a].total_cmp(&wishes[b]).then(a.cmp(&b)));
    let step = LINE.min((bottom - top) / wishes.len().max(1) as f64);
    let mut places = vec![0.0; wishes.len()];
    let mut least = top + step / 2.0;
    for &number in &order {
        places[number] = wishes[number].max(least);
        least = places[number] + step;
    }
    let mut most = bottom - step / 2.0;
    for &number in order.iter().rev() {
        places[number] = places[number].min(most);
        most = places[number] - step;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_keep_a_line_apart() {
        let places = spread(&[50.0, 50.0, 50.0], (0.0, 200.0));
        assert_eq!(places, [50.0, 76.0, 102.0]);
        let low = spread(&[195.0, 190.0], (0.0, 200.0));
        assert_eq!(low, [187.0, 161.0]);
    }
}
