//! `telemachus results`: what I want within a year, and who can help.

use crate::arguments::{Results, ResultsWhat};
use crate::console::Console;
use crate::failure::Failure;
use crate::setting::Setting;
use crate::text::{plain, text, wrapped};
use app::deeper::{self, Counterparts, Helper};
use app::entries::{self, Entry};
use app::error::AppError;
use app::people;
use app::seen::Seen;
use formats::listing::worksheets as listing;
use formats::listing::worksheets::ResultLine;
use model::deepening::{ResultHelper, YearResult};
use model::finding::Value;
use model::person::PersonId;
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
                let lines = results.iter().map(|result| result_line(&seen, result, of(result)));
                return console.result(&listing::results(lines));
            }
            for (place, result) in results.iter().enumerate() {
                let first = format!("{:>3}  ", place + 1);
                console.result(&wrapped(&result.value.text, console.width, &first, "     "))?;
                let names = of(result).into_iter().filter_map(|helper| called(&seen, helper)).collect::<Vec<_>>();
                if !names.is_empty() {
                    console.result(&wrapped(&names.join(", "), console.width, "     ", "     "))?;
                }
                for there in counterparts(&seen, result, &of(result)) {
                    let names: Vec<String> = there.people.iter().filter_map(|id| name(&seen, id)).collect();
                    let id = if names.is_empty() { "cli-counterpart-none" } else { "cli-counterpart-known" };
                    let said = text(id, &[("place", plain(there.place)), ("names", Value::Names(names))]);
                    console.result(&wrapped(&said, console.width, "     ", "     "))?;
                }
            }
            Ok(())
        }
        ResultsWhat::Add { text: what, json } => {
            let id = setting.run(async |office| Ok(deeper::add_result(office, what).await?.id.to_string()))?;
            done(&id, json.then_some(()), "cli-result-added", console)
        }
        ResultsWhat::Help { which, who, role, by, json } => {
            let id = setting.run(async |office| {
                let all = entries::all::<YearResult>(office).await?;
                let result = numbered(&all, which).ok_or_else(|| missing("result", which, "results"))?;
                let helper = match (who, role) {
                    (Some(who), _) => {
                        Helper::Person(people::find(&office.seen().await?.loaded, who)?.person.id.clone())
                    }
                    (None, role) => Helper::Role(role.clone().unwrap_or_default()),
                };
                Ok(deeper::add_helper(office, result.id, helper, *by).await?.id.to_string())
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

/// Counterparts in the places that a result names.
fn counterparts(seen: &Seen, result: &Entry<YearResult>, helpers: &[&Entry<ResultHelper>]) -> Vec<Counterparts> {
    let named: Vec<_> = helpers.iter().map(|helper| (helper.person.as_ref(), &helper.value)).collect();
    deeper::counterparts(&seen.network, &result.value.text, &named)
}

fn name(seen: &Seen, id: &PersonId) -> Option<String> {
    seen.network.person(id).map(|person| person.name.clone())
}

fn result_line<'e>(
    seen: &Seen,
    result: &'e Entry<YearResult>,
    helpers: Vec<&'e Entry<ResultHelper>>,
) -> ResultLine<'e> {
    let helper = |entry: &'e Entry<ResultHelper>| (entry.person.as_ref(), &entry.value);
    ResultLine {
        id: result.id.to_string(),
        text: &result.value.text,
        counterparts: counterparts(seen, result, &helpers)
            .into_iter()
            .map(|there| (there.place, there.people))
            .collect(),
        helpers: helpers.into_iter().map(helper).collect(),
    }
}

fn called(seen: &Arc<Seen>, helper: &Entry<ResultHelper>) -> Option<String> {
    helper.person.as_ref().and_then(|id| name(seen, id)).or_else(|| helper.value.role.clone())
}
