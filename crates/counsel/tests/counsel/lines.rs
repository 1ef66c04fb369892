//! Every rule names the test that holds it just inside, at and just outside its line, so that no rule comes without.
//!
//! That such a test is there and speaks of its rule is all that is proved here; what it holds is for its reader to judge.

use std::collections::BTreeSet;
use std::path::Path;

/// The id of a rule, and its test: file and function.
const TESTS: &[(&str, &str, &str)] = &[
    ("network.thin", "size", "thin_is_below_twelve"),
    ("network.wide", "size", "wide_is_above_eighteen_and_stronger_above_twenty_five"),
    ("network.hole", "benefits", "a_hole_is_nobody_and_a_sole_provider_exactly_one"),
    ("network.sole_provider", "benefits", "a_hole_is_nobody_and_a_sole_provider_exactly_one"),
    ("network.surplus", "benefits", "a_surplus_is_above_forty_percent_with_three_or_more"),
    ("network.redundant", "structure", "redundant_is_at_most_half_and_at_least_four_fewer"),
    ("network.insular", "structure", "insular_is_above_seventy_percent_of_eight_or_more"),
    ("network.sameness", "structure", "sameness_is_an_iqv_below_its_line_for_each_dimension"),
    ("network.dependence", "benefits", "dependence_is_above_a_quarter_of_the_marks_among_eight"),
    ("network.lopsided", "benefits", "lopsided_is_under_a_quarter_in_one_half"),
    ("network.drained", "energy", "drained_is_a_drainer_twice_a_month_in_the_core_or_not"),
    ("network.drain_review", "plans", "drain_review_is_a_way_whose_day_has_passed"),
    ("network.energy_low", "energy", "energy_is_low_at_worst_or_for_certain"),
    ("network.few_energizers", "energy", "few_energizers_is_fewer_than_three_in_the_core"),
    ("network.top_heavy", "power_and_reach", "top_heavy_is_above_half_with_formal_power"),
    ("network.no_informal_power", "power_and_reach", "no_informal_power_is_nobody_in_the_core"),
    ("network.all_work", "power_and_reach", "all_work_is_no_strong_satisfaction_outside_work"),
    ("network.too_much_of_me", "demand", "too_much_of_me_is_twelve_or_more_over_everybody"),
    ("network.capitalise", "rhythm_and_capitalise", "capitalise_is_close_energizing_one_benefit_and_a_fit"),
    ("network.no_juniors", "power_and_reach", "no_juniors_is_nobody_below_me_in_the_middle_and_later"),
    ("network.no_outsiders", "power_and_reach", "no_outsiders_is_nobody_beyond_my_organisation"),
    ("network.going_cold", "rhythm_and_capitalise", "going_cold_is_twice_the_usual_gap"),
    ("network.unknown", "unknown", "the_more_is_missing_the_heavier"),
    ("challenge.alone", "inquiry", "a_challenge_is_alone_until_somebody_is_named_by_name_or_role"),
    ("strength.unseen", "inquiry", "a_strength_is_unseen_in_the_middle_stage_without_a_place_where_it_shows"),
    ("role.mismatch", "inquiry", "a_role_mismatches_where_it_rewards_something_else_and_nobody_says_so"),
    ("find.no_mentor", "inquiry", "a_goal_without_a_relationship_asks_for_one_and_strengths_come_first_in_the_middle"),
    ("find.no_near_peer", "search", "no_near_peer_speaks_early_where_nobody_is_one_to_five_years_ahead"),
    ("find.hesitating", "search", "hesitating_is_an_idea_of_twenty_one_days"),
    ("find.overlap", "search", "overlap_is_two_mentors_with_one_area"),
    ("find.reply_due", "search", "reply_due_is_a_letter_past_its_day"),
    ("find.introduction", "plans", "an_introduction_needs_somebody_close_who_knows_them"),
    ("relationship.too_many_goals", "inquiry", "five_goals_of_one_relationship_are_enough"),
    ("relationship.milestone_late", "inquiry", "a_milestone_is_late_from_the_day_after"),
    ("relationship.checkpoint_due", "inquiry", "three_milestones_ask_to_look_at_the_relationship_again"),
    ("relationship.no_goals", "rooms", "no_goals_is_work_without_one_or_a_first_session_that_nears_without_a_draft"),
    ("relationship.no_charter", "rooms", "no_charter_is_thirty_days_or_two_sessions_of_work_without_one"),
    ("relationship.no_covenant", "rooms", "no_covenant_begins_with_the_first_session"),
    ("relationship.no_end_date", "rooms", "no_end_date_is_work_without_an_end_or_a_day_to_look_again"),
    ("relationship.no_next_session", "rooms", "no_next_session_looks_twice_the_cadence_ahead"),
    ("relationship.no_agenda", "rooms", "no_agenda_is_missed_from_two_days_before"),
    ("relationship.no_assignment", "rooms", "no_assignment_is_two_working_sessions_without_one"),
    (
        "relationship.match_check",
        "rooms",
        "the_match_is_checked_after_three_sessions_on_agreed_days_and_where_it_is_poor",
    ),
    ("relationship.hasty_distance_start", "rooms", "a_start_at_a_distance_takes_three_sessions"),
    ("relationship.wind_down", "rooms", "winding_down_follows_goals_the_end_or_falling_ratings"),
    ("relationship.wrong_channel", "rooms", "the_channel_is_theirs_to_choose"),
    ("relationship.collecting", "rooms", "more_than_five_mentors_unseen_are_a_collection"),
    ("advice.not_restated", "rooms", "advice_is_restated_and_what_came_of_it_told"),
    ("advice.no_outcome", "rooms", "advice_is_restated_and_what_came_of_it_told"),
    ("sponsor.none", "sponsors", "no_sponsor_and_one_weigh_by_stage_and_two_are_enough"),
    ("sponsor.one", "sponsors", "no_sponsor_and_one_weigh_by_stage_and_two_are_enough"),
    ("sponsor.pay_forward", "sponsors", "no_sponsor_and_one_weigh_by_stage_and_two_are_enough"),
    ("sponsor.unasked", "sponsors", "unasked_is_ninety_days_without_an_ask"),
    ("sponsor.silent", "sponsors", "a_sponsor_is_silent_from_the_day_after_the_agreed_rhythm_and_it_grows_daily"),
    ("sponsor.late_work", "sponsors", "work_is_late_from_the_day_after_where_something_is_staked_on_it"),
    ("sponsor.unknown_vision", "sponsors", "the_vision_of_a_sponsor_is_written_down_or_not"),
    ("sponsor.refresh", "sponsors", "the_pool_is_refreshed_within_a_year"),
    ("sponsor.from_mentor", "sponsors", "a_mentor_with_influence_may_become_a_sponsor"),
    ("give.unbalanced", "giving", "give_and_take_are_unbalanced_from_three_to_one_on"),
    ("give.thanks_due", "giving", "thanks_are_due_after_two_weeks_and_a_thank_you_covers_what_came_before"),
    ("give.unknown_interests", "giving", "what_a_mentor_cares_about_is_known_by_one_thing"),
    ("give.reference", "giving", "a_reference_is_asked_for_where_it_ended_well"),
    ("pockets.empty", "giving", "a_pocket_is_empty_where_a_result_needs_somebody_and_nobody_owes_me_one"),
    ("board.friends_only", "board", "friends_only_is_every_seat_a_friend_or_everybody_at_closeness_five"),
    ("board.same_type", "board", "same_type_is_three_letters_shared_by_all_or_one_appetite_throughout"),
    ("board.tied_fate", "board", "tied_fate_is_everybody_in_one_line"),
    ("board.no_insider", "board", "no_insider_is_nobody_who_is_or_was_a_colleague"),
    ("board.overlap", "board", "overlap_is_two_seats_with_one_specialty"),
    ("board.alone", "board", "alone_is_a_board_of_one"),
    ("board.cold", "board", "cold_is_silence_beyond_the_rhythm_of_a_seat"),
    ("seasoned.closed", "inquiry", "the_seasoned_are_closed_a_year_after_they_learned_from_the_unlikely"),
    ("seasoned.journal", "inquiry", "the_seasoned_who_mentor_write_down_what_it_teaches"),
    ("trap.formalist", "traps", "formalist_is_hierarchy_and_nobody_with_informal_power"),
    ("trap.overloaded", "traps", "overloaded_is_twenty_and_near_at_twelve"),
    ("trap.disconnected_expert", "traps", "disconnected_expert_is_nobody_who_challenges"),
    ("trap.biased", "traps", "biased_is_one_unit_or_function_or_near_by_place"),
    ("trap.superficial", "traps", "superficial_is_many_people_and_few_close"),
    ("trap.chameleon", "traps", "chameleon_is_what_i_say"),
];

#[test]
fn every_rule_names_the_test_of_its_line() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/counsel");
    let mut faults = Vec::new();
    for (rule, file, test) in TESTS {
        let source = std::fs::read_to_string(folder.join(format!("{file}.rs"))).expect("a file of tests");
        let speaks = source.contains(&format!("\"{rule}\"")) || rule.starts_with("trap.") && source.contains("Trap::");
        if !source.contains(&format!("#[test]\nfn {test}()")) || !speaks {
            faults.push(format!("`{rule}`: no test `{test}` of it in `{file}.rs`"));
        }
    }
    let named: BTreeSet<&str> = TESTS.iter().map(|(rule, ..)| *rule).collect();
    let all: BTreeSet<&str> = counsel::rule::ALL.iter().map(|rule| rule.id.0).collect();
    faults.extend(all.symmetric_difference(&named).map(|rule| format!("`{rule}` is a rule or named here, not both")));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
