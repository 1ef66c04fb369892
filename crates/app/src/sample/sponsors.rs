//! Nora's sponsors: one who hears from her, one who has not for a while; one to be won; and the one whom she sponsors herself.

use super::practice::{Pen, Written};
use crate::error::AppError;
use model::entry::EntryId;
use model::relationship::{Move, Relationship, RelationshipKind, RelationshipStage, Role};
use model::sponsor::{
    Advocacy, AdvocacyKind, AskKind, BackedFor, Backing, ChosenFor, Defence, Delivery, Expectation, ExpectationCheck,
    FirstWord, Likeness, Met, News, NewsKind, Prospect, Rated, SponsorAsk, SponsorFacts, Stake, Stretch, StretchOrigin,
};

/// Kind, days ago, days ago told, what.
type Told = (NewsKind, i64, Option<i64>, &'static str);

pub(super) async fn write(pen: &mut Pen<'_>) -> Result<(), AppError> {
    steady(pen).await?;
    silent(pen).await?;
    to_be_won(pen).await?;
    backed(pen).await
}

async fn begin(pen: &mut Pen<'_>, person: &'static str, role: Role, days: i64) -> Result<EntryId, AppError> {
    let value = Relationship { role, ..Relationship::new(RelationshipKind::Sponsor) };
    let id = pen.write(Written { person: Some(person), ..Written::of(days, value) }).await?;
    let active = Move { to: RelationshipStage::Active, on: pen.ago(days), reason: None };
    under(pen, id, days, active).await?;
    Ok(id)
}

async fn under<T: formats::entry::Body>(
    pen: &mut Pen<'_>,
    parent: EntryId,
    days: i64,
    value: T,
) -> Result<EntryId, AppError> {
    pen.write(Written { parent: Some(parent), ..Written::of(days, value) }).await
}

async fn news(pen: &mut Pen<'_>, parent: EntryId, all: &[Told]) -> Result<(), AppError> {
    for &(kind, days, told, text) in all {
        let (on, told_on) = (pen.ago(days), told.map(|days| pen.ago(days)));
        under(pen, parent, days, News { kind, text: text.to_owned(), on, told_on }).await?;
    }
    Ok(())
}

async fn advocacy(pen: &mut Pen<'_>, parent: EntryId, all: &[(AdvocacyKind, i64, &str)]) -> Result<(), AppError> {
    for &(kind, days, what) in all {
        let (on, thanked_on) = (pen.ago(days), Some(pen.ago(days - 2)));
        under(pen, parent, days, Advocacy { kind, what: what.to_owned(), on, thanked_on }).await?;
    }
    Ok(())
}

/// Marcus Thorne, who sells what she builds, and hears from her.
async fn steady(pen: &mut Pen<'_>) -> Result<(), AppError> {
    let id = begin(pen, "marcus-thorne", Role::Protege, 300).await?;
    let facts = SponsorFacts {
        vision: Some("Clinics in the south that buy because the numbers are theirs".to_owned()),
        rhythm_days: Some(21),
        asked: Some("No surprise in front of a client".to_owned()),
        defence: Some(Defence::Always),
        ends_it: Some("A promise to a clinic that nobody can keep".to_owned()),
        talked_on: Some(pen.ago(260)),
    };
    under(pen, id, 260, facts).await?;
    let stake = Stake { what: "Two of his best sellers for the pilot".to_owned(), on: pen.ago(120) };
    let stake = under(pen, id, 120, stake).await?;
    let work = |text: &str, done_on, evidence: Option<&str>| Delivery {
        text: text.to_owned(),
        stake: Some(stake),
        done_on,
        evidence: evidence.map(str::to_owned),
    };
    let done = work("The figures of the first three clinics", Some(pen.ago(51)), Some("The report of 12 pages"));
    pen.write(Written { parent: Some(id), due_in_days: Some(-48), ..Written::of(110, done) }).await?;
    let open = work("The second version for Malmö", None, None);
    pen.write(Written { parent: Some(id), due_in_days: Some(12), ..Written::of(40, open) }).await?;
    let told: &[Told] = &[
        (NewsKind::Critical, 100, Some(100), "The probe fails when it is cold; mended"),
        (NewsKind::OtherCircles, 62, Some(60), "The clinics talk about buying together"),
        (NewsKind::OffRadar, 15, Some(13), "Support hears the same question every day"),
        (NewsKind::OffRadar, 3, None, "Two engineers are being courted from outside"),
    ];
    news(pen, id, told).await?;
    let spoken = [
        (AdvocacyKind::Opportunity, 210, "asked for her as head of the pilot"),
        (AdvocacyKind::Defence, 75, "held the date against finance"),
    ];
    advocacy(pen, id, &spoken).await?;
    let ask = SponsorAsk {
        kind: AskKind::Feedback,
        what: "How did the talk before the clinics come across?".to_owned(),
        on: pen.ago(47),
        answer: Some("Too many slides; the numbers were enough".to_owned()),
    };
    under(pen, id, 47, ask).await?;
    let met = |pairs: &[(Expectation, Met)]| {
        pairs.iter().map(|&(expectation, met)| Rated { expectation, met }).collect::<Vec<_>>()
    };
    let rated = met(&[
        (Expectation::HonestFeedback, Met::Well),
        (Expectation::Leader, Met::Partly),
        (Expectation::Visibility, Met::Partly),
        (Expectation::Defended, Met::Well),
        (Expectation::Trust, Met::Well),
        (Expectation::Loyalty, Met::Well),
        (Expectation::SelfDirection, Met::Partly),
        (Expectation::MoreThanAsked, Met::Well),
    ]);
    let note = Some("Ask him to be taken along to the board".to_owned());
    under(pen, id, 30, ExpectationCheck { on: pen.ago(30), rated, note }).await?;
    Ok(())
}

/// Björn Hallström, who recommended her for the south, and heard little since.
async fn silent(pen: &mut Pen<'_>) -> Result<(), AppError> {
    let id = begin(pen, "bjorn-hallstrom", Role::Protege, 430).await?;
    let facts = SponsorFacts { rhythm_days: Some(30), ..SponsorFacts::default() };
    under(pen, id, 425, facts).await?;
    let stake =
        Stake { what: "His word before the board that she would turn the south round".to_owned(), on: pen.ago(400) };
    let stake = under(pen, id, 400, stake).await?;
    let work =
        Delivery { text: "The plan for the south".to_owned(), stake: Some(stake), done_on: None, evidence: None };
    pen.write(Written { parent: Some(id), due_in_days: Some(-6), ..Written::of(90, work) }).await?;
    let told: &[Told] = &[
        (NewsKind::Critical, 395, Some(394), "The first clinic signed"),
        (NewsKind::OffRadar, 330, Some(328), "The sellers do not believe in the list"),
        (NewsKind::Critical, 250, Some(247), "A competitor left the south"),
        (NewsKind::OtherCircles, 190, Some(184), "The ministry plans a register"),
    ];
    news(pen, id, told).await?;
    let value = News {
        kind: NewsKind::Critical,
        text: "Two clinics wait for the new version".to_owned(),
        on: pen.ago(60),
        told_on: None,
    };
    pen.write(Written { parent: Some(id), due_in_days: Some(-30), ..Written::of(60, value) }).await?;
    let spoken = [
        (AdvocacyKind::Opportunity, 430, "named her for the south before the board"),
        (AdvocacyKind::Promotion, 400, "the post in the south, a level higher"),
        (AdvocacyKind::Introduction, 171, "half an hour with the chief executive"),
    ];
    advocacy(pen, id, &spoken).await
}

/// Ulrika Engdahl, the finance director, who has not seen enough of her yet.
async fn to_be_won(pen: &mut Pen<'_>) -> Result<(), AppError> {
    let value = Prospect {
        chosen_for: vec![ChosenFor::Strengths, ChosenFor::Style],
        sees: Some("The quarterly figures of the pilot, and how they were told".to_owned()),
        bring: Some("What a day in a clinic costs, told by those who work there".to_owned()),
        completes: Some("She has the figures, Nora has the stories behind them".to_owned()),
        ..Prospect::new()
    };
    let id = pen.write(Written { person: Some("ulrika-engdahl"), ..Written::of(70, value) }).await?;
    let stretch = Stretch {
        what: "Present the pilot in the finance round".to_owned(),
        on: pen.ago(35),
        origin: StretchOrigin::Offered,
        first_word: Some(FirstWord::Yes),
        outcome: Some("Three questions, two of them good ones".to_owned()),
    };
    under(pen, id, 35, stretch).await?;
    Ok(())
}

/// Linh Tran, for whom Nora speaks.
async fn backed(pen: &mut Pen<'_>) -> Result<(), AppError> {
    let id = begin(pen, "linh-tran", Role::Giver, 200).await?;
    let backing = Backing {
        backed_for: vec![BackedFor::Hunger, BackedFor::WhatILack],
        lacking: Some("She draws what others need a page to say".to_owned()),
        likeness: Some(Likeness::Different),
    };
    under(pen, id, 195, backing).await?;
    let spoken = [
        (AdvocacyKind::Opportunity, 188, "the yearbook, with her name under the drawings"),
        (AdvocacyKind::Introduction, 84, "Marcus, who wants somebody who draws"),
    ];
    advocacy(pen, id, &spoken).await
}
