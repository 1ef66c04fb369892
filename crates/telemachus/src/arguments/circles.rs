//! The words of `circle`.

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use model::relationship::circle::{CirclePurpose, LeaveReason};
use model::relationship::rota::{Duty, Rhythm};

#[derive(Debug, Args)]
pub(crate) struct CircleCommand {
    #[command(subcommand)]
    pub(crate) what: CircleWhat,
    /// Print the result as JSON
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

/// What to do with a circle. WHICH is its relationship, WHO a member by name or id, or `me`.
#[derive(Debug, Subcommand)]
pub(crate) enum CircleWhat {
    /// Show its members, whose turn it is, and what was said for whom
    Show { which: String },
    /// Say what it is for: `advice`, `advocacy`, `class`
    For {
        which: String,
        purpose: CirclePurpose,
        /// What somebody can do who needs it no more
        #[arg(long, value_name = "TEXT")]
        able: Option<String>,
    },
    /// Somebody joins; one of your people, or any name
    Join {
        which: String,
        who: String,
        #[command(flatten)]
        known: Known,
    },
    /// Say what the circle knows of a member; what is left out stays
    Know {
        which: String,
        who: String,
        #[command(flatten)]
        known: Known,
    },
    /// Somebody leaves: `goal_met`, `moved_on`, `no_time`, `no_fit`
    Leave {
        which: String,
        who: String,
        because: LeaveReason,
        /// What came of it
        #[arg(long, value_name = "TEXT")]
        note: Option<String>,
        #[arg(long, value_name = "DAY")]
        on: Option<NaiveDate>,
    },
    /// Somebody who left is back
    Return { which: String, who: String },
    /// Remove somebody who was noted by mistake
    Remove { which: String, who: String },
    /// Set the rota
    Rota(RotaWords),
    /// It does not meet on a day; nobody's turn is lost
    Skip {
        which: String,
        #[arg(long, value_name = "DAY")]
        on: NaiveDate,
    },
    /// Somebody is away on a day; theirs is the turn after
    Away {
        which: String,
        who: String,
        #[arg(long, value_name = "DAY")]
        on: NaiveDate,
    },
    /// Whoever has the turn of a day exchanges it with WHO
    Swap {
        which: String,
        who: String,
        #[arg(long, value_name = "DAY")]
        on: NaiveDate,
    },
    /// Take back what differs on a day
    AsPlanned {
        which: String,
        #[arg(long, value_name = "DAY")]
        on: NaiveDate,
    },
    /// Note what was said for somebody
    Spoke(Spoke),
    /// Say what came of it; ID is as `show --json` has it
    Came { id: String, came_of: String },
    /// What a member may say of the others
    Sheet {
        which: String,
        /// Whose sheet; yours where it is left out
        #[arg(long = "for", value_name = "WHO", default_value = "me")]
        reader: String,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Known {
    /// The one who teaches; takes no turns
    #[arg(long)]
    pub(crate) mentor: bool,
    /// What their work is
    #[arg(long, value_name = "TEXT")]
    pub(crate) work: Option<String>,
    /// What to say of them
    #[arg(long, value_name = "TEXT")]
    pub(crate) say: Option<String>,
    /// To whom
    #[arg(long, value_name = "TEXT")]
    pub(crate) to: Option<String>,
    /// Whom they report to
    #[arg(long, value_name = "NAME")]
    pub(crate) boss: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) unit: Option<String>,
    /// What they want from it
    #[arg(long, value_name = "TEXT")]
    pub(crate) wants: Option<String>,
    /// The day on which they joined, where that was later than the first
    #[arg(long, value_name = "DAY")]
    pub(crate) since: Option<NaiveDate>,
    /// For yourself
    #[arg(long, value_name = "TEXT")]
    pub(crate) note: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct RotaWords {
    pub(crate) which: String,
    /// The first day
    #[arg(long, value_name = "DAY")]
    pub(crate) from: NaiveDate,
    /// How often: `weekly`, `fortnightly`, `monthly`, `every_other_month`, `quarterly`
    #[arg(long, value_name = "RHYTHM", default_value = "monthly")]
    pub(crate) every: Rhythm,
    /// What goes round: `brings`, `hosts`; once for each
    #[arg(long, value_name = "DUTY", default_values = ["brings"])]
    pub(crate) duty: Vec<Duty>,
    /// Who begins; once for each
    #[arg(long, value_name = "WHO")]
    pub(crate) order: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Spoke {
    pub(crate) which: String,
    /// For whom
    pub(crate) who: String,
    /// What was said
    pub(crate) said: String,
    /// Who spoke; you where it is left out
    #[arg(long, value_name = "WHO")]
    pub(crate) by: Option<String>,
    /// To whom
    #[arg(long, value_name = "TEXT")]
    pub(crate) to: Option<String>,
    /// Where
    #[arg(long, value_name = "TEXT")]
    pub(crate) place: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub(crate) on: Option<NaiveDate>,
}
