//! What hangs on a sponsor: what they staked, what I deliver, which news I owe them, who spoke for me, what each side expects.
//!
//! A sponsor is a [`crate::relationship::Relationship`] of kind `sponsor`: as protégé they sponsor me, as giver I sponsor them. Most
//! entries here belong to one; whoever is still to be won is a [`Prospect`]. What follows from them is in
//! [`crate::mentoring::sponsorship`].

use crate::entry::EntryId;
use crate::kind::kind;
use crate::practice;
use chrono::NaiveDate;

/// The longest rhythm that can be agreed with a sponsor, in days (ours: beyond a year nobody would call it one).
pub const SPONSOR_RHYTHM_DAYS_MAX: u32 = 365;

kind! {
    /// How far they will defend me (S8).
    Defence {
        /// Once.
        Once = "once",
        /// Always.
        Always = "always",
    }
}

/// What is settled with the sponsor whose relationship its entry belongs to. What is `None` is not settled yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SponsorFacts {
    /// What they want to achieve or to leave behind.
    pub vision: Option<String>,
    /// Days after which they want to hear from me; [`practice::SPONSOR_RHYTHM_DAYS`] where nothing is agreed.
    pub rhythm_days: Option<u32>,
    /// What they asked of me.
    pub asked: Option<String>,
    /// How far they will defend me.
    pub defence: Option<Defence>,
    /// What would end it.
    pub ends_it: Option<String>,
    /// The day on which we talked that through.
    pub talked_on: Option<NaiveDate>,
}

/// Something that they staked on me: their word, a post, a budget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stake {
    /// What.
    pub what: String,
    /// Since when.
    pub on: NaiveDate,
}

kind! {
    /// What news a sponsor should not have to hear from others (S1).
    NewsKind {
        /// A critical development.
        Critical = "critical",
        /// Talk that is off their radar.
        OffRadar = "off_radar",
        /// Something out of circles that they do not move in.
        OtherCircles = "other_circles",
    }
}

/// News for the sponsor whose relationship its entry belongs to. The entry is due on the day by which it was promised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News {
    /// Of which kind.
    pub kind: NewsKind,
    /// What.
    pub text: String,
    /// The day on which I learned it.
    pub on: NaiveDate,
    /// The day on which I told them; `None` while I owe it.
    pub told_on: Option<NaiveDate>,
}

/// Work that I deliver for a sponsor. The day by which is the day that its entry is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// What.
    pub text: String,
    /// What they staked on it; `None` where they staked nothing.
    pub stake: Option<EntryId>,
    /// The day on which it was done.
    pub done_on: Option<NaiveDate>,
    /// What shows it, so that backing never looks like favour.
    pub evidence: Option<String>,
}

kind! {
    /// What somebody did for somebody by speaking for them (S4).
    AdvocacyKind {
        /// Opened an opportunity.
        Opportunity = "opportunity",
        /// Introduced them.
        Introduction = "introduction",
        /// Defended them.
        Defence = "defence",
        /// Brought about a promotion.
        Promotion = "promotion",
    }
}

/// Somebody spoke. The person of its entry is who spoke, where it was not the one of the relationship that it belongs to; where I am
/// the sponsor, it was I.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advocacy {
    /// What it was.
    pub kind: AdvocacyKind,
    /// What, in the user's words.
    pub what: String,
    /// On which day.
    pub on: NaiveDate,
    /// The day on which I thanked for it.
    pub thanked_on: Option<NaiveDate>,
}

kind! {
    /// What is asked of a sponsor.
    AskKind {
        /// Honest feedback.
        Feedback = "feedback",
        /// Guidance.
        Guidance = "guidance",
        /// Harder work.
        HarderWork = "harder_work",
    }
}

/// Something that I asked of a sponsor, or of the prospect that its entry belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SponsorAsk {
    /// What for.
    pub kind: AskKind,
    /// What, in the user's words.
    pub what: String,
    /// On which day.
    pub on: NaiveDate,
    /// What they said.
    pub answer: Option<String>,
}

kind! {
    /// How well an expectation is met.
    Met {
        /// Not yet.
        NotYet = "not_yet",
        /// In part.
        Partly = "partly",
        /// Well.
        Well = "well",
    }
}

impl Met {
    /// As a share of what is expected: 0, a half, 1.
    #[must_use]
    pub fn share(self) -> f64 {
        match self {
            Met::NotYet => 0.0,
            Met::Partly => 0.5,
            Met::Well => 1.0,
        }
    }
}

kind! {
    /// One of three lists of expectations. They come from different questions to different people, so no weight of one list is ever
    /// held against a weight of another.
    Expecting {
        /// What people want from a sponsor.
        OfSponsor = "of_sponsor",
        /// What protégés name as their own first duties.
        OfProtege = "of_protege",
        /// What those look for who might become sponsors.
        OfProspects = "of_prospects",
    }
}

kind! {
    /// What one side expects of the other (S3).
    Expectation {
        /// Honest feedback on gaps in skill.
        HonestFeedback = "honest_feedback",
        /// How to look and act as a leader.
        Leader = "leader",
        /// Being seen.
        Visibility = "visibility",
        /// Help with setting goals.
        Goals = "goals",
        /// Defence.
        Defended = "defended",
        /// Trust.
        Trust = "trust",
        /// Loyalty.
        Loyalty = "loyalty",
        /// Running oneself.
        SelfDirection = "self_direction",
        /// Giving more than was asked.
        MoreThanAsked = "more_than_asked",
        /// Skills and a view that they lack.
        WhatTheyLack = "what_they_lack",
    }
}

impl Expectation {
    /// The list that it stands in.
    #[must_use]
    pub fn list(self) -> Expecting {
        match self {
            Self::HonestFeedback | Self::Leader | Self::Visibility | Self::Goals | Self::Defended => {
                Expecting::OfSponsor
            }
            Self::Trust | Self::Loyalty => Expecting::OfProtege,
            Self::SelfDirection | Self::MoreThanAsked | Self::WhatTheyLack => Expecting::OfProspects,
        }
    }

    /// Which share of those asked named it; only shares of one list may be compared.
    #[must_use]
    pub fn weight(self) -> f64 {
        match self {
            Self::HonestFeedback => practice::EXPECT_FEEDBACK_SHARE,
            Self::Leader => practice::EXPECT_LEADER_SHARE,
            Self::Visibility => practice::EXPECT_VISIBILITY_SHARE,
            Self::Goals => practice::EXPECT_GOALS_SHARE,
            Self::Defended => practice::EXPECT_DEFENCE_SHARE,
            Self::Trust => practice::EXPECT_TRUST_SHARE,
            Self::Loyalty => practice::EXPECT_LOYALTY_SHARE,
            Self::SelfDirection => practice::EXPECT_SELF_DIRECTION_SHARE,
            Self::MoreThanAsked => practice::EXPECT_MORE_SHARE,
            Self::WhatTheyLack => practice::EXPECT_LACKING_SHARE,
        }
    }
}

/// How one expectation is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rated {
    /// Which.
    pub expectation: Expectation,
    /// How well.
    pub met: Met,
}

/// How both sides do, as looked at on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpectationCheck {
    /// The day.
    pub on: NaiveDate,
    /// What was judged, each expectation once at most.
    pub rated: Vec<Rated>,
    /// What is to change.
    pub note: Option<String>,
}

kind! {
    /// Why I chose somebody as a sponsor to be won.
    ChosenFor {
        /// We share values.
        Values = "values",
        /// They value my strengths.
        Strengths = "strengths",
        /// My style completes theirs.
        Style = "style",
    }
}

kind! {
    /// Where it stands with somebody to be won.
    ProspectStanding {
        /// I am winning them; once they sponsor me, the relationship says so.
        Open = "open",
        /// I let it go.
        LetGo = "let_go",
    }
}

/// Somebody whom I want to win as a sponsor (S7): the person of its entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prospect {
    /// Where it stands.
    pub standing: ProspectStanding,
    /// Why them.
    pub chosen_for: Vec<ChosenFor>,
    /// What they see of my work.
    pub sees: Option<String>,
    /// What I could bring: business, news, something built.
    pub bring: Option<String>,
    /// How my style completes theirs.
    pub completes: Option<String>,
    /// One page of history and direction for a first talk.
    pub page: Option<String>,
}

impl Prospect {
    /// Somebody of whom nothing is written down yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            standing: ProspectStanding::Open,
            chosen_for: Vec::new(),
            sees: None,
            bring: None,
            completes: None,
            page: None,
        }
    }
}

impl Default for Prospect {
    fn default() -> Self {
        Self::new()
    }
}

kind! {
    /// Where stretch work came from.
    StretchOrigin {
        /// I asked for it.
        AskedFor = "asked_for",
        /// They offered it.
        Offered = "offered",
    }
}

kind! {
    /// How I began my answer to a challenge.
    FirstWord {
        /// With yes.
        Yes = "yes",
        /// With a condition.
        Condition = "condition",
        /// With no.
        No = "no",
    }
}

/// Work that stretches me: asked of, or offered by, the prospect or sponsor that its entry belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// What.
    pub what: String,
    /// On which day.
    pub on: NaiveDate,
    /// Whose idea it was.
    pub origin: StretchOrigin,
    /// How I began, where it was offered.
    pub first_word: Option<FirstWord>,
    /// What came of it.
    pub outcome: Option<String>,
}

kind! {
    /// Why I back somebody (S6).
    BackedFor {
        /// They perform.
        Performance = "performance",
        /// They are hungry for it.
        Hunger = "hunger",
        /// They have what I lack.
        WhatILack = "what_i_lack",
    }
}

kind! {
    /// Whether somebody is like me.
    Likeness {
        /// They resemble me.
        Alike = "alike",
        /// They do not.
        Different = "different",
    }
}

/// Why I sponsor the one whose relationship its entry belongs to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Backing {
    /// Why.
    pub backed_for: Vec<BackedFor>,
    /// What they have that I lack.
    pub lacking: Option<String>,
    /// Whether they resemble me.
    pub likeness: Option<Likeness>,
}
