//! Whom Nora looks for and writes to: two needs, names at every stage, a letter that sank, somebody who teaches her by example.

use super::clockwork::moment;
use crate::entries::{self, Body};
use crate::error::AppError;
use crate::office::Desk;
use chrono::{Days, NaiveDate};
use model::entry::EntryId;
use model::exemplar::{InvisibleMentor, Lesson};
use model::need::{Circumstance, Need};
use model::outreach::{Hesitation, Letter, LetterPurpose, LookPlace, Outreach, OutreachMove, OutreachStage};
use model::person::PersonId;
use model::relationship::{Move, Relationship, RelationshipKind, RelationshipStage};
use store::entries::Plain;
use store::ids::new_entry;
use store::{Tx, entries as rows};

/// Where an entry hangs, and when it was made.
#[derive(Default, Clone, Copy)]
struct At<'a> {
    /// So many days ago.
    ago: u64,
    parent: Option<EntryId>,
    person: Option<&'a str>,
    due_on: Option<NaiveDate>,
}

/// Writes all of it.
pub(super) async fn write(tx: &mut Tx, desk: &Desk, today: NaiveDate) -> Result<(), AppError> {
    let bargain = put(tx, desk, today, At { ago: 70, ..At::default() }, &bargaining()).await?;
    let show = put(tx, desk, today, At { ago: 41, ..At::default() }, &showing()).await?;
    idea(tx, desk, today, show).await?;
    let at = At { ago: 16, parent: Some(bargain), person: Some("soledad-quiroga"), due_on: None };
    let moves = [(OutreachStage::Idea, 16), (OutreachStage::Researched, 9)];
    put(tx, desk, today, at, &researched(way(RelationshipKind::Remote, today, &moves))).await?;
    sunk(tx, desk, today, bargain).await?;
    written(tx, desk, today, bargain).await?;
    yes_and_no(tx, desk, today, bargain).await?;
    exemplar(tx, desk, today).await
}

async fn put<T: Body>(tx: &mut Tx, desk: &Desk, today: NaiveDate, at: At<'_>, value: &T) -> Result<EntryId, AppError> {
    let then = desk.at(moment(day(today, at.ago), 8, 15));
    let id = new_entry(then.now);
    let person = at.person.map(PersonId::new);
    // Somebody of the tables who never wrote would not be there.
    let person = entries::key_of(tx, desk, person.as_ref()).await.unwrap_or_default();
    let plain = Plain { parent: at.parent, person, state: None, due_on: at.due_on };
    let sealed = desk.seal(&rows::context(desk.world, id, 1), value.write().as_bytes())?;
    rows::insert(tx, desk.world, id, T::KIND, &plain, then.now, &sealed).await?;
    Ok(id)
}

fn day(today: NaiveDate, ago: u64) -> NaiveDate {
    today.checked_sub_days(Days::new(ago)).unwrap_or(today)
}

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// A way with these moves, each so many days ago.
fn way(kind: RelationshipKind, today: NaiveDate, moves: &[(OutreachStage, u64)]) -> Outreach {
    let made = |&(to, ago): &(OutreachStage, u64)| OutreachMove { to, on: day(today, ago), reason: None };
    Outreach { moves: moves.iter().map(made).collect(), ..Outreach::idea(kind, today) }
}

fn bargaining() -> Need {
    Need {
        text: "Hold my ground when the large clinics bargain".to_owned(),
        circumstances: vec![Circumstance::SourcesExhausted, Circumstance::NobodyInside],
        kind: RelationshipKind::Remote,
        area: text("negotiation"),
        offer: text("customer interviews"),
        goal: None,
    }
}

fn showing() -> Need {
    Need {
        text: "Be known where the next roles are decided".to_owned(),
        circumstances: vec![Circumstance::Advocacy],
        kind: RelationshipKind::Sponsor,
        area: None,
        offer: text("a clear story of what customers want"),
        goal: None,
    }
}

/// A name that stays an idea.
async fn idea(tx: &mut Tx, desk: &Desk, today: NaiveDate, need: EntryId) -> Result<(), AppError> {
    let value = Outreach {
        name: text("Margit Aasen"),
        place: Some(LookPlace::Predecessor),
        background: text("Led products before me; on the board of a clinic group now."),
        hesitations: vec![Hesitation::TooImportant],
        ..way(RelationshipKind::Sponsor, today, &[(OutreachStage::Idea, 33)])
    };
    put(tx, desk, today, At { ago: 33, parent: Some(need), ..At::default() }, &value).await.map(|_| ())
}

fn researched(way: Outreach) -> Outreach {
    Outreach {
        why_them: text("You teach how to ask for a price without apologising, and I still apologise."),
        first_ask: text("may I bring you one offer of ours, and you tell me where I give in too early?"),
        for_them: text("a case from medical instruments for your course, with the numbers that I may share"),
        ..way
    }
}

/// A letter past the day to ask again.
async fn sunk(tx: &mut Tx, desk: &Desk, today: NaiveDate, need: EntryId) -> Result<(), AppError> {
    let moves = [
        (OutreachStage::Idea, 40),
        (OutreachStage::Researched, 31),
        (OutreachStage::Written, 25),
        (OutreachStage::Sent, 24),
    ];
    let value = Outreach {
        why_them: text("Your seminar on bargaining was the first that began with listening."),
        first_ask: text("twenty minutes on one situation that I keep losing"),
        ..way(RelationshipKind::Remote, today, &moves)
    };
    let at = At { ago: 40, parent: Some(need), person: Some("daniel-weissberg"), due_on: None };
    let way = put(tx, desk, today, at, &value).await?;
    let letter = Letter {
        purpose: LetterPurpose::Ask,
        subject: "A question to you".to_owned(),
        text: "Dear Daniel,\n\nyour seminar on bargaining was the first that began with listening.\n\nMy ask is small: twenty \
               minutes on one situation that I keep losing.\n\nWith warm regards\nNora Lindqvist"
            .to_owned(),
        sent_on: Some(day(today, 24)),
        answered_on: None,
    };
    let due_on = Some(day(today, 10));
    put(tx, desk, today, At { ago: 25, parent: Some(way), due_on, ..At::default() }, &letter).await.map(|_| ())
}

/// A letter that waits to be sent.
async fn written(tx: &mut Tx, desk: &Desk, today: NaiveDate, need: EntryId) -> Result<(), AppError> {
    let moves = [(OutreachStage::Idea, 12), (OutreachStage::Researched, 6), (OutreachStage::Written, 2)];
    let value = Outreach {
        name: text("Teodor Brandt"),
        address: text("t.brandt@fairdeal.example.org"),
        place: Some(LookPlace::Association),
        why_them: text("You wrote that a good offer has two numbers, and only one of them is the price."),
        first_ask: text("what is the other number when the buyer is a hospital?"),
        ..way(RelationshipKind::Flash, today, &moves)
    };
    let way = put(tx, desk, today, At { ago: 12, parent: Some(need), ..At::default() }, &value).await?;
    let letter = Letter {
        purpose: LetterPurpose::Ask,
        subject: "One question, twenty minutes".to_owned(),
        text: "Dear Teodor Brandt,\n\nyou wrote that a good offer has two numbers, and only one of them is the price.\n\nMy ask \
               is small: what is the other number when the buyer is a hospital?\n\nIf now is not a good time, a one-line no is \
               perfectly fine.\n\nWith warm regards\nNora Lindqvist"
            .to_owned(),
        sent_on: None,
        answered_on: None,
    };
    put(tx, desk, today, At { ago: 2, parent: Some(way), ..At::default() }, &letter).await.map(|_| ())
}

/// Two who answered.
async fn yes_and_no(tx: &mut Tx, desk: &Desk, today: NaiveDate, need: EntryId) -> Result<(), AppError> {
    for (name, answer, reason) in [
        ("Helle Damgaard", OutreachStage::Yes, "Gladly, after the fair"),
        ("Prof. Armin Stolz", OutreachStage::No, "On leave until summer"),
    ] {
        let sent = [(OutreachStage::Idea, 58), (OutreachStage::Written, 52), (OutreachStage::Sent, 51), (answer, 44)];
        let mut value = Outreach {
            name: text(name),
            place: Some(LookPlace::Alumni),
            ..way(RelationshipKind::Remote, today, &sent)
        };
        if let Some(last) = value.moves.last_mut() {
            last.reason = text(reason);
        }
        let way = put(tx, desk, today, At { ago: 58, parent: Some(need), ..At::default() }, &value).await?;
        let letter = Letter {
            purpose: LetterPurpose::Ask,
            subject: "A question to you".to_owned(),
            text: format!("Dear {name},\n\nwe share a school, and you went where I am going."),
            sent_on: Some(day(today, 51)),
            answered_on: Some(day(today, 44)),
        };
        put(tx, desk, today, At { ago: 52, parent: Some(way), ..At::default() }, &letter).await?;
    }
    Ok(())
}

/// Somebody who teaches by example.
async fn exemplar(tx: &mut Tx, desk: &Desk, today: NaiveDate) -> Result<(), AppError> {
    let relationship = Relationship {
        name: text("Selma Rasmussen"),
        subject: text("patience"),
        ..Relationship::new(RelationshipKind::Invisible)
    };
    let at = At { ago: 120, ..At::default() };
    let relationship = put(tx, desk, today, at, &relationship).await?;
    let begun = Move { to: RelationshipStage::Active, on: day(today, 120), reason: None };
    let at = At { parent: Some(relationship), ..at };
    put(tx, desk, today, at, &begun).await?;
    let value = InvisibleMentor {
        name: "Selma Rasmussen".to_owned(),
        why: text("She redrew the same lighthouse for eleven years, and the last drawing has four lines."),
        values: vec!["patience".to_owned(), "leaving things out".to_owned()],
        works: vec!["The four lines (drawings)".to_owned(), "Letters to a younger sister".to_owned()],
    };
    let one = put(tx, desk, today, at, &value).await?;
    for (ago, lesson, tried) in [
        (95, "Show the second draft, never the first", Some((80, "The review took half as long."))),
        (20, "Take one thing out before every meeting", None),
    ] {
        let value = Lesson {
            text: lesson.to_owned(),
            work: text("Letters to a younger sister"),
            tried_on: tried.map(|(ago, _)| day(today, ago)),
            outcome: tried.map(|(_, outcome)| outcome.to_owned()),
        };
        put(tx, desk, today, At { ago, parent: Some(one), ..At::default() }, &value).await?;
    }
    Ok(())
}
