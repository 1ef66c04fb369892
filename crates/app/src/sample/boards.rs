//! Nora's boards: the one that sits, with two empty chairs; one that saw her through a change of trade; and one on which she sits.

use super::practice::{Pen, Written};
use crate::error::AppError;
use model::board::{Board, BoardOwner, Edge, Lead, Seat, SeatNeed};
use model::entry::EntryId;

/// A seat as the table gives it: who, what for, what they have over her, since so many days, every so many days, and why.
type Sitting = (&'static str, &'static str, &'static [Edge], i64, u32, &'static str);

const SITTING: &[Sitting] = &[
    (
        "soledad-quiroga",
        "honest feedback",
        &[Edge::BetterAt],
        390,
        45,
        "Says in two sentences what others wrap in ten.",
    ),
    (
        "greta-hoffmann",
        "negotiation",
        &[Edge::KnowsMore, Edge::BetterAt],
        260,
        60,
        "Has closed what Nora only pitched.",
    ),
    ("ilse-van-dam", "the view of a hospital", &[Edge::SeesDifferently], 210, 90, "Buys what Nora’s house sells."),
    ("ada-brannstrom", "how the house works", &[Edge::KnowsMore], 340, 30, "Remembers why each rule was made."),
    ("zeynep-arslan", "a life beside work", &[Edge::SeesDifferently], 500, 30, ""),
];

pub(super) async fn write(pen: &mut Pen<'_>) -> Result<(), AppError> {
    standing(pen).await?;
    for_one_occasion(pen).await?;
    let brings = Some("How to listen to customers".to_owned());
    let since = Some(pen.ago(150));
    let hers = Board { owner: BoardOwner::Other, brings, rhythm_days: Some(30), since, ..Board::new("Farida Noorzai") };
    pen.write(Written { person: Some("farida-noorzai"), ..Written::of(150, hers) }).await?;
    Ok(())
}

async fn standing(pen: &mut Pen<'_>) -> Result<(), AppError> {
    let since = Some(pen.ago(500));
    let board = pen.write(Written::of(500, Board { since, ..Board::new("Nora’s table") })).await?;
    let mut seats = Vec::new();
    for &(person, specialty, edges, days, rhythm, why) in SITTING {
        let seat = Seat {
            edges: edges.to_vec(),
            since: Some(pen.ago(days)),
            rhythm_days: Some(rhythm),
            why: Some(why.to_owned()).filter(|why| !why.is_empty()),
            ..Seat::new(specialty)
        };
        seats.push(pen.write(Written { parent: Some(board), person: Some(person), ..Written::of(days, seat) }).await?);
    }
    let (soledad, greta, ilse) = (seats[0], seats[1], seats[2]);
    led(pen, soledad, Some("chidi-okonkwo"), None).await?;
    led(pen, ilse, Some("soledad-quiroga"), None).await?;
    led(pen, greta, None, Some("the circle of product leads")).await?;
    under(pen, board, 45, Seat::new("finance")).await?;
    under(pen, board, 30, Seat { need: Some(SeatNeed::OtherRisk), ..Seat::new("Somebody who counts the cost") })
        .await?;
    let (since, until) = (Some(pen.ago(430)), Some(pen.ago(80)));
    let gone = Seat { since, until, ..Seat::new("what the market asks for") };
    pen.write(Written { parent: Some(board), person: Some("victoria-lang"), ..Written::of(430, gone) }).await?;
    Ok(())
}

/// Chidi and her mother sat with her while she went from engineering to product.
async fn for_one_occasion(pen: &mut Pen<'_>) -> Result<(), AppError> {
    let board = Board {
        occasion: Some("From engineering to product".to_owned()),
        since: Some(pen.ago(700)),
        dissolved_on: Some(pen.ago(520)),
        led_to: Some("She asked for the post and got it, and learned to say what she does not know.".to_owned()),
        ..Board::new("The change of trade")
    };
    let board = pen.write(Written::of(700, board)).await?;
    for (person, specialty) in [("chidi-okonkwo", "what the new trade rewards"), ("gunnel-lindqvist", "courage")] {
        let seat = Seat { since: Some(pen.ago(700)), ..Seat::new(specialty) };
        pen.write(Written { parent: Some(board), person: Some(person), ..Written::of(700, seat) }).await?;
    }
    Ok(())
}

async fn under(pen: &mut Pen<'_>, board: EntryId, days: i64, seat: Seat) -> Result<EntryId, AppError> {
    pen.write(Written { parent: Some(board), ..Written::of(days, seat) }).await
}

async fn led(
    pen: &mut Pen<'_>,
    seat: EntryId,
    person: Option<&'static str>,
    name: Option<&str>,
) -> Result<(), AppError> {
    let lead = Lead { name: name.map(str::to_owned) };
    pen.write(Written { parent: Some(seat), person, ..Written::of(200, lead) }).await?;
    Ok(())
}
