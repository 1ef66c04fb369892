//! What Nora brought in, import by import: the records of each file, as reading the file would give them.

use super::clockwork::moment;
use super::life::Life;
use super::occasions::KNOW;
use super::people::{self, Book, Somebody};
use chrono::{DateTime, Months, NaiveDate, Utc};
use model::network::AlterTie;
use model::person::{Person, PersonId};
use model::record::{Card, CardSource, Record};
use model::scale::Strength;
use std::collections::BTreeSet;

/// How many months ago she imported; the last time was yesterday evening.
pub(super) const IMPORT_MONTHS_AGO: [u32; 3] = [12, 8, 4];

/// One import.
pub(super) struct Import {
    /// When.
    pub(super) at: DateTime<Utc>,
    /// What.
    pub(super) files: Vec<File>,
}

/// One file of an import.
pub(super) struct File {
    /// Its name.
    pub(super) name: &'static str,
    /// Its kind, as imports call it.
    pub(super) kind: &'static str,
    /// What is in it that was not read before.
    pub(super) records: Vec<Record>,
}

/// All imports, the oldest first.
pub(super) fn imports(today: NaiveDate) -> Vec<Import> {
    let life = Life::until(today);
    let mut times: Vec<DateTime<Utc>> =
        IMPORT_MONTHS_AGO.iter().map(|&months| moment(months_before(today, months), 18, 10)).collect();
    times.push(moment(life.ago(1), 18, 10));
    let mut messages = life.messages().into_iter().peekable();
    let mut all = Vec::new();
    for (version, at) in (0..).zip(times) {
        let mut mail = Vec::new();
        while let Some(message) = messages.next_if(|message| message.at.is_some_and(|sent| sent <= at)) {
            mail.push(Record::Message(Box::new(message)));
        }
        let events = life.events(at, version).into_iter().map(|event| Record::Event(Box::new(event))).collect();
        let known: Vec<&Somebody> =
            people::all().filter(|one| life.ago(one.days.0) <= at.date_naive() && one.book.is_some()).collect();
        let files = vec![
            File { name: "contacts.vcf", kind: "vcard", records: contacts(&known) },
            File { name: "mail.mbox", kind: "mbox", records: mail },
            File { name: "calendar.ics", kind: "calendar", records: events },
            File { name: "who-knows-whom.json", kind: "network", records: who_knows_whom(&known) },
        ];
        all.push(Import { at, files });
    }
    all
}

/// The same day so many months before, or the last one of that month.
pub(super) fn months_before(today: NaiveDate, months: u32) -> NaiveDate {
    today.checked_sub_months(Months::new(months)).unwrap_or(today)
}

fn contacts(known: &[&Somebody]) -> Vec<Record> {
    known.iter().filter_map(|one| Some(Record::Card(Box::new(card(one, one.book?))))).collect()
}

fn card(one: &Somebody, book: Book) -> Card {
    let text = |text: Option<&str>| text.map(str::to_owned);
    Card {
        source: Some(CardSource::VCard),
        uid: Some(format!("{}@contacts.example.net", one.id)),
        name: Some(one.name.to_owned()),
        emails: one.listed_addresses(),
        organisation: text(book.organisation),
        unit: text(book.unit),
        title: text(book.title),
        location: text(book.place),
        labels: book.label.iter().map(|label| (*label).to_owned()).collect(),
        ..Card::default()
    }
}

/// Who knows whom, as Nora wrote it down; people are named by id, name and address only.
fn who_knows_whom(known: &[&Somebody]) -> Vec<Record> {
    let ids: BTreeSet<&str> = known.iter().map(|one| one.id).collect();
    let people = known.iter().map(|one| {
        let mut person = Person::new(PersonId::new(one.id), one.name);
        person.emails = one.listed_addresses();
        Record::StatedPerson(Box::new(person))
    });
    let ties = KNOW.iter().filter(|(a, b, _)| ids.contains(a) && ids.contains(b)).filter_map(|&(a, b, strength)| {
        let strength = Strength::new(i64::from(strength)).ok()?;
        let (a, b) = (PersonId::new(a), PersonId::new(b));
        Some(Record::StatedTie(Box::new(AlterTie { a, b, strength, occasions: None, extra: Vec::new() })))
    });
    people.chain(ties).collect()
}
