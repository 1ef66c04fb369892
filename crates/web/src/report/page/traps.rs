//! The six traps: how near, and on what evidence.

use super::telling::Telling;
use crate::report::{Nearness, TrapView};
use model::finding::{TrapReading, Value};
use model::kind::{Trap, TrapLevel};

pub(crate) fn views(telling: &Telling<'_>) -> Vec<TrapView> {
    telling.said.traps.iter().map(|reading| view(telling, reading)).collect()
}

/// The same by the numbers alone: what rests on the owner's answers is left out.
pub(crate) fn by_numbers(telling: &Telling<'_>) -> Vec<TrapView> {
    let view = |reading: &TrapReading| {
        if reading.trap == Trap::Chameleon {
            return TrapView {
                name: telling.text("trap-chameleon"),
                nearness: Nearness::Unknown,
                said: telling.text("report-trap-unknown"),
                evidence: telling.text("learn-traps-no-number"),
            };
        }
        if !is_by_values(reading) {
            return view(telling, reading);
        }
        let is_placed = !reading.evidence.contains(&("dimension", Value::Word("none")));
        let (nearness, level, evidence) = if is_placed {
            (Nearness::Away, "report-trap-away", telling.say("report-trap-biased", &reading.evidence))
        } else {
            (Nearness::Unknown, "report-trap-unknown", telling.text("learn-traps-no-place"))
        };
        TrapView { name: telling.text("trap-biased"), nearness, said: telling.text(level), evidence }
    };
    telling.said.traps.iter().map(view).collect()
}

fn is_by_values(reading: &TrapReading) -> bool {
    reading.evidence.contains(&("by", Value::Word("values")))
}

fn view(telling: &Telling<'_>, reading: &TrapReading) -> TrapView {
    let (nearness, level) = match reading.level {
        TrapLevel::None => (Nearness::Away, "report-trap-away"),
        TrapLevel::Near => (Nearness::Near, "report-trap-near"),
        TrapLevel::Clear => (Nearness::Over, "report-trap-over"),
        TrapLevel::Unknown => (Nearness::Unknown, "report-trap-unknown"),
    };
    TrapView {
        name: telling.text(&format!("trap-{}", reading.trap.code())),
        nearness,
        said: telling.text(level),
        evidence: evidence(telling, reading),
    }
}

fn evidence(telling: &Telling<'_>, reading: &TrapReading) -> String {
    let id = match (reading.level, reading.trap) {
        (TrapLevel::Unknown, Trap::Chameleon) => "report-trap-own-answer",
        (TrapLevel::Unknown, _) => "report-trap-missing",
        (_, Trap::Formalist) => "report-trap-formalist",
        (_, Trap::Overloaded) => "report-trap-overloaded",
        (_, Trap::DisconnectedExpert) => "report-trap-expert",
        (_, Trap::Biased) if is_by_values(reading) => "report-trap-biased-values",
        (_, Trap::Biased) => "report-trap-biased",
        (_, Trap::Superficial) => "report-trap-superficial",
        (_, Trap::Chameleon) => "report-trap-chameleon",
    };
    telling.say(id, &reading.evidence)
}
