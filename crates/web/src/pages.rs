//! One module for each page or family of pages.

pub(crate) mod board;
pub(crate) mod counsel;
pub(crate) mod deeper;
pub(crate) mod due;
pub(crate) mod find;
pub(crate) mod first;
pub(crate) mod gauge;
pub(crate) mod giving;
pub(crate) mod home;
pub(crate) mod imports;
pub(crate) mod invisible;
pub(crate) mod jump;
pub(crate) mod keys;
pub(crate) mod learn;
pub(crate) mod mentors;
pub(crate) mod more;
pub(crate) mod names;
pub(crate) mod network;
pub(crate) mod outreach;
pub(crate) mod people;
pub(crate) mod plan;
pub(crate) mod rehearsals;
pub(crate) mod relationships;
pub(crate) mod sample;
pub(crate) mod settings;
pub(crate) mod sponsors;
pub(crate) mod today;
pub(crate) mod typed;
pub(crate) mod undo;

/// A part of a path, with everything escaped that has a meaning there.
pub(crate) fn escaped(part: &str) -> String {
    form_urlencoded::byte_serialize(part.as_bytes()).collect::<String>().replace('+', "%20")
}
