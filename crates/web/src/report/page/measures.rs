//! The figures, each with its meaning.

use super::telling::{Telling, count, hundredths};
use crate::report::{Emphasis, MeasureView};
use model::finding::Value;
use model::practice::{CORE_SIZE_MAX, CORE_SIZE_MIN, OVERLOADED_PEOPLE};
use network::analysis::SizeVerdict;

pub(crate) fn views(telling: &Telling<'_>) -> Vec<MeasureView> {
    let mut views = vec![core(telling)];
    if telling.said.analysis.redundancy.advisers > 0 {
        // What voices are without units, the section on voices says.
        views.extend(telling.has_voices().then(|| voices(telling)));
        views.extend([effective(telling), constraint(telling)]);
    }
    views.extend([energy(telling), demand(telling)]);
    views
}

fn emphasis(asks: bool) -> Emphasis {
    if asks { Emphasis::Strong } else { Emphasis::Quiet }
}

fn core(telling: &Telling<'_>) -> MeasureView {
    let size = &telling.said.analysis.size;
    let values = [
        ("core", count(size.core)),
        ("verdict", Value::Word(size.verdict.code())),
        ("line_min", count(CORE_SIZE_MIN)),
        ("line_max", count(CORE_SIZE_MAX)),
    ];
    MeasureView {
        name: telling.text("report-measure-core"),
        figure: telling.say("report-measure-core-said", &values),
        meaning: telling.say("report-measure-core-meaning", &values),
        emphasis: emphasis(matches!(size.verdict, SizeVerdict::Thin | SizeVerdict::Wide)),
    }
}

fn voices(telling: &Telling<'_>) -> MeasureView {
    let redundancy = &telling.said.analysis.redundancy;
    MeasureView {
        name: telling.text("report-measure-voices"),
        figure: telling
            .say("report-part", &[("count", count(redundancy.voices)), ("known", count(redundancy.advisers))]),
        meaning: telling.text("report-measure-voices-meaning"),
        emphasis: emphasis(telling.is_found("network.redundant")),
    }
}

fn effective(telling: &Telling<'_>) -> MeasureView {
    let holes = &telling.said.analysis.holes;
    let measured = telling.said.analysis.redundancy.advisers.saturating_sub(holes.left_out.len());
    let figure = holes.effective_size.map(|size| {
        telling.say("report-measure-effective-said", &[("size", Value::Number(size)), ("advisers", count(measured))])
    });
    defined(telling, ("report-measure-effective", "report-measure-effective-meaning"), figure)
}

fn constraint(telling: &Telling<'_>) -> MeasureView {
    let figure = telling.said.analysis.holes.constraint;
    let figure = figure.map(|constraint| telling.say("value-number", &[("number", hundredths(constraint))]));
    defined(telling, ("report-measure-constraint", "report-measure-constraint-meaning"), figure)
}

/// One of Burt's measures, or why there is none.
fn defined(telling: &Telling<'_>, (name, meaning): (&str, &'static str), figure: Option<String>) -> MeasureView {
    // Without any tie between them everybody would look like a door of their own.
    let has_ties = !telling.network.ties().is_empty();
    let figure = figure.filter(|_| has_ties);
    let left_out = count(telling.said.analysis.holes.left_out.len());
    let meaning = match figure {
        Some(_) => telling.aloud(
            "report-sentences",
            &[
                ("first", &telling.text(meaning)),
                ("next", &telling.say("report-measure-left-out", &[("left_out", left_out)])),
            ],
        ),
        None if !has_ties => telling.text("report-measure-no-ties"),
        None => telling.text("report-measure-undefined"),
    };
    MeasureView {
        name: telling.text(name),
        figure: figure.unwrap_or_else(|| telling.text("value-unknown")),
        meaning,
        emphasis: Emphasis::Quiet,
    }
}

fn energy(telling: &Telling<'_>) -> MeasureView {
    let energy = &telling.said.analysis.energy;
    let values = [
        ("energizers", count(energy.energizers.len())),
        ("drainers", count(energy.drainers.len())),
        ("known", count(energy.known)),
        ("people", count(telling.said.analysis.size.people)),
        ("sum", Value::Count(energy.sum)),
        ("weighted", Value::Count(energy.weighted)),
    ];
    let is_known = energy.known > 0;
    MeasureView {
        name: telling.text("report-measure-energy"),
        figure: telling.say(if is_known { "report-measure-energy-said" } else { "value-unknown" }, &values),
        meaning: telling
            .say(if is_known { "report-measure-energy-meaning" } else { "report-measure-energy-unknown" }, &values),
        emphasis: emphasis(telling.is_found("network.energy_low")),
    }
}

fn demand(telling: &Telling<'_>) -> MeasureView {
    let known = telling.network.people().iter().filter(|person| person.demand.is_some()).count();
    let high = telling.said.analysis.demand.high.len();
    let values = [("high", count(high)), ("known", count(known)), ("line", count(OVERLOADED_PEOPLE))];
    let is_known = known > 0;
    MeasureView {
        name: telling.text("report-measure-demand"),
        figure: telling.say(if is_known { "report-measure-demand-said" } else { "value-unknown" }, &values),
        meaning: telling
            .say(if is_known { "report-measure-demand-meaning" } else { "report-measure-demand-unknown" }, &values),
        emphasis: emphasis(telling.is_found("network.too_much_of_me")),
    }
}
