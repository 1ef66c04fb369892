//! The reply funnel: how many names became letters, answers and a yes, each step a bar below the one before.

use crate::svg::{Markup, Number, Svg};
use crate::text;

/// Measures of the drawing, in drawing units; narrow, so that letters stay readable on a phone.
const WIDTH: f64 = 360.0;
const NAME: f64 = 96.0;
const COUNT: f64 = 34.0;
const BAR: f64 = 22.0;
const GAP: f64 = 9.0;
const FONT: f64 = 13.0;
/// The narrowest bar of somebody, so that one is seen beside a hundred.
const BAR_MIN: f64 = 4.0;

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What it is, e.g. `Sent`.
    pub name: String,
    /// How many came so far.
    pub count: usize,
}

/// The funnel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Funnel {
    /// Unique among the pictures of a page; letters, digits and hyphens.
    pub key: String,
    /// What it is called when read aloud.
    pub title: String,
    /// The steps, each a part of the one before.
    pub steps: Vec<Step>,
}

/// Draws the funnel: bars in the middle of their lines, as wide as their counts, and what leads from one to the next.
#[must_use]
pub fn draw(funnel: &Funnel) -> Svg {
    let lines = funnel.steps.len() as f64;
    let height = lines * BAR + (lines - 1.0).max(0.0) * GAP + 4.0;
    let said: Vec<String> = funnel.steps.iter().map(|step| format!("{}: {}", step.name, step.count)).collect();
    let name = format!("funnel-{}", funnel.key);
    let mut markup = Markup::drawing(&name, "funnel", (WIDTH, height), &funnel.title, &said.join("; "));
    let most = funnel.steps.iter().map(|step| step.count).max().unwrap_or_default();
    let room = WIDTH - NAME - COUNT;
    let middle = NAME + room / 2.0;
    let half = |count: usize| {
        if count == 0 { 0.0 } else { (room * count as f64 / most.max(1) as f64).max(BAR_MIN) / 2.0 }
    };
    let top = |place: usize| 2.0 + place as f64 * (BAR + GAP);
    for (place, pair) in funnel.steps.windows(2).enumerate() {
        let (from, to) = (half(pair[0].count), half(pair[1].count));
        if to > 0.0 {
            let (above, below) = (top(place) + BAR, top(place + 1));
            let shape = format!(
                "M{} {above}L{} {above}L{} {below}L{} {below}Z",
                Number(middle - from),
                Number(middle + from),
                Number(middle + to),
                Number(middle - to),
                above = Number(above),
                below = Number(below)
            );
            markup.path("flow", &shape);
        }
    }
    for (place, step) in funnel.steps.iter().enumerate() {
        let (y, half) = (top(place), half(step.count));
        let class = if step.count == 0 { "step none" } else { "step" };
        markup.open("g").attribute("class", class);
        write_text(&mut markup, "name", (0.0, y + BAR * 0.68), "start", &text::fitted(&step.name, FONT, NAME - 8.0));
        if half > 0.0 {
            markup.open("rect").attribute("class", "bar").number("x", middle - half).number("y", y);
            markup.number("width", half * 2.0).number("height", BAR).number("rx", 2.0).close();
        } else {
            markup.path("gap", &format!("M{} {y}V{}", Number(middle), Number(y + BAR), y = Number(y)));
        }
        write_text(&mut markup, "count", (WIDTH, y + BAR * 0.68), "end", &step.count.to_string());
        markup.close();
    }
    markup.finish()
}

fn write_text(markup: &mut Markup, class: &str, (x, y): (f64, f64), anchor: &str, text: &str) {
    markup.open("text").attribute("class", class).number("font-size", FONT).number("x", x).number("y", y);
    markup.attribute("text-anchor", anchor).text(text).close();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn funnel(counts: &[usize]) -> Funnel {
        let steps = counts.iter().map(|&count| Step { name: "Sent".to_owned(), count }).collect();
        Funnel { key: "all".to_owned(), title: "Replies".to_owned(), steps }
    }

    #[test]
    fn bars_are_as_wide_as_their_counts_and_one_is_seen_beside_many() {
        let drawn = draw(&funnel(&[10, 5, 0])).to_string();
        assert!(drawn.contains("width=\"230\"") && drawn.contains("width=\"115\""), "{drawn}");
        assert_eq!(drawn.matches("class=\"bar\"").count(), 2, "nothing is no bar");
        assert!(draw(&funnel(&[1000, 1])).to_string().contains("width=\"4\""));
        assert!(drawn.contains("Sent: 10; Sent: 5; Sent: 0"));
    }

    #[test]
    fn nothing_at_all_is_drawn_as_nothing() {
        assert!(!draw(&funnel(&[0, 0])).to_string().contains("class=\"bar\""));
        assert!(draw(&funnel(&[])).to_string().contains("<svg"));
    }
}
