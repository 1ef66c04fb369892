//! An import that is kept: what it brought, where to go on, and taking it back.

use super::count;
use super::files::{self, FileLine, LeftOut, Rows};
use crate::failure::Failure;
use crate::fields::Fields;
use crate::frame::{Frame, Place};
use crate::icons::{Icon, icon};
use crate::visit::{Answer, Visit};
use app::imports::ImportLine;
use askama::Template;
use axum::extract::Path;
use model::finding::Value;

#[derive(Template)]
#[template(path = "pages/imports/report.html")]
struct Report {
    frame: Frame,
    number: i64,
    kick: String,
    headline: String,
    lead: String,
    /// Whether it was taken back.
    is_undone: bool,
    steps: Vec<Step>,
    files: Vec<FileLine>,
    left_out_title: Option<String>,
    left_out: Rows<LeftOut>,
}

struct Step {
    path: &'static str,
    icon: Icon,
    text: String,
}

/// `GET /imports/{number}`
pub(super) async fn show(visit: &Visit, number: i64, fields: &Fields) -> Answer {
    let line = app::imports::batches(&visit.office).await?.into_iter().find(|line| line.number == number);
    let line = line.ok_or(Failure::NoSuchPage)?;
    let (t, people) = (&visit.t, line.report.people);
    let size = |number: usize| count(number as u64);
    let page = fields.get("page").and_then(|page| page.parse().ok()).unwrap_or(1);
    let left_out = files::left_out_count(&line.report);
    let (headline, lead) = match line.undone_at {
        Some(at) => {
            let values = [("date", Value::Date(at.date_naive())), ("count", size(people.new))];
            (t.text("imports-undone-headline"), t.say("imports-undone-lead", &values))
        }
        None => {
            let (known, others) = (size(people.known), size(people.others));
            let values = [("known", known), ("total", size(people.total)), ("others", others)];
            (t.say("imports-report-headline", &[("count", size(people.new))]), t.say("imports-report-lead", &values))
        }
    };
    let kick = [("number", Value::Text(number.to_string())), ("date", Value::Date(line.at.date_naive()))];
    visit.page(&Report {
        frame: visit.frame(Place::None, headline.clone()).await?,
        number,
        kick: t.say("imports-report-kick", &kick),
        headline,
        lead,
        is_undone: line.undone_at.is_some(),
        steps: if line.undone_at.is_some() { Vec::new() } else { steps(visit, &line) },
        files: files::files(t, &line.report),
        left_out_title: (left_out > 0).then(|| t.say("imports-left-out-title", &[("count", count(left_out))])),
        left_out: Rows::page(files::left_out(&line.report).into_iter(), page),
    })
}

/// Where to go on.
fn steps(visit: &Visit, line: &ImportLine) -> Vec<Step> {
    let (t, report) = (&visit.t, &line.report);
    let mut steps = Vec::new();
    let number = |number: usize| [("count", count(number as u64))];
    if report.people.core > 0 {
        let text = t.say("imports-step-core", &number(report.people.core));
        steps.push(Step { path: "/people/core", icon: icon("list-checks"), text });
    }
    if report.questions > 0 {
        let text = t.say("imports-step-questions", &number(report.questions));
        steps.push(Step { path: "/people/questions", icon: icon("git-merge"), text });
    }
    steps.push(Step { path: "/network", icon: icon("network"), text: t.text("imports-step-network") });
    steps.push(Step { path: "/imports/new", icon: icon("plus"), text: t.text("imports-step-more") });
    steps
}

/// `POST /imports/{number}/undo`
pub(crate) async fn undo(visit: Visit, Path(number): Path<String>) -> Answer {
    let number: u32 = number.parse().map_err(|_| Failure::NoSuchPage)?;
    app::imports::undo(&visit.office, Some(number)).await?;
    visit.done(&format!("/imports/{number}"), "import-undone", None)
}
