//! A picture that goes out by itself: its headline above it, what its signs mean below.

use crate::legend::{self, Sign};
use crate::svg::{Markup, Number, Svg};
use crate::text;

/// Air around everything.
const MARGIN: f64 = 34.0;
/// Size of the headline, and from one line of it to the next.
const HEADLINE_SIZE: f64 = 27.0;
const HEADLINE_LINE: f64 = 33.0;
/// Size of what stands below the headline and in the legend.
const DETAIL_SIZE: f64 = 13.0;
const DETAIL_LINE: f64 = 24.0;
/// Room of a sign in the legend, and air after a meaning.
const SIGN_ROOM: f64 = 18.0;
const SIGN_AIR: f64 = 6.0;
const ENTRY_AIR: f64 = 20.0;

/// What stands on a sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// The finding that the picture shows.
    pub headline: String,
    /// One line below it, e.g. the day.
    pub detail: String,
    /// The picture.
    pub drawing: Svg,
    /// Its size.
    pub size: (f64, f64),
    /// The signs that occur in it, with their meanings.
    pub legend: Vec<(Sign, String)>,
}

/// The sheet as one drawing, and its size. No text is wider than the sheet: the headline runs over as many lines as it needs.
#[must_use]
pub fn draw(sheet: &Sheet) -> (Svg, (f64, f64)) {
    let width = sheet.size.0 + 2.0 * MARGIN;
    let lines = lines(&sheet.headline, HEADLINE_SIZE, sheet.size.0);
    let rows = rows(&sheet.legend, sheet.size.0);
    let detail = MARGIN + HEADLINE_LINE * lines.len() as f64 + DETAIL_LINE * 0.6;
    let top = detail + DETAIL_LINE * 0.6;
    let rule = top + sheet.size.1 + DETAIL_LINE * 0.4;
    let height = rule + DETAIL_LINE * (rows.len() as f64 + 0.4) + MARGIN * 0.6;
    let mut markup = Markup::drawing("sheet", "sheet", (width, height), &sheet.headline, &sheet.detail);
    markup.open("rect").attribute("class", "ground-paper").number("width", width).number("height", height).close();
    for (number, line) in lines.iter().enumerate() {
        let y = MARGIN + HEADLINE_LINE * (number as f64 + 0.75);
        write(&mut markup, ("headline", HEADLINE_SIZE), (MARGIN, y), line);
    }
    write(&mut markup, ("detail", DETAIL_SIZE), (MARGIN, detail), &sheet.detail);
    markup.inset(&sheet.drawing, (MARGIN, top), Some(sheet.size));
    markup.path("rule", &format!("M{} {}H{}", Number(MARGIN), Number(rule), Number(width - MARGIN)));
    for (number, row) in rows.iter().enumerate() {
        let middle = rule + DETAIL_LINE * (number as f64 + 0.8);
        for (x, sign, meaning) in row {
            let sign_top = middle - SIGN_ROOM / 2.0;
            markup.inset(&legend::draw(*sign), (MARGIN + x, sign_top), None);
            let at = (MARGIN + x + SIGN_ROOM + SIGN_AIR, middle + DETAIL_SIZE * 0.35);
            write(&mut markup, ("meaning", DETAIL_SIZE), at, meaning);
        }
    }
    (markup.finish(), (width, height))
}

fn write(markup: &mut Markup, (class, size): (&str, f64), (x, y): (f64, f64), text: &str) {
    markup.open("text").attribute("class", class).number("font-size", size).number("x", x).number("y", y);
    markup.text(text).close();
}

/// The text in lines that fit; a single word that does not is cut.
fn lines(text: &str, font_size: f64, width_max: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let together = lines.last().map(|line| format!("{line} {word}"));
        match (together, lines.last_mut()) {
            (Some(together), Some(last)) if text::width(&together, font_size) <= width_max => *last = together,
            _ => lines.push(text::fitted(word, font_size, width_max)),
        }
    }
    lines
}

/// The legend in rows: where each entry begins.
fn rows(legend: &[(Sign, String)], width_max: f64) -> Vec<Vec<(f64, Sign, &str)>> {
    let mut rows: Vec<Vec<(f64, Sign, &str)>> = Vec::new();
    let mut x = 0.0;
    for (sign, meaning) in legend {
        let width = SIGN_ROOM + SIGN_AIR + text::width(meaning, DETAIL_SIZE);
        if rows.is_empty() || x + width > width_max {
            rows.push(Vec::new());
            x = 0.0;
        }
        if let Some(row) = rows.last_mut() {
            row.push((x, *sign, meaning));
        }
        x += width + ENTRY_AIR;
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_runs_over_as_many_lines_as_it_needs() {
        assert_eq!(lines("You hear five voices", 10.0, 1000.0), ["You hear five voices"]);
        assert_eq!(lines("You hear five voices", 10.0, 50.0), ["You hear", "five", "voices"]);
        assert!(lines("", 10.0, 50.0).is_empty());
    }

    #[test]
    fn a_legend_that_is_too_wide_goes_on_in_the_next_row() {
        let entry = |meaning: &str| (Sign::Even, meaning.to_owned());
        let legend = [entry("neither"), entry("energizes"), entry("drains")];
        assert_eq!(rows(&legend, 1000.0).len(), 1);
        let narrow = rows(&legend, 120.0);
        assert_eq!(narrow.iter().map(Vec::len).collect::<Vec<_>>(), [1, 1, 1]);
        assert!(narrow.iter().all(|row| row[0].0 == 0.0));
    }
}
