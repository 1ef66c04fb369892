//! All kinds of bodies in one table, for what treats them alike: export, import, and the calendar of due days.

use super::{Body, BodyError};
use model::board::{Board, Lead, Seat};
use model::career::{Habit, HonestVoice, RoleNeed, RoleTransition, StrengthShown, TargetRole};
use model::decision::{Decision, Road, Voice};
use model::deepening::{BadHabit, Favour, MapPlace, ResultHelper, YearResult};
use model::entry::EntryKind;
use model::exemplar::{InvisibleMentor, Lesson};
use model::giving::{Journal, RadarItem};
use model::goal::{Checkpoint, Goal, Milestone, PlanItem};
use model::inquiry::{Challenge, Thought, WorkingStyle};
use model::intention::Intention;
use model::literacy::LiteracyCheck;
use model::need::Need;
use model::outreach::{Letter, Outreach};
use model::questionnaire::Answers;
use model::rehearsal::{Rehearsal, RunThrough};
use model::relationship::charter::Charter;
use model::relationship::circle::{Circle, Mention};
use model::relationship::course::{Ending, MatchCheck};
use model::relationship::covenant::{Covenant, Signature};
use model::relationship::rota::Rota;
use model::relationship::session::{Advice, Assignment, Session};
use model::relationship::{Move, Party, Relationship};
use model::response::Response;
use model::sponsor::{
    Advocacy, Backing, Delivery, ExpectationCheck, News, Prospect, SponsorAsk, SponsorFacts, Stake, Stretch,
};

/// Reads a body and writes it again.
type Rewrite = fn(&str) -> Result<String, BodyError>;

/// A new kind gets its line here, and an entry in `tests/practice/every_kind.json`.
const EVERY: &[(EntryKind, Rewrite)] = &[
    // Counsel and what is meant to be done.
    of::<Response>(),
    of::<Intention>(),
    of::<LiteracyCheck>(),
    of::<Answers>(),
    // The network.
    of::<crate::tag::Tag>(),
    of::<BadHabit>(),
    of::<YearResult>(),
    of::<ResultHelper>(),
    of::<MapPlace>(),
    of::<Favour>(),
    // Know yourself.
    of::<Thought>(),
    of::<Challenge>(),
    of::<WorkingStyle>(),
    of::<TargetRole>(),
    of::<RoleNeed>(),
    of::<StrengthShown>(),
    of::<RoleTransition>(),
    of::<Habit>(),
    of::<HonestVoice>(),
    of::<Decision>(),
    of::<Road>(),
    of::<Voice>(),
    // Goals and plan.
    of::<Goal>(),
    of::<Milestone>(),
    of::<Checkpoint>(),
    of::<PlanItem>(),
    // Find and approach.
    of::<Need>(),
    of::<Outreach>(),
    of::<Letter>(),
    of::<InvisibleMentor>(),
    of::<Lesson>(),
    // Relationships.
    of::<Relationship>(),
    of::<Party>(),
    of::<Move>(),
    of::<Charter>(),
    of::<Covenant>(),
    of::<Signature>(),
    of::<Session>(),
    of::<Assignment>(),
    of::<Advice>(),
    of::<MatchCheck>(),
    of::<Ending>(),
    // Circles, rehearsals, relationships in writing.
    of::<Circle>(),
    of::<Rota>(),
    of::<Mention>(),
    of::<Rehearsal>(),
    of::<RunThrough>(),
    // Sponsors.
    of::<SponsorFacts>(),
    of::<Stake>(),
    of::<News>(),
    of::<Delivery>(),
    of::<Advocacy>(),
    of::<SponsorAsk>(),
    of::<ExpectationCheck>(),
    of::<Prospect>(),
    of::<Stretch>(),
    of::<Backing>(),
    // The board.
    of::<Board>(),
    of::<Seat>(),
    of::<Lead>(),
    // Giving back.
    of::<RadarItem>(),
    of::<Journal>(),
];

const fn of<T: Body>() -> (EntryKind, Rewrite) {
    (T::KIND, rewrite::<T>)
}

fn rewrite<T: Body>(json: &str) -> Result<String, BodyError> {
    T::read(json).map(|body| body.write())
}

/// A body of this kind as [`Body::write`] would give it: equal bodies become equal text.
///
/// # Errors
/// It is not the body of this kind.
pub fn canonical(kind: EntryKind, json: &str) -> Result<String, BodyError> {
    let found = EVERY.iter().find(|(own, _)| *own == kind);
    let (_, rewrite) = found.ok_or_else(|| BodyError::of(kind, "bodies of this kind are not known"))?;
    rewrite(json)
}

/// The words that close an entry, as its state or as the standing in its body. What is open has others.
const CLOSING: [&str; 10] =
    ["done", "dropped", "reached", "held", "cancelled", "returned", "closed", "answered", "declined", "ended"];

/// The fields that hold the day on which an entry was closed, whatever its kind calls that.
const CLOSED_ON: [&str; 9] = [
    "held_on",
    "closed_on",
    "told_on",
    "done_on",
    "answered_on",
    "looked_back_on",
    "dissolved_on",
    "settled_on",
    "until",
];

/// Whether an entry asks for nothing any more: its body has the day on which it was closed, or its state or the standing
/// in its body is a word that closes. `json` is the body.
#[must_use]
pub fn is_closed(state: Option<&str>, json: &str) -> bool {
    let closes = |word: &str| CLOSING.contains(&word);
    if state.is_some_and(closes) {
        return true;
    }
    let body: serde_json::Value = serde_json::from_str(json).unwrap_or_default();
    CLOSED_ON.iter().any(|name| body.get(name).is_some_and(serde_json::Value::is_string))
        || body.get("standing").and_then(serde_json::Value::as_str).is_some_and(closes)
}

/// The fields that hold what the user calls an entry, the best first.
const TITLES: [&str; 9] = ["subject", "text", "what", "said", "question", "title", "name", "plan", "word"];

/// What the user calls an entry, out of its body; `None` where nothing in it is a name.
#[must_use]
pub fn title(json: &str) -> Option<String> {
    let body: serde_json::Value = serde_json::from_str(json).ok()?;
    let text = TITLES.iter().find_map(|name| body.get(name).and_then(serde_json::Value::as_str));
    text.filter(|text| !text.trim().is_empty()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_line_once() {
        for kind in EntryKind::ALL {
            let lines = EVERY.iter().filter(|(own, _)| own == kind).count();
            assert_eq!(lines, 1, "`{}` needs one line in `EVERY`", kind.code());
        }
    }

    #[test]
    fn what_is_closed_is_told_by_its_words() {
        assert!(is_closed(Some("done"), "{}"));
        assert!(!is_closed(Some("open"), r#"{"text":"done"}"#));
        assert!(is_closed(None, r#"{"standing":"reached"}"#));
        assert!(is_closed(None, r#"{"closed_on":"2026-11-02"}"#));
        assert!(!is_closed(None, r#"{"standing":"active","closed_on":null}"#));
        assert!(!is_closed(None, "no body"));
    }
}
