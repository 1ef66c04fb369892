//! The result of a matching, ready to be written or shown. People are places in the order of ids; [`Names`] says who they are.

/// Who the numbers are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    /// Ids of the mentees.
    pub mentees: Vec<String>,
    /// Ids of the mentors.
    pub mentors: Vec<String>,
}

/// Everything that a run says.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// `score`, `coverage`, `stable`, `fair`.
    pub objective: &'static str,
    /// The sum of the scores of the pairs.
    pub total: i64,
    /// How many candidates were looked at.
    pub candidates: usize,
    /// The pairs, by mentee.
    pub pairs: Vec<Pair>,
    /// Who has nobody, by mentee.
    pub unmatched: Vec<Unmatched>,
    /// Why nothing is better.
    pub certificate: Certificate,
    /// The prices and gains, for `score` and `coverage`.
    pub duals: Option<Duals>,
    /// Against the previous assignment, where there is one.
    pub changes: Option<Changes>,
    /// Mentors with whom one more place would add something, the most first.
    pub places: Vec<PlaceWorth>,
}

/// One pair of the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// Who learns.
    pub mentee: usize,
    /// From whom.
    pub mentor: usize,
    /// How well they fit.
    pub score: u16,
    /// Whether the pair was pinned.
    pub is_pinned: bool,
    /// Whether they were together before.
    pub is_kept: bool,
    /// How many of the mentee's candidates are better, plus one.
    pub rank: usize,
    /// How many candidates the mentee has.
    pub rank_of: usize,
    /// How many of the mentor's candidates the mentor wants more, plus one.
    pub mentor_rank: usize,
    /// How many candidates the mentor has.
    pub mentor_rank_of: usize,
}

/// Somebody without a mentor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unmatched {
    /// Who.
    pub mentee: usize,
    /// Why.
    pub why: Why,
}

/// Why somebody has no mentor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// No candidate at all; so many were forbidden.
    NoCandidate {
        /// How many pairs were forbidden.
        forbidden: u32,
    },
    /// Others have the places; the mentors nearest first.
    Outbid(Vec<Outbid>),
    /// Together with others they compete for too few places.
    TooFewPlaces {
        /// How many mentees compete.
        mentees: usize,
        /// For how many places.
        places: u64,
        /// With which mentors, as many as are named.
        mentors: Vec<usize>,
        /// How many mentors these are in all.
        mentor_count: usize,
        /// Who has the places that were nearest.
        by: Vec<Outbid>,
    },
    /// Every candidate belongs to a group that did not open.
    GroupsClosed(Vec<usize>),
}

impl Why {
    /// The word of the JSON.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Why::NoCandidate { .. } => "no_candidate",
            Why::Outbid(_) => "outbid",
            Why::TooFewPlaces { .. } => "too_few_places",
            Why::GroupsClosed(_) => "groups_closed",
        }
    }
}

/// A mentor whose places others have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outbid {
    /// The mentor.
    pub mentor: usize,
    /// Who has the places, as many as are named.
    pub mentees: Vec<usize>,
    /// How many have them in all.
    pub count: usize,
}

/// The proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Certificate {
    /// Nothing exceeds the bound.
    Bound {
        /// The dual bound on the total.
        bound: i64,
        /// Bound less total; 0 is proven optimal.
        gap: i64,
        /// The bound on how many can be matched, where that may be more than are.
        matched: Option<usize>,
    },
    /// Pairs who would both rather have each other.
    Stable {
        /// Always 0.
        blocking_pairs: usize,
    },
    /// Pairs by score, the lowest first.
    Fair {
        /// Score and number of pairs.
        profile: Vec<(u16, u64)>,
        /// How many scores were taken as one; 1 is exact.
        band: u16,
    },
}

/// Prices and gains.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Duals {
    /// By mentee.
    pub gains: Vec<i64>,
    /// By mentor.
    pub prices: Vec<i64>,
    /// What being matched counts beyond the score.
    pub bonus: i64,
}

/// Against the previous assignment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Changes {
    /// How many pairs there were whose people are still here.
    pub before: usize,
    /// How many of them stay.
    pub kept: usize,
    /// How many pairs name somebody who is gone.
    pub gone: usize,
}

/// What one more place would add.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlaceWorth {
    /// With whom.
    pub mentor: usize,
    /// So many more matched.
    pub matched: i64,
    /// So much more score.
    pub score: i64,
}
