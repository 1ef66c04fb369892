//! Rules on relationships and advice, each inside, at and outside its line.

use crate::build::*;
use crate::house::{House, agenda, back};
use crate::table::{run_mentoring, run_mentoring_at};
use chrono::{DateTime, TimeDelta, Utc};
use model::finding::Finding;
use model::goal::GoalStanding::{Active as Open, Dropped, Reached};
use model::relationship::course::Verdict;
use model::relationship::session::AssignmentStanding;
use model::relationship::{Channel, RelationshipKind, RelationshipStage, Role, Side};

use RelationshipKind::{CoMentor, Flash, Group, Invisible, Mentor, Remote, Sponsor};
use RelationshipStage::{Active, Alumni, Approached, Considering, GettingAcquainted};

/// The weights with which a rule fires.
fn weights(house: &House, rule: &str) -> Vec<u8> {
    let network = net(wider(9, |_, _| {}));
    let found = run_mentoring(&network, &house.mentoring).findings.into_iter().filter(|one| one.rule.0 == rule);
    found.map(|finding| finding.weight).collect()
}

fn active(kind: RelationshipKind, days: i64) -> House {
    House::of(kind).go(Active, days)
}

#[test]
fn no_goals_is_work_without_one_or_a_first_session_that_nears_without_a_draft() {
    let rule = |house: House| weights(&house, "relationship.no_goals");
    assert_eq!(
        [rule(active(Mentor, 0)), rule(active(Mentor, 180)), rule(active(Mentor, 0).goal(Reached))],
        [vec![56], vec![68], vec![]]
    );
    let before = |days: i64| rule(House::of(Mentor).go(Considering, 20).session(-days, |_| {}));
    assert_eq!([before(8), before(7), before(1)], [vec![], vec![40], vec![40]]);
    assert_eq!(rule(House::of(Mentor).go(GettingAcquainted, 9).held(&[9])), [40]);
    assert_eq!(rule(active(Mentor, 0).goal(Dropped)), [56], "what was let go is agreed no more");
    assert!(rule(active(Mentor, 0).goal(Dropped).goal(Open)).is_empty());
    assert_eq!([rule(active(Mentor, 0).their_goal(Open)), rule(active(Mentor, 0).their_goal(Reached))], [[56], [56]]);
    let near = || House::of(Mentor).go(Approached, 20).session(-7, |_| {});
    assert_eq!([rule(near().their_goal(Open)), rule(near().goal(Open))], [vec![40], vec![]], "none drafted by me");
    let others = [Sponsor, Invisible, Flash].map(|kind| rule(active(kind, 90)));
    assert!(others.iter().all(Vec::is_empty), "{others:?}");
    let mut giver = active(Mentor, 90);
    giver.relationship().role = Role::Giver;
    assert!(rule(giver).is_empty(), "structure is the work of the one who learns");
}

#[test]
fn no_charter_is_thirty_days_or_two_sessions_of_work_without_one() {
    let rule = |house: House| weights(&house, "relationship.no_charter");
    assert_eq!(
        [rule(active(Mentor, 29)), rule(active(Mentor, 30)), rule(active(Mentor, 180))],
        [vec![], vec![54], vec![66]]
    );
    assert_eq!([rule(active(Mentor, 9).held(&[5])), rule(active(Mentor, 9).held(&[7, 2]))], [vec![], vec![54]]);
    assert!(rule(active(Mentor, 60).charter(|_| {})).is_empty());
    assert_eq!(rule(active(Mentor, 30).charter(|charter| charter.scheduler = None)), [54]);
    assert!(rule(active(Remote, 60).in_writing()).is_empty());
}

#[test]
fn no_covenant_begins_with_the_first_session() {
    let rule = |house: House| weights(&house, "relationship.no_covenant");
    let met = || House::of(Mentor).go(GettingAcquainted, 30);
    assert_eq!(
        [rule(met()), rule(met().held(&[20])), rule(met().held(&[25, 21, 17, 13, 9, 5]))],
        [vec![], vec![50], vec![60]]
    );
    assert_eq!(rule(met().held(&[20]).covenant(&[Side::Me])), [50], "one word is no covenant");
    assert!(rule(met().held(&[20]).covenant(&[Side::Me, Side::Other])).is_empty());
    let mut taken_back = met().held(&[20]).covenant(&[Side::Me, Side::Other]);
    taken_back.mentoring.rooms.signatures[1].value.withdrawn_on = Some(back(2));
    assert_eq!(rule(taken_back), [50]);
}

#[test]
fn no_end_date_is_work_without_an_end_or_a_day_to_look_again() {
    let rule = |house: House| weights(&house, "relationship.no_end_date");
    assert_eq!([rule(active(Mentor, 0)), rule(active(Group, 180))], [vec![38], vec![48]]);
    assert!(rule(active(Mentor, 9).charter(|_| {})).is_empty());
    let look_again =
        active(Mentor, 9).charter(|charter| (charter.ends_on, charter.reassess_on) = (None, vec![back(-9)]));
    assert!(rule(look_again).is_empty());
}

#[test]
fn no_next_session_looks_twice_the_cadence_ahead() {
    let rule = |house: House| weights(&house, "relationship.no_next_session");
    let last = |days: i64| rule(active(Mentor, 300).held(&[days]));
    assert_eq!([last(6), last(7), last(30), last(120), last(250)], [vec![], vec![44], vec![44], vec![62], vec![62]]);
    let next = |days: i64| rule(active(Mentor, 300).held(&[40]).session(-days, |_| {}));
    assert_eq!([next(60).len(), next(61).len()], [0, 1]);
    let weekly = active(Mentor, 300).charter(|charter| charter.cadence_days = Some(7)).held(&[20]).session(-15, |_| {});
    assert_eq!(rule(weekly).len(), 1, "as agreed");
    let quiet = [active(Sponsor, 90), active(Invisible, 90), active(Flash, 90), active(Remote, 90).in_writing()];
    assert!(quiet.into_iter().all(|house| rule(house).is_empty()));
}

#[test]
fn no_agenda_is_missed_from_two_days_before() {
    let rule = |house: House| weights(&house, "relationship.no_agenda");
    let ahead = |days: i64| rule(active(Mentor, 90).session(-days, |_| {}));
    assert_eq!([ahead(3), ahead(2), ahead(1)], [vec![], vec![60], vec![66]]);
    assert!(rule(active(Mentor, 90).session(-1, |session| session.agenda = agenda())).is_empty());
    assert_eq!(rule(active(Flash, 90).session(-1, |_| {})), [66]);
    assert!(rule(active(Sponsor, 90).session(-1, |_| {})).is_empty());
}

#[test]
fn no_agenda_is_a_matter_of_hours_until_the_session_begins() {
    let network = net(wider(9, |_, _| {}));
    let days = |house: &House, now: DateTime<Utc>| -> Vec<String> {
        let found = run_mentoring_at(&network, &house.mentoring, now).findings.into_iter();
        let found = found.filter(|one| one.rule.0 == "relationship.no_agenda");
        let far =
            |one: Finding| one.evidence.into_iter().find(|said| said.0 == "days").map(|said| format!("{:?}", said.1));
        found.filter_map(far).collect()
    };
    // Late on the second day from now: 71 hours ahead at half past midnight, and 47.5 the next.
    let begins = back(-2).and_hms_opt(23, 30, 0).expect("a time").and_utc();
    let house = active(Mentor, 90).planned(begins, back(-2));
    let hours = |hours: i64| days(&house, begins - TimeDelta::hours(hours));
    assert_eq!([hours(71), hours(49)], [Vec::<String>::new(), vec![]]);
    assert_eq!(hours(48), ["Count(2)"]);
    // On the day itself; the day is the user's, not that of the zone in which it was planned.
    let begins = midnight() + TimeDelta::hours(8);
    let house = active(Mentor, 90).planned(begins, today());
    assert_eq!(days(&house, midnight()), ["Count(0)"]);
    assert!(days(&house, begins).is_empty(), "an agenda comes too late");
    assert!(days(&house, begins + TimeDelta::hours(11)).is_empty());
}

#[test]
fn counsel_on_sessions_changes_when_one_comes_near_begins_and_ends() {
    let begins = midnight() + TimeDelta::hours(60);
    let house = active(Mentor, 90).planned(begins, back(-2));
    let calm = |hours: i64| {
        let (from, until) = counsel::calm(&house.mentoring.rooms, begins + TimeDelta::hours(hours));
        [from, until].map(|one| one.map(|one| (one - begins).num_hours()))
    };
    assert_eq!(
        [calm(-49), calm(-48), calm(0), calm(1)],
        [[None, Some(-48)], [Some(-48), Some(0)], [Some(0), Some(1)], [Some(1), None]]
    );
}

#[test]
fn no_assignment_is_two_working_sessions_without_one() {
    let rule = |house: House| weights(&house, "relationship.no_assignment");
    let work = |days: &[i64]| active(Mentor, 90).held(days);
    assert_eq!([rule(work(&[60])), rule(work(&[60, 30]))], [vec![], vec![42]]);
    assert!(rule(work(&[60, 30]).assignment(40, AssignmentStanding::Done)).is_empty());
    assert!(rule(work(&[60, 30]).assignment(80, AssignmentStanding::Open)).is_empty(), "one is still open");
    assert_eq!(rule(work(&[60, 30]).assignment(80, AssignmentStanding::Done)), [42], "that was before both");
    assert!(rule(House::of(Mentor).go(GettingAcquainted, 90).held(&[60, 30])).is_empty());
}

#[test]
fn the_match_is_checked_after_three_sessions_on_agreed_days_and_where_it_is_poor() {
    let rule = |house: House| weights(&house, "relationship.match_check");
    let met = |days: &[i64]| House::of(Mentor).go(GettingAcquainted, 90).held(days);
    assert_eq!([rule(met(&[80, 70])), rule(met(&[80, 70, 60]))], [vec![], vec![46]]);
    assert!(rule(met(&[80, 70, 60]).check(50, Verdict::Good)).is_empty());
    let poor = |days: i64| rule(met(&[80, 70, 60]).check(days, Verdict::Poor));
    assert_eq!([poor(13), poor(14)], [vec![], vec![64]]);
    let agreed = |days: i64| rule(met(&[80]).charter(|charter| charter.reassess_on = vec![back(days)]));
    assert_eq!([agreed(-1), agreed(0)], [vec![], vec![46]]);
}

#[test]
fn a_start_at_a_distance_takes_three_sessions() {
    let rule = |house: House| weights(&house, "relationship.hasty_distance_start");
    let start = |channel: Channel, before: &[i64], after: &[i64]| {
        House::of(Mentor).by(channel).go(GettingAcquainted, 200).held(before).go(Active, 100).held(after)
    };
    let video = |before: &[i64], after: &[i64]| rule(start(Channel::Video, before, after));
    assert_eq!([video(&[190, 180, 170], &[]), video(&[190, 180], &[]), video(&[], &[])], [vec![], vec![52], vec![58]]);
    assert!(rule(start(Channel::InPerson, &[190], &[])).is_empty());
    assert_eq!([video(&[190], &[90, 80]).len(), video(&[190], &[90, 80, 70]).len()], [1, 0], "then it is past mending");
    assert!(rule(active(Remote, 50).by(Channel::Video)).is_empty(), "noted as it was, already at work");
    assert!(rule(start(Channel::Writing, &[], &[]).in_writing()).is_empty());
}

#[test]
fn winding_down_follows_goals_the_end_or_falling_ratings() {
    let rule = |house: House| weights(&house, "relationship.wind_down");
    assert_eq!(
        [rule(active(CoMentor, 90).goal(Reached).goal(Open)), rule(active(CoMentor, 90).goal(Reached).goal(Reached))],
        [vec![], vec![58]]
    );
    assert!(rule(active(Mentor, 90).their_goal(Reached)).is_empty(), "none of mine is reached");
    assert!(rule(active(Mentor, 90).goal(Dropped)).is_empty());
    let both = |theirs| rule(active(CoMentor, 90).goal(Reached).their_goal(theirs));
    assert_eq!([both(Open), both(Reached), both(Dropped)], [vec![], vec![58], vec![58]]);
    let end = |days: i64| rule(active(Mentor, 90).charter(|charter| charter.ends_on = Some(back(days))));
    assert_eq!([end(0), end(1)], [vec![], vec![54]]);
    let rated = |values: &[u8]| {
        let house = active(Mentor, 200);
        let days = (1..).map(|place: i64| 150 - 10 * place);
        rule(
            values
                .iter()
                .zip(days)
                .fold(house, |house, (value, days)| house.session(days, |session| session.value = Some(*value))),
        )
    };
    assert_eq!([rated(&[5, 4, 3]), rated(&[5, 4, 3, 2]), rated(&[5, 4, 3, 2, 2])], [vec![], vec![50], vec![]]);
    assert!(rule(active(Mentor, 90).goal(Reached).go(Alumni, 3)).is_empty());
}

#[test]
fn the_channel_is_theirs_to_choose() {
    let rule = |house: House| weights(&house, "relationship.wrong_channel");
    let used = |channel: Channel| {
        active(Mentor, 150)
            .charter(|charter| charter.channels = vec![Channel::Phone, Channel::Video])
            .session(9, |session| session.channel = Some(channel))
    };
    assert_eq!(
        [rule(used(Channel::Phone)), rule(used(Channel::Video)), rule(used(Channel::InPerson))],
        [vec![], vec![], vec![36]]
    );
    let mended = used(Channel::InPerson).session(-9, |session| session.channel = Some(Channel::Phone));
    assert_eq!(rule(mended), [36], "until it was held so");
    assert!(rule(active(Mentor, 150).session(9, |session| session.channel = Some(Channel::Video))).is_empty());
}

#[test]
fn more_than_five_mentors_unseen_are_a_collection() {
    let rule = |count: usize, days: i64| {
        let mut house = House::of(Mentor);
        for place in 0..count {
            if place > 0 {
                house.another(Mentor, &format!("w{}", place + 1));
            }
            house.step(Active, 300);
            house = house.held(&[days]);
        }
        weights(&house, "relationship.collecting")
    };
    assert_eq!([rule(5, 61), rule(6, 61), rule(6, 60)], [vec![], vec![36], vec![]]);
}

#[test]
fn advice_is_restated_and_what_came_of_it_told() {
    let restated = |house: House| weights(&house, "advice.not_restated");
    let told = |house: House| weights(&house, "advice.no_outcome");
    let heard = |days: i64| active(Mentor, 200).advice(days, None);
    assert_eq!([restated(heard(7)), restated(heard(8)), restated(heard(97))], [vec![], vec![34], vec![44]]);
    let taken = |days: i64| active(Mentor, 200).advice(150, Some(days));
    assert_eq!([told(taken(60)), told(taken(61)), told(taken(150))], [vec![], vec![40], vec![50]]);
    assert!(restated(taken(61)).is_empty());
    assert!(restated(active(Invisible, 200).advice(50, None)).is_empty());
}
