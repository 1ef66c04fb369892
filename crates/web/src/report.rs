//! The analysis as one page in one file: picture, findings, benefits, everything behind them, and everybody in a table.
//!
//! The file asks for nothing from anywhere: style, script and fonts are in it, and its content security policy forbids the
//! rest. It reads without its script, in light and dark, on paper and on a phone.
//!
//! Start at [`page()`], which fills [`AnalysisPage`], the values; [`analysis_page`] prints them; the look is in `assets/report/`.

pub(crate) mod assets;
pub(crate) mod page;
mod view;

pub use assets::Drawn;
pub(crate) use assets::Embedded;
pub use page::page;
pub(crate) use page::telling::Telling;
pub(crate) use page::traps::by_numbers as traps_by_numbers;
pub use view::{
    AnalysisPage, BenefitView, ChangeView, DimensionView, Emphasis, FindingView, LegendEntry, MeasureView, Nearness,
    PersonRow, PictureView, StepView, TrapView, VoiceView, VoicesView, Words,
};

use askama::Template;

/// At most so many findings stand beside the picture; the others follow below.
const LEAD_FINDINGS_MAX: usize = 4;
/// Height of the picture with its legend on a wide screen, in CSS pixels; findings beside it may be a little longer (`ours`).
const LEAD_HEIGHT: usize = 860;

/// The page as HTML, whole and self-contained.
///
/// # Errors
/// Only where a value cannot be written out, which no value of [`AnalysisPage`] does.
pub fn analysis_page(view: &AnalysisPage) -> Result<String, askama::Error> {
    let lead = lead_count(&view.findings);
    let (lead, more) = view.findings.split_at(lead);
    Document { view, words: &view.words, lead, more, embedded: Embedded::get() }.render()
}

/// How many findings fit beside the picture, by the lines they will take; the first always stands there.
pub(crate) fn lead_count(findings: &[FindingView]) -> usize {
    let mut height = 0;
    let fits = |finding: &&FindingView| {
        height += estimated_height(finding);
        height <= LEAD_HEIGHT
    };
    let count = findings.iter().take(LEAD_FINDINGS_MAX).take_while(fits).count();
    count.max(1).min(findings.len())
}

/// In CSS pixels, for a column of 332 of them: letters to a line and heights of lines as in `page.css`.
fn estimated_height(finding: &FindingView) -> usize {
    let lines = |text: &str, letters: usize| text.chars().count().div_ceil(letters);
    let steps: usize = finding.next.iter().map(|step| lines(&step.text, 38)).sum();
    let text = lines(&finding.evidence, 42) + lines(&finding.why, 42) + steps + lines(&finding.source, 46);
    90 + 24 * lines(&finding.title, 29) + 23 * text
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
