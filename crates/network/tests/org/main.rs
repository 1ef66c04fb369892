//! Measures of a whole organisation: hand-computed values, properties of random graphs, and real networks beside two
//! independent computations.
#![expect(clippy::print_stderr, reason = "a test that leaves something out says so, and these say how close they came")]

mod hand;
mod measured;
mod properties;
mod references;
mod slow;
