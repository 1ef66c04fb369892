//! Intentions: what somebody means to do by a day, and what came of it.

/// What somebody means to do. The day stands beside it, and whom it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intention {
    /// What, in the user's words.
    pub text: String,
    /// The rule whose finding it came from, e.g. `network.drained`.
    pub rule: Option<String>,
    /// The way that was chosen, where there were several: a word of the page that asked, e.g. `less_time`.
    pub way: Option<String>,
    /// What came of it, once it was looked back on.
    pub outcome: Option<String>,
}

/// Where an intention stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Still meant.
    Open,
    /// Done, and looked back on where there was something to see.
    Done,
    /// Let go.
    Dropped,
}

impl Standing {
    /// The word for it in files: `open`, `done`, `dropped`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Standing::Open => "open",
            Standing::Done => "done",
            Standing::Dropped => "dropped",
        }
    }

    /// The standing of this word; an unknown one is still open, so that nothing is lost from sight.
    #[must_use]
    pub fn of(code: Option<&str>) -> Self {
        match code {
            Some("done") => Standing::Done,
            Some("dropped") => Standing::Dropped,
            _ => Standing::Open,
        }
    }
}
