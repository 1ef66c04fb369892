//! What people give me (N6): holes, single threads, surpluses, and how the two halves compare.

use crate::doorway::{self, diversify, query, reach, step, step_with};
use crate::ground::{Ground, count, share};
use crate::outcome::Outcome;
use crate::rule::{DEPENDENCE, HOLE, LOPSIDED, SOLE_PROVIDER, SURPLUS};
use model::finding::{Subject, Value};
use model::kind::Benefit;
use model::person::{Person, PersonId};
use model::practice::{
    BENEFIT_SURPLUS_PEOPLE_MIN, BENEFIT_SURPLUS_SHARE, DEPENDENCE_BENEFITS_MIN, DEPENDENCE_PEOPLE_MIN,
    DEPENDENCE_SHARE, LOPSIDED_SHARE,
};
use network::analysis::{BenefitMeasure, BenefitVerdict};

/// The share of all strong marks at which one person weighs most.
const DEPENDENCE_SHARE_FULL: f64 = 0.5;

/// `network.hole`: a benefit with nobody strong. Weight: 58 where somebody gives a little, 66 where nobody does.
pub(crate) fn hole(ground: &Ground<'_>) -> Outcome {
    ground
        .analysis
        .benefits
        .iter()
        .map(|measure| match measure.verdict {
            BenefitVerdict::Hole => Outcome::fires(one_hole(ground, measure)),
            BenefitVerdict::Unknown => unknown(ground, measure),
            _ => Outcome::silent(),
        })
        .collect()
}

fn one_hole(ground: &Ground<'_>, measure: &BenefitMeasure) -> model::finding::Finding {
    let benefit = measure.benefit;
    let gives_a_little = |one: &&&Person| one.benefits.get(benefit).is_some_and(|mark| mark.get() > 0);
    let mut little: Vec<&Person> = ground.core().iter().filter(gives_a_little).copied().collect();
    // Energizers first; the sort is stable, so the order of the network decides among equals.
    little.sort_by_key(|one| std::cmp::Reverse(one.energy.map_or(0, model::scale::Energy::get)));
    let little: Vec<PersonId> = crate::ground::ids(little);
    let weight = if little.is_empty() { HOLE.weight.max } else { HOLE.weight.min };
    let ask = (!little.is_empty()).then(|| {
        step_with(
            doorway::ASK_FOR_MORE,
            "people",
            Value::People(little.clone()),
            query("/network/capitalise", "benefit", benefit.code()),
        )
    });
    HOLE.finding(Subject::Benefit(benefit), weight)
        .value("benefit", Value::Benefit(benefit))
        .value("strong", Value::Count(0))
        .value("a_little", count(little.len()))
        .value("known", count(measure.known))
        .value("line", Value::Count(1))
        .of_core(ground)
        .people(little)
        .step_if(ask)
        .first_step(step_with(doorway::FILL_BENEFIT, "benefit", Value::Benefit(benefit), diversify(benefit)))
}

/// `network.sole_provider`: a benefit with exactly one strong provider.
pub(crate) fn sole_provider(ground: &Ground<'_>) -> Outcome {
    let of = |measure: &BenefitMeasure| {
        let only = measure.sole_provider().filter(|_| measure.verdict == BenefitVerdict::Sole)?;
        Some(
            SOLE_PROVIDER
                .finding(Subject::Benefit(measure.benefit), SOLE_PROVIDER.weight.min)
                .value("benefit", Value::Benefit(measure.benefit))
                .value("person", Value::Person(only.clone()))
                .value("strong", Value::Count(1))
                .value("known", count(measure.known))
                .value("line", Value::Count(1))
                .of_core(ground)
                .people(vec![only.clone()])
                .step(step_with(doorway::TEND_TIE, "person", Value::Person(only.clone()), reach(only)))
                .first_step(step_with(
                    doorway::SECOND_PROVIDER,
                    "benefit",
                    Value::Benefit(measure.benefit),
                    diversify(measure.benefit),
                )),
        )
    };
    ground.analysis.benefits.iter().filter_map(of).map(Outcome::fires).collect()
}

/// `network.surplus`: a benefit with above 40 % of all strong marks and three or more people.
/// Weight: 32 at the line to 44 where it holds all strong marks.
pub(crate) fn surplus(ground: &Ground<'_>) -> Outcome {
    let of = |measure: &&BenefitMeasure| measure.verdict == BenefitVerdict::Surplus;
    let finding = |measure: &BenefitMeasure| {
        SURPLUS
            .finding(Subject::Benefit(measure.benefit), SURPLUS.weight.at(measure.share, BENEFIT_SURPLUS_SHARE, 1.0))
            .value("benefit", Value::Benefit(measure.benefit))
            .value("strong", count(measure.strong.len()))
            .value("marks", count(ground.strong_marks()))
            .value("share", Value::Share(measure.share))
            .value("line", Value::Share(BENEFIT_SURPLUS_SHARE))
            .value("line_people", count(BENEFIT_SURPLUS_PEOPLE_MIN))
            .of_core(ground)
            .people(measure.strong.clone())
            .step(step(doorway::SPREAD_BENEFITS, "/network/diversify"))
            .first_step(step_with(
                doorway::USE_FOR_MORE,
                "people",
                Value::People(measure.strong.clone()),
                query("/network/capitalise", "from", measure.benefit.code()),
            ))
    };
    ground.analysis.benefits.iter().filter(of).map(|measure| Outcome::fires(finding(measure))).collect()
}

/// `network.dependence`: one person strong in 4 or more benefits, or with above 25 % of all strong marks where 8 or more people
/// have strong marks. Weight: 46 at either line, 60 for all six benefits or half of all marks; the heavier counts.
pub(crate) fn dependence(ground: &Ground<'_>) -> Outcome {
    let marks = ground.strong_marks();
    let holders = ground.core().iter().filter(|one| one.benefits.strong_count() > 0).count();
    // A share of marks says nothing while a whole benefit is unknown.
    let is_share_known = ground.analysis.benefits.iter().all(|measure| measure.verdict != BenefitVerdict::Unknown);
    let of = |one: &&Person| {
        let strong = one.benefits.strong_count();
        let part = share(strong, marks);
        let by_benefits = strong >= DEPENDENCE_BENEFITS_MIN;
        let by_share = is_share_known && holders >= DEPENDENCE_PEOPLE_MIN && part > DEPENDENCE_SHARE;
        if !by_benefits && !by_share {
            return None;
        }
        let weight = DEPENDENCE.weight.at(strong as f64, DEPENDENCE_BENEFITS_MIN as f64, Benefit::ALL.len() as f64);
        let weight = if by_share {
            weight.max(DEPENDENCE.weight.at(part, DEPENDENCE_SHARE, DEPENDENCE_SHARE_FULL))
        } else {
            weight
        };
        Some(
            DEPENDENCE
                .finding(Subject::Person(one.id.clone()), weight)
                .value("person", Value::Person(one.id.clone()))
                .value("strong", count(strong))
                .value("marks", count(marks))
                .value("share", Value::Share(part))
                .value("line_benefits", count(DEPENDENCE_BENEFITS_MIN))
                .value("line", Value::Share(DEPENDENCE_SHARE))
                .value("by", Value::Word(if by_benefits { "benefits" } else { "marks" }))
                .of_core(ground)
                .people(vec![one.id.clone()])
                .step(step_with(doorway::TEND_TIE, "person", Value::Person(one.id.clone()), reach(&one.id)))
                .first_step(step(doorway::SPREAD_BENEFITS, "/network/diversify")),
        )
    };
    ground.core().iter().filter_map(of).map(Outcome::fires).collect()
}

/// `network.lopsided`: one half of the benefits holds under a quarter of all strong marks.
/// Weight: 40 at the line to 54 where it holds none.
pub(crate) fn lopsided(ground: &Ground<'_>) -> Outcome {
    let measures = &ground.analysis.benefits;
    if measures.iter().any(|measure| measure.verdict == BenefitVerdict::Unknown) {
        return Outcome::silent(); // The rule of holes has said which benefits are unknown.
    }
    let marks = ground.strong_marks();
    let of_half = |half: &[Benefit; 3]| -> usize {
        measures.iter().filter(|measure| half.contains(&measure.benefit)).map(|measure| measure.strong.len()).sum()
    };
    let halves = [("performance", Benefit::PERFORMANCE), ("satisfaction", Benefit::SATISFACTION)];
    let light = halves.iter().find(|(_, half)| marks > 0 && share(of_half(half), marks) < LOPSIDED_SHARE);
    let Some((name, half)) = light else { return Outcome::silent() };
    let part = share(of_half(half), marks);
    // The first benefit of the half with the fewest strong people is where to begin.
    let weakest = half
        .iter()
        .copied()
        .min_by_key(|&benefit| ground.benefit(benefit).map_or(0, |measure| measure.strong.len()))
        .unwrap_or(half[0]);
    Outcome::fires(
        LOPSIDED
            .finding(Subject::Me, LOPSIDED.weight.at(part, LOPSIDED_SHARE, 0.0))
            .value("half", Value::Word(name))
            .value("strong", count(of_half(half)))
            .value("marks", count(marks))
            .value("share", Value::Share(part))
            .value("line", Value::Share(LOPSIDED_SHARE))
            .of_core(ground)
            .first_step(step_with(doorway::FILL_BENEFIT, "benefit", Value::Benefit(weakest), diversify(weakest))),
    )
}

/// What a benefit that is known for too few lacks.
pub(crate) fn unknown(ground: &Ground<'_>, measure: &BenefitMeasure) -> Outcome {
    Outcome::lacks("benefits", ground.core().len().saturating_sub(measure.known))
}
