//! `telemachus match`: a program's matching from files, and the check of one.

use super::write_file;
use crate::arguments::matching::{Match, MatchFiles, MatchObjective, MatchVerify, MatchWhat};
use crate::console::Console;
use crate::failure::Failure;
use crate::figures::matching::{outcome_text, verdict_text};
use crate::text::{plain, text};
use anyhow::Context;
use app::matching::verify::verify;
use app::matching::{Detail, FileNames, MatchError, Objective, Request, run as run_matching};
use formats::matching::write::{self, Seconds};
use formats::matching::{Source, Sources, Tables, TablesError, read, read_claim, read_duals};
use std::fs::File;
use std::io::BufReader;
use std::path::Path;
use std::time::Instant;

/// Bytes that are read at once.
const BUFFER_BYTES: usize = 256 * 1024;

pub(crate) fn run(options: &Match, console: &mut Console) -> Result<(), Failure> {
    match &options.what {
        Some(MatchWhat::Verify(options)) => check(options, console),
        None => solve(options, console),
    }
}

fn solve(options: &Match, console: &mut Console) -> Result<(), Failure> {
    let objective = objective(options.files.objective);
    if options.duals.is_some() && !matches!(objective, Objective::Score | Objective::Coverage) {
        return Err(Failure::usage(text("match-no-duals", &[])));
    }
    let started = Instant::now();
    let tables = tables(&options.files, console)?;
    let read = started.elapsed().as_secs_f64();
    let detail = if options.out.is_some() && !options.json { Detail::Brief } else { Detail::Full };
    let started = Instant::now();
    let run = match run_matching(tables, &file_names(&options.files), &Request { objective, detail }) {
        Ok(run) => run,
        Err(error @ MatchError::Contradictions(_)) => return Err(refused(&error, console)),
        Err(error) => return Err(error.into()),
    };
    let seconds = Seconds { read, solve: started.elapsed().as_secs_f64() };
    if let Some(path) = &options.out {
        write_file(path, write::assignment(&run.outcome, &run.names).as_bytes())?;
        told_written(path, console);
    }
    if let (Some(path), Some(duals)) = (&options.duals, &run.outcome.duals) {
        write_file(path, write::duals(duals, &run.names).as_bytes())?;
        told_written(path, console);
    }
    if options.json {
        return console.result(&write::json(&run.outcome, &run.names, seconds));
    }
    let shown = outcome_text(&run.outcome, &run.names, console.width);
    console.result(&shown)
}

fn check(options: &MatchVerify, console: &mut Console) -> Result<(), Failure> {
    let tables = tables(&options.files, console)?;
    let claim = read_claim(source(&options.assignment)?, &tables).map_err(|error| told(error, console))?;
    let duals = match &options.duals {
        Some(path) => Some(read_duals(source(path)?, &tables).map_err(|error| told(error, console))?),
        None => None,
    };
    let verdict = verify(&tables, &claim, duals.as_ref(), objective(options.files.objective));
    if options.json {
        console.result(&write::verdict(&verdict.as_said()))?;
    } else {
        let shown = verdict_text(&verdict, console.width);
        console.result(&shown)?;
    }
    if verdict.is_good { Ok(()) } else { Err(Failure::Told) }
}

fn objective(objective: MatchObjective) -> Objective {
    match objective {
        MatchObjective::Score => Objective::Score,
        MatchObjective::Coverage => Objective::Coverage,
        MatchObjective::Stable => Objective::Stable,
        MatchObjective::Fair => Objective::Fair,
    }
}

fn tables(files: &MatchFiles, console: &mut Console) -> Result<Tables, Failure> {
    let needed = |path: &Option<std::path::PathBuf>| {
        // clap refuses a command without them; the two are optional only beside subcommands.
        path.clone().ok_or_else(|| Failure::usage("`--mentors` and `--candidates` are needed"))
    };
    let optional = |path: &Option<std::path::PathBuf>| path.as_deref().map(source).transpose();
    let sources = Sources {
        mentors: source(&needed(&files.mentors)?)?,
        candidates: source(&needed(&files.candidates)?)?,
        pins: optional(&files.pins)?,
        previous: optional(&files.previous)?,
    };
    read(sources).map_err(|error| told(error, console))
}

fn source(path: &Path) -> Result<Source<'static>, Failure> {
    let file = File::open(path).with_context(|| format!("`{}` cannot be read", path.display()))?;
    Ok(Source { name: path.display().to_string(), reader: Box::new(BufReader::with_capacity(BUFFER_BYTES, file)) })
}

fn file_names(files: &MatchFiles) -> FileNames {
    let name =
        |path: &Option<std::path::PathBuf>| path.as_ref().map_or(String::new(), |path| path.display().to_string());
    FileNames { mentors: name(&files.mentors), candidates: name(&files.candidates), pins: name(&files.pins) }
}

fn told(error: TablesError, console: &mut Console) -> Failure {
    match error {
        TablesError::Io(error) => error.into(),
        faults @ TablesError::Faults(_) => refused(&faults, console),
    }
}

fn refused(faults: &dyn std::fmt::Display, console: &mut Console) -> Failure {
    console.tell(&faults.to_string());
    console.tell(&text("match-files-refused", &[]));
    Failure::Told
}

fn told_written(path: &Path, console: &mut Console) {
    console.tell(&text("match-written", &[("file", plain(path.display().to_string()))]));
}
