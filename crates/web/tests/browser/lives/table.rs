//! The beginning of a career: one silent sponsor, boards of friends, and favours that went one way.

use super::{Life, about, people, somebody, strong_in, text};
use crate::application::Application;
use app::deeper;
use app::entries::{EntryId, NewEntry};
use model::board::{Board, Seat};
use model::deepening::Favour;
use model::goal::{Goal, GoalStanding};
use model::kind::{Benefit, Direction, Help, Power, Relation, Sphere, Stage};
use model::person::{Person, Profile};
use model::relationship::Relationship;
use model::relationship::RelationshipKind::{Mentor, Sponsor};
use model::relationship::RelationshipStage::{Active, Alumni};
use model::relationship::course::{CheckOccasion, Ending, EndingKind, MatchCheck, Verdict};
use model::scale::Closeness;
use model::sponsor::{Delivery, Stake};

const ALL: usize = 10;

pub(super) async fn life() -> Application {
    let application = Application::empty().await;
    let me = Profile {
        name: text("Tove Berg"),
        organisation: text("Northbank"),
        unit: text("Planning"),
        level: Some(3),
        stage: Some(Stage::Early),
        personality: text("INTJ"),
        ..Profile::default()
    };
    let life = Life::of(&application, me, people(ALL, person), Vec::new()).await;
    sponsor(&life).await;
    old_mentor(&life).await;
    boards(&life).await;
    favours(&life).await;
    application
}

fn person(number: usize, one: &mut Person) {
    one.core = Some(true);
    one.years_ahead = Some(12.0);
    strong_in(one, &Benefit::ALL[..1]);
    let is_friend = matches!(number, 3 | 4);
    one.sphere = Some(if is_friend { Sphere::Personal } else { Sphere::Company });
    one.relation = Some(match number {
        3 | 4 => Relation::Friend,
        5 => Relation::Boss,
        6 => Relation::SkipBoss,
        _ => Relation::Colleague,
    });
    if is_friend {
        one.closeness = Closeness::new(5).ok();
        one.personality = text("INTP");
    } else {
        one.organisation = text("Northbank");
    }
    match number {
        2 => (one.level, one.power) = (Some(6), Some(Power::Formal)),
        8 => (one.function, one.location) = (text("planning"), text("Oslo")),
        9 => (one.function, one.location) = (text("legal"), text("Lisbon")),
        _ => {}
    }
}

/// The only sponsor, of long ago, who has not heard a word, and to whom work is owed.
async fn sponsor(life: &Life) {
    let room = life.relationship("p1", Relationship::new(Sponsor), &[(Active, 500)]).await;
    let stake = Stake { what: "Her word for the post in Lyon".to_owned(), on: life.ago(490) };
    let stake = life.under(490, room, stake).await;
    let work = Delivery { text: "The turnaround plan".to_owned(), stake: Some(stake), done_on: None, evidence: None };
    life.write(100, NewEntry { parent: Some(room), due_on: Some(life.ago(12)), ..NewEntry::of(work) }).await;
}

/// It ended well, higher up, and nothing followed.
async fn old_mentor(life: &Life) {
    let room = life.relationship("p2", about(Mentor, "First steps"), &[(Active, 300), (Alumni, 20)]).await;
    let reached = Goal {
        relationships: vec![room],
        standing: GoalStanding::Reached,
        closed_on: Some(life.ago(30)),
        ..Goal::new("Run a project alone")
    };
    life.write(290, NewEntry::of(reached)).await;
    let on = life.ago(40);
    let check =
        MatchCheck { on, occasion: CheckOccasion::Third, verdict: Verdict::Good, note: None, followed_up_on: None };
    life.under(40, room, check).await;
    let ending = Ending {
        kind: EndingKind::GoalsReached,
        on: life.ago(20),
        led_to: None,
        thanked_on: Some(life.ago(20)),
        reference_asked_on: None,
        reference_granted: None,
        rhythm_days: None,
        next_need: None,
    };
    life.under(20, room, ending).await;
}

/// Two friends for one subject, two of one line, and somebody alone.
async fn boards(life: &Life) {
    seated(life, "Friends", &[("p3", "Money"), ("p4", "Money")]).await;
    seated(life, "The line", &[("p5", "The house"), ("p6", "The market")]).await;
    seated(life, "One", &[("p7", "Courage")]).await;
}

async fn seated(life: &Life, name: &str, holders: &[(&str, &str)]) -> EntryId {
    let board = life.write(300, NewEntry::of(Board { since: Some(life.ago(300)), ..Board::new(name) })).await;
    for &(holder, specialty) in holders {
        let seat = Seat { since: Some(life.ago(300)), ..Seat::new(specialty) };
        life.write(300, NewEntry { parent: Some(board), person: somebody(holder), ..NewEntry::of(seat) }).await;
    }
    board
}

/// Four favours of one person, none returned and none thanked for; a result that needs somebody who owes me nothing.
async fn favours(life: &Life) {
    for (days, what) in
        [(90, "Read my draft"), (70, "An hour on the figures"), (50, "A seat at the fair"), (30, "A word")]
    {
        let favour = Favour::new(what, Direction::Received, life.ago(days));
        life.write(days, NewEntry { person: somebody("p7"), ..NewEntry::of(favour) }).await;
    }
    let done = Favour::new("Covered the night shift", Direction::Done, life.ago(25));
    life.write(25, NewEntry { person: somebody("p8"), ..NewEntry::of(done) }).await;
    let result = deeper::add_result(&life.then(20), "Open the office in Lisbon").await.expect("a result").id;
    let helper = deeper::Helper::Person(somebody("p9").expect("an id"));
    deeper::add_helper(&life.then(19), result, helper, Help::Expertise).await.expect("a helper");
}
