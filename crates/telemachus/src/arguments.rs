//! The words of the command line: name, help and checks of every option, side by side.

use chrono::{DateTime, Utc};
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

/// See your developmental network, and what to do about it first.
#[derive(Debug, Parser)]
#[command(name = "telemachus", version, about, max_term_width = 100)]
#[command(disable_help_subcommand = true, arg_required_else_help = true)]
pub(crate) struct Arguments {
    /// Folder that holds your data; else `$TELEMACHUS_HOME`, else the platform's own
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) data_dir: Option<PathBuf>,
    /// Take this for the present, e.g. `2026-11-02T09:00:00Z`
    #[arg(long, global = true, value_name = "TIME", hide = true)]
    pub(crate) now: Option<DateTime<Utc>>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// See who carries you, where the holes are and what to do first
    Analyze(Analyze),
    /// Play a case: a network, a script, or both
    Play(Play),
    /// Stream the headers of one mail file and count them
    #[command(hide = true)]
    BenchRead(BenchRead),
    /// Analyse one network many times
    #[command(hide = true)]
    BenchAnalyze(BenchAnalyze),
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
pub(crate) struct Play {
    /// A folder with `network.json`, `script.txt`, or both
    pub(crate) dir: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct BenchRead {
    pub(crate) file: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct BenchAnalyze {
    #[arg(long)]
    pub(crate) network: PathBuf,
    #[arg(long, default_value_t = 100)]
    pub(crate) repeat: u32,
}
