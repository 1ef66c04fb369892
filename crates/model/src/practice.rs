//! The figures of the practice and our own lines, each once, named, with its source.
//!
//! This is the one table of thresholds: every measure and every rule refers to it, and a bare figure elsewhere is a defect.
//! [`FIGURES`] lists them for documents and tests.

/// Where a figure comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The practice states it.
    Guide,
    /// The practice has the idea; we drew the line.
    GuideIdea,
    /// We chose it.
    Ours,
}

impl Source {
    /// The word for it in documents.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Source::Guide => "guide",
            Source::GuideIdea => "guide (idea), ours (line)",
            Source::Ours => "ours",
        }
    }
}

/// One figure of the table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figure {
    /// The constant's name.
    pub name: &'static str,
    /// Its value.
    pub value: f64,
    /// Where it comes from.
    pub source: Source,
}

macro_rules! figures {
    ($($(#[$doc:meta])* $source:ident $name:ident: $type:ty = $value:literal;)+) => {
        $(
            $(#[$doc])*
            pub const $name: $type = $value;
        )+

        /// Every figure, in the order of this file.
        pub const FIGURES: &[Figure] = &[
            // Each type of figure fits a float exactly: counts are small, shares are floats already.
            $(Figure { name: stringify!($name), value: $name as f64, source: Source::$source },)+
        ];
    };
}

figures! {
    /// The lowest mark that counts as strong.
    Ours STRONG_MARK_MIN: u8 = 2;
    /// What is known for less than this share of those concerned counts as unknown, and no rule speaks on it.
    Ours KNOWN_SHARE_MIN: f64 = 0.5;

    /// Smallest size of an effective core (12 to 18).
    Guide CORE_SIZE_MIN: usize = 12;
    /// Largest size of an effective core (12 to 18).
    Guide CORE_SIZE_MAX: usize = 18;
    /// A core above this is much too wide.
    Ours CORE_SIZE_FAR: usize = 25;
    /// Lowest closeness that makes somebody core where nobody is marked.
    Ours CORE_CLOSENESS_MIN: u8 = 4;

    /// A dimension must be known for so many people before a rule speaks of likeness.
    Ours LIKENESS_KNOWN_MIN: usize = 8;
    /// One unit with more than this share of the core makes it insular.
    Guide INSULAR_SHARE: f64 = 0.70;
    /// A dimension whose index of qualitative variation is below this is too much the same.
    Ours SAMENESS_IQV: f64 = 0.35;
    /// Voices at most this share of advisers are redundant (24 advisers, 5 voices).
    GuideIdea REDUNDANT_VOICES_SHARE: f64 = 0.5;
    /// Redundancy needs at least so many fewer voices than advisers.
    Ours REDUNDANT_LOSS_MIN: usize = 4;
    /// Lowest strength of an alter tie by which two advisers of one unit count as one voice.
    Ours VOICE_TIE_STRENGTH_MIN: u8 = 2;

    /// A benefit that is known for less than this share of the core is unknown.
    Ours BENEFIT_KNOWN_SHARE_MIN: f64 = 0.5;
    /// A benefit above this share of all strong marks is a surplus.
    GuideIdea BENEFIT_SURPLUS_SHARE: f64 = 0.40;
    /// A surplus needs at least this many strong people.
    Ours BENEFIT_SURPLUS_PEOPLE_MIN: usize = 3;
    /// Strong in so many benefits, one person is a dependence.
    Ours DEPENDENCE_BENEFITS_MIN: usize = 4;
    /// Above this share of all strong marks, one person is a dependence.
    Ours DEPENDENCE_SHARE: f64 = 0.25;
    /// The share of one person says something only where so many people have strong marks.
    Ours DEPENDENCE_PEOPLE_MIN: usize = 8;
    /// A half of the benefits under this share of all strong marks is the light one.
    GuideIdea LOPSIDED_SHARE: f64 = 0.25;

    /// How much a draining interaction can outweigh an energizing one (a ceiling from one study).
    Guide DRAIN_FACTOR_MAX: i64 = 7;
    /// How much it outweighs one at least.
    Guide DRAIN_FACTOR_MIN: i64 = 1;
    /// Contacts a month that make contact with a drainer regular.
    GuideIdea DRAIN_CONTACTS_PER_MONTH: f64 = 2.0;
    /// A core needs so many energizers.
    Ours ENERGIZERS_MIN: usize = 3;

    /// More than this share of the core with formal power is top-heavy.
    GuideIdea TOP_HEAVY_SHARE: f64 = 0.5;

    /// So many people with high demand are too much of me.
    GuideIdea DEMAND_PEOPLE_MIN: usize = 12;
    /// A function, level or place is where demand gathers when it holds this share of those whose value is known.
    Ours DEMAND_GATHERS_SHARE: f64 = 0.4;
    /// Highest load at which somebody still has capacity to stand in for me.
    Ours STAND_IN_LOAD_MAX: u8 = 1;
    /// So many stand-ins are proposed at most.
    Ours STAND_INS_MAX: usize = 5;

    /// Silence of so many usual gaps is going cold.
    Ours COLD_GAPS: f64 = 2.0;
    /// Silence shorter than this, in days, is never going cold.
    Ours COLD_DAYS_MIN: i64 = 30;
    /// Mean length of a month, in days: turns contacts a month into the usual gap.
    Ours MONTH_DAYS: f64 = 30.44;

    /// Days past a look-back date at which it weighs most.
    Ours LOOK_BACK_DAYS_FULL: i64 = 30;
    /// Lowest tie between two of my people over which one can introduce me to the other.
    Ours INTRODUCTION_TIE_MIN: u8 = 2;
    /// A category that holds more than this share of the core, and people enough of whom it is known, is crowded.
    Ours CROWDED_SHARE: f64 = 0.5;

    /// Lowest closeness of somebody worth asking for more.
    Ours CLOSE_MIN: u8 = 4;
    /// Somebody is *used for one benefit* only where so many of the six are known.
    Ours CAPITALISE_BENEFITS_KNOWN_MIN: usize = 3;
    /// Somebody so many years ahead of me has something to challenge me with.
    Ours CAPITALISE_YEARS_AHEAD_MIN: f64 = 2.0;

    /// Hierarchy ties from this share of the core at work on: a formalist.
    Ours FORMALIST_SHARE: f64 = 0.70;
    /// From this share on: near.
    Ours FORMALIST_NEAR_SHARE: f64 = 0.50;
    /// So many people with high demand: overloaded.
    Ours OVERLOADED_PEOPLE: usize = 20;
    /// So many: near.
    Ours OVERLOADED_NEAR_PEOPLE: usize = 12;
    /// Strong information ties of my own function, from this share on: a disconnected expert.
    Ours EXPERT_SAME_FUNCTION_SHARE: f64 = 0.60;
    /// So many who challenge me or fewer are near; none may be clear.
    Ours EXPERT_NEAR_PEOPLE: usize = 1;
    /// One unit or function above this share of the core: biased.
    GuideIdea BIASED_SHARE: f64 = 0.70;
    /// Above this share: near.
    Ours BIASED_NEAR_SHARE: f64 = 0.55;
    /// One location above this share of the core: near.
    Ours BIASED_LOCATION_SHARE: f64 = 0.70;
    /// Below so many people nobody is superficial.
    Ours SUPERFICIAL_PEOPLE_MIN: usize = 60;
    /// Lowest closeness of a close tie.
    Ours SUPERFICIAL_CLOSENESS_MIN: u8 = 4;
    /// Close ties below this share: superficial.
    Ours SUPERFICIAL_SHARE: f64 = 0.10;
    /// Below this share: near.
    Ours SUPERFICIAL_NEAR_SHARE: f64 = 0.20;
    /// Answers of *rarely* (0), *sometimes* (1) and *mostly* (2) whose mean reaches this say *mostly* of a trap.
    Ours OFTEN_MOSTLY_MEAN: f64 = 1.5;
    /// A mean that reaches this says *sometimes*.
    Ours OFTEN_SOMETIMES_MEAN: f64 = 0.5;

    /// Most pieces of counsel on one day; more is a list, not counsel.
    Ours COUNSEL_TODAY_MAX: usize = 5;
    /// Most of one rule among them, so that one trouble does not hide the others.
    Ours COUNSEL_ALIKE_MAX: usize = 2;
    /// Days that a finding rests after it was acted on, since most of what helps takes time.
    Ours COUNSEL_REST_DAYS: u64 = 30;
    /// A finding that grew by so much weight is back before that.
    Ours COUNSEL_WORSE_WEIGHT: u8 = 10;
    /// In an organisation, this share of people with the most ties are its connectors.
    Ours ORG_CONNECTOR_SHARE: f64 = 0.05;
    /// This share with the most shortest paths through them are its brokers, if they are not constrained.
    Ours ORG_BROKER_SHARE: f64 = 0.05;
    /// Whoever is among this share by ties and by shortest paths is a bottleneck.
    Ours ORG_BOTTLENECK_SHARE: f64 = 0.01;
    /// Whoever cuts off so many people by leaving is one, too.
    Ours ORG_BOTTLENECK_CUT_OFF_MIN: u32 = 3;
    /// So small a part of the median number of ties stands at the edge.
    Ours ORG_PERIPHERAL_MEDIAN_SHARE: f64 = 0.25;
    /// So many people have to name somebody before they count as giving energy, or as taking it.
    Ours ORG_ENERGY_NAMED_MIN: u32 = 3;
    /// Smaller units are not shown by themselves, so that nobody is singled out.
    Ours ORG_SHOWN_SIZE_MIN: u32 = 5;
    /// Fewer people than this in a role are not counted out, so that nobody is singled out.
    Ours ORG_SHOWN_COUNT_MIN: u32 = 3;
    /// A unit with an E-I index up to this is a silo: nine of ten ties stay inside.
    Ours ORG_SILO_EI_MAX: f64 = -0.8;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_figure_stands_once_and_every_share_is_a_share() {
        for (index, figure) in FIGURES.iter().enumerate() {
            assert!(FIGURES[..index].iter().all(|other| other.name != figure.name), "{} stands twice", figure.name);
            if figure.name.contains("SHARE") || figure.name.contains("IQV") {
                assert!((0.0..=1.0).contains(&figure.value), "{} is {}", figure.name, figure.value);
            }
        }
    }

    #[test]
    fn near_lies_before_clear() {
        let value = |name: &str| FIGURES.iter().find(|figure| figure.name == name).map(|figure| figure.value);
        assert!(value("CORE_SIZE_MIN") < value("CORE_SIZE_MAX") && value("CORE_SIZE_MAX") < value("CORE_SIZE_FAR"));
        assert!(value("FORMALIST_NEAR_SHARE") < value("FORMALIST_SHARE"));
        assert!(value("OVERLOADED_NEAR_PEOPLE") < value("OVERLOADED_PEOPLE"));
        assert!(value("BIASED_NEAR_SHARE") < value("BIASED_SHARE"));
        assert!(value("SUPERFICIAL_SHARE") < value("SUPERFICIAL_NEAR_SHARE"));
    }
}
