//! Settings.

use crate::visitor::Visitor;
use axum::body::Body;
use axum::http::{StatusCode, header};

#[tokio::test]
async fn the_page_says_where_the_data_lie_and_what_protects_them() {
    let visitor = Visitor::new().await;
    let page = visitor.get("/settings").await;
    page.says(&visitor.office.folder().display().to_string()).says("device.key");
    page.says("Whoever can read this folder can open everything in it").says("this one").says("Version ");
    visitor.get("/settings/licences").await.says("MIT licence").says("Lucide").says("askama ");
    let health = visitor.get("/settings/health").await;
    health.says("Everything is whole").says("Sealed texts");
}

#[tokio::test]
async fn the_look_is_remembered_by_the_browser() {
    let mut visitor = Visitor::new().await;
    visitor.get("/settings").await.says("data-theme=\"system\"");
    let dark = visitor.post("/settings/appearance", &[("look", "dark")]).await;
    visitor.take_cookie(&dark);
    visitor.get("/settings").await.says("data-theme=\"dark\"").says("value=\"dark\" checked");
    let system = visitor.post("/settings/appearance", &[("look", "system")]).await;
    visitor.take_cookie(&system);
    visitor.get("/settings").await.says("data-theme=\"system\"");
}

#[tokio::test]
async fn browsers_are_listed_and_sent_away() {
    let visitor = Visitor::new().await;
    let mut ids = Vec::new();
    for agent in ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "curl/8.0"] {
        let link = app::sign_ins::issue_link(&visitor.office).await.expect("a link");
        app::sign_ins::redeem(&visitor.office, &link.token, agent).await.expect("let in");
        let all = app::sign_ins::list(&visitor.office).await.expect("a list");
        ids.push(all.iter().find(|one| one.browser == agent).expect("this one").id);
    }
    visitor.get("/settings").await.says("Firefox on Linux").says("curl/8.0").says("Send all others away");
    let page = visitor.submit(&format!("/sign-ins/{}/end", ids[0]), &[]).await;
    page.says("That browser is sent away").is_silent_on("Firefox on Linux").says("curl/8.0");
    visitor.submit("/sign-ins/end", &[]).await.is_silent_on("curl/8.0").is_silent_on("Send all others away");
    assert_eq!(visitor.post("/sign-ins/nothing/end", &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_one_says_of_oneself_is_kept_and_a_fault_stands_beside_its_field() {
    let visitor = Visitor::new().await;
    let said = [("name", "Ada Holm"), ("level", "high"), ("stage", "middle"), ("strengths", "writing, listening")];
    let page = visitor.post("/settings/profile", &said).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.says("“high” is not a whole number").says("value=\"Ada Holm\"").says("aria-describedby=\"me-level-fault\"");
    page.says("value=\"middle\" checked");
    let said = [("name", "Ada Holm"), ("level", "5"), ("stage", "middle"), ("strengths", "writing, listening")];
    visitor.submit("/settings/profile", &said).await.says("value=\"writing, listening\"").says("value=\"5\"");
    let seen = visitor.office.seen().await.expect("a world");
    let me = &seen.loaded.profile;
    assert_eq!((me.name.as_deref(), me.level, me.strengths.len()), (Some("Ada Holm"), Some(5), 2));
    visitor.get("/settings").await.says("Ada Holm");
}

#[tokio::test]
async fn everything_can_be_taken_along() {
    let visitor = Visitor::new().await;
    app::people::add(&visitor.office, r#"{"id": "p1", "name": "Maja Falk"}"#).await.expect("a person");
    for (file, kind) in [("network.json", "application/json"), ("people.csv", "text/csv"), ("people.vcf", "text/vcard")]
    {
        let page = visitor.get(&format!("/export/{file}")).await;
        assert_eq!(page.status, StatusCode::OK, "{file}");
        assert!(page.headers[header::CONTENT_TYPE].to_str().expect("text").starts_with(kind), "{file}");
        assert!(page.headers[header::CONTENT_DISPOSITION].to_str().expect("text").contains(file), "{file}");
        page.says("Maja Falk");
    }
    assert_eq!(visitor.get("/export/passwd").await.status, StatusCode::NOT_FOUND);
    let page = visitor.send(visitor.request("GET", "/backup").body(Body::empty()).expect("a request")).await;
    let length: usize = page.headers[header::CONTENT_LENGTH].to_str().expect("text").parse().expect("a number");
    assert!(length > 1_000 && !page.text.is_empty());
    assert!(page.headers[header::CONTENT_DISPOSITION].to_str().expect("text").contains(".backup"));
}
