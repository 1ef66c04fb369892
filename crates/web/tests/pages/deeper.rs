//! Working on the network: each page starts from what was found and ends in something meant by a day.

use crate::visitor::{Page, Visitor};
use app::deeper::DRAINED;
use app::intentions;
use axum::http::StatusCode;
use model::intention::Standing;
use model::person::PersonId;

/// What stands in a page between two texts.
fn between<'p>(page: &'p Page, before: &str, after: &str) -> &'p str {
    let rest = page.text.split(before).nth(1).unwrap_or_else(|| panic!("`{before}` is not there:\n{}", page.text));
    rest.split(after).next().unwrap_or_default()
}

/// Takes back what a page's toast offers to take back.
async fn undone(visitor: &Visitor, page: &Page) -> Page {
    let undo = between(page, "name=\"undo\" value=\"", "\"").to_owned();
    visitor.submit("/undo", &[("undo", &undo), ("back", "/")]).await
}

async fn drainer(visitor: &Visitor) -> (PersonId, String) {
    let counselled = visitor.office.counselled().await.expect("counsel");
    let id = counselled.said.analysis.energy.drainers.first().expect("somebody who drains").clone();
    let name = counselled.seen.network.person(&id).expect("a person").name.clone();
    (id, name)
}

#[tokio::test]
async fn every_doorway_of_a_finding_leads_to_a_page() {
    let visitor = Visitor::in_sample().await;
    let counselled = visitor.office.counselled().await.expect("counsel");
    let doorways = counselled.said.counsel.iter().flat_map(|said| &said.finding.next).map(|step| step.doorway.clone());
    let ours = ["/network/de-layer", "/network/diversify", "/network/capitalise", "/network/map", "/network/pockets"];
    let mut walked = 0;
    for doorway in doorways.filter(|path| ours.iter().any(|page| path.starts_with(page))) {
        let page = visitor.get(doorway.split('#').next().unwrap_or_default()).await;
        assert_eq!(page.status, StatusCode::OK, "{doorway}");
        page.says("<h1>");
        walked += 1;
    }
    assert!(walked > 5, "{walked}");
}

#[tokio::test]
async fn every_way_of_asking_gives_a_page_even_with_nobody_there() {
    for visitor in [Visitor::new().await, Visitor::in_sample().await] {
        for path in [
            "/network/de-layer",
            "/network/de-layer?show=drainers",
            "/network/de-layer?show=demand",
            "/network/de-layer?show=crowded",
            "/network/de-layer?cause=habit",
            "/network/de-layer?function=research",
            "/network/de-layer?unit=R%26D",
            "/network/de-layer?person=nobody&way=burn",
            "/network/diversify",
            "/network/diversify?benefit=balance",
            "/network/diversify?benefit=gold",
            "/network/diversify?dimension=location",
            "/network/diversify?dimension=shoe",
            "/network/diversify?power=informal",
            "/network/diversify?sphere=outside",
            "/network/diversify?level=below",
            "/network/diversify?energy=energizes",
            "/network/capitalise",
            "/network/capitalise?benefit=support",
            "/network/capitalise?from=information",
            "/network/capitalise?show=near",
            "/network/map",
            "/network/pockets",
            "/network/intention",
        ] {
            let page = visitor.get(path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
        }
    }
}

#[tokio::test]
async fn a_way_with_a_drainer_comes_back_and_is_looked_back_on() {
    let visitor = Visitor::in_sample().await;
    let (id, name) = drainer(&visitor).await;
    let path = format!("/network/de-layer?person={id}&way=less_time");
    visitor.get(&path).await.says(&name).says("value=\"less_time\" required checked");
    let fields = [
        ("rule", DRAINED),
        ("person", id.as_str()),
        ("way", "less_time"),
        ("text", "only in the weekly round"),
        ("due", "2026-11-05"),
        ("back", "/network/de-layer"),
    ];
    let page = visitor.submit("/network/intentions", &fields).await;
    page.says("Today brings it back").says("a way is chosen");
    let text = format!("Give {name} less time: only in the weekly round");
    page.says(&text);
    visitor.get("/").await.says(&text);
    let kept = intentions::all(&visitor.office).await.expect("intentions");
    let way = kept.iter().find(|entry| entry.value.text == text).expect("the way");
    assert_eq!((way.value.rule.as_deref(), way.value.way.as_deref()), (Some(DRAINED), Some("less_time")));
    assert_eq!(way.person.as_ref(), Some(&id));
    let closed = [("standing", "done"), ("outcome", "We argue less"), ("back", "/network/de-layer")];
    visitor.submit(&format!("/intentions/{}", way.id), &closed).await.says("We argue less");
    let kept = intentions::all(&visitor.office).await.expect("intentions");
    let way = kept.iter().find(|entry| entry.value.text == text).expect("the way");
    assert_eq!(Standing::of(way.state.as_deref()), Standing::Done);
}

#[tokio::test]
async fn what_is_wrong_with_a_form_stands_beside_the_field_and_nothing_typed_is_lost() {
    let visitor = Visitor::in_sample().await;
    let (id, _) = drainer(&visitor).await;
    let before = intentions::all(&visitor.office).await.expect("intentions").len();
    let fields =
        |way, due| [("rule", DRAINED), ("person", id.as_str()), ("way", way), ("text", "gently"), ("due", due)];
    for (way, due, said) in [
        ("burn", "2026-12-01", "Choose one of the four ways."),
        ("reframe", "2026-11-01", "This day is past"),
        ("reframe", "soon", "Choose a day"),
    ] {
        let page = visitor.post("/network/intentions", &fields(way, due)).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{way} {due}");
        page.says(said).says("value=\"gently\"");
    }
    let page = visitor.post("/network/intentions", &[("rule", "x"), ("text", ""), ("due", "2026-12-01")]).await;
    page.says("Say in a few words what you mean to do.");
    assert_eq!(intentions::all(&visitor.office).await.expect("intentions").len(), before);
}

#[tokio::test]
async fn a_bad_habit_is_added_by_name_and_taken_back() {
    let visitor = Visitor::in_sample().await;
    let seen = visitor.office.seen().await.expect("a world");
    let name = seen.network.people()[0].name.clone();
    let page = visitor.submit("/network/de-layer/habits", &[("who", &name), ("habit", "gossip")]).await;
    page.says("Pulls you into a bad habit: gossip.");
    undone(&visitor, &page).await.says("Taken back.");
    visitor.get("/network/de-layer").await.is_silent_on("bad habit: gossip");
    let page = visitor.post("/network/de-layer/habits", &[("who", "Nobody At All"), ("habit", "gossip")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.says("Nobody among your people is called").says("value=\"gossip\"");
}

#[tokio::test]
async fn three_results_get_their_people_by_name_or_role() {
    let visitor = Visitor::in_sample().await;
    let seen = visitor.office.seen().await.expect("a world");
    let name = seen.network.people()[0].name.clone();
    for text in ["Open in Lyon", "Hire two", "Write the book"] {
        visitor.submit("/network/results", &[("text", text)]).await.says(text);
    }
    let page = visitor.get("/network/diversify").await;
    page.is_silent_on("id=\"result-new\"");
    let fourth = visitor.post("/network/results", &[("text", "Sleep more")]).await;
    assert_eq!(fourth.status, StatusCode::UNPROCESSABLE_ENTITY);
    let id = between(&page, "action=\"/network/results/", "/helpers").to_owned();
    let helpers = format!("/network/results/{id}/helpers");
    visitor.submit(&helpers, &[("who", &name), ("role", ""), ("help", "expertise")]).await.says(&name);
    // A result that names a place asks who is there.
    visitor
        .submit(&format!("/network/results/{id}"), &[("text", "Open in Tokyo")])
        .await
        .says("value=\"a counterpart in Tokyo\"");
    let page = visitor.submit(&helpers, &[("role", "a counterpart in Tokyo"), ("help", "influence")]).await;
    page.says("<em>a counterpart in Tokyo</em>").is_silent_on("value=\"a counterpart in Tokyo\"");
    let page = visitor.submit(&helpers, &[("who", ""), ("role", "a counterpart in Asia"), ("help", "influence")]).await;
    page.says("a counterpart in Asia").says("whom they can move");
    undone(&visitor, &page).await;
    visitor.get("/network/diversify").await.is_silent_on("a counterpart in Asia");
    let page = visitor.post(&helpers, &[("who", ""), ("role", ""), ("help", "resources")]).await;
    page.says("Name somebody, or say in which role they would be.");
    visitor.submit(&format!("/network/results/{id}"), &[("text", "Open in Nice")]).await.says("Open in Nice");
    let page = visitor.submit(&format!("/network/results/{id}/removal"), &[]).await;
    page.is_silent_on("<h3>Open in Nice");
    undone(&visitor, &page).await;
    visitor.get("/network/diversify").await.says("Open in Nice").says(&name);
}

#[tokio::test]
async fn a_question_is_kept_with_what_came_of_it() {
    let visitor = Visitor::in_sample().await;
    let fields = [
        ("rule", "network.no_juniors"),
        ("way", "question"),
        ("text", "What should we stop doing?"),
        ("due", "2026-11-20"),
        ("back", "/network/capitalise#questions"),
    ];
    let page = visitor.submit("/network/intentions", &fields).await;
    let id = between(&page, "id=\"came-", "\"").to_owned();
    let fields = [("standing", "done"), ("outcome", "The Monday report"), ("back", "/network/capitalise#questions")];
    visitor.submit(&format!("/intentions/{id}"), &fields).await.says("The Monday report");
}

#[tokio::test]
async fn whom_to_know_better_is_introduced_by_letter() {
    let visitor = Visitor::in_sample().await;
    let seen = visitor.office.seen().await.expect("a world");
    let close = |id: &PersonId| {
        let person = seen.network.person(id).expect("a person");
        person.closeness_known().map_or(0, |known| known.value().get())
    };
    let tie = seen.network.ties().iter().find(|tie| close(&tie.a) >= 4 && close(&tie.b) < 4 && tie.strength.get() >= 2);
    let id = tie.expect("a tie from somebody close to somebody who is not").b.clone();
    let name = seen.network.person(&id).expect("a person").name.clone();
    let fields = [
        ("who", id.as_str()),
        ("mark", "next"),
        ("mark", "better"),
        ("working_on", "the new plant"),
        ("offer", "my notes on Lyon"),
        ("adding", "yes"),
    ];
    let page = visitor.submit("/network/map/places", &fields).await;
    page.says(&name).says("the new plant").says("What I could bring: my notes on Lyon.").says("Dear ");
    let counselled = visitor.office.counselled().await.expect("counsel");
    assert!(counselled.said.counsel.iter().any(|said| said.finding.rule.0 == "find.introduction"));
    // Adding them again keeps what is known.
    let page = visitor.submit("/network/map/places", &[("who", &name), ("mark", "now"), ("adding", "yes")]).await;
    page.says("needed now · could help next · to know better").says("the new plant");
    undone(&visitor, &page).await;
    visitor.get("/network/map").await.is_silent_on("needed now ·");
    let page = visitor.post("/network/map/places", &[("who", &name)]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.says("Tick at least one");
}

#[tokio::test]
async fn favours_fill_pockets_and_are_returned() {
    let visitor = Visitor::in_sample().await;
    let seen = visitor.office.seen().await.expect("a world");
    let name = seen.network.people()[0].name.clone();
    let fields = [("who", name.as_str()), ("what", "Read her draft"), ("direction", "done"), ("on", "2026-10-30")];
    let page = visitor.submit("/network/favours", &fields).await;
    page.says("Read her draft").says("18 favours are owed to you");
    let id = between(&page, "/network/favours/", "/").to_owned();
    let page = visitor.submit(&format!("/network/favours/{id}/return"), &[]).await;
    page.says("17 favours are owed to you").says("Read her draft");
    undone(&visitor, &page).await;
    visitor.get("/network/pockets").await.says("18 favours are owed to you");
    let page = visitor.submit(&format!("/network/favours/{id}/removal"), &[]).await;
    page.is_silent_on("Read her draft");
    undone(&visitor, &page).await;
    let fields = [("who", ""), ("what", ""), ("direction", "received"), ("on", "2026-11-03")];
    let page = visitor.post("/network/favours", &fields).await;
    page.says("Name somebody").says("Say in a few words what it was.").says("A favour was done today or before.");
}

#[tokio::test]
async fn a_way_past_its_day_is_asked_about_on_today() {
    let visitor = Visitor::in_sample().await;
    let (id, _) = drainer(&visitor).await;
    let fields = [("rule", DRAINED), ("person", id.as_str()), ("way", "reshape"), ("due", "2026-11-02"), ("back", "/")];
    visitor.submit("/network/intentions", &fields).await;
    let plans = app::deeper::plans(&visitor.office).await.expect("plans");
    let seen = visitor.office.seen().await.expect("a world");
    let tomorrow: chrono::NaiveDate = "2026-11-03".parse().expect("a day");
    let beside = app::analysis::Beside { plans, ..app::analysis::Beside::default() };
    let said = app::analysis::analyze_beside(&seen.network, &beside, tomorrow, words::Language::English);
    let finding = said.counsel.iter().find(|said| said.finding.rule.0 == "network.drain_review").expect("a look back");
    assert_eq!(finding.finding.next[0].doorway, format!("/network/de-layer?person={id}#chosen"));
}

#[tokio::test]
async fn what_is_not_known_is_not_said_to_be_there() {
    let visitor = Visitor::new().await;
    for (place, name) in ["Ada Ahrens", "Bo Berg", "Cem Celik"].into_iter().enumerate() {
        let json = format!(r#"{{"id": "p{place}", "name": "{name}", "core": true}}"#);
        app::people::add(&visitor.office, &json).await.expect("somebody");
    }
    let page = visitor.get("/network/diversify").await;
    page.says("What your people give you is not known yet").is_silent_on("Each of the six benefits has somebody");
    let all: Vec<String> = ["information", "influence", "development", "support", "purpose"]
        .map(|benefit| format!("benefits.{benefit}=3"))
        .to_vec();
    for id in ["p0", "p1", "p2"] {
        app::people::edit(&visitor.office, id, &all).await.expect("an edit");
    }
    visitor.get("/network/diversify").await.says("One of the six benefits is not known yet");
}

#[tokio::test]
async fn the_same_intention_stands_once() {
    let visitor = Visitor::new().await;
    let json = r#"{"id": "dana", "name": "Dana Roe", "energy": -2, "core": true}"#;
    app::people::add(&visitor.office, json).await.expect("somebody");
    let meant = |due: &'static str| {
        [
            ("rule", "network.other"),
            ("person", "dana"),
            ("text", "Give Dana Roe less time"),
            ("due", due),
            ("back", "/"),
        ]
    };
    visitor.submit("/network/intentions", &meant("2026-11-20")).await;
    visitor.submit("/network/intentions", &meant("2026-11-20")).await;
    visitor.submit("/network/intentions", &meant("2026-11-24")).await;
    let all = intentions::all(&visitor.office).await.expect("intentions");
    assert_eq!(all.iter().filter_map(|one| one.due_on).map(|day| day.to_string()).collect::<Vec<_>>(), ["2026-11-24"]);
    // What was done can be meant anew.
    intentions::close(&visitor.office, all[0].id, Standing::Done, None).await.expect("done");
    visitor.submit("/network/intentions", &meant("2026-12-01")).await;
    assert_eq!(intentions::all(&visitor.office).await.expect("intentions").len(), 2);
}

#[tokio::test]
async fn two_of_one_name_can_be_named_in_every_form() {
    let visitor = Visitor::new().await;
    for (id, place) in [("ada-1", r#""organisation": "Northbank", "location": "York""#), ("ada-2", r#""core": true"#)] {
        let json = format!(r#"{{"id": "{id}", "name": "Ada Löve", {place}}}"#);
        app::people::add(&visitor.office, &json).await.expect("somebody");
    }
    for path in ["/network/what-if", "/network/map", "/giving/ledger"] {
        let page = visitor.get(path).await;
        page.says("<option value=\"Ada Löve (Northbank)\">").says("<option value=\"Ada Löve (2)\">");
    }
    let several = visitor.get("/network/what-if?try=leave&who=ada+l%C3%B6ve").await;
    assert_eq!(several.status, StatusCode::UNPROCESSABLE_ENTITY);
    several.says("Ada Löve (Northbank) and Ada Löve (2)");
    for (who, id) in [("Ada+L%C3%B6ve+(Northbank)", "ada-1"), ("ada+l%C3%B6ve+(2)", "ada-2")] {
        let page = visitor.get(&format!("/network/what-if?try=leave&who={who}")).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text);
        assert!(page.location().contains(id), "{}", page.location());
    }
    // What a link fills in is taken back as well.
    visitor.get("/giving/journal?person=ada-2").await.says("value=\"Ada Löve (2)\"");
}

#[tokio::test]
async fn pockets_are_counted_as_a_person_would() {
    let visitor = Visitor::new().await;
    visitor.get("/network/pockets").await.is_silent_on("of 0 pockets");
    app::people::add(&visitor.office, r#"{"id": "ada", "name": "Ada Ahrens"}"#).await.expect("somebody");
    let favour = [("who", "ada"), ("what", "read a draft"), ("direction", "done"), ("on", "2026-11-01")];
    visitor.post("/network/favours", &favour).await;
    let page = visitor.get("/network/pockets").await;
    page.says("One favour is owed to you").is_silent_on("of 0 pockets").is_silent_on("0 are empty");
}
