//! The values of the page, finished: every text said, every figure put in words, nothing left to judge.

use super::assets::Drawn;

/// Everything on the page.
#[derive(Debug, Clone)]
pub struct AnalysisPage {
    /// Language of the texts, as in HTML, e.g. `en`.
    pub language: String,
    /// Title of the window, e.g. `Your network, 2 November 2026`.
    pub title: String,
    /// A short line above the headline, e.g. `Your network · 2 November 2026`.
    pub kicker: String,
    /// The one thing it says, e.g. `You hear twenty-one people and five voices`.
    pub headline: String,
    /// How many people, and what the core rests on.
    pub subtitle: String,
    /// The picture with its legend.
    pub picture: PictureView,
    /// The findings, the weightiest first.
    pub findings: Vec<FindingView>,
    /// What stands there when nothing was found.
    pub no_findings: String,
    /// The six benefits, in their order.
    pub benefits: Vec<BenefitView>,
    /// Where the core sits, one per dimension that says something.
    pub dimensions: Vec<DimensionView>,
    /// Figures in words: core, voices, effective size, constraint, energy.
    pub measures: Vec<MeasureView>,
    /// The six traps.
    pub traps: Vec<TrapView>,
    /// Who speaks with one voice.
    pub voices: VoicesView,
    /// What a change would do, or what changed since.
    pub change: Option<ChangeView>,
    /// What is not known and would tell more, in sentences.
    pub unknown: Vec<String>,
    /// Everybody, in the order in which they are to be read.
    pub people: Vec<PersonRow>,
    /// Where the page comes from, at its foot.
    pub colophon: String,
    /// Headings and fixed texts.
    pub words: Words,
}

/// The picture in both shapes, with what its signs mean.
#[derive(Debug, Clone)]
pub struct PictureView {
    /// For a screen and for paper.
    pub wide: Drawn,
    /// For a phone.
    pub narrow: Drawn,
    /// What the signs mean.
    pub legend: Vec<LegendEntry>,
    /// How to read it, or what was left out, e.g. `36 people; nearer is closer`.
    pub caption: String,
}

/// A sign of the picture and its meaning.
#[derive(Debug, Clone)]
pub struct LegendEntry {
    /// The sign, from [`picture::legend::draw`].
    pub sign: Drawn,
    /// What it means.
    pub meaning: String,
}

/// How much something asks to be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Emphasis {
    /// As the rest.
    Quiet,
    /// A warning that matters.
    Strong,
}

impl Emphasis {
    /// The class in the style sheet.
    pub(crate) fn class(self) -> &'static str {
        match self {
            Emphasis::Quiet => "quiet",
            Emphasis::Strong => "strong",
        }
    }
}

/// A finding.
#[derive(Debug, Clone)]
pub struct FindingView {
    /// What is so, e.g. `Five voices, not twenty-one`.
    pub title: String,
    /// The numbers behind it, in a sentence.
    pub evidence: String,
    /// Why it matters.
    pub why: String,
    /// What to do next, the best first.
    pub next: Vec<StepView>,
    /// Which part of the practice it comes from.
    pub source: String,
    /// Ids of the people it is about, to be shown in the picture.
    pub people: Vec<String>,
    /// Whether it is a warning.
    pub emphasis: Emphasis,
}

/// A next step.
#[derive(Debug, Clone)]
pub struct StepView {
    /// What to do, in a sentence.
    pub text: String,
    /// The address inside the product where it begins; the page in one file, which leads nowhere, passes over it.
    pub doorway: String,
}

impl FindingView {
    /// The ids, separated by spaces.
    pub(crate) fn ids(&self) -> String {
        joined_ids(&self.people)
    }
}

/// One of the six benefits.
#[derive(Debug, Clone)]
pub struct BenefitView {
    /// Its code, e.g. `information`: what the picture's marks carry.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its marks, from [`picture::benefits::strip`].
    pub marks: Drawn,
    /// How it stands, e.g. `19 strong`, `one person only`, `nobody`.
    pub said: String,
    /// Who, where that says more, e.g. `Olga Kowalski`; empty otherwise.
    pub detail: String,
    /// Whether it is a hole or rests on one person.
    pub emphasis: Emphasis,
}

/// Where the core sits by one dimension.
#[derive(Debug, Clone)]
pub struct DimensionView {
    /// Its name, e.g. `Unit`.
    pub name: String,
    /// The figure, e.g. `19 of 24`.
    pub figure: String,
    /// What it counts, e.g. `Equity Sales`.
    pub value: String,
    /// The bar, from [`picture::diversity::bars`].
    pub bar: Drawn,
    /// The rest in words, e.g. `4 units; 1 not known`.
    pub detail: String,
}

/// A figure with its meaning.
#[derive(Debug, Clone)]
pub struct MeasureView {
    /// What it is, e.g. `Effective size`.
    pub name: String,
    /// The figure in words, e.g. `9.1 of 24`.
    pub figure: String,
    /// What it means.
    pub meaning: String,
    /// Whether it asks for attention.
    pub emphasis: Emphasis,
}

/// How near a trap is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nearness {
    /// Far from it.
    Away,
    /// Near the line.
    Near,
    /// Over the line.
    Over,
    /// Not enough is known.
    Unknown,
}

impl Nearness {
    /// The class in the style sheet.
    pub(crate) fn class(self) -> &'static str {
        match self {
            Nearness::Away => "away",
            Nearness::Near => "near",
            Nearness::Over => "over",
            Nearness::Unknown => "unsaid",
        }
    }
}

/// One of the six traps.
#[derive(Debug, Clone)]
pub struct TrapView {
    /// Its name, e.g. `Biased`.
    pub name: String,
    /// How near, as drawn.
    pub nearness: Nearness,
    /// How near, in words, e.g. `over the line`.
    pub said: String,
    /// The evidence in a sentence.
    pub evidence: String,
}

/// Who speaks with one voice.
#[derive(Debug, Clone)]
pub struct VoicesView {
    /// The whole in a sentence, e.g. `24 advisers, 5 independent voices`.
    pub summary: String,
    /// The groups worth listing, the largest first.
    pub groups: Vec<VoiceView>,
    /// The rest, e.g. `And 4 who each speak for themselves`; may be empty.
    pub rest: String,
}

/// A group that speaks with one voice.
#[derive(Debug, Clone)]
pub struct VoiceView {
    /// How many and where, e.g. `20 people in Equity Sales`.
    pub title: String,
    /// Their names in a sentence.
    pub names: String,
    /// Their ids, to be shown in the picture.
    pub people: Vec<String>,
}

impl VoiceView {
    /// The ids, separated by spaces.
    pub(crate) fn ids(&self) -> String {
        joined_ids(&self.people)
    }
}

/// Before and after.
#[derive(Debug, Clone)]
pub struct ChangeView {
    /// What is compared, e.g. `If Ada Example joined the core`.
    pub title: String,
    /// What came of it, in a sentence.
    pub said: String,
    /// The chart, from [`picture::slope::draw`].
    pub chart: Drawn,
}

/// Somebody in the table.
#[derive(Debug, Clone)]
pub struct PersonRow {
    /// Their id, as in the picture.
    pub id: String,
    /// Their name.
    pub name: String,
    /// `core` in words, or empty.
    pub core: String,
    /// Sphere in words.
    pub sphere: String,
    /// Unit and organisation in words.
    pub unit: String,
    /// Closeness in words, e.g. `close (4)`, `familiar (3, estimated)`.
    pub closeness: String,
    /// Energy in words.
    pub energy: String,
    /// Strong benefits in words; empty where none is known.
    pub benefits: String,
    /// Roles in words; may be empty.
    pub roles: String,
}

/// Headings and fixed texts of the page.
#[derive(Debug, Clone)]
pub struct Words {
    /// Jumps to the findings, for those who read by keyboard.
    pub skip: String,
    /// Over the findings beside the picture; read aloud only.
    pub findings: String,
    /// Over the findings below it.
    pub more_findings: String,
    /// Before the next steps.
    pub next: String,
    /// Over the benefits.
    pub benefits: String,
    /// What the marks of the strip mean.
    pub benefits_note: String,
    /// Over the dimensions.
    pub dimensions: String,
    /// What the bars are over.
    pub dimensions_note: String,
    /// Over the figures.
    pub measures: String,
    /// Over the traps.
    pub traps: String,
    /// Over the voices.
    pub voices: String,
    /// Over what is not known.
    pub unknown: String,
    /// Over the table.
    pub people: String,
    /// Heads of the table: name, sphere, unit, closeness, energy, strong in, role.
    pub columns: [String; 7],
    /// Shows the people of a finding in the picture.
    pub show: String,
    /// Takes that back.
    pub show_all: String,
}

/// Ids as one attribute. An id with a space in it would fall apart, so spaces are written as the script reads them back.
fn joined_ids(ids: &[String]) -> String {
    let written: Vec<String> = ids.iter().map(|id| id.replace('%', "%25").replace(' ', "%20")).collect();
    written.join(" ")
}
