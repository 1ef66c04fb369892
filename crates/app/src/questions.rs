//! Pairs that may be one person, for the user to decide.

use crate::error::AppError;
use crate::loaded::Loaded;
use crate::office::Office;
use crate::people;
use crate::undo::UndoId;
use model::ledger::{Decision, IdentityKey};
use model::person::PersonId;

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
    let loaded = Loaded::load(office).await?;
    let side = |trace: &String| {
        let member = loaded.people.iter().find(|member| member.traces.contains(trace));
        Side {
            id: member.map(|member| member.person.id.clone()),
            name: member.map_or_else(|| trace.clone(), |member| member.person.name.clone()),
            trace: trace.clone(),
        }
    };
    let questions = loaded.world.questions.iter().map(|question| OpenQuestion {
        a: side(&question.a),
        b: side(&question.b),
        probability: question.probability,
        reasons: question.reasons.clone(),
        interactions: question.interactions,
    });
    Ok(questions.collect())
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
    let (a, b) = (IdentityKey::new(question.a.trace.clone()), IdentityKey::new(question.b.trace.clone()));
    let decision = match verdict {
        Verdict::Same => Decision::Same(a, b),
        Verdict::Different => Decision::Different(a, b),
    };
    people::decide(office, vec![decision], "answer_question").await
}
