//! Sponsors: the silence, the news, the work, those to be won, those whom I sponsor.

use crate::visitor::{Page, Visitor};
use axum::http::StatusCode;
use model::kind::Stage;
use model::relationship::Role;

/// The page of the sponsor with this name, as the list links to it.
async fn path_of(visitor: &Visitor, name: &str) -> String {
    let seen = visitor.office.seen().await.expect("the world");
    let all = seen.beside.mentoring.as_ref().expect("what is run");
    let person = seen.network.people().iter().find(|one| one.name == name).expect("somebody").id.clone();
    let one = all.sponsors().chain(all.backed()).find(|one| one.person.as_ref() == Some(&person)).expect("a sponsor");
    format!("/sponsors/{}", one.id)
}

async fn undone(visitor: &Visitor, page: &Page) -> Page {
    let undo = page.text.split("name=\"undo\" value=\"").nth(1).expect("an undo").split('"').next().expect("an id");
    visitor.submit("/undo", &[("undo", undo), ("back", "/sponsors")]).await
}

#[tokio::test]
async fn every_page_stands_with_nobody_there_and_in_the_sample() {
    for visitor in [Visitor::new().await, Visitor::in_sample().await] {
        for path in ["/sponsors", "/sponsors?person=nobody", "/sponsors?person=maja-strom"] {
            let page = visitor.get(path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            page.says("<h1>");
        }
        let nobody = visitor.get("/sponsors/01900000-0000-7000-8000-000000000001").await;
        assert_eq!(nobody.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn an_empty_page_teaches_and_leads_to_the_first_step() {
    let visitor = Visitor::new().await;
    visitor.get("/sponsors").await.says("Nobody stakes their name on you yet").says("href=\"#prospects\"");
}

#[tokio::test]
async fn a_silent_sponsor_stands_first_and_telling_the_news_ends_the_silence() {
    let visitor = Visitor::in_sample().await;
    let page = visitor.get("/sponsors").await;
    page.says("Björn Hallström has not heard from you for").says("days without a word; you agreed on 30");
    visitor.get("/").await.says("News owed to sponsors").says("Two clinics wait for the new version");
    let path = path_of(&visitor, "Björn Hallström").await;
    let page = visitor.get(&path).await;
    page.says("Two clinics wait for the new version").says("days late").says("Not written down yet");
    let news = page.text.split("/sponsors/news/").nth(1).expect("news owed").split('/').next().expect("an id");
    let told = visitor.submit(&format!("/sponsors/news/{news}/telling"), &[("back", &format!("{path}#news"))]).await;
    told.says("Noted: they heard it from you").says("They heard from you today").is_silent_on("without a word;");
    undone(&visitor, &told).await;
    visitor.get(&path).await.says("days without a word");
}

#[tokio::test]
async fn what_is_written_on_the_page_of_a_sponsor_stands_there() {
    let visitor = Visitor::in_sample().await;
    let path = path_of(&visitor, "Marcus Thorne").await;
    let at = |part: &str| format!("{path}/{part}");
    let news = [("kind", "off_radar"), ("text", "The lab moves"), ("promised", "2026-11-20"), ("told", "no")];
    visitor.submit(&at("news"), &news).await.says("The lab moves").says("promised by 20 Nov 2026");
    visitor.submit(&at("stakes"), &[("what", "A budget"), ("on", "2026-10-01")]).await.says("A budget");
    let work = [("text", "The price list"), ("due", "2026-12-01"), ("stake", "")];
    visitor.submit(&at("work"), &work).await.says("The price list").says("Due 1 Dec 2026");
    let spoke = [("kind", "promotion"), ("what", "a place on the board of the pilot"), ("on", "2026-10-30")];
    visitor.submit(&at("advocacy"), &spoke).await.says("a place on the board of the pilot").says("I thanked them");
    let ask = [("kind", "harder_work"), ("what", "The north as well"), ("on", "2026-11-01")];
    visitor.submit(&at("asks"), &ask).await.says("The north as well").says("Write down the answer");
    let settled = [("vision", "A school of sellers"), ("rhythm", "14"), ("defence", "once"), ("ends_it", "a lie")];
    visitor.submit(&at("settled"), &settled).await.says("A school of sellers").says("It would end by:");
    let met = [("honest_feedback", "not_yet"), ("trust", "well"), ("note", "Ask for it")];
    let page = visitor.submit(&at("expectations"), &met).await;
    page.says("Kept, as of today").says("most is missing in honest feedback").says("100% of this list is met");
}

#[tokio::test]
async fn what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost() {
    let visitor = Visitor::in_sample().await;
    let path = path_of(&visitor, "Marcus Thorne").await;
    let refused = |page: Page, fault: &str, typed: &str| {
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        page.says(fault).says(typed).says("aria-invalid=\"true\"");
    };
    let page =
        visitor.post(&format!("{path}/news"), &[("kind", "critical"), ("text", ""), ("promised", "2026-11-20")]).await;
    refused(page, "what should they hear from you?", "value=\"2026-11-20\"");
    let page = visitor.post(&format!("{path}/settled"), &[("rhythm", "4000"), ("vision", "Peace")]).await;
    refused(page, "is not between 1 and 365", "Peace");
    let page = visitor.post(&format!("{path}/stakes"), &[("what", "Gold"), ("on", "2026-11-30")]).await;
    refused(page, "This day is still to come", "value=\"Gold\"");
    let page =
        visitor.post("/sponsors", &[("role", "protege"), ("who", "Nobody Atall"), ("since", "2026-01-01")]).await;
    refused(page, "Nobody Atall", "value=\"2026-01-01\"");
    let page = visitor.post("/sponsors", &[("role", "protege"), ("who", "Marcus Thorne")]).await;
    refused(page, "this is written down already", "Marcus Thorne");
    let page = visitor.post(&format!("{path}/asks"), &[("kind", "gold"), ("what", "x")]).await;
    assert_ne!(page.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn somebody_is_won_step_by_step() {
    let visitor = Visitor::in_sample().await;
    visitor.get("/sponsors?person=amelie-fontaine").await.says("value=\"Amélie Fontaine\"");
    let fields =
        [("form", "prospect"), ("who", "Amélie Fontaine"), ("chosen_for", "values"), ("sees", "The talk in Lyon")];
    let page = visitor.submit("/sponsors/prospects", &fields).await;
    page.says("Amélie Fontaine").says("what they see").says("value=\"values\" checked");
    let seen = visitor.office.seen().await.expect("the world");
    let all = seen.beside.mentoring.as_ref().expect("what is run");
    let id = all.prospects().last().expect("a prospect").id.to_string();
    let stretch = [("origin", "offered"), ("first_word", "yes"), ("what", "The keynote"), ("on", "2026-11-01")];
    visitor.submit(&format!("/sponsors/{id}/stretches"), &stretch).await.says("began with yes").says("The keynote");
    let page = visitor.submit("/sponsors", &[("role", "protege"), ("who", "Amélie Fontaine")]).await;
    page.says("Amélie Fontaine").says("News you owe");
    visitor.get("/sponsors").await.is_silent_on(&format!("prospect-{id}"));
}

#[tokio::test]
async fn the_senior_side_says_why_and_what_was_done() {
    let visitor = Visitor::in_sample().await;
    visitor.get("/sponsors").await.says("does not resemble you").says("you spoke twice");
    let path = path_of(&visitor, "Linh Tran").await;
    let page = visitor.get(&path).await;
    page.says("Why you back them").says("She draws what others need a page to say").is_silent_on("News you owe");
    let fields = [("backed_for", "performance"), ("likeness", "alike")];
    visitor.submit(&format!("{path}/backing"), &fields).await.says("value=\"alike\" checked");
    visitor.get("/sponsors").await.says("The one whom you judged resembles you");
    let spoke = [("kind", "defence"), ("what", "her plan in the round"), ("on", "2026-11-02")];
    visitor
        .submit(&format!("{path}/advocacy"), &spoke)
        .await
        .says("her plan in the round")
        .is_silent_on("I thanked them");
}

#[tokio::test]
async fn the_sample_has_a_sponsor_on_each_side() {
    let visitor = Visitor::in_sample().await;
    let seen = visitor.office.seen().await.expect("the world");
    let all = seen.beside.mentoring.as_ref().expect("what is run");
    assert_eq!(seen.network.me().stage, Some(Stage::Middle));
    assert!(all.sponsors().count() >= 2 && all.backed().all(|one| one.value.role == Role::Giver));
}

#[tokio::test]
async fn every_doorway_of_a_finding_leads_to_a_page() {
    let visitor = Visitor::in_sample().await;
    let counselled = visitor.office.counselled().await.expect("counsel");
    let doorways = counselled.said.counsel.iter().flat_map(|said| &said.finding.next).map(|step| step.doorway.clone());
    let mut walked = 0;
    for doorway in doorways.filter(|path| path.starts_with("/sponsors") || path.starts_with("/giving")) {
        let page = visitor.get(doorway.split('#').next().unwrap_or_default()).await;
        assert_eq!(page.status, StatusCode::OK, "{doorway}");
        if let Some((_, part)) = doorway.split_once('#') {
            page.says(&format!("id=\"{part}\""));
        }
        walked += 1;
    }
    assert!(walked > 3, "{walked}");
}
