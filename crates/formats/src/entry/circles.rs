//! Circles: what they are for, who belongs to them, their rotas, and what was said for whom.

use super::shape::{body, object, words};
use model::relationship::circle::{Circle, CirclePurpose, LeaveReason, Leaving, MemberRole, Membership, Mention};
use model::relationship::rota::{ChangeKind, Duty, Rhythm, Rota, RotaChange};

words!(CirclePurpose, MemberRole, LeaveReason, Rhythm, Duty, ChangeKind);

object! {
    Leaving { on, because, note }
    Membership { role, work, say, say_to, boss, unit, wants, joined_on, left }
    RotaChange { on, kind, who, with }
}

body! {
    Circle { purpose, able }
    Rota { starts_on, rhythm, duties, order, changes }
    Mention { of, by, said, to, place, on, came_of }
}

#[cfg(test)]
mod tests {
    use super::super::Body;
    use super::super::shape::check;
    use super::*;
    use chrono::NaiveDate;
    use model::entry::EntryId;
    use model::relationship::Party;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).expect("a day")
    }

    fn id(number: u128) -> EntryId {
        format!("01900000-0000-7000-8000-{number:012}").parse().expect("an id")
    }

    #[test]
    fn a_circle_its_rota_and_what_was_said_are_read_back() {
        check(&Circle { purpose: CirclePurpose::Advocacy, able: Some("Move a room".to_owned()) });
        check(&Rota {
            starts_on: day(5),
            rhythm: Rhythm::EveryOtherMonth,
            duties: vec![Duty::Brings, Duty::Hosts],
            order: vec![id(2), id(1)],
            changes: vec![
                RotaChange { on: day(5), kind: ChangeKind::Skipped, who: None, with: None },
                RotaChange { on: day(6), kind: ChangeKind::Swapped, who: Some(id(1)), with: Some(id(2)) },
            ],
        });
        check(&Mention {
            of: id(1),
            by: None,
            said: "She priced the new line".to_owned(),
            to: Some("the head of sales".to_owned()),
            place: None,
            on: day(9),
            came_of: Some("asked to present".to_owned()),
        });
    }

    #[test]
    fn what_a_circle_knows_of_a_member_is_read_back_and_a_party_of_before_knows_nothing() {
        let left = Leaving { on: day(20), because: LeaveReason::GoalMet, note: Some("leads the round".to_owned()) };
        let member = Membership {
            boss: Some("Vera".to_owned()),
            joined_on: Some(day(1)),
            left: Some(left),
            ..Membership::new(MemberRole::Member)
        };
        check(&Party { member: Some(member), ..Party::other(Some("Bea".to_owned())) });
        let before = Party::read(r#"{"side":"other","standing":"nobody"}"#).expect("a party as it was written before");
        assert_eq!(before, Party::other(None));
    }
}
