//! The questionnaire on behaviour (K4): what no number of the network can show.

/// How often something is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Often {
    /// Hardly ever.
    Rarely,
    /// Now and then.
    Sometimes,
    /// Most of the time.
    Mostly,
}

impl Often {
    /// All of them, from least to most.
    pub const ALL: [Often; 3] = [Often::Rarely, Often::Sometimes, Often::Mostly];

    /// The word for it in files and sentences.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Often::Rarely => "rarely",
            Often::Sometimes => "sometimes",
            Often::Mostly => "mostly",
        }
    }
}

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
