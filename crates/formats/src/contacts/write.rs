//! The way out: contacts as the CSV that Google reads and writes today.

use super::people::{CONNECTED_ON, FULL_NAME, GROUP, KIND, ORGANISATION, UID, VALUES};
use super::slug::profile_address;
use super::table::quoted;
use model::record::Card;
use std::io::{self, Write};

/// Columns that come once.
const SINGLE: [&str; 9] = [
    "First Name",
    "Middle Name",
    "Last Name",
    "Nickname",
    "Organization Name",
    "Organization Title",
    "Organization Department",
    "Birthday",
    "Labels",
];

/// Writes cards as CSV in the form of Google's contacts, which Google, Apple and Microsoft read.
///
/// Reading it gives the same cards again, but for `other`, which has no place in a table. A cell that a spreadsheet would
/// calculate (it begins with `=`, `+`, `-`, `@`, a tab or the like) gets an apostrophe before it, which reading takes off.
/// Columns that repeat are as many as the fullest card needs; a header is written even where there are no cards.
///
/// # Errors
/// Whatever `out` answers.
pub fn write_people(cards: &[Card], out: &mut dyn Write) -> io::Result<()> {
    let shape = Shape::of(cards);
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
    table.write_record(shape.header())?;
    for card in cards {
        table.write_record(shape.row(card).iter().map(|cell| quoted(cell)))?;
    }
    table.flush()
}

/// How often each repeated column comes.
#[derive(Default)]
struct Shape {
    emails: usize,
    phones: usize,
    places: usize,
    relations: usize,
    sites: usize,
    custom: usize,
}

impl Shape {
    fn of(cards: &[Card]) -> Self {
        // Google's own files have one of the most used even where nobody fills it.
        let mut shape = Shape { emails: 1, phones: 1, ..Shape::default() };
        for card in cards {
            shape.emails = shape.emails.max(card.emails.len());
            shape.phones = shape.phones.max(card.phones.len());
            shape.places = shape.places.max(usize::from(card.location.is_some()));
            shape.relations = shape.relations.max(card.related.len());
            shape.sites = shape.sites.max(card.slugs.len());
            shape.custom = shape.custom.max(custom(card).len());
        }
        shape
    }

    fn header(&self) -> Vec<String> {
        let mut header: Vec<String> = SINGLE.iter().map(|&name| name.to_owned()).collect();
        let groups = [
            ("E-mail", self.emails, "Value"),
            ("Phone", self.phones, "Value"),
            ("Address", self.places, "City"),
            ("Relation", self.relations, "Value"),
            ("Website", self.sites, "Value"),
            ("Custom Field", self.custom, "Value"),
        ];
        for (group, count, value) in groups {
            for number in 1..=count {
                header.push(format!("{group} {number} - Label"));
                header.push(format!("{group} {number} - {value}"));
            }
        }
        header
    }

    fn row(&self, card: &Card) -> Vec<String> {
        let text = |field: &Option<String>| field.clone().unwrap_or_default();
        let birthday = card.birthday.map_or(String::new(), |birthday| {
            let year = birthday.year.map_or("-".to_owned(), |year| format!("{year:04}"));
            format!("{year}-{:02}-{:02}", birthday.month, birthday.day)
        });
        let mut row = vec![
            text(&card.given),
            String::new(),
            text(&card.family),
            card.nicknames.join(VALUES),
            text(&card.organisation),
            text(&card.title),
            text(&card.unit),
            birthday,
            card.labels.join(VALUES),
        ];
        let plain = |values: &[String]| values.iter().map(|value| (String::new(), value.clone())).collect();
        let place = card.location.iter().map(|place| ("Work".to_owned(), place.clone())).collect();
        let sites = card.slugs.iter().map(|slug| ("LinkedIn".to_owned(), profile_address(slug))).collect();
        put(&mut row, plain(&card.emails), self.emails);
        put(&mut row, plain(&card.phones), self.phones);
        put(&mut row, place, self.places);
        put(&mut row, card.related.clone(), self.relations);
        put(&mut row, sites, self.sites);
        put(&mut row, custom(card), self.custom);
        row
    }
}

/// Adds pairs of label and value, and empty ones up to `count`.
fn put(row: &mut Vec<String>, pairs: Vec<(String, String)>, count: usize) {
    let missing = count.saturating_sub(pairs.len());
    for (label, value) in pairs {
        row.push(label);
        row.push(value);
    }
    row.extend(std::iter::repeat_n(String::new(), missing * 2));
}

/// What Google has no column for, as custom fields.
fn custom(card: &Card) -> Vec<(String, String)> {
    let parts = [card.given.as_deref(), card.family.as_deref()];
    let composed = parts.into_iter().flatten().collect::<Vec<&str>>().join(" ");
    let name = card.name.as_ref().filter(|name| **name != composed);
    let kind = if card.group { Some(GROUP) } else { card.company.then_some(ORGANISATION) };
    let fields = [
        (FULL_NAME, name.cloned()),
        (KIND, kind.map(str::to_owned)),
        (CONNECTED_ON, card.connected_on.map(|date| date.format("%Y-%m-%d").to_string())),
        (UID, card.uid.clone()),
    ];
    fields.into_iter().filter_map(|(label, value)| Some((label.to_owned(), value?))).collect()
}
