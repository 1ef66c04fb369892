//! Keys and sealed text. No other crate ever holds a key.
//!
//! What somebody says about people and relations leaves this crate only as [`Sealed`] bytes, bound to the row they belong
//! to, and comes back only through the same row's [`Context`]. There is no way to encrypt just any bytes.
//!
//! The crate does no input or output but for randomness: callers read and write the key file and the rows. It knows
//! no database, no file format and no clock.
//!
//! Start reading at [`DeviceKey`], then [`Keyring`]; the layout of the bytes is in [`envelope`], for good: every version
//! that was ever released stays readable.

mod context;
mod derive;
mod device_key;
pub mod envelope;
mod error;
mod fingerprint;
mod keyring;
mod padding;
mod passphrase;
mod token;

pub use context::{Context, Field, RecordId, RecordKind, Space};
pub use device_key::DeviceKey;
pub use envelope::{Algorithm, Header, Sealed};
pub use error::SealError;
pub use fingerprint::{Fingerprinter, KeyedHash};
pub use keyring::Keyring;
pub use passphrase::{PASSPHRASE_BYTES_MAX, PASSPHRASE_CHARACTERS_MIN, Passphrase, WrappedKey};
pub use token::{TOKEN_BYTES, TokenHash, feed_token_hash, random_token, token_hash};
pub use zeroize::Zeroizing;
