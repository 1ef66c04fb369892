//! Hidden commands that a benchmark runs: one part of the work alone, measured from outside.

use crate::arguments::{BenchAnalyze, BenchPin, BenchRead};
use crate::console::Console;
use crate::failure::Failure;
use crate::setting::Setting;
use anyhow::Context as _;
use app::matching::{Detail, FileNames, Objective, Request, Ties};
use cpu_time::ProcessTime;
use formats::matching::{Source, Sources};
use formats::sink::{ReadOptions, Sink};
use model::record::{Place, Record, Skip};
use std::ops::ControlFlow;
use words::Language;

/// Counts what comes and keeps nothing.
#[derive(Default)]
struct Counter {
    messages: u64,
    skips: u64,
    bytes: u64,
}

impl Sink for Counter {
    fn record(&mut self, _place: Place, record: Record) {
        self.messages += u64::from(matches!(record, Record::Message(_)));
    }

    fn skip(&mut self, _skip: Skip) {
        self.skips += 1;
    }

    fn progress(&mut self, bytes: u64) -> ControlFlow<()> {
        self.bytes += bytes;
        ControlFlow::Continue(())
    }
}

pub(crate) fn read(options: &BenchRead, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let file = std::fs::File::open(&options.file)?;
    let mut counter = Counter::default();
    let read_options = ReadOptions { now: setting.now };
    formats::mail::mbox::read(file, &read_options, formats::mail::MailHint::default(), &mut counter)?;
    let Counter { messages, skips, bytes } = counter;
    console.result(&format!("{{\"messages\": {messages}, \"skips\": {skips}, \"bytes\": {bytes}}}\n"))
}

pub(crate) fn analyze(options: &BenchAnalyze, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let bytes = super::read_file(&options.network)?;
    let network = formats::network_file::read(&bytes, &options.network.display().to_string())?;
    let started = std::time::Instant::now();
    for _ in 0..options.repeat {
        std::hint::black_box(app::analysis::analyze(&network, setting.today(), Language::English));
    }
    let seconds = started.elapsed().as_secs_f64() / f64::from(options.repeat.max(1));
    console.result(&format!("{{\"seconds_per_run\": {seconds}}}\n"))
}

/// Solves, then pins somebody to another of their candidates, again and again; each time with the proof over all candidates.
pub(crate) fn pin(options: &BenchPin, console: &mut Console) -> Result<(), Failure> {
    let source = |path: &std::path::Path| -> Result<Source<'static>, Failure> {
        let file = std::fs::File::open(path).with_context(|| format!("`{}` cannot be read", path.display()))?;
        Ok(Source { name: path.display().to_string(), reader: Box::new(std::io::BufReader::new(file)) })
    };
    let (mentors, candidates) = (source(&options.mentors)?, source(&options.candidates)?);
    let tables = formats::matching::read(Sources { mentors, candidates, pins: None, previous: None });
    let request = Request { objective: Objective::Score, ties: Ties::Order, detail: Detail::Brief };
    let tables = tables.map_err(anyhow::Error::from)?;
    let mut run = app::matching::run(tables, &FileNames::default(), &request)?;
    let mentees = run.names.mentees.len();
    let mut seconds: Vec<f64> = Vec::new();
    let mut last = None;
    for step in 0..options.pins.min(mentees) {
        let mentee = step * (mentees / options.pins.max(1)).max(1);
        let Some(mentor) = run.another_candidate(mentee) else { continue };
        let used = ProcessTime::now();
        // A mentor whose places are all pinned takes nobody more; the next pair is another.
        let Ok(again) = run.pin_again(mentee, mentor) else { continue };
        seconds.push(used.elapsed().as_secs_f64());
        if again.is_none_or(|again| !again.is_proven) {
            return Err(anyhow::anyhow!("a pin was not proven").into());
        }
        last = again;
    }
    seconds.sort_by(f64::total_cmp);
    let median = seconds.get(seconds.len() / 2).copied().unwrap_or_default();
    let worst = seconds.last().copied().unwrap_or_default();
    let total = last.map_or(0, |again| again.total);
    let pins = seconds.len();
    console.result(&format!("{{\"pins\": {pins}, \"median_s\": {median}, \"worst_s\": {worst}, \"total\": {total}}}\n"))
}
