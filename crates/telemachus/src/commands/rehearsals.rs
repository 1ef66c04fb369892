//! `telemachus rehearsals`: hard conversations, prepared, played through, held.

use super::plan::{helper, kept, looked, one};
use crate::arguments::rehearsals::{ChangedWords, Rehearsals, RehearsalsWhat, Script as ScriptWords, Words};
use crate::console::Console;
use crate::failure::Failure;
use crate::setting::Setting;
use crate::text::{Shape, count, label, plain, shape, text, wrapped};
use app::deeper::Helper;
use app::entries::{EntryId, Kept};
use app::error::AppError;
use app::office::Office;
use app::rehearsals::{self, Draft, Played, Script};
use app::relationships::find;
use app::seen::Seen;
use formats::listing;
use model::entry::Noted;
use model::finding::Value;
use model::mentoring::Mentoring;
use model::rehearsal::Rehearsal;

pub(crate) fn rehearsals(options: &Rehearsals, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let shape = shape(options.json);
    match &options.what {
        RehearsalsWhat::List => list(shape, setting, console),
        RehearsalsWhat::Show { which } => show(which, shape, setting, console),
        what => {
            let done = setting.run(async |office| write(office, what).await)?;
            kept(shape, done, console)
        }
    }
}

async fn write(office: &Office, what: &RehearsalsWhat) -> Result<Kept, Failure> {
    let (seen, mentoring) = looked(office).await?;
    let found = |which: &str| one(&mentoring.rehearsals.rehearsals, which, |one| &one.subject);
    Ok(match what {
        RehearsalsWhat::Prepare { subject, words, script } => {
            let draft = draft(&seen, &mentoring, subject, words)?;
            rehearsals::prepare(office, &draft, &with(Script::default(), script)).await?
        }
        RehearsalsWhat::Change { which, subject, words } => {
            let one = found(which)?;
            let draft = changed(&seen, &mentoring, one, subject.as_deref(), words)?;
            rehearsals::change(office, one.id, &draft).await?
        }
        RehearsalsWhat::Write { which, script } => {
            let one = found(which)?;
            rehearsals::write(office, one.id, &with(Script::of(&one.value), script)).await?
        }
        RehearsalsWhat::Answer { which, says, reply } => {
            rehearsals::answer(office, found(which)?.id, says, reply.as_deref()).await?
        }
        RehearsalsWhat::Play { which, with, changed, on } => {
            let with = with.as_deref().map(|who| helper(&seen, who)).transpose()?;
            let played = Played { on: *on, with, changed: changed.clone() };
            rehearsals::play_through(office, found(which)?.id, &played).await?
        }
        RehearsalsWhat::Held { which, happened, learned, on } => {
            rehearsals::hold(office, found(which)?.id, *on, happened, learned.as_deref()).await?
        }
        RehearsalsWhat::Remove { which } => {
            let id = found(which)?.id;
            Kept { id, undo: rehearsals::remove(office, id).await? }
        }
        // Both only read, and are answered before.
        RehearsalsWhat::List | RehearsalsWhat::Show { .. } => return Err(AppError::Unreadable("the command").into()),
    })
}

fn draft(seen: &Seen, mentoring: &Mentoring, subject: &str, words: &Words) -> Result<Draft, Failure> {
    let Words { with, on, mentor, about } = words;
    Ok(Draft {
        subject: subject.to_owned(),
        with: helper(seen, with)?,
        planned_on: *on,
        mentor: mentor.as_deref().map(|which| room(seen, mentoring, which)).transpose()?,
        about: about.as_deref().map(|which| matter(mentoring, which)).transpose()?,
    })
}

/// What it is at present, but for what is said anew.
fn changed(
    seen: &Seen,
    mentoring: &Mentoring,
    one: &Noted<Rehearsal>,
    subject: Option<&str>,
    words: &ChangedWords,
) -> Result<Draft, Failure> {
    let who = one.person.clone().map(Helper::Person);
    let who = who.or_else(|| one.value.name.clone().map(Helper::Role));
    let mentor = words.mentor.as_deref().map(|which| room(seen, mentoring, which)).transpose()?;
    let about = words.about.as_deref().map(|which| matter(mentoring, which)).transpose()?;
    let gone = || AppError::Wrong("whom it is with is not there any more; say it with `--with`".to_owned());
    Ok(Draft {
        subject: subject.unwrap_or(&one.value.subject).to_owned(),
        with: match &words.with {
            Some(who) => helper(seen, who)?,
            None => who.ok_or_else(gone)?,
        },
        planned_on: words.on.or(one.due_on).filter(|_| !words.no_day),
        mentor: mentor.or(one.parent).filter(|_| !words.alone),
        about: about.or(one.value.about),
    })
}

fn room(seen: &Seen, mentoring: &Mentoring, which: &str) -> Result<EntryId, Failure> {
    Ok(find(&seen.loaded, mentoring, which)?.id)
}

/// A challenge or a change of role.
fn matter(mentoring: &Mentoring, which: &str) -> Result<EntryId, Failure> {
    let inquiry = &mentoring.inquiry;
    let change = one(&inquiry.transitions, which, |one| &one.to).map(|one| one.id);
    change.or_else(|_| one(&inquiry.challenges, which, |one| &one.text).map(|one| one.id))
}

/// What stands prepared, but for what is said anew.
fn with(script: Script, words: &ScriptWords) -> Script {
    Script {
        aim: words.aim.clone().or(script.aim),
        opening: words.opening.clone().or(script.opening),
        answers: script.answers,
        soften: if words.soften.is_empty() { script.soften } else { words.soften.clone() },
    }
}

fn list(shape: Shape, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let (seen, mentoring) = setting.run(async |office| looked(office).await)?;
    let all = &mentoring.rehearsals;
    let (ahead, held) = (all.ahead(), all.held());
    let several = || ahead.iter().chain(&held).copied();
    if shape == Shape::Json {
        return console.result(&listing::written::written("rehearsals", several()));
    }
    if several().next().is_none() {
        console.tell(&text("cli-plan-none", &[]));
    }
    for one in several() {
        console.result(&wrapped(&line(&seen, one), console.width, "", "  "))?;
    }
    Ok(())
}

fn line(seen: &Seen, one: &Noted<Rehearsal>) -> String {
    let day = |day: Option<chrono::NaiveDate>| day.map_or(Value::Unknown, Value::Date);
    let values = [
        ("subject", plain(one.value.subject.clone())),
        ("name", plain(name(seen, one))),
        ("planned", day(one.due_on)),
        ("held", day(one.value.held_on)),
    ];
    text("cli-rehearsal", &values)
}

fn name(seen: &Seen, one: &Noted<Rehearsal>) -> String {
    let person = one.person.as_ref().and_then(|id| seen.loaded.member(id)).map(|member| member.person.name.clone());
    person.or_else(|| one.value.name.clone()).unwrap_or_else(|| label("value-somebody"))
}

fn show(which: &str, shape: Shape, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let (seen, mentoring) = setting.run(async |office| looked(office).await)?;
    let all = &mentoring.rehearsals;
    let one = one(&all.rehearsals, which, |one| &one.subject)?;
    let runs = all.runs_of(one.id);
    if shape == Shape::Json {
        return console.result(&listing::rehearsals::rehearsal(one, &runs));
    }
    let (width, value) = (console.width, &one.value);
    let mut said = wrapped(&line(&seen, one), width, "", "  ");
    let mut part = |id: &str, text: &str| {
        said.push_str(&wrapped(&label(id), width, "", ""));
        said.push_str(&wrapped(text, width, "  ", "  "));
    };
    for (id, text) in [("rehearsal-aim", &value.aim), ("rehearsal-opening", &value.opening)] {
        if let Some(text) = text {
            part(id, text);
        }
    }
    for answer in &value.answers {
        part("rehearsal-they-say", &answer.says);
        part("rehearsal-i-reply", answer.reply.as_deref().unwrap_or("–"));
    }
    value.soften.iter().for_each(|one| part("rehearsal-soften", one));
    if !runs.is_empty() {
        part("rehearsal-runs", &text("cli-rehearsal-runs", &[("runs", count(runs.len()))]));
    }
    for (id, text) in [("rehearsal-happened", &value.happened), ("rehearsal-learned", &value.learned)] {
        if let Some(text) = text {
            part(id, text);
        }
    }
    console.result(&said)
}
