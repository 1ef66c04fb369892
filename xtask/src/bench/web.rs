//! The web application under load: pages of a large workspace one after the other, then many at once; its start and its memory.

use super::Bench;
use super::intake::noted;
use super::network::workspace_file;
use super::practice::practice_file;
use super::report::{Table, figure};
use super::served::{NOW, Served, Visitor};
use crate::command::quiet;
use crate::say;
use anyhow::{Context as _, Result, anyhow};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// Size of the workspace, as the budget names it.
const PEOPLE: u64 = 10_000;
const SEED: u64 = 11;
/// How often each page is asked for alone.
const TIMES: usize = 60;
/// How long all pages are asked for at once.
const LOAD: Duration = Duration::from_secs(10);
/// Connections at once (ours: more than one person's browsers ever open).
const CONNECTIONS: usize = 8;
/// How often the program is started.
const STARTS: usize = 5;
/// How often something is written before a page is asked for.
const WRITES: usize = 10;

/// The main pages: what the table calls them, and the address.
const PAGES: [(&str, &str); 14] = [
    ("today", "/"),
    ("all counsel", "/counsel"),
    ("network", "/network"),
    ("network, who gives a benefit", "/network?benefit=support"),
    ("network, somebody beside it", "/network/people/p5000"),
    ("network, one voice as one", "/network/voices"),
    ("network, as a table", "/network/table"),
    ("what if", "/network/what-if"),
    ("people", "/people"),
    ("people, found by name", "/people?find=person+77"),
    ("people, sorted and sifted", "/people?benefit=support&order=contact"),
    ("a person", "/people/p5000"),
    ("search", "/jump?find=person+77"),
    ("diversify", "/network/diversify"),
];

/// The main pages of the practice.
const PRACTICE_PAGES: [(&str, &str); 14] = [
    ("today", "/"),
    ("all counsel", "/counsel"),
    ("plan", "/plan"),
    ("find, who fits", "/find"),
    ("outreach", "/outreach"),
    ("mentors", "/mentors"),
    ("a relationship", "/relationships/01900000-0000-7000-8000-000000000029"),
    ("its charter", "/relationships/01900000-0000-7000-8000-000000000029/charter"),
    ("its sessions", "/relationships/01900000-0000-7000-8000-000000000029/sessions/new"),
    ("sponsors", "/sponsors"),
    ("board", "/board"),
    ("giving", "/giving"),
    ("gauge", "/gauge"),
    ("a person in many rooms", "/people/p10"),
];

/// Pages alone, and the program as a whole.
#[must_use]
pub fn tables(bench: &Bench) -> Vec<Table> {
    let mut pages = Table::new(
        "Pages of a large workspace",
        "A workspace of 10,000 people, 24 of them the core, served by `telemachus serve`. Milliseconds from the request to the last byte of \
         the answer, over one kept connection on the same machine, 60 times each after the first; CPU is the server's for one page; KB \
         as they travel, packed. *After a word* is the same page just after \
         a tag was put on somebody, *after a change* just after a person was changed. Budget: 15 ms at the median.",
        &["page", "median, ms", "p99, ms", "CPU, ms", "first, ms", "KB"],
    );
    let mut whole = Table::new(
        "The server as a whole",
        "The same pages in turn over 8 connections at once for ten seconds, the asking program on the same cores; starts are from the command \
         to the first page in the browser's hands, the median of five; memory is resident. Budgets: 300 pages a second on two cores with p99 \
         under 100 ms, 300 ms to the first page, 60 MB idle.",
        &["what", "budget", "measured"],
    );
    let mut practice = Table::new(
        "Pages of a large practice",
        "The same workspace with 300 relationships, 5,000 sessions and some 9,000 other entries. *After an entry* is the same page just after \
         a goal was written down.",
        &["page", "median, ms", "p99, ms", "CPU, ms", "first, ms", "KB"],
    );
    say(&format!("bench: pages of {PEOPLE} people"));
    if let Err(error) = fill(bench, &mut pages, &mut whole).and_then(|()| fill_practice(bench, &mut practice)) {
        pages
            .note(format!("the server could not be measured: {error:#}").lines().next().unwrap_or_default().to_owned());
    }
    vec![pages, practice, whole]
}

fn fill(bench: &Bench, pages: &mut Table, whole: &mut Table) -> Result<()> {
    let (data, empty) = (workspace(bench)?, bench.folder.join("web-empty"));
    let _it_may_not_be_there = std::fs::remove_dir_all(&empty);
    starts(bench, &empty, "an empty folder", whole)?;
    starts(bench, &data, "10,000 people", whole)?;
    let served = Served::start(&bench.program, &data)?;
    let mut visitor = served.enter()?;
    all_alone(&served, &mut visitor, &PAGES, pages);
    let done = written(&mut visitor, pages);
    noted(pages, "pages after a change", done);
    let before = served.cpu_seconds();
    let load = load(&visitor)?;
    let pages_count = load.times.len().max(1) as f64;
    let cpu = before.zip(served.cpu_seconds()).map(|(before, after)| (after - before) / pages_count * 1e3);
    whole.rows.push(row("pages a second", "300", figure(Some(load.pages_per_second))));
    whole.rows.push(row("CPU of the server for one of them, ms", "", figure(cpu)));
    whole.rows.push(row("page under load, median, ms", "", milliseconds(part(&load.times, 0.5))));
    whole.rows.push(row("page under load, p99, ms", "100", milliseconds(part(&load.times, 0.99))));
    whole.rows.push(row("memory after the load, MiB", "", figure(served.resident_mib())));
    whole.rows.push(row("largest memory, MiB", "", figure(served.peak_mib())));
    Ok(())
}

/// The same people with a large practice.
fn fill_practice(bench: &Bench, table: &mut Table) -> Result<()> {
    let (data, file) = (bench.folder.join("web-data"), bench.folder.join("web-practice.json"));
    std::fs::write(&file, practice_file(SEED))?;
    import(bench, &data, &file)?;
    let served = Served::start(&bench.program, &data)?;
    let mut visitor = served.enter()?;
    all_alone(&served, &mut visitor, &PRACTICE_PAGES, table);
    let goal = |place: usize| ("/plan/goals", format!("text=Goal+after+{place}&measure=seen"));
    for (name, path) in [("today", "/"), ("mentors", "/mentors"), ("plan", "/plan")] {
        table.rows.push(after(&mut visitor, &format!("{name}, after an entry"), path, goal)?);
    }
    table.note(format!("Memory after it: {} MiB.", figure(served.resident_mib())));
    Ok(())
}

fn all_alone(served: &Served, visitor: &mut Visitor, pages: &[(&str, &str)], table: &mut Table) {
    for (name, path) in pages {
        let row = alone(served, visitor, path).map(|row| [vec![(*name).to_owned()], row].concat());
        let row = noted(table, path, row);
        table.rows.extend(row);
    }
}

fn row(what: &str, budget: &str, measured: String) -> Vec<String> {
    vec![what.to_owned(), budget.to_owned(), measured]
}

/// A data folder with the generated people, made anew by whatever program is measured.
fn workspace(bench: &Bench) -> Result<PathBuf> {
    let (data, file) = (bench.folder.join("web-data"), bench.folder.join("web-network.json"));
    let _it_may_not_be_there = std::fs::remove_dir_all(&data);
    std::fs::write(&file, workspace_file(PEOPLE, SEED))?;
    import(bench, &data, &file)?;
    Ok(data)
}

fn import(bench: &Bench, data: &Path, file: &Path) -> Result<()> {
    let mut import = Command::new(&bench.program);
    import.arg("--data-dir").arg(data).args(["--now", NOW, "import"]).arg(file);
    quiet(&mut import).map(drop)
}

/// From the command to the first page, and the memory after it.
fn starts(bench: &Bench, data: &Path, what: &str, whole: &mut Table) -> Result<()> {
    let (mut times, mut idle) = (Vec::new(), None);
    for _ in 0..STARTS {
        let began = Instant::now();
        let served = Served::start(&bench.program, data)?;
        served.enter()?.page("/")?;
        times.push(began.elapsed());
        idle = served.resident_mib();
    }
    times.sort();
    whole.rows.push(row(&format!("start to the first page, {what}, ms"), "300", milliseconds(part(&times, 0.5))));
    whole.rows.push(row(&format!("memory after it, {what}, MiB"), "60", figure(idle)));
    Ok(())
}

/// Median, p99, first time and size of a page.
fn alone(served: &Served, visitor: &mut Visitor, path: &str) -> Result<Vec<String>> {
    let first = visitor.page(path)?;
    let (mut times, before) = (Vec::with_capacity(TIMES), served.cpu_seconds());
    for _ in 0..TIMES {
        times.push(visitor.page(path)?.time);
    }
    let cpu = before.zip(served.cpu_seconds()).map(|(before, after)| (after - before) / TIMES as f64 * 1e3);
    times.sort();
    Ok(vec![
        milliseconds(part(&times, 0.5)),
        milliseconds(part(&times, 0.99)),
        figure(cpu),
        milliseconds(Some(first.time)),
        figure(Some(first.body.len() as f64 / 1024.0)),
    ])
}

/// Pages just after something was written: a word on somebody, then a change of a person.
fn written(visitor: &mut Visitor, pages: &mut Table) -> Result<()> {
    for (name, path) in [("people", "/people"), ("network", "/network")] {
        let word = |place: usize| ("/people/tags", format!("id=p{}&word=choir{place}&do=put", 100 + place));
        let change = |place: usize| ("/people/marks", format!("id=p{}&core=false", 100 + place));
        pages.rows.push(after(visitor, &format!("{name}, after a word"), path, word)?);
        pages.rows.push(after(visitor, &format!("{name}, after a change"), path, change)?);
    }
    Ok(())
}

fn after(
    visitor: &mut Visitor,
    name: &str,
    path: &str,
    form: impl Fn(usize) -> (&'static str, String),
) -> Result<Vec<String>> {
    let mut times = Vec::with_capacity(WRITES);
    for place in 0..WRITES {
        let (target, form) = form(place);
        visitor.post(target, &form)?;
        times.push(visitor.page(path)?.time);
    }
    let first = times[0];
    times.sort();
    let mut row = vec![name.to_owned()];
    row.extend([part(&times, 0.5), part(&times, 0.99), None, Some(first)].map(milliseconds));
    row.push("-".to_owned());
    Ok(row)
}

/// What came of many pages at once.
struct Load {
    pages_per_second: f64,
    /// The time of each page, the shortest first.
    times: Vec<Duration>,
}

fn load(visitor: &Visitor) -> Result<Load> {
    let visitors: Vec<Visitor> = (0..CONNECTIONS).map(|_| visitor.again()).collect::<Result<_>>()?;
    let began = Instant::now();
    let times: Vec<Result<Vec<Duration>>> = std::thread::scope(|scope| {
        let asking = |(number, visitor)| scope.spawn(move || ask(visitor, number, began));
        let threads: Vec<_> = visitors.into_iter().enumerate().map(asking).collect();
        let ended = threads.into_iter().map(|thread| thread.join().map_err(|_| anyhow!("a visitor panicked"))?);
        ended.collect()
    });
    let seconds = began.elapsed().as_secs_f64();
    let mut times: Vec<Duration> = times.into_iter().collect::<Result<Vec<_>>>()?.into_iter().flatten().collect();
    times.sort();
    Ok(Load { pages_per_second: times.len() as f64 / seconds, times })
}

/// Asks for one page after the other until the time is over, each visitor beginning elsewhere.
fn ask(mut visitor: Visitor, number: usize, began: Instant) -> Result<Vec<Duration>> {
    let mut times = Vec::new();
    for (_, path) in PAGES.iter().cycle().skip(number * PAGES.len() / CONNECTIONS) {
        if began.elapsed() >= LOAD {
            break;
        }
        times.push(visitor.page(path).with_context(|| format!("under load, `{path}`"))?.time);
    }
    Ok(times)
}

/// The time that this share of the sorted times does not exceed.
fn part(times: &[Duration], share: f64) -> Option<Duration> {
    let place = (times.len() as f64 * share).ceil() as usize;
    times.get(place.clamp(1, times.len().max(1)) - 1).copied()
}

fn milliseconds(time: Option<Duration>) -> String {
    figure(time.map(|time| time.as_secs_f64() * 1e3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_of_times_is_one_of_them() {
        let times: Vec<Duration> = (1..=100).map(Duration::from_millis).collect();
        assert_eq!(part(&times, 0.5), Some(Duration::from_millis(50)));
        assert_eq!(part(&times, 0.99), Some(Duration::from_millis(99)));
        assert_eq!(part(&times[..1], 0.99), Some(Duration::from_millis(1)));
        assert_eq!(part(&[], 0.5), None);
    }
}
