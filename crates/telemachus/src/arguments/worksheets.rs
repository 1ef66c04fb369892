//! The words of `favours` and `results`.

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use model::kind::Help;

#[derive(Debug, Args)]
pub(crate) struct Favours {
    #[command(subcommand)]
    pub(crate) what: FavoursWhat,
}

/// What to do with favours.
#[derive(Debug, Subcommand)]
pub(crate) enum FavoursWhat {
    /// See who owes you one, by function and place
    List {
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Write down a favour that you did
    Add {
        /// For whom: id, address or name
        who: String,
        /// What it was, in your own words
        what: String,
        /// They did it for you
        #[arg(long)]
        received: bool,
        /// The day, e.g. `2026-11-02`; else today
        #[arg(long, value_name = "DAY")]
        on: Option<NaiveDate>,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// It was returned
    Returned {
        /// Its number in `favours list`, or its id
        which: String,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Results {
    #[command(subcommand)]
    pub(crate) what: ResultsWhat,
}

/// What to do with the results of the year.
#[derive(Debug, Subcommand)]
pub(crate) enum ResultsWhat {
    /// List the results that you want within a year, with who can help
    List {
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Write down a result; three are kept
    Add {
        /// What, in your own words
        text: String,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Name somebody who can help with a result
    Help {
        /// Its number in `results list`, or its id
        which: String,
        /// Whom: id, address or name
        who: String,
        /// By what: `expertise`, `resources` or `influence`
        #[arg(long, value_name = "HELP", default_value = "expertise")]
        by: Help,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
}
