//! The words of `results`.

use clap::{Args, Subcommand};
use model::kind::Help;

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
        #[arg(required_unless_present = "role")]
        who: Option<String>,
        /// In which role, where the name is still to be found: `a counterpart in Asia`
        #[arg(long, value_name = "TEXT", conflicts_with = "who")]
        role: Option<String>,
        /// By what: `expertise`, `resources` or `influence`
        #[arg(long, value_name = "HELP", default_value = "expertise")]
        by: Help,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
}
