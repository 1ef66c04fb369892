//! `telemachus org`: the network of a whole organisation, from files.

use super::write_file;
use crate::arguments::{BetweennessFrom, OrgAnalyze, OrgFiles, OrgIntroduce, OrgWhat};
use crate::console::Console;
use crate::failure::Failure;
use crate::org_progress::OrgProgress;
use crate::org_text::{introduction_text, organisation_text};
use crate::setting::Setting;
use crate::text::{plain, text};
use app::organisation::{self, OrgError, Organisation, Request};
use formats::organisation::{write_introduction, write_summary};
use network::org::Weighing;
use network::org::betweenness::Sources;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

/// Runs `telemachus org analyze` or `introduce`.
pub(crate) fn org(what: &OrgWhat, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    match what {
        OrgWhat::Analyze(options) => analyze(options, setting, console),
        OrgWhat::Introduce(options) => introduce(options, console),
    }
}

fn analyze(options: &OrgAnalyze, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let mut progress = OrgProgress::begin(console.draws_progress);
    let done = measured(options, &mut progress);
    let (one, written) = match done {
        Ok(done) => done,
        Err(error) => {
            progress.finish();
            return Err(failure(error, console));
        }
    };
    let page = options.html.as_ref().map(|_| web::organisation::page(&one, setting.today()));
    progress.finish();
    if let (Some(path), Some(page)) = (&options.html, page) {
        write_file(path, page?.as_bytes())?;
        tell_page(path, console);
    }
    for path in &written {
        console.tell(&text("org-file-written", &[("file", plain(path.display().to_string()))]));
    }
    let said =
        if options.json { write_summary(&one.summary) } else { organisation_text(&one, console.width, console.style) };
    console.result(&said)
}

fn measured(options: &OrgAnalyze, progress: &mut OrgProgress) -> Result<(Organisation, Vec<PathBuf>), OrgError> {
    let mut one = organisation::analyze(&request(options), progress)?;
    let written = match &options.out {
        Some(folder) => organisation::write(&mut one, folder, progress)?,
        None => Vec::new(),
    };
    Ok((one, written))
}

fn tell_page(path: &Path, console: &mut Console) {
    console.tell(&text("cli-page-written", &[("file", plain(path.display().to_string()))]));
}

fn request(options: &OrgAnalyze) -> Request {
    let seed = options.seed;
    let sources = options.betweenness.map(|from| match from {
        BetweennessFrom::Exact => Sources::Exact,
        BetweennessFrom::Samples(count) => Sources::Sampled { count, seed },
    });
    let threads = options.threads.or_else(|| std::thread::available_parallelism().ok()).unwrap_or(NonZeroUsize::MIN);
    Request { sources, seed, threads, by: options.by.clone(), ..request_of(&options.files) }
}

fn request_of(files: &OrgFiles) -> Request {
    Request {
        people: files.people.clone(),
        ties: files.ties.clone(),
        kind: files.kind.clone(),
        weighing: if files.binary { Weighing::Binary } else { Weighing::Mutual },
        sources: None,
        seed: 1,
        threads: NonZeroUsize::MIN,
        by: None,
    }
}

fn introduce(options: &OrgIntroduce, console: &mut Console) -> Result<(), Failure> {
    let mut progress = OrgProgress::begin(console.draws_progress);
    let found = organisation::introduce(&request_of(&options.files), (&options.from, &options.to), &mut progress);
    progress.finish();
    let way = found.map_err(|error| failure(error, console))?;
    let ends = (options.from.as_str(), options.to.as_str());
    if options.json {
        return console.result(&write_introduction(ends, way.as_deref()));
    }
    console.result(&introduction_text(ends, way.as_deref(), console.width))
}

/// What is wrong with a file is told line by line; what is wrong with an option is wrong usage.
fn failure(error: OrgError, console: &mut Console) -> Failure {
    match error {
        OrgError::Refused(faults) => {
            console.tell(&faults.to_string());
            console.tell(&text("org-file-refused", &[("file", plain(faults.file))]));
            Failure::Told
        }
        OrgError::NoKind { .. } | OrgError::NoAttribute { .. } | OrgError::NoPerson { .. } => {
            Failure::usage(error.to_string())
        }
        other => other.into(),
    }
}
