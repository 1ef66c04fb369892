//! The signs of the picture of the network, each alone, for a legend.

use crate::svg::{Markup, Svg};

/// Side of a sign's square.
const SIZE: f64 = 18.0;
const MIDDLE: (f64, f64) = (SIZE / 2.0, SIZE / 2.0);

/// A sign of the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// Energy +2.
    LiftMuch,
    /// Energy +1.
    Lift,
    /// Energy 0.
    Even,
    /// Energy -1.
    Drain,
    /// Energy -2.
    DrainMuch,
    /// Energy not known.
    EnergyUnknown,
    /// Closeness estimated.
    Estimated,
    /// A mentor.
    Mentor,
    /// A sponsor.
    Sponsor,
    /// A seat on the board.
    Board,
    /// A protégé.
    Protege,
    /// People who speak with one voice.
    Voice,
    /// Several people, folded into one mark.
    Folded,
}

/// The sign by itself. It is hidden from assistive technology: the word beside it says what it means.
#[must_use]
pub fn draw(sign: Sign) -> Svg {
    let mut markup = Markup::icon("sign-alone", (SIZE, SIZE));
    let (class, radius) = match sign {
        Sign::LiftMuch => ("person lift2", 6.5),
        Sign::Lift => ("person lift1", 6.5),
        Sign::Even => ("person even", 6.0),
        Sign::Drain => ("person drain1", 6.5),
        Sign::DrainMuch => ("person drain2", 6.5),
        Sign::EnergyUnknown => ("person unknown", 6.0),
        Sign::Estimated => ("person unknown estimated", 6.0),
        Sign::Mentor | Sign::Sponsor | Sign::Board | Sign::Protege => ("person even", 3.2),
        Sign::Folded => ("person folded", 8.0),
        Sign::Voice => ("", 0.0),
    };
    if sign == Sign::Voice {
        markup
            .open("path")
            .attribute("class", "voice alone")
            .number("stroke-width", 11.0)
            .attribute("d", "M6 11L12 7")
            .close();
        return markup.finish();
    }
    markup.open("g").attribute("class", class).circle("mark", MIDDLE, radius);
    match sign {
        Sign::LiftMuch | Sign::Lift => markup.path("sign", "M6.2 9h5.6M9 6.2v5.6"),
        Sign::DrainMuch | Sign::Drain => markup.path("sign", "M6.2 9h5.6"),
        Sign::Mentor => markup.circle("role mentor", MIDDLE, 6.6),
        Sign::Sponsor => markup.circle("role sponsor", MIDDLE, 5.6).circle("role sponsor", MIDDLE, 8.0),
        Sign::Board => {
            markup.circle("role board", MIDDLE, 6.2).path("role board stud", "M1.2 9H4M14 9h2.8M9 1.2V4M9 14v2.8")
        }
        Sign::Protege => markup.circle("role protege", MIDDLE, 6.6),
        Sign::Folded => markup
            .open("text")
            .attribute("class", "number")
            .number("font-size", 9.5)
            .number("x", MIDDLE.0)
            .number("y", 12.4)
            .attribute("text-anchor", "middle")
            .text("n")
            .close(),
        Sign::Even | Sign::EnergyUnknown | Sign::Estimated | Sign::Voice => &mut markup,
    };
    markup.finish()
}
