//! The figures of the practice and our own lines, each once, named, with its source.
//!
//! `guide` means that the practice states the figure; `ours` means that we chose it.

/// The lowest mark that counts as strong (`ours`).
pub const STRONG_MARK_MIN: u8 = 2;

/// Smallest size of an effective core (`guide`: 12 to 18).
pub const CORE_SIZE_MIN: usize = 12;
/// Largest size of an effective core (`guide`: 12 to 18).
pub const CORE_SIZE_MAX: usize = 18;
/// Lowest closeness that makes somebody core where nobody is marked (`ours`).
pub const CORE_CLOSENESS_MIN: u8 = 4;

/// How much a draining interaction can outweigh an energizing one (`guide`, a ceiling from one study).
pub const DRAIN_FACTOR_MAX: i64 = 7;

/// A benefit that is known for less than this share of the core is unknown (`ours`).
pub const BENEFIT_KNOWN_SHARE_MIN: f64 = 0.5;
/// A benefit above this share of all strong marks is a surplus (`ours`).
pub const BENEFIT_SURPLUS_SHARE: f64 = 0.40;
/// A surplus needs at least this many strong people (`ours`).
pub const BENEFIT_SURPLUS_PEOPLE_MIN: usize = 3;

/// Lowest strength of an alter tie by which two advisers of one unit count as one voice (`ours`).
pub const VOICE_TIE_STRENGTH_MIN: u8 = 2;
