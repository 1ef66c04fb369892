//! Settings: how it looks, who one is, who may enter, where the data lie, and what the program is made of.

mod about;
mod data;
mod health;
mod profile;
pub(crate) mod reminders;
mod sign_ins;

pub(crate) use about::licences;
pub(crate) use data::{backup, export};
pub(crate) use health::health;
pub(crate) use profile::{ask as ask_profile, save as save_profile};
pub(crate) use sign_ins::{end, end_others};

use crate::failure::Failure;
use crate::fields::Form;
use crate::frame::{Frame, Place, Theme};
use crate::server::Web;
use crate::visit::{Answer, THEME_COOKIE, Visit};
use app::error::AppError;
use askama::Template;
use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::SET_COOKIE;
use model::finding::Value;
use sign_ins::Browser;

/// How long a browser keeps the chosen look, in seconds (ours: as long as browsers keep any cookie).
const THEME_SECONDS: u32 = 400 * 24 * 3600;

#[derive(Template)]
#[template(path = "pages/settings/show.html")]
struct Settings {
    frame: Frame,
    looks: Vec<Look>,
    me: String,
    browsers: Vec<Browser>,
    has_others: bool,
    zone: String,
    zones: Vec<&'static str>,
    zone_fault: Option<String>,
    folder: String,
    key: String,
    is_in_folder: bool,
    offers_sample: bool,
    has_sample: bool,
    version: String,
}

struct Look {
    code: &'static str,
    text: String,
    is_chosen: bool,
}

/// `GET /settings`
pub(crate) async fn show(State(web): State<Web>, visit: Visit) -> Answer {
    let page = page(&web, &visit, None).await?;
    visit.page(&page)
}

/// `POST /settings/zone` with `zone`; an empty one goes back to the machine's.
pub(crate) async fn zone(State(web): State<Web>, visit: Visit, Form(fields): Form) -> Answer {
    match web.office().choose_zone(fields.get("zone").unwrap_or_default()).await {
        Ok(()) => visit.done("/settings#zone", "zone", None),
        Err(AppError::Wrong(fault)) => visit.refused(&page(&web, &visit, Some(fault)).await?),
        Err(error) => Err(error.into()),
    }
}

async fn page(web: &Web, visit: &Visit, zone_fault: Option<String>) -> Result<Settings, Failure> {
    let (own, t) = (web.office(), visit.t);
    let frame = visit.frame(Place::Settings, t.text("nav-settings")).await?;
    let looks = [(Theme::System, "system"), (Theme::Light, "light"), (Theme::Dark, "dark")];
    let look = |(theme, code): (Theme, &'static str)| Look {
        code,
        text: t.text(&format!("settings-look-{code}")),
        is_chosen: frame.theme == theme,
    };
    let looks = looks.map(look).into();
    let browsers = sign_ins::browsers(visit, &own).await?;
    let seen = visit.office.seen().await?;
    let profile = &seen.loaded.profile;
    let me = [&profile.name, &profile.organisation].into_iter().flatten().cloned().collect::<Vec<_>>().join(", ");
    Ok(Settings {
        zone: own.zone().name().to_owned(),
        zones: app::zone::names().collect(),
        zone_fault,
        looks,
        me: if me.is_empty() { t.text("settings-me-nothing") } else { me },
        has_others: browsers.len() > 1,
        browsers,
        folder: own.folder().display().to_string(),
        key: own.key_path().display().to_string(),
        is_in_folder: own.is_in_folder(),
        offers_sample: !web.is_demo(),
        has_sample: own.has_sample().await?,
        version: t.say("settings-version", &[("version", Value::Text(env!("CARGO_PKG_VERSION").to_owned()))]),
        frame,
    })
}

/// `POST /settings/appearance` with `look`
pub(crate) async fn appearance(State(web): State<Web>, visit: Visit, Form(fields): Form) -> Answer {
    let (look, seconds) = match fields.get("look") {
        Some("light") => ("light", THEME_SECONDS),
        Some("dark") => ("dark", THEME_SECONDS),
        // As the machine is set: nothing has to be remembered.
        _ => ("", 0),
    };
    let mut answer = visit.done("/settings", "look-changed", None)?;
    if let Ok(cookie) = HeaderValue::from_str(&web.set_cookie(THEME_COOKIE, look, Some(seconds))) {
        answer.headers_mut().append(SET_COOKIE, cookie);
    }
    Ok(answer)
}
