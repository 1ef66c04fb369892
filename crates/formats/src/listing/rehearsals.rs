//! A hard conversation, as JSON.

use super::text;
use super::written::one;
use model::entry::Noted;
use model::rehearsal::{Rehearsal, RunThrough};
use serde_json::{Value, json};

/// One with the times that it was played through, the earliest first.
#[must_use]
pub fn rehearsal(rehearsal: &Noted<Rehearsal>, runs: &[&Noted<RunThrough>]) -> String {
    let runs: Vec<Value> = runs.iter().map(|run| one(run)).collect();
    text(&json!({"rehearsal": one(rehearsal), "runs": runs}))
}
