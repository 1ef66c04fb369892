//! The words of `board` and `gauge`.

use clap::{Args, Subcommand};

#[derive(Debug, Args)]
pub(crate) struct Board {
    #[command(subcommand)]
    pub(crate) what: BoardWhat,
}

/// What to do at a board. BOARD is its name or id; the one that sits in general where it is left out.
#[derive(Debug, Subcommand)]
pub(crate) enum BoardWhat {
    /// List your boards with their chairs, how long each has been silent, and what is missing
    Show {
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Call a board together
    Begin {
        name: String,
        /// What for, where it is for one occasion
        #[arg(long, value_name = "TEXT")]
        occasion: Option<String>,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Set a chair, with somebody on it or empty
    Seat(SeatOptions),
    /// Say something else of a chair, an id or what it is for; what is left out stays
    Change(ChairOptions),
    /// Seat somebody on an empty chair
    Sit {
        seat: String,
        /// Id, address or name
        who: String,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Whoever sits on a chair gets up; the seat stays in the history
    GetUp {
        seat: String,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// You were in touch today with whoever sits on a chair: an id, or what it is for
    Contact {
        seat: String,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Dissolve a board, or leave one of somebody else's
    Dissolve {
        board: String,
        /// What it led to
        #[arg(long, value_name = "TEXT")]
        led_to: Option<String>,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// You sit on somebody's board
    SitOn {
        who: String,
        /// What you bring
        #[arg(long, value_name = "TEXT")]
        brings: Option<String>,
        /// Days between contacts
        #[arg(long, value_name = "DAYS")]
        rhythm: Option<u32>,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
}

#[derive(Debug, Args)]
pub(crate) struct SeatOptions {
    /// What the chair is for
    pub(crate) specialty: String,
    /// Who sits there: id, address or name; without one it is an empty chair
    #[arg(long, value_name = "WHO", conflicts_with = "group")]
    pub(crate) who: Option<String>,
    /// A group that sits there
    #[arg(long, value_name = "NAME")]
    pub(crate) group: Option<String>,
    /// Days between contacts
    #[arg(long, value_name = "DAYS")]
    pub(crate) rhythm: Option<u32>,
    /// Who led you there: one of your people, or a group
    #[arg(long, value_name = "NAME")]
    pub(crate) led_by: Option<String>,
    /// At which board
    #[arg(long, value_name = "BOARD")]
    pub(crate) board: Option<String>,
    /// Print the result as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct ChairOptions {
    pub(crate) seat: String,
    /// What the chair is for
    #[arg(long, value_name = "TEXT")]
    pub(crate) specialty: Option<String>,
    /// Who sits there: id, address or name
    #[arg(long, value_name = "WHO", conflicts_with = "group")]
    pub(crate) who: Option<String>,
    /// A group that sits there
    #[arg(long, value_name = "NAME")]
    pub(crate) group: Option<String>,
    /// Why they
    #[arg(long, value_name = "TEXT")]
    pub(crate) why: Option<String>,
    /// Days between contacts
    #[arg(long, value_name = "DAYS")]
    pub(crate) rhythm: Option<u32>,
    /// Who led you there: one of your people, or a group
    #[arg(long, value_name = "NAME")]
    pub(crate) led_by: Option<String>,
    /// Print the result as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Gauge {
    /// Print the result as JSON
    #[arg(long)]
    pub(crate) json: bool,
}
