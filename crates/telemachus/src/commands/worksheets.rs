//! `telemachus results`: what I want within a year, and who can help.

use crate::arguments::{Results, ResultsWhat};
use crate::console::Console;
use crate::failure::Failure;
use crate::setting::Setting;
use crate::text::{text, wrapped};
use app::deeper::{self, Helper};
use app::entries::{self, Entry};
use app::error::AppError;
use app::people;
use app::seen::Seen;
use formats::listing::worksheets as listing;
use formats::listing::worksheets::ResultLine;
use model::deepening::{ResultHelper, YearResult};
use std::sync::Arc;

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
