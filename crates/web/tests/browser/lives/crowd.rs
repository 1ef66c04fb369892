//! Sixty-six people, nearly all of one unit: a long career that closed around itself.

use super::{Life, about, people, somebody, strong_in, text, tie};
use crate::application::Application;
use app::entries::NewEntry;
use app::{deeper, questionnaire};
use model::deepening::MapPlace;
use model::intention::{Intention, Standing};
use model::kind::Benefit::{Balance, Information, Purpose, Support};
use model::kind::{DemandCause, DrainWay, MapMark, Power, Relation, Sphere, Stage};
use model::person::{Person, Profile};
use model::questionnaire::Often;
use model::relationship::{Relationship, RelationshipKind, RelationshipStage, Role};
use model::scale::{Closeness, Energy, Mark};

/// Those of the core; all others stand outside it.
const CORE: usize = 26;
const ALL: usize = 66;

pub(super) async fn life() -> Application {
    let application = Application::empty().await;
    let me = Profile {
        name: text("Ida Lunde"),
        organisation: text("Northbank"),
        unit: text("Sales"),
        function: text("sales"),
        location: text("Oslo"),
        level: Some(6),
        stage: Some(Stage::Seasoned),
        ..Profile::default()
    };
    let mut ties: Vec<_> = (1..CORE).map(|number| tie(number, number + 1, 2)).collect();
    // Somebody close knows somebody whom I want to know better.
    ties.push(tie(1, CORE + 1, 3));
    let life = Life::of(&application, me, people(ALL, person), ties).await;
    questionnaire::answer(&life.then(9), |_| Some(Often::Mostly)).await.expect("answers");
    let wanted = MapPlace { marks: vec![MapMark::Better], ..MapPlace::default() };
    deeper::place(&life.then(8), somebody("p27").expect("an id"), wanted).await.expect("a place");
    let way = Intention {
        text: "See them once a month".to_owned(),
        rule: text(deeper::DRAINED),
        way: text(DrainWay::LessTime.code()),
        outcome: None,
    };
    let state = Some(Standing::Open.code().to_owned());
    let due_on = Some(life.ago(6));
    life.write(40, NewEntry { person: somebody("p5"), state, due_on, ..NewEntry::of(way) }).await;
    let taught = Relationship { role: Role::Giver, ..about(RelationshipKind::Mentor, "Selling to hospitals") };
    life.relationship("p7", taught, &[(RelationshipStage::Active, 120)]).await;
    application
}

fn person(number: usize, one: &mut Person) {
    one.organisation = text("Northbank");
    one.location = text("Oslo");
    one.sphere = Some(Sphere::Unit);
    one.core = Some(number <= CORE);
    if number > CORE {
        return wider(number, one);
    }
    one.unit = text(if number <= 22 { "Sales" } else { "Service" });
    one.function = text(if number <= 22 { "sales" } else { "service" });
    one.level = Some(7);
    one.relation = Some(if number == 3 { Relation::Boss } else { Relation::Peer });
    one.power = Some(if number <= 20 { Power::Formal } else { Power::None });
    one.closeness = Closeness::new(if number <= 2 { 5 } else { 3 }).ok();
    one.energy = Energy::new(match number {
        1 | 2 => 1,
        4 => -2,
        3..=10 => -1,
        _ => 0,
    })
    .ok();
    match number {
        2 => strong_in(one, &[Information, Support, Purpose, Balance]),
        1..=16 => strong_in(one, &[Information]),
        _ => strong_in(one, &[]),
    }
    match number {
        4 => one.contacts_per_month = Some(8.0),
        6 => {
            one.contacts_per_month = Some(1.5);
            one.last_contact = "2026-07-01".parse().ok();
        }
        _ => {}
    }
}

/// Many who want something and whom I hardly know.
fn wider(number: usize, one: &mut Person) {
    one.sphere = Some(Sphere::Company);
    one.unit = text("Trading");
    one.function = text("trading");
    one.closeness = Closeness::new(1).ok();
    if number > CORE + 10 {
        one.demand = Mark::new(3).ok();
        one.demand_cause = Some(DemandCause::Structural);
    }
}
