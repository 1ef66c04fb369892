//! Counting, what is no person, the owner, spheres, and estimates.

mod archive;

use archive::{ME, ago, answer, card, decided, find, hash, key, mail, meeting, message, met, now, segment, world};
use chrono::TimeDelta;
use intake::collect::Collector;
use intake::estimate::{Estimate, estimate};
use intake::ledger::Ledger;
use intake::resolve::{ResolveOptions, resolve};
use intake::tally::{ONE, Tally, Way};
use intake::world::{NonPersonKind, World};
use model::kind::Sphere;
use model::ledger::Decision;
use model::person::Profile;
use model::record::{Attendance, AttendeeKind, Card, Event, Message, OwnerHint, Record, SkipReason};

const ADA: &str = "Ada Brandt <ada@acme.example>";
const BEN: &str = "Ben Costa <ben@acme.example>";

fn tally(world: &World, address: &str) -> Tally {
    find(world, &format!("mail:{address}")).map(|person| person.tally.clone()).unwrap_or_default()
}

fn event(event: Event) -> Record {
    Record::Event(Box::new(event))
}

fn letter(message: Message) -> Record {
    Record::Message(Box::new(message))
}

#[test]
fn messages_count_by_direction_and_by_how_many_share_them() {
    let world = world(&[
        mail("1", 40, ME, ADA, ""),
        answer("2", "1", 39, ADA, ME, ""),
        answer("3", "2", 38, ME, ADA, BEN),
        mail("4", 3, ADA, ME, BEN),
    ]);
    let ada = tally(&world, "ada@acme.example").total();
    assert_eq!((ada.sent, ada.copied, ada.received, ada.my_replies, ada.their_replies), (2, 0, 2, 1, 1));
    assert_eq!((ada.sent_weight, ada.received_weight), (ONE + ONE / 2, ONE + ONE / 2));
    let ben = tally(&world, "ben@acme.example");
    assert_eq!((ben.total().sent, ben.total().copied, ben.total().received), (1, 1, 0));
    assert_eq!((world.ties.len(), world.ties[0].occasions, world.ties[0].last), (1, 2, ago(3).date_naive()));
    // A day to answer is in the class that begins at a day.
    assert_eq!(tally(&world, "ada@acme.example").replies[9], 1);
}

#[test]
fn meetings_count_when_both_of_us_came() {
    let mut declined = meeting("declined", &[5], ADA);
    declined.attendees[0].attendance = Attendance::Declined;
    let mut without_me = meeting("without me", &[5], ADA);
    without_me.attendees[1].attendance = Attendance::Declined;
    let cancelled = Event { cancelled: true, ..meeting("cancelled", &[5], ADA) };
    let crowd: Vec<String> = (0..15).map(|number| format!("guest{number}@acme.example")).collect();
    let world = world(&[
        met("series", &[21, 14, 7, -7], ADA),
        met("three", &[6], &format!("{ADA};{BEN}")),
        met("all hands", &[4], &format!("{ADA};{}", crowd.join(";"))),
        event(declined),
        event(without_me),
        event(cancelled),
    ]);
    let ada = tally(&world, "ada@acme.example");
    assert_eq!((ada.total().met, ada.total().one_to_one), (4, 3));
    assert_eq!(ada.span, Some((ago(21).timestamp(), ago(6).timestamp())));
    assert!(ada.is_known_by(Way::Meetings) && !ada.is_known_by(Way::Mail));
    assert_eq!((world.ties.len(), world.people.len()), (1, 2));
}

#[test]
fn a_moved_or_cancelled_occurrence_takes_the_place_of_the_original() {
    let moved = Event { recurrence_of: Some(ago(14)), sequence: 1, ..meeting("series", &[13], BEN) };
    let dropped = Event { recurrence_of: Some(ago(7)), cancelled: true, ..meeting("series", &[], "") };
    let world = world(&[met("series", &[21, 14, 7], ADA), event(moved), event(dropped)]);
    assert_eq!(tally(&world, "ada@acme.example").total().met, 1);
    assert_eq!(tally(&world, "ben@acme.example").span, Some((ago(13).timestamp(), ago(13).timestamp())));
}

#[test]
fn the_higher_version_of_an_event_wins() {
    let newer = Event { sequence: 2, ..meeting("m", &[5], BEN) };
    let world = world(&[event(newer), met("m", &[6], ADA)]);
    assert_eq!(world.people.iter().map(|person| person.name.as_str()).collect::<Vec<_>>(), ["Ben Costa"]);
}

#[test]
fn lists_robots_rooms_and_desks_are_no_people() {
    let mut records = vec![mail("ada", 9, ADA, ME, ""), mail("desk", 9, ME, "info@shop.example", "")];
    for number in 0..3 {
        let id = |kind: &str| format!("{kind}{number}");
        let member = format!("member{number}@far.example");
        records.push(letter(Message { list: true, ..message(&id("l"), 8, &member, "dev@lists.example", "") }));
        records.push(letter(Message { bulk: true, ..message(&id("b"), 7, "Shop <news@shop.example>", ME, "") }));
        records.push(letter(message(&id("n"), 6, "no-reply@bank.example", ME, "")));
    }
    let mut booked = meeting("m", &[5], "Room 1 <room1@acme.example>;team@acme.example");
    booked.attendees[0].kind = AttendeeKind::Resource;
    booked.attendees[1].kind = AttendeeKind::Group;
    records.push(event(booked));
    let found = world(&records);
    assert_eq!(found.people.iter().map(|person| person.name.as_str()).collect::<Vec<_>>(), ["Ada Brandt"]);
    let others: Vec<_> = found.others.iter().map(|other| (other.keys[0].as_str(), other.kind)).collect();
    assert_eq!(
        others,
        [
            ("mail:dev@lists.example", NonPersonKind::List),
            ("mail:info@shop.example", NonPersonKind::Organisation),
            ("mail:news@shop.example", NonPersonKind::Robot),
            ("mail:no-reply@bank.example", NonPersonKind::Robot),
            ("mail:room1@acme.example", NonPersonKind::Room),
            ("mail:team@acme.example", NonPersonKind::Group),
        ]
    );
    assert_eq!(found.counts.strangers, 3);
    let said = [
        Decision::Person(key("info@shop.example")),
        Decision::NotPerson(key("ada@acme.example")),
        Decision::Person(key("member1@far.example")),
    ];
    let found = decided(&records, &said);
    let people: Vec<_> = found.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(people, ["info@shop.example", "member1@far.example"]);
    assert!(found.others.iter().any(|other| other.name == "Ada Brandt" && other.reason.id == "intake-other-decided"));
}

fn unconfirmed(records: &[Record], decisions: &[Decision]) -> World {
    let mut ledger = Ledger::new();
    ledger.add(&segment(records));
    resolve(&ledger, decisions, &ResolveOptions { now: now(), me: Vec::new() })
}

#[test]
fn the_owner_is_found_by_being_everywhere() {
    let mut records = Vec::new();
    for number in 0..12 {
        let other = format!("Somebody{number} Else <s{number}@firm{number}.example>");
        let own = if number < 8 { "Me Myself <me@home.example>" } else { "Me Myself <me@work.example>" };
        records.push(mail(&format!("a{number}"), 30, own, &other, ""));
        records.push(mail(&format!("b{number}"), 20, &other, own, ""));
    }
    let world = unconfirmed(&records, &[]);
    let certain: Vec<_> = world.owner.proposals.iter().map(|one| (one.key.as_str(), one.certain)).collect();
    assert_eq!(certain, [("mail:me@home.example", true), ("mail:me@work.example", true)]);
    assert_eq!((world.owner.name.as_deref(), world.people.len()), (Some("Me Myself"), 12));
    let refused = unconfirmed(&records, &[Decision::NotMine(key("me@work.example"))]);
    assert_eq!(refused.owner.keys, [key("me@home.example")]);
    assert!(find(&refused, "mail:me@work.example").is_some());
}

#[test]
fn marks_and_exports_tell_the_owner_and_one_thread_does_not() {
    let thread = |sent| -> Vec<Record> {
        (0..9)
            .map(|n| letter(Message { sent, ..message(&format!("{n}"), 9, "a@x.example", "b@y.example", "") }))
            .collect()
    };
    assert!(unconfirmed(&thread(false), &[]).owner.keys.is_empty());
    assert_eq!(unconfirmed(&thread(true), &[]).owner.keys, [key("a@x.example")]);
    let mut records = thread(false);
    let hint = OwnerHint { name: Some("Bea Own".to_owned()), addresses: vec!["B@y.example".to_owned()] };
    records.push(Record::Owner(Box::new(hint)));
    let world = unconfirmed(&records, &[]);
    assert_eq!((world.owner.keys, world.owner.name.as_deref()), (vec![key("b@y.example")], Some("Bea Own")));
}

#[test]
fn spheres_come_from_domains_labels_and_units() {
    let me = Profile {
        organisation: Some("Northbank".to_owned()),
        unit: Some("Equity Sales".to_owned()),
        ..Profile::default()
    };
    let work =
        Card { unit: Some("Equity sales".to_owned()), ..card("1", "Unit Mate", "u@northbank.example", "Northbank") };
    let family = Card { labels: vec!["Family".to_owned()], ..card("2", "Aunt Ida", "ida@gmx.example", "") };
    let world = world(&[
        Record::StatedProfile(Box::new(me)),
        Record::Card(Box::new(work)),
        Record::Card(Box::new(family)),
        mail("1", 9, "Colleague Here <c@northbank.example>", ME, ""),
        mail("2", 9, "Client There <c@acme.example>", ME, ""),
        mail("3", 9, "Who Knows <w@gmx.example>", ME, ""),
    ]);
    let spheres: Vec<_> = world.people.iter().map(|person| (person.name.as_str(), person.person.sphere)).collect();
    assert!(spheres.contains(&("Unit Mate", Some(Sphere::Unit))));
    assert!(spheres.contains(&("Aunt Ida", Some(Sphere::Personal))));
    assert!(spheres.contains(&("Colleague Here", Some(Sphere::Company))));
    assert!(spheres.contains(&("Client There", Some(Sphere::Outside))));
    assert!(spheres.contains(&("Who Knows", None)));
    let colleague = find(&world, "mail:c@northbank.example").and_then(|person| person.person.organisation.clone());
    assert_eq!(colleague.as_deref(), Some("Northbank"), "a card of the same domain tells the employer");
}

fn estimates(world: &World) -> Vec<(String, Estimate)> {
    let tallies: Vec<&Tally> = world.people.iter().map(|person| &person.tally).collect();
    let names = world.people.iter().map(|person| person.name.clone());
    names.zip(estimate(&tallies, now())).collect()
}

#[test]
fn more_contact_is_a_stronger_tie_and_none_is_unknown() {
    let mut records = vec![Record::Card(Box::new(card("u", "Never Seen", "never@acme.example", "")))];
    for (name, times) in [("Often Met", 60), ("Now Andthen", 8), ("Hardly Ever", 1)] {
        let address = name.to_lowercase().replace(' ', ".");
        for number in 0..times {
            let (id, days) = (format!("{address}{number}"), 400 + number * 10);
            records.push(mail(&id, days, ME, &format!("{name} <{address}@acme.example>"), ""));
        }
    }
    let found = estimates(&world(&records));
    let strength = |name: &str| {
        let one = found.iter().find(|(known, _)| known == name).expect("is there");
        one.1.estimates.strength
    };
    assert_eq!(strength("Never Seen"), None);
    assert!(strength("Often Met") > strength("Now Andthen") && strength("Now Andthen") > strength("Hardly Ever"));
    for (name, one) in &found {
        let (low, high) = (one.estimates.low, one.estimates.high);
        assert!(low <= one.estimates.strength && one.estimates.strength <= high, "{name}");
        let silent = one.reasons.iter().any(|reason| reason.id == "intake-strength-silent");
        assert_eq!(silent, one.estimates.strength.is_some(), "{name}: strong or not, silent for a year");
        assert_eq!(one.contacts_per_month, one.estimates.strength.map(|_| 0.0));
    }
}

#[test]
fn meeting_often_is_strong_without_mail() {
    let mut records = Vec::new();
    for number in 0..30 {
        records.push(met(&format!("m{number}"), &[20 + number * 20], ADA));
        records.push(mail(&format!("b{number}"), 20 + number * 20, BEN, ME, "x@y.example"));
    }
    for number in 0..20 {
        records.push(mail(&format!("c{number}"), 300, &format!("p{number}@q{number}.example"), ME, ""));
    }
    let found = estimates(&world(&records));
    let ada = &found.iter().find(|(name, _)| name == "Ada Brandt").expect("is there").1;
    assert!(ada.estimates.strength > Some(0.4), "{:?}", ada.estimates.strength);
    assert!(ada.reasons.iter().any(|reason| reason.id == "intake-strength-in-person"));
    assert_eq!(ada.estimates.core, Some(true));
    assert!(found.iter().filter(|(_, one)| one.estimates.core == Some(true)).count() < 6, "few stand out");
}

#[test]
fn what_says_nothing_is_refused_and_counts_for_nothing() {
    let mut collector = Collector::new(hash);
    let undated = Message { at: None, ..message("1", 1, ADA, ME, "") };
    assert_eq!(collector.push(letter(undated)), Err(SkipReason::NoDate));
    assert_eq!(collector.push(mail("2", 1, "root", "", "")), Err(SkipReason::Nobody));
    assert_eq!(collector.push(event(meeting("3", &[], ADA))), Err(SkipReason::NoDate));
    assert_eq!(collector.push(Record::Card(Box::default())), Err(SkipReason::Nobody));
    assert_eq!(collector.items(), 0);
    let tomorrow = Message { at: Some(now() + TimeDelta::days(3)), ..message("4", 1, ADA, ME, "") };
    assert_eq!(collector.push(letter(tomorrow)), Ok(()));
    let mut ledger = Ledger::new();
    ledger.add(&collector.take());
    let world = resolve(&ledger, &[], &ResolveOptions { now: now(), me: vec![ME.to_owned()] });
    assert!(world.people.iter().all(|person| person.tally.is_silent()), "what has not happened is not counted");
    assert_eq!(resolve(&Ledger::new(), &[], &ResolveOptions { now: now(), me: Vec::new() }), World::default());
}
