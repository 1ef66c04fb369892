//! `telemachus learn check`: the literacy check, asked, taken, scored and kept.

use crate::arguments::{Learn, LearnWhat};
use crate::console::Console;
use crate::failure::Failure;
use crate::setting::Setting;
use crate::text::{count, label, text, wrapped};
use app::error::AppError;
use app::literacy;
use formats::listing::literacy as listing;
use model::finding::Value;
use model::literacy::{LiteracyCheck, QUESTIONS, QUESTIONS_COUNT, Question};

pub(crate) fn learn(options: &Learn, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    match &options.what {
        LearnWhat::Check { answers, json: true } if answers.is_empty() => {
            let taken = setting.run(async |office| Ok(literacy::all(office).await?))?;
            let taken = taken.iter().map(|entry| (entry.id.to_string(), &entry.value));
            console.result(&listing::questions(&said, taken))
        }
        LearnWhat::Check { answers, .. } if answers.is_empty() => ask(setting, console),
        LearnWhat::Check { answers, json } => {
            known(answers)?;
            // The last answer to a question counts, as the last option of a command does.
            let chosen = |code: &str| answers.iter().rev().find(|(own, _)| own == code).map(|(_, it)| it.as_str());
            let (id, check) = setting.run(async |office| {
                let kept = literacy::take(office, chosen).await?;
                Ok((kept.id.to_string(), LiteracyCheck::new(office.today(), chosen)))
            })?;
            if *json { console.result(&listing::checked(&id, &check, &said)) } else { explain(&check, console) }
        }
    }
}

/// The sentence of a question, or of one of its choices.
fn said(question: &str, choice: Option<&str>) -> String {
    let choice = choice.map_or_else(String::new, |choice| format!(".{choice}"));
    label(&format!("literacy-{question}{choice}"))
}

/// Refuses what is no question, or none of its choices.
fn known(answers: &[(String, String)]) -> Result<(), AppError> {
    for (code, choice) in answers {
        let Some(question) = QUESTIONS.iter().find(|question| question.code == code) else {
            let codes = QUESTIONS.map(|question| question.code).join("`, `");
            return Err(AppError::Wrong(format!("`{code}` is no question; the questions are `{codes}`")));
        };
        if question.choice(choice).is_none() {
            let choices = question.choices.join("`, `");
            return Err(AppError::Wrong(format!("`{code}` has no choice `{choice}`; choose one of `{choices}`")));
        }
    }
    Ok(())
}

fn ask(setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let taken = setting.run(async |office| Ok(literacy::all(office).await?))?;
    for (place, question) in QUESTIONS.iter().enumerate() {
        console.result(&asked(place + 1, question, console.width))?;
    }
    if let Some(last) = taken.last() {
        let right = [("date", Value::Date(last.value.on)), ("right", count(last.value.score()))];
        let values = [&right[..], &[("count", count(QUESTIONS_COUNT))]].concat();
        console.tell(&text("learn-check-last", &values));
    }
    console.tell(&text("cli-learn-check-hint", &[]));
    Ok(())
}

fn asked(number: usize, question: &Question, width: usize) -> String {
    let mut lines = wrapped(&said(question.code, None), width, &format!("{number}. "), "   ");
    for choice in question.choices {
        let first = format!("   {}={choice}: ", question.code);
        lines.push_str(&wrapped(&said(question.code, Some(choice)), width, &first, "     "));
    }
    lines
}

fn explain(check: &LiteracyCheck, console: &mut Console) -> Result<(), Failure> {
    let score = [("right", count(check.score())), ("count", count(QUESTIONS_COUNT))];
    console.result(&format!("{}\n", text("learn-check-score", &score)))?;
    for (question, chosen) in check.answers() {
        let is_right = chosen == Some(question.key);
        let verdict = label(if is_right { "learn-check-right" } else { "learn-check-wrong" });
        let mut lines = wrapped(&format!("{verdict}: {}", said(question.code, None)), console.width, "", "  ");
        if !is_right {
            let key = format!("{}: {}", label("learn-check-key"), said(question.code, Some(question.key)));
            lines.push_str(&wrapped(&key, console.width, "  ", "  "));
        }
        lines.push_str(&wrapped(&said(question.code, Some("why")), console.width, "  ", "  "));
        console.result(&lines)?;
    }
    console.tell(&text("learn-check-meaning", &[("right", count(check.score()))]));
    Ok(())
}
