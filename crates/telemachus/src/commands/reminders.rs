//! `telemachus reminders`: when they come, what went out, the calendar feed.

use crate::arguments::reminders::RemindersWhat;
use crate::console::Console;
use crate::failure::Failure;
use crate::setting::Setting;
use crate::text::{count, plain, text, wrapped};
use app::office::Office;
use app::reminders::{self, Delivery, Plan};
use formats::reminders::{LogRecord, StatusRecord, TIME_FORMAT, done, log, status};
use model::finding::Value;

pub(crate) fn run(what: &RemindersWhat, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    match what {
        RemindersWhat::Status { json } => {
            let record = setting.run(async |office| Ok(reminders::status(office).await?))?;
            show(&record, setting, *json, console)
        }
        RemindersWhat::Times { digest, quiet, zone, json } => {
            let said = [digest.as_deref(), quiet.as_deref(), zone.as_deref()];
            let record = setting.run(async |office| times(office, said).await)?;
            show(&record, setting, *json, console)
        }
        RemindersWhat::Test { json } => test(setting, *json, console),
        RemindersWhat::Log { json } => lines(setting, *json, console),
        RemindersWhat::Feed { end, json } => feed(setting, *end, *json, console),
    }
}

fn show(record: &StatusRecord, setting: &Setting, is_json: bool, console: &mut Console) -> Result<(), Failure> {
    if is_json {
        return console.result(&status(record));
    }
    let mut line = |id, values: &[(&'static str, Value)]| {
        let said = wrapped(&text(id, values), console.width, "", "  ");
        console.result(&said)
    };
    match record.plan.digest_at {
        Some(at) => {
            let values = [("time", plain(at.format(TIME_FORMAT).to_string())), ("zone", plain(record.zone.clone()))];
            line("cli-reminders-digest", &values)?;
        }
        None => line("cli-reminders-no-digest", &[])?,
    }
    if let Some((from, until)) = record.plan.quiet {
        let time = |time: chrono::NaiveTime| plain(time.format(TIME_FORMAT).to_string());
        line("cli-reminders-quiet", &[("from", time(from)), ("until", time(until))])?;
    }
    match &record.mail_to {
        Some(to) => line("cli-reminders-mail", &[("to", plain(to.clone()))])?,
        None => line("cli-reminders-no-mail", &[])?,
    }
    match record.feed_since {
        Some(since) => line("cli-reminders-feed", &[("since", Value::Date(since.date_naive()))])?,
        None => line("cli-reminders-no-feed", &[])?,
    }
    if let Some(last) = record.last_ran_at {
        let seconds = (setting.now - last).num_seconds().max(0);
        line("reminders-pulse", &[("seconds", Value::Count(seconds)), ("minutes", Value::Count(seconds / 60))])?;
    }
    line("cli-reminders-due", &[("count", count(record.due))])
}

async fn times(office: &Office, [digest, quiet, zone]: [Option<&str>; 3]) -> Result<StatusRecord, Failure> {
    let present = reminders::plan(office).await?;
    let written = |time: chrono::NaiveTime| time.format(TIME_FORMAT).to_string();
    let digest = digest.map_or_else(|| present.digest_at.map(written).unwrap_or_default(), str::to_owned);
    let (from, until) = match quiet {
        Some(quiet) => quiet
            .split_once('-')
            .map_or((quiet.to_owned(), String::new()), |(from, until)| (from.to_owned(), until.to_owned())),
        None => present.quiet.map(|(from, until)| (written(from), written(until))).unwrap_or_default(),
    };
    let plan = Plan::parse(&digest, (&from, &until), zone.unwrap_or(present.zone));
    let plan = plan
        .map_err(|faults| Failure::usage(faults.into_iter().map(|(_, fault)| fault).collect::<Vec<_>>().join("; ")))?;
    reminders::set_plan(office, plan).await?;
    Ok(reminders::status(office).await?)
}

fn test(setting: &Setting, is_json: bool, console: &mut Console) -> Result<(), Failure> {
    let sent = setting.run(async |office| Ok(reminders::send_test(office).await?))?;
    let (name, said) = match &sent {
        Ok(said) => ("taken", said.as_str()),
        Err(not_sent) => ("refused", not_sent.said.as_str()),
    };
    if is_json {
        console.result(&done(name, said))?;
    } else {
        let id = if sent.is_ok() { "cli-reminders-taken" } else { "cli-reminders-refused" };
        console.result(&wrapped(&text(id, &[("said", plain(said.to_owned()))]), console.width, "", "  "))?;
    }
    if sent.is_ok() { Ok(()) } else { Err(Failure::Told) }
}

fn lines(setting: &Setting, is_json: bool, console: &mut Console) -> Result<(), Failure> {
    let all = setting.run(async |office| Ok(reminders::log(office).await?))?;
    if is_json {
        return console.result(&log(all.into_iter().map(record)));
    }
    if all.is_empty() {
        console.tell(&text("reminders-log-none", &[]));
    }
    for delivery in &all {
        let what = match delivery.day {
            Some(day) => text("reminders-log-digest", &[("date", Value::Date(day))]),
            None => text("reminders-log-test", &[]),
        };
        let again = delivery.next_at.map_or(Value::Unknown, |at| plain(at.format(TIME_FORMAT).to_string()));
        let values = [
            ("what", plain(what)),
            ("state", Value::Word(delivery.state.code())),
            ("things", Value::Count(i64::from(delivery.things))),
            ("tries", Value::Count(i64::from(delivery.tries))),
            ("again", again),
        ];
        let mut said = wrapped(&text("reminders-log-line", &values), console.width, "", "  ");
        if let Some(answer) = &delivery.answer {
            said.push_str(&wrapped(answer, console.width, "  ", "  "));
        }
        console.result(&said)?;
    }
    Ok(())
}

fn record(delivery: Delivery) -> LogRecord {
    LogRecord {
        at: delivery.changed_at,
        kind: delivery.kind.code().to_owned(),
        slot: delivery.day.map_or_else(String::new, |day| day.to_string()),
        state: delivery.state.code().to_owned(),
        tries: delivery.tries,
        things: delivery.things,
        answer: delivery.answer,
    }
}

fn feed(setting: &Setting, is_end: bool, is_json: bool, console: &mut Console) -> Result<(), Failure> {
    if is_end {
        setting.run(async |office| Ok(reminders::end_feed(office).await?))?;
        if is_json {
            return console.result(&done("feed", "ended"));
        }
        console.tell(&text("cli-reminders-feed-ended", &[]));
        return Ok(());
    }
    let token = setting.run(async |office| Ok(reminders::renew_feed(office).await?))?;
    let path = format!("/feed/{token}.ics");
    if is_json {
        return console.result(&done("path", &path));
    }
    console.tell(&text("cli-reminders-feed-made", &[]));
    console.result(&format!("{path}\n"))
}
