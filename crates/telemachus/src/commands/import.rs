//! `telemachus import`, `undo` and `imports`: bringing people in, and taking that back.

use super::practice;
use crate::arguments::{Import, Listing, Undo};
use crate::console::Console;
use crate::failure::Failure;
use crate::setting::Setting;
use crate::text::{count, plain, text, wrapped};
use anyhow::anyhow;
use app::imports::{self, ImportRequest, Intent, OwnerAnswer, Prepared, Staying};
use formats::report::{self, ImportReport, SourceReport};
use model::finding::Value;

/// Reasons of one file that are told on a terminal; the JSON lists all.
const REASONS_SHOWN_MAX: usize = 6;
/// Places of one reason that are told on a terminal.
const PLACES_SHOWN_MAX: usize = 3;
/// Addresses that may be the user's own about which somebody is asked.
const OWNER_QUESTIONS_MAX: usize = 5;

pub(crate) fn import(options: &Import, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let paths = options.paths.iter().map(|path| setting.path(path)).collect::<Result<Vec<_>, _>>()?;
    if let Some((missing, _)) = options.paths.iter().zip(&paths).find(|(_, path)| !path.exists()) {
        return Err(Failure::Work(anyhow!("`{}` is not there", missing.display())));
    }
    if let Some(wrong) = options.me.iter().find(|address| !is_address(address)) {
        return Err(Failure::usage(format!("`{wrong}` is not a mail address; `--me` takes one like `me@example.com`")));
    }
    let sorted = practice::sort(&options.paths, paths)?;
    if sorted.others.is_empty() {
        return practice::import(&sorted, options, None, setting, console);
    }
    let request = ImportRequest { paths: sorted.others.clone(), me: options.me.clone() };
    match bring(&request, options, setting, console)? {
        // What would come along belongs to those people.
        People::Discarded => Ok(()),
        People::Shown => practice::import(&sorted, options, None, setting, console),
        People::Kept(number) => {
            practice::import(&sorted, options, number, setting, console)?;
            console.tell(&text("cli-import-undo-hint", &[]));
            Ok(())
        }
    }
}

/// What came of an import of people.
enum People {
    /// They would come so.
    Shown,
    /// They came; the number of the import.
    Kept(Option<u32>),
    /// Somebody looked and did not want them.
    Discarded,
}

/// Brings people in from files of all kinds.
fn bring(
    request: &ImportRequest,
    options: &Import,
    setting: &Setting,
    console: &mut Console,
) -> Result<People, Failure> {
    let intent = if options.dry_run { Intent::Show } else { Intent::Keep };
    setting.run(async |office| {
        let mut progress = console.progress();
        let prepared = imports::prepare(office, request, intent, progress.as_mut()).await;
        // What is said next must not stand in the bar.
        drop(progress);
        let mut prepared = prepared?;
        if options.dry_run {
            show(&prepared.report()?, options.json, console)?;
            return Ok(People::Shown);
        }
        if !options.yes && console.interactive {
            ask_owner(&mut prepared, console)?;
            tell(&prepared.report()?, console);
            if !says_yes(console, &text("cli-import-ask-keep", &[])) {
                prepared.discard().await?;
                console.tell(&text("cli-import-discarded", &[]));
                return Ok(People::Discarded);
            }
            let report = prepared.keep().await?;
            let number = plain(report.batch.unwrap_or_default().to_string());
            console.tell(&text("cli-import-heading-kept", &[("number", number)]));
            if options.json {
                console.result(&report::write(&report))?;
            }
            Ok(People::Kept(report.batch))
        } else {
            let report = prepared.keep().await?;
            show(&report, options.json, console)?;
            Ok(People::Kept(report.batch))
        }
    })
}

fn is_address(text: &str) -> bool {
    text.split_once('@')
        .is_some_and(|(local, domain)| !local.is_empty() && !domain.is_empty() && !text.contains(char::is_whitespace))
}

fn ask_owner(prepared: &mut Prepared<'_>, console: &mut Console) -> Result<(), Failure> {
    for (address, reason) in prepared.owner_proposals()?.into_iter().take(OWNER_QUESTIONS_MAX) {
        console.tell(&reason);
        let question = text("cli-import-ask-owner", &[("address", plain(address.clone()))]);
        let answer = if says_yes(console, &question) { OwnerAnswer::Mine } else { OwnerAnswer::NotMine };
        prepared.answer_owner(&address, answer);
    }
    Ok(())
}

fn says_yes(console: &mut Console, question: &str) -> bool {
    matches!(console.ask(question).as_deref(), Some("" | "y" | "Y" | "yes" | "Yes"))
}

fn show(report: &ImportReport, is_json: bool, console: &mut Console) -> Result<(), Failure> {
    if is_json { console.result(&report::write(report)) } else { console.result(&report_text(report, console.width)) }
}

fn tell(report: &ImportReport, console: &mut Console) {
    let said = report_text(report, console.width);
    console.tell(said.trim_end());
}

fn report_text(report: &ImportReport, width: usize) -> String {
    let mut out = match report.batch {
        Some(number) => text("cli-import-heading-kept", &[("number", plain(number.to_string()))]),
        None => text("cli-import-heading-dry", &[]),
    };
    out.push_str("\n\n");
    report.sources.iter().for_each(|source| out.push_str(&source_text(source, width)));
    out.push('\n');
    let people = report.people;
    let mut line = |id, values: &[(&'static str, Value)]| out.push_str(&wrapped(&text(id, values), width, "", "  "));
    let (new, known, total) = (count(people.new), count(people.known), count(people.total));
    line("cli-import-people", &[("new", new), ("known", known), ("total", total)]);
    if people.others > 0 {
        line("cli-import-others", &[("count", count(people.others))]);
    }
    if people.core > 0 {
        line("cli-import-core", &[("count", count(people.core))]);
    }
    if !report.owner.is_empty() {
        line("cli-import-owner", &[("addresses", Value::Names(report.owner.clone()))]);
    }
    if !report.owner_proposals.is_empty() {
        let addresses = report.owner_proposals.iter().map(|(address, _)| address.clone()).collect();
        line("cli-import-owner-proposed", &[("addresses", Value::Names(addresses))]);
    }
    if report.questions > 0 {
        line("cli-import-questions", &[("count", count(report.questions))]);
    }
    out
}

fn source_text(source: &SourceReport, width: usize) -> String {
    let number = |number: u64| Value::Count(i64::try_from(number).unwrap_or(i64::MAX));
    let name = ("name", plain(source.name.clone()));
    if let Some(reason) = source.refused.as_ref().filter(|_| source.kept + source.known == 0) {
        return wrapped(
            &text("cli-import-not-a-source", &[name, ("reason", plain(reason.clone()))]),
            width,
            "  ",
            "    ",
        );
    }
    let values =
        [name, ("kept", number(source.kept)), ("known", number(source.known)), ("skipped", number(source.skipped))];
    let id = if source.unchanged { "cli-import-source-linked" } else { "cli-import-source" };
    let mut out = wrapped(&text(id, &values), width, "  ", "    ");
    for skip in source.skips.iter().take(REASONS_SHOWN_MAX) {
        let places = skip.places.iter().take(PLACES_SHOWN_MAX).cloned().collect();
        let values =
            [("count", number(skip.count)), ("reason", plain(skip.reason.clone())), ("places", Value::Names(places))];
        out.push_str(&wrapped(&text("cli-import-skip", &values), width, "    ", "      "));
    }
    if source.skips.len() > REASONS_SHOWN_MAX {
        let more = count(source.skips.len() - REASONS_SHOWN_MAX);
        out.push_str(&wrapped(&text("cli-import-skip-more", &[("count", more)]), width, "    ", "      "));
    }
    out
}

pub(crate) fn undo(options: &Undo, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    if let Some(change) = &options.change {
        return practice::undo(change, options.json, setting, console);
    }
    let undone = setting.run(async |office| Ok(imports::undo(office, options.batch).await?))?;
    if options.json {
        console.result(&formats::listing::undone(undone.number, undone.people))
    } else {
        let values = [("number", plain(undone.number.to_string())), ("people", count(undone.people))];
        console.result(&format!("{}\n", text("cli-undone", &values)))?;
        if undone.staying == Staying::Changed {
            console.tell(&text("cli-undone-staying", &[]));
        }
        Ok(())
    }
}

pub(crate) fn list(options: &Listing, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let lines = setting.run(async |office| Ok(imports::batches(office).await?))?;
    if options.json {
        let lines = lines.iter().map(|line| (line.number, line.at, line.undone_at, &line.report));
        return console.result(&formats::listing::imports(lines));
    }
    if lines.is_empty() {
        console.tell(&text("cli-imports-none", &[]));
    }
    for line in &lines {
        let names: Vec<String> = line.report.sources.iter().map(|source| source.name.clone()).collect();
        let values = [
            ("date", Value::Date(line.at.date_naive())),
            ("names", Value::Names(names)),
            ("new", count(line.report.people.new)),
            ("undone", line.undone_at.map_or(Value::Unknown, |at| Value::Date(at.date_naive()))),
        ];
        let said = text("cli-import-line", &values);
        let number = format!("{:>4}  ", line.number);
        console.result(&wrapped(&said, console.width, &number, "      "))?;
    }
    Ok(())
}
