//! `telemachus export`: the data in open formats.

use super::write_file;
use crate::arguments::{Export, ExportFormat};
use crate::console::Console;
use crate::failure::Failure;
use crate::setting::Setting;
use app::loaded::Loaded;
use app::{export as exports, questionnaire, snapshots};
use model::network::Network;
use model::questionnaire::Answers;

pub(crate) fn export(options: &Export, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let text = setting.run(async |office| {
        Ok(match options.format {
            ExportFormat::Network => exports::network(office).await?,
            ExportFormat::Csv => exports::table(office).await?,
            ExportFormat::Vcard => exports::vcards(office).await?,
        })
    })?;
    match &options.out {
        Some(path) => write_file(&setting.path(path)?, text.as_bytes()),
        None => console.result(&text),
    }
}

/// The user's own network and answers, for an analysis; the first look in a month keeps a snapshot.
pub(super) fn own_network(setting: &Setting) -> Result<(Network, Option<Answers>), Failure> {
    setting.run(async |office| {
        snapshots::keep_monthly(office).await?;
        Ok((Loaded::load(office).await?.network()?, questionnaire::newest(office).await?))
    })
}
