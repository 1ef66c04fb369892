//! `telemachus favours` and `results`: who owes me one, what I want within a year, and who can help.

use crate::arguments::{Favours, FavoursWhat, Results, ResultsWhat};
use crate::console::Console;
use crate::failure::Failure;
use crate::setting::Setting;
use crate::text::{count, plain, text, wrapped};
use app::deeper::{self, Helper};
use app::entries::{self, Entry};
use app::error::AppError;
use app::people;
use app::seen::Seen;
use formats::listing::worksheets as listing;
use formats::listing::worksheets::{FavourLine, ResultLine};
use model::deepening::{FAVOUR_RETURNED, Favour, ResultHelper, YearResult};
use model::finding::Value;
use model::kind::Direction;
use model::person::PersonId;
use std::sync::Arc;

pub(crate) fn favours(options: &Favours, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    match &options.what {
        FavoursWhat::List { json } => {
            let (seen, all) =
                setting.run(async |office| Ok((office.seen().await?, entries::all::<Favour>(office).await?)))?;
            if *json { console.result(&table(&seen, &all)) } else { list(&seen, &all, console) }
        }
        FavoursWhat::Add { who, what, received, on, json } => {
            let direction = if *received { Direction::Received } else { Direction::Done };
            let id = setting.run(async |office| {
                let person = people::find(&office.seen().await?.loaded, who)?.person.id.clone();
                let on = on.unwrap_or(office.today());
                Ok(deeper::add_favour(office, person, what, direction, on).await?.id.to_string())
            })?;
            done(&id, json.then_some(()), "cli-favour-added", console)
        }
        FavoursWhat::Returned { which, json } => {
            let id = setting.run(async |office| {
                let open: Vec<_> = entries::all::<Favour>(office).await?.into_iter().filter(is_open).collect();
                let entry = numbered(&open, which).ok_or_else(|| missing("favour", which, "favours"))?;
                deeper::return_favour(office, entry.id).await?;
                Ok(entry.id.to_string())
            })?;
            done(&id, json.then_some(()), "cli-favour-returned", console)
        }
    }
}

pub(crate) fn results(options: &Results, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    match &options.what {
        ResultsWhat::List { json } => {
            let (seen, results, helpers) = setting.run(async |office| {
                let results = entries::all::<YearResult>(office).await?;
                Ok((office.seen().await?, results, entries::all::<ResultHelper>(office).await?))
            })?;
            let of = |result: &Entry<YearResult>| -> Vec<&Entry<ResultHelper>> {
                helpers.iter().filter(|helper| helper.parent == Some(result.id)).collect()
            };
            if *json {
                return console.result(&listing::results(results.iter().map(|result| result_line(result, of(result)))));
            }
            for (place, result) in results.iter().enumerate() {
                let first = format!("{:>3}  ", place + 1);
                console.result(&wrapped(&result.value.text, console.width, &first, "     "))?;
                let names = of(result).into_iter().filter_map(|helper| called(&seen, helper)).collect::<Vec<_>>();
                if !names.is_empty() {
                    console.result(&wrapped(&names.join(", "), console.width, "     ", "     "))?;
                }
            }
            Ok(())
        }
        ResultsWhat::Add { text: what, json } => {
            let id = setting.run(async |office| Ok(deeper::add_result(office, what).await?.id.to_string()))?;
            done(&id, json.then_some(()), "cli-result-added", console)
        }
        ResultsWhat::Help { which, who, by, json } => {
            let id = setting.run(async |office| {
                let all = entries::all::<YearResult>(office).await?;
                let result = numbered(&all, which).ok_or_else(|| missing("result", which, "results"))?;
                let person = people::find(&office.seen().await?.loaded, who)?.person.id.clone();
                Ok(deeper::add_helper(office, result.id, Helper::Person(person), *by).await?.id.to_string())
            })?;
            done(&id, json.then_some(()), "cli-helper-added", console)
        }
    }
}

fn is_open(entry: &Entry<Favour>) -> bool {
    entry.state.as_deref() != Some(FAVOUR_RETURNED)
}

/// The entry with this number, from 1, or this id.
fn numbered<'e, T>(entries: &'e [Entry<T>], which: &str) -> Option<&'e Entry<T>> {
    let number: Option<usize> = which.parse().ok();
    let mut found = entries.iter().enumerate();
    found.find(|(place, entry)| number == Some(place + 1) || entry.id.to_string() == which).map(|(_, entry)| entry)
}

fn missing(what: &str, which: &str, command: &str) -> AppError {
    AppError::Wrong(format!("no {what} is `{which}`; `telemachus {command} list` numbers them"))
}

/// Tells that something was written down; as JSON where that is wanted.
fn done(id: &str, json: Option<()>, told: &'static str, console: &mut Console) -> Result<(), Failure> {
    match json {
        Some(()) => console.result(&listing::written(id)),
        None => {
            console.tell(&text(told, &[]));
            Ok(())
        }
    }
}

fn owed(all: &[Entry<Favour>]) -> impl Iterator<Item = Option<&PersonId>> {
    let owed = all.iter().filter(|entry| is_open(entry) && entry.value.direction == Direction::Done);
    owed.map(|entry| entry.person.as_ref())
}

fn table(seen: &Arc<Seen>, all: &[Entry<Favour>]) -> String {
    let pockets = deeper::pockets(&seen.network, owed(all));
    let cells = pockets.cells.iter().map(|row| row.iter().map(|cell| (cell.owed, cell.known)).collect()).collect();
    let favours = all.iter().map(|entry| FavourLine {
        id: entry.id.to_string(),
        person: entry.person.as_ref(),
        favour: &entry.value,
        is_returned: !is_open(entry),
    });
    listing::favours((&pockets.functions, &pockets.places), cells, pockets.elsewhere, favours)
}

fn list(seen: &Arc<Seen>, all: &[Entry<Favour>], console: &mut Console) -> Result<(), Failure> {
    for (place, entry) in all.iter().filter(|entry| is_open(entry)).enumerate() {
        let who = entry.person.as_ref().and_then(|id| seen.network.person(id));
        let values = [
            ("what", plain(entry.value.what.clone())),
            ("who", who.map_or(Value::Unknown, |one| plain(one.name.clone()))),
            ("date", Value::Date(entry.value.on)),
            ("direction", Value::Word(entry.value.direction.code())),
        ];
        console.result(&wrapped(
            &text("cli-favour", &values),
            console.width,
            &format!("{:>3}  ", place + 1),
            "     ",
        ))?;
    }
    let pockets = deeper::pockets(&seen.network, owed(all));
    for (place, row) in pockets.places.iter().zip(&pockets.cells) {
        for (function, cell) in pockets.functions.iter().zip(row).filter(|(_, cell)| cell.known > 0) {
            let values = [
                ("function", plain(function.clone())),
                ("place", plain(place.clone())),
                ("owed", count(cell.owed)),
                ("known", count(cell.known)),
            ];
            console.result(&wrapped(&text("cli-pocket", &values), console.width, "", "  "))?;
        }
    }
    Ok(())
}

fn result_line<'e>(result: &'e Entry<YearResult>, helpers: Vec<&'e Entry<ResultHelper>>) -> ResultLine<'e> {
    let helper = |entry: &'e Entry<ResultHelper>| (entry.person.as_ref(), &entry.value);
    ResultLine {
        id: result.id.to_string(),
        text: &result.value.text,
        helpers: helpers.into_iter().map(helper).collect(),
    }
}

fn called(seen: &Arc<Seen>, helper: &Entry<ResultHelper>) -> Option<String> {
    let person = helper.person.as_ref().and_then(|id| seen.network.person(id)).map(|person| person.name.clone());
    person.or_else(|| helper.value.role.clone())
}
