//! The words of `learn`.

use clap::{Args, Subcommand};

#[derive(Debug, Args)]
pub(crate) struct Learn {
    #[command(subcommand)]
    pub(crate) what: LearnWhat,
}

/// What to learn by.
#[derive(Debug, Subcommand)]
pub(crate) enum LearnWhat {
    /// Take the literacy check: without answers, it asks its seven questions
    Check {
        /// An answer to each question, e.g. `goals=start`
        #[arg(value_name = "QUESTION=CHOICE", value_parser = answer)]
        answers: Vec<(String, String)>,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
}

fn answer(text: &str) -> Result<(String, String), String> {
    let parts = text.split_once('=').map(|(question, choice)| (question.trim(), choice.trim()));
    let parts = parts.filter(|(question, choice)| !question.is_empty() && !choice.is_empty());
    let (question, choice) = parts.ok_or("an answer is a question and a choice, like `goals=start`")?;
    Ok((question.to_owned(), choice.to_owned()))
}
