//! Giving back: the balance, thanks, ideas, the ledger, the radar, the journal.

use crate::visitor::Visitor;
use axum::http::StatusCode;

#[tokio::test]
async fn every_page_stands_with_nobody_there_and_in_the_sample() {
    for visitor in [Visitor::new().await, Visitor::in_sample().await] {
        for path in [
            "/giving",
            "/giving?person=nobody",
            "/giving?person=bjorn-hallstrom",
            "/giving/ledger",
            "/giving/ledger?page=900",
            "/giving/ledger?page=two&person=bjorn-hallstrom",
            "/giving/ledger?person=marcus-thorne&kind=lunch&what=Lunch",
            "/giving/radar",
            "/giving/radar?person=maja-strom&about=ceramics",
            "/giving/journal",
        ] {
            let page = visitor.get(path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            page.says("<h1>");
        }
    }
    Visitor::new().await.get("/giving").await.says("Here stands what went to and fro");
}

#[tokio::test]
async fn thanks_wait_until_they_are_noted() {
    let visitor = Visitor::in_sample().await;
    let page = visitor.get("/giving").await;
    page.says("Ingrid Maartens").says("what the auditors will ask in spring");
    visitor.get("/").await.says("Thanks owed").says("Read three annual budgets");
    let id = page.text.split("action=\"/giving/ledger/").nth(1).expect("thanks").split('/').next().expect("an id");
    let page = visitor.submit(&format!("/giving/ledger/{id}/thanks"), &[("back", "/giving#thanks")]).await;
    page.says("Noted: you thanked them");
}

#[tokio::test]
async fn what_is_given_moves_the_balance() {
    let visitor = Visitor::in_sample().await;
    visitor.get("/giving?person=marcus-thorne").await.says("a film on the baths of Helsinki").says("class=\"gifts\"");
    let line = |what| {
        [("direction", "done"), ("who", "Marcus Thorne"), ("what", what), ("kind", "article"), ("on", "2026-11-01")]
    };
    let page = visitor.submit("/giving/ledger", &line("a film on the baths")).await;
    page.says("a film on the baths").says("Written down.");
    let page = visitor.post("/giving/ledger", &line("")).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.says("What was it? A few words are enough.").says("value=\"Marcus Thorne\"");
    let future =
        [("direction", "done"), ("who", "Marcus Thorne"), ("what", "x"), ("kind", "idea"), ("on", "2027-01-01")];
    visitor.post("/giving/ledger", &future).await.says("This day is still to come");
    visitor.get("/network/pockets").await.says("a film on the baths");
}

#[tokio::test]
async fn an_outcome_is_written_down_and_told() {
    let visitor = Visitor::in_sample().await;
    let page = visitor.get("/giving").await;
    page.says("the pilot signed").says("You know what came of it, and they do not yet.");
    let id =
        page.text.split("/telling").next().expect("before").rsplit("/giving/ledger/").next().expect("an id").to_owned();
    let page = visitor.submit(&format!("/giving/ledger/{id}/telling"), &[("back", "/giving#thanks")]).await;
    page.says("Noted: they know what came of it.");
    let page = visitor.post(&format!("/giving/ledger/{id}/outcome"), &[("outcome", "")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn the_radar_keeps_what_fits_until_it_is_used() {
    let visitor = Visitor::in_sample().await;
    let fields = [("who", "Maja Ström"), ("about", "ceramics"), ("item", "")];
    visitor.submit("/giving/radar", &fields).await.says("Maja Ström").says("nothing found yet");
    let seen = visitor.office.seen().await.expect("the world");
    let all = seen.beside.mentoring.as_ref().expect("what is run");
    let id = all.giving.radar.last().expect("an item").id;
    let page = visitor.submit(&format!("/giving/radar/{id}/item"), &[("item", "A kiln nearby")]).await;
    page.says("A kiln nearby").says("Used today");
    visitor.submit(&format!("/giving/radar/{id}/use"), &[]).await.says("Noted as used.").says("2 Nov 2026");
    let page = visitor.post("/giving/radar", &[("who", "Maja Ström"), ("about", ""), ("item", "x")]).await;
    page.says("What do they follow, build or worry about?");
}

#[tokio::test]
async fn the_journal_keeps_questions() {
    let visitor = Visitor::in_sample().await;
    visitor.get("/giving/journal").await.says("Why do you never ask a customer what they want?");
    let fields = [("question", "Why so slow?"), ("rule_of_thumb", "Slow is smooth"), ("who", "Linh Tran")];
    visitor.submit("/giving/journal", &fields).await.says("Why so slow?").says("Slow is smooth");
    let page = visitor.post("/giving/journal", &[("question", ""), ("change", "Everything")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.says("What did they ask?").says("value=\"Everything\"");
}
