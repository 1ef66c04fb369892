//! Random tokens that let a browser in, and what is kept of them: a hash, from which no token comes back.

use crate::SealError;
use crate::derive;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// How many random bytes a token has.
pub const TOKEN_BYTES: usize = 32;

/// What is stored in place of a token. Tokens are too random to be guessed, so the hash needs neither key nor salt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TokenHash(pub [u8; 32]);

/// A new token: [`TOKEN_BYTES`] random bytes in the alphabet of addresses (base64url without padding, 43 characters).
///
/// # Errors
/// `NoRandomness`.
pub fn random_token() -> Result<String, SealError> {
    let bytes = derive::random::<TOKEN_BYTES>()?;
    Ok(URL_SAFE_NO_PAD.encode(bytes.as_slice()))
}

/// What is stored in place of this token, whatever somebody gave as one.
#[must_use]
pub fn token_hash(token: &str) -> TokenHash {
    TokenHash(blake3::derive_key("telemachus v1 sign-in token", token.as_bytes()))
}

/// The same for the token in the address of a calendar feed, which lets nobody sign in.
#[must_use]
pub fn feed_token_hash(token: &str) -> TokenHash {
    TokenHash(blake3::derive_key("telemachus v1 feed token", token.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_tokens_are_alike_and_all_fit_into_an_address() {
        let (a, b) = (random_token().unwrap(), random_token().unwrap());
        assert_ne!(a, b);
        assert_ne!(token_hash(&a), token_hash(&b));
        assert_eq!(token_hash(&a), token_hash(&a));
        assert_ne!(token_hash(&a), feed_token_hash(&a), "what reads a calendar does not sign in");
        assert_eq!(a.len(), 43);
        assert!(a.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'), "{a}");
    }
}
