//! `telemachus match`: a program's matching from files, and the check of one.

use super::write_file;
use crate::arguments::matching::{
    Match, MatchCandidates, MatchFiles, MatchObjective, MatchTies, MatchVerify, MatchWhat,
};
use crate::console::Console;
use crate::failure::Failure;
use crate::figures::matching::{made_text, outcome_text, pairs_text, verdict_text};
use crate::match_progress::MatchProgress;
use crate::setting::Setting;
use crate::text::{plain, text};
use anyhow::Context;
use app::matching::candidates::{CandidateOptions, make};
use app::matching::pairs::pair_up;
use app::matching::verify::{Asked, Verdict, verify, verify_pairs};
use app::matching::{Detail, FileNames, MatchError, Objective, Request, Run, Ties, run as run_matching, run_boards};
use cpu_time::ProcessTime;
use formats::matching::outcome::{Names, Outcome};
use formats::matching::pairs::{
    PairTables, decide_pairs, pairs_json, read_pair_claim, read_pair_duals, read_pairs, write_pair_duals, write_pairs,
};
use formats::matching::participants::{made_json, read_participants, write_candidates, write_mentors, write_parts};
use formats::matching::write::{self, Seconds};
use formats::matching::{
    Parts, Source, Sources, Tables, TablesError, read, read_claim, read_duals, read_groups, read_parts,
};
use std::fs::File;
use std::io::BufReader;
use std::path::Path;
use std::time::Instant;

/// Bytes that are read at once.
const BUFFER_BYTES: usize = 256 * 1024;

pub(crate) fn run(options: &Match, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    match &options.what {
        Some(MatchWhat::Verify(options)) => check(options, console),
        Some(MatchWhat::Candidates(options)) => candidates(options, setting, console),
        None => solve(options, console),
    }
}

fn solve(options: &Match, console: &mut Console) -> Result<(), Failure> {
    let objective = objective(options.files.objective);
    let asks_of_mentors =
        !options.explain.is_empty() || options.groups.is_some() || options.html.is_some() || options.parts.is_some();
    if options.files.pairs && asks_of_mentors {
        return Err(Failure::usage(text("match-not-with-pairs", &[])));
    }
    if options.parts.is_some() && options.explain.is_empty() && options.html.is_none() {
        return Err(Failure::usage(text("match-parts-needs", &[])));
    }
    if options.duals.is_some() && !matches!(objective, Objective::Score | Objective::Coverage) {
        return Err(Failure::usage(text("match-no-duals", &[])));
    }
    if options.files.pairs {
        return pairs(options, objective, console);
    }
    let started = Instant::now();
    let progress = progress(&options.files, console);
    let tables = tables(&options.files, &progress, console)?;
    progress.solving();
    let read = started.elapsed().as_secs_f64();
    let is_brief = options.out.is_some() && !options.json && options.html.is_none();
    let request = Request {
        objective,
        ties: ties(options.files.ties),
        detail: if is_brief { Detail::Brief } else { Detail::Full },
    };
    let (started, used) = (Instant::now(), ProcessTime::now());
    let (files, seats) = (file_names(&options.files), options.files.seats);
    let run =
        if seats > 1 { run_boards(&tables, &files, &request, seats) } else { run_matching(tables, &files, &request) };
    let mut run = run.map_err(|error| {
        progress.clear();
        failed(error, console)
    })?;
    let seconds = Seconds { read, solve: started.elapsed().as_secs_f64(), cpu: used.elapsed().as_secs_f64() };
    answer(options, &mut run, console)?;
    drop(progress);
    show(options, &run.outcome, &run.names, seconds, console)
}

/// Writes the files that were asked for, and shows the result.
fn show(
    options: &Match,
    outcome: &Outcome,
    names: &Names,
    seconds: Seconds,
    console: &mut Console,
) -> Result<(), Failure> {
    write_files(options, outcome, names, console)?;
    if options.json {
        return console.result(&write::json(outcome, names, seconds));
    }
    let shown = outcome_text(outcome, names, console.width);
    console.result(&shown)
}

fn failed(error: MatchError, console: &mut Console) -> Failure {
    match error {
        MatchError::Contradictions(_) => refused(&error, console),
        MatchError::Unsupported(what) => Failure::usage(what),
        other => other.into(),
    }
}

fn pairs(options: &Match, objective: Objective, console: &mut Console) -> Result<(), Failure> {
    let started = Instant::now();
    let progress = progress(&options.files, console);
    let tables = pair_tables(&options.files, &progress, console)?;
    progress.solving();
    let read = started.elapsed().as_secs_f64();
    let (started, used) = (Instant::now(), ProcessTime::now());
    let found = pair_up(&tables, objective, ties(options.files.ties)).map_err(|error| failed(error, console))?;
    let seconds = Seconds { read, solve: started.elapsed().as_secs_f64(), cpu: used.elapsed().as_secs_f64() };
    drop(progress);
    if let Some(path) = &options.out {
        write_file(path, write_pairs(&found, &tables.people).as_bytes())?;
        told_written(path, console);
    }
    if let (Some(path), Some(duals)) = (&options.duals, &found.duals) {
        write_file(path, write_pair_duals(duals, &tables.people).as_bytes())?;
        told_written(path, console);
    }
    if options.json {
        return console.result(&pairs_json(&found, &tables.people, seconds));
    }
    let shown = pairs_text(&found, &tables.people, console.width);
    console.result(&shown)
}

/// Answers what was asked beside the matching: explanations and parity.
fn answer(options: &Match, run: &mut Run, console: &mut Console) -> Result<(), Failure> {
    let questions = options.explain.iter().map(|text| run.question(text).map_err(Failure::usage));
    let questions = questions.collect::<Result<Vec<_>, _>>()?;
    let parts = match &options.parts {
        Some(path) => {
            let mut wanted = run.pairs_of(&questions);
            if options.html.is_some() {
                wanted.extend(run.pairs_of_result());
            }
            let wanted = wanted.into_iter().collect();
            read_parts(source(path)?, &run.names, &wanted).map_err(|error| told(error, console))?
        }
        None => Parts::default(),
    };
    for question in questions {
        run.explain(question, &parts);
    }
    run.keep_parts(parts);
    if let Some(path) = &options.groups {
        let groups = read_groups(source(path)?, &run.names).map_err(|error| told(error, console))?;
        run.compare_groups(&groups);
    }
    Ok(())
}

fn write_files(options: &Match, outcome: &Outcome, names: &Names, console: &mut Console) -> Result<(), Failure> {
    if let Some(path) = &options.out {
        write_file(path, write::assignment(outcome, names).as_bytes())?;
        told_written(path, console);
    }
    if let (Some(path), Some(duals)) = (&options.duals, &outcome.duals) {
        write_file(path, write::duals(duals, names).as_bytes())?;
        told_written(path, console);
    }
    if let Some(path) = &options.html {
        write_file(path, web::matching::page(outcome, names)?.as_bytes())?;
        told_written(path, console);
    }
    Ok(())
}

fn pair_tables(files: &MatchFiles, progress: &MatchProgress, console: &mut Console) -> Result<PairTables, Failure> {
    let candidates = files.candidates.as_deref().ok_or_else(|| Failure::usage(text("match-needs-files", &[])))?;
    let mut tables = read_pairs(counted(candidates, progress)?).map_err(|error| {
        progress.clear();
        told(error, console)
    })?;
    if let Some(pins) = &files.pins {
        decide_pairs(source(pins)?, &mut tables).map_err(|error| {
            progress.clear();
            told(error, console)
        })?;
    }
    Ok(tables)
}

fn check(options: &MatchVerify, console: &mut Console) -> Result<(), Failure> {
    let verdict = if options.files.pairs { check_pairs(options, console)? } else { check_matching(options, console)? };
    if options.json {
        console.result(&write::verdict(&verdict.as_said()))?;
    } else {
        let shown = verdict_text(&verdict, console.width);
        console.result(&shown)?;
    }
    if verdict.is_good { Ok(()) } else { Err(Failure::Told) }
}

fn check_pairs(options: &MatchVerify, console: &mut Console) -> Result<Verdict, Failure> {
    let progress = progress(&options.files, console);
    let tables = pair_tables(&options.files, &progress, console)?;
    let claim = read_pair_claim(source(&options.assignment)?, &tables.people);
    let claim = claim.map_err(|error| told(error, console))?;
    let duals = match &options.duals {
        Some(path) => Some(read_pair_duals(source(path)?, &tables.people).map_err(|error| told(error, console))?),
        None => None,
    };
    let objective = objective(options.files.objective);
    if objective == Objective::Fair {
        return Err(Failure::usage(text("match-pairs-not-fair", &[])));
    }
    Ok(verify_pairs(&tables, &claim, duals.as_ref(), objective, ties(options.files.ties)))
}

fn check_matching(options: &MatchVerify, console: &mut Console) -> Result<Verdict, Failure> {
    let progress = progress(&options.files, console);
    let tables = tables(&options.files, &progress, console)?;
    progress.solving();
    let claim = read_claim(source(&options.assignment)?, &tables).map_err(|error| told(error, console))?;
    let duals = match &options.duals {
        Some(path) => Some(read_duals(source(path)?, &tables).map_err(|error| told(error, console))?),
        None => None,
    };
    let objective = objective(options.files.objective);
    let asked = Asked { objective, ties: ties(options.files.ties), seats: options.files.seats };
    Ok(verify(&tables, &claim, duals.as_ref(), &asked))
}

fn candidates(options: &MatchCandidates, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let objective = objective(options.objective);
    if !matches!(objective, Objective::Score | Objective::Coverage) {
        return Err(Failure::usage(text("match-candidates-objective", &[])));
    }
    let people =
        read_participants(source(&options.participants)?, setting.today()).map_err(|error| told(error, console))?;
    let making = CandidateOptions {
        per_mentee: options.per_mentee,
        per_mentor: options.per_mentor,
        hours_min: options.hours_min,
        levels_min: options.levels_min,
        objective,
    };
    let made = match make(&people, &making, &options.participants.display().to_string()) {
        Ok(made) => made,
        Err(error @ MatchError::Contradictions(_)) => return Err(refused(&error, console)),
        Err(error) => return Err(error.into()),
    };
    let mut keep = |path: &Path, contents: String| -> Result<(), Failure> {
        write_file(path, contents.as_bytes())?;
        told_written(path, console);
        Ok(())
    };
    keep(&options.out, write_candidates(&people, &made.pairs))?;
    if let Some(path) = &options.mentors_out {
        keep(path, write_mentors(&people))?;
    }
    if let Some(path) = &options.parts_out {
        keep(path, write_parts(&people, &made.pairs))?;
    }
    if options.json {
        return console.result(&made_json(&made.made));
    }
    let shown = made_text(&made.made, console.width);
    console.result(&shown)
}

fn objective(objective: MatchObjective) -> Objective {
    match objective {
        MatchObjective::Score => Objective::Score,
        MatchObjective::Coverage => Objective::Coverage,
        MatchObjective::Stable => Objective::Stable,
        MatchObjective::Fair => Objective::Fair,
    }
}

fn ties(ties: MatchTies) -> Ties {
    match ties {
        MatchTies::Id => Ties::Order,
        MatchTies::Lottery(seed) => Ties::Lottery(seed),
    }
}

fn progress(files: &MatchFiles, console: &Console) -> MatchProgress {
    let paths = [&files.mentors, &files.candidates, &files.pins, &files.previous];
    MatchProgress::begin(console.draws_progress, paths.into_iter().flatten().map(std::path::PathBuf::as_path))
}

fn tables(files: &MatchFiles, progress: &MatchProgress, console: &mut Console) -> Result<Tables, Failure> {
    let needed = |path: &Option<std::path::PathBuf>| {
        // clap refuses a command without them; the two are optional only beside subcommands.
        path.clone().ok_or_else(|| Failure::usage(text("match-needs-files", &[])))
    };
    let source = |path: &Path| counted(path, progress);
    let optional = |path: &Option<std::path::PathBuf>| path.as_deref().map(source).transpose();
    let sources = Sources {
        mentors: source(&needed(&files.mentors)?)?,
        candidates: source(&needed(&files.candidates)?)?,
        pins: optional(&files.pins)?,
        previous: optional(&files.previous)?,
    };
    read(sources).map_err(|error| {
        progress.clear();
        told(error, console)
    })
}

/// A file to read; a folder opens like one and can be told from it only here, where its name is known.
fn opened(path: &Path) -> Result<File, Failure> {
    let unread = || format!("`{}` cannot be read", path.display());
    let file = File::open(path).with_context(unread)?;
    if file.metadata().with_context(unread)?.is_dir() {
        return Err(anyhow::anyhow!("`{}` is a folder, and a file is needed", path.display()).into());
    }
    Ok(file)
}

fn source(path: &Path) -> Result<Source<'static>, Failure> {
    let file = opened(path)?;
    Ok(Source { name: path.display().to_string(), reader: Box::new(BufReader::with_capacity(BUFFER_BYTES, file)) })
}

/// The same with its bytes counted, a buffer at a time.
fn counted(path: &Path, progress: &MatchProgress) -> Result<Source<'static>, Failure> {
    let file = opened(path)?;
    let reader = BufReader::with_capacity(BUFFER_BYTES, progress.counted(file));
    Ok(Source { name: path.display().to_string(), reader: Box::new(reader) })
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
