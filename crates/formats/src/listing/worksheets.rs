//! Results of the year as JSON.

use super::text;
use model::deepening::ResultHelper;
use model::person::PersonId;
use serde_json::{Value, json};

/// A result of the year, as it is listed.
#[derive(Debug, Clone)]
pub struct ResultLine<'a> {
    /// Its id.
    pub id: String,
    /// What, in the user's words.
    pub text: &'a str,
    /// Who can help: a person who is there at present, or a role.
    pub helpers: Vec<(Option<&'a PersonId>, &'a ResultHelper)>,
    /// Places that the text names and where none of them is, with the people there.
    pub counterparts: Vec<(String, Vec<PersonId>)>,
}

/// The results of the year, in their order.
pub fn results<'a>(all: impl Iterator<Item = ResultLine<'a>>) -> String {
    let helper = |(person, helper): &(Option<&PersonId>, &ResultHelper)| json!({"person": person.map(PersonId::as_str), "role": helper.role, "by": helper.help.code()});
    let line = |line: ResultLine<'_>| {
        let helpers: Vec<Value> = line.helpers.iter().map(helper).collect();
        let there = |(place, people): &(String, Vec<PersonId>)| json!({"place": place, "people": people.iter().map(PersonId::as_str).collect::<Vec<_>>()});
        let counterparts: Vec<Value> = line.counterparts.iter().map(there).collect();
        json!({"id": line.id, "text": line.text, "helpers": helpers, "counterparts": counterparts})
    };
    text(&json!({"results": all.map(line).collect::<Vec<_>>()}))
}

/// Something that was written down.
#[must_use]
pub fn written(id: &str) -> String {
    text(&json!({"id": id}))
}
