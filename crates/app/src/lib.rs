//! The operations: one function for each intention of a user.
//!
//! The only door to the data: the command line and every page call the same operation, which checks permission, loads,
//! decides (in the pure crates), saves and audits in one transaction. Nothing else touches `store`. Start reading at
//! [`office`], which holds what operations need, then at the operation of interest; [`loaded`] and `derivation` are the two
//! halves of the way between rows and the pure crates.

#[macro_use]
mod paging;

pub mod advice;
pub mod analysis;
pub mod archive;
pub mod assignments;
pub mod boards;
pub mod charter;
pub mod circles;
pub mod covenant;
pub mod deeper;
mod derivation;
pub mod endings;
pub mod entries;
pub mod error;
pub mod exemplars;
pub mod export;
pub mod gauge;
pub mod giving;
pub mod goals;
pub mod imports;
pub mod inquiry;
pub mod instance;
pub mod intentions;
pub mod invitations;
mod key_file;
mod ledger;
pub mod letters;
pub mod literacy;
pub mod loaded;
pub mod match_checks;
pub mod matching;
pub mod memory;
pub mod mentoring;
pub mod needs;
pub mod office;
pub mod organisation;
pub mod others;
pub mod outreach;
pub mod people;
pub mod practice;
pub mod profile;
pub mod questionnaire;
pub mod questions;
pub mod rehearsals;
pub mod relationships;
pub mod reminders;
pub mod responses;
pub mod sample;
pub mod seen;
pub mod sessions;
pub mod sign_ins;
pub mod snapshots;
pub mod sponsors;
pub mod tags;
pub mod undo;
pub mod upkeep;
pub mod uploads;
pub mod what_if;
pub mod wording;
pub mod zone;
