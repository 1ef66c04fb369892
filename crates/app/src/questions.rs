//! Pairs that may be one person, for the user to decide.

use crate::error::AppError;
use crate::loaded::Member;
use crate::office::Office;
use crate::people;
use crate::seen::Seen;
use crate::undo::UndoId;
use formats::derived::Joined;
use model::ledger::{Decision, IdentityKey};
use model::person::PersonId;
use std::collections::HashMap;

/// A pair that may be one person.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenQuestion {
    /// One of them: id, name and the trace in question.
    pub a: Side,
    /// The other.
    pub b: Side,
    /// How likely they are one, 0 to 1.
    pub probability: f64,
    /// What speaks for and against it.
    pub reasons: Vec<String>,
    /// How many messages and meetings hang on it.
    pub interactions: u64,
}

/// One side of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// Their id; absent where they are nobody in the network.
    pub id: Option<PersonId>,
    /// Their name, else the trace.
    pub name: String,
    /// The trace in question.
    pub trace: String,
}

/// What the user says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// One person.
    Same,
    /// Two people.
    Different,
}

/// The questions that are open, those on which most hangs first.
///
/// # Errors
/// The data cannot be read.
pub async fn open(office: &Office) -> Result<Vec<OpenQuestion>, AppError> {
    let seen = office.seen().await?;
    Ok(of(&seen))
}

/// The questions that are open in a world, in the order of [`open`].
#[must_use]
pub fn of(seen: &Seen) -> Vec<OpenQuestion> {
    let questions = &seen.loaded.world.questions;
    if questions.is_empty() {
        return Vec::new();
    }
    let by_trace: HashMap<&str, &Member> = seen
        .loaded
        .people
        .iter()
        .flat_map(|member| member.traces.iter().map(move |trace| (trace.as_str(), member)))
        .collect();
    let side = |trace: &String| {
        let member = by_trace.get(trace.as_str());
        Side {
            id: member.map(|member| member.person.id.clone()),
            name: member.map_or_else(|| trace.clone(), |member| member.person.name.clone()),
            trace: trace.clone(),
        }
    };
    let question = |question: &Joined| OpenQuestion {
        a: side(&question.a),
        b: side(&question.b),
        probability: question.probability,
        reasons: question.reasons.clone(),
        interactions: question.interactions,
    };
    questions.iter().map(question).collect()
}

/// Answers the question with this number, counted from 1 in the order of [`open`]; gives what undoes it.
///
/// # Errors
/// There is no such question, or the data cannot be written.
pub async fn answer(office: &Office, number: usize, verdict: Verdict) -> Result<UndoId, AppError> {
    let questions = open(office).await?;
    let question = number
        .checked_sub(1)
        .and_then(|index| questions.get(index))
        .ok_or_else(|| AppError::Wrong(format!("there is no question `{number}`; {} are open", questions.len())))?;
    decide(office, question, verdict).await
}

/// Answers the question about these two traces, whatever its number is by now; gives what undoes it.
///
/// # Errors
/// There is no such question any more, or the data cannot be written.
pub async fn answer_pair(office: &Office, a: &str, b: &str, verdict: Verdict) -> Result<UndoId, AppError> {
    let questions = open(office).await?;
    let question = questions.iter().find(|question| question.a.trace == a && question.b.trace == b);
    let question = question.ok_or_else(|| AppError::Wrong("this question was answered already".to_owned()))?;
    decide(office, question, verdict).await
}

async fn decide(office: &Office, question: &OpenQuestion, verdict: Verdict) -> Result<UndoId, AppError> {
    let (a, b) = (IdentityKey::new(question.a.trace.clone()), IdentityKey::new(question.b.trace.clone()));
    let decision = match verdict {
        Verdict::Same => Decision::Same(a, b),
        Verdict::Different => Decision::Different(a, b),
    };
    people::decide(office, vec![decision], "answer_question").await
}
