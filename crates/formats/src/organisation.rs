//! The files of an organisation: `people.csv` and `ties.csv` in, `nodes.csv`, `units.csv` and the summary out.
//!
//! Reading is strict and streams: a file is taken whole or refused whole, with its faults as `file:line:column`. Only the people and
//! ties themselves are kept in memory. What the files may hold is in `docs/formats.md`; start at [`read_people`] and [`read_ties`].

mod cells;
mod ids;
mod people;
mod rows;
mod summary;
mod ties;
mod write;

pub use ids::Ids;
pub use people::{Attribute, People, read_people};
pub use summary::{
    AttributeSummary, BetweennessSummary, CommunitySummary, ComponentSummary, CutSummary, DroppedSummary,
    EnergySummary, KindSummary, LinesSummary, SpreadSummary, Summary, write_introduction, write_summary,
};
pub use ties::{Kinds, Ties, read_ties};
pub use write::{NodeRow, UnitRow, write_errors, write_nodes, write_units};

use crate::fault::{Fault, Faults};
use crate::sink::ReadError;
use std::ops::ControlFlow;

/// Faults of one file that are listed; more are counted (`ours`: nobody mends a thousand by hand).
pub const FAULTS_LISTED_MAX: usize = 1_000;

/// Hears how many bytes more were read, and says whether reading goes on.
pub type ReadWatch<'w> = dyn FnMut(u64) -> ControlFlow<()> + 'w;

/// Why a file of an organisation was not read.
#[derive(Debug, thiserror::Error)]
pub enum OrganisationError {
    /// It cannot be read, or the watch stopped it.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// It is refused, with all its faults.
    #[error(transparent)]
    Refused(#[from] Faults),
}

impl From<std::io::Error> for OrganisationError {
    fn from(error: std::io::Error) -> Self {
        Self::Read(error.into())
    }
}

/// Gathers the faults of one file.
#[derive(Debug, Default)]
struct Gathered {
    faults: Vec<Fault>,
    /// Where the first that is not listed stands, and how many those are.
    more: Option<(usize, usize, u64)>,
}

impl Gathered {
    fn add(&mut self, (line, column): (usize, usize), what: impl Into<String>) {
        if self.faults.len() < FAULTS_LISTED_MAX {
            self.faults.push(Fault { line, column, what: what.into() });
        } else {
            self.more.get_or_insert((line, column, 0)).2 += 1;
        }
    }

    /// # Errors
    /// All faults, where there are any.
    fn end(mut self, file: &str) -> Result<(), Faults> {
        if let Some((line, column, count)) = self.more {
            let what = format!("from here on `{count}` more faults are not listed");
            self.faults.push(Fault { line, column, what });
        }
        if self.faults.is_empty() { Ok(()) } else { Err(Faults { file: file.to_owned(), faults: self.faults }) }
    }
}
