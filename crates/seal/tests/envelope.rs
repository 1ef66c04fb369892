//! Sealed text opens for its own key and row, and for nothing else.

use model::permission::{MemberId, WorkspaceId, World};
use seal::{Context, DeviceKey, Header, Keyring, RecordId, RecordKind, SealError, Sealed, Space};
use std::collections::HashSet;
use uuid::Uuid;

const PLAIN: &[u8] = b"closeness 4";

fn keys(byte: u8) -> Keyring {
    let key = format!("telemachus-device-key 1 {} ", format!("{byte:02x}").repeat(32));
    // The check of a key is public; these are the ones of the keys made of sevens and of eights.
    let check = if byte == 7 { include_str!("golden/check-7.hex") } else { include_str!("golden/check-8.hex") };
    DeviceKey::from_key_file(format!("{key}{check}").as_bytes()).expect("a key file").keyring()
}

fn world() -> World {
    World { workspace: WorkspaceId(Uuid::from_u128(1)), owner: MemberId(Uuid::from_u128(2)) }
}

fn context() -> Context {
    Context::body(world(), RecordKind::Person, RecordId::One(Uuid::from_u128(3)), 4)
}

/// Every context that differs from [`context`] in one part.
fn neighbours() -> Vec<Context> {
    let base = context();
    let mut all: Vec<Context> =
        RecordKind::ALL.iter().filter(|&&kind| kind != base.kind).map(|&kind| Context { kind, ..base }).collect();
    all.extend([
        Context { tenant: WorkspaceId(Uuid::from_u128(9)), ..base },
        Context { id: RecordId::One(Uuid::from_u128(9)), ..base },
        Context { id: RecordId::Pair(Uuid::from_u128(3), Uuid::nil()), ..base },
        Context { space: Space::Notebook(MemberId(Uuid::from_u128(9))), ..base },
        Context { revision: 3, ..base },
        Context { revision: 5, ..base },
    ]);
    all
}

fn golden() -> Sealed {
    let hex = include_str!("golden/envelope-1.hex").trim().as_bytes();
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
    Sealed::from_stored(hex.chunks(2).map(byte).collect())
}

#[test]
fn what_was_sealed_opens_again() {
    for plain in [&b""[..], b"yes", &[0x80, 0, 0], &vec![7; 100_000]] {
        let sealed = keys(7).seal_body(&context(), plain).unwrap();
        assert_eq!(**keys(7).open_body(&context(), &sealed).unwrap(), *plain);
    }
}

#[test]
fn a_text_of_the_first_release_opens_for_ever() {
    assert_eq!(**keys(7).open_body(&context(), &golden()).unwrap(), *PLAIN);
    assert_eq!(golden().header(), Ok(Header { algorithm: seal::Algorithm::XChaCha20Poly1305, epoch: 1 }));
}

#[test]
fn every_flipped_bit_is_refused() {
    let bytes = golden().into_bytes();
    for bit in 0..bytes.len() * 8 {
        let mut changed = bytes.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        let error = keys(7).open_body(&context(), &Sealed::from_stored(changed)).unwrap_err();
        let expected = match bit / 8 {
            0 => SealError::UnknownVersion(1 ^ 1 << bit),
            1 => SealError::UnknownAlgorithm(1 ^ 1 << (bit - 8)),
            _ => SealError::DoesNotOpen,
        };
        assert_eq!(error, expected, "bit {bit}");
    }
}

#[test]
fn every_cut_is_refused() {
    let bytes = golden().into_bytes();
    for length in 0..bytes.len() {
        let cut = Sealed::from_stored(bytes[..length].to_vec());
        let error = keys(7).open_body(&context(), &cut).unwrap_err();
        assert!(matches!(error, SealError::TooShort(_) | SealError::DoesNotOpen), "{length}: {error}");
    }
}

#[test]
fn a_text_opens_in_no_other_row() {
    let contexts: Vec<Context> = [vec![context()], neighbours()].concat();
    let sealed: Vec<Sealed> = contexts.iter().map(|context| keys(7).seal_body(context, PLAIN).unwrap()).collect();
    for (from, sealed) in sealed.iter().enumerate() {
        for (to, context) in contexts.iter().enumerate() {
            assert_eq!(keys(7).open_body(context, sealed).is_ok(), from == to, "{from} in {to}");
        }
    }
}

#[test]
fn another_key_does_not_open_it() {
    assert_eq!(keys(8).open_body(&context(), &golden()), Err(SealError::DoesNotOpen));
}

#[test]
fn sealing_twice_gives_different_bytes_of_one_length() {
    let sealed: HashSet<Vec<u8>> =
        (0..100).map(|_| keys(7).seal_body(&context(), PLAIN).unwrap().into_bytes()).collect();
    assert_eq!(sealed.len(), 100);
    assert!(sealed.iter().all(|bytes| bytes.len() == golden().as_bytes().len()));
}

#[test]
fn a_word_and_a_short_note_have_one_size() {
    let size = |plain: &[u8]| keys(7).seal_body(&context(), plain).unwrap().as_bytes().len();
    assert_eq!(size(b"yes"), size(&[b'x'; 200]));
}

#[test]
fn nothing_of_it_is_printed() {
    assert_eq!(format!("{:?}", golden()), format!("Sealed({} bytes)", golden().as_bytes().len()));
}
