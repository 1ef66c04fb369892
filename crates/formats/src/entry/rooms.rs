//! Relationships and what stands in them.

use super::shape::{body, object, words};
use model::relationship::charter::{Charter, TimeOfDay};
use model::relationship::course::{CheckOccasion, Ending, EndingKind, MatchCheck, Verdict};
use model::relationship::covenant::{Covenant, Signature};
use model::relationship::session::{
    Advice, AgendaItem, AgendaPart, Assignment, AssignmentStanding, Exchange, Session, SessionStanding, Taken,
};
use model::relationship::{
    Channel, Gives, Move, Party, PartyStanding, Relationship, RelationshipKind, RelationshipStage, Role, Side,
};

words!(
    RelationshipKind,
    RelationshipStage,
    Role,
    Channel,
    Gives,
    Side,
    PartyStanding,
    TimeOfDay,
    SessionStanding,
    AgendaPart,
    Exchange,
    AssignmentStanding,
    Taken,
    Verdict,
    CheckOccasion,
    EndingKind,
);

object! {
    AgendaItem { part, text, about }
}

body! {
    Relationship { kind, role, name, plan, subject, paired_by, channel, in_writing, gives, boundaries }
    Party { side, standing, name, note, member }
    Move { to, on, reason }
    Charter {
        version, why_paired, topics, cadence_days, scheduler, channels, place, time_of_day, minutes, boundaries, ends_on,
        reassess_on, agreed_on,
    }
    Covenant { promise, limits }
    Signature { side, on, withdrawn_on }
    Session {
        at, zone, minutes, channel, place, standing, sequence, agenda, agenda_sent_on, notes, private_notes, value, value_other,
        exchange,
    }
    Assignment { text, session, standing, closed_on, evidence, result }
    Advice { said, on, session, restated, confirmed_on, taken, action, acted_on, outcome, reported_on }
    MatchCheck { on, occasion, verdict, note, followed_up_on }
    Ending {
        kind, on, led_to, thanked_on, reference_asked_on, reference_granted, rhythm_days, next_need,
    }
}

#[cfg(test)]
mod tests {
    use super::super::shape::check;
    use super::*;
    use chrono::NaiveDate;
    use model::entry::EntryId;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).expect("a day")
    }

    #[test]
    fn what_is_written_is_read_back() {
        check(&Relationship {
            gives: vec![Gives::Career, Gives::Personal],
            in_writing: true,
            boundaries: vec!["no calls on Sundays".to_owned()],
            ..Relationship::new(RelationshipKind::CoMentor)
        });
        check(&Party { note: Some("shy".to_owned()), ..Party::other(None) });
        check(&Move { to: RelationshipStage::Active, on: day(2), reason: Some("three talks".to_owned()) });
        check(&Charter {
            version: 2,
            cadence_days: Some(14),
            scheduler: Some(Side::Me),
            channels: vec![Channel::Video, Channel::Phone],
            time_of_day: Some(TimeOfDay::Lunch),
            reassess_on: vec![day(20)],
            ..Charter::default()
        });
        check(&Covenant { promise: "What we say stays here".to_owned(), limits: "Danger to somebody".to_owned() });
        check(&Signature { side: Side::Me, on: day(1), withdrawn_on: Some(day(3)) });
    }

    #[test]
    fn meetings_and_what_came_of_them_are_read_back() {
        let id: EntryId = "01900000-0000-7000-8000-000000000007".parse().expect("an id");
        let at = day(5).and_hms_opt(9, 30, 0).expect("a time");
        let item = AgendaItem { part: AgendaPart::Matter, text: "The talk".to_owned(), about: Some(id) };
        check(&Session { agenda: vec![item], value: Some(4), sequence: 2, ..Session::new(at, "Europe/Berlin") });
        check(&Assignment {
            text: "Draft the page".to_owned(),
            session: Some(id),
            standing: AssignmentStanding::Open,
            closed_on: None,
            evidence: None,
            result: None,
        });
        check(&Advice {
            said: "Ask for less".to_owned(),
            on: day(5),
            session: None,
            restated: Some("One question at a time".to_owned()),
            confirmed_on: Some(day(6)),
            taken: Some(Taken::Partly),
            action: None,
            acted_on: None,
            outcome: None,
            reported_on: None,
        });
        check(&MatchCheck {
            on: day(9),
            occasion: CheckOccasion::Third,
            verdict: Verdict::Good,
            note: None,
            followed_up_on: None,
        });
        check(&Ending {
            kind: EndingKind::GoalsReached,
            on: day(30),
            led_to: None,
            thanked_on: Some(day(30)),
            reference_asked_on: None,
            reference_granted: Some(false),
            rhythm_days: Some(90),
            next_need: None,
        });
    }
}
