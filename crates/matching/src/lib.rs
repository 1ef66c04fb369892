//! Who learns from whom: the best assignment of mentees to mentors, with a proof that anybody can check.
//!
//! Pure: candidates and limits in, an assignment and its certificate out; integers throughout, so the same input gives the same
//! output on every machine. People are numbers here; their order is the order of their ids, and ties are broken by it.
//! Start reading at [`problem`], which is the input, then at [`solve`](solve()), which chooses the objective. [`check`] verifies
//! results and shares no code with the solvers.

pub mod check;
pub mod engine;
pub mod explain;
pub mod fair;
pub mod open;
pub mod outcome;
pub mod pairs;
pub mod parity;
pub mod problem;
pub mod profiles;
pub mod seats;
mod solve;
pub mod stable;
mod standing;
pub mod why;

pub use outcome::{Assignment, Objective, Proof, Solution};
pub use problem::{Candidate, Contradiction, Mentee, Mentor, Places, Problem, ProblemError};
pub use solve::{Basis, Found, SolveError, optimal, solve};
pub use stable::Ties;
pub use standing::{Standing, standings};
