//! Everything has a limit, and the limit has a name.

/// Largest header block of a message that is read, in bytes.
pub const HEADER_BYTES_MAX: usize = 256 * 1024;
/// Most addresses of one message that are read.
pub const MESSAGE_ADDRESSES_MAX: usize = 2_000;
/// Largest card or event that is read, in bytes, photos included.
pub const COMPONENT_BYTES_MAX: usize = 16 * 1024 * 1024;
/// Largest row of a CSV file that is read, in bytes.
pub const ROW_BYTES_MAX: usize = 4 * 1024 * 1024;
/// Most occurrences of one series.
pub const OCCURRENCES_MAX: u16 = 5_000;
/// How many years back occurrences count.
pub const WINDOW_YEARS_BACK: i32 = 15;
/// How many years ahead occurrences count.
pub const WINDOW_YEARS_AHEAD: i32 = 1;
/// Most attendees of one event that are read.
pub const ATTENDEES_MAX: usize = 2_000;
/// Largest file of ours (JSON) that is read, in bytes.
pub const JSON_BYTES_MAX: usize = 64 * 1024 * 1024;
/// Deepest nesting of a JSON file.
pub const JSON_DEPTH_MAX: usize = 64;
/// Most bytes that may come out of one packed file.
pub const UNPACKED_BYTES_MAX: u64 = 64 * 1024 * 1024 * 1024;
/// Most bytes out per byte in, beyond the first [`UNPACKED_FREE_BYTES`].
pub const UNPACKED_RATIO_MAX: u64 = 200;
/// What may come out of a packed file whatever the ratio.
pub const UNPACKED_FREE_BYTES: u64 = 16 * 1024 * 1024;
/// Most entries of a zip archive.
pub const ARCHIVE_ENTRIES_MAX: usize = 200_000;
/// How deep archives may lie in archives.
pub const ARCHIVE_DEPTH_MAX: usize = 2;
/// First year of a date that can be believed.
pub const YEAR_MIN: i32 = 1980;
/// Most bytes of an id in the files of a program or an organisation (`ours`).
pub const ID_BYTES_MAX: usize = 256;
/// Most people on one side of a program: what `matching` can name.
pub const PROGRAM_PEOPLE_MAX: usize = 1 << 22;
/// Most faults of one file that are listed (`ours`); more are counted.
pub const FAULTS_LISTED_MAX: usize = 1_000;
