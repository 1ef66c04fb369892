//! What went to and fro with one person, month by month: what I gave stands above the line, what they gave hangs below it.
//!
//! A small drawing beside a name and two numbers, which say the same in words; so it is not read aloud itself.

use crate::svg::{Markup, Svg};

/// Room of a month.
const MONTH_WIDTH: f64 = 11.0;
/// Room of one gift.
const GIFT_HEIGHT: f64 = 9.0;
/// Radius of a gift.
const RADIUS: f64 = 3.4;
/// Air around the line.
const AIR: f64 = 5.0;
/// Most gifts of one month and direction that are drawn (ours: more are one taller mark, and the numbers say how many).
const STACK_MAX: u32 = 4;

/// Draws the months, the oldest first; `gave` and `took` have one number for each. Filled marks are mine, open ones theirs. `most` is
/// the tallest stack of all rows that stand together, so that their lines stand at one height.
#[must_use]
pub fn draw(gave: &[u32], took: &[u32], most: (u32, u32)) -> Svg {
    let months = gave.len().max(took.len());
    let side = |most: u32| AIR + f64::from(most.min(STACK_MAX)) * GIFT_HEIGHT;
    let (up, down) = (side(most.0), side(most.1));
    let width = months.max(1) as f64 * MONTH_WIDTH;
    let mut markup = Markup::icon("gifts", (width, up + down));
    markup.path("axis", &format!("M0 {up}H{width}"));
    for (place, &count) in gave.iter().enumerate() {
        stack(&mut markup, "gave", (place, up - AIR), -GIFT_HEIGHT, count);
    }
    for (place, &count) in took.iter().enumerate() {
        stack(&mut markup, "took", (place, up + AIR), GIFT_HEIGHT, count);
    }
    markup.finish()
}

fn stack(markup: &mut Markup, class: &'static str, (place, from): (usize, f64), step: f64, count: u32) {
    let middle = (place as f64 + 0.5) * MONTH_WIDTH;
    for number in 0..count.min(STACK_MAX) {
        let y = from + f64::from(number) * step + step.signum() * (RADIUS - AIR / 2.0);
        markup
            .open("circle")
            .attribute("class", class)
            .number("cx", middle)
            .number("cy", y)
            .number("r", RADIUS)
            .close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_i_gave_stands_above_and_what_they_gave_hangs_below() {
        let svg = draw(&[0, 2], &[1, 0], (2, 1)).to_string();
        // The line stands at 5 + 2 * 9 = 23.
        assert!(svg.contains("M0 23H22"), "{svg}");
        assert!(svg.contains(r#"<circle class="gave" cx="16.5" cy="17.1" r="3.4"/>"#), "{svg}");
        assert!(svg.contains(r#"<circle class="gave" cx="16.5" cy="8.1" r="3.4"/>"#), "{svg}");
        assert!(svg.contains(r#"<circle class="took" cx="5.5" cy="28.9" r="3.4"/>"#), "{svg}");
    }

    #[test]
    fn many_gifts_fit_and_none_leave_the_line() {
        let svg = draw(&[u32::MAX], &[], (u32::MAX, 0)).to_string();
        assert_eq!(svg.matches("<circle").count(), 4);
        let svg = draw(&[], &[], (0, 0)).to_string();
        assert!(svg.contains("axis") && !svg.contains("NaN"), "{svg}");
    }
}
