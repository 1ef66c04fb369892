//! The review of a matching as one page in one file: how well people fit, who waits and why, who is pressed, how groups fare, and
//! every match with its reasons. It has no script and asks for nothing from anywhere.
//!
//! Start at [`page()`]; `view` holds the values that the template prints.

mod curve;
mod fill;
mod view;

use crate::report::assets::{Embedded, Source};
use askama::Template;
use formats::matching::outcome::{Names, Outcome, Why};
use view::MatchPage;

/// Nothing may be loaded, not even from the page's own place.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

/// The page as HTML, whole and self-contained.
///
/// # Errors
/// Only where a value cannot be written out, which no value of the page does.
pub fn page(outcome: &Outcome, names: &Names) -> Result<String, askama::Error> {
    let view = fill::fill(outcome, names);
    let style = Embedded::style_of(include_str!("../assets/matching/page.css"));
    Document { view: &view, style, policy: POLICY }.render()
}

/// Why somebody has nobody, as a sentence or two.
#[must_use]
pub fn why_unmatched(why: &Why, names: &Names) -> String {
    fill::why(why, names)
}

#[derive(Template)]
#[template(path = "matching/review.html")]
struct Document<'a> {
    view: &'a MatchPage,
    style: Source,
    policy: &'static str,
}
