//! The six traps (K4, N8): a reading for each, and a finding where it is near or clear.
//!
//! Wrong structure and wrong relationships are read from the network ([`structure`], [`relations`]); wrong behaviour from the
//! network's size and from the questionnaire ([`behaviour`]).

mod behaviour;
mod relations;
mod structure;

use crate::ground::Ground;
use crate::outcome::{Lack, Outcome};
use crate::rule::{self, Rule};
use model::finding::{Step, Subject, TrapReading, Value};
use model::kind::{Trap, TrapLevel};
use model::person::PersonId;

/// A reading with what a finding needs beyond it.
pub(crate) struct Read {
    pub(crate) reading: TrapReading,
    people: Vec<PersonId>,
    step: Step,
    lacks: Vec<Lack>,
    rests_on: RestsOn,
}

/// Whom a trap is read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum RestsOn {
    Core,
    Everybody,
    Answers,
}

/// A reading of each trap, in the order of [`Trap::ALL`].
pub(crate) fn read(ground: &Ground<'_>) -> Vec<Read> {
    Trap::ALL
        .iter()
        .map(|trap| match trap {
            Trap::Formalist => structure::formalist(ground),
            Trap::Overloaded => structure::overloaded(ground),
            Trap::DisconnectedExpert => relations::disconnected_expert(ground),
            Trap::Biased => relations::biased(ground),
            Trap::Superficial => behaviour::superficial(ground),
            Trap::Chameleon => behaviour::chameleon(ground),
        })
        .collect()
}

/// A finding for each trap that is near (light) or clear (heavy), and what the unknown ones lack.
pub(crate) fn findings(ground: &Ground<'_>, readings: &[Read]) -> Outcome {
    readings
        .iter()
        .map(|read| {
            let rule = rule_of(read.reading.trap);
            let weight = match read.reading.level {
                TrapLevel::Clear => rule.weight.max,
                TrapLevel::Near => rule.weight.min,
                TrapLevel::None | TrapLevel::Unknown => {
                    return Outcome { findings: Vec::new(), lacks: read.lacks.clone() };
                }
            };
            let mut draft = rule.finding(Subject::Me, weight).value("level", Value::TrapLevel(read.reading.level));
            for (name, value) in &read.reading.evidence {
                draft = draft.value(name, value.clone());
            }
            if read.rests_on == RestsOn::Core {
                draft = draft.of_core(ground);
            }
            Outcome::fires(draft.people(read.people.clone()).first_step(read.step.clone()))
        })
        .collect()
}

fn rule_of(trap: Trap) -> &'static Rule {
    match trap {
        Trap::Formalist => &rule::FORMALIST,
        Trap::Overloaded => &rule::OVERLOADED,
        Trap::DisconnectedExpert => &rule::DISCONNECTED_EXPERT,
        Trap::Biased => &rule::BIASED,
        Trap::Superficial => &rule::SUPERFICIAL,
        Trap::Chameleon => &rule::CHAMELEON,
    }
}

impl Read {
    fn new(trap: Trap, rests_on: RestsOn, step: Step) -> Self {
        let reading = TrapReading { trap, level: TrapLevel::None, evidence: Vec::new() };
        Self { reading, people: Vec::new(), step, lacks: Vec::new(), rests_on }
    }

    fn value(mut self, name: &'static str, value: Value) -> Self {
        self.reading.evidence.push((name, value));
        self
    }

    fn people(mut self, people: Vec<PersonId>) -> Self {
        self.people = people;
        self
    }

    fn level(mut self, level: TrapLevel) -> Self {
        self.reading.level = level;
        self
    }

    /// Unknown, for want of these facts; each with for how many people it is missing, 0 where the fact is not about people one
    /// could ask for.
    fn unknown(mut self, lacks: &[(&'static str, usize)]) -> Self {
        let missing = lacks.iter().map(|&(fact, _)| fact).collect();
        self.reading.evidence.push(("missing", Value::Words(missing)));
        self.lacks =
            lacks.iter().filter(|(_, missing)| *missing > 0).map(|&(fact, missing)| Lack { fact, missing }).collect();
        self.level(TrapLevel::Unknown)
    }
}

/// The level of a figure with two lines that it must reach.
fn at_least<T: PartialOrd>(figure: T, clear: T, near: T) -> TrapLevel {
    if figure >= clear {
        TrapLevel::Clear
    } else if figure >= near {
        TrapLevel::Near
    } else {
        TrapLevel::None
    }
}
