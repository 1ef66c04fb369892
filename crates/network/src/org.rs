//! Measures of a whole organisation: who holds it together, where it is thin, what would fall apart.
//!
//! Pure: people are numbers from 0, ties come as [`Tie`]s, and a [`Graph`] answers everything. The number of threads is an
//! argument and never changes a result, not even in its last bit: work is cut into pieces by the graph alone, and the pieces
//! are put together in their order ([`threads`]). Long work reports how far it is and stops when told to.
//!
//! Start reading at [`Graph`]. Structural holes are by the **whole-network model**: of everybody's contacts all ties count, not
//! only those to one person's other contacts, so these numbers are never compared with those of [`crate::holes`].

pub mod betweenness;
mod chance;
pub mod community;
pub mod components;
pub mod cores;
pub mod cuts;
pub mod energy;
mod graph;
pub mod holes;
pub mod introduction;
pub mod pagerank;
pub mod roles;
pub mod threads;
pub mod units;

pub use graph::{Dropped, Graph, GraphFault, PEOPLE_MAX, TIES_MAX, Tie, Weighing};

use std::ops::ControlFlow;

/// Hears how much of the work is done (so many of so many), and says whether it goes on.
pub type Watch<'w> = dyn FnMut(u64, u64) -> ControlFlow<()> + Send + 'w;

/// The work was told to stop; there is no result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("stopped")]
pub struct Stopped;

/// A watch that lets all work go on, for callers that show no progress.
#[must_use]
pub fn unwatched() -> Box<Watch<'static>> {
    Box::new(|_, _| ControlFlow::Continue(()))
}
