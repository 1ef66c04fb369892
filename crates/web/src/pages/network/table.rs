//! The table with the same content as the picture.

use super::{Chip, Crowd};
use crate::fields::{Fields, Query};
use crate::frame::{Frame, Place};
use crate::report::page::people;
use crate::report::page::picture::words;
use crate::report::page::telling::{Telling, count};
use crate::report::{PersonRow, Words};
use crate::visit::{Answer, Visit};
use app::seen::Counselled;
use askama::Template;
use model::kind::{Benefit, Sphere};
use model::person::{Person, PersonId};
use std::collections::HashMap;

/// Rows on a page (ours: a screen scrolls through them in a moment, and the page stays light).
const PAGE_ROWS: usize = 200;
/// The sphere of those whose sphere is not known, in an address.
const SPHERE_UNKNOWN: &str = "unknown";

/// Who stands in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Choice {
    crowd: Crowd,
    benefit: Option<Benefit>,
    /// A sphere, or the lack of one.
    sphere: Option<Option<Sphere>>,
}

impl Choice {
    fn read(fields: &Fields) -> Self {
        let sphere = |code: &str| if code == SPHERE_UNKNOWN { Some(None) } else { code.parse().ok().map(Some) };
        Self {
            crowd: if fields.get("crowd") == Some(Crowd::Core.code()) { Crowd::Core } else { Crowd::Everyone },
            benefit: fields.get("benefit").and_then(|code| code.parse().ok()),
            sphere: fields.get("sphere").and_then(sphere),
        }
    }

    /// How many filters are set.
    fn filters(&self) -> usize {
        let crowd = usize::from(self.crowd != Crowd::Everyone);
        crowd + usize::from(self.benefit.is_some()) + usize::from(self.sphere.is_some())
    }

    fn address(&self, page: usize) -> String {
        let crowd = (self.crowd == Crowd::Core).then(|| format!("crowd={}", self.crowd.code()));
        let benefit = self.benefit.map(|benefit| format!("benefit={}", benefit.code()));
        let sphere = self.sphere.map(|sphere| format!("sphere={}", sphere.map_or(SPHERE_UNKNOWN, Sphere::code)));
        let page = (page > 1).then(|| format!("page={page}"));
        let parts: Vec<String> = [crowd, benefit, sphere, page].into_iter().flatten().collect();
        if parts.is_empty() { "/network/table".to_owned() } else { format!("/network/table?{}", parts.join("&")) }
    }

    fn has(&self, telling: &Telling<'_>, person: &Person) -> bool {
        (self.crowd != Crowd::Core || telling.is_core(person))
            && self.benefit.is_none_or(|benefit| person.benefits.is_strong(benefit))
            && self.sphere.is_none_or(|sphere| person.sphere == sphere)
    }
}

struct Row {
    view: PersonRow,
    address: String,
    /// Whether it is only estimated that they stand in the core.
    is_proposed: bool,
    /// How many of my people they know.
    knows: usize,
}

#[derive(Template)]
#[template(path = "pages/network/table.html")]
struct TablePage {
    frame: Frame,
    said: String,
    /// Whether there is nobody at all.
    is_empty: bool,
    crowds: Vec<Chip>,
    benefits: Vec<Chip>,
    spheres: Vec<Chip>,
    rows: Vec<Row>,
    words: Words,
    before: Option<String>,
    after: Option<String>,
    /// Which page of how many; empty where there is one.
    place: String,
}

/// `GET /network/table`
pub(crate) async fn show(visit: Visit, Query(fields): Query) -> Answer {
    let counselled = visit.office.counselled().await?;
    let telling = Telling::new(&counselled.seen.network, &counselled.said, visit.t.language());
    let choice = Choice::read(&fields);
    let people: Vec<&Person> =
        super::ranked(&counselled, &telling).filter(|person| choice.has(&telling, person)).collect();
    let pages = people.len().div_ceil(PAGE_ROWS).max(1);
    let page = fields.get("page").and_then(|page| page.parse().ok()).unwrap_or(1).clamp(1, pages);
    let of = [("page", count(page)), ("pages", count(pages))];
    let frame = visit.frame(Place::Network, visit.t.text("network-table-title")).await?;
    visit.page(&TablePage {
        said: visit
            .t
            .say("network-table-said", &[("people", count(people.len())), ("filters", count(choice.filters()))]),
        is_empty: people.is_empty() && choice.filters() == 0,
        crowds: crowds(&telling, &choice),
        benefits: benefits(&telling, &choice),
        spheres: spheres(&telling, &choice),
        rows: rows(&counselled, &telling, people.iter().skip((page - 1) * PAGE_ROWS).take(PAGE_ROWS)),
        words: crate::report::page::fixed_words(&telling, false),
        before: (page > 1).then(|| choice.address(page - 1)),
        after: (page < pages).then(|| choice.address(page + 1)),
        place: if pages > 1 { visit.t.say("network-table-page", &of) } else { String::new() },
        frame,
    })
}

/// How many of my people each of them knows; nobody stands here who knows none.
fn knows(telling: &Telling<'_>) -> HashMap<PersonId, usize> {
    let mut knows: HashMap<&PersonId, usize> = HashMap::new();
    for tie in telling.network.ties() {
        *knows.entry(&tie.a).or_default() += 1;
        *knows.entry(&tie.b).or_default() += 1;
    }
    knows.into_iter().map(|(id, count)| (id.clone(), count)).collect()
}

fn rows<'p>(counselled: &Counselled, telling: &Telling<'_>, people: impl Iterator<Item = &'p &'p Person>) -> Vec<Row> {
    let knows = counselled.memory.once("table-knows", || knows(telling));
    let words = words(telling);
    let row = |person: &&Person| Row {
        view: people::row(telling, person, &words),
        address: super::person_address(&person.id),
        is_proposed: person.core != Some(true),
        knows: knows.get(&person.id).copied().unwrap_or_default(),
    };
    people.map(row).collect()
}

fn crowds(telling: &Telling<'_>, choice: &Choice) -> Vec<Chip> {
    let chip = |crowd: Crowd| Chip {
        text: telling.text(&format!("network-crowd-{}", crowd.code())),
        address: Choice { crowd, ..*choice }.address(1),
        is_here: crowd == choice.crowd,
    };
    [Crowd::Everyone, Crowd::Core].map(chip).into()
}

fn benefits(telling: &Telling<'_>, choice: &Choice) -> Vec<Chip> {
    let chip = |&benefit: &Benefit| {
        let is_here = choice.benefit == Some(benefit);
        Chip {
            text: telling.text(&format!("benefit-{}.title", benefit.code())),
            address: Choice { benefit: (!is_here).then_some(benefit), ..*choice }.address(1),
            is_here,
        }
    };
    Benefit::ALL.iter().map(chip).collect()
}

/// The spheres that somebody stands in.
fn spheres(telling: &Telling<'_>, choice: &Choice) -> Vec<Chip> {
    let is_there = |sphere: &Option<Sphere>| telling.network.people().iter().any(|person| person.sphere == *sphere);
    let chip = |sphere: Option<Sphere>| {
        let is_here = choice.sphere == Some(sphere);
        let code = sphere.map_or(SPHERE_UNKNOWN, Sphere::code);
        let title = sphere.map_or("report-sphere-unknown".to_owned(), |_| format!("sphere-{code}.title"));
        let address = Choice { sphere: (!is_here).then_some(sphere), ..*choice }.address(1);
        Chip { text: telling.text(&title), address, is_here }
    };
    Sphere::ALL.iter().copied().map(Some).chain([None]).filter(is_there).map(chip).collect()
}
