//! The strip of the six benefits: a mark for everybody who gives it, so that a hole can be seen.

use crate::svg::{Markup, Svg};
use model::kind::Benefit;
use network::analysis::BenefitVerdict;

/// Marks beyond this are said as a count behind the last one (`ours`: four rows).
const MARKS_MAX: usize = 36;
/// Marks in a row.
const ROW: usize = 12;
/// From one mark to the next, and the radius of a mark.
const STEP: f64 = 12.0;
const RADIUS: f64 = 4.4;
/// Room for the count behind the marks.
const COUNT_WIDTH: f64 = 30.0;
/// Height of a column: two rows and air. More rows make it higher.
const ROWS_MIN: usize = 2;

/// One benefit.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Which.
    pub benefit: Benefit,
    /// How it is supplied: a hole is a dashed outline, a single provider is marked.
    pub verdict: BenefitVerdict,
    /// Names of those who give it strongly: a full mark each.
    pub strong: Vec<String>,
    /// Names of those who give some of it: a hollow mark each.
    pub some: Vec<String>,
    /// What the column is called when read aloud, e.g. `Development: one person only`.
    pub said: String,
}

/// The marks of each column, in the order given. Each is a drawing of its own, so that a page can lay them out in one row or
/// in two; all are equally high.
#[must_use]
pub fn strip(columns: &[Column]) -> Vec<Svg> {
    let rows = columns.iter().map(|column| rows_of(column.strong.len() + column.some.len())).max().unwrap_or(ROWS_MIN);
    columns.iter().map(|column| draw(column, rows.max(ROWS_MIN))).collect()
}

fn rows_of(marks: usize) -> usize {
    marks.min(MARKS_MAX).div_ceil(ROW)
}

fn draw(column: &Column, rows: usize) -> Svg {
    let size = (ROW as f64 * STEP + COUNT_WIDTH, rows as f64 * STEP);
    let name = format!("benefit-{}", column.benefit.code());
    let mut markup = Markup::drawing(&name, class(column.verdict), size, &column.said, "");
    let is_empty = column.strong.is_empty() && column.some.is_empty();
    if column.strong.is_empty() {
        outline(&mut markup, column, is_empty);
    }
    // A hole keeps its outline in the first row; whoever gives some of it stands below.
    let skipped = if column.strong.is_empty() && !is_empty { ROW } else { 0 };
    let full = column.strong.iter().map(|name| (name, "full"));
    let marks = full.chain(column.some.iter().map(|name| (name, "some")));
    for (place, (name, class)) in marks.take(MARKS_MAX.saturating_sub(skipped)).enumerate() {
        let place = place + skipped;
        let (x, y) = ((place % ROW) as f64 * STEP + STEP / 2.0, (place / ROW) as f64 * STEP + STEP / 2.0);
        markup.open("g").attribute("class", class).open("title").text(name).close();
        markup.circle("", (x, y), RADIUS).close();
    }
    let left_out = (column.strong.len() + column.some.len()).saturating_sub(MARKS_MAX - skipped);
    if left_out > 0 {
        let y = size.1 - STEP / 2.0 + 4.0;
        markup.open("text").attribute("class", "overflow").number("font-size", 11.0);
        markup.number("x", ROW as f64 * STEP + 2.0).number("y", y).text(&format!("+{left_out}")).close();
    }
    markup.finish()
}

/// A dashed outline where somebody should be; where nothing is known it is dotted and quiet.
fn outline(markup: &mut Markup, column: &Column, alone: bool) {
    let class = if column.verdict == BenefitVerdict::Unknown { "blank" } else { "gap" };
    if class == "blank" && !alone {
        return;
    }
    markup.open("rect").attribute("class", class).number("x", 1.6).number("y", 1.6);
    markup.number("width", ROW as f64 * STEP - 3.2).number("height", RADIUS * 2.0).number("rx", RADIUS).close();
}

fn class(verdict: BenefitVerdict) -> &'static str {
    match verdict {
        BenefitVerdict::Unknown => "benefit unclear",
        BenefitVerdict::Hole => "benefit hole",
        BenefitVerdict::Sole => "benefit sole",
        BenefitVerdict::Surplus => "benefit surplus",
        BenefitVerdict::Fits => "benefit fits",
    }
}
