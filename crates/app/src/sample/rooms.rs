//! Nora's mentors: a teacher far away, one at work, two who teach each other, a beginning, one more junior, an example from long
//! ago, an old mentor, a question not asked yet, one that did not fit, and a circle.

mod circle;
mod teacher;

use super::practice::{Pen, Written};
use crate::error::AppError;
use chrono::{NaiveTime, TimeDelta};
use formats::entry::Body;
use model::entry::EntryId;
use model::goal::{Goal, GoalStanding};
use model::relationship::charter::Charter;
use model::relationship::course::{CheckOccasion, Ending, EndingKind, MatchCheck, Verdict};
use model::relationship::covenant::{Covenant, Signature};
use model::relationship::session::{
    Advice, AgendaItem, AgendaPart, Assignment, AssignmentStanding, Session, SessionStanding, Taken,
};
use model::relationship::{Channel, Gives, Move, Party, Relationship, RelationshipKind, RelationshipStage, Side};

use RelationshipStage::{Active, Alumni, Approached, Considering, EndedEarly, GettingAcquainted, WindingDown};

pub(super) async fn write(pen: &mut Pen<'_>) -> Result<(), AppError> {
    teacher::teacher(pen).await?;
    at_work(pen).await?;
    each_other(pen).await?;
    beginning(pen).await?;
    younger(pen).await?;
    example(pen).await?;
    old_mentor(pen).await?;
    not_asked(pen).await?;
    no_fit(pen).await?;
    circle::circle(pen).await
}

/// Stage, days ago, reason.
type Step = (RelationshipStage, i64, &'static str);

/// A relationship with its sides and its way so far.
async fn begin(
    pen: &mut Pen<'_>,
    person: Option<&'static str>,
    value: Relationship,
    way: &[Step],
) -> Result<EntryId, AppError> {
    let days = way.first().map_or(0, |(_, days, _)| *days);
    let name = value.name.clone();
    let id = pen.write(Written { person, ..Written::of(days, value) }).await?;
    under(pen, id, days, Party::me()).await?;
    pen.write(Written { parent: Some(id), person, ..Written::of(days, Party::other(name)) }).await?;
    for &(to, days, reason) in way {
        let moved = Move { to, on: pen.ago(days), reason: Some(reason.to_owned()) };
        under(pen, id, days, moved).await?;
    }
    Ok(id)
}

async fn under<T: Body>(pen: &mut Pen<'_>, parent: EntryId, days: i64, value: T) -> Result<EntryId, AppError> {
    pen.write(Written { parent: Some(parent), ..Written::of(days, value) }).await
}

fn about(kind: RelationshipKind, subject: &str, plan: &str) -> Relationship {
    let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    Relationship { subject: text(subject), plan: text(plan), channel: kind.habits().channel, ..Relationship::new(kind) }
}

/// A session so many days ago (negative: to come), moved off the weekend.
fn session(pen: &Pen<'_>, days: i64, hour: u32, channel: Channel) -> Session {
    use chrono::{Datelike, Weekday};
    let day = pen.ago(days);
    let day = match day.weekday() {
        Weekday::Sat if days >= 0 => day - TimeDelta::days(1),
        Weekday::Sun if days >= 0 => day - TimeDelta::days(2),
        Weekday::Sat => day + TimeDelta::days(2),
        Weekday::Sun => day + TimeDelta::days(1),
        _ => day,
    };
    let at = day.and_time(NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default());
    Session { channel: Some(channel), ..Session::new(at, "Europe/Stockholm") }
}

/// Sessions that were held: days ago, value, notes.
async fn held(
    pen: &mut Pen<'_>,
    room: EntryId,
    channel: Channel,
    all: &[(i64, u8, &str)],
) -> Result<Vec<EntryId>, AppError> {
    let mut ids = Vec::with_capacity(all.len());
    for &(days, value, notes) in all {
        let held = Session {
            standing: SessionStanding::Held,
            value: Some(value),
            notes: Some(notes.to_owned()).filter(|notes| !notes.is_empty()),
            ..session(pen, days, 15, channel)
        };
        ids.push(under(pen, room, days + 7, held).await?);
    }
    Ok(ids)
}

async fn planned(
    pen: &mut Pen<'_>,
    room: EntryId,
    days: i64,
    channel: Channel,
    agenda: &[(AgendaPart, &str)],
) -> Result<(), AppError> {
    let item = |(part, text): &(AgendaPart, &str)| AgendaItem { part: *part, text: (*text).to_owned(), about: None };
    let value = Session { agenda: agenda.iter().map(item).collect(), ..session(pen, -days, 15, channel) };
    let due = value.at.date().signed_duration_since(pen.ago(0)).num_days();
    pen.write(Written { parent: Some(room), due_in_days: Some(due), ..Written::of(10, value) }).await?;
    Ok(())
}

async fn goal(
    pen: &mut Pen<'_>,
    room: EntryId,
    text: &str,
    days: i64,
    due: i64,
    reached: Option<i64>,
) -> Result<(), AppError> {
    let standing = if reached.is_some() { GoalStanding::Reached } else { GoalStanding::Active };
    let closed_on = reached.map(|days| pen.ago(days));
    let value = Goal { relationships: vec![room], standing, closed_on, ..Goal::new(text) };
    pen.write(Written { due_in_days: Some(due), ..Written::of(days, value) }).await?;
    Ok(())
}

/// Homework: made so many days ago, due in so many, done so many days ago with a result.
async fn homework(
    pen: &mut Pen<'_>,
    room: EntryId,
    text: &str,
    (made, due): (i64, i64),
    done: Option<(i64, &str)>,
) -> Result<(), AppError> {
    let value = Assignment {
        text: text.to_owned(),
        session: None,
        standing: if done.is_some() { AssignmentStanding::Done } else { AssignmentStanding::Open },
        closed_on: done.map(|(days, _)| pen.ago(days)),
        evidence: None,
        result: done.map(|(_, result)| result.to_owned()),
    };
    pen.write(Written { parent: Some(room), due_in_days: Some(due), ..Written::of(made, value) }).await?;
    Ok(())
}

/// Advice of so many days ago; in one's own words; what came of it.
async fn advice(
    pen: &mut Pen<'_>,
    (room, person): (EntryId, Option<&'static str>),
    days: i64,
    said: &str,
    own: Option<&str>,
    came: Option<&str>,
) -> Result<(), AppError> {
    let value = Advice {
        said: said.to_owned(),
        on: pen.ago(days),
        session: None,
        restated: own.map(str::to_owned),
        confirmed_on: own.map(|_| pen.ago(days - 1)),
        taken: came.map(|_| Taken::Yes),
        action: None,
        acted_on: came.map(|_| pen.ago(days - 8)),
        outcome: came.map(str::to_owned).filter(|came| !came.is_empty()),
        reported_on: came.filter(|came| !came.is_empty()).map(|_| pen.ago((days - 30).max(1))),
    };
    pen.write(Written { parent: Some(room), person, ..Written::of(days, value) }).await?;
    Ok(())
}

async fn promise(pen: &mut Pen<'_>, room: EntryId, days: i64) -> Result<(), AppError> {
    let covenant = Covenant {
        promise: "What we say to each other stays between us, both ways.".to_owned(),
        limits: "Danger to somebody, or the law.".to_owned(),
    };
    let covenant = under(pen, room, days, covenant).await?;
    for &side in Side::ALL {
        under(pen, covenant, days, Signature { side, on: pen.ago(days), withdrawn_on: None }).await?;
    }
    Ok(())
}

/// Roya Ahmadi: good talks, nothing settled.
async fn at_work(pen: &mut Pen<'_>) -> Result<(), AppError> {
    let value =
        Relationship { gives: vec![Gives::Personal], ..about(RelationshipKind::Mentor, "Leading without a title", "") };
    let way = [(GettingAcquainted, 190, "lunch, and then another"), (Active, 150, "it had begun without being said")];
    let room = begin(pen, Some("roya-ahmadi"), value, &way).await?;
    promise(pen, room, 180).await?;
    goal(pen, room, "Lead the quality group through the audit", 120, 90, None).await?;
    let talks = [
        (188, 4, ""),
        (160, 4, "Two cases from the last audit."),
        (118, 4, ""),
        (84, 3, "She asked what I had tried; nothing."),
        (46, 3, ""),
    ];
    held(pen, room, Channel::InPerson, &talks).await?;
    advice(
        pen,
        (room, Some("roya-ahmadi")),
        118,
        "Ask the quiet ones before the meeting.",
        Some("No surprises in the room"),
        Some(""),
    )
    .await?;
    planned(pen, room, 1, Channel::InPerson, &[]).await
}

/// Rebecka Falk: each has learned what she came for.
async fn each_other(pen: &mut Pen<'_>) -> Result<(), AppError> {
    let plan = "She learns to tell a story; I learn to read a signal.";
    let way = [(GettingAcquainted, 520, "the launch sat us side by side"), (Active, 480, "every other Thursday")];
    let room =
        begin(pen, Some("rebecka-falk"), about(RelationshipKind::CoMentor, "Stories and signals", plan), &way).await?;
    promise(pen, room, 515).await?;
    goal(pen, room, "Follow a design review without asking what a term means", 480, -30, Some(24)).await?;
    let hers = Goal {
        relationships: vec![room],
        is_theirs: true,
        standing: GoalStanding::Reached,
        closed_on: Some(pen.ago(33)),
        ..Goal::new("Give the opening talk at the imaging days")
    };
    pen.write(Written::of(480, hers)).await?;
    let charter = Charter {
        version: 1,
        topics: vec!["Stories".to_owned(), "Signals".to_owned()],
        cadence_days: Some(14),
        scheduler: Some(Side::Other),
        channels: vec![Channel::InPerson],
        ends_on: Some(pen.ago(-30)),
        agreed_on: Some(pen.ago(478)),
        ..Charter::default()
    };
    under(pen, room, 478, charter).await?;
    let talks = [
        (515, 4, ""),
        (498, 4, ""),
        (450, 5, "Her first story, cut to a third."),
        (390, 4, ""),
        (330, 5, "I drew the whole chain, from sensor to screen."),
        (262, 4, ""),
        (200, 4, ""),
        (140, 5, "The dress rehearsal of her talk."),
        (76, 4, ""),
        (25, 5, "Nothing left to ask each other; we laughed."),
    ];
    held(pen, room, Channel::InPerson, &talks).await?;
    homework(pen, room, "Explain the filter to somebody in sales", (76, -40), Some((44, "Carlos understood it.")))
        .await?;
    let on = pen.ago(440);
    let check =
        MatchCheck { on, occasion: CheckOccasion::Third, verdict: Verdict::Good, note: None, followed_up_on: None };
    under(pen, room, 440, check).await?;
    Ok(())
}

/// Noor Elamin, four years ahead on the same road: one talk so far.
async fn beginning(pen: &mut Pen<'_>) -> Result<(), AppError> {
    let way = [
        (Considering, 48, "she did my next step four years ago"),
        (Approached, 40, "asked at the imaging days"),
        (GettingAcquainted, 20, "first talk"),
    ];
    let room =
        begin(pen, Some("noor-elamin"), about(RelationshipKind::NearPeer, "From product to a whole line", ""), &way)
            .await?;
    held(pen, room, Channel::Video, &[(20, 5, "Her first hundred days; what she would leave out.")]).await?;
    goal(pen, room, "Know what the first hundred days ask of me", 22, 120, None).await?;
    let agenda = [
        (AgendaPart::Matter, "How each of us works best"),
        (AgendaPart::Matter, "Recent difficult situations, one of each"),
    ];
    planned(pen, room, 6, Channel::Video, &agenda).await?;
    advice(pen, (room, Some("noor-elamin")), 20, "Meet everybody once before you decide anything.", None, None).await
}

/// Nadira Hussain, more junior, who shows how the firmware is made.
async fn younger(pen: &mut Pen<'_>) -> Result<(), AppError> {
    let way = [(Approached, 150, "I asked her to show me"), (Active, 140, "she did")];
    let room =
        begin(pen, Some("nadira-hussain"), about(RelationshipKind::Reverse, "How firmware is made", ""), &way).await?;
    let talks = [(138, 5, "A day beside her."), (100, 4, ""), (64, 4, "Why releases wait for one bench.")];
    held(pen, room, Channel::InPerson, &talks).await?;
    goal(pen, room, "Promise only what firmware can keep", 140, 40, None).await?;
    homework(pen, room, "Sit in on a release", (64, 5), None).await
}

/// Somebody long dead, who moves her.
async fn example(pen: &mut Pen<'_>) -> Result<(), AppError> {
    let name = Some("Ottilie Brandt, instrument maker".to_owned());
    let value = Relationship { name, ..about(RelationshipKind::Invisible, "Craft that lasts", "") };
    let room = begin(pen, None, value, &[(Active, 365, "the exhibition in Jena")]).await?;
    advice(
        pen,
        (room, None),
        360,
        "Make the case so that it can be opened.",
        Some("Let others repair what I build"),
        None,
    )
    .await
}

/// Greta Hoffmann, with whom it ended well.
async fn old_mentor(pen: &mut Pen<'_>) -> Result<(), AppError> {
    let way = [
        (GettingAcquainted, 720, "paired by the alumni network"),
        (Active, 660, "clear from the second talk"),
        (WindingDown, 260, "the move to products was made"),
        (Alumni, 230, "a last lunch"),
    ];
    let value = Relationship {
        gives: vec![Gives::Career],
        ..about(RelationshipKind::Mentor, "From engineering to products", "Be a product manager within a year.")
    };
    let room = begin(pen, Some("greta-hoffmann"), value, &way).await?;
    promise(pen, room, 715).await?;
    goal(pen, room, "Be a product manager", 655, -280, Some(285)).await?;
    let talks = [
        (718, 4, ""),
        (690, 4, ""),
        (640, 5, ""),
        (590, 5, "The first interview, played through."),
        (530, 4, ""),
        (470, 5, ""),
        (410, 4, ""),
        (350, 4, ""),
        (290, 5, "The offer."),
        (232, 5, "Lunch; thanks said."),
    ];
    held(pen, room, Channel::InPerson, &talks).await?;
    let ending = Ending {
        kind: EndingKind::GoalsReached,
        on: pen.ago(230),
        led_to: Some("The job that I have now".to_owned()),
        thanked_on: Some(pen.ago(230)),
        reference_asked_on: None,
        reference_granted: None,
        rhythm_days: Some(120),
        next_need: Some("Finance".to_owned()),
    };
    pen.write(Written { parent: Some(room), due_in_days: Some(10), ..Written::of(230, ending) }).await?;
    Ok(())
}

/// Chidi Okonkwo: one question, asked last week.
async fn not_asked(pen: &mut Pen<'_>) -> Result<(), AppError> {
    let way = [(Considering, 30, "he has sold to the same clinics"), (Approached, 6, "one question by mail")];
    begin(pen, Some("chidi-okonkwo"), about(RelationshipKind::Flash, "What clinics pay for", ""), &way).await?;
    Ok(())
}

/// Daniel Weissberg, who lectured; ended kindly after three talks.
async fn no_fit(pen: &mut Pen<'_>) -> Result<(), AppError> {
    let value =
        Relationship { paired_by: Some("the course".to_owned()), ..about(RelationshipKind::Mentor, "Strategy", "") };
    let way = [(GettingAcquainted, 340, "paired after the course"), (EndedEarly, 262, "it did not fit")];
    let room = begin(pen, Some("daniel-weissberg"), value, &way).await?;
    held(pen, room, Channel::Video, &[(338, 3, ""), (310, 2, "He spoke for fifty minutes."), (281, 1, "")]).await?;
    let check = MatchCheck {
        on: pen.ago(279),
        occasion: CheckOccasion::Third,
        verdict: Verdict::Poor,
        note: Some("Clever, and not about me.".to_owned()),
        followed_up_on: Some(pen.ago(262)),
    };
    under(pen, room, 279, check).await?;
    let ending = Ending {
        kind: EndingKind::NoFit,
        on: pen.ago(262),
        led_to: None,
        thanked_on: Some(pen.ago(262)),
        reference_asked_on: None,
        reference_granted: None,
        rhythm_days: None,
        next_need: Some("Somebody who asks".to_owned()),
    };
    under(pen, room, 262, ending).await?;
    Ok(())
}
