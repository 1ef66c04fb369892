//! Circles: from the first name to turns, words for one another, and a goal that is met.

use crate::visitor::{Page, Visitor};
use axum::http::StatusCode;
use chrono::TimeDelta;

fn path(page: &Page) -> String {
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text);
    page.location().split(['?', '#']).next().expect("a path").to_owned()
}

/// A visitor with a circle; its path.
async fn begun(kind: &str) -> (Visitor, String) {
    let visitor = Visitor::new().await;
    let ada = r#"{"id": "ada", "name": "Ada Example", "emails": ["ada@example.org"]}"#;
    app::people::add(&visitor.office, ada).await.expect("added");
    let fields = [("who", "Lunch of four"), ("kind", kind), ("role", "protege"), ("stage", "active")];
    let room = path(&visitor.post("/relationships", &fields).await);
    (visitor, format!("{room}/circle"))
}

/// The id that follows `before` in a page.
fn id_after(page: &Page, before: &str) -> String {
    let at = page.text.find(before).unwrap_or_else(|| panic!("`{before}` is not in {}", page.text));
    page.text[at + before.len()..].chars().take(36).collect()
}

#[tokio::test]
async fn four_who_speak_for_one_another() {
    let (visitor, circle) = begun("peer_circle").await;
    let room = circle.trim_end_matches("/circle").to_owned();
    visitor.get(&room).await.says("Nobody is in it yet").says(&circle);
    visitor.get(&circle).await.says("Nobody is in it yet").says("A circle begins with a first name");
    visitor.submit(&format!("{circle}/purpose"), &[("circle_purpose", "advocacy")]).await.says("Kept");
    let nobody = visitor.post(&format!("{circle}/members"), &[("member", ""), ("work", "Prices")]).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
    nobody.says("aria-invalid=\"true\"").says("Prices");
    let ada = [
        ("member", "Ada Example"),
        ("work", "The northern prices"),
        ("say", "She found two per cent"),
        ("say_to", "the south"),
        ("boss", "Vera"),
        ("kept_note", "dislikes surprises"),
    ];
    visitor.submit(&format!("{circle}/members"), &ada).await.says("She found two per cent").says("dislikes surprises");
    let page = visitor.submit(&format!("{circle}/members"), &[("member", "Carlo"), ("boss", "vera")]).await;
    page.says("both report to Vera").says("and no turns set yet").says("Set the turns");

    visitor.get(&format!("{circle}/turns")).await.says("Ada Example\nCarlo").says("value=\"monthly\" checked");
    let day = (visitor.office.today() + TimeDelta::days(5)).to_string();
    let turns = [("starts_on", day.as_str()), ("how_often", "weekly"), ("duties", "brings"), ("duties", "hosts")];
    let mut unknown = turns.to_vec();
    unknown.push(("turn_order", "Somebody"));
    let refused = visitor.post(&format!("{circle}/turns"), &unknown).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("nobody in it is called `Somebody`");
    let mut named = turns.to_vec();
    named.push(("turn_order", "You\nCarlo"));
    let page = visitor.submit(&format!("{circle}/turns"), &named).await;
    page.says("The turns are set").says("Your turn on").says("Plan this meeting");
    visitor.get("/").await.says("Lunch of four").says("Your turn in a circle");
    visitor.get(&format!("{room}/sessions/new")).await.says(&format!("value=\"{day}\""));
    let session = path(&visitor.post(&format!("{room}/sessions"), &[("day", &day), ("time_of", "12:30")]).await);
    visitor.get(&session).await.says("My turn: my work").says("what to say of whom");

    let ids: Vec<String> =
        page.text.match_indices("id=\"member-").map(|(at, _)| page.text[at + 11..at + 47].to_owned()).collect();
    assert_eq!(ids.len(), 3);
    let (ada, carlo, me) = (ids[0].as_str(), ids[1].as_str(), ids[2].as_str());
    let away = [("on", day.as_str()), ("who", me), ("what", "away")];
    visitor.submit(&format!("{circle}/turns/changes"), &away).await.says("The turn is changed").says("Away: You");
    let back = [("on", day.as_str()), ("what", "plan")];
    visitor.submit(&format!("{circle}/turns/changes"), &back).await.says("Your turn on");
    let none = visitor.post(&format!("{circle}/turns/changes"), &back).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    none.says("all is as the rota says");

    visitor.get(&format!("{circle}/mentions/new?of={ada}")).await.says("Ada Example");
    let word = [("spoke_for", ada), ("spoke_by", me), ("spoken_words", "Two per cent"), ("spoken_to", "Rolf")];
    let page = visitor.submit(&format!("{circle}/mentions"), &word).await;
    page.says("You for Ada Example").says("What came of it?").says("Spoken for once");
    let at = page.text.find("#came_of").expect("a link");
    let mention = &page.text[at - 36..at];
    let mut came = word.to_vec();
    came.push(("came_of", "He asked her for the south"));
    visitor.submit(&format!("{circle}/mentions/{mention}"), &came).await.says("He asked her for the south");
    let sheet = visitor.get(&format!("{circle}/sheet?for={carlo}")).await;
    sheet.says("For Carlo").says("She found two per cent").is_silent_on("dislikes surprises");
    visitor
        .submit(&format!("{circle}/mentions/{mention}/removal"), &[])
        .await
        .says("Removed")
        .is_silent_on("Two per cent");
}

#[tokio::test]
async fn a_class_of_one_skill_from_which_somebody_leaves_with_the_goal_met() {
    let (visitor, circle) = begun("group").await;
    visitor.get(&circle).await.says("What it is for");
    let what = [("circle_purpose", "class"), ("skill", "To persuade a room"), ("able", "Wins the committee alone")];
    visitor
        .submit(&format!("{circle}/members"), &[("member", "Ada Example"), ("member_role", "mentor")])
        .await
        .says("mentor")
        .says("No skill is named yet");
    visitor
        .submit(&format!("{circle}/purpose"), &what)
        .await
        .says("To persuade a room")
        .says("Wins the committee alone");
    let page = visitor.submit(&format!("{circle}/members"), &[("member", "Tomas"), ("wants", "Win them over")]).await;
    page.says("Win them over").says("about six");
    let ids: Vec<String> =
        page.text.match_indices("id=\"member-").map(|(at, _)| page.text[at + 11..at + 47].to_owned()).collect();
    let tomas = format!("{circle}/members/{}", ids[1]);
    visitor.get(&tomas).await.says("They leave");
    visitor.get(&format!("{tomas}/leaving")).await.says("Tomas leaves").says("value=\"goal_met\" checked");
    let left = [("because", "goal_met"), ("left_note", "They said yes")];
    let page = visitor.submit(&format!("{tomas}/leaving"), &left).await;
    page.says("One left because the goal was met").says("They said yes").says("success");
    visitor.submit(&format!("{tomas}/return"), &[]).await.is_silent_on("One left because");
    visitor.submit(&format!("{tomas}/removal"), &[]).await.is_silent_on("Tomas</h3>");
}

#[tokio::test]
async fn a_note_about_the_other_side_of_two_is_kept_and_a_pair_has_no_circle() {
    let visitor = Visitor::new().await;
    let ada = r#"{"id": "ada", "name": "Ada Example", "emails": ["ada@example.org"]}"#;
    app::people::add(&visitor.office, ada).await.expect("added");
    let fields = [("who", "Ada Example"), ("kind", "mentor"), ("role", "protege"), ("stage", "active")];
    let room = path(&visitor.post("/relationships", &fields).await);
    assert_eq!(visitor.get(&format!("{room}/circle")).await.status, StatusCode::NOT_FOUND);
    let page = visitor.get(&room).await;
    page.says("Keep a note about them");
    let party = id_after(&page, &format!("{room}/parties/"));
    let note = format!("{room}/parties/{party}/note");
    visitor.get(&note).await.says("Nobody else ever sees it");
    visitor.submit(&note, &[("kept_note", "Prefers mornings")]).await.says("Prefers mornings").says("The note is kept");
}
