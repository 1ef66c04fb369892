//! Where the core sits: one bar per dimension of which something is known.

use super::telling::{Telling, count, plain};
use crate::report::DimensionView;
use model::finding::{Subject, Value};
use model::practice::INSULAR_SHARE;
use network::analysis::{Dimension, Diversity};
use picture::diversity::{Bar, Tone, bars};

pub(crate) fn views(telling: &Telling<'_>) -> Vec<DimensionView> {
    let known: Vec<&Diversity> =
        telling.said.analysis.structure.iter().filter(|diversity| diversity.known > 0).collect();
    let drawn: Vec<Bar> = known.iter().map(|diversity| bar(telling, diversity)).collect();
    let view = |(diversity, bar): (&&Diversity, picture::svg::Svg)| DimensionView {
        name: name(telling, diversity.dimension),
        figure: figure(telling, diversity),
        value: value(telling, diversity),
        bar: bar.into(),
        detail: telling.say(
            "report-kinds",
            &[
                ("dimension", Value::Word(diversity.dimension.code())),
                ("kinds", count(diversity.values.len())),
                ("missing", count(telling.said.analysis.size.core.saturating_sub(diversity.known))),
            ],
        ),
    };
    known.iter().zip(bars(&drawn)).map(view).collect()
}

/// Whether a bar with the line of an insular core is drawn.
pub(crate) fn has_line(telling: &Telling<'_>) -> bool {
    telling.unit_known() > 0
}

fn bar(telling: &Telling<'_>, diversity: &Diversity) -> Bar {
    let dimension = diversity.dimension;
    let (name, figure, value) = (name(telling, dimension), figure(telling, diversity), value(telling, diversity));
    Bar {
        key: dimension.code().to_owned(),
        said: telling.aloud("report-dimension-aloud", &[("name", &name), ("figure", &figure), ("value", &value)]),
        parts: diversity.values.iter().map(|(part, number)| (label(telling, dimension, part), *number)).collect(),
        line_share: (dimension == Dimension::Unit).then_some(INSULAR_SHARE),
        tone: if is_warned_of(telling, dimension) { Tone::Warning } else { Tone::Calm },
    }
}

/// Whether the counsel warns of likeness in this dimension.
fn is_warned_of(telling: &Telling<'_>, dimension: Dimension) -> bool {
    let alike = telling.said.counsel.iter().any(|said| said.finding.subject == Subject::Dimension(dimension.code()));
    alike || dimension == Dimension::Unit && telling.is_found("network.insular")
}

/// How many stand where most do; of people who are all different, everybody.
fn figure(telling: &Telling<'_>, diversity: &Diversity) -> String {
    let number = if is_all_different(diversity) { diversity.known } else { largest(diversity) };
    telling.say("report-part", &[("count", count(number)), ("known", count(diversity.known))])
}

fn value(telling: &Telling<'_>, diversity: &Diversity) -> String {
    match &diversity.largest {
        Some(largest) if !is_all_different(diversity) => label(telling, diversity.dimension, &largest.value),
        _ => telling.text("report-alike-none"),
    }
}

fn largest(diversity: &Diversity) -> usize {
    diversity.largest.as_ref().and_then(|largest| diversity.values.get(&largest.value)).copied().unwrap_or_default()
}

fn is_all_different(diversity: &Diversity) -> bool {
    diversity.known > 1 && largest(diversity) <= 1
}

fn name(telling: &Telling<'_>, dimension: Dimension) -> String {
    telling.text(&format!("report-dimension-{}", dimension.code()))
}

/// A value in words: those of closed lists by their names, levels as levels, the user's own texts as they are.
fn label(telling: &Telling<'_>, dimension: Dimension, value: &str) -> String {
    match dimension {
        Dimension::Sphere => telling.text(&format!("sphere-{value}")),
        Dimension::Relation => telling.text(&format!("relation-{value}")),
        Dimension::Level => {
            let is_own = telling.network.me().level.is_some_and(|level| level.to_string() == value);
            telling.say(if is_own { "report-level-own" } else { "report-level" }, &[("value", plain(value))])
        }
        Dimension::Organisation | Dimension::Unit | Dimension::Function | Dimension::Location => value.to_owned(),
    }
}
