//! What would fit somebody (Y3): ideas for giving back, from what they care about, from what I know better, and from what I never
//! gave. It judges nobody; the page orders what it lists.

use chrono::{Days, NaiveDate};
use model::deepening::Favour;
use model::entry::{EntryId, Noted};
use model::giving::FavourKind;
use model::kind::Direction;
use model::mentoring::Mentoring;
use model::network::Network;
use model::person::{Person, PersonId};
use model::practice::UNBALANCED_DAYS;
use std::collections::{BTreeMap, HashMap};

/// Most people proposed for an introduction (ours: one is enough to act on, a second to choose).
const INTRODUCED_MAX: usize = 2;

/// An idea for giving somebody something back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Idea {
    /// Tell them what came of what they gave.
    TellOutcome {
        /// The favour.
        favour: EntryId,
        /// What they gave.
        what: String,
        /// What came of it.
        outcome: String,
    },
    /// Something on the radar that was not used yet.
    Use {
        /// The item.
        radar: EntryId,
        /// What fits.
        item: String,
        /// What it fits.
        about: String,
    },
    /// Somebody of mine who cares about the same; the two do not know each other, as far as I know.
    Introduce {
        /// Whom.
        whom: PersonId,
        /// What both care about.
        about: String,
    },
    /// Teach what I am good at and they are not.
    Teach {
        /// The strength.
        strength: String,
    },
    /// They are well above me, and I have not told them lately how it looks from here.
    Insight,
    /// Something that they care about, for which nothing is on the radar.
    LookFor {
        /// What they care about.
        about: String,
    },
    /// Nothing went to them for half a year: at the very least, lunch.
    Lunch,
}

impl Idea {
    /// The word for it in the catalogue.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Idea::TellOutcome { .. } => "tell_outcome",
            Idea::Use { .. } => "use",
            Idea::Introduce { .. } => "introduce",
            Idea::Teach { .. } => "teach",
            Idea::Insight => "insight",
            Idea::LookFor { .. } => "look_for",
            Idea::Lunch => "lunch",
        }
    }

    /// What kind of favour it becomes once it is given.
    #[must_use]
    pub fn kind(&self) -> FavourKind {
        match self {
            Idea::TellOutcome { .. } => FavourKind::Thanks,
            Idea::Use { .. } | Idea::LookFor { .. } => FavourKind::Article,
            Idea::Introduce { .. } => FavourKind::Introduction,
            Idea::Teach { .. } => FavourKind::ReverseLesson,
            Idea::Insight => FavourKind::Insight,
            Idea::Lunch => FavourKind::Lunch,
        }
    }
}

/// What is looked up for everybody once: who cares about what, and who knows whom.
pub struct Ideas<'n> {
    network: &'n Network,
    /// People by what they care about, in small letters.
    caring: BTreeMap<String, Vec<&'n Person>>,
    ties: HashMap<&'n PersonId, Vec<&'n PersonId>>,
}

impl<'n> Ideas<'n> {
    /// Over this network. Linear in people and ties.
    #[must_use]
    pub fn of(network: &'n Network) -> Self {
        let mut caring: BTreeMap<String, Vec<&Person>> = BTreeMap::new();
        for one in network.people() {
            for interest in &one.interests {
                caring.entry(small(interest)).or_default().push(one);
            }
        }
        let mut ties: HashMap<&PersonId, Vec<&PersonId>> = HashMap::new();
        for tie in network.ties() {
            ties.entry(&tie.a).or_default().push(&tie.b);
            ties.entry(&tie.b).or_default().push(&tie.a);
        }
        Self { network, caring, ties }
    }

    /// The ideas for one person, the readiest first.
    #[must_use]
    pub fn for_person(&self, one: &Person, mentoring: &Mentoring, today: NaiveDate) -> Vec<Idea> {
        let giving = &mentoring.giving;
        let mut ideas: Vec<Idea> = mentoring.outcomes_due().into_iter().filter_map(|due| outcome(one, due)).collect();
        let radar: Vec<_> = giving.radar_of(&one.id).collect();
        ideas.extend(radar.iter().filter(|item| item.value.used_on.is_none()).filter_map(|item| {
            let (radar, about) = (item.id, item.value.about.clone());
            Some(Idea::Use { radar, item: item.value.item.clone()?, about })
        }));
        ideas.extend(self.introductions(one));
        let me = self.network.me();
        let is_weak = |strength: &&String| one.weaknesses.iter().any(|weakness| small(weakness) == small(strength));
        ideas.extend(me.strengths.iter().filter(is_weak).map(|strength| Idea::Teach { strength: strength.clone() }));
        let after = today.checked_sub_days(Days::new(UNBALANCED_DAYS)).unwrap_or(today);
        let given = |kind: Option<FavourKind>| {
            giving.with(&one.id).any(|favour| {
                let value = &favour.value;
                value.direction == Direction::Done && value.on > after && kind.is_none_or(|kind| value.kind == kind)
            })
        };
        let is_above = one.level.zip(me.level).is_some_and(|(theirs, mine)| theirs > mine + 1);
        if is_above && !given(Some(FavourKind::Insight)) {
            ideas.push(Idea::Insight);
        }
        let mut interests: Vec<&String> = one.interests.iter().collect();
        interests.extend(radar.iter().map(|item| &item.value.about));
        let mut named: Vec<String> = Vec::new();
        for about in interests {
            let is_served = radar.iter().any(|item| {
                item.value.used_on.is_none() && item.value.item.is_some() && small(&item.value.about) == small(about)
            });
            if !is_served && !named.contains(&small(about)) {
                named.push(small(about));
                ideas.push(Idea::LookFor { about: about.clone() });
            }
        }
        if !given(None) {
            ideas.push(Idea::Lunch);
        }
        ideas
    }

    /// People who care about the same and whom they do not know, as far as I know; the closest to me first.
    fn introductions(&self, one: &Person) -> Vec<Idea> {
        let known = self.ties.get(&one.id).map_or(&[][..], Vec::as_slice);
        let mut found: Vec<(&Person, &String)> = Vec::new();
        for about in &one.interests {
            let others = self.caring.get(&small(about)).map_or(&[][..], Vec::as_slice);
            for &other in others {
                let is_new = other.id != one.id && !known.contains(&&other.id);
                if is_new && found.iter().all(|(listed, _)| listed.id != other.id) {
                    found.push((other, about));
                }
            }
        }
        let closeness = |other: &Person| other.closeness_known().map_or(0, |known| known.value().get());
        found.sort_by_key(|(other, _)| std::cmp::Reverse(closeness(other)));
        let idea =
            |(other, about): (&Person, &String)| Idea::Introduce { whom: other.id.clone(), about: about.clone() };
        found.into_iter().take(INTRODUCED_MAX).map(idea).collect()
    }
}

fn outcome(one: &Person, due: &Noted<Favour>) -> Option<Idea> {
    let outcome = due.value.outcome.clone().filter(|_| due.person.as_ref() == Some(&one.id))?;
    Some(Idea::TellOutcome { favour: due.id, what: due.value.what.clone(), outcome })
}

fn small(text: &str) -> String {
    text.trim().to_lowercase()
}
