//! Whom the user looks for and writes to (F).

use crate::MentoringRule;
use crate::doorway::{self, query, step, step_with};
use crate::ground::{Ground, count, is_enough};
use crate::likeness::Topic;
use crate::outcome::Outcome;
use crate::rule::{HESITATING, NO_NEAR_PEER, OVERLAP, REPLY_DUE};
use chrono::NaiveDate;
use model::entry::{EntryKind, Noted};
use model::finding::{Finding, Subject, Value};
use model::kind::Stage;
use model::mentoring::Mentoring;
use model::outreach::{Letter, Outreach, OutreachStage};
use model::person::Person;
use model::practice::{
    HESITATING_DAYS, HESITATING_DAYS_FULL, NEAR_PEER_YEARS_MAX, NEAR_PEER_YEARS_MIN, REPLY_LATE_DAYS_FULL,
};
use model::relationship::{Relationship, RelationshipKind, Role};

/// The rules of this family, in the order of the table.
pub(crate) const RULES: &[MentoringRule] = &[no_near_peer, hesitating, overlap, reply_due];

/// `find.no_near_peer`: early in the career, and nobody of the core or of those who mentor me is one to five years ahead.
/// Where the years are known for fewer than half of them, it lacks those.
fn no_near_peer(ground: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    if ground.me().stage != Some(Stage::Early) {
        return Outcome::silent();
    }
    let mentors = running_mentors(mentoring).filter_map(|one| ground.person(one.person.as_ref()?));
    let mut advisers: Vec<&Person> = ground.core().to_vec();
    advisers.extend(mentors.filter(|one| !ground.core().iter().any(|known| known.id == one.id)));
    let known: Vec<f64> = advisers.iter().filter_map(|one| one.years_ahead).collect();
    let is_near = |years: &&f64| (NEAR_PEER_YEARS_MIN..=NEAR_PEER_YEARS_MAX).contains(*years);
    if advisers.is_empty() || known.iter().any(|years| is_near(&years)) {
        return Outcome::silent();
    }
    if !is_enough(known.len(), advisers.len()) {
        return Outcome::lacks("years_ahead", advisers.len() - known.len());
    }
    let finding = NO_NEAR_PEER
        .finding(Subject::Me, NO_NEAR_PEER.weight.min)
        .value("advisers", count(advisers.len()))
        .value("known", count(known.len()))
        .value("line_from", Value::Count(NEAR_PEER_YEARS_MIN as i64))
        .value("line_to", Value::Count(NEAR_PEER_YEARS_MAX as i64))
        .first_step(step(doorway::FIND_NEAR_PEER, query("/find", "circumstance", "recent_path")));
    Outcome::fires(finding)
}

/// `find.hesitating`: a name that stays an idea for [`HESITATING_DAYS`]; one for each, the weightier the longer.
fn hesitating(ground: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    let waiting = |way: &&Noted<Outreach>| way.value.stage() == OutreachStage::Idea;
    // A day for the first ask is an answer to hesitation, until it has passed.
    let is_planned = |way: &&Noted<Outreach>| way.due_on.is_some_and(|day| day >= ground.today);
    let ways = mentoring.search.outreach.iter().filter(waiting).filter(|way| !is_planned(way));
    ways.filter_map(|way| one_hesitation(ground, way)).map(Outcome::fires).collect()
}

fn one_hesitation(ground: &Ground<'_>, way: &Noted<Outreach>) -> Option<Finding> {
    let since = way.value.since()?;
    let days = days_between(since, ground.today);
    if days < HESITATING_DAYS {
        return None;
    }
    let full = HESITATING_DAYS + HESITATING_DAYS_FULL;
    let weight = HESITATING.weight.at(days as f64, HESITATING_DAYS as f64, full as f64);
    let page = format!("/outreach/{}", way.id);
    Some(
        HESITATING
            .finding(Subject::Entry(EntryKind::Outreach, way.id), weight)
            .value("person", whom(way))
            .value("since", Value::Date(since))
            .value("days", Value::Count(days))
            .value("line", Value::Count(HESITATING_DAYS))
            .people(way.person.iter().cloned().collect())
            .step(step_with(doorway::PREPARE_ASK, "person", whom(way), format!("{page}#prepare")))
            .first_step(step_with(doorway::NAME_HESITATION, "person", whom(way), format!("{page}#holds-back"))),
    )
}

/// `find.overlap`: two running relationships in which I am helped have the same area; one finding for each later one.
fn overlap(ground: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    // Peers who advise one another are no mentor, whatever they talk about.
    let is_mentor = |one: &&Noted<Relationship>| one.value.kind != RelationshipKind::PeerCircle;
    let mentors: Vec<&Noted<Relationship>> = running_mentors(mentoring).filter(is_mentor).collect();
    let mut outcome = Outcome::silent();
    for (place, later) in mentors.iter().enumerate() {
        let Some(subject) = later.value.subject.as_deref() else { continue };
        let topic = Topic::of([subject]);
        let is_same = |earlier: &&&Noted<Relationship>| {
            let other = earlier.value.subject.as_deref();
            let is_other = earlier.person != later.person || earlier.value.name != later.value.name;
            is_other && other.is_some_and(|other| topic.is_in(other))
        };
        if let Some(earlier) = mentors[..place].iter().find(is_same) {
            outcome.take(Outcome::fires(one_overlap(ground, earlier, later, subject)));
        }
    }
    outcome
}

fn one_overlap(
    ground: &Ground<'_>,
    earlier: &Noted<Relationship>,
    later: &Noted<Relationship>,
    subject: &str,
) -> Finding {
    let called = |one: &Noted<Relationship>| {
        let person = one.person.as_ref().filter(|id| ground.person(id).is_some());
        let name = || one.value.name.clone().map_or(Value::Unknown, Value::Text);
        person.map_or_else(name, |id| Value::Person(id.clone()))
    };
    OVERLAP
        .finding(Subject::Entry(EntryKind::Relationship, later.id), OVERLAP.weight.min)
        .value("person", called(later))
        .value("other", called(earlier))
        .value("area", Value::Text(subject.to_owned()))
        .people([earlier, later].into_iter().filter_map(|one| one.person.clone()).collect())
        .first_step(step_with(
            doorway::TELL_AREAS_APART,
            "person",
            called(later),
            format!("/relationships/{}", later.id),
        ))
}

/// `find.reply_due`: a letter that asks is unanswered past its follow-up date; one for each, the weightier the later.
fn reply_due(ground: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    let search = &mentoring.search;
    let newest = |letter: &&Noted<Letter>| {
        // Whoever was reminded is waited for by the reminder.
        letter.parent.is_some_and(|way| {
            search.letters_of(way).rfind(|one| one.value.is_waiting()).map(|one| one.id) == Some(letter.id)
        })
    };
    let letters = search.letters.iter().filter(|letter| letter.value.is_waiting()).filter(newest);
    let of = |letter: &Noted<Letter>| one_reply(ground, search.way(letter.parent?)?, letter);
    letters.filter_map(of).map(Outcome::fires).collect()
}

fn one_reply(ground: &Ground<'_>, way: &Noted<Outreach>, letter: &Noted<Letter>) -> Option<Finding> {
    let due = letter.due_on.filter(|due| *due < ground.today)?;
    if way.value.stage() != OutreachStage::Sent {
        return None;
    }
    let days = days_between(due, ground.today);
    let weight = REPLY_DUE.weight.at(days as f64, 1.0, REPLY_LATE_DAYS_FULL as f64);
    let page = format!("/outreach/{}", way.id);
    Some(
        REPLY_DUE
            .finding(Subject::Entry(EntryKind::Letter, letter.id), weight)
            .value("person", whom(way))
            .value("sent_on", letter.value.sent_on.map_or(Value::Unknown, Value::Date))
            .value("follow_up_on", Value::Date(due))
            .value("days_past", Value::Count(days))
            .people(way.person.iter().cloned().collect())
            .step(step_with(doorway::NOTE_ANSWER, "person", whom(way), format!("{page}#answer")))
            .first_step(step_with(doorway::ASK_AGAIN, "person", whom(way), format!("{page}?letter=reminder#write"))),
    )
}

/// The running relationships in which I am helped by somebody who is no sponsor and whom I meet or write to.
fn running_mentors(mentoring: &Mentoring) -> impl Iterator<Item = &Noted<Relationship>> {
    let is_so = |one: &&Noted<Relationship>| {
        let kind = one.value.kind;
        one.value.role == Role::Protege
            && kind.is_mentoring()
            && kind.is_lasting()
            && mentoring.rooms.stage(one.id).is_running()
    };
    mentoring.rooms.relationships.iter().filter(is_so)
}

/// Whom a way leads to: somebody of mine, else the name that was noted.
fn whom(way: &Noted<Outreach>) -> Value {
    let name = || way.value.name.clone().map_or(Value::Unknown, Value::Text);
    way.person.as_ref().map_or_else(name, |id| Value::Person(id.clone()))
}

fn days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    to.signed_duration_since(from).num_days()
}
