//! What stands beside the picture of somebody, or of those who speak with one voice.

use super::{Focus, Look, drawing, person_address};
use crate::failure::Failure;
use crate::frame::Texts;
use crate::icons::{Icon, icon};
use crate::report::page::people;
use crate::report::page::picture::words;
use crate::report::page::telling::{Telling, count, plain};
use app::seen::Counselled;
use askama::Template;
use model::finding::Value;
use model::kind::Benefit;
use model::person::{Person, PersonId};
use model::scale::Mark;

/// So many people are named as known by somebody; the others are counted (`ours`).
const KNOWN_NAMED_MAX: usize = 12;
/// So many findings are named (`ours`).
const FINDINGS_NAMED_MAX: usize = 3;

/// A finding that speaks of more people than this is about none of them in particular (`ours`).
const FINDING_PEOPLE_MAX: usize = 8;

/// A person or a voice, finished.
#[derive(Debug, Clone)]
pub(super) struct Panel {
    pub(super) title: String,
    /// Where they sit.
    pub(super) place: String,
    /// Label and value.
    pub(super) facts: Vec<(String, String)>,
    /// Over the names.
    pub(super) names_title: String,
    /// Names and where they lead.
    pub(super) names: Vec<(String, String)>,
    /// How many more there are, in words; may be empty.
    pub(super) names_more: String,
    /// What is said of them.
    pub(super) findings: Vec<String>,
    /// What can be done: text and address.
    pub(super) doors: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "pages/network/_panel.html")]
pub(super) struct Part<'p> {
    /// The texts, under the name that the whole page has them by.
    pub(super) frame: Texts,
    pub(super) panel: &'p Panel,
}

impl Panel {
    pub(super) fn close_icon(&self) -> Icon {
        icon("x")
    }
}

/// The panel of what is in focus.
///
/// # Errors
/// Nobody has that id, no voice that place.
pub(super) fn of(telling: &Telling<'_>, counselled: &Counselled, look: &Look) -> Result<Option<Panel>, Failure> {
    match &look.focus {
        Focus::Person(id) => {
            telling.person(id).map(|person| Some(of_person(telling, counselled, person))).ok_or(Failure::NoSuchPage)
        }
        Focus::Voice(number) => drawing::group(telling, *number)
            .filter(|group| group.len() > 1)
            .map(|group| Some(of_voice(telling, group)))
            .ok_or(Failure::NoSuchPage),
        Focus::Nobody | Focus::Benefit(_) | Focus::Finding(_) => Ok(None),
    }
}

fn of_person(telling: &Telling<'_>, counselled: &Counselled, person: &Person) -> Panel {
    let others: Vec<&PersonId> =
        counselled.seen.network.ties().iter().filter_map(|tie| tie_of(tie, &person.id)).collect();
    let mut names: Vec<(String, String)> = others.iter().map(|id| (telling.name(id), person_address(id))).collect();
    names.sort();
    let more = names.len().saturating_sub(KNOWN_NAMED_MAX);
    names.truncate(KNOWN_NAMED_MAX);
    let of_them = counselled
        .standing()
        .filter(|said| said.finding.people.len() <= FINDING_PEOPLE_MAX && said.finding.people.contains(&person.id));
    let id = crate::pages::escaped(person.id.as_str());
    Panel {
        title: person.name.clone(),
        place: people::place(telling, person),
        facts: facts(telling, person),
        names_title: telling.text("network-panel-knows"),
        names_more: telling.say("network-panel-more", &[("count", count(more))]),
        names,
        findings: of_them.take(FINDINGS_NAMED_MAX).map(|said| said.title.clone()).collect(),
        doors: vec![
            (telling.text("network-panel-page"), format!("/people/{id}")),
            (telling.text("network-panel-leaves"), format!("/network/what-if?edit=drop+{id}")),
            (telling.text("network-panel-closer"), format!("/network/what-if?who={id}#closer")),
        ],
    }
}

fn tie_of<'n>(tie: &'n model::network::AlterTie, id: &PersonId) -> Option<&'n PersonId> {
    match (&tie.a == id, &tie.b == id) {
        (true, _) => Some(&tie.b),
        (_, true) => Some(&tie.a),
        _ => None,
    }
}

fn facts(telling: &Telling<'_>, person: &Person) -> Vec<(String, String)> {
    let words = words(telling);
    let unknown = || telling.text("value-unknown");
    let closeness = people::closeness(telling, person, &words);
    let with = |from: u8, to: u8| {
        let is_of = |mark: Mark| (from..=to).contains(&mark.get());
        let given = Benefit::ALL.iter().filter(|&&benefit| person.benefits.get(benefit).is_some_and(is_of));
        given.map(|&benefit| words.benefit(benefit).to_lowercase()).collect::<Vec<_>>().join(", ")
    };
    let rows = [
        ("closeness", if closeness.is_empty() { unknown() } else { closeness }),
        ("energy", person.energy.map_or_else(unknown, |energy| words.energy(Some(energy)).to_owned())),
        ("strong", with(2, 3)),
        ("some", with(1, 1)),
        (
            "last",
            person
                .last_contact
                .map_or_else(String::new, |date| telling.say("network-date", &[("date", Value::Date(date))])),
        ),
        ("rhythm", rhythm(telling, person)),
        ("core", if telling.is_core(person) { telling.text("network-panel-in-core") } else { String::new() }),
    ];
    let rows = rows.into_iter().filter(|(_, value)| !value.is_empty());
    rows.map(|(name, value)| (telling.text(&format!("network-panel-{name}")), value)).collect()
}

fn rhythm(telling: &Telling<'_>, person: &Person) -> String {
    person
        .contacts_per_month
        .map_or_else(String::new, |contacts| telling.say("network-rhythm", &[("contacts", Value::Number(contacts))]))
}

fn of_voice(telling: &Telling<'_>, group: &[PersonId]) -> Panel {
    let unit = group.first().and_then(|id| telling.person(id)).and_then(|person| person.unit.clone());
    let members = group.iter().filter_map(|id| telling.person(id));
    Panel {
        title: telling
            .say("report-voice-title", &[("count", count(group.len())), ("unit", unit.map_or(Value::Unknown, plain))]),
        place: String::new(),
        facts: Vec::new(),
        names_title: telling.text("network-panel-voice"),
        names: members.map(|person| (person.name.clone(), person_address(&person.id))).collect(),
        names_more: String::new(),
        findings: Vec::new(),
        doors: vec![(telling.text("network-panel-everyone"), "/network".to_owned())],
    }
}
