//! What the questionnaire on behaviour (K4) tells the rules: what no number of the network can show.

use model::kind::Trap;
use model::questionnaire::Answers;

pub use model::questionnaire::Often;

/// What I answered; `None` is a question left open, which is never the same as *rarely*.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TrapAnswers {
    /// I change my interests, my values or my manner with whoever is in the room (chameleon: *sometimes* is near, *mostly* clear).
    pub i_change_with_the_room: Option<Often>,
    /// The people I turn to see the world as I do (biased: *mostly* is near).
    pub they_share_my_values: Option<Often>,
    /// I meet many people and stay with few (superficial: shown beside the numbers, which decide).
    pub i_collect_contacts: Option<Often>,
}

impl From<&Answers> for TrapAnswers {
    fn from(answers: &Answers) -> Self {
        Self {
            i_change_with_the_room: answers.said(Trap::Chameleon),
            they_share_my_values: answers.said(Trap::Biased),
            i_collect_contacts: answers.said(Trap::Superficial),
        }
    }
}
