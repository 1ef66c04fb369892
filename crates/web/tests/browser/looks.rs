//! Every page in every look: nothing that keeps anybody out, nothing in the console, nothing wider than the window.

use crate::application::Application;
use crate::chrome::{Chrome, Look, Scripts};
use model::deepening::YearResult;
use serde_json::Value;
use std::path::{Path, PathBuf};
use web::routes::{Access, TABLE};

/// What is looked for: the levels of WCAG 2.2 AA, and good practice beside them.
const AXE: &str = include_str!("axe-4.14.1.min.js");
const RULES: &str = "['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']";

const DESKTOP_BY_DAY: Look = Look { name: "desktop-light", width: 1280, height: 800, colours: "light" };
const PHONE_BY_DAY: Look = Look { name: "phone-light", width: 390, height: 844, colours: "light" };

#[tokio::test]
async fn pages_on_a_desktop_by_day() {
    all_pages(DESKTOP_BY_DAY).await;
}

#[tokio::test]
async fn pages_on_a_desktop_by_night() {
    all_pages(Look { name: "desktop-dark", width: 1280, height: 800, colours: "dark" }).await;
}

#[tokio::test]
async fn pages_on_a_phone_by_day() {
    all_pages(PHONE_BY_DAY).await;
}

#[tokio::test]
async fn pages_on_a_phone_by_night() {
    all_pages(Look { name: "phone-dark", width: 390, height: 844, colours: "dark" }).await;
}

/// The longest name that a field takes, in one word.
const LONG: &str = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafewarenwohlgepflegeundsorgfaltigke";
/// A contact without a name is called by their address.
const MAIL: &str = "alexandra.konstantinopoulou@bundesverwaltung.example";

#[tokio::test]
async fn long_words_make_no_page_wider_than_its_window() {
    let Some(chrome) = Chrome::start(Scripts::Run).await else { return };
    let application = Application::sample().await;
    long_words(&application.office).await;
    let mut paths = paths(&application).await;
    for more in ["people/0-mail/merge", "people/1-long", "network/people/0-mail", "network/people/1-long"] {
        paths.push(format!("/{more}"));
    }
    paths.extend(["/jump?find=konst", "/jump?find=wolfe", "/people?find=konst"].map(str::to_owned));
    let mut faults = Vec::new();
    chrome.look(PHONE_BY_DAY).await;
    chrome.page.goto(&application.link().await).await.expect("the door");
    chrome.page.wait().for_url(&url(&application, "/")).await.expect("the way in");
    for look in [PHONE_BY_DAY, DESKTOP_BY_DAY] {
        chrome.look(look).await;
        for path in &paths {
            chrome.page.goto(&format!("{}{path}", application.origin)).await.expect("the page");
            if is_too_wide(&chrome).await {
                faults.push(format!("{path} ({}): is wider than the window", look.name));
            }
        }
    }
    chrome.end().await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Names, places, a label and a result that have no place to break.
async fn long_words(office: &app::office::Office) {
    for (id, name) in [("0-mail", MAIL), ("1-long", LONG)] {
        let person = format!(
            r#"{{"id": "{id}", "name": "{name}", "emails": ["{id}.{MAIL}"], "core": true, "closeness": 5, "energy": -2,
            "organisation": "{MAIL}", "unit": "{MAIL}", "last_contact": "2026-05-01", "contacts_per_month": 4}}"#
        );
        app::people::add(office, &person).await.expect("somebody");
    }
    app::snapshots::keep(office, Some(&LONG[..80])).await.expect("a snapshot");
    let results = app::entries::all::<YearResult>(office).await.expect("results");
    let link = format!("https://example.com/{}", &LONG[..70]);
    match results.first() {
        Some(first) => app::deeper::change_result(office, first.id, &link).await.expect("a result"),
        None => app::deeper::add_result(office, &link).await.expect("a result"),
    };
}

async fn all_pages(look: Look) {
    let Some(chrome) = Chrome::start(Scripts::Run).await else { return };
    let (sample, empty) = (Application::sample().await, Application::empty().await);
    let mut faults = Vec::new();
    for (application, kind) in [(&sample, "full"), (&empty, "empty")] {
        chrome.look(look).await;
        chrome.page.goto(&application.link().await).await.expect("the door");
        chrome.page.wait().for_url(&url(application, "/")).await.expect("the way in");
        for path in paths(application).await {
            chrome.page.goto(&format!("{}{path}", application.origin)).await.expect("the page");
            // A download leaves the browser where it was, and the page before would be looked at again.
            let here = chrome.page.current_url().await.expect("an address");
            assert_eq!(here, url(application, &path), "the browser did not go to `{path}`");
            faults.extend(looked_at(&chrome, &path, look, kind).await);
        }
    }
    chrome.end().await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn url(application: &Application, path: &str) -> url::Url {
    url::Url::parse(&format!("{}{path}", application.origin)).expect("an address")
}

/// The pages of one relationship with all that can stand in one, and of what is in it.
fn rooms(seen: &app::seen::Seen) -> Vec<String> {
    let Some(mentoring) = &seen.beside.mentoring else { return Vec::new() };
    let rooms = mentoring.rooms.all();
    let Some(room) = rooms.iter().max_by_key(|room| room.sessions.len() + room.charters.len() + room.advice.len())
    else {
        return Vec::new();
    };
    let own = format!("/relationships/{}", room.id());
    let parts = [
        "",
        "/about",
        "/charter",
        "/charter/paper",
        "/covenant",
        "/covenant/words",
        "/sessions/new",
        "/check",
        "/ending",
    ];
    let mut paths: Vec<String> = parts.iter().map(|part| format!("{own}{part}")).collect();
    paths.extend(
        [room.sessions.first(), room.sessions.last()]
            .into_iter()
            .flatten()
            .map(|one| format!("{own}/sessions/{}", one.id)),
    );
    paths.extend(room.advice.first().map(|one| format!("/advice/{}", one.id)));
    paths
}

/// The pages of a circle and of what is in it.
fn circle(seen: &app::seen::Seen) -> Vec<String> {
    let Some(mentoring) = &seen.beside.mentoring else { return Vec::new() };
    let rooms = mentoring.rooms.all();
    let Some(ring) = rooms.iter().find_map(|room| mentoring.circles.ring(room)) else { return Vec::new() };
    let own = format!("/relationships/{}/circle", ring.id);
    let parts = ["", "/purpose", "/members/new", "/turns", "/mentions/new", "/sheet"];
    let mut paths: Vec<String> = parts.iter().map(|part| format!("{own}{part}")).collect();
    paths.extend(ring.members.iter().take(2).map(|party| format!("{own}/members/{}", party.id)));
    paths.extend(ring.members.get(1).map(|party| format!("{own}/members/{}/leaving", party.id)));
    paths.extend(ring.mentions.first().map(|one| format!("{own}/mentions/{}", one.id)));
    paths
}

/// The path of every page, with something that is there in place of its parameters.
async fn paths(application: &Application) -> Vec<String> {
    let seen = application.office.seen().await.expect("the world");
    let somebody = seen.loaded.people.first().map(|member| member.person.id.to_string());
    let search = seen.beside.mentoring.as_ref().map(|mentoring| &mentoring.search);
    let way = search.and_then(|search| search.outreach.last()).map(|way| way.id);
    let invisible = search.and_then(|search| search.invisible.last()).map(|one| one.id);
    let mut paths = Vec::new();
    paths.extend(way.map(|id| format!("/outreach/{id}")));
    paths.extend(invisible.map(|id| format!("/invisible/{id}")));
    for route in TABLE.iter().filter(|route| route.method == "get" && route.access == Access::Owner) {
        match (route.path, &somebody) {
            (path, _) if !path.contains('{') => paths.push(path.to_owned()),
            ("/people/{id}", Some(id)) => paths.push(format!("/people/{id}")),
            ("/plan/goals/{id}", _) => {
                let goal = seen.beside.mentoring.as_ref().and_then(|run| run.plan.goals.first());
                paths.extend(goal.map(|goal| format!("/plan/goals/{}", goal.id)));
            }
            ("/plan/decisions/{id}", _) => {
                let decision = seen.beside.mentoring.as_ref().and_then(|run| run.inquiry.decisions.first());
                paths.extend(decision.map(|decision| format!("/plan/decisions/{}", decision.id)));
            }
            ("/rehearsals/{id}" | "/rehearsals/{id}/card", _) => {
                let one = seen.beside.mentoring.as_ref().and_then(|run| run.rehearsals.rehearsals.first());
                paths.extend(one.map(|one| route.path.replace("{id}", &one.id.to_string())));
            }
            _ => {}
        }
    }
    paths.extend(rooms(&seen));
    paths.extend(circle(&seen));
    // What is sent as a file is no page to look at.
    paths.retain(|path| path != "/backup" && !path.rsplit('/').next().is_some_and(|last| last.contains('.')));
    paths
}

async fn looked_at(chrome: &Chrome, path: &str, look: Look, kind: &str) -> Vec<String> {
    let place = format!("{path} ({}, {kind})", look.name);
    let mut faults: Vec<String> =
        chrome.console().await.iter().map(|line| format!("{place}: console: {line}")).collect();
    if is_too_wide(chrome).await {
        faults.push(format!("{place}: is wider than the window"));
    }
    faults.extend(barriers(chrome).await.iter().map(|barrier| format!("{place}: {barrier}")));
    let name = path.trim_matches('/').replace(['/', '?', '='], "-");
    let name = if name.is_empty() { "first".to_owned() } else { name };
    let picture = chrome.picture().await;
    let folder = screenshots().join(kind);
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join(format!("{name}-{}.png", look.name)), picture).expect("a picture");
    faults
}

async fn is_too_wide(chrome: &Chrome) -> bool {
    let wide = "return document.documentElement.scrollWidth > window.innerWidth + 1";
    chrome.page.execute(wide, Vec::new()).await.expect("a width") == Value::Bool(true)
}

/// What axe finds: the rule, and the first elements that break it.
async fn barriers(chrome: &Chrome) -> Vec<String> {
    chrome.page.execute(AXE, Vec::new()).await.expect("axe");
    let run = format!(
        "const done = arguments[arguments.length - 1]; axe.run(document, {{runOnly: {RULES}}}).then(found => done(found.violations.map(\
         it => `${{it.id}}: ${{it.help}}: ${{it.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' ; ')}}`)))"
    );
    let found = chrome.page.execute_async(&run, Vec::new()).await.expect("axe runs");
    let found = found.as_array().cloned().unwrap_or_default();
    found.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn screenshots() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/screenshots")
}
