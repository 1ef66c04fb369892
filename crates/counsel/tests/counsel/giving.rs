//! Giving back: each rule just inside, at and just outside its line; what would fit somebody.

use crate::build::*;
use crate::practice::*;
use chrono::NaiveDate;
use counsel::ideas::{Idea, Ideas};
use counsel::pockets::Pockets;
use model::deepening::{Favour, ResultHelper, YearResult};
use model::entry::Noted;
use model::finding::Value;
use model::giving::{FavourKind, RadarItem};
use model::goal::{Goal, GoalStanding, Milestone};
use model::kind::Direction::{self, Done, Received};
use model::kind::Help;
use model::mentoring::Mentoring;
use model::mentoring::giving::Line;
use model::network::Network;
use model::person::{PersonId, Profile};
use model::relationship::course::{Ending, EndingKind};
use model::relationship::{RelationshipKind, RelationshipStage, Role};
use model::sponsor::{Advocacy, AdvocacyKind};

fn two() -> Network {
    net(wider(2, |_, _| {}))
}

fn favour(direction: Direction, on: NaiveDate) -> Favour {
    // Thanked for at once, so that only what a test is about speaks.
    Favour { thanked_on: Some(on), ..Favour::new("an introduction", direction, on) }
}

fn enter(mentoring: &mut Mentoring, favour: Favour) {
    mentoring.giving.ledger.push(Line { favour: about("w1", favour), is_returned: false });
}

#[test]
fn give_and_take_are_unbalanced_from_three_to_one_on() {
    let unbalanced = |gave: usize, took: usize, days: u64| {
        let mut mentoring = Mentoring::default();
        (0..gave).for_each(|_| enter(&mut mentoring, favour(Done, ago(10))));
        (0..took).for_each(|_| enter(&mut mentoring, favour(Received, ago(days))));
        weights(&two(), &mentoring, "give.unbalanced")
    };
    assert_eq!([unbalanced(2, 5, 10), unbalanced(2, 6, 10), unbalanced(2, 7, 10)], [vec![], vec![38], vec![41]]);
    assert_eq!([unbalanced(0, 3, 10), unbalanced(0, 4, 10)], [vec![], vec![54]], "four entries at least");
    assert_eq!([unbalanced(1, 6, 10), unbalanced(9, 0, 10)], [vec![54], vec![]]);
    assert_eq!([unbalanced(0, 4, 179), unbalanced(0, 4, 180)], [vec![54], vec![]], "half a year counts");
}

#[test]
fn thanks_are_due_after_two_weeks_and_a_thank_you_covers_what_came_before() {
    let due = |days: u64, thanked: Option<u64>| {
        let mut mentoring = Mentoring::default();
        enter(&mut mentoring, Favour::new("read my draft", Received, ago(days)));
        if let Some(days) = thanked {
            enter(&mut mentoring, Favour { kind: FavourKind::Thanks, ..Favour::new("thanks", Done, ago(days)) });
        }
        weights(&two(), &mentoring, "give.thanks_due")
    };
    assert_eq!([due(13, None), due(14, None), due(15, None)], [vec![], vec![], vec![34]]);
    assert_eq!([due(60, None), due(365, None), due(366, None)], [vec![50], vec![50], vec![]]);
    assert_eq!([due(20, Some(20)), due(20, Some(21))], [vec![], vec![36]]);
}

#[test]
fn whoever_spoke_and_what_was_reached_together_wants_thanks() {
    let mut mentoring = Mentoring::default();
    let id = begin(&mut mentoring, RelationshipKind::Sponsor, Role::Protege, "w1", ago(200));
    let (kind, what) = (AdvocacyKind::Promotion, "the post in Lyon".to_owned());
    mentoring.sponsorship.advocacy.push(under(id, Advocacy { kind, what, on: ago(30), thanked_on: None }));
    let goal = alone(Goal { relationships: vec![id], ..Goal::new("Lead a plant") });
    let milestone = Milestone {
        text: "The first audit".to_owned(),
        measure: None,
        standing: GoalStanding::Reached,
        closed_on: Some(ago(20)),
        comment: None,
    };
    mentoring.plan.milestones.push(under(goal.id, milestone));
    mentoring.plan.goals.push(goal);
    let found = all_mentored(&two(), &mentoring, "give.thanks_due");
    assert_eq!(found.len(), 1, "one for each person");
    assert_eq!(evidence(&found[0], "for"), &Value::Text("the post in Lyon".to_owned()));
    assert_eq!(evidence(&found[0], "others"), &Value::Count(1));
    mentoring.sponsorship.advocacy[0].value.thanked_on = Some(today());
    let found = all_mentored(&two(), &mentoring, "give.thanks_due");
    assert_eq!(evidence(&found[0], "for"), &Value::Text("The first audit".to_owned()));
}

#[test]
fn what_a_mentor_cares_about_is_known_by_one_thing() {
    let unknown = |shape: fn(&mut model::person::Person), radar: bool| {
        let mut mentoring = Mentoring::default();
        begin(&mut mentoring, RelationshipKind::Mentor, Role::Protege, "w1", ago(20));
        if radar {
            mentoring
                .giving
                .radar
                .push(about("w1", RadarItem { about: "tides".to_owned(), item: None, used_on: None }));
        }
        weights(&net(wider(2, |_, person| shape(person))), &mentoring, "give.unknown_interests")
    };
    assert_eq!(unknown(|_| {}, false), [28]);
    assert!(unknown(|_| {}, true).is_empty());
    assert!(unknown(|person| person.interests = vec!["tides".to_owned()], false).is_empty());
    let mut invisible = Mentoring::default();
    begin(&mut invisible, RelationshipKind::Invisible, Role::Protege, "w1", ago(20));
    assert!(weights(&two(), &invisible, "give.unknown_interests").is_empty());
}

#[test]
fn a_reference_is_asked_for_where_it_ended_well() {
    let reference = |kind, asked: Option<NaiveDate>, to| {
        let mut mentoring = Mentoring::default();
        let id = begin(&mut mentoring, RelationshipKind::Mentor, Role::Protege, "w1", ago(200));
        go(&mut mentoring, id, to, ago(3));
        let ending = Ending {
            kind,
            on: ago(3),
            led_to: None,
            thanked_on: None,
            reference_asked_on: asked,
            reference_granted: None,
            rhythm_days: None,
            next_need: None,
        };
        mentoring.rooms.endings.push(under(id, ending));
        weights(&two(), &mentoring, "give.reference")
    };
    let (alumni, early) = (RelationshipStage::Alumni, RelationshipStage::EndedEarly);
    assert_eq!(reference(EndingKind::GoalsReached, None, alumni), [26]);
    assert!(reference(EndingKind::GoalsReached, Some(today()), alumni).is_empty());
    assert!(reference(EndingKind::NoFit, None, alumni).is_empty());
    assert!(reference(EndingKind::GoalsReached, None, early).is_empty());
}

#[test]
fn ideas_fit_what_somebody_cares_about() {
    let people = wider(3, |number, person| {
        person.interests = vec![if number == 3 { "Chess" } else { "Tidal power" }.to_owned()];
        person.closeness = closeness(3);
        if number == 1 {
            person.weaknesses = vec!["spreadsheets".to_owned()];
            person.level = Some(8);
        }
    });
    let strengths = vec!["Spreadsheets".to_owned()];
    let network = net_of(Profile { level: Some(5), strengths, ..Profile::default() }, people, Vec::new());
    let mut mentoring = Mentoring::default();
    let (about_it, item) = ("tidal power".to_owned(), Some("A report from Brest".to_owned()));
    mentoring.giving.radar.push(about("w1", RadarItem { about: about_it, item, used_on: None }));
    enter(&mut mentoring, Favour { outcome: Some("It ran".to_owned()), ..favour(Received, ago(9)) });
    let one = network.person(&PersonId::new("w1")).expect("somebody");
    let ideas = Ideas::of(&network).for_person(one, &mentoring, today());
    let said: Vec<String> =
        ideas.iter().map(|idea| format!("{idea:?}").split([' ', '{']).next().unwrap_or("").to_owned()).collect();
    assert_eq!(said, ["TellOutcome", "Use", "Introduce", "Teach", "Insight", "Lunch"]);
    assert!(matches!(&ideas[2], Idea::Introduce { whom, .. } if whom.as_str() == "w2"));
    let nobody = network.person(&PersonId::new("w3")).expect("somebody");
    let ideas = Ideas::of(&network).for_person(nobody, &Mentoring::default(), today());
    assert_eq!(ideas, [Idea::LookFor { about: "Chess".to_owned() }, Idea::Lunch]);
}

/// `w1` owes me one; a result needs `w2`.
fn pockets(shape: impl Fn(&mut model::person::Person), favour: Option<(Direction, bool)>) -> Vec<u8> {
    let network = net(wider(2, |number, person| {
        (person.function, person.location) = (text("law"), text("Bern"));
        if number == 2 {
            shape(person);
        }
    }));
    let mut mentoring = Mentoring::default();
    if let Some((direction, is_returned)) = favour {
        let favour = about("w1", Favour { thanked_on: Some(today()), ..Favour::new("a report", direction, ago(9)) });
        mentoring.giving.ledger.push(Line { favour, is_returned });
    }
    let result = alone(YearResult { text: "Open in Lyon".to_owned() });
    let helper = ResultHelper { role: None, help: Help::Influence };
    mentoring.inquiry.helpers.push(Noted { parent: Some(result.id), ..about("w2", helper) });
    mentoring.inquiry.results.push(result);
    weights(&network, &mentoring, "pockets.empty")
}

#[test]
fn a_pocket_is_empty_where_a_result_needs_somebody_and_nobody_owes_me_one() {
    let owed = Some((Done, false));
    assert!(pockets(|_| {}, owed).is_empty(), "the same function and place");
    assert_eq!(pockets(|person| person.location = text("Lyon"), owed), [32]);
    assert_eq!(pockets(|person| person.function = text("finance"), owed), [32]);
    assert!(pockets(|person| (person.function, person.location) = (None, None), owed).is_empty(), "not known");
    let elsewhere = |favour| pockets(|person| person.location = text("Lyon"), favour);
    assert!(elsewhere(None).is_empty() && elsewhere(Some((Received, false))).is_empty());
    assert!(elsewhere(Some((Done, true))).is_empty(), "nothing is open anywhere");
}

#[test]
fn the_pockets_are_a_table_of_places_and_functions() {
    let network = net(wider(4, |number, person| {
        person.location = text(if number < 3 { "Bern" } else { "Lyon" });
        person.function = text(if number % 2 == 0 { "law" } else { "finance" });
    }));
    let line = |person: &str, is_returned| Line { favour: about(person, favour(Done, ago(3))), is_returned };
    let table = Pockets::of(&network, &[line("w1", false), line("w1", false), line("w4", true), line("z", false)]);
    assert_eq!(
        (table.places.as_slice(), table.functions.as_slice()),
        (&["Bern", "Lyon"].map(String::from)[..], &["finance", "law"].map(String::from)[..])
    );
    let owed: Vec<Vec<usize>> = table.cells.iter().map(|row| row.iter().map(|cell| cell.owed).collect()).collect();
    assert_eq!((owed, table.elsewhere, table.emptiest()), (vec![vec![2, 0], vec![0, 0]], 1, Some((0, 1))));
}
