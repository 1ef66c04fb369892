//! An organisation as text for a terminal.

use crate::console::Style;
use crate::text::{count, label, padded, plain, text, wrapped};
use app::organisation::Organisation;
use model::finding::Value;
use model::practice::{ORG_SHOWN_SIZE_MIN, ORG_SILO_EI_MAX};
use network::org::roles::Role;
use network::org::units::Unit;

/// Columns of the label beside a line.
const LABEL_COLUMNS: usize = 16;
/// Most units that are listed; the file has all.
const UNITS_LISTED_MAX: usize = 8;

/// The organisation in short: size, roles with their lines, what would fall apart, units.
pub(crate) fn organisation_text(one: &Organisation, width: usize, style: Style) -> String {
    let summary = &one.summary;
    let mut out = wrapped(&opening(one), width, "", "");
    let dropped = summary.dropped;
    let values = [
        ("self_ties", amount(dropped.self_ties)),
        ("zero", amount(dropped.zero_ties)),
        ("repeated", amount(dropped.repeated_ties)),
    ];
    if dropped.self_ties + dropped.zero_ties + dropped.repeated_ties > 0 {
        out.push_str(&wrapped(&text("org-dropped", &values), width, "", ""));
    }
    if !summary.ignored.is_empty() {
        out.push_str(&wrapped(
            &text("org-ignored", &[("columns", Value::Names(summary.ignored.clone()))]),
            width,
            "",
            "",
        ));
    }
    if summary.people == 0 {
        return out;
    }
    out.push_str(&heading("org-heading-whole", style));
    for (name, said) in whole(one) {
        out.push_str(&line(&name, &said, width));
    }
    out.push_str(&heading("org-heading-roles", style));
    // Without any tie there are no lines, and everybody is an isolate.
    for &role in Role::ALL.iter().filter(|role| one.roles.lines.is_some() || **role == Role::Isolate) {
        let number = one.roles.of.iter().filter(|of| **of == role).count();
        let said = text("org-role-line", &[("count", count(number)), ("meaning", plain(meaning(one, role)))]);
        out.push_str(&line(&label(&format!("org-role-{}", role.code())), &said, width));
    }
    if let Some((attribute, units, _)) = one.shown() {
        out.push_str(&heading("org-heading-units", style));
        out.push_str(&units_text(&attribute.name, &attribute.values, units, width));
    }
    out
}

/// The way from one person to another, or that there is none.
pub(crate) fn introduction_text(ends: (&str, &str), way: Option<&[(String, f64)]>, width: usize) -> String {
    let values = [("from", plain(ends.0)), ("to", plain(ends.1))];
    let Some(way) = way else { return wrapped(&text("org-introduction-none", &values), width, "", "") };
    let mut out = String::new();
    for (place, (id, strength)) in way.iter().enumerate() {
        let values = [("id", plain(id.clone())), ("strength", Value::Number(*strength))];
        let message = if place == 0 { "org-introduction-first" } else { "org-introduction-step" };
        out.push_str(&format!("{}\n", text(message, &values)));
    }
    out
}

fn opening(one: &Organisation) -> String {
    let summary = &one.summary;
    let kind = summary.kind.clone().map_or(Value::Unknown, Value::Text);
    text("org-opening", &[("people", count(summary.people)), ("ties", count(summary.ties)), ("kind", kind)])
}

fn whole(one: &Organisation) -> Vec<(String, String)> {
    let summary = &one.summary;
    let number = |value: Option<f64>| value.map_or(Value::Unknown, |value| plain(format!("{value:.2}")));
    let components = [
        ("count", count(summary.components.count)),
        ("largest", amount(summary.components.largest.into())),
        ("isolates", count(summary.components.isolates)),
    ];
    let communities =
        [("count", count(summary.communities.count)), ("modularity", number(summary.communities.modularity))];
    let holes = [
        ("constraint", number(summary.constraint.median)),
        ("effective", number(summary.effective_size.median)),
        ("degree", summary.degree.median.map_or(Value::Unknown, Value::Number)),
    ];
    let cut_off = summary.cuts.first.first().map_or(0, |(_, cut_off, _)| *cut_off);
    let cuts = [("count", count(summary.cuts.people)), ("most", amount(cut_off.into()))];
    let paths = [
        ("method", Value::Text(summary.betweenness.method.to_owned())),
        ("sources", count(summary.betweenness.sources)),
        ("error", summary.betweenness.relative_error.map_or(Value::Unknown, Value::Share)),
    ];
    let is_sample = summary.betweenness.seed.is_some();
    let mut lines = vec![
        (label("org-label-reach"), text("org-said-reach", &components)),
        (label("org-label-cuts"), text("org-said-cuts", &cuts)),
        (label("org-label-communities"), text("org-said-communities", &communities)),
        (
            label("org-label-holes"),
            text(if summary.ties > 0 { "org-said-holes" } else { "org-said-holes-none" }, &holes),
        ),
        (
            label("org-label-paths"),
            text(if is_sample { "org-said-paths-sample" } else { "org-said-paths-exact" }, &paths),
        ),
    ];
    for (name, energy) in [("energy", &summary.energy), ("drain", &summary.drain)] {
        if let Some(energy) = energy {
            let values = [
                ("named", count(energy.named)),
                ("enough", count(energy.named_enough)),
                ("line", amount(energy.line.into())),
            ];
            let said = if name == "energy" { "org-said-energy" } else { "org-said-drain" };
            lines.push((label(&format!("org-label-{name}")), text(said, &values)));
        }
    }
    lines
}

/// By which line a role was told, in a sentence.
fn meaning(one: &Organisation, role: Role) -> String {
    let message = app::organisation::role_message(one, role);
    text(message.id, &message.values)
}

fn units_text(attribute: &str, names: &[String], units: &[Unit], width: usize) -> String {
    let mut order: Vec<usize> = (0..units.len()).filter(|&unit| units[unit].size >= ORG_SHOWN_SIZE_MIN).collect();
    let silos = order.iter().filter(|&&unit| units[unit].ei.is_some_and(|ei| ei <= ORG_SILO_EI_MAX)).count();
    let values = [("attribute", plain(attribute)), ("count", count(units.len())), ("silos", count(silos))];
    let mut out = wrapped(&text("org-said-units", &values), width, "", "");
    // In the order of how closed they are.
    // Those without any tie say nothing.
    order.retain(|&unit| units[unit].ei.is_some());
    order.sort_by(|&a, &b| {
        let ei = |unit: usize| units[unit].ei.unwrap_or(1.0);
        ei(a).total_cmp(&ei(b)).then(units[b].size.cmp(&units[a].size)).then(a.cmp(&b))
    });
    for &unit in order.iter().take(UNITS_LISTED_MAX) {
        let Unit { size, internal, external, doors, .. } = units[unit];
        let share = internal as f64 / (internal + external) as f64;
        let values = [
            ("size", amount(size.into())),
            ("share", Value::Share(share)),
            ("external", amount(external)),
            ("doors", amount(doors.into())),
        ];
        out.push_str(&line(&names[unit], &text("org-unit-line", &values), width));
    }
    out
}

fn amount(number: u64) -> Value {
    Value::Count(i64::try_from(number).unwrap_or(i64::MAX))
}

fn heading(id: &str, style: Style) -> String {
    format!("\n{}\n", style.bold(&label(id)))
}

fn line(name: &str, said: &str, width: usize) -> String {
    let indent = " ".repeat(LABEL_COLUMNS + 2);
    let first = padded(&format!("  {}", crate::text::cut(name, LABEL_COLUMNS - 1)), LABEL_COLUMNS + 2);
    wrapped(said, width, &first, &indent)
}
