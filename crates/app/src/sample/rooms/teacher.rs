//! The relationship of Nora's in which everything is as it should be.

use super::super::practice::Pen;
use super::{about, advice, begin, goal, held, homework, planned, promise, under};
use crate::error::AppError;
use model::entry::EntryId;
use model::relationship::RelationshipStage::{Active, Approached, Considering, GettingAcquainted};
use model::relationship::charter::{Charter, TimeOfDay};
use model::relationship::course::{CheckOccasion, MatchCheck, Verdict};
use model::relationship::session::AgendaPart;
use model::relationship::{Channel, Gives, Relationship, RelationshipKind, Side};

/// Soledad Quiroga, who teaches product practice in Copenhagen: everything is as it should be.
pub(super) async fn teacher(pen: &mut Pen<'_>) -> Result<(), AppError> {
    let value = Relationship {
        gives: vec![Gives::Career, Gives::Personal],
        boundaries: vec!["No calls on weekends".to_owned(), "Nothing about people at Halden by name".to_owned()],
        ..about(
            RelationshipKind::Remote,
            "Finance for product people",
            "By next summer I argue a budget without help, with a talk a month.",
        )
    };
    let way = [
        (Considering, 430, "her course was the best of the week"),
        (Approached, 415, "a letter with one question"),
        (GettingAcquainted, 400, "she said yes"),
        (Active, 330, "three talks, four areas"),
    ];
    let room = begin(pen, Some("soledad-quiroga"), value, &way).await?;
    promise(pen, room, 400).await?;
    goal(pen, room, "Defend the budget for the second version alone", 335, 60, None).await?;
    goal(pen, room, "Read a balance sheet as fast as a roadmap", 335, -120, Some(130)).await?;
    agreed(pen, room).await?;
    talks(pen, room).await
}

/// What she agreed on with Soledad, twice.
async fn agreed(pen: &mut Pen<'_>, room: EntryId) -> Result<(), AppError> {
    let first = Charter {
        version: 1,
        topics: vec!["Budgets".to_owned(), "Saying no".to_owned()],
        cadence_days: Some(21),
        ..Charter::default()
    };
    under(pen, room, 328, Charter { scheduler: Some(Side::Me), agreed_on: Some(pen.ago(325)), ..first }).await?;
    let second = Charter {
        version: 2,
        topics: ["Budgets", "Saying no", "Talking with investors"].map(str::to_owned).to_vec(),
        cadence_days: Some(30),
        scheduler: Some(Side::Me),
        channels: vec![Channel::Video, Channel::Phone],
        time_of_day: Some(TimeOfDay::Afternoon),
        minutes: Some(60),
        ends_on: Some(pen.ago(-150)),
        reassess_on: vec![pen.ago(170), pen.ago(-40)],
        agreed_on: Some(pen.ago(175)),
        ..Charter::default()
    };
    under(pen, room, 178, second).await.map(|_id| ())
}

/// What they talked about, and what came of it.
async fn talks(pen: &mut Pen<'_>, room: EntryId) -> Result<(), AppError> {
    let talks = [
        (398, 4, "Where each of us comes from. Covenant first."),
        (372, 4, "How we work; two situations with finance."),
        (341, 5, "Four areas drawn out of them."),
        (310, 4, ""),
        (281, 5, "Her question: what would you cut first?"),
        (249, 4, ""),
        (220, 3, ""),
        (186, 5, "The rehearsal before the board."),
        (152, 4, ""),
        (121, 5, "Balance sheet of Halden, line by line."),
        (92, 4, ""),
        (61, 4, "Saying no to sales without losing them."),
        (30, 5, "The second version: three figures, not thirty."),
    ];
    held(pen, room, Channel::Video, &talks).await?;
    let check = |days, occasion| MatchCheck {
        on: pen.ago(days),
        occasion,
        verdict: Verdict::Good,
        note: None,
        followed_up_on: None,
    };
    let checks = [check(335, CheckOccasion::Third), check(168, CheckOccasion::Reassessment)];
    for (check, days) in checks.into_iter().zip([335, 168]) {
        under(pen, room, days, check).await?;
    }
    homework(pen, room, "The three figures on one page", (30, 3), None).await?;
    homework(
        pen,
        room,
        "Ask Aino what she would cut",
        (61, -35),
        Some((40, "She would cut the same; that settled it.")),
    )
    .await?;
    let with = (room, Some("soledad-quiroga"));
    advice(
        pen,
        with,
        281,
        "Bring the bad figure first; they find it anyway.",
        Some("Open with what does not work"),
        Some("The board asked half as many questions."),
    )
    .await?;
    advice(pen, with, 92, "A no with a date is half a yes.", Some("Say when, if not now"), Some("")).await?;
    advice(pen, with, 30, "Three figures. If you need a fourth, you have not chosen.", None, None).await?;
    let agenda = [
        (AgendaPart::News, "The pilot in Malmö"),
        (AgendaPart::Assignments, "The three figures on one page"),
        (AgendaPart::Matter, "Who at the table is against it, and why"),
        (AgendaPart::Unplanned, "Room for what comes up"),
    ];
    planned(pen, room, 4, Channel::Video, &agenda).await
}
