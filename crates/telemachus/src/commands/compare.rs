//! `telemachus snapshot` and `compare`: keeping states, and putting two of them side by side.

use crate::arguments::{Compare, Snapshot};
use crate::console::Console;
use crate::failure::Failure;
use crate::figures::difference_text;
use crate::setting::Setting;
use crate::text::{plain, text};
use app::analysis::analyze_beside;
use app::snapshots;
use formats::{analysis, listing};
use model::finding::Value;
use words::Language;

pub(crate) fn snapshot(options: &Snapshot, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    if !options.list {
        let number = setting.run(async |office| Ok(snapshots::keep(office, options.label.as_deref()).await?))?;
        return if options.json {
            console.result(&listing::snapshot_kept(number))
        } else {
            console.result(&format!("{}\n", text("cli-snapshot-kept", &[("number", plain(number.to_string()))])))
        };
    }
    let lines = setting.run(async |office| Ok(snapshots::list(office).await?))?;
    if options.json {
        let lines = lines.iter().map(|line| (line.number, line.at, line.reason.as_str(), line.label.as_deref()));
        return console.result(&listing::snapshots(lines));
    }
    if lines.is_empty() {
        console.tell(&text("cli-snapshot-none", &[]));
    }
    for line in &lines {
        let values = [
            ("number", plain(line.number.to_string())),
            ("date", Value::Date(line.at.date_naive())),
            ("reason", plain(line.reason.clone())),
            ("label", line.label.clone().map_or(Value::Unknown, Value::Text)),
        ];
        console.result(&format!("{}\n", text("cli-snapshot-line", &values)))?;
    }
    Ok(())
}

pub(crate) fn compare(options: &Compare, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let (before, after, beside) = setting.run(async |office| {
        let before = snapshots::network(office, &options.before).await?;
        let seen = office.seen().await?;
        let after = match &options.after {
            Some(name) => snapshots::network(office, name).await?,
            None => (*seen.network).clone(),
        };
        // The same beside both, so that what differs is the network.
        Ok((before, after, seen.beside.of_network()))
    })?;
    let today = setting.today();
    let analyze = |network: &_| analyze_beside(network, &beside, today, Language::English);
    let (before, after) = (analyze(&before), analyze(&after));
    if options.json {
        let names = (options.before.as_str(), options.after.as_deref().unwrap_or("now"));
        return console.result(&analysis::write_comparison(names, &before, &after));
    }
    let said = difference_text("cli-heading-differs", (&before, &after), console.width, console.style);
    console.result(&said)
}
