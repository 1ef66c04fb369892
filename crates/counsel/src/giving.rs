//! Giving back (Y): whether give and take hold each other, what people care about, thanks, references.

use crate::MentoringRule;
use crate::doorway::{self, query, step_with};
use crate::ground::{Ground, count};
use crate::outcome::Outcome;
use crate::pockets;
use crate::rule::{GIVE_REFERENCE, GIVE_THANKS_DUE, GIVE_UNBALANCED, GIVE_UNKNOWN_INTERESTS};
use crate::sponsors::{other, people_of};
use chrono::Days;
use model::entry::{EntryKind, Noted};
use model::finding::{Finding, Subject, Value};
use model::mentoring::Mentoring;
use model::mentoring::giving::ThanksDue;
use model::person::{Person, PersonId};
use model::practice::{
    THANKS_DAYS, THANKS_DAYS_FULL, UNBALANCED_DAYS, UNBALANCED_ENTRIES_MIN, UNBALANCED_FACTOR, UNBALANCED_FACTOR_FULL,
};
use model::relationship::course::EndingKind;
use model::relationship::{Relationship, RelationshipStage, Role};
use std::collections::BTreeSet;

/// The rules of this family, in the order of the table.
pub(crate) const RULES: &[MentoringRule] = &[unbalanced, thanks_due, pockets::empty, unknown_interests, reference];

/// The page of what goes the other way.
const PAGE: &str = "/giving";
/// The page of what people care about.
const RADAR: &str = "/giving/radar";

fn ideas_for(person: &PersonId) -> String {
    format!("{}#ideas", query(PAGE, "person", person.as_str()))
}

/// `give.unbalanced`: over half a year somebody gave me three times what I gave them or more, with four entries at least; one for each.
/// Weight: 38 at three times to 54 at six times, or where I gave nothing.
fn unbalanced(ground: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    let Some(after) = ground.today.checked_sub_days(Days::new(UNBALANCED_DAYS)) else { return Outcome::silent() };
    let recent = mentoring.giving.ledger.iter().filter(|line| line.favour.value.on > after);
    let people: BTreeSet<&PersonId> = recent.filter_map(|line| line.favour.person.as_ref()).collect();
    let finding = |id: &PersonId| {
        let one = ground.person(id)?;
        let (gave, took) = mentoring.giving.since(id, after);
        one_unbalanced(one, gave, took)
    };
    people.into_iter().filter_map(finding).map(Outcome::fires).collect()
}

fn one_unbalanced(one: &Person, gave: usize, took: usize) -> Option<Finding> {
    let times = if gave == 0 { UNBALANCED_FACTOR_FULL } else { took as f64 / gave as f64 };
    if gave + took < UNBALANCED_ENTRIES_MIN || times < UNBALANCED_FACTOR || took == 0 {
        return None;
    }
    let person = || Value::Person(one.id.clone());
    let weight = GIVE_UNBALANCED.weight.at(times, UNBALANCED_FACTOR, UNBALANCED_FACTOR_FULL);
    Some(
        GIVE_UNBALANCED
            .finding(Subject::Person(one.id.clone()), weight)
            .value("person", person())
            .value("took", count(took))
            .value("gave", count(gave))
            .value("line_times", Value::Number(UNBALANCED_FACTOR))
            .value("over_days", Value::Count(i64::try_from(UNBALANCED_DAYS).unwrap_or(i64::MAX)))
            .people(vec![one.id.clone()])
            .first_step(step_with(doorway::GIVE_SOMETHING, "person", person(), ideas_for(&one.id))),
    )
}

/// `give.thanks_due`: a favour, a milestone reached together or a word spoken for me waits for thanks for more than 14 days; one finding
/// for each person. Weight: 34 after 14 days to 50 at 60.
fn thanks_due(ground: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    let due: Vec<ThanksDue> = mentoring.thanks_due(ground.today).into_iter().filter(ThanksDue::is_late).collect();
    let people: BTreeSet<&PersonId> = due.iter().map(|one| &one.person).collect();
    let finding = |id: &PersonId| {
        ground.person(id)?;
        let theirs: Vec<&ThanksDue> = due.iter().filter(|one| one.person == *id).collect();
        one_thanks(&theirs)
    };
    people.into_iter().filter_map(finding).map(Outcome::fires).collect()
}

fn one_thanks(theirs: &[&ThanksDue]) -> Option<Finding> {
    let oldest = theirs.first()?;
    let person = || Value::Person(oldest.person.clone());
    let weight = GIVE_THANKS_DUE.weight.at(oldest.days as f64, THANKS_DAYS as f64, THANKS_DAYS_FULL as f64);
    Some(
        GIVE_THANKS_DUE
            .finding(Subject::Person(oldest.person.clone()), weight)
            .value("person", person())
            .value("for", Value::Text(oldest.what.clone()))
            .value("on", Value::Date(oldest.on))
            .value("days_past", Value::Count(oldest.days))
            .value("line_days", Value::Count(THANKS_DAYS))
            .value("others", count(theirs.len() - 1))
            .people(vec![oldest.person.clone()])
            .first_step(step_with(doorway::THANK, "person", person(), format!("{PAGE}#thanks"))),
    )
}

/// `give.unknown_interests`: nothing is known of what a mentor or sponsor of mine cares about; one for each.
fn unknown_interests(ground: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    let running = mentoring.rooms.relationships.iter().filter(|one| {
        one.value.role == Role::Protege && one.value.kind.has_contact() && mentoring.rooms.stage(one.id).is_running()
    });
    let people: BTreeSet<&PersonId> = running.filter_map(|one| one.person.as_ref()).collect();
    let is_unknown = |one: &&Person| one.interests.is_empty() && mentoring.giving.radar_of(&one.id).next().is_none();
    let unknown = people.into_iter().filter_map(|id| ground.person(id)).filter(is_unknown);
    let finding = |one: &Person| {
        let person = || Value::Person(one.id.clone());
        GIVE_UNKNOWN_INTERESTS
            .finding(Subject::Person(one.id.clone()), GIVE_UNKNOWN_INTERESTS.weight.min)
            .value("person", person())
            .people(vec![one.id.clone()])
            .first_step(step_with(
                doorway::FIND_INTERESTS,
                "person",
                person(),
                format!("{}#add", query(RADAR, "person", one.id.as_str())),
            ))
    };
    unknown.map(finding).map(Outcome::fires).collect()
}

/// `give.reference`: a relationship ended well, and I did not ask whether I may name them.
fn reference(_: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    let ended = mentoring.rooms.relationships.iter().filter(|one| {
        one.value.role == Role::Protege
            && one.value.kind.has_contact()
            && mentoring.rooms.stage(one.id) == RelationshipStage::Alumni
    });
    let finding = |one: &Noted<Relationship>| {
        let ending = model::mentoring::of(&mentoring.rooms.endings, one.id).last()?;
        let went_well = !matches!(ending.value.kind, EndingKind::NoFit | EndingKind::Circumstances);
        if !went_well || ending.value.reference_asked_on.is_some() {
            return None;
        }
        let ask = step_with(doorway::ASK_REFERENCE, "person", other(one), format!("/relationships/{}", one.id));
        Some(
            GIVE_REFERENCE
                .finding(Subject::Entry(EntryKind::Relationship, one.id), GIVE_REFERENCE.weight.min)
                .value("person", other(one))
                .value("ended_on", Value::Date(ending.value.on))
                .people(people_of(one))
                .first_step(ask),
        )
    };
    ended.filter_map(finding).map(Outcome::fires).collect()
}
