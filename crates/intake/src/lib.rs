//! Records in; people, merges, ties and estimates out.
//!
//! What a reader finds ([`model::record::Record`]) goes through a [`collect::Collector`] into segments; the segments of all
//! live batches make a [`ledger::Ledger`]; a ledger and the user's decisions make a [`world::World`] ([`resolve::resolve`]); the
//! tallies of its people make estimates ([`estimate::estimate`]). All of it is a pure function of the *set* of observations:
//! importing twice, in another order or in overlapping pieces ends alike, and undoing a batch is leaving its segments out.
//! This crate knows no file, no clock, no database and no sentence.
//!
//! Start reading at [`resolve`]. Who is who is in `identity` (with `candidates`, `evidence`, `weigh`, `linkage`,
//! `profile_match`), the owner in `owner`, what is no person in `census`, counting in `happenings`.
//!
//! What the crate has to say, it says as message ids with typed values; the sentences are in `words`, family `intake`.

mod address;
mod atom;
mod called;
mod candidates;
mod census;
pub mod collect;
mod core_proposal;
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
pub use name::folded;
