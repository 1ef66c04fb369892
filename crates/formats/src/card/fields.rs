//! What the properties of a card mean.

use crate::contacts::slug;
use crate::content_line::parts;
use crate::decode::tidy;
use calcard::vcard::{VCardEntry, VCardParameterName, VCardProperty, VCardValue};
use calcard::{Entry, Parser};
use chrono::NaiveDate;
use model::record::{Birthday, Card, CardSource};
use std::collections::{BTreeMap, BTreeSet};

/// The year that Apple writes where a birthday has none.
const APPLE_NO_YEAR: i32 = 1604;
/// The place of a mail address or an address without any preference; stated ones are 1 to 100.
const NOT_PREFERRED: u32 = 101;
/// Properties of other programs that name people, with the label we give them.
const RELATED_PROPERTIES: [(&str, &str); 15] = [
    ("X-SPOUSE", "spouse"),
    ("X-MANAGER", "manager"),
    ("X-ASSISTANT", "assistant"),
    ("X-EVOLUTION-SPOUSE", "spouse"),
    ("X-EVOLUTION-MANAGER", "manager"),
    ("X-EVOLUTION-ASSISTANT", "assistant"),
    ("X-KADDRESSBOOK-X-SPOUSESNAME", "spouse"),
    ("X-KADDRESSBOOK-X-MANAGERSNAME", "manager"),
    ("X-KADDRESSBOOK-X-ASSISTANTSNAME", "assistant"),
    ("X-MS-SPOUSE", "spouse"),
    ("X-MS-MANAGER", "manager"),
    ("X-MS-ASSISTANT", "assistant"),
    ("X-ANDROID-SPOUSE", "spouse"),
    ("X-GOOGLE-SPOUSE", "spouse"),
    ("X-PARTNER", "partner"),
];
/// Most values of one kind that a card may have (`ours`: the members of a large list of people).
pub(super) const VALUES_MAX: usize = 2_000;
/// Our own property for the day of a connection.
pub(super) const CONNECTED_ON: &str = "X-TELEMACHUS-CONNECTED-ON";
/// Stands before and after the labels that Apple translates.
const APPLE_LABEL_MARKS: (&str, &str) = ("_$!<", ">!$_");

/// The card that these properties make, `None` where they tell of nobody; and whether some of its values were too many.
///
/// A property that is read only in part (the middle names of `N`, the street of `ADR`) stays in `other`, too.
pub(super) fn card(properties: &[String]) -> (Option<Card>, bool) {
    let mut draft = Draft { addresses_whole: true, ..Draft::default() };
    for (property, entry) in properties.iter().zip(entries(properties)) {
        draft.labels.extend(apple_label(&entry));
        draft.entries.push((property, entry));
    }
    for (property, entry) in std::mem::take(&mut draft.entries) {
        if !draft.read(property, &entry) {
            draft.keep(property, &entry);
        }
    }
    let overfull = draft.is_overfull();
    (draft.into_card(), overfull)
}

/// What calcard makes of the properties: one entry for each.
fn entries(properties: &[String]) -> Vec<VCardEntry> {
    let parsed = parse(properties);
    if parsed.len() == properties.len() {
        return parsed;
    }
    // One of them is so odd that calcard read it as none or as two: then each is read by itself.
    let empty = || VCardEntry { group: None, name: VCardProperty::Begin, params: Vec::new(), values: Vec::new() };
    let alone = |property| parse(std::slice::from_ref(property)).into_iter().next();
    properties.iter().map(|property| alone(property).unwrap_or_else(empty)).collect()
}

fn parse(properties: &[String]) -> Vec<VCardEntry> {
    let mut text = String::from("BEGIN:VCARD\r\n");
    for property in properties {
        text.push_str(property);
        text.push_str("\r\n");
    }
    text.push_str("END:VCARD\r\n");
    match Parser::new(&text).entry() {
        Entry::VCard(card) => {
            let frame = |entry: &VCardEntry| matches!(entry.name, VCardProperty::Begin | VCardProperty::End);
            card.entries.into_iter().filter(|entry| !frame(entry)).collect()
        }
        _ => Vec::new(),
    }
}

/// The group and the text of an `X-ABLabel`.
fn apple_label(entry: &VCardEntry) -> Option<(String, String)> {
    let group = lower_group(entry)?;
    entry.name.as_str().eq_ignore_ascii_case("X-ABLABEL").then(|| first(entry).map(|label| (group, label)))?
}

#[derive(Default)]
struct Draft<'p> {
    card: Card,
    entries: Vec<(&'p str, VCardEntry)>,
    /// Labels by group.
    labels: BTreeMap<String, String>,
    /// Groups of the properties in `other`.
    kept_groups: BTreeSet<String>,
    kept_labels: Vec<(String, String)>,
    emails: Vec<(u32, String)>,
    places: Vec<(u8, String)>,
    /// All `ADR` as they came, and whether they hold nothing but the place of work.
    addresses: Vec<(Option<String>, String)>,
    addresses_whole: bool,
    middle: Option<String>,
    shown_as_company: bool,
}

impl Draft<'_> {
    /// Reads a property; `false` where it should stay in `other`.
    fn read(&mut self, property: &str, entry: &VCardEntry) -> bool {
        match &entry.name {
            VCardProperty::Fn => set_once(&mut self.card.name, entry),
            VCardProperty::N => self.read_n(entry),
            VCardProperty::Nickname => extend(&mut self.card.nicknames, texts(entry)),
            VCardProperty::Email => self.read_email(entry),
            VCardProperty::Tel => extend(&mut self.card.phones, first(entry).map(|tel| without_scheme(&tel, "tel:"))),
            VCardProperty::Org => self.read_org(entry),
            VCardProperty::Title => set_once(&mut self.card.title, entry),
            VCardProperty::Adr => self.read_adr(property, entry),
            VCardProperty::Url | VCardProperty::Socialprofile => self.read_url(entry),
            VCardProperty::Bday => self.read_bday(property),
            VCardProperty::Categories => extend(&mut self.card.labels, texts(entry)),
            VCardProperty::Related => self.read_related(entry),
            VCardProperty::Kind => self.read_kind(entry),
            VCardProperty::Member => self.read_member(entry),
            VCardProperty::Uid => set_once(&mut self.card.uid, entry),
            VCardProperty::Begin | VCardProperty::End => true,
            other => self.read_extension(&other.as_str().to_ascii_uppercase(), property, entry),
        }
    }

    fn read_extension(&mut self, name: &str, property: &str, entry: &VCardEntry) -> bool {
        match name {
            "X-SOCIALPROFILE" | "X-SOCIAL-PROFILE" => self.read_url(entry),
            "X-ABRELATEDNAMES" => {
                let label = self.label_of(entry).unwrap_or_else(|| "other".to_owned());
                self.relate(&label, first(entry))
            }
            "X-ADDRESSBOOKSERVER-KIND" => self.read_kind(entry),
            "X-ADDRESSBOOKSERVER-MEMBER" => self.read_member(entry),
            "X-ABSHOWAS" => {
                self.shown_as_company |= first(entry).is_some_and(|kind| kind.eq_ignore_ascii_case("COMPANY"));
                true
            }
            "X-ABLABEL" => {
                self.kept_labels.push((lower_group(entry).unwrap_or_default(), property.to_owned()));
                true
            }
            CONNECTED_ON => {
                let date = first(entry).and_then(|date| NaiveDate::parse_from_str(&date, "%Y-%m-%d").ok());
                self.card.connected_on = self.card.connected_on.or(date);
                date.is_some()
            }
            _ => match RELATED_PROPERTIES.iter().find(|(property, _)| *property == name) {
                Some((_, label)) => self.relate(label, first(entry)),
                None => false,
            },
        }
    }

    fn read_n(&mut self, entry: &VCardEntry) -> bool {
        let part = |index| component(entry, index, " ");
        if self.card.family.is_some() || self.card.given.is_some() {
            return true;
        }
        (self.card.family, self.card.given, self.middle) = (part(0), part(1), part(2));
        // Middle names and titles have no field of their own; the whole property goes out again as it came.
        (2..entry.values.len()).all(|index| part(index).is_none())
    }

    fn read_email(&mut self, entry: &VCardEntry) -> bool {
        let Some(address) = first(entry).map(|email| bare_address(&email)).filter(|address| address.contains('@'))
        else {
            return false;
        };
        if self.emails.len() <= VALUES_MAX && self.emails.iter().all(|(_, known)| *known != address) {
            self.emails.push((preference(entry), address));
        }
        true
    }

    fn read_org(&mut self, entry: &VCardEntry) -> bool {
        if self.card.organisation.is_some() || self.card.unit.is_some() {
            return false;
        }
        let mut parts = (0..entry.values.len()).map(|index| component(entry, index, ", "));
        self.card.organisation = parts.next().flatten();
        self.card.unit = parts.flatten().reduce(|units, unit| units + ", " + &unit);
        true
    }

    fn read_adr(&mut self, property: &str, entry: &VCardEntry) -> bool {
        let part = |index| component(entry, index, ", ");
        let types = types(entry);
        let has = |name: &str| types.iter().any(|kind| kind == name);
        let rank = if has("work") {
            0
        } else if has("home") {
            2
        } else {
            1
        };
        let is_work = types.iter().all(|kind| kind == "work");
        self.addresses_whole &= is_work && (0..entry.values.len()).all(|index| index == 3 || part(index).is_none());
        self.addresses.push((lower_group(entry), property.to_owned()));
        self.places.extend(part(3).or_else(|| part(4)).map(|place| (rank, place)));
        true
    }

    fn read_url(&mut self, entry: &VCardEntry) -> bool {
        match first(entry).and_then(|url| slug(&url)) {
            Some(slug) => extend(&mut self.card.slugs, Some(slug)),
            None => false,
        }
    }

    fn read_bday(&mut self, property: &str) -> bool {
        let omitted = property.to_ascii_uppercase().contains("X-APPLE-OMIT-YEAR");
        let value = parts(property.as_bytes()).map(|parts| parts.value_text());
        let birthday = value.and_then(|value| birthday(&value));
        let Some(mut birthday) = birthday.filter(|_| self.card.birthday.is_none()) else { return false };
        if omitted || birthday.year == Some(APPLE_NO_YEAR) {
            birthday.year = None;
        }
        self.card.birthday = Some(birthday);
        true
    }

    fn read_related(&mut self, entry: &VCardEntry) -> bool {
        let Some(name) = first(entry) else { return true };
        // A pointer to another card is no name; it goes out again as it came.
        if name.to_ascii_lowercase().starts_with("urn:") || name.contains("://") {
            return false;
        }
        let types = types(entry);
        let label = types.into_iter().find(|kind| kind != "pref").or_else(|| self.label_of(entry));
        self.relate(&label.unwrap_or_else(|| "contact".to_owned()), Some(without_scheme(&name, "mailto:")))
    }

    fn read_kind(&mut self, entry: &VCardEntry) -> bool {
        match first(entry).unwrap_or_default().to_ascii_lowercase().as_str() {
            "group" => self.card.group = true,
            "org" | "organization" => self.card.company = true,
            "" | "individual" => {}
            // A place, a device or a program: no person either, but its own word must not get lost.
            _ => {
                self.card.company = true;
                return false;
            }
        }
        true
    }

    fn read_member(&mut self, entry: &VCardEntry) -> bool {
        self.relate("member", first(entry).map(|member| without_scheme(&member, "mailto:")))
    }

    fn relate(&mut self, label: &str, name: Option<String>) -> bool {
        let pair = name.map(|name| (label.to_owned(), name));
        extend(&mut self.card.related, pair)
    }

    /// The `X-ABLabel` that belongs to a property, without Apple's marks and then in lower case.
    fn label_of(&self, entry: &VCardEntry) -> Option<String> {
        let label = self.labels.get(&lower_group(entry)?)?;
        let (before, after) = APPLE_LABEL_MARKS;
        match label.strip_prefix(before).and_then(|label| label.strip_suffix(after)) {
            Some(known) => Some(known.to_lowercase()),
            None => Some(label.clone()),
        }
    }

    fn keep(&mut self, property: &str, entry: &VCardEntry) {
        self.kept_groups.extend(lower_group(entry));
        self.card.other.push(property.to_owned());
    }

    /// Whether a list has more than is read; the surplus is taken off.
    fn is_overfull(&mut self) -> bool {
        fn cut<T>(list: &mut Vec<T>) -> bool {
            let overfull = list.len() > VALUES_MAX;
            list.truncate(VALUES_MAX);
            overfull
        }
        let card = &mut self.card;
        let lists = [cut(&mut card.nicknames), cut(&mut card.phones), cut(&mut card.slugs), cut(&mut card.labels)];
        cut(&mut card.related) | cut(&mut self.emails) | lists.contains(&true)
    }

    fn into_card(mut self) -> Option<Card> {
        if !self.addresses_whole || self.addresses.len() > 1 {
            for (group, property) in std::mem::take(&mut self.addresses) {
                self.kept_groups.extend(group);
                self.card.other.push(property);
            }
        }
        self.keep_labels();
        let mut card = self.card;
        card.source = Some(CardSource::VCard);
        self.emails.sort_by_key(|(preference, _)| *preference);
        card.emails = self.emails.into_iter().map(|(_, address)| address).collect();
        self.places.sort_by_key(|(rank, _)| *rank);
        card.location = self.places.into_iter().next().map(|(_, place)| place);
        let named = card.given.is_some() || card.family.is_some() || !card.nicknames.is_empty();
        // Many programs show a company's name where a person's would stand, and leave `N` empty.
        let company_shown = !named && (card.name.is_none() || card.name == card.organisation);
        card.company |= self.shown_as_company || company_shown && card.organisation.is_some() && !card.group;
        if card.name.is_none() {
            let whole = [card.given.as_deref(), self.middle.as_deref(), card.family.as_deref()];
            let whole: Vec<&str> = whole.into_iter().flatten().collect();
            let composed = (!whole.is_empty()).then(|| whole.join(" "));
            let company = card.organisation.clone().filter(|_| card.company);
            card.name = composed.or_else(|| card.nicknames.first().cloned()).or(company);
        }
        let somebody = card.name.is_some() || !card.emails.is_empty() || !card.phones.is_empty();
        (somebody || !card.slugs.is_empty() || card.organisation.is_some()).then_some(card)
    }

    /// Labels go out again with the properties that they belong to.
    fn keep_labels(&mut self) {
        for (group, line) in std::mem::take(&mut self.kept_labels) {
            if self.kept_groups.contains(&group) {
                self.card.other.push(line);
            }
        }
    }
}

/// Sets a field that has one value; `false` where it had one already.
fn set_once(field: &mut Option<String>, entry: &VCardEntry) -> bool {
    match (first(entry), &field) {
        (Some(_), Some(_)) => false,
        (value, None) => {
            *field = value;
            true
        }
        (None, Some(_)) => true,
    }
}

/// Adds values that are not there yet, up to one too many, which tells that there were more.
fn extend<T: PartialEq>(list: &mut Vec<T>, values: impl IntoIterator<Item = T>) -> bool {
    for value in values {
        if list.len() <= VALUES_MAX && !list.contains(&value) {
            list.push(value);
        }
    }
    true
}

/// The group of a property; groups are the same in any case.
fn lower_group(entry: &VCardEntry) -> Option<String> {
    entry.group.as_ref().map(|group| group.to_ascii_lowercase())
}

fn first(entry: &VCardEntry) -> Option<String> {
    texts(entry).into_iter().next()
}

fn texts(entry: &VCardEntry) -> Vec<String> {
    entry.values.iter().filter_map(|value| tidy(&value_text(value, ","))).collect()
}

/// One component of a structured value, its own parts joined.
fn component(entry: &VCardEntry, index: usize, joint: &str) -> Option<String> {
    tidy(&value_text(entry.values.get(index)?, joint))
}

fn value_text(value: &VCardValue, joint: &str) -> String {
    match value {
        VCardValue::Component(parts) => {
            let parts: Vec<&str> = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
            parts.join(joint)
        }
        VCardValue::Integer(number) => number.to_string(),
        other => other.as_text().unwrap_or_default().to_owned(),
    }
}

/// The types of a property, in lower case.
fn types(entry: &VCardEntry) -> Vec<String> {
    let typed = entry.params.iter().filter(|parameter| parameter.name == VCardParameterName::Type);
    typed.filter_map(|parameter| parameter.value.as_text()).map(str::to_lowercase).collect()
}

/// 1 to 100 as stated, 1 for the `pref` of older versions.
fn preference(entry: &VCardEntry) -> u32 {
    let stated = entry.params.iter().find(|parameter| parameter.name == VCardParameterName::Pref);
    let number = stated.map(|parameter| match parameter.value.as_integer() {
        Some(calcard::common::IanaType::Iana(number)) => number.clamp(1, 100),
        _ => 1,
    });
    let old = types(entry).iter().any(|kind| kind == "pref").then_some(1);
    number.or(old).unwrap_or(NOT_PREFERRED)
}

fn without_scheme(value: &str, scheme: &str) -> String {
    match value.get(..scheme.len()) {
        Some(start) if start.eq_ignore_ascii_case(scheme) => value[scheme.len()..].trim().to_owned(),
        _ => value.to_owned(),
    }
}

/// The address of `Ada <ada@example.com>` or `mailto:ada@example.com`, without white space.
fn bare_address(value: &str) -> String {
    let inner = value.rsplit_once('<').map_or(value, |(_, after)| after.split('>').next().unwrap_or(after));
    without_scheme(inner.trim(), "mailto:").chars().filter(|character| !character.is_whitespace()).collect()
}

/// A birthday in any of the forms in use: `1985-04-12`, `19850412`, `--0412`, `--04-12`, each with or without a time.
pub(crate) fn birthday(value: &str) -> Option<Birthday> {
    let value = value.trim();
    let date = value.split(['T', 't', ' ']).next()?;
    let (year, rest) = match date.strip_prefix("--") {
        Some(rest) => (None, rest),
        None => (Some(date.get(..4)?.parse::<u16>().ok()?), date.get(4..)?),
    };
    let rest = rest.strip_prefix('-').unwrap_or(rest);
    let (month, day) = match rest.split_once('-') {
        Some((month, day)) => (month, day),
        None if rest.len() == 4 && rest.is_ascii() => rest.split_at(2),
        None => return None,
    };
    let (month, day): (u8, u8) = (month.parse().ok()?, day.parse().ok()?);
    // A leap year stands in for the unknown one, so that the 29th of February is a birthday.
    let year = year.map(i32::from).filter(|&year| year > 0);
    NaiveDate::from_ymd_opt(year.unwrap_or(2000), month.into(), day.into())?;
    Some(Birthday { year, month, day })
}
