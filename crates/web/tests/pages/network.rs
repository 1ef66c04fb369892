//! The network: the picture and its views, somebody beside it, the table, what if, over time, files to keep.

use crate::visitor::{Page, Visitor};
use app::imports::{ImportRequest, Intent, Watch, prepare};
use axum::body::Body;
use axum::http::StatusCode;
use model::questionnaire::Often;
use std::fmt::Write as _;
use std::ops::ControlFlow;

/// A page of a thousand people, with everything but the fonts (UI.md: every page stays under it).
const PAGE_BYTES_MAX: usize = 100_000;

struct Silent;

impl Watch for Silent {
    fn total(&mut self, _: u64) {}
    fn now_reading(&mut self, _: &str) {}
    fn done(&mut self, _: u64) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
}

/// A visitor with `count` people, every fifth in the core, each tied to the next two of their unit.
async fn with_people(count: usize) -> Visitor {
    let (mut people, mut ties) = (String::new(), String::new());
    for place in 0..count {
        let (sphere, unit) = (["team", "unit", "company", "outside", "personal"][place % 5], place % 23);
        write!(
            people,
            r#"{{"id":"p{place}","name":"Person{place} Example{unit}","sphere":"{sphere}","organisation":"Northbank","unit":"Unit {unit}",
            "core":{},"closeness":{},"energy":{},"benefits":{{"information":{},"balance":{}}}}},"#,
            place % 5 == 0,
            1 + place * 7 % 5,
            place as i64 % 5 - 2,
            place % 4,
            place % 3,
        )
        .expect("a string takes every text");
        if place >= 23 {
            write!(ties, r#"{{"a":"p{}","b":"p{place}","strength":{}}},"#, place - 23, 1 + place % 3).expect("text");
        }
    }
    let text = format!(
        r#"{{"format":"telemachus/network","version":1,"me":{{"name":"Nora Example"}},"people":[{}],"ties":[{}]}}"#,
        people.trim_end_matches(','),
        ties.trim_end_matches(',')
    );
    let visitor = Visitor::new().await;
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("network.json");
    std::fs::write(&path, text).expect("a file");
    let request = ImportRequest { paths: vec![path], me: Vec::new() };
    let prepared = prepare(&visitor.office, &request, Intent::Keep, &mut Silent).await.expect("an import");
    prepared.keep().await.expect("kept");
    visitor
}

/// The address after this text, up to the quote.
fn address_after<'p>(page: &'p Page, text: &str) -> &'p str {
    page.text.split(text).nth(1).and_then(|rest| rest.split('"').next()).expect("an address")
}

fn plain(address: &str) -> String {
    address.split('#').next().unwrap_or_default().replace("&amp;", "&").replace("&#38;", "&")
}

#[tokio::test]
async fn the_page_says_the_finding_and_shows_whom_it_means() {
    let visitor = Visitor::in_sample().await;
    let page = visitor.get("/network").await;
    assert_eq!(page.status, StatusCode::OK);
    page.says("<h1>").says("class=\"network\"").says("id=\"findings\"").says("data-benefit=\"balance\"");
    page.is_silent_on("has-focus").is_silent_on("{count}").is_silent_on(">network-");
    let shown = visitor.get(&plain(address_after(&page, "class=\"show\" href=\""))).await;
    shown.says("network has-focus").says("is-lit").says("is-shown").says("Show everybody again");
    visitor.get("/network?benefit=balance").await.says("network has-focus").says("balance work and life");
    visitor.get("/network?benefit=gold&finding=x").await.is_silent_on("has-focus");
}

#[tokio::test]
async fn voices_fold_into_one_mark_that_opens() {
    let visitor = Visitor::in_sample().await;
    let page = visitor.get("/network/voices").await;
    page.says("class=\"person folded core\"").says("who speak with one voice");
    let voice = plain(address_after(&page, "href=\"/network/voices/"));
    let path = format!("/network/voices/{voice}");
    visitor.get(&path).await.says("They speak with one voice").says("/network/people/");
    let part = visitor.part(&path).await;
    part.says("panel-card").is_silent_on("<html");
    for nobody in ["/network/voices/0", "/network/voices/999", "/network/voices/x", "/network/people/nobody"] {
        assert_eq!(visitor.get(nobody).await.status, StatusCode::NOT_FOUND, "{nobody}");
    }
    let core = visitor.get("/network/core").await;
    assert!(core.text.matches("data-id=").count() < visitor.get("/network").await.text.matches("data-id=").count());
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_stands_beside_the_picture_with_and_without_a_script() {
    let visitor = with_people(60).await;
    let whole = visitor.get("/network/people/p23").await;
    whole
        .says("panel-card")
        .says("Person23 Example0")
        .says("What if they left")
        .says("network has-focus")
        .says("<html");
    let part = visitor.part("/network/people/p23").await;
    part.says("panel-card").says("Knows").says("/network/people/p46").is_silent_on("<html");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_table_has_everybody_page_by_page_and_filtered() {
    let visitor = with_people(450).await;
    let first = visitor.get("/network/table").await;
    first.says("450 people").says("1 of 3");
    assert_eq!(first.text.matches("<tr").count(), 201, "200 rows and the head");
    let last = visitor.get("/network/table?page=99").await;
    last.says("3 of 3");
    assert_eq!(last.text.matches("<tr").count(), 51);
    visitor.get("/network/table?crowd=core&sphere=team&benefit=balance").await.says("30 people");
    visitor.get("/network/table?sphere=unknown").await.says("Nobody is like that");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_people_fit_a_light_page() {
    let visitor = with_people(1000).await;
    let request = visitor.request("GET", "/network").header("accept-encoding", "gzip");
    let page = visitor.send(request.body(Body::empty()).expect("a request")).await;
    assert_eq!(page.headers["content-encoding"], "gzip");
    let assets: usize = {
        let style = visitor.get("/network").await;
        let mut sum = 0;
        for name in ["style.css", "htmx.js", "frame.js", "network.js"] {
            let path = style.text.split('"').find(|part| part.ends_with(&format!("/{name}"))).expect("an asset");
            let request = visitor.request("GET", path).header("accept-encoding", "gzip");
            sum += visitor.send(request.body(Body::empty()).expect("a request")).await.size_bytes;
        }
        sum
    };
    assert!(page.size_bytes + assets < PAGE_BYTES_MAX, "page {} bytes, assets {assets} bytes", page.size_bytes);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trial_stands_in_the_address_and_is_kept_or_not() {
    let visitor = with_people(30).await;
    let asked = visitor.get("/network/what-if?try=leave&who=Person5+Example5").await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text);
    let trial = plain(asked.location());
    assert_eq!(trial, "/network/what-if?edit=drop+p5");
    let page = visitor.get(&trial).await;
    page.says("Person5 Example5 leaves").says("network-half-before").says("network-half-after").says("Keep it");
    let more = format!("{trial}&try=join&name=Ada+Example&closeness=5&core=true&strong=balance&knows=p1&unit=Harbour");
    let both = plain(visitor.get(&more).await.location());
    let page = visitor.get(&both).await;
    page.says("Ada Example joins, from Harbour").says("What if two things were different?");
    visitor.get("/network/people/p5").await.says("Person5");

    let edits: Vec<(String, String)> =
        form_urlencoded::parse(both.split('?').nth(1).expect("edits").as_bytes()).into_owned().collect();
    let fields: Vec<(&str, &str)> = edits.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let kept = visitor.post("/network/what-if/keeping", &fields).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text);
    assert_eq!(visitor.get("/network/people/p5").await.status, StatusCode::NOT_FOUND);
    visitor.get("/network/people/ada-example").await.says("very close").says("balance");
    let undo = kept.location().split("undo=").nth(1).expect("an undo").to_owned();
    visitor.submit("/undo", &[("undo", &undo), ("back", "/network")]).await.says("Taken back.");
    assert_eq!(visitor.get("/network/people/p5").await.status, StatusCode::OK);
    assert_eq!(visitor.get("/network/people/ada-example").await.status, StatusCode::NOT_FOUND);
}

/// What was said beside the network counts before and after alike, so that a trial moves only what it touches.
#[tokio::test(flavor = "multi_thread")]
async fn a_trial_leaves_what_was_said_beside_the_network() {
    let visitor = with_people(30).await;
    app::questionnaire::answer(&visitor.office, |_| Some(Often::Mostly)).await.expect("answers");
    let counselled = visitor.office.counselled().await.expect("counsel");
    let chameleon = counselled.said.counsel.iter().find(|said| said.finding.rule.0 == "trap.chameleon");
    let title = &chameleon.expect("the answers tell it").title;
    let page = visitor.get("/network/what-if?edit=drop+p29").await;
    // Whatever else moves by the trial, this does not go.
    let gone = page.text.split("no longer said").nth(1).map_or("", |rest| rest.split("</p>").next().unwrap_or(""));
    assert!(!gone.contains(title.as_str()), "{gone}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_trial_says_what_is_wrong_beside_the_field() {
    let visitor = with_people(30).await;
    for (query, said) in [
        ("try=leave&who=", "Say who is meant."),
        ("try=leave&who=Nobody+Known", "Nobody is called that."),
        ("try=change&who=Person", "Several people are called “Person”: Person0 Example0"),
        ("try=change&who=p1", "Say what would be different"),
        ("try=join&name=", "needs a name"),
        ("try=join&name=Ada&knows=zzz", "Nobody is called that."),
    ] {
        let page = visitor.get(&format!("/network/what-if?{query}")).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
        page.says(said).says("aria-invalid=\"true\"");
    }
    visitor.get("/network/what-if?edit=drop+nobody").await.says("no person has the id");
    visitor.get("/network/what-if?edit=burn").await.says("is not one of");
    let page = visitor.post("/network/what-if/keeping", &[]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test(flavor = "multi_thread")]
async fn snapshots_are_kept_and_compared() {
    let visitor = with_people(30).await;
    visitor.get("/network/over-time").await.says("Take a snapshot");
    visitor.submit("/network/snapshots", &[("label", "before the move")]).await.says("The snapshot is kept.");
    let again = visitor.post("/network/snapshots", &[("label", "before the move")]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    again.says("is called `before the move` already").says("value=\"before the move\"");
    app::people::forget(&visitor.office, "p5").await.expect("forgotten");
    app::people::edit(&visitor.office, "p6", &["closeness=5".to_owned()]).await.expect("edited");
    let page = visitor.get("/network/over-time").await;
    page.says("Left").says("Person5 Example5").says("Closer").says("Person6 Example6").says("before the move");
    visitor.get("/network/over-time?from=now&to=now").await.says("None of the figures moved");
    visitor.get("/network/over-time?from=77&to=x").await.says("before the move");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_picture_is_a_file_to_keep() {
    let visitor = with_people(40).await;
    let svg = visitor.get("/network/picture.svg?crowd=core&benefit=balance").await;
    assert_eq!(svg.headers["content-type"], "image/svg+xml");
    assert_eq!(svg.headers["content-disposition"], "attachment; filename=\"network-2026-11-02.svg\"");
    svg.says("<svg xmlns=").says("class=\"headline\"").is_silent_on("var(").is_silent_on("href=\"/");
    let png = visitor.get("/network/picture.png").await;
    assert_eq!(png.headers["content-type"], "image/png");
    assert!(png.size_bytes > 30_000, "{}", png.size_bytes);
    let nobody = Visitor::new().await;
    assert_eq!(nobody.get("/network/picture.png").await.status, StatusCode::NOT_FOUND);
    nobody.get("/network").await.says("What will stand here");
}

#[tokio::test]
async fn a_full_trial_says_that_it_is_full() {
    let visitor = Visitor::new().await;
    app::people::add(&visitor.office, r#"{"id": "ada", "name": "Ada Example"}"#).await.expect("somebody");
    let edits: Vec<String> = (0..40).map(|_| "edit=change+ada+%7B%22closeness%22%3A3%7D".to_owned()).collect();
    let page = visitor.get(&format!("/network/what-if?{}&try=leave&who=ada", edits.join("&"))).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.says("A trial holds 40 changes");
}

#[tokio::test]
async fn an_empty_table_speaks_of_no_filter_and_marks_are_those_of_the_list() {
    let visitor = Visitor::new().await;
    visitor
        .get("/network/table")
        .await
        .says("Nobody stands here yet")
        .says("/people/new")
        .is_silent_on("Take a filter");
    visitor.get("/network/table?benefit=support").await.says("Take a filter away");
    // A name that turns its neighbours round is shown without what turns them.
    app::people::add(&visitor.office, "{\"id\": \"eve\", \"name\": \"Eve \u{202e}Example\"}").await.expect("somebody");
    visitor.get("/network/table").await.says("Eve Example");
    visitor.get("/people/eve").await.says("<h1>Eve Example</h1>").is_silent_on("\u{202e}");
}
