//! Goals, milestones, and the reflections on them.

use super::shape::{body, words};
use model::goal::{Checkpoint, Goal, GoalStanding, Milestone, NextSteps, PlanItem, PlanItemKind};

words!(GoalStanding, NextSteps, PlanItemKind);

body! {
    Goal { text, measure, standing, closed_on, strengths, weaknesses, relationships, is_theirs }
    Milestone { text, measure, standing, closed_on, comment }
    Checkpoint { gained, next, note }
    PlanItem { kind, text, source, is_outside_field, standing, closed_on, gained }
}

#[cfg(test)]
mod tests {
    use super::super::Body as _;
    use super::super::shape::check;
    use super::*;
    use chrono::NaiveDate;

    #[test]
    fn what_is_written_is_read_back() {
        let closed_on = NaiveDate::from_ymd_opt(2026, 11, 2);
        let strengths = vec!["drafting".to_owned()];
        check(&Goal { standing: GoalStanding::Reached, closed_on, strengths, ..Goal::new("Speak at the congress") });
        check(&Milestone {
            text: "An abstract".to_owned(),
            measure: Some("It is accepted".to_owned()),
            standing: GoalStanding::Active,
            closed_on: None,
            comment: Some("Shorter".to_owned()),
        });
        check(&Checkpoint { gained: "A title".to_owned(), next: NextSteps::Change, note: None });
    }

    #[test]
    fn what_does_not_fit_is_told() {
        let fault = Goal::read(r#"{"text":"a","standing":"won"}"#).expect_err("no such standing");
        let source = std::error::Error::source(&fault).expect("a reason").to_string();
        assert_eq!(source, "standing: `won` is not one of `active`, `reached`, `dropped`");
        let fault = Goal::read(r#"{"standing":"active"}"#).expect_err("no text");
        assert_eq!(std::error::Error::source(&fault).expect("a reason").to_string(), "text is missing");
    }
}
