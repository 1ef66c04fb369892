//! Ways through the product as people take them: by keyboard alone, and without any script.

use crate::application::Application;
use crate::chrome::{Chrome, Scripts};
use fantoccini::Locator;

async fn come_in(chrome: &Chrome, application: &Application) {
    chrome.page.goto(&application.link().await).await.expect("the door");
    chrome.page.wait().for_element(Locator::Css("header.rail")).await.expect("the way in");
}

#[tokio::test]
async fn by_keyboard_alone_one_finds_somebody_and_comes_back() {
    let Some(chrome) = Chrome::start(Scripts::Run).await else { return };
    let application = Application::sample().await;
    come_in(&chrome, &application).await;
    let seen = application.office.seen().await.expect("the world");
    let person = &seen.loaded.people.first().expect("somebody").person;
    chrome.keys("/").await;
    chrome.page.wait().for_element(Locator::Css("dialog#jump[open]")).await.expect("search opens");
    chrome.keys(&person.name).await;
    let target = format!("#jump-found a[href=\"/people/{}\"]", person.id);
    chrome.page.wait().for_element(Locator::Css(&target)).await.expect("they are found");
    chrome.keys("\u{e007}").await;
    let theirs = url::Url::parse(&format!("{}/people/{}", application.origin, person.id)).expect("an address");
    chrome.page.wait().for_url(&theirs).await.expect("their page");
    let name = chrome.page.wait().for_element(Locator::Css("h1")).await.expect("a headline");
    assert_eq!(name.text().await.expect("a name"), person.name);
    chrome.keys("g").await;
    chrome.keys("t").await;
    chrome.page.wait().for_element(Locator::Css("nav a[href=\"/\"][aria-current=page]")).await.expect("Today");
    chrome.keys("?").await;
    chrome.page.wait().for_element(Locator::Css("dialog#keys[open] dl")).await.expect("the keys");
    chrome.end().await;
}

#[tokio::test]
async fn without_scripts_counsel_is_answered_and_taken_back() {
    let Some(chrome) = Chrome::start(Scripts::Off).await else { return };
    let application = Application::sample().await;
    chrome.page.goto(&application.link().await).await.expect("the door");
    chrome.page.find(Locator::Css("form button")).await.expect("a button").click().await.expect("a way in");
    chrome.page.wait().for_element(Locator::Css(".finding")).await.expect("counsel");
    let before = chrome.page.find_all(Locator::Css(".finding")).await.expect("pieces").len();
    let done = chrome.page.find(Locator::Css(".finding button[value=done]")).await.expect("a button");
    done.click().await.expect("an answer");
    chrome.page.wait().for_element(Locator::Css(".toast")).await.expect("it is told");
    assert!(chrome.text().await.contains("Noted as done."));
    chrome.page.find(Locator::Css(".toast form button")).await.expect("undo").click().await.expect("a way back");
    // Only the page after it tells something that cannot be taken back again.
    chrome.page.wait().for_element(Locator::Css(".toast:not(:has(form))")).await.expect("it is told");
    assert!(chrome.text().await.contains("Taken back."));
    assert_eq!(chrome.page.find_all(Locator::Css(".finding")).await.expect("pieces").len(), before);
    chrome.end().await;
}
