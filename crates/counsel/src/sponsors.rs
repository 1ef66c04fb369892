//! Sponsors (S): whether there are any, whether they hear from me, whether what I promised is done, and whom I sponsor myself.

use crate::MentoringRule;
use crate::doorway::{self, query, step, step_with};
use crate::ground::{Ground, count};
use crate::outcome::Outcome;
use crate::rule::{
    Draft, Rule, SPONSOR_FROM_MENTOR, SPONSOR_LATE_WORK, SPONSOR_NONE, SPONSOR_ONE, SPONSOR_PAY_FORWARD,
    SPONSOR_REFRESH, SPONSOR_SILENT, SPONSOR_UNASKED, SPONSOR_UNKNOWN_VISION,
};
use model::entry::{EntryId, EntryKind, Noted};
use model::finding::{Finding, Subject, Value};
use model::goal::GoalStanding;
use model::kind::{Power, Stage};
use model::mentoring::sponsorship::{Quiet, last_contact, late_days};
use model::mentoring::{Mentoring, of};
use model::person::PersonId;
use model::practice::{
    SPONSOR_LEVELS_ABOVE_MIN, SPONSOR_REFRESH_DAYS, SPONSOR_REFRESH_DAYS_FULL, SPONSOR_SILENCE_RHYTHMS_FULL,
    SPONSOR_UNASKED_DAYS, SPONSOR_UNASKED_DAYS_FULL, SPONSORED_LATE_DAYS_FULL, SPONSORED_LATE_FACTOR,
};
use model::relationship::course::Verdict;
use model::relationship::{Relationship, Role};
use model::sponsor::Delivery;

/// The rules of this family, in the order of the table.
pub(crate) const RULES: &[MentoringRule] =
    &[silent, late_work, none, one, unasked, unknown_vision, from_mentor, refresh, pay_forward];

/// The page of all sponsors.
const PAGE: &str = "/sponsors";

/// A weight that is light early in a career and heavier later; a stage that is not known weighs lightly.
fn by_stage(rule: &Rule, stage: Option<Stage>) -> u8 {
    let place = match stage {
        None | Some(Stage::Early) => 0.0,
        Some(Stage::Middle) => 0.6,
        Some(Stage::Seasoned) => 1.0,
    };
    rule.weight.at(place, 0.0, 1.0)
}

fn stage(ground: &Ground<'_>) -> Value {
    ground.me().stage.map_or(Value::Unknown, Value::Stage)
}

/// Who the other side of a relationship is: somebody of mine, else the name it goes by.
pub(crate) fn other(relationship: &Noted<Relationship>) -> Value {
    match (&relationship.person, &relationship.value.name) {
        (Some(person), _) => Value::Person(person.clone()),
        (None, Some(name)) => Value::Text(name.clone()),
        (None, None) => Value::Unknown,
    }
}

pub(crate) fn people_of(relationship: &Noted<Relationship>) -> Vec<PersonId> {
    relationship.person.iter().cloned().collect()
}

/// The page of a sponsor, at a part of it.
fn page_of(relationship: EntryId, part: &str) -> String {
    format!("{PAGE}/{relationship}#{part}")
}

/// Begins a finding about a relationship.
fn about(rule: &Rule, relationship: &Noted<Relationship>, weight: u8) -> Draft {
    rule.finding(Subject::Entry(EntryKind::Relationship, relationship.id), weight)
        .value("person", other(relationship))
        .people(people_of(relationship))
}

/// `sponsor.silent`: a sponsor has not heard from me for longer than agreed (30 days where nothing is). What counts is news told, a
/// session held, something asked, or any contact, whichever came last. Weight: 54 at the rhythm, a little more each day, to 96 at four
/// times; each earlier silence counts as one more rhythm.
fn silent(ground: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    mentoring.sponsors().filter_map(|one| silence_of(ground, mentoring, one)).map(Outcome::fires).collect()
}

fn silence_of(ground: &Ground<'_>, mentoring: &Mentoring, one: &Noted<Relationship>) -> Option<Finding> {
    let contact = one.person.as_ref().and_then(|id| ground.person(id)).and_then(last_contact);
    let silence = mentoring.silence(one, contact, ground.today);
    if silence.quiet() != Quiet::Silent {
        return None;
    }
    let rhythm = i64::from(silence.rhythm_days);
    let full = rhythm.saturating_mul(SPONSOR_SILENCE_RHYTHMS_FULL);
    let weight = SPONSOR_SILENT.weight.at(silence.weighed_days() as f64, rhythm as f64, full as f64);
    let owed = mentoring.sponsorship.owed(one.id);
    let broken = owed.iter().filter(|news| news.due_on.is_some_and(|due| due < ground.today)).count();
    let first_step = if owed.is_empty() {
        step_with(doorway::WRITE_NEWS, "person", other(one), page_of(one.id, "news"))
    } else {
        let tell = step_with(doorway::TELL_NEWS, "person", other(one), page_of(one.id, "news"));
        model::finding::Step { message: tell.message.with("owed", count(owed.len())), ..tell }
    };
    Some(
        about(&SPONSOR_SILENT, one, weight)
            .value("days", Value::Count(silence.days))
            .value("line_days", Value::Count(rhythm))
            .value("heard_on", Value::Date(silence.heard_on))
            .value("heard_by", Value::Word(silence.by.code()))
            .value("owed", count(owed.len()))
            .value("broken", count(broken))
            .value("earlier", count(silence.earlier.len()))
            .first_step(first_step),
    )
}

/// `sponsor.late_work`: work past its day that a sponsor staked something on, one for each. A day late counts double. Weight: 60 on the
/// first day to 90 at a month.
fn late_work(ground: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    let late = |one: &Noted<Relationship>| -> Vec<Outcome> {
        let deliveries = of(&mentoring.sponsorship.deliveries, one.id).filter(|work| work.value.stake.is_some());
        deliveries.filter_map(|work| one_late(ground, mentoring, one, work)).map(Outcome::fires).collect()
    };
    mentoring.sponsors().flat_map(late).collect()
}

fn one_late(
    ground: &Ground<'_>,
    mentoring: &Mentoring,
    one: &Noted<Relationship>,
    work: &Noted<Delivery>,
) -> Option<Finding> {
    let (weighed, due) = (late_days(work, ground.today)?, work.due_on?);
    let days = ground.today.signed_duration_since(due).num_days();
    let (line, full) = (SPONSORED_LATE_FACTOR as f64, SPONSORED_LATE_DAYS_FULL as f64);
    let stake = mentoring.sponsorship.stakes.iter().find(|stake| work.value.stake == Some(stake.id));
    Some(
        SPONSOR_LATE_WORK
            .finding(
                Subject::Entry(EntryKind::Delivery, work.id),
                SPONSOR_LATE_WORK.weight.at(weighed as f64, line, full),
            )
            .value("work", Value::Text(work.value.text.clone()))
            .value("person", other(one))
            .value("stake", stake.map_or(Value::Unknown, |stake| Value::Text(stake.value.what.clone())))
            .value("due_on", Value::Date(due))
            .value("days_late", Value::Count(days))
            .value("weighed_days", Value::Count(weighed))
            .people(people_of(one))
            .step(step_with(doorway::WRITE_NEWS, "person", other(one), page_of(one.id, "news")))
            .first_step(step(doorway::DELIVER, page_of(one.id, "work"))),
    )
}

/// `sponsor.none`: nobody sponsors me. Weight by stage: 24 early, 47 in the middle, 62 when seasoned.
fn none(ground: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    if mentoring.sponsors().next().is_some() {
        return Outcome::silent();
    }
    let prospects = mentoring.prospects().count();
    Outcome::fires(
        SPONSOR_NONE
            .finding(Subject::Me, by_stage(&SPONSOR_NONE, ground.me().stage))
            .value("sponsors", Value::Count(0))
            .value("line", Value::Count(1))
            .value("prospects", count(prospects))
            .value("stage", stage(ground))
            .first_step(step(doorway::WIN_SPONSOR, format!("{PAGE}#prospects"))),
    )
}

/// `sponsor.one`: exactly one sponsor. Weight by stage: 18 early, 34 in the middle, 44 when seasoned.
fn one(ground: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    let sponsors: Vec<_> = mentoring.sponsors().collect();
    let [only] = sponsors[..] else { return Outcome::silent() };
    Outcome::fires(
        SPONSOR_ONE
            .finding(Subject::Me, by_stage(&SPONSOR_ONE, ground.me().stage))
            .value("person", other(only))
            .value("sponsors", Value::Count(1))
            .value("line", Value::Count(2))
            .value("stage", stage(ground))
            .people(people_of(only))
            .first_step(step(doorway::WIN_ANOTHER, format!("{PAGE}#prospects"))),
    )
}

/// `sponsor.unasked`: 90 days without asking a sponsor or a prospect for feedback, guidance or harder work; before the first ask the
/// days count from when the first of them was there. Weight: 34 at 90 days to 48 at 270.
fn unasked(ground: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    let sponsors: Vec<_> = mentoring.sponsors().collect();
    let since = sponsors.iter().map(|one| mentoring.running_since(one));
    let since = since.chain(mentoring.prospects().map(|one| one.on)).min();
    let Some(since) = since else { return Outcome::silent() };
    let asked = mentoring.sponsorship.last_asked();
    let days = ground.today.signed_duration_since(asked.map_or(since, |asked| asked.max(since))).num_days();
    if days < SPONSOR_UNASKED_DAYS {
        return Outcome::silent();
    }
    let (line, full) = (SPONSOR_UNASKED_DAYS as f64, SPONSOR_UNASKED_DAYS_FULL as f64);
    let page = sponsors.first().map_or_else(|| format!("{PAGE}#prospects"), |one| page_of(one.id, "asks"));
    Outcome::fires(
        SPONSOR_UNASKED
            .finding(Subject::Me, SPONSOR_UNASKED.weight.at(days as f64, line, full))
            .value("days_past", Value::Count(days))
            .value("line_days", Value::Count(SPONSOR_UNASKED_DAYS))
            .value("asked_on", asked.map_or(Value::Unknown, Value::Date))
            .people(sponsors.iter().flat_map(|one| people_of(one)).collect())
            .first_step(step(doorway::ASK_SPONSOR, page)),
    )
}

/// `sponsor.unknown_vision`: what a sponsor wants to achieve or leave behind is not written down.
fn unknown_vision(_: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    let is_unknown = |one: &&Noted<Relationship>| {
        mentoring.sponsorship.facts_of(one.id).is_none_or(|facts| facts.value.vision.is_none())
    };
    let finding = |one: &Noted<Relationship>| {
        about(&SPONSOR_UNKNOWN_VISION, one, SPONSOR_UNKNOWN_VISION.weight.min).first_step(step_with(
            doorway::ASK_VISION,
            "person",
            other(one),
            page_of(one.id, "settled"),
        ))
    };
    mentoring.sponsors().filter(is_unknown).map(finding).map(Outcome::fires).collect()
}

/// `sponsor.refresh`: the newest sponsor came more than a year ago. Weight: 32 at a year to 44 at three.
fn refresh(ground: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    let newest = mentoring.sponsors().map(|one| (mentoring.running_since(one), one)).max_by_key(|(since, _)| *since);
    let Some((since, newest)) = newest else { return Outcome::silent() };
    let days = ground.today.signed_duration_since(since).num_days();
    if days <= SPONSOR_REFRESH_DAYS {
        return Outcome::silent();
    }
    let (line, full) = (SPONSOR_REFRESH_DAYS as f64, SPONSOR_REFRESH_DAYS_FULL as f64);
    Outcome::fires(
        SPONSOR_REFRESH
            .finding(Subject::Me, SPONSOR_REFRESH.weight.at(days as f64, line, full))
            .value("person", other(newest))
            .value("since", Value::Date(since))
            .value("days_past", Value::Count(days))
            .value("line_days", Value::Count(SPONSOR_REFRESH_DAYS))
            .value("sponsors", count(mentoring.sponsors().count()))
            .people(people_of(newest))
            .first_step(step(doorway::WIN_ANOTHER, format!("{PAGE}#prospects"))),
    )
}

/// `sponsor.from_mentor`: a mentor two or more levels above me who holds power, a goal with them reached and none open, the match good;
/// nobody who sponsors me already or is being won.
fn from_mentor(ground: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    let Some(mine) = ground.me().level else { return Outcome::silent() };
    let won = mentoring.sponsors_and_prospects();
    let finding = |one: &Noted<Relationship>| {
        let person = one.person.as_ref().filter(|id| !won.contains(id))?;
        let theirs = ground.person(person)?;
        let above = theirs.level? - mine;
        let has_power = theirs.power.is_some_and(|power| power != Power::None);
        if above < SPONSOR_LEVELS_ABOVE_MIN || !has_power || !is_done_well(mentoring, one) {
            return None;
        }
        let reached = reached(mentoring, one.id);
        let page = format!("{}#prospects", query(PAGE, "person", person.as_str()));
        Some(
            about(&SPONSOR_FROM_MENTOR, one, SPONSOR_FROM_MENTOR.weight.min)
                .value("levels_above", Value::Count(above))
                .value("line", Value::Count(SPONSOR_LEVELS_ABOVE_MIN))
                .value("goals_reached", count(reached))
                .first_step(step_with(doorway::WIN_MENTOR, "person", other(one), page)),
        )
    };
    let mentors = mentoring.rooms.relationships.iter().filter(|one| {
        let stage = mentoring.rooms.stage(one.id);
        one.value.kind.is_mentoring()
            && one.value.kind.has_contact()
            && one.value.role == Role::Protege
            && (stage.is_running() || stage == model::relationship::RelationshipStage::Alumni)
    });
    mentors.filter_map(finding).map(Outcome::fires).collect()
}

fn reached(mentoring: &Mentoring, relationship: EntryId) -> usize {
    let goals = mentoring.plan.goals_of(relationship);
    goals.filter(|goal| !goal.value.is_theirs && goal.value.standing == GoalStanding::Reached).count()
}

/// A goal reached, none open, and the last look at the match good.
fn is_done_well(mentoring: &Mentoring, one: &Noted<Relationship>) -> bool {
    let check = of(&mentoring.rooms.match_checks, one.id).max_by_key(|check| (check.value.on, check.id));
    reached(mentoring, one.id) > 0
        && mentoring.plan.active_goals_of(one.id).all(|goal| goal.value.is_theirs)
        && check.is_some_and(|check| check.value.verdict == Verdict::Good)
}

/// `sponsor.pay_forward`: I sponsor nobody. Weight by stage: 12 early, 32 in the middle, 46 when seasoned.
fn pay_forward(ground: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    if mentoring.backed().next().is_some() {
        return Outcome::silent();
    }
    Outcome::fires(
        SPONSOR_PAY_FORWARD
            .finding(Subject::Me, by_stage(&SPONSOR_PAY_FORWARD, ground.me().stage))
            .value("sponsored", Value::Count(0))
            .value("line", Value::Count(1))
            .value("stage", stage(ground))
            .first_step(step(doorway::SPONSOR_SOMEBODY, format!("{PAGE}#backed"))),
    )
}
