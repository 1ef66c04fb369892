//! The figures of the whole, each with its meaning.

use super::FigureView;
use super::telling::{Telling, amount, count, plain};
use model::finding::Value;

pub(super) fn views(telling: &Telling<'_>) -> Vec<FigureView> {
    let summary = &telling.one.summary;
    let hundredths = |value: Option<f64>| value.map_or(Value::Unknown, |value| plain(format!("{value:.2}")));
    let figure = |name: &str, figure: (&'static str, Vec<(&'static str, Value)>), meaning: &'static str| FigureView {
        name: telling.text(name),
        figure: telling.say(figure.0, &figure.1),
        meaning: telling.text(meaning),
    };
    let mut views = vec![
        figure(
            "org-figure-reach",
            (
                "org-figure-reach-said",
                vec![("largest", amount(summary.components.largest.into())), ("people", count(summary.people))],
            ),
            "org-figure-reach-meaning",
        ),
        figure(
            "org-figure-degree",
            ("org-figure-degree-said", vec![("median", summary.degree.median.map_or(Value::Unknown, Value::Number))]),
            "org-figure-degree-meaning",
        ),
        figure(
            "org-figure-constraint",
            ("org-figure-number", vec![("number", hundredths(summary.constraint.median))]),
            "org-figure-constraint-meaning",
        ),
        figure(
            "org-figure-effective",
            ("org-figure-number", vec![("number", hundredths(summary.effective_size.median))]),
            "org-figure-effective-meaning",
        ),
        figure(
            "org-figure-communities",
            (
                "org-figure-communities-said",
                vec![
                    ("count", count(telling.one.communities.sizes.iter().filter(|size| **size > 1).count())),
                    ("modularity", hundredths(summary.communities.modularity)),
                ],
            ),
            "org-figure-communities-meaning",
        ),
        figure(
            "org-figure-core",
            ("org-figure-core-said", vec![("core", amount(summary.core_max.into()))]),
            "org-figure-core-meaning",
        ),
    ];
    let ei = telling.shown().and_then(|shown| {
        let of = |attribute: &&formats::organisation::AttributeSummary| attribute.attribute == shown.attribute.name;
        summary.attributes.iter().find(of).and_then(|attribute| attribute.ei)
    });
    if ei.is_some() {
        let said = ("org-figure-number", vec![("number", hundredths(ei))]);
        views.insert(2, figure("org-figure-ei", said, "org-figure-ei-meaning"));
    }
    views
}
