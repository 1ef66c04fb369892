//! Hidden commands that a benchmark runs: one part of the work alone, measured from outside.

use crate::arguments::{BenchAnalyze, BenchRead};
use crate::console::Console;
use crate::failure::Failure;
use crate::setting::Setting;
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
