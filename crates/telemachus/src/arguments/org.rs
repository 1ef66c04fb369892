//! The words of `telemachus org`.

use clap::{Args, Subcommand};
use std::num::NonZeroUsize;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct Org {
    #[command(subcommand)]
    pub(crate) what: OrgWhat,
}

#[derive(Debug, Subcommand)]
pub(crate) enum OrgWhat {
    /// Measure the network of a whole organisation from two CSV files
    Analyze(OrgAnalyze),
    /// Find by whom one person best comes to another
    Introduce(OrgIntroduce),
}

#[derive(Debug, Args)]
pub(crate) struct OrgFiles {
    /// CSV with a column `id` and any attributes: `unit`, `location`, `level` …; `name`, `consent` (yes or no)
    #[arg(long, value_name = "FILE")]
    pub(crate) people: PathBuf,
    /// CSV with `from`, `to`, and where known `weight` and `kind`
    #[arg(long, value_name = "FILE")]
    pub(crate) ties: PathBuf,
    /// Only ties of this kind
    #[arg(long, value_name = "KIND")]
    pub(crate) kind: Option<String>,
    /// Let every tie weigh 1
    #[arg(long)]
    pub(crate) binary: bool,
}

#[derive(Debug, Args)]
pub(crate) struct OrgAnalyze {
    #[command(flatten)]
    pub(crate) files: OrgFiles,
    /// `exact`, or `samples:N` for an estimate from N people; without it, whichever takes no longer than a minute or so
    #[arg(long, value_name = "exact|samples:N", value_parser = betweenness)]
    pub(crate) betweenness: Option<BetweennessFrom>,
    /// Seed of samples and communities
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub(crate) seed: u64,
    /// Threads; without it, all cores. No result depends on it
    #[arg(long, value_name = "N")]
    pub(crate) threads: Option<NonZeroUsize>,
    /// The attribute by which the page shows units; without it `unit`, else the first
    #[arg(long, value_name = "ATTRIBUTE")]
    pub(crate) by: Option<String>,
    /// Write `nodes.csv` and `units.csv` into this folder
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
    /// Write a page with the units, the flows between them, and what stands out
    #[arg(long, value_name = "FILE")]
    pub(crate) html: Option<PathBuf>,
    /// Print the summary as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct OrgIntroduce {
    #[command(flatten)]
    pub(crate) files: OrgFiles,
    /// Who wants to be introduced
    #[arg(long, value_name = "ID")]
    pub(crate) from: String,
    /// To whom
    #[arg(long, value_name = "ID")]
    pub(crate) to: String,
    /// Print the result as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

/// From whom shortest paths are followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BetweennessFrom {
    /// From everybody.
    Exact,
    /// From so many.
    Samples(u32),
}

/// Least people of a sample: of fewer nothing is known about the error.
const SAMPLES_MIN: u32 = 2;

fn betweenness(text: &str) -> Result<BetweennessFrom, String> {
    if text == "exact" {
        return Ok(BetweennessFrom::Exact);
    }
    let count =
        text.strip_prefix("samples:").and_then(|count| count.parse().ok()).filter(|count| *count >= SAMPLES_MIN);
    count
        .map(BetweennessFrom::Samples)
        .ok_or_else(|| format!("`{text}` is neither `exact` nor `samples:N` with N of {SAMPLES_MIN} or more"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn betweenness_is_exact_or_a_sample() {
        assert_eq!(betweenness("exact"), Ok(BetweennessFrom::Exact));
        assert_eq!(betweenness("samples:100"), Ok(BetweennessFrom::Samples(100)));
        for wrong in ["samples", "samples:", "samples:1", "samples:-3", "all", ""] {
            assert!(betweenness(wrong).is_err(), "{wrong}");
        }
    }
}
