use crate::build::today;
use crate::table::{entry, noted};
use chrono::{Days, NaiveDate};
use counsel::gauge::{Use, gauge, stretch, used};
use counsel::review::{Part, review};
use model::board::{Board, Seat};
use model::entry::EntryId;
use model::finding::{Finding, Message, RuleId, Subject};
use model::goal::{Checkpoint, Goal, GoalStanding, Milestone, NextSteps};
use model::kind::Benefit;
use model::mentoring::Mentoring;
use model::relationship::course::{CheckOccasion, MatchCheck, Verdict};
use model::relationship::session::{Advice, AgendaItem, AgendaPart, Session, SessionStanding, Taken};
use model::relationship::{Move, Relationship, RelationshipKind, RelationshipStage};
use model::response::{Deed, Response};

fn ago(days: u64) -> NaiveDate {
    today() - Days::new(days)
}

fn session(days: u64, minutes: u32, value: Option<u8>) -> Session {
    let at = ago(days).and_hms_opt(9, 0, 0).expect("a time");
    Session { minutes, value, standing: SessionStanding::Held, ..Session::new(at, "UTC") }
}

fn advice(taken: Option<Taken>, outcome: bool, reported: bool) -> Advice {
    Advice {
        said: "secret-said".to_owned(),
        on: ago(20),
        session: None,
        restated: Some("secret-restated".to_owned()),
        confirmed_on: None,
        taken,
        action: Some("secret-action".to_owned()),
        acted_on: Some(ago(10)),
        outcome: outcome.then(|| "secret-outcome".to_owned()),
        reported_on: reported.then(|| ago(5)),
    }
}

/// One relationship with three sessions, a goal with milestones, and something confidential in every text there is.
fn practice() -> Mentoring {
    let mut all = Mentoring::default();
    let secret = |name: &str| Some(format!("secret-{name}"));
    let relationship = Relationship {
        name: secret("name"),
        plan: secret("plan"),
        subject: secret("subject"),
        paired_by: secret("pairing"),
        boundaries: vec!["secret-boundary".to_owned()],
        ..Relationship::new(RelationshipKind::Mentor)
    };
    all.rooms.relationships.push(noted(1, None, None, relationship));
    let to = RelationshipStage::Active;
    all.rooms.moves.push(noted(2, Some(1), None, Move { to, on: ago(200), reason: secret("reason") }));
    let mut told = session(10, 60, Some(4));
    told.notes = secret("notes");
    told.private_notes = secret("private");
    told.place = secret("place");
    told.agenda = vec![AgendaItem { part: AgendaPart::Matter, text: "secret-matter".to_owned(), about: None }];
    all.rooms.sessions.push(noted(3, Some(1), None, told));
    all.rooms.sessions.push(noted(4, Some(1), None, session(120, 90, Some(5))));
    all.rooms.sessions.push(noted(5, Some(1), None, session(400, 30, None)));
    all.rooms.advice = vec![
        noted(6, Some(1), None, advice(Some(Taken::Yes), true, true)),
        noted(7, Some(1), None, advice(Some(Taken::Partly), true, false)),
        noted(8, Some(1), None, advice(Some(Taken::No), true, true)),
        noted(9, None, None, advice(None, false, false)),
    ];
    let check = MatchCheck {
        on: ago(9),
        occasion: CheckOccasion::Third,
        verdict: Verdict::Poor,
        note: secret("verdict"),
        followed_up_on: None,
    };
    all.rooms.match_checks.push(noted(10, Some(1), None, check));
    all.table.boards.push(noted(20, None, None, Board::new("secret-board")));
    all.table.seats.push(noted(21, Some(20), None, Seat::new("secret-seat")));
    let goal =
        Goal { measure: Some("it is full".to_owned()), relationships: vec![entry(1)], ..Goal::new("Run the harbour") };
    let mut first = noted(30, None, None, goal);
    first.due_on = Some(ago(1));
    let theirs = Goal { is_theirs: true, ..Goal::new("secret-their-goal") };
    let old = Goal { standing: GoalStanding::Reached, closed_on: Some(ago(500)), ..Goal::new("Long ago") };
    all.plan.goals = vec![first, noted(31, None, None, theirs), noted(32, None, None, old)];
    let milestone = |standing, closed_on| Milestone {
        text: "A first pier".to_owned(),
        measure: None,
        standing,
        closed_on,
        comment: Some("secret-comment".to_owned()),
    };
    all.plan.milestones = vec![
        noted(40, Some(30), None, milestone(GoalStanding::Reached, Some(ago(30)))),
        noted(41, Some(30), None, milestone(GoalStanding::Active, None)),
        noted(42, Some(30), None, milestone(GoalStanding::Dropped, Some(ago(3)))),
    ];
    let reflection = Checkpoint { gained: "secret-gain".to_owned(), next: NextSteps::Right, note: secret("note") };
    all.plan.checkpoints.push(noted(50, Some(40), None, reflection));
    all
}

#[test]
fn an_hour_is_worth_the_ratings_of_the_sessions_that_were_rated() {
    let gauge = gauge(&practice(), today());
    let hours = gauge.hours;
    assert_eq!((hours.sessions, hours.minutes, hours.rated), (3, 180, 2));
    assert_eq!((hours.mean(), hours.value_per_hour()), (Some(4.5), Some(9.0 * 60.0 / 150.0)));
    let worth = &gauge.relationships[0];
    assert_eq!((worth.hours, worth.goals, worth.goals_reached, worth.advice.given), (hours, 1, 0, 3));
    let none = counsel::gauge::gauge(&Mentoring::default(), today());
    assert_eq!((none.hours.mean(), none.hours.value_per_hour(), none.relationships.len()), (None, None, 0));
}

#[test]
fn advice_is_followed_to_its_outcome() {
    let advice = gauge(&practice(), today()).advice;
    assert_eq!(
        [advice.given, advice.restated, advice.taken, advice.refused, advice.outcomes, advice.reported],
        [4, 4, 2, 1, 2, 1]
    );
}

#[test]
fn a_goal_is_as_far_as_its_milestones() {
    let goals = gauge(&practice(), today()).goals;
    let told: Vec<(&str, usize, usize, bool)> =
        goals.iter().map(|it| (it.text.as_str(), it.reached, it.milestones, it.is_late)).collect();
    assert_eq!(told, [("Run the harbour", 1, 2, true), ("Long ago", 0, 0, false)]);
}

#[test]
fn a_stretch_ends_on_its_last_day() {
    let of = |after, until| stretch(&practice(), ago(after), ago(until));
    assert_eq!([of(11, 10).hours.sessions, of(10, 9).hours.sessions, of(500, 0).hours.sessions], [1, 0, 3]);
    assert_eq!((of(31, 30).milestones, of(30, 0).milestones, of(11, 10).advice), (1, 0, 4));
}

#[test]
fn a_piece_of_counsel_counts_once() {
    let finding = |benefit| Finding {
        rule: RuleId("network.hole"),
        subject: Subject::Benefit(benefit),
        weight: 60,
        people: Vec::new(),
        evidence: Vec::new(),
        title: Message::new("a"),
        why: Message::new("b"),
        next: Vec::new(),
        practice: "c",
    };
    let response = |subject: &str, deed| Response {
        rule: "network.hole".to_owned(),
        subject: subject.to_owned(),
        deed,
        reason: None,
        weight: 60,
        on: today(),
    };
    let findings = [finding(Benefit::Balance), finding(Benefit::Purpose)];
    let responses = [
        response("benefit:balance", Deed::Snoozed { until: today() }),
        response("benefit:balance", Deed::Done),
        response("benefit:support", Deed::Dismissed),
        response("benefit:influence", Deed::Snoozed { until: today() }),
    ];
    let used = used(findings.iter(), responses.iter());
    assert_eq!(used["network.hole"], Use { met: 4, acted: 1, dismissed: 1, put_off: 1 });
}

#[test]
fn a_review_shows_nothing_confidential() {
    let practice = practice();
    let shown = format!("{:?}", review(&practice, today(), &[]));
    assert!(!shown.contains("secret"), "{shown}");
    assert!(shown.contains("Run the harbour") && shown.contains("A first pier"));
    let everything = format!("{practice:?}");
    assert!(everything.matches("secret").count() > 20, "the test has something to leave out");
    let confidential = Part::ALL.into_iter().filter(|part| part.is_confidential()).count();
    assert_eq!((confidential, Part::ALL.len()), (7, 12));
}

#[test]
fn a_review_is_of_one_year_and_leaves_out_what_i_leave_out() {
    let of = |left_out: &[EntryId]| review(&practice(), today(), left_out);
    let year = of(&[]);
    assert_eq!((year.sessions, year.minutes, year.milestones), (2, 150, 1));
    assert_eq!(year.kinds, [(RelationshipKind::Mentor, 1)]);
    assert_eq!(year.goals.iter().map(|goal| goal.text.as_str()).collect::<Vec<_>>(), ["Run the harbour"]);
    assert!(of(&[entry(30)]).goals.is_empty());
}
