//! Nora's circle of product leads: five under five roofs who speak for one another, and one who left because the goal was met.

use super::super::practice::{Pen, Written};
use super::{about, held, promise, under};
use crate::error::AppError;
use chrono::{Datelike, NaiveTime, TimeDelta, Weekday};
use model::entry::EntryId;
use model::relationship::RelationshipStage::Active;
use model::relationship::charter::Charter;
use model::relationship::circle::{Circle, CirclePurpose, LeaveReason, Leaving, MemberRole, Membership, Mention};
use model::relationship::rota::{ChangeKind, Duty, Rhythm, Rota, RotaChange, Seat};
use model::relationship::session::{AgendaItem, AgendaPart, Session};
use model::relationship::{Channel, Move, Party, Relationship, RelationshipKind, Side};

/// Who, their work, what to say of them, to whom, whom they report to, where, what I keep for myself.
type Seated = (&'static str, [&'static str; 6]);

const SEATED: &[Seated] = &[
    (
        "amelie-fontaine",
        [
            "Robots that hospitals can lease",
            "She sold a lease where everybody said that only sales work.",
            "whoever buys for hospitals",
            "Étienne Caradec",
            "Orbis Robotics",
            "Wants to sit on a board; does not say so.",
        ],
    ),
    (
        "jorge-castellanos",
        ["Buses that are never full", "", "", "Marisol Vega", "Ventura Mobility", "Asks well, promises slowly."],
    ),
    (
        "zanele-dube",
        [
            "A clinic in a phone",
            "Two million people see a nurse through what she built.",
            "investors, and the ministry",
            "Thabo Nkosi",
            "Umoja Health",
            "",
        ],
    ),
    (
        "leila-haddad",
        [
            "Tests that a school can read",
            "Her reports are one page, and teachers keep them.",
            "",
            "",
            "Medina Labs",
            "",
        ],
    ),
];

/// What they are called in an agenda, in the order of the table.
const CALLED: [&str; 4] = ["Amélie", "Jorge", "Zanele", "Leila"];

/// Leila's place among the members, Nora's being 0.
const LEILA: usize = 4;

/// The circle, its turns, what was said, and the next meeting.
pub(super) async fn circle(pen: &mut Pen<'_>) -> Result<(), AppError> {
    let plan = "Five product leads under five roofs: each learns the others' work and speaks for it.";
    let name = Some("The circle of product leads".to_owned());
    let value =
        Relationship { name, ..about(RelationshipKind::PeerCircle, "Being heard beyond one's own house", plan) };
    let room = pen.write(Written::of(610, value)).await?;
    let began = Move { to: Active, on: pen.ago(610), reason: Some("Amélie asked us to dinner".to_owned()) };
    under(pen, room, 610, began).await?;
    under(pen, room, 609, Circle { purpose: CirclePurpose::Advocacy, able: None }).await?;
    let charter = Charter {
        version: 1,
        topics: vec!["Our work, one at a time".to_owned()],
        cadence_days: Some(30),
        scheduler: Some(Side::Other),
        channels: vec![Channel::Video],
        reassess_on: vec![pen.ago(-90)],
        agreed_on: Some(pen.ago(600)),
        ..Charter::default()
    };
    under(pen, room, 600, charter).await?;
    promise(pen, room, 600).await?;
    let members = members(pen, room).await?;
    let rota = turns(pen, room, &members).await?;
    let talks = [(118, 4, "Zanele's clinic, from the first village on."), (76, 5, "Leila's page."), (34, 4, "")];
    held(pen, room, Channel::Video, &talks).await?;
    said(pen, room, &members).await?;
    next(pen, room, &rota, &members).await
}

/// Their parties: Nora's first, then the others in the order of the table, then the one who left.
async fn members(pen: &mut Pen<'_>, room: EntryId) -> Result<Vec<EntryId>, AppError> {
    let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let mine = Membership {
        work: text("Instruments that nurses set up without us"),
        say: text("Her second version halves the calls for help."),
        say_to: text("whoever runs the wards"),
        boss: text("Anders Holmberg"),
        unit: text("Halden Instruments"),
        ..Membership::new(MemberRole::Member)
    };
    let mut ids = vec![under(pen, room, 610, Party { member: Some(mine), ..Party::me() }).await?];
    for (person, [work, say, say_to, boss, unit, note]) in SEATED {
        let joined = (*person == "leila-haddad").then(|| pen.ago(300));
        let member = Membership {
            work: text(work),
            say: text(say),
            say_to: text(say_to),
            boss: text(boss),
            unit: text(unit),
            joined_on: joined,
            ..Membership::new(MemberRole::Member)
        };
        let party = Party { note: text(note), member: Some(member), ..Party::other(None) };
        let written = Written { parent: Some(room), person: Some(person), ..Written::of(600, party) };
        ids.push(pen.write(written).await?);
    }
    let left = Leaving {
        on: pen.ago(64),
        because: LeaveReason::GoalMet,
        note: text("He has the post that he came for, and three of us had spoken of him."),
    };
    let member = Membership { unit: text("Aurora Audio"), left: Some(left), ..Membership::new(MemberRole::Member) };
    let party = Party { member: Some(member), ..Party::other(None) };
    let written = Written { parent: Some(room), person: Some("tuomas-rinne"), ..Written::of(598, party) };
    ids.push(pen.write(written).await?);
    Ok(ids)
}

/// A turn each month on a Thursday; Jorge is away at the one after next.
async fn turns(pen: &mut Pen<'_>, room: EntryId, members: &[EntryId]) -> Result<Rota, AppError> {
    let mut starts_on = pen.ago(170);
    while starts_on.weekday() != Weekday::Thu {
        starts_on += TimeDelta::days(1);
    }
    let mut rota = Rota {
        starts_on,
        rhythm: Rhythm::Monthly,
        duties: vec![Duty::Brings, Duty::Hosts],
        order: members.to_vec(),
        changes: Vec::new(),
    };
    let ahead = rota.turns_from(&[], pen.ago(-1), 2);
    rota.changes.extend(ahead.last().map(|turn| RotaChange {
        on: turn.on,
        kind: ChangeKind::Away,
        who: members.get(2).copied(),
        with: None,
    }));
    under(pen, room, 175, rota.clone()).await?;
    Ok(rota)
}

/// Of whom, by whom (Nora where it is nobody), so many days ago, what, to whom, where, and what came of it.
type Told = (usize, Option<usize>, i64, [&'static str; 4]);

async fn said(pen: &mut Pen<'_>, room: EntryId, members: &[EntryId]) -> Result<(), AppError> {
    let all: [Told; 3] = [
        (
            1,
            None,
            47,
            [
                "She leases robots to hospitals that could never buy one.",
                "Ilse van Dam",
                "the visit in Delft",
                "Ilse wrote to her, and they meet in spring.",
            ],
        ),
        (0, Some(3), 29, ["Ask Nora: her nurses stopped calling.", "the ministry's buyer", "the health fair", ""]),
        (3, None, 12, ["Look at how Zanele's nurses work before you plan wards.", "Roya Ahmadi", "", ""]),
    ];
    for (of, by, days, [words, to, place, came]) in all {
        let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let Some(of) = members.get(of).copied() else { continue };
        let mention = Mention {
            of,
            by: by.and_then(|by| members.get(by).copied()),
            said: words.to_owned(),
            to: text(to),
            place: text(place),
            on: pen.ago(days),
            came_of: text(came),
        };
        under(pen, room, days, mention).await?;
    }
    Ok(())
}

/// The next meeting, on the day of the next turn, its agenda kept.
async fn next(pen: &mut Pen<'_>, room: EntryId, rota: &Rota, members: &[EntryId]) -> Result<(), AppError> {
    let joined = |place: usize| (place == LEILA).then(|| pen.ago(300));
    let there = members.iter().take(SEATED.len() + 1).enumerate();
    let seats: Vec<Seat> = there.map(|(place, id)| Seat { id: *id, from: joined(place), until: None }).collect();
    let turn = rota.turns_from(&seats, pen.ago(-1), 1).into_iter().next();
    let Some((on, Some(who))) = turn.map(|turn| (turn.on, turn.brings)) else { return Ok(()) };
    let whose = match members.iter().position(|id| *id == who) {
        Some(place @ 1..) => format!("{}'s turn: {}", CALLED[place - 1], SEATED[place - 1].1[0]),
        _ => "My turn: instruments that nurses set up without us".to_owned(),
    };
    let item = |part: AgendaPart, text: &str| AgendaItem { part, text: text.to_owned(), about: None };
    let agenda = vec![
        item(AgendaPart::News, "What came of what we said for one another"),
        item(AgendaPart::Matter, &whose),
        item(AgendaPart::Matter, "Who meets whom until next time, and what to say of whom"),
        item(AgendaPart::Unplanned, "Room for what comes up"),
    ];
    let at = on.and_time(NaiveTime::from_hms_opt(17, 0, 0).unwrap_or_default());
    let value = Session { channel: Some(Channel::Video), agenda, ..Session::new(at, "Europe/Stockholm") };
    let due = on.signed_duration_since(pen.ago(0)).num_days();
    pen.write(Written { parent: Some(room), due_in_days: Some(due), ..Written::of(10, value) }).await?;
    Ok(())
}
