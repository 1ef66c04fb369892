//! `telemachus people`: list, show, add, edit, merge, split and forget.

mod several;

use crate::arguments::PeopleWhat;
use crate::console::Console;
use crate::failure::Failure;
use crate::setting::Setting;
use crate::text::{count, cut, label, padded, plain, text, wrapped};
use app::people::{self, Changed, PersonView};
use app::seen::Seen;
use app::{others, profile};
use formats::{edits, listing, network_file};
use model::finding::Value;
use model::person::Person;

/// People that are listed where no number is given.
const LISTED_MAX: usize = 40;
/// Columns of ids and names in the list.
const ID_COLUMNS: usize = 14;
const NAME_COLUMNS: usize = 26;
/// Columns of what something is that is no person.
const KIND_COLUMNS: usize = 12;

pub(crate) fn people(what: &PeopleWhat, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    match what {
        PeopleWhat::List { others: true, json, .. } => list_others(*json, setting, console),
        PeopleWhat::List { find, core, tag, limit, json, .. } => {
            let seen = setting.run(async |office| Ok(office.seen().await?))?;
            let wanted = Wanted { find: find.as_deref(), core: *core, tag: tag.as_deref(), limit: *limit };
            list(&seen, &wanted, *json, console)
        }
        PeopleWhat::Show { who, json } => {
            let view = setting.run(async |office| Ok(people::show(office, who).await?))?;
            show(&view, *json, console)
        }
        PeopleWhat::Add { person, json } => {
            let changed = setting.run(async |office| Ok(people::add(office, person).await?))?;
            tell_changed("cli-person-added", &changed, *json, console)
        }
        PeopleWhat::Edit { who, fields, json } if who == "me" => {
            let change = edits::assignments_json(fields).map_err(|faults| Failure::usage(faults.to_string()))?;
            let me = setting.run(async |office| Ok(profile::edit(office, &change).await?))?;
            if *json {
                console.result(&format!("{}\n", network_file::profile_json(&me)))
            } else {
                console.result(&format!("{}\n", text("cli-me-edited", &[])))
            }
        }
        PeopleWhat::Edit { who, fields, json } => {
            let changed = setting.run(async |office| Ok(people::edit(office, who, fields).await?))?;
            tell_changed("cli-person-edited", &changed, *json, console)
        }
        PeopleWhat::Merge { a, b, json } => {
            let changed = setting.run(async |office| Ok(people::merge(office, a, b).await?))?;
            tell_changed("cli-person-merged", &changed, *json, console)
        }
        PeopleWhat::Split { who, traces, json } => {
            let changed = setting.run(async |office| Ok(people::split(office, who, traces).await?))?;
            tell_changed("cli-person-split", &changed, *json, console)
        }
        PeopleWhat::Tag { word, who, remove, json } => several::tag(word, who, *remove, *json, setting, console),
        PeopleWhat::Core { confirm, without, json } => {
            let what = if *confirm { several::Core::Confirm(without) } else { several::Core::Show };
            several::core(&what, *json, setting, console)
        }
        PeopleWhat::Forget { who, json } => {
            let changed = setting.run(async |office| Ok(people::forget(office, who).await?))?;
            tell_changed("cli-person-forgotten", &changed, *json, console)
        }
    }
}

fn tell_changed(id: &'static str, changed: &Changed, is_json: bool, console: &mut Console) -> Result<(), Failure> {
    if is_json {
        return console.result(&listing::changed(&changed.id, &changed.name));
    }
    let values = [("name", plain(changed.name.clone())), ("id", plain(changed.id.as_str()))];
    console.result(&format!("{}\n", text(id, &values)))
}

struct Wanted<'a> {
    find: Option<&'a str>,
    core: bool,
    tag: Option<&'a str>,
    limit: Option<usize>,
}

impl Wanted<'_> {
    fn matches(&self, person: &Person, traces: &[String]) -> bool {
        let is_core = person.core_known().is_some_and(|core| core.value());
        let has = |text: &str, wanted: &str| text.to_lowercase().contains(wanted);
        let is_found = self.find.is_none_or(|wanted| {
            let wanted = wanted.to_lowercase();
            has(&person.name, &wanted)
                || person.organisation.as_deref().is_some_and(|organisation| has(organisation, &wanted))
                || traces.iter().any(|trace| has(trace, &wanted))
        });
        is_found && (is_core || !self.core)
    }
}

fn list(seen: &Seen, wanted: &Wanted<'_>, is_json: bool, console: &mut Console) -> Result<(), Failure> {
    let mut found: Vec<&Person> = seen
        .loaded
        .people
        .iter()
        .filter(|member| wanted.matches(&member.person, &member.traces))
        .filter(|member| wanted.tag.is_none_or(|tag| seen.tags.is_on(tag, &member.person.id)))
        .map(|member| &member.person)
        .collect();
    let strength =
        |person: &Person| person.estimates.as_ref().and_then(|estimates| estimates.strength).unwrap_or_default();
    let closeness = |person: &Person| person.closeness_known().map_or(0, |closeness| closeness.value().get());
    let is_core = |person: &Person| person.core_known().is_some_and(|core| core.value());
    found.sort_by(|a, b| {
        (is_core(b), closeness(b))
            .cmp(&(is_core(a), closeness(a)))
            .then(strength(b).total_cmp(&strength(a)))
            .then_with(|| a.name.cmp(&b.name))
            .then_with(|| a.id.cmp(&b.id))
    });
    if is_json {
        let limit = wanted.limit.unwrap_or(usize::MAX);
        return console.result(&listing::people(found.into_iter().take(limit)));
    }
    if found.is_empty() {
        console.tell(&text("cli-people-none", &[]));
    }
    let limit = wanted.limit.unwrap_or(LISTED_MAX);
    for person in found.iter().take(limit) {
        let line = person_line(person, console.width);
        console.result(&line)?;
    }
    if found.len() > limit {
        console.tell(&text("cli-people-more", &[("count", count(found.len() - limit))]));
    }
    Ok(())
}

fn person_line(person: &Person, width: usize) -> String {
    let core = match person.core_known() {
        Some(known) if known.value() => {
            if known.is_estimated() {
                "○"
            } else {
                "●"
            }
        }
        _ => " ",
    };
    let closeness = person.closeness_known().map_or_else(String::new, |closeness| {
        let sign = if closeness.is_estimated() { "~" } else { "" };
        format!("{sign}{}", closeness.value())
    });
    let parts = [person.organisation.clone(), person.unit.clone(), person.emails.first().cloned()];
    let rest: Vec<String> = parts.into_iter().flatten().collect();
    let id = padded(&cut(person.id.as_str(), ID_COLUMNS), ID_COLUMNS);
    let name = padded(&cut(&person.name, NAME_COLUMNS), NAME_COLUMNS);
    let line = format!("{core} {id}  {name}  {}  {}", padded(&closeness, 2), rest.join(", "));
    format!("{}\n", cut(line.trim_end(), width))
}

fn list_others(is_json: bool, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let others = setting.run(async |office| Ok(others::list(office).await?))?;
    if is_json {
        let others = others
            .iter()
            .map(|other| (other.trace.as_str(), other.name.as_str(), other.kind.as_str(), other.reason.as_str()));
        return console.result(&listing::others(others));
    }
    for other in &others {
        let line = format!("{}: {}", cut(&other.trace, 40), other.reason);
        let kind = format!("{}  ", padded(&other.kind, KIND_COLUMNS));
        console.result(&wrapped(&line, console.width, &kind, &" ".repeat(KIND_COLUMNS + 2)))?;
    }
    Ok(())
}

fn show(view: &PersonView, is_json: bool, console: &mut Console) -> Result<(), Failure> {
    let traces: Vec<&str> = view.traces.iter().map(String::as_str).collect();
    if is_json {
        return console.result(&listing::person(&view.person, &traces, &view.merges, &view.said));
    }
    let person = &view.person;
    let mut out = console.style.bold(&format!("{}  ({})\n", person.name, person.id));
    for (name, value) in network_file::person_fields(person) {
        let is_said = view.said.iter().any(|said| *said == name || name.ends_with(&format!(".{said}")));
        let mark = if is_said { label("cli-person-said") } else { String::new() };
        out.push_str(&wrapped(
            &format!("{value}  {mark}"),
            console.width,
            &format!("  {}", padded(&name, 22)),
            &" ".repeat(24),
        ));
    }
    if let Some(estimates) = &person.estimates {
        out.push_str(&format!("\n{}\n", text("cli-person-estimates", &[])));
        estimates.reasons.iter().for_each(|reason| out.push_str(&wrapped(reason, console.width, "  ", "    ")));
    }
    out.push_str(&format!("\n{}\n", text("cli-person-traces", &[])));
    traces.iter().for_each(|trace| out.push_str(&format!("  {trace}\n")));
    for merge in &view.merges {
        let values = [
            ("a", plain(merge.a.clone())),
            ("b", plain(merge.b.clone())),
            ("reasons", Value::Names(merge.reasons.clone())),
        ];
        out.push_str(&wrapped(&text("cli-person-merge", &values), console.width, "  ", "    "));
    }
    if !view.ties.is_empty() {
        out.push_str(&format!("\n{}\n", text("cli-person-ties", &[])));
    }
    for (tie, name) in &view.ties {
        let occasions = tie.occasions.map_or(Value::Unknown, |occasions| Value::Count(i64::from(occasions)));
        let values = [
            ("name", plain(name.clone())),
            ("strength", Value::Count(i64::from(tie.strength.get()))),
            ("occasions", occasions),
        ];
        out.push_str(&wrapped(&text("cli-person-tie", &values), console.width, "  ", "    "));
    }
    console.result(&out)
}
