//! The network file (`telemachus/network`, version 1), in and out.
//!
//! Reading is strict: the file is taken whole or refused whole, with every fault at its line and column. Unknown fields are
//! kept and go out again. Writing is canonical: equal networks give equal bytes.

mod read;
mod write;

pub use read::{AddedPerson, parse_person, parse_profile, parse_tie, patch_profile, read, read_records};
pub use write::{person_fields, person_json, profile_json, tie_json, write};

/// The name of the format.
pub const FORMAT: &str = "telemachus/network";
/// The version that is written, and the newest that is read.
pub const VERSION: i64 = 1;
/// Seniority lies between minus and plus this.
pub(crate) const LEVEL_MAX: i64 = 1_000;
/// Nobody is further ahead or behind than this, in years.
pub(crate) const YEARS_AHEAD_MAX: f64 = 120.0;
