//! The personal board (B). Every rule is silent where there is no board: an empty page teaches, counsel does not press.
//!
//! Likeness and reach are asked of a standing board; one that was called together for an occasion has its own reasons for whom it holds.

use crate::MentoringRule;
use crate::doorway::{self, step, step_with};
use crate::ground::{Ground, count, ids};
use crate::outcome::Outcome;
use crate::rule::{
    BOARD_ALONE, BOARD_COLD, BOARD_FRIENDS_ONLY, BOARD_NO_INSIDER, BOARD_OVERLAP, BOARD_SAME_TYPE, BOARD_TIED_FATE,
    Draft, Rule,
};
use crate::seats::{Chair, Layout, is_in_my_line, knows_my_employer, layout};
use model::entry::EntryKind;
use model::finding::{Finding, Step, Subject, Value};
use model::kind::Relation;
use model::mentoring::Mentoring;
use model::person::Person;
use model::practice::{BOARD_FRIEND_CLOSENESS, BOARD_KNOWN_MIN, BOARD_SAME_LETTERS_MIN};

/// The rules of this family, in the order of the table.
pub(crate) const RULES: &[MentoringRule] = &[friends_only, same_type, tied_fate, no_insider, overlap, alone, cold];

/// A board of so many people can be alike; one person is a board of one.
const PEOPLE_MIN: usize = 2;
/// Silence of so many rhythms weighs most.
const COLD_RHYTHMS_FULL: f64 = 3.0;

/// `board.friends_only`: two or more sit at a board, and every one is a friend or family, or all have closeness 5.
/// Weight: 44.
fn friends_only(ground: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    of_boards(ground, mentoring, |board| {
        let people = several(board)?;
        let is_friend = |one: &&Person| matches!(one.relation, Some(Relation::Friend | Relation::Family));
        let closeness = |one: &Person| one.closeness_known().map_or(0, |known| known.value().get());
        let all_close = people.iter().all(|one| closeness(one) >= BOARD_FRIEND_CLOSENESS);
        let friends = people.iter().filter(|one| is_friend(one)).count();
        if board.groups() > 0 || (friends < people.len() && !all_close) {
            return None;
        }
        let because = if friends == people.len() { "friends" } else { "close" };
        Some(
            begin(&BOARD_FRIENDS_ONLY, board, &people)
                .value("because", Value::Word(because))
                .value("line_closeness", Value::Count(i64::from(BOARD_FRIEND_CLOSENESS)))
                .first_step(to_gaps(board, doorway::BOARD_SEAT_OTHERS)),
        )
    })
}

/// `board.same_type`: all whose type is known, two or more, share three letters with mine or more; or all whose appetite for risk is
/// known, two or more, have one and the same. Weight: 40.
fn same_type(ground: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    of_standing(ground, mentoring, |board| {
        let people = several(board)?;
        let sameness = board.sameness();
        let one_temper = sameness.mine.is_some()
            && sameness.tempers_known >= BOARD_KNOWN_MIN
            && sameness.tempers_like_mine == sameness.tempers_known;
        let one_risk = sameness.one_risk.filter(|_| sameness.risks_known >= BOARD_KNOWN_MIN);
        let (because, known) = match (one_temper, one_risk) {
            (true, _) => ("temper", sameness.tempers_known),
            (false, Some(_)) => ("risk", sameness.risks_known),
            _ => return None,
        };
        Some(
            begin(&BOARD_SAME_TYPE, board, &people)
                .value("because", Value::Word(because))
                .value("known", count(known))
                .value("risk", one_risk.map_or(Value::Unknown, |risk| Value::Word(risk.code())))
                .value("line_letters", count(BOARD_SAME_LETTERS_MIN))
                .first_step(to_gaps(board, doorway::BOARD_SEAT_OPPOSITE)),
        )
    })
}

/// `board.tied_fate`: two or more sit at a board, all of them in my boss's line. Weight: 52.
fn tied_fate(ground: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    of_standing(ground, mentoring, |board| {
        let people = several(board)?;
        let is_tied = board.groups() == 0 && people.iter().all(|one| is_in_my_line(one, board.me));
        is_tied.then(|| {
            begin(&BOARD_TIED_FATE, board, &people).first_step(to_gaps(board, doorway::BOARD_SEAT_OUTSIDE_LINE))
        })
    })
}

/// `board.no_insider`: I am employed, somebody sits at a board, and nobody there is or was a colleague. Weight: 38.
fn no_insider(ground: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    let Some(organisation) = ground.me().organisation.clone() else { return Outcome::silent() };
    of_standing(ground, mentoring, |board| {
        let people = board.people();
        if people.is_empty() || people.iter().any(|one| knows_my_employer(one, board.me)) {
            return None;
        }
        Some(
            begin(&BOARD_NO_INSIDER, board, &people)
                .value("organisation", Value::Text(organisation.clone()))
                .first_step(to_gaps(board, doorway::BOARD_SEAT_INSIDER)),
        )
    })
}

/// `board.overlap`: two or more sit for one specialty; one finding for each specialty of a board. Weight: 30.
fn overlap(ground: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    let mut outcome = Outcome::default();
    for board in boards(ground, mentoring) {
        for group in board.overlaps() {
            let people: Vec<&Person> = group.iter().filter_map(|chair| chair.person).collect();
            let names = group.iter().filter_map(|chair| chair.name()).map(str::to_owned).collect();
            let first = group[0].seat;
            let finding = BOARD_OVERLAP
                .finding(Subject::Entry(EntryKind::Seat, first.id), BOARD_OVERLAP.weight.min)
                .value("board", Value::Text(board.board.value.name.clone()))
                .value("people", count(group.len()))
                .people(ids(people.iter().copied()))
                .value("specialty", Value::Text(first.value.specialty.clone()))
                .value("names", Value::Names(names))
                .value("line", Value::Count(1))
                .first_step(step(doorway::BOARD_TELL_APART, seat_page(&board, group[1])));
            outcome.take(Outcome::fires(finding));
        }
    }
    outcome
}

/// `board.alone`: one person alone sits at a board. Weight: 46.
fn alone(ground: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    of_boards(ground, mentoring, |board| {
        let people = board.people();
        let [only] = people.as_slice() else { return None };
        if board.groups() > 0 {
            return None;
        }
        Some(
            begin(&BOARD_ALONE, board, &people)
                .value("person", Value::Person(only.id.clone()))
                .value("line", count(PEOPLE_MIN))
                .first_step(to_gaps(board, doorway::BOARD_SEAT_SECOND)),
        )
    })
}

/// `board.cold`: somebody on a seat silent beyond its rhythm; one finding for each seat. Where we were never in touch, silence is
/// counted from the day on which they sat down. Weight: 32 just beyond the rhythm to 48 at three times.
fn cold(ground: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    let mut outcome = Outcome::default();
    for board in boards(ground, mentoring) {
        for chair in board.taken().filter(|chair| chair.is_cold()) {
            outcome.take(Outcome::fires(one_cold(&board, chair)));
        }
    }
    outcome
}

fn one_cold(board: &Layout<'_>, chair: &Chair<'_>) -> Finding {
    let named = || Value::Text(chair.name().unwrap_or_default().to_owned());
    let who = || chair.person.map_or_else(named, |one| Value::Person(one.id.clone()));
    let weight = BOARD_COLD.weight.at(chair.rhythms().unwrap_or(1.0), 1.0, COLD_RHYTHMS_FULL);
    BOARD_COLD
        .finding(Subject::Entry(EntryKind::Seat, chair.seat.id), weight)
        .value("person", who())
        .value("specialty", Value::Text(chair.seat.value.specialty.clone()))
        .value("days", chair.silent_days.map_or(Value::Unknown, Value::Count))
        .value("line_days", Value::Count(chair.rhythm_days))
        .value("last", chair.last.map_or(Value::Unknown, Value::Date))
        .people(ids(chair.person))
        .first_step(step_with(doorway::BOARD_GET_IN_TOUCH, "person", who(), seat_page(board, chair)))
}

/// My boards at which a chair stands, laid out, in the order in which they were made.
fn boards<'a>(ground: &'a Ground<'_>, mentoring: &'a Mentoring) -> impl Iterator<Item = Layout<'a>> {
    mentoring.table.mine().map(|board| layout(ground.network, mentoring, board, ground.today))
}

/// What a rule finds at each board of mine.
fn of_boards(ground: &Ground<'_>, mentoring: &Mentoring, rule: impl Fn(&Layout<'_>) -> Option<Finding>) -> Outcome {
    boards(ground, mentoring).filter_map(|board| rule(&board)).map(Outcome::fires).collect()
}

/// What a rule finds at each standing board.
fn of_standing(ground: &Ground<'_>, mentoring: &Mentoring, rule: impl Fn(&Layout<'_>) -> Option<Finding>) -> Outcome {
    of_boards(ground, mentoring, |board| if board.board.value.is_standing() { rule(board) } else { None })
}

/// Those at a board, where they are more than one.
fn several<'a>(board: &Layout<'a>) -> Option<Vec<&'a Person>> {
    Some(board.people()).filter(|people| people.len() >= PEOPLE_MIN)
}

/// Begins a finding about a board.
fn begin(rule: &Rule, board: &Layout<'_>, people: &[&Person]) -> Draft {
    rule.finding(Subject::Entry(EntryKind::Board, board.board.id), rule.weight.min)
        .value("board", Value::Text(board.board.value.name.clone()))
        .value("people", count(people.len()))
        .people(ids(people.iter().copied()))
}

/// Where a board says what it is missing and who could sit there.
fn to_gaps(board: &Layout<'_>, message: &'static str) -> Step {
    step(message, format!("/boards/{}#missing", board.board.id))
}

fn seat_page(board: &Layout<'_>, chair: &Chair<'_>) -> String {
    format!("/boards/{}#seat-{}", board.board.id, chair.seat.id)
}
