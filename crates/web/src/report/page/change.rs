//! Before and after: the figures that moved, and the counsel that came and went.

use super::telling::{Telling, count, hundredths, plain};
use crate::report::{ChangeView, Drawn};
use formats::analysis::{SaidAnalysis, SaidFinding};
use model::finding::Value;
use model::practice::{CORE_SIZE_MAX, CORE_SIZE_MIN};
use network::analysis::{Analysis, Dimension};
use network::compare::FIGURE_TOLERANCE;
use picture::slope::{Change, Figure, Slope, draw};

/// So many findings are named as gone or new (`ours`).
const FINDINGS_NAMED_MAX: usize = 3;
/// How far a line rises or falls within its row, as a part of the row's height: at least, and for a figure that doubles or
/// vanishes (`ours`: rows never cross, so that before and after are read on one line).
const RISE_MIN: f64 = 0.12;
const RISE_MAX: f64 = 0.42;

/// How before and after are spoken of: what would be, or what was.
#[derive(Debug, Clone)]
pub(crate) struct Manner {
    /// Heads of the two sides.
    pub(crate) heads: (String, String),
    /// Message ids: how many figures moved, what is no longer said, what is new.
    pub(crate) figures: &'static str,
    pub(crate) gone: &'static str,
    pub(crate) come: &'static str,
}

impl Manner {
    /// What would be.
    pub(crate) fn of_trial(telling: &Telling<'_>) -> Self {
        Self {
            heads: (telling.text("report-change-before"), telling.text("report-change-after")),
            figures: "report-change-figures",
            gone: "report-change-gone",
            come: "report-change-come",
        }
    }
}

pub(crate) fn view(telling: &Telling<'_>, before: &SaidAnalysis) -> ChangeView {
    let moved = moved(telling, before);
    ChangeView {
        title: telling.text("report-change"),
        said: said(telling, before, &moved, &Manner::of_trial(telling)),
        chart: chart(telling, moved, &Manner::of_trial(telling)),
    }
}

/// The figures that a reader sees differ.
pub(crate) fn moved(telling: &Telling<'_>, before: &SaidAnalysis) -> Vec<Figure> {
    figures(telling, &before.analysis, &telling.said.analysis).into_iter().filter(is_moved).collect()
}

/// How many figures moved, and the counsel that came and went.
pub(crate) fn said(telling: &Telling<'_>, before: &SaidAnalysis, moved: &[Figure], manner: &Manner) -> String {
    let better = moved.iter().filter(|figure| figure.change == Change::Better).count();
    let sentences = [
        telling.say(manner.figures, &[("moved", count(moved.len())), ("better", count(better))]),
        counsel(telling, manner.gone, before, telling.said),
        counsel(telling, manner.come, telling.said, before),
    ];
    telling.aloud("report-change-said", &[("figures", &sentences[0]), ("gone", &sentences[1]), ("come", &sentences[2])])
}

/// The figures as a chart, a row each.
pub(crate) fn chart(telling: &Telling<'_>, mut moved: Vec<Figure>, manner: &Manner) -> Drawn {
    set_in_rows(&mut moved);
    draw(&Slope {
        key: "change".to_owned(),
        title: telling.text("report-change-chart"),
        heads: manner.heads.clone(),
        figures: moved,
    })
    .into()
}

/// The findings of `one` that `other` does not have.
fn counsel(telling: &Telling<'_>, id: &'static str, one: &SaidAnalysis, other: &SaidAnalysis) -> String {
    let is_same =
        |a: &SaidFinding, b: &SaidFinding| a.finding.rule == b.finding.rule && a.finding.subject == b.finding.subject;
    let alone = one.counsel.iter().filter(|said| !other.counsel.iter().any(|also| is_same(said, also)));
    let titles: Vec<String> = alone.map(|said| said.title.clone()).collect();
    let named = titles.iter().take(FINDINGS_NAMED_MAX).cloned();
    let together =
        |list: String, next: String| telling.aloud("report-change-titles", &[("list", &list), ("next", &next)]);
    let named = named.reduce(together).unwrap_or_default();
    let more = titles.len().saturating_sub(FINDINGS_NAMED_MAX);
    telling.say(id, &[("count", count(titles.len())), ("titles", plain(named)), ("more", count(more))])
}

/// What is better: more of it, less of it, or neither by itself.
#[derive(Clone, Copy)]
enum Wish {
    More,
    Less,
    InCoreSize,
}

fn figures(telling: &Telling<'_>, before: &Analysis, after: &Analysis) -> Vec<Figure> {
    let row = |name: &str, wish: Wish, value: &dyn Fn(&Analysis) -> Option<(f64, Value)>| {
        let ((from, from_said), (to, to_said)) = (value(before)?, value(after)?);
        let shown = |said: Value| telling.say("report-change-value", &[("value", said)]);
        Some(Figure {
            name: telling.text(name),
            before: from,
            after: to,
            said: (shown(from_said), shown(to_said)),
            scale: (0.0, 1.0),
            change: meaning(wish, from, to),
        })
    };
    let number = |number: usize| Some((number as f64, count(number)));
    let mut rows = vec![
        row("report-change-core", Wish::InCoreSize, &|of| number(of.size.core)),
        row("report-change-voices", Wish::More, &|of| number(of.redundancy.voices)),
        row("report-change-unit", Wish::Less, &|of| largest_unit(of).map(|share| (share, Value::Share(share)))),
    ];
    for (place, measure) in after.benefits.iter().enumerate() {
        let name = format!("benefit-{}.title", measure.benefit.code());
        rows.push(row(&name, Wish::More, &|of| number(of.benefits.get(place)?.strong.len())));
    }
    rows.extend([
        row("report-change-energizers", Wish::More, &|of| number(of.energy.energizers.len())),
        row("report-change-drainers", Wish::Less, &|of| number(of.energy.drainers.len())),
        row("report-change-demand", Wish::Less, &|of| number(of.demand.high.len())),
        row("report-change-effective", Wish::More, &|of| {
            of.holes.effective_size.map(|size| (size, Value::Number(size)))
        }),
        row("report-change-constraint", Wish::Less, &|of| of.holes.constraint.map(|it| (it, hundredths(it)))),
    ]);
    rows.into_iter().flatten().collect()
}

/// Gives each figure a scale by which its line lies in a row of its own, from the top, in the order of the figures.
/// Gives each figure a scale that keeps its line within a row of its own.
pub(crate) fn set_in_rows(figures: &mut [Figure]) {
    let rows = figures.len() as f64;
    for (place, figure) in figures.iter_mut().enumerate() {
        let middle = 1.0 - (place as f64 + 0.5) / rows;
        let change = figure.after - figure.before;
        let part = (change.abs() / figure.before.abs().max(f64::MIN_POSITIVE)).min(1.0);
        let rise = (RISE_MIN + (RISE_MAX - RISE_MIN) * part) / rows;
        let span = change.abs() / rise;
        let low = figure.before - middle * span;
        figure.scale = (low, low + span);
    }
}

fn largest_unit(analysis: &Analysis) -> Option<f64> {
    let units = analysis.structure.iter().find(|diversity| diversity.dimension == Dimension::Unit)?;
    units.largest.as_ref().map(|largest| largest.share)
}

fn meaning(wish: Wish, from: f64, to: f64) -> Change {
    // How far outside the range of effective cores; nothing inside it is better than the rest.
    let outside = |core: f64| (CORE_SIZE_MIN as f64 - core).max(core - CORE_SIZE_MAX as f64).max(0.0);
    let gain = match wish {
        Wish::More => to - from,
        Wish::Less => from - to,
        Wish::InCoreSize => outside(from) - outside(to),
    };
    if gain > 0.0 {
        Change::Better
    } else if gain < 0.0 {
        Change::Worse
    } else {
        Change::Same
    }
}

/// Whether a reader would see a difference.
fn is_moved(figure: &Figure) -> bool {
    let (from, to) = (figure.before, figure.after);
    (to - from).abs() > FIGURE_TOLERANCE * from.abs().max(to.abs()) && figure.said.0 != figure.said.1
}
