//! Adding a person by hand.

use super::path_of;
use super::tie::{self, Ask, Part};
use crate::fields::{Fields, Form, Query};
use crate::frame::{Frame, Place, Texts};
use crate::visit::{Answer, Visit};
use app::people;
use app::seen::Seen;
use askama::Template;
use formats::{edits, network_file};
use model::person::{Person, PersonId};
use std::collections::BTreeMap;

/// What is asked of somebody new (ours: what one knows at once; the rest has its own page).
const ASKED: [&str; 9] =
    ["name", "emails", "organisation", "unit", "function", "sphere", "relation", "closeness", "energy"];
/// Namesakes that are shown before somebody is added a second time (ours).
const NAMESAKES_MAX: usize = 5;

struct Namesake {
    path: String,
    name: String,
    detail: String,
}

#[derive(Template)]
#[template(path = "pages/people/new.html")]
struct New {
    frame: Frame,
    asks: Vec<Ask>,
    namesakes: Vec<Namesake>,
}

/// `GET /people/new?name=NAME`
pub(crate) async fn show(visit: Visit, Query(fields): Query) -> Answer {
    let page = page(&visit, &fields, &BTreeMap::new(), Vec::new()).await?;
    visit.page(&page)
}

/// `POST /people` with the fields of somebody new; `namesake` says that they are another than those with the same name.
pub(crate) async fn add(visit: Visit, Form(fields): Form) -> Answer {
    let seen = visit.office.seen().await?;
    let mut faults = BTreeMap::new();
    let given: Vec<(&'static str, String)> = ASKED
        .into_iter()
        .filter_map(|name| fields.filled(name).map(|value| (name, format!("{name}={value}"))))
        .collect();
    if fields.filled("name").is_none() {
        faults.insert("name", visit.t.text("people-new-no-name"));
    }
    faults.extend(tie::faults(&visit.t, visit.today(), &given));
    let namesakes = if fields.filled("namesake").is_some() { Vec::new() } else { namesakes(&seen, &fields) };
    if !faults.is_empty() || !namesakes.is_empty() {
        let page = page(&visit, &fields, &faults, namesakes).await?;
        return visit.refused(&page);
    }
    let assignments: Vec<String> = given.into_iter().map(|(_, assignment)| assignment).collect();
    let said = edits::parse_assignments(&assignments).unwrap_or_default();
    let name = fields.get("name").unwrap_or_default();
    let mut person = Person::new(free_id(&seen, name), name);
    said.into_iter().for_each(|field| field.set(&mut person));
    let added = people::add(&visit.office, &network_file::person_json(&person)).await?;
    visit.done(&path_of(&added.id), "added", Some(added.undo))
}

async fn page(
    visit: &Visit,
    fields: &Fields,
    faults: &BTreeMap<&'static str, String>,
    namesakes: Vec<Namesake>,
) -> Result<New, crate::failure::Failure> {
    let (t, nobody) = (visit.t, Person::new(PersonId::new(""), ""));
    let of = |part| tie::asks(&t, &nobody, part, Some(fields), faults);
    let mut asks: Vec<Ask> =
        of(Part::About).into_iter().chain(of(Part::Tie)).filter(|ask| ASKED.contains(&ask.name)).collect();
    asks.sort_by_key(|ask| ASKED.iter().position(|name| *name == ask.name));
    let first = asks.iter().position(|ask| ask.fault.is_some()).unwrap_or_default();
    for (place, ask) in asks.iter_mut().enumerate() {
        ask.is_first_fault = place == first;
    }
    Ok(New { frame: visit.frame(Place::People, title(&t)).await?, asks, namesakes })
}

fn title(t: &Texts) -> String {
    t.text("people-new-title")
}

fn namesakes(seen: &Seen, fields: &Fields) -> Vec<Namesake> {
    let name = fields.get("name").unwrap_or_default().to_lowercase();
    let mails: Vec<String> =
        fields.get("emails").unwrap_or_default().split(',').map(|it| it.trim().to_lowercase()).collect();
    let same = seen.loaded.people.iter().filter(|member| {
        let has_mail = |mail: &String| mails.iter().any(|own| !own.is_empty() && own == &mail.to_lowercase());
        (!name.is_empty() && member.person.name.to_lowercase() == name) || member.person.emails.iter().any(has_mail)
    });
    same.take(NAMESAKES_MAX)
        .map(|member| Namesake {
            path: path_of(&member.person.id),
            name: member.person.name.clone(),
            detail: super::telling::workplace(&member.person),
        })
        .collect()
}

/// An id that nobody has yet, made of the name.
fn free_id(seen: &Seen, name: &str) -> PersonId {
    let mut slug: String = name
        .to_lowercase()
        .chars()
        .map(|letter| if letter.is_alphanumeric() { letter } else { '-' })
        .collect::<String>()
        .split('-')
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("-");
    if slug.is_empty() {
        slug = "person".to_owned();
    }
    let is_free = |id: &PersonId| seen.loaded.member(id).is_none();
    let numbered = (2..).map(|number| PersonId::new(format!("{slug}-{number}")));
    let mut ids = std::iter::once(PersonId::new(slug.clone())).chain(numbered);
    ids.find(is_free).unwrap_or_else(|| PersonId::new(slug.clone()))
}
