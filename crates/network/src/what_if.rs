//! What if: edits of a scratch copy. The network that comes in stays as it is.
//!
//! [`apply`] gives the edited network; [`crate::analyze`] it and lay the two analyses side by side with
//! [`crate::compare::figures`]. To keep what was tried, the same edits go through the ordinary operations.

mod field;

pub use field::Field;

use model::network::{AlterTie, Network};
use model::person::{Person, PersonId};

/// One change to a network.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Somebody goes, with all their ties.
    Drop(PersonId),
    /// Somebody comes, with their ties to people who are there; each tie names the new person at one end.
    Add {
        /// Who.
        person: Box<Person>,
        /// Their ties.
        ties: Vec<AlterTie>,
    },
    /// What is known of somebody changes; fields that are not named stay as they are.
    Change {
        /// Who.
        id: PersonId,
        /// Their new values; where one is named twice the later holds.
        fields: Vec<Field>,
    },
    /// Two people are tied like this. Where they are tied already the strength is set anew, and occasions where the new tie has them.
    Tie(AlterTie),
    /// Two people are tied no longer.
    Untie(PersonId, PersonId),
}

/// Why a list of edits cannot be applied: which edit, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("edit {}: {fault}", .edit + 1)]
pub struct EditError {
    /// The place of the edit in the list, from 0 (the message counts from 1).
    pub edit: usize,
    /// What is wrong.
    pub fault: EditFault,
}

/// What is wrong with an edit.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum EditFault {
    /// It names nobody.
    #[error("no person has the id `{id}`")]
    NoPerson {
        /// The id.
        id: PersonId,
    },
    /// Somebody who comes has the id of somebody who is there.
    #[error("the id `{id}` is used already; a new person needs an id of their own")]
    IdTaken {
        /// The id.
        id: PersonId,
    },
    /// A tie joins somebody to themselves.
    #[error("the tie joins `{id}` to themselves; a tie joins two different people")]
    TieToSelf {
        /// The id.
        id: PersonId,
    },
    /// A tie is given twice for somebody who comes.
    #[error("`{a}` and `{b}` are tied twice; a tie is given once")]
    TieTwice {
        /// One of them.
        a: PersonId,
        /// The other.
        b: PersonId,
    },
    /// A tie that comes with somebody is not theirs.
    #[error("the tie of `{a}` and `{b}` is not one of `{id}`; a new person brings ties of their own")]
    TieOfOthers {
        /// One of them.
        a: PersonId,
        /// The other.
        b: PersonId,
        /// The new person.
        id: PersonId,
    },
    /// There is no tie to take away.
    #[error("`{a}` and `{b}` are not tied")]
    NotTied {
        /// One of them.
        a: PersonId,
        /// The other.
        b: PersonId,
    },
    /// A name is empty.
    #[error("the name of `{id}` is empty; everybody has a name")]
    NoName {
        /// The id.
        id: PersonId,
    },
    /// A number that nobody can have.
    #[error("{field} `{value}` of `{id}` is not {allowed}")]
    Number {
        /// The id.
        id: PersonId,
        /// The field, as files call it.
        field: &'static str,
        /// The number.
        value: f64,
        /// What is allowed.
        allowed: &'static str,
    },
}

/// The network after these edits, one after the other; a later one sees what the earlier ones did.
///
/// People keep their order, new ones come last. No edits give an equal network.
///
/// # Errors
/// The first edit that cannot be done, see [`EditFault`]; then nothing is done.
///
/// # Source
/// PRODUCT N12. O(people + ties) for the copy and for each edit.
///
/// # Example
/// ```
/// use model::network::Network;
/// use model::person::{Person, PersonId, Profile};
/// use model::scale::Closeness;
/// use network::what_if::{Edit, Field, apply};
///
/// let ada = Person::new(PersonId::new("p1"), "Ada Example");
/// let network = Network::new(Profile::default(), vec![ada], Vec::new()).expect("one person, no ties");
///
/// let closer = Field::Closeness(Some(Closeness::new(5)?));
/// let edits = [
///     Edit::Change { id: PersonId::new("p1"), fields: vec![Field::Core(Some(true)), closer] },
///     Edit::Add { person: Box::new(Person::new(PersonId::new("p2"), "Ben Example")), ties: Vec::new() },
/// ];
/// let after = apply(&network, &edits)?;
/// assert_eq!(network::analyze(&after).size.core, 1);
/// assert_eq!((network.people().len(), after.people().len()), (1, 2));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn apply(network: &Network, edits: &[Edit]) -> Result<Network, EditError> {
    let mut scratch = Scratch { people: network.people().to_vec(), ties: network.ties().to_vec() };
    for (place, edit) in edits.iter().enumerate() {
        scratch.apply(edit).map_err(|fault| EditError { edit: place, fault })?;
    }
    let mut edited = Network::new(network.me().clone(), scratch.people, scratch.ties)
        .expect("each edit refuses what a network may not be");
    edited.extra.clone_from(&network.extra);
    Ok(edited)
}

/// A network under work. Between two edits it is always one that [`Network::new`] accepts.
struct Scratch {
    people: Vec<Person>,
    ties: Vec<AlterTie>,
}

impl Scratch {
    fn apply(&mut self, edit: &Edit) -> Result<(), EditFault> {
        match edit {
            Edit::Drop(id) => self.drop_person(id),
            Edit::Add { person, ties } => self.add(person, ties),
            Edit::Change { id, fields } => self.change(id, fields),
            Edit::Tie(tie) => self.tie(tie),
            Edit::Untie(a, b) => self.untie(a, b),
        }
    }

    fn drop_person(&mut self, id: &PersonId) -> Result<(), EditFault> {
        let place = self.place_of(id)?;
        self.people.remove(place);
        self.ties.retain(|tie| &tie.a != id && &tie.b != id);
        Ok(())
    }

    fn add(&mut self, person: &Person, ties: &[AlterTie]) -> Result<(), EditFault> {
        if self.place_of(&person.id).is_ok() {
            return Err(EditFault::IdTaken { id: person.id.clone() });
        }
        field::check(person)?;
        self.people.push(person.clone());
        for tie in ties {
            let (a, b) = (tie.a.clone(), tie.b.clone());
            if person.id != a && person.id != b {
                return Err(EditFault::TieOfOthers { a, b, id: person.id.clone() });
            }
            if self.tie_between(&a, &b).is_some() {
                return Err(EditFault::TieTwice { a, b });
            }
            self.tie(tie)?;
        }
        Ok(())
    }

    fn change(&mut self, id: &PersonId, fields: &[Field]) -> Result<(), EditFault> {
        let place = self.place_of(id)?;
        let person = &mut self.people[place];
        for field in fields {
            field.clone().set(person);
        }
        field::check(person)
    }

    fn tie(&mut self, tie: &AlterTie) -> Result<(), EditFault> {
        self.place_of(&tie.a)?;
        self.place_of(&tie.b)?;
        if tie.a == tie.b {
            return Err(EditFault::TieToSelf { id: tie.a.clone() });
        }
        match self.tie_between(&tie.a, &tie.b) {
            Some(place) => {
                let present = &mut self.ties[place];
                present.strength = tie.strength;
                present.occasions = tie.occasions.or(present.occasions);
            }
            None => self.ties.push(tie.clone()),
        }
        Ok(())
    }

    fn untie(&mut self, a: &PersonId, b: &PersonId) -> Result<(), EditFault> {
        self.place_of(a)?;
        self.place_of(b)?;
        let not_tied = || EditFault::NotTied { a: a.clone(), b: b.clone() };
        let place = self.tie_between(a, b).ok_or_else(not_tied)?;
        self.ties.remove(place);
        Ok(())
    }

    fn place_of(&self, id: &PersonId) -> Result<usize, EditFault> {
        let place = self.people.iter().position(|person| &person.id == id);
        place.ok_or_else(|| EditFault::NoPerson { id: id.clone() })
    }

    fn tie_between(&self, a: &PersonId, b: &PersonId) -> Option<usize> {
        self.ties.iter().position(|tie| (&tie.a, &tie.b) == (a, b) || (&tie.a, &tie.b) == (b, a))
    }
}
