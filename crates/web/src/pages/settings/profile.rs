//! Me: what the user says of themselves, against which their people are seen.

use crate::fields::{Fields, Form};
use crate::frame::{Frame, Place};
use crate::visit::{Answer, Visit};
use askama::Template;
use model::finding::Value;
use model::kind::{Risk, Stage};
use model::person::Profile;

/// Letters of one field (ours: a line or two).
const LETTERS_MAX: usize = 400;
/// Seniority lies between these, as in network files.
const LEVEL: (i64, i64) = (-1_000, 1_000);

#[derive(Template)]
#[template(path = "pages/settings/profile.html")]
struct ProfilePage {
    frame: Frame,
    lines: Vec<Line>,
    stages: Vec<Choice>,
    risks: Vec<Choice>,
}

struct Line {
    name: &'static str,
    text: String,
    hint: String,
    value: String,
    fault: Option<String>,
    is_first_fault: bool,
}

struct Choice {
    code: &'static str,
    text: String,
    is_chosen: bool,
}

/// The fields of one line, in their order.
const LINES: [&str; 9] =
    ["name", "organisation", "unit", "function", "location", "level", "personality", "strengths", "weaknesses"];

/// `GET /settings/profile`
pub(crate) async fn ask(visit: Visit) -> Answer {
    let seen = visit.office.seen().await?;
    let me = &seen.loaded.profile;
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let value = |name: &str| match name {
        "name" => text(&me.name),
        "organisation" => text(&me.organisation),
        "unit" => text(&me.unit),
        "function" => text(&me.function),
        "location" => text(&me.location),
        "level" => me.level.map_or_else(String::new, |level| level.to_string()),
        "personality" => text(&me.personality),
        "strengths" => me.strengths.join(", "),
        "weaknesses" => me.weaknesses.join(", "),
        "stage" => me.stage.map_or_else(String::new, |stage| stage.code().to_owned()),
        "risk" => me.risk.map_or_else(String::new, |risk| risk.code().to_owned()),
        _ => String::new(),
    };
    let page = page(&visit, &value, &[]).await?;
    visit.page(&page)
}

async fn page(
    visit: &Visit,
    value: &(dyn Fn(&str) -> String + Sync),
    faults: &[(&'static str, String)],
) -> Result<ProfilePage, crate::failure::Failure> {
    let t = visit.t;
    let frame = visit.frame(Place::Settings, t.text("profile-title")).await?;
    let line = |name: &'static str| Line {
        name,
        text: t.text(&format!("profile-{name}")),
        hint: t.text(&format!("profile-{name}.hint")),
        value: value(name),
        fault: faults.iter().find(|(own, _)| *own == name).map(|(_, fault)| fault.clone()),
        is_first_fault: faults.first().is_some_and(|(own, _)| *own == name),
    };
    let choices = |field: &str, codes: &mut dyn Iterator<Item = &'static str>| {
        let chosen = value(field);
        let choice = |code: &'static str| Choice {
            code,
            text: t.text(&format!("profile-{field}-{code}")),
            is_chosen: chosen == code,
        };
        codes.map(choice).collect::<Vec<_>>()
    };
    Ok(ProfilePage {
        frame,
        lines: LINES.into_iter().map(line).collect(),
        stages: choices("stage", &mut Stage::ALL.iter().map(|stage| stage.code())),
        risks: choices("risk", &mut Risk::ALL.iter().map(|risk| risk.code())),
    })
}

/// `POST /settings/profile`
pub(crate) async fn save(visit: Visit, Form(fields): Form) -> Answer {
    let faults = faults(&visit, &fields);
    if !faults.is_empty() {
        let value = |name: &str| fields.get(name).unwrap_or_default().to_owned();
        return visit.refused(&page(&visit, &value, &faults).await?);
    }
    let text = |name: &str| fields.filled(name).map(str::to_owned);
    let list = |name: &str| {
        let parts = fields.get(name).unwrap_or_default().split([',', ';', '\n']).map(str::trim);
        parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
    };
    let profile = Profile {
        name: text("name"),
        organisation: text("organisation"),
        unit: text("unit"),
        function: text("function"),
        location: text("location"),
        level: fields.filled("level").and_then(|level| level.parse().ok()),
        stage: fields.filled("stage").and_then(|stage| stage.parse().ok()),
        personality: text("personality"),
        risk: fields.filled("risk").and_then(|risk| risk.parse().ok()),
        strengths: list("strengths"),
        weaknesses: list("weaknesses"),
        extra: Vec::new(),
    };
    let undo = app::profile::say(&visit.office, &profile).await?;
    visit.done("/settings/profile", "profile-saved", Some(undo))
}

/// What is wrong with what was typed.
fn faults(visit: &Visit, fields: &Fields) -> Vec<(&'static str, String)> {
    let (min, max) = LEVEL;
    let fault = |name: &'static str| {
        let typed = fields.filled(name)?;
        let is_level = || typed.parse::<i64>().is_ok_and(|level| (min..=max).contains(&level));
        if name == "level" && !is_level() {
            let values = [
                ("typed", Value::Text(typed.chars().take(20).collect())),
                ("min", Value::Count(min)),
                ("max", Value::Count(max)),
            ];
            return Some((name, visit.t.say("profile-level-fault", &values)));
        }
        let letters = i64::try_from(LETTERS_MAX).unwrap_or(i64::MAX);
        let is_long = typed.chars().count() > LETTERS_MAX;
        is_long.then(|| (name, visit.t.say("profile-too-long", &[("max", Value::Count(letters))])))
    };
    LINES.into_iter().filter_map(fault).collect()
}
