//! Scenes of what somebody runs beside their network: goals, relationships, sponsors.

use crate::build::run_beside;
use counsel::Beside;
use model::finding::Finding;
use model::mentoring::Mentoring;
use model::network::Network;
use std::fmt::Write as _;
use words::{Language::English, evidence, has, tell};

/// A network with what is run beside it, and the rules whose findings on it are shown.
pub(crate) struct Practised {
    pub(crate) rules: Vec<&'static str>,
    pub(crate) network: Network,
    pub(crate) mentoring: Mentoring,
}

pub(crate) fn scenes() -> Vec<Practised> {
    crate::sponsors::scenes()
}

#[test]
fn every_finding_of_the_practice_reads_well() {
    let mut page = String::new();
    for scene in scenes() {
        let names = crate::called(&scene.network);
        let beside = Beside { mentoring: Some(scene.mentoring.clone()), ..Beside::default() };
        let counsel = run_beside(&scene.network, &beside);
        let shown: Vec<&Finding> =
            counsel.findings.iter().filter(|finding| scene.rules.contains(&finding.rule.0)).collect();
        assert!(!shown.is_empty(), "{} does not fire in its scene", scene.rules.join(", "));
        for finding in shown {
            let told = tell(English, finding, &names);
            let _ = writeln!(page, "{} ({})\n  {}\n  {}", finding.rule.0, finding.weight, told.title, told.why);
            for step in &told.next {
                let _ = writeln!(page, "  > {step}");
            }
            let whole = |text: &str| !text.contains(['{', '!']) && !text.contains("word-") && !text.contains("  ");
            assert!(whole(&told.title) && whole(&told.why) && told.next.iter().all(|step| whole(step)), "{told:?}");
            for (label, value) in evidence(English, &finding.evidence, &names) {
                assert!(!label.contains("evidence-") && whole(&value), "{label}: {value}");
            }
            assert!(finding.evidence.iter().all(|(name, _)| has(English, &format!("evidence-{name}"))));
        }
    }
    insta::assert_snapshot!(page);
}
