//! Bringing people in through the browser.

use crate::visitor::{Page, Visitor};
use axum::http::StatusCode;

const CARDS: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Maja Falk\r\nEMAIL:maja@falk.example\r\nORG:Falk Design\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jonas Beck\r\nEMAIL:jonas@beck.example\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:3.0\r\nNOTE:nobody at all\r\nEND:VCARD\r\n";

const MAIL: &str = "From me@home.example Mon Oct 05 08:00:00 2026\n\
    From: Me Myself <me@home.example>\nTo: Maja Falk <maja@falk.example>\nDate: Mon, 5 Oct 2026 08:00:00 +0000\n\
    Message-ID: <1@home.example>\nSubject: a secret subject\n\na secret text\n\n\
    From maja@falk.example Tue Oct 06 08:00:00 2026\n\
    From: Maja Falk <maja@falk.example>\nTo: Me Myself <me@home.example>\nDate: Tue, 6 Oct 2026 08:00:00 +0000\n\
    Message-ID: <2@falk.example>\nIn-Reply-To: <1@home.example>\nSubject: a secret subject\n\nanother secret\n\n";

/// The page of an import, as soon as it does not work any more.
async fn settled(visitor: &Visitor, path: &str) -> Page {
    const LOOKS_MAX: usize = 10_000;
    for _ in 0..LOOKS_MAX {
        let page = visitor.get(path).await;
        if page.status != StatusCode::OK || !page.text.contains("id=\"reading\"") {
            return page;
        }
        tokio::task::yield_now().await;
    }
    panic!("{path} is still being read");
}

async fn brought(visitor: &Visitor, files: &[(&str, &str)]) -> (String, Page) {
    let sent = visitor.upload("/imports", files).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    let path = sent.location().to_owned();
    let page = settled(visitor, &path).await;
    (path, page)
}

fn uploads(visitor: &Visitor) -> usize {
    std::fs::read_dir(visitor.office.folder().join("uploads")).map_or(0, Iterator::count)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn files_are_previewed_kept_reported_and_taken_back() {
    let visitor = Visitor::new().await;
    let (path, preview) =
        brought(&visitor, &[("contacts.vcf", CARDS), ("mail.mbox", MAIL), ("photo.png", "\u{89}PNG")]).await;
    assert_eq!(uploads(&visitor), 0, "what was sent is removed once it is read");
    preview.says("Nothing is kept yet").says("contacts.vcf").says("Address book").says("Mailbox");
    preview.says("What was written is not kept").says("Which addresses are yours?");
    assert!(visitor.office.seen().await.expect("a world").loaded.people.is_empty());
    visitor.get(&format!("{path}?show=people")).await.says("Maja Falk").says("Falk Design").says("Jonas Beck");
    visitor.get(&format!("{path}?show=left-out")).await.says("contacts.vcf").says("nobody can be told from it");

    // A second import has to wait, and its files are not kept.
    let second = visitor.upload("/imports", &[("b.vcf", CARDS)]).await;
    assert_eq!(second.status, StatusCode::CONFLICT);
    second.says("Another import is not finished").says(&path);
    assert_eq!(uploads(&visitor), 0);

    let wrong = visitor.post(&format!("{path}/look"), &[("mine", "nobody here")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong.says("is not a mail address").says("value=\"nobody here\"");
    let looked = visitor.post(&format!("{path}/look"), &[("mine", "me@home.example"), ("mine", "")]).await;
    let looked = settled(&visitor, looked.location()).await;
    looked.says("Taken as yours: me@home.example").says("2 new people");

    let kept = visitor.post(&format!("{path}/keep"), &[]).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER);
    let page = settled(&visitor, kept.location()).await;
    let report = if page.status == StatusCode::SEE_OTHER { visitor.get(page.location()).await } else { page };
    report.says("2 new people came").says("See your network").says("Take this import back");
    report.is_silent_on("secret");
    assert_eq!(visitor.office.seen().await.expect("a world").loaded.people.len(), 2);
    assert_eq!(visitor.get(&path).await.location(), "/imports/1");

    visitor.get("/imports").await.says("contacts.vcf").says("2 new people");
    visitor.submit("/imports/1/undo", &[]).await.says("The import is taken back").says("taken back on");
    // What it brought is gone, so nothing of it is said of the present.
    let past = visitor.get("/imports/1").await;
    past.says("<h1>This import is taken back</h1>").says("It had brought").is_silent_on("people now");
    past.is_silent_on("people came").is_silent_on("person came");
    assert!(visitor.office.seen().await.expect("a world").loaded.people.is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_not_wanted_leaves_nothing_behind() {
    let visitor = Visitor::new().await;
    let (path, preview) = brought(&visitor, &[("contacts.vcf", CARDS)]).await;
    preview.says("2 new people");
    let dropped = visitor.post(&format!("{path}/discard"), &[]).await;
    settled(&visitor, dropped.location()).await.says("Nothing was kept");
    assert!(visitor.office.seen().await.expect("a world").loaded.people.is_empty());
    visitor.get("/imports").await.says("Nothing was brought yet");
    // And the next may come.
    let (_, preview) = brought(&visitor, &[("contacts.vcf", CARDS)]).await;
    preview.says("2 new people");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_without_a_file_says_so() {
    let visitor = Visitor::new().await;
    let page = visitor.upload("/imports", &[("", "")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.says("Choose one file at least").says("aria-invalid=\"true\"");
    let broken = visitor.request("POST", "/imports").header("content-type", "multipart/form-data; boundary=edge");
    let broken = visitor.send(broken.body(axum::body::Body::from("--edge\r\nnonsense")).expect("a request")).await;
    assert_eq!(broken.status, StatusCode::BAD_REQUEST);
    assert_eq!(uploads(&visitor), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_part_that_waits_for_the_end_asks_for_the_whole_page() {
    let visitor = Visitor::new().await;
    let (path, _) = brought(&visitor, &[("contacts.vcf", CARDS)]).await;
    let part = visitor.part(&path).await;
    assert_eq!(part.headers.get("hx-refresh").map(|value| value.as_bytes()), Some(&b"true"[..]));
    assert_eq!(visitor.get("/imports/7").await.status, StatusCode::NOT_FOUND);
    assert_eq!(visitor.get("/imports/nothing").await.status, StatusCode::NOT_FOUND);
}

/// A practice file with one thing that is meant, and one about somebody.
fn practice(person: &str) -> String {
    format!(
        r#"{{
  "format": "telemachus/practice",
  "version": 1,
  "entries": [
    {{
      "id": "01900000-0000-7000-8000-000000000001",
      "kind": "intention",
      "state": "open",
      "due": "2026-11-30",
      "made": "2026-10-01T08:30:00.000000Z",
      "changed": "2026-10-01T08:30:00.000000Z",
      "body": {{"text": "Ask for an hour"}}
    }},
    {{
      "id": "01900000-0000-7000-8000-000000000002",
      "kind": "goal",
      "person": "{person}",
      "made": "2026-10-01T08:30:00.000000Z",
      "changed": "2026-10-01T08:30:00.000000Z",
      "body": {{"text": "Publish the field guide", "standing": "active"}}
    }}
  ]
}}
"#
    )
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_written_down_is_previewed_kept_and_taken_back() {
    let visitor = Visitor::new().await;
    app::people::add(&visitor.office, r#"{"id": "ada", "name": "Ada Example"}"#).await.expect("somebody");
    let (path, preview) = brought(&visitor, &[("practice.json", &practice("ada"))]).await;
    preview.says("2 things that you wrote down come back").says("2 things are new").says("Goals and milestones");
    preview.says("What you mean to do").says("Keep").is_silent_on("imports-").is_silent_on("entry-family");
    assert!(app::intentions::all(&visitor.office).await.expect("entries").is_empty(), "nothing is kept yet");
    let kept = visitor.submit(&format!("{path}/keep"), &[]).await;
    kept.says("What you wrote down is back").says("name=\"undo\"");
    visitor.get("/plan").await.says("Publish the field guide");

    let (again, preview) = brought(&visitor, &[("practice.json", &practice("ada"))]).await;
    preview.says("Nothing new in what you wrote down").says("2 are here just so").says("Choose another file");
    visitor.post(&format!("{again}/discard"), &[]).await;

    let undo = kept.text.split("name=\"undo\" value=\"").nth(1).expect("an undo").split('"').next().expect("an id");
    visitor.submit("/undo", &[("undo", undo), ("back", "/plan")]).await.is_silent_on("Publish the field guide");
    assert!(app::intentions::all(&visitor.office).await.expect("entries").is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_practice_file_with_a_fault_says_where_and_what_is_allowed() {
    let visitor = Visitor::new().await;
    let (path, preview) = brought(&visitor, &[("practice.json", &practice("nobody"))]).await;
    preview.says("practice.json:17:").says("nobody has the id `nobody`; bring the network file in first");
    preview.is_silent_on("/keep\" class=\"decision\"><div class=\"actions\"><button class=\"button\">");
    visitor.post(&format!("{path}/discard"), &[]).await;
    let poem = practice("ada").replace("\"goal\"", "\"poem\"");
    let (_, preview) = brought(&visitor, &[("practice.json", &poem)]).await;
    preview.says("practice.json:16:").says("poem").says("Choose another file");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everything_goes_out_and_comes_back_as_one_file() {
    let visitor = Visitor::new().await;
    app::people::add(&visitor.office, r#"{"id": "ada", "name": "Ada Example", "closeness": 4}"#)
        .await
        .expect("somebody");
    let (path, _) = brought(&visitor, &[("practice.json", &practice("ada"))]).await;
    visitor.submit(&format!("{path}/keep"), &[]).await;
    let zip = app::archive::all(&visitor.office).await.expect("a zip");
    let out = app::practice::export(&visitor.office).await.expect("a file");

    let other = Visitor::new().await;
    let sent = other.upload_bytes("/imports", "telemachus-everything.zip", &zip).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    let path = sent.location().to_owned();
    settled(&other, &path).await.says("One new person").says("2 things are new").says("practice.json");
    let kept = other.post(&format!("{path}/keep"), &[]).await;
    settled(&other, kept.location()).await;
    assert_eq!(app::practice::export(&other.office).await.expect("a file"), out);
}
