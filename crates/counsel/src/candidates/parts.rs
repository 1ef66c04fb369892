//! The parts of a fit with their points and their sentences.

use super::aspects::{Aspect, Look, differences};
use super::{Part, Sought, levels_above};
use crate::ground::count;
use model::finding::{Message, Value};
use model::person::Person;

/// The parts of a fit, in the order of [`Aspect::ALL`].
pub(super) fn parts(
    sought: &Sought<'_>,
    one: &Person,
    looks: &[Look; Aspect::ALL.len()],
    worth: &[f64; Aspect::ALL.len()],
) -> Vec<Part> {
    let points = |share: f64| (share * 100.0).round() as u8;
    let part = |(aspect, (look, worth)): (Aspect, (&Look, &f64))| Part {
        aspect,
        worth: points(*worth),
        points: look.score.map(|score| points(score * worth)),
        reason: reason(sought, one, aspect, look.how),
    };
    Aspect::ALL.into_iter().zip(looks.iter().zip(worth)).map(part).collect()
}

fn reason(sought: &Sought<'_>, one: &Person, aspect: Aspect, how: &'static str) -> Message {
    let text = |text: Option<&str>| text.map_or(Value::Unknown, |text| Value::Text(text.to_owned()));
    let whole = |number: Option<u8>| number.map_or(Value::Unknown, |number| count(usize::from(number)));
    let said = |id| Message::new(id).with("how", Value::Word(how));
    match aspect {
        Aspect::TheirStrength => said("find-fit-their-strength").with("text", text(sought.fitting_strength(one))),
        Aspect::MyStrength => {
            let theirs = if how == "interest" { &one.interests } else { &one.weaknesses };
            said("find-fit-my-strength").with("text", text(sought.mine.first_in(theirs)))
        }
        Aspect::Seniority => said("find-fit-seniority")
            .with("levels", levels_above(one, sought.me).map_or(Value::Unknown, |levels| Value::Count(levels.abs())))
            .with("years", one.years_ahead.map_or(Value::Unknown, Value::Number)),
        Aspect::Reach => said("find-fit-reach"),
        Aspect::Values => said("find-fit-values").with("text", text(sought.cares.first_in(&one.interests))),
        Aspect::Distance => said("find-fit-distance").with("unit", text(one.unit.as_deref())),
        Aspect::Difference => {
            let (unlike, all) = differences(sought, one);
            said("find-fit-difference").with("unlike", count(unlike)).with("all", count(all))
        }
        Aspect::Tie => {
            let closeness = one.closeness_known().map(|known| known.value().get());
            said("find-fit-tie").with("closeness", whole(closeness))
        }
        Aspect::Energy => said("find-fit-energy"),
        Aspect::Load => said("find-fit-load")
            .with("load", whole(one.load.map(model::scale::Mark::get)))
            .with("running", count(sought.running.get(&one.id).copied().unwrap_or_default())),
    }
}
