//! The first minutes of somebody new, through each of the three doors, from an empty folder to the picture and to what to do.

use crate::application::Application;
use crate::chrome::{Chrome, Look, Scripts};
use fantoccini::Locator;
use serde_json::{Value, json};
use std::path::Path;

const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";
const SPACE: &str = "\u{e00d}";
/// So often Tab is pressed until what is looked for has to have the focus.
const TABS_MAX: usize = 120;

const CARDS: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Maja Falk\r\nEMAIL:maja@falk.example\r\nORG:Falk Design\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jonas Beck\r\nEMAIL:jonas@beck.example\r\nEND:VCARD\r\n";

const MAIL: &str = "From me@home.example Mon Oct 05 08:00:00 2026\n\
    From: Me Myself <me@home.example>\nTo: Li Wei <li@wei.example>\nDate: Mon, 5 Oct 2026 08:00:00 +0000\n\
    Message-ID: <1@home.example>\nSubject: hello\n\ntext\n\n\
    From li@wei.example Tue Oct 06 08:00:00 2026\n\
    From: Li Wei <li@wei.example>\nTo: Me Myself <me@home.example>\nDate: Tue, 6 Oct 2026 08:00:00 +0000\n\
    Message-ID: <2@wei.example>\nIn-Reply-To: <1@home.example>\nSubject: hello\n\ntext\n\n";

#[tokio::test]
async fn through_the_first_door_one_looks_around_by_keyboard_and_comes_back() {
    let Some((chrome, application)) = newcomer().await else { return };
    tab_to(&chrome, "form[action=\"/sample\"] button").await;
    chrome.keys(ENTER).await;
    there_is(&chrome, ".banner.sample").await;
    there_is(&chrome, ".finding").await;
    assert!(count(&chrome, ".finding").await >= 3, "a rich life has three things to do");
    chrome.keys("g").await;
    chrome.keys("n").await;
    there_is(&chrome, "#picture svg").await;
    there_is(&chrome, "#findings .finding, #findings article").await;
    let own = application.office.seen().await.expect("the world");
    assert!(own.loaded.people.is_empty(), "nobody of the sample is among one's own");
    tab_to(&chrome, "form[action=\"/sample/leave\"] button").await;
    chrome.keys(ENTER).await;
    there_is(&chrome, ".doors").await;
    silent(&chrome).await;
    chrome.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn through_the_second_door_a_dropped_folder_is_read_kept_and_taken_back() {
    let Some((chrome, application)) = newcomer().await else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let dropped = folder.path().join("mine");
    std::fs::create_dir_all(dropped.join("mail/old")).expect("folders");
    std::fs::write(dropped.join("contacts.vcf"), CARDS).expect("a file");
    std::fs::write(dropped.join("mail/old/all.mbox"), MAIL).expect("a file");
    std::fs::write(dropped.join(".DS_Store"), "\0").expect("a file");
    click(&chrome, "a.door[href=\"/imports/new\"]").await;
    there_is(&chrome, ".dropzone").await;
    drop_on(&chrome, &dropped).await;
    there_is(&chrome, ".chosen-files li:nth-child(2)").await;
    let chosen = text_of(&chrome, ".chosen-files").await;
    assert!(chosen.contains("mine/contacts.vcf") && chosen.contains("mine/mail/old/all.mbox"), "{chosen}");
    assert!(!chosen.contains("DS_Store"), "{chosen}");
    // The focus waits on the button.
    chrome.keys(ENTER).await;
    there_is(&chrome, "form.decision").await;
    let preview = chrome.text().await;
    for said in ["contacts.vcf", "all.mbox", "Nothing is kept yet", "What was written is not kept"] {
        assert!(preview.contains(said), "`{said}` is not in the preview: {preview}");
    }
    assert!(application.office.seen().await.expect("the world").loaded.people.is_empty(), "nothing is kept");
    type_into(&chrome, "#mine-other", "me@home.example").await;
    click(&chrome, "form.decision > .actions button:not([formaction])").await;
    there_is(&chrome, ".steps-on a[href=\"/network\"]").await;
    assert_eq!(application.office.seen().await.expect("the world").loaded.people.len(), 3);
    click(&chrome, ".steps-on a[href=\"/network\"]").await;
    there_is(&chrome, "#picture svg").await;
    chrome.page.back().await.expect("a way back");
    there_is(&chrome, "form[action$=\"/undo\"] button").await;
    click(&chrome, "main form[action$=\"/undo\"] button").await;
    there_is(&chrome, "main:not(:has(form[action$=\"/undo\"])) .files").await;
    assert!(application.office.seen().await.expect("the world").loaded.people.is_empty(), "it is taken back");
    silent(&chrome).await;
    chrome.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn files_are_chosen_and_sent_without_any_script() {
    let Some(chrome) = Chrome::start(Scripts::Off).await else { return };
    let application = Application::empty().await;
    chrome.page.goto(&application.link().await).await.expect("the door");
    click(&chrome, "form button").await;
    there_is(&chrome, ".doors").await;
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("contacts.vcf");
    std::fs::write(&file, CARDS).expect("a file");
    click(&chrome, "a.door[href=\"/imports/new\"]").await;
    let path = file.to_str().expect("a name");
    type_into(&chrome, "input[type=file]:not([webkitdirectory])", path).await;
    click(&chrome, "form.drop .actions button").await;
    for _ in 0..LOOKS_MAX {
        if count(&chrome, "form.decision").await > 0 {
            break;
        }
        // Nothing asks by itself here: whoever waits loads the page anew.
        chrome.page.refresh().await.expect("the page again");
    }
    click(&chrome, "form.decision > .actions button:not([formaction])").await;
    there_is(&chrome, ".files").await;
    assert_eq!(application.office.seen().await.expect("the world").loaded.people.len(), 2);
    chrome.end().await;
}

/// So often a page is loaded anew until a small file has been read.
const LOOKS_MAX: usize = 200;

#[tokio::test]
async fn through_the_third_door_five_names_become_a_picture_by_keyboard_alone() {
    let Some((chrome, application)) = newcomer().await else { return };
    chrome.look(Look { name: "desktop-light", width: 1280, height: 800, colours: "light" }).await;
    tab_to(&chrome, "a.door[href=\"/names\"]").await;
    chrome.keys(ENTER).await;
    there_is(&chrome, "form.names").await;
    let names = ["Maja Falk", "Jonas Beck", "Li Wei", "Ada Example", "Bo Sund"];
    for (place, name) in names.iter().enumerate() {
        tab_to(&chrome, &format!("input[name=name-{place}]")).await;
        chrome.keys(name).await;
    }
    chrome.keys(ENTER).await;
    there_is(&chrome, "form.about").await;
    for place in 0..names.len() {
        tab_to(&chrome, &format!("input[name=closeness-{place}]")).await;
        chrome.keys(SPACE).await;
        tab_to(&chrome, &format!("input[name=energy-{place}]")).await;
        chrome.keys(SPACE).await;
        tab_to(&chrome, &format!("input[name=benefit-{place}]")).await;
        chrome.keys(SPACE).await;
    }
    tab_to(&chrome, "form.about .actions button").await;
    chrome.keys(ENTER).await;
    there_is(&chrome, "#picture svg").await;
    let picture = chrome.text().await;
    assert!(names.iter().all(|name| picture.contains(name)), "{picture}");
    assert_eq!(application.office.seen().await.expect("the world").loaded.people.len(), names.len());
    chrome.keys("g").await;
    chrome.keys("t").await;
    there_is(&chrome, ".pieces .finding:nth-child(3)").await;
    silent(&chrome).await;
    chrome.end().await;
}

/// A browser before the three doors of an empty folder.
async fn newcomer() -> Option<(Chrome, Application)> {
    let chrome = Chrome::start(Scripts::Run).await?;
    let application = Application::empty().await;
    chrome.page.goto(&application.link().await).await.expect("the door");
    there_is(&chrome, ".doors").await;
    Some((chrome, application))
}

/// Waits until there is such an element.
pub(crate) async fn there_is(chrome: &Chrome, css: &str) {
    let found = chrome.page.wait().for_element(Locator::Css(css)).await;
    if let Err(error) = found {
        panic!("no `{css}` ({error}) on this page:\n{}", chrome.text().await);
    }
}

async fn click(chrome: &Chrome, css: &str) {
    there_is(chrome, css).await;
    let element = chrome.page.find(Locator::Css(css)).await.expect("an element");
    element.click().await.unwrap_or_else(|error| panic!("`{css}` cannot be clicked: {error}"));
}

pub(crate) async fn type_into(chrome: &Chrome, css: &str, text: &str) {
    let field = chrome.page.find(Locator::Css(css)).await.expect("a field");
    field.send_keys(text).await.expect("keys");
}

async fn text_of(chrome: &Chrome, css: &str) -> String {
    chrome.page.find(Locator::Css(css)).await.expect("an element").text().await.expect("its text")
}

async fn count(chrome: &Chrome, css: &str) -> usize {
    chrome.page.find_all(Locator::Css(css)).await.expect("elements").len()
}

/// Goes on with Tab until such an element has the focus.
async fn tab_to(chrome: &Chrome, css: &str) {
    for _ in 0..TABS_MAX {
        let is_there = "return document.activeElement.matches(arguments[0])";
        if chrome.page.execute(is_there, vec![json!(css)]).await.expect("a focus") == Value::Bool(true) {
            return;
        }
        chrome.keys(TAB).await;
    }
    panic!("Tab does not lead to `{css}` on this page:\n{}", chrome.text().await);
}

/// Drops a file or a folder of this machine in the middle of the page, as a file manager does.
async fn drop_on(chrome: &Chrome, path: &Path) {
    let data = json!({"items": [], "files": [path.to_str().expect("a name")], "dragOperationsMask": 1});
    for kind in ["dragEnter", "dragOver", "drop"] {
        let event = json!({"type": kind, "x": 400, "y": 300, "data": data});
        chrome.tell("Input.dispatchDragEvent", event).await;
    }
}

/// Fails where the console has anything to say.
pub(crate) async fn silent(chrome: &Chrome) {
    let said = chrome.console().await;
    assert!(said.is_empty(), "{said:?}");
}
