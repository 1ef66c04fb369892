//! Padding, so that the size of a sealed text does not tell a "yes" from a page.
//!
//! The lengths are those of Padmé (Nikitin and others, "Reducing Metadata Leakage from Encrypted Files and Communication
//! with PURBs", 2019): a length keeps only so many leading bits as its own magnitude has, which costs at most 12 %.

use crate::SealError;
use zeroize::Zeroizing;

/// Nothing is shorter than this, in bytes: most marks and short notes look alike (ours).
pub(crate) const PADDED_BYTES_MIN: usize = 256;
/// The longest text that is sealed at once, in bytes (ours; a segment has a tenth of it).
pub(crate) const PLAIN_BYTES_MAX: usize = 256 * 1024 * 1024;
/// Marks the end of the text; zeros follow.
const END: u8 = 0x80;

/// The text, an end mark, and zeros up to a length that many texts share.
pub(crate) fn pad(plain: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealError> {
    if plain.len() > PLAIN_BYTES_MAX {
        return Err(SealError::TooLong(plain.len()));
    }
    let length = padme(plain.len() + 1).max(PADDED_BYTES_MIN);
    // The tag will follow in the same buffer; without the room for it the plaintext would be left behind by a move.
    let mut out = Zeroizing::new(Vec::with_capacity(length + crate::envelope::TAG_BYTES));
    out.extend_from_slice(plain);
    out.push(END);
    out.resize(length, 0);
    Ok(out)
}

/// Takes the padding off.
pub(crate) fn unpad(padded: &mut Zeroizing<Vec<u8>>) -> Result<(), SealError> {
    let end = padded.iter().rposition(|&byte| byte != 0).ok_or(SealError::PaddingWrong)?;
    if padded[end] != END {
        return Err(SealError::PaddingWrong);
    }
    padded.truncate(end);
    Ok(())
}

/// The smallest Padmé length that is not below `length`.
fn padme(length: usize) -> usize {
    if length < 2 {
        return length;
    }
    let exponent = length.ilog2();
    let kept = exponent.ilog2() + 1;
    let mask = (1_usize << (exponent - kept)) - 1;
    (length + mask) & !mask
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_those_of_the_paper() {
        assert_eq!(padme(9), 10);
        assert_eq!(padme(100), 104);
        assert_eq!(padme(1000), 1024);
        assert_eq!(padme(1_000_000), 1_015_808);
    }

    #[test]
    fn padding_comes_off_again_and_costs_at_most_an_eighth() {
        for length in [0, 1, 254, 255, 256, 257, 1000, 4096, 70_000] {
            let plain = vec![0_u8; length];
            let mut padded = pad(&plain).expect("short enough");
            assert!(padded.len() >= PADDED_BYTES_MIN && padded.len() <= (length + 1).max(228) * 9 / 8 + 1);
            unpad(&mut padded).expect("ours");
            assert_eq!(*padded, plain);
        }
    }

    #[test]
    fn padding_that_is_not_ours_is_refused() {
        assert_eq!(unpad(&mut Zeroizing::new(vec![])), Err(SealError::PaddingWrong));
        assert_eq!(unpad(&mut Zeroizing::new(vec![0; 8])), Err(SealError::PaddingWrong));
        assert_eq!(unpad(&mut Zeroizing::new(vec![1, 2, 0])), Err(SealError::PaddingWrong));
    }
}
