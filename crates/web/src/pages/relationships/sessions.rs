//! Sessions: planning one, its agenda, its invitation, and what is said of it afterwards.

use super::asks::{Faults, Sheet, listed, open_list};
use super::{Opened, child, fault, form, how_far, local, number, open, shown, when};
use crate::failure::Failure;
use crate::fields::{Fields, Form, Query};
use crate::frame::{Frame, Place};
use crate::visit::{Answer, Visit, download};
use app::invitations::{self, Agenda, Wording};
use app::sessions::{self, Meeting, Said};
use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use model::entry::EntryId;
use model::finding::Value;
use model::relationship::charter::TimeOfDay;
use model::relationship::session::{AgendaItem, AgendaPart, Exchange, Session, VALUE_MAX};
use model::relationship::{Channel, Side};

/// Points that can be added to an agenda at once.
const NEW_POINTS: usize = 2;

/// So many turns of a circle are looked at for a free day.
const TURNS_LOOKED_AT: usize = 12;

/// `GET /relationships/{id}/sessions/new`; with `held=yes` for one that was held, or a letter.
pub(crate) async fn new(visit: Visit, Path(id): Path<String>, Query(fields): Query) -> Answer {
    let opened = open(&visit, &id).await?;
    let day = fields.filled("day").and_then(|day| day.parse().ok());
    page(&visit, &opened, (fields.get("held").is_some(), day), None, &Vec::new()).await
}

/// The form; for a session that was held, or one on a day that was asked for.
async fn page(
    visit: &Visit,
    opened: &Opened,
    (held, day): (bool, Option<NaiveDate>),
    typed: Option<&Fields>,
    faults: &Faults,
) -> Answer {
    let (t, room) = (visit.t, opened.room()?);
    let charter = room.charter().map(|one| &one.value);
    let relationship = &room.relationship.value;
    let minutes = charter.and_then(|one| one.minutes).unwrap_or(relationship.kind.habits().minutes);
    let channel = room.channel().map_or("", Channel::code);
    let channels = || open_list(t, "channel", Channel::ALL.iter().map(|one| one.code()));
    let mut sheet = Sheet::new(t, typed, faults);
    if held {
        sheet = sheet.field("date", "day", visit.today());
        if relationship.in_writing {
            let exchanges = listed(t, "exchange", Exchange::ALL.iter().map(|one| one.code()));
            sheet = sheet.choose("radios", "exchange", exchanges, &["sent"]);
        } else {
            sheet = sheet.choose("radios", "channel", channels(), &[channel]);
        }
        sheet = sheet.area("notes", None).area("private_notes", None).choose("radios", "value", values(t), &[""]);
    } else {
        let place = charter.and_then(|one| one.place.as_ref());
        let time = charter.and_then(|one| one.time_of_day).map_or("10:00", usual_time);
        sheet = sheet
            .field("date", "day", day.map_or_else(|| usual_day(visit, opened), Ok)?)
            .field("time", "time_of", time)
            .field("line", "zone", visit.office.zone().name())
            .field("number", "minutes", minutes)
            .choose("radios", "channel", channels(), &[channel])
            .line("place", place);
    }
    let (code, action) = if held { ("held", "/sessions?held=yes") } else { ("session", "/sessions") };
    let page = form(visit, opened, code, action, sheet.asks()).await?;
    shown(visit, &page, faults)
}

/// The next day of a circle's turns for which nothing is planned, else one cadence after the last session, from tomorrow on; not on
/// a weekend.
fn usual_day(visit: &Visit, opened: &Opened) -> Result<NaiveDate, Failure> {
    use chrono::{Datelike, Weekday};
    let room = opened.room()?;
    if let Some(ring) = opened.mentoring()?.circles.ring(&room) {
        let is_free = |day: NaiveDate| !room.to_come(visit.office.now()).any(|one| room.day(one) == day);
        let next = ring.turns_from(visit.today(), TURNS_LOOKED_AT).into_iter();
        if let Some(turn) = next.filter(|turn| !turn.is_skipped).find(|turn| is_free(turn.on)) {
            return Ok(turn.on);
        }
    }
    let cadence = Days::new(u64::from(room.cadence_days().unwrap_or(7)));
    let tomorrow = visit.today().checked_add_days(Days::new(1)).unwrap_or(visit.today());
    let next = room.last_held_on().and_then(|last| last.checked_add_days(cadence));
    let mut day = next.unwrap_or(visit.today().checked_add_days(Days::new(7)).unwrap_or(tomorrow)).max(tomorrow);
    while matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
        day = day.succ_opt().unwrap_or(day);
    }
    Ok(day)
}

fn usual_time(time: TimeOfDay) -> &'static str {
    match time {
        TimeOfDay::Early => "08:00",
        TimeOfDay::Morning => "10:00",
        TimeOfDay::Lunch => "12:30",
        TimeOfDay::Afternoon => "15:00",
        TimeOfDay::Evening => "18:00",
    }
}

fn values(t: crate::frame::Texts) -> Vec<(String, String)> {
    let mut all = vec![(String::new(), t.text("ask-open"))];
    all.extend((1..=VALUE_MAX).map(|value| (value.to_string(), value.to_string())));
    all
}

/// Date, time, zone, length, channel and place as typed.
fn meeting(visit: &Visit, fields: &Fields, faults: &mut Faults) -> Option<Meeting> {
    let typed = fields.get("day").unwrap_or_default();
    let day = super::day(visit, "day", Some(typed), faults)?;
    let time = match fields.filled("time_of") {
        Some(time) => NaiveTime::parse_from_str(time.get(..5).unwrap_or(time), "%H:%M").ok(),
        None => Some(NaiveTime::MIN),
    };
    let Some(time) = time else {
        faults.push(("time_of", visit.t.text("ask-time-unreadable")));
        return None;
    };
    Some(Meeting {
        at: NaiveDateTime::new(day, time),
        zone: fields.filled("zone").map(str::to_owned),
        minutes: number(visit, "minutes", fields.filled("minutes"), faults),
        channel: fields.filled("channel").and_then(|one| one.parse().ok()),
        place: fields.filled("place").map(str::to_owned),
    })
}

fn said(fields: &Fields) -> Said {
    let text = |name: &str| fields.filled(name).map(str::to_owned);
    let value = |name: &str| fields.filled(name).and_then(|value| value.parse().ok());
    Said {
        notes: text("notes"),
        private_notes: text("private_notes"),
        value: value("value"),
        value_other: value("value_other"),
        exchange: fields.filled("exchange").and_then(|one| one.parse().ok()),
    }
}

/// `POST /relationships/{id}/sessions`; with `held=yes` in the address for one that was held.
pub(crate) async fn add(visit: Visit, Path(id): Path<String>, Query(query): Query, Form(fields): Form) -> Answer {
    let (opened, held) = (open(&visit, &id).await?, query.get("held").is_some());
    let mut faults = Vec::new();
    let Some(meeting) = meeting(&visit, &fields, &mut faults).filter(|_| faults.is_empty()) else {
        return page(&visit, &opened, (held, None), Some(&fields), &faults).await;
    };
    if held {
        let meeting = Meeting {
            channel: if fields.get("exchange").is_some() { Some(Channel::Writing) } else { meeting.channel },
            ..meeting
        };
        return match sessions::record(&visit.office, opened.id, &meeting, &said(&fields)).await {
            Ok(kept) => visit.done(&opened.path, "session-held", Some(kept.undo)),
            Err(error) => page(&visit, &opened, (held, None), Some(&fields), &fault("day", error)?).await,
        };
    }
    match sessions::plan(&visit.office, opened.id, &meeting).await {
        Ok(kept) => visit.done(&format!("{}/sessions/{}", opened.path, kept.id), "session", Some(kept.undo)),
        Err(error) => page(&visit, &opened, (held, None), Some(&fields), &fault("day", error)?).await,
    }
}

pub(crate) struct PointRow {
    part: &'static str,
    part_text: String,
    text: String,
    about: String,
}

#[derive(Template)]
#[template(path = "pages/relationships/session.html")]
struct Page {
    frame: Frame,
    path: String,
    own: String,
    name: String,
    when: String,
    far: String,
    facts: Vec<String>,
    standing: &'static str,
    is_to_come: bool,
    may_hold: bool,
    points: Vec<PointRow>,
    is_suggested: bool,
    parts: Vec<(&'static str, String)>,
    new_points: usize,
    sent: Option<String>,
    notes: String,
    private_notes: String,
    value: u8,
    value_other: u8,
    values: Vec<u8>,
    assignments: Vec<String>,
    move_asks: Vec<super::asks::Ask>,
    fault: Option<String>,
    agenda_text: String,
}

/// `GET /relationships/{id}/sessions/{session}`
pub(crate) async fn show(visit: Visit, Path((id, session)): Path<(String, String)>) -> Answer {
    let opened = open(&visit, &id).await?;
    one(&visit, &opened, &session, None, &Vec::new()).await
}

async fn one(visit: &Visit, opened: &Opened, session: &str, typed: Option<&Fields>, faults: &Faults) -> Answer {
    let entry = child::<Session>(visit, opened.id, session).await?;
    let (t, value) = (visit.t, &entry.value);
    let is_suggested = value.agenda.is_empty() && value.is_planned();
    let agenda = match is_suggested {
        true => sessions::suggested(&opened.seen, opened.id, local(visit, value).date(), visit.today(), t.language()),
        false => value.agenda.clone(),
    };
    let part_text = |part: AgendaPart| t.text(&format!("agenda-part-{}", part.code()));
    let point = |item: &AgendaItem| PointRow {
        part: item.part.code(),
        part_text: part_text(item.part),
        text: item.text.clone(),
        about: item.about.map_or_else(String::new, |id| id.to_string()),
    };
    let at = local(visit, value);
    let time = sessions::when(&visit.office, value);
    let move_asks = Sheet::new(t, typed, faults)
        .field("date", "day", value.at.date())
        .field("time", "time_of", value.at.format("%H:%M"))
        .field("line", "zone", &value.zone)
        .field("number", "minutes", value.minutes)
        .choose(
            "radios",
            "channel",
            open_list(t, "channel", Channel::ALL.iter().map(|one| one.code())),
            &[value.channel.map_or("", Channel::code)],
        )
        .line("place", value.place.as_ref());
    let room = opened.room()?;
    let typed_or = |name: &str, now: &Option<String>| {
        typed.and_then(|typed| typed.get(name).map(str::to_owned)).or_else(|| now.clone()).unwrap_or_default()
    };
    let is_held_fault = faults.iter().any(|(name, _)| *name == "notes");
    let page = Page {
        frame: visit.frame(Place::Mentors, t.say("session-with", &[opened.name_value()])).await?,
        own: format!("{}/sessions/{}", opened.path, entry.id),
        path: opened.path.clone(),
        name: opened.name.clone(),
        when: when(visit, value),
        far: how_far(visit, at.date()),
        facts: facts(visit, opened, value)?,
        standing: value.standing.code(),
        is_to_come: value.is_planned() && time.is_to_come(visit.office.now()),
        may_hold: time.begins <= visit.office.now()
            && value.standing != model::relationship::session::SessionStanding::Cancelled,
        agenda_text: mailto(visit, opened, value, &agenda),
        points: agenda.iter().map(point).collect(),
        is_suggested,
        parts: AgendaPart::ALL.iter().map(|part| (part.code(), part_text(*part))).collect(),
        new_points: NEW_POINTS,
        sent: value.agenda_sent_on.map(|on| t.say("session-sent", &[("date", Value::Date(on))])),
        notes: typed_or("notes", &value.notes),
        private_notes: typed_or("private_notes", &value.private_notes),
        value: value.value.unwrap_or(0),
        value_other: value.value_other.unwrap_or(0),
        values: (1..=VALUE_MAX).collect(),
        assignments: room.assignments_from(entry.id).map(|one| one.value.text.clone()).collect(),
        move_asks: move_asks.asks(),
        fault: faults.first().map(|(_, fault)| fault.clone()).filter(|_| is_held_fault),
    };
    shown(visit, &page, faults)
}

fn facts(visit: &Visit, opened: &Opened, session: &Session) -> Result<Vec<String>, Failure> {
    let t = visit.t;
    let duties = duties(visit, opened, local(visit, session).date())?;
    let minutes = t.say("charter-minutes-long", &[("count", Value::Count(i64::from(session.minutes)))]);
    let channel = session.channel.map(|channel| t.text(&format!("channel-{}", channel.code())));
    let zone = (session.zone != visit.office.zone().name() && session.exchange.is_none()).then(|| {
        t.say(
            "session-zone",
            &[
                ("time", Value::Text(session.at.format("%H:%M").to_string())),
                ("zone", Value::Text(session.zone.clone())),
            ],
        )
    });
    let exchange = session.exchange.map(|one| t.text(&format!("exchange-{}", one.code())));
    let minutes = Some(minutes).filter(|_| session.exchange.is_none());
    let plain = [exchange, minutes, channel, session.place.clone(), zone].into_iter().flatten();
    Ok(duties.into_iter().chain(plain).collect())
}

/// Whose turn it is on a day, and who hosts, where it is a circle.
fn duties(visit: &Visit, opened: &Opened, day: NaiveDate) -> Result<Vec<String>, Failure> {
    let room = opened.room()?;
    let Some(ring) = opened.mentoring()?.circles.ring(&room) else { return Ok(Vec::new()) };
    let Some(turn) = ring.turn_of(day) else { return Ok(Vec::new()) };
    let said = |(id, who): (&'static str, Option<EntryId>)| {
        let party = ring.member(who?)?;
        let mine = if party.value.side == Side::Me { "mine" } else { "theirs" };
        let name = app::circles::name_of(&opened.seen.loaded, party, &visit.t.text("circle-you"));
        Some(visit.t.say(id, &[("mine", Value::Word(mine)), ("who", Value::Text(name))]))
    };
    let all = [("session-turn", turn.brings), ("session-hosts", turn.hosts)];
    Ok(all.into_iter().filter_map(said).collect())
}

/// A mail to the other side with the agenda, for the user's own mail program.
fn mailto(visit: &Visit, opened: &Opened, session: &Session, agenda: &[AgendaItem]) -> String {
    let person = opened.room().ok().and_then(|room| room.relationship.person.clone());
    let member = person.as_ref().and_then(|id| opened.seen.loaded.member(id));
    let address = member.and_then(|member| member.person.emails.first().cloned()).unwrap_or_default();
    let lines: String = agenda.iter().map(|item| format!("- {}\r\n", item.text)).collect();
    let subject = visit.t.say("session-mail", &[("when", Value::Text(when(visit, session)))]);
    let encode = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20");
    format!("mailto:{}?subject={}&body={}", encode(&address).replace("%40", "@"), encode(&subject), encode(&lines))
}

/// `POST /relationships/{id}/sessions/{session}/time`
pub(crate) async fn reschedule(
    visit: Visit,
    Path((id, session)): Path<(String, String)>,
    Form(fields): Form,
) -> Answer {
    let opened = open(&visit, &id).await?;
    let entry = child::<Session>(&visit, opened.id, &session).await?;
    let mut faults = Vec::new();
    let Some(meeting) = meeting(&visit, &fields, &mut faults).filter(|_| faults.is_empty()) else {
        return one(&visit, &opened, &session, Some(&fields), &faults).await;
    };
    match sessions::reschedule(&visit.office, entry.id, &meeting).await {
        Ok(kept) => visit.done(&format!("{}/sessions/{session}", opened.path), "session-moved", Some(kept.undo)),
        Err(error) => one(&visit, &opened, &session, Some(&fields), &fault("day", error)?).await,
    }
}

/// `POST /relationships/{id}/sessions/{session}/cancellation`
pub(crate) async fn cancel(visit: Visit, Path((id, session)): Path<(String, String)>) -> Answer {
    let opened = open(&visit, &id).await?;
    let entry = child::<Session>(&visit, opened.id, &session).await?;
    let kept = sessions::cancel(&visit.office, entry.id).await?;
    visit.done(&format!("{}/sessions/{session}", opened.path), "session-cancelled", Some(kept.undo))
}

/// `POST /relationships/{id}/sessions/{session}/removal`
pub(crate) async fn remove(visit: Visit, Path((id, session)): Path<(String, String)>) -> Answer {
    let opened = open(&visit, &id).await?;
    let entry = child::<Session>(&visit, opened.id, &session).await?;
    let undo = sessions::remove(&visit.office, entry.id).await?;
    visit.done(&opened.path, "session-removed", Some(undo))
}

/// `POST /relationships/{id}/sessions/{session}/holding` with `notes`, `private_notes`, `value`, `value_other`, `assignment`, `due`
pub(crate) async fn hold(visit: Visit, Path((id, session)): Path<(String, String)>, Form(fields): Form) -> Answer {
    let opened = open(&visit, &id).await?;
    let entry = child::<Session>(&visit, opened.id, &session).await?;
    let now = Said { exchange: entry.value.exchange, ..said(&fields) };
    let kept = match sessions::hold(&visit.office, entry.id, &now).await {
        Ok(kept) => kept,
        Err(error) => return one(&visit, &opened, &session, Some(&fields), &fault("notes", error)?).await,
    };
    let Some(text) = fields.filled("assignment") else {
        return visit.done(&opened.path, "session-held", Some(kept.undo));
    };
    let due = fields.filled("due").and_then(|day| day.parse().ok());
    app::assignments::give(&visit.office, opened.id, text, due, Some(entry.id)).await?;
    visit.done(&opened.path, "session-held", None)
}

/// `POST /relationships/{id}/sessions/{session}/agenda` with `part`, `text`, `about`, each as often as there are points
pub(crate) async fn agenda(visit: Visit, Path((id, session)): Path<(String, String)>, Form(fields): Form) -> Answer {
    let opened = open(&visit, &id).await?;
    let entry = child::<Session>(&visit, opened.id, &session).await?;
    let (parts, abouts): (Vec<&str>, Vec<&str>) = (fields.all("part").collect(), fields.all("about").collect());
    let point = |(place, text): (usize, &str)| AgendaItem {
        part: parts.get(place).and_then(|part| part.parse().ok()).unwrap_or(AgendaPart::Matter),
        text: text.to_owned(),
        about: abouts.get(place).and_then(|id| id.parse().ok()),
    };
    let points = fields.all("text").enumerate().filter(|(_, text)| !text.is_empty()).map(point).collect();
    let kept = sessions::set_agenda(&visit.office, entry.id, points).await?;
    visit.done(&format!("{}/sessions/{session}#agenda", opened.path), "agenda", Some(kept.undo))
}

/// `POST /relationships/{id}/sessions/{session}/agenda/sending`
pub(crate) async fn sent(visit: Visit, Path((id, session)): Path<(String, String)>) -> Answer {
    let opened = open(&visit, &id).await?;
    let entry = child::<Session>(&visit, opened.id, &session).await?;
    let kept = sessions::agenda_sent(&visit.office, entry.id).await?;
    visit.done(&format!("{}/sessions/{session}#agenda", opened.path), "agenda-sent", Some(kept.undo))
}

/// `GET /relationships/{id}/sessions/{session}/invitation.ics`, with `agenda=yes` where the agenda goes along
pub(crate) async fn invitation(
    visit: Visit,
    Path((id, session)): Path<(String, String)>,
    Query(fields): Query,
) -> Answer {
    let opened = open(&visit, &id).await?;
    let entry = child::<Session>(&visit, opened.id, &session).await?;
    let agenda = if fields.get("agenda").is_some() { Agenda::Along } else { Agenda::Apart };
    let file = invitations::write(&visit.office, entry.id, &Wording { title: None, agenda }).await?;
    Ok(download(&file.name, "text/calendar; charset=utf-8", file.text.into_bytes()).into_response())
}
