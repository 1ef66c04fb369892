//! The bodies of entries: what stands inside what a member writes down, one JSON object for each kind.
//!
//! A kind gets its shape here, as a type with [`Body`]: fields that may be missing in what an earlier version wrote have a
//! default. The values themselves are plain types of the pure crates.

mod board;
mod circles;
mod counsel;
mod day;
mod deepening;
mod every;
mod giving;
mod inquiry;
mod learn;
mod plan;
mod range;
mod rehearsals;
mod rooms;
mod search;
mod shape;
mod sponsors;

pub use every::{canonical, is_closed, title};
use model::entry::EntryKind;
pub use range::out_of_range;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// What stands in an entry of one kind.
pub trait Body: Sized {
    /// The kind.
    const KIND: EntryKind;

    /// The body as JSON.
    fn write(&self) -> String;

    /// Reads it back.
    ///
    /// # Errors
    /// The text is not what [`Body::write`] gives.
    fn read(json: &str) -> Result<Self, BodyError>;
}

/// A body that cannot be read back.
#[derive(Debug, thiserror::Error)]
#[error("this is not the body of `{kind}`")]
pub struct BodyError {
    /// The kind that it should be, as a word.
    pub kind: &'static str,
    /// Why.
    #[source]
    pub source: serde_json::Error,
}

impl BodyError {
    /// Of this kind, for this reason.
    fn of(kind: EntryKind, fault: &str) -> Self {
        Self { kind: kind.code(), source: serde::de::Error::custom(fault) }
    }
}

/// The JSON of a shape, for [`Body::write`].
pub fn write_shape(shape: &impl Serialize) -> String {
    serde_json::to_string(shape).unwrap_or_default()
}

/// A shape out of JSON, for [`Body::read`].
///
/// # Errors
/// The text has another shape.
pub fn read_shape<T: DeserializeOwned>(kind: EntryKind, json: &str) -> Result<T, BodyError> {
    serde_json::from_str(json).map_err(|source| BodyError { kind: kind.code(), source })
}
