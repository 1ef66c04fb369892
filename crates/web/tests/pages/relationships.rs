//! Mentors: from the first thought to a good ending, by the forms that a person fills in.

use crate::visitor::{Page, Visitor};
use axum::http::StatusCode;

/// A visitor with somebody, and a relationship with them; its path.
async fn begun(kind: &str, more: &[(&str, &str)]) -> (Visitor, String) {
    let visitor = Visitor::new().await;
    let ada = r#"{"id": "ada", "name": "Ada Example", "emails": ["ada@example.org"]}"#;
    app::people::add(&visitor.office, ada).await.expect("added");
    let mut fields = vec![("who", "Ada Example"), ("kind", kind), ("role", "protege"), ("stage", "considering")];
    fields.retain(|(name, _)| more.iter().all(|(other, _)| other != name));
    fields.extend(more);
    let page = visitor.post("/relationships", &fields).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text);
    let path = page.location().split('?').next().expect("a path").to_owned();
    (visitor, path)
}

fn path(page: &Page) -> String {
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text);
    page.location().split(['?', '#']).next().expect("a path").to_owned()
}

#[tokio::test]
async fn an_empty_page_teaches_and_begins() {
    let visitor = Visitor::new().await;
    visitor.get("/mentors").await.says("Several people, each for something").says("/relationships/new?kind=near_peer");
    visitor.get("/relationships/new?kind=sponsor").await.says("value=\"sponsor\" checked");
    let refused = visitor.post("/relationships", &[("who", "Nobody"), ("kind", "mentor"), ("plan", "A plan")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("aria-invalid=\"true\"").says("A plan");
    let author =
        visitor.post("/relationships", &[("who", "An author"), ("kind", "invisible"), ("stage", "considering")]).await;
    visitor
        .get(&path(&author))
        .await
        .says("An author")
        .says("Invisible mentor · active")
        .is_silent_on("Plan a session");
    assert_eq!(visitor.get("/relationships/01900000-0000-7000-8000-000000000007").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn whom_i_mentor_stands_apart_and_is_named_so() {
    let (visitor, room) = begun("mentor", &[("role", "giver")]).await;
    let page = visitor.get("/mentors").await;
    page.says("Whom you mentor or sponsor").says("You mentor them").is_silent_on("class=\"kind\">Mentor");
    let charter = [("end", "2027-06-01"), ("reassess", "2027-09-01"), ("topics", "Talks")];
    let refused = visitor.post(&format!("{room}/charter"), &charter).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("is after the end on").says("2027-09-01");
    let end = visitor.post(&format!("{room}/moves"), &[("to", "ended_early"), ("reason", "Time")]).await;
    end.says("is the end of it; end it and say how");
}

#[tokio::test]
async fn from_a_first_thought_to_a_first_session_with_agenda_charter_and_invitation() {
    let (visitor, room) = begun("mentor", &[("paired_by", "my boss"), ("learn", "Speak in front of many")]).await;
    visitor.get("/mentors").await.says("Ada Example").says("Ahead");
    visitor.get(&room).await.says("Speak in front of many").says("Ask why we were paired").says("Considering");
    let day = (visitor.office.today() + chrono::TimeDelta::days(1)).to_string();
    let unreadable = visitor.post(&format!("{room}/sessions"), &[("day", "soon"), ("time_of", "09:30")]).await;
    assert_eq!(unreadable.status, StatusCode::UNPROCESSABLE_ENTITY);
    unreadable.says("value=\"soon\"").says("This is no day");
    let session = visitor
        .post(
            &format!("{room}/sessions"),
            &[("day", &day), ("time_of", "09:30"), ("zone", "Europe/Berlin"), ("minutes", "45")],
        )
        .await;
    let session = path(&session);
    visitor.get(&session).await.says("Drawn from your plan").says("A covenant of confidence");
    visitor.get("/counsel").await.says("without an agenda");
    visitor
        .submit(&format!("{session}/agenda"), &[("part", "matter"), ("about", ""), ("text", "The talk in May")])
        .await
        .says("The agenda is kept");
    visitor.get("/").await.says("The talk in May");
    let file = visitor.get(&format!("{session}/invitation.ics")).await;
    file.says("BEGIN:VCALENDAR").says("TZID:Europe/Berlin").says("SUMMARY:A talk").is_silent_on("The talk in May");
    visitor.get(&format!("{session}/invitation.ics?agenda=yes")).await.says("The talk in May");
    let moved = [("day", day.as_str()), ("time_of", "11:00"), ("zone", "Europe/Berlin"), ("minutes", "45")];
    visitor.submit(&format!("{session}/time"), &moved).await.says("Send the invitation again");
    visitor.get(&format!("{session}/invitation.ics")).await.says("SEQUENCE:1").says("T110000");
    visitor.submit(&format!("{session}/cancellation"), &[]).await.says("called off");
    visitor.get(&format!("{session}/invitation.ics")).await.says("STATUS:CANCELLED").says("SEQUENCE:2");

    visitor.get(&format!("{room}/charter")).await.says("Somebody paired you").says("value=\"60\"");
    let charter = [
        ("why", "He ran the plant"),
        ("topics", "Talks\nNumbers"),
        ("cadence", "21"),
        ("scheduler", "me"),
        ("first_channel", "phone"),
    ];
    let paper = visitor.submit(&format!("{room}/charter"), &charter).await;
    paper.says("What you and Ada Example agree on").says("every 21 days").says("not accepted yet");
    let id = paper
        .text
        .split(&format!("{room}/charter/"))
        .nth(1)
        .and_then(|rest| rest.split('/').next())
        .expect("an id")
        .to_owned();
    visitor.submit(&format!("{room}/charter/{id}/acceptance"), &[]).await.says("Accepted by both");
    let changed = [("topics", "Talks"), ("cadence", "30"), ("scheduler", "me"), ("first_channel", "phone")];
    let second = visitor.submit(&format!("{room}/charter"), &changed).await;
    second.says("Version 2").says("2 things differ").says("Talks; Numbers").says("He ran the plant");
}

#[tokio::test]
async fn work_advice_and_a_covenant_find_their_place() {
    let (visitor, room) = begun("near_peer", &[]).await;
    visitor
        .submit(&format!("{room}/goals"), &[("text", "Lead a team"), ("measure", "It ships")])
        .await
        .says("Lead a team")
        .says("It ships");
    let empty = visitor.post(&format!("{room}/assignments"), &[("text", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    empty.says("the assignment is empty");
    visitor.submit(&format!("{room}/assignments"), &[("text", "Ask two peers")]).await.says("Ask two peers");
    let advice = visitor.post(&format!("{room}/advice"), &[("said", "Ask for less")]).await;
    let advice = path(&advice);
    let early = visitor.post(&advice, &[("reported", "2026-01-01")]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    early.says("write the outcome first");
    visitor
        .submit(&advice, &[("restated", "One thing at a time"), ("taken", "yes"), ("outcome", "They said yes")])
        .await
        .says("One thing at a time");
    visitor.get(&room).await.says("something came of it; tell them");

    visitor.get(&format!("{room}/covenant")).await.says("stays between us");
    let worded = visitor.submit(&format!("{room}/covenant"), &[("promise", "Ours alone"), ("limits", "Danger")]).await;
    worded.says("It waits for a yes").says("Ours alone");
    let id = worded
        .text
        .split(&format!("{room}/covenant/"))
        .nth(1)
        .and_then(|rest| rest.split('/').next())
        .expect("an id")
        .to_owned();
    let signed = visitor.submit(&format!("{room}/covenant/{id}/signature"), &[("side", "me"), ("side", "other")]).await;
    signed.says("Both have given their word").says("From that day on nothing is told in confidence");
    visitor.submit(&format!("{room}/covenant/{id}/withdrawal"), &[("side", "other")]).await.says("taken back on");
}

#[tokio::test]
async fn what_does_not_fit_ends_kindly_and_can_be_taken_back() {
    let (visitor, room) = begun("mentor", &[]).await;
    let jump = visitor.post(&format!("{room}/moves"), &[("to", "approached"), ("reason", "")]).await;
    assert_eq!(jump.status, StatusCode::UNPROCESSABLE_ENTITY);
    jump.says("the reason is empty");
    visitor
        .submit(&format!("{room}/moves"), &[("to", "getting_acquainted"), ("reason", "She said yes")])
        .await
        .says("She said yes");
    visitor.post(&format!("{room}/check"), &[]).await.says("Choose one of the three");
    let poor = visitor.submit(&format!("{room}/check"), &[("verdict", "poor"), ("note", "He lectures")]).await;
    poor.says("End it early, and kindly").says("Ada, thank you for the time");
    let over = visitor.submit(&format!("{room}/ending"), &[("kind", "no_fit"), ("thanked", "yes")]).await;
    over.says("It did not fit").says("ended early").is_silent_on("Something followed");
    visitor.get("/mentors").await.says("Ended early");
    visitor
        .submit(&format!("{room}/removal"), &[])
        .await
        .says("Removed, with everything in it")
        .is_silent_on("Ada Example");
}
