//! Who led to whom: in a transition a board grows, one leading to the next.

use model::board::Seat;
use model::entry::{EntryId, Noted};
use model::mentoring::Mentoring;
use model::person::PersonId;

/// Somebody in a chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// Somebody of mine.
    Person(PersonId),
    /// A group, or somebody else, by name.
    Named(String),
}

impl Node {
    fn of(person: Option<&PersonId>, name: Option<&String>) -> Option<Self> {
        person.cloned().map(Node::Person).or_else(|| name.cloned().map(Node::Named))
    }

    fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Node::Person(a), Node::Person(b)) => a == b,
            (Node::Named(a), Node::Named(b)) => crate::ground::same_text(a, b),
            _ => false,
        }
    }
}

/// The chains of who led to whom at a board, former members included: each from somebody to whom nobody led me to somebody who led no
/// further, in the order of the seats. Where two led to each other in a ring, it is shown from nowhere.
#[must_use]
pub fn chains(mentoring: &Mentoring, board: EntryId) -> Vec<Vec<Node>> {
    let seats = model::mentoring::of(&mentoring.table.seats, board);
    let link = |seat: &Noted<Seat>| {
        let lead = mentoring.table.lead(seat.id)?;
        let from = Node::of(lead.person.as_ref(), lead.value.name.as_ref())?;
        Some((from, Node::of(seat.person.as_ref(), seat.value.name.as_ref())?))
    };
    let links: Vec<(Node, Node)> = seats.filter_map(link).filter(|(from, to)| !from.is(to)).collect();
    let mut chains: Vec<Vec<Node>> = Vec::new();
    for (from, _) in &links {
        let is_led = links.iter().any(|(_, to)| to.is(from));
        let is_known = chains.iter().any(|chain| chain[0].is(from));
        if !is_led && !is_known {
            follow(&links, vec![from.clone()], &mut chains);
        }
    }
    chains
}

/// Every way on from the end of a chain.
fn follow(links: &[(Node, Node)], chain: Vec<Node>, chains: &mut Vec<Vec<Node>>) {
    let Some(end) = chain.last() else { return };
    let next: Vec<&Node> = links.iter().filter(|(from, _)| from.is(end)).map(|(_, to)| to).collect();
    let next: Vec<&Node> = next.into_iter().filter(|to| !chain.iter().any(|known| known.is(to))).collect();
    if next.is_empty() {
        chains.push(chain);
        return;
    }
    for to in next {
        let longer = chain.iter().chain([to]).cloned().collect();
        follow(links, longer, chains);
    }
}
