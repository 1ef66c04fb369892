//! The words of `people`.

use clap::{Args, Subcommand};

#[derive(Debug, Args)]
pub(crate) struct People {
    #[command(subcommand)]
    pub(crate) what: PeopleWhat,
}

#[derive(Debug, Subcommand)]
pub(crate) enum PeopleWhat {
    /// List people, those who matter most first
    List {
        /// Only people whose name, address or organisation contains this
        #[arg(long, value_name = "TEXT")]
        find: Option<String>,
        /// Only the core
        #[arg(long)]
        core: bool,
        /// Only people with this tag
        #[arg(long, value_name = "WORD")]
        tag: Option<String>,
        /// Lists, robots and rooms instead of people
        #[arg(long, conflicts_with = "core")]
        others: bool,
        /// At most so many
        #[arg(long, value_name = "N")]
        limit: Option<usize>,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Show everything that is known of one person, and why
    Show {
        /// Id, address or name
        who: String,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Add a person by hand, as they stand in a network file
    Add {
        /// e.g. `{"id": "ada", "name": "Ada Example", "closeness": 4}`; `ties` may list `{"to": ID, "strength": 1 to 3}`
        person: String,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Say what you know of a person; nothing after `=` takes it back
    Edit {
        /// Id, address or name
        who: String,
        /// e.g. `closeness=4`, `benefits.information=3`, `unit="Equity Sales"`, `energy=`
        #[arg(required = true, value_name = "FIELD=VALUE")]
        fields: Vec<String>,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Make two people one
    Merge {
        /// Id, address or name of one
        a: String,
        /// Id, address or name of the other
        b: String,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Take traces (addresses, ids) out of a person, as somebody of their own
    Split {
        /// Id, address or name
        who: String,
        /// The traces to take out, as `people show` lists them
        #[arg(required = true, value_name = "TRACE")]
        traces: Vec<String>,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Put a word on people, or take it off
    Tag {
        /// e.g. `"book club"`
        word: String,
        /// Id, address or name; once for each
        #[arg(required = true)]
        who: Vec<String>,
        /// Take the word off
        #[arg(long)]
        remove: bool,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Show who could be your core, and confirm it
    Core {
        /// Mark those who are proposed as core
        #[arg(long)]
        confirm: bool,
        /// Leave this one out, and keep that, too; once for each
        #[arg(long, value_name = "WHO", requires = "confirm")]
        without: Vec<String>,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Forget a person; importing again does not bring them back
    Forget {
        /// Id, address or name
        who: String,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
}
