//! How counsel is made: each family of rules in a few sentences, with its lines and whose they are, by chapter of the practice.

use super::count;
use crate::frame::{Frame, Place};
use crate::visit::{Answer, Visit};
use app::seen::Counselled;
use askama::Template;
use model::finding::Value;
use model::practice as lines;

/// A family of rules: the messages about it, and the rules in it.
pub(super) struct Family {
    pub(super) title: &'static str,
    pub(super) text: &'static str,
    pub(super) source: &'static str,
    pub(super) rules: &'static [&'static str],
}

impl Family {
    /// The word for it in addresses.
    pub(super) fn code(&self) -> &'static str {
        self.title.strip_prefix("rules-").unwrap_or(self.title)
    }
}

macro_rules! family {
    ($code:literal: $($rule:literal),+) => {
        Family {
            title: concat!("rules-", $code),
            text: concat!("rules-", $code, ".text"),
            source: concat!("rules-", $code, ".source"),
            rules: &[$($rule),+],
        }
    };
}

/// The families by chapter of the practice, as findings name it.
pub(super) const CHAPTERS: &[(&str, &[Family])] = &[
    (
        "practice-analyse",
        &[
            family!("voices": "network.redundant", "network.insular"),
            family!("size": "network.thin", "network.wide"),
            family!("energy": "network.energy_low", "network.few_energizers"),
            family!("power": "network.top_heavy", "network.no_informal_power"),
            family!("unknown": "network.unknown"),
        ],
    ),
    (
        "practice-delayer",
        &[
            family!("drained": "network.drained", "network.drain_review"),
            family!("demand": "network.too_much_of_me"),
            family!("surplus": "network.surplus"),
        ],
    ),
    (
        "practice-diversify",
        &[
            family!("holes": "network.hole", "network.sole_provider"),
            family!("balance": "network.dependence", "network.lopsided", "network.all_work"),
            family!("reach": "network.sameness", "network.no_outsiders"),
        ],
    ),
    ("practice-capitalise", &[family!("more": "network.capitalise"), family!("cold": "network.going_cold")]),
    (
        "practice-board",
        &[
            family!("board-company": "board.friends_only", "board.same_type", "board.alone", "board.overlap"),
            family!("board-reach": "board.tied_fate", "board.no_insider"),
            family!("board-rhythm": "board.cold"),
        ],
    ),
    (
        "practice-traps",
        &[
            family!("structure": "trap.formalist", "trap.overloaded"),
            family!("relations": "trap.disconnected_expert", "trap.biased"),
            family!("behaviour": "trap.superficial", "trap.chameleon"),
        ],
    ),
    (
        "practice-starting",
        &[
            family!("agreed": "relationship.no_goals", "relationship.no_charter", "relationship.no_covenant",
                "relationship.no_end_date", "relationship.wrong_channel"),
            family!("meeting": "relationship.no_next_session", "relationship.no_agenda", "relationship.no_assignment",
                "relationship.hasty_distance_start"),
            family!("steps": "relationship.milestone_late", "relationship.checkpoint_due"),
            family!("course": "relationship.match_check", "relationship.wind_down", "relationship.collecting"),
            family!("advice": "advice.not_restated", "advice.no_outcome"),
        ],
    ),
    (
        "practice-sponsors",
        &[
            family!("silence": "sponsor.silent", "sponsor.late_work"),
            family!("pool": "sponsor.none", "sponsor.one", "sponsor.refresh", "sponsor.from_mentor"),
            family!("asking": "sponsor.unasked", "sponsor.unknown_vision"),
            family!("forward": "sponsor.pay_forward"),
        ],
    ),
    (
        "practice-giving",
        &[
            family!("give": "give.unbalanced", "give.unknown_interests"),
            family!("thanks": "give.thanks_due", "give.reference"),
            family!("pockets": "pockets.empty"),
        ],
    ),
    ("practice-begin", &[family!("alone": "challenge.alone")]),
    (
        "practice-kinds",
        &[
            family!("goals": "find.no_mentor", "relationship.too_many_goals"),
            family!("ask": "find.hesitating", "find.reply_due"),
            family!("overlap": "find.overlap"),
        ],
    ),
    (
        "practice-stages",
        &[
            family!("show": "strength.unseen", "role.mismatch"),
            family!("open": "seasoned.closed", "seasoned.journal"),
            family!("juniors": "network.no_juniors"),
            family!("introduction": "find.introduction"),
            family!("near-peer": "find.no_near_peer"),
        ],
    ),
];

struct Chapter {
    anchor: &'static str,
    title: String,
    families: Vec<Told>,
}

struct Told {
    path: String,
    title: String,
    text: String,
    source: String,
    /// How much of it stands today.
    standing: Option<String>,
}

#[derive(Template)]
#[template(path = "pages/learn/rules.html")]
struct Rules {
    frame: Frame,
    chapters: Vec<Chapter>,
}

/// `GET /learn/counsel`
pub(crate) async fn show(visit: Visit) -> Answer {
    let counselled = visit.office.counselled().await?;
    let frame = visit.frame(Place::Learn, visit.t.text("learn-rules")).await?;
    let chapter = |(practice, families): &(&'static str, &[Family])| Chapter {
        anchor: anchor(practice),
        title: visit.t.text(practice),
        families: families.iter().map(|family| told(&visit, &counselled, family)).collect(),
    };
    let chapters = CHAPTERS.iter().map(chapter).collect();
    visit.page(&Rules { frame, chapters })
}

/// The page of a chapter as findings name it, e.g. `practice-analyse`.
pub(crate) fn path_of(practice: &str) -> String {
    format!("/learn/counsel#{}", anchor(practice))
}

/// The page that explains a rule; the page of all where none does.
pub(crate) fn page_of(rule: &str) -> String {
    let mut families = CHAPTERS.iter().flat_map(|(_, families)| families.iter());
    match families.find(|family| family.rules.contains(&rule)) {
        Some(family) => format!("/learn/counsel/{}#{}", family.code(), super::family::anchor(rule)),
        None => "/learn/counsel".to_owned(),
    }
}

fn anchor(practice: &str) -> &str {
    practice.strip_prefix("practice-").unwrap_or(practice)
}

fn told(visit: &Visit, counselled: &Counselled, family: &Family) -> Told {
    let standing = counselled.standing().filter(|said| family.rules.contains(&said.finding.rule.0)).count();
    Told {
        path: format!("/learn/counsel/{}", family.code()),
        title: visit.t.text(family.title),
        text: visit.t.say(family.text, &figures()),
        source: visit.t.text(family.source),
        standing: (standing > 0).then(|| visit.t.say("learn-rules-standing", &[("count", count(standing))])),
    }
}

/// The lines, by the names that the sentences know them by.
pub(super) fn figures() -> Vec<(&'static str, Value)> {
    vec![
        ("core_min", count(lines::CORE_SIZE_MIN)),
        ("core_max", count(lines::CORE_SIZE_MAX)),
        ("voices_share", Value::Share(lines::REDUNDANT_VOICES_SHARE)),
        ("voices_loss", count(lines::REDUNDANT_LOSS_MIN)),
        ("insular", Value::Share(lines::INSULAR_SHARE)),
        ("likeness_known", count(lines::LIKENESS_KNOWN_MIN)),
        ("drain_max", Value::Count(lines::DRAIN_FACTOR_MAX)),
        ("energizers", count(lines::ENERGIZERS_MIN)),
        ("top_heavy", Value::Share(lines::TOP_HEAVY_SHARE)),
        ("contacts", Value::Number(lines::DRAIN_CONTACTS_PER_MONTH)),
        ("demand", count(lines::DEMAND_PEOPLE_MIN)),
        ("surplus", Value::Share(lines::BENEFIT_SURPLUS_SHARE)),
        ("surplus_people", count(lines::BENEFIT_SURPLUS_PEOPLE_MIN)),
        ("dependence", count(lines::DEPENDENCE_BENEFITS_MIN)),
        ("dependence_share", Value::Share(lines::DEPENDENCE_SHARE)),
        ("lopsided", Value::Share(lines::LOPSIDED_SHARE)),
        ("gaps", Value::Number(lines::COLD_GAPS)),
        ("cold_days", Value::Count(lines::COLD_DAYS_MIN)),
        ("formalist", Value::Share(lines::FORMALIST_SHARE)),
        ("overloaded", count(lines::OVERLOADED_PEOPLE)),
        ("expert", Value::Share(lines::EXPERT_SAME_FUNCTION_SHARE)),
        ("biased", Value::Share(lines::BIASED_SHARE)),
        ("superficial_people", count(lines::SUPERFICIAL_PEOPLE_MIN)),
        ("superficial", Value::Share(lines::SUPERFICIAL_SHARE)),
        ("journal_days", Value::Count(lines::JOURNAL_DAYS)),
        ("goals_max", count(lines::RELATIONSHIP_GOALS_MAX)),
        ("reassess_milestones", count(lines::REASSESS_MILESTONES)),
        ("charter_days", Value::Count(lines::CHARTER_DAYS)),
        ("charter_sessions", count(lines::CHARTER_SESSIONS)),
        ("agenda_hours", Value::Count(lines::AGENDA_HOURS)),
        ("distance_sessions", count(lines::ACQUAINTING_SESSIONS_AT_DISTANCE)),
        ("match_sessions", count(lines::MATCH_CHECK_SESSIONS)),
        ("poor_days", Value::Count(lines::POOR_MATCH_DAYS)),
        ("falling", count(lines::FALLING_RATINGS)),
        ("collecting", count(lines::COLLECTING_MENTORS)),
        ("collecting_days", Value::Count(lines::COLLECTING_DAYS)),
        ("restate_days", Value::Count(lines::RESTATE_DAYS)),
        ("outcome_days", Value::Count(lines::OUTCOME_DAYS)),
        ("known", Value::Share(lines::KNOWN_SHARE_MIN)),
        ("hesitating_days", Value::Count(lines::HESITATING_DAYS)),
        ("near_from", Value::Number(lines::NEAR_PEER_YEARS_MIN)),
        ("near_to", Value::Number(lines::NEAR_PEER_YEARS_MAX)),
        ("rhythm_days", count(usize::try_from(lines::SPONSOR_RHYTHM_DAYS).unwrap_or(usize::MAX))),
        ("unasked_days", Value::Count(lines::SPONSOR_UNASKED_DAYS)),
        ("levels_above", Value::Count(lines::SPONSOR_LEVELS_ABOVE_MIN)),
        ("unbalanced_times", Value::Number(lines::UNBALANCED_FACTOR)),
        ("unbalanced_days", count(usize::try_from(lines::UNBALANCED_DAYS).unwrap_or(usize::MAX))),
        ("unbalanced_entries", count(lines::UNBALANCED_ENTRIES_MIN)),
        ("thanks_days", Value::Count(lines::THANKS_DAYS)),
        ("rest", count(usize::try_from(lines::COUNSEL_REST_DAYS).unwrap_or(usize::MAX))),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_rule_of_the_counsel_is_explained_once() {
        let explained: Vec<&str> = CHAPTERS
            .iter()
            .flat_map(|(_, families)| families.iter())
            .flat_map(|family| family.rules.iter().copied())
            .collect();
        let once: BTreeSet<&str> = explained.iter().copied().collect();
        assert_eq!(once.len(), explained.len(), "a rule stands in two families");
        let all: BTreeSet<&str> = counsel::rule::ALL.iter().map(|rule| rule.id.0).collect();
        assert_eq!(once, all);
    }

    #[test]
    fn every_chapter_that_a_rule_names_has_a_place() {
        for rule in counsel::rule::ALL {
            assert!(CHAPTERS.iter().any(|(practice, _)| *practice == rule.practice), "{}", rule.practice);
        }
    }
}
