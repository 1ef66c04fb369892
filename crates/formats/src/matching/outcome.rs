//! The result of a matching, ready to be written or shown. People are places in the order of ids; [`Names`] says who they are.

use super::Parts;

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
    /// How full each mentor is, by mentor; only where everything is said.
    pub loads: Vec<Load>,
    /// Groups that stay closed, since too few would come.
    pub closed: Vec<usize>,
    /// The seed of the lottery that broke ties, where there was one.
    pub lottery: Option<u64>,
    /// What was asked about.
    pub explanations: Vec<Explanation>,
    /// How groups of mentees fare.
    pub parity: Option<Parity>,
    /// How many mentors a mentee may have; with more than one, what is counted as matched are seats.
    pub seats: u32,
    /// What the scores of the pairs are made of, where a file says so.
    pub parts: Parts,
}

impl Outcome {
    /// How many mentees have somebody; with several seats there are more pairs than that.
    #[must_use]
    pub fn matched(&self) -> usize {
        self.pairs.chunk_by(|a, b| a.mentee == b.mentee).count()
    }
}

/// An answer to "why this one" or "why not that one".
#[derive(Debug, Clone, PartialEq)]
pub enum Explanation {
    /// Why this mentor.
    Why {
        /// The pair of the result.
        pair: Pair,
        /// What the score is made of, where a file says so.
        parts: Vec<(String, String)>,
        /// Other candidates, the best first, and what they would cost.
        others: Vec<WhyNot>,
    },
    /// Why nobody.
    WhyNobody {
        /// Who.
        mentee: usize,
        /// The reason.
        why: Why,
        /// Candidates, the best first, and what they would cost.
        others: Vec<WhyNot>,
    },
    /// Why not that one.
    WhyNot(WhyNot),
    /// The pair is in the result.
    Already(Pair),
    /// The pair cannot be.
    Cannot {
        /// Who.
        mentee: usize,
        /// With whom.
        mentor: usize,
        /// Why; lower case, no full stop.
        what: String,
    },
}

/// What a pair that is not in the result would cost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhyNot {
    /// Who.
    pub mentee: usize,
    /// With whom.
    pub mentor: usize,
    /// How well they fit.
    pub score: u16,
    /// So many fewer would be matched.
    pub lost_matched: i64,
    /// So much less would be the total.
    pub lost_score: i64,
    /// Who would move: mentee, from whom, to whom; the mentee first.
    pub moves: Vec<(usize, Option<usize>, Option<usize>)>,
    /// For `stable`: who does not want it.
    pub refused: Option<Refused>,
    /// For `fair`: at which score how many more pairs would be.
    pub unfair_at: Option<(u16, i64)>,
}

/// Who does not want a pair, in a stable assignment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// The mentee has somebody they want more.
    Mentee,
    /// The mentor wants these more.
    Mentor(Vec<usize>),
}

/// A mean with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mean {
    /// The mean.
    pub mean: f64,
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// How one group fares.
#[derive(Debug, Clone, PartialEq)]
pub struct Fares {
    /// Its name.
    pub group: String,
    /// How many people.
    pub people: usize,
    /// How many are matched.
    pub matched: usize,
    /// The share that is not.
    pub unmatched: Mean,
    /// Mean score of those matched.
    pub score: Option<Mean>,
    /// Mean rank of choice of those matched.
    pub rank: Option<Mean>,
}

/// How groups fare beside one another.
#[derive(Debug, Clone, PartialEq)]
pub struct Parity {
    /// Groups that are large enough to be shown.
    pub groups: Vec<Fares>,
    /// How many are not.
    pub suppressed: usize,
    /// What it would cost to bring those farthest apart nearer.
    pub price: Vec<PricePoint>,
}

/// One point of the price of parity.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PricePoint {
    /// How much less the scores of the group that fares best counted, 0 to 1.
    pub discount: f64,
    /// How many are matched.
    pub matched: usize,
    /// The total score.
    pub total: i64,
    /// Difference of the mean scores of the two groups, who is unmatched counting 0.
    pub gap: f64,
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
    /// No candidate has any place; as many as are named.
    NoPlaces(Vec<usize>),
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
            Why::NoPlaces(_) => "no_places",
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
        /// False only where open minimums were too many to try out.
        is_proven: bool,
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

/// How full a mentor is, and how wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Load {
    /// Places.
    pub capacity: u32,
    /// Mentees.
    pub held: usize,
    /// How many mentees have nobody they fit better with.
    pub first_choice_of: usize,
    /// How many mentees have this mentor among their candidates.
    pub candidates: usize,
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
