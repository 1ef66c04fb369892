//! The room of a relationship: what comes next, what it is for, what was agreed, what was said.

use super::asks::Faults;
use super::circle::{Brief, brief};
use super::{Opened, charter, covenant, date, how_far, local, open, when};
use crate::failure::Failure;
use crate::fields::Fields;
use crate::frame::{Frame, Place};
use crate::pages::deeper::People;
use crate::pages::people::path_of as person_path;
use crate::pages::rehearsals;
use crate::pages::today::{Piece, piece};
use crate::report::Telling;
use crate::visit::{Answer, Visit};
use app::sessions::agenda;
use askama::Template;
use axum::extract::Path;
use chrono::NaiveDate;
use model::entry::{EntryId, Noted};
use model::finding::{Subject, Value};
use model::goal::GoalStanding;
use model::mentoring::rooms::Room;
use model::mentoring::search::Search;
use model::need::Need;
use model::relationship::course::{Ending, MatchCheck, Verdict};
use model::relationship::session::{Advice, Assignment, AssignmentStanding, Session, SessionStanding};
use model::relationship::{Move, Party, RelationshipKind, RelationshipStage, Side};

/// Most sessions and pieces of advice that stand open on the page; the others fold.
const SHOWN_MAX: usize = 6;

struct Next {
    path: String,
    when: String,
    far: String,
    place: String,
    agenda: Vec<String>,
}

struct GuideRow {
    title: String,
    parts: Vec<(String, String)>,
    is_held: bool,
}

struct GoalRow {
    text: String,
    detail: String,
    is_reached: bool,
    is_theirs: bool,
}

struct AssignmentRow {
    id: String,
    text: String,
    detail: String,
    is_open: bool,
    is_late: bool,
}

struct AdviceRow {
    path: String,
    said: String,
    state: String,
}

struct SessionRow {
    path: String,
    when: String,
    detail: String,
    notes: String,
    value: u8,
    is_cancelled: bool,
}

struct CheckRow {
    id: String,
    text: String,
    note: String,
    waits: bool,
}

struct EndingRow {
    id: String,
    lines: Vec<String>,
    owes_thanks: bool,
    may_ask: bool,
    waits_for_answer: bool,
    has_rhythm: bool,
    /// Where those are who could help with what is needed next, while it is still looked for.
    look: Option<String>,
}

/// What I keep for myself about the other side.
struct NoteRow {
    path: String,
    text: String,
}

#[derive(Template)]
#[template(path = "pages/relationships/room.html")]
struct Page {
    frame: Frame,
    path: String,
    name: String,
    person: Option<String>,
    /// The page of a sponsor, or of somebody whom I sponsor.
    sponsor: Option<String>,
    kick: String,
    plan: Option<String>,
    subject: String,
    pieces: Vec<Piece>,
    next: Option<Next>,
    unsaid: Vec<(String, String)>,
    guide: Vec<GuideRow>,
    goals: Vec<GoalRow>,
    teaches_both: bool,
    assignments: Vec<AssignmentRow>,
    closed: Vec<AssignmentRow>,
    advice: Vec<AdviceRow>,
    earlier_advice: Vec<AdviceRow>,
    sessions: Vec<SessionRow>,
    earlier: Vec<SessionRow>,
    has_sessions: bool,
    is_pair: bool,
    in_writing: bool,
    charter: Vec<charter::Line>,
    charter_state: String,
    covenant_state: String,
    circle: Option<Brief>,
    notes: Vec<NoteRow>,
    has_covenant: bool,
    rehearsals: Vec<rehearsals::Row>,
    rehearse: String,
    gives: Vec<String>,
    boundaries: Vec<String>,
    moves: Vec<(String, String, String)>,
    next_stages: Vec<(&'static str, String)>,
    checks: Vec<CheckRow>,
    ending: Option<EndingRow>,
    may_end: bool,
    is_over: bool,
    today: NaiveDate,
    typed: String,
    fault_at: &'static str,
    fault: String,
}

/// `GET /relationships/{id}`
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let opened = open(&visit, &id).await?;
    let page = page(&visit, &opened, &Fields::default(), &Vec::new()).await?;
    visit.page(&page)
}

/// The page with what was typed into one of its forms, and what is wrong with it.
pub(super) async fn refused(visit: &Visit, opened: &Opened, fields: &Fields, faults: Faults) -> Answer {
    let page = page(visit, opened, fields, &faults).await?;
    visit.refused(&page)
}

async fn page(visit: &Visit, opened: &Opened, typed: &Fields, faults: &Faults) -> Result<Page, Failure> {
    let (t, room, today) = (visit.t, opened.room()?, visit.today());
    let relationship = &room.relationship.value;
    let stage = room.stage();
    let mut sessions: Vec<SessionRow> = room
        .sessions
        .iter()
        .rev()
        .filter(|one| !one.value.is_planned())
        .map(|one| session_row(visit, opened, one))
        .collect();
    let earlier = sessions.split_off(sessions.len().min(SHOWN_MAX));
    let mut advice: Vec<AdviceRow> = room.advice.iter().rev().map(|one| advice_row(visit, one)).collect();
    let earlier_advice = advice.split_off(advice.len().min(SHOWN_MAX));
    let (assignments, closed) = assignments(visit, &room);
    let unsaid = room.unsaid(visit.office.now()).map(|one| (session_path(opened, one.id), when(visit, &one.value)));
    let typed_text = ["text", "said", "reason"].iter().find_map(|name| typed.filled(name)).unwrap_or_default();
    let search = &opened.mentoring()?.search;
    Ok(Page {
        frame: visit.frame(Place::Mentors, opened.name.clone()).await?,
        kick: kick(visit, &room),
        person: room.relationship.person.as_ref().map(person_path),
        sponsor: (relationship.kind == RelationshipKind::Sponsor)
            .then(|| format!("{}/{}", crate::pages::sponsors::PATH, opened.id)),
        plan: relationship.plan.clone(),
        subject: relationship.subject.clone().unwrap_or_default(),
        pieces: pieces(visit, opened).await?,
        next: next(visit, opened, &room),
        unsaid: unsaid.collect(),
        guide: guide(visit, &room),
        goals: goals(visit, opened)?,
        teaches_both: relationship.kind.habits().teaches_both,
        assignments,
        closed,
        advice,
        earlier_advice,
        sessions,
        earlier,
        has_sessions: relationship.kind != RelationshipKind::Invisible,
        is_pair: relationship.kind.meets(),
        in_writing: relationship.in_writing,
        charter: room.charter().map(|one| charter::lines(visit, &one.value, None)).unwrap_or_default(),
        charter_state: charter_state(visit, &room),
        covenant_state: covenant::state(visit, opened)?,
        circle: brief(visit, &opened.seen, &room),
        notes: notes(opened, &room),
        has_covenant: !room.covenants.is_empty(),
        rehearsals: rehearsed(visit, opened)?,
        rehearse: rehearsals::path_to_begin(&[("relationship", &opened.id.to_string())]),
        gives: relationship.gives.iter().map(|one| t.text(&format!("gives-{}", one.code()))).collect(),
        boundaries: relationship.boundaries.clone(),
        moves: room.moves.iter().rev().map(|one| move_row(visit, &one.value)).collect(),
        next_stages: stages(visit, stage.next().iter().filter(|next| !next.is_over())),
        checks: room.checks.iter().rev().map(|one| check_row(visit, one)).collect(),
        ending: room.endings.last().filter(|_| stage.is_over()).map(|one| ending_row(visit, search, one)),
        may_end: stage.next().iter().any(|next| next.is_over()),
        is_over: stage.is_over(),
        today,
        typed: typed_text.to_owned(),
        fault_at: faults.first().map_or("", |(name, _)| name),
        fault: faults.first().map(|(_, fault)| fault.clone()).unwrap_or_default(),
        path: opened.path.clone(),
        name: opened.name.clone(),
    })
}

/// The note about the other side of two; in a circle notes stand with its members.
fn notes(opened: &Opened, room: &Room<'_>) -> Vec<NoteRow> {
    let is_two = !room.relationship.value.kind.is_circle();
    let others = room.parties.iter().filter(|party| is_two && party.value.side == Side::Other);
    let row = |party: &&Noted<Party>| NoteRow {
        path: format!("{}/parties/{}/note", opened.path, party.id),
        text: party.value.note.clone().unwrap_or_default(),
    };
    others.map(row).collect()
}

fn move_row(visit: &Visit, one: &Move) -> (String, String, String) {
    (stage_text(visit, one.to), date(visit, one.on), one.reason.clone().unwrap_or_default())
}

fn stages<'s>(visit: &Visit, stages: impl Iterator<Item = &'s RelationshipStage>) -> Vec<(&'static str, String)> {
    stages.map(|stage| (stage.code(), stage_text(visit, *stage))).collect()
}

fn check_row(visit: &Visit, one: &Noted<MatchCheck>) -> CheckRow {
    let verdict = visit.t.text(&format!("verdict-{}", one.value.verdict.code()));
    let said = [("verdict", Value::Text(verdict)), ("date", Value::Date(one.value.on))];
    CheckRow {
        id: one.id.to_string(),
        text: visit.t.say("check-said", &said),
        note: one.value.note.clone().unwrap_or_default(),
        waits: one.value.verdict == Verdict::Poor && one.value.followed_up_on.is_none(),
    }
}

fn stage_text(visit: &Visit, stage: RelationshipStage) -> String {
    visit.t.text(&format!("stage-{}", stage.code()))
}

fn kick(visit: &Visit, room: &Room<'_>) -> String {
    let relationship = &room.relationship.value;
    let kind = visit.t.text(&format!("kind-{}", relationship.kind.code()));
    let values = [
        ("kind", Value::Text(kind)),
        ("stage", Value::Text(stage_text(visit, room.stage()).to_lowercase())),
        ("since", Value::Date(room.since())),
        ("role", Value::Word(relationship.role.code())),
    ];
    visit.t.say("room-kick", &values)
}

/// The counsel that stands about this relationship and what is in it.
async fn pieces(visit: &Visit, opened: &Opened) -> Result<Vec<Piece>, Failure> {
    let counselled = visit.office.counselled().await?;
    let telling = Telling::new(&counselled.seen.network, &counselled.said, visit.t.language());
    let room = opened.room()?;
    let of_sessions = room.sessions.iter().map(|one| one.id);
    let inside: Vec<EntryId> = of_sessions.chain(room.advice.iter().map(|one| one.id)).chain([opened.id]).collect();
    let is_own = |subject: &Subject| matches!(subject, Subject::Entry(_, id) if inside.contains(id));
    let own = counselled.standing().filter(|said| is_own(&said.finding.subject));
    Ok(own.map(|said| piece(visit, &telling, said)).collect())
}

/// Hard conversations that are prepared in this room.
fn rehearsed(visit: &Visit, opened: &Opened) -> Result<Vec<rehearsals::Row>, Failure> {
    let (all, people) = (&opened.mentoring()?.rehearsals, People::of(&opened.seen.network));
    let row = |one| rehearsals::row(visit.t, visit.today(), &people, all, one);
    Ok(all.prepared_in(opened.id).map(row).collect())
}

fn session_path(opened: &Opened, id: EntryId) -> String {
    format!("{}/sessions/{id}", opened.path)
}

fn next(visit: &Visit, opened: &Opened, room: &Room<'_>) -> Option<Next> {
    let session = room.to_come(visit.office.now()).next()?;
    let value = &session.value;
    let channel = value.channel.map(|channel| visit.t.text(&format!("channel-{}", channel.code())));
    Some(Next {
        path: session_path(opened, session.id),
        when: when(visit, value),
        far: how_far(visit, local(visit, value).date()),
        place: channel.into_iter().chain(value.place.clone()).collect::<Vec<_>>().join(" · "),
        agenda: value.agenda.iter().map(|item| item.text.clone()).collect(),
    })
}

fn guide(visit: &Visit, room: &Room<'_>) -> Vec<GuideRow> {
    let stage = room.stage();
    if room.worked_from().is_some() || stage.is_over() {
        return Vec::new();
    }
    let t = visit.t;
    let row = |step: agenda::GuideStep| GuideRow {
        title: t.say("guide-session", &[("number", Value::Count(i64::try_from(step.number).unwrap_or(0)))]),
        parts: step
            .parts
            .iter()
            .map(|part| (t.text(part.message()), t.text(&format!("{}-about", part.message()))))
            .collect(),
        is_held: step.is_held,
    };
    agenda::guide(room).into_iter().map(row).collect()
}

fn goals(visit: &Visit, opened: &Opened) -> Result<Vec<GoalRow>, Failure> {
    let plan = &opened.mentoring()?.plan;
    let row = |goal: &Noted<model::goal::Goal>| {
        let milestones: Vec<_> = plan.milestones_of(goal.id).collect();
        let reached = milestones.iter().filter(|one| one.value.standing == GoalStanding::Reached).count();
        let steps = (!milestones.is_empty()).then(|| {
            let count = |number: usize| Value::Count(i64::try_from(number).unwrap_or(0));
            visit.t.say("goal-steps", &[("reached", count(reached)), ("all", count(milestones.len()))])
        });
        let by = goal.due_on.map(|day| visit.t.say("goal-by", &[("date", Value::Date(day))]));
        let detail: Vec<String> = [goal.value.measure.clone(), by, steps].into_iter().flatten().collect();
        GoalRow {
            text: goal.value.text.clone(),
            detail: detail.join(" · "),
            is_reached: goal.value.standing == GoalStanding::Reached,
            is_theirs: goal.value.is_theirs,
        }
    };
    Ok(plan.goals_of(opened.id).filter(|goal| goal.value.standing != GoalStanding::Dropped).map(row).collect())
}

/// Open assignments, the first due first, and those that are closed, the latest first.
fn assignments(visit: &Visit, room: &Room<'_>) -> (Vec<AssignmentRow>, Vec<AssignmentRow>) {
    let row = |one: &&Noted<Assignment>| {
        let is_open = one.value.standing == AssignmentStanding::Open;
        let due = one.due_on.filter(|_| is_open).map(|day| visit.t.say("goal-by", &[("date", Value::Date(day))]));
        let closed = one.value.closed_on.map(|day| {
            let state = Value::Word(one.value.standing.code());
            visit.t.say("assignment-closed", &[("date", Value::Date(day)), ("state", state)])
        });
        let detail: Vec<String> =
            [due, closed, one.value.evidence.clone(), one.value.result.clone()].into_iter().flatten().collect();
        AssignmentRow {
            id: one.id.to_string(),
            text: one.value.text.clone(),
            detail: detail.join(" · "),
            is_late: is_open && one.due_on.is_some_and(|day| day < visit.today()),
            is_open,
        }
    };
    let (mut open, mut closed): (Vec<_>, Vec<_>) =
        room.assignments.iter().copied().partition(|one| one.value.standing == AssignmentStanding::Open);
    open.sort_by_key(|one| (one.due_on.is_none(), one.due_on, one.id));
    closed.sort_by_key(|one| std::cmp::Reverse((one.value.closed_on, one.id)));
    (open.iter().map(row).collect(), closed.iter().map(row).collect())
}

fn advice_row(visit: &Visit, one: &Noted<Advice>) -> AdviceRow {
    let value = &one.value;
    let state = if value.reported_on.is_some() {
        "reported"
    } else if value.outcome.is_some() {
        "outcome"
    } else if value.taken.is_some() {
        "taken"
    } else if value.restated.is_some() {
        "restated"
    } else {
        "said"
    };
    AdviceRow {
        path: format!("/advice/{}", one.id),
        said: value.said.clone(),
        state: visit.t.say("advice-state", &[("state", Value::Word(state)), ("date", Value::Date(value.on))]),
    }
}

fn session_row(visit: &Visit, opened: &Opened, one: &Noted<Session>) -> SessionRow {
    let value = &one.value;
    let channel = value
        .channel
        .filter(|_| value.exchange.is_none())
        .map(|channel| visit.t.text(&format!("channel-{}", channel.code())));
    let exchange = value.exchange.map(|exchange| visit.t.text(&format!("exchange-{}", exchange.code())));
    SessionRow {
        path: session_path(opened, one.id),
        when: when(visit, value),
        detail: [exchange, channel].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        notes: value.notes.clone().unwrap_or_default(),
        value: value.value.unwrap_or(0),
        is_cancelled: value.standing == SessionStanding::Cancelled,
    }
}

fn charter_state(visit: &Visit, room: &Room<'_>) -> String {
    match room.charter() {
        None => visit.t.text("charter-none"),
        Some(one) => {
            let version = ("version", Value::Count(i64::from(one.value.version)));
            match one.value.agreed_on {
                Some(on) => visit.t.say("charter-agreed", &[version, ("date", Value::Date(on))]),
                None => visit.t.say("charter-open", &[version]),
            }
        }
    }
}

fn ending_row(visit: &Visit, search: &Search, one: &Noted<Ending>) -> EndingRow {
    let (t, value) = (visit.t, &one.value);
    let is_next = |need: &&Noted<Need>| value.next_need.as_ref() == Some(&need.value.text);
    let looked_for = search.needs.iter().rev().find(is_next);
    let on = |id, day: Option<NaiveDate>| day.map(|day| t.say(id, &[("date", Value::Date(day))]));
    let granted =
        value.reference_granted.map(|granted| t.text(if granted { "ending-granted" } else { "ending-denied" }));
    let led = value.led_to.as_ref().map(|text| t.say("ending-led", &[("text", Value::Text(text.clone()))]));
    let need = value.next_need.as_ref().map(|text| t.say("ending-need", &[("text", Value::Text(text.clone()))]));
    let lines = [
        Some(t.text(&format!("ending-{}", value.kind.code()))),
        led,
        on("ending-thanked", value.thanked_on),
        on("ending-asked", value.reference_asked_on.filter(|_| value.reference_granted.is_none())),
        granted,
        on("ending-next", one.due_on),
        need,
    ];
    EndingRow {
        id: one.id.to_string(),
        lines: lines.into_iter().flatten().collect(),
        owes_thanks: value.thanked_on.is_none(),
        may_ask: value.reference_asked_on.is_none() && app::endings::is_well(value.kind),
        waits_for_answer: value.reference_asked_on.is_some() && value.reference_granted.is_none(),
        has_rhythm: value.rhythm_days.is_some(),
        look: looked_for.map(|need| format!("/find/candidates?need={}", need.id)),
    }
}
