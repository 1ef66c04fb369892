//! The words of the command line: name, help and checks of every option, side by side.

mod board;
pub(crate) mod circles;
mod learn;
pub(crate) mod matching;
mod org;
mod people;
pub(crate) mod plan;
pub(crate) mod rehearsals;
pub(crate) mod reminders;
pub(crate) mod rooms;
mod search;
mod sponsors;
mod today;
mod worksheets;

pub(crate) use board::{Board, BoardWhat, ChairOptions, Gauge, SeatOptions};
pub(crate) use learn::{Learn, LearnWhat};
pub(crate) use org::{BetweennessFrom, Org, OrgAnalyze, OrgFiles, OrgIntroduce, OrgWhat};
pub(crate) use people::{People, PeopleWhat};
pub(crate) use search::{Find, FindWhat, Letters, LettersWhat, OutreachCommand, OutreachWhat};
pub(crate) use sponsors::{Giving, GivingWhat, Settle, Sponsors, SponsorsWhat, Win};
pub(crate) use today::{Counsel, CounselWhat, Intentions, IntentionsWhat, Today, Which};

pub(crate) use worksheets::{Results, ResultsWhat};

use chrono::{DateTime, Utc};
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

/// See your developmental network, and what to do about it first. Without a command, it opens in your browser.
#[derive(Debug, Parser)]
#[command(name = "telemachus", version, about, max_term_width = 100)]
#[command(disable_help_subcommand = true)]
pub(crate) struct Arguments {
    /// Folder that holds your data; else `$TELEMACHUS_HOME`, else the platform's own
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) data_dir: Option<PathBuf>,
    /// Take this for the present, e.g. `2026-11-02T09:00:00Z`
    #[arg(long, global = true, value_name = "TIME", hide = true)]
    pub(crate) now: Option<DateTime<Utc>>,
    #[command(subcommand)]
    command: Option<Command>,
}

impl Arguments {
    /// What to do: to serve, where nothing is said.
    pub(crate) fn command(&self) -> &Command {
        static SERVE: Command = Command::Serve(Serve { listen: None, hosts: Vec::new(), no_open: false });
        self.command.as_ref().unwrap_or(&SERVE)
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Run in your browser until Ctrl-C; the other commands work meanwhile
    Serve(Serve),
    /// Print another link into the running program; it works once, for ten minutes
    Link(Link),
    /// List the browsers that may enter, or send them away
    SignIns(SignIns),
    /// Look around in an invented life, which is gone afterwards
    Demo(Serve),
    /// Bring your people: address books, calendars, mail, exports; the format is found by content
    Import(Import),
    /// Take the last import back, or the one with this number
    Undo(Undo),
    /// List your imports
    Imports(Listing),
    /// List, show, edit, merge and split people
    People(People),
    /// Decide which traces belong to one person
    Questions(Questions),
    /// See who carries you, where the holes are and what to do first
    Analyze(Analyze),
    /// See the few things that matter most now
    Today(Today),
    /// Say what you did with a piece of counsel
    Counsel(Counsel),
    /// List what you mean to do, add to it, close it
    Intentions(Intentions),
    /// Write down what you want within a year, and who can help
    Results(Results),
    /// See how well you know good mentoring
    Learn(Learn),
    /// Say what help you need, and see who could give it
    Find(Find),
    /// Follow the way from a name to a yes
    Outreach(OutreachCommand),
    /// Write letters that your own mail program sends
    Letters(Letters),
    /// Begin relationships, lead them from stage to stage, end them well
    Relationships(rooms::Relationships),
    /// Plan sessions, write agendas and invitations, say what became of them
    Sessions(rooms::Sessions),
    /// Settle how you work together
    Charter(rooms::CharterCommand),
    /// What you do between sessions
    Assignments(rooms::Assignments),
    /// What mentors said, and what came of it
    Advice(rooms::AdviceCommand),
    /// A circle: who belongs to it, whose turn it is, what was said for whom
    Circle(circles::CircleCommand),
    /// Keep a personal board: its chairs, who sits there, what is missing
    Board(Board),
    /// See whether it works: goals, hours, advice, counsel
    Gauge(Gauge),
    /// Keep your sponsors informed, win new ones, sponsor others
    Sponsors(Sponsors),
    /// See and write down what went to and fro, and what is due
    Giving(Giving),
    /// Goals: set them, reach them, let them go
    Goals(plan::Goals),
    /// Milestones on the way to goals, and looking back on each
    Milestones(plan::Milestones),
    /// Other ways to a goal: classes, reading, webcasts, groups
    Ways(plan::Ways),
    /// Thoughts in answer to five questions, and what they become
    Thoughts(plan::Thoughts),
    /// Challenges, and who can help with them
    Challenges(plan::Challenges),
    /// How you like to work
    WorkingStyle(plan::Style),
    /// A role that you want, and what it takes
    TargetRole(plan::TargetRole),
    /// Where your strengths can be seen
    Strengths(plan::Strengths),
    /// A change of role: habits, and who tells you the truth
    Transition(plan::Transition),
    /// Hard conversations: prepare them, play them through, have them
    Rehearsals(rehearsals::Rehearsals),
    /// Hard choices, and what several people say to them
    Decisions(plan::Decisions),
    /// Measure a whole organisation from files
    Org(Org),
    /// Match the mentees and mentors of a program, with a proof
    Match(Box<matching::Match>),
    /// Keep the present state under a name
    Snapshot(Snapshot),
    /// Put two states side by side
    Compare(Compare),
    /// Take your data out in an open format
    Export(Export),
    /// Copy everything into one file, also while the program runs
    Backup(Backup),
    /// Put a backup back
    Restore(Restore),
    /// See and try reminders: mails, the calendar feed, the log
    Reminders(reminders::Reminders),
    /// Check that everything is whole
    Doctor(Listing),
    /// Play a case: a network, a script, or both
    Play(Play),
    /// Stream the headers of one mail file and count them
    #[command(hide = true)]
    BenchRead(BenchRead),
    /// Analyse one network many times
    #[command(hide = true)]
    BenchAnalyze(BenchAnalyze),
    /// Solve a matching, then pin one pair after another
    #[command(hide = true)]
    BenchPin(BenchPin),
}

#[derive(Debug, Args)]
pub(crate) struct Serve {
    /// Listen here, e.g. `127.0.0.1:8080`; without a port, on the first free one from 7300
    #[arg(long, value_name = "ADDR", value_parser = listen)]
    pub(crate) listen: Option<Listen>,
    /// The host that browsers on other machines ask for, through HTTPS that stands before; give it once for each
    #[arg(long = "host", value_name = "HOST[:PORT]", requires = "listen", value_parser = host)]
    pub(crate) hosts: Vec<String>,
    /// Open no browser
    #[arg(long)]
    pub(crate) no_open: bool,
}

/// Where to listen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Listen {
    /// At this address and port.
    Exactly(SocketAddr),
    /// At this address, on a port that is free.
    AnyPort(IpAddr),
}

fn listen(text: &str) -> Result<Listen, String> {
    let exactly = text.parse().map(Listen::Exactly);
    exactly
        .or_else(|_| text.parse().map(Listen::AnyPort))
        .map_err(|_| "an address is like `127.0.0.1`, `127.0.0.1:8080` or `[::1]:8080`".to_owned())
}

fn host(text: &str) -> Result<String, String> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
    if !text.is_empty() && text.chars().all(is_plain) {
        Ok(text.to_ascii_lowercase())
    } else {
        Err("a host is like `telemachus.example.org` or `telemachus.example.org:8443`".to_owned())
    }
}

#[derive(Debug, Args)]
pub(crate) struct Link {
    /// Print the link as JSON
    #[arg(long)]
    pub(crate) json: bool,
    /// Lay out a page that leads a browser on, and print where it is
    #[arg(long, hide = true, conflicts_with = "json")]
    pub(crate) page: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Import {
    /// An address of your own; give it once for each
    #[arg(long = "me", value_name = "ADDRESS")]
    pub(crate) me: Vec<String>,
    /// Show what would come in, and keep nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Ask nothing
    #[arg(long)]
    pub(crate) yes: bool,
    /// Print the report as JSON
    #[arg(long)]
    pub(crate) json: bool,
    /// Files and folders: our own exports (network, practice, zip), vCard, iCalendar, mbox, Maildir, single mails, LinkedIn and Google exports, zip, gz, network files
    #[arg(required = true, value_name = "FILE|DIR")]
    pub(crate) paths: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Undo {
    /// The number of the import; without it, the last one
    #[arg(value_name = "BATCH")]
    pub(crate) batch: Option<u32>,
    /// Take back a change that is no import of people, by the id that it told
    #[arg(long, value_name = "ID", conflicts_with = "batch")]
    pub(crate) change: Option<String>,
    /// Print the result as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct SignIns {
    /// Send this browser away
    #[arg(long, value_name = "ID")]
    pub(crate) end: Option<String>,
    /// Send all browsers away
    #[arg(long, conflicts_with = "end")]
    pub(crate) end_all: bool,
    /// Print the result as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Listing {
    /// Print the result as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Questions {
    /// The number of the question to answer; without it, all open questions are listed
    #[arg(value_name = "NUMBER", requires = "answer")]
    pub(crate) number: Option<usize>,
    /// Whether both are the same person
    #[arg(value_enum)]
    pub(crate) answer: Option<Answer>,
    /// Print the result as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Answer {
    /// One person
    Same,
    /// Two people
    Different,
}

#[derive(Debug, Args)]
pub(crate) struct Analyze {
    /// Analyse this network file instead of your own network
    #[arg(long, value_name = "FILE")]
    pub(crate) network: Option<PathBuf>,
    /// Try a change on a scratch copy: `drop ID`, `add {…}`, `change ID {…}`, `tie ID ID 1|2|3`, `untie ID ID`
    #[arg(long, value_name = "EDIT")]
    pub(crate) what_if: Vec<String>,
    /// Write a page with the picture, the benefits and the findings
    #[arg(long, value_name = "FILE")]
    pub(crate) html: Option<PathBuf>,
    /// Print the analysis as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Snapshot {
    /// A name to find it by
    #[arg(long, value_name = "TEXT")]
    pub(crate) label: Option<String>,
    /// List what is kept instead
    #[arg(long, conflicts_with = "label")]
    pub(crate) list: bool,
    /// Print the result as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Compare {
    /// Label, number or date of the earlier snapshot
    pub(crate) before: String,
    /// The later one; without it, the present
    pub(crate) after: Option<String>,
    /// Print the result as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Export {
    /// What to write
    #[arg(long, value_enum, default_value = "network")]
    pub(crate) format: ExportFormat,
    /// Where to; without it, to the standard output
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// Write everything in open formats into one zip, which `import` brings back
    #[arg(long, value_name = "FILE.zip", conflicts_with_all = ["format", "out"])]
    pub(crate) all: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum ExportFormat {
    /// Everything about people and ties, as a network file
    Network,
    /// What you wrote down (goals, relationships, sessions, …), as a practice file
    Practice,
    /// The address book, as CSV
    Csv,
    /// The address book, as vCard 4.0
    Vcard,
}

#[derive(Debug, Args)]
pub(crate) struct Backup {
    /// The file to write; it must not exist yet
    pub(crate) file: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Restore {
    /// A file that `backup` wrote
    pub(crate) file: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Play {
    /// A folder with `network.json`, `script.txt`, or both
    pub(crate) dir: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct BenchRead {
    pub(crate) file: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct BenchPin {
    #[arg(long)]
    pub(crate) mentors: PathBuf,
    #[arg(long)]
    pub(crate) candidates: PathBuf,
    #[arg(long, default_value_t = 50)]
    pub(crate) pins: usize,
}

#[derive(Debug, Args)]
pub(crate) struct BenchAnalyze {
    #[arg(long)]
    pub(crate) network: PathBuf,
    #[arg(long, default_value_t = 100)]
    pub(crate) repeat: u32,
}
