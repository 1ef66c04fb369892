//! What hangs on sponsors and on those to be won.

use super::shape::{body, object, words};
use model::sponsor::{
    Advocacy, AdvocacyKind, AskKind, BackedFor, Backing, ChosenFor, Defence, Delivery, Expectation, ExpectationCheck,
    FirstWord, Likeness, Met, News, NewsKind, Prospect, ProspectStanding, Rated, SponsorAsk, SponsorFacts, Stake,
    Stretch, StretchOrigin,
};

words!(
    Defence,
    NewsKind,
    AdvocacyKind,
    AskKind,
    Met,
    Expectation,
    ChosenFor,
    ProspectStanding,
    StretchOrigin,
    FirstWord,
    BackedFor,
    Likeness,
);

object! {
    Rated { expectation, met }
}

body! {
    SponsorFacts { vision, rhythm_days, asked, defence, ends_it, talked_on }
    Stake { what, on }
    News { kind, text, on, told_on }
    Delivery { text, stake, done_on, evidence }
    Advocacy { kind, what, on, thanked_on }
    SponsorAsk { kind, what, on, answer }
    ExpectationCheck { on, rated, note }
    Prospect { standing, chosen_for, sees, bring, completes, page }
    Stretch { what, on, origin, first_word, outcome }
    Backing { backed_for, lacking, likeness }
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
        let id: EntryId = "01900000-0000-7000-8000-000000000007".parse().expect("an id");
        check(&SponsorFacts::default());
        check(&SponsorFacts {
            vision: Some("A second plant".to_owned()),
            rhythm_days: Some(21),
            defence: Some(Defence::Once),
            talked_on: Some(day(2)),
            ..SponsorFacts::default()
        });
        check(&Stake { what: "Their word before the board".to_owned(), on: day(1) });
        check(&News { kind: NewsKind::OffRadar, text: "A rumour".to_owned(), on: day(1), told_on: Some(day(2)) });
        check(&Delivery { text: "The plan".to_owned(), stake: Some(id), done_on: None, evidence: None });
        check(&Advocacy { kind: AdvocacyKind::Promotion, what: "The post".to_owned(), on: day(3), thanked_on: None });
        check(&SponsorAsk { kind: AskKind::HarderWork, what: "A deal".to_owned(), on: day(3), answer: None });
    }

    #[test]
    fn checks_and_prospects_are_read_back() {
        let rated = |expectation, met| Rated { expectation, met };
        check(&ExpectationCheck {
            on: day(4),
            rated: vec![rated(Expectation::HonestFeedback, Met::Partly), rated(Expectation::Trust, Met::Well)],
            note: None,
        });
        check(&Prospect::new());
        check(&Prospect { chosen_for: ChosenFor::ALL.to_vec(), page: Some("Ten years".to_owned()), ..Prospect::new() });
        check(&Stretch {
            what: "The turnaround".to_owned(),
            on: day(5),
            origin: StretchOrigin::Offered,
            first_word: Some(FirstWord::Yes),
            outcome: None,
        });
        let backed_for = vec![BackedFor::Hunger, BackedFor::WhatILack];
        check(&Backing { backed_for, lacking: Some("patience".to_owned()), likeness: Some(Likeness::Different) });
    }
}
