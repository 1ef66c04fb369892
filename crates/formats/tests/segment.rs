//! Segments as bytes: equal out, and no damaged byte harms.

use chrono::DateTime;
use formats::{network_file, segment};
use model::ledger::*;
use model::record::*;
use proptest::prelude::*;

fn sample() -> Segment {
    let party =
        |address: &str, name: Option<&str>| Party { address: Some(address.to_owned()), name: name.map(str::to_owned) };
    let message = |key: u8, at, first, count, reply_to| ObservedMessage {
        key: ItemKey([key; 16]),
        reply_to,
        at,
        channel: Channel::Mail,
        marks: MessageMarks { list: key == 2, ..MessageMarks::default() },
        first,
        count,
    };
    let person = r#"{"id":"p1","name":"Ada Example","closeness":4,"hat":"blue"}"#;
    Segment {
        parties: vec![party("ada@example.com", Some("Ada Example")), party("me@home.example", None)],
        participants: vec![
            Participant { party: 0, role: Role::From },
            Participant { party: 1, role: Role::To },
            Participant { party: 1, role: Role::Delivered },
        ],
        messages: vec![message(1, 1_700_000_000, 0, 2, None), message(2, 900, 1, 2, Some(ItemKey([1; 16])))],
        events: vec![ObservedEvent {
            key: ItemKey([3; 16]),
            recurrence_of: Some(-5),
            version: (2, 1_700_000_000),
            starts: vec![10, 20, 30],
            minutes: 45,
            all_day: false,
            cancelled: true,
            guests: vec![Guest {
                party: 1,
                attendance: Attendance::Tentative,
                resource: false,
                group: false,
                organizer: true,
            }],
        }],
        cards: vec![(
            ItemKey([4; 16]),
            Card {
                source: Some(CardSource::Google),
                name: Some("Ada Example".into()),
                birthday: Some(Birthday { year: None, month: 3, day: 14 }),
                ..Card::default()
            },
        )],
        gestures: vec![(
            ItemKey([5; 16]),
            Gesture {
                kind: GestureKind::Endorsement,
                mine: true,
                other: party("linkedin:ada", None),
                organisation: None,
                at: DateTime::from_timestamp(1_600_000_000, 0),
                skill: Some("rowing".into()),
            },
        )],
        owners: vec![OwnerHint { name: Some("Me".into()), addresses: vec!["me@home.example".into()] }],
        stated_people: vec![network_file::parse_person(person, "").expect("valid").person],
        stated_ties: vec![],
        stated_profiles: vec![],
    }
}

#[test]
fn a_segment_reads_back() {
    let bytes = segment::write(&sample());
    assert_eq!(segment::read(&bytes), Ok(sample()));
    assert_eq!(segment::read(&segment::write(&Segment::default())), Ok(Segment::default()));
}

#[test]
fn another_version_is_refused() {
    let mut bytes = segment::write(&sample());
    bytes[2] = 9;
    assert_eq!(segment::read(&bytes), Err(segment::SegmentError::Version(9)));
}

proptest! {
    #[test]
    fn damage_never_panics(at in 0..segment::write(&sample()).len(), byte in any::<u8>()) {
        let mut bytes = segment::write(&sample());
        let _ = segment::read(&bytes[..at]);
        bytes[at] = byte;
        let _ = segment::read(&bytes);
    }
}
