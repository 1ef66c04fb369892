//! Snapshots: the network as it was, sealed; kept before every import, monthly, and when asked for.

use crate::error::AppError;
use crate::loaded::Loaded;
use crate::office::{Desk, Office};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use formats::network_file;
use model::network::Network;
use model::permission::Action;
use std::sync::Arc;
use store::ids::SnapshotId;
use store::{Tx, snapshots};

/// Why a snapshot was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The first look in a month.
    Monthly,
    /// Before an import.
    Import,
    /// The user asked for it.
    Demand,
}

impl Reason {
    fn code(self) -> &'static str {
        match self {
            Reason::Monthly => "monthly",
            Reason::Import => "import",
            Reason::Demand => "demand",
        }
    }
}

/// A snapshot as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SnapshotLine {
    /// Counted from 1, the oldest first.
    pub number: usize,
    /// When it was kept.
    pub at: DateTime<Utc>,
    /// Why: `monthly`, `import`, `demand`.
    pub reason: String,
    /// What the user calls it.
    pub label: Option<String>,
    id: SnapshotId,
}

/// The present network as a file; `None` where nobody is in it.
pub(crate) async fn of_present(office: &Office) -> Result<Option<String>, AppError> {
    let network = Loaded::load(office).await?.network()?;
    Ok((!network.people().is_empty()).then(|| network_file::write(&network)))
}

pub(crate) async fn put(
    tx: &mut Tx,
    desk: &Desk,
    reason: Reason,
    label: Option<&str>,
    text: &str,
) -> Result<(), AppError> {
    let id = SnapshotId::new(desk.now);
    let sealed = desk.seal(&snapshots::context(desk.world, id), text.as_bytes())?;
    let row =
        snapshots::Snapshot { id, at: desk.now, reason: reason.code().to_owned(), label: label.map(str::to_owned) };
    Ok(snapshots::insert(tx, desk.world, &row, &sealed).await?)
}

/// Keeps the present state; gives its number.
///
/// # Errors
/// A label that is used already, nobody in the network, or the data cannot be written.
pub async fn keep(office: &Office, label: Option<&str>) -> Result<usize, AppError> {
    office.permit(Action::Write)?;
    let lines = list(office).await?;
    if let Some(label) = label
        && lines.iter().any(|line| line.label.as_deref() == Some(label))
    {
        return Err(AppError::Wrong(format!("a snapshot is called `{label}` already; choose another name")));
    }
    let text = of_present(office).await?;
    let text =
        text.ok_or_else(|| AppError::Wrong("there is nobody in your network yet, so nothing to keep".to_owned()))?;
    write(office, Reason::Demand, label.map(str::to_owned), text).await?;
    Ok(lines.len() + 1)
}

/// Keeps the state of this month, where none was kept in it yet.
///
/// # Errors
/// The data cannot be read or written.
pub async fn keep_monthly(office: &Office) -> Result<(), AppError> {
    office.permit(Action::Write)?;
    let month = |at: DateTime<Utc>| (at.year(), at.month());
    let lines = list(office).await?;
    if lines.iter().any(|line| month(line.at) == month(office.now())) {
        return Ok(());
    }
    match of_present(office).await? {
        Some(text) => write(office, Reason::Monthly, None, text).await,
        None => Ok(()),
    }
}

async fn write(office: &Office, reason: Reason, label: Option<String>, text: String) -> Result<(), AppError> {
    let (desk, work) = (office.desk(), Arc::new((label, text)));
    office
        .write(move |tx| {
            let (desk, work) = (desk.clone(), work.clone());
            Box::pin(async move {
                put(tx, &desk, reason, work.0.as_deref(), &work.1).await?;
                desk.note_beside(tx, "snapshot", Some(reason.code())).await
            })
        })
        .await
}

/// All snapshots, the oldest first.
///
/// # Errors
/// The data cannot be read.
pub async fn list(office: &Office) -> Result<Vec<SnapshotLine>, AppError> {
    let world = *office.permit(Action::Read)?.subject();
    let mut reader = office.reader().await?;
    let key = |row: &snapshots::Snapshot| (row.at, row.id);
    let rows = all_rows!(|page| snapshots::page(&mut reader, world, page), key);
    let line = |(index, row): (usize, snapshots::Snapshot)| SnapshotLine {
        number: index + 1,
        at: row.at,
        reason: row.reason,
        label: row.label,
        id: row.id,
    };
    Ok(rows.into_iter().rev().enumerate().map(line).collect())
}

/// The network of the snapshot with this label, number or date (the last one of that day).
///
/// # Errors
/// There is none, or it cannot be opened.
pub async fn network(office: &Office, name: &str) -> Result<Network, AppError> {
    let world = *office.permit(Action::Read)?.subject();
    let lines = list(office).await?;
    let by_label = lines.iter().find(|line| line.label.as_deref() == Some(name));
    let by_number = || name.parse().ok().and_then(|number: usize| lines.iter().find(|line| line.number == number));
    let by_date = || {
        let date = name.parse::<NaiveDate>().ok()?;
        lines.iter().rfind(|line| line.at.date_naive() == date)
    };
    let line = by_label.or_else(by_number).or_else(by_date).ok_or_else(|| {
        AppError::Wrong(format!("there is no snapshot `{name}`; `telemachus snapshot --list` shows them"))
    })?;
    let sealed = snapshots::body(&mut office.reader().await?, world, line.id).await?;
    let bytes = office.open_sealed(&snapshots::context(world, line.id), &sealed)?;
    network_file::read(&bytes, "snapshot").map_err(|_| AppError::Unreadable("a snapshot"))
}
