//! A program's matching: tables in, the best assignment and everything that is said about it out. Nothing is kept.
//!
//! Start reading at [`run`]; [`verify`](mod@verify) checks a claimed result by code that shares nothing with the solvers.

mod again;
pub mod candidates;
mod contradiction;
mod explain;
mod outcome;
pub mod pairs;
mod parity;
mod seats;
pub mod verify;

use formats::fault::Faults;
use formats::matching::outcome::{Names, Outcome};
use formats::matching::{PinKind, Tables};
use matching::problem::{Decision, Refused};
use matching::{Basis, Candidate, Found, Mentee, Mentor, Places, Problem, SolveError};

pub use again::Again;
pub use explain::Question;
pub use matching::{Objective, Ties};
pub use seats::run_boards;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Request {
    /// What is best.
    pub objective: Objective,
    /// How equal wishes are told apart, for `stable`.
    pub ties: Ties,
    /// How much is said about the result.
    pub detail: Detail,
}

/// How much is said about a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// The assignment, the reasons of those without anybody, the certificate.
    Brief,
    /// Ranks on both sides and what one more place is worth, too.
    Full,
}

/// The files as the user named them, for faults that come up after reading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FileNames {
    /// The mentors.
    pub mentors: String,
    /// The candidates.
    pub candidates: String,
    /// The pins.
    pub pins: String,
}

/// Why there is no result.
#[derive(Debug, thiserror::Error)]
pub enum MatchError {
    /// Demands of the files contradict one another.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Contradictions(Vec<Faults>),
    /// Numbers that cannot be worked with.
    #[error(transparent)]
    Invalid(#[from] matching::ProblemError),
    /// Our own check failed.
    #[error("the result does not pass its own check; nothing is given out")]
    Unproven,
    /// What is asked for does not go together.
    #[error("{0}")]
    Unsupported(String),
}

/// A result, with what answers questions about it.
pub struct Run {
    /// Everything that is said.
    pub outcome: Outcome,
    /// Who the numbers are.
    pub names: Names,
    kind: Kind,
    request: Request,
}

/// What answers questions.
enum Kind {
    /// One mentor for each mentee.
    One(Box<Found>),
    /// Several.
    Boards(Box<seats::Boarded>),
}

/// Finds the best assignment and says what it is, why, and who has nobody.
///
/// # Errors
/// [`MatchError`]; contradictions name the rows.
pub fn run(tables: Tables, files: &FileNames, request: &Request) -> Result<Run, MatchError> {
    let prepared = Prepared::new(tables, files)?;
    prepared.solve(request)
}

/// Tables made into a problem, with what is needed to speak about it.
pub(crate) struct Prepared {
    problem: Problem,
    rows: contradiction::Rows,
    names: Names,
    gone: usize,
}

impl Prepared {
    fn new(mut tables: Tables, files: &FileNames) -> Result<Self, MatchError> {
        let places = tables.mentors.iter().map(|mentor| Places {
            capacity: mentor.capacity,
            minimum: mentor.minimum,
            open_minimum: mentor.open_minimum,
        });
        let places = places.collect();
        let decisions = tables.pins.iter().map(|pin| match pin.kind {
            PinKind::Pin => Decision::Pin(Mentee(pin.mentee), Mentor(pin.mentor)),
            PinKind::Forbid => Decision::Forbid(Mentee(pin.mentee), Mentor(pin.mentor)),
        });
        let decisions: Vec<Decision> = decisions.collect();
        let previous: Vec<(Mentee, Mentor)> =
            tables.previous.iter().map(|&(mentee, mentor)| (Mentee(mentee), Mentor(mentor))).collect();
        let candidates = std::mem::take(&mut tables.candidates);
        let rows = contradiction::Rows::new(&tables, files);
        let candidates = candidates.iter().map(|row| Candidate {
            mentee: row.mentee,
            mentor: row.mentor,
            score: row.score,
            mentor_score: row.mentor_score,
        });
        let names = Names {
            mentees: std::mem::take(&mut tables.mentees),
            mentors: tables.mentors.iter().map(|mentor| mentor.id.clone()).collect(),
        };
        match Problem::new(names.mentees.len(), places, candidates, &decisions, &previous) {
            Ok(problem) => Ok(Self { problem, rows, names, gone: tables.previous_gone }),
            Err(Refused::Invalid(error)) => Err(error.into()),
            Err(Refused::Contradictions(all)) => Err(MatchError::Contradictions(rows.faults(&all, &names))),
        }
    }

    fn solve(self, request: &Request) -> Result<Run, MatchError> {
        let Self { problem, rows, names, gone } = self;
        let solved = matching::solve(problem, request.objective, request.ties);
        let mut found = solved.map_err(|error| match error {
            SolveError::Contradiction(one) => MatchError::Contradictions(rows.faults(&[one], &names)),
            SolveError::Unproven => MatchError::Unproven,
        })?;
        let mut outcome = outcome::of(&found, request, gone);
        if let (Detail::Full, Basis::Engine(engine)) = (request.detail, &mut found.basis) {
            outcome.places = outcome::places(engine);
        }
        Ok(Run { outcome, names, kind: Kind::One(Box::new(found)), request: *request })
    }
}
