//! What a shown name means: its parts, and the key under which spellings of one name meet.

use unicode_normalization::UnicodeNormalization;

/// Longest name that is read, in characters; what comes after is cut.
const NAME_CHARS_MAX: usize = 120;
/// A single token without spaces counts as a full name from this many letters, in scripts that write names so.
const UNSPACED_FULL_CHARS_MIN: usize = 2;

/// Before a name; compared without dots.
const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "prof",
    "professor",
    "sir",
    "dame",
    "rev",
    "hon",
    "herr",
    "frau",
    "monsieur",
    "madame",
    "mme",
    "mlle",
    "sr",
    "sra",
    "dott",
    "ing",
    "dipl",
    "mag",
    "capt",
    "col",
    "lt",
    "sgt",
];
/// After a name; compared without dots.
const SUFFIXES: &[&str] = &[
    "jr", "ii", "iii", "iv", "phd", "dphil", "md", "mba", "msc", "bsc", "ma", "ba", "llm", "jd", "esq", "cpa", "cfa",
    "pe", "rn",
];
/// Belong to the family name that follows.
const PARTICLES: &[&str] = &[
    "al", "bin", "da", "das", "de", "del", "della", "den", "der", "des", "di", "dos", "du", "el", "ibn", "la", "le",
    "o", "ter", "thi", "van", "ver", "von", "zu", "zur",
];

/// How much of somebody a name shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Form {
    /// Given and family name.
    Full,
    /// A given name and the first letter of the family name, or the other way round.
    Initial,
    /// One word.
    Single,
}

/// A name, read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Name {
    /// As it should be shown: given name first, without titles and quotes.
    pub(crate) shown: String,
    /// All its words, folded: lower case, no accents, `ae`, `oe`, `ue` as one letter.
    pub(crate) key: String,
    /// First word of the key.
    pub(crate) given: String,
    /// The rest that belongs to the family, particles included; empty for a single word.
    pub(crate) family: String,
    /// How much it shows.
    pub(crate) form: Form,
}

/// Reads a shown name. `None` where it is none: empty, an address, only titles.
pub(crate) fn read(raw: &str) -> Option<Name> {
    let text: String = raw.nfkc().take(NAME_CHARS_MAX).collect();
    if text.contains('@') {
        return None;
    }
    let text = without_remarks(&text);
    let turned = turned(&text);
    let mut words: Vec<&str> = turned.split_whitespace().collect();
    while words.len() > 1 && TITLES.contains(&plain(words[0]).as_str()) {
        words.remove(0);
    }
    while words.len() > 1 && SUFFIXES.contains(&plain(words[words.len() - 1]).as_str()) {
        words.pop();
    }
    let shown = words.join(" ");
    let key = key_of(&shown);
    let folded: Vec<&str> = key.split(' ').filter(|word| !word.is_empty()).collect();
    let (&first, &last) = (folded.first()?, folded.last()?);
    if !folded.iter().any(|word| word.chars().any(char::is_alphabetic)) {
        return None;
    }
    let form = form_of(&folded);
    let family_start = if folded.len() == 1 { 1 } else { family_start(&folded) };
    let family = if family_start >= folded.len() { String::new() } else { folded[family_start..].join(" ") };
    let given = if form == Form::Initial && is_letter(first) { last.to_owned() } else { first.to_owned() };
    Some(Name { shown, key: folded.join(" "), given, family, form })
}

/// The key of a name: folded, and one for the ways in which an umlaut is written.
pub(crate) fn key_of(name: &str) -> String {
    // `Müller` is also written `Mueller` and `Muller`: all three meet in the last.
    folded(name).replace("ae", "a").replace("oe", "o").replace("ue", "u")
}

/// A text as it is sought and sorted by: its words in small letters without accents, parted by one space.
///
/// Hyphens and other signs part words; apostrophes and full stops join them. Composed and decomposed letters give the same;
/// a text without a letter or a digit gives an empty one.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for c in text.nfkd() {
        match c {
            // Accents of Latin, Greek and Cyrillic letters; marks of other scripts are letters in their own right.
            '\u{300}'..='\u{36f}' | '\'' | '’' | '‘' | '`' | '.' => {}
            c if c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c) => {
                c.to_lowercase().for_each(|lower| fold_letter(lower, &mut key));
            }
            _ if key.ends_with(' ') || key.is_empty() => {}
            _ => key.push(' '),
        }
    }
    key.truncate(key.trim_end().len());
    key
}

/// The letters of a key without its spaces, as an address would write them.
pub(crate) fn joined(key: &str) -> String {
    key.chars().filter(|c| !c.is_whitespace()).collect()
}

fn fold_letter(letter: char, into: &mut String) {
    match letter {
        'ß' => into.push_str("ss"),
        'ø' => into.push('o'),
        'æ' => into.push('a'),
        'œ' => into.push('o'),
        'ł' => into.push('l'),
        'đ' | 'ð' => into.push('d'),
        'þ' => into.push_str("th"),
        'ı' => into.push('i'),
        other => into.push(other),
    }
}

/// Cuts what stands around a name: quotes, brackets with remarks, `via` a list.
fn without_remarks(text: &str) -> String {
    let mut depth = 0usize;
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            '"' | '<' | '>' | '\t' | '\n' | '\r' => out.push(' '),
            c if depth == 0 && !c.is_control() => out.push(c),
            _ => {}
        }
    }
    let lower = out.to_lowercase();
    // Lower case can change lengths, so the cut is only made where both agree.
    let cut = lower.find(" via ").filter(|&at| out.is_char_boundary(at) && lower.len() == out.len());
    let out = cut.map_or(out.as_str(), |at| &out[..at]);
    out.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\'' | '‘' | '’' | ',' | ';' | '-')).to_owned()
}

/// Turns `Last, First` round; `Ada Brandt, PhD` stays.
fn turned(text: &str) -> String {
    let Some((before, after)) = text.split_once(',') else {
        return text.to_owned();
    };
    let (before, after) = (before.trim(), after.trim());
    let after_is_suffix =
        after.split([',', ' ']).all(|word| word.is_empty() || SUFFIXES.contains(&plain(word).as_str()));
    if after_is_suffix {
        return before.to_owned();
    }
    // A second comma starts a suffix or a remark: `Brandt, Ada, Dr.`
    let given = after.split(',').next().unwrap_or(after).trim();
    format!("{given} {before}")
}

fn plain(word: &str) -> String {
    word.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase()
}

fn form_of(words: &[&str]) -> Form {
    if let [only] = words {
        let unspaced = only
            .chars()
            .any(|c| matches!(c as u32, 0x3040..=0x30ff | 0x3400..=0x9fff | 0xac00..=0xd7af | 0x1100..=0x11ff));
        return if unspaced && only.chars().count() > UNSPACED_FULL_CHARS_MIN { Form::Full } else { Form::Single };
    }
    if is_letter(words[0]) || is_letter(words[words.len() - 1]) { Form::Initial } else { Form::Full }
}

/// A single letter of an alphabet; one sign of Chinese is a whole name.
fn is_letter(word: &str) -> bool {
    let mut chars = word.chars();
    matches!((chars.next(), chars.next()), (Some(c), None) if (c as u32) < 0x2000)
}

/// Where the family name begins: at the last word, or at the first particle before it.
fn family_start(words: &[&str]) -> usize {
    let particle = words.iter().skip(1).take(words.len() - 2).position(|word| PARTICLES.contains(word));
    particle.map_or(words.len() - 1, |place| place + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_have_one_key() {
        for raw in [
            "Zoë Müller-Lüdenscheid",
            "Müller-Lüdenscheid, Zoë",
            "\"Dr. Zoe Mueller-Luedenscheid\"",
            "ZOE MULLER LUDENSCHEID",
            "Zoë Müller-Lüdenscheid (Acme)",
            "Zoë Müller-Lüdenscheid, PhD",
            "'Zoë Müller-Lüdenscheid' via dev-list",
        ] {
            assert_eq!(read(raw).map(|name| name.key).as_deref(), Some("zo muller ludenscheid"), "{raw}");
        }
    }

    #[test]
    fn a_name_has_parts_and_a_form() {
        let check = |raw: &str, given: &str, family: &str, form: Form| {
            let name = read(raw).expect("a name");
            assert_eq!((name.given.as_str(), name.family.as_str(), name.form), (given, family, form), "{raw}");
        };
        check("Ada Brandt", "ada", "brandt", Form::Full);
        check("Ada B.", "ada", "b", Form::Initial);
        check("A. Brandt", "brandt", "brandt", Form::Initial);
        check("Ada", "ada", "", Form::Single);
        check("van den Berg, Ludwig", "ludwig", "van den berg", Form::Full);
        check("O'Neil D'Arcy", "oneil", "darcy", Form::Full);
        check("伟 王", "伟", "王", Form::Full);
        check("田中美咲", "田中美咲", "", Form::Full);
    }

    #[test]
    fn what_is_no_name_is_none() {
        for raw in ["", "  ", "ada@example.com", "\"\"", "123", "(Acme)"] {
            assert_eq!(read(raw), None, "{raw:?}");
        }
    }
}
