//! Finding and approaching people, as somebody does it in a browser.

use crate::visitor::{Page, Visitor};
use axum::http::StatusCode;
use model::mentoring::Mentoring;
use model::outreach::OutreachStage;

async fn mentoring(visitor: &Visitor) -> Mentoring {
    visitor.office.seen().await.expect("the world").beside.mentoring.clone().expect("mentoring")
}

/// What stands in a page between two texts.
fn between<'p>(page: &'p Page, before: &str, after: &str) -> &'p str {
    let rest = page.text.split(before).nth(1).unwrap_or_else(|| panic!("`{before}` is not there:\n{}", page.text));
    rest.split(after).next().unwrap_or_default()
}

fn path_of(page: &Page) -> String {
    page.location().split('?').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn every_way_of_asking_gives_a_page() {
    for visitor in [Visitor::new().await, Visitor::in_sample().await] {
        for path in [
            "/find",
            "/find?circumstance=recent_path&area=finance",
            "/find?need=nothing&goal=x",
            "/outreach",
            "/outreach?as=list",
            "/outreach?place=alumni&kind=poet",
            "/invisible",
        ] {
            let page = visitor.get(path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            page.says("<h1>");
        }
        for path in
            ["/outreach/7", "/outreach/01900000-0000-7000-8000-000000000007", "/invisible/x", "/letters/7/letter.eml"]
        {
            assert_eq!(visitor.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
}

#[tokio::test]
async fn without_a_need_it_is_asked_for_first() {
    let visitor = Visitor::new().await;
    visitor.get("/find/candidates").await.says("What do you need help with?");
    assert_eq!(visitor.get("/find/candidates?need=7").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_need_gets_its_kind_its_why_and_its_people() {
    let visitor = Visitor::in_sample().await;
    let empty = visitor.post("/find/needs", &[("text", ""), ("circumstance", "flattered")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    empty.says("the need is empty").says("value=\"flattered\" checked");
    let fields = [
        ("text", "Bargain without giving in"),
        ("circumstance", "flattered"),
        ("circumstance", "nobody_inside"),
        ("circumstance", "one_question"),
        ("area", "negotiation"),
    ];
    let page = visitor.submit("/find/needs", &fields).await;
    page.says("Remote mentor").says("nobody inside has done it").says("One talk");
    page.says("Daniel Weissberg").says("which is what you look for").says("name=\"undo\"");
    page.says("parts are not known");
    let need = between(&page, "name=\"need\" value=\"", "\"").to_owned();
    let page = visitor.submit(&format!("/find/needs/{need}/kind"), &[("kind", "sponsor")]).await;
    page.says("a sponsor");
    let page = visitor.submit(&format!("/find/needs/{need}/removal"), &[]).await;
    page.is_silent_on("Bargain without giving in");
}

#[tokio::test]
async fn a_name_goes_its_way_to_a_relationship() {
    let visitor = Visitor::in_sample().await;
    let missing = visitor.post("/outreach", &[("who", ""), ("kind", "mentor")]).await;
    assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
    let bad = visitor.post("/outreach", &[("who", "Iris Klein"), ("kind", "mentor"), ("address", "at home")]).await;
    bad.says("is no mail address").says("value=\"Iris Klein\"");
    let fields = [("who", "Iris Klein"), ("kind", "mentor"), ("address", "iris@example.org"), ("place", "alumni")];
    let way = path_of(&visitor.post("/outreach", &fields).await);
    visitor.get(&way).await.says("Iris Klein").says("I might look weak");

    let held = [("hesitation", "look_weak"), ("first_ask", "one question"), ("ask_on", "2026-11-09")];
    let page = visitor.submit(&format!("{way}/ask"), &held).await;
    page.says("Asking well is read as strength").says("value=\"2026-11-09\"");
    let page = visitor
        .submit(&way, &[("address", "iris@example.org"), ("why_them", "You built it."), ("first_ask", "one question")])
        .await;
    page.says("Read up on");

    let draft = visitor.get(&format!("{way}?letter=ask")).await;
    draft.says("Dear Iris Klein,").says("You built it.").says("My ask is small: one question");
    let letter = [("purpose", "ask"), ("subject", "A question"), ("text", "Dear Iris Klein,\n\nYou built it.")];
    let page = visitor.submit(&format!("{way}/letters"), &letter).await;
    page.says("mailto:iris@example.org?subject=A%20question&#38;body=Dear%20Iris%20Klein%2C%0D%0A%0D%0AYou");
    let file = between(&page, "href=\"/letters/", "/letter.eml").to_owned();
    let mail = visitor.get(&format!("/letters/{file}/letter.eml")).await;
    assert_eq!(mail.headers["content-type"], "message/rfc822");
    mail.says("To: Iris Klein <iris@example.org>\r\n").says("Subject: A question\r\n").says("X-Unsent: 1\r\n");

    let page = visitor.submit(&format!("/letters/{file}/sending"), &[("on", "2026-11-02")]).await;
    page.says("to ask again on 16 Nov 2026").says("What did they answer?");
    let page = visitor.submit(&format!("{way}/answer"), &[("to", "yes"), ("on", "2026-11-02")]).await;
    page.says("They said yes").says("Begin the relationship");
    let before = mentoring(&visitor).await.rooms.relationships.len();
    visitor.submit(&format!("{way}/relationship"), &[]).await.says("The relationship has begun");
    let run = mentoring(&visitor).await;
    assert_eq!(run.rooms.relationships.len(), before + 1);
    visitor.get("/outreach").await.says("Iris Klein").says("How far they come");
}

#[tokio::test]
async fn a_letter_with_open_prompts_does_not_count_as_sent() {
    let visitor = Visitor::new().await;
    let way = path_of(&visitor.post("/outreach", &[("who", "Iris Klein"), ("kind", "flash")]).await);
    let draft = visitor.get(&format!("{way}?letter=ask")).await;
    let text = between(&draft, "name=\"text\" required maxlength=\"4000\">", "</textarea>").to_owned();
    let letter = [("purpose", "ask"), ("subject", "A question"), ("text", text.as_str())];
    let page = visitor.submit(&format!("{way}/letters"), &letter).await;
    let id = between(&page, "href=\"/letters/", "/letter.eml").to_owned();
    let refused = visitor.post(&format!("/letters/{id}/sending"), &[("on", "2026-11-02")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("something in brackets still waits");
    assert_eq!(mentoring(&visitor).await.search.outreach[0].value.stage(), OutreachStage::Written);
}

#[tokio::test]
async fn whoever_said_yes_and_was_not_chosen_is_thanked() {
    let visitor = Visitor::new().await;
    let need = visitor.post("/find/needs", &[("text", "Write a book")]).await;
    let need = need.location().split("need=").nth(1).expect("an id").split('&').next().unwrap_or_default().to_owned();
    let mut ways = Vec::new();
    for name in ["Iris Klein", "Teodor Brandt"] {
        let page = visitor.post("/outreach", &[("who", name), ("kind", "remote"), ("need", &need)]).await;
        let way = path_of(&page);
        visitor.submit(&format!("{way}/moves"), &[("to", "sent"), ("on", "2026-11-02")]).await;
        visitor.submit(&format!("{way}/answer"), &[("to", "yes"), ("on", "2026-11-02")]).await;
        ways.push(way);
    }
    visitor.submit(&format!("{}/relationship", ways[0]), &[]).await;
    visitor.get(&ways[1]).await.says("Somebody else was chosen");
    visitor.get(&format!("{}?letter=thanks", ways[1])).await.says("Thank you for saying yes");
}

#[tokio::test]
async fn an_invisible_mentor_has_lessons_that_are_tried() {
    let visitor = Visitor::new().await;
    let fields = [
        ("name", "A cellist"),
        ("why", "Scales every morning"),
        ("values", "patience\ncraft"),
        ("works", "The suites"),
    ];
    let one = path_of(&visitor.post("/invisible", &fields).await);
    visitor.get(&one).await.says("Scales every morning").says("<li>patience</li>").says("No lesson so far");
    let page = visitor.submit(&format!("{one}/lessons"), &[("text", "Slowly first"), ("work", "The suites")]).await;
    let lesson = between(&page, "action=\"/lessons/", "\"").to_owned();
    let page =
        visitor.submit(&format!("/lessons/{lesson}"), &[("on", "2026-11-02"), ("outcome", "Fewer mistakes")]).await;
    page.says("Tried on 2 Nov 2026.").says("Fewer mistakes");
    let early = visitor.post(&format!("/lessons/{lesson}"), &[("on", "2026-11-03")]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    visitor.submit(&format!("{one}/removal"), &[]).await.says("Whose work moves you?");
}

#[tokio::test]
async fn every_doorway_of_this_family_leads_to_a_page() {
    let visitor = Visitor::in_sample().await;
    let counselled = visitor.office.counselled().await.expect("counsel");
    let mut walked = 0;
    for said in &counselled.said.counsel {
        let is_ours = ["find.hesitating", "find.reply_due"].contains(&said.finding.rule.0);
        for step in said.finding.next.iter().filter(|_| is_ours) {
            let page = visitor.get(step.doorway.split('#').next().unwrap_or_default()).await;
            assert_eq!(page.status, StatusCode::OK, "{}", step.doorway);
            walked += 1;
        }
    }
    assert!(walked >= 4, "{walked}");
}
