//! The world depends on the set of observations alone: not on order, repetition, or how they were cut into segments.

mod archive;

use archive::{Dice, ME, card, connection, now, people, segment, traffic};
use intake::estimate::estimate;
use intake::ledger::Ledger;
use intake::resolve::{ResolveOptions, resolve};
use intake::world::World;
use model::ledger::{Decision, Segment};
use model::network::AlterTie;
use model::person::{Person, PersonId};
use model::record::{Gesture, GestureKind, OwnerHint, Party, Record};
use model::scale::Strength;

fn records(dice: &mut Dice) -> Vec<Record> {
    let people = people(dice, 40);
    let mut records = traffic(dice, &people, 300);
    for (number, one) in people.iter().enumerate().step_by(3) {
        let card = card(&format!("uid-{number}"), &one.name, &one.addresses.join(";"), "House");
        records.push(Record::Card(Box::new(card)));
        records.push(connection(&format!("slug-{number}"), &one.name, "House"));
    }
    for (number, one) in people.iter().enumerate().take(4) {
        let mut person = Person::new(PersonId::new(format!("p{number}")), one.name.clone());
        person.emails = one.addresses.clone();
        records.push(Record::StatedPerson(Box::new(person)));
    }
    let tie = AlterTie {
        a: PersonId::new("p0"),
        b: PersonId::new("p1"),
        strength: Strength::new(2).expect("in range"),
        occasions: None,
        extra: Vec::new(),
    };
    records.push(Record::StatedTie(Box::new(tie)));
    let gesture = Gesture {
        kind: GestureKind::Endorsement,
        mine: true,
        other: Party { address: Some("linkedin:slug-3".to_owned()), name: None },
        organisation: None,
        at: Some(now()),
        skill: None,
    };
    records.push(Record::Gesture(Box::new(gesture)));
    records.push(Record::Owner(Box::new(OwnerHint { name: Some("Me Myself".to_owned()), addresses: Vec::new() })));
    records
}

fn world(segments: &[Segment], decisions: &[Decision]) -> World {
    let mut ledger = Ledger::new();
    for segment in segments {
        ledger.add(segment);
    }
    resolve(&ledger, decisions, &ResolveOptions { now: now(), me: vec![ME.to_owned()] })
}

/// Cuts records into pieces that overlap, some of them twice, in any order.
fn pieces(dice: &mut Dice, records: &[Record]) -> Vec<Segment> {
    let mut shuffled = records.to_vec();
    dice.shuffle(&mut shuffled);
    let mut pieces = Vec::new();
    let mut start = 0;
    while start < shuffled.len() {
        let end = (start + 1 + dice.throw(120)).min(shuffled.len());
        let from = start.saturating_sub(dice.throw(20));
        pieces.push(segment(&shuffled[from..end]));
        if dice.throw(4) == 0 {
            pieces.push(segment(&shuffled[from..end]));
        }
        start = end;
    }
    dice.shuffle(&mut pieces);
    pieces
}

#[test]
fn any_order_repetition_and_cut_gives_the_same_world() {
    for seed in 0..12 {
        let mut dice = Dice(seed);
        let records = records(&mut dice);
        let expected = world(&[segment(&records)], &[]);
        assert!(expected.people.len() > 20 && !expected.ties.is_empty(), "the archive says something");
        for _ in 0..4 {
            let found = world(&pieces(&mut dice, &records), &[]);
            assert_eq!(found, expected, "seed {seed}");
            let tallies = |world: &World| {
                let tallies: Vec<_> = world.people.iter().map(|person| person.tally.clone()).collect();
                estimate(&tallies.iter().collect::<Vec<_>>(), now())
            };
            assert_eq!(tallies(&found), tallies(&expected), "seed {seed}");
        }
    }
}

#[test]
fn versions_of_one_message_join_to_the_same_whatever_comes_first() {
    let sparse = archive::message("1", 10, "ada@acme.example", ME, "");
    let mut full = archive::message("1", 10, "Ada Brandt <ada@acme.example>", ME, "Ben Costa <ben@acme.example>");
    full.list = true;
    full.delivered_to = vec![ME.to_owned()];
    let mut late = sparse.clone();
    late.at = Some(archive::ago(9));
    let mut versions = [sparse, full, late].map(|message| segment(&[Record::Message(Box::new(message))])).to_vec();
    let expected = world(&versions, &[]);
    assert_eq!((expected.people.len(), expected.ties.len(), expected.counts.messages), (2, 1, 1));
    versions.reverse();
    assert_eq!(world(&versions, &[]), expected);
    versions.swap(0, 1);
    assert_eq!(world(&versions, &[]), expected);
}

#[test]
fn a_decision_taken_back_leaves_no_trace() {
    let mut dice = Dice(7);
    let segments = [segment(&records(&mut dice))];
    let before = world(&segments, &[]);
    let pair = before.people.iter().find(|person| person.keys.len() > 1).expect("somebody with two keys");
    let parted = world(&segments, &[Decision::Different(pair.keys[0].clone(), pair.keys[1].clone())]);
    assert_ne!(parted, before);
    assert_eq!(world(&segments, &[]), before);
}

#[test]
fn broken_segments_do_not_panic() {
    let mut broken = segment(&records(&mut Dice(3)));
    for message in &mut broken.messages {
        message.first = u32::MAX - 1;
    }
    for (place, participant) in broken.participants.iter_mut().enumerate() {
        participant.party = place as u32 * 7919;
    }
    for event in &mut broken.events {
        event.guests.iter_mut().for_each(|guest| guest.party = u32::MAX);
        event.starts = vec![i64::MIN, i64::MAX];
    }
    let found = world(&[broken, Segment::default()], &[]);
    assert_eq!(found.counts.messages, 0);
}
