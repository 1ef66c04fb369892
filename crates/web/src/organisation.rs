//! A whole organisation as one page in one file: units and the flows between them, what stands out, and nobody singled out.
//!
//! People appear as counts, and only where there are enough of them; small units are not shown by themselves. Whoever agreed to
//! be named (the column `consent` of the file) may stand in a list of names, and where everybody did, all counts are exact.
//!
//! Start at [`page()`], which fills [`OrganisationPage`]; the look is that of the analysis, with `assets/organisation.css` on top.

mod figures;
mod findings;
mod people;
mod picture;
mod telling;
mod units;

use crate::report::{Drawn, Embedded, FindingView, LegendEntry};
use app::organisation::Organisation;
use askama::Template;
use chrono::NaiveDate;
use model::finding::Value;
use telling::{Telling, count};

/// Everything on the page, finished.
#[derive(Debug, Clone)]
pub struct OrganisationPage {
    /// Language of the texts, as in HTML.
    pub language: String,
    /// Title of the window.
    pub title: String,
    /// A short line above the headline.
    pub kicker: String,
    /// The one thing it says.
    pub headline: String,
    /// How many people and ties, and by what.
    pub subtitle: String,
    /// The picture for a screen and for a phone; `None` where there are no units to draw.
    pub picture: Option<UnitsView>,
    /// What stands out, the weightiest first.
    pub findings: Vec<FindingView>,
    /// The units as a table.
    pub units: UnitTable,
    /// What each role means and how many people have it.
    pub roles: Vec<FigureView>,
    /// The figures of the whole, each with its meaning.
    pub figures: Vec<FigureView>,
    /// Who agreed to be named, by role; empty where nobody did.
    pub named: Vec<NamedView>,
    /// How people are kept from being singled out.
    pub protection: String,
    /// Where the page comes from.
    pub colophon: String,
    /// Headings and fixed texts.
    pub words: Words,
}

/// The picture in both shapes.
#[derive(Debug, Clone)]
pub struct UnitsView {
    /// For a screen and for paper.
    pub wide: Drawn,
    /// For a phone.
    pub narrow: Drawn,
    /// What its signs mean.
    pub legend: Vec<LegendEntry>,
    /// What was left out of it, on a screen and on a phone.
    pub captions: [String; 2],
}

/// The units, the largest first.
#[derive(Debug, Clone, Default)]
pub struct UnitTable {
    /// What they are values of, e.g. `By unit`.
    pub heading: String,
    /// One row for each.
    pub rows: Vec<UnitRow>,
    /// What is not in the table.
    pub rest: String,
}

/// One unit.
#[derive(Debug, Clone)]
pub struct UnitRow {
    /// What it is called.
    pub name: String,
    /// How many people.
    pub size: String,
    /// How much of its ties stays inside, drawn.
    pub bar: Drawn,
    /// The same in words.
    pub inside: String,
    /// Ties to other units.
    pub outside: String,
    /// How many of its people have any of these.
    pub doors: String,
    /// Whom it is tied to most.
    pub nearest: String,
    /// Whether it keeps to itself, in a word; else empty.
    pub closed: String,
}

/// A figure with its meaning.
#[derive(Debug, Clone)]
pub struct FigureView {
    /// What it is.
    pub name: String,
    /// The figure in words.
    pub figure: String,
    /// What it means.
    pub meaning: String,
}

/// People of one role who agreed to be named.
#[derive(Debug, Clone)]
pub struct NamedView {
    /// The role.
    pub name: String,
    /// Their names, and how many more there are.
    pub names: String,
}

/// Headings and fixed texts.
#[derive(Debug, Clone)]
pub struct Words {
    /// Link over the picture.
    pub skip: String,
    /// Heading of the findings.
    pub findings: String,
    /// What to do next.
    pub next: String,
    /// What the shared part for findings says for showing people; there are none to show.
    pub show: String,
    /// Where nothing stands out.
    pub no_findings: String,
    /// Heads of the columns of the units.
    pub columns: [String; 6],
    /// Heading of the roles.
    pub roles: String,
    /// Heading of the figures.
    pub figures: String,
    /// Heading of the names.
    pub named: String,
    /// Heading of the protection.
    pub protection: String,
}

/// The page of an organisation, whole and self-contained.
///
/// # Errors
/// Only where a value cannot be written out, which none of these does.
pub fn page(one: &Organisation, today: NaiveDate) -> Result<String, askama::Error> {
    let view = filled(&Telling::new(one), today);
    Document { view: &view, words: &view.words, embedded: Embedded::organisation() }.render()
}

fn filled(telling: &Telling<'_>, today: NaiveDate) -> OrganisationPage {
    let dated = [("date", Value::Date(today))];
    let findings = findings::views(telling);
    OrganisationPage {
        language: "en".to_owned(),
        title: telling.say("org-page-title", &dated),
        kicker: telling.say("org-page-kicker", &dated),
        headline: findings::headline(telling),
        subtitle: subtitle(telling),
        picture: picture::view(telling),
        findings,
        units: units::table(telling),
        roles: people::roles(telling),
        figures: figures::views(telling),
        named: people::named(telling),
        protection: people::protection(telling),
        colophon: telling.text("org-page-colophon"),
        words: fixed_words(telling),
    }
}

fn subtitle(telling: &Telling<'_>) -> String {
    let summary = &telling.one.summary;
    let kind = summary.kind.clone().map_or(Value::Unknown, Value::Text);
    let values = [("people", count(summary.people)), ("ties", count(summary.ties)), ("kind", kind)];
    telling.say("org-page-subtitle", &values)
}

fn fixed_words(telling: &Telling<'_>) -> Words {
    let text = |id: &str| telling.text(&format!("org-page-{id}"));
    Words {
        skip: text("skip"),
        findings: text("findings"),
        next: text("next"),
        show: String::new(),
        no_findings: text("no-findings"),
        columns: ["unit", "people", "inside", "outside", "doors", "nearest"]
            .map(|column| text(&format!("column-{column}"))),
        roles: text("roles"),
        figures: text("figures"),
        named: text("named"),
        protection: text("protection"),
    }
}

#[derive(Template)]
#[template(path = "organisation/organisation.html")]
struct Document<'a> {
    view: &'a OrganisationPage,
    words: &'a Words,
    embedded: &'static Embedded,
}
