//! What the user found out about themselves.

use super::shape::{body, words};
use model::career::{
    Habit, HabitWay, Have, HonestVoice, RoleFit, RoleNeed, RoleTransition, ShownAt, StrengthShown, TargetRole,
};
use model::decision::{Decision, Road, Voice};
use model::inquiry::{Became, Challenge, SelfQuestion, Thought, WorkingStyle};

words!(SelfQuestion, Became, Have, ShownAt, RoleFit, HabitWay);

body! {
    Thought { question, text, became, entry }
    Challenge { text, why, standing, closed_on }
    WorkingStyle { channels, times, likes, hates, feedback, note }
    TargetRole { title, holder, why, standing }
    RoleNeed { text, weight, have, evidence, telling }
    StrengthShown { strength, at, text, seen_by }
    RoleTransition { from, to, begins_on, succeeded_by, rewards, fit, standing }
    Habit { way, text, settled_on }
    HonestVoice { role, on }
    Decision { question, background, chosen, chosen_why, chosen_on, outcome, looked_back_on }
    Road { text, note }
    Voice { name, road, why, said_on }
}

#[cfg(test)]
mod tests {
    use super::super::shape::check;
    use super::*;
    use chrono::NaiveDate;
    use model::entry::EntryId;
    use model::goal::GoalStanding;
    use model::relationship::Channel;
    use model::relationship::charter::TimeOfDay;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).expect("a day")
    }

    fn id() -> EntryId {
        "01900000-0000-7000-8000-000000000007".parse().expect("an id")
    }

    #[test]
    fn what_is_written_is_read_back() {
        check(&Thought {
            question: SelfQuestion::Want,
            text: "Lead a team".to_owned(),
            became: Some(Became::Goal),
            entry: Some(id()),
        });
        check(&Challenge {
            text: "Nobody knows my work".to_owned(),
            why: Some("I sit far away".to_owned()),
            standing: GoalStanding::Reached,
            closed_on: Some(day(3)),
        });
        check(&WorkingStyle {
            channels: vec![Channel::Phone],
            times: vec![TimeOfDay::Early, TimeOfDay::Lunch],
            likes: vec!["a page beforehand".to_owned()],
            hates: vec!["being late".to_owned()],
            feedback: Some("at once".to_owned()),
            note: None,
        });
        check(&StrengthShown {
            strength: "clear writing".to_owned(),
            at: ShownAt::Outside,
            text: "The club's yearbook".to_owned(),
            seen_by: Some("the members".to_owned()),
        });
    }

    #[test]
    fn roles_and_their_changes_are_read_back() {
        let standing = GoalStanding::Active;
        check(&TargetRole {
            title: "Head of research".to_owned(),
            holder: Some("Ada".to_owned()),
            why: None,
            standing,
        });
        check(&RoleNeed {
            text: "has run a budget".to_owned(),
            weight: 3,
            have: Have::Partly,
            evidence: Some("the spring fair".to_owned()),
            telling: None,
        });
        check(&RoleTransition {
            from: "analyst".to_owned(),
            to: "head of analysts".to_owned(),
            begins_on: Some(day(1)),
            succeeded_by: vec!["the best reports".to_owned()],
            rewards: vec!["reports by others".to_owned()],
            fit: Some(RoleFit::Different),
            standing,
        });
        check(&Habit { way: HabitWay::Stop, text: "rewriting".to_owned(), settled_on: None });
        check(&HonestVoice { role: Some("a former boss".to_owned()), on: Some("delegation".to_owned()) });
    }

    #[test]
    fn decisions_and_their_voices_are_read_back() {
        check(&Decision {
            chosen: Some(id()),
            chosen_why: Some("time".to_owned()),
            chosen_on: Some(day(2)),
            ..Decision::new("Which road?")
        });
        check(&Road { text: "study".to_owned(), note: None });
        check(&Voice { name: Some("an old friend".to_owned()), road: Some(id()), why: None, said_on: Some(day(1)) });
    }
}
