//! scratch
mod address;
mod atom;
mod called;
mod candidates;
mod census;
pub mod collect;
pub mod estimate;
mod evidence;
mod happenings;
mod identity;
pub use address::identity_key;
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

