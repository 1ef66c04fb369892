//! The words of `today`, `counsel` and `intentions`.

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use model::kind::DrainWay;

#[derive(Debug, Args)]
pub(crate) struct Today {
    /// Print the result as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Counsel {
    #[command(subcommand)]
    pub(crate) what: CounselWhat,
}

/// What was done with a piece of counsel.
#[derive(Debug, Subcommand)]
pub(crate) enum CounselWhat {
    /// It is done
    Done {
        #[command(flatten)]
        which: Which,
    },
    /// Not now: it comes back on a day
    Later {
        #[command(flatten)]
        which: Which,
        /// The day, e.g. `2026-12-01`
        #[arg(long, value_name = "DAY")]
        until: NaiveDate,
    },
    /// It is not so, or not for me
    NotSo {
        #[command(flatten)]
        which: Which,
        /// Why, for yourself
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
    },
}

/// Which piece of counsel.
#[derive(Debug, Args)]
pub(crate) struct Which {
    /// The rule, e.g. `network.hole`
    pub(crate) rule: String,
    /// Whom or what it is about, e.g. `balance`; may be left out where the rule stands once
    pub(crate) subject: Option<String>,
    /// Print the result as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Intentions {
    #[command(subcommand)]
    pub(crate) what: IntentionsWhat,
}

/// What to do with what somebody means to do.
#[derive(Debug, Subcommand)]
pub(crate) enum IntentionsWhat {
    /// List what is still meant, the longest due first
    List {
        /// List what is done or let go, too
        #[arg(long)]
        all: bool,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Mean to do something by a day
    Add {
        /// What, in your own words
        text: String,
        /// The day, e.g. `2026-12-01`
        #[arg(long, value_name = "DAY")]
        by: NaiveDate,
        /// Whom it is about: id, address or name
        #[arg(long, value_name = "WHO")]
        about: Option<String>,
        /// A way with somebody who drains you: `reshape`, `less_time`, `change_behaviour` or `reframe`
        #[arg(long, value_name = "WAY", requires = "about")]
        way: Option<DrainWay>,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// It is done
    Done {
        /// Its number in `intentions list`, or its id
        which: String,
        /// What came of it
        #[arg(long, value_name = "TEXT")]
        outcome: Option<String>,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
}
