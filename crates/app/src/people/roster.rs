//! The list of people: who is wanted, and in which order.

use super::find::matching;
use crate::analysis::GOING_COLD;
use crate::loaded::Member;
use crate::seen::Seen;
use chrono::NaiveDate;
use model::finding::Subject;
use model::kind::{Benefit, Sphere};
use model::person::{Known, Person, PersonId};
use model::practice::{COLD_DAYS_MIN, COLD_GAPS, COUNSEL_REST_DAYS, MONTH_DAYS};
use model::response::{Deed, subject_key};
use std::cmp::Reverse;

/// Who is wanted. Whatever is `None` takes everybody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// A part of a name, an organisation or an address; empty for all.
    pub find: String,
    /// Whether they are in the core.
    pub core: Option<CoreWanted>,
    /// Where in my life they stand.
    pub sphere: Option<Sphere>,
    /// What they give strongly.
    pub benefit: Option<Benefit>,
    /// How they leave me.
    pub energy: Option<EnergyWanted>,
    /// Whether they are going cold.
    pub rhythm: Option<RhythmWanted>,
    /// A word on them.
    pub tag: Option<String>,
    /// What is not known of them.
    pub lacks: Option<Lack>,
    /// The order.
    pub order: Order,
}

macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $($(#[$variant_doc])* $variant,)+ }

        impl $name {
            /// All of them, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The word for it in addresses.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// The one with this word.
            #[must_use]
            pub fn of(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.code() == code)
            }
        }
    };
}

choices! {
    /// Whether somebody is in the core.
    CoreWanted {
        /// In it, as I said or as is estimated.
        In = "in",
        /// Proposed, and not confirmed.
        Proposed = "proposed",
        /// Not in it.
        Out = "out",
    }
}

choices! {
    /// How somebody leaves me.
    EnergyWanted {
        /// With energy.
        Energizes = "energizes",
        /// Neither.
        Neutral = "neutral",
        /// With less.
        Drains = "drains",
    }
}

choices! {
    /// How often we are in touch.
    RhythmWanted {
        /// Silent for longer than is usual between us.
        Cold = "cold",
    }
}

choices! {
    /// What is not known of somebody by my own word.
    Lack {
        /// Anything of the below.
        Any = "any",
        /// How close we are.
        Closeness = "closeness",
        /// How they leave me.
        Energy = "energy",
        /// What they give.
        Benefits = "benefits",
    }
}

choices! {
    /// The order of the list.
    #[derive(Default)]
    Order {
        /// The core first, then the closest.
        #[default]
        Closeness = "closeness",
        /// By name.
        Name = "name",
        /// The latest contact first; nobody knows when, last.
        Contact = "contact",
        /// The longest silence first.
        Silence = "silence",
    }
}

/// The people who are wanted, in the order that is wanted. The same world gives the same list.
#[must_use]
pub fn list<'s>(seen: &'s Seen, wanted: &Wanted) -> Vec<&'s Member> {
    let mut found: Vec<&Member> =
        matching(&seen.loaded, &wanted.find).filter(|member| is_wanted(seen, wanted, member)).collect();
    match wanted.order {
        Order::Closeness => found.sort_by_cached_key(|member| (Reverse(rank(&member.person)), name_key(member))),
        Order::Name => found.sort_by_cached_key(|member| name_key(member)),
        Order::Contact => {
            found.sort_by_cached_key(|member| (Reverse(last_contact(&member.person)), name_key(member)));
        }
        Order::Silence => found.sort_by_cached_key(|member| {
            let last = last_contact(&member.person);
            (last.is_none(), last, name_key(member))
        }),
    }
    found
}

/// How much somebody matters, as far as is known: the core before others, then the closest, then the strongest tie.
#[must_use]
pub fn rank(person: &Person) -> (bool, u8, u32) {
    let is_core = person.core_known().is_some_and(Known::value);
    let closeness = person.closeness_known().map_or(0, |known| known.value().get());
    let strength = person.estimates.as_ref().and_then(|estimates| estimates.strength).unwrap_or_default();
    // A share from 0 to 1 in millionths, so that it can be compared.
    (is_core, closeness, (strength.clamp(0.0, 1.0) * 1e6) as u32)
}

/// When we were last in touch: what I said, else the latest trace.
#[must_use]
pub fn last_contact(person: &Person) -> Option<NaiveDate> {
    person.last_contact.or_else(|| person.estimates.as_ref().and_then(|estimates| estimates.last))
}

/// Whether somebody is silent for longer than is usual between us, by the lines of the counsel on going cold.
#[must_use]
pub fn is_going_cold(person: &Person, today: NaiveDate) -> bool {
    let Some((last, contacts)) = last_contact(person).zip(person.contacts_per_month) else { return false };
    let days = today.signed_duration_since(last).num_days();
    contacts > 0.0 && days >= COLD_DAYS_MIN && days as f64 >= COLD_GAPS * MONTH_DAYS / contacts
}

/// Whether somebody is going cold, and nothing was done about it since we were last in touch.
#[must_use]
pub fn is_cold(seen: &Seen, person: &Person) -> bool {
    is_going_cold(person, seen.sight.today) && !has_written(seen, person)
}

/// Whether I said, after we were last in touch, that I wrote to them.
fn has_written(seen: &Seen, person: &Person) -> bool {
    let subject = subject_key(&Subject::Person(person.id.clone()));
    let since = last_contact(person);
    let rests = |on: NaiveDate| seen.sight.today.signed_duration_since(on).num_days() < COUNSEL_REST_DAYS as i64;
    seen.responses.iter().map(|entry| &entry.value).any(|response| {
        response.rule == GOING_COLD.0
            && response.subject == subject
            && response.deed == Deed::Done
            && since.is_none_or(|since| response.on > since)
            && rests(response.on)
    })
}

/// Whether this is not known of somebody by my own word.
#[must_use]
pub fn is_lacking(person: &Person, lack: Lack) -> bool {
    let closeness = person.closeness.is_none();
    let energy = person.energy.is_none();
    let benefits = Benefit::ALL.iter().all(|&benefit| person.benefits.get(benefit).is_none());
    match lack {
        Lack::Any => closeness || energy || benefits,
        Lack::Closeness => closeness,
        Lack::Energy => energy,
        Lack::Benefits => benefits,
    }
}

fn is_wanted(seen: &Seen, wanted: &Wanted, member: &Member) -> bool {
    let person = &member.person;
    let core = wanted.core.is_none_or(|core| match (core, person.core_known()) {
        (CoreWanted::In, known) => known.is_some_and(Known::value),
        (CoreWanted::Proposed, known) => known == Some(Known::Estimated(true)),
        (CoreWanted::Out, known) => !known.is_some_and(Known::value),
    });
    let energy = wanted.energy.is_none_or(|energy| {
        person.energy.is_some_and(|known| match energy {
            EnergyWanted::Energizes => known.get() > 0,
            EnergyWanted::Neutral => known.get() == 0,
            EnergyWanted::Drains => known.get() < 0,
        })
    });
    core && energy
        && wanted.sphere.is_none_or(|sphere| person.sphere == Some(sphere))
        && wanted.benefit.is_none_or(|benefit| person.benefits.is_strong(benefit))
        && wanted.lacks.is_none_or(|lack| is_lacking(person, lack))
        && wanted.tag.as_ref().is_none_or(|tag| seen.tags.is_on(tag, &person.id))
        && wanted.rhythm.is_none_or(|_| is_cold(seen, person))
}

/// By name: small letters without accents first, so that Änne stands with Anne.
fn name_key(member: &Member) -> (&str, &str, &PersonId) {
    (&member.sought.name, &member.person.name, &member.person.id)
}
