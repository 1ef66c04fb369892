//! From a network and its analysis to the finished page.
//!
//! It judges nothing: what is a hole, over the line or a warning comes with the analysis and its counsel, and every sentence
//! comes from the catalogue (`report.ftl`). Start at [`page`]; each part of the page has a module of its own.

pub(crate) mod benefits;
pub(crate) mod change;
mod evidence;
pub(crate) mod findings;
pub(crate) mod measures;
pub(crate) mod people;
pub(crate) mod picture;
pub(crate) mod structure;
pub(crate) mod telling;
pub(crate) mod traps;
pub(crate) mod unknown;
pub(crate) mod voices;

use super::{AnalysisPage, Words, analysis_page};
use chrono::NaiveDate;
use formats::analysis::SaidAnalysis;
use model::finding::Value;
use model::network::Network;
use network::analysis::CoreBasis;
use telling::{Telling, count};
use words::Language;

/// The analysis of a network as one page of HTML that needs nothing else.
///
/// `said` is the analysis of `network` on the day `today`. `before` is that of another state, where there is one to compare with:
/// the page then shows which figures moved. An empty network gives a page that says how to begin.
///
/// # Errors
/// Only where a value cannot be written out, which none of these does.
pub fn page(
    network: &Network,
    said: &SaidAnalysis,
    before: Option<&SaidAnalysis>,
    today: NaiveDate,
) -> Result<String, askama::Error> {
    let telling = Telling::new(network, said, Language::English);
    analysis_page(&filled(&telling, before, today))
}

fn filled(telling: &Telling<'_>, before: Option<&SaidAnalysis>, today: NaiveDate) -> AnalysisPage {
    let is_empty = telling.network.people().is_empty();
    let name = telling.network.me().name.clone().filter(|name| !name.trim().is_empty());
    let dated = [("date", Value::Date(today)), ("name", name.map_or(Value::Unknown, Value::Text))];
    AnalysisPage {
        language: "en".to_owned(),
        title: telling.say("report-title", &dated),
        kicker: telling.say("report-kicker", &dated),
        headline: telling.said.headline.clone(),
        subtitle: subtitle(telling),
        picture: picture::view(telling),
        findings: findings::views(telling),
        no_findings: telling.text("report-no-findings"),
        benefits: if is_empty { Vec::new() } else { benefits::views(telling) },
        dimensions: structure::views(telling),
        measures: if is_empty { Vec::new() } else { measures::views(telling) },
        traps: if is_empty { Vec::new() } else { traps::views(telling) },
        voices: voices::view(telling),
        change: before.map(|before| change::view(telling, before)),
        unknown: if is_empty { unknown::promises(telling) } else { unknown::lines(telling) },
        people: people::rows(telling),
        colophon: telling.text("report-colophon"),
        words: fixed_words(telling, is_empty),
    }
}

/// How many people, and what the core rests on; estimates are said plainly.
pub(crate) fn subtitle(telling: &Telling<'_>) -> String {
    let analysis = &telling.said.analysis;
    let values = [
        ("people", count(analysis.size.people)),
        ("core", count(analysis.size.core)),
        ("estimated", count(analysis.basis.estimated_people)),
    ];
    let size = telling.say("report-subtitle", &values);
    let basis = match analysis.basis.core {
        _ if analysis.size.people == 0 => return size,
        CoreBasis::Estimated => telling.say("report-subtitle-estimated", &values),
        _ if analysis.size.core == 0 => return size,
        CoreBasis::Marked => telling.text("basis-marked"),
        CoreBasis::Closeness => telling.text("basis-closeness"),
    };
    telling.say("report-sentences", &[("first", Value::Text(size)), ("next", Value::Text(basis))])
}

pub(crate) fn fixed_words(telling: &Telling<'_>, is_empty: bool) -> Words {
    let text = |id: &str| telling.text(&format!("report-{id}"));
    Words {
        skip: text("skip"),
        findings: text("findings"),
        more_findings: text("findings-more"),
        next: text("next"),
        benefits: text("benefits"),
        benefits_note: text("benefits-note"),
        dimensions: text("dimensions"),
        dimensions_note: text(if structure::has_line(telling) { "dimensions-note-line" } else { "dimensions-note" }),
        measures: text("measures"),
        traps: text("traps"),
        voices: text("voices"),
        unknown: if is_empty { text("unknown-empty") } else { text("unknown") },
        people: text("people"),
        columns: ["name", "sphere", "unit", "closeness", "energy", "benefits", "roles"]
            .map(|column| text(&format!("column-{column}"))),
        show: text("show"),
        show_all: text("show-all"),
    }
}
