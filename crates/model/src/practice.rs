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

    /// Sessions for getting to know each other before working on goals.
    Guide ACQUAINTING_SESSIONS: usize = 2;
    /// So many at a distance.
    Guide ACQUAINTING_SESSIONS_AT_DISTANCE: usize = 3;
    /// Fewest areas to work on that come out of them (three to five).
    Guide AREAS_MIN: usize = 3;
    /// Most of them.
    Guide AREAS_MAX: usize = 5;
    /// Mentees of one group mentor.
    Guide GROUP_MENTEES: usize = 6;
    /// Days between sessions where nothing is agreed: once a month.
    Ours SESSION_CADENCE_DAYS: u32 = 30;
    /// The same for two who teach each other.
    Ours CO_MENTOR_CADENCE_DAYS: u32 = 14;
    /// The same for somebody a few years ahead.
    Ours NEAR_PEER_CADENCE_DAYS: u32 = 21;
    /// Minutes of a session.
    Ours SESSION_MINUTES: u32 = 60;
    /// Minutes of a session with somebody whose time is short.
    Ours SHORT_SESSION_MINUTES: u32 = 45;
    /// Minutes of one question.
    Ours QUICK_SESSION_MINUTES: u32 = 30;
    /// Minutes of a session of several.
    Ours PEER_SESSION_MINUTES: u32 = 90;
    /// Shortest session, in minutes.
    Ours SESSION_MINUTES_MIN: u32 = 5;
    /// Longest session, in minutes.
    Ours SESSION_MINUTES_MAX: u32 = 480;
    /// Longest time between two sessions that is still a rhythm, in days.
    Ours CADENCE_DAYS_MAX: u32 = 366;
    /// Months until a relationship ends or is looked at anew, where nothing is agreed.
    Ours RELATIONSHIP_MONTHS: u32 = 12;
    /// The same for two who teach each other.
    Ours CO_MENTOR_MONTHS: u32 = 6;
    /// Goals should be drafted so many days before the first session.
    GuideIdea GOALS_DRAFT_DAYS: u64 = 7;
    /// Days after a session in which nobody asks for the next one.
    Ours NEXT_SESSION_REST_DAYS: i64 = 7;
    /// A charter should stand after so many days of working together.
    GuideIdea CHARTER_DAYS: i64 = 30;
    /// Or after so many sessions of it.
    GuideIdea CHARTER_SESSIONS: usize = 2;
    /// The next session should be set within so many times the cadence.
    GuideIdea NEXT_SESSION_CADENCES: i64 = 2;
    /// Hours before a session from which its agenda is missed.
    GuideIdea AGENDA_HOURS: i64 = 48;
    /// So many working sessions in a row without an assignment are too many.
    GuideIdea SESSIONS_WITHOUT_ASSIGNMENT: usize = 2;
    /// The match is looked at after so many sessions.
    GuideIdea MATCH_CHECK_SESSIONS: usize = 3;
    /// A poor check without anything that followed is brought up after so many days.
    Ours POOR_MATCH_DAYS: i64 = 14;
    /// So many ratings, each below the one before, are a fall.
    GuideIdea FALLING_RATINGS: usize = 3;
    /// More active mentors than this, seen by nobody, are a collection.
    GuideIdea COLLECTING_MENTORS: usize = 5;
    /// Days without a session after which a mentor counts as collected.
    GuideIdea COLLECTING_DAYS: i64 = 60;
    /// Advice should be restated within so many days.
    GuideIdea RESTATE_DAYS: i64 = 7;
    /// What came of advice should be told within so many days of taking it up.
    GuideIdea OUTCOME_DAYS: i64 = 60;
    /// Days between signs of life to somebody with whom it ended well, where nothing else is chosen.
    Ours ALUMNI_RHYTHM_DAYS: u32 = 120;

    /// Days after which a sponsor wants to hear from me where nothing is agreed.
    GuideIdea SPONSOR_RHYTHM_DAYS: u32 = 30;
    /// From this share of the rhythm on it is time for news.
    Ours SPONSOR_SOON_SHARE: f64 = 0.7;
    /// A silence of so many rhythms weighs most.
    Ours SPONSOR_SILENCE_RHYTHMS_FULL: i64 = 4;
    /// A day late with work that a sponsor staked something on counts as so many.
    GuideIdea SPONSORED_LATE_FACTOR: i64 = 2;
    /// So many days late, counted so, weigh most.
    Ours SPONSORED_LATE_DAYS_FULL: i64 = 60;
    /// Days without asking a sponsor or a prospect for anything.
    GuideIdea SPONSOR_UNASKED_DAYS: i64 = 90;
    /// So many of them weigh most.
    Ours SPONSOR_UNASKED_DAYS_FULL: i64 = 270;
    /// Days after which the pool of sponsors wants somebody new.
    GuideIdea SPONSOR_REFRESH_DAYS: i64 = 365;
    /// So many of them weigh most.
    Ours SPONSOR_REFRESH_DAYS_FULL: i64 = 1_095;
    /// A mentor so many levels above me can become a sponsor.
    GuideIdea SPONSOR_LEVELS_ABOVE_MIN: i64 = 2;
    /// Of those sponsored, want honest feedback on gaps in skill.
    Guide EXPECT_FEEDBACK_SHARE: f64 = 0.74;
    /// Want to know how to look and act as a leader.
    Guide EXPECT_LEADER_SHARE: f64 = 0.59;
    /// Want to be seen.
    Guide EXPECT_VISIBILITY_SHARE: f64 = 0.49;
    /// Want help with defining goals.
    Guide EXPECT_GOALS_SHARE: f64 = 0.44;
    /// Want to be defended.
    Guide EXPECT_DEFENCE_SHARE: f64 = 0.41;
    /// Of protégés, name trust as their first duty.
    Guide EXPECT_TRUST_SHARE: f64 = 0.61;
    /// Name loyalty.
    Guide EXPECT_LOYALTY_SHARE: f64 = 0.49;
    /// Of potential sponsors, look for self-direction.
    Guide EXPECT_SELF_DIRECTION_SHARE: f64 = 0.62;
    /// Look for more than was asked.
    Guide EXPECT_MORE_SHARE: f64 = 0.39;
    /// Look for skills and a view that they lack.
    Guide EXPECT_LACKING_SHARE: f64 = 0.34;
    /// Of those who choose a sponsor, go by shared values.
    Guide CHOSEN_VALUES_SHARE: f64 = 0.45;
    /// Go by who values their strengths.
    Guide CHOSEN_STRENGTHS_SHARE: f64 = 0.43;

    /// Taking so many times what I gave is out of balance.
    Ours UNBALANCED_FACTOR: f64 = 3.0;
    /// At so many times it weighs most.
    Ours UNBALANCED_FACTOR_FULL: f64 = 6.0;
    /// Days over which give and take are held against each other.
    Ours UNBALANCED_DAYS: u64 = 180;
    /// It takes so many entries to speak of balance.
    Ours UNBALANCED_ENTRIES_MIN: usize = 4;
    /// Days after which thanks are due.
    GuideIdea THANKS_DAYS: i64 = 14;
    /// So many of them weigh most.
    Ours THANKS_DAYS_FULL: i64 = 60;
    /// After so many days it is another occasion that one thanks on.
    Ours THANKS_DAYS_MAX: i64 = 365;
    /// Most active goals of one relationship; four or five are enough.
    Guide RELATIONSHIP_GOALS_MAX: usize = 5;
    /// So many goals of one relationship weigh most.
    Ours RELATIONSHIP_GOALS_FAR: usize = 10;
    /// Days past its date at which a milestone weighs most.
    Ours MILESTONE_LATE_DAYS_FULL: i64 = 60;
    /// So many milestones closed since the last reassessment ask for the next one.
    GuideIdea REASSESS_MILESTONES: usize = 3;
    /// Days within which somebody seasoned has learned from somebody unlikely.
    GuideIdea SEASONED_LEARNING_DAYS: i64 = 365;
    /// So many days without a line on what teaching taught are long for somebody who mentors.
    GuideIdea JOURNAL_DAYS: i64 = 60;
    /// Days between contacts with somebody on a board, where nothing else was said.
    Ours BOARD_RHYTHM_DAYS: i64 = 90;
    /// Likeness on a board is spoken of where it is known for so many of those who sit on it.
    Ours BOARD_KNOWN_MIN: usize = 2;
    /// Types that share so many of four letters are the same type.
    GuideIdea BOARD_SAME_LETTERS_MIN: usize = 3;
    /// Types that share so many letters or fewer are opposite.
    GuideIdea BOARD_OPPOSITE_LETTERS_MAX: usize = 1;
    /// A board on which everybody is this close holds friends only.
    Guide BOARD_FRIEND_CLOSENESS: u8 = 5;
    /// So many people are proposed for a chair at most.
    Ours BOARD_SUGGESTIONS_MAX: usize = 3;

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

    /// A near peer is so many years ahead of me at least,
    Guide NEAR_PEER_YEARS_MIN: f64 = 1.0;
    /// and so many at most.
    GuideIdea NEAR_PEER_YEARS_MAX: f64 = 5.0;
    /// A name that stays an idea for so many days hesitates.
    GuideIdea HESITATING_DAYS: i64 = 21;
    /// After so many more days it weighs most.
    Ours HESITATING_DAYS_FULL: i64 = 90;
    /// A letter is followed up after so many days, where nothing else was chosen.
    Ours FOLLOW_UP_DAYS: u64 = 14;
    /// So many days past its date, an unanswered letter weighs most.
    Ours REPLY_LATE_DAYS_FULL: i64 = 28;
    /// A sponsor stands so many levels above me: below that there is little that they could stake.
    GuideIdea SPONSOR_LEVELS_MIN: i64 = 2;
    /// What somebody knows who fits the need counts so much in a fit.
    Ours FIT_THEIR_STRENGTH: u8 = 20;
    /// What I can give them.
    Ours FIT_MY_STRENGTH: u8 = 12;
    /// How far ahead they are, as the kind wants it.
    Ours FIT_SENIORITY: u8 = 16;
    /// How far they stand from my unit.
    Ours FIT_DISTANCE: u8 = 10;
    /// How unlike me they are.
    Ours FIT_DIFFERENCE: u8 = 8;
    /// How close we are.
    Ours FIT_TIE: u8 = 10;
    /// How they leave me.
    Ours FIT_ENERGY: u8 = 12;
    /// How full they are, with what I have of them already.
    Ours FIT_LOAD: u8 = 6;
    /// How far their word reaches; for a sponsor that is what it is about.
    Ours FIT_REACH: u8 = 6;
    /// The same for a sponsor.
    Ours FIT_REACH_SPONSOR: u8 = 20;
    /// Whether they care about what I care about or am good at.
    Ours FIT_VALUES: u8 = 8;
    /// The same for a sponsor: 45 % choose for values, 43 % for valued strengths.
    Ours FIT_VALUES_SPONSOR: u8 = 16;
    /// Of potential sponsors' protégés, so many chose somebody whose values they share.
    Guide SPONSOR_VALUES_SHARE: f64 = 0.45;
    /// So many chose somebody who values their strengths.
    Guide SPONSOR_STRENGTHS_SHARE: f64 = 0.43;
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
