//! Writing a network file: canonical, two blanks of indentation, fields in the order of the format.

use super::{FORMAT, VERSION};
use model::kind::Benefit;
use model::network::{AlterTie, Network};
use model::person::{Benefits, Estimates, Extra, Person, Profile};
use serde_json::{Map, Value, json};

/// A network as a file. Equal networks give equal bytes; what is not known is left out.
#[must_use]
pub fn write(network: &Network) -> String {
    let mut file = Map::new();
    file.insert("format".to_owned(), json!(FORMAT));
    file.insert("version".to_owned(), json!(VERSION));
    file.insert("me".to_owned(), profile_value(network.me()));
    file.insert("people".to_owned(), network.people().iter().map(person_value).collect());
    file.insert("ties".to_owned(), network.ties().iter().map(tie_value).collect());
    put_extra(&mut file, &network.extra);
    pretty(&Value::Object(file))
}

/// One person as they stand in a network file, on one line.
#[must_use]
pub fn person_json(person: &Person) -> String {
    person_value(person).to_string()
}

/// One tie as it stands in a network file, on one line.
#[must_use]
pub fn tie_json(tie: &AlterTie) -> String {
    tie_value(tie).to_string()
}

/// `me` as it stands in a network file, on one line.
#[must_use]
pub fn profile_json(profile: &Profile) -> String {
    profile_value(profile).to_string()
}

/// What is known of a person, field by field as in a network file: name (`benefits.balance` for a benefit) and value as
/// people read it. Id, name and estimates are left out.
#[must_use]
pub fn person_fields(person: &Person) -> Vec<(String, String)> {
    let Value::Object(mut map) = person_value(person) else { return Vec::new() };
    ["id", "name", "estimates"].iter().for_each(|name| drop(map.shift_remove(*name)));
    let said = |value: &Value| match value {
        Value::String(text) => text.clone(),
        Value::Array(list) => list
            .iter()
            .map(|entry| entry.as_str().map_or_else(|| entry.to_string(), str::to_owned))
            .collect::<Vec<_>>()
            .join(", "),
        other => other.to_string(),
    };
    let mut fields = Vec::new();
    for (name, value) in &map {
        match value {
            Value::Object(parts) => {
                fields.extend(parts.iter().map(|(part, value)| (format!("{name}.{part}"), said(value))))
            }
            value => fields.push((name.clone(), said(value))),
        }
    }
    fields
}

fn pretty(value: &Value) -> String {
    let mut text = format!("{value:#}");
    text.push('\n');
    text
}

fn put<T: Into<Value>>(map: &mut Map<String, Value>, name: &str, value: Option<T>) {
    if let Some(value) = value {
        map.insert(name.to_owned(), value.into());
    }
}

fn put_list(map: &mut Map<String, Value>, name: &str, list: &[String]) {
    if !list.is_empty() {
        map.insert(name.to_owned(), json!(list));
    }
}

fn put_extra(map: &mut Map<String, Value>, extra: &Extra) {
    for (name, text) in extra {
        // The text was JSON when it was read; a file of ours never loses a field because of it.
        let value = serde_json::from_str(text).unwrap_or_else(|_| Value::String(text.clone()));
        map.insert(name.clone(), value);
    }
}

fn profile_value(me: &Profile) -> Value {
    let mut map = Map::new();
    put(&mut map, "name", me.name.clone());
    put(&mut map, "organisation", me.organisation.clone());
    put(&mut map, "unit", me.unit.clone());
    put(&mut map, "function", me.function.clone());
    put(&mut map, "location", me.location.clone());
    put(&mut map, "level", me.level);
    put(&mut map, "stage", me.stage.map(|stage| stage.code()));
    put(&mut map, "personality", me.personality.clone());
    put(&mut map, "risk", me.risk.map(|risk| risk.code()));
    put_list(&mut map, "strengths", &me.strengths);
    put_list(&mut map, "weaknesses", &me.weaknesses);
    put_extra(&mut map, &me.extra);
    Value::Object(map)
}

fn person_value(person: &Person) -> Value {
    let mut map = Map::new();
    put(&mut map, "id", Some(person.id.as_str()));
    put(&mut map, "name", Some(person.name.clone()));
    put_list(&mut map, "emails", &person.emails);
    put(&mut map, "sphere", person.sphere.map(|sphere| sphere.code()));
    put(&mut map, "organisation", person.organisation.clone());
    put(&mut map, "unit", person.unit.clone());
    put(&mut map, "function", person.function.clone());
    put(&mut map, "location", person.location.clone());
    put(&mut map, "level", person.level);
    put(&mut map, "relation", person.relation.map(|relation| relation.code()));
    put(&mut map, "years_ahead", person.years_ahead.map(number));
    put(&mut map, "core", person.core);
    put(&mut map, "closeness", person.closeness.map(|closeness| closeness.get()));
    put(&mut map, "energy", person.energy.map(|energy| energy.get()));
    if !person.benefits.is_unknown() {
        map.insert("benefits".to_owned(), benefits_value(&person.benefits));
    }
    put(&mut map, "i_give", person.i_give.map(|mark| mark.get()));
    put(&mut map, "demand", person.demand.map(|mark| mark.get()));
    put(&mut map, "demand_cause", person.demand_cause.map(|cause| cause.code()));
    put(&mut map, "load", person.load.map(|mark| mark.get()));
    put(&mut map, "power", person.power.map(|power| power.code()));
    put_list(&mut map, "strengths", &person.strengths);
    put_list(&mut map, "weaknesses", &person.weaknesses);
    put_list(&mut map, "interests", &person.interests);
    put(&mut map, "personality", person.personality.clone());
    put(&mut map, "risk", person.risk.map(|risk| risk.code()));
    put(&mut map, "last_contact", person.last_contact.map(|date| date.to_string()));
    put(&mut map, "contacts_per_month", person.contacts_per_month.map(number));
    put(&mut map, "estimates", person.estimates.as_ref().map(estimates_value));
    put_extra(&mut map, &person.extra);
    Value::Object(map)
}

fn benefits_value(benefits: &Benefits) -> Value {
    let mut map = Map::new();
    for &benefit in Benefit::ALL {
        put(&mut map, benefit.code(), benefits.get(benefit).map(|mark| mark.get()));
    }
    put_extra(&mut map, &benefits.extra);
    Value::Object(map)
}

fn estimates_value(estimates: &Estimates) -> Value {
    let mut map = Map::new();
    put(&mut map, "strength", estimates.strength);
    put(&mut map, "low", estimates.low);
    put(&mut map, "high", estimates.high);
    put(&mut map, "closeness", estimates.closeness.map(|closeness| closeness.get()));
    put(&mut map, "core", estimates.core);
    put(&mut map, "sent", estimates.sent);
    put(&mut map, "received", estimates.received);
    put(&mut map, "met", estimates.met);
    put(&mut map, "one_to_one", estimates.one_to_one);
    put(&mut map, "first", estimates.first.map(|date| date.to_string()));
    put(&mut map, "last", estimates.last.map(|date| date.to_string()));
    put_list(&mut map, "reasons", &estimates.reasons);
    put_extra(&mut map, &estimates.extra);
    Value::Object(map)
}

fn tie_value(tie: &AlterTie) -> Value {
    let mut map = Map::new();
    put(&mut map, "a", Some(tie.a.as_str()));
    put(&mut map, "b", Some(tie.b.as_str()));
    put(&mut map, "strength", Some(tie.strength.get()));
    put(&mut map, "occasions", tie.occasions);
    put_extra(&mut map, &tie.extra);
    Value::Object(map)
}

/// A number as people write it: `9` rather than `9.0`.
fn number(value: f64) -> Value {
    if value.fract() == 0.0 && value.abs() < 9.0e15 { json!(value as i64) } else { json!(value) }
}
