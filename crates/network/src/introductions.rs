//! Who can introduce me: the best way from me to somebody over the ties between my people (N13).

use model::network::Network;
use model::person::{Person, PersonId};
use model::scale::{Closeness, Strength};
use std::collections::HashMap;

/// Most people between me and the one whom I want to meet (`ours`: who is asked to ask somebody to ask is asked too much).
pub const BETWEEN_MAX: usize = 2;

/// A way to somebody.
#[derive(Debug, Clone, PartialEq)]
pub struct Introduction {
    /// Who stands between, from my side to theirs: one or two people.
    pub via: Vec<PersonId>,
    /// How well it carries, 0 to 1: my closeness to the first over 5, times each tie on the way over 3.
    pub strength: f64,
}

/// The ties between my people, ready to be asked for ways.
pub struct Ways<'n> {
    people: &'n [Person],
    index: HashMap<&'n PersonId, usize>,
    /// For each person, whom they are tied to and how, in the order of the network's ties.
    tied: Vec<Vec<(usize, Strength)>>,
}

impl<'n> Ways<'n> {
    /// The ways of a network. O(people + ties).
    #[must_use]
    pub fn of(network: &'n Network) -> Self {
        let (people, index) = (network.people(), network.index_of_ids());
        let mut tied = vec![Vec::new(); people.len()];
        for tie in network.ties() {
            if let (Some(&a), Some(&b)) = (index.get(&tie.a), index.get(&tie.b)) {
                tied[a].push((b, tie.strength));
                tied[b].push((a, tie.strength));
            }
        }
        Self { people, index, tied }
    }

    /// The way to this person that carries best; `None` where nobody whose closeness is known (said or estimated) is tied to
    /// them, over [`BETWEEN_MAX`] people at most, or nobody has that id.
    ///
    /// Of equal ways the shorter counts, then the one whose people come first in the network. What I know of the person myself
    /// does not matter. Cost: the ties of the person, and those of everybody tied to them.
    #[must_use]
    pub fn to(&self, person: &PersonId) -> Option<Introduction> {
        let &to = self.index.get(person)?;
        let mut best: Option<(f64, Vec<usize>)> = None;
        let mut offer = |strength: f64, via: Vec<usize>| {
            let is_better = best.as_ref().is_none_or(|(known, way)| {
                strength > *known || (strength == *known && (via.len(), &via) < (way.len(), way))
            });
            if is_better {
                best = Some((strength, via));
            }
        };
        for &(last, tie) in &self.tied[to] {
            if let Some(close) = self.closeness(last) {
                offer(close * part(tie), vec![last]);
            }
            for &(first, before) in self.tied[last].iter().filter(|&&(first, _)| first != to) {
                if let Some(close) = self.closeness(first) {
                    offer(close * part(before) * part(tie), vec![first, last]);
                }
            }
        }
        let (strength, via) = best?;
        Some(Introduction { via: via.into_iter().map(|place| self.people[place].id.clone()).collect(), strength })
    }

    /// Who is tied to this person, and how, in the order of the network's ties.
    pub fn tied_to(&self, person: &PersonId) -> impl Iterator<Item = (&'n Person, Strength)> {
        let tied = self.index.get(person).map_or(&[][..], |&place| &self.tied[place]);
        tied.iter().map(|&(other, strength)| (&self.people[other], strength))
    }

    fn closeness(&self, place: usize) -> Option<f64> {
        let known = self.people[place].closeness_known()?.value();
        Some(f64::from(known.get()) / Closeness::MAX as f64)
    }
}

fn part(tie: Strength) -> f64 {
    f64::from(tie.get()) / Strength::MAX as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::network::AlterTie;
    use model::person::Profile;

    /// People `a` to `e` with these closenesses (0 is unknown), and ties like `ab3`.
    fn check(closeness: [i64; 5], ties: &[&str], to: &str) -> Option<(String, f64)> {
        let people = ["a", "b", "c", "d", "e"].iter().zip(closeness).map(|(id, closeness)| {
            let mut person = Person::new(PersonId::new(*id), *id);
            person.closeness = Closeness::new(closeness).ok();
            person
        });
        let tie = |text: &&str| AlterTie {
            a: PersonId::new(&text[0..1]),
            b: PersonId::new(&text[1..2]),
            strength: Strength::new(text[2..].parse().expect("a number")).expect("in range"),
            occasions: None,
            extra: Vec::new(),
        };
        let network = Network::new(Profile::default(), people.collect(), ties.iter().map(tie).collect());
        let network = network.expect("a network");
        let way = Ways::of(&network).to(&PersonId::new(to))?;
        Some((way.via.iter().map(PersonId::as_str).collect::<Vec<_>>().join(">"), way.strength))
    }

    #[test]
    fn the_way_that_carries_best_is_found() {
        let way = |via: &str, strength: f64| Some((via.to_owned(), strength));
        assert_eq!(check([5, 3, 0, 0, 1], &["ae2", "be3"], "e"), way("a", 2.0 / 3.0), "5/5 × 2/3 against 3/5 × 3/3");
        assert_eq!(check([5, 0, 0, 0, 1], &["ab3", "be3"], "e"), way("a>b", 1.0), "two may stand between");
        assert_eq!(check([5, 0, 0, 0, 1], &["ab3", "bc3", "ce3"], "e"), None, "three may not");
        assert_eq!(check([5, 5, 0, 0, 1], &["be3", "ae3"], "e"), way("a", 1.0), "equals in the order of the network");
        assert_eq!(check([5, 5, 0, 0, 1], &["ab3", "be3"], "e"), way("b", 1.0), "the shorter of equals");
    }

    #[test]
    fn without_ties_or_closeness_there_is_no_way() {
        assert_eq!(check([5, 5, 5, 5, 5], &["ab3"], "e"), None);
        assert_eq!(check([0, 0, 0, 0, 5], &["ae3"], "e"), None);
        assert_eq!(check([0, 0, 0, 0, 5], &["ae3"], "z"), None);
    }
}
