//! The board, the gauge, the review and the pages of rules.

use crate::visitor::{Page, Visitor};
use axum::http::StatusCode;

/// Takes back what a page's toast offers to take back.
async fn undone(visitor: &Visitor, page: &Page) -> Page {
    let undo = page.text.split("name=\"undo\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let undo = undo.unwrap_or_else(|| panic!("no undo:\n{}", page.text)).to_owned();
    visitor.submit("/undo", &[("undo", &undo), ("back", "/")]).await
}

/// The address of the one board, from where calling it together led.
async fn called(visitor: &Visitor, name: &str, occasion: &str) -> String {
    let answer = visitor.post("/boards", &[("name", name), ("occasion", occasion)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    answer.location().split('?').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn without_a_board_the_page_teaches() {
    let visitor = Visitor::new().await;
    let page = visitor.get("/board").await;
    assert_eq!(page.status, StatusCode::OK);
    page.says("not friends alone").says("action=\"/boards\"");
    assert_eq!(visitor.get("/boards/nothing").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_sample_has_a_table_with_empty_chairs() {
    let visitor = Visitor::in_sample().await;
    let page = visitor.get("/board").await;
    assert_eq!(page.status, StatusCode::OK);
    page.says("Nora’s table").says("class=\"chair empty\"").says("Greta Hoffmann").says("The change of trade");
    page.says("Who led you to whom").says("Farida Noorzai");
    assert!(page.size_bytes < 100_000, "{}", page.size_bytes);
}

#[tokio::test]
async fn a_chair_is_set_changed_left_and_taken_back() {
    let visitor = Visitor::in_sample().await;
    let path = called(&visitor, "For the new post", "A new post").await;
    let seats = format!("{path}/seats");
    let page = visitor.submit(&seats, &[("specialty", "the first hundred days"), ("who", "Chidi Okonkwo")]).await;
    page.says("The chair is taken").says("the first hundred days").says("Chidi Okonkwo");
    let seat = page.text.split("id=\"seat-").nth(1).and_then(|rest| rest.split('"').next()).expect("a seat").to_owned();
    visitor.submit(&format!("/seats/{seat}/contact"), &[]).await.says("In touch today");
    let page = visitor.submit(&format!("/seats/{seat}/lead"), &[("leader", "the old boys")]).await;
    page.says("led to by the old boys");
    let left = visitor.submit(&format!("/seats/{seat}/leaving"), &[]).await;
    left.says("Who sat here once").says("the first hundred days is gone");
    undone(&visitor, &left).await;
    visitor.get(&path).await.is_silent_on("Who sat here once");
    let page = visitor.submit(&format!("{path}/dissolution"), &[("led_to", "It went well")]).await;
    page.says("Dissolved.");
    visitor.get(&path).await.says("It went well").is_silent_on("id=\"set-chair\"");
}

#[tokio::test]
async fn a_form_that_is_refused_keeps_what_was_typed() {
    let visitor = Visitor::in_sample().await;
    let path = called(&visitor, "Second", "").await;
    let seats = format!("{path}/seats");
    let page = visitor.post(&seats, &[("specialty", "tax"), ("who", "Nobody Known"), ("rhythm", "30")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.says("value=\"tax\"").says("value=\"Nobody Known\"").says("aria-invalid=\"true\"").says("chair-who-fault");
    let page = visitor.post(&seats, &[("specialty", ""), ("rhythm", "30")]).await;
    page.says("Say what the chair is for");
    let page = visitor.post(&seats, &[("specialty", "tax"), ("rhythm", "soon")]).await;
    page.says("A number of days from 1 to 730").says("value=\"soon\"");
    let page = visitor.post("/boards", &[("name", "")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.says("call-name-fault");
    let page = visitor.post("/boards/sat-on", &[("who", "Nobody Known"), ("brings", "numbers")]).await;
    page.says("sit-fault").says("value=\"numbers\"");
}

#[tokio::test]
async fn every_doorway_of_a_board_finding_leads_to_a_page() {
    let visitor = Visitor::in_sample().await;
    let path = called(&visitor, "Alone", "A hard year").await;
    visitor.submit(&format!("{path}/seats"), &[("specialty", "courage"), ("who", "Zeynep Arslan")]).await;
    let counselled = visitor.office.counselled().await.expect("counsel");
    let ours = counselled.said.counsel.iter().filter(|said| said.finding.rule.0.starts_with("board."));
    let doorways: Vec<String> = ours.flat_map(|said| &said.finding.next).map(|step| step.doorway.clone()).collect();
    assert!(!doorways.is_empty());
    for doorway in doorways {
        let page = visitor.get(doorway.split('#').next().unwrap_or_default()).await;
        assert_eq!(page.status, StatusCode::OK, "{doorway}");
        page.says(doorway.split('#').nth(1).unwrap_or_default());
    }
}

#[tokio::test]
async fn the_gauge_measures_and_its_review_keeps_back() {
    let empty = Visitor::new().await.get("/gauge").await;
    assert_eq!(empty.status, StatusCode::OK);
    empty.says("Nothing to measure yet").is_silent_on("1 pieces");
    empty.says("One piece of counsel so far, and you have not acted on it");
    let visitor = Visitor::in_sample().await;
    let page = visitor.get("/gauge").await;
    assert_eq!(page.status, StatusCode::OK);
    page.says("What you did with counsel").says("/gauge/review");
    let review = visitor.get("/gauge/review").await;
    assert_eq!(review.status, StatusCode::OK);
    review.says("These never stand on the page").says("notes of sessions").is_silent_on("Marcus Thorne");
}

#[tokio::test]
async fn every_family_of_rules_has_its_page() {
    let visitor = Visitor::in_sample().await;
    let all = visitor.get("/learn/counsel").await;
    let mut walked = 0;
    for path in all.text.split("href=\"/learn/counsel/").skip(1).filter_map(|rest| rest.split('"').next()) {
        let page = visitor.get(&format!("/learn/counsel/{path}")).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        page.says("<h1>");
        walked += 1;
    }
    assert!(walked > 15, "{walked}");
    visitor.get("/learn/counsel/board-rhythm").await.says("90").says("ours");
    assert_eq!(visitor.get("/learn/counsel/poems").await.status, StatusCode::NOT_FOUND);
}
