//! The literacy check as JSON: its questions, and how one that was taken went.

use super::text;
use model::literacy::{LiteracyCheck, QUESTIONS, QUESTIONS_COUNT, Question};
use serde_json::{Value, json};

/// The questions with their choices, and the checks that were taken, by id, the oldest first. `say` gives the sentence of a
/// question's code, or of the code and a choice.
pub fn questions<'c>(
    say: &dyn Fn(&str, Option<&str>) -> String,
    taken: impl Iterator<Item = (String, &'c LiteracyCheck)>,
) -> String {
    let choice = |question: &Question, code: &str| json!({"code": code, "text": say(question.code, Some(code))});
    let question = |question: &Question| {
        let choices: Vec<Value> = question.choices.iter().map(|code| choice(question, code)).collect();
        json!({"code": question.code, "text": say(question.code, None), "choices": choices})
    };
    let line = |(id, check): (String, &LiteracyCheck)| json!({"id": id, "on": check.on.to_string(), "right": check.score(), "of": QUESTIONS_COUNT});
    text(&json!({
        "questions": QUESTIONS.iter().map(question).collect::<Vec<_>>(),
        "taken": taken.map(line).collect::<Vec<_>>(),
    }))
}

/// A check that was taken: each answer with the key and why it is right.
pub fn checked(id: &str, check: &LiteracyCheck, say: &dyn Fn(&str, Option<&str>) -> String) -> String {
    let answer = |(question, chosen): (&Question, Option<&str>)| {
        json!({
            "question": question.code,
            "chosen": chosen,
            "key": question.key,
            "is_right": chosen == Some(question.key),
            "why": say(question.code, Some("why")),
        })
    };
    let answers: Vec<Value> = check.answers().map(|(question, chosen)| answer((question, chosen))).collect();
    let (on, right) = (check.on.to_string(), check.score());
    text(&json!({"id": id, "on": on, "right": right, "of": QUESTIONS_COUNT, "answers": answers}))
}
