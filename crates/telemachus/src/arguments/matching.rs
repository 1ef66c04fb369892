//! The words of `telemachus match`.

use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct Match {
    #[command(subcommand)]
    pub(crate) what: Option<MatchWhat>,
    #[command(flatten)]
    pub(crate) files: MatchFiles,
    /// Write `mentee,mentor,score,reason` here
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// Write the prices and gains that prove it here (`score` and `coverage`)
    #[arg(long, value_name = "FILE")]
    pub(crate) duals: Option<PathBuf>,
    /// Print the result as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct MatchFiles {
    /// `id,capacity` and perhaps `minimum`, `open_minimum`, `specialty`
    #[arg(long, value_name = "FILE", required = true)]
    pub(crate) mentors: Option<PathBuf>,
    /// `mentee,mentor,score` and perhaps `mentor_score`; a pair that is not listed is not allowed
    #[arg(long, value_name = "FILE", required = true)]
    pub(crate) candidates: Option<PathBuf>,
    /// `mentee,mentor,kind` with `pin` or `forbid`
    #[arg(long, value_name = "FILE")]
    pub(crate) pins: Option<PathBuf>,
    /// `mentee,mentor` of before; among equally good results the one with the fewest changes is taken
    #[arg(long, value_name = "FILE")]
    pub(crate) previous: Option<PathBuf>,
    /// What is best
    #[arg(long, value_enum, default_value = "score")]
    pub(crate) objective: MatchObjective,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum MatchObjective {
    /// The largest total score; somebody may stay unmatched where that raises it
    Score,
    /// The most people matched, then the largest total score
    Coverage,
    /// Nobody who would both rather have each other
    Stable,
    /// The most people matched, then the fewest at the lowest score, then at the next one
    Fair,
}

#[derive(Debug, Subcommand)]
pub(crate) enum MatchWhat {
    /// Check a result from the files alone, by code that shares nothing with the solver
    Verify(MatchVerify),
}

#[derive(Debug, Args)]
pub(crate) struct MatchVerify {
    #[command(flatten)]
    pub(crate) files: MatchFiles,
    /// The result to check
    #[arg(long, value_name = "FILE")]
    pub(crate) assignment: PathBuf,
    /// The prices and gains that are to prove it
    #[arg(long, value_name = "FILE")]
    pub(crate) duals: Option<PathBuf>,
    /// Print the verdict as JSON
    #[arg(long)]
    pub(crate) json: bool,
}
