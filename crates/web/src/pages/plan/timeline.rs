//! The plan in time: the picture and its table, from one value.

use super::{called, mentoring, relationship_path};
use crate::frame::Texts;
use crate::pages::deeper::{People, count};
use crate::report::assets::Drawn;
use crate::visit::Visit;
use app::seen::Seen;
use chrono::{Datelike, Days, Months, NaiveDate};
use model::entry::Noted;
use model::finding::Value;
use model::goal::{Goal, GoalStanding};
use model::mentoring::Mentoring;
use model::relationship::Relationship;
use model::relationship::session::SessionStanding;
use picture::timeline::{Lane, Mark, Shape, Timeline, draw, sign};

/// Days before today that are shown at least, and at most; days after it at least (`ours`: a quarter back and half a year ahead).
const BACK_DAYS_MIN: u64 = 60;
const BACK_DAYS_MAX: u64 = 365;
const AHEAD_DAYS_MIN: u64 = 120;
/// Most days ahead that are shown; what lies further off stands in the table.
const AHEAD_DAYS_MAX: u64 = 730;
/// Most lanes of the picture (`ours`: as many as one looks over; the rest stands in the table).
const LANES_MAX: usize = 14;
/// Months between names in the calendar where it is longer than so many days.
const QUARTER_DAYS: i64 = 500;

/// One thing on one day.
pub(crate) struct Row {
    pub(crate) on: String,
    pub(crate) lane: String,
    pub(crate) what: String,
}

/// The meaning of a sign.
pub(crate) struct Meaning {
    pub(crate) sign: Drawn,
    pub(crate) text: String,
}

/// The picture, its legend and its table.
pub(crate) struct View {
    pub(crate) picture: Drawn,
    pub(crate) said: String,
    pub(crate) legend: Vec<Meaning>,
    pub(crate) rows: Vec<Row>,
}

/// A lane before it is laid out.
struct Course {
    name: String,
    path: Option<String>,
    from: NaiveDate,
    to: Option<NaiveDate>,
    marks: Vec<(NaiveDate, Shape, String)>,
}

/// The plan in time; `None` where nothing has a day.
pub(super) fn view(visit: &Visit, seen: &Seen) -> Option<View> {
    let (mentoring, people) = (mentoring(seen), People::of(&seen.network));
    let goals = mentoring.plan.goals.iter().filter(|goal| goal.value.is_active());
    let mut lanes: Vec<Course> = goals.map(|goal| goal_lane(visit, mentoring, goal)).collect();
    let rooms = &mentoring.rooms;
    let running = rooms.relationships.iter().filter(|one| rooms.stage(one.id).is_running());
    lanes.extend(running.map(|one| relationship_lane(visit, mentoring, &people, one)));
    let has_days = lanes.iter().any(|lane| lane.to.is_some() || !lane.marks.is_empty());
    has_days.then(|| laid_out(visit, lanes))
}

fn goal_lane(visit: &Visit, mentoring: &Mentoring, goal: &Noted<Goal>) -> Course {
    let mut marks = Vec::new();
    for one in mentoring.plan.milestones_of(goal.id) {
        let (day, shape) = match (one.value.standing, one.value.closed_on, one.due_on) {
            (GoalStanding::Reached, Some(day), _) => (day, Shape::Reached),
            (GoalStanding::Active, _, Some(day)) if day < visit.today() => (day, Shape::Late),
            (GoalStanding::Active, _, Some(day)) => (day, Shape::Milestone),
            _ => continue,
        };
        marks.push((day, shape, one.value.text.clone()));
    }
    marks.extend(goal.due_on.map(|day| (day, Shape::End, visit.t.text("plan-mark-goal"))));
    let first = marks.iter().map(|(day, ..)| *day).min().map_or(goal.on, |day| day.min(goal.on));
    let path = Some(format!("/plan/goals/{}", goal.id));
    Course { name: goal.value.text.clone(), path, from: first, to: goal.due_on, marks }
}

fn relationship_lane(visit: &Visit, mentoring: &Mentoring, people: &People<'_>, one: &Noted<Relationship>) -> Course {
    let (t, rooms) = (visit.t, &mentoring.rooms);
    let mut marks: Vec<(NaiveDate, Shape, String)> = Vec::new();
    for session in rooms.sessions_of(one.id) {
        let (shape, id) = match session.value.standing {
            SessionStanding::Held => (Shape::Held, "plan-mark-held"),
            SessionStanding::Planned => (Shape::Planned, "plan-mark-planned"),
            SessionStanding::Cancelled => continue,
        };
        marks.push((rooms.when(session).on, shape, t.text(id)));
    }
    let charter = rooms.charter(one.id);
    if let Some(charter) = charter {
        let looks = charter.value.reassess_on.iter();
        marks.extend(looks.map(|day| (*day, Shape::LookBack, t.text("plan-mark-look-back"))));
        marks.extend(charter.value.ends_on.map(|day| (day, Shape::End, t.text("plan-mark-end"))));
    }
    let first = marks.iter().map(|(day, ..)| *day).min().map_or(one.on, |day| day.min(one.on));
    let to = charter.and_then(|charter| charter.value.ends_on);
    Course { name: called(t, people, one), path: relationship_path(one), from: first, to, marks }
}

fn laid_out(visit: &Visit, lanes: Vec<Course>) -> View {
    let (t, today) = (visit.t, visit.today());
    let back = |days| today.checked_sub_days(Days::new(days)).unwrap_or(today);
    let ahead = |days| today.checked_add_days(Days::new(days)).unwrap_or(today);
    let days = || lanes.iter().flat_map(|lane| lane.marks.iter().map(|(day, ..)| *day).chain(lane.to));
    let from = days().min().unwrap_or(today).clamp(back(BACK_DAYS_MAX), back(BACK_DAYS_MIN));
    let to = days().max().unwrap_or(today).clamp(ahead(AHEAD_DAYS_MIN), ahead(AHEAD_DAYS_MAX));
    let whole = to.signed_duration_since(from).num_days().max(1) as f64;
    let at = |day: NaiveDate| day.signed_duration_since(from).num_days() as f64 / whole;
    let date = |day: NaiveDate| t.say("plan-day", &[("date", Value::Date(day))]);
    let mut rows: Vec<(NaiveDate, Row)> = Vec::new();
    for lane in &lanes {
        for (day, shape, what) in &lane.marks {
            let what = t.say(
                "plan-mark",
                &[
                    ("what", Value::Text(what.clone())),
                    ("sign", Value::Text(t.text(&format!("plan-sign-{}", shape.code())))),
                ],
            );
            rows.push((*day, Row { on: date(*day), lane: lane.name.clone(), what }));
        }
    }
    rows.sort_by_key(|(day, _)| *day);
    let ahead_count = rows.iter().filter(|(day, _)| *day >= today).count();
    let said = t.say("plan-timeline-said", &[("lanes", count(lanes.len())), ("ahead", count(ahead_count))]);
    let drawn = lanes.into_iter().take(LANES_MAX).map(|lane| {
        let end = lane.to.unwrap_or_else(|| lane.marks.iter().map(|(day, ..)| *day).max().unwrap_or(today).max(today));
        let marks =
            lane.marks.into_iter().filter(|(day, ..)| (from..=to).contains(day)).map(|(day, shape, what)| Mark {
                at: at(day),
                shape,
                said: format!("{}: {what}", date(day)),
                words: matches!(shape, Shape::Milestone | Shape::Reached | Shape::Late).then_some(what),
            });
        Lane {
            name: lane.name,
            path: lane.path,
            span: (at(lane.from).max(0.0), at(end).min(1.0)),
            is_open: lane.to.is_none(),
            marks: marks.collect(),
        }
    });
    let timeline = Timeline {
        title: t.text("plan-timeline"),
        description: said.clone(),
        today: (at(today), t.text("plan-today")),
        ticks: ticks(t, from, to).into_iter().map(|(day, name)| (at(day), name)).collect(),
        lanes: drawn.collect(),
    };
    let legend = Shape::ALL
        .iter()
        .filter(|shape| timeline.lanes.iter().flat_map(|lane| &lane.marks).any(|mark| mark.shape == **shape));
    let legend =
        legend.map(|&shape| Meaning { sign: sign(shape).into(), text: t.text(&format!("plan-sign-{}", shape.code())) });
    let legend = legend.collect();
    View { picture: draw(&timeline).into(), said, legend, rows: rows.into_iter().map(|(_, row)| row).collect() }
}

/// The first days of months, or of quarters where it is long, with their names; January by its year.
fn ticks(t: Texts, from: NaiveDate, to: NaiveDate) -> Vec<(NaiveDate, String)> {
    let step = if to.signed_duration_since(from).num_days() > QUARTER_DAYS { 3 } else { 1 };
    let mut day = from.with_day(1).unwrap_or(from);
    let mut ticks = Vec::new();
    while day <= to {
        if day >= from && day.month0().is_multiple_of(step) {
            let name = match day.month0() {
                0 => day.year().to_string(),
                _ => t.say("plan-month", &[("month", Value::Count(i64::from(day.month())))]),
            };
            ticks.push((day, name));
        }
        let Some(next) = day.checked_add_months(Months::new(1)) else { break };
        day = next;
    }
    ticks
}
