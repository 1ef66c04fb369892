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
    /// Why this one (`MENTEE`), or why not that one (`MENTEE,MENTOR`); give it once for each question
    #[arg(long, value_name = "MENTEE[,MENTOR]", allow_hyphen_values = true)]
    pub(crate) explain: Vec<String>,
    /// `mentee,mentor` and a column for each part of the score, for `--explain` and `--html`
    #[arg(long, value_name = "FILE")]
    pub(crate) parts: Option<PathBuf>,
    /// `mentee,group`, to see whether groups fare alike
    #[arg(long, value_name = "FILE")]
    pub(crate) groups: Option<PathBuf>,
    /// Write a page to review the result
    #[arg(long, value_name = "FILE")]
    pub(crate) html: Option<PathBuf>,
    /// Print the result as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct MatchFiles {
    /// `id,capacity` and perhaps `minimum`, `open_minimum`, `specialty`
    #[arg(long, value_name = "FILE", required_unless_present = "pairs")]
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
    /// Several mentors for each mentee, each of another `specialty`
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=100))]
    pub(crate) seats: u32,
    /// Two-way co-mentoring: everybody stands on both sides of the candidates and gets one partner at most
    #[arg(long, conflicts_with_all = ["mentors", "previous", "seats"])]
    pub(crate) pairs: bool,
    /// How `stable` tells equal wishes apart: `id` (the lower is preferred) or `lottery:SEED`
    #[arg(long, value_name = "id|lottery:SEED", default_value = "id", value_parser = ties)]
    pub(crate) ties: MatchTies,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MatchTies {
    /// The lower id.
    Id,
    /// Lots drawn from a seed.
    Lottery(u64),
}

fn ties(text: &str) -> Result<MatchTies, String> {
    match text.strip_prefix("lottery:").map(str::parse) {
        None if text == "id" => Ok(MatchTies::Id),
        Some(Ok(seed)) => Ok(MatchTies::Lottery(seed)),
        _ => Err(format!("`{text}` is not `id` or `lottery:` and a whole number")),
    }
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
    /// Make candidates from what participants say of themselves, and prove that nobody else matters
    Candidates(MatchCandidates),
}

#[derive(Debug, Args)]
pub(crate) struct MatchCandidates {
    /// `id` and any of `mentee`, `capacity`, `needs`, `strengths`, `languages`, `hours`, `time_zone`, `seniority`, `manager`, `wishes`, `avoid`
    #[arg(long, value_name = "FILE")]
    pub(crate) participants: PathBuf,
    /// Write the candidates here
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
    /// Write the mentors here
    #[arg(long, value_name = "FILE")]
    pub(crate) mentors_out: Option<PathBuf>,
    /// Write what each score is made of here
    #[arg(long, value_name = "FILE")]
    pub(crate) parts_out: Option<PathBuf>,
    /// The best so many candidates of each mentee
    #[arg(long, value_name = "N", default_value_t = 50)]
    pub(crate) per_mentee: usize,
    /// And the best so many of each mentor
    #[arg(long, value_name = "N", default_value_t = 10)]
    pub(crate) per_mentor: usize,
    /// At least so many hours a week in common, where both say when they have time
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub(crate) hours_min: u32,
    /// The mentor is at least so many levels above the mentee, where both are known
    #[arg(long, value_name = "N", default_value_t = 1, allow_negative_numbers = true)]
    pub(crate) levels_min: i32,
    /// The optimum that pairs outside the lists are checked against: `score` or `coverage`
    #[arg(long, value_enum, default_value = "score")]
    pub(crate) objective: MatchObjective,
    /// Print what was made as JSON
    #[arg(long)]
    pub(crate) json: bool,
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
