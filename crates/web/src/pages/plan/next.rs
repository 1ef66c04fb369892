//! What is next in the plan: what is late first, then what comes.

use super::{called, mentoring};
use crate::pages::deeper::People;
use crate::visit::Visit;
use app::seen::Seen;
use chrono::{Days, NaiveDate};
use model::finding::Value;
use model::goal::GoalStanding;

/// So many things are shown (`ours`: what fits beside the goals).
const NEXT_MAX: usize = 8;
/// So far ahead is looked (`ours`: a quarter).
const AHEAD_DAYS: u64 = 92;

/// One thing.
pub(crate) struct Next {
    pub(crate) what: String,
    pub(crate) about: String,
    pub(crate) when: String,
    pub(crate) path: Option<String>,
    pub(crate) is_late: bool,
}

/// Milestones, closed ones without a reflection, sessions, other ways and decisions to look back on, the earliest first.
pub(super) fn next(visit: &Visit, seen: &Seen) -> Vec<Next> {
    let (t, today, mentoring) = (visit.t, visit.today(), mentoring(seen));
    let until = today.checked_add_days(Days::new(AHEAD_DAYS)).unwrap_or(today);
    let mut all: Vec<(NaiveDate, Next)> = Vec::new();
    let mut add = |day: NaiveDate, what: String, about: String, path: Option<String>| {
        if day > until {
            return;
        }
        let when = t.say("plan-day", &[("date", Value::Date(day))]);
        all.push((day, Next { what, about, when, path, is_late: day < today }));
    };
    let plan = &mentoring.plan;
    for one in &plan.milestones {
        let Some(goal) = one.parent.and_then(|goal| plan.goal(goal)) else { continue };
        let path = Some(format!("/plan/goals/{}#m-{}", goal.id, one.id));
        let is_open = one.value.standing == GoalStanding::Active && goal.value.is_active();
        if let Some(day) = one.due_on.filter(|_| is_open) {
            add(day, one.value.text.clone(), goal.value.text.clone(), path);
        } else if one.value.standing != GoalStanding::Active && plan.checkpoint_of(one.id).is_none() {
            let what = t.say("plan-next-reflect", &[("milestone", Value::Text(one.value.text.clone()))]);
            add(today, what, goal.value.text.clone(), path);
        }
    }
    let goals = plan.goals.iter().filter(|goal| goal.value.is_active());
    for (goal, day) in goals.filter_map(|goal| Some((goal, goal.due_on?))) {
        add(day, goal.value.text.clone(), t.text("plan-next-goal"), Some(format!("/plan/goals/{}", goal.id)));
    }
    for (one, day) in plan.items.iter().filter_map(|one| Some((one, one.due_on?))) {
        if one.value.standing == GoalStanding::Active {
            let path = one.parent.map_or_else(|| "/plan#items".to_owned(), |goal| format!("/plan/goals/{goal}#items"));
            add(day, one.value.text.clone(), t.text(&format!("plan-item-{}", one.value.kind)), Some(path));
        }
    }
    let people = People::of(&seen.network);
    for session in mentoring.rooms.to_come(visit.office.now()) {
        let day = mentoring.rooms.when(session).on;
        let with = session.parent.and_then(|id| mentoring.rooms.relationship(id));
        let Some(with) = with else { continue };
        let who = [("who", Value::Text(called(t, &people, with)))];
        add(day, t.say("plan-next-session", &who), String::new(), super::relationship_path(with));
    }
    for (one, day) in mentoring.inquiry.decisions.iter().filter_map(|one| Some((one, one.due_on?))) {
        if one.value.chosen.is_some() && one.value.looked_back_on.is_none() {
            let path = Some(format!("/plan/decisions/{}#back", one.id));
            add(day, t.text("plan-next-look-back"), one.value.question.clone(), path);
        }
    }
    all.sort_by_key(|(day, _)| *day);
    all.into_iter().take(NEXT_MAX).map(|(_, next)| next).collect()
}
