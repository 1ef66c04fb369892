//! People: finding, showing, adding, editing, merging, splitting and forgetting them.

mod add_many;
mod called;
mod change;
pub mod core;
mod edit;
pub mod enrich;
mod find;
mod forget;
mod name_many;
pub mod roster;
mod sought;

pub use add_many::{ADDED_MAX, add_many};
pub use called::{called, choices};
pub use change::{Changed, add, merge, split};
pub(crate) use change::{decide, undecide};
pub use edit::{ChangedMany, edit, edit_each, edit_many};
pub(crate) use edit::{edit_fields, put_back};
pub use find::{Card, PersonView, find, matching, show};
pub(crate) use forget::remember;
pub use forget::{forget, forget_many};
pub use name_many::{NamedMany, name_many, namesake};
pub(crate) use sought::Sought;
