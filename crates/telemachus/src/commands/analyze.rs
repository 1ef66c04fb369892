//! `telemachus analyze`: what is so in a network, and what to do first.

use super::{read_file, write_file};
use crate::arguments::Analyze;
use crate::console::Console;
use crate::failure::Failure;
use crate::figures::{analysis_text, difference_text};
use crate::setting::Setting;
use crate::text::{plain, text};
use app::analysis::{Beside, WhatIf, analyze_beside, what_if};
use formats::analysis::SaidAnalysis;
use formats::{analysis, edits, network_file};
use model::network::Network;
use words::Language;

pub(crate) fn analyze(options: &Analyze, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let (network, beside, present) = match &options.network {
        Some(path) => {
            let name = path.display().to_string();
            let network = network_file::read(&read_file(&setting.path(path)?)?, &name).map_err(|faults| {
                console.tell(&faults.to_string());
                console.tell(&text("cli-file-refused", &[("file", plain(name.clone()))]));
                Failure::Told
            })?;
            // Whose network the file is, nobody knows; what I said is mine.
            (network, Beside::default(), setting.today().into())
        }
        None => super::export::own_network(setting)?,
    };
    if options.what_if.is_empty() {
        let said = analyze_beside(&network, &beside, present, Language::English);
        show(options, setting, console, &network, &said, None)
    } else {
        let edits = options.what_if.iter().map(|text| edits::parse_edit(text)).collect::<Result<Vec<_>, _>>();
        let edits = edits.map_err(|faults| Failure::usage(faults.to_string()))?;
        let tried = what_if(&network, &beside, &edits, present, Language::English)
            .map_err(|error| Failure::usage(error.to_string()))?;
        show(options, setting, console, &network, &tried.after, Some(&tried))
    }
}

fn show(
    options: &Analyze,
    setting: &Setting,
    console: &mut Console,
    network: &Network,
    said: &SaidAnalysis,
    tried: Option<&WhatIf>,
) -> Result<(), Failure> {
    let shown = tried.map_or(network, |tried| &tried.edited);
    if let Some(path) = &options.html {
        let page = web::report::page(shown, said, tried.map(|tried| &tried.before), setting.today())?;
        write_file(&setting.path(path)?, page.as_bytes())?;
        console.tell(&text("cli-page-written", &[("file", plain(path.display().to_string()))]));
    }
    if options.json {
        let json = match tried {
            Some(tried) => analysis::write_what_if(&options.what_if, &tried.before, &tried.after),
            None => analysis::write(said),
        };
        return console.result(&json);
    }
    if options.html.is_some() {
        return Ok(());
    }
    let shown = match tried {
        Some(tried) => {
            difference_text("cli-heading-change", (&tried.before, &tried.after), console.width, console.style)
        }
        None => analysis_text(shown, said, console.width, console.style),
    };
    console.result(&shown)
}
