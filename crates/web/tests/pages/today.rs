//! Today: few pieces of counsel, and what is done with them.

use crate::visitor::Visitor;
use axum::http::StatusCode;
use model::intention::Intention;

/// What a form needs that answers the first finding about this rule.
fn subject<'p>(page: &'p str, rule: &str) -> &'p str {
    let form = page.split(&format!("name=\"rule\" value=\"{rule}\">")).nth(1).expect("a form for the rule");
    form.split("name=\"subject\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a subject")
}

#[tokio::test]
async fn five_pieces_at_most_each_with_a_step_that_leads_somewhere() {
    let visitor = Visitor::in_sample().await;
    let page = visitor.get("/").await;
    let pieces: Vec<&str> = page.text.split("<article class=\"finding").skip(1).collect();
    assert!((1..=5).contains(&pieces.len()), "{}", pieces.len());
    for piece in pieces {
        assert!(piece.contains("<ul class=\"steps\"><li><a class=\"go\" href=\"/"), "{piece}");
    }
}

#[tokio::test]
async fn what_is_put_off_goes_and_comes_back_when_that_is_undone() {
    let visitor = Visitor::in_sample().await;
    let rule = "network.redundant";
    let before = visitor.get("/").await;
    let subject = subject(&before.text, rule);
    let fields = [("rule", rule), ("subject", subject), ("deed", "snoozed"), ("until", "2026-11-09"), ("back", "/")];
    let answered = visitor.post("/counsel/responses", &fields).await;
    assert_eq!(answered.status, StatusCode::SEE_OTHER, "{}", answered.text);
    let location = answered.location().to_owned();
    let page = visitor.get(&location).await;
    page.says("It comes back on that day.").is_silent_on("value=\"network.redundant\"");
    let undo = location.split("undo=").nth(1).expect("an undo");
    visitor
        .submit("/undo", &[("undo", undo), ("back", "/")])
        .await
        .says("Taken back.")
        .says("value=\"network.redundant\"");
}

#[tokio::test]
async fn what_is_not_so_is_kept_with_its_reason_and_can_be_taken_back() {
    let visitor = Visitor::in_sample().await;
    let page = visitor.get("/").await;
    let subject = subject(&page.text, "network.redundant");
    let fields =
        [("rule", "network.redundant"), ("subject", subject), ("deed", "dismissed"), ("reason", "They argue a lot")];
    visitor.submit("/counsel/responses", &fields).await.says("It stays away.");
    let all = visitor.get("/counsel").await;
    all.says("They argue a lot").says("you acted on 0").is_silent_on("value=\"network.redundant\"");
    let id = all.text.split("/counsel/responses/").nth(1).and_then(|rest| rest.split('/').next()).expect("an id");
    let page = visitor.submit(&format!("/counsel/responses/{id}/removal"), &[]).await;
    page.says("value=\"network.redundant\"");
}

#[tokio::test]
async fn a_wrong_answer_changes_nothing_and_says_what_is_allowed() {
    let visitor = Visitor::in_sample().await;
    let page = visitor.get("/").await;
    let subject = subject(&page.text, "network.redundant");
    for (deed, until, told) in [
        ("snoozed", "2026-11-02", "put it off until tomorrow at least"),
        ("snoozed", "soon", "`soon` is no day; a day looks like 2026-11-02"),
        ("burnt", "", "could not be read"),
    ] {
        let fields = [("rule", "network.redundant"), ("subject", subject), ("deed", deed), ("until", until)];
        let answer = visitor.post("/counsel/responses", &fields).await;
        assert!(answer.status.is_client_error(), "{deed}: {}", answer.status);
        answer.says(told);
    }
    let fields = [("rule", "network.nothing"), ("subject", "me"), ("deed", "done")];
    visitor.post("/counsel/responses", &fields).await.says("stands today");
    visitor.get("/").await.says("value=\"network.redundant\"");
}

#[tokio::test]
async fn an_intention_comes_back_on_its_day_and_is_closed_with_what_came_of_it() {
    let visitor = Visitor::in_sample().await;
    let meant = |text: &str| Intention { text: text.to_owned(), rule: None, way: None, outcome: None };
    let day = |text: &str| text.parse().expect("a day");
    let office = &visitor.office;
    let soon = app::intentions::mean(office, meant("Ask for feedback"), None, day("2026-11-09")).await.expect("meant");
    app::intentions::mean(office, meant("Plan the new year"), None, day("2026-11-10")).await.expect("meant");
    visitor.get("/").await.says("Ask for feedback").is_silent_on("Plan the new year");
    let path = format!("/intentions/{}", soon.id);
    let page = visitor.submit(&path, &[("standing", "later"), ("until", "2026-12-01")]).await;
    page.says("Moved.").is_silent_on("Ask for feedback");
    visitor.submit(&path, &[("standing", "done"), ("outcome", "It was kind and clear")]).await.says("Done.");
    let past = app::intentions::mean(office, meant("Too late"), None, day("2026-11-01")).await;
    assert!(past.expect_err("past").to_string().contains("`2026-11-01` is past"));
}
