//! Who is like whom: tempers by four letters, lines of one boss, and words that mean one thing.

use crate::ground::same_known;
use model::kind::{Relation, Sphere};
use model::person::{Person, Profile};
use model::practice::{BOARD_OPPOSITE_LETTERS_MAX, BOARD_SAME_LETTERS_MIN};

/// A four-letter type, e.g. `INTJ`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Temper([char; 4]);

/// The two letters of each place.
const LETTERS: [[char; 2]; 4] = [['E', 'I'], ['S', 'N'], ['T', 'F'], ['J', 'P']];

impl Temper {
    /// The first four-letter type in a text, whatever its case; `None` where there is none.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        text.split(|c: char| !c.is_alphanumeric()).find_map(|word| {
            let upper: Vec<char> = word.chars().map(|c| c.to_ascii_uppercase()).collect();
            let four: [char; 4] = upper.try_into().ok()?;
            four.iter().zip(LETTERS).all(|(letter, two)| two.contains(letter)).then_some(Self(four))
        })
    }

    /// How many letters two types share, 0 to 4.
    #[must_use]
    pub fn shared(self, other: Self) -> usize {
        self.0.iter().zip(other.0).filter(|(a, b)| **a == *b).count()
    }

    /// Whether two types count as the same: they share [`BOARD_SAME_LETTERS_MIN`] letters or more.
    #[must_use]
    pub fn is_same(self, other: Self) -> bool {
        self.shared(other) >= BOARD_SAME_LETTERS_MIN
    }

    /// Whether two types count as opposite: they share [`BOARD_OPPOSITE_LETTERS_MAX`] letters or fewer.
    #[must_use]
    pub fn is_opposite(self, other: Self) -> bool {
        self.shared(other) <= BOARD_OPPOSITE_LETTERS_MAX
    }

    /// Its letters.
    #[must_use]
    pub fn letters(self) -> String {
        self.0.iter().collect()
    }
}

/// Whether somebody stands in my boss's line: the boss, those above and below, and equals and others of my own unit.
#[must_use]
pub fn is_in_my_line(one: &Person, me: &Profile) -> bool {
    let other = |theirs: Option<&String>, mine: Option<&String>| {
        theirs.is_some() && mine.is_some() && !same_known(theirs, mine)
    };
    let elsewhere = other(one.organisation.as_ref(), me.organisation.as_ref())
        || matches!(one.sphere, Some(Sphere::Outside | Sphere::Personal));
    let other_unit = other(one.unit.as_ref(), me.unit.as_ref()) || one.sphere == Some(Sphere::Company);
    match one.relation {
        Some(Relation::Boss | Relation::SkipBoss | Relation::Report) => true,
        _ if elsewhere || other_unit => false,
        Some(Relation::Peer) => true,
        _ => same_known(one.unit.as_ref(), me.unit.as_ref()) || matches!(one.sphere, Some(Sphere::Team | Sphere::Unit)),
    }
}

/// Whether somebody knows my employer from inside: a colleague of today, or one of earlier days.
#[must_use]
pub fn knows_my_employer(one: &Person, me: &Profile) -> bool {
    let by_relation =
        matches!(one.relation, Some(Relation::Boss | Relation::SkipBoss | Relation::Peer | Relation::Report));
    by_relation
        || one.relation == Some(Relation::Colleague)
        || matches!(one.sphere, Some(Sphere::Team | Sphere::Unit | Sphere::Company))
        || same_known(one.organisation.as_ref(), me.organisation.as_ref())
}

/// Words shorter than this say too little to compare by (ours).
const WORD_CHARACTERS_MIN: usize = 3;
/// Words whose beginnings of this length are the same mean one thing: `negotiating`, `negotiation` (ours).
const STEM_CHARACTERS: usize = 6;
/// Words that stand in anything (ours).
const EMPTY_WORDS: [&str; 22] = [
    "and", "the", "for", "with", "from", "into", "that", "this", "what", "how", "who", "when", "not", "too", "very",
    "good", "well", "people", "others", "things", "work", "being",
];

/// The beginnings of the words of a text that say something.
pub(super) fn stems(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric());
    let telling = words.filter(|word| word.chars().count() >= WORD_CHARACTERS_MIN && !EMPTY_WORDS.contains(word));
    telling.map(|word| word.chars().take(STEM_CHARACTERS).collect()).collect()
}

/// Whether two texts speak of one thing: at least half of the words of the shorter stand in the other.
pub(super) fn are_akin(a: &[String], b: &[String]) -> bool {
    let shared = a.iter().filter(|stem| b.contains(stem)).count();
    shared > 0 && shared * 2 >= a.len().min(b.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_read_out_of_free_text() {
        let letters = |text: &str| Temper::read(text).map(Temper::letters);
        assert_eq!(letters("INTJ"), Some("INTJ".to_owned()));
        assert_eq!(letters("an enfp-t, she says"), Some("ENFP".to_owned()));
        assert_eq!([letters("calm"), letters("TEST"), letters("INT"), letters("")], [None, None, None, None]);
        let shared = |a, b| Temper::read(a).expect("a type").shared(Temper::read(b).expect("a type"));
        assert_eq!([shared("INTJ", "INTJ"), shared("INTJ", "ENTJ"), shared("INTJ", "ESFP")], [4, 3, 0]);
    }

    #[test]
    fn words_of_one_thing_are_akin() {
        let akin = |a: &str, b: &str| are_akin(&stems(a), &stems(b));
        assert!(akin("negotiating", "Negotiation with suppliers"));
        assert!(akin("public speaking", "speaking"));
        assert!(akin("finance", "corporate finance and tax"));
        assert!(!akin("speaking", "listening"));
        assert!(!akin("", "listening") && !akin("the people", "people"));
    }
}
