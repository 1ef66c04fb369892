//! One key per purpose, by HKDF-SHA256 with a label; no two purposes share one.

use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

/// A key that is wiped when it goes.
pub(crate) type Key = Zeroizing<[u8; 32]>;

/// Everything we derive begins with this.
pub(crate) const PREFIX: &str = "telemachus/v1/";

/// The key for one purpose: `label` without the prefix, and what it is bound to.
pub(crate) fn key(from: &[u8; 32], label: &str, bound_to: &[&[u8]]) -> Key {
    let mut out = Zeroizing::new([0; 32]);
    expand(from, None, label, bound_to, out.as_mut_slice());
    out
}

/// Fills `out` from a key; at most 8160 bytes.
pub(crate) fn expand(from: &[u8; 32], salt: Option<&[u8]>, label: &str, bound_to: &[&[u8]], out: &mut [u8]) {
    let mut info = vec![PREFIX.as_bytes(), label.as_bytes()];
    info.extend_from_slice(bound_to);
    Hkdf::<Sha256>::new(salt, from).expand_multi_info(&info, out).expect("we ask for less than 255 blocks");
}

/// Fills an array with random bytes.
pub(crate) fn random<const N: usize>() -> Result<Zeroizing<[u8; N]>, crate::SealError> {
    let mut out = Zeroizing::new([0; N]);
    getrandom::fill(out.as_mut_slice()).map_err(|_| crate::SealError::NoRandomness)?;
    Ok(out)
}
