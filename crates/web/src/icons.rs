//! Icons of one open set, inlined where they stand.

use askama::filters::HtmlSafe;
use std::fmt;

/// One icon a line: its name, a space, its shapes.
const LUCIDE: &str = include_str!("../assets/icons/lucide.txt");

/// An icon beside a word or, with a label on its button, alone. Screen readers pass over it.
///
/// It is printed as it is, which is safe because only [`icon`] makes one, from a file of this repository.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Icon(&'static str);

impl fmt::Display for Icon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, r#"<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{}</svg>"#, self.0)
    }
}

impl HtmlSafe for Icon {}

/// The icon of this name; an empty frame where the set has none, which a test over all templates rules out.
pub(crate) fn icon(name: &str) -> Icon {
    let of = |line: &'static str| line.split_once(' ').filter(|(own, _)| *own == name);
    Icon(LUCIDE.lines().find_map(of).map_or("", |(_, shapes)| shapes))
}
