//! Who is in the core, what it rests on, and how its size is judged.

mod sketch;

use network::analyze;

/// The core of these people as `basis estimated_people verdict: members`.
#[track_caller]
fn check(lines: &str, expected: &str) {
    let analysis = analyze(&sketch::network(lines));
    let (basis, size) = (&analysis.basis, &analysis.size);
    assert_eq!(size.core, basis.members.len());
    let members = sketch::ids(&basis.members);
    assert_eq!(
        format!("{} {} {}: {members}", basis.core.code(), basis.estimated_people, size.verdict.code()).trim_end(),
        expected
    );
}

#[test]
fn marks_make_the_core_whatever_closeness_says() {
    check("ada core closeness=1\nben closeness=5\ncyd core=false closeness=5\ndan", "marked 0 thin: ada");
}

#[test]
fn an_estimate_stands_in_where_there_is_no_mark() {
    check("ada core\nben ~core", "estimated 1 unknown: ada ben");
    check("ada ~core\nben ~core\ncyd", "estimated 2 unknown: ada ben");
}

#[test]
fn my_mark_outweighs_the_estimate_both_ways() {
    check("ada core\nben core=false ~core", "marked 0 thin: ada");
    check("ada core ~core=false", "marked 0 thin: ada");
}

#[test]
fn an_estimate_that_leaves_somebody_out_takes_no_part() {
    check("ada core\nben ~core=false\ncyd ~core=false ~closeness=5", "marked 0 thin: ada");
}

#[test]
fn closeness_makes_the_core_where_nobody_is_marked() {
    check("ada closeness=5\nben closeness=4\ncyd closeness=3\ndan", "closeness 0 thin: ada ben");
}

#[test]
fn my_closeness_outweighs_the_estimated_one() {
    check("ada closeness=3 ~closeness=5\nben closeness=4 ~closeness=1", "closeness 0 thin: ben");
}

#[test]
fn estimated_closeness_makes_an_estimated_core() {
    check("ada closeness=5\nben ~closeness=4\ncyd ~closeness=3", "estimated 1 unknown: ada ben");
    check("ada closeness=4\nben ~closeness=3", "closeness 0 thin: ada");
}

#[test]
fn where_all_marks_say_no_closeness_decides_over_everybody() {
    check("ada core=false closeness=5\nben closeness=4\ncyd ~core=false closeness=2", "closeness 0 thin: ada ben");
}

#[test]
fn nobody_gives_an_empty_core() {
    check("", "closeness 0 thin:");
    check("ada\nben closeness=3", "closeness 0 thin:");
}

#[test]
fn the_size_is_judged_at_twelve_and_eighteen() {
    for (size, verdict) in [(11, "thin"), (12, "fits"), (18, "fits"), (19, "wide")] {
        let lines: Vec<String> = (0..size).map(|number| format!("p{number} core")).collect();
        let analysis = analyze(&sketch::network(&lines.join("\n")));
        assert_eq!((analysis.size.core, analysis.size.verdict.code()), (size, verdict));
    }
}

#[test]
fn an_estimated_core_has_a_size_and_no_verdict() {
    let lines: Vec<String> = (0..15).map(|number| format!("p{number} ~core")).collect();
    let analysis = analyze(&sketch::network(&lines.join("\n")));
    assert_eq!((analysis.size.core, analysis.size.verdict.code()), (15, "unknown"));
}
