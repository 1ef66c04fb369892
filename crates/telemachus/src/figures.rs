//! An analysis as text for a terminal: the findings that matter first, then the numbers with their meaning.

pub(crate) mod matching;

use crate::console::Style;
use crate::text::{count, cut, label, padded, plain, text, wrapped};
use formats::analysis::{SaidAnalysis, SaidFinding};
use model::finding::Value;
use model::kind::TrapLevel;
use model::network::Network;
use network::analysis::{Analysis, BenefitMeasure, BenefitVerdict, CoreBasis, Diversity};

/// Findings below this weight are told in one line each (`ours`).
const FULL_WEIGHT_MIN: u8 = 30;
/// At most so many findings are told in full (`ours`; PRODUCT C2 shows five).
const FULL_FINDINGS_MAX: usize = 8;
/// Columns of the names of figures.
const NAME_COLUMNS: usize = 16;
/// Marks of a benefit that are drawn; more are told by number.
const MARKS_MAX: usize = 24;

/// The analysis of a network as text of at most `width` columns.
pub(crate) fn analysis_text(network: &Network, said: &SaidAnalysis, width: usize, style: Style) -> String {
    let mut out = headline(said, width, style);
    out.push_str(&counsel(&said.counsel, width, style));
    if said.analysis.size.core > 0 {
        out.push_str(&benefits(network, &said.analysis, style));
        out.push_str(&structure(&said.analysis, width, style));
        out.push_str(&measures(&said.analysis, width, style));
    }
    out.push_str(&traps(said, width, style));
    out
}

fn headline(said: &SaidAnalysis, width: usize, style: Style) -> String {
    let analysis = &said.analysis;
    let values = [
        ("people", count(analysis.size.people)),
        ("core", count(analysis.size.core)),
        ("voices", count(analysis.redundancy.voices)),
        ("estimated", count(analysis.basis.estimated_people)),
    ];
    let basis = match analysis.basis.core {
        _ if analysis.size.people == 0 => "cli-basis-empty",
        CoreBasis::Marked => "cli-basis-marked",
        CoreBasis::Closeness => "cli-basis-closeness",
        CoreBasis::Estimated => "cli-basis-estimated",
    };
    let mut out = style.bold(&wrapped(&said.headline, width, "", ""));
    out.push_str(&wrapped(&text(basis, &values), width, "", ""));
    out
}

fn heading(id: &'static str, style: Style) -> String {
    format!("\n{}\n", style.bold(&text(id, &[])))
}

fn counsel(findings: &[SaidFinding], width: usize, style: Style) -> String {
    let heavy = findings.iter().filter(|said| said.finding.weight >= FULL_WEIGHT_MIN).take(FULL_FINDINGS_MAX).count();
    let (full, brief) = findings.split_at(heavy);
    let mut out = String::new();
    if full.is_empty() {
        out.push('\n');
        out.push_str(&wrapped(&text("cli-nothing-heavy", &[]), width, "", ""));
    } else {
        out.push_str(&heading("cli-heading-counsel", style));
    }
    for said in full {
        let weight = format!("{:>4}  ", said.finding.weight);
        out.push_str(&style.bold(&wrapped(&said.title, width, &weight, "      ")));
        out.push_str(&wrapped(&said.why, width, "      ", "      "));
        for next in &said.next {
            out.push_str(&wrapped(next, width, "      → ", "        "));
        }
    }
    if !brief.is_empty() {
        out.push_str(&heading("cli-heading-also", style));
        for said in brief {
            out.push_str(&wrapped(&said.title, width, &format!("{:>4}  ", said.finding.weight), "      "));
        }
    }
    out
}

fn benefits(network: &Network, analysis: &Analysis, style: Style) -> String {
    let mut out = heading("cli-heading-benefits", style);
    for measure in &analysis.benefits {
        let name = label(&format!("benefit-{}.title", measure.benefit.code()));
        let marks = "●".repeat(measure.strong.len().min(MARKS_MAX));
        let marks = if measure.strong.len() > MARKS_MAX { format!("{marks}…") } else { marks };
        let said = benefit_said(network, analysis, measure);
        let gap = if marks.is_empty() { "" } else { "  " };
        out.push_str(&format!("  {}{marks}{gap}{said}\n", padded(&name, NAME_COLUMNS)));
    }
    out
}

fn benefit_said(network: &Network, analysis: &Analysis, measure: &BenefitMeasure) -> String {
    let name = measure.sole_provider().and_then(|id| network.person(id)).map(|person| person.name.clone());
    let values = [
        ("strong", count(measure.strong.len())),
        ("known", count(measure.known)),
        ("core", count(analysis.size.core)),
        ("name", plain(name.unwrap_or_default())),
        ("share", Value::Share(measure.share)),
    ];
    let id = match measure.verdict {
        BenefitVerdict::Unknown => "cli-benefit-unknown",
        BenefitVerdict::Hole => "cli-benefit-hole",
        BenefitVerdict::Sole => "cli-benefit-sole",
        BenefitVerdict::Surplus => "cli-benefit-surplus",
        BenefitVerdict::Fits => "cli-benefit-fits",
    };
    text(id, &values)
}

fn structure(analysis: &Analysis, width: usize, style: Style) -> String {
    let mut out = heading("cli-heading-structure", style);
    for diversity in &analysis.structure {
        let name = label(&format!("word-{}", diversity.dimension.code()));
        let indent = format!("  {}", padded(&name, NAME_COLUMNS));
        out.push_str(&wrapped(&diversity_said(diversity, analysis), width, &indent, &" ".repeat(NAME_COLUMNS + 2)));
    }
    out
}

fn diversity_said(diversity: &Diversity, analysis: &Analysis) -> String {
    let Some(largest) = &diversity.largest else {
        return text("cli-dimension-unknown", &[]);
    };
    let values = [
        ("count", count(diversity.values.get(&largest.value).copied().unwrap_or_default())),
        ("known", count(diversity.known)),
        ("core", count(analysis.size.core)),
        ("value", plain(cut(&largest.value, 40))),
        ("kinds", count(diversity.values.len())),
        ("iqv", Value::Number(diversity.iqv.unwrap_or_default())),
    ];
    let spread = text("cli-dimension-spread", &values);
    if diversity.known < analysis.size.core {
        format!("{spread} {}", text("cli-dimension-known", &values))
    } else {
        spread
    }
}

fn measures(analysis: &Analysis, width: usize, style: Style) -> String {
    let holes = &analysis.holes;
    let number = |value: Option<f64>| value.map_or(Value::Unknown, Value::Number);
    let energy = &analysis.energy;
    let rows = [
        (
            "cli-figure-size",
            "cli-figure-size-said",
            vec![
                ("core", count(analysis.size.core)),
                ("verdict", plain(label(&format!("cli-size-{}", analysis.size.verdict.code())))),
            ],
        ),
        (
            "cli-figure-voices",
            "cli-figure-voices-said",
            vec![("voices", count(analysis.redundancy.voices)), ("advisers", count(analysis.redundancy.advisers))],
        ),
        (
            "cli-figure-effective",
            "cli-figure-effective-said",
            vec![("size", number(holes.effective_size)), ("efficiency", number(holes.efficiency))],
        ),
        (
            "cli-figure-constraint",
            "cli-figure-constraint-said",
            vec![("constraint", number(holes.constraint)), ("hierarchy", number(holes.hierarchy))],
        ),
        (
            "cli-figure-energy",
            if energy.known == 0 { "cli-figure-energy-unknown" } else { "cli-figure-energy-said" },
            vec![
                ("energizers", count(energy.energizers.len())),
                ("drainers", count(energy.drainers.len())),
                ("known", count(energy.known)),
                ("people", count(analysis.size.people)),
                ("sum", Value::Count(energy.sum)),
                ("weighted", Value::Count(energy.weighted)),
            ],
        ),
        ("cli-figure-demand", "cli-figure-demand-said", vec![("high", count(analysis.demand.high.len()))]),
    ];
    let mut out = heading("cli-heading-figures", style);
    for (name, said, values) in rows {
        let said = if values.iter().any(|(_, value)| *value == Value::Unknown) {
            text("cli-figure-undefined", &[])
        } else {
            text(said, &values)
        };
        let indent = format!("  {}", padded(&text(name, &[]), NAME_COLUMNS));
        out.push_str(&wrapped(&said, width, &indent, &" ".repeat(NAME_COLUMNS + 2)));
    }
    out
}

fn traps(said: &SaidAnalysis, width: usize, style: Style) -> String {
    let mut out = heading("cli-heading-traps", style);
    for level in [TrapLevel::Clear, TrapLevel::Near, TrapLevel::None, TrapLevel::Unknown] {
        let names: Vec<String> = said
            .traps
            .iter()
            .filter(|reading| reading.level == level)
            .map(|reading| label(&format!("trap-{}", reading.trap.code())))
            .collect();
        if !names.is_empty() {
            let level = label(&format!("level-{}", level.code()));
            let indent = format!("  {}", padded(&level, NAME_COLUMNS));
            out.push_str(&wrapped(&names.join(", "), width, &indent, &" ".repeat(NAME_COLUMNS + 2)));
        }
    }
    out
}

/// The figures in which two analyses differ, under the heading of this message, and the counsel that goes and comes.
pub(crate) fn difference_text(
    title: &'static str,
    (before, after): (&SaidAnalysis, &SaidAnalysis),
    width: usize,
    style: Style,
) -> String {
    let mut out = heading(title, style);
    let moved: Vec<_> = network::compare::figures(&before.analysis, &after.analysis);
    let moved: Vec<_> = moved.into_iter().filter(|figure| figure.moved()).collect();
    if moved.is_empty() {
        out.push_str(&wrapped(&text("cli-compare-same", &[]), width, "  ", "  "));
    }
    let name_columns = moved.iter().map(|figure| figure.name.len()).max().unwrap_or_default() + 2;
    let value_columns = moved.iter().map(|figure| value_said(&figure.before).chars().count()).max().unwrap_or_default();
    for figure in &moved {
        let (name, from, to) = (&figure.name, value_said(&figure.before), value_said(&figure.after));
        out.push_str(&format!("  {}{}  →  {to}\n", padded(name, name_columns), padded(&from, value_columns)));
    }
    let is_in = |said: &SaidFinding, list: &[SaidFinding]| {
        list.iter()
            .any(|other| other.finding.rule == said.finding.rule && other.finding.subject == said.finding.subject)
    };
    for (id, from, to) in [("cli-heading-gone", before, after), ("cli-heading-come", after, before)] {
        let changed: Vec<_> = from.counsel.iter().filter(|said| !is_in(said, &to.counsel)).collect();
        if !changed.is_empty() {
            out.push_str(&heading(id, style));
            for said in changed {
                out.push_str(&wrapped(&said.title, width, &format!("{:>4}  ", said.finding.weight), "      "));
            }
        }
    }
    out
}

fn value_said(value: &Value) -> String {
    match value {
        Value::Unknown => "–".to_owned(),
        other => text("cli-value", &[("value", other.clone())]),
    }
}
