//! People who could give more than I ask of them (N11).

use crate::doorway::{self, step_with};
use crate::ground::{Ground, count, same_text};
use crate::outcome::Outcome;
use crate::rule::CAPITALISE;
use model::finding::{Finding, Subject, Value};
use model::kind::{Benefit, Power, Relation, Sphere};
use model::person::{Person, Profile};
use model::practice::{CAPITALISE_BENEFITS_KNOWN_MIN, CAPITALISE_YEARS_AHEAD_MIN, CLOSE_MIN};
use network::analysis::BenefitVerdict;

/// `network.capitalise`: a close, energizing core person who gives exactly one benefit, and whose strengths or position fit a hole;
/// one for each.
pub(crate) fn capitalise(ground: &Ground<'_>) -> Outcome {
    let holes: Vec<Benefit> = ground
        .analysis
        .benefits
        .iter()
        .filter(|measure| measure.verdict == BenefitVerdict::Hole)
        .map(|measure| measure.benefit)
        .collect();
    ground.core().iter().filter_map(|one| of(ground, one, &holes)).map(Outcome::fires).collect()
}

fn of(ground: &Ground<'_>, one: &Person, holes: &[Benefit]) -> Option<Finding> {
    let closeness = one.closeness_known()?.value().get();
    let energy = one.energy?.get();
    let used = used_for_one(one)?;
    if closeness < CLOSE_MIN || energy <= 0 {
        return None;
    }
    let (hole, reason) = fit(one, ground.me(), holes.iter().copied().filter(|&hole| hole != used))?;
    let (because, what) = match reason {
        Reason::Strength(strength) => ("strength", Value::Text(strength)),
        Reason::Position(position) => ("position", Value::Word(position)),
    };
    let doorway =
        format!("{}&benefit={}", doorway::query("/network/capitalise", "person", one.id.as_str()), hole.code());
    let ask = step_with(doorway::ASK_ABOUT, "person", Value::Person(one.id.clone()), doorway);
    let ask = model::finding::Step { message: ask.message.with("fits", Value::Benefit(hole)), ..ask };
    Some(
        CAPITALISE
            .finding(Subject::Person(one.id.clone()), CAPITALISE.weight.min)
            .value("person", Value::Person(one.id.clone()))
            .value("uses", Value::Benefit(used))
            .value("fits", Value::Benefit(hole))
            .value("because", Value::Word(because))
            .value("what", what)
            .value("closeness", count(usize::from(closeness)))
            .value("energy", Value::Count(i64::from(energy)))
            .value("line_closeness", count(usize::from(CLOSE_MIN)))
            .of_core(ground)
            .people(vec![one.id.clone()])
            .first_step(ask),
    )
}

/// The one benefit that somebody is used for: one mark above 0, where enough of the six are known to say *one*.
pub(crate) fn used_for_one(one: &Person) -> Option<Benefit> {
    let marks: Vec<(Benefit, u8)> = Benefit::ALL
        .iter()
        .filter_map(|&benefit| one.benefits.get(benefit).map(|mark| (benefit, mark.get())))
        .collect();
    let mut given = marks.iter().filter(|(_, mark)| *mark > 0).map(|(benefit, _)| *benefit);
    let first = given.next()?;
    (given.next().is_none() && marks.len() >= CAPITALISE_BENEFITS_KNOWN_MIN).then_some(first)
}

pub(crate) enum Reason {
    /// One of their strengths, in my own words.
    Strength(String),
    /// What they are to me or where they stand, as a word of the catalogue.
    Position(&'static str),
}

/// The first hole that a strength fits, else the first that a position fits.
pub(crate) fn fit(
    one: &Person,
    me: &Profile,
    holes: impl Iterator<Item = Benefit> + Clone,
) -> Option<(Benefit, Reason)> {
    let by_strength = holes.clone().find_map(|hole| Some((hole, Reason::Strength(strength_for(one, me, hole)?))));
    by_strength.or_else(|| holes.clone().find_map(|hole| Some((hole, Reason::Position(position_for(one, me, hole)?)))))
}

/// A strength that fits a hole: one that I am weak in (for information and development), else one that speaks of the benefit.
pub(crate) fn strength_for(one: &Person, me: &Profile, hole: Benefit) -> Option<String> {
    let is_taught = matches!(hole, Benefit::Information | Benefit::Development);
    let fits = |strength: &&String| {
        let text = strength.to_lowercase();
        let is_my_weakness = me.weaknesses.iter().any(|weakness| same_text(weakness, strength));
        (is_taught && is_my_weakness) || words_of(hole).iter().any(|word| has_word(&text, word))
    };
    one.strengths.iter().find(fits).cloned()
}

/// Whether one of the words of `text` begins with `start`.
fn has_word(text: &str, start: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with(start))
}

/// Beginnings of words in strengths that speak of a benefit (ours; the strengths are the user's own words, so this only proposes).
fn words_of(benefit: Benefit) -> &'static [&'static str] {
    match benefit {
        Benefit::Information => &["research", "analy", "market", "data", "industry", "technolog", "expert", "news"],
        Benefit::Influence => {
            &["influence", "politic", "negotiat", "diplom", "stakeholder", "lobby", "persua", "connect"]
        }
        Benefit::Development => {
            &["coach", "mentor", "feedback", "teach", "train", "challeng", "candour", "candor", "hones"]
        }
        Benefit::Support => &["listen", "empath", "encourag", "calm", "patien", "caring", "kindness"],
        Benefit::Purpose => &["volunteer", "communit", "charit", "purpose", "mission", "faith", "teach", "mentor"],
        Benefit::Balance => &[
            "sport", "run", "swim", "yoga", "music", "cook", "garden", "hik", "cycl", "arts", "paint", "meditat",
            "family",
        ],
    }
}

/// What somebody is to me or where they stand that fits a hole.
pub(crate) fn position_for(one: &Person, me: &Profile, hole: Benefit) -> Option<&'static str> {
    let holds_power = one.power.is_some_and(|power| power != Power::None);
    let levels = one.level.zip(me.level);
    let is_elsewhere = one.sphere == Some(Sphere::Outside)
        || one.unit.as_ref().zip(me.unit.as_ref()).is_some_and(|(theirs, mine)| !same_text(theirs, mine));
    match hole {
        Benefit::Information => is_elsewhere.then_some("elsewhere"),
        Benefit::Influence if holds_power => Some("power"),
        Benefit::Influence => levels.is_some_and(|(theirs, mine)| theirs > mine).then_some("senior"),
        Benefit::Development => {
            let is_ahead = one.years_ahead.is_some_and(|years| years >= CAPITALISE_YEARS_AHEAD_MIN)
                || levels.is_some_and(|(a, b)| a > b);
            let is_below = levels.is_some_and(|(theirs, mine)| theirs < mine) || one.relation == Some(Relation::Report);
            if is_ahead { Some("ahead") } else { is_below.then_some("junior") }
        }
        Benefit::Support => {
            matches!(one.relation, Some(Relation::Friend | Relation::Family | Relation::Peer)).then_some("beside")
        }
        Benefit::Purpose => matches!(one.relation, Some(Relation::Client | Relation::Report)).then_some("served"),
        Benefit::Balance => (one.sphere == Some(Sphere::Personal)).then_some("personal"),
    }
}
