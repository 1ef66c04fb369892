//! Who is who: what merges, what is asked, what never merges, and that the user has the last word.

mod archive;

use archive::{ME, answer, are_one, asks, card, connection, decided, find, key, mail, met, world};
use intake::world::Certainty;
use model::ledger::{Decision, IdentityKey};
use model::record::{Birthday, Card, Record};

const WORK: &str = "ada.brandt@acme.example";
const HOME: &str = "abrandt@gmx.example";

fn named(address: &str) -> String {
    format!("Ada Brandt <{address}>")
}

fn as_record(card: Card) -> Record {
    Record::Card(Box::new(card))
}

/// Some others, so that the archive is more than two people.
fn crowd() -> Vec<Record> {
    let names = ["Ben Costa", "Carla Dubois", "Dario Eriksen", "Elif Farkas", "Farid Gallo", "Grace Haddad"];
    let write = |(number, name): (usize, &&str)| {
        let address = format!("{}@firm{number}.example", name.to_lowercase().replace(' ', "."));
        mail(&format!("crowd-{number}"), 50, ME, &format!("{name} <{address}>"), "")
    };
    names.iter().enumerate().map(write).collect()
}

#[test]
fn spellings_of_one_address_are_one_person() {
    let world = world(&[
        mail("1", 9, "Ada Brandt <Ada.Brandt@Acme.example>", ME, ""),
        mail("2", 8, ME, "\"Brandt, Ada\" <ada.brandt+lists@acme.example>", ""),
    ]);
    assert_eq!(world.people.len(), 1);
    assert_eq!(
        (world.people[0].name.as_str(), &world.people[0].person.emails[..]),
        ("Ada Brandt", &[WORK.to_owned()][..])
    );
}

#[test]
fn equal_names_alone_are_asked_and_never_merged() {
    let mut records = crowd();
    for number in 0..6 {
        records.push(mail(&format!("w{number}"), 40 - number, &named(WORK), ME, ""));
    }
    records.push(mail("h", 20, &named(HOME), ME, ""));
    let world = world(&records);
    assert!(!are_one(&world, WORK, HOME) && asks(&world, WORK, HOME));
    let question = &world.questions[0];
    assert!(question.probability > 0.6 && question.probability < 0.99 && question.interactions == 1);
}

#[test]
fn an_answer_from_another_address_is_proof() {
    let mut records = crowd();
    records.push(mail("1", 9, ME, &named(WORK), ""));
    records.push(answer("2", "1", 8, &named(HOME), ME, ""));
    let world = world(&records);
    assert!(are_one(&world, WORK, HOME) && world.questions.is_empty());
    let person = find(&world, "mail:abrandt@gmx.example").expect("she is there");
    assert!(matches!(person.merges[0].certainty, Certainty::Inferred(p) if p >= 0.99));
    assert_eq!(person.merges[0].reasons[0].id, "intake-reason-turns");
}

#[test]
fn an_address_that_an_employer_numbered_tells_of_a_namesake() {
    let world_with = |work: &str| {
        let guest = |number: u8| {
            let start = format!("{}{}", char::from(b'a' + number / 8), char::from(b'k' + number % 8));
            format!("{start}ara {start}unding <{start}@house{number}.example>")
        };
        let mut records: Vec<Record> =
            (0..40).map(|number| mail(&format!("g{number}"), 50, ME, &guest(number), &guest(number + 1))).collect();
        for number in 0..6 {
            records.push(mail(&format!("w{number}"), 40, ME, &named(work), &guest(number)));
            records.push(mail(&format!("h{number}"), 30, ME, &named(HOME), &guest(number)));
        }
        world(&records)
    };
    assert!(asks(&world_with(WORK), WORK, HOME), "seen beside the same people, they may be one");
    let second = "ada.brandt2@acme.example";
    let world = world_with(second);
    assert!(!are_one(&world, second, HOME) && !asks(&world, second, HOME), "somebody else has the plain one");
}

#[test]
fn namesakes_who_talk_to_each_other_stay_two() {
    let other = ["ada.brandt2@acme.example", "brandt77@gmx.example"];
    let mut records = crowd();
    // Both are in the conversation, and both change addresses in the middle of it.
    records.push(mail("1", 9, ME, &named(WORK), &named(other[0])));
    records.push(answer("2", "1", 8, &named(HOME), ME, &named(other[1])));
    let world = world(&records);
    for (a, b) in [(WORK, other[0]), (WORK, other[1]), (HOME, other[0]), (HOME, other[1])] {
        assert!(!are_one(&world, a, b), "{a} {b}");
    }
}

#[test]
fn a_card_joins_its_addresses_unless_they_stand_side_by_side_under_two_names() {
    let couple = as_record(card("u1", "Ada Brandt", "ada.brandt@acme.example;ben@gmx.example", ""));
    let mut records = vec![couple, mail("0", 50, ME, &named(WORK), "")];
    assert!(are_one(&world(&records), WORK, "ben@gmx.example"));
    for number in 0..3 {
        assert!(are_one(&world(&records), WORK, "ben@gmx.example"), "after {number} messages to both");
        records.push(mail(&format!("both{number}"), 10 + number, ME, &named(WORK), "Ben Costa <ben@gmx.example>"));
    }
    assert!(!are_one(&world(&records), WORK, "ben@gmx.example"));
}

#[test]
fn one_uid_is_one_person_and_two_birthdays_are_two() {
    let first = card("u1", "Ada Brandt", WORK, "");
    let second = card("u1", "Ada Brandt-Costa", HOME, "");
    assert!(are_one(&world(&[as_record(first), as_record(second)]), WORK, HOME));
    let born = |uid: &str, address: &str, day| Card {
        birthday: Some(Birthday { year: None, month: 3, day }),
        ..card(uid, "Ada Brandt", address, "Acme")
    };
    let world = world(&[as_record(born("u1", WORK, 1)), as_record(born("u2", HOME, 2))]);
    assert!(!are_one(&world, WORK, HOME) && !asks(&world, WORK, HOME));
}

#[test]
fn a_connection_joins_the_one_person_of_its_name_and_employer() {
    let mut records = crowd();
    records.push(mail("1", 9, ME, &named(WORK), ""));
    records.push(connection("ada-b", "Ada Brandt", "Acme"));
    let person = |records: &[Record]| find(&world(records), "linkedin:ada-b").map(|person| person.keys.len());
    assert_eq!(person(&records), Some(2));
    // A second one of that name and employer: nobody can tell whose profile it is.
    records.push(connection("ada-brandt-2", "Ada Brandt", "Acme"));
    assert_eq!(person(&records), Some(1));
    // Elsewhere: likely, and asked.
    let mut records = crowd();
    records.extend([mail("1", 9, ME, &named(HOME), ""), connection("ada-b", "Ada Brandt", "Acme")]);
    assert_eq!((person(&records), world(&records).questions.len()), (Some(1), 1));
}

#[test]
fn the_user_has_the_last_word() {
    let mut records = crowd();
    records.extend([mail("1", 9, ME, &named(WORK), ""), answer("2", "1", 8, &named(HOME), ME, "")]);
    let same = Decision::Same(key(WORK), key(HOME));
    let different = Decision::Different(key(WORK), key(HOME));
    assert!(!are_one(&decided(&records, std::slice::from_ref(&different)), WORK, HOME));
    assert!(are_one(&decided(&records, &[different.clone(), same.clone()]), WORK, HOME));
    assert!(!are_one(&decided(&records, &[same, different.clone()]), WORK, HOME));
    // Even what one card says.
    records.push(as_record(card("u1", "Ada Brandt", &format!("{WORK};{HOME}"), "")));
    assert!(!are_one(&decided(&records, &[different]), WORK, HOME));
    let strangers = Decision::Same(key(WORK), key("ben.costa@firm0.example"));
    assert!(are_one(&decided(&records, &[strangers]), WORK, "ben.costa@firm0.example"));
    let nobody = Decision::Same(key(WORK), IdentityKey::new("mail:nobody@nowhere.example"));
    assert!(are_one(&decided(&records, &[nobody]), WORK, HOME));
}

#[test]
fn ids_are_the_files_own_else_made_of_the_first_key() {
    let records = [mail("1", 9, ME, &named(WORK), ""), met("m", &[5], &named(WORK))];
    let id = |records: &[Record]| world(records).people[0].person.id.clone();
    assert!(id(&records).as_str().starts_with("p-") && id(&records).as_str().len() == 12);
    assert_eq!(id(&records), id(&records[1..]));
    let mut stated = model::person::Person::new(model::person::PersonId::new("boss"), "Ada B");
    stated.emails = vec![WORK.to_owned()];
    let mut records = records.to_vec();
    records.push(Record::StatedPerson(Box::new(stated)));
    let world = world(&records);
    assert_eq!(
        (world.people.len(), world.people[0].person.id.as_str(), world.people[0].name.as_str()),
        (1, "boss", "Ada B")
    );
}
