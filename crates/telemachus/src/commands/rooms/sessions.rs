//! `telemachus sessions`: planning, moving, holding, agendas and invitations.

use super::{answer, mentoring, one, room};
use crate::arguments::rooms::{Held, Meeting as MeetingWords, Sessions, SessionsWhat};
use crate::commands::write_file;
use crate::console::Console;
use crate::failure::Failure;
use crate::setting::Setting;
use crate::text::{plain, text, wrapped};
use app::entries::EntryId;
use app::error::AppError;
use app::invitations::{self, Agenda, Wording};
use app::office::Office;
use app::relationships::name_of;
use app::sessions::{self, Meeting, Said};
use formats::listing;
use model::entry::Noted;
use model::finding::Value;
use model::relationship::session::{AgendaItem, Session};
use model::relationship::{Channel, session::Exchange};
use std::path::Path;

pub(crate) fn sessions(options: &Sessions, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let ics = match &options.what {
        SessionsWhat::List { which } => return list(which.as_deref(), options.json, setting, console),
        SessionsWhat::Agenda { session, suggested, point } => {
            let points = point.iter().map(|(part, text)| AgendaItem { part: *part, text: text.clone(), about: None });
            let what = if *suggested { Write::Suggested } else { Write::Points(points.collect()) };
            return agenda(session, what, options.json, setting, console);
        }
        SessionsWhat::Plan { ics, .. } | SessionsWhat::Move { ics, .. } | SessionsWhat::Cancel { ics, .. } => {
            ics.as_deref()
        }
        SessionsWhat::Invite { ics, .. } => Some(ics.as_path()),
        SessionsWhat::Held(_) => None,
    };
    let id = setting.run(async |office| {
        let id = write(office, &options.what).await?;
        if let Some(ics) = ics {
            write_invitation(office, id, &options.what, &setting.path(ics)?).await?;
        }
        Ok(id)
    })?;
    answer(options.json, id, console)
}

async fn write(office: &Office, what: &SessionsWhat) -> Result<EntryId, Failure> {
    Ok(match what {
        SessionsWhat::Plan { which, meeting, .. } => {
            let (_, id) = one(office, which).await?;
            sessions::plan(office, id, &meant(meeting)).await?.id
        }
        SessionsWhat::Move { session, meeting, .. } => {
            sessions::reschedule(office, session_of(office, session).await?, &meant(meeting)).await?.id
        }
        SessionsWhat::Cancel { session, .. } => sessions::cancel(office, session_of(office, session).await?).await?.id,
        SessionsWhat::Held(words) => held(office, words).await?,
        SessionsWhat::Invite { session, .. } | SessionsWhat::Agenda { session, .. } => {
            session_of(office, session).await?
        }
        // Answered before.
        SessionsWhat::List { .. } => return Err(AppError::Unreadable("the command").into()),
    })
}

fn meant(words: &MeetingWords) -> Meeting {
    Meeting {
        at: words.at,
        zone: words.zone.clone(),
        minutes: words.minutes,
        channel: words.channel,
        place: words.place.clone(),
    }
}

/// The session with this id; of a relationship, the one that waits longest to be held, else the next.
async fn session_of(office: &Office, which: &str) -> Result<EntryId, Failure> {
    let seen = office.seen().await?;
    let rooms = &mentoring(&seen)?.rooms;
    if let Some(id) = which.parse().ok().filter(|id| rooms.sessions.iter().any(|one| one.id == *id)) {
        return Ok(id);
    }
    let (_, id) = one(office, which).await?;
    let room = room(&seen, id)?;
    let waiting = room.sessions.iter().find(|one| one.value.is_planned()).map(|one| one.id);
    Ok(waiting
        .ok_or_else(|| AppError::Wrong(format!("no session is planned with `{which}`; `sessions plan` plans one")))?)
}

async fn held(office: &Office, words: &Held) -> Result<EntryId, Failure> {
    let said = Said {
        notes: words.notes.clone(),
        private_notes: words.private_notes.clone(),
        value: words.value,
        value_other: words.value_other,
        exchange: words.exchange,
    };
    let Some(at) = words.at else {
        return Ok(sessions::hold(office, session_of(office, &words.session).await?, &said).await?.id);
    };
    let (_, id) = one(office, &words.session).await?;
    let written = words.exchange.map(|_: Exchange| Channel::Writing);
    let meeting = Meeting { channel: words.channel.or(written), ..Meeting::at(at) };
    Ok(sessions::record(office, id, &meeting, &said).await?.id)
}

async fn write_invitation(office: &Office, id: EntryId, what: &SessionsWhat, to: &Path) -> Result<(), Failure> {
    let wording = match what {
        SessionsWhat::Invite { agenda, title, .. } => {
            Wording { title: title.clone(), agenda: if *agenda { Agenda::Along } else { Agenda::Apart } }
        }
        _ => Wording::default(),
    };
    let file = invitations::write(office, id, &wording).await?;
    write_file(to, file.text.as_bytes())
}

/// What becomes of an agenda.
enum Write {
    /// The one that the plan suggests.
    Suggested,
    /// These points; without any it is only shown.
    Points(Vec<AgendaItem>),
}

fn agenda(session: &str, what: Write, json: bool, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let items = setting.run(async |office| {
        let id = session_of(office, session).await?;
        let entry = app::entries::found::<Session>(office, id).await?;
        let items = match what {
            Write::Suggested => {
                let seen = office.seen().await?;
                let parent = entry.parent.ok_or(AppError::Unreadable("what you wrote down"))?;
                sessions::suggested(
                    &seen,
                    parent,
                    sessions::when(office, &entry.value).on,
                    office.today(),
                    office.language(),
                )
            }
            Write::Points(points) if points.is_empty() => return Ok(entry.value.agenda),
            Write::Points(points) => points,
        };
        sessions::set_agenda(office, id, items.clone()).await?;
        Ok(items)
    })?;
    if json {
        return console.result(&listing::rooms::agenda(&items));
    }
    if items.is_empty() {
        console.tell(&text("cli-agenda-none", &[]));
    }
    for item in items {
        console.result(&wrapped(&item.text, console.width, "  – ", "    "))?;
    }
    Ok(())
}

fn list(which: Option<&str>, json: bool, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let (seen, of, now, zone) = setting.run(async |office| {
        let of = match which {
            Some(which) => Some(one(office, which).await?.1),
            None => None,
        };
        Ok((office.seen().await?, of, office.now(), office.zone()))
    })?;
    let mentoring = mentoring(&seen)?;
    let is_shown = |one: &&Noted<Session>| match of {
        Some(id) => one.parent == Some(id),
        None => one.value.is_planned() && mentoring.rooms.when(one).is_to_come(now),
    };
    let mut shown: Vec<&Noted<Session>> = mentoring.rooms.sessions.iter().filter(is_shown).collect();
    shown.sort_by_cached_key(|one| (mentoring.rooms.when(one).begins, one.id));
    if json {
        return console.result(&listing::rooms::sessions(&shown));
    }
    if shown.is_empty() {
        console.tell(&text("cli-sessions-none", &[]));
    }
    for one in shown {
        let relationship = one.parent.and_then(|id| mentoring.rooms.relationship(id));
        let name = relationship.map(|one| name_of(&seen.loaded, one)).unwrap_or_default();
        let at = mentoring.rooms.when(one).begins.with_timezone(&zone);
        let values = [
            ("date", Value::Date(at.date_naive())),
            ("time", plain(at.format("%H:%M").to_string())),
            ("name", plain(name)),
            ("standing", Value::Word(one.value.standing.code())),
        ];
        console.result(&wrapped(&text("cli-session", &values), console.width, "", "    "))?;
    }
    Ok(())
}
