//! Whether two short texts speak of the same: `negotiation` and `negotiating with suppliers` do. By words alone; nothing is
//! guessed beyond a common beginning.

/// Letters that two words have to share at their beginning (`ours`: `negotiat-ion` and `negotiat-ing` share eight, `product` and
/// `production` seven, `contract` and `contact` three).
const STEM_LETTERS: usize = 5;
/// Shorter words say too little by themselves.
const WORD_LETTERS_MIN: usize = 3;
/// Words that stand in many texts and speak of nothing.
const EMPTY: &[&str] = &[
    "and", "the", "with", "for", "from", "into", "that", "this", "how", "what", "who", "why", "people", "person",
    "work", "working", "good", "better", "best", "more", "less", "very", "being", "about", "others", "other", "their",
    "them", "without", "skill", "skills", "things", "make", "making", "learn", "learning", "know", "new", "our", "own",
    "his", "her", "not",
];

/// The words of some texts, ready to be held against others.
#[derive(Debug, Clone, Default)]
pub(crate) struct Topic(Vec<String>);

impl Topic {
    /// What these texts speak of.
    pub(crate) fn of<'t>(texts: impl IntoIterator<Item = &'t str>) -> Self {
        let mut words: Vec<String> = texts.into_iter().flat_map(words).collect();
        words.sort_unstable();
        words.dedup();
        Self(words)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a text speaks of it.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        words(text).any(|word| self.0.iter().any(|own| is_same(own, &word)))
    }

    /// The first of some texts that speaks of it.
    pub(crate) fn first_in<'t>(&self, texts: &'t [String]) -> Option<&'t str> {
        texts.iter().map(String::as_str).find(|text| self.is_in(text))
    }
}

fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.chars().count() >= WORD_LETTERS_MIN)
        .map(str::to_lowercase)
        .filter(|word| !EMPTY.contains(&word.as_str()))
}

fn is_same(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let shared = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    shared >= STEM_LETTERS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_is_told_by_the_beginning_of_a_word() {
        let topic = Topic::of(["negotiation"]);
        assert!(topic.is_in("Negotiating with suppliers") && topic.is_in("negotiation"));
        assert!(!topic.is_in("navigation") && !topic.is_in("good with people"));
        assert!(Topic::of(["finance"]).is_in("corporate finance") && !Topic::of(["contract"]).is_in("contacts"));
        assert!(Topic::of(["working with people"]).is_empty(), "words that stand everywhere say nothing");
        assert_eq!(Topic::of(["law"]).first_in(&["tax".to_owned(), "Labour law".to_owned()]), Some("Labour law"));
    }
}
