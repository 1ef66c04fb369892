//! `telemachus export`: the data in open formats.

use super::write_file;
use crate::arguments::{Export, ExportFormat};
use crate::console::Console;
use crate::failure::Failure;
use crate::setting::Setting;
use app::analysis::{Beside, Present};
use app::{archive, export as exports, practice, snapshots};
use model::network::Network;

pub(crate) fn export(options: &Export, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    if let Some(path) = &options.all {
        let zip = setting.run(async |office| Ok(archive::all(office).await?))?;
        return write_file(&setting.path(path)?, &zip);
    }
    let text = setting.run(async |office| {
        Ok(match options.format {
            ExportFormat::Network => exports::network(office).await?,
            ExportFormat::Practice => practice::export(office).await?,
            ExportFormat::Csv => exports::table(office).await?,
            ExportFormat::Vcard => exports::vcards(office).await?,
        })
    })?;
    match &options.out {
        Some(path) => write_file(&setting.path(path)?, text.as_bytes()),
        None => console.result(&text),
    }
}

/// The user's own network and what they said beside it, for an analysis; the first look in a month keeps a snapshot.
pub(super) fn own_network(setting: &Setting) -> Result<(Network, Beside, Present), Failure> {
    setting.run(async |office| {
        snapshots::keep_monthly(office).await?;
        let seen = office.seen().await?;
        Ok(((*seen.network).clone(), seen.beside.clone(), office.present()))
    })
}
