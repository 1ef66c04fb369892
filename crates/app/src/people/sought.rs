//! What somebody is sought and sorted by: folded once when they are loaded, since every letter that is typed asks all of them.

use crate::imports::shown_key;
use intake::folded;
use model::person::Person;

/// From so many letters on a part within a word is found, too, not its beginning alone (ours: `verwaltung` is meant to find the
/// `Bundesverwaltung`, while `an` is not meant to find every Jan).
const INSIDE_LETTERS_MIN: usize = 4;

/// The words of one person by which they are found.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sought {
    /// The name, folded.
    pub(crate) name: String,
    /// All words, folded: the name, what the list shows of them, and their traces.
    words: String,
}

impl Sought {
    /// The words of a person with these traces.
    pub(crate) fn of(person: &Person, traces: &[String]) -> Self {
        let name = folded(&person.name);
        let mut words = name.clone();
        let mut add = |more: &str| {
            words.push(' ');
            words.push_str(more);
        };
        if let Some(spelt) = spelt_out(&person.name) {
            add(&folded(&spelt));
        }
        for text in [&person.organisation, &person.unit, &person.function, &person.location].into_iter().flatten() {
            add(&folded(text));
        }
        traces.iter().for_each(|trace| add(&folded(&shown_key(trace))));
        Self { name, words }
    }
}

/// What somebody types to find people.
pub(crate) enum Needle {
    /// Each of these folded words.
    Words(Vec<String>),
    /// A text without a letter or a digit, as it was typed.
    Signs(String),
}

impl Needle {
    pub(crate) fn of(text: &str) -> Self {
        let words: Vec<String> = folded(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
        if words.is_empty() { Self::Signs(text.trim().to_owned()) } else { Self::Words(words) }
    }

    /// Whether this person is meant. A needle of nothing means everybody.
    pub(crate) fn is_in(&self, person: &Person, sought: &Sought) -> bool {
        match self {
            Self::Words(words) => words.iter().all(|word| has(&sought.words, word)),
            Self::Signs(signs) => signs.is_empty() || person.name.contains(signs),
        }
    }

    /// Whether the name alone has all of it.
    pub(crate) fn is_in_name(&self, sought: &Sought) -> bool {
        matches!(self, Self::Words(words) if words.iter().all(|word| has(&sought.name, word)))
    }
}

/// Whether a word of `text` begins so, or holds it where it is long enough to be meant.
fn has(text: &str, word: &str) -> bool {
    let is_long = word.chars().count() >= INSIDE_LETTERS_MIN;
    text.match_indices(word).any(|(at, _)| is_long || at == 0 || text.as_bytes()[at - 1] == b' ')
}

/// The name as it is written where there are no umlauts; none where it has none.
fn spelt_out(name: &str) -> Option<String> {
    let has_umlaut = |letter: char| matches!(letter, 'ä' | 'ö' | 'ü' | 'Ä' | 'Ö' | 'Ü' | 'ø' | 'Ø' | 'å' | 'Å');
    name.contains(has_umlaut).then(|| {
        let spelt = [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ø", "oe"), ("å", "aa")];
        spelt.into_iter().fold(name.to_lowercase(), |text, (from, to)| text.replace(from, to))
    })
}
