//! Redundancy: advisers of one unit who rely on one another say the same thing. They are one voice.

use crate::analysis::Redundancy;
use crate::core::{Core, CoreTie};
use model::practice::VOICE_TIE_STRENGTH_MIN;
use std::collections::BTreeMap;

/// How many independent voices the core has, and who speaks with one.
///
/// Everybody in the core is an adviser. Two of them are joined when they have the same unit and the same organisation and a
/// tie of strength 2 or 3 between them; a voice is what hangs together by that. Ties over people outside the core join nobody.
///
/// The unit has to be known: two people of whom it is not known are not joined. The organisation has to be alike: both known
/// and equal, or known of neither. A network of one company often leaves the organisation out, and its 19 people of `Equity
/// Sales` are one unit all the same; where it is known of one and not of the other, nothing says that it is the same, and
/// they stay apart. An empty core has no advisers, no voices and no groups.
///
/// # Source
/// The practice's banker, whose 24 advisers shrink to 5 voices; the line of strength is in [`model::practice`].
/// O(n log n + ties).
///
/// # Example
/// ```
/// use model::network::{AlterTie, Network};
/// use model::person::{Person, PersonId, Profile};
/// use model::scale::Strength;
///
/// let people = ["p1", "p2", "p3"].map(|id| {
///     let mut person = Person::new(PersonId::new(id), id);
///     person.core = Some(true);
///     person.unit = Some("Sales".to_owned());
///     person
/// });
/// let tie = |a: &str, b: &str, strength| -> Result<AlterTie, model::scale::OutOfRange> {
///     let strength = Strength::new(strength)?;
///     Ok(AlterTie { a: PersonId::new(a), b: PersonId::new(b), strength, occasions: None, extra: Vec::new() })
/// };
/// let ties = vec![tie("p1", "p2", 1)?, tie("p2", "p3", 2)?];
/// let network = Network::new(Profile::default(), people.to_vec(), ties).expect("two good ties");
///
/// let redundancy = network::redundancy::measure(&network::core::find(&network));
/// assert_eq!((redundancy.advisers, redundancy.voices), (3, 2));
/// assert_eq!(redundancy.groups[0], [PersonId::new("p2"), PersonId::new("p3")]);
/// # Ok::<(), model::scale::OutOfRange>(())
/// ```
#[must_use]
pub fn measure(core: &Core<'_>) -> Redundancy {
    let units = units(core);
    let mut voices = Voices::of(core.members.len());
    for tie in &core.ties {
        if joins(tie, &units) {
            voices.join(tie.a as usize, tie.b as usize);
        }
    }
    let groups = voices.groups();
    Redundancy {
        advisers: core.members.len(),
        voices: groups.len(),
        groups: groups
            .into_iter()
            .map(|places| places.into_iter().map(|place| core.members[place].id.clone()).collect())
            .collect(),
    }
}

fn joins(tie: &CoreTie, units: &[Option<usize>]) -> bool {
    let (a, b) = (units[tie.a as usize], units[tie.b as usize]);
    tie.strength.get() >= VOICE_TIE_STRENGTH_MIN && a.is_some() && a == b
}

/// A number for each member's unit within its organisation, equal for the same one; `None` where the unit is not known.
fn units(core: &Core<'_>) -> Vec<Option<usize>> {
    let mut numbers: BTreeMap<(&str, Option<&str>), usize> = BTreeMap::new();
    let mut units = Vec::with_capacity(core.members.len());
    for person in &core.members {
        let next = numbers.len();
        let place = person.unit.as_deref().map(|unit| (unit, person.organisation.as_deref()));
        units.push(place.map(|place| *numbers.entry(place).or_insert(next)));
    }
    units
}

/// Sets that can be joined (union-find with halved paths): each member points towards the first of its set.
struct Voices {
    towards: Vec<usize>,
}

impl Voices {
    fn of(members: usize) -> Self {
        Self { towards: (0..members).collect() }
    }

    fn first_of(&mut self, mut place: usize) -> usize {
        while self.towards[place] != place {
            self.towards[place] = self.towards[self.towards[place]];
            place = self.towards[place];
        }
        place
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.first_of(a), self.first_of(b));
        // The lower place becomes the root, so a set is named by its first member.
        self.towards[a.max(b)] = a.min(b);
    }

    /// The sets, largest first, then by their first member; members in order.
    fn groups(mut self) -> Vec<Vec<usize>> {
        let mut by_first: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for place in 0..self.towards.len() {
            by_first.entry(self.first_of(place)).or_default().push(place);
        }
        let mut groups: Vec<Vec<usize>> = by_first.into_values().collect();
        // The sort is stable and the map gave them by first member.
        groups.sort_by_key(|group| std::cmp::Reverse(group.len()));
        groups
    }
}
