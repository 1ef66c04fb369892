//! Scenes of finding and approaching people.

use crate::build::*;
use crate::gallery::{Scene, scene};
use chrono::{Days, NaiveDate};
use model::entry::Noted;
use model::kind::Stage;
use model::mentoring::Mentoring;
use model::network::Network;
use model::outreach::{Letter, LetterPurpose, Outreach, OutreachMove, OutreachStage};
use model::person::{PersonId, Profile};
use model::relationship::{Move, Relationship, RelationshipKind, RelationshipStage};

fn ago(days: u64) -> NaiveDate {
    today().checked_sub_days(Days::new(days)).expect("a day")
}

fn two() -> Network {
    let people = core(2, |number, person| {
        person.name = ["Ada Example", "Ben Okafor"][number - 1].to_owned();
        person.years_ahead = Some(20.0);
    });
    net_of(Profile { stage: Some(Stage::Early), ..Profile::default() }, people, Vec::new())
}

fn with(rule: &'static str, mentoring: Mentoring) -> Scene {
    Scene { mentoring, ..scene(rule, two()) }
}

pub(crate) fn scenes() -> Vec<Scene> {
    let mut asked = Mentoring::default();
    let mut idea = Outreach::idea(RelationshipKind::Mentor, ago(25));
    asked.search.outreach.push(Noted { person: Some(PersonId::new("p1")), ..noted(1, idea.clone()) });
    let mut sent = asked.clone();
    idea.moves.push(OutreachMove { to: OutreachStage::Sent, on: ago(16), reason: None });
    idea.name = Some("Prof. Iris Klein".to_owned());
    sent.search.outreach[0] = noted(1, idea);
    let letter = Letter {
        purpose: LetterPurpose::Ask,
        subject: "A question".to_owned(),
        text: "Dear Ada".to_owned(),
        sent_on: Some(ago(16)),
        answered_on: None,
    };
    sent.search.letters.push(Noted { due_on: Some(ago(2)), ..noted_in(2, 1, letter) });
    let mut alike = Mentoring::default();
    for (number, person, subject) in [(1, "p1", "negotiation"), (2, "p2", "negotiating with suppliers")] {
        let value = Relationship { subject: Some(subject.to_owned()), ..Relationship::new(RelationshipKind::Mentor) };
        alike.rooms.relationships.push(Noted { person: Some(PersonId::new(person)), ..noted(number, value) });
        let value = Move { to: RelationshipStage::Active, on: ago(90), reason: None };
        alike.rooms.moves.push(noted_in(number + 10, number, value));
    }
    vec![
        with("find.no_near_peer", Mentoring::default()),
        with("find.hesitating", asked),
        with("find.overlap", alike),
        with("find.reply_due", sent),
    ]
}
