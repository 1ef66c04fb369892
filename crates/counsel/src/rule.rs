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
    /// A challenge, result or goal with nobody beside it.
    CHALLENGE_ALONE = "challenge.alone", "challenge-alone", Span::growing(48, 56), "begin";
    /// A strength that nobody sees.
    STRENGTH_UNSEEN = "strength.unseen", "strength-unseen", Span::growing(36, 46), "stages";
    /// The new role rewards something else, and nobody tells me the truth about it.
    ROLE_MISMATCH = "role.mismatch", "role-mismatch", Span::fixed(66), "stages";
    /// An active goal that no relationship serves.
    NO_MENTOR = "find.no_mentor", "find-no-mentor", Span::growing(44, 52), "kinds";
    /// More goals than one relationship carries.
    TOO_MANY_GOALS = "relationship.too_many_goals", "relationship-too-many-goals", Span::growing(40, 52), "kinds";
    /// A milestone past its date.
    MILESTONE_LATE = "relationship.milestone_late", "relationship-milestone-late", Span::growing(44, 58), "starting";
    /// A reflection or a reassessment that is due.
    CHECKPOINT_DUE = "relationship.checkpoint_due", "relationship-checkpoint-due", Span::growing(38, 48), "starting";
    /// Seasoned, and nothing learned from the unlikely for a year.
    SEASONED_CLOSED = "seasoned.closed", "seasoned-closed", Span::fixed(50), "stages";
    /// Mentoring others, and nothing written down of what that teaches.
    SEASONED_JOURNAL = "seasoned.journal", "seasoned-journal", Span::fixed(34), "stages";

    // Find and approach.
    /// Nobody a few years ahead.
    NO_NEAR_PEER = "find.no_near_peer", "find-no-near-peer", Span::fixed(46), "stages";
    /// A name stays an idea.
    HESITATING = "find.hesitating", "find-hesitating", Span::growing(44, 60), "kinds";
    /// Two mentors for one area.
    OVERLAP = "find.overlap", "find-overlap", Span::fixed(34), "kinds";
    /// A letter is unanswered.
    REPLY_DUE = "find.reply_due", "find-reply-due", Span::growing(46, 58), "kinds";

    // Relationships and advice.
    /// No goal agreed where work has begun.
    NO_GOALS = "relationship.no_goals", "relationship-no-goals", Span::growing(56, 68), "starting";
    /// No goal drafted before the first session.
    NO_GOALS_DRAFTED = "relationship.no_goals", "relationship-no-goals", Span::fixed(40), "starting";
    /// Nothing settled that a pair needs.
    NO_CHARTER = "relationship.no_charter", "relationship-no-charter", Span::growing(54, 66), "starting";
    /// No covenant of confidence.
    NO_COVENANT = "relationship.no_covenant", "relationship-no-covenant", Span::growing(50, 60), "starting";
    /// No end in sight.
    NO_END_DATE = "relationship.no_end_date", "relationship-no-end-date", Span::growing(38, 48), "starting";
    /// Nothing scheduled.
    NO_NEXT_SESSION = "relationship.no_next_session", "relationship-no-next-session", Span::growing(44, 62), "starting";
    /// A session is near and has no agenda.
    NO_AGENDA = "relationship.no_agenda", "relationship-no-agenda", Span::growing(60, 72), "starting";
    /// No assignment came.
    NO_ASSIGNMENT = "relationship.no_assignment", "relationship-no-assignment", Span::fixed(42), "starting";
    /// Does the match work?
    MATCH_CHECK = "relationship.match_check", "relationship-match-check", Span::fixed(46), "starting";
    /// It does not, and nothing followed.
    POOR_MATCH = "relationship.match_check", "relationship-match-check", Span::fixed(64), "starting";
    /// Work began at a distance before people knew each other.
    HASTY_DISTANCE_START = "relationship.hasty_distance_start", "relationship-hasty", Span::growing(52, 58), "starting";
    /// It has given what it can.
    WIND_DOWN = "relationship.wind_down", "relationship-wind-down", Span::growing(50, 58), "starting";
    /// Not by the way that the mentor prefers.
    WRONG_CHANNEL = "relationship.wrong_channel", "relationship-wrong-channel", Span::fixed(36), "starting";
    /// Mentors like trophies.
    COLLECTING = "relationship.collecting", "relationship-collecting", Span::growing(36, 48), "starting";
    /// Advice that is not in my own words yet.
    ADVICE_NOT_RESTATED = "advice.not_restated", "advice-not-restated", Span::growing(34, 44), "starting";
    /// What came of advice is not told.
    ADVICE_NO_OUTCOME = "advice.no_outcome", "advice-no-outcome", Span::growing(40, 50), "starting";

    // Sponsors.
    /// A sponsor has not heard from me.
    SPONSOR_SILENT = "sponsor.silent", "sponsor-silent", Span::growing(54, 96), "sponsors";
    /// Work that a sponsor staked something on is late.
    SPONSOR_LATE_WORK = "sponsor.late_work", "sponsor-late-work", Span::growing(60, 90), "sponsors";
    /// Nobody sponsors me.
    SPONSOR_NONE = "sponsor.none", "sponsor-none", Span::growing(24, 62), "sponsors";
    /// One alone sponsors me.
    SPONSOR_ONE = "sponsor.one", "sponsor-one", Span::growing(18, 44), "sponsors";
    /// Nobody was asked for anything.
    SPONSOR_UNASKED = "sponsor.unasked", "sponsor-unasked", Span::growing(34, 48), "sponsors";
    /// What a sponsor wants to leave behind is not known.
    SPONSOR_UNKNOWN_VISION = "sponsor.unknown_vision", "sponsor-unknown-vision", Span::fixed(40), "sponsors";
    /// A mentor could sponsor me.
    SPONSOR_FROM_MENTOR = "sponsor.from_mentor", "sponsor-from-mentor", Span::fixed(46), "sponsors";
    /// Nobody new sponsors me.
    SPONSOR_REFRESH = "sponsor.refresh", "sponsor-refresh", Span::growing(32, 44), "sponsors";
    /// I sponsor nobody.
    SPONSOR_PAY_FORWARD = "sponsor.pay_forward", "sponsor-pay-forward", Span::growing(12, 46), "sponsors";

    // The board.
    /// Friends alone sit at a board.
    BOARD_FRIENDS_ONLY = "board.friends_only", "board-friends-only", Span::fixed(44), "board";
    /// One temper, or one appetite for risk, at a board.
    BOARD_SAME_TYPE = "board.same_type", "board-same-type", Span::fixed(40), "board";
    /// Everybody at a board stands in one boss's line.
    BOARD_TIED_FATE = "board.tied_fate", "board-tied-fate", Span::fixed(52), "board";
    /// Nobody at a board knows my employer from inside.
    BOARD_NO_INSIDER = "board.no_insider", "board-no-insider", Span::fixed(38), "board";
    /// Two seats for one specialty.
    BOARD_OVERLAP = "board.overlap", "board-overlap", Span::fixed(30), "board";
    /// A board of one.
    BOARD_ALONE = "board.alone", "board-alone", Span::fixed(46), "board";
    /// Somebody on a seat is silent beyond its rhythm.
    BOARD_COLD = "board.cold", "board-cold", Span::growing(32, 48), "board";

    // Giving back.
    /// Somebody gave much more than I.
    GIVE_UNBALANCED = "give.unbalanced", "give-unbalanced", Span::growing(38, 54), "giving";
    /// Thanks are due.
    GIVE_THANKS_DUE = "give.thanks_due", "give-thanks-due", Span::growing(34, 50), "giving";
    /// Nobody owes me one where a result needs it.
    POCKETS_EMPTY = "pockets.empty", "pockets-empty", Span::fixed(32), "giving";
    /// What somebody cares about is not known.
    GIVE_UNKNOWN_INTERESTS = "give.unknown_interests", "give-unknown-interests", Span::fixed(28), "giving";
    /// Nobody was asked to be a reference.
    GIVE_REFERENCE = "give.reference", "give-reference", Span::fixed(26), "giving";

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
