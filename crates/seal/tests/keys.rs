//! The key file, the passphrase around it, and keyed hashes.

use model::ledger::IdentityKey;
use model::permission::{MemberId, WorkspaceId, World};
use seal::{Context, DeviceKey, Passphrase, RecordId, RecordKind, SealError, Space, WrappedKey};
use uuid::Uuid;

fn context() -> Context {
    let world = World { workspace: WorkspaceId(Uuid::from_u128(1)), owner: MemberId(Uuid::from_u128(2)) };
    Context::body(world, RecordKind::Profile, RecordId::One(Uuid::from_u128(2)), 1)
}

#[test]
fn the_key_file_reads_back() {
    let key = DeviceKey::generate().unwrap();
    let sealed = key.keyring().seal_body(&context(), b"mine").unwrap();
    let file = key.reveal_for_key_file();
    let again = DeviceKey::from_key_file(&file).unwrap();
    assert_eq!(**again.keyring().open_body(&context(), &sealed).unwrap(), *b"mine");
    assert_eq!(*again.reveal_for_key_file(), *file);
}

#[test]
fn two_keys_differ() {
    assert_ne!(
        *DeviceKey::generate().unwrap().reveal_for_key_file(),
        *DeviceKey::generate().unwrap().reveal_for_key_file()
    );
}

#[test]
fn a_damaged_key_file_is_refused() {
    let file = DeviceKey::generate().unwrap().reveal_for_key_file();
    let refused = |bytes: &[u8]| DeviceKey::from_key_file(bytes).err();
    assert_eq!(refused(b""), Some(SealError::KeyFileDamaged));
    assert_eq!(refused(b"\xff\xfe"), Some(SealError::KeyFileDamaged));
    assert_eq!(refused(&file[..file.len() - 4]), Some(SealError::KeyFileDamaged));
    let text = String::from_utf8(file.to_vec()).unwrap();
    assert_eq!(refused(text.replacen(" 1 ", " 2 ", 1).as_bytes()), Some(SealError::KeyFileVersion(2)));
    for at in "telemachus-device-key 1 ".len()..text.trim_end().len() {
        let mut changed = file.to_vec();
        changed[at] = if changed[at] == b'0' { b'1' } else { b'0' };
        assert_eq!(refused(&changed), Some(SealError::KeyFileDamaged), "character {at}");
    }
}

#[test]
fn a_passphrase_wraps_the_same_key() {
    let key = DeviceKey::generate().unwrap();
    let sealed = key.keyring().seal_body(&context(), b"mine").unwrap();
    // The first is composed, the second is not: two keyboards, one passphrase.
    let wrapped = key.wrap_with_passphrase(&Passphrase::new("caf\u{e9} au lait, twice").unwrap()).unwrap();
    let stored = WrappedKey::from_stored(wrapped.as_bytes()).unwrap();
    let opened = stored.unwrap(&Passphrase::new("cafe\u{301} au lait, twice").unwrap()).unwrap();
    assert_eq!(**opened.keyring().open_body(&context(), &sealed).unwrap(), *b"mine");
    let wrong = Passphrase::new("cafe au lait, twice").unwrap();
    assert_eq!(stored.unwrap(&wrong).err(), Some(SealError::PassphraseWrong));
}

#[test]
fn a_changed_wrapped_key_is_refused() {
    let passphrase = Passphrase::new("twelve letters").unwrap();
    let wrapped = DeviceKey::generate().unwrap().wrap_with_passphrase(&passphrase).unwrap();
    let changed = |at: usize, byte: u8| {
        let mut bytes = wrapped.as_bytes().to_vec();
        bytes[at] = byte;
        WrappedKey::from_stored(&bytes).and_then(|wrapped| wrapped.unwrap(&passphrase)).err()
    };
    assert_eq!(changed(0, 2), Some(SealError::KeyFileVersion(2)));
    assert_eq!(changed(1, 2), Some(SealError::KeyFileDamaged));
    assert_eq!(changed(2, 0xff), Some(SealError::WrappedKeyWork));
    assert_eq!(changed(9, 0), Some(SealError::WrappedKeyWork));
    let last = wrapped.as_bytes().len() - 1;
    assert_eq!(changed(last, !wrapped.as_bytes()[last]), Some(SealError::PassphraseWrong));
    let cut = WrappedKey::from_stored(&wrapped.as_bytes()[..last]);
    assert_eq!(cut.err(), Some(SealError::KeyFileDamaged));
}

#[test]
fn a_passphrase_has_its_limits() {
    let refused = |typed: &str| Passphrase::new(typed).err();
    assert_eq!(refused("elevenchars"), Some(SealError::PassphraseShort(11)));
    assert_eq!(refused("twelve chars"), None);
    assert_eq!(refused(&"x".repeat(1024)), None);
    assert_eq!(refused(&"x".repeat(1025)), Some(SealError::PassphraseLong(1025)));
}

#[test]
fn hashes_are_the_same_for_one_owner_and_purpose_alone() {
    let keys = DeviceKey::generate().unwrap().keyring();
    let mine = keys.fingerprinter(Space::Notebook(MemberId(Uuid::from_u128(1))));
    let again = keys.fingerprinter(Space::Notebook(MemberId(Uuid::from_u128(1))));
    let other = keys.fingerprinter(Space::Notebook(MemberId(Uuid::from_u128(2))));
    let elsewhere =
        DeviceKey::generate().unwrap().keyring().fingerprinter(Space::Notebook(MemberId(Uuid::from_u128(1))));
    let id = b"mail:ada@example.com";
    assert_eq!(mine.item_key(id), again.item_key(id));
    assert_ne!(mine.item_key(id), mine.item_key(b"mail:ada@example.org"));
    assert_ne!(mine.item_key(id), other.item_key(id));
    assert_ne!(mine.item_key(id), elsewhere.item_key(id));
    let purposes = [mine.item_key(id).0, mine.tombstone(&IdentityKey::mail("ada@example.com")).0, mine.file_part(id).0];
    assert!(purposes[0] != purposes[1] && purposes[1] != purposes[2] && purposes[0] != purposes[2]);
}
