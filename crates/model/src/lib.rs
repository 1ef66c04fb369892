//! The words of the field, as types.
//!
//! What a person, a tie, a benefit, a finding *is* stands here; what follows from them stands in the crates above.
//! This crate knows no file format, no database and no clock, and it has no serialization: each boundary converts for itself.
//!
//! Start reading at [`person`] and [`network`]; the figures of the practice are in [`practice`]; what intake reads out of
//! files is in [`record`], and how it is kept in [`ledger`]. What the user
//! runs (goals, relationships) is gathered in [`mentoring`].

pub mod board;
pub mod career;
pub mod decision;
pub mod deepening;
pub mod entry;
pub mod exemplar;
pub mod finding;
pub mod giving;
pub mod goal;
pub mod inquiry;
pub mod intention;
pub mod kind;
pub mod ledger;
pub mod literacy;
pub mod mentoring;
pub mod need;
pub mod network;
pub mod outreach;
pub mod permission;
pub mod person;
pub mod practice;
pub mod questionnaire;
pub mod record;
pub mod rehearsal;
pub mod relationship;
pub mod response;
pub mod scale;
pub mod sponsor;
