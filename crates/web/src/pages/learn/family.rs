//! One family of rules: each rule in our words, its lines with whose they are, and what became of what it said.

use super::count;
use super::lines::lines_of;
use super::rules::{CHAPTERS, Family, figures};
use crate::failure::Failure;
use crate::frame::{Frame, Place};
use crate::visit::{Answer, Visit};
use app::gauge::{Use, used};
use askama::Template;
use axum::extract::Path;
use model::finding::Value;
use model::practice::{Figure, Source};

/// A rule of the family.
struct Rule {
    id: &'static str,
    anchor: String,
    name: String,
    /// What it looks at, where there is more to say than the family's own text.
    says: Option<String>,
    lines: Vec<Line>,
    used: String,
    stands: bool,
}

/// A line that a rule compares with.
struct Line {
    said: String,
    value: String,
    source: String,
}

#[derive(Template)]
#[template(path = "pages/learn/family.html")]
struct Page {
    frame: Frame,
    chapter: String,
    chapter_path: String,
    title: String,
    text: String,
    source: String,
    rules: Vec<Rule>,
}

/// `GET /learn/counsel/{family}`
pub(crate) async fn show(visit: Visit, Path(code): Path<String>) -> Answer {
    let of = |(practice, families): &(&'static str, &'static [Family])| {
        families.iter().find(|family| family.code() == code).map(|family| (*practice, family))
    };
    let (practice, family) = CHAPTERS.iter().find_map(of).ok_or(Failure::NoSuchPage)?;
    let counselled = visit.office.counselled().await?;
    let (uses, t) = (used(&counselled), visit.t);
    let standing = |id: &str| counselled.standing().any(|said| said.finding.rule.0 == id);
    let rule = |id: &&'static str| Rule {
        id,
        anchor: anchor(id),
        name: named(&visit, &format!("rule-{}", anchor(id))).unwrap_or_else(|| (*id).to_owned()),
        says: named(&visit, &format!("rule-{}.says", anchor(id))),
        lines: lines_of(id).into_iter().map(|figure| line(&visit, figure)).collect(),
        used: said(&visit, uses.get(*id).copied().unwrap_or_default()),
        stands: standing(id),
    };
    let page = Page {
        frame: visit.frame(Place::Learn, t.text(family.title)).await?,
        chapter: t.text(practice),
        chapter_path: super::rules::path_of(practice),
        title: t.text(family.title),
        text: t.say(family.text, &figures()),
        source: t.text(family.source),
        rules: family.rules.iter().map(rule).collect(),
    };
    visit.page(&page)
}

/// The id of a rule as messages and anchors write it.
pub(super) fn anchor(rule: &str) -> String {
    rule.replace(['.', '_'], "-")
}

/// A text, where the catalogue has it.
fn named(visit: &Visit, id: &str) -> Option<String> {
    words::has(visit.t.language(), id).then(|| visit.t.text(id))
}

fn line(visit: &Visit, figure: &Figure) -> Line {
    let is_share = figure.name.contains("SHARE");
    let value = if is_share { Value::Share(figure.value) } else { Value::Number(figure.value) };
    let source = match figure.source {
        Source::Guide => "rules-line-guide",
        Source::GuideIdea => "rules-line-idea",
        Source::Ours => "rules-line-ours",
    };
    Line {
        said: visit.t.text(&super::lines::message(figure.name)),
        value: visit.t.say("rules-line-value", &[("value", value)]),
        source: visit.t.text(source),
    }
}

fn said(visit: &Visit, own: Use) -> String {
    let values = [
        ("met", count(own.met)),
        ("acted", count(own.acted)),
        ("dismissed", count(own.dismissed)),
        ("later", count(own.put_off)),
    ];
    visit.t.say("rules-used", &values)
}
