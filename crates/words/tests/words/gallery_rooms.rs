//! Findings on relationships and advice.

use crate::build::*;
use crate::gallery::{self, Scene};
use crate::house::{House, back};
use model::goal::GoalStanding::Reached;
use model::relationship::course::Verdict;
use model::relationship::{Channel, RelationshipKind, RelationshipStage, Side};

use RelationshipKind::{CoMentor, Mentor, Remote};
use RelationshipStage::{Active, GettingAcquainted};

fn scene(rules: &[&'static str], house: House) -> Scene {
    let people = wider(9, |number, person| {
        person.name = if number == 1 { "Helena Brandt".to_owned() } else { format!("Viktor Lund {number}") };
    });
    Scene { rules: rules.to_vec(), mentoring: house.mentoring, ..gallery::scene("", net(people)) }
}

pub(crate) fn scenes() -> Vec<Scene> {
    let begun = || House::of(Mentor).go(GettingAcquainted, 60).held(&[50, 40, 30]);
    let mut mentors = House::of(Mentor);
    mentors.step(Active, 300);
    for number in 2..8 {
        mentors.another(Mentor, &format!("w{number}")).step(Active, 300);
    }
    let mut paired = House::of(Mentor).go(Active, 120).held(&[100, 60]);
    paired.relationship().paired_by = Some("my boss".to_owned());
    let agreed =
        &["relationship.no_goals", "relationship.no_charter", "relationship.no_covenant", "relationship.no_end_date"];
    let rated = |house: House, value: u8, days: i64| house.session(days, |session| session.value = Some(value));
    let falling = [(5, 90), (4, 70), (3, 50), (2, 30)]
        .into_iter()
        .fold(House::of(Mentor).go(Active, 200), |house, (value, days)| rated(house, value, days));
    vec![
        scene(agreed, paired),
        scene(&["relationship.no_goals"], House::of(Mentor).go(GettingAcquainted, 3).session(-4, |_| {})),
        scene(&["relationship.no_charter"], House::of(Mentor).go(Active, 45).charter(|charter| charter.topics.clear())),
        scene(&["relationship.no_covenant"], begun().covenant(&[Side::Me])),
        scene(
            &["relationship.no_next_session", "relationship.no_assignment"],
            House::of(Mentor).go(Active, 120).held(&[90, 50]),
        ),
        scene(&["relationship.no_next_session"], House::of(Mentor).go(Active, 40)),
        scene(&["relationship.no_agenda"], House::of(Mentor).go(Active, 40).session(-1, |_| {}).session(-2, |_| {})),
        scene(&["relationship.match_check"], begun()),
        scene(&["relationship.match_check"], begun().charter(|charter| charter.reassess_on = vec![back(2)])),
        scene(&["relationship.match_check"], begun().check(20, Verdict::Poor)),
        scene(
            &["relationship.hasty_distance_start"],
            House::of(Remote).by(Channel::Video).go(GettingAcquainted, 50).held(&[45]).go(Active, 30),
        ),
        scene(&["relationship.wind_down"], House::of(CoMentor).go(Active, 300).goal(Reached)),
        scene(
            &["relationship.wind_down"],
            House::of(Mentor).go(Active, 300).charter(|charter| charter.ends_on = Some(back(9))),
        ),
        scene(&["relationship.wind_down"], falling),
        scene(
            &["relationship.wrong_channel"],
            House::of(Mentor)
                .go(Active, 90)
                .charter(|charter| charter.channels = vec![Channel::Phone])
                .session(9, |session| session.channel = Some(Channel::Video)),
        ),
        scene(&["relationship.collecting"], mentors),
        scene(&["advice.not_restated"], House::of(Mentor).go(Active, 90).advice(12, None)),
        scene(&["advice.no_outcome"], House::of(Mentor).go(Active, 90).advice(80, Some(70))),
    ]
}
