//! Structure, redundancy, benefits, energy and demand on small networks, worked out by hand.

mod sketch;

use model::kind::Benefit;
use network::analysis::{BenefitMeasure, Dimension, Diversity};
use network::analyze;
use std::fmt::Write;

fn structure(lines: &str, dimension: Dimension) -> Diversity {
    let analysis = analyze(&sketch::network(lines));
    let order: Vec<Dimension> = analysis.structure.iter().map(|diversity| diversity.dimension).collect();
    assert_eq!(order, Dimension::ALL);
    analysis.structure.into_iter().find(|diversity| diversity.dimension == dimension).unwrap()
}

#[test]
fn the_shares_of_the_example_in_the_format() {
    // 19 of 24 in one unit, five others alone: blau = 1 - (19² + 5) / 24² = 210/576; k = 6, so iqv = 210/576 × 6/5.
    let mut lines = String::from("me unit=Equity\n");
    for number in 0..24 {
        let unit = if number < 19 { "Equity".to_owned() } else { format!("U{number}") };
        writeln!(lines, "p{number} core unit={unit}").unwrap();
    }
    let unit = structure(&lines, Dimension::Unit);
    assert_eq!(unit.known, 24);
    let largest = unit.largest.unwrap();
    assert_eq!((largest.value.as_str(), largest.share), ("Equity", 19.0 / 24.0));
    assert_eq!(unit.blau, Some(210.0 / 576.0));
    assert_eq!(unit.iqv, Some(1260.0 / 2880.0));
    assert_eq!(unit.ei, Some((5.0 - 19.0) / 24.0));
}

#[test]
fn unknown_values_count_nowhere() {
    let unit = structure("me unit=A\nada core unit=A\nben core\ncyd core unit=B", Dimension::Unit);
    assert_eq!((unit.known, unit.blau, unit.iqv, unit.ei), (2, Some(0.5), Some(1.0), Some(0.0)));
}

#[test]
fn where_nobody_is_known_every_index_is_undefined() {
    let unit = structure("me unit=A\nada core", Dimension::Unit);
    assert_eq!((unit.known, unit.largest, unit.blau, unit.iqv, unit.ei), (0, None, None, None, None));
    assert!(unit.values.is_empty());
}

#[test]
fn one_value_has_no_variation_and_ei_needs_mine() {
    let unit = structure("ada core unit=A\nben core unit=A", Dimension::Unit);
    assert_eq!((unit.blau, unit.iqv, unit.ei), (Some(0.0), Some(0.0), None));
    let elsewhere = structure("me unit=Z\nada core unit=A\nben core unit=A", Dimension::Unit);
    assert_eq!(elsewhere.ei, Some(1.0));
}

#[test]
fn among_equals_the_first_in_the_order_of_text_is_the_largest() {
    let level = structure("me level=9\nada core level=9\nben core level=10", Dimension::Level);
    assert_eq!(level.largest.unwrap().value, "10");
    assert_eq!(level.values.keys().collect::<Vec<_>>(), ["10", "9"]);
    assert_eq!(level.ei, Some(0.0));
}

#[test]
fn sphere_and_relation_have_no_value_of_mine() {
    let lines = "me unit=A\nada core sphere=team relation=skip_boss\nben core sphere=personal relation=friend";
    for dimension in [Dimension::Sphere, Dimension::Relation] {
        let diversity = structure(lines, dimension);
        assert_eq!((diversity.known, diversity.iqv, diversity.ei), (2, Some(1.0), None));
    }
    assert_eq!(structure(lines, Dimension::Relation).values.keys().collect::<Vec<_>>(), ["friend", "skip_boss"]);
}

#[test]
fn an_even_spread_gives_exactly_one() {
    for kinds in 2..50 {
        let lines: Vec<String> = (0..kinds * 3).map(|n| format!("p{n} core unit=U{}", n % kinds)).collect();
        assert_eq!(structure(&lines.join("\n"), Dimension::Unit).iqv, Some(1.0));
    }
}

#[test]
fn people_outside_the_core_have_no_part_in_structure() {
    let unit = structure("ada core unit=A\nben unit=B closeness=5", Dimension::Unit);
    assert_eq!(unit.known, 1);
}

/// The voices as `advisers voices: group | group`.
#[track_caller]
fn check_voices(lines: &str, expected: &str) {
    let redundancy = analyze(&sketch::network(lines)).redundancy;
    let groups: Vec<String> = redundancy.groups.iter().map(|group| sketch::ids(group)).collect();
    assert_eq!(format!("{} {}: {}", redundancy.advisers, redundancy.voices, groups.join(" | ")).trim_end(), expected);
}

#[test]
fn a_tie_of_two_within_a_unit_makes_one_voice() {
    let people = "ada core unit=A organisation=N\nben core unit=A organisation=N\n";
    check_voices(&format!("{people}ada - ben 1"), "2 2: ada | ben");
    check_voices(&format!("{people}ada - ben 2"), "2 1: ada ben");
    check_voices(&format!("{people}ben - ada 3"), "2 1: ada ben");
    check_voices(people, "2 2: ada | ben");
}

#[test]
fn another_unit_or_another_organisation_is_another_voice() {
    check_voices("ada core unit=A\nben core unit=B\nada - ben 3", "2 2: ada | ben");
    check_voices("ada core unit=A organisation=N\nben core unit=A organisation=M\nada - ben 3", "2 2: ada | ben");
}

#[test]
fn the_organisation_may_be_left_out_of_both_and_not_of_one() {
    check_voices("ada core unit=A\nben core unit=A\nada - ben 3", "2 1: ada ben");
    check_voices("ada core unit=A organisation=N\nben core unit=A\nada - ben 3", "2 2: ada | ben");
}

#[test]
fn an_unknown_unit_joins_nobody() {
    check_voices("ada core organisation=N\nben core organisation=N\nada - ben 3", "2 2: ada | ben");
    check_voices("ada core\nben core\nada - ben 3", "2 2: ada | ben");
}

#[test]
fn voices_hang_together_in_chains_and_only_within_the_core() {
    let people = "dan core unit=A\nada core unit=A\nben core unit=A\ncyd core unit=A\neve unit=A\n";
    check_voices(&format!("{people}ada - ben 2\nben - cyd 2"), "4 2: ada ben cyd | dan");
    check_voices(&format!("{people}dan - eve 3\neve - ada 3"), "4 4: dan | ada | ben | cyd");
    check_voices(&format!("{people}ben - cyd 2\ndan - ada 2"), "4 2: dan ada | ben cyd");
}

#[test]
fn an_empty_core_has_no_voices() {
    check_voices("", "0 0:");
}

fn benefit(lines: &str, wanted: Benefit) -> BenefitMeasure {
    let benefits = analyze(&sketch::network(lines)).benefits;
    assert_eq!(benefits.iter().map(|measure| measure.benefit).collect::<Vec<_>>(), Benefit::ALL);
    benefits.into_iter().find(|measure| measure.benefit == wanted).unwrap()
}

/// Information in a core: `known people strong verdict`.
#[track_caller]
fn check_information(lines: &str, expected: &str) {
    let information = benefit(lines, Benefit::Information);
    let strong = information.strong.len();
    let said = format!("{} {} {strong} {}", information.known, information.people, information.verdict.code());
    assert_eq!(said, expected);
}

#[test]
fn nobody_strong_is_a_hole_and_one_is_a_sole_provider() {
    check_information("ada core information=1\nben core information=0", "2 1 0 hole");
    check_information("ada core information=2\nben core information=1", "2 2 1 sole");
    let sole = benefit("ada core information=1\nben core information=3", Benefit::Information);
    assert_eq!(sole.sole_provider().unwrap().as_str(), "ben");
}

#[test]
fn a_benefit_known_for_fewer_than_half_is_unknown() {
    check_information("ada core information=3\nben core", "1 1 1 sole");
    check_information("ada core information=3\nben core\ncyd core", "1 1 1 unknown");
    check_information("ada core", "0 0 0 unknown");
    check_information("", "0 0 0 hole");
}

#[test]
fn a_surplus_is_above_two_fifths_with_three_strong() {
    // Strong marks: 3 information and 5, 4 others. 3/8 is below 0.40 and 3/7 above.
    let strong = "ada core information=2\nben core information=2\ncyd core information=3\n";
    let others = "dan core information=0 influence=3 support=2\neve core information=0 influence=2 support=2";
    check_information(&format!("{strong}{others} purpose=2"), "5 3 3 fits");
    check_information(&format!("{strong}{others}"), "5 3 3 surplus");
    // 4 of 10 is exactly 0.40, and that is not above.
    let four =
        "ann core information=2 influence=2\nada core information=2 influence=2\nben core information=2 influence=2\n";
    check_information(&format!("{four}cyd core information=2 support=2 purpose=2 balance=2"), "4 4 4 fits");
    // All strong marks, but of two people only.
    check_information("ada core information=2\nben core information=2", "2 2 2 fits");
}

#[test]
fn shares_count_strong_marks_and_are_zero_without_any() {
    let lines = "ada core information=3 support=2\nben core information=2 support=1\ncyd core purpose=2";
    assert_eq!(benefit(lines, Benefit::Information).share, 0.5);
    assert_eq!(benefit(lines, Benefit::Support).share, 0.25);
    assert_eq!(benefit(lines, Benefit::Balance).share, 0.0);
    assert_eq!(benefit("ada core information=1", Benefit::Information).share, 0.0);
}

#[test]
fn energy_is_over_everybody_and_draining_weighs_seven_times() {
    let energy = analyze(&sketch::network("ada core energy=2\nben energy=1\ncyd energy=-2\ndan energy=0\neve")).energy;
    assert_eq!((sketch::ids(&energy.energizers), sketch::ids(&energy.drainers)), ("ada ben".into(), "cyd".into()));
    assert_eq!((energy.known, energy.sum, energy.weighted), (4, 1, 3 - 7 * 2));
}

#[test]
fn demand_is_over_everybody_and_gathers_by_what_is_known() {
    let lines = "ada core demand=3 function=sales level=4\nben demand=2 function=sales location=Oslo\ncyd demand=1 function=law\ndan";
    let demand = analyze(&sketch::network(lines)).demand;
    assert_eq!(sketch::ids(&demand.high), "ada ben");
    assert_eq!(demand.by_function, [("sales".to_owned(), 2)].into());
    assert_eq!(demand.by_level, [("4".to_owned(), 1)].into());
    assert_eq!(demand.by_location, [("Oslo".to_owned(), 1)].into());
}
