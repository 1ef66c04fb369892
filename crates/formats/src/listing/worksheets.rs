//! Favours and results of the year as JSON.

use super::text;
use model::deepening::{Favour, ResultHelper};
use model::person::PersonId;
use serde_json::{Value, json};

/// A favour, as it is listed.
#[derive(Debug, Clone)]
pub struct FavourLine<'a> {
    /// Its id.
    pub id: String,
    /// Who did it or got it, where they are there at present.
    pub person: Option<&'a PersonId>,
    /// What it says.
    pub favour: &'a Favour,
    /// Whether it was returned.
    pub is_returned: bool,
}

/// Favours: the table of those owed to me, each cell with favours and people known, then all of them in their order. `names` are
/// the functions (columns) and places (rows).
pub fn favours<'a>(
    (functions, places): (&[String], &[String]),
    cells: Vec<Vec<(usize, usize)>>,
    elsewhere: usize,
    all: impl Iterator<Item = FavourLine<'a>>,
) -> String {
    let cell = |(owed, known): &(usize, usize)| json!({"owed": owed, "known": known});
    let rows: Vec<Vec<Value>> = cells.iter().map(|row| row.iter().map(cell).collect()).collect();
    let empty = cells.iter().flatten().filter(|(owed, known)| *owed == 0 && *known > 0).count();
    let line = |line: FavourLine<'_>| {
        json!({
            "id": line.id, "person": line.person.map(PersonId::as_str), "what": line.favour.what,
            "direction": line.favour.direction.code(), "on": line.favour.on.to_string(), "returned": line.is_returned,
        })
    };
    text(&json!({
        "functions": functions, "places": places, "cells": rows, "empty": empty, "elsewhere": elsewhere,
        "favours": all.map(line).collect::<Vec<_>>(),
    }))
}

/// A result of the year, as it is listed.
#[derive(Debug, Clone)]
pub struct ResultLine<'a> {
    /// Its id.
    pub id: String,
    /// What, in the user's words.
    pub text: &'a str,
    /// Who can help: a person who is there at present, or a role.
    pub helpers: Vec<(Option<&'a PersonId>, &'a ResultHelper)>,
}

/// The results of the year, in their order.
pub fn results<'a>(all: impl Iterator<Item = ResultLine<'a>>) -> String {
    let helper = |(person, helper): &(Option<&PersonId>, &ResultHelper)| json!({"person": person.map(PersonId::as_str), "role": helper.role, "by": helper.help.code()});
    let line = |line: ResultLine<'_>| {
        let helpers: Vec<Value> = line.helpers.iter().map(helper).collect();
        json!({"id": line.id, "text": line.text, "helpers": helpers})
    };
    text(&json!({"results": all.map(line).collect::<Vec<_>>()}))
}

/// Something that was written down.
#[must_use]
pub fn written(id: &str) -> String {
    text(&json!({"id": id}))
}
