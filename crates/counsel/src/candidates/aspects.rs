//! What a fit looks at, what each is worth, and how somebody does on it.

use super::{Sought, is_above, levels_above};
use crate::ground::same_known;
use crate::reach::{self, Place};
use model::kind::{Power, Relation, Sphere};
use model::person::Person;
use model::practice::{
    FIT_DIFFERENCE, FIT_DISTANCE, FIT_ENERGY, FIT_LOAD, FIT_MY_STRENGTH, FIT_REACH, FIT_REACH_SPONSOR, FIT_SENIORITY,
    FIT_THEIR_STRENGTH, FIT_TIE, FIT_VALUES, FIT_VALUES_SPONSOR, NEAR_PEER_YEARS_MAX, NEAR_PEER_YEARS_MIN,
    SPONSOR_LEVELS_MIN,
};
use model::relationship::RelationshipKind;
use model::scale::{Closeness, Mark};

/// What a fit looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aspect {
    /// What they know, against what I need.
    TheirStrength,
    /// What I can give, against what they need or care about.
    MyStrength,
    /// How far ahead they are, as the kind wants it.
    Seniority,
    /// How far their word reaches.
    Reach,
    /// Whether they care about what I care about, or am good at.
    Values,
    /// How far they stand from my unit.
    Distance,
    /// How unlike me they are.
    Difference,
    /// How close we are.
    Tie,
    /// How they leave me.
    Energy,
    /// How full they are.
    Load,
}

impl Aspect {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Aspect; 10] = [
        Aspect::TheirStrength,
        Aspect::MyStrength,
        Aspect::Seniority,
        Aspect::Reach,
        Aspect::Values,
        Aspect::Distance,
        Aspect::Difference,
        Aspect::Tie,
        Aspect::Energy,
        Aspect::Load,
    ];

    /// The word for it in files and in the catalogue.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Aspect::TheirStrength => "their_strength",
            Aspect::MyStrength => "my_strength",
            Aspect::Seniority => "seniority",
            Aspect::Reach => "reach",
            Aspect::Values => "values",
            Aspect::Distance => "distance",
            Aspect::Difference => "difference",
            Aspect::Tie => "tie",
            Aspect::Energy => "energy",
            Aspect::Load => "load",
        }
    }
}

/// From this score on something speaks for somebody (`ours`: better than so-so).
pub(super) const SPEAKS_MIN: f64 = 0.6;
/// A strength that fits what I am not good at, where the need names something else (`ours`).
const BESIDE_THE_AREA: f64 = 0.5;
/// What each running relationship with somebody takes of their room (`ours`).
const LOAD_OF_ONE: f64 = 0.25;

/// How somebody does on one aspect.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Look {
    /// 0 to 1; `None` where it is not known.
    pub(super) score: Option<f64>,
    /// Why, as a word of the catalogue.
    pub(super) how: &'static str,
}

const fn known(score: f64, how: &'static str) -> Look {
    Look { score: Some(score), how }
}

const fn open(how: &'static str) -> Look {
    Look { score: None, how }
}

/// The share of the whole that each aspect is worth for a kind; they add up to 1.
pub(super) fn worths(kind: RelationshipKind) -> [f64; Aspect::ALL.len()] {
    let weight = |aspect| {
        f64::from(match (aspect, kind) {
            (Aspect::Reach, RelationshipKind::Sponsor) => FIT_REACH_SPONSOR,
            (Aspect::Values, RelationshipKind::Sponsor) => FIT_VALUES_SPONSOR,
            (Aspect::TheirStrength, _) => FIT_THEIR_STRENGTH,
            (Aspect::MyStrength, _) => FIT_MY_STRENGTH,
            (Aspect::Seniority, _) => FIT_SENIORITY,
            (Aspect::Reach, _) => FIT_REACH,
            (Aspect::Values, _) => FIT_VALUES,
            (Aspect::Distance, _) => FIT_DISTANCE,
            (Aspect::Difference, _) => FIT_DIFFERENCE,
            (Aspect::Tie, _) => FIT_TIE,
            (Aspect::Energy, _) => FIT_ENERGY,
            (Aspect::Load, _) => FIT_LOAD,
        })
    };
    let whole: f64 = Aspect::ALL.into_iter().map(weight).sum();
    Aspect::ALL.map(|aspect| weight(aspect) / whole)
}

/// How somebody does on each, in the order of [`Aspect::ALL`].
pub(super) fn looks(sought: &Sought<'_>, one: &Person) -> [Look; Aspect::ALL.len()] {
    Aspect::ALL.map(|aspect| match aspect {
        Aspect::TheirStrength => their_strength(sought, one),
        Aspect::MyStrength => my_strength(sought, one),
        Aspect::Seniority => seniority(sought, one),
        Aspect::Reach => reach_of(one),
        Aspect::Values => values(sought, one),
        Aspect::Distance => distance(sought, one),
        Aspect::Difference => difference(sought, one),
        Aspect::Tie => tie(one),
        Aspect::Energy => energy(one),
        Aspect::Load => load(sought, one),
    })
}

fn their_strength(sought: &Sought<'_>, one: &Person) -> Look {
    if sought.area.is_empty() && sought.weaknesses.is_empty() {
        return open("no_area");
    }
    if one.strengths.is_empty() {
        return open("unknown");
    }
    if sought.area.first_in(&one.strengths).is_some() {
        return known(1.0, "area");
    }
    let beside = if sought.area.is_empty() { 1.0 } else { BESIDE_THE_AREA };
    match sought.weaknesses.first_in(&one.strengths) {
        Some(_) => known(beside, "weakness"),
        None => known(0.0, "none"),
    }
}

fn my_strength(sought: &Sought<'_>, one: &Person) -> Look {
    if sought.mine.is_empty() {
        return open("no_strengths");
    }
    if sought.mine.first_in(&one.weaknesses).is_some() {
        return known(1.0, "weakness");
    }
    if sought.mine.first_in(&one.interests).is_some() {
        return known(0.75, "interest");
    }
    if one.weaknesses.is_empty() { open("unknown") } else { known(0.0, "none") }
}

fn seniority(sought: &Sought<'_>, one: &Person) -> Look {
    if sought.kind == RelationshipKind::NearPeer {
        return match one.years_ahead {
            Some(years) if (NEAR_PEER_YEARS_MIN..=NEAR_PEER_YEARS_MAX).contains(&years) => known(1.0, "years"),
            Some(_) => known(0.0, "years"),
            None => open("unknown"),
        };
    }
    let Some(levels) = levels_above(one, sought.me) else {
        return match (one.relation, one.years_ahead) {
            (Some(Relation::SkipBoss), _) => known(for_levels(sought.kind, SPONSOR_LEVELS_MIN), "far_above"),
            _ if is_above(one) => known(for_levels(sought.kind, 1), "boss"),
            (Some(Relation::Report), _) => known(for_levels(sought.kind, -1), "report"),
            (_, Some(years)) => known(for_levels(sought.kind, years.signum() as i64), "years"),
            _ => open("unknown"),
        };
    };
    let how = match levels {
        1.. => "above",
        0 => "equal",
        _ => "below",
    };
    known(for_levels(sought.kind, levels), how)
}

/// How well so many levels above me suit a kind.
fn for_levels(kind: RelationshipKind, levels: i64) -> f64 {
    match kind {
        RelationshipKind::Sponsor => match levels {
            SPONSOR_LEVELS_MIN.. => 1.0,
            1 => 0.6,
            _ => 0.0,
        },
        RelationshipKind::CoMentor | RelationshipKind::PeerCircle => match levels {
            0 => 1.0,
            -1 | 1 => 0.7,
            _ => 0.2,
        },
        RelationshipKind::Reverse => f64::from(u8::from(levels < 0)),
        _ => match levels {
            1 | 2 => 1.0,
            // Masters forget how it is to begin.
            3.. => 0.7,
            0 => 0.4,
            _ => 0.1,
        },
    }
}

fn reach_of(one: &Person) -> Look {
    match one.power {
        Some(Power::Both) => known(1.0, "both"),
        Some(Power::Formal) => known(0.8, "formal"),
        Some(Power::Informal) => known(0.7, "informal"),
        Some(Power::None) => known(0.0, "none"),
        None => open("unknown"),
    }
}

fn values(sought: &Sought<'_>, one: &Person) -> Look {
    if one.interests.is_empty() {
        return open("unknown");
    }
    match sought.cares.first_in(&one.interests) {
        Some(_) => known(1.0, "shared"),
        None => known(0.0, "none"),
    }
}

fn distance(sought: &Sought<'_>, one: &Person) -> Look {
    let inside_matters = sought.kind == RelationshipKind::Sponsor;
    match reach::place(one, sought.me) {
        Place::Outside => known(if inside_matters { 0.2 } else { 1.0 }, "outside"),
        Place::Unknown => open("unknown"),
        Place::Inside if same_known(one.unit.as_ref(), sought.me.unit.as_ref()) => known(0.2, "same_unit"),
        Place::Inside if one.sphere == Some(Sphere::Team) => known(0.2, "same_unit"),
        Place::Inside if one.unit.is_some() && sought.me.unit.is_some() => known(0.9, "other_unit"),
        Place::Inside => open("unknown_unit"),
    }
}

/// In how many of so many things that are known of both we differ.
pub(super) fn differences(sought: &Sought<'_>, one: &Person) -> (usize, usize) {
    let me = sought.me;
    let texts = [
        one.function.as_ref().zip(me.function.as_ref()),
        one.personality.as_ref().zip(me.personality.as_ref()),
        one.location.as_ref().zip(me.location.as_ref()),
    ];
    let texts = texts.into_iter().flatten().map(|(a, b)| !same_known(Some(a), Some(b)));
    let all: Vec<bool> = texts.chain(one.risk.zip(me.risk).map(|(a, b)| a != b)).collect();
    (all.iter().filter(|&&differs| differs).count(), all.len())
}

fn difference(sought: &Sought<'_>, one: &Person) -> Look {
    match differences(sought, one) {
        (_, 0) => open("unknown"),
        (0, _) => known(0.0, "alike"),
        (unlike, all) => known(unlike as f64 / all as f64, "unlike"),
    }
}

fn tie(one: &Person) -> Look {
    match one.closeness_known() {
        Some(closeness) => known(f64::from(closeness.value().get()) / Closeness::MAX as f64, "known"),
        None => open("unknown"),
    }
}

fn energy(one: &Person) -> Look {
    match one.energy.map(model::scale::Energy::get) {
        Some(2..) => known(1.0, "lifts"),
        Some(1) => known(0.75, "lifts"),
        Some(0) => known(0.3, "even"),
        Some(_) => known(0.0, "drains"),
        None => open("unknown"),
    }
}

fn load(sought: &Sought<'_>, one: &Person) -> Look {
    let running = sought.running.get(&one.id).copied().unwrap_or_default();
    let room = |load: Mark| 1.0 - f64::from(load.get()) / Mark::MAX as f64;
    match (one.load, running) {
        (None, 0) => open("unknown"),
        (load, _) => {
            let score = (load.map_or(1.0, room) - LOAD_OF_ONE * running as f64).max(0.0);
            let how = match (load, running) {
                (Some(_), 0) => "load",
                (Some(_), _) => "load_and_running",
                (None, _) => "running",
            };
            known(score, how)
        }
    }
}
