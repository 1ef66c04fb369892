//! The words of `reminders`.

use clap::{Args, Subcommand};

#[derive(Debug, Args)]
pub(crate) struct Reminders {
    #[command(subcommand)]
    pub(crate) what: RemindersWhat,
}

/// What to do with reminders.
#[derive(Debug, Subcommand)]
pub(crate) enum RemindersWhat {
    /// See when they come, by which way, and how much is due
    Status {
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Set when they come
    Times {
        /// The time of the mail of the day, e.g. `07:30`; empty for none
        #[arg(long, value_name = "TIME")]
        digest: Option<String>,
        /// Hours in which nothing is sent, e.g. `21:00-07:00`; empty for none
        #[arg(long, value_name = "FROM-UNTIL")]
        quiet: Option<String>,
        /// The time zone of these times, e.g. `Europe/Berlin`
        #[arg(long, value_name = "ZONE")]
        zone: Option<String>,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Send a mail to try the account, and print what the server said
    Test {
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// See which mails went out, and what became of them
    Log {
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Make a new address of the calendar feed, or end it
    Feed {
        /// End the address instead
        #[arg(long)]
        end: bool,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
}
