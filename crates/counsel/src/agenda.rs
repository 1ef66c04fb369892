//! The agenda of a session, built from the plan (R6), and the guide of the first sessions (R3). It judges nothing: it lays out
//! what the next hour could be about, and the user changes it.

use chrono::NaiveDate;
use model::entry::{EntryId, Noted};
use model::finding::{Message, Value};
use model::goal::{Goal, GoalStanding, Milestone};
use model::mentoring::Plan;
use model::mentoring::rooms::Room;
use model::practice::{ACQUAINTING_SESSIONS, ACQUAINTING_SESSIONS_AT_DISTANCE, SESSIONS_WITHOUT_ASSIGNMENT};
use model::relationship::session::{AgendaPart, AssignmentStanding};
use model::relationship::{RelationshipStage, Side};

/// A point that an agenda could have.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// What it is for.
    pub part: AgendaPart,
    /// What, as a sentence of the catalogue.
    pub message: Message,
    /// What it is about, where it is one thing.
    pub about: Option<EntryId>,
}

/// Most points of news, and most assignments to review, on one agenda (ours: an hour is short).
const OF_ONE_PART_MAX: usize = 4;

/// The agenda of the next session: news since last time, assignments to review, one matter that moves a goal, and room for the
/// unplanned. While people get to know each other, the guide's next step stands in place of the matter.
#[must_use]
pub fn suggest(room: &Room<'_>, plan: &Plan, today: NaiveDate) -> Vec<Point> {
    let mut points = news(room, plan);
    points.extend(about_assignments(room));
    if is_acquainting(room) {
        points.extend(guide_points(room, next_step(room)));
    } else {
        points.push(matter(room, plan, today));
    }
    points.push(point(AgendaPart::Unplanned, "agenda-unplanned"));
    points
}

pub(crate) fn point(part: AgendaPart, id: &'static str) -> Point {
    Point { part, message: Message::new(id), about: None }
}

fn about(part: AgendaPart, id: &'static str, text: &str, about: EntryId) -> Point {
    let message = Message::new(id).with("text", Value::Text(text.to_owned()));
    Point { part, message, about: Some(about) }
}

/// What happened since the last session: milestones closed, assignments done, what came of advice. Where nothing is on record,
/// the standing question.
fn news(room: &Room<'_>, plan: &Plan) -> Vec<Point> {
    let Some(since) = room.last_held_on() else { return Vec::new() };
    let is_new = |day: Option<NaiveDate>| day.is_some_and(|day| day >= since);
    let mut points = vec![point(AgendaPart::News, "agenda-news")];
    for goal in plan.goals_of(room.id()) {
        let reached = plan
            .milestones_of(goal.id)
            .filter(|one| one.value.standing == GoalStanding::Reached && is_new(one.value.closed_on));
        points.extend(reached.map(|one| about(AgendaPart::News, "agenda-news-milestone", &one.value.text, one.id)));
        if goal.value.standing == GoalStanding::Reached && is_new(goal.value.closed_on) {
            points.push(about(AgendaPart::News, "agenda-news-goal", &goal.value.text, goal.id));
        }
    }
    let unreported = room.advice.iter().filter(|one| one.value.outcome.is_some() && one.value.reported_on.is_none());
    points.extend(unreported.map(|one| about(AgendaPart::News, "agenda-news-advice", &one.value.said, one.id)));
    points.truncate(1 + OF_ONE_PART_MAX);
    points
}

/// Assignments to review: those done since the last session, then the open ones, the first due first. Where none came in two
/// working sessions, the question for one.
pub(crate) fn about_assignments(room: &Room<'_>) -> Vec<Point> {
    let since = room.last_held_on();
    let is_done = |one: &&&Noted<_>| {
        let one: &model::relationship::session::Assignment = &one.value;
        one.standing == AssignmentStanding::Done
            && one.closed_on.is_some_and(|day| since.is_some_and(|since| day >= since))
    };
    let done = room.assignments.iter().filter(is_done);
    let done = done.map(|one| about(AgendaPart::Assignments, "agenda-assignment-done", &one.value.text, one.id));
    let mut open: Vec<_> = room.open_assignments().collect();
    open.sort_by_key(|one| (one.due_on.is_none(), one.due_on, one.id));
    let open =
        open.into_iter().map(|one| about(AgendaPart::Assignments, "agenda-assignment-open", &one.value.text, one.id));
    let points: Vec<Point> = done.chain(open).take(OF_ONE_PART_MAX).collect();
    if points.is_empty() && lacks_assignments(room) {
        return vec![point(AgendaPart::Assignments, "agenda-assignment-ask")];
    }
    points
}

/// Whether the last working sessions, as many as the practice lets pass, brought no assignment.
#[must_use]
pub fn lacks_assignments(room: &Room<'_>) -> bool {
    let working = room.working_sessions();
    let Some(first) = working.len().checked_sub(SESSIONS_WITHOUT_ASSIGNMENT) else { return false };
    let from = room.day(working[first]);
    let came = |one: &&&Noted<model::relationship::session::Assignment>| {
        one.on >= from || working[first..].iter().any(|session| one.value.session == Some(session.id))
    };
    !room.assignments.iter().any(|one| came(&one)) && room.open_assignments().next().is_none()
}

/// The one matter that moves a goal: the milestone that is due first, else the goal that is, else goals themselves.
fn matter(room: &Room<'_>, plan: &Plan, today: NaiveDate) -> Point {
    if room.stage() == RelationshipStage::WindingDown {
        return point(AgendaPart::Matter, "agenda-matter-wind-down");
    }
    let goals: Vec<&Noted<Goal>> = plan.active_goals_of(room.id()).collect();
    let open = |milestone: &&Noted<Milestone>| milestone.value.standing == GoalStanding::Active;
    let milestones = goals.iter().flat_map(|goal| plan.milestones_of(goal.id)).filter(open);
    if let Some(next) = milestones.min_by_key(|one| (one.due_on.is_none(), one.due_on, one.id)) {
        let is_late = next.due_on.is_some_and(|due| due < today);
        let id = if is_late { "agenda-matter-late" } else { "agenda-matter-milestone" };
        return about(AgendaPart::Matter, id, &next.value.text, next.id);
    }
    match goals.iter().min_by_key(|one| (one.due_on.is_none(), one.due_on, one.id)) {
        Some(goal) => about(AgendaPart::Matter, "agenda-matter-goal", &goal.value.text, goal.id),
        None => point(AgendaPart::Matter, "agenda-matter-goals"),
    }
}

/// A part of the guide of the first sessions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GuidePart {
    /// Why somebody paired us.
    WhyPaired,
    /// The covenant, and what either is worried about.
    Covenant,
    /// Background and values of both.
    Background,
    /// How each works best.
    WorkingStyle,
    /// Recent difficult situations.
    Situations,
    /// Three to five areas to work on.
    Areas,
    /// The charter.
    Charter,
}

impl GuidePart {
    /// The message that names it; `<id>.about` says more.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            GuidePart::WhyPaired => "acquaint-why-paired",
            GuidePart::Covenant => "acquaint-covenant",
            GuidePart::Background => "acquaint-background",
            GuidePart::WorkingStyle => "acquaint-working-style",
            GuidePart::Situations => "acquaint-situations",
            GuidePart::Areas => "acquaint-areas",
            GuidePart::Charter => "acquaint-charter",
        }
    }
}

/// One session of the guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuideStep {
    /// Which session, from 1.
    pub number: usize,
    /// What it is for.
    pub parts: Vec<GuidePart>,
    /// Whether it was held.
    pub is_held: bool,
}

/// How many sessions the getting acquainted takes: about two, three at a distance, none for kinds that have none.
#[must_use]
pub fn acquainting_sessions(room: &Room<'_>) -> usize {
    match room.relationship.value.kind.habits().acquainting {
        0 => 0,
        _ if room.is_at_distance() => ACQUAINTING_SESSIONS_AT_DISTANCE,
        sessions => sessions,
    }
}

/// The guide of the first sessions for a relationship; empty for kinds that have none.
#[must_use]
pub fn guide(room: &Room<'_>) -> Vec<GuideStep> {
    let sessions = acquainting_sessions(room);
    let mut steps: Vec<Vec<GuidePart>> = match sessions {
        0 => return Vec::new(),
        ACQUAINTING_SESSIONS => vec![
            vec![GuidePart::Covenant, GuidePart::Background],
            vec![GuidePart::WorkingStyle, GuidePart::Situations, GuidePart::Areas, GuidePart::Charter],
        ],
        _ => vec![
            vec![GuidePart::Covenant, GuidePart::Background],
            vec![GuidePart::WorkingStyle, GuidePart::Situations],
            vec![GuidePart::Areas, GuidePart::Charter],
        ],
    };
    if room.relationship.value.paired_by.is_some() {
        steps[0].insert(0, GuidePart::WhyPaired);
    }
    let held = room.acquainting_sessions().len();
    let step = |(place, parts)| GuideStep { number: place + 1, parts, is_held: place < held };
    steps.into_iter().enumerate().map(step).collect()
}

fn is_acquainting(room: &Room<'_>) -> bool {
    !matches!(room.stage(), RelationshipStage::Active | RelationshipStage::WindingDown)
        && acquainting_sessions(room) > 0
}

fn next_step(room: &Room<'_>) -> Option<GuideStep> {
    guide(room).into_iter().find(|step| !step.is_held)
}

fn guide_points(room: &Room<'_>, step: Option<GuideStep>) -> Vec<Point> {
    let Some(step) = step else { return vec![point(AgendaPart::Matter, "acquaint-areas")] };
    let is_agreed = room.covenant().is_some();
    let is_worded = room.covenants.last().is_some_and(|one| room.word_of(one.id, Side::Me).is_some());
    let is_open = |part: &GuidePart| *part != GuidePart::Covenant || !is_agreed;
    let id = |part: GuidePart| match part {
        GuidePart::Covenant if is_worded => "acquaint-covenant-sign",
        part => part.message(),
    };
    step.parts.into_iter().filter(is_open).map(|part| point(AgendaPart::Matter, id(part))).collect()
}
