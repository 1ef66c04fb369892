//! The words of `relationships`, `sessions`, `charter`, `assignments` and `advice`.

use chrono::{NaiveDate, NaiveDateTime};
use clap::{Args, Subcommand};
use model::relationship::charter::TimeOfDay;
use model::relationship::course::{EndingKind, Verdict};
use model::relationship::session::{AgendaPart, Exchange, Taken};
use model::relationship::{Channel, Gives, RelationshipKind, RelationshipStage, Role, Side};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct Relationships {
    #[command(subcommand)]
    pub(crate) what: RelationshipsWhat,
    /// Print the result as JSON
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

/// What to do with relationships. WHICH is an id, or a person by id, address or name.
#[derive(Debug, Subcommand)]
pub(crate) enum RelationshipsWhat {
    /// List them with their stages
    List,
    /// Show one with all that stands in it
    Show { which: String },
    /// Begin one
    Begin(Begin),
    /// Go to another stage
    Go {
        which: String,
        stage: RelationshipStage,
        /// Why
        #[arg(long, value_name = "TEXT")]
        because: String,
        /// The day; today where it is left out
        #[arg(long, value_name = "DAY")]
        on: Option<NaiveDate>,
    },
    /// Say what it is about; what is left out stays
    Say(Say),
    /// Word the covenant of confidence, give the word, or take it back
    Covenant(Covenant),
    /// Say whether the match works
    Check {
        which: String,
        verdict: Verdict,
        /// Why, and what is to change
        #[arg(long, value_name = "TEXT")]
        note: Option<String>,
    },
    /// End it, early and kindly or well
    End(End),
    /// Remove one with everything in it
    Remove { which: String },
}

#[derive(Debug, Args)]
pub(crate) struct Begin {
    pub(crate) kind: RelationshipKind,
    /// One of your people, or for a circle, a group, an example any name
    #[arg(long, value_name = "WHO")]
    pub(crate) with: String,
    /// Where nobody is called so, add them to your people
    #[arg(long)]
    pub(crate) add: bool,
    /// Your side: `protege` or `giver`
    #[arg(long, value_name = "ROLE", default_value = "protege")]
    pub(crate) role: Role,
    /// The stage that it is in
    #[arg(long, value_name = "STAGE")]
    pub(crate) stage: Option<RelationshipStage>,
    /// Since when; today where it is left out
    #[arg(long, value_name = "DAY")]
    pub(crate) on: Option<NaiveDate>,
    /// Why
    #[arg(long, value_name = "TEXT")]
    pub(crate) because: Option<String>,
    /// What it is about
    #[arg(long, value_name = "TEXT")]
    pub(crate) subject: Option<String>,
    /// The plan, in one sentence
    #[arg(long, value_name = "TEXT")]
    pub(crate) plan: Option<String>,
    /// Who brought you together
    #[arg(long, value_name = "TEXT")]
    pub(crate) paired_by: Option<String>,
    /// How you meet
    #[arg(long, value_name = "CHANNEL")]
    pub(crate) channel: Option<Channel>,
    /// Letters alone: exchanges count as sessions
    #[arg(long)]
    pub(crate) in_writing: bool,
    /// What you want to learn; it becomes a goal
    #[arg(long, value_name = "TEXT")]
    pub(crate) learn: Option<String>,
    /// What you can teach; it becomes their goal
    #[arg(long, value_name = "TEXT")]
    pub(crate) teach: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Say {
    pub(crate) which: String,
    #[arg(long, value_name = "TEXT")]
    pub(crate) plan: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) subject: Option<String>,
    #[arg(long, value_name = "CHANNEL")]
    pub(crate) channel: Option<Channel>,
    /// `career`, `personal`; once for each
    #[arg(long, value_name = "WHAT")]
    pub(crate) gives: Vec<Gives>,
    /// Once for each
    #[arg(long, value_name = "TEXT")]
    pub(crate) boundary: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Covenant {
    pub(crate) which: String,
    /// What stays between you; without it the usual words
    #[arg(long, value_name = "TEXT")]
    pub(crate) promise: Option<String>,
    /// Where it ends
    #[arg(long, value_name = "TEXT")]
    pub(crate) limits: Option<String>,
    /// Both have given their word
    #[arg(long)]
    pub(crate) agreed: bool,
    /// A side takes its word back
    #[arg(long, value_name = "SIDE", conflicts_with_all = ["agreed", "promise", "limits"])]
    pub(crate) withdraw: Option<Side>,
}

#[derive(Debug, Args)]
pub(crate) struct End {
    pub(crate) which: String,
    pub(crate) kind: EndingKind,
    /// What it led to
    #[arg(long, value_name = "TEXT")]
    pub(crate) led_to: Option<String>,
    /// You have thanked them
    #[arg(long)]
    pub(crate) thanked: bool,
    /// Days between signs of life from now on
    #[arg(long, value_name = "DAYS")]
    pub(crate) rhythm: Option<u32>,
    /// What you need next
    #[arg(long, value_name = "TEXT")]
    pub(crate) next_need: Option<String>,
    /// The day; today where it is left out
    #[arg(long, value_name = "DAY")]
    pub(crate) on: Option<NaiveDate>,
}

#[derive(Debug, Args)]
pub(crate) struct Sessions {
    #[command(subcommand)]
    pub(crate) what: SessionsWhat,
    /// Print the result as JSON
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

/// What to do with sessions. WHICH is a relationship; SESSION a session's id, or a relationship for its next one.
#[derive(Debug, Subcommand)]
pub(crate) enum SessionsWhat {
    /// List those to come, or all of one relationship
    List { which: Option<String> },
    /// Plan one
    Plan {
        which: String,
        #[command(flatten)]
        meeting: Meeting,
        /// Write the invitation here
        #[arg(long, value_name = "FILE")]
        ics: Option<PathBuf>,
    },
    /// Move one
    Move {
        session: String,
        #[command(flatten)]
        meeting: Meeting,
        /// Write the update of the invitation here
        #[arg(long, value_name = "FILE")]
        ics: Option<PathBuf>,
    },
    /// Call one off
    Cancel {
        session: String,
        /// Write the cancellation here
        #[arg(long, value_name = "FILE")]
        ics: Option<PathBuf>,
    },
    /// Say what became of one, or with `--at` note one that was not planned
    Held(Held),
    /// Show the agenda, take the one that the plan suggests, or write it
    Agenda {
        session: String,
        /// Take what the plan suggests
        #[arg(long)]
        suggested: bool,
        /// `news: …`, `assignments: …`, `matter: …`, `unplanned: …`; once for each
        #[arg(long, value_name = "PART: TEXT", value_parser = point, conflicts_with = "suggested")]
        point: Vec<(AgendaPart, String)>,
    },
    /// Write the invitation to a file
    Invite {
        session: String,
        #[arg(long, value_name = "FILE")]
        ics: PathBuf,
        /// With the agenda in it
        #[arg(long)]
        agenda: bool,
        /// Its title; a neutral one where it is left out
        #[arg(long, value_name = "TEXT")]
        title: Option<String>,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Meeting {
    /// Local day and time, e.g. `"2026-11-05 09:30"`
    #[arg(long, value_name = "TIME", value_parser = time)]
    pub(crate) at: NaiveDateTime,
    /// The zone of that time, e.g. `Europe/Berlin`; your own where it is left out
    #[arg(long, value_name = "ZONE")]
    pub(crate) zone: Option<String>,
    #[arg(long, value_name = "N")]
    pub(crate) minutes: Option<u32>,
    #[arg(long, value_name = "CHANNEL")]
    pub(crate) channel: Option<Channel>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) place: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Held {
    /// A session, or with `--at` a relationship
    pub(crate) session: String,
    /// Local day and time of one that was not planned
    #[arg(long, value_name = "TIME", value_parser = time)]
    pub(crate) at: Option<NaiveDateTime>,
    #[arg(long, value_name = "CHANNEL", requires = "at")]
    pub(crate) channel: Option<Channel>,
    /// A letter: `sent`, `received`, `comment`
    #[arg(long, value_name = "WHAT", requires = "at")]
    pub(crate) exchange: Option<Exchange>,
    /// What both may see
    #[arg(long, value_name = "TEXT")]
    pub(crate) notes: Option<String>,
    /// For yourself
    #[arg(long, value_name = "TEXT")]
    pub(crate) private_notes: Option<String>,
    /// What it was worth to you, 1 to 5
    #[arg(long, value_name = "N")]
    pub(crate) value: Option<u8>,
    /// What it was worth to them, as they said
    #[arg(long, value_name = "N")]
    pub(crate) value_other: Option<u8>,
}

fn time(text: &str) -> Result<NaiveDateTime, String> {
    let text = text.trim().replace('T', " ");
    let day = || text.parse::<NaiveDate>().map(|day| day.and_time(chrono::NaiveTime::MIN));
    NaiveDateTime::parse_from_str(&text, "%Y-%m-%d %H:%M")
        .or_else(|_| day())
        .map_err(|_| "a day and time is like `2026-11-05 09:30`".to_owned())
}

fn point(text: &str) -> Result<(AgendaPart, String), String> {
    let (part, text) = text.split_once(':').ok_or("a point is like `matter: The budget`")?;
    let part = part.trim().parse().map_err(|fault: model::kind::UnknownWord| fault.to_string())?;
    Ok((part, text.trim().to_owned()))
}

#[derive(Debug, Args)]
pub(crate) struct CharterCommand {
    #[command(subcommand)]
    pub(crate) what: CharterWhat,
    /// Print the result as JSON
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

/// What to do with a charter. WHICH is a relationship.
#[derive(Debug, Subcommand)]
pub(crate) enum CharterWhat {
    /// Show its versions, the newest first
    Show { which: String },
    /// Write it; what is left out stays, and the first time it is what is usual
    Write(Box<WriteCharter>),
    /// Both have accepted the newest version
    Accept { which: String },
}

#[derive(Debug, Args)]
pub(crate) struct WriteCharter {
    pub(crate) which: String,
    /// Why you were paired
    #[arg(long, value_name = "TEXT")]
    pub(crate) why: Option<String>,
    /// An area; once for each
    #[arg(long, value_name = "TEXT")]
    pub(crate) topic: Vec<String>,
    /// Days between sessions
    #[arg(long, value_name = "DAYS")]
    pub(crate) every: Option<u32>,
    /// Who schedules: `me`, `other`
    #[arg(long, value_name = "SIDE")]
    pub(crate) scheduler: Option<Side>,
    /// Their first choice first; once for each
    #[arg(long, value_name = "CHANNEL")]
    pub(crate) channel: Vec<Channel>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) place: Option<String>,
    #[arg(long, value_name = "WHEN")]
    pub(crate) time: Option<TimeOfDay>,
    #[arg(long, value_name = "N")]
    pub(crate) minutes: Option<u32>,
    /// Once for each
    #[arg(long, value_name = "TEXT")]
    pub(crate) boundary: Vec<String>,
    #[arg(long, value_name = "DAY")]
    pub(crate) ends: Option<NaiveDate>,
    /// A day to look again; once for each
    #[arg(long, value_name = "DAY")]
    pub(crate) reassess: Vec<NaiveDate>,
}

#[derive(Debug, Args)]
pub(crate) struct Assignments {
    #[command(subcommand)]
    pub(crate) what: AssignmentsWhat,
    /// Print the result as JSON
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

/// What to do with assignments. ID is as `list` shows it.
#[derive(Debug, Subcommand)]
pub(crate) enum AssignmentsWhat {
    /// List those that are open, or all of one relationship
    List { which: Option<String> },
    /// Note one
    Give {
        which: String,
        text: String,
        #[arg(long, value_name = "DAY")]
        by: Option<NaiveDate>,
    },
    /// It is done
    Done {
        id: String,
        /// What shows it
        #[arg(long, value_name = "TEXT")]
        evidence: Option<String>,
        /// What came of it
        #[arg(long, value_name = "TEXT")]
        result: Option<String>,
    },
    /// Let it go
    Drop { id: String },
}

#[derive(Debug, Args)]
pub(crate) struct AdviceCommand {
    #[command(subcommand)]
    pub(crate) what: AdviceWhat,
    /// Print the result as JSON
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

/// What to do with advice. ID is as `list` shows it.
#[derive(Debug, Subcommand)]
pub(crate) enum AdviceWhat {
    /// List it, the latest first
    List { which: Option<String> },
    /// Note what somebody said
    Hear {
        which: String,
        said: String,
        #[arg(long, value_name = "DAY")]
        on: Option<NaiveDate>,
    },
    /// Say what became of it
    Became {
        id: String,
        /// In your own words
        #[arg(long, value_name = "TEXT")]
        restated: Option<String>,
        /// They confirmed it today
        #[arg(long)]
        confirmed: bool,
        /// `yes`, `partly`, `no`
        #[arg(long, value_name = "HOW")]
        taken: Option<Taken>,
        /// What you did
        #[arg(long, value_name = "TEXT")]
        action: Option<String>,
        /// What came of it
        #[arg(long, value_name = "TEXT")]
        outcome: Option<String>,
        /// You told them today
        #[arg(long)]
        reported: bool,
    },
}
