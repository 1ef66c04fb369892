//! Letters on the page of a way: written from a draft, handed to the mail program, noted as sent.

use super::way::{Refused, day_or_today, refuse, standing};
use crate::failure::Failure;
use crate::fields::Form;
use crate::pages::deeper::{entry, fault};
use crate::visit::{Answer, Visit, download};
use app::entries::{self, Entry};
use app::letters::{self, Facts};
use app::loaded::Loaded;
use axum::extract::Path;
use axum::response::IntoResponse;
use chrono::{Days, NaiveDate};
use model::entry::Noted;
use model::finding::Value;
use model::mentoring::Mentoring;
use model::need::Need;
use model::outreach::{Letter, LetterPurpose, Outreach};
use model::practice::FOLLOW_UP_DAYS;

/// A letter of a way.
pub(super) struct LetterRow {
    pub(super) id: String,
    pub(super) purpose: String,
    pub(super) subject: String,
    pub(super) text: String,
    /// When it went and what came; nothing where it waits to be sent.
    pub(super) sent: Option<String>,
    /// Opens it in the mail program.
    pub(super) mailto: String,
    pub(super) to: Option<String>,
    pub(super) follow_up: String,
    pub(super) prompts: Option<String>,
    pub(super) asks: bool,
    pub(super) fault: Option<String>,
}

/// The form that writes a letter.
pub(super) struct Writing {
    pub(super) purpose: &'static str,
    pub(super) title: String,
    pub(super) subject: String,
    pub(super) text: String,
    pub(super) fault: Option<String>,
}

/// The letters of a way, the newest first.
pub(super) fn rows(
    visit: &Visit,
    loaded: &Loaded,
    mentoring: &Mentoring,
    way: &Noted<Outreach>,
    refused: &Refused<'_>,
) -> Vec<LetterRow> {
    let t = visit.t;
    let row = |letter: &Noted<Letter>| {
        let value = &letter.value;
        let fault = refused.letter.as_ref().filter(|(id, _)| *id == Some(letter.id)).map(|(_, fault)| fault.clone());
        let typed = |name: &str, own: &str| {
            let typed = fault.as_ref().and(refused.fields).and_then(|fields| fields.get(name));
            typed.unwrap_or(own).to_owned()
        };
        let mail = letters::mail(&visit.office, loaded, (way.person.as_ref(), &way.value), value);
        let day = |day: Option<NaiveDate>| day.map_or(Value::Unknown, Value::Date);
        let said = [("sent", day(value.sent_on)), ("due", day(letter.due_on)), ("answered", day(value.answered_on))];
        let sent = match (value.sent_on, value.answered_on, letter.due_on) {
            (None, ..) => None,
            (_, Some(_), _) => Some(t.say("outreach-letter-answered", &said)),
            (_, None, Some(_)) => Some(t.say("outreach-letter-waiting", &said)),
            _ => Some(t.say("outreach-letter-sent", &said)),
        };
        let prompts = letters::open_prompts(t.language(), &value.text);
        LetterRow {
            id: letter.id.to_string(),
            purpose: t.text(&format!("outreach-letter-{}", value.purpose)),
            subject: typed("subject", &value.subject),
            text: typed("text", &value.text),
            sent,
            mailto: formats::letter::mailto(&mail),
            to: mail.to,
            follow_up: follow_up(visit),
            prompts: (prompts > 0 && value.sent_on.is_none()).then(|| t.text("outreach-letter-prompts")),
            asks: value.purpose != LetterPurpose::Thanks,
            fault,
        }
    };
    mentoring.search.letters_of(way.id).rev().map(row).collect()
}

/// The day that is proposed for asking again.
fn follow_up(visit: &Visit) -> String {
    visit.today().checked_add_days(Days::new(FOLLOW_UP_DAYS)).unwrap_or_else(|| visit.today()).to_string()
}

/// The form that writes a letter, filled in with a draft; open where one is asked for, or was refused.
pub(super) fn writing(
    visit: &Visit,
    mentoring: &Mentoring,
    way: &Noted<Outreach>,
    need: Option<&Noted<Need>>,
    (name, common, me): (&str, &[String], &str),
    asked: Option<&str>,
    refused: &Refused<'_>,
) -> Option<Writing> {
    let again = refused.letter.as_ref().filter(|(id, _)| id.is_none()).map(|(_, fault)| fault.clone());
    let typed = |name: &str| again.as_ref().and(refused.fields).and_then(|fields| fields.get(name));
    let purpose: LetterPurpose = typed("purpose").or(asked)?.parse().ok()?;
    let first = mentoring.search.letters_of(way.id).rfind(|letter| letter.value.sent_on.is_some());
    let facts = Facts {
        to: addressed(way, name),
        me: me.to_owned(),
        common: common.to_vec(),
        sent_on: first.and_then(|letter| letter.value.sent_on),
    };
    let need = need.map(|need| &need.value);
    let (subject, text) = letters::draft(visit.t.language(), purpose, &way.value, need, &facts);
    Some(Writing {
        purpose: purpose.code(),
        title: visit.t.text(&format!("outreach-write-{purpose}")),
        subject: typed("subject").map_or(subject, str::to_owned),
        text: typed("text").map_or(text, str::to_owned),
        fault: again,
    })
}

/// How somebody is addressed: one of mine by the first name, anybody else by the name as it was noted.
fn addressed(way: &Noted<Outreach>, name: &str) -> String {
    let first = name.split_whitespace().next().filter(|_| way.person.is_some());
    first.unwrap_or(name).to_owned()
}

/// `POST /outreach/{id}/letters` with `purpose` (`ask`, `reminder`, `thanks`), `subject`, `text`.
pub(crate) async fn write(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let id = standing(&visit, &id).await?;
    let purpose = fields.filled("purpose").and_then(|code| code.parse().ok()).ok_or(Failure::Unreadable)?;
    let (subject, text) = (fields.get("subject").unwrap_or_default(), fields.get("text").unwrap_or_default());
    match letters::write(&visit.office, id, purpose, subject, text).await {
        Ok(kept) => visit.done(&format!("/outreach/{id}#letters"), "letter", Some(kept.undo)),
        Err(error) => {
            let refused = Refused { fields: Some(&fields), letter: Some((None, fault(error)?)), ..Refused::default() };
            refuse(&visit, id, None, &refused).await
        }
    }
}

/// `POST /letters/{id}` with `subject`, `text`.
pub(crate) async fn reword(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let letter = found(&visit, &id).await?;
    let (subject, text) = (fields.get("subject").unwrap_or_default(), fields.get("text").unwrap_or_default());
    let way = letter.parent.ok_or(Failure::NoSuchPage)?;
    match letters::reword(&visit.office, letter.id, subject, text).await {
        Ok(kept) => visit.done(&format!("/outreach/{way}#letters"), "letter-reworded", Some(kept.undo)),
        Err(error) => {
            let fault = Some((Some(letter.id), fault(error)?));
            let refused = Refused { fields: Some(&fields), letter: fault, ..Refused::default() };
            refuse(&visit, way, None, &refused).await
        }
    }
}

/// `POST /letters/{id}/sending` with `on`, `follow_up`.
pub(crate) async fn send(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let letter = found(&visit, &id).await?;
    let way = letter.parent.ok_or(Failure::NoSuchPage)?;
    let follow_up = fields.filled("follow_up").and_then(|day| day.parse().ok());
    let on = day_or_today(&visit, &fields, "on");
    match letters::send(&visit.office, letter.id, on, follow_up).await {
        Ok(kept) => visit.done(&format!("/outreach/{way}#letters"), "letter-sent", Some(kept.undo)),
        Err(error) => {
            let fault = Some((Some(letter.id), fault(error)?));
            let refused = Refused { fields: Some(&fields), letter: fault, ..Refused::default() };
            refuse(&visit, way, None, &refused).await
        }
    }
}

/// `POST /letters/{id}/removal`
pub(crate) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let letter = found(&visit, &id).await?;
    let way = letter.parent.ok_or(Failure::NoSuchPage)?;
    let undo = entries::remove(&visit.office, letter.id).await?;
    visit.done(&format!("/outreach/{way}#letters"), "letter-removed", Some(undo))
}

/// `GET /letters/{id}/letter.eml`
pub(crate) async fn file(visit: Visit, Path(id): Path<String>) -> Answer {
    let letter = found(&visit, &id).await?;
    let way = entries::found::<Outreach>(&visit.office, letter.parent.ok_or(Failure::NoSuchPage)?).await?;
    let seen = visit.office.seen().await?;
    let mail = letters::mail(&visit.office, &seen.loaded, (way.person.as_ref(), &way.value), &letter.value);
    Ok(download("letter.eml", "message/rfc822", formats::letter::eml(&mail).into_bytes()).into_response())
}

async fn found(visit: &Visit, id: &str) -> Result<Entry<Letter>, Failure> {
    entries::get::<Letter>(&visit.office, entry(id)?).await?.ok_or(Failure::NoSuchPage)
}
