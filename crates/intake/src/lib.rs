//! From records to a world: who is who, what is no person, who the owner is, how strong the ties are.
//!
//! Pure: records, segments and decisions in; people, ties, questions and estimates out. It knows no file, no clock and no
//! sentence; reasons are messages for `words`. The same set of observations and decisions gives the same world to the last
//! bit, in whatever order and however often it was brought. Start reading at [`collect`] (records to segments), then
//! [`ledger`] (all segments together), [`resolve`] (the world) and [`estimate`] (strength and the proposed core).

mod address;
mod atom;
mod called;
mod candidates;
mod census;
pub mod collect;
mod core;
pub mod estimate;
mod evidence;
mod happenings;
mod identity;
pub mod ledger;
mod linkage;
mod name;
mod nickname;
mod owner;
mod portrait;
mod profile_match;
pub mod resolve;
mod scene;
mod score;
mod slots;
pub mod tally;
mod trace;
mod union;
mod weigh;
pub mod world;

pub use address::identity_key;
