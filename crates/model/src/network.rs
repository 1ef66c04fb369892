//! One person's network: me, my people, and the ties between them.

use crate::person::{Extra, Person, PersonId, Profile};
use crate::scale::Strength;
use std::collections::{HashMap, HashSet};

/// A relation between two of my people.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterTie {
    /// One of them.
    pub a: PersonId,
    /// The other.
    pub b: PersonId,
    /// How they are tied.
    pub strength: Strength,
    /// How often they were seen together, where that is the source.
    pub occasions: Option<u32>,
    /// Unknown fields of the file.
    pub extra: Extra,
}

/// What a network may not be. The index is the place in the list of people or ties.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NetworkFault {
    /// An id stands twice.
    #[error("the id `{id}` is used twice; each person needs an id of their own")]
    IdTwice {
        /// The later of the two people.
        person: usize,
        /// The id.
        id: PersonId,
    },
    /// A tie leads to nobody.
    #[error("no person has the id `{id}`")]
    TieToNobody {
        /// The tie.
        tie: usize,
        /// Whether `a` (else `b`) is wrong.
        at_a: bool,
        /// The id that nobody has.
        id: PersonId,
    },
    /// A tie leads back to the same person.
    #[error("the tie joins `{id}` to themselves; a tie joins two different people")]
    TieToSelf {
        /// The tie.
        tie: usize,
        /// The id.
        id: PersonId,
    },
    /// Two people are tied twice.
    #[error("`{a}` and `{b}` are already tied; a tie is given once")]
    TieTwice {
        /// The later of the two ties.
        tie: usize,
        /// One of them.
        a: PersonId,
        /// The other.
        b: PersonId,
    },
}

/// One person's network. Ids are unique, every tie joins two different people of it, and no two people are tied twice.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Network {
    me: Profile,
    people: Vec<Person>,
    ties: Vec<AlterTie>,
    /// The places of the people, in the order of their ids.
    by_id: Vec<u32>,
    /// Unknown fields at the top of the file.
    pub extra: Extra,
}

impl Network {
    /// A network of these people and ties.
    ///
    /// # Errors
    /// Every fault at once: an id used twice, a tie to nobody or to oneself, two ties between the same people.
    pub fn new(me: Profile, people: Vec<Person>, ties: Vec<AlterTie>) -> Result<Self, Vec<NetworkFault>> {
        let mut faults = Vec::new();
        let mut ids: HashSet<&PersonId> = HashSet::new();
        for (index, person) in people.iter().enumerate() {
            if !ids.insert(&person.id) {
                faults.push(NetworkFault::IdTwice { person: index, id: person.id.clone() });
            }
        }
        let mut pairs: HashSet<(&PersonId, &PersonId)> = HashSet::new();
        for (index, tie) in ties.iter().enumerate() {
            for (at_a, id) in [(true, &tie.a), (false, &tie.b)] {
                if !ids.contains(id) {
                    faults.push(NetworkFault::TieToNobody { tie: index, at_a, id: id.clone() });
                }
            }
            if tie.a == tie.b {
                faults.push(NetworkFault::TieToSelf { tie: index, id: tie.a.clone() });
            } else if !pairs.insert((tie.a.min_of(&tie.b), tie.a.max_of(&tie.b))) {
                faults.push(NetworkFault::TieTwice { tie: index, a: tie.a.clone(), b: tie.b.clone() });
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let mut by_id: Vec<u32> = (0..).take(people.len()).collect();
        by_id.sort_unstable_by(|&a, &b| people[a as usize].id.cmp(&people[b as usize].id));
        Ok(Self { me, people, ties, by_id, extra: Vec::new() })
    }

    /// The one whose network it is.
    #[must_use]
    pub fn me(&self) -> &Profile {
        &self.me
    }

    /// My people, in the order of the source.
    #[must_use]
    pub fn people(&self) -> &[Person] {
        &self.people
    }

    /// The ties between them, in the order of the source.
    #[must_use]
    pub fn ties(&self) -> &[AlterTie] {
        &self.ties
    }

    /// The person with this id.
    #[must_use]
    pub fn person(&self, id: &PersonId) -> Option<&Person> {
        self.place(id).map(|place| &self.people[place])
    }

    /// The place of the person with this id in [`Network::people`]. O(log people); for all of them take
    /// [`Network::index_of_ids`].
    #[must_use]
    pub fn place(&self, id: &PersonId) -> Option<usize> {
        let found = self.by_id.binary_search_by(|&place| self.people[place as usize].id.cmp(id));
        found.ok().map(|rank| self.by_id[rank] as usize)
    }

    /// The place of each id in [`Network::people`].
    #[must_use]
    pub fn index_of_ids(&self) -> HashMap<&PersonId, usize> {
        self.people.iter().enumerate().map(|(index, person)| (&person.id, index)).collect()
    }

    /// The parts, to build another network from.
    #[must_use]
    pub fn into_parts(self) -> (Profile, Vec<Person>, Vec<AlterTie>) {
        (self.me, self.people, self.ties)
    }
}

impl PersonId {
    fn min_of<'a>(&'a self, other: &'a Self) -> &'a Self {
        if self <= other { self } else { other }
    }

    fn max_of<'a>(&'a self, other: &'a Self) -> &'a Self {
        if self <= other { other } else { self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(ids: &[&str]) -> Vec<Person> {
        ids.iter().map(|&id| Person::new(PersonId::new(id), id)).collect()
    }

    fn tie(a: &str, b: &str) -> AlterTie {
        AlterTie {
            a: PersonId::new(a),
            b: PersonId::new(b),
            strength: Strength::new(1).expect("in range"),
            occasions: None,
            extra: Vec::new(),
        }
    }

    #[test]
    fn every_fault_is_named_at_once() {
        let ties = vec![tie("a", "a"), tie("a", "b"), tie("b", "a"), tie("a", "z")];
        let faults = Network::new(Profile::default(), people(&["a", "b", "a"]), ties).unwrap_err();
        let said: Vec<String> = faults.iter().map(ToString::to_string).collect();
        assert_eq!(
            said,
            [
                "the id `a` is used twice; each person needs an id of their own",
                "the tie joins `a` to themselves; a tie joins two different people",
                "`b` and `a` are already tied; a tie is given once",
                "no person has the id `z`",
            ]
        );
    }
}
