//! What happened between me and one person, month by month: what came from them and meetings rise, what I sent falls.

use crate::svg::{Markup, Svg};

/// Measures of the drawing, in drawing units.
const WIDTH: f64 = 640.0;
const TOP: f64 = 8.0;
/// Room for each of the two sides at the most.
const SIDE_HEIGHT: f64 = 46.0;
/// Room for the years below.
const FOOT: f64 = 22.0;
const FONT: f64 = 12.0;
/// A bar is at most so wide, so that few months do not look like walls.
const BAR_WIDTH_MAX: f64 = 16.0;
/// Part of a month's room that its bar takes.
const BAR_SHARE: f64 = 0.62;
/// A single contact is at least so high.
const UNIT_HEIGHT_MAX: f64 = 8.0;
/// Air around the line in the middle.
const AIR: f64 = 1.5;

/// One month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Month {
    /// Messages that they sent me.
    pub received: u32,
    /// Messages that I sent them.
    pub sent: u32,
    /// Meetings of both of us.
    pub met: u32,
    /// What the month says when it is pointed at, e.g. `March 2026: 3 from them, 2 from you`.
    pub said: String,
    /// What stands below, where a year begins.
    pub mark: Option<String>,
}

/// The months between two people, the oldest first, without a gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    /// What the picture is called when read aloud.
    pub title: String,
    /// What it says in a sentence.
    pub description: String,
    /// The months.
    pub months: Vec<Month>,
}

/// Draws the months. All bars have one scale; without any month only the line is drawn.
#[must_use]
pub fn draw(history: &History) -> Svg {
    let middle = TOP + SIDE_HEIGHT;
    let height = middle + SIDE_HEIGHT + FOOT;
    let mut markup = Markup::drawing("history", "history", (WIDTH, height), &history.title, &history.description);
    markup.path("axis", &format!("M0 {middle}H{WIDTH}"));
    let most = history.months.iter().map(|month| up(month).max(month.sent)).max().unwrap_or_default();
    let unit = ((SIDE_HEIGHT - AIR) / f64::from(most.max(1))).min(UNIT_HEIGHT_MAX);
    let room = WIDTH / history.months.len().max(1) as f64;
    let width = (room * BAR_SHARE).min(BAR_WIDTH_MAX);
    for (place, month) in history.months.iter().enumerate() {
        let left = place as f64 * room;
        if let Some(mark) = &month.mark {
            markup.path("year", &format!("M{:.1} {}V{}", left, middle + 3.0, height - FOOT + 4.0));
            markup.open("text").attribute("class", "mark-year").number("font-size", FONT);
            markup.number("x", left + 4.0).number("y", height - 5.0).text(mark).close();
        }
        if up(month) == 0 && month.sent == 0 {
            continue;
        }
        let left = left + (room - width) / 2.0;
        markup.open("g").attribute("class", "month").open("title").text(&month.said).close();
        let met = f64::from(month.met) * unit;
        let received = f64::from(month.received) * unit;
        bar(&mut markup, "met", (left, width), (middle - AIR - met, met));
        bar(&mut markup, "received", (left, width), (middle - AIR - met - received, received));
        bar(&mut markup, "sent", (left, width), (middle + AIR, f64::from(month.sent) * unit));
        markup.close();
    }
    markup.finish()
}

fn up(month: &Month) -> u32 {
    month.received.saturating_add(month.met)
}

fn bar(markup: &mut Markup, class: &'static str, (left, width): (f64, f64), (top, height): (f64, f64)) {
    if height > 0.0 {
        markup.open("rect").attribute("class", class).number("x", left).number("y", top);
        markup.number("width", width).number("height", height).close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(received: u32, sent: u32, met: u32) -> Month {
        Month { received, sent, met, said: format!("{received} {sent} {met}"), mark: None }
    }

    fn drawn(months: Vec<Month>) -> String {
        draw(&History { title: "t".into(), description: "d".into(), months }).to_string()
    }

    #[test]
    fn what_comes_rises_and_what_goes_falls() {
        let svg = drawn(vec![month(2, 1, 1)]);
        // One contact is 8 high: a meeting on the line at 54, two messages above it, one below.
        assert!(svg.contains(r#"<rect class="met" x="312" y="44.5" width="16" height="8"/>"#), "{svg}");
        assert!(svg.contains(r#"<rect class="received" x="312" y="28.5" width="16" height="16"/>"#), "{svg}");
        assert!(svg.contains(r#"<rect class="sent" x="312" y="55.5" width="16" height="8"/>"#), "{svg}");
    }

    #[test]
    fn many_contacts_fit_and_none_draw_nothing() {
        let svg = drawn(vec![month(0, 0, 0), month(u32::MAX, u32::MAX, u32::MAX), month(0, 0, 0)]);
        assert_eq!(svg.matches("<g").count(), 1, "{svg}");
        assert!(!svg.contains("NaN") && !svg.contains("inf"));
        assert!(!drawn(Vec::new()).contains("<rect"));
    }
}
