//! The table of rules: id, weight, message ids and chapter of the practice, in the order in which equals are shown.

use crate::ground::Ground;
use crate::weight::Span;
use model::finding::{Finding, Message, RuleId, Step, Subject, Value};
use model::person::PersonId;

/// One rule's entry in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Its id, e.g. `network.insular`.
    pub id: RuleId,
    /// How much a finding of it matters, at the line and at most.
    pub weight: Span,
    /// Message that says what is so.
    pub title: &'static str,
    /// Message that says why it matters.
    pub why: &'static str,
    /// Chapter of the practice, as a message id.
    pub practice: &'static str,
}

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $message:literal, $weight:expr, $practice:literal;)+) => {
        $(
            $(#[$doc])*
            pub const $name: Rule = Rule {
                id: RuleId($id),
                weight: $weight,
                title: concat!($message, "-title"),
                why: concat!($message, "-why"),
                practice: concat!("practice-", $practice),
            };
        )+

        /// Every rule, in the order in which equally heavy findings are shown.
        pub const ALL: &[Rule] = &[$($name,)+];
    };
}

rules! {
    /// The core is small, or there is none.
    THIN = "network.thin", "network-thin", Span::growing(18, 28), "analyse";
    /// The core is large.
    WIDE = "network.wide", "network-wide", Span::growing(18, 28), "delayer";
    /// Nobody strong in a benefit.
    HOLE = "network.hole", "network-hole", Span::growing(58, 66), "diversify";
    /// One person alone strong in a benefit.
    SOLE_PROVIDER = "network.sole_provider", "network-sole-provider", Span::fixed(36), "diversify";
    /// One benefit has most of the strong marks.
    SURPLUS = "network.surplus", "network-surplus", Span::growing(32, 44), "delayer";
    /// Few voices for many advisers.
    REDUNDANT = "network.redundant", "network-redundant", Span::growing(64, 85), "analyse";
    /// Most of the core in one unit.
    INSULAR = "network.insular", "network-insular", Span::growing(71, 100), "analyse";
    /// Most of the core alike in a dimension.
    SAMENESS = "network.sameness", "network-sameness", Span::growing(46, 60), "diversify";
    /// One person for too much.
    DEPENDENCE = "network.dependence", "network-dependence", Span::growing(46, 60), "diversify";
    /// One half of the benefits is light.
    LOPSIDED = "network.lopsided", "network-lopsided", Span::growing(40, 54), "diversify";
    /// A drainer met regularly.
    DRAINED = "network.drained", "network-drained", Span::growing(54, 74), "delayer";
    /// A way with a drainer is to be looked back on.
    DRAIN_REVIEW = "network.drain_review", "network-drain-review", Span::growing(50, 62), "delayer";
    /// More is drained than given, for certain.
    ENERGY_LOW = "network.energy_low", "network-energy-low", Span::growing(68, 88), "analyse";
    /// More is drained than given, at worst.
    ENERGY_LOW_AT_WORST = "network.energy_low", "network-energy-low", Span::fixed(26), "analyse";
    /// Few people who energize.
    FEW_ENERGIZERS = "network.few_energizers", "network-few-energizers", Span::growing(42, 58), "analyse";
    /// Most of the core holds formal power.
    TOP_HEAVY = "network.top_heavy", "network-top-heavy", Span::growing(40, 54), "analyse";
    /// Nobody with informal power.
    NO_INFORMAL_POWER = "network.no_informal_power", "network-no-informal-power", Span::fixed(50), "diversify";
    /// Nothing outside work carries me.
    ALL_WORK = "network.all_work", "network-all-work", Span::fixed(62), "diversify";
    /// Too many want too much of me.
    TOO_MUCH_OF_ME = "network.too_much_of_me", "network-too-much-of-me", Span::growing(52, 72), "delayer";
    /// Somebody could give more.
    CAPITALISE = "network.capitalise", "network-capitalise", Span::fixed(34), "capitalise";
    /// Nobody below my level.
    NO_JUNIORS = "network.no_juniors", "network-no-juniors", Span::growing(44, 56), "stages";
    /// Nobody outside my organisation.
    NO_OUTSIDERS = "network.no_outsiders", "network-no-outsiders", Span::fixed(55), "diversify";
    /// A tie goes quiet.
    GOING_COLD = "network.going_cold", "network-going-cold", Span::growing(32, 50), "capitalise";
    /// Somebody close can introduce me.
    INTRODUCTION = "find.introduction", "find-introduction", Span::growing(38, 44), "stages";

    // Know yourself, and plan.

    // Find and approach.

    // Relationships and advice.

    // Sponsors.

    // The board.

    // Giving back.

    // Traps.
    /// Lives by the chart.
    FORMALIST = "trap.formalist", "trap-formalist", Span::growing(36, 66), "traps";
    /// A bottleneck.
    OVERLOADED = "trap.overloaded", "trap-overloaded", Span::growing(38, 70), "traps";
    /// Stays with what is safe.
    DISCONNECTED_EXPERT = "trap.disconnected_expert", "trap-disconnected-expert", Span::growing(36, 66), "traps";
    /// Hears the same.
    BIASED = "trap.biased", "trap-biased", Span::growing(38, 69), "traps";
    /// Collects.
    SUPERFICIAL = "trap.superficial", "trap-superficial", Span::growing(34, 60), "traps";
    /// Becomes whoever is in the room.
    CHAMELEON = "trap.chameleon", "trap-chameleon", Span::growing(34, 60), "traps";
    /// Too little is known to judge.
    UNKNOWN = "network.unknown", "network-unknown", Span::growing(10, 60), "analyse";
}

/// The weight of the first step, where there is nobody to speak of: nothing else matters more then.
pub const FIRST_STEP_WEIGHT: u8 = 90;

/// The place of a rule in the order of [`ALL`]; unknown ones come last.
#[must_use]
pub fn place(id: RuleId) -> usize {
    ALL.iter().position(|rule| rule.id == id).unwrap_or(ALL.len())
}

impl Rule {
    /// Begins a finding of this rule.
    pub(crate) fn finding(&self, subject: Subject, weight: u8) -> Draft {
        Draft(Finding {
            rule: self.id,
            subject,
            weight: weight.min(100),
            people: Vec::new(),
            evidence: Vec::new(),
            title: Message::new(self.title),
            why: Message::new(self.why),
            next: Vec::new(),
            practice: self.practice,
        })
    }
}

/// A finding in the making. Its evidence and the values of its sentences are the same, so that no sentence says a number that
/// the evidence does not show.
pub(crate) struct Draft(Finding);

impl Draft {
    /// One more piece of evidence.
    pub(crate) fn value(mut self, name: &'static str, value: Value) -> Self {
        self.0.evidence.push((name, value));
        self
    }

    /// The finding speaks of the core: say what that rests on.
    pub(crate) fn of_core(self, ground: &Ground<'_>) -> Self {
        let basis = ground.basis();
        self.value("basis", basis)
    }

    /// The people it speaks of.
    pub(crate) fn people(mut self, people: Vec<PersonId>) -> Self {
        self.0.people = people;
        self
    }

    /// One more next step; the first is always there.
    pub(crate) fn step(mut self, step: Step) -> Self {
        self.0.next.push(step);
        self
    }

    /// One more next step, where there is one.
    pub(crate) fn step_if(self, step: Option<Step>) -> Self {
        match step {
            Some(step) => self.step(step),
            None => self,
        }
    }

    /// The finding. The step is the first of its next steps, so that there is always one.
    pub(crate) fn first_step(mut self, step: Step) -> Finding {
        self.0.next.insert(0, step);
        self.0.title.values.clone_from(&self.0.evidence);
        self.0.why.values.clone_from(&self.0.evidence);
        self.0
    }
}
