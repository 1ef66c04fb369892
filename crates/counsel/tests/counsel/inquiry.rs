use crate::build::*;
use chrono::{Days, NaiveDate};
use model::career::{HonestVoice, RoleFit, RoleTransition, ShownAt, StrengthShown};
use model::deepening::{ResultHelper, YearResult};
use model::entry::Noted;
use model::giving::Journal;
use model::goal::{Checkpoint, Goal, GoalStanding, Milestone, NextSteps, PlanItem, PlanItemKind};
use model::inquiry::Challenge;
use model::kind::{Help, Sphere, Stage};
use model::mentoring::Mentoring;
use model::network::Network;
use model::person::{PersonId, Profile};
use model::relationship::course::{CheckOccasion, MatchCheck, Verdict};
use model::relationship::session::{Session, SessionStanding};
use model::relationship::{Move, Relationship, RelationshipKind, RelationshipStage, Role};

fn found(network: &Network, mentoring: &Mentoring, rule: &str) -> Vec<(u8, String)> {
    let findings = run_mentoring(network, mentoring).findings.into_iter().filter(|finding| finding.rule.0 == rule);
    findings.map(|finding| (finding.weight, subject(&finding.subject))).collect()
}

/// The entry of this number as subject, with a weight.
fn about(weight: u8, number: u64) -> (u8, String) {
    (weight, entry(number).to_string())
}

/// Three people, and me like this.
fn world(me: Profile) -> Network {
    net_of(me, core(3, |_, _| {}), Vec::new())
}

fn plain() -> Network {
    world(Profile::default())
}

fn at(stage: Stage) -> Profile {
    Profile { stage: Some(stage), ..Profile::default() }
}

fn ago(days: u64) -> NaiveDate {
    today().checked_sub_days(Days::new(days)).expect("a day")
}

fn challenge(standing: GoalStanding) -> Challenge {
    Challenge { text: "Nobody knows my work".to_owned(), why: None, standing, closed_on: None }
}

fn helper(person: Option<&str>, role: Option<&str>) -> Noted<ResultHelper> {
    let value = ResultHelper { role: role.map(str::to_owned), help: Help::Expertise };
    Noted { person: person.map(PersonId::new), ..noted_in(90, 1, value) }
}

/// A relationship with this number in a stage that it reached on a day.
fn relationship(mentoring: &mut Mentoring, number: u64, kind: RelationshipKind, stage: RelationshipStage) {
    mentoring.rooms.relationships.push(noted(number, Relationship::new(kind)));
    moved(mentoring, number, stage, today());
}

fn held(mentoring: &mut Mentoring, number: u64, on: NaiveDate) {
    let at = on.and_hms_opt(9, 0, 0).expect("a time");
    let session = Session { standing: SessionStanding::Held, ..Session::new(at, "UTC") };
    mentoring.rooms.sessions.push(noted_in(1_900 + number, number, session));
}

fn moved(mentoring: &mut Mentoring, number: u64, to: RelationshipStage, on: NaiveDate) {
    mentoring.rooms.moves.push(noted_in(900 + number, number, Move { to, on, reason: None }));
}

#[test]
fn a_challenge_is_alone_until_somebody_is_named_by_name_or_role() {
    let fires = |standing, helpers: Vec<Noted<ResultHelper>>| {
        let mut mentoring = Mentoring::default();
        mentoring.inquiry.challenges.push(noted(1, challenge(standing)));
        mentoring.inquiry.helpers = helpers;
        found(&plain(), &mentoring, "challenge.alone")
    };
    assert_eq!(fires(GoalStanding::Active, vec![]), [about(56, 1)]);
    assert!(fires(GoalStanding::Active, vec![helper(None, Some("a former boss"))]).is_empty());
    assert!(fires(GoalStanding::Active, vec![helper(Some("p1"), None)]).is_empty());
    assert_eq!(fires(GoalStanding::Active, vec![helper(Some("gone"), None)]), [about(56, 1)], "somebody who left");
    assert!(fires(GoalStanding::Reached, vec![]).is_empty(), "it is met");
}

#[test]
fn results_and_goals_need_somebody_too() {
    let mut mentoring = Mentoring::default();
    mentoring.inquiry.results.push(noted(1, YearResult { text: "Open in Lyon".to_owned() }));
    mentoring.plan.goals.push(noted(2, Goal::new("Lead a team")));
    mentoring.plan.goals.push(noted(3, Goal { is_theirs: true, ..Goal::new("Learn to code") }));
    let alone = |mentoring: &Mentoring| found(&plain(), mentoring, "challenge.alone");
    assert_eq!(alone(&mentoring), [about(48, 1), about(48, 2)]);
    mentoring.inquiry.helpers.push(helper(Some("p2"), None));
    mentoring.plan.goals[0].value.relationships.push(entry(7));
    relationship(&mut mentoring, 7, RelationshipKind::Mentor, RelationshipStage::Active);
    assert!(alone(&mentoring).is_empty(), "a relationship that serves a goal is somebody");
}

#[test]
fn a_strength_is_unseen_in_the_middle_stage_without_a_place_where_it_shows() {
    let me = |stage, count: usize| {
        let strengths = ["drafting", "listening", "numbers", "teaching", "tact"];
        Profile { strengths: strengths[..count].iter().map(|&one| one.to_owned()).collect(), ..at(stage) }
    };
    let unseen = |me: Profile, shown: &[&str]| {
        let mut mentoring = Mentoring::default();
        mentoring.inquiry.shown = shown
            .iter()
            .map(|&strength| {
                let text = "The yearbook".to_owned();
                noted(1, StrengthShown { strength: strength.to_owned(), at: ShownAt::Outside, text, seen_by: None })
            })
            .collect();
        found(&world(me), &mentoring, "strength.unseen").first().map(|(weight, _)| *weight)
    };
    assert_eq!([unseen(me(Stage::Middle, 0), &[]), unseen(me(Stage::Middle, 1), &[])], [None, Some(36)]);
    assert_eq!([unseen(me(Stage::Middle, 1), &[" Drafting"]), unseen(me(Stage::Middle, 5), &[])], [None, Some(46)]);
    assert_eq!([unseen(me(Stage::Early, 5), &[]), unseen(me(Stage::Seasoned, 5), &[])], [None, None]);
}

#[test]
fn a_role_mismatches_where_it_rewards_something_else_and_nobody_says_so() {
    let mismatch = |fit, standing, voice: Option<&str>| {
        let mut mentoring = Mentoring::default();
        let transition = RoleTransition {
            from: "analyst".to_owned(),
            to: "head of analysts".to_owned(),
            begins_on: None,
            succeeded_by: vec!["the best reports".to_owned()],
            rewards: Vec::new(),
            fit,
            standing,
        };
        mentoring.inquiry.transitions.push(noted(1, transition));
        let voice = voice.map(|id| Noted { person: Some(PersonId::new(id)), ..noted_in(2, 1, HonestVoice::default()) });
        mentoring.inquiry.honest_voices.extend(voice);
        found(&plain(), &mentoring, "role.mismatch")
    };
    let active = GoalStanding::Active;
    assert_eq!(mismatch(Some(RoleFit::Different), active, None), [about(66, 1)]);
    assert_eq!(mismatch(Some(RoleFit::Different), active, Some("gone")), [about(66, 1)]);
    assert!(mismatch(Some(RoleFit::Different), active, Some("p1")).is_empty());
    assert!(mismatch(Some(RoleFit::Partly), active, None).is_empty());
    assert!(mismatch(None, active, None).is_empty(), "not judged yet");
    assert!(mismatch(Some(RoleFit::Different), GoalStanding::Reached, None).is_empty(), "settled in");
}

#[test]
fn a_goal_without_a_relationship_asks_for_one_and_strengths_come_first_in_the_middle() {
    let mut mentoring = Mentoring::default();
    mentoring.plan.goals.push(noted(1, Goal::new("Learn to sell")));
    let strengths = vec!["drafting".to_owned()];
    mentoring.plan.goals.push(noted(2, Goal { strengths, ..Goal::new("Publish") }));
    let early = found(&world(at(Stage::Early)), &mentoring, "find.no_mentor");
    assert_eq!(early, [about(44, 1), about(44, 2)]);
    let middle = found(&world(at(Stage::Middle)), &mentoring, "find.no_mentor");
    assert_eq!(middle, [about(52, 2), about(44, 1)]);
    relationship(&mut mentoring, 7, RelationshipKind::Mentor, RelationshipStage::Active);
    mentoring.plan.goals.iter_mut().for_each(|goal| goal.value.relationships.push(entry(7)));
    assert!(found(&plain(), &mentoring, "find.no_mentor").is_empty());
    moved(&mut mentoring, 7, RelationshipStage::Alumni, today());
    mentoring.plan.goals[0].value.standing = GoalStanding::Dropped;
    assert_eq!(found(&plain(), &mentoring, "find.no_mentor"), [about(44, 2)], "over, and only active goals");
}

#[test]
fn five_goals_of_one_relationship_are_enough() {
    let crowded = |goals: u64, stage| {
        let mut mentoring = Mentoring::default();
        relationship(&mut mentoring, 7, RelationshipKind::Mentor, stage);
        let goal = || Goal { relationships: vec![entry(7)], ..Goal::new("One of many") };
        mentoring.plan.goals = (1..=goals).map(|number| noted(number + 100, goal())).collect();
        mentoring.plan.goals.push(noted(99, Goal { is_theirs: true, ..goal() }));
        mentoring.plan.goals.push(noted(98, Goal { standing: GoalStanding::Reached, ..goal() }));
        found(&plain(), &mentoring, "relationship.too_many_goals")
    };
    let active = RelationshipStage::Active;
    assert!(crowded(4, active).is_empty() && crowded(5, active).is_empty());
    assert_eq!([crowded(6, active), crowded(10, active)], [[about(40, 7)], [about(52, 7)]]);
    assert!(crowded(6, RelationshipStage::Alumni).is_empty());
}

fn milestone(standing: GoalStanding, closed_on: Option<NaiveDate>) -> Milestone {
    Milestone { text: "A draft".to_owned(), measure: None, standing, closed_on, comment: None }
}

#[test]
fn a_milestone_is_late_from_the_day_after() {
    let late = |days: u64, standing, goal| {
        let mut mentoring = Mentoring::default();
        mentoring.plan.goals.push(noted(1, Goal { standing: goal, ..Goal::new("Publish") }));
        let one = noted_in(2, 1, milestone(standing, None));
        mentoring.plan.milestones.push(Noted { due_on: Some(ago(days)), ..one });
        found(&plain(), &mentoring, "relationship.milestone_late")
    };
    let (active, reached) = (GoalStanding::Active, GoalStanding::Reached);
    assert!(late(0, active, active).is_empty());
    assert_eq!([late(1, active, active), late(60, active, active)], [[about(44, 2)], [about(58, 2)]]);
    assert!(late(9, reached, active).is_empty() && late(9, active, reached).is_empty());
}

#[test]
fn a_closed_milestone_wants_a_reflection() {
    let mut mentoring = Mentoring::default();
    mentoring.plan.goals.push(noted(1, Goal::new("Publish")));
    let due = |mentoring: &Mentoring| found(&plain(), mentoring, "relationship.checkpoint_due");
    mentoring.plan.milestones.push(noted_in(2, 1, milestone(GoalStanding::Active, None)));
    assert!(due(&mentoring).is_empty());
    mentoring.plan.milestones[0].value.standing = GoalStanding::Reached;
    assert_eq!(due(&mentoring), [about(38, 2)]);
    let reflection = Checkpoint { gained: "A title".to_owned(), next: NextSteps::Right, note: None };
    mentoring.plan.checkpoints.push(noted_in(3, 2, reflection));
    assert!(due(&mentoring).is_empty());
}

#[test]
fn three_milestones_ask_to_look_at_the_relationship_again() {
    let due_of = |standings: &[GoalStanding], reassessed: Option<u64>| {
        let mut mentoring = Mentoring::default();
        relationship(&mut mentoring, 7, RelationshipKind::Mentor, RelationshipStage::Active);
        mentoring.plan.goals.push(noted(1, Goal { relationships: vec![entry(7)], ..Goal::new("Publish") }));
        for (number, standing) in (0..).zip(standings) {
            let closed_on = Some(ago(10)).filter(|_| *standing != GoalStanding::Active);
            let one = milestone(*standing, closed_on);
            mentoring.plan.milestones.push(noted_in(20 + number, 1, one));
            let reflection = Checkpoint { gained: "Much".to_owned(), next: NextSteps::Right, note: None };
            mentoring.plan.checkpoints.push(noted_in(40 + number, 20 + number, reflection));
        }
        let check = |days| MatchCheck {
            on: ago(days),
            occasion: CheckOccasion::Reassessment,
            verdict: Verdict::Good,
            note: None,
            followed_up_on: None,
        };
        mentoring.rooms.match_checks.extend(reassessed.map(|days| noted_in(60, 7, check(days))));
        found(&plain(), &mentoring, "relationship.checkpoint_due")
    };
    let due = |reached: usize, reassessed| due_of(&vec![GoalStanding::Reached; reached], reassessed);
    assert!(due(2, None).is_empty());
    let (reached, dropped, open) = (GoalStanding::Reached, GoalStanding::Dropped, GoalStanding::Active);
    assert_eq!(due_of(&[reached, dropped, dropped], None), [about(48, 7)], "one that was let go is closed, too");
    assert!(due_of(&[reached, dropped, open], None).is_empty());
    assert_eq!([due(3, None), due(4, None)], [[about(48, 7)], [about(48, 7)]]);
    assert_eq!([due(3, Some(11)), due(3, Some(10))], [vec![about(48, 7)], vec![]]);
}

/// A year without learning from the unlikely, with one person like this.
fn closed(stage: Stage, shape: impl Fn(&mut model::person::Person), mentoring: &Mentoring) -> bool {
    let me = Profile { level: Some(5), function: text("sales"), ..at(stage) };
    let network = net_of(me, core(1, |_, person| shape(person)), Vec::new());
    !found(&network, mentoring, "seasoned.closed").is_empty()
}

#[test]
fn the_seasoned_are_closed_a_year_after_they_learned_from_the_unlikely() {
    let nothing = Mentoring::default();
    assert_eq!(
        Stage::ALL.iter().map(|&stage| closed(stage, |_| {}, &nothing)).collect::<Vec<_>>(),
        [false, false, true]
    );
    let class = |days, is_outside_field| {
        let item = PlanItem {
            kind: PlanItemKind::Class,
            text: "Drawing".to_owned(),
            source: None,
            is_outside_field,
            standing: GoalStanding::Reached,
            closed_on: Some(ago(days)),
            gained: None,
        };
        let mut mentoring = Mentoring::default();
        mentoring.plan.items.push(noted(1, item));
        closed(Stage::Seasoned, |_| {}, &mentoring)
    };
    assert_eq!([class(364, true), class(365, true), class(366, true), class(1, false)], [false, false, true, true]);
}

#[test]
fn a_relationship_with_somebody_unlikely_opens_them_for_a_year_from_each_talk() {
    let with = |kind, stage, role, shape: fn(&mut model::person::Person)| {
        let mut mentoring = Mentoring::default();
        relationship(&mut mentoring, 7, kind, stage);
        mentoring.rooms.relationships[0].person = Some(PersonId::new("p1"));
        mentoring.rooms.relationships[0].value.role = role;
        closed(Stage::Seasoned, shape, &mentoring)
    };
    let (active, mentor) = (RelationshipStage::Active, RelationshipKind::Mentor);
    assert!(!with(RelationshipKind::Reverse, active, Role::Protege, |_| {}));
    assert!(with(RelationshipKind::Reverse, RelationshipStage::Considering, Role::Protege, |_| {}), "not begun");
    assert!(with(mentor, active, Role::Protege, |_| {}), "an ordinary mentor");
    assert!(!with(mentor, active, Role::Protege, |one| one.level = Some(4)));
    assert!(with(mentor, active, Role::Protege, |one| one.level = Some(5)));
    assert!(!with(mentor, active, Role::Protege, |one| one.function = text("swimming")));
    assert!(with(mentor, active, Role::Protege, |one| one.function = text("Sales")));
    assert!(!with(mentor, active, Role::Protege, |one| one.sphere = Some(Sphere::Personal)));
    assert!(with(mentor, active, Role::Giver, |one| one.level = Some(1)), "giving is not learning");
    let sponsor = RelationshipKind::Sponsor;
    assert!(with(sponsor, active, Role::Protege, |one| one.function = text("swimming")), "a sponsor opens doors");
    let begun = |days, talk: Option<u64>| {
        let mut mentoring = Mentoring::default();
        let relationship = Relationship::new(RelationshipKind::Reverse);
        mentoring.rooms.relationships.push(noted(7, relationship));
        moved(&mut mentoring, 7, RelationshipStage::Active, ago(days));
        talk.into_iter().for_each(|days| held(&mut mentoring, 7, ago(days)));
        closed(Stage::Seasoned, |_| {}, &mentoring)
    };
    assert_eq!([365, 366].map(|days| begun(days, None)), [false, true], "it only stands on paper");
    assert_eq!([365, 366].map(|days| begun(2_000, Some(days))), [false, true]);
}

#[test]
fn the_seasoned_who_mentor_write_down_what_it_teaches() {
    let journal = |stage, role, begun: u64, written: Option<u64>| {
        let mut mentoring = Mentoring::default();
        let relationship = Relationship { role, ..Relationship::new(RelationshipKind::Mentor) };
        mentoring.rooms.relationships.push(noted(7, relationship));
        moved(&mut mentoring, 7, RelationshipStage::Active, ago(begun));
        let entry = |days| Journal { on: ago(days), question: "Why?".to_owned(), rule_of_thumb: None, change: None };
        mentoring.giving.journal.extend(written.map(|days| noted(8, entry(days))));
        !found(&world(at(stage)), &mentoring, "seasoned.journal").is_empty()
    };
    let (seasoned, giver) = (Stage::Seasoned, Role::Giver);
    assert_eq!([59, 60, 61].map(|days| journal(seasoned, giver, 200, Some(days))), [false, true, true]);
    assert_eq!([59, 60].map(|days| journal(seasoned, giver, days, None)), [false, true], "from the first day on");
    assert!(!journal(seasoned, Role::Protege, 200, None) && !journal(Stage::Middle, giver, 200, None));
}
