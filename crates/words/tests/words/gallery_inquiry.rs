//! Findings on what somebody found out about themselves, and on their plan.

use crate::build::*;
use crate::gallery::{Scene, scene};
use chrono::Days;
use model::career::{RoleFit, RoleTransition};
use model::entry::Noted;
use model::goal::{Goal, GoalStanding, Milestone, PlanItem, PlanItemKind};
use model::inquiry::Challenge;
use model::kind::Stage;
use model::mentoring::Mentoring;
use model::person::{PersonId, Profile};
use model::relationship::{Move, Relationship, RelationshipKind, RelationshipStage, Role};

fn shown(rules: &[&'static str], me: Profile, mentoring: Mentoring) -> Scene {
    let people = core(1, |_, person| person.name = "Ada Example".to_owned());
    Scene { rules: rules.to_vec(), mentoring, ..scene("", net_of(me, people, Vec::new())) }
}

fn stage(stage: Stage) -> Profile {
    Profile { stage: Some(stage), ..Profile::default() }
}

pub(crate) fn scenes() -> Vec<Scene> {
    let strengths = |names: &[&str]| Profile {
        strengths: names.iter().map(|&name| name.to_owned()).collect(),
        ..stage(Stage::Middle)
    };
    vec![
        shown(&["challenge.alone"], Profile::default(), alone()),
        shown(&["strength.unseen"], strengths(&["clear writing", "calm"]), Mentoring::default()),
        shown(&["strength.unseen"], strengths(&["clear writing"]), Mentoring::default()),
        shown(&["role.mismatch"], Profile::default(), transition(true)),
        shown(&["role.mismatch"], Profile::default(), transition(false)),
        shown(&["find.no_mentor", "challenge.alone"], stage(Stage::Middle), goals()),
        shown(&["relationship.too_many_goals"], Profile::default(), crowded()),
        shown(&["relationship.milestone_late", "relationship.checkpoint_due"], Profile::default(), milestones()),
        shown(&["seasoned.closed"], stage(Stage::Seasoned), Mentoring::default()),
        shown(&["seasoned.closed"], stage(Stage::Seasoned), long_ago()),
        shown(&["seasoned.journal"], stage(Stage::Seasoned), giving()),
    ]
}

fn alone() -> Mentoring {
    let challenge = |text: &str, why: Option<&str>| Challenge {
        text: text.to_owned(),
        why: why.map(str::to_owned),
        standing: GoalStanding::Active,
        closed_on: None,
    };
    let mut mentoring = Mentoring::default();
    mentoring.inquiry.challenges.push(noted(1, challenge("Nobody upstairs knows my work", Some("I sit far away"))));
    mentoring.inquiry.challenges.push(noted(2, challenge("The budget is mine from May", None)));
    let result = model::deepening::YearResult { text: "Open the office in Lyon".to_owned() };
    mentoring.inquiry.results.push(noted(3, result));
    mentoring
}

fn transition(is_told: bool) -> Mentoring {
    let told = |text: &str| if is_told { vec![text.to_owned()] } else { Vec::new() };
    let mut mentoring = Mentoring::default();
    let transition = RoleTransition {
        from: "Analyst".to_owned(),
        to: "Head of research".to_owned(),
        begins_on: None,
        succeeded_by: told("writing the best reports"),
        rewards: told("reports that others write"),
        fit: Some(RoleFit::Different),
        standing: GoalStanding::Active,
    };
    mentoring.inquiry.transitions.push(noted(1, transition));
    mentoring
}

fn goals() -> Mentoring {
    let mut mentoring = Mentoring::default();
    let strengths = vec!["clear writing".to_owned()];
    mentoring.plan.goals.push(noted(1, Goal { strengths, ..Goal::new("Publish in the journal") }));
    mentoring.plan.goals.push(noted(2, Goal::new("Read a balance sheet")));
    mentoring
}

fn with_ada() -> Mentoring {
    let mut mentoring = Mentoring::default();
    let relationship = noted(7, Relationship::new(RelationshipKind::Mentor));
    mentoring.rooms.relationships.push(Noted { person: Some(PersonId::new("p1")), ..relationship });
    let active = Move { to: RelationshipStage::Active, on: today(), reason: None };
    mentoring.rooms.moves.push(noted_in(8, 7, active));
    mentoring
}

fn crowded() -> Mentoring {
    let mut mentoring = with_ada();
    let goal = || Goal { relationships: vec![entry(7)], ..Goal::new("One of many") };
    mentoring.plan.goals = (20..27).map(|number| noted(number, goal())).collect();
    mentoring
}

fn milestones() -> Mentoring {
    let mut mentoring = with_ada();
    let ago = |days| today().checked_sub_days(Days::new(days));
    let goal = Goal { relationships: vec![entry(7)], ..Goal::new("Publish in the journal") };
    mentoring.plan.goals.push(noted(1, goal));
    let milestone = |number, text: &str, standing, days| {
        let closed_on = (standing == GoalStanding::Reached).then(|| ago(days)).flatten();
        let value = Milestone { text: text.to_owned(), measure: None, standing, closed_on, comment: None };
        Noted { due_on: ago(days), ..noted_in(number, 1, value) }
    };
    let (active, reached) = (GoalStanding::Active, GoalStanding::Reached);
    mentoring.plan.milestones = vec![
        milestone(10, "An outline that Ada likes", reached, 60),
        milestone(11, "Ten pages", reached, 30),
        milestone(12, "Two readers", reached, 9),
        milestone(13, "The letter to the editor", active, 1),
        milestone(14, "A second draft", active, 12),
    ];
    mentoring
}

fn long_ago() -> Mentoring {
    let mut mentoring = Mentoring::default();
    let item = PlanItem {
        kind: PlanItemKind::Class,
        text: "Drawing".to_owned(),
        source: None,
        is_outside_field: true,
        standing: GoalStanding::Reached,
        closed_on: today().checked_sub_days(Days::new(500)),
        gained: None,
    };
    mentoring.plan.items.push(noted(1, item));
    mentoring
}

fn giving() -> Mentoring {
    let mut mentoring = with_ada();
    mentoring.rooms.relationships[0].value.role = Role::Giver;
    mentoring.rooms.moves[0].value.on = today().checked_sub_days(Days::new(90)).expect("a day");
    mentoring
}
