//! Lists of people: LinkedIn's connections, Google's and Outlook's contacts, and any other.

use super::date::day;
use super::kind::{FAMILY, GIVEN, Kind, NAME, is_address_column};
use super::slug::slug;
use super::table::{Columns, Rows};
use crate::card::birthday;
use chrono::Datelike;
use model::record::{Birthday, Card, CardSource, Record, SkipReason};

/// Most values of one kind in a row; more are no person's (`ours`).
const VALUES_MAX: usize = 2_000;
/// What Google writes between several values of one cell.
pub(super) const VALUES: &str = " ::: ";
/// Stands before labels of Google that mark the first value or a group of Google's own.
pub(super) const MARK: &str = "* ";
/// Google's group that everybody is in.
const EVERYBODY: [&str; 2] = ["mycontacts", "my contacts"];
/// Labels of the custom fields in which we write what Google has no column for.
pub(super) const FULL_NAME: &str = "Full Name";
pub(super) const CONNECTED_ON: &str = "Connected On";
pub(super) const KIND: &str = "Kind";
pub(super) const UID: &str = "UID";
pub(super) const ORGANISATION: &str = "organisation";
pub(super) const GROUP: &str = "group";

const MIDDLE: [&str; 5] = ["middle name", "additional name", "middlename", "weitere vornamen", "zweiter vorname"];
const NICKNAME: [&str; 3] = ["nickname", "spitzname", "surnom"];
const COMPANY: [&str; 12] = [
    "organization name",
    "organization 1 - name",
    "company",
    "company name",
    "companies",
    "organization",
    "organisation",
    "employer",
    "firma",
    "unternehmen",
    "société",
    "empresa",
];
const UNIT: [&str; 5] =
    ["organization department", "organization 1 - department", "department", "abteilung", "service"];
const TITLE: [&str; 9] = [
    "organization title",
    "organization 1 - title",
    "job title",
    "position",
    "job",
    "berufsbezeichnung",
    "stelle",
    "fonction",
    "occupation",
];
const PLACE: [&str; 11] = [
    "business city",
    "ort geschäftlich",
    "city",
    "stadt",
    "ort",
    "location",
    "business state",
    "home city",
    "ort privat",
    "home state",
    "office location",
];
const BIRTHDAY: [&str; 3] = ["birthday", "geburtstag", "date of birth"];
const LABELS: [&str; 6] = ["labels", "group membership", "categories", "kategorien", "tags", "groups"];
const WEB: [&str; 9] = [
    "url",
    "web page",
    "personal web page",
    "webseite",
    "profiles",
    "linkedin",
    "linkedin url",
    "website",
    "profile url",
];
/// Columns that name another person, with our label.
const RELATED: [(&str, &str); 11] = [
    ("manager's name", "manager"),
    ("assistant's name", "assistant"),
    ("spouse", "spouse"),
    ("manager", "manager"),
    ("assistant", "assistant"),
    ("partner", "partner"),
    ("partner/in", "partner"),
    ("name des/der vorgesetzten", "manager"),
    ("name des vorgesetzten", "manager"),
    ("name assistent", "assistant"),
    ("name des assistenten", "assistant"),
];
/// How the names of columns with phone numbers end; fax numbers reach nobody.
const PHONE_ENDS: [&str; 11] = [
    "phone",
    "phone 2",
    "telefon",
    "mobil",
    "mobile",
    "telephone",
    "phone number",
    "phonenumbers",
    "cell",
    "tel",
    "mobilephone",
];

/// A table of people.
pub(super) struct People {
    kind: Kind,
    columns: Columns,
    emails: Vec<(usize, Option<usize>)>,
    phones: Vec<usize>,
    relations: Vec<(usize, usize)>,
    sites: Vec<usize>,
    addresses: Vec<(usize, Option<usize>)>,
    custom: Vec<(usize, usize)>,
}

impl People {
    pub(super) fn new(kind: Kind, columns: Columns) -> Self {
        let labelled = |group: &str, value: &str| -> Vec<(usize, Option<usize>)> {
            let values = columns.all(|name| name.starts_with(group) && name.ends_with(value));
            let label = |&column: &usize| {
                let stem = columns.name(column).trim_end_matches(value).to_owned();
                columns.find(&[&format!("{stem}label"), &format!("{stem}type")])
            };
            values.iter().map(|column| (*column, label(column))).collect()
        };
        let both = |pairs: Vec<(usize, Option<usize>)>| -> Vec<(usize, usize)> {
            pairs.into_iter().filter_map(|(value, label)| label.map(|label| (value, label))).collect()
        };
        let emails = match kind {
            Kind::Google => labelled("e-mail ", "value"),
            _ => columns.all(is_address_column).into_iter().map(|column| (column, None)).collect(),
        };
        let is_phone = |name: &str| {
            let word =
                |end: &&str| name == *end || name.ends_with(&format!(" {end}")) || name.ends_with(&format!("_{end}"));
            PHONE_ENDS.iter().any(word) || name.starts_with("telefon") || name.starts_with("mobil")
        };
        let phones = match kind {
            Kind::Google => labelled("phone ", "value").into_iter().map(|(column, _)| column).collect(),
            _ => columns.all(|name| is_phone(name) && !name.starts_with("assistant")),
        };
        let relations = both(labelled("relation ", "value"));
        let mut sites: Vec<usize> = labelled("website ", "value").into_iter().map(|(column, _)| column).collect();
        sites.extend(columns.all(|name| WEB.contains(&name)));
        let addresses = labelled("address ", "city");
        let custom = both(labelled("custom field ", "value"));
        Self { kind, emails, phones, relations, sites, addresses, custom, columns }
    }

    pub(super) fn row(&self, rows: &Rows<'_>) -> Result<Vec<Record>, SkipReason> {
        let cell = |names: &[&str]| self.columns.find(names).and_then(|column| rows.cell(column));
        let mut card = Card {
            source: Some(self.source()),
            given: cell(&GIVEN),
            family: cell(&FAMILY),
            nicknames: values(cell(&NICKNAME)),
            emails: self.emails(rows),
            organisation: cell(&COMPANY),
            unit: cell(&UNIT),
            title: cell(&TITLE),
            location: self.place(rows).or_else(|| cell(&PLACE)),
            birthday: cell(&BIRTHDAY).and_then(|text| any_birthday(&text)),
            labels: self.labels(cell(&LABELS)),
            ..Card::default()
        };
        if self.kind == Kind::ImportedContacts {
            card.title = cell(&["title"]).or(card.title);
        }
        let phones = self.phones.iter().flat_map(|&column| values(rows.cell(column)));
        card.phones = each(phones.filter(|phone| phone.contains(|character: char| character.is_ascii_digit())));
        card.slugs =
            each(self.sites.iter().flat_map(|&column| sites(rows.cell(column))).filter_map(|site| slug(&site)));
        card.related = self.related(rows);
        card.connected_on = cell(&["connected on", "verbunden am"]).and_then(|text| day(&text));
        card.name = whole_name(&card, cell(&MIDDLE)).or_else(|| cell(&NAME)).or_else(|| cell(&["file as"]));
        self.read_custom(rows, &mut card);
        if self.kind == Kind::Google || self.kind == Kind::Other {
            // The column of the whole name, where there is one, is the name as it is shown.
            card.name = cell(&NAME).filter(|_| self.columns.has("name")).or(card.name);
        }
        finish(card).map(|card| vec![Record::Card(Box::new(card))]).ok_or(SkipReason::Nobody)
    }

    fn source(&self) -> CardSource {
        match self.kind {
            Kind::Google => CardSource::Google,
            Kind::Outlook => CardSource::Outlook,
            Kind::Connections => CardSource::LinkedIn,
            _ => CardSource::OtherCsv,
        }
    }

    /// Addresses, those with a mark first.
    fn emails(&self, rows: &Rows<'_>) -> Vec<String> {
        let mut emails = Vec::new();
        for &(column, label) in &self.emails {
            let marked = label.and_then(|label| rows.cell(label)).is_some_and(|label| label.starts_with(MARK.trim()));
            for value in values(rows.cell(column)) {
                // Lists of other programs put several addresses into one cell.
                for address in value.split([',', ';', ' ']).filter(|part| part.contains('@')) {
                    let bare = address.trim_matches(['<', '>', '(', ')', '"', '\'']).trim_start_matches("mailto:");
                    emails.push((!marked, bare.to_owned()));
                }
            }
        }
        emails.sort_by_key(|(unmarked, _)| *unmarked);
        each(emails.into_iter().map(|(_, address)| address))
    }

    /// The city of work, else of any address; a region where there is no city.
    fn place(&self, rows: &Rows<'_>) -> Option<String> {
        let labelled = self.addresses.iter().map(|&(city, label)| {
            let stem = self.columns.name(city).trim_end_matches("city");
            let region = self.columns.find(&[&format!("{stem}region")]);
            let place = rows.cell(city).or_else(|| rows.cell(region?));
            let label = label.and_then(|label| rows.cell(label)).unwrap_or_default().to_lowercase();
            (!label.contains("work"), place)
        });
        let mut places: Vec<(bool, String)> = labelled.filter_map(|(rank, place)| Some((rank, place?))).collect();
        places.sort_by_key(|(rank, _)| *rank);
        places.into_iter().next().map(|(_, place)| place)
    }

    fn labels(&self, cell: Option<String>) -> Vec<String> {
        let separated: Vec<String> = match self.kind {
            Kind::Google => values(cell),
            _ => cell.iter().flat_map(|cell| cell.split([';', ','])).map(|label| label.trim().to_owned()).collect(),
        };
        let labels = separated.into_iter().map(|label| label.strip_prefix(MARK).unwrap_or(&label).to_owned());
        each(labels.filter(|label| !label.is_empty() && !EVERYBODY.contains(&label.to_lowercase().as_str())))
    }

    fn related(&self, rows: &Rows<'_>) -> Vec<(String, String)> {
        let mut related = Vec::new();
        for &(value, label) in &self.relations {
            let label = rows.cell(label).unwrap_or_default();
            let label = label.strip_prefix(MARK).unwrap_or(&label).to_lowercase();
            let label = if label.is_empty() { "other".to_owned() } else { label };
            related.extend(values(rows.cell(value)).into_iter().map(|name| (label.clone(), name)));
        }
        for (column, label) in RELATED {
            let name = self.columns.find(&[column]).and_then(|column| rows.cell(column));
            related.extend(name.map(|name| (label.to_owned(), name)));
        }
        each(related)
    }

    /// Custom fields that we wrote ourselves.
    fn read_custom(&self, rows: &Rows<'_>, card: &mut Card) {
        for &(value, label) in &self.custom {
            let (Some(label), Some(value)) = (rows.cell(label), rows.cell(value)) else { continue };
            match label.as_str() {
                FULL_NAME => card.name = Some(value),
                CONNECTED_ON => card.connected_on = day(&value),
                UID => card.uid = Some(value),
                KIND => {
                    card.company = value == ORGANISATION;
                    card.group = value == GROUP;
                }
                _ => {}
            }
        }
    }
}

/// The values of a cell, as Google joins them.
fn values(cell: Option<String>) -> Vec<String> {
    let cell = cell.unwrap_or_default();
    cell.split(VALUES.trim()).map(str::trim).filter(|value| !value.is_empty()).map(str::to_owned).collect()
}

/// The addresses on the web in a cell.
fn sites(cell: Option<String>) -> Vec<String> {
    let cell = cell.unwrap_or_default();
    cell.split([',', ';', ' ']).filter(|site| !site.is_empty()).map(str::to_owned).collect()
}

/// Everything once, in order, up to [`VALUES_MAX`].
fn each<T: PartialEq>(values: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut list: Vec<T> = Vec::new();
    for value in values {
        if list.len() < VALUES_MAX && !list.contains(&value) {
            list.push(value);
        }
    }
    list
}

/// The name composed of its parts.
fn whole_name(card: &Card, middle: Option<String>) -> Option<String> {
    let parts = [card.given.clone(), middle, card.family.clone()];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// A birthday as vCard writes it, or as any date; `0/0/00` is none.
fn any_birthday(text: &str) -> Option<Birthday> {
    birthday(text).or_else(|| {
        let date = day(text.split_whitespace().next()?)?;
        Some(Birthday { year: Some(date.year()), month: date.month() as u8, day: date.day() as u8 })
    })
}

/// A card that tells of somebody; where there is only an organisation, it is a card of that.
fn finish(mut card: Card) -> Option<Card> {
    if card.name.is_none() {
        card.name = card.nicknames.first().cloned();
    }
    if card.name.is_none() && card.organisation.is_some() && !card.group {
        card.company = true;
        card.name.clone_from(&card.organisation);
    }
    let reached = !card.emails.is_empty() || !card.phones.is_empty() || !card.slugs.is_empty();
    (card.name.is_some() || reached).then_some(card)
}
