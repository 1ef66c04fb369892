//! Wrong behaviour: the superficial collect, the chameleon becomes whoever is in the room.

use super::{Read, RestsOn};
use crate::answers::Often;
use crate::doorway::{self, step};
use crate::ground::{Ground, count, ids, is_enough, share};
use model::finding::Value;
use model::kind::{Trap, TrapLevel};
use model::practice::{SUPERFICIAL_CLOSENESS_MIN, SUPERFICIAL_NEAR_SHARE, SUPERFICIAL_PEOPLE_MIN, SUPERFICIAL_SHARE};

/// 60 or more people, and those with closeness 4 or 5 are below 10 % of those whose closeness is known: clear; below 20 %: near;
/// unknown where closeness is known for fewer than half. Over everybody; my own answer stands beside the numbers.
pub(super) fn superficial(ground: &Ground<'_>) -> Read {
    let people = ground.everybody();
    let closeness = |one: &model::person::Person| one.closeness_known().map(|known| known.value().get());
    let known = people.iter().filter(|one| closeness(one).is_some()).count();
    let estimated = people.iter().filter(|one| one.closeness_known().is_some_and(|known| known.is_estimated())).count();
    let close = ids(people.iter().filter(|one| closeness(one).is_some_and(|it| it >= SUPERFICIAL_CLOSENESS_MIN)));
    let part = share(close.len(), known);
    let answer = ground.answers.i_collect_contacts;
    let read =
        Read::new(Trap::Superficial, RestsOn::Everybody, step(doorway::GO_DEEPER, "/network/capitalise?show=near"))
            .value("people", count(people.len()))
            .value("line_people", count(SUPERFICIAL_PEOPLE_MIN))
            .value("close", count(close.len()))
            .value("known", count(known))
            .value("estimated", count(estimated))
            .value("share", Value::Share(part))
            .value("line", Value::Share(SUPERFICIAL_SHARE))
            .value("near_line", Value::Share(SUPERFICIAL_NEAR_SHARE))
            .value("own_answer", answer.map_or(Value::Unknown, |often| Value::Word(often.code())))
            .people(close);
    if people.len() < SUPERFICIAL_PEOPLE_MIN {
        return read;
    }
    if !is_enough(known, people.len()) {
        return read.unknown(&[("closeness", people.len() - known)]);
    }
    read.level(if part < SUPERFICIAL_SHARE {
        TrapLevel::Clear
    } else if part < SUPERFICIAL_NEAR_SHARE {
        TrapLevel::Near
    } else {
        TrapLevel::None
    })
}

/// From the questionnaire alone: *mostly* is clear, *sometimes* near; unknown without an answer.
pub(super) fn chameleon(ground: &Ground<'_>) -> Read {
    let answer = ground.answers.i_change_with_the_room;
    let read =
        Read::new(Trap::Chameleon, RestsOn::Answers, step(doorway::KEEP_ONE_SELF, "/plan/working-style#style-note"))
            .value("answer", answer.map_or(Value::Unknown, |often| Value::Word(often.code())))
            .value("near_line", Value::Word(Often::Sometimes.code()))
            .value("line", Value::Word(Often::Mostly.code()));
    match answer {
        // It is asked only once there is a network to speak of.
        None => read.unknown(&[("questionnaire", usize::from(ground.has_core()))]),
        Some(Often::Rarely) => read,
        Some(Often::Sometimes) => read.level(TrapLevel::Near),
        Some(Often::Mostly) => read.level(TrapLevel::Clear),
    }
}
