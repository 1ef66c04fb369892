//! The layout of sealed text.
//!
//! ```text
//! 0x01 | algorithm u8 | epoch u32 | salt[24] | commit[16] | ciphertext | tag[16]        integers big-endian
//! (subkey[32], nonce[24], commit[16]) = HKDF-SHA256(ikm = space key, salt, info = "telemachus/v1/item" || context)
//! additional data = everything before the ciphertext || context
//! context = tenant, record kind, record id, field, space, epoch, revision, each after its length (u32)
//! ```
//!
//! Algorithm 1 is XChaCha20-Poly1305 under the subkey. `commit` binds the text to one key (the cipher alone does not),
//! and a subkey per write takes away the worry about nonces. An unknown version or algorithm is an error, never a guess.

use crate::context::Context;
use crate::derive::{self, Key};
use crate::{SealError, padding};
use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use std::fmt;
use zeroize::Zeroizing;

/// The version that we write.
pub const VERSION: u8 = 1;
/// Length of everything before the ciphertext, in bytes.
pub const HEADER_BYTES: usize = 1 + 1 + 4 + SALT_BYTES + COMMIT_BYTES;
/// Length of the tag, in bytes.
pub const TAG_BYTES: usize = 16;

pub(crate) const SALT_BYTES: usize = 24;
const COMMIT_BYTES: usize = 16;
const NONCE_BYTES: usize = 24;
const LABEL: &str = "item";

/// How a text is sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Algorithm {
    /// HKDF-SHA256 for the subkey, XChaCha20-Poly1305 for the text.
    XChaCha20Poly1305,
}

impl Algorithm {
    fn code(self) -> u8 {
        match self {
            Algorithm::XChaCha20Poly1305 => 1,
        }
    }

    fn from_code(code: u8) -> Result<Self, SealError> {
        match code {
            1 => Ok(Algorithm::XChaCha20Poly1305),
            _ => Err(SealError::UnknownAlgorithm(code)),
        }
    }
}

/// What can be read of a sealed text without a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// How it is sealed.
    pub algorithm: Algorithm,
    /// Which key of its space opens it.
    pub epoch: u32,
}

/// Sealed text, as it lies in a row. Only [`crate::Keyring`] makes one out of plaintext.
#[derive(Clone, PartialEq, Eq)]
pub struct Sealed(Vec<u8>);

impl Sealed {
    /// Takes up what came out of the database. Nothing is checked before it is opened, or [`Sealed::header`] is asked.
    #[must_use]
    pub fn from_stored(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// The bytes to store.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The bytes to store, given away.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    /// What can be read without a key.
    ///
    /// # Errors
    /// `TooShort`, `UnknownVersion` or `UnknownAlgorithm`.
    pub fn header(&self) -> Result<Header, SealError> {
        let [version, algorithm, epoch @ ..] = &self.0[..] else { return Err(SealError::TooShort(self.0.len())) };
        if *version != VERSION {
            return Err(SealError::UnknownVersion(*version));
        }
        let algorithm = Algorithm::from_code(*algorithm)?;
        match epoch.first_chunk::<4>() {
            Some(epoch) if self.0.len() >= HEADER_BYTES + TAG_BYTES => {
                Ok(Header { algorithm, epoch: u32::from_be_bytes(*epoch) })
            }
            _ => Err(SealError::TooShort(self.0.len())),
        }
    }
}

/// Shows the size only.
impl fmt::Debug for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sealed({} bytes)", self.0.len())
    }
}

/// What one write is sealed with.
struct ItemKeys(Zeroizing<[u8; 32 + NONCE_BYTES + COMMIT_BYTES]>);

impl ItemKeys {
    fn new(space_key: &Key, salt: &[u8], context: &[u8]) -> Self {
        let mut bytes = Zeroizing::new([0; 32 + NONCE_BYTES + COMMIT_BYTES]);
        derive::expand(space_key, Some(salt), LABEL, &[context], bytes.as_mut_slice());
        Self(bytes)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new_from_slice(&self.0[..32]).expect("32 bytes are a key")
    }

    fn nonce(&self) -> XNonce {
        XNonce::try_from(&self.0[32..32 + NONCE_BYTES]).expect("24 bytes are a nonce")
    }

    fn commit(&self) -> &[u8] {
        &self.0[32 + NONCE_BYTES..]
    }
}

/// Seals with a salt of the caller's, who must never use one twice.
pub(crate) fn seal(
    space_key: &Key,
    epoch: u32,
    salt: &[u8; SALT_BYTES],
    context: &Context,
    plain: &[u8],
) -> Result<Sealed, SealError> {
    let context = context.encode(epoch);
    let keys = ItemKeys::new(space_key, salt, &context);
    let mut body = padding::pad(plain)?;
    let mut out = Vec::with_capacity(HEADER_BYTES + body.len() + TAG_BYTES);
    out.push(VERSION);
    out.push(Algorithm::XChaCha20Poly1305.code());
    out.extend_from_slice(&epoch.to_be_bytes());
    out.extend_from_slice(salt);
    out.extend_from_slice(keys.commit());
    let additional = [&out[..], &context].concat();
    keys.cipher()
        .encrypt_in_place(&keys.nonce(), &additional, &mut *body)
        .map_err(|_| SealError::TooLong(plain.len()))?;
    out.extend_from_slice(&body);
    Ok(Sealed(out))
}

/// Opens what [`seal`] made.
pub(crate) fn open(
    space_key: &Key,
    epoch: u32,
    context: &Context,
    sealed: &Sealed,
) -> Result<Zeroizing<Vec<u8>>, SealError> {
    let (head, body) = sealed.0.split_at_checked(HEADER_BYTES).ok_or(SealError::TooShort(sealed.0.len()))?;
    let (salt, commit) = head[6..].split_at(SALT_BYTES);
    let context = context.encode(epoch);
    let keys = ItemKeys::new(space_key, salt, &context);
    // Both sides of the comparison are public once the text is stored, so its time may show.
    if commit != keys.commit() {
        return Err(SealError::DoesNotOpen);
    }
    let additional = [head, &context].concat();
    let mut body = Zeroizing::new(body.to_vec());
    keys.cipher().decrypt_in_place(&keys.nonce(), &additional, &mut *body).map_err(|_| SealError::DoesNotOpen)?;
    padding::unpad(&mut body)?;
    Ok(body)
}
