//! What went to and fro between Nora and her people in two years, what they care about, and what teaching taught her.

use super::practice::{Pen, Written};
use crate::error::AppError;
use model::deepening::Favour;
use model::giving::FavourKind::{self, *};
use model::giving::{Journal, RadarItem};
use model::kind::Direction::{self, Done, Received};

/// Days ago, with whom, which way, of what kind, what; what came of it; and for what she received, after how many days she thanked and
/// told them.
type Line = (i64, &'static str, Direction, FavourKind, &'static str, Option<&'static str>, (Option<i64>, Option<i64>));

const NEVER: (Option<i64>, Option<i64>) = (None, None);

const fn thanked(days: i64) -> (Option<i64>, Option<i64>) {
    (Some(days), None)
}

const fn told(thanked: i64, told: i64) -> (Option<i64>, Option<i64>) {
    (Some(thanked), Some(told))
}

const LEDGER: &[Line] = &[
    (
        704,
        "anders-holmberg",
        Received,
        Introduction,
        "a seat in the launch team",
        Some("she led the launch"),
        told(1, 90),
    ),
    (690, "maja-strom", Done, Idea, "how to word the safety notice", None, NEVER),
    (668, "marcus-thorne", Done, Insight, "what the sales tools look like from the product side", None, NEVER),
    (641, "rebecka-falk", Received, ReverseLesson, "an afternoon on signal processing", None, thanked(2)),
    (622, "rebecka-falk", Done, Credit, "named her in the launch talk", None, NEVER),
    (590, "ingrid-maartens", Received, Insight, "how an audit really goes", Some("no finding in spring"), told(1, 60)),
    (571, "anders-holmberg", Done, Program, "ran the newcomers’ day of product", None, NEVER),
    (548, "maja-strom", Received, Idea, "a shorter roadmap", Some("the board read it to the end"), told(0, 30)),
    (
        530,
        "marcus-thorne",
        Received,
        Introduction,
        "the two largest clinics in the south",
        Some("one became a pilot"),
        told(3, 120),
    ),
    (511, "linh-tran", Done, Introduction, "her first talk with a customer", None, NEVER),
    (488, "ingrid-maartens", Done, Lunch, "lunch in the botanical garden", None, NEVER),
    (470, "anders-holmberg", Received, Insight, "who decides on budgets, and when", None, thanked(5)),
    (
        455,
        "marcus-thorne",
        Done,
        TestCase,
        "tried his new price list with three clinics",
        Some("he rolled it out"),
        NEVER,
    ),
    (
        430,
        "bjorn-hallstrom",
        Received,
        Introduction,
        "her name in the talk on the south",
        Some("the post in the south"),
        told(2, 40),
    ),
    (402, "rebecka-falk", Done, Article, "a paper on motion artefacts", None, NEVER),
    (388, "linh-tran", Received, ReverseLesson, "drawing an interface in ten minutes", None, thanked(0)),
    (
        371,
        "bjorn-hallstrom",
        Done,
        Insight,
        "what the field says about the new pricing",
        Some("he changed the order of it"),
        NEVER,
    ),
    (350, "marcus-thorne", Done, Recruit, "a friend who became his best seller", None, NEVER),
    (331, "anders-holmberg", Done, Thanks, "a letter on what the first year led to", None, NEVER),
    (305, "maja-strom", Done, Idea, "the order of slides before the board", None, NEVER),
    (287, "ingrid-maartens", Received, Idea, "ask for the reason first, then the rule", None, thanked(1)),
    (262, "bjorn-hallstrom", Received, Program, "a place in the leaders’ week", None, thanked(4)),
    (240, "marcus-thorne", Received, Lunch, "lunch, and the history of the south", None, thanked(0)),
    (215, "rebecka-falk", Received, Idea, "measure before you promise", Some("the date held"), told(1, 45)),
    (188, "linh-tran", Done, Credit, "her drawings in the yearbook, with her name", None, NEVER),
    (171, "bjorn-hallstrom", Received, Introduction, "the chief executive, for half an hour", None, thanked(6)),
    (150, "maja-strom", Received, Article, "an essay on saying no", None, thanked(0)),
    (133, "bjorn-hallstrom", Received, Insight, "what the board asks of a head of product", None, thanked(1)),
    (118, "marcus-thorne", Done, Article, "a report on clinics that buy together", None, NEVER),
    (104, "bjorn-hallstrom", Received, Idea, "take the turnaround, not the safe post", None, thanked(1)),
    (
        96,
        "bjorn-hallstrom",
        Received,
        Introduction,
        "the head of the southern region",
        Some("they meet every month"),
        thanked(1),
    ),
    (72, "ingrid-maartens", Done, Program, "taught a morning in her quality school", None, NEVER),
    (58, "rebecka-falk", Done, ReverseLesson, "how to speak with clinics", None, NEVER),
    (41, "marcus-thorne", Received, Idea, "show the saving in the first minute", Some("the pilot signed"), thanked(2)),
    (26, "ingrid-maartens", Received, Insight, "what the auditors will ask in spring", None, NEVER),
    (19, "linh-tran", Done, Idea, "three questions for her first budget", None, NEVER),
    (9, "maja-strom", Received, Idea, "a story for the opening", None, NEVER),
];

/// Days ago, for whom, what they care about, what fits, and so many days ago it was used.
type Seen = (i64, &'static str, &'static str, Option<&'static str>, Option<i64>);

const RADAR: &[Seen] = &[
    (220, "ingrid-maartens", "gardening", Some("tickets for the old roses in May"), Some(170)),
    (128, "marcus-thorne", "ice swimming", Some("a film on the baths of Helsinki"), None),
    (90, "bjorn-hallstrom", "women in technology", Some("the evening of the young engineers wants a host"), None),
    (64, "bjorn-hallstrom", "skating", None, None),
    (33, "anders-holmberg", "medical history", Some("the exhibition on the first scanners"), None),
];

/// Days ago, who asked, the question, the rule of thumb, what changed.
type Learnt = (i64, Option<&'static str>, &'static str, Option<&'static str>, Option<&'static str>);

const JOURNAL: &[Learnt] = &[
    (
        240,
        Some("linh-tran"),
        "Why do you never ask a customer what they want?",
        Some("Ask what they did last time, not what they would like"),
        None,
    ),
    (
        162,
        Some("linh-tran"),
        "How do you know when a plan is good enough?",
        Some("When the next step is cheaper than the next hour of planning"),
        Some("Plans end on one page"),
    ),
    (
        95,
        None,
        "Why do we meet on Mondays?",
        None,
        Some("The round is on Wednesdays now, when there is something to tell"),
    ),
    (
        38,
        Some("linh-tran"),
        "What do you do when two clinics want the opposite?",
        Some("Build for the one whose reason you understand"),
        None,
    ),
];

pub(super) async fn write(pen: &mut Pen<'_>) -> Result<(), AppError> {
    for &(days, person, direction, kind, what, outcome, (thanked, told)) in LEDGER {
        let value = Favour {
            kind,
            outcome: outcome.map(str::to_owned),
            thanked_on: thanked.map(|after| pen.ago(days - after)),
            told_on: told.map(|after| pen.ago(days - after)),
            ..Favour::new(what, direction, pen.ago(days))
        };
        pen.write(Written { person: Some(person), ..Written::of(days, value) }).await?;
    }
    for &(days, person, about, item, used) in RADAR {
        let (about, item) = (about.to_owned(), item.map(str::to_owned));
        let value = RadarItem { about, item, used_on: used.map(|days| pen.ago(days)) };
        pen.write(Written { person: Some(person), ..Written::of(days, value) }).await?;
    }
    for &(days, person, question, rule, change) in JOURNAL {
        let (rule_of_thumb, change) = (rule.map(str::to_owned), change.map(str::to_owned));
        let value = Journal { on: pen.ago(days), question: question.to_owned(), rule_of_thumb, change };
        pen.write(Written { person, ..Written::of(days, value) }).await?;
    }
    Ok(())
}
