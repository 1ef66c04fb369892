//! How long somebody has not heard from me, against the rhythm: a track with the agreed day marked on it.
//!
//! A small drawing beside the sentence that says the same; so it is not read aloud itself.

use crate::svg::{Markup, Svg};

/// Measures of the drawing, in drawing units.
const WIDTH: f64 = 220.0;
const HEIGHT: f64 = 18.0;
const TRACK_TOP: f64 = 6.0;
const TRACK_HEIGHT: f64 = 6.0;
/// The agreed day stands at this part of the track, so that a silence has room to grow beyond it.
const AGREED_SHARE: f64 = 0.5;

/// How far a silence has gone, as it is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// They heard from me lately.
    Fresh,
    /// It is time for news.
    Soon,
    /// Longer than agreed.
    Silent,
}

/// Draws the track: `days` of silence against `rhythm_days`; twice the rhythm and more fill it. `soon_share` is the part of the rhythm
/// from which it is time for news.
#[must_use]
pub fn draw(days: i64, rhythm_days: u32, soon_share: f64, reach: Reach) -> Svg {
    let mut markup = Markup::icon("silence", (WIDTH, HEIGHT));
    let agreed = WIDTH * AGREED_SHARE;
    let share = days.max(0) as f64 / f64::from(rhythm_days.max(1));
    let filled = (share * agreed).min(WIDTH);
    bar(&mut markup, "track", 0.0, WIDTH);
    bar(&mut markup, "near", agreed * soon_share.clamp(0.0, 1.0), agreed);
    let class = match reach {
        Reach::Fresh => "fresh",
        Reach::Soon => "soon",
        Reach::Silent => "over",
    };
    bar(&mut markup, class, 0.0, filled);
    markup.path("agreed", &format!("M{agreed} 1V{}", HEIGHT - 1.0));
    markup.finish()
}

fn bar(markup: &mut Markup, class: &'static str, from: f64, to: f64) {
    if to > from {
        markup.open("rect").attribute("class", class).number("x", from).number("y", TRACK_TOP);
        markup.number("width", to - from).number("height", TRACK_HEIGHT).number("rx", TRACK_HEIGHT / 2.0).close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(days: i64, rhythm_days: u32, reach: Reach) -> String {
        draw(days, rhythm_days, 0.7, reach).to_string()
    }

    #[test]
    fn the_agreed_day_stands_in_the_middle() {
        let svg = drawn(15, 30, Reach::Fresh);
        assert!(svg.contains("M110 1V17"), "{svg}");
        assert!(svg.contains(r#"<rect class="fresh" x="0" y="6" width="55" height="6" rx="3"/>"#), "{svg}");
        assert!(svg.contains(r#"<rect class="near" x="77""#), "{svg}");
    }

    #[test]
    fn a_long_silence_fills_the_track_and_nothing_breaks_it() {
        assert!(drawn(9_000, 30, Reach::Silent).contains(r#"<rect class="over" x="0" y="6" width="220""#));
        assert!(!drawn(0, 30, Reach::Fresh).contains("fresh"));
        assert!(!drawn(-4, 0, Reach::Fresh).contains("NaN"));
    }
}
