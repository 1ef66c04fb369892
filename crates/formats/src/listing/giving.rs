//! Giving back as JSON.

use super::text;
use chrono::NaiveDate;
use model::mentoring::Mentoring;
use model::mentoring::giving::Balance;
use model::person::PersonId;
use serde_json::{Value, json};

/// What went to and fro: lines of the ledger (of one person, where one is named), the balances of so many months, what is due.
#[must_use]
pub fn giving(all: &Mentoring, person: Option<&PersonId>, today: NaiveDate, months: usize) -> String {
    let is_meant = |one: Option<&PersonId>| person.is_none() || one == person;
    let lines = all.giving.ledger.iter().filter(|line| is_meant(line.favour.person.as_ref())).map(|line| {
        let value = &line.favour.value;
        json!({
            "id": line.favour.id.to_string(), "person": line.favour.person.as_ref().map(PersonId::as_str),
            "direction": value.direction.code(), "kind": value.kind.code(), "what": value.what, "on": value.on.to_string(),
            "outcome": value.outcome, "thanked_on": day(value.thanked_on), "told_on": day(value.told_on),
            "returned": line.is_returned,
        })
    });
    let balances = all.giving.balances(today, months).into_iter().filter(|one| is_meant(Some(&one.person)));
    let due = all.thanks_due(today).into_iter().filter(|one| is_meant(Some(&one.person))).map(|one| {
        json!({"id": one.id.to_string(), "of": one.kind.code(), "person": one.person.as_str(), "what": one.what,
            "on": one.on.to_string(), "days": one.days, "late": one.is_late()})
    });
    let outcomes = all.outcomes_due().into_iter().filter(|one| is_meant(one.person.as_ref()));
    let outcomes =
        outcomes.map(|one| json!({"id": one.id.to_string(), "what": one.value.what, "outcome": one.value.outcome}));
    text(&json!({
        "ledger": lines.collect::<Vec<_>>(), "balances": balances.map(|one| balance(&one)).collect::<Vec<_>>(),
        "thanks_due": due.collect::<Vec<_>>(), "outcomes_due": outcomes.collect::<Vec<_>>(),
    }))
}

fn balance(one: &Balance) -> Value {
    json!({"person": one.person.as_str(), "gave": one.gave_sum(), "took": one.took_sum(), "last_on": one.last_on.to_string()})
}

fn day(day: Option<NaiveDate>) -> Option<String> {
    day.map(|day| day.to_string())
}

/// Ideas for giving somebody something back: the kind of gift each becomes, and how it reads.
pub fn ideas(person: &PersonId, ideas: impl Iterator<Item = (&'static str, String)>) -> String {
    let idea = |(kind, said): (&'static str, String)| json!({"kind": kind, "idea": said});
    text(&json!({"person": person.as_str(), "ideas": ideas.map(idea).collect::<Vec<_>>()}))
}

/// Who owes me one: places, functions, a row of cells for each place, how many cells are empty.
#[must_use]
pub fn pockets(places: &[String], functions: &[String], cells: &[Vec<(usize, usize)>], elsewhere: usize) -> String {
    let cell = |&(owed, known): &(usize, usize)| json!({"owed": owed, "known": known});
    let rows: Vec<Vec<Value>> = cells.iter().map(|row| row.iter().map(cell).collect()).collect();
    let empty = cells.iter().flatten().filter(|(owed, _)| *owed == 0).count();
    text(&json!({"places": places, "functions": functions, "rows": rows, "empty": empty, "elsewhere": elsewhere}))
}
