//! Next steps: what to do, and the path of the page that starts it, filled in as far as can be.

use model::finding::{Message, Step, Value};
use model::kind::Benefit;
use model::person::PersonId;
use std::fmt::Write as _;

macro_rules! steps {
    ($($name:ident = $id:literal;)+) => {
        $(pub(crate) const $name: &str = $id;)+

        /// The message id of every step that a rule may give.
        pub const STEP_IDS: &[&str] = &[$($name,)+];
    };
}

steps! {
    START_NAMES = "step-start-names";
    START_IMPORT = "step-start-import";
    MARK_CORE = "step-mark-core";
    ENRICH = "step-enrich";
    ANSWER_TRAPS = "step-answer-traps";
    BRING_CLOSER = "step-bring-closer";
    LET_GO = "step-let-go";
    THIN_CATEGORY = "step-thin-category";
    FILL_BENEFIT = "step-fill-benefit";
    ASK_FOR_MORE = "step-ask-for-more";
    SECOND_PROVIDER = "step-second-provider";
    TEND_TIE = "step-tend-tie";
    USE_FOR_MORE = "step-use-for-more";
    SEE_VOICES = "step-see-voices";
    WHAT_IF = "step-what-if";
    WIDEN_DIMENSION = "step-widen-dimension";
    THREE_RESULTS = "step-three-results";
    SPREAD_BENEFITS = "step-spread-benefits";
    DRAIN_RESHAPE = "step-drain-reshape";
    DRAIN_LESS_TIME = "step-drain-less-time";
    DRAIN_CHANGE_BEHAVIOUR = "step-drain-change-behaviour";
    DRAIN_REFRAME = "step-drain-reframe";
    SEE_DRAINERS = "step-see-drainers";
    FIND_ENERGIZERS = "step-find-energizers";
    MORE_TIME_WITH = "step-more-time-with";
    FIND_INFORMAL_POWER = "step-find-informal-power";
    FIND_BEYOND_CHART = "step-find-beyond-chart";
    FIND_OUTSIDE_WORK = "step-find-outside-work";
    STAND_INS = "step-stand-ins";
    CHANGE_PROCEDURE = "step-change-procedure";
    CHANGE_HABIT = "step-change-habit";
    SEE_DEMAND = "step-see-demand";
    ASK_ABOUT = "step-ask-about";
    INVITE_JUNIORS = "step-invite-juniors";
    FIND_OUTSIDERS = "step-find-outsiders";
    SAY_HELLO = "step-say-hello";
    FIND_CHALLENGE = "step-find-challenge";
    GO_DEEPER = "step-go-deeper";
    KEEP_ONE_SELF = "step-keep-one-self";
    LOOK_BACK = "step-look-back";
    RATE_AGAIN = "step-rate-again";
    ASK_INTRODUCTION = "step-ask-introduction";

    // Know yourself, and plan.
    NAME_HELPER = "step-name-helper";
    SEE_WHO_HELPS = "step-see-who-helps";
    SHOW_STRENGTH = "step-show-strength";
    NAME_HONEST_VOICE = "step-name-honest-voice";
    REHEARSE = "step-rehearse";
    SORT_HABITS = "step-sort-habits";
    FIND_FOR_GOAL = "step-find-for-goal";
    GIVE_GOAL_RELATIONSHIP = "step-give-goal-relationship";
    CHOOSE_GOALS = "step-choose-goals";
    CLOSE_MILESTONE = "step-close-milestone";
    REFLECT = "step-reflect";
    REASSESS = "step-reassess";
    ASK_THE_UNLIKELY = "step-ask-the-unlikely";
    LEARN_OUTSIDE = "step-learn-outside";
    WRITE_JOURNAL = "step-write-journal";

    // Find and approach.
    FIND_NEAR_PEER = "step-find-near-peer";
    NAME_HESITATION = "step-name-hesitation";
    PREPARE_ASK = "step-prepare-ask";
    TELL_AREAS_APART = "step-tell-areas-apart";
    ASK_AGAIN = "step-ask-again";
    NOTE_ANSWER = "step-note-answer";

    // Relationships and advice.
    DRAFT_GOALS = "step-draft-goals";
    WRITE_CHARTER = "step-write-charter";
    ASK_WHY_PAIRED = "step-ask-why-paired";
    WRITE_COVENANT = "step-write-covenant";
    SET_END = "step-set-end";
    CHANGE_CHANNEL = "step-change-channel";
    PLAN_SESSION = "step-plan-session";
    SAY_HELD = "step-say-held";
    WRITE_AGENDA = "step-write-agenda";
    ASK_ASSIGNMENT = "step-ask-assignment";
    GET_ACQUAINTED = "step-get-acquainted";
    CHECK_MATCH = "step-check-match";
    END_KINDLY = "step-end-kindly";
    WIND_DOWN = "step-wind-down";
    SEE_MENTORS = "step-see-mentors";
    RESTATE_ADVICE = "step-restate-advice";
    REPORT_ADVICE = "step-report-advice";

    // Sponsors.
    WRITE_NEWS = "step-write-news";
    TELL_NEWS = "step-tell-news";
    DELIVER = "step-deliver";
    WIN_SPONSOR = "step-win-sponsor";
    WIN_ANOTHER = "step-win-another";
    WIN_MENTOR = "step-win-mentor";
    ASK_SPONSOR = "step-ask-sponsor";
    ASK_VISION = "step-ask-vision";
    SPONSOR_SOMEBODY = "step-sponsor-somebody";

    // The board.
    BOARD_SEAT_OTHERS = "step-board-seat-others";
    BOARD_SEAT_OPPOSITE = "step-board-seat-opposite";
    BOARD_SEAT_OUTSIDE_LINE = "step-board-seat-outside-line";
    BOARD_SEAT_INSIDER = "step-board-seat-insider";
    BOARD_TELL_APART = "step-board-tell-apart";
    BOARD_SEAT_SECOND = "step-board-seat-second";
    BOARD_GET_IN_TOUCH = "step-board-get-in-touch";

    // Giving back.
    GIVE_SOMETHING = "step-give-something";
    THANK = "step-thank";
    DO_A_FAVOUR = "step-do-a-favour";
    FIND_INTERESTS = "step-find-interests";
    ASK_REFERENCE = "step-ask-reference";
}

/// A step without values.
pub(crate) fn step(id: &'static str, doorway: impl Into<String>) -> Step {
    Step { message: Message::new(id), doorway: doorway.into() }
}

/// A step whose sentence has a value.
pub(crate) fn step_with(id: &'static str, name: &'static str, value: Value, doorway: impl Into<String>) -> Step {
    Step { message: Message::new(id).with(name, value), doorway: doorway.into() }
}

/// `base?name=value`, the value encoded.
pub(crate) fn query(base: &str, name: &str, value: &str) -> String {
    format!("{base}?{name}={}", encoded(value))
}

/// The page of a person.
pub(crate) fn person(id: &PersonId) -> String {
    format!("/people/{}", encoded(id.as_str()))
}

/// Where a person's page says how to reach them, and where one notes that it was done.
pub(crate) fn reach(id: &PersonId) -> String {
    format!("{}#reach", person(id))
}

/// Where one says anew how it is with a person.
pub(crate) fn rating(id: &PersonId) -> String {
    format!("{}?edit=tie#tie", person(id))
}

/// The page that fills a benefit.
pub(crate) fn diversify(benefit: Benefit) -> String {
    query("/network/diversify", "benefit", benefit.code())
}

/// Percent-encodes everything but the unreserved characters of RFC 3986, so that any id or name fits any part of an address.
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_id_makes_a_path_of_one_part() {
        assert_eq!(person(&PersonId::new("p7")), "/people/p7");
        assert_eq!(person(&PersonId::new("a/b ?ü")), "/people/a%2Fb%20%3F%C3%BC");
        assert_eq!(query("/network/de-layer", "unit", "R&D"), "/network/de-layer?unit=R%26D");
    }
}
