//! Needs, the ways to people, letters, invisible mentors.

use super::shape::{body, object, words};
use model::exemplar::{InvisibleMentor, Lesson};
use model::need::{Circumstance, Need};
use model::outreach::{Hesitation, Letter, LetterPurpose, LookPlace, Outreach, OutreachMove, OutreachStage};

words!(Circumstance, OutreachStage, Hesitation, LookPlace, LetterPurpose);

object! {
    OutreachMove { to, on, reason }
}

body! {
    Need { text, circumstances, kind, area, offer, goal }
    Outreach {
        name, address, kind, place, moves, background, interests, why_them, for_them, first_ask, hesitations, own_answer,
        relationship, thanked_on,
    }
    Letter { purpose, subject, text, sent_on, answered_on }
    InvisibleMentor { name, why, values, works }
    Lesson { text, work, tried_on, outcome }
}

#[cfg(test)]
mod tests {
    use super::super::shape::check;
    use super::*;
    use chrono::NaiveDate;
    use model::relationship::RelationshipKind;

    #[test]
    fn what_is_written_is_read_back() {
        let on = NaiveDate::from_ymd_opt(2026, 11, 2).expect("a day");
        check(&Need {
            text: "Say no to good ideas".to_owned(),
            circumstances: vec![Circumstance::SpecificSkill, Circumstance::CanTeach],
            kind: RelationshipKind::CoMentor,
            area: Some("saying no".to_owned()),
            offer: None,
            goal: Some("01900000-0000-7000-8000-000000000007".parse().expect("an id")),
        });
        let mut outreach = Outreach {
            name: Some("Ada Example".to_owned()),
            place: Some(LookPlace::Alumni),
            hesitations: vec![Hesitation::LookWeak, Hesitation::SpeakOfBoss],
            ..Outreach::idea(RelationshipKind::Remote, on)
        };
        outreach.moves.push(OutreachMove { to: OutreachStage::Later, on, reason: Some("after the move".to_owned()) });
        check(&outreach);
        check(&Letter {
            purpose: LetterPurpose::Ask,
            subject: "A question".to_owned(),
            text: "Dear Ada,\n\nhow did you begin?".to_owned(),
            sent_on: Some(on),
            answered_on: None,
        });
        check(&InvisibleMentor {
            name: "A cellist".to_owned(),
            why: None,
            values: vec!["patience".to_owned()],
            works: vec!["The suites".to_owned()],
        });
        check(&Lesson { text: "Slowly first".to_owned(), work: None, tried_on: Some(on), outcome: None });
    }
}
