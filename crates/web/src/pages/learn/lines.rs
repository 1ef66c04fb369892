//! Which lines of the table each rule compares with.

use model::practice::{FIGURES, Figure};

/// Rules and the names of their lines, as the table of the practice has them. A rule that compares with no line is not here.
const LINES: &[(&str, &[&str])] = &[
    ("network.thin", &["CORE_SIZE_MIN"]),
    ("network.wide", &["CORE_SIZE_MAX", "CORE_SIZE_FAR"]),
    ("network.redundant", &["REDUNDANT_VOICES_SHARE", "REDUNDANT_LOSS_MIN"]),
    ("network.insular", &["INSULAR_SHARE", "LIKENESS_KNOWN_MIN"]),
    ("network.sameness", &["SAMENESS_IQV", "LIKENESS_KNOWN_MIN"]),
    ("network.surplus", &["BENEFIT_SURPLUS_SHARE", "BENEFIT_SURPLUS_PEOPLE_MIN"]),
    ("network.dependence", &["DEPENDENCE_BENEFITS_MIN", "DEPENDENCE_SHARE"]),
    ("network.lopsided", &["LOPSIDED_SHARE"]),
    ("network.drained", &["DRAIN_CONTACTS_PER_MONTH"]),
    ("network.energy_low", &["DRAIN_FACTOR_MAX"]),
    ("network.few_energizers", &["ENERGIZERS_MIN"]),
    ("network.top_heavy", &["TOP_HEAVY_SHARE"]),
    ("network.too_much_of_me", &["DEMAND_PEOPLE_MIN"]),
    ("network.capitalise", &["CLOSE_MIN"]),
    ("network.going_cold", &["COLD_GAPS", "COLD_DAYS_MIN"]),
    ("trap.formalist", &["FORMALIST_SHARE", "FORMALIST_NEAR_SHARE"]),
    ("trap.overloaded", &["OVERLOADED_PEOPLE", "OVERLOADED_NEAR_PEOPLE"]),
    ("trap.disconnected_expert", &["EXPERT_SAME_FUNCTION_SHARE"]),
    ("trap.biased", &["BIASED_SHARE", "BIASED_NEAR_SHARE"]),
    ("trap.superficial", &["SUPERFICIAL_PEOPLE_MIN", "SUPERFICIAL_SHARE", "SUPERFICIAL_NEAR_SHARE"]),
    ("board.friends_only", &["BOARD_FRIEND_CLOSENESS"]),
    ("board.same_type", &["BOARD_SAME_LETTERS_MIN", "BOARD_KNOWN_MIN"]),
    ("board.cold", &["BOARD_RHYTHM_DAYS"]),
];

/// The lines of a rule, in the order of [`LINES`].
pub(super) fn lines_of(rule: &str) -> Vec<&'static Figure> {
    let names = LINES.iter().find(|(id, _)| *id == rule).map_or(&[][..], |(_, names)| *names);
    names.iter().filter_map(|name| FIGURES.iter().find(|figure| figure.name == *name)).collect()
}

/// The message that says what a line is, e.g. `line-core-size-min`.
pub(super) fn message(figure: &str) -> String {
    format!("line-{}", figure.to_lowercase().replace('_', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_stands_in_the_table_and_has_its_words() {
        for (rule, names) in LINES {
            assert!(counsel::rule::ALL.iter().any(|own| own.id.0 == *rule), "{rule} is no rule");
            assert_eq!(lines_of(rule).len(), names.len(), "{rule} names a line that does not exist");
            for name in *names {
                assert!(words::has(words::Language::English, &message(name)), "{} is not said", message(name));
            }
        }
        assert!(lines_of("poem").is_empty());
    }
}
