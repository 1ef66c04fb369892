//! What the user found out about themselves, and their plan (K, G): challenges with nobody beside them, strengths that nobody sees,
//! a role that rewards something else, a closed world. Goals and milestones stand in [`plan`].

mod plan;

use crate::MentoringRule;
use crate::doorway::{self, query, step};
use crate::ground::{Ground, count, same_known, same_text};
use crate::outcome::Outcome;
use crate::rule::{CHALLENGE_ALONE, ROLE_MISMATCH, SEASONED_CLOSED, SEASONED_JOURNAL, STRENGTH_UNSEEN};
use chrono::{Days, NaiveDate};
use model::career::{RoleFit, RoleTransition};
use model::entry::{EntryId, EntryKind, Noted};
use model::finding::{Finding, Subject, Value};
use model::goal::GoalStanding;
use model::kind::{Sphere, Stage};
use model::mentoring::{Mentoring, of};
use model::practice::{JOURNAL_DAYS, SEASONED_LEARNING_DAYS};
use model::relationship::{Relationship, RelationshipKind, Role};

/// The rules of this family, in the order of the table.
pub(crate) const RULES: &[MentoringRule] = &[
    challenge_alone,
    strength_unseen,
    role_mismatch,
    plan::no_mentor,
    plan::too_many_goals,
    plan::milestone_late,
    plan::checkpoint_due,
    seasoned_closed,
    seasoned_journal,
];

/// Whether anybody can help with this, by name or by role.
fn has_helper(ground: &Ground<'_>, mentoring: &Mentoring, matter: EntryId) -> bool {
    mentoring.inquiry.helpers_of(matter).any(|helper| {
        let is_there = helper.person.as_ref().is_some_and(|id| ground.person(id).is_some());
        is_there || helper.value.role.is_some()
    })
}

/// Whether a relationship that is not over serves this goal.
fn is_served(mentoring: &Mentoring, relationships: &[EntryId]) -> bool {
    let stands = |id: &EntryId| mentoring.rooms.relationship(*id).is_some() && !mentoring.rooms.stage(*id).is_over();
    relationships.iter().any(stands)
}

/// `challenge.alone`: a challenge, a result of the year or an active goal of mine with nobody who can help; a relationship that serves
/// a goal is somebody. Weight: 56 for a challenge, 48 for a goal or a result.
fn challenge_alone(ground: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    let inquiry = &mentoring.inquiry;
    let is_alone = |id: EntryId| !has_helper(ground, mentoring, id);
    let challenges = inquiry.challenges.iter().filter(|one| one.value.standing == GoalStanding::Active);
    let challenges = challenges.filter(|one| is_alone(one.id)).map(|one| {
        let page = format!("/plan/challenges#c-{}", one.id);
        alone((EntryKind::Challenge, one.id), "challenge", (&one.value.text, one.value.why.as_deref()), page)
    });
    let results = inquiry.results.iter().filter(|one| is_alone(one.id)).map(|one| {
        let page = "/network/diversify#results".to_owned();
        alone((EntryKind::YearResult, one.id), "result", (&one.value.text, None), page)
    });
    let goals = mentoring.plan.goals.iter().filter(|one| one.value.is_active() && !one.value.is_theirs);
    let goals = goals.filter(|one| is_alone(one.id) && !is_served(mentoring, &one.value.relationships)).map(|one| {
        let page = format!("/plan/goals/{}#help", one.id);
        alone((EntryKind::Goal, one.id), "goal", (&one.value.text, None), page)
    });
    challenges.chain(results).chain(goals).map(Outcome::fires).collect()
}

fn alone(of: (EntryKind, EntryId), kind: &'static str, (text, reason): (&str, Option<&str>), page: String) -> Finding {
    let span = CHALLENGE_ALONE.weight;
    let weight = if of.0 == EntryKind::Challenge { span.max } else { span.min };
    CHALLENGE_ALONE
        .finding(Subject::Entry(of.0, of.1), weight)
        .value("matter", Value::Word(kind))
        .value("text", Value::Text(text.to_owned()))
        .value("reason", reason.map_or(Value::Unknown, |reason| Value::Text(reason.to_owned())))
        .value("helpers", Value::Count(0))
        .step(step(doorway::SEE_WHO_HELPS, "/network/diversify"))
        .first_step(step(doorway::NAME_HELPER, page))
}

/// `strength.unseen`: in the middle stage, strengths without an assignment or an outside duty where others can see them.
/// Weight: 36 with one of them, to 46 with five.
fn strength_unseen(ground: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    let me = ground.me();
    if me.stage != Some(Stage::Middle) {
        return Outcome::silent();
    }
    let is_seen =
        |strength: &String| mentoring.inquiry.shown.iter().any(|one| same_text(&one.value.strength, strength));
    let unseen: Vec<String> = me.strengths.iter().filter(|strength| !is_seen(strength)).cloned().collect();
    let Some(first) = unseen.first() else { return Outcome::silent() };
    let page = query("/plan/strengths", "strength", first);
    let all = me.strengths.len();
    Outcome::fires(
        STRENGTH_UNSEEN
            .finding(Subject::Me, STRENGTH_UNSEEN.weight.at(unseen.len() as f64, 1.0, 5.0))
            .value("unseen", count(unseen.len()))
            .value("strengths", count(all))
            .value("names", Value::Names(unseen))
            .first_step(step(doorway::SHOW_STRENGTH, format!("{page}#show"))),
    )
}

/// `role.mismatch`: what made me succeed is not what the new role rewards, and nobody of my people gives me honest feedback on it.
fn role_mismatch(ground: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    let has_voice = |transition: EntryId| {
        let mut voices = of(&mentoring.inquiry.honest_voices, transition);
        voices.any(|one| one.person.as_ref().is_some_and(|id| ground.person(id).is_some()))
    };
    let differs = |one: &&Noted<RoleTransition>| {
        one.value.standing == GoalStanding::Active && one.value.fit == Some(RoleFit::Different)
    };
    let transitions = mentoring.inquiry.transitions.iter().filter(differs).filter(|one| !has_voice(one.id));
    transitions.map(|one| Outcome::fires(one_mismatch(one))).collect()
}

fn one_mismatch(one: &Noted<RoleTransition>) -> Finding {
    let first = |texts: &[String]| texts.first().map_or(Value::Unknown, |text| Value::Text(text.clone()));
    let page = format!("/plan/transition?transition={}", one.id);
    ROLE_MISMATCH
        .finding(Subject::Entry(EntryKind::RoleTransition, one.id), ROLE_MISMATCH.weight.max)
        .value("from", Value::Text(one.value.from.clone()))
        .value("to", Value::Text(one.value.to.clone()))
        .value("succeeded_by", first(&one.value.succeeded_by))
        .value("rewards", first(&one.value.rewards))
        .value("honest", Value::Count(0))
        .step(step(doorway::SORT_HABITS, format!("{page}#habits")))
        .step(step(doorway::REHEARSE, format!("/rehearsals?about={}#new", one.id)))
        .first_step(step(doorway::NAME_HONEST_VOICE, format!("{page}#honest")))
}

/// `seasoned.closed`: seasoned, and nothing learned in a year from somebody more junior, a beginner, or outside the own field.
fn seasoned_closed(ground: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    if ground.me().stage != Some(Stage::Seasoned) {
        return Outcome::silent();
    }
    let latest = latest_unlikely(ground, mentoring);
    let days = latest.map(|day| ground.today.signed_duration_since(day).num_days());
    if days.is_some_and(|days| days <= SEASONED_LEARNING_DAYS) {
        return Outcome::silent();
    }
    Outcome::fires(
        SEASONED_CLOSED
            .finding(Subject::Me, SEASONED_CLOSED.weight.max)
            .value("latest", latest.map_or(Value::Unknown, Value::Date))
            .value("days_since", days.map_or(Value::Unknown, Value::Count))
            .value("line_days", Value::Count(SEASONED_LEARNING_DAYS))
            .step(step(doorway::LEARN_OUTSIDE, "/plan?kind=class&outside=yes#items"))
            .first_step(step(doorway::ASK_THE_UNLIKELY, "/network/capitalise")),
    )
}

/// `seasoned.journal`: whoever is seasoned and mentors others (a running relationship in which I give) has written down nothing that
/// teaching taught them for 60 days; the days count from when they began to give.
fn seasoned_journal(ground: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    if ground.me().stage != Some(Stage::Seasoned) {
        return Outcome::silent();
    }
    let rooms = &mentoring.rooms;
    let given = rooms.relationships.iter().filter(|one| one.value.role == Role::Giver);
    let mentored: Vec<&Noted<Relationship>> = given.filter(|one| rooms.stage(one.id).is_running()).collect();
    let begun = mentored.iter().filter_map(|one| of(&rooms.moves, one.id).map(|one| one.value.on).min()).min();
    let Some(begun) = begun else { return Outcome::silent() };
    let latest = mentoring.giving.journal.iter().map(|entry| entry.value.on).max();
    let days = ground.today.signed_duration_since(latest.unwrap_or(begun).max(begun)).num_days();
    if days < JOURNAL_DAYS {
        return Outcome::silent();
    }
    Outcome::fires(
        SEASONED_JOURNAL
            .finding(Subject::Me, SEASONED_JOURNAL.weight.max)
            .value("mentored", count(mentored.len()))
            .value("latest", latest.map_or(Value::Unknown, Value::Date))
            .value("days_since", Value::Count(days))
            .value("line_days", Value::Count(JOURNAL_DAYS))
            .people(mentored.iter().filter_map(|one| one.person.clone()).collect())
            .first_step(step(doorway::WRITE_JOURNAL, "/giving/journal")),
    )
}

/// The latest day on which something was learned from the unlikely, today at most: the day on which such a relationship began, every
/// talk, its end. One that only stands on paper teaches nothing any more.
fn latest_unlikely(ground: &Ground<'_>, mentoring: &Mentoring) -> Option<NaiveDate> {
    let relationships = mentoring.rooms.relationships.iter().filter(|one| is_unlikely(ground, one));
    let learned = relationships.filter_map(|one| {
        let begun =
            of(&mentoring.rooms.moves, one.id).filter(|to| to.value.to.is_running()).map(|to| to.value.on).min();
        let held = mentoring.rooms.sessions_of(one.id).filter(|session| session.value.is_held());
        let held = held.map(|session| mentoring.rooms.when(session).on);
        let ended = mentoring.rooms.stage(one.id).is_over();
        let moved = mentoring.rooms.latest_move(one.id).filter(|_| ended).map(|latest| latest.value.on);
        held.chain(begun).chain(moved).max()
    });
    let classes = mentoring.plan.items.iter().filter(|one| one.value.is_outside_field);
    let classes = classes.filter(|one| one.value.standing == GoalStanding::Reached);
    let tomorrow = ground.today.checked_add_days(Days::new(1)).unwrap_or(ground.today);
    learned.chain(classes.filter_map(|one| one.value.closed_on)).filter(|day| *day < tomorrow).max()
}

/// Whether I learn in it from somebody more junior, behind me, or of another field.
fn is_unlikely(ground: &Ground<'_>, one: &Noted<Relationship>) -> bool {
    // A sponsor opens doors; one learns from others.
    if one.value.role != Role::Protege || one.value.kind == RelationshipKind::Sponsor {
        return false;
    }
    if one.value.kind == RelationshipKind::Reverse {
        return true;
    }
    let Some(person) = one.person.as_ref().and_then(|id| ground.person(id)) else { return false };
    let me = ground.me();
    let is_junior = person.level.zip(me.level).is_some_and(|(theirs, mine)| theirs < mine);
    let is_behind = person.years_ahead.is_some_and(|years| years < 0.0);
    let fields = (person.function.as_ref(), me.function.as_ref());
    let is_elsewhere = fields.0.is_some() && fields.1.is_some() && !same_known(fields.0, fields.1);
    is_junior || is_behind || is_elsewhere || person.sphere == Some(Sphere::Personal)
}
