//! Every rule of counsel in a real browser: its finding is found among all counsel, its title read, and each of its next steps
//! followed to the page that starts the work.

use crate::application::Application;
use crate::chrome::{Chrome, Scripts};
use crate::lives;
use crate::starts::{SHOWN_ANYHOW, start_of};
use fantoccini::Locator;
use formats::analysis::SaidFinding;
use model::finding::Step;
use model::response::subject_key;
use serde_json::{Value, json};
use std::collections::BTreeSet;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_rule_is_met_and_each_of_its_next_steps_starts_the_work() {
    let Some(chrome) = Chrome::start(Scripts::Run).await else { return };
    let mut walk = Walk::default();
    for (life, application) in lives::all().await {
        chrome.page.goto(&application.link().await).await.expect("the door");
        chrome.page.wait().for_element(Locator::Css("header.rail")).await.expect("the way in");
        let counselled = application.office.counselled().await.expect("counsel");
        let shown = all_counsel(&chrome, &application).await;
        let is_shown =
            |said: &&SaidFinding| shown.contains(&(said.finding.rule.0.to_owned(), subject_key(&said.finding.subject)));
        for said in counselled.standing().filter(is_shown) {
            walk.meet(&chrome, &application, life, said).await;
        }
    }
    chrome.end().await;
    let all: BTreeSet<&str> = counsel::rule::ALL.iter().map(|rule| rule.id.0).collect();
    for rule in all.difference(&walk.rules) {
        walk.faults.push(format!("`{rule}` is in none of the lives: give it its place in `tests/browser/lives`"));
    }
    assert!(walk.faults.is_empty(), "{}", walk.faults.join("\n"));
}

/// Rule and subject of every piece on the page of all counsel.
async fn all_counsel(chrome: &Chrome, application: &Application) -> BTreeSet<(String, String)> {
    chrome.page.goto(&format!("{}/counsel", application.origin)).await.expect("all counsel");
    let pieces = "return [...document.querySelectorAll('article.finding')].map(one => ['rule', 'subject'].map(name => \
                  one.querySelector(`input[name=${name}]`).value))";
    let pieces = chrome.page.execute(pieces, Vec::new()).await.expect("pieces");
    serde_json::from_value(pieces).expect("pairs")
}

/// What was met on the way.
#[derive(Default)]
struct Walk {
    rules: BTreeSet<&'static str>,
    steps: BTreeSet<&'static str>,
    faults: Vec<String>,
}

impl Walk {
    /// Looks at a finding where its rule, or one of its steps, was not met yet.
    async fn meet(&mut self, chrome: &Chrome, application: &Application, life: &str, said: &SaidFinding) {
        let rule = said.finding.rule.0;
        let is_new = self.rules.insert(rule);
        let place = format!("{life}: `{rule}`");
        if said.finding.next.is_empty() {
            self.faults.push(format!("{place} has no next step"));
        }
        for (number, step) in said.finding.next.iter().enumerate() {
            if self.steps.insert(step.message.id) || (is_new && number == 0) {
                let followed = follow(chrome, application, said, number, step).await;
                self.faults.extend(
                    followed
                        .into_iter()
                        .map(|fault| format!("{place}, `{}` to {}: {fault}", step.message.id, step.doorway)),
                );
            }
        }
    }
}

/// Follows a next step by its link. What is wrong with where it leads.
async fn follow(
    chrome: &Chrome,
    application: &Application,
    said: &SaidFinding,
    number: usize,
    step: &Step,
) -> Vec<String> {
    chrome.page.goto(&format!("{}/counsel", application.origin)).await.expect("all counsel");
    let (rule, subject) = (said.finding.rule.0, subject_key(&said.finding.subject));
    let piece = format!(
        "article.finding:has(input[name=rule][value=\"{rule}\"]):has(input[name=subject][value=\"{subject}\"])"
    );
    let Ok(title) = chrome.page.find(Locator::Css(&format!("{piece} h2"))).await else {
        return vec!["is not among all counsel".to_owned()];
    };
    let mut faults = Vec::new();
    let title = title.text().await.expect("its text");
    if title != said.title {
        faults.push(format!("it is titled `{title}` and not `{}`", said.title));
    }
    let link = format!("{piece} .steps li:nth-child({}) a", number + 1);
    match chrome.page.find(Locator::Css(&link)).await {
        Ok(link) => link.click().await.expect("it is followed"),
        Err(_) => return vec!["has no link".to_owned()],
    }
    faults.extend(landed(chrome, application, step).await);
    faults.extend(chrome.console().await.into_iter().map(|line| format!("console: {line}")));
    faults
}

/// Where a step has led: the page of its doorway, at the place that it names, with what starts the work, and filled in.
const LANDED: &str = include_str!("landed.js");

async fn landed(chrome: &Chrome, application: &Application, step: &Step) -> Vec<String> {
    let wanted = url::Url::parse(&format!("{}{}", application.origin, step.doorway)).expect("an address");
    if chrome.page.wait().for_url(&wanted).await.is_err() {
        return vec![format!("it leads to {}", chrome.page.current_url().await.expect("an address"))];
    }
    let Some(start) = start_of(step.message.id) else {
        return vec!["nothing says what starts its work; add it to `starts.rs`".to_owned()];
    };
    let said = chrome
        .page
        .execute_async(LANDED, vec![json!(start), json!(!SHOWN_ANYHOW.contains(&step.message.id))])
        .await
        .expect("the page answers");
    said.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}
