//! The counsel: rules over one snapshot of a person's state.
//!
//! Pure: a [`Snapshot`] in, a [`Counsel`] out, the same to the bit for the same input. It knows no file, no sentence and no
//! clock; today is in the snapshot. Thresholds stand in [`model::practice`], weights and message ids in [`rule`], and one file
//! holds each family of rules. A rule is a function from what it may look at (`ground`) to an `Outcome`: the findings,
//! and the facts that it lacked. Nothing unknown is taken for zero: a rule that knows too little says what is missing, and all
//! of that folds into the one finding `network.unknown`.
//!
//! Start reading at [`run`].

pub mod agenda;
pub mod answers;
mod benefits;
mod board;
pub mod candidates;
mod capitalise;
pub mod chooser;
pub mod circle;
mod demand;
mod doorway;
pub mod due;
mod energy;
pub mod gauge;
mod giving;
mod ground;
pub mod headline;
pub mod ideas;
mod inquiry;
mod likeness;
mod outcome;
pub mod plans;
pub mod pockets;
mod power;
mod reach;
pub mod review;
mod rhythm;
mod rooms;
pub mod rule;
mod search;
pub mod seats;
mod size;
mod sponsors;
pub mod standing;
mod structure;
mod traps;
mod unknown;
mod weight;
pub mod worksheet;

use answers::TrapAnswers;
use chrono::{DateTime, NaiveDate, Utc};
use ground::Ground;
use model::finding::{Finding, TrapReading};
use model::mentoring::Mentoring;
use model::network::Network;
use network::analysis::Analysis;
use outcome::Outcome;
use plans::Plans;

pub use demand::stand_ins;
pub use doorway::STEP_IDS;
pub use headline::headline;
pub use rooms::calm;
pub use unknown::FACTS;

/// What the user said beside the network, which counsel is held against.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Beside {
    /// The questionnaire on behaviour, where it was answered.
    pub trap_answers: Option<TrapAnswers>,
    /// What they mean to do with people.
    pub plans: Plans,
    /// Goals, relationships, and what stands in them; `None` where that is not known, as with a network out of a file.
    pub mentoring: Option<Mentoring>,
}

impl Beside {
    /// What of it is about the network itself; for comparing two states of it, since what the user runs was another then.
    #[must_use]
    pub fn of_network(&self) -> Self {
        Self { trap_answers: self.trap_answers, plans: self.plans.clone(), mentoring: None }
    }
}

/// What the rules look at: one state of one person's network, and what they said beside it.
#[derive(Debug, Clone, Copy)]
pub struct Snapshot<'a> {
    /// The network.
    pub network: &'a Network,
    /// Its analysis; people that it names and the network does not have are passed over.
    pub analysis: &'a Analysis,
    /// The day in the owner's zone.
    pub today: NaiveDate,
    /// The moment, in that day; for what is a question of hours, as a session that is near.
    pub now: DateTime<Utc>,
    /// What was said beside it.
    pub beside: &'a Beside,
}

/// What the rules found.
#[derive(Debug, Clone, PartialEq)]
pub struct Counsel {
    /// Heaviest first; equals by the order of [`rule::ALL`], then as the rule found them.
    pub findings: Vec<Finding>,
    /// One reading for each trap, in the order of [`model::kind::Trap::ALL`].
    pub traps: Vec<TrapReading>,
}

/// Runs every rule over the snapshot.
///
/// Without a core, only what needs none is said: how to begin, who drains, who wants too much. An empty network gives exactly one
/// finding, the first step.
///
/// Cost: linear in people, except capitalise and demand, which compare words of strengths (a few dozen each).
#[must_use]
pub fn run(snapshot: &Snapshot<'_>) -> Counsel {
    let ground = Ground::new(snapshot);
    let readings = traps::read(&ground);
    let mut outcome = Outcome::default();
    for rule in RULES_OVER_EVERYBODY {
        outcome.take(rule(&ground));
    }
    if ground.has_core() {
        for rule in RULES_OVER_THE_CORE {
            outcome.take(rule(&ground));
        }
    }
    outcome.take(traps::findings(&ground, &readings));
    if let Some(mentoring) = snapshot.beside.mentoring.as_ref().filter(|_| !ground.everybody().is_empty()) {
        for rule in FAMILIES.iter().copied().flatten() {
            outcome.take(rule(&ground, mentoring));
        }
    }
    let Outcome { mut findings, lacks } = outcome;
    findings.extend(unknown::fold(&ground, &lacks));
    // Stable, so that findings of one rule and weight stay in the order in which the rule gave them.
    findings.sort_by_key(|finding| (std::cmp::Reverse(finding.weight), rule::place(finding.rule)));
    Counsel { findings, traps: readings.into_iter().map(|reading| reading.reading).collect() }
}

/// A rule over what the user runs; it needs people, and no core.
type MentoringRule = fn(&Ground<'_>, &Mentoring) -> Outcome;

/// The families of rules over what the user runs.
const FAMILIES: [&[MentoringRule]; 6] =
    [inquiry::RULES, search::RULES, rooms::RULES, sponsors::RULES, board::RULES, giving::RULES];

type RuleFunction = fn(&Ground<'_>) -> Outcome;

/// Rules that need no core.
const RULES_OVER_EVERYBODY: [RuleFunction; 7] = [
    size::thin,
    energy::drained,
    plans::drain_review,
    energy::energy_low,
    demand::too_much_of_me,
    plans::introduction,
    unknown::core_estimated,
];

/// Rules that speak of the core, and have nothing to say without one.
const RULES_OVER_THE_CORE: [RuleFunction; 17] = [
    size::wide,
    benefits::hole,
    benefits::sole_provider,
    benefits::surplus,
    structure::redundant,
    structure::insular,
    structure::sameness,
    benefits::dependence,
    benefits::lopsided,
    energy::few_energizers,
    power::top_heavy,
    power::no_informal_power,
    reach::all_work,
    capitalise::capitalise,
    reach::no_juniors,
    reach::no_outsiders,
    rhythm::going_cold,
];
