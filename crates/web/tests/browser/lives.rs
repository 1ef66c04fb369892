//! Lives in which everything that counsel warns of is wrong somewhere: written through the ordinary operations, each entry on its day.
//!
//! Three of them, since some troubles exclude one another: a crowd (too many people, a long career), work (mentors, goals, letters)
//! and a table (sponsors, boards, favours, a short career).

mod crowd;
mod table;
mod work;

use crate::application::{Application, now};
use app::entries::{self, Body, EntryId, NewEntry};
use app::imports::{ImportRequest, Intent, Watch, prepare};
use app::office::Office;
use chrono::{NaiveDate, TimeDelta};
use model::kind::Benefit;
use model::network::{AlterTie, Network};
use model::person::{Person, PersonId, Profile};
use model::relationship::{Move, Relationship, RelationshipKind, RelationshipStage};
use model::scale::{Mark, Strength};
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicI64, Ordering};

/// The lives, each as an application of its own, with what it is called.
pub(crate) async fn all() -> Vec<(&'static str, Application)> {
    vec![("crowd", crowd::life().await), ("work", work::life().await), ("table", table::life().await)]
}

/// A life in the making.
struct Life {
    office: Office,
    /// Entries of one day follow one another.
    seconds: AtomicI64,
}

impl Life {
    async fn of(application: &Application, me: Profile, people: Vec<Person>, ties: Vec<AlterTie>) -> Self {
        bring_in(&application.office, &Network::new(me, people, ties).expect("a network")).await;
        Self { office: application.office.clone(), seconds: AtomicI64::new(0) }
    }

    /// The day so many days ago; negative ones are to come.
    fn ago(&self, days: i64) -> NaiveDate {
        (now() - TimeDelta::days(days)).date_naive()
    }

    /// The office so many days ago.
    fn then(&self, days: i64) -> Office {
        let second = self.seconds.fetch_add(1, Ordering::Relaxed);
        self.office.at(now() - TimeDelta::days(days) - TimeDelta::hours(1) + TimeDelta::seconds(second))
    }

    /// Writes an entry so many days ago.
    async fn write<T: Body>(&self, days: i64, entry: NewEntry<T>) -> EntryId {
        entries::insert(&self.then(days), entry).await.expect("it is written").id
    }

    /// Writes something that belongs to something else.
    async fn under<T: Body>(&self, days: i64, parent: EntryId, value: T) -> EntryId {
        self.write(days, NewEntry { parent: Some(parent), ..NewEntry::of(value) }).await
    }

    /// A relationship that went through these stages, each so many days ago.
    async fn relationship(&self, person: &str, value: Relationship, way: &[(RelationshipStage, i64)]) -> EntryId {
        let begun = way.first().map_or(0, |(_, days)| *days);
        let id = self.write(begun, NewEntry { person: somebody(person), ..NewEntry::of(value) }).await;
        for &(to, days) in way {
            self.under(days, id, Move { to, on: self.ago(days), reason: None }).await;
        }
        id
    }
}

fn somebody(id: &str) -> Option<PersonId> {
    Some(PersonId::new(id))
}

/// A relationship of a kind about something.
fn about(kind: RelationshipKind, subject: &str) -> Relationship {
    Relationship { subject: Some(subject.to_owned()), ..Relationship::new(kind) }
}

const FIRST: [&str; 11] = ["Ada", "Bela", "Chloe", "Dario", "Esra", "Finn", "Gita", "Hugo", "Ines", "Jonas", "Kaya"];
const LAST: [&str; 7] = ["Arden", "Brook", "Castell", "Dunmore", "Ebner", "Farrow", "Grange"];

/// So many people `p1`, `p2`, …, each of another name, shaped by their number.
fn people(count: usize, mut shape: impl FnMut(usize, &mut Person)) -> Vec<Person> {
    let one = |number: usize| {
        let name = format!("{} {}", FIRST[number % FIRST.len()], LAST[number % LAST.len()]);
        let mut person = Person::new(PersonId::new(format!("p{number}")), name);
        shape(number, &mut person);
        person
    };
    (1..=count).map(one).collect()
}

/// All six benefits of somebody: strong in these, nothing in the others.
fn strong_in(person: &mut Person, strong: &[Benefit]) {
    for &benefit in Benefit::ALL {
        let mark = Mark::new(if strong.contains(&benefit) { 3 } else { 0 }).ok();
        person.benefits = std::mem::take(&mut person.benefits).with(benefit, mark);
    }
}

fn tie(a: usize, b: usize, strength: i64) -> AlterTie {
    AlterTie {
        a: PersonId::new(format!("p{a}")),
        b: PersonId::new(format!("p{b}")),
        strength: Strength::new(strength).expect("in range"),
        occasions: None,
        extra: Vec::new(),
    }
}

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

struct Silent;

impl Watch for Silent {
    fn total(&mut self, _: u64) {}
    fn now_reading(&mut self, _: &str) {}
    fn done(&mut self, _: u64) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
}

async fn bring_in(office: &Office, network: &Network) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("network.json");
    std::fs::write(&path, formats::network_file::write(network)).expect("a file");
    let request = ImportRequest { paths: vec![path], me: Vec::new() };
    prepare(office, &request, Intent::Keep, &mut Silent).await.expect("an import").keep().await.expect("it is kept");
}
