//! The review to take into a year-end talk. What may stand on it is decided in `counsel::review` alone.

use crate::fields::Query;
use crate::frame::{Frame, Place};
use crate::pages::deeper::count;
use crate::visit::{Answer, Visit};
use app::gauge::{Part, Review, ReviewGoal, review};
use askama::Template;
use model::entry::EntryId;
use model::finding::Value;
use model::mentoring::Mentoring;

/// A goal on the review.
struct Goal {
    text: String,
    measure: Option<String>,
    state: String,
    milestones: Vec<String>,
}

/// A goal that can be left out.
struct Choice {
    id: String,
    text: String,
    is_left_out: bool,
}

#[derive(Template)]
#[template(path = "pages/gauge/review.html")]
struct Page {
    frame: Frame,
    who: Option<String>,
    span: String,
    goals: Vec<Goal>,
    work: Vec<String>,
    network: Vec<String>,
    choices: Vec<Choice>,
    /// What stays with the user, by name.
    kept_back: Vec<String>,
}

/// `GET /gauge/review` with `leave` for each goal that is left out.
pub(crate) async fn show(visit: Visit, Query(fields): Query) -> Answer {
    let counselled = visit.office.counselled().await?;
    let nothing = Mentoring::default();
    let mentoring = counselled.seen.beside.mentoring.as_ref().unwrap_or(&nothing);
    let left_out: Vec<EntryId> = fields.all("leave").filter_map(|id| id.parse().ok()).collect();
    let shown = review(mentoring, visit.today(), &left_out);
    let all = review(mentoring, visit.today(), &[]);
    let me = counselled.seen.network.me();
    let analysis = &counselled.said.analysis;
    let network = [
        ("core", count(analysis.basis.members.len())),
        ("voices", count(analysis.redundancy.voices)),
        ("people", count(counselled.seen.network.people().len())),
    ];
    let page = Page {
        frame: visit.frame(Place::Gauge, visit.t.text("gauge-review")).await?,
        who: me.name.clone(),
        span: visit.t.say("gauge-review-span", &[("from", Value::Date(shown.after)), ("to", Value::Date(shown.until))]),
        goals: shown.goals.iter().map(|goal| goal_of(&visit, goal)).collect(),
        work: work(&visit, &shown),
        network: vec![visit.t.say("gauge-review-network", &network)],
        choices: all.goals.iter().map(|goal| choice(goal, &left_out)).collect(),
        kept_back: Part::ALL
            .iter()
            .filter(|part| part.is_confidential())
            .map(|part| visit.t.text(&format!("gauge-part-{}", part.code())))
            .collect(),
    };
    visit.page(&page)
}

fn choice(goal: &ReviewGoal, left_out: &[EntryId]) -> Choice {
    Choice { id: goal.id.to_string(), text: goal.text.clone(), is_left_out: left_out.contains(&goal.id) }
}

fn goal_of(visit: &Visit, goal: &ReviewGoal) -> Goal {
    let day = goal.closed_on.or(goal.due_on).map_or(Value::Unknown, Value::Date);
    let milestone = |(on, text): &(chrono::NaiveDate, String)| {
        visit.t.say("gauge-review-milestone", &[("date", Value::Date(*on)), ("text", Value::Text(text.clone()))])
    };
    Goal {
        text: goal.text.clone(),
        measure: goal.measure.clone(),
        state: visit.t.say("gauge-review-state", &[("state", Value::Word(goal.standing.code())), ("day", day)]),
        milestones: goal.milestones.iter().map(milestone).collect(),
    }
}

fn work(visit: &Visit, shown: &Review) -> Vec<String> {
    let hours = Value::Number(shown.minutes as f64 / 60.0);
    let mut lines = vec![visit.t.say("gauge-review-hours", &[("sessions", count(shown.sessions)), ("hours", hours)])];
    if !shown.kinds.is_empty() {
        let kind = |(kind, number): &(model::relationship::RelationshipKind, usize)| {
            let word = visit.t.text(&format!("board-kind-{}", kind.code()));
            visit.t.say("gauge-review-kind", &[("count", count(*number)), ("kind", Value::Text(word))])
        };
        let kinds = Value::Names(shown.kinds.iter().map(kind).collect());
        lines.push(visit.t.say("gauge-review-kinds", &[("kinds", kinds)]));
    }
    let done = [("milestones", count(shown.milestones)), ("assignments", count(shown.assignments))];
    lines.push(visit.t.say("gauge-review-done", &done));
    if shown.advice.given > 0 {
        let advice = [
            ("given", count(shown.advice.given)),
            ("taken", count(shown.advice.taken)),
            ("reported", count(shown.advice.reported)),
        ];
        lines.push(visit.t.say("gauge-review-advice", &advice));
    }
    lines
}
