//! The charter assistant, the charter on paper, and what changed between its versions.

use super::asks::{Faults, Sheet, listed, open_list};
use super::{Opened, child, date, day, fault, form, number, open, shown};
use crate::fields::{Fields, Form};
use crate::frame::{Frame, Place};
use crate::visit::{Answer, Visit};
use app::{charter, wording};
use askama::Template;
use axum::extract::Path;
use model::finding::Value;
use model::practice::AREAS_MAX;
use model::relationship::charter::{Charter, TimeOfDay};
use model::relationship::{Channel, Side};

/// `GET /relationships/{id}/charter`: the form, filled in with the newest version, else with what is usual.
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let opened = open(&visit, &id).await?;
    page(&visit, &opened, None, &Vec::new()).await
}

async fn page(visit: &Visit, opened: &Opened, typed: Option<&Fields>, faults: &Faults) -> Answer {
    let (t, room) = (visit.t, opened.room()?);
    let newest = room.charter().map(|one| one.value.clone());
    let now = match &newest {
        Some(newest) => newest.clone(),
        None => first_draft(visit, opened)?,
    };
    let channels: Vec<&str> = now.channels.iter().map(|one| one.code()).collect();
    let mut sheet = Sheet::new(t, typed, faults);
    if room.relationship.value.paired_by.is_some() || now.why_paired.is_some() {
        sheet = sheet.area("why", now.why_paired.as_ref());
    }
    let text = |number: Option<u32>| number.map_or_else(String::new, |number| number.to_string());
    let days = |days: &[chrono::NaiveDate]| days.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    let asks = sheet
        .area("topics", Some(&now.topics.join("\n")))
        .field("number", "cadence", text(now.cadence_days))
        .choose(
            "radios",
            "scheduler",
            open_list(t, "side", Side::ALL.iter().map(|one| one.code())),
            &[now.scheduler.map_or("", Side::code)],
        )
        .choose(
            "radios",
            "first_channel",
            open_list(t, "channel", Channel::ALL.iter().map(|one| one.code())),
            &[channels.first().copied().unwrap_or("")],
        )
        .choose(
            "checks",
            "channels",
            listed(t, "channel", Channel::ALL.iter().map(|one| one.code())),
            channels.get(1..).unwrap_or_default(),
        )
        .line("place", now.place.as_ref())
        .choose(
            "radios",
            "time",
            open_list(t, "time", TimeOfDay::ALL.iter().map(|one| one.code())),
            &[now.time_of_day.map_or("", TimeOfDay::code)],
        )
        .field("number", "minutes", text(now.minutes))
        .area("boundaries", Some(&now.boundaries.join("\n")))
        .field("date", "end", now.ends_on.map_or_else(String::new, |day| day.to_string()))
        .area("reassess", Some(&days(&now.reassess_on)))
        .asks();
    let mut page = form(visit, opened, "charter", "/charter", asks).await?;
    if room.relationship.value.paired_by.is_some() && now.why_paired.is_none() {
        page.notes.push(t.say("charter-ask-why", &[opened.name_value()]));
    }
    page.notes.push(match newest {
        None => t.text("charter-usual"),
        Some(newest) if newest.agreed_on.is_some() => {
            t.say("charter-next", &[("version", Value::Count(i64::from(newest.version + 1)))])
        }
        Some(_) => t.text("charter-draft"),
    });
    shown(visit, &page, faults)
}

/// What is usual, with the goals as areas where nothing else was said.
fn first_draft(visit: &Visit, opened: &Opened) -> Result<Charter, crate::failure::Failure> {
    let usual = charter::usual(&opened.room()?, visit.today());
    if !usual.topics.is_empty() {
        return Ok(usual);
    }
    let goals = opened.mentoring()?.plan.active_goals_of(opened.id);
    let topics = goals.filter(|goal| !goal.value.is_theirs).map(|goal| goal.value.text.clone());
    Ok(Charter { topics: topics.take(AREAS_MAX).collect(), ..usual })
}

/// `POST /relationships/{id}/charter`
pub(crate) async fn keep(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let opened = open(&visit, &id).await?;
    let mut faults = Vec::new();
    let charter = typed(&visit, &opened, &fields, &mut faults)?;
    if !faults.is_empty() {
        return page(&visit, &opened, Some(&fields), &faults).await;
    }
    match charter::keep(&visit.office, opened.id, &charter).await {
        Ok(kept) => visit.done(&format!("{}/charter/paper", opened.path), "charter", Some(kept.undo)),
        Err(error) => page(&visit, &opened, Some(&fields), &fault("topics", error)?).await,
    }
}

fn typed(
    visit: &Visit,
    opened: &Opened,
    fields: &Fields,
    faults: &mut Faults,
) -> Result<Charter, crate::failure::Failure> {
    let text = |name: &str| fields.filled(name).map(str::to_owned);
    let list = |name: &'static str, faults: &mut Faults| {
        wording::lines(fields.get(name).unwrap_or_default(), "the line").unwrap_or_else(|error| {
            faults.push((name, error.to_string()));
            Vec::new()
        })
    };
    let topics = list("topics", faults);
    let boundaries = list("boundaries", faults);
    let mut reassess_on = Vec::new();
    for line in list("reassess", faults) {
        reassess_on.extend(day(visit, "reassess", Some(&line), faults));
    }
    let ends_on = day(visit, "end", fields.filled("end"), faults);
    if let Some((end, late)) = ends_on.zip(reassess_on.iter().max()).filter(|(end, late)| *late > end) {
        let values = [("day", Value::Date(*late)), ("end", Value::Date(end))];
        faults.push(("reassess", visit.t.say("ask-reassess-late", &values)));
    }
    let first: Option<Channel> = fields.filled("first_channel").and_then(|one| one.parse().ok());
    let others = fields.all("channels").filter_map(|one| one.parse().ok());
    let before = opened.room()?.charter().and_then(|one| one.value.why_paired.clone());
    Ok(Charter {
        version: 1,
        why_paired: text("why").or(before),
        topics,
        cadence_days: number(visit, "cadence", fields.filled("cadence"), faults),
        scheduler: fields.filled("scheduler").and_then(|one| one.parse().ok()),
        channels: first.into_iter().chain(others).collect(),
        place: text("place"),
        time_of_day: fields.filled("time").and_then(|one| one.parse().ok()),
        minutes: number(visit, "minutes", fields.filled("minutes"), faults),
        boundaries,
        ends_on,
        reassess_on,
        agreed_on: None,
    })
}

/// A line of a charter: what it is called, what it says, and what it said in the version before, where that was something else.
pub(crate) struct Line {
    pub(crate) label: String,
    pub(crate) values: Vec<String>,
    pub(crate) before: Option<String>,
}

#[derive(Template)]
#[template(path = "pages/relationships/charter.html")]
struct Paper {
    frame: Frame,
    path: String,
    name: String,
    title: String,
    state: String,
    id: String,
    is_agreed: bool,
    lines: Vec<Line>,
    goals: Vec<String>,
    versions: Vec<String>,
    changed: Option<String>,
    today: chrono::NaiveDate,
}

/// `GET /relationships/{id}/charter/paper`: the newest version as a page to read, print and accept, with what changed.
pub(crate) async fn paper(visit: Visit, Path(id): Path<String>) -> Answer {
    let opened = open(&visit, &id).await?;
    let room = opened.room()?;
    let Some(newest) = room.charter() else { return page(&visit, &opened, None, &Vec::new()).await };
    let t = visit.t;
    let before = room.charters.iter().rev().nth(1).map(|one| &one.value);
    let state = |one: &Charter| match one.agreed_on {
        Some(on) => {
            t.say("charter-agreed", &[("version", Value::Count(i64::from(one.version))), ("date", Value::Date(on))])
        }
        None => t.say("charter-open", &[("version", Value::Count(i64::from(one.version)))]),
    };
    let goals = opened.mentoring()?.plan.active_goals_of(opened.id).map(|goal| goal.value.text.clone()).collect();
    let lines = lines(&visit, &newest.value, before);
    let count = i64::try_from(lines.iter().filter(|line| line.before.is_some()).count()).unwrap_or(0);
    let page = Paper {
        frame: visit.frame(Place::Mentors, format!("{} · {}", t.text("charter-title"), opened.name)).await?,
        title: t.say("charter-with", &[opened.name_value()]),
        state: state(&newest.value),
        id: newest.id.to_string(),
        is_agreed: newest.value.agreed_on.is_some(),
        lines,
        goals,
        versions: room.charters.iter().rev().skip(1).map(|one| state(&one.value)).collect(),
        changed: before.map(|_| t.say("charter-changed", &[("count", Value::Count(count))])),
        today: visit.today(),
        path: opened.path.clone(),
        name: opened.name.clone(),
    };
    visit.page(&page)
}

/// What a charter says, line by line, and where the version before said something else.
pub(crate) fn lines(visit: &Visit, now: &Charter, before: Option<&Charter>) -> Vec<Line> {
    let said = told(visit, now);
    let earlier = before.map(|before| told(visit, before));
    let line = |(place, (label, values)): (usize, (String, Vec<String>))| {
        let old = earlier.as_ref().map(|earlier| &earlier[place].1).filter(|old| **old != values);
        let before = old.map(|old| if old.is_empty() { visit.t.text("charter-nothing") } else { old.join("; ") });
        Line { label, values, before }
    };
    let lines = said.into_iter().enumerate().map(line);
    lines.filter(|line| !line.values.is_empty() || line.before.is_some()).collect()
}

fn told(visit: &Visit, charter: &Charter) -> Vec<(String, Vec<String>)> {
    let t = visit.t;
    let label = |name: &str| t.text(&format!("charter-{name}"));
    let days = |id: &'static str, days: Option<u32>| {
        days.map(|days| t.say(id, &[("count", Value::Count(i64::from(days)))])).into_iter().collect::<Vec<_>>()
    };
    let channel = |one: &Channel| t.text(&format!("channel-{}", one.code()));
    vec![
        (label("why-paired"), charter.why_paired.iter().cloned().collect()),
        (label("topics"), charter.topics.clone()),
        (label("cadence"), days("charter-days", charter.cadence_days)),
        (label("minutes"), days("charter-minutes-long", charter.minutes)),
        (
            label("scheduler"),
            charter.scheduler.map(|side| t.text(&format!("side-{}", side.code()))).into_iter().collect(),
        ),
        (label("channels"), charter.channels.iter().map(channel).collect()),
        (label("place"), charter.place.iter().cloned().collect()),
        (label("time"), charter.time_of_day.map(|time| t.text(&format!("time-{}", time.code()))).into_iter().collect()),
        (label("boundaries"), charter.boundaries.clone()),
        (label("reassess"), charter.reassess_on.iter().map(|day| date(visit, *day)).collect()),
        (label("end"), charter.ends_on.map(|day| date(visit, day)).into_iter().collect()),
    ]
}

/// `POST /relationships/{id}/charter/{charter}/acceptance` with `on`
pub(crate) async fn accept(visit: Visit, Path((id, charter)): Path<(String, String)>, Form(fields): Form) -> Answer {
    let opened = open(&visit, &id).await?;
    let entry = child::<Charter>(&visit, opened.id, &charter).await?;
    let on = fields.filled("on").and_then(|day| day.parse().ok());
    let kept = app::charter::accept(&visit.office, entry.id, on).await?;
    visit.done(&format!("{}/charter/paper", opened.path), "charter-agreed", Some(kept.undo))
}
