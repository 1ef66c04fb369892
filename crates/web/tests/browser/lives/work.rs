//! The middle of a career: mentors in every stage of neglect, goals without people, letters without answers.

use super::{Life, about, people, somebody, strong_in, text};
use crate::application::Application;
use app::entries::{EntryId, NewEntry};
use chrono::NaiveTime;
use model::career::{RoleFit, RoleTransition};
use model::goal::{Goal, GoalStanding, Milestone};
use model::inquiry::Challenge;
use model::kind::Benefit;
use model::kind::{Sphere, Stage};
use model::outreach::{Letter, LetterPurpose, Outreach, OutreachMove, OutreachStage};
use model::person::{Person, Profile};
use model::relationship::RelationshipKind::Mentor;
use model::relationship::RelationshipStage::{Active, GettingAcquainted};
use model::relationship::charter::Charter;
use model::relationship::session::{Advice, Session, SessionStanding, Taken};
use model::relationship::{Channel, Relationship, Side};

const ALL: usize = 14;

pub(super) async fn life() -> Application {
    let application = Application::empty().await;
    let me = Profile {
        name: text("Mira Solberg"),
        organisation: text("Northbank"),
        level: Some(5),
        stage: Some(Stage::Middle),
        strengths: vec!["drafting".to_owned(), "listening".to_owned()],
        ..Profile::default()
    };
    let life = Life::of(&application, me, people(ALL, person), Vec::new()).await;
    plan(&life).await;
    search(&life).await;
    bare(&life).await;
    tomorrow(&life).await;
    acquainted(&life).await;
    collected(&life).await;
    application
}

fn person(number: usize, one: &mut Person) {
    one.organisation = text("Northbank");
    one.sphere = Some(Sphere::Company);
    one.core = Some(true);
    one.level = Some(4);
    // What the first one cares about is not known.
    one.interests = if number == 1 { Vec::new() } else { vec!["sailing".to_owned()] };
    strong_in(one, &Benefit::ALL[..1]);
}

/// What stands in the plan, with nobody beside it.
async fn plan(life: &Life) {
    let challenge = Challenge {
        text: "Be heard in the large round".to_owned(),
        why: text("Decisions are made there"),
        standing: GoalStanding::Active,
        closed_on: None,
    };
    life.write(30, NewEntry::of(challenge)).await;
    let change = RoleTransition {
        from: "Analyst".to_owned(),
        to: "Head of analysts".to_owned(),
        begins_on: Some(life.ago(50)),
        succeeded_by: vec!["Being right first".to_owned()],
        rewards: vec!["Work that others do well".to_owned()],
        fit: Some(RoleFit::Different),
        standing: GoalStanding::Active,
    };
    let earlier = RoleTransition {
        to: "Analyst".to_owned(),
        from: "Clerk".to_owned(),
        fit: Some(RoleFit::Same),
        ..change.clone()
    };
    life.write(50, NewEntry::of(change)).await;
    life.write(40, NewEntry::of(earlier)).await;
    let goal = life.write(60, NewEntry::of(Goal::new("Lead the spring review"))).await;
    let milestone = |text: &str, standing| Milestone {
        text: text.to_owned(),
        measure: None,
        standing,
        closed_on: None,
        comment: None,
    };
    let late = milestone("A first outline", GoalStanding::Active);
    life.write(60, NewEntry { parent: Some(goal), due_on: Some(life.ago(9)), ..NewEntry::of(late) }).await;
    let closed = Milestone { closed_on: Some(life.ago(4)), ..milestone("Ask three teams", GoalStanding::Reached) };
    life.under(60, goal, closed).await;
}

/// A name that stays a name, and a letter that waits.
async fn search(life: &Life) {
    let idea = Outreach { name: text("Carla Weiss"), ..Outreach::idea(Mentor, life.ago(40)) };
    life.write(40, NewEntry::of(idea)).await;
    let mut sent = Outreach { name: text("Omar Nasser"), ..Outreach::idea(Mentor, life.ago(45)) };
    sent.moves.push(OutreachMove { to: OutreachStage::Sent, on: life.ago(35), reason: None });
    let way = life.write(45, NewEntry::of(sent)).await;
    let letter = Letter {
        purpose: LetterPurpose::Ask,
        subject: "An hour on leading reviews".to_owned(),
        text: "Dear Mr Nasser".to_owned(),
        sent_on: Some(life.ago(35)),
        answered_on: None,
    };
    life.write(36, NewEntry { parent: Some(way), due_on: Some(life.ago(14)), ..NewEntry::of(letter) }).await;
}

/// Two talks, and nothing settled.
async fn bare(life: &Life) {
    let room = life.relationship("p1", about(Mentor, "Reviews"), &[(Active, 60)]).await;
    session(life, room, 40, |_| {}).await;
    session(life, room, 20, |_| {}).await;
    let heard = |said: &str, days: i64| Advice {
        said: said.to_owned(),
        on: life.ago(days),
        session: None,
        restated: None,
        confirmed_on: None,
        taken: None,
        action: None,
        acted_on: None,
        outcome: None,
        reported_on: None,
    };
    let person = || somebody("p1");
    let open = heard("Ask the quiet ones first", 20);
    life.write(20, NewEntry { parent: Some(room), person: person(), ..NewEntry::of(open) }).await;
    let taken = Advice {
        restated: text("Ask before the meeting"),
        taken: Some(Taken::Yes),
        acted_on: Some(life.ago(80)),
        ..heard("Ask before you present", 90)
    };
    life.write(90, NewEntry { parent: Some(room), person: person(), ..NewEntry::of(taken) }).await;
}

/// A session tomorrow, by a way that was not agreed, begun in haste, past its end, with six goals.
async fn tomorrow(life: &Life) {
    let value = Relationship { channel: Some(Channel::Video), ..about(Mentor, "Budgets") };
    let room = life.relationship("p2", value, &[(GettingAcquainted, 100), (Active, 90)]).await;
    let charter = Charter { channels: vec![Channel::Phone], ends_on: Some(life.ago(5)), ..charter(life) };
    life.under(90, room, charter).await;
    for number in 1..=6 {
        let goal = Goal { relationships: vec![room], ..Goal::new(format!("Read budget {number}")) };
        life.write(80, NewEntry::of(goal)).await;
    }
    session(life, room, -1, |session| session.channel = Some(Channel::Video)).await;
}

/// Three talks, and nobody asked whether they fit.
async fn acquainted(life: &Life) {
    let room = life.relationship("p3", about(Mentor, "Travel"), &[(GettingAcquainted, 50)]).await;
    shared_goal(life, vec![room]).await;
    for days in [45, 30, 15] {
        session(life, room, days, |_| {}).await;
    }
}

/// Six mentors, none of whom I have seen for months, though a day is set with each; two of them for one area.
async fn collected(life: &Life) {
    let mut rooms = Vec::new();
    for number in 4..=9 {
        let subject = if number <= 5 { "Negotiation".to_owned() } else { format!("Subject {number}") };
        let room = life.relationship(&format!("p{number}"), about(Mentor, &subject), &[(Active, 200)]).await;
        life.under(190, room, charter(life)).await;
        session(life, room, -20, |_| {}).await;
        rooms.push(room);
    }
    shared_goal(life, rooms).await;
}

async fn shared_goal(life: &Life, relationships: Vec<EntryId>) {
    life.write(190, NewEntry::of(Goal { relationships, ..Goal::new("Grow into the role") })).await;
}

/// What a pair needs, with an end to come.
fn charter(life: &Life) -> Charter {
    Charter {
        version: 1,
        topics: vec!["Cases".to_owned()],
        cadence_days: Some(30),
        scheduler: Some(Side::Me),
        channels: vec![Channel::InPerson],
        ends_on: Some(life.ago(-200)),
        ..Charter::default()
    }
}

/// A session so many days ago, or, for negative days, to come.
async fn session(life: &Life, room: EntryId, days: i64, shape: impl FnOnce(&mut Session)) {
    let noon = NaiveTime::from_hms_opt(12, 0, 0).expect("a time");
    let mut session =
        Session { channel: Some(Channel::InPerson), ..Session::new(life.ago(days).and_time(noon), "UTC") };
    session.standing = if days >= 0 { SessionStanding::Held } else { SessionStanding::Planned };
    shape(&mut session);
    let due_on = (days < 0).then(|| life.ago(days));
    life.write(days.max(0), NewEntry { parent: Some(room), due_on, ..NewEntry::of(session) }).await;
}
