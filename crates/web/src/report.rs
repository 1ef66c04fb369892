//! The analysis as one page in one file: picture, findings, benefits, everything behind them, and everybody in a table.
//!
//! The file asks for nothing from anywhere: style, script and fonts are in it, and its content security policy forbids the
//! rest. It reads without its script, in light and dark, on paper and on a phone.
//!
//! Start at [`page`], which fills [`AnalysisPage`], the values; [`analysis_page`] prints them; the look is in `assets/report/`.

mod assets;
mod page;
mod view;

pub use assets::Drawn;
pub use page::page;
pub use view::{
    AnalysisPage, BenefitView, ChangeView, DimensionView, Emphasis, FindingView, LegendEntry, MeasureView, Nearness,
    PersonRow, PictureView, TrapView, VoiceView, VoicesView, Words,
};

use askama::Template;
use assets::Embedded;

/// How many findings stand beside the picture; the others follow below (`ours`: what fits beside it).
const LEAD_FINDINGS_MAX: usize = 4;

/// The page as HTML, whole and self-contained.
///
/// # Errors
/// Only where a value cannot be written out, which no value of [`AnalysisPage`] does.
pub fn analysis_page(view: &AnalysisPage) -> Result<String, askama::Error> {
    let lead = view.findings.len().min(LEAD_FINDINGS_MAX);
    let (lead, more) = view.findings.split_at(lead);
    Document { view, words: &view.words, lead, more, embedded: Embedded::get() }.render()
}

#[derive(Template)]
#[template(path = "report/analysis.html")]
struct Document<'a> {
    view: &'a AnalysisPage,
    words: &'a Words,
    lead: &'a [FindingView],
    more: &'a [FindingView],
    embedded: &'static Embedded,
}
