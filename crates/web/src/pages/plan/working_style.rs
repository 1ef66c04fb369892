//! How I like to work, and the card that says it on one page.

use super::blank::{Blank, Refusal, beside, choices, lines};
use super::{Tab, mentoring, tabs};
use crate::failure::Failure;
use crate::fields::{Fields, Form};
use crate::frame::{Frame, Place};
use crate::visit::{Answer, Visit};
use app::entries::Kept;
use app::inquiry::working_style;
use app::seen::Seen;
use askama::Template;
use model::inquiry::WorkingStyle;
use model::relationship::Channel;
use model::relationship::charter::TimeOfDay;

/// What the card says.
struct Card {
    name: String,
    role: String,
    personality: Option<String>,
    channels: Vec<String>,
    times: Vec<String>,
    likes: Vec<String>,
    hates: Vec<String>,
    feedback: Option<String>,
    note: Option<String>,
    strengths: Vec<String>,
}

#[derive(Template)]
#[template(path = "pages/plan/working_style.html")]
struct Page<'r> {
    frame: Frame,
    tabs: Vec<Tab>,
    card: Option<Card>,
    form: Blank<'r>,
}

const KEY: &str = "style";

/// `GET /plan/working-style`
pub(crate) async fn show(visit: Visit) -> Answer {
    let seen = visit.office.seen().await?;
    visit.page(&page(&visit, &seen, None).await?)
}

async fn page<'r>(visit: &Visit, seen: &Seen, refusal: Option<&'r Refusal>) -> Result<Page<'r>, Failure> {
    let (t, me) = (visit.t, seen.network.me());
    let said = mentoring(seen).inquiry.style().map(|kept| kept.value.clone());
    let style = said.clone().unwrap_or_default();
    let form = Blank::new(t, refusal, KEY, "/plan/working-style".to_owned(), "plan-style-keep");
    let form = form
        .line("personality", "plan-style-personality", me.personality.as_deref().unwrap_or_default())
        .hint("plan-style-personality.hint")
        .ticks(
            "channel",
            "plan-style-channels",
            choices(t, "plan-channel", Channel::ALL, |one| style.channels.contains(&one)),
        )
        .ticks("time", "plan-style-times", choices(t, "plan-time", TimeOfDay::ALL, |one| style.times.contains(&one)))
        .area("likes", "plan-style-likes", &style.likes.join("\n"))
        .hint("plan-one-a-line")
        .area("hates", "plan-style-hates", &style.hates.join("\n"))
        .hint("plan-one-a-line")
        .line("feedback", "plan-style-feedback", style.feedback.as_deref().unwrap_or_default())
        .area("note", "plan-style-note", style.note.as_deref().unwrap_or_default());
    let words = |family: &str, codes: Vec<&'static str>| {
        codes.into_iter().map(|code| t.text(&format!("{family}-{code}"))).collect::<Vec<String>>()
    };
    let known = [me.function.as_deref(), me.organisation.as_deref(), me.location.as_deref()];
    let card = said.filter(|style| !style.is_empty()).map(|style| Card {
        name: me.name.clone().unwrap_or_else(|| t.text("plan-style-me")),
        role: known.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        personality: me.personality.clone(),
        channels: words("plan-channel", style.channels.iter().map(|one| one.code()).collect()),
        times: words("plan-time", style.times.iter().map(|one| one.code()).collect()),
        likes: style.likes,
        hates: style.hates,
        feedback: style.feedback,
        note: style.note,
        strengths: me.strengths.clone(),
    });
    let frame = visit.frame(Place::Plan, t.text("plan-style")).await?;
    Ok(Page { frame, tabs: tabs(t, "/plan/working-style"), card, form })
}

/// `POST /plan/working-style` with `personality`, `channel`, `time`, `likes`, `hates`, `feedback`, `note`.
pub(crate) async fn say(visit: Visit, Form(fields): Form) -> Answer {
    match try_say(&visit, &fields).await {
        Ok(kept) => visit.done("/plan/working-style", "style", Some(kept.undo)),
        Err(refused) => {
            let (seen, refusal) = (visit.office.seen().await?, refused.of(KEY, fields)?);
            visit.refused(&page(&visit, &seen, Some(&refusal)).await?)
        }
    }
}

async fn try_say(visit: &Visit, fields: &Fields) -> Result<Kept, super::blank::Refused> {
    let chosen = |name: &str| fields.all(name).map(str::to_owned).collect::<Vec<String>>();
    let (channels, times) = (chosen("channel"), chosen("time"));
    let style = WorkingStyle {
        channels: Channel::ALL.iter().copied().filter(|one| channels.iter().any(|code| code == one.code())).collect(),
        times: TimeOfDay::ALL.iter().copied().filter(|one| times.iter().any(|code| code == one.code())).collect(),
        likes: lines(fields, "likes"),
        hates: lines(fields, "hates"),
        feedback: fields.filled("feedback").map(str::to_owned),
        note: fields.filled("note").map(str::to_owned),
    };
    beside("note", working_style::say(&visit.office, &style, fields.filled("personality")).await)
}
