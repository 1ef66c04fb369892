//! The six benefits: who gives them, and how each is supplied.

use super::telling::{Telling, count, plain};
use crate::report::{BenefitView, Emphasis};
use model::finding::Value;
use network::analysis::{BenefitMeasure, BenefitVerdict};
use picture::benefits::{Column, strip};

pub(crate) fn views(telling: &Telling<'_>) -> Vec<BenefitView> {
    let measures = &telling.said.analysis.benefits;
    let columns: Vec<Column> = measures.iter().map(|measure| column(telling, measure)).collect();
    let views = measures.iter().zip(strip(&columns)).map(|(measure, marks)| BenefitView {
        code: measure.benefit.code().to_owned(),
        name: name(telling, measure),
        marks: marks.into(),
        said: said(telling, measure),
        detail: detail(telling, measure),
        emphasis: match measure.verdict {
            BenefitVerdict::Hole | BenefitVerdict::Sole => Emphasis::Strong,
            BenefitVerdict::Unknown | BenefitVerdict::Surplus | BenefitVerdict::Fits => Emphasis::Quiet,
        },
    });
    views.collect()
}

fn column(telling: &Telling<'_>, measure: &BenefitMeasure) -> Column {
    let gives_some = |mark: model::scale::Mark| mark.get() > 0 && !mark.is_strong();
    let some = telling.core().filter(|person| person.benefits.get(measure.benefit).is_some_and(gives_some));
    let (name, said) = (name(telling, measure), said(telling, measure));
    Column {
        benefit: measure.benefit,
        verdict: measure.verdict,
        strong: measure.strong.iter().map(|id| telling.name(id)).collect(),
        some: some.map(|person| person.name.clone()).collect(),
        said: telling.aloud("report-benefit-aloud", &[("name", &name), ("said", &said)]),
    }
}

fn name(telling: &Telling<'_>, measure: &BenefitMeasure) -> String {
    telling.text(&format!("benefit-{}.title", measure.benefit.code()))
}

fn said(telling: &Telling<'_>, measure: &BenefitMeasure) -> String {
    let strong = [("strong", count(measure.strong.len()))];
    match measure.verdict {
        BenefitVerdict::Unknown => telling.text("report-benefit-unknown"),
        BenefitVerdict::Hole => telling.text("report-benefit-hole"),
        BenefitVerdict::Sole => telling.text("report-benefit-sole"),
        BenefitVerdict::Surplus | BenefitVerdict::Fits => telling.say("report-benefit-fits", &strong),
    }
}

fn detail(telling: &Telling<'_>, measure: &BenefitMeasure) -> String {
    let values = [
        ("some", count(measure.people.saturating_sub(measure.strong.len()))),
        ("share", Value::Share(measure.share)),
        ("known", count(measure.known)),
        ("core", count(telling.said.analysis.size.core)),
        ("name", measure.sole_provider().map_or(Value::Unknown, |id| plain(telling.name(id)))),
    ];
    match measure.verdict {
        BenefitVerdict::Unknown if measure.known == 0 => telling.text("report-benefit-none-known"),
        BenefitVerdict::Unknown => telling.say("report-benefit-known", &values),
        BenefitVerdict::Hole => telling.say("report-benefit-some", &values),
        BenefitVerdict::Sole => telling.say("report-benefit-who", &values),
        BenefitVerdict::Surplus => telling.say("report-benefit-share", &values),
        BenefitVerdict::Fits => telling.say("report-benefit-some-more", &values),
    }
}
