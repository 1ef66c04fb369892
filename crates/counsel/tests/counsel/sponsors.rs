//! Sponsors: each rule just inside, at and just outside its line.

use crate::build::*;
use crate::practice::*;
use chrono::{Days, NaiveDate};
use model::entry::EntryId;
use model::finding::Value;
use model::goal::{Goal, GoalStanding};
use model::kind::{Power, Stage};
use model::mentoring::Mentoring;
use model::network::Network;
use model::person::{PersonId, Profile};
use model::relationship::course::{CheckOccasion, MatchCheck, Verdict};
use model::relationship::{RelationshipKind, RelationshipStage, Role};
use model::sponsor::{AskKind, Delivery, News, NewsKind, Prospect, SponsorAsk, SponsorFacts, Stake};

fn at(stage: Option<Stage>) -> Network {
    let people = wider(3, |number, person| {
        person.level = Some(if number == 1 { 7 } else { 6 });
        person.power = Some(Power::Formal);
    });
    net_of(Profile { stage, level: Some(5), ..Profile::default() }, people, Vec::new())
}

fn middle() -> Network {
    at(Some(Stage::Middle))
}

/// A sponsor `w1` who came so many days ago.
fn sponsored(days: u64) -> (Mentoring, EntryId) {
    let mut mentoring = Mentoring::default();
    let id = begin(&mut mentoring, RelationshipKind::Sponsor, Role::Protege, "w1", ago(days));
    (mentoring, id)
}

fn told(on: NaiveDate) -> News {
    News { kind: NewsKind::Critical, text: "The plant is sold".to_owned(), on, told_on: Some(on) }
}

#[test]
fn a_sponsor_is_silent_from_the_day_after_the_agreed_rhythm_and_it_grows_daily() {
    let silence = |days| {
        let (mentoring, _) = sponsored(days);
        weights(&middle(), &mentoring, "sponsor.silent")
    };
    assert_eq!([silence(29), silence(30), silence(31)], [vec![], vec![], vec![54]]);
    assert_eq!([silence(40), silence(60), silence(120), silence(700)], [vec![59], vec![68], vec![96], vec![96]]);
}

#[test]
fn the_agreed_rhythm_counts_and_so_does_whatever_reached_them_last() {
    let (mut mentoring, id) = sponsored(100);
    mentoring.sponsorship.facts.push(under(id, SponsorFacts { rhythm_days: Some(14), ..SponsorFacts::default() }));
    mentoring.sponsorship.news.push(under(id, told(ago(14))));
    assert!(weights(&middle(), &mentoring, "sponsor.silent").is_empty(), "told a rhythm ago");
    mentoring.sponsorship.news[0].value.told_on = Some(ago(15));
    let found = all_mentored(&middle(), &mentoring, "sponsor.silent");
    assert_eq!(evidence(&found[0], "heard_by"), &Value::Word("heard_news"));
    assert_eq!(evidence(&found[0], "days"), &Value::Count(15));
    let (people, with_contact) = (middle(), |day| {
        let (me, mut people, ties) = middle().into_parts();
        people[0].last_contact = Some(day);
        net_of(me, people, ties)
    });
    assert!(weights(&with_contact(ago(3)), &mentoring, "sponsor.silent").is_empty());
    assert_eq!(weights(&with_contact(ago(50)), &mentoring, "sponsor.silent").len(), 1, "older than the news");
    assert_eq!(weights(&people, &mentoring, "sponsor.silent").len(), 1);
}

#[test]
fn a_second_silence_weighs_more_than_the_first_and_nothing_is_said_once_it_is_over() {
    let (mut mentoring, id) = sponsored(200);
    let first = {
        let (mentoring, _) = sponsored(40);
        weights(&middle(), &mentoring, "sponsor.silent")
    };
    mentoring.sponsorship.news.push(under(id, told(ago(190))));
    mentoring.sponsorship.news.push(under(id, told(ago(40))));
    let second = weights(&middle(), &mentoring, "sponsor.silent");
    assert!(second > first, "{second:?} after {first:?}");
    let found = all_mentored(&middle(), &mentoring, "sponsor.silent");
    assert_eq!(evidence(&found[0], "earlier"), &Value::Count(1));
    go(&mut mentoring, id, RelationshipStage::EndedEarly, today());
    assert!(weights(&middle(), &mentoring, "sponsor.silent").is_empty());
}

#[test]
fn work_is_late_from_the_day_after_where_something_is_staked_on_it() {
    let late = |due: NaiveDate, is_staked: bool, done_on: Option<NaiveDate>| {
        let (mut mentoring, id) = sponsored(5);
        mentoring.sponsorship.stakes.push(under(id, Stake { what: "their word".to_owned(), on: ago(5) }));
        let stake = Some(mentoring.sponsorship.stakes[0].id).filter(|_| is_staked);
        let work = Delivery { text: "The plan".to_owned(), stake, done_on, evidence: None };
        mentoring.sponsorship.deliveries.push(due_by(under(id, work), due));
        weights(&middle(), &mentoring, "sponsor.late_work")
    };
    let tomorrow = today() + Days::new(1);
    assert_eq!(
        [late(tomorrow, true, None), late(today(), true, None), late(ago(1), true, None)],
        [vec![], vec![], vec![60]]
    );
    assert_eq!([late(ago(15), true, None), late(ago(30), true, None)], [vec![74], vec![90]], "a day counts double");
    assert!(late(ago(9), false, None).is_empty() && late(ago(9), true, Some(ago(1))).is_empty());
}

#[test]
fn no_sponsor_and_one_weigh_by_stage_and_two_are_enough() {
    let weigh = |sponsors: usize, rule| {
        let mut mentoring = Mentoring::default();
        for number in 1..=sponsors {
            begin(&mut mentoring, RelationshipKind::Sponsor, Role::Protege, &format!("w{number}"), ago(1));
        }
        let stages = [None, Some(Stage::Early), Some(Stage::Middle), Some(Stage::Seasoned)];
        stages.map(|stage| weights(&at(stage), &mentoring, rule).first().copied().unwrap_or(0))
    };
    assert_eq!(weigh(0, "sponsor.none"), [24, 24, 47, 62]);
    assert_eq!([weigh(1, "sponsor.none"), weigh(0, "sponsor.one"), weigh(2, "sponsor.one")], [[0; 4]; 3]);
    assert_eq!(weigh(1, "sponsor.one"), [18, 18, 34, 44]);
    assert_eq!(weigh(0, "sponsor.pay_forward"), [12, 12, 32, 46]);
    let mut mentoring = Mentoring::default();
    begin(&mut mentoring, RelationshipKind::Sponsor, Role::Giver, "w2", ago(1));
    assert!(weights(&middle(), &mentoring, "sponsor.pay_forward").is_empty());
    assert_eq!(weights(&middle(), &mentoring, "sponsor.none"), [47], "whom I sponsor does not sponsor me");
}

#[test]
fn a_sponsor_who_is_only_thought_of_is_none() {
    let (mut mentoring, id) = sponsored(5);
    go(&mut mentoring, id, RelationshipStage::Considering, ago(1));
    assert_eq!(weights(&middle(), &mentoring, "sponsor.none"), [47]);
}

#[test]
fn unasked_is_ninety_days_without_an_ask() {
    let unasked = |days| {
        let (mut mentoring, id) = sponsored(400);
        let ask =
            SponsorAsk { kind: AskKind::Feedback, what: "How did it go?".to_owned(), on: ago(days), answer: None };
        mentoring.sponsorship.asks.push(under(id, ask));
        weights(&middle(), &mentoring, "sponsor.unasked")
    };
    assert_eq!([unasked(89), unasked(90), unasked(91)], [vec![], vec![34], vec![34]]);
    assert_eq!([unasked(180), unasked(270), unasked(390)], [vec![41], vec![48], vec![48]]);
    let never = |days| weights(&middle(), &sponsored(days).0, "sponsor.unasked");
    assert_eq!([never(89), never(90)], [vec![], vec![34]], "before the first ask, since they came");
    assert!(weights(&middle(), &Mentoring::default(), "sponsor.unasked").is_empty(), "there is nobody to ask");
    let mut wooing = Mentoring::default();
    let mut prospect = about("w2", Prospect::new());
    prospect.on = ago(100);
    wooing.sponsorship.prospects.push(prospect);
    assert_eq!(weights(&middle(), &wooing, "sponsor.unasked"), [35]);
}

#[test]
fn the_vision_of_a_sponsor_is_written_down_or_not() {
    let (mut mentoring, id) = sponsored(5);
    assert_eq!(weights(&middle(), &mentoring, "sponsor.unknown_vision"), [40]);
    mentoring.sponsorship.facts.push(under(id, SponsorFacts::default()));
    assert_eq!(weights(&middle(), &mentoring, "sponsor.unknown_vision"), [40]);
    let vision = Some("A second plant".to_owned());
    mentoring.sponsorship.facts.push(under(id, SponsorFacts { vision, ..SponsorFacts::default() }));
    assert!(weights(&middle(), &mentoring, "sponsor.unknown_vision").is_empty());
}

#[test]
fn the_pool_is_refreshed_within_a_year() {
    let refresh = |days: &[u64]| {
        let mut mentoring = Mentoring::default();
        for (place, &days) in days.iter().enumerate() {
            begin(&mut mentoring, RelationshipKind::Sponsor, Role::Protege, &format!("w{}", place + 1), ago(days));
        }
        weights(&middle(), &mentoring, "sponsor.refresh")
    };
    assert_eq!([refresh(&[364]), refresh(&[365]), refresh(&[366])], [vec![], vec![], vec![32]]);
    assert_eq!([refresh(&[730]), refresh(&[2000])], [vec![38], vec![44]]);
    assert!(refresh(&[2000, 20]).is_empty() && refresh(&[]).is_empty());
}

/// A mentor `w1`, two levels above me, with a goal reached and a good match, changed by `shape`.
fn from_mentor(shape: impl FnOnce(&mut Mentoring, EntryId)) -> Vec<u8> {
    let mut mentoring = Mentoring::default();
    let id = begin(&mut mentoring, RelationshipKind::Mentor, Role::Protege, "w1", ago(300));
    mentoring.plan.goals.push(alone(Goal {
        standing: GoalStanding::Reached,
        relationships: vec![id],
        ..Goal::new("Lead a team")
    }));
    let (occasion, note, followed_up_on) = (CheckOccasion::Third, None, None);
    let check = MatchCheck { on: ago(100), occasion, verdict: Verdict::Good, note, followed_up_on };
    mentoring.rooms.match_checks.push(under(id, check));
    shape(&mut mentoring, id);
    weights(&middle(), &mentoring, "sponsor.from_mentor")
}

#[test]
fn a_mentor_with_influence_may_become_a_sponsor() {
    assert_eq!(from_mentor(|_, _| {}), [46]);
    let person = |name: &str| Some(PersonId::new(name));
    assert!(from_mentor(|mentoring, _| mentoring.rooms.relationships[0].person = person("w2")).is_empty(), "one level");
    assert!(from_mentor(|mentoring, _| mentoring.rooms.match_checks[0].value.verdict = Verdict::Mixed).is_empty());
    assert!(from_mentor(|mentoring, _| mentoring.plan.goals[0].value.standing = GoalStanding::Active).is_empty());
    assert!(
        from_mentor(|mentoring, id| {
            mentoring.plan.goals.push(alone(Goal { relationships: vec![id], ..Goal::new("One more") }));
        })
        .is_empty(),
        "a goal is open"
    );
    assert!(from_mentor(|mentoring, _| mentoring.sponsorship.prospects.push(about("w1", Prospect::new()))).is_empty());
    assert_eq!(from_mentor(|mentoring, id| go(mentoring, id, RelationshipStage::Alumni, today())), [46]);
    assert!(from_mentor(|mentoring, id| go(mentoring, id, RelationshipStage::EndedEarly, today())).is_empty());
}
