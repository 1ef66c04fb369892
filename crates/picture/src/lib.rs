//! Layout and SVG of every picture.
//!
//! Pure: finished values in, a [`svg::Svg`] out, the same to the bit for the same input. It knows no page, no file and no
//! clock, and it judges nothing: who is core, what is a hole, which figure got better comes with the input. Words come
//! with the input too ([`words::Words`]), so that a picture speaks the user's language.
//!
//! Start reading at [`network::draw`]; the look (colours, weights of lines) is in `assets/picture.css`, which speaks in
//! the custom properties of the page around it. No picture carries a `style` attribute: pages forbid them.

pub mod balance;
pub mod benefits;
pub mod diversity;
pub mod funnel;
pub mod geometry;
pub mod history;
pub mod legend;
pub mod network;
pub mod sheet;
pub mod silence;
pub mod slope;
pub mod svg;
pub mod table;
pub mod text;
pub mod timeline;
pub mod units;
pub mod words;

/// The style sheet that every picture needs. It uses the custom properties `--paper`, `--leaf`, `--ink`, `--muted`,
/// `--line`, `--sea`, `--wine`, `--gold`, `--serif`, `--sans`, `--lift`, `--lift-soft`, `--even`, `--even-soft`, `--drain` and `--drain-soft`.
pub const STYLE: &str = include_str!("../assets/picture.css");
