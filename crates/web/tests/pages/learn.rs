//! Learn: the literacy check, the questionnaire of the traps, the guides.

use crate::visitor::Visitor;
use axum::http::StatusCode;
use model::literacy::QUESTIONS;
use model::questionnaire::{Often, STATEMENTS};

/// The right answers, with these instead.
fn answers<'a>(instead: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let given = |code: &str| instead.iter().find(|(own, _)| *own == code).map(|(_, choice)| *choice);
    QUESTIONS.iter().map(|question| (question.code, given(question.code).unwrap_or(question.key))).collect()
}

#[tokio::test]
async fn the_check_is_scored_explained_kept_and_can_be_taken_out() {
    let visitor = Visitor::new().await;
    visitor.get("/learn/check").await.says("When do you say what you want").is_silent_on("id=\"history\"");
    let before = visitor.office.at("2026-10-01T09:00:00Z".parse().expect("a time"));
    let given = answers(&[("board", "friends")]);
    let choice = |code: &str| given.iter().find(|(own, _)| *own == code).map(|(_, choice)| *choice);
    let first = app::literacy::take(&before, choice).await.expect("taken");
    let page = visitor.get(&format!("/learn/check/{}", first.id)).await;
    page.says("6 of 7").says("Not quite").says("The friends who know you best").says("Nearly all.");
    visitor.submit("/learn/check", &answers(&[])).await.says("7 of 7").is_silent_on("Not quite");
    visitor.get("/learn").await.says("Last time, on 2 Nov 2026: 7 of 7");
    let page = visitor.get("/learn/check").await;
    page.says("6 of 7").says("missed: board").says("nothing missed");
    let id = page.text.split("/learn/check/").nth(1).and_then(|rest| rest.split('"').next()).expect("an id");
    let page = visitor.submit(&format!("/learn/check/{id}/removal"), &[]).await;
    page.says("Removed from the list.").is_silent_on("7 of 7").says("6 of 7");
    assert_eq!(visitor.get(&format!("/learn/check/{id}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(visitor.post(&format!("/learn/check/{id}/removal"), &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_question_left_open_is_asked_again_with_the_others_kept() {
    let visitor = Visitor::new().await;
    let given = answers(&[("goals", "by_fax"), ("board", "")]);
    let page = visitor.post("/learn/check", &given).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.says("id=\"goals-fault\"").says("id=\"board-fault\"").is_silent_on("id=\"sponsor-fault\"");
    page.says("name=\"sponsor\" value=\"stake\" required checked");
    assert_eq!(page.text.matches("autofocus").count(), 1, "the first fault, and no other");
    visitor.get("/learn").await.is_silent_on("Last time");
}

#[tokio::test]
async fn what_is_answered_of_the_traps_stands_beside_the_numbers_and_in_the_counsel() {
    let visitor = Visitor::in_sample().await;
    let rule = "value=\"trap.chameleon\"";
    visitor.get("/counsel").await.is_silent_on(rule);
    let page = visitor.get("/learn/traps").await;
    page.says("id=\"chameleon\"").says("Not answered yet.").says("only you can say");
    let all: Vec<(&str, &str)> = STATEMENTS.iter().map(|statement| (statement.code, "mostly")).collect();
    let answered = visitor.post("/learn/traps/answers", &all).await;
    assert_eq!(answered.status, StatusCode::SEE_OTHER);
    let location = answered.location().to_owned();
    let page = visitor.get(&location).await;
    page.says("Answered on 2 Nov 2026").says("most of the time").is_silent_on("Not answered yet.");
    page.says("name=\"opinion\" value=\"mostly\" checked");
    visitor
        .get("/counsel")
        .await
        .says(rule)
        .says("/plan/working-style#style-note")
        .says("/learn/counsel/behaviour#trap-chameleon");
    let undo = location.split("undo=").nth(1).expect("an undo");
    visitor.submit("/undo", &[("undo", undo), ("back", "/counsel")]).await.is_silent_on(rule);
}

#[tokio::test]
async fn the_newest_answers_count_and_open_ones_say_nothing() {
    let visitor = Visitor::in_sample().await;
    let rule = "value=\"trap.chameleon\"";
    let before = visitor.office.at("2026-11-01T09:00:00Z".parse().expect("a time"));
    app::questionnaire::answer(&before, |_| Some(Often::Mostly)).await.expect("answered");
    visitor.get("/counsel").await.says(rule);
    visitor.get("/learn/traps").await.says("Answered on 1 Nov 2026").says("You see more of it than the numbers do");
    let page = visitor.submit("/learn/traps/answers", &[("opinion", "rarely"), ("interests", "rarely")]).await;
    page.says("Answered on 2 Nov 2026").says("None of the statements is quite you.");
    page.says("Not answered yet.").is_silent_on("most of the time</p>");
    visitor.get("/counsel").await.is_silent_on(rule);
}

#[tokio::test]
async fn no_answer_at_all_is_asked_for_again() {
    let visitor = Visitor::new().await;
    for fields in [&[][..], &[("opinion", "always")][..]] {
        let page = visitor.post("/learn/traps/answers", fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        page.says("Answer one statement at least.");
    }
    visitor.get("/learn/traps").await.is_silent_on("Answered on");
}

#[tokio::test]
async fn every_guide_and_doorway_of_learn_leads_to_a_page() {
    let visitor = Visitor::in_sample().await;
    let checked = visitor.submit("/learn/check", &answers(&[])).await;
    let mut pages = vec![checked.text.clone()];
    let contents = visitor.get("/learn").await;
    let guides: Vec<&str> = links(&contents.text).into_iter().filter(|path| path.starts_with("/learn/")).collect();
    assert_eq!(guides.len(), 13, "check, traps, ten guides, counsel: {guides:?}");
    for path in guides {
        pages.push(visitor.get(path).await.text);
    }
    for page in &pages {
        let main = page.split("<main").nth(1).expect("a page");
        for path in links(main) {
            let status = visitor.get(path.split('#').next().unwrap_or_default()).await.status;
            assert_eq!(status, StatusCode::OK, "{path}");
        }
    }
    assert_eq!(visitor.get("/learn/astrology").await.status, StatusCode::NOT_FOUND);
}

/// Where a page leads.
fn links(page: &str) -> Vec<&str> {
    page.split("<a ").skip(1).filter_map(|rest| rest.split("href=\"/").nth(1).map(|_| rest)).filter_map(href).collect()
}

fn href(rest: &str) -> Option<&str> {
    let path = rest.split("href=\"").nth(1)?.split('"').next()?;
    path.starts_with('/').then_some(path)
}
