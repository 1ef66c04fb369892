//! The words of `rehearsals`.

use chrono::NaiveDate;
use clap::{Args, Subcommand};

#[derive(Debug, Args)]
pub(crate) struct Rehearsals {
    #[command(subcommand)]
    pub(crate) what: RehearsalsWhat,
    /// Print the result as JSON
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

/// What to do with hard conversations. WHICH is an id, what it is about, or a part of that which only it has.
#[derive(Debug, Subcommand)]
pub(crate) enum RehearsalsWhat {
    /// List them, the next first, then those that were held
    List,
    /// Show one: what you say, how it was played through, how it went
    Show { which: String },
    /// Prepare one
    Prepare {
        /// What it is about
        subject: String,
        #[command(flatten)]
        words: Words,
        #[command(flatten)]
        script: Script,
    },
    /// Say anew with whom, about what and when it is; what is left out stays
    Change {
        which: String,
        /// What it is about
        #[arg(long, value_name = "TEXT")]
        subject: Option<String>,
        #[command(flatten)]
        words: ChangedWords,
    },
    /// Write what you say; what is left out stays
    Write {
        which: String,
        #[command(flatten)]
        script: Script,
    },
    /// Add something that they may say, and your reply
    Answer { which: String, says: String, reply: Option<String> },
    /// Note that you played it through
    Play {
        which: String,
        /// Who played the other side; nobody where you said it alone
        #[arg(long, value_name = "WHO")]
        with: Option<String>,
        /// What you changed after it
        #[arg(long, value_name = "TEXT")]
        changed: Option<String>,
        /// The day; today where it is left out
        #[arg(long, value_name = "DAY")]
        on: Option<NaiveDate>,
    },
    /// Say what happened in the conversation itself
    Held {
        which: String,
        happened: String,
        /// What you learned for the next one
        #[arg(long, value_name = "TEXT")]
        learned: Option<String>,
        /// The day; today where it is left out
        #[arg(long, value_name = "DAY")]
        on: Option<NaiveDate>,
    },
    /// Remove one
    Remove { which: String },
}

#[derive(Debug, Args)]
pub(crate) struct Words {
    /// With whom: id, address or name of somebody of yours, else a name
    #[arg(long, value_name = "WHO")]
    pub(crate) with: String,
    /// The day on which you will have it
    #[arg(long, value_name = "DAY")]
    pub(crate) on: Option<NaiveDate>,
    /// The relationship that helps you to prepare it, by id or by the person
    #[arg(long, value_name = "WHICH")]
    pub(crate) mentor: Option<String>,
    /// A challenge or a change of role that it would help with
    #[arg(long, value_name = "WHICH")]
    pub(crate) about: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct ChangedWords {
    /// With whom: id, address or name of somebody of yours, else a name
    #[arg(long, value_name = "WHO")]
    pub(crate) with: Option<String>,
    /// The day on which you will have it
    #[arg(long, value_name = "DAY", conflicts_with = "no_day")]
    pub(crate) on: Option<NaiveDate>,
    /// It has no day yet
    #[arg(long)]
    pub(crate) no_day: bool,
    /// The relationship that helps you to prepare it, by id or by the person
    #[arg(long, value_name = "WHICH", conflicts_with = "alone")]
    pub(crate) mentor: Option<String>,
    /// You prepare it alone
    #[arg(long)]
    pub(crate) alone: bool,
    /// A challenge or a change of role that it would help with
    #[arg(long, value_name = "WHICH")]
    pub(crate) about: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Script {
    /// What shall be true when it is over
    #[arg(long, value_name = "TEXT")]
    pub(crate) aim: Option<String>,
    /// Your first sentences, word for word
    #[arg(long, value_name = "TEXT")]
    pub(crate) opening: Option<String>,
    /// What to say less sharply, or not at all; once for each
    #[arg(long, value_name = "TEXT")]
    pub(crate) soften: Vec<String>,
}
