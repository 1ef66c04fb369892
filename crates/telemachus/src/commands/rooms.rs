//! `telemachus relationships`, `sessions`, `charter`, `assignments`, `advice`: what happens between me and those I learn from.

mod sessions;
mod work;

pub(crate) use sessions::sessions;
pub(crate) use work::{advice, assignments};

use crate::arguments::rooms::{
    Begin as BeginWords, CharterCommand, CharterWhat, Covenant, End as EndWords, Relationships, RelationshipsWhat, Say,
    WriteCharter,
};
use crate::console::Console;
use crate::failure::Failure;
use crate::setting::Setting;
use crate::text::{label, plain, text, wrapped};
use app::endings::{self, End, Thanks};
use app::entries::{self, EntryId, Kept};
use app::error::AppError;
use app::office::Office;
use app::relationships::{self, Begin, With, find, name_of};
use app::seen::Seen;
use app::{charter, covenant, match_checks, people};
use formats::listing;
use model::finding::Value;
use model::mentoring::Mentoring;
use model::mentoring::rooms::Room;
use model::relationship::charter::Charter;
use model::relationship::{Relationship, RelationshipKind, Side};
use std::sync::Arc;

pub(crate) fn relationships(options: &Relationships, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    match &options.what {
        RelationshipsWhat::List => list(options.json, setting, console),
        RelationshipsWhat::Show { which } => show(which, options.json, setting, console),
        what => {
            let id = setting.run(async |office| write(office, what).await)?;
            answer(options.json, id, console)
        }
    }
}

fn answer(json: bool, id: EntryId, console: &mut Console) -> Result<(), Failure> {
    if json {
        return console.result(&listing::sponsors::written(&id.to_string()));
    }
    console.tell(&text("cli-written-down", &[]));
    Ok(())
}

fn mentoring(seen: &Seen) -> Result<&Mentoring, Failure> {
    Ok(seen.beside.mentoring.as_ref().ok_or(AppError::Unreadable("what you wrote down"))?)
}

/// The relationship that somebody means, with all that is seen.
async fn one(office: &Office, which: &str) -> Result<(Arc<Seen>, EntryId), Failure> {
    let seen = office.seen().await?;
    let id = find(&seen.loaded, mentoring(&seen)?, which)?.id;
    Ok((seen, id))
}

fn room(seen: &Seen, id: EntryId) -> Result<Room<'_>, Failure> {
    Ok(mentoring(seen)?.rooms.room(id).ok_or(AppError::Unreadable("what you wrote down"))?)
}

async fn write(office: &Office, what: &RelationshipsWhat) -> Result<EntryId, Failure> {
    Ok(match what {
        RelationshipsWhat::Begin(words) => begin(office, words).await?.id,
        RelationshipsWhat::Go { which, stage, because, on } => {
            let (_, id) = one(office, which).await?;
            relationships::go_to(office, id, *stage, *on, because).await?.id
        }
        RelationshipsWhat::Say(said) => say(office, said).await?.id,
        RelationshipsWhat::Covenant(words) => promise(office, words).await?.id,
        RelationshipsWhat::Check { which, verdict, note } => {
            let (_, id) = one(office, which).await?;
            match_checks::check(office, id, *verdict, note.as_deref(), None).await?.id
        }
        RelationshipsWhat::End(words) => end(office, words).await?.id,
        RelationshipsWhat::Remove { which } => {
            let (_, id) = one(office, which).await?;
            relationships::remove(office, id).await?;
            id
        }
        // Both only read, and are answered before.
        RelationshipsWhat::List => return Err(AppError::Unreadable("the command").into()),
        RelationshipsWhat::Show { which } => one(office, which).await?.1,
    })
}

async fn begin(office: &Office, words: &BeginWords) -> Result<Kept, Failure> {
    let seen = office.seen().await?;
    let may_be_any = matches!(
        words.kind,
        RelationshipKind::Invisible | RelationshipKind::PeerCircle | RelationshipKind::Group | RelationshipKind::Flash
    );
    let with = match people::find(&seen.loaded, &words.with) {
        Ok(member) => With::Person(member.person.id.clone()),
        Err(AppError::NobodyCalled { .. }) if may_be_any || words.add => With::Name(words.with.clone()),
        Err(error) => return Err(error.into()),
    };
    let usual = Begin::new(words.kind, with);
    let begin = Begin {
        role: words.role,
        stage: words.stage,
        on: words.on,
        reason: words.because.clone(),
        subject: words.subject.clone(),
        plan: words.plan.clone(),
        paired_by: words.paired_by.clone(),
        channel: words.channel.or(usual.channel),
        in_writing: words.in_writing,
        learn: words.learn.clone(),
        teach: words.teach.clone(),
        ..usual
    };
    Ok(match &begin.with {
        With::Name(name) if !may_be_any => relationships::begin_with_new(office, name, &begin).await?,
        _ => relationships::begin(office, &begin).await?,
    })
}

async fn say(office: &Office, said: &Say) -> Result<Kept, Failure> {
    let (_, id) = one(office, &said.which).await?;
    let now = entries::found::<Relationship>(office, id).await?.value;
    let value = Relationship {
        plan: said.plan.clone().or(now.plan),
        subject: said.subject.clone().or(now.subject),
        channel: said.channel.or(now.channel),
        gives: if said.gives.is_empty() { now.gives } else { said.gives.clone() },
        boundaries: if said.boundary.is_empty() { now.boundaries } else { said.boundary.clone() },
        ..now
    };
    Ok(relationships::change(office, id, &value).await?)
}

async fn promise(office: &Office, words: &Covenant) -> Result<Kept, Failure> {
    let (seen, id) = one(office, &words.which).await?;
    let newest = room(&seen, id)?.covenants.last().map(|one| one.id);
    if let Some(side) = words.withdraw {
        let newest = newest.ok_or_else(|| AppError::Wrong("there is no covenant to take back".to_owned()))?;
        return Ok(covenant::withdraw(office, newest, side, None).await?);
    }
    let is_worded = words.promise.is_some() || words.limits.is_some() || newest.is_none();
    let mut kept = None;
    if is_worded {
        let promise = words.promise.clone().unwrap_or_else(|| label("covenant-usual-promise"));
        let limits = words.limits.clone().unwrap_or_else(|| label("covenant-usual-limits"));
        kept = Some(covenant::word(office, id, &promise, &limits).await?);
    }
    let latest = kept.map(|kept| kept.id).or(newest);
    match (kept, latest) {
        (_, Some(latest)) if words.agreed => Ok(covenant::sign(office, latest, Side::ALL, None).await?),
        (Some(kept), _) => Ok(kept),
        _ => Err(AppError::Wrong("nothing is said; `--agreed` gives both words, `--promise` words it anew".to_owned())
            .into()),
    }
}

async fn end(office: &Office, words: &EndWords) -> Result<Kept, Failure> {
    let (_, id) = one(office, &words.which).await?;
    let usual = End::new(words.kind);
    let end = End {
        on: words.on,
        led_to: words.led_to.clone(),
        thanks: if words.thanked { Thanks::Said } else { Thanks::Owed },
        rhythm_days: words.rhythm.or(usual.rhythm_days),
        next_need: words.next_need.clone(),
        ..usual
    };
    Ok(endings::end(office, id, &end).await?)
}

fn list(json: bool, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let (seen, now) = setting.run(async |office| Ok((office.seen().await?, office.now())))?;
    let rooms: Vec<(Room<'_>, String)> = mentoring(&seen)?
        .rooms
        .all()
        .into_iter()
        .map(|room| {
            let name = name_of(&seen.loaded, room.relationship);
            (room, name)
        })
        .collect();
    if json {
        return console.result(&listing::rooms::relationships(&rooms, now));
    }
    if rooms.is_empty() {
        console.tell(&text("cli-relationships-none", &[]));
    }
    for (room, name) in &rooms {
        console.result(&wrapped(&line(room, name), console.width, "", "    "))?;
    }
    Ok(())
}

fn line(room: &Room<'_>, name: &str) -> String {
    let kind = label(&relationships::kind_message(&room.relationship.value));
    let stage = label(&format!("stage-{}", room.stage().code())).to_lowercase();
    let values =
        [("name", plain(name)), ("kind", plain(kind)), ("stage", plain(stage)), ("since", Value::Date(room.since()))];
    text("cli-relationship", &values)
}

fn show(which: &str, json: bool, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let (seen, id, now, zone) = setting.run(async |office| {
        let (seen, id) = one(office, which).await?;
        Ok((seen, id, office.now(), office.zone()))
    })?;
    let room = room(&seen, id)?;
    let name = name_of(&seen.loaded, room.relationship);
    let plan = &mentoring(&seen)?.plan;
    if json {
        return console.result(&listing::rooms::relationship(&room, plan, &name, now));
    }
    let mut lines = vec![line(&room, &name)];
    lines.extend(room.relationship.value.plan.clone());
    lines.extend(
        plan.active_goals_of(id).map(|goal| text("cli-room-goal", &[("text", plain(goal.value.text.clone()))])),
    );
    if let Some(next) = room.to_come(now).next() {
        let at = room.when(next).begins.with_timezone(&zone);
        let values = [("date", Value::Date(at.date_naive())), ("time", plain(at.format("%H:%M").to_string()))];
        lines.push(text("cli-room-next", &values));
    }
    let open =
        room.open_assignments().map(|one| text("cli-room-assignment", &[("text", plain(one.value.text.clone()))]));
    lines.extend(open);
    for line in lines {
        console.result(&wrapped(&line, console.width, "", "    "))?;
    }
    Ok(())
}

pub(crate) fn charter(options: &CharterCommand, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    match &options.what {
        CharterWhat::Show { which } => {
            let (seen, id) = setting.run(async |office| one(office, which).await)?;
            console.result(&listing::rooms::charters(&room(&seen, id)?))
        }
        CharterWhat::Write(words) => {
            let kept = setting.run(async |office| write_charter(office, words).await)?;
            answer(options.json, kept.id, console)
        }
        CharterWhat::Accept { which } => {
            let kept = setting.run(async |office| {
                let (seen, id) = one(office, which).await?;
                let newest = room(&seen, id)?.charter().map(|one| one.id);
                let newest =
                    newest.ok_or_else(|| AppError::Wrong("there is no charter yet; write it first".to_owned()))?;
                Ok(charter::accept(office, newest, None).await?)
            })?;
            answer(options.json, kept.id, console)
        }
    }
}

async fn write_charter(office: &Office, words: &WriteCharter) -> Result<Kept, Failure> {
    let (seen, id) = one(office, &words.which).await?;
    let room = room(&seen, id)?;
    let now = room.charter().map_or_else(|| charter::usual(&room, office.today()), |one| one.value.clone());
    let or = |given: &Vec<String>, now: Vec<String>| if given.is_empty() { now } else { given.clone() };
    // A look in the middle that nobody asked for does not stand in the way of an earlier end.
    let ends_on = words.ends.or(now.ends_on);
    let is_usual = room.charter().is_none();
    let before = now.reassess_on.iter().copied().filter(|day| !is_usual || ends_on.is_none_or(|end| *day <= end));
    let reassess_on = if words.reassess.is_empty() { before.collect() } else { words.reassess.clone() };
    let value = Charter {
        why_paired: words.why.clone().or(now.why_paired),
        topics: or(&words.topic, now.topics),
        cadence_days: words.every.or(now.cadence_days),
        scheduler: words.scheduler.or(now.scheduler),
        channels: if words.channel.is_empty() { now.channels } else { words.channel.clone() },
        place: words.place.clone().or(now.place),
        time_of_day: words.time.or(now.time_of_day),
        minutes: words.minutes.or(now.minutes),
        boundaries: or(&words.boundary, now.boundaries),
        ends_on,
        reassess_on,
        ..now
    };
    Ok(charter::keep(office, id, &value).await?)
}
