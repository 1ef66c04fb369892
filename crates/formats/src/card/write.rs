//! The way out: vCard 4.0 that [`super::read`] turns into the same card again.

use super::fields::CONNECTED_ON;
use crate::content_line::parts;
use model::record::Card;
use std::io::{self, Write};

/// Longest line in bytes, without its end (RFC 6350, section 3.2).
const LINE_BYTES_MAX: usize = 75;

/// Writes one card as vCard 4.0: lines of at most 75 bytes, CR LF, UTF-8.
///
/// Reading it gives the same card, where `card` itself came from a reader; `source` becomes a vCard then. What a card of
/// another program held and we do not read (`other`) is written as it came, so that nothing gets lost on the way.
///
/// # Errors
/// Whatever `out` answers.
///
/// # Source
/// RFC 6350.
pub fn write(card: &Card, out: &mut dyn Write) -> io::Result<()> {
    let mut lines = Lines { out };
    lines.put("BEGIN:VCARD")?;
    lines.put("VERSION:4.0")?;
    write_identity(card, &mut lines)?;
    write_reach(card, &mut lines)?;
    write_work(card, &mut lines)?;
    for (index, (label, name)) in card.related.iter().enumerate() {
        write_related(index, label, name, &mut lines)?;
    }
    for property in &card.other {
        lines.put(property)?;
    }
    lines.put("END:VCARD")
}

fn write_identity(card: &Card, lines: &mut Lines<'_>) -> io::Result<()> {
    if card.group {
        lines.put("KIND:group")?;
    }
    if card.company && !kept(card, "KIND") {
        lines.put("KIND:org")?;
    }
    if let Some(uid) = &card.uid {
        // A UID is an address unless it says otherwise, and addresses are not escaped.
        let plain = !uid.contains(['\\', ',', ';']);
        lines.put(&if plain { format!("UID:{uid}") } else { format!("UID;VALUE=text:{}", escaped(uid)) })?;
    }
    // FN must be there, even where nobody knows the name.
    lines.text("FN", card.name.as_deref().unwrap_or_default())?;
    if (card.given.is_some() || card.family.is_some()) && !kept(card, "N") {
        let part = |part: &Option<String>| escaped(part.as_deref().unwrap_or_default());
        lines.put(&format!("N:{};{};;;", part(&card.family), part(&card.given)))?;
    }
    lines.list("NICKNAME", &card.nicknames)?;
    match card.birthday {
        Some(birthday) => {
            let year = birthday.year.map_or("--".to_owned(), |year| format!("{year:04}"));
            lines.put(&format!("BDAY:{year}{:02}{:02}", birthday.month, birthday.day))
        }
        None => Ok(()),
    }
}

fn write_reach(card: &Card, lines: &mut Lines<'_>) -> io::Result<()> {
    for (index, email) in card.emails.iter().enumerate() {
        // The first is the preferred one, and stays so in whatever order a program keeps them.
        let preferred = if index == 0 && card.emails.len() > 1 { ";PREF=1" } else { "" };
        lines.text(&format!("EMAIL{preferred}"), email)?;
    }
    for phone in &card.phones {
        lines.text("TEL", phone)?;
    }
    for slug in &card.slugs {
        lines.put(&format!("URL:{}", crate::contacts::profile_address(slug)))?;
    }
    Ok(())
}

fn write_work(card: &Card, lines: &mut Lines<'_>) -> io::Result<()> {
    if card.organisation.is_some() || card.unit.is_some() {
        let organisation = escaped(card.organisation.as_deref().unwrap_or_default());
        let unit = card.unit.as_ref().map_or(String::new(), |unit| format!(";{}", escaped(unit)));
        lines.put(&format!("ORG:{organisation}{unit}"))?;
    }
    if let Some(title) = &card.title {
        lines.text("TITLE", title)?;
    }
    if let Some(location) = card.location.as_ref().filter(|_| !kept(card, "ADR")) {
        lines.put(&format!("ADR;TYPE=work:;;;{};;;", escaped(location)))?;
    }
    lines.list("CATEGORIES", &card.labels)?;
    match card.connected_on {
        Some(date) => lines.put(&format!("{CONNECTED_ON}:{}", date.format("%Y-%m-%d"))),
        None => Ok(()),
    }
}

fn write_related(index: usize, label: &str, name: &str, lines: &mut Lines<'_>) -> io::Result<()> {
    if label == "member" {
        let scheme = if name.contains(':') { "" } else { "mailto:" };
        return lines.text("MEMBER", &format!("{scheme}{name}"));
    }
    // A label of the user's own is no type that a program would know; Apple's pair of properties can carry any text.
    lines.text(&format!("person{index}.X-ABRELATEDNAMES"), name)?;
    lines.text(&format!("person{index}.X-ABLabel"), label)
}

/// Whether `other` has this property already.
fn kept(card: &Card, name: &str) -> bool {
    card.other.iter().any(|property| parts(property.as_bytes()).is_some_and(|parts| parts.name() == name))
}

fn escaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    for character in value.chars() {
        match character {
            '\\' | ',' | ';' => {
                text.push('\\');
                text.push(character);
            }
            '\n' => text.push_str("\\n"),
            '\r' => {}
            other => text.push(other),
        }
    }
    text
}

struct Lines<'o> {
    out: &'o mut dyn Write,
}

impl Lines<'_> {
    /// A property with one text value.
    fn text(&mut self, name: &str, value: &str) -> io::Result<()> {
        self.put(&format!("{name}:{}", escaped(value)))
    }

    /// A property with several text values; nothing where there are none.
    fn list(&mut self, name: &str, values: &[String]) -> io::Result<()> {
        if values.is_empty() {
            return Ok(());
        }
        let values: Vec<String> = values.iter().map(|value| escaped(value)).collect();
        self.put(&format!("{name}:{}", values.join(",")))
    }

    /// A whole line, folded between characters.
    fn put(&mut self, line: &str) -> io::Result<()> {
        let mut rest = line;
        let mut room = LINE_BYTES_MAX;
        while rest.len() > room {
            let end = (1..=room).rev().find(|&end| rest.is_char_boundary(end)).unwrap_or(room);
            self.out.write_all(&rest.as_bytes()[..end])?;
            self.out.write_all(b"\r\n ")?;
            rest = &rest[end..];
            // The blank at the beginning of a folded line counts, too.
            room = LINE_BYTES_MAX - 1;
        }
        self.out.write_all(rest.as_bytes())?;
        self.out.write_all(b"\r\n")
    }
}
