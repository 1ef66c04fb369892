//! The files of a program's matching (`FORMATS.md` 4): mentors, candidates, pins, the assignment of before; and what comes out.
//!
//! Reading is strict: a file is refused as a whole, with every fault at `file:line:column`. People become numbers in the order of
//! their ids. Start reading at [`read`]; what is written stands in [`outcome`] and [`write`](mod@write).

mod claim;
mod extras;
pub mod outcome;
pub mod pairs;
pub mod participants;
mod people;
mod rows;
mod tables;
pub mod write;

pub use claim::{Claim, ClaimedDuals, read_claim, read_duals};
pub use extras::{Groups, Parts, read_groups, read_parts};
pub use people::id_order;
pub use tables::{CandidateRow, MentorRow, PinKind, PinRow, Tables, TablesError, read};

use std::io::BufRead;

/// A file to read, by the name that faults carry.
pub struct Source<'a> {
    /// As the user named it.
    pub name: String,
    /// Its bytes.
    pub reader: Box<dyn BufRead + 'a>,
}

/// The files of one matching.
pub struct Sources<'a> {
    /// `id,capacity` and, optional, `minimum`, `open_minimum`, `specialty`.
    pub mentors: Source<'a>,
    /// `mentee,mentor,score` and, optional, `mentor_score`.
    pub candidates: Source<'a>,
    /// `mentee,mentor,kind`.
    pub pins: Option<Source<'a>>,
    /// `mentee,mentor`.
    pub previous: Option<Source<'a>>,
}
