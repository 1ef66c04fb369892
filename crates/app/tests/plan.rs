//! Knowing oneself and planning: what is written down, what it becomes, and what is refused.

mod desk;

use app::deeper::Helper;
use app::entries::{self, EntryId};
use app::error::AppError;
use app::goals::{self, GoalDraft, ItemDraft, MilestoneDraft, Sixth};
use app::inquiry::{challenges, decisions, questions, strengths, target_role, transition, working_style};
use app::{people, profile, undo};
use chrono::NaiveDate;
use desk::{add, at, day, id, mentoring, places, rules, wrong};
use model::career::{Habit, HabitWay, Have, RoleFit, ShownAt};
use model::decision::Decision;
use model::goal::{Goal, GoalStanding, NextSteps, PlanItemKind};
use model::inquiry::{Became, SelfQuestion, Thought, WorkingStyle};
use model::kind::Help;
use model::person::Profile;
use model::relationship::{Channel, Relationship, RelationshipKind};

fn goal(text: &str, relationships: Vec<EntryId>) -> GoalDraft {
    GoalDraft { text: text.to_owned(), relationships, ..GoalDraft::default() }
}

#[tokio::test]
async fn a_thought_becomes_what_it_is_good_for() {
    for empty in places().await {
        let office = empty.open().await;
        add(&office, "ada", "Ada Example").await;
        let think = |question, text: &'static str| questions::think(&office, question, text);
        let want = think(SelfQuestion::Want, " Lead a team ").await.unwrap();
        let grown = questions::grow(&office, want.id, Became::Goal).await.unwrap();
        let kept: Goal = entries::found(&office, grown.entry.unwrap()).await.unwrap().value;
        assert_eq!(kept.text, "Lead a team");
        assert_eq!(wrong(questions::grow(&office, want.id, Became::Goal).await), "this thought became a goal already");
        undo::undo(&office, grown.undo).await.unwrap();
        let thought: Thought = entries::found(&office, want.id).await.unwrap().value;
        assert_eq!((thought.became, mentoring(&office).await.plan.goals.len()), (None, 0));

        let well = think(SelfQuestion::Well, "clear writing").await.unwrap();
        let refused = wrong(questions::grow(&office, well.id, Became::Weakness).await);
        assert_eq!(refused, "`weakness` is nothing that an answer to `well` becomes; `strength` or `goal` is");
        questions::grow(&office, well.id, Became::Strength).await.unwrap();
        let badly = think(SelfQuestion::Badly, "small talk").await.unwrap();
        questions::grow(&office, badly.id, Became::Weakness).await.unwrap();
        let me = office.seen().await.unwrap().network.me().clone();
        assert_eq!((me.strengths, me.weaknesses), (vec!["clear writing".to_owned()], vec!["small talk".to_owned()]));

        for name in ["Ada Example", "whoever ran it before"] {
            let help = questions::think(&office, SelfQuestion::Help, name).await.unwrap();
            questions::grow(&office, help.id, Became::Candidate).await.unwrap();
        }
        let ways = mentoring(&office).await.search.outreach;
        let whom: Vec<_> = ways.iter().map(|way| (way.person.clone(), way.value.name.clone())).collect();
        assert!(whom.contains(&(Some(id("ada")), None)), "{whom:?}");
        assert!(whom.contains(&(None, Some("whoever ran it before".to_owned()))), "{whom:?}");
        let tomorrow = think(SelfQuestion::Tomorrow, "no mail before nine").await.unwrap();
        questions::grow(&office, tomorrow.id, Became::Intention).await.unwrap();
        let meant = app::intentions::all(&office).await.unwrap();
        assert_eq!(meant.iter().map(|one| one.value.text.as_str()).collect::<Vec<_>>(), ["no mail before nine"]);
        assert!(wrong(think(SelfQuestion::Want, "  ").await).contains("empty"));
    }
}

#[tokio::test]
async fn a_challenge_is_alone_until_somebody_is_named_and_closes() {
    let empty = places().await.remove(0);
    let office = empty.open().await;
    add(&office, "ada", "Ada Example").await;
    let faced = challenges::face(&office, "Nobody knows my work", Some("I sit far away")).await.unwrap();
    assert!(rules(&office).await.contains(&"challenge.alone"));
    let helper = Helper::Person(id("ada"));
    challenges::add_helper(&office, faced.id, helper.clone(), Help::Influence).await.unwrap();
    assert!(!rules(&office).await.contains(&"challenge.alone"));
    people::forget(&office, "ada").await.unwrap();
    assert!(rules(&office).await.iter().all(|rule| !rule.starts_with("challenge")), "nobody is there to speak of");
    let elsewhere = challenges::add_helper(&office, faced.undo.to_string().parse().unwrap(), helper, Help::Expertise);
    assert!(wrong(elsewhere.await).contains("is no challenge, goal or result"));
    challenges::close(&office, faced.id, GoalStanding::Reached).await.unwrap();
    let closed = &mentoring(&office).await.inquiry.challenges[0].value;
    assert_eq!((closed.standing, closed.closed_on), (GoalStanding::Reached, Some(office.today())));
}

#[tokio::test]
async fn a_sixth_goal_of_a_relationship_needs_a_second_word() {
    let empty = places().await.remove(0);
    let office = empty.open().await;
    let mentor = Relationship::new(RelationshipKind::Mentor);
    let mentor = entries::insert(&office, entries::NewEntry::of(mentor)).await.unwrap().id;
    for number in 1..=5 {
        goals::set(&office, &goal(&format!("Goal {number}"), vec![mentor]), Sixth::Refuse).await.unwrap();
    }
    let sixth = goal("Goal 6", vec![mentor]);
    assert!(
        wrong(goals::set(&office, &sixth, Sixth::Refuse).await).starts_with("this relationship has `5` active goals")
    );
    let kept = goals::set(&office, &sixth, Sixth::Accept).await.unwrap();
    goals::change(&office, kept.id, &goal("Goal six", vec![mentor]), Sixth::Refuse).await.unwrap();
    goals::set(&office, &GoalDraft { is_theirs: true, ..sixth }, Sixth::Refuse).await.unwrap();
    let nobody: EntryId = "00000000-0000-7000-8000-000000000001".parse().unwrap();
    assert!(matches!(goals::set(&office, &goal("Goal", vec![nobody]), Sixth::Accept).await, Err(AppError::Wrong(_))));
}

#[tokio::test]
async fn a_milestone_is_closed_and_then_looked_back_on() {
    for empty in places().await {
        let office = empty.open().await;
        add(&office, "ada", "Ada Example").await;
        let goal = goals::set(&office, &goal("Publish", vec![]), Sixth::Refuse).await.unwrap().id;
        let draft = MilestoneDraft {
            text: "A draft".to_owned(),
            due_on: NaiveDate::from_ymd_opt(2026, 1, 10),
            ..MilestoneDraft::default()
        };
        let milestone = goals::add_milestone(&office, goal, &draft).await.unwrap().id;
        let early = goals::reflect(&office, milestone, "Much", NextSteps::Right, None).await;
        assert!(wrong(early).contains("is still open"));
        let later = office.at(day(10));
        assert!(rules(&later).await.contains(&"relationship.milestone_late"));
        goals::close_milestone(&later, milestone, GoalStanding::Reached).await.unwrap();
        let fired = rules(&later).await;
        assert!(fired.contains(&"relationship.checkpoint_due") && !fired.contains(&"relationship.milestone_late"));
        goals::reflect(&later, milestone, "A title", NextSteps::Right, None).await.unwrap();
        goals::reflect(&later, milestone, "A better title", NextSteps::Change, Some("less")).await.unwrap();
        let kept = mentoring(&later).await.plan;
        assert_eq!((kept.checkpoints.len(), kept.checkpoints[0].value.gained.as_str()), (1, "A better title"));
        assert!(!rules(&later).await.contains(&"relationship.checkpoint_due"));
    }
}

#[tokio::test]
async fn other_ways_belong_to_a_goal_or_stand_alone() {
    let empty = places().await.remove(0);
    let office = empty.open().await;
    let draft = |text: &str| ItemDraft {
        kind: PlanItemKind::Class,
        text: text.to_owned(),
        source: None,
        is_outside_field: true,
        due_on: None,
    };
    let kept = goals::add_item(&office, None, &draft("Drawing")).await.unwrap();
    goals::close_item(&office, kept.id, GoalStanding::Reached, Some("I see more")).await.unwrap();
    let items = mentoring(&office).await.plan.items;
    assert_eq!(
        (items[0].value.gained.as_deref(), items[0].value.closed_on),
        (Some("I see more"), Some(office.today()))
    );
    assert!(goals::add_item(&office, Some(kept.id), &draft("x")).await.is_err(), "that is no goal");
}

#[tokio::test]
async fn working_style_is_said_once_and_the_type_stands_in_the_profile() {
    let empty = places().await.remove(0);
    let office = empty.open().await;
    let style = WorkingStyle {
        channels: vec![Channel::Phone],
        hates: vec![" ".to_owned(), "jargon".to_owned()],
        ..WorkingStyle::default()
    };
    working_style::say(&office, &style, Some("INTJ")).await.unwrap();
    working_style::say(&office, &style, Some("INTJ")).await.unwrap();
    let inquiry = mentoring(&office).await.inquiry;
    assert_eq!((inquiry.styles.len(), &inquiry.styles[0].value.hates), (1, &vec!["jargon".to_owned()]));
    assert_eq!(office.seen().await.unwrap().network.me().personality.as_deref(), Some("INTJ"));
}

#[tokio::test]
async fn a_role_shows_its_largest_gap_first() {
    let empty = places().await.remove(0);
    let office = empty.open().await;
    let draft = target_role::RoleDraft { title: "Head of research".to_owned(), ..target_role::RoleDraft::default() };
    let role = target_role::aim(&office, &draft).await.unwrap().id;
    let need = |text: &str, weight, have| target_role::NeedDraft {
        text: text.to_owned(),
        weight,
        have,
        evidence: None,
        telling: None,
    };
    for one in [need("a budget", 3, Have::Fully), need("a team", 2, Have::Nothing), need("a language", 3, Have::Partly)]
    {
        target_role::add_need(&office, role, &one).await.unwrap();
    }
    let inquiry = mentoring(&office).await.inquiry;
    let texts: Vec<&str> = inquiry.needs_of(role).iter().map(|need| need.value.text.as_str()).collect();
    assert_eq!(texts, ["a team", "a language", "a budget"]);
    let heavy = target_role::add_need(&office, role, &need("x", 4, Have::Fully)).await;
    assert_eq!(wrong(heavy), "weight `4` is not between 1 and 3");
}

#[tokio::test]
async fn a_strength_of_the_profile_shows_somewhere() {
    let empty = places().await.remove(0);
    let office = empty.open().await;
    profile::say(&office, &Profile { strengths: vec!["Drafting".to_owned()], ..Profile::default() }).await.unwrap();
    strengths::show(&office, "drafting", ShownAt::Outside, "The yearbook", (None, Some("members"))).await.unwrap();
    assert_eq!(mentoring(&office).await.inquiry.shown[0].value.strength, "Drafting");
    let other = strengths::show(&office, "singing", ShownAt::Outside, "The choir", (None, None)).await;
    assert_eq!(wrong(other), "`singing` is none of the strengths of your profile (`Drafting`)");
}

/// The case `stars_managing_stars`, as far as it is about knowing oneself: the new role rewards something else than what carried the
/// analyst there. It is found, habits are sorted, somebody who tells the truth is named, and it clears.
#[tokio::test]
async fn stars_managing_stars() {
    let empty = places().await.remove(0);
    let office = empty.open().await;
    add(&office, "vera", "Vera Stone").await;
    let mut draft = transition::TransitionDraft {
        from: "Analyst".to_owned(),
        to: "Head of analysts".to_owned(),
        succeeded_by: vec!["the best reports of the house".to_owned()],
        rewards: vec!["reports by others".to_owned()],
        ..transition::TransitionDraft::default()
    };
    let begun = transition::begin(&office, &draft).await.unwrap().id;
    assert!(!rules(&office).await.contains(&"role.mismatch"), "not judged yet");
    draft.fit = Some(RoleFit::Different);
    transition::change(&office, begun, &draft).await.unwrap();
    assert!(rules(&office).await.contains(&"role.mismatch"));
    let habit = transition::add_habit(&office, begun, HabitWay::Stop, "rewriting reports at night").await.unwrap();
    transition::settle_habit(&office, habit.id).await.unwrap();
    let settled: Habit = entries::found(&office, habit.id).await.unwrap().value;
    assert_eq!(settled.settled_on, Some(office.today()));
    transition::add_voice(&office, begun, Helper::Role("a former boss".to_owned()), None).await.unwrap();
    assert!(rules(&office).await.contains(&"role.mismatch"), "nobody in particular yet");
    transition::add_voice(&office, begun, Helper::Person(id("vera")), Some("delegation")).await.unwrap();
    assert!(!rules(&office).await.contains(&"role.mismatch"));
}

/// The case `three_roads`: one decision, three voices that differ, a choice, and a look back a year on.
#[tokio::test]
async fn three_roads() {
    for empty in places().await {
        let office = empty.open().await;
        add(&office, "omar", "Omar Reyes").await;
        let asked = decisions::ask(&office, "Which road after the sale?", None).await.unwrap().id;
        let mut roads = Vec::new();
        for road in ["start again", "invest", "study"] {
            roads.push(decisions::add_road(&office, asked, road, None).await.unwrap().id);
        }
        let voice = |who, road: usize, why: &str| decisions::VoiceDraft {
            who,
            road: Some(roads[road]),
            why: Some(why.to_owned()),
            said_on: Some(office.today()),
        };
        decisions::add_voice(&office.at(at(1)), asked, &voice(Helper::Person(id("omar")), 0, "you are at your best"))
            .await
            .unwrap();
        decisions::add_voice(
            &office.at(at(2)),
            asked,
            &voice(Helper::Role("an old teacher".to_owned()), 2, "now or never"),
        )
        .await
        .unwrap();
        let third =
            decisions::VoiceDraft { road: None, why: None, said_on: None, who: Helper::Role("my banker".to_owned()) };
        let third = decisions::add_voice(&office.at(at(3)), asked, &third).await.unwrap().id;
        let heard = voice(Helper::Role(String::new()), 1, "the money works for you");
        decisions::hear(&office, third, &heard).await.unwrap();
        let voices = mentoring(&office).await.inquiry.voices;
        assert_eq!(
            voices.iter().map(|one| one.value.road).collect::<Vec<_>>(),
            [Some(roads[0]), Some(roads[2]), Some(roads[1])]
        );
        assert_eq!((voices[0].person.clone(), voices[2].value.name.as_deref()), (Some(id("omar")), Some("my banker")));

        assert!(wrong(decisions::look_back(&office, asked, "well").await).starts_with("no road is chosen yet"));
        let back = NaiveDate::from_ymd_opt(2027, 1, 1);
        decisions::choose(&office, asked, roads[2], Some("I want to understand it"), back).await.unwrap();
        assert!(
            wrong(decisions::choose(&office, asked, roads[2], None, Some(office.today())).await).contains("to come")
        );
        let later = office.at(day(366));
        assert_eq!(entries::due::<Decision>(&later, later.today()).await.unwrap().len(), 1);
        decisions::look_back(&later, asked, "The best year of all").await.unwrap();
        let decision: Decision = entries::found(&later, asked).await.unwrap().value;
        assert_eq!((decision.chosen, decision.outcome.as_deref()), (Some(roads[2]), Some("The best year of all")));
        let other = decisions::ask(&later, "Another", None).await.unwrap().id;
        assert!(wrong(decisions::choose(&later, other, roads[0], None, None).await).contains("of another decision"));
    }
}
