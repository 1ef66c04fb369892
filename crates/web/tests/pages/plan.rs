//! The plan: every form of it works, shows its faults, and can be taken back.

use crate::visitor::{Page, Visitor};
use app::entries;
use app::seen::Seen;
use axum::http::StatusCode;
use model::mentoring::Mentoring;
use model::relationship::{Relationship, RelationshipKind};
use std::sync::Arc;

const PAGES: &[&str] = &[
    "/plan",
    "/plan?kind=class&outside=yes",
    "/plan?relationship=nobody",
    "/plan/goals/new",
    "/plan/goals/new?text=Lead%20a%20team&weakness=numbers",
    "/plan/questions",
    "/plan/challenges",
    "/plan/working-style",
    "/plan/target-role",
    "/plan/target-role?role=none",
    "/plan/strengths",
    "/plan/strengths?strength=tact",
    "/plan/transition",
    "/plan/decisions",
];

async fn seen(visitor: &Visitor) -> Arc<Seen> {
    visitor.office.seen().await.expect("a world")
}

async fn mentoring(visitor: &Visitor) -> Mentoring {
    seen(visitor).await.beside.mentoring.clone().expect("what is run")
}

/// Takes back what a page's toast offers to take back.
async fn undone(visitor: &Visitor, page: &Page) -> Page {
    let rest = page.text.split("name=\"undo\" value=\"").nth(1).expect("an undo");
    let undo = rest.split('"').next().unwrap_or_default().to_owned();
    visitor.submit("/undo", &[("undo", &undo), ("back", "/plan")]).await
}

#[tokio::test]
async fn every_page_stands_empty_and_full() {
    for visitor in [Visitor::new().await, Visitor::in_sample().await] {
        for path in PAGES {
            let page = visitor.get(path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            page.says("<h1>").is_silent_on("plan-").is_silent_on("told-");
        }
        assert_eq!(visitor.get("/plan/goals/7").await.status, StatusCode::NOT_FOUND);
        assert_eq!(visitor.get("/plan/decisions/7").await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn every_doorway_of_a_finding_on_the_plan_leads_to_a_page() {
    let visitor = Visitor::in_sample().await;
    let counselled = visitor.office.counselled().await.expect("counsel");
    let steps = counselled.said.counsel.iter().flat_map(|said| &said.finding.next).map(|step| step.doorway.clone());
    let mut walked = 0;
    for doorway in steps.filter(|path| path.starts_with("/plan")) {
        let page = visitor.get(doorway.split('#').next().unwrap_or_default()).await;
        assert_eq!(page.status, StatusCode::OK, "{doorway}");
        if let Some(anchor) = doorway.split('#').nth(1) {
            page.says(&format!("id=\"{anchor}\""));
        }
        walked += 1;
    }
    assert!(walked > 3, "{walked}");
}

#[tokio::test]
async fn a_goal_gets_milestones_and_a_reflection_and_shows_in_time() {
    let visitor = Visitor::in_sample().await;
    let page = visitor.post("/plan/goals", &[("text", ""), ("measure", "One sees it"), ("due", "soon")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.says("Write a few words.").says("One sees it").says("autofocus");
    let fields = [("text", "Sail to Fårö"), ("measure", "A picture of the light"), ("due", "2026-12-20")];
    let page = visitor.submit("/plan/goals", &fields).await;
    page.says("Sail to Fårö").says("No milestone yet").says("The goal stands");
    let goal = mentoring(&visitor).await.plan.goals.last().expect("the goal").id;
    let at = format!("/plan/goals/{goal}");
    visitor.submit(&format!("{at}/milestones"), &[("text", "A boat"), ("due", "2026-10-20")]).await.says("13 days ago");
    let milestone = mentoring(&visitor).await.plan.milestones.last().expect("the milestone").id;
    let page = visitor.get("/plan").await;
    page.says("Sail to Fårö").says("<svg class=\"timeline\"").says("A boat (late)").says("late milestone");
    let early = visitor
        .post(&format!("/plan/milestones/{milestone}/checkpoint"), &[("gained", "Salt"), ("next", "right")])
        .await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    early.says("is still open");
    let closed = visitor.submit(&format!("/plan/milestones/{milestone}/closing"), &[("standing", "reached")]).await;
    closed.says("A moment to look back").says("Its one milestone is reached").is_silent_on("13 days ago");
    let faulty =
        visitor.post(&format!("/plan/milestones/{milestone}/checkpoint"), &[("gained", "Salt on my lips")]).await;
    faulty.says("Choose one.").says("Salt on my lips");
    let fields = [("gained", "I can reef a sail"), ("next", "change"), ("note", "fewer days")];
    visitor.submit(&format!("/plan/milestones/{milestone}/checkpoint"), &fields).await.says("I can reef a sail");
    let page = visitor.submit(&format!("{at}/closing"), &[("standing", "reached")]).await;
    page.says("Tell whoever helped").says("Open it again");
    undone(&visitor, &page).await;
    assert!(mentoring(&visitor).await.plan.goal(goal).expect("the goal").value.is_active());
    let page = visitor.submit(&format!("{at}/removal"), &[]).await;
    page.is_silent_on("Sail to Fårö");
    undone(&visitor, &page).await.says("Sail to Fårö");
}

#[tokio::test]
async fn a_sixth_goal_of_a_relationship_is_kept_after_a_warning() {
    let visitor = Visitor::in_sample().await;
    let mentor = Relationship { name: Some("Old Anna".to_owned()), ..Relationship::new(RelationshipKind::Mentor) };
    let id = entries::insert(&visitor.office, entries::NewEntry::of(mentor)).await.expect("kept").id.to_string();
    for text in ["one", "two", "three", "four", "five"] {
        visitor.submit("/plan/goals", &[("text", text), ("relationship", &id)]).await.says("Old Anna");
    }
    let sixth = [("text", "six is many"), ("relationship", id.as_str())];
    let page = visitor.post("/plan/goals", &sixth).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.says("Old Anna would carry more than 5").says("six is many").says("name=\"anyway\"");
    visitor.submit("/plan/goals", &[sixth[0], sixth[1], ("anyway", "yes")]).await.says("The goal stands");
    visitor.get(&format!("/plan?relationship={id}")).await.says("Goals with Old Anna").says("6 goals");
}

#[tokio::test]
async fn a_thought_becomes_a_goal_with_one_click_and_back() {
    let visitor = Visitor::in_sample().await;
    let page = visitor.post("/plan/thoughts", &[("question", "want"), ("text", "")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    visitor.submit("/plan/thoughts", &[("question", "want"), ("text", "Build a boat")]).await.says("Build a boat");
    let thought = mentoring(&visitor).await.inquiry.thoughts.last().expect("the thought").id;
    let page = visitor.submit(&format!("/plan/thoughts/{thought}/growth"), &[("became", "goal")]).await;
    page.says("became a goal").says("It is a goal now");
    let goals = mentoring(&visitor).await.plan.goals.len();
    undone(&visitor, &page).await;
    assert_eq!(mentoring(&visitor).await.plan.goals.len(), goals - 1);
    let page = visitor.post(&format!("/plan/thoughts/{thought}/growth"), &[("became", "strength")]).await;
    page.says("is nothing that an answer to");
}

#[tokio::test]
async fn a_challenge_gets_somebody_beside_it() {
    let visitor = Visitor::in_sample().await;
    let fields = [("text", "The <i>board</i> wants proof"), ("why", "They were burnt")];
    visitor.submit("/plan/challenges", &fields).await.says("&#60;i&#62;board").says("They were burnt");
    let id = mentoring(&visitor).await.inquiry.challenges.last().expect("the challenge").id;
    let path = format!("/plan/matters/{id}/helpers");
    visitor.post(&path, &[("who", ""), ("help", "expertise")]).await.says("Write a name, or a role");
    let name = seen(&visitor).await.network.people()[0].name.clone();
    visitor.submit(&path, &[("who", &name), ("help", "influence")]).await.says(&name);
    visitor.submit(&path, &[("who", "a former judge"), ("help", "expertise")]).await.says("a former judge");
    let closed = visitor.submit(&format!("/plan/challenges/{id}/closing"), &[("standing", "reached")]).await;
    closed.says("Behind you").says("met on");
}

#[tokio::test]
async fn the_card_says_how_one_works() {
    let visitor = Visitor::in_sample().await;
    let fields = [
        ("personality", "INTJ"),
        ("channel", "phone"),
        ("channel", "writing"),
        ("time", "early"),
        ("likes", "One page\n\nA question"),
        ("hates", "Jargon"),
    ];
    let page = visitor.submit("/plan/working-style", &fields).await;
    page.says("How I work").says("INTJ").says("phone, in writing").says("<li>A question</li>").says("Jargon");
    undone(&visitor, &page).await;
    assert_eq!(seen(&visitor).await.network.me().personality.as_deref(), Some("ENFP"));
}

#[tokio::test]
async fn a_role_shows_what_is_missing_above_all() {
    let visitor = Visitor::new().await;
    visitor.post("/plan/target-role", &[("title", ""), ("holder", "Ada")]).await.says("Write a few words.").says("Ada");
    visitor
        .submit("/plan/target-role", &[("title", "Harbour master"), ("holder", "Ada")])
        .await
        .says("What does it take?");
    let role = mentoring(&visitor).await.inquiry.target_roles[0].id;
    let path = format!("/plan/target-role/{role}/needs");
    let need = |text, weight, have| [("text", text), ("weight", weight), ("have", have), ("telling", "with a smile")];
    visitor.post(&path, &need("a licence", "9", "nothing")).await.says("is not between 1 and 3");
    visitor.submit(&path, &need("a licence", "3", "nothing")).await.says("One thing is missing: “a licence”");
    let page = visitor.submit(&path, &need("patience", "1", "fully")).await;
    page.says("What you bring").says("with a smile").says("25%");
    let id = mentoring(&visitor).await.inquiry.role_needs[0].id;
    let page = visitor.submit(&format!("/plan/target-role/needs/{id}"), &need("a licence", "3", "fully")).await;
    page.says("You have all of what it takes");
}

#[tokio::test]
async fn a_strength_is_put_on_show() {
    let visitor = Visitor::in_sample().await;
    let fields =
        [("strength", "storytelling"), ("at", "outside"), ("text", "The radio hour"), ("by", "the whole town")];
    visitor.submit("/plan/strengths", &fields).await.says("The radio hour").says("the whole town");
    let fields = [("strength", "juggling"), ("at", "outside"), ("text", "The square")];
    let page = visitor.post("/plan/strengths", &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.says("is none of the strengths of your profile").says("The square");
}

#[tokio::test]
async fn a_change_of_role_sorts_habits_and_names_who_tells_the_truth() {
    let visitor = Visitor::in_sample().await;
    let fields = [
        ("from", "Sailor"),
        ("to", "Captain"),
        ("succeeded", "My hands\nMy eyes"),
        ("rewards", "The crew"),
        ("fit", "different"),
    ];
    visitor.submit("/plan/transition", &fields).await.says("nobody tells you the truth about it").says("My eyes");
    let id = mentoring(&visitor).await.inquiry.transitions.last().expect("the change").id;
    let at = format!("/plan/transition/{id}");
    visitor
        .submit(&format!("{at}/habits"), &[("way", "stop"), ("text", "Steering myself")])
        .await
        .says("Steering myself");
    let habit = mentoring(&visitor).await.inquiry.habits.last().expect("the habit").id;
    visitor.submit(&format!("/plan/habits/{habit}/settling"), &[]).await.says("holds since");
    let name = seen(&visitor).await.network.people()[0].name.clone();
    let page = visitor.submit(&format!("{at}/voices"), &[("who", &name), ("on", "the watch")]).await;
    page.says("somebody tells you the truth about it").says("the watch");
    visitor.submit(&format!("{at}/closing"), &[("standing", "reached")]).await.says("settled in");
}

#[tokio::test]
async fn a_decision_hears_several_voices_and_is_looked_back_on() {
    let visitor = Visitor::in_sample().await;
    visitor
        .submit("/plan/decisions", &[("question", "East or west?"), ("background", "The wind turns")])
        .await
        .says("Nobody is asked yet");
    let id = mentoring(&visitor).await.inquiry.decisions.last().expect("the decision").id;
    let at = format!("/plan/decisions/{id}");
    for road in ["east", "west"] {
        visitor.submit(&format!("{at}/roads"), &[("text", road)]).await;
    }
    let roads = mentoring(&visitor).await.inquiry.roads;
    let road = |text: &str| roads.iter().find(|road| road.value.text == text).expect("the road").id.to_string();
    let (east, west) = (road("east"), road("west"));
    visitor
        .submit(&format!("{at}/voices"), &[("who", "The pilot"), ("road", &east), ("why", "deeper water")])
        .await
        .says("deeper water");
    let page = visitor.submit(&format!("{at}/voices"), &[("who", "The cook"), ("road", &west), ("why", "")]).await;
    page.says("2 voices, 2 roads: they differ");
    visitor.submit(&format!("{at}/voices"), &[("who", "The owner")]).await.says("Still to be asked.");
    let page = visitor.post(&format!("{at}/choice"), &[("road", &west), ("back", "2026-11-02")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.says("look back tomorrow at the earliest");
    visitor
        .submit(&format!("{at}/choice"), &[("road", &west), ("why", "home"), ("back", "2027-11-02")])
        .await
        .says("your choice");
    visitor.submit(&format!("{at}/outcome"), &[("outcome", "Rougher, and right")]).await.says("Rougher, and right");
    visitor.get("/plan/decisions").await.says("You chose: west").says("Rougher, and right");
}
