//! Benefits: which of the six my core gives me, who gives it strongly, and where it hangs on one person.

use crate::analysis::{BenefitMeasure, BenefitVerdict};
use crate::core::Core;
use model::kind::Benefit;
use model::person::PersonId;
use model::practice::{BENEFIT_KNOWN_SHARE_MIN, BENEFIT_SURPLUS_PEOPLE_MIN, BENEFIT_SURPLUS_SHARE};

/// The six benefits over the core, in the order of [`Benefit::ALL`].
///
/// An absent mark is unknown and not zero. The verdict is, in this order: `unknown` where the benefit is known for fewer than
/// half of a core of one or more; `hole` where nobody gives it strongly (2 or 3), which includes an empty core; `sole` where
/// one does; `surplus` where it has above 0.40 of all strong marks with three or more people; else `fits`. `share` counts
/// strong marks, it does not add them up, and is 0 where nobody gives anything strongly.
///
/// # Source
/// Holes and redundancies are the practice's, the lines are ours, see [`model::practice`]. O(n).
///
/// # Example
/// ```
/// use model::kind::Benefit;
/// use model::network::Network;
/// use model::person::{Benefits, Person, PersonId, Profile};
/// use model::scale::Mark;
///
/// let strong = Some(Mark::new(3)?);
/// let people = ["p1", "p2", "p3"].map(|id| {
///     let mut person = Person::new(PersonId::new(id), id);
///     person.core = Some(true);
///     person.benefits = Benefits::default().with(Benefit::Information, strong);
///     person
/// });
/// let network = Network::new(Profile::default(), people.to_vec(), Vec::new()).expect("three people, no ties");
///
/// let benefits = network::benefits::measure(&network::core::find(&network));
/// assert_eq!((benefits[0].verdict.code(), benefits[0].share), ("surplus", 1.0)); // 3 of 3 strong marks
/// assert_eq!(benefits[1].verdict.code(), "unknown");                            // nobody's influence is known
/// # Ok::<(), model::scale::OutOfRange>(())
/// ```
#[must_use]
pub fn measure(core: &Core<'_>) -> Vec<BenefitMeasure> {
    let strong_marks: usize = core.members.iter().map(|person| person.benefits.strong_count()).sum();
    Benefit::ALL.iter().map(|&benefit| of_one(benefit, core, strong_marks)).collect()
}

fn of_one(benefit: Benefit, core: &Core<'_>, strong_marks: usize) -> BenefitMeasure {
    let marks = || core.members.iter().filter_map(|person| person.benefits.get(benefit));
    let known = marks().count();
    let providers = core.members.iter().filter(|person| person.benefits.is_strong(benefit));
    let strong: Vec<PersonId> = providers.map(|person| person.id.clone()).collect();
    let share = if strong_marks == 0 { 0.0 } else { strong.len() as f64 / strong_marks as f64 };
    BenefitMeasure {
        benefit,
        known,
        people: marks().filter(|mark| mark.get() > 0).count(),
        verdict: verdict(known, core.members.len(), strong.len(), share),
        strong,
        share,
    }
}

fn verdict(known: usize, core_size: usize, strong: usize, share: f64) -> BenefitVerdict {
    // An empty core has 0 known of 0, which is not fewer than half.
    let too_few = (known as f64) < BENEFIT_KNOWN_SHARE_MIN * core_size as f64;
    match strong {
        _ if too_few => BenefitVerdict::Unknown,
        0 => BenefitVerdict::Hole,
        1 => BenefitVerdict::Sole,
        BENEFIT_SURPLUS_PEOPLE_MIN.. if share > BENEFIT_SURPLUS_SHARE => BenefitVerdict::Surplus,
        _ => BenefitVerdict::Fits,
    }
}
