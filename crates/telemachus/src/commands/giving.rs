//! `telemachus giving`: what went to and fro, what is due, what would fit, what teaching taught.

use super::sponsors::{mentoring, person};
use crate::arguments::{Giving, GivingWhat};
use crate::console::Console;
use crate::failure::Failure;
use crate::setting::Setting;
use crate::text::{count, plain, text, wrapped};
use app::entries::{EntryId, Kept};
use app::error::AppError;
use app::giving::{self, Idea, Ideas, NewLine, Pockets};
use app::office::Office;
use formats::listing::giving as listing;
use formats::listing::sponsors::written;
use model::finding::Value;
use model::giving::Journal;
use model::network::Network;
use model::person::PersonId;

/// The months over which the balance is told (ours: two years, as on the page).
const MONTHS: usize = 24;

pub(crate) fn giving(options: &Giving, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    match &options.what {
        GivingWhat::List { person, json } => list(person.as_deref(), *json, setting, console),
        GivingWhat::Pockets { json } => pockets(*json, setting, console),
        GivingWhat::Ideas { who, json } => ideas(who, *json, setting, console),
        what => {
            let (kept, json) = setting.run(async |office| write(office, what).await)?;
            if json {
                return console.result(&written(&kept.id.to_string()));
            }
            console.tell(&text("cli-written-down", &[]));
            Ok(())
        }
    }
}

async fn write(office: &Office, what: &GivingWhat) -> Result<(Kept, bool), Failure> {
    let today = office.today();
    Ok(match what {
        GivingWhat::Add { who, what, direction, kind, outcome, json } => {
            let person = person(office, who).await?;
            let (what, outcome) = (what.clone(), outcome.clone());
            let line = NewLine { person, what, direction: *direction, on: today, kind: *kind, outcome };
            (giving::enter(office, &line).await?, *json)
        }
        GivingWhat::Outcome { id, outcome, json } => (giving::note_outcome(office, entry(id)?, outcome).await?, *json),
        GivingWhat::Thank { id, json } => (giving::thank(office, entry(id)?, today).await?, *json),
        GivingWhat::Tell { id, json } => (giving::tell_outcome(office, entry(id)?, today).await?, *json),
        GivingWhat::Watch { who, about, item, json } => {
            (giving::watch(office, person(office, who).await?, about, item.as_deref()).await?, *json)
        }
        GivingWhat::Learn { question, rule, change, who, json } => {
            let asked_by = match who {
                Some(who) => Some(person(office, who).await?),
                None => None,
            };
            let (question, rule_of_thumb) = (question.clone(), rule.clone());
            let journal = Journal { on: today, question, rule_of_thumb, change: change.clone() };
            (giving::learn(office, asked_by, &journal).await?, *json)
        }
        GivingWhat::List { .. } | GivingWhat::Ideas { .. } | GivingWhat::Pockets { .. } => {
            return Err(AppError::Wrong("this writes nothing down".to_owned()).into());
        }
    })
}

fn entry(id: &str) -> Result<EntryId, Failure> {
    let none = |_| AppError::Wrong(format!("`{id}` is no id; `telemachus giving list --json` shows them"));
    Ok(id.parse().map_err(none)?)
}

fn list(who: Option<&str>, json: bool, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let (seen, only, today) = setting.run(async |office| {
        let only = match who {
            Some(who) => Some(person(office, who).await?),
            None => None,
        };
        Ok((office.seen().await?, only, office.today()))
    })?;
    let all = mentoring(&seen)?;
    if json {
        return console.result(&listing::giving(all, only.as_ref(), today, MONTHS));
    }
    let balances = all.giving.balances(today, MONTHS);
    let balances: Vec<_> = balances.iter().filter(|one| only.as_ref().is_none_or(|only| *only == one.person)).collect();
    if balances.is_empty() {
        console.tell(&text("cli-giving-none", &[]));
    }
    for one in balances {
        let values = [
            ("name", plain(name(&seen.network, &one.person))),
            ("gave", Value::Count(i64::from(one.gave_sum()))),
            ("took", Value::Count(i64::from(one.took_sum()))),
        ];
        console.result(&wrapped(&text("cli-giving-line", &values), console.width, "", "  "))?;
    }
    let due = all.thanks_due(today);
    for one in due.iter().filter(|one| only.as_ref().is_none_or(|only| *only == one.person)) {
        let values = [
            ("name", plain(name(&seen.network, &one.person))),
            ("what", plain(one.what.clone())),
            ("days", Value::Count(one.days)),
        ];
        console.result(&wrapped(&text("cli-giving-due", &values), console.width, "", "  "))?;
    }
    if !due.is_empty() {
        console.tell(&text("cli-giving-hint", &[("count", count(due.len()))]));
    }
    Ok(())
}

fn ideas(who: &str, json: bool, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let (seen, id, today) =
        setting.run(async |office| Ok((office.seen().await?, person(office, who).await?, office.today())))?;
    let all = mentoring(&seen)?;
    let Some(one) = seen.network.person(&id) else { return Ok(()) };
    let ideas = Ideas::of(&seen.network).for_person(one, all, today);
    if json {
        let said = ideas.iter().map(|idea| (idea.kind().code(), said(&seen.network, idea)));
        return console.result(&listing::ideas(&id, said));
    }
    if ideas.is_empty() {
        console.tell(&text("giving-ideas-none", &[]));
    }
    for idea in &ideas {
        console.result(&wrapped(&said(&seen.network, idea), console.width, "– ", "  "))?;
    }
    Ok(())
}

fn pockets(json: bool, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let seen = setting.run(async |office| Ok(office.seen().await?))?;
    let table = Pockets::of(&seen.network, &mentoring(&seen)?.giving.ledger);
    if json {
        let cells: Vec<Vec<(usize, usize)>> =
            table.cells.iter().map(|row| row.iter().map(|cell| (cell.owed, cell.known)).collect()).collect();
        return console.result(&listing::pockets(&table.places, &table.functions, &cells, table.elsewhere));
    }
    if table.places.is_empty() || table.functions.is_empty() {
        console.tell(&text("deeper-pockets-none", &[]));
        return Ok(());
    }
    for (place, cells) in table.places.iter().zip(&table.cells) {
        let said = table.functions.iter().zip(cells).map(|(function, cell)| format!("{function} {}", cell.owed));
        let line = format!("{place}: {}", said.collect::<Vec<_>>().join(", "));
        console.result(&wrapped(&line, console.width, "", "  "))?;
    }
    Ok(())
}

/// How an idea reads, the same as on the page.
fn said(network: &Network, idea: &Idea) -> String {
    let what = match idea {
        Idea::TellOutcome { what, .. } => what.clone(),
        Idea::Use { item, .. } => item.clone(),
        Idea::Introduce { whom, .. } => name(network, whom),
        Idea::Teach { strength } => strength.clone(),
        Idea::LookFor { about } => about.clone(),
        Idea::Insight | Idea::Lunch => String::new(),
    };
    text("giving-idea", &[("idea", Value::Word(idea.code())), ("what", plain(what))])
}

fn name(network: &Network, id: &PersonId) -> String {
    network.person(id).map_or_else(|| id.to_string(), |person| person.name.clone())
}
