//! The first page, and the sample behind its first door.

use crate::visitor::Visitor;
use axum::http::StatusCode;

#[tokio::test]
async fn the_first_page_has_three_doors_and_says_what_happens_with_the_data() {
    let visitor = Visitor::new().await;
    let page = visitor.get("/").await;
    page.says("Look around").says("href=\"/imports/new\"").says("href=\"/names\"");
    page.says("Nothing ever leaves this machine").is_silent_on("life of Nora, who is invented. Try");
    for path in ["/imports/new", "/names", "/settings"] {
        assert_eq!(visitor.get(path).await.status, StatusCode::OK, "{path}");
    }
}

#[tokio::test]
async fn the_sample_is_entered_left_and_removed_and_ones_own_stays_as_it_is() {
    let mut visitor = Visitor::new().await;
    app::people::add(&visitor.office, r#"{"id": "p1", "name": "My Own Friend"}"#).await.expect("a person");
    let entered = visitor.post("/sample", &[]).await;
    assert_eq!(entered.status, StatusCode::SEE_OTHER);
    visitor.take_cookie(&entered);
    visitor.get("/").await.says("life of Nora, who is invented. Try");
    let people = visitor.get("/people").await;
    people.says("life of Nora").is_silent_on("My Own Friend");
    // What would bring one's own people in says so and does nothing.
    for path in ["/imports/new", "/names"] {
        visitor.get(path).await.says("do not belong in here");
    }
    for page in [
        visitor.post("/names", &[("name", "Somebody")]).await,
        visitor.upload("/imports", &[("a.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A B\r\nEND:VCARD\r\n")]).await,
    ] {
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        page.says("do not belong in here");
    }
    let left = visitor.post("/sample/leave", &[]).await;
    visitor.take_cookie(&left);
    let people = visitor.get("/people").await;
    people.says("My Own Friend").is_silent_on("life of Nora");
    assert!(visitor.office.has_sample().await.expect("an answer"), "it waits for another visit");

    let entered = visitor.post("/sample", &[]).await;
    visitor.take_cookie(&entered);
    visitor.office.discard_sample().await.expect("gone behind the back of this browser");
    let removed = visitor.post("/sample/removal", &[]).await;
    visitor.take_cookie(&removed);
    visitor.get(removed.location()).await.says("The sample is removed").is_silent_on("life of Nora");
    assert!(!visitor.office.has_sample().await.expect("an answer"));
    let seen = visitor.office.seen().await.expect("one's own");
    assert_eq!(seen.loaded.people.len(), 1);
}

#[tokio::test]
async fn a_change_that_was_meant_for_a_sample_that_is_gone_goes_nowhere_else() {
    let mut visitor = Visitor::new().await;
    let entered = visitor.post("/sample", &[]).await;
    visitor.take_cookie(&entered);
    let other_browser = visitor.post("/sample/removal", &[]).await;
    assert_eq!(other_browser.status, StatusCode::SEE_OTHER);
    let page = visitor.post("/names", &[("name", "Somebody")]).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    page.says("The sample is gone");
    visitor.get("/").await.says("href=\"/imports/new\"");
}
