//! People: finding, showing, adding, editing, merging, splitting and forgetting them.

mod change;
mod edit;
mod find;
mod forget;

pub use change::{Changed, add, merge, split};
pub(crate) use change::{decide, undecide};
pub(crate) use edit::put_back;
pub use edit::{ChangedMany, edit, edit_many};
pub use find::{Card, PersonView, find, matching, show};
pub use forget::forget;
pub(crate) use forget::remember;
