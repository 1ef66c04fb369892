//! Keyed hashes: the same thing gives the same hash for its owner, and says nothing to anybody without the key.

use crate::derive::{self, Key};
use model::ledger::{IdentityKey, ItemKey};

/// A keyed hash of sixteen bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyedHash(pub [u8; 16]);

/// Makes keyed hashes (BLAKE3, keyed, cut to sixteen bytes), with another key for each purpose.
pub struct Fingerprinter {
    item: Key,
    tombstone: Key,
    file: Key,
}

impl Fingerprinter {
    pub(crate) fn new(key: &[u8; 32]) -> Self {
        Self {
            item: derive::key(key, "item-key", &[]),
            tombstone: derive::key(key, "tombstone", &[]),
            file: derive::key(key, "file-part", &[]),
        }
    }

    /// What stands for an item of a source in the ledger: its Message-ID, or what stands in for one.
    #[must_use]
    pub fn item_key(&self, identifier: &[u8]) -> ItemKey {
        ItemKey(hash(&self.item, identifier))
    }

    /// What stands for an identity of somebody whom the user deleted, so that an import does not bring them back.
    #[must_use]
    pub fn tombstone(&self, identity: &IdentityKey) -> KeyedHash {
        KeyedHash(hash(&self.tombstone, identity.as_str().as_bytes()))
    }

    /// What stands for a part of a file (its head or tail), to know the file again.
    #[must_use]
    pub fn file_part(&self, bytes: &[u8]) -> KeyedHash {
        KeyedHash(hash(&self.file, bytes))
    }
}

fn hash(key: &Key, bytes: &[u8]) -> [u8; 16] {
    let mut out = [0; 16];
    out.copy_from_slice(&blake3::keyed_hash(key, bytes).as_bytes()[..16]);
    out
}
