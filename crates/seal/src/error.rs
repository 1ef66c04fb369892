//! What can go wrong with keys and sealed text. No message ever holds a key or a plaintext.

/// Why something was not sealed or not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// The system gave no random bytes.
    #[error("the system gives no random bytes")]
    NoRandomness,
    /// The key file is not one of ours, or was cut off or changed.
    #[error("the key file is damaged; restore `device.key` from where you keep a copy of it")]
    KeyFileDamaged,
    /// The key file is of a later version of the program.
    #[error("the key file has version `{0}`; this program reads version 1")]
    KeyFileVersion(u32),
    /// The passphrase is too short.
    #[error("the passphrase has `{0}` characters; it needs at least 12")]
    PassphraseShort(usize),
    /// The passphrase is too long.
    #[error("the passphrase has `{0}` bytes; at most 1024 are allowed")]
    PassphraseLong(usize),
    /// The passphrase does not open the key.
    #[error("the passphrase does not open the key")]
    PassphraseWrong,
    /// The file of a wrapped key asks for more or less work than is sensible.
    #[error("the wrapped key asks for work outside of what is allowed")]
    WrappedKeyWork,
    /// There is too little of it to be an envelope.
    #[error("`{0}` bytes are too few for sealed text")]
    TooShort(usize),
    /// The envelope is of a later version of the program.
    #[error("the sealed text has version `{0}`; this program opens version 1")]
    UnknownVersion(u8),
    /// The envelope names an algorithm that we do not have.
    #[error("the sealed text names algorithm `{0}`; this program has algorithm 1")]
    UnknownAlgorithm(u8),
    /// It was sealed with another key, for another row, or was changed since.
    #[error("the sealed text does not open here: another key or row, or it was changed")]
    DoesNotOpen,
    /// It opens, but what is inside was not written by us.
    #[error("the sealed text opens, but its padding is not ours")]
    PaddingWrong,
    /// It is larger than what can be sealed at once.
    #[error("`{0}` bytes are too many to seal at once")]
    TooLong(usize),
}
