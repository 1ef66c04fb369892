//! The opened keys of one account.

use crate::context::{Context, Space};
use crate::derive::{self, Key};
use crate::envelope::{self, Sealed};
use crate::fingerprint::Fingerprinter;
use crate::{DeviceKey, SealError};
use zeroize::Zeroizing;

/// The epoch that is written until somebody leaves a space; a notebook has one member and stays there.
const EPOCH_FIRST: u32 = 1;

/// Opened keys. Seals and opens the bodies of rows; wiped when dropped. Neither printed, copied nor stored.
pub struct Keyring {
    root: Key,
}

impl Keyring {
    /// The keys that follow from a device's key.
    #[must_use]
    pub fn new(device: &DeviceKey) -> Self {
        Self { root: derive::key(device.expose_key_bytes(), "keyring", &[]) }
    }

    /// Seals what the user says in one row.
    ///
    /// Each call gives other bytes. The revision in `context` must be the one that the row will have once it is written.
    ///
    /// # Errors
    /// `NoRandomness`; `TooLong` above 256 MiB.
    pub fn seal_body(&self, context: &Context, plain: &[u8]) -> Result<Sealed, SealError> {
        let salt = derive::random()?;
        envelope::seal(&self.space_key(context.space, EPOCH_FIRST), EPOCH_FIRST, &salt, context, plain)
    }

    /// Opens what [`Keyring::seal_body`] sealed for the same context.
    ///
    /// # Errors
    /// `DoesNotOpen` for another key, another context (row, field, revision) or a single changed bit; `TooShort`,
    /// `UnknownVersion` and `UnknownAlgorithm` for what is no envelope of ours.
    pub fn open_body(&self, context: &Context, sealed: &Sealed) -> Result<Zeroizing<Vec<u8>>, SealError> {
        let epoch = sealed.header()?.epoch;
        envelope::open(&self.space_key(context.space, epoch), epoch, context, sealed)
    }

    /// Makes the keyed hashes of one space.
    #[must_use]
    pub fn fingerprinter(&self, space: Space) -> Fingerprinter {
        Fingerprinter::new(&derive::key(&self.root, "fingerprint", &[&space_label(space)]))
    }

    fn space_key(&self, space: Space, epoch: u32) -> Key {
        derive::key(&self.root, "space", &[&space_label(space), &epoch.to_be_bytes()])
    }
}

/// Kind and id; both have a length that their kind fixes, so they cannot run into each other.
fn space_label(space: Space) -> Vec<u8> {
    [b"/", space.code().as_bytes(), b":", space.id().as_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::context::{RecordId, RecordKind};
    use model::permission::{MemberId, WorkspaceId, World};
    use uuid::Uuid;

    /// The vector that `tests/envelope.rs` opens; here it is made again, with its salt.
    #[test]
    fn the_golden_vector_is_made_again_to_the_byte() {
        let keys = Keyring::new(&DeviceKey::from_key_bytes([7; 32]));
        let world = World { workspace: WorkspaceId(Uuid::from_u128(1)), owner: MemberId(Uuid::from_u128(2)) };
        let context = Context::body(world, RecordKind::Person, RecordId::One(Uuid::from_u128(3)), 4);
        let key = keys.space_key(context.space, EPOCH_FIRST);
        let sealed = envelope::seal(&key, EPOCH_FIRST, &[9; 24], &context, b"closeness 4").expect("short");
        let hex: String = sealed.as_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, include_str!("../tests/golden/envelope-1.hex").trim());
    }
}
