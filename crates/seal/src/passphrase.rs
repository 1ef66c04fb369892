//! A passphrase around the device's key. Setting one wraps the same key, so no row is written again.
//!
//! ```text
//! M = Argon2id(passphrase in NFC, salt[16], 64 MiB, 3 passes, 1 lane)      M' = HKDF(M, "telemachus/v1/master")
//! KEK = HKDF(M', "telemachus/v1/kek")                                      no pepper: there is no server to keep it
//! file = 0x01 | kdf u8 | MiB u32 | passes u32 | lanes u32 | salt[16] | nonce[24] | key[32] | tag[16]
//! ```
//! The key is sealed with XChaCha20-Poly1305 under KEK; everything before the key is its additional data.

use crate::derive::{self, Key};
use crate::{DeviceKey, SealError};
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// Fewest characters of a passphrase (`design/trust.md` 2.3).
pub const PASSPHRASE_CHARACTERS_MIN: usize = 12;
/// Most bytes of a passphrase (`design/trust.md` 2.3).
pub const PASSPHRASE_BYTES_MAX: usize = 1024;

const FILE_VERSION: u8 = 1;
const KDF_ARGON2ID: u8 = 1;
/// What we ask of Argon2id (`design/trust.md` 2.3: half a second on a slow machine).
const WORK: Work = Work { memory_mib: 64, passes: 3, lanes: 1 };
/// What a file may ask for; a changed file must not make us fill the memory (ours).
const MEMORY_MIB_ALLOWED: std::ops::RangeInclusive<u32> = 19..=1024;
const PASSES_ALLOWED: std::ops::RangeInclusive<u32> = 1..=16;
const LANES_ALLOWED: std::ops::RangeInclusive<u32> = 1..=8;

const SALT_AT: usize = 14;
const NONCE_AT: usize = SALT_AT + 16;
const KEY_AT: usize = NONCE_AT + 24;
const FILE_BYTES: usize = KEY_AT + 32 + 16;

/// A passphrase, brought into one form so that every keyboard gives the same. Neither printed nor copied.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// The passphrase as typed.
    ///
    /// # Errors
    /// `PassphraseShort` below 12 characters, `PassphraseLong` above 1024 bytes.
    pub fn new(typed: &str) -> Result<Self, SealError> {
        if typed.len() > PASSPHRASE_BYTES_MAX {
            return Err(SealError::PassphraseLong(typed.len()));
        }
        // NFC makes a text at most three times as long; growing would leave parts of it behind.
        let mut text = Zeroizing::new(String::with_capacity(3 * typed.len()));
        text.extend(typed.nfc());
        let characters = text.chars().count();
        if characters < PASSPHRASE_CHARACTERS_MIN {
            return Err(SealError::PassphraseShort(characters));
        }
        Ok(Self(text))
    }
}

/// A device's key that only a passphrase opens; its bytes may lie in a file.
#[derive(Clone, PartialEq, Eq)]
pub struct WrappedKey([u8; FILE_BYTES]);

impl WrappedKey {
    /// Takes up the bytes of a file.
    ///
    /// # Errors
    /// `KeyFileDamaged` for a wrong length or an unknown derivation, `KeyFileVersion` for a later version.
    pub fn from_stored(bytes: &[u8]) -> Result<Self, SealError> {
        match bytes.first() {
            Some(&FILE_VERSION) => {}
            Some(&version) => return Err(SealError::KeyFileVersion(u32::from(version))),
            None => return Err(SealError::KeyFileDamaged),
        }
        match <[u8; FILE_BYTES]>::try_from(bytes) {
            Ok(file) if file[1] == KDF_ARGON2ID => Ok(Self(file)),
            _ => Err(SealError::KeyFileDamaged),
        }
    }

    /// The bytes to store.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// Opens the key. Takes half a second and 64 MiB, on purpose: call it where nobody else waits.
    ///
    /// # Errors
    /// `PassphraseWrong`, also where the file was changed; `WrappedKeyWork` where it asks for absurd work.
    pub fn unwrap(&self, passphrase: &Passphrase) -> Result<DeviceKey, SealError> {
        let key = stretch(passphrase, &self.0[SALT_AT..NONCE_AT], Work::read(&self.0))?;
        let nonce = XNonce::try_from(&self.0[NONCE_AT..KEY_AT]).expect("24 bytes are a nonce");
        let mut body = Zeroizing::new(self.0[KEY_AT..].to_vec());
        XChaCha20Poly1305::new_from_slice(key.as_slice())
            .expect("32 bytes are a key")
            .decrypt_in_place(&nonce, &self.0[..KEY_AT], &mut *body)
            .map_err(|_| SealError::PassphraseWrong)?;
        let mut bytes = Zeroizing::new([0; 32]);
        bytes.copy_from_slice(&body);
        Ok(DeviceKey::from_key_bytes(*bytes))
    }
}

impl DeviceKey {
    /// Wraps this key with a passphrase. Takes as long as [`WrappedKey::unwrap`].
    ///
    /// # Errors
    /// `NoRandomness`.
    pub fn wrap_with_passphrase(&self, passphrase: &Passphrase) -> Result<WrappedKey, SealError> {
        let (salt, nonce) = (derive::random::<16>()?, derive::random::<24>()?);
        let mut file = [0; FILE_BYTES];
        file[0] = FILE_VERSION;
        file[1] = KDF_ARGON2ID;
        WORK.write(&mut file);
        file[SALT_AT..NONCE_AT].copy_from_slice(salt.as_slice());
        file[NONCE_AT..KEY_AT].copy_from_slice(nonce.as_slice());
        let key = stretch(passphrase, salt.as_slice(), WORK)?;
        let mut body = Zeroizing::new(Vec::with_capacity(32 + 16));
        body.extend_from_slice(self.expose_key_bytes());
        XChaCha20Poly1305::new_from_slice(key.as_slice())
            .expect("32 bytes are a key")
            .encrypt_in_place(&XNonce::from(*nonce), &file[..KEY_AT], &mut *body)
            .expect("48 bytes fit");
        file[KEY_AT..].copy_from_slice(&body);
        Ok(WrappedKey(file))
    }
}

/// How much work the derivation costs.
#[derive(Clone, Copy)]
struct Work {
    memory_mib: u32,
    passes: u32,
    lanes: u32,
}

impl Work {
    fn read(file: &[u8; FILE_BYTES]) -> Self {
        let number = |at: usize| file[at..].first_chunk().map_or(0, |bytes| u32::from_be_bytes(*bytes));
        Self { memory_mib: number(2), passes: number(6), lanes: number(10) }
    }

    fn write(self, file: &mut [u8; FILE_BYTES]) {
        for (at, number) in [(2, self.memory_mib), (6, self.passes), (10, self.lanes)] {
            file[at..at + 4].copy_from_slice(&number.to_be_bytes());
        }
    }

    fn is_allowed(self) -> bool {
        MEMORY_MIB_ALLOWED.contains(&self.memory_mib)
            && PASSES_ALLOWED.contains(&self.passes)
            && LANES_ALLOWED.contains(&self.lanes)
    }
}

fn stretch(passphrase: &Passphrase, salt: &[u8], work: Work) -> Result<Key, SealError> {
    if !work.is_allowed() {
        return Err(SealError::WrappedKeyWork);
    }
    let params = Params::new(work.memory_mib * 1024, work.passes, work.lanes, Some(32));
    let params = params.map_err(|_| SealError::WrappedKeyWork)?;
    let mut stretched = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.0.as_bytes(), salt, stretched.as_mut_slice())
        .map_err(|_| SealError::WrappedKeyWork)?;
    let master = derive::key(&stretched, "master", &[]);
    Ok(derive::key(&master, "kek", &[]))
}
