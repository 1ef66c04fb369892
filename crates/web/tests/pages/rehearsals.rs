//! Hard conversations: prepared, played through, held; every form works, shows its faults, and can be taken back.

use crate::visitor::{Page, Visitor};
use axum::http::StatusCode;
use model::mentoring::rehearsals::Rehearsals;

async fn all(visitor: &Visitor) -> Rehearsals {
    let seen = visitor.office.seen().await.expect("a world");
    seen.beside.mentoring.clone().expect("what is run").rehearsals
}

/// Takes back what a page's toast offers to take back.
async fn undone(visitor: &Visitor, page: &Page) -> Page {
    let rest = page.text.split("name=\"undo\" value=\"").nth(1).expect("an undo");
    let undo = rest.split('"').next().unwrap_or_default().to_owned();
    visitor.submit("/undo", &[("undo", &undo), ("back", "/rehearsals")]).await
}

#[tokio::test]
async fn pages_teach_while_nothing_stands_there_and_show_what_does() {
    let empty = Visitor::new().await.get("/rehearsals").await;
    empty.says("Which conversation do you keep putting off?").says("name=\"subject\"").is_silent_on("rehearsal-part");
    let visitor = Visitor::in_sample().await;
    let page = visitor.get("/rehearsals").await;
    page.says("2 hard conversations ahead").says("That the launch needs a quarter more").says("with Anders Holmberg");
    page.says("Say the hard sentence first and then be quiet");
    for one in all(&visitor).await.rehearsals {
        for end in ["", "/card"] {
            let page = visitor.get(&format!("/rehearsals/{}{end}", one.id)).await;
            assert_eq!(page.status, StatusCode::OK);
            page.says(&one.value.subject).is_silent_on("rehearsal-").is_silent_on("rehearsals-");
        }
    }
    assert_eq!(visitor.get("/rehearsals/7").await.status, StatusCode::NOT_FOUND);
    visitor.get("/plan/transition").await.says("That two features will not be built");
    visitor.get("/plan/challenges").await.says("/rehearsals?about=");
    let room = all(&visitor).await.rehearsals[0].parent.expect("a room");
    let page = visitor.get(&format!("/relationships/{room}")).await;
    page.says("That the launch needs a quarter more").says("/rehearsals?relationship=");
}

#[tokio::test]
async fn a_conversation_goes_from_a_name_to_what_it_taught() {
    let visitor = Visitor::in_sample().await;
    let begun = visitor.get("/rehearsals?subject=If%20I%20stumble&with=Roya%20Ahmadi").await;
    begun.says("value=\"If I stumble\"").says("value=\"Roya Ahmadi\"");
    let page = visitor.post("/rehearsals", &[("subject", "The rent"), ("with", ""), ("on", "soon")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.says("The rent").says("autofocus");
    let fields = [("subject", "The rent"), ("with", "the landlord"), ("on", "2026-11-03")];
    let page = visitor.submit("/rehearsals", &fields).await;
    page.says("the landlord · tomorrow").says("Nothing is prepared yet").says("What do you want of it");
    let one = all(&visitor).await.rehearsals.last().expect("it").id;
    let at = format!("/rehearsals/{one}");
    visitor.get("/").await.says("The rent").says("A hard conversation");

    let nothing = [("aim", "Two weeks"), ("says", ""), ("reply", "For the last time."), ("soften", "")];
    let page = visitor.post(&format!("{at}/script"), &nothing).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.says("replies to nothing").says("Two weeks").says("For the last time.");
    let script = [
        ("aim", "Two weeks"),
        ("opening", "I have bad news, and a plan."),
        ("says", "Again?"),
        ("reply", "For the last time."),
        ("says", "No."),
        ("reply", ""),
        ("soften", "always\nas usual"),
    ];
    let page = visitor.submit(&format!("{at}/script"), &script).await;
    page.says("I have bad news, and a plan.").says("For the last time.").says("No reply yet").says("as usual");
    page.says("Prepared, not played through yet");
    undone(&visitor, &page).await;
    visitor.get(&at).await.says("Nothing is prepared yet");
    visitor.submit(&format!("{at}/script"), &script).await;
    visitor.get(&format!("{at}/card")).await.says("I have bad news, and a plan.").says("Two weeks");

    let early = visitor.post(&format!("{at}/runs"), &[("who", ""), ("on", "2026-11-09")]).await;
    early.says("is still to come");
    let aloud = [("who", "my sister"), ("on", "2026-11-01"), ("changed", "The plan comes first")];
    let page = visitor.submit(&format!("{at}/runs"), &aloud).await;
    page.says("with my sister").says("The plan comes first").says("played through once");
    let run = all(&visitor).await.runs.last().expect("it").id;
    visitor.submit(&format!("/rehearsals/runs/{run}/removal"), &[]).await.says("Prepared, not played through yet");

    visitor.post(&format!("{at}/holding"), &[("happened", "")]).await.says("Write a few words.");
    let went = [("happened", "One week, and a smile"), ("learned", "Bring the plan"), ("on", "2026-11-02")];
    visitor.submit(&format!("{at}/holding"), &went).await.says("held on 2 Nov 2026").says("Bring the plan");
    visitor.get("/").await.is_silent_on("The rent");
    let change = [("subject", "The rent of March"), ("with", "Roya Ahmadi")];
    visitor.submit(&at, &change).await.says("The rent of March").says("Roya Ahmadi").says("Bring the plan");
    let page = visitor.submit(&format!("{at}/removal"), &[]).await;
    page.is_silent_on("The rent of March");
    undone(&visitor, &page).await.says("The rent of March");
}
