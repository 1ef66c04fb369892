//! People: finding, showing, adding, editing, merging, splitting and forgetting them.

mod change;
mod find;

pub(crate) use change::decide;
pub use change::{Changed, add, edit, forget, merge, split};
pub use find::{matching, Card, PersonView, find, show};
