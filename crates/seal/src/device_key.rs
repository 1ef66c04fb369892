//! The key of a device: 32 random bytes on which everything sealed on it rests.

use crate::derive::{self, Key};
use crate::{Keyring, SealError};
use zeroize::{Zeroize, Zeroizing};

/// The first word of the key file.
const MAGIC: &str = "telemachus-device-key";
/// The version of the key file that we write.
const FILE_VERSION: u32 = 1;
/// How many bytes of a hash guard the key file against slips of the pen.
const CHECK_BYTES: usize = 4;

/// The key of a device. Neither printed, copied nor stored but by the one function with the frightening name.
pub struct DeviceKey(Key);

impl DeviceKey {
    /// A new key.
    ///
    /// # Errors
    /// `NoRandomness`.
    pub fn generate() -> Result<Self, SealError> {
        Ok(Self(derive::random()?))
    }

    /// Reads the bytes of `device.key`: one line, `telemachus-device-key 1 KEY CHECK`, both in hexadecimal, so that it
    /// can be kept on paper.
    ///
    /// # Errors
    /// `KeyFileVersion` for a later version, `KeyFileDamaged` for anything else that is not such a line.
    pub fn from_key_file(bytes: &[u8]) -> Result<Self, SealError> {
        let text = std::str::from_utf8(bytes).map_err(|_| SealError::KeyFileDamaged)?;
        let mut words = text.split_ascii_whitespace();
        if words.next() != Some(MAGIC) {
            return Err(SealError::KeyFileDamaged);
        }
        let version = words.next().and_then(|word| word.parse().ok()).ok_or(SealError::KeyFileDamaged)?;
        if version != FILE_VERSION {
            return Err(SealError::KeyFileVersion(version));
        }
        let (Some(key), Some(check), None) = (words.next(), words.next(), words.next()) else {
            return Err(SealError::KeyFileDamaged);
        };
        let key = Self(Zeroizing::new(from_hex(key)?));
        if key.check() == from_hex::<CHECK_BYTES>(check)? { Ok(key) } else { Err(SealError::KeyFileDamaged) }
    }

    /// The bytes to write to `device.key`. Whoever has them can open everything: the file is for its owner alone (0600).
    #[must_use]
    pub fn reveal_for_key_file(&self) -> Zeroizing<Vec<u8>> {
        // Large enough from the start: growing would leave parts of the key behind.
        let mut out = Zeroizing::new(Vec::with_capacity(128));
        out.extend_from_slice(format!("{MAGIC} {FILE_VERSION} ").as_bytes());
        push_hex(&mut out, self.0.as_slice());
        out.push(b' ');
        push_hex(&mut out, &self.check());
        out.push(b'\n');
        out
    }

    /// The keys that follow from this one.
    #[must_use]
    pub fn keyring(&self) -> Keyring {
        Keyring::new(self)
    }

    pub(crate) fn from_key_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    pub(crate) fn expose_key_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    fn check(&self) -> [u8; CHECK_BYTES] {
        let mut check = [0; CHECK_BYTES];
        derive::expand(&self.0, None, "device-key-check", &[], &mut check);
        check
    }
}

fn push_hex(out: &mut Vec<u8>, bytes: &[u8]) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    for &byte in bytes {
        out.push(DIGITS[usize::from(byte >> 4)]);
        out.push(DIGITS[usize::from(byte & 15)]);
    }
}

fn from_hex<const N: usize>(text: &str) -> Result<[u8; N], SealError> {
    let mut out = [0; N];
    let digits = text.as_bytes();
    if digits.len() != 2 * N {
        return Err(SealError::KeyFileDamaged);
    }
    for (byte, pair) in out.iter_mut().zip(digits.chunks_exact(2)) {
        let (Some(high), Some(low)) = (digit(pair[0]), digit(pair[1])) else {
            out.zeroize();
            return Err(SealError::KeyFileDamaged);
        };
        *byte = high << 4 | low;
    }
    Ok(out)
}

fn digit(character: u8) -> Option<u8> {
    char::from(character).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}
