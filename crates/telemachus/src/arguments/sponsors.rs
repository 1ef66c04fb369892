//! The words of `sponsors` and `giving`.

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use model::giving::FavourKind;
use model::kind::Direction;
use model::relationship::Role;
use model::sponsor::{AdvocacyKind, AskKind, Defence, NewsKind};

#[derive(Debug, Args)]
pub(crate) struct Sponsors {
    #[command(subcommand)]
    pub(crate) what: SponsorsWhat,
}

/// What to do with sponsors. WHO is an id, an address or a name.
#[derive(Debug, Subcommand)]
pub(crate) enum SponsorsWhat {
    /// List those who stake something on you, those to be won, and those whom you sponsor
    List {
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Show one with all that hangs on them
    Show {
        who: String,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Write down that somebody sponsors you, or that you sponsor them
    Begin {
        who: String,
        /// Your side: `protege` where they sponsor you, `giver` where you sponsor them
        #[arg(long, value_name = "ROLE", default_value = "protege")]
        role: Role,
        /// Since when; today where it is left out
        #[arg(long, value_name = "DAY")]
        since: Option<NaiveDate>,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// It is over
    End {
        who: String,
        /// Why
        #[arg(long, value_name = "TEXT")]
        reason: String,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Write down what is settled with a sponsor; what is not named stays
    Settle(Box<Settle>),
    /// Write down what a sponsor staked
    Stake {
        who: String,
        what: String,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Write down news for a sponsor, owed or told
    News {
        who: String,
        text: String,
        /// `critical`, `off_radar` or `other_circles`
        #[arg(long, value_name = "KIND", default_value = "critical")]
        kind: NewsKind,
        /// The day by which you promised it
        #[arg(long, value_name = "DAY", conflicts_with = "told")]
        promised: Option<NaiveDate>,
        /// They have heard it from you today
        #[arg(long)]
        told: bool,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// You told a sponsor all the news that you owed
    Tell {
        who: String,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Promise work by a day
    Work {
        who: String,
        text: String,
        /// By when
        #[arg(long, value_name = "DAY")]
        by: NaiveDate,
        /// The number of what they staked on it, as `sponsors show` counts
        #[arg(long, value_name = "NUMBER")]
        stake: Option<usize>,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Work is done: the open one with this number, the longest due first
    Finish {
        who: String,
        number: usize,
        /// What shows it
        #[arg(long, value_name = "TEXT")]
        evidence: Option<String>,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Somebody spoke: your sponsor for you, or you for whom you sponsor
    Spoke {
        who: String,
        what: String,
        /// `opportunity`, `introduction`, `defence` or `promotion`
        #[arg(long, value_name = "KIND", default_value = "opportunity")]
        kind: AdvocacyKind,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// You asked a sponsor, or somebody to be won, for something
    Ask {
        who: String,
        what: String,
        /// `feedback`, `guidance` or `harder_work`
        #[arg(long, value_name = "KIND", default_value = "feedback")]
        kind: AskKind,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Write down somebody to be won; what is not named stays
    Win(Box<Win>),
}

#[derive(Debug, Args)]
pub(crate) struct Settle {
    pub(crate) who: String,
    /// What they want to achieve or leave behind
    #[arg(long, value_name = "TEXT")]
    pub(crate) vision: Option<String>,
    /// Days after which they want to hear from you
    #[arg(long, value_name = "DAYS")]
    pub(crate) rhythm: Option<u32>,
    /// What they asked of you
    #[arg(long, value_name = "TEXT")]
    pub(crate) asked: Option<String>,
    /// How far they will defend you: `once` or `always`
    #[arg(long, value_name = "HOW")]
    pub(crate) defence: Option<Defence>,
    /// What would end it
    #[arg(long, value_name = "TEXT")]
    pub(crate) ends_it: Option<String>,
    /// The day on which you talked that through
    #[arg(long, value_name = "DAY")]
    pub(crate) talked_on: Option<NaiveDate>,
    /// Print the result as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Win {
    pub(crate) who: String,
    /// What they see of your work
    #[arg(long, value_name = "TEXT")]
    pub(crate) sees: Option<String>,
    /// What you could bring
    #[arg(long, value_name = "TEXT")]
    pub(crate) bring: Option<String>,
    /// How your style completes theirs
    #[arg(long, value_name = "TEXT")]
    pub(crate) completes: Option<String>,
    /// One page of history and direction
    #[arg(long, value_name = "TEXT")]
    pub(crate) page: Option<String>,
    /// Print the result as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Giving {
    #[command(subcommand)]
    pub(crate) what: GivingWhat,
}

/// What to do with what went to and fro. WHO is an id, an address or a name, ID that of a line in `giving list --json`.
#[derive(Debug, Subcommand)]
pub(crate) enum GivingWhat {
    /// List the ledger, the balance with each, and what is due
    List {
        /// Of this person alone
        #[arg(long, value_name = "WHO")]
        person: Option<String>,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Write down what was given
    Add {
        who: String,
        what: String,
        /// `done` where you gave it, `received` where they did
        #[arg(long, value_name = "WAY", default_value = "done")]
        direction: Direction,
        /// `article`, `idea`, `introduction`, `recruit`, `insight`, `test_case`, `program`, `reverse_lesson`, `thanks`, `credit`, `lunch` or `other`
        #[arg(long, value_name = "KIND", default_value = "other")]
        kind: FavourKind,
        /// What came of it
        #[arg(long, value_name = "TEXT")]
        outcome: Option<String>,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Say what came of a line
    Outcome {
        id: String,
        outcome: String,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// You thanked for a line
    Thank {
        id: String,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// You told them what came of a line
    Tell {
        id: String,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Put what somebody cares about on the radar
    Watch {
        who: String,
        about: String,
        /// What fits it
        #[arg(long, value_name = "TEXT")]
        item: Option<String>,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// See what would fit somebody
    Ideas {
        who: String,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// See who owes you one, by function and place
    Pockets {
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Write down what teaching taught you
    Learn {
        /// The question that made you think
        question: String,
        /// The rule of thumb that you had to spell out
        #[arg(long, value_name = "TEXT")]
        rule: Option<String>,
        /// What you do differently since
        #[arg(long, value_name = "TEXT")]
        change: Option<String>,
        /// Who asked
        #[arg(long, value_name = "WHO")]
        who: Option<String>,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
}
