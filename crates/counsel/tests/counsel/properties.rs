use crate::build::*;
use crate::random::{answers, networks};
use model::finding::{Finding, Message};
use model::kind::{Trap, TrapLevel};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn known_ids() -> BTreeSet<&'static str> {
    let rules = counsel::rule::ALL.iter().flat_map(|rule| [rule.title, rule.why, rule.practice]);
    rules.chain(counsel::STEP_IDS.iter().copied()).collect()
}

fn messages(finding: &Finding) -> Vec<&Message> {
    let mut messages = vec![&finding.title, &finding.why];
    messages.extend(finding.next.iter().map(|step| &step.message));
    messages
}

proptest! {
    #[test]
    fn counsel_holds_its_promises_on_any_network(network in networks(), answers in answers()) {
        let counsel = run_with(&network, answers.as_ref());
        prop_assert_eq!(&counsel, &run_with(&network, answers.as_ref()));
        prop_assert!(counsel.findings.windows(2).all(|pair| pair[0].weight >= pair[1].weight), "heaviest first");
        let traps: Vec<Trap> = counsel.traps.iter().map(|reading| reading.trap).collect();
        prop_assert_eq!(traps, Trap::ALL.to_vec());
        let ids = known_ids();
        let mut subjects = BTreeSet::new();
        for finding in &counsel.findings {
            prop_assert!(finding.weight <= 100);
            prop_assert!(!finding.next.is_empty() && finding.next.iter().all(|step| step.doorway.starts_with('/')));
            prop_assert!(!finding.evidence.is_empty());
            prop_assert!(subjects.insert((finding.rule.0, subject(&finding.subject))), "one finding for each subject");
            prop_assert!(finding.people.iter().all(|id| network.person(id).is_some()));
            prop_assert!(messages(finding).iter().all(|message| ids.contains(message.id)));
            prop_assert!(ids.contains(finding.practice));
            let names: BTreeSet<&str> = finding.evidence.iter().map(|(name, _)| *name).collect();
            prop_assert_eq!(names.len(), finding.evidence.len(), "each piece of evidence has its own name: {}", finding.rule.0);
        }
    }

    #[test]
    fn a_trap_fires_exactly_where_its_reading_is_near_or_clear(network in networks(), answers in answers()) {
        let counsel = run_with(&network, answers.as_ref());
        for reading in &counsel.traps {
            let rule = format!("trap.{}", reading.trap.code());
            let fired = counsel.findings.iter().any(|finding| finding.rule.0 == rule);
            prop_assert_eq!(fired, matches!(reading.level, TrapLevel::Near | TrapLevel::Clear));
        }
    }

    #[test]
    fn an_analysis_of_another_network_does_no_harm(network in networks(), other in networks()) {
        let analysis = network::analyze(&other);
        let snapshot = counsel::Snapshot { network: &network, analysis: &analysis, today: today(), now: midnight(), beside: &counsel::Beside::default() };
        let counsel = counsel::run(&snapshot);
        let _ = counsel::headline(&snapshot, &counsel);
    }
}
