//! `telemachus today`, `counsel`, `intentions`: what matters now, what was done about it, what is meant by a day.

use crate::arguments::{Counsel, CounselWhat, Intentions, IntentionsWhat, Today, Which};
use crate::console::Console;
use crate::failure::Failure;
use crate::setting::Setting;
use crate::text::{Shape, count, plain, shape, text, wrapped};
use app::entries::Entry;
use app::error::AppError;
use app::office::Office;
use app::seen::Counselled;
use app::{deeper, intentions, people, responses};
use formats::analysis::subject;
use formats::listing::{self, Meant};
use model::finding::{Finding, Value};
use model::intention::{Intention, Standing};
use model::response::{Deed, subject_key};
use std::sync::Arc;

pub(crate) fn today(options: &Today, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let (counselled, due) = setting.run(async |office| {
        let due = intentions::due(office, office.today()).await?;
        Ok((office.counselled().await?, due))
    })?;
    if options.json {
        return console.result(&listing::today(&counselled.said.headline, counselled.today(), due.iter().map(meant)));
    }
    let width = console.width;
    let mut any = false;
    for said in counselled.today() {
        any = true;
        let finding = &said.finding;
        let mut piece = wrapped(&said.title, width, "", "");
        piece.push_str(&wrapped(&said.why, width, "  ", "  "));
        for step in &said.next {
            piece.push_str(&wrapped(step, width, "  → ", "    "));
        }
        piece.push_str(&format!("  {} {}\n", finding.rule.0, subject(&finding.subject)));
        console.result(&piece)?;
    }
    for entry in &due {
        let values = [("text", plain(entry.value.text.clone())), ("date", date(entry))];
        console.result(&wrapped(&text("cli-meant", &values), width, "", "  "))?;
    }
    if !any && due.is_empty() {
        console.tell(&text("cli-today-nothing", &[]));
    }
    if any {
        console.tell(&text("cli-today-hint", &[]));
    }
    Ok(())
}

pub(crate) fn counsel(options: &Counsel, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let (which, deed, reason, said) = match &options.what {
        CounselWhat::Done { which } => (which, Deed::Done, None, "cli-counsel-done"),
        CounselWhat::Later { which, until } => (which, Deed::Snoozed { until: *until }, None, "cli-counsel-later"),
        CounselWhat::NotSo { which, reason } => (which, Deed::Dismissed, reason.as_deref(), "cli-counsel-not-so"),
    };
    let answered = setting.run(async |office| {
        let counselled = office.counselled().await?;
        let key = subject_key(&found(&counselled, which)?.subject);
        responses::respond(office, &which.rule, &key, deed, reason).await?;
        Ok(key)
    })?;
    if which.json {
        return console.result(&listing::answered(&which.rule, &answered, deed.code()));
    }
    console.tell(&text(said, &[]));
    Ok(())
}

/// The finding of a rule about a subject; without a subject the only one of the rule.
fn found<'c>(counselled: &'c Arc<Counselled>, which: &Which) -> Result<&'c Finding, Failure> {
    let of_rule = counselled.said.counsel.iter().map(|said| &said.finding).filter(|it| it.rule.0 == which.rule);
    let is_meant = |finding: &&Finding| {
        let meant = which.subject.as_ref();
        meant.is_none_or(|word| subject(&finding.subject) == *word || subject_key(&finding.subject) == *word)
    };
    let found: Vec<&Finding> = of_rule.filter(is_meant).collect();
    match found.as_slice() {
        [only] => Ok(only),
        [] => Err(AppError::Wrong(format!(
            "no finding of `{}` about `{}` stands today; `telemachus today --json` lists them",
            which.rule,
            which.subject.as_deref().unwrap_or("anything")
        ))
        .into()),
        several => {
            let subjects: Vec<String> = several.iter().map(|it| format!("`{}`", subject(&it.subject))).collect();
            let said = subjects.join(", ");
            Err(AppError::Wrong(format!("`{}` speaks of several; say which: {said}", which.rule)).into())
        }
    }
}

pub(crate) fn intentions(options: &Intentions, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    match &options.what {
        IntentionsWhat::List { all, json } => {
            let listed = if *all { Listed::All } else { Listed::Open };
            list(listed, shape(*json), setting, console)
        }
        IntentionsWhat::Add { text: what, by, about, way, json } => {
            let kept = setting.run(async |office| {
                let seen = office.seen().await?;
                let person = about.as_deref().map(|who| people::find(&seen.loaded, who)).transpose()?;
                let person = person.map(|member| member.person.id.clone());
                // A way answers the finding about somebody who drains, and is looked back on like one chosen on its page.
                let rule = way.map(|_| deeper::DRAINED.to_owned());
                let way = way.map(|way| way.code().to_owned());
                let intention = Intention { text: what.clone(), rule, way, outcome: None };
                Ok(intentions::mean(office, intention, person, *by).await?)
            })?;
            said(shape(*json), &kept.id.to_string(), Standing::Open, "cli-intention-added", console)
        }
        IntentionsWhat::Done { which, outcome, json } => {
            let id = setting.run(async |office| {
                let entry = one(office, which).await?;
                intentions::close(office, entry.id, Standing::Done, outcome.as_deref()).await?;
                Ok(entry.id.to_string())
            })?;
            said(shape(*json), &id, Standing::Done, "cli-intention-done", console)
        }
    }
}

/// Which of the things meant are listed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Listed {
    /// What is still meant.
    Open,
    /// What is done or let go, too.
    All,
}

fn said(shape: Shape, id: &str, standing: Standing, told: &'static str, console: &mut Console) -> Result<(), Failure> {
    if shape == Shape::Json {
        return console.result(&listing::intention(id, standing.code()));
    }
    console.tell(&text(told, &[]));
    Ok(())
}

fn list(listed: Listed, shape: Shape, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let entries = setting.run(async |office| match listed {
        Listed::All => Ok(intentions::all(office).await?),
        Listed::Open => open(office).await,
    })?;
    if shape == Shape::Json {
        return console.result(&listing::intentions(entries.iter().map(meant)));
    }
    if entries.is_empty() {
        console.tell(&text("cli-intentions-none", &[]));
    }
    for (place, entry) in entries.iter().enumerate() {
        let values = [("text", plain(entry.value.text.clone())), ("date", date(entry))];
        // With what is closed among them, numbers would name something else than `done` takes.
        let number = if listed == Listed::All { "  ".to_owned() } else { format!("{:>3}  ", place + 1) };
        console.result(&wrapped(&text("cli-meant", &values), console.width, &number, "     "))?;
        if let Some(outcome) = &entry.value.outcome {
            console.result(&wrapped(outcome, console.width, "     – ", "       "))?;
        }
    }
    if !entries.is_empty() && listed == Listed::Open {
        console.tell(&text("cli-intentions-hint", &[("count", count(entries.len()))]));
    }
    Ok(())
}

/// What is still meant, the longest due first.
async fn open(office: &Office) -> Result<Vec<Entry<Intention>>, Failure> {
    let mut open = intentions::all(office).await?;
    open.retain(|entry| Standing::of(entry.state.as_deref()) == Standing::Open);
    open.sort_by_key(|entry| (entry.due_on, entry.id));
    Ok(open)
}

/// The open intention with this number or id.
async fn one(office: &Office, which: &str) -> Result<Entry<Intention>, Failure> {
    let open = open(office).await?;
    let number: Option<usize> = which.parse().ok();
    let mut found = open.into_iter().enumerate();
    let found = found.find(|(place, entry)| number == Some(place + 1) || entry.id.to_string() == which);
    let missing = || AppError::Wrong(format!("no intention is `{which}`; `telemachus intentions list` numbers them"));
    Ok(found.map(|(_, entry)| entry).ok_or_else(missing)?)
}

fn date(entry: &Entry<Intention>) -> Value {
    entry.due_on.map_or(Value::Unknown, Value::Date)
}

fn meant(entry: &Entry<Intention>) -> Meant<'_> {
    Meant {
        id: entry.id.to_string(),
        intention: &entry.value,
        person: entry.person.as_ref(),
        standing: Standing::of(entry.state.as_deref()).code(),
        due_on: entry.due_on,
    }
}
