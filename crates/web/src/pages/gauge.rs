//! Whether it works: goals, what an hour of mentoring is worth, advice and counsel followed to their ends, before and after (M1, C3);
//! and the review to print, without what is confidential (M2).

pub(crate) mod review;

use crate::frame::{Frame, Place};
use crate::pages::deeper::{People, count};
use crate::pages::network::over_time::{self, Between};
use crate::report::Drawn;
use crate::report::page::change;
use crate::visit::{Answer, Visit};
use app::gauge::{AdviceCount, Gauge, GoalProgress, Stretch, Use, Worth, gauge, stretch, used};
use askama::Template;
use chrono::Days;
use model::finding::Value;
use model::goal::GoalStanding;
use model::mentoring::Mentoring;
use picture::slope::{Change, Figure, Slope, draw};

/// Days of a stretch that is held against the one before (`ours`: a quarter).
const STRETCH_DAYS: u64 = 91;
/// Most goals and relationships on the page (`ours`: more is a list, and has its own page).
const LINES_MAX: usize = 30;

/// A number that matters, and what it is.
struct Number {
    number: String,
    said: String,
}

/// A goal and how far it is.
struct Goal {
    text: String,
    detail: String,
    done: usize,
    of: usize,
    class: &'static str,
}

/// A bar with what it stands for.
pub(crate) struct Bar {
    pub(crate) name: String,
    pub(crate) path: Option<String>,
    /// Tenths of the unit, so that no part is lost.
    pub(crate) tenths: u64,
    pub(crate) of: u64,
    pub(crate) said: String,
    pub(crate) detail: String,
}

/// A figure of the practice then and now.
struct Row {
    name: String,
    before: String,
    after: String,
}

#[derive(Template)]
#[template(path = "pages/gauge/show.html")]
struct Page {
    frame: Frame,
    headline: String,
    is_empty: bool,
    numbers: Vec<Number>,
    goals: Vec<Goal>,
    worth: Vec<Bar>,
    advice: Vec<Bar>,
    stretches: Vec<Row>,
    stretch_chart: Option<Drawn>,
    between: Option<Between>,
    counsel_said: String,
    counsel: Vec<Bar>,
}

/// `GET /gauge`
pub(crate) async fn show(visit: Visit) -> Answer {
    let counselled = visit.office.counselled().await?;
    let nothing = Mentoring::default();
    let mentoring = counselled.seen.beside.mentoring.as_ref().unwrap_or(&nothing);
    let people = People::of(&counselled.seen.network);
    let measured = gauge(mentoring, visit.today());
    let rules: Vec<(String, Use)> = used(&counselled).into_iter().collect();
    let all = rules.iter().map(|(_, own)| *own).fold(Use::default(), Use::and);
    let (stretches, stretch_chart) = stretches(&visit, mentoring);
    let between = over_time::since_first(&visit).await?;
    let goals: Vec<Goal> = measured.goals.iter().take(LINES_MAX).map(|goal| goal_line(&visit, goal)).collect();
    let page = Page {
        frame: visit.frame(Place::Gauge, visit.t.text("nav-gauge")).await?,
        headline: headline(&visit, &measured, all),
        is_empty: measured.goals.is_empty() && measured.hours.sessions == 0 && measured.advice.given == 0,
        numbers: numbers(&visit, &measured, all),
        goals,
        worth: worth(&visit, &people, &measured.relationships),
        advice: advice(&visit, measured.advice),
        stretches,
        stretch_chart,
        between,
        counsel_said: visit.t.say("gauge-counsel-said", &[("met", count(all.met)), ("acted", count(all.acted))]),
        counsel: families(&visit, &rules),
    };
    visit.page(&page)
}

fn headline(visit: &Visit, measured: &Gauge, all: Use) -> String {
    let reached = measured.goals.iter().filter(|goal| goal.standing == GoalStanding::Reached).count();
    let values = [
        ("goals", count(measured.goals.len())),
        ("reached", count(reached)),
        ("sessions", count(measured.hours.sessions)),
        ("met", count(all.met)),
        ("acted", count(all.acted)),
    ];
    visit.t.say("gauge-headline", &values)
}

fn numbers(visit: &Visit, measured: &Gauge, all: Use) -> Vec<Number> {
    let hours = measured.hours;
    let number = |number: Option<Value>, id: &'static str, of: usize| {
        let number = visit.t.say("gauge-number", &[("number", number?)]);
        Some(Number { number, said: visit.t.say(id, &[("of", count(of))]) })
    };
    [
        number(Some(count(hours.sessions)), "gauge-number-sessions", hours.sessions),
        number(Some(Value::Number(hours.minutes as f64 / 60.0)), "gauge-number-hours", hours.sessions),
        number(hours.value_per_hour().map(Value::Number), "gauge-number-value", hours.rated),
        number(Some(count(measured.advice.taken)), "gauge-number-advice", measured.advice.given),
        number(Some(count(all.acted)), "gauge-number-counsel", all.met),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn goal_line(visit: &Visit, goal: &GoalProgress) -> Goal {
    let state = match goal.standing {
        GoalStanding::Reached => "reached",
        GoalStanding::Dropped => "dropped",
        GoalStanding::Active if goal.is_late => "late",
        GoalStanding::Active => "active",
    };
    let values = [
        ("state", Value::Word(state)),
        ("reached", count(goal.reached)),
        ("milestones", count(goal.milestones)),
        ("due", goal.due_on.map_or(Value::Unknown, Value::Date)),
    ];
    let is_reached = goal.standing == GoalStanding::Reached;
    let of = goal.milestones.max(1);
    Goal {
        text: goal.text.clone(),
        detail: visit.t.say("gauge-goal", &values),
        done: if is_reached { of } else { goal.reached },
        of,
        class: state,
    }
}

/// Relationships by what an hour of them is worth; the bars share one scale.
fn worth(visit: &Visit, people: &People<'_>, all: &[Worth]) -> Vec<Bar> {
    let tenths = |one: &Worth| one.hours.value_per_hour().map_or(0, |value| (value * 10.0).round() as u64);
    let most = all.iter().map(tenths).max().unwrap_or(0).max(1);
    let bar = |one: &Worth| {
        let who = one.person.as_ref().and_then(|id| people.who(id));
        let name = who.map(|who| who.name).or_else(|| one.name.clone());
        let kind = visit.t.text(&format!("board-kind-{}", one.kind.code()));
        let value = one.hours.value_per_hour().map_or(Value::Unknown, Value::Number);
        let detail = [
            ("kind", Value::Text(kind.clone())),
            ("sessions", count(one.hours.sessions)),
            ("hours", Value::Number(one.hours.minutes as f64 / 60.0)),
            ("goals", count(one.goals)),
            ("reached", count(one.goals_reached)),
            ("taken", count(one.advice.taken)),
            ("given", count(one.advice.given)),
        ];
        Bar {
            name: name.unwrap_or(kind),
            path: Some(format!("/relationships/{}", one.id)),
            tenths: tenths(one),
            of: most,
            said: visit.t.say("gauge-worth", &[("value", value)]),
            detail: visit.t.say("gauge-worth-detail", &detail),
        }
    };
    all.iter().take(LINES_MAX).map(bar).map(reachable).collect()
}

/// The same bar, with its path only where there is such a page.
fn reachable(bar: Bar) -> Bar {
    Bar { path: bar.path.filter(|path| crate::routes::is_page(path)), ..bar }
}

fn advice(visit: &Visit, advice: AdviceCount) -> Vec<Bar> {
    let steps = [
        ("gauge-advice-given", advice.given),
        ("gauge-advice-restated", advice.restated),
        ("gauge-advice-taken", advice.taken),
        ("gauge-advice-outcome", advice.outcomes),
        ("gauge-advice-reported", advice.reported),
    ];
    if advice.given == 0 {
        return Vec::new();
    }
    let bar = |(id, number): (&'static str, usize)| Bar {
        name: visit.t.text(id),
        path: None,
        tenths: number as u64,
        of: advice.given as u64,
        said: visit.t.say("gauge-of", &[("count", count(number)), ("of", count(advice.given))]),
        detail: String::new(),
    };
    steps.into_iter().map(bar).collect()
}

/// The last quarter against the one before: a chart, and the same as rows.
fn stretches(visit: &Visit, mentoring: &Mentoring) -> (Vec<Row>, Option<Drawn>) {
    let today = visit.today();
    let back = |times: u64| today.checked_sub_days(Days::new(STRETCH_DAYS * times)).unwrap_or(today);
    let (then, now) = (stretch(mentoring, back(2), back(1)), stretch(mentoring, back(1), today));
    if then == Stretch::default() && now == Stretch::default() {
        return (Vec::new(), None);
    }
    let values = |it: &Stretch| {
        [
            ("gauge-stretch-sessions", Some(it.hours.sessions as f64)),
            ("gauge-stretch-hours", Some(it.hours.minutes as f64 / 60.0)),
            ("gauge-stretch-value", it.hours.mean()),
            ("gauge-stretch-milestones", Some(it.milestones as f64)),
            ("gauge-stretch-assignments", Some(it.assignments as f64)),
            ("gauge-stretch-advice", Some(it.advice as f64)),
        ]
    };
    let say =
        |value: Option<f64>| visit.t.say("gauge-number", &[("number", value.map_or(Value::Unknown, Value::Number))]);
    let (mut rows, mut figures) = (Vec::new(), Vec::new());
    for ((id, before), (_, after)) in values(&then).into_iter().zip(values(&now)) {
        let row = Row { name: visit.t.text(id), before: say(before), after: say(after) };
        if let Some((before, after)) = before.zip(after) {
            let change = match after.total_cmp(&before) {
                std::cmp::Ordering::Greater => Change::Better,
                std::cmp::Ordering::Less => Change::Worse,
                std::cmp::Ordering::Equal => Change::Same,
            };
            let said = (row.before.clone(), row.after.clone());
            figures.push(Figure { name: row.name.clone(), before, after, said, scale: (0.0, 1.0), change });
        }
        rows.push(row);
    }
    change::set_in_rows(&mut figures);
    let heads = (visit.t.text("gauge-stretch-before"), visit.t.text("gauge-stretch-now"));
    let title = visit.t.text("gauge-stretch");
    (rows, Some(draw(&Slope { key: "stretch".to_owned(), title, heads, figures }).into()))
}

/// What became of counsel, by the first word of its rules.
fn families(visit: &Visit, rules: &[(String, Use)]) -> Vec<Bar> {
    let mut families: Vec<(&str, Use)> = Vec::new();
    for (rule, own) in rules {
        let family = rule.split('.').next().unwrap_or_default();
        match families.iter_mut().find(|(known, _)| *known == family) {
            Some((_, sum)) => *sum = sum.and(*own),
            None => families.push((family, *own)),
        }
    }
    let bar = |(family, own): (&str, Use)| Bar {
        name: visit.t.text(&format!("counsel-family-{family}")),
        path: Some("/learn/counsel".to_owned()),
        tenths: own.acted as u64,
        of: own.met.max(1) as u64,
        said: visit.t.say("gauge-of", &[("count", count(own.acted)), ("of", count(own.met))]),
        detail: visit
            .t
            .say("gauge-counsel-detail", &[("dismissed", count(own.dismissed)), ("later", count(own.put_off))]),
    };
    families.into_iter().map(bar).collect()
}
