//! Accuracy on small drawn archives. The budgets proper are measured on the generator's archives, with the same scores.

mod archive;
mod score;

use archive::{Dice, Somebody, now, people, traffic, world};
use model::record::{Message, Record};
use score::{Scores, TruePerson, Truth, score};
use std::collections::BTreeSet;

fn truth_of(people: &[Somebody], records: &[Record]) -> Truth {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for record in records {
        let parties: Vec<_> = match record {
            Record::Message(message) => message.from.iter().chain(&message.to).chain(&message.cc).collect(),
            Record::Event(event) => event.attendees.iter().map(|attendee| &attendee.party).collect(),
            _ => Vec::new(),
        };
        seen.extend(parties.into_iter().filter_map(|party| party.address.clone()));
    }
    let mut truth = Truth { non_persons: BTreeSet::from(["mail:news@shop.example".to_owned()]), ..Truth::default() };
    for (number, one) in people.iter().enumerate() {
        let keys: Vec<String> = one
            .addresses
            .iter()
            .filter(|address| seen.contains(*address))
            .map(|address| format!("mail:{address}"))
            .collect();
        let observable = !keys.is_empty();
        truth.people.push(TruePerson { id: format!("{number:03}"), keys, strength: one.strength, observable });
        let namesakes = (0..number).filter(|&other| people[other].name == one.name);
        truth.must_not_merge.extend(namesakes.map(|other| (format!("{other:03}"), format!("{number:03}"))));
    }
    truth
}

fn scores(seed: u64) -> Scores {
    let mut dice = Dice(seed);
    let people = people(&mut dice, 90);
    let mut records = traffic(&mut dice, &people, 3_000);
    for number in 0..30 {
        let news = archive::message(&format!("news{number}"), 5, "Shop <news@shop.example>", archive::ME, "");
        records.push(Record::Message(Box::new(Message { bulk: true, ..news })));
    }
    let truth = truth_of(&people, &records);
    score(&world(&records), &truth, now())
}

#[test]
fn drawn_archives_are_understood() {
    let mut all: Vec<Scores> = (0..7).map(scores).collect();
    for one in &all {
        assert_eq!((one.forbidden, one.non_persons_among_people, one.people_among_others), (0, 0, 0), "{one:?}");
        assert!(one.precision >= 0.98, "{one:?}");
    }
    let mut median = |value: fn(&Scores) -> f64| {
        all.sort_by(|a, b| value(a).total_cmp(&value(b)));
        value(&all[3])
    };
    assert!(median(|one| one.precision) >= 0.995);
    assert!(median(|one| one.recall) >= 0.80);
    assert!(median(|one| one.recall_with_questions) >= 0.95);
    assert!(median(|one| one.spearman) >= 0.80);
    assert!(median(|one| one.closest_in_core as f64) >= 11.0);
}
