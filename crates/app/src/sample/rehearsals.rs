//! Nora's hard conversations: one in two days, one she had, and one that she has only named.

use super::practice::{Pen, Written};
use crate::error::AppError;
use model::entry::{EntryId, EntryKind};
use model::rehearsal::{LikelyAnswer, Rehearsal, RunThrough};

/// Who plays the other side and does not spare her.
const LEADER: &str = "roya-ahmadi";
const FINANCE: &str = "soledad-quiroga";

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn answers(pairs: &[(&str, Option<&str>)]) -> Vec<LikelyAnswer> {
    let answer =
        |&(says, reply): &(&str, Option<&str>)| LikelyAnswer { says: says.to_owned(), reply: reply.and_then(some) };
    pairs.iter().map(answer).collect()
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}

/// Writes all of it.
///
/// # Errors
/// The data cannot be written.
pub(super) async fn write(pen: &mut Pen<'_>) -> Result<(), AppError> {
    let mentor = pen.relationships_with(LEADER).await?.first().copied();
    let change = pen.latest(EntryKind::RoleTransition).await?;
    ahead(pen, mentor).await?;
    held(pen, mentor, change).await?;
    let named = Rehearsal::new("That the fair in Osaka needs more than one evening of us");
    pen.write(Written { person: Some("yui-kobayashi"), ..Written::of(3, named) }).await?;
    Ok(())
}

async fn ahead(pen: &mut Pen<'_>, mentor: Option<EntryId>) -> Result<(), AppError> {
    let ahead = Rehearsal {
        aim: some("One quarter more for the launch, and his word for it before the board"),
        opening: some(
            "I want to show you a number that I do not like, and what I would do about it. I need ten minutes, and then your honest first thought.",
        ),
        answers: answers(&[
            (
                "We promised the spring.",
                Some(
                    "We did. What we promise now has to be true, and I would rather say it in December than in April.",
                ),
            ),
            (
                "Whose fault is it?",
                Some("Mine, where I believed the first estimate. What matters is what we do with four weeks."),
            ),
            ("Then take people from the second team.", None),
        ]),
        soften: texts(&["“nobody listens to support”", "“as I said in August”"]),
        ..Rehearsal::new("That the launch needs a quarter more")
    };
    let ahead = pen.write(Written {
        parent: mentor,
        person: Some("anders-holmberg"),
        due_in_days: Some(2),
        ..Written::of(9, ahead)
    });
    let ahead = ahead.await?;
    let alone = RunThrough {
        on: pen.ago(6),
        name: None,
        changed: some("Half of it: I explained for five minutes before I asked"),
    };
    pen.write(Written { parent: Some(ahead), ..Written::of(6, alone) }).await?;
    let aloud = RunThrough {
        on: pen.ago(2),
        name: None,
        changed: some("The number comes first. She interrupted at every “but”, so they are gone."),
    };
    pen.write(Written { parent: Some(ahead), person: Some(LEADER), ..Written::of(2, aloud) }).await?;
    Ok(())
}

async fn held(pen: &mut Pen<'_>, mentor: Option<EntryId>, change: Option<EntryId>) -> Result<(), AppError> {
    let held = Rehearsal {
        aim: some("He knows that two of his features will not be built, and still brings the next idea to me first"),
        opening: some("Two of the things you fought for are not in the plan. I want you to hear it from me, and why."),
        answers: answers(&[
            (
                "Then why did I write forty pages?",
                Some("Because without them we would have built the wrong one. May I show you where they went?"),
            ),
            ("You were one of us once.", Some("I was. That is why I did not want you to read it in a list.")),
        ]),
        soften: texts(&["“it was not my decision”"]),
        about: change,
        held_on: Some(pen.ago(34)),
        happened: some(
            "He was silent for a minute, then asked about the second one only. We ended at the whiteboard. He has written to me twice since.",
        ),
        learned: some("Say the hard sentence first and then be quiet. What I feared was never said."),
        ..Rehearsal::new("That two features will not be built")
    };
    let held = pen.write(Written {
        parent: mentor,
        person: Some("dragan-petrovic"),
        due_in_days: Some(-34),
        ..Written::of(44, held)
    });
    let held = held.await?;
    let run = RunThrough { on: pen.ago(37), name: None, changed: some("I stopped saying sorry for it") };
    pen.write(Written { parent: Some(held), person: Some(FINANCE), ..Written::of(37, run) }).await?;
    Ok(())
}
