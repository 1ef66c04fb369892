//! Needs: help that the user looks for, and what about it decides which kind of relation fits (F1).

use crate::entry::EntryId;
use crate::kind::kind;
use crate::relationship::RelationshipKind;

kind! {
    /// Something that is so about a need. The chooser asks for each.
    Circumstance {
        /// I need one skill that can be named.
        SpecificSkill = "specific_skill",
        /// I have something to teach in return.
        CanTeach = "can_teach",
        /// I want a view that is not used to how we do things.
        FreshView = "fresh_view",
        /// I have asked the people close by, and they have nothing more.
        SourcesExhausted = "sources_exhausted",
        /// Nobody inside has done it.
        NobodyInside = "nobody_inside",
        /// People around me flatter me.
        Flattered = "flattered",
        /// I can learn it by example, without contact.
        ByExample = "by_example",
        /// I looked for an equal or an outsider and found none.
        NoneToBeHad = "none_to_be_had",
        /// It is one question.
        OneQuestion = "one_question",
        /// I need somebody who speaks for me where I am not.
        Advocacy = "advocacy",
        /// I want to know the next stretch of the way as it is today.
        RecentPath = "recent_path",
        /// Several of us have the same need.
        PeersWithNeed = "peers_with_need",
        /// Somebody more junior knows it.
        JuniorKnows = "junior_knows",
    }
}

/// Help that the user looks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// What, in the user's words.
    pub text: String,
    /// What is so about it.
    pub circumstances: Vec<Circumstance>,
    /// The kind of relation that was chosen.
    pub kind: RelationshipKind,
    /// The skill or area, in a few words, which strengths of people are held against.
    pub area: Option<String>,
    /// What I could teach or give in return.
    pub offer: Option<String>,
    /// The goal that it serves.
    pub goal: Option<EntryId>,
}
