//! Somebody new, from an empty folder to a first session: charter, covenant, a built agenda and an invitation for calendars. Only what
//! stands on the pages leads on, no address is typed; and it takes few steps.

use crate::application::Application;
use crate::chrome::{Chrome, Look, Scripts, soon};
use crate::first_run::{silent, there_is, type_into};
use fantoccini::Locator;
use fantoccini::elements::Element;
use serde_json::{Value, json};

/// As many clicks and as many fields as the way takes (ours: with the reading between them well under fifteen minutes).
const CLICKS_MAX: usize = 18;
const FIELDS_MAX: usize = 12;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn from_an_empty_folder_to_a_first_session_by_what_the_pages_say() {
    let Some(chrome) = Chrome::start(Scripts::Run).await else { return };
    let application = Application::empty().await;
    chrome.look(Look { name: "desktop-light", width: 1280, height: 800, colours: "light" }).await;
    chrome.page.goto(&application.link().await).await.expect("the door");
    there_is(&chrome, ".doors").await;
    let mut newcomer = Newcomer { chrome, clicks: 0, fields: 0 };
    newcomer.brings_five_names().await;
    newcomer.begins_a_relationship().await;
    newcomer.writes_the_charter().await;
    newcomer.agrees_on_confidence().await;
    newcomer.plans_the_first_session().await;
    newcomer.takes_the_invitation(&application).await;
    let (clicks, fields) = (newcomer.clicks, newcomer.fields);
    assert!(clicks <= CLICKS_MAX && fields <= FIELDS_MAX, "{clicks} clicks and {fields} fields");
    silent(&newcomer.chrome).await;
    newcomer.chrome.end().await;
}

/// Somebody at the keyboard who counts what they do.
struct Newcomer {
    chrome: Chrome,
    clicks: usize,
    fields: usize,
}

impl Newcomer {
    async fn brings_five_names(&mut self) {
        self.click("main", "Start with five names").await;
        there_is(&self.chrome, "form.names").await;
        for (place, name) in ["Maja Falk", "Jonas Beck", "Li Wei", "Ada Example", "Bo Sund"].iter().enumerate() {
            self.fill(&format!("input[name=name-{place}]"), name).await;
        }
        self.click("form.names .actions", "").await;
        there_is(&self.chrome, "form.about").await;
        self.choose("input[name=closeness-0][value='4']").await;
        self.choose("input[name=energy-0][value='1']").await;
        self.choose("input[name=benefit-0]").await;
        self.click("form.about .actions", "").await;
        there_is(&self.chrome, "#picture svg").await;
    }

    async fn begins_a_relationship(&mut self) {
        self.click("header.rail", "Mentors").await;
        self.is_on("Nobody grows on one mentor").await;
        self.click("main", "Begin a relationship").await;
        self.is_on("Gives guidance, and may sit anywhere").await;
        self.fill("input[name=who]", "Maja Falk").await;
        self.fill("input[name=learn]", "Speak before a large round").await;
        self.click("main", "Begin").await;
        self.is_on("The first sessions").await;
    }

    async fn writes_the_charter(&mut self) {
        self.click("#charter", "Write it together").await;
        let areas = self.chrome.page.wait().for_element(Locator::Css("textarea[name=topics]")).await.expect("a field");
        let areas = areas.prop("value").await.expect("its text").unwrap_or_default();
        assert_eq!(areas, "Speak before a large round", "the goal is the first area");
        self.click("main", "Keep and read").await;
        self.is_on("once a month").await;
        self.click("main", "Both have accepted it").await;
        self.is_on("accepted on").await;
        self.click(".kick", "Maja Falk").await;
    }

    async fn agrees_on_confidence(&mut self) {
        self.click("#covenant", "Agree on it").await;
        self.click("main", "Keep and read").await;
        self.click("main", "Both give their word").await;
        self.is_on("Both have given their word").await;
        self.click(".kick", "Maja Falk").await;
    }

    async fn plans_the_first_session(&mut self) {
        self.click("#next", "Plan a session").await;
        self.click("main", "Plan it").await;
        there_is(&self.chrome, "#agenda").await;
        self.is_on("Drawn from your plan").await;
        let points = self.chrome.page.find_all(Locator::Css("#agenda li:not(.new)")).await.expect("points");
        assert!(points.len() >= 2, "the agenda is built");
        self.click("#agenda", "Take this agenda").await;
        self.is_on("The agenda is kept").await;
    }

    /// The file behind the link, fetched as the browser would.
    async fn takes_the_invitation(&mut self, application: &Application) {
        self.clicks += 1;
        let link = self.reads("main", "Invitation for calendars").await;
        let address = link.attr("href").await.expect("an address").expect("a link");
        assert!(link.attr("download").await.expect("an attribute").is_some(), "it is kept as a file");
        let fetch = "const [address, done] = arguments; fetch(address).then(it => it.text()).then(done, error => done(String(error)))";
        let file = self.chrome.page.execute_async(fetch, vec![json!(address)]).await.expect("a file");
        let file = file.as_str().map(str::to_owned).unwrap_or_default();
        for line in ["BEGIN:VCALENDAR", "SUMMARY:A talk", "DTSTART:20261109T100000Z", "SEQUENCE:0", "END:VCALENDAR"] {
            assert!(file.contains(&format!("{line}\r\n")), "no `{line}` in {file}");
        }
        let seen = application.office.seen().await.expect("the world");
        let mentoring = seen.beside.mentoring.as_ref().expect("it is loaded");
        assert_eq!((mentoring.rooms.sessions.len(), mentoring.rooms.charters.len()), (1, 1));
    }

    /// Clicks on what reads so, in a part of the page.
    async fn click(&mut self, part: &str, text: &str) {
        self.clicks += 1;
        let found = self.reads(part, text).await;
        found.click().await.unwrap_or_else(|error| panic!("`{text}` cannot be clicked: {error}"));
    }

    /// The first shown button or link in a part of the page that reads so, as soon as there is one.
    async fn reads(&self, part: &str, text: &str) -> Element {
        let wanted = format!("a button or a link in `{part}` that reads `{text}`");
        soon(&wanted, async || {
            for kind in ["button", "a"] {
                let there = self.chrome.page.find_all(Locator::Css(&format!("{part} {kind}"))).await;
                for one in there.expect("elements") {
                    let said = one.text().await.unwrap_or_default();
                    if one.is_displayed().await.unwrap_or(false) && (text.is_empty() || said.contains(text)) {
                        return Some(one);
                    }
                }
            }
            None
        })
        .await
    }

    async fn fill(&mut self, field: &str, text: &str) {
        self.fields += 1;
        there_is(&self.chrome, field).await;
        type_into(&self.chrome, field, text).await;
    }

    /// Chooses a mark by its label, as a finger does.
    async fn choose(&mut self, field: &str) {
        self.fields += 1;
        let choose = "document.querySelector(arguments[0]).closest('label').click()";
        self.chrome.page.execute(choose, vec![json!(field)]).await.expect("it is chosen");
        let is_chosen = "return document.querySelector(arguments[0]).checked";
        let chosen = self.chrome.page.execute(is_chosen, vec![json!(field)]).await.expect("an answer");
        assert_eq!(chosen, Value::Bool(true), "`{field}` is chosen");
    }

    async fn is_on(&self, said: &str) {
        let wanted = format!("a page that says `{said}`");
        soon(&wanted, async || self.chrome.text().await.contains(said).then_some(())).await;
    }
}
