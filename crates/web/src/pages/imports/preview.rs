//! An import before it is kept: its progress, then whom it would bring.

use super::files::{self, FileLine, LeftOut, Rows};
use super::running::{Brings, Kept, Order, Running, State};
use super::written::{self, WrittenLine};
use super::{count, size};
use crate::failure::Failure;
use crate::fields::{Fields, Form};
use crate::frame::{Frame, Place};
use crate::server::Web;
use crate::visit::{Answer, Asked, Visit, see_other};
use app::imports::{PreviewPair, PreviewPerson};
use askama::Template;
use askama::filters::HtmlSafe;
use axum::extract::{self, Path};
use axum::response::IntoResponse;
use model::finding::Value;
use std::sync::Arc;

/// Asks htmx to load the page anew: what it polls for is there.
const REFRESH: (&str, &str) = ("hx-refresh", "true");

#[derive(Template)]
#[template(path = "pages/imports/reading.html")]
struct Reading {
    frame: Frame,
    part: ReadingPart,
}

#[derive(Template)]
#[template(path = "pages/imports/_reading.html")]
struct ReadingPart {
    id: String,
    title: String,
    /// Bytes read and bytes in all; none while nothing can be counted.
    bytes: Option<(u64, u64)>,
    said: String,
    name: String,
    /// What the button says that stops it; it cannot be stopped while it is written.
    stop: Option<String>,
    label: String,
}

/// It is a template of its own, which has escaped what it shows.
impl HtmlSafe for ReadingPart {}

#[derive(Template)]
#[template(path = "pages/imports/over.html")]
struct Over {
    frame: Frame,
    title: String,
    text: String,
    detail: Option<String>,
}

#[derive(Template)]
#[template(path = "pages/imports/preview.html")]
struct PreviewPage {
    frame: Frame,
    id: String,
    headline: String,
    lead: String,
    tabs: Vec<Tab>,
    show: &'static str,
    files: Vec<FileLine>,
    people: Rows<PersonLine>,
    doubles: Rows<PreviewPair>,
    left_out: Rows<LeftOut>,
    mine: Option<String>,
    proposals: Vec<(String, String)>,
    typed: String,
    fault: Option<String>,
    written: Vec<WrittenLine>,
}

/// Files that bring back what was written down, and nobody.
#[derive(Template)]
#[template(path = "pages/imports/written.html")]
struct WrittenPage {
    frame: Frame,
    id: String,
    headline: String,
    written: Vec<WrittenLine>,
    may_keep: bool,
}

struct Tab {
    show: &'static str,
    text: String,
    is_here: bool,
}

struct PersonLine {
    name: String,
    detail: String,
    seen: String,
}

/// What can be looked at, in its order.
const SHOWN: [&str; 4] = ["files", "people", "doubles", "left-out"];

/// `GET /imports/{id}` of an import under way.
pub(super) async fn show(visit: &Visit, running: &Running, fields: &Fields) -> Answer {
    let state = running.state();
    if visit.asked == Asked::Part && !state.is_busy() {
        return Ok(([REFRESH], "").into_response());
    }
    match state {
        State::Reading | State::Deciding | State::Keeping => {
            let part = reading_part(visit, running, &state);
            match visit.asked {
                Asked::Part => visit.page(&part),
                Asked::Page => {
                    let frame = visit.frame(Place::None, part.title.clone()).await?;
                    visit.page(&Reading { frame, part })
                }
            }
        }
        State::Ready(brings) => match &brings.people {
            Some(_) => visit.page(&preview_page(visit, running, &brings, fields, None).await?),
            None => visit.page(&written_page(visit, running, &brings).await?),
        },
        State::Kept(kept) => see_other(&kept_path(kept)),
        State::Stopped => over(visit, "imports-stopped", None).await,
        State::Failed(reason) => over(visit, "imports-failed", Some(reason).filter(|reason| !reason.is_empty())).await,
    }
}

fn reading_part(visit: &Visit, running: &Running, state: &State) -> ReadingPart {
    let t = &visit.t;
    let (done, total, name) = running.progress();
    let (id, is_counted) = match state {
        State::Reading => ("imports-reading", total > 0),
        State::Keeping => ("imports-keeping", false),
        _ => ("imports-deciding", false),
    };
    let values = [("done", Value::Text(size(t, done))), ("total", Value::Text(size(t, total)))];
    ReadingPart {
        id: running.id.clone(),
        title: t.text(&format!("{id}.title")),
        bytes: is_counted.then_some((done, total)),
        said: if is_counted { t.say("imports-read-so-far", &values) } else { t.text(&format!("{id}.text")) },
        name: if is_counted { name } else { String::new() },
        stop: (!matches!(state, State::Keeping)).then(|| t.text("imports-stop")),
        label: t.text("imports-progress"),
    }
}

async fn over(visit: &Visit, id: &'static str, detail: Option<String>) -> Answer {
    let title = visit.t.text(&format!("{id}.title"));
    let frame = visit.frame(Place::None, title.clone()).await?;
    visit.page(&Over { frame, title, text: visit.t.text(&format!("{id}.text")), detail })
}

/// What the user typed of addresses of their own, and what is wrong with it.
struct Refused {
    typed: String,
    fault: String,
}

async fn preview_page(
    visit: &Visit,
    running: &Running,
    brings: &Brings,
    fields: &Fields,
    refused: Option<Refused>,
) -> Result<PreviewPage, Failure> {
    let preview = brings.people.as_ref().ok_or(Failure::NoSuchPage)?;
    let (t, report) = (&visit.t, &preview.report);
    let shown = fields.get("show").and_then(|wanted| SHOWN.into_iter().find(|show| *show == wanted));
    let show = shown.unwrap_or(SHOWN[0]);
    let number = fields.get("page").and_then(|page| page.parse().ok()).unwrap_or(1);
    let left_out = files::left_out_count(report);
    let counts = [report.sources.len() as u64, preview.new.len() as u64, preview.doubles.len() as u64, left_out];
    let titles = ["imports-tab-files", "imports-tab-people", "imports-tab-doubles", "imports-tab-left-out"];
    let tab = |((show_of, id), number): ((&'static str, &'static str), u64)| Tab {
        show: show_of,
        text: t.say(id, &[("count", count(number))]),
        is_here: show_of == show,
    };
    let headline = t.say("imports-headline", &[("count", count(preview.new.len() as u64))]);
    let values = [
        ("known", count(report.people.known as u64)),
        ("others", count(report.people.others as u64)),
        ("refused", count(files::refused_count(report) as u64)),
    ];
    let owner = Value::Names(report.owner.clone());
    let (typed, fault) = refused.map_or((String::new(), None), |refused| (refused.typed, Some(refused.fault)));
    Ok(PreviewPage {
        frame: visit.frame(Place::None, headline.clone()).await?,
        id: running.id.clone(),
        headline,
        lead: t.say("imports-preview-lead", &values),
        tabs: SHOWN.into_iter().zip(titles).zip(counts).map(tab).collect(),
        show,
        files: files::files(t, report),
        people: Rows::page(preview.new.iter().map(|person| person_line(visit, person)), number),
        doubles: Rows::page(preview.doubles.iter().cloned(), number),
        left_out: Rows::page(files::left_out(report).into_iter(), number),
        mine: (!report.owner.is_empty()).then(|| t.say("imports-mine", &[("addresses", owner)])),
        proposals: report.owner_proposals.clone(),
        typed,
        fault,
        written: brings.written.iter().map(|one| WrittenLine::of(visit, one)).collect(),
    })
}

/// What was written down, and nobody comes along.
async fn written_page(visit: &Visit, running: &Running, brings: &Brings) -> Result<WrittenPage, Failure> {
    let things = count(written::things(&brings.written) as u64);
    let headline = visit.t.say("imports-written-headline", &[("count", things)]);
    Ok(WrittenPage {
        frame: visit.frame(Place::None, headline.clone()).await?,
        id: running.id.clone(),
        headline,
        written: brings.written.iter().map(|one| WrittenLine::of(visit, one)).collect(),
        may_keep: written::brings_something(&brings.written),
    })
}

/// Where one sees what is kept.
fn kept_path(kept: Kept) -> String {
    kept.number.map_or_else(|| "/imports".to_owned(), |number| format!("/imports/{number}"))
}

fn person_line(visit: &Visit, person: &PreviewPerson) -> PersonLine {
    let trace = person.traces.first().filter(|trace| **trace != person.name).cloned();
    PersonLine {
        name: person.name.clone(),
        detail: person.organisation.clone().or(trace).unwrap_or_default(),
        seen: visit.t.say("imports-seen", &[("count", count(u64::from(person.interactions)))]),
    }
}

/// `POST /imports/{id}/look` with `mine`: what it would be with these addresses.
pub(crate) async fn look(web: extract::State<Web>, visit: Visit, Path(id): Path<String>, form: Form) -> Answer {
    decide(&web, &visit, &id, &form.0, Order::Look).await
}

/// `POST /imports/{id}/keep` with `mine`
pub(crate) async fn keep(web: extract::State<Web>, visit: Visit, Path(id): Path<String>, form: Form) -> Answer {
    decide(&web, &visit, &id, &form.0, Order::Keep).await
}

async fn decide(web: &Web, visit: &Visit, id: &str, fields: &Fields, order: fn(Vec<String>) -> Order) -> Answer {
    let running = open(web, visit, id)?;
    let mine: Vec<String> = fields.all("mine").filter(|mine| !mine.is_empty()).map(str::to_owned).collect();
    if let Some(wrong) = mine.iter().find(|mine| !is_address(mine)) {
        let fault = visit.t.say("imports-no-address", &[("text", Value::Text(wrong.clone()))]);
        let State::Ready(brings) = running.state() else { return see_other(&format!("/imports/{id}")) };
        let refused = Some(Refused { typed: wrong.clone(), fault });
        return visit.refused(&preview_page(visit, &running, &brings, fields, refused).await?);
    }
    running.order(order(mine)).await;
    match running.state() {
        State::Kept(kept) => {
            let told = if kept.number.is_some() { "import-kept" } else { "import-written" };
            visit.done(&kept_path(kept), told, kept.undo)
        }
        _ => see_other(&format!("/imports/{id}")),
    }
}

/// `POST /imports/{id}/discard`
pub(crate) async fn discard(web: extract::State<Web>, visit: Visit, Path(id): Path<String>) -> Answer {
    let running = open(&web, &visit, &id)?;
    match running.state() {
        State::Ready(_) => {
            running.order(Order::Discard).await;
        }
        _ => {
            running.stop();
            running.settled().await;
        }
    }
    see_other(&format!("/imports/{id}"))
}

fn open(web: &Web, visit: &Visit, id: &str) -> Result<Arc<Running>, Failure> {
    web.imports().get(id).filter(|_| !visit.is_sample).ok_or(Failure::NoSuchPage)
}

/// Whether this may be a mail address. What a trace of another kind looks like (a profile, a number) is taken from proposals
/// as it stands.
fn is_address(text: &str) -> bool {
    let is_mail = |(local, domain): (&str, &str)| !local.is_empty() && domain.contains('.');
    !text.contains(char::is_whitespace) && (text.split_once('@').is_some_and(is_mail) || text.contains(':'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frame::{Texts, Theme};

    #[test]
    fn the_part_that_is_polled_stands_in_the_page_as_it_is_and_file_names_do_not() {
        let t = Texts::new(words::Language::English);
        let frame = Frame {
            t,
            title: String::new(),
            place: Place::None,
            theme: Theme::System,
            is_sample: false,
            toast: None,
            today: 0,
        };
        let part = ReadingPart {
            id: "7".to_owned(),
            title: "Reading".to_owned(),
            bytes: Some((3, 9)),
            said: "3 of 9".to_owned(),
            name: "<b>.vcf".to_owned(),
            stop: None,
            label: String::new(),
        };
        let page = Reading { frame, part }.render().expect("a page");
        assert!(page.contains("<div id=\"reading\" hx-get=\"/imports/7\""), "{page}");
        assert!(page.contains("value=\"3\" max=\"9\"") && !page.contains("<b>.vcf"), "{page}");
    }
}
