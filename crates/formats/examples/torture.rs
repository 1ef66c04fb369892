//! Tortures one reader of files for a while: `torture READER SECONDS SEED KEEP [CORPUS]`, `torture --once READER FILE`, `torture --list`.
//!
//! `cargo xtask torture` runs it. Inputs that panic are made smaller and written to the folder KEEP; the input in hand always lies in
//! `KEEP/current`, for one that ends the whole process (no memory, no stack) or takes too long.
#![allow(clippy::print_stdout, reason = "a program of developers; it has no other surface")]

#[path = "../tests/torture/mutate.rs"]
mod mutate;
#[path = "../tests/torture/readers.rs"]
mod readers;

use mutate::Mutator;
use readers::{READERS, Reader};
use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::mpsc::{RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

/// Longer than this no input of at most 64 KiB may take.
const INPUT_SECONDS_MAX: u64 = 10;
/// The exit code for an input that took too long.
const TOO_SLOW: i32 = 3;
/// At most so often an input that panics is tried again to make it smaller.
const TRIES_MAX: usize = 4_000;
/// Files of the corpus that are larger make every step slow.
const SEED_BYTES_MAX: u64 = 32 * 1024;

/// Where the last panic came from.
static PLACE: Mutex<String> = Mutex::new(String::new());

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["--list"] => {
            READERS.iter().for_each(|reader| println!("{} {}", reader.name, reader.corpus));
            ExitCode::SUCCESS
        }
        ["--once", name, file] => match (find(name), std::fs::read(file)) {
            (Some(reader), Ok(bytes)) => {
                watched(&watch(), || (reader.read)(&bytes));
                ExitCode::SUCCESS
            }
            _ => usage(),
        },
        [name, seconds, seed, keep, corpus @ ..] => match (find(name), seconds.parse(), seed.parse()) {
            (Some(reader), Ok(seconds), Ok(seed)) => {
                torture(reader, Duration::from_secs(seconds), seed, Path::new(keep), corpus.first().map(Path::new))
            }
            _ => usage(),
        },
        _ => usage(),
    }
}

fn usage() -> ExitCode {
    println!("usage: torture READER SECONDS SEED KEEP [CORPUS] | --once READER FILE | --list");
    ExitCode::from(2)
}

fn find(name: &str) -> Option<&'static Reader> {
    READERS.iter().find(|reader| reader.name == name)
}

fn torture(reader: &Reader, length: Duration, seed: u64, keep: &Path, corpus: Option<&Path>) -> ExitCode {
    panic::set_hook(Box::new(|info| {
        if let (Ok(mut place), Some(at)) = (PLACE.lock(), info.location()) {
            *place = at.to_string();
        }
    }));
    let mut seeds: Vec<Vec<u8>> = reader.seeds.iter().map(|seed| seed.to_vec()).collect();
    if let Some(corpus) = corpus {
        gather(corpus, &mut seeds);
    }
    let current = keep.join("current");
    let (begun, watch) = (Instant::now(), watch());
    let mut mutator = Mutator::new(seed, seeds, reader.words);
    let (mut inputs, mut slowest) = (0u64, Duration::ZERO);
    let mut seen: BTreeSet<String> = BTreeSet::new();
    while begun.elapsed() < length {
        let input = mutator.next_input();
        if std::fs::write(&current, &input).is_err() {
            println!("`{}` cannot be written", current.display());
            return ExitCode::FAILURE;
        }
        let from = begun.elapsed();
        let place = watched(&watch, || panics(reader, &input));
        slowest = slowest.max(begun.elapsed() - from);
        inputs += 1;
        if let Some(place) = place.filter(|place| seen.insert(place.clone())) {
            let small = smaller(reader, input, &place);
            let file = written(keep, &small);
            println!("{}: panic at {place}, {} bytes in `{}`", reader.name, small.len(), file.display());
        }
    }
    let _gone_or_never_written = std::fs::remove_file(&current);
    println!("{}: {inputs} inputs, the slowest took {} ms, {} broke it", reader.name, slowest.as_millis(), seen.len());
    if seen.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Ends the process where an input takes too long: it is told when one begins, and when it has ended.
fn watch() -> Sender<()> {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        while told.recv().is_ok() {
            if told.recv_timeout(Duration::from_secs(INPUT_SECONDS_MAX)) == Err(RecvTimeoutError::Timeout) {
                std::process::exit(TOO_SLOW);
            }
        }
    });
    tell
}

/// Reads under the watch, which ends when the process does.
fn watched<T>(watch: &Sender<()>, read: impl FnOnce() -> T) -> T {
    let _nobody_watches = watch.send(());
    let done = read();
    let _nobody_watches = watch.send(());
    done
}

/// Where an input panics, if it does.
fn panics(reader: &Reader, input: &[u8]) -> Option<String> {
    let read = AssertUnwindSafe(|| (reader.read)(input));
    panic::catch_unwind(read).err().map(|_| PLACE.lock().map(|place| place.clone()).unwrap_or_default())
}

/// The input without every part that the panic does not need, then with plain letters where any will do.
fn smaller(reader: &Reader, mut input: Vec<u8>, place: &str) -> Vec<u8> {
    let mut tries = 0;
    let mut still = |input: &[u8]| {
        tries += 1;
        tries < TRIES_MAX && panics(reader, input).as_deref() == Some(place)
    };
    let mut size = input.len().div_ceil(2).max(1);
    loop {
        let mut at = 0;
        let before = input.len();
        while at < input.len() {
            let mut less = input[..at].to_vec();
            less.extend_from_slice(&input[(at + size).min(input.len())..]);
            if still(&less) { input = less } else { at += size }
        }
        if size == 1 && input.len() == before {
            break;
        }
        size = (size / 2).max(1);
    }
    for at in 0..input.len() {
        let before = std::mem::replace(&mut input[at], b'a');
        if !still(&input) {
            input[at] = before;
        }
    }
    input
}

/// Writes an input under a name that its bytes give.
fn written(keep: &Path, input: &[u8]) -> PathBuf {
    let mut hasher = DefaultHasher::new();
    input.hash(&mut hasher);
    let file = keep.join(format!("{:016x}", hasher.finish()));
    let _told_beside_it = std::fs::write(&file, input);
    file
}

/// All files below a folder that are small enough, in order.
fn gather(folder: &Path, seeds: &mut Vec<Vec<u8>>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            gather(&path, seeds);
        } else if path.metadata().is_ok_and(|data| data.len() <= SEED_BYTES_MAX)
            && let Ok(bytes) = std::fs::read(&path)
        {
            seeds.push(bytes);
        }
    }
}
