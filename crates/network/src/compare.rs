//! Two analyses side by side: before and after an edit, or two snapshots.

use crate::analysis::{Analysis, BenefitMeasure, Demand, Diversity};
use model::finding::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Two figures that differ by no more than this part of the larger are the same (`ours`): the last digits of a sum depend on
/// the order of people, and nobody moved.
pub const FIGURE_TOLERANCE: f64 = 1e-12;

/// One figure, before and after.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Its path in the analysis file, e.g. `holes.constraint` or `structure.unit.values.Sales`; of a list, its length.
    pub name: String,
    /// Its value before; [`Value::Unknown`] where it was undefined or not known.
    pub before: Value,
    /// Its value after; likewise.
    pub after: Value,
}

impl Figure {
    /// By how much it grew (fell, when negative); `None` for words and where a side is unknown.
    #[must_use]
    pub fn growth(&self) -> Option<f64> {
        Some(number(&self.after)? - number(&self.before)?)
    }

    /// Whether before and after differ.
    #[must_use]
    pub fn moved(&self) -> bool {
        match (number(&self.before), number(&self.after)) {
            (Some(before), Some(after)) => (after - before).abs() > FIGURE_TOLERANCE * before.abs().max(after.abs()),
            _ => self.before != self.after,
        }
    }
}

/// Every figure of two analyses, moved or not, in the order of the analysis file.
///
/// The order does not depend on the values: `basis`, `size`, `structure` by dimension, `redundancy`, `holes`, `benefits`,
/// `energy`, `demand`. Counts by value have a row for each value that is there before or after, in the order of text,
/// with 0 where it is missing. Verdicts and the basis are [`Value::Word`], a sole provider is [`Value::Person`].
///
/// # Example
/// ```
/// use model::finding::Value;
/// use model::network::Network;
/// use model::person::{Person, PersonId, Profile};
/// use network::what_if::{Edit, Field, apply};
///
/// let ada = Person::new(PersonId::new("p1"), "Ada Example");
/// let network = Network::new(Profile::default(), vec![ada], Vec::new()).expect("one person, no ties");
/// let relied_on = Edit::Change { id: PersonId::new("p1"), fields: vec![Field::Core(Some(true))] };
/// let after = apply(&network, &[relied_on])?;
///
/// let figures = network::compare::figures(&network::analyze(&network), &network::analyze(&after));
/// let core = figures.iter().find(|figure| figure.name == "size.core").expect("always there");
/// assert_eq!((&core.before, &core.after), (&Value::Count(0), &Value::Count(1)));
/// assert_eq!(core.growth(), Some(1.0));
/// # Ok::<(), network::what_if::EditError>(())
/// ```
#[must_use]
pub fn figures(before: &Analysis, after: &Analysis) -> Vec<Figure> {
    let mut rows = Rows::default();
    rows.whole(before, after);
    for (before, after) in before.structure.iter().zip(&after.structure) {
        rows.diversity(before, after);
    }
    rows.redundancy_and_holes(before, after);
    for (before, after) in before.benefits.iter().zip(&after.benefits) {
        rows.benefit(before, after);
    }
    rows.energy(before, after);
    rows.demand(&before.demand, &after.demand);
    rows.figures
}

#[derive(Default)]
struct Rows {
    figures: Vec<Figure>,
}

impl Rows {
    /// One row: a figure of either side, worked out alike.
    fn row<T>(&mut self, name: impl Into<String>, before: &T, after: &T, value: impl Fn(&T) -> Value) {
        self.figures.push(Figure { name: name.into(), before: value(before), after: value(after) });
    }

    fn whole(&mut self, before: &Analysis, after: &Analysis) {
        self.row("basis.core", before, after, |of| Value::Word(of.basis.core.code()));
        self.row("basis.estimated_people", before, after, |of| count(of.basis.estimated_people));
        self.row("size.people", before, after, |of| count(of.size.people));
        self.row("size.core", before, after, |of| count(of.size.core));
        self.row("size.verdict", before, after, |of| Value::Word(of.size.verdict.code()));
    }

    fn diversity(&mut self, before: &Diversity, after: &Diversity) {
        let path = format!("structure.{}", before.dimension.code());
        self.row(format!("{path}.known"), before, after, |of| count(of.known));
        self.counts(&format!("{path}.values"), &before.values, &after.values);
        self.row(format!("{path}.largest.value"), before, after, |of| match &of.largest {
            Some(largest) => Value::Text(largest.value.clone()),
            None => Value::Unknown,
        });
        self.row(format!("{path}.largest.share"), before, after, |of| match &of.largest {
            Some(largest) => Value::Share(largest.share),
            None => Value::Unknown,
        });
        self.row(format!("{path}.blau"), before, after, |of| measure(of.blau));
        self.row(format!("{path}.iqv"), before, after, |of| measure(of.iqv));
        self.row(format!("{path}.ei"), before, after, |of| measure(of.ei));
    }

    fn redundancy_and_holes(&mut self, before: &Analysis, after: &Analysis) {
        self.row("redundancy.advisers", before, after, |of| count(of.redundancy.advisers));
        self.row("redundancy.voices", before, after, |of| count(of.redundancy.voices));
        self.row("holes.effective_size", before, after, |of| measure(of.holes.effective_size));
        self.row("holes.efficiency", before, after, |of| measure(of.holes.efficiency));
        self.row("holes.constraint", before, after, |of| measure(of.holes.constraint));
        self.row("holes.hierarchy", before, after, |of| measure(of.holes.hierarchy));
    }

    fn benefit(&mut self, before: &BenefitMeasure, after: &BenefitMeasure) {
        let path = format!("benefits.{}", before.benefit.code());
        self.row(format!("{path}.people"), before, after, |of| count(of.people));
        self.row(format!("{path}.strong"), before, after, |of| count(of.strong.len()));
        self.row(format!("{path}.verdict"), before, after, |of| Value::Word(of.verdict.code()));
        self.row(format!("{path}.sole_provider"), before, after, |of| match of.sole_provider() {
            Some(id) => Value::Person(id.clone()),
            None => Value::Unknown,
        });
        self.row(format!("{path}.share"), before, after, |of| Value::Share(of.share));
    }

    fn energy(&mut self, before: &Analysis, after: &Analysis) {
        self.row("energy.energizers", before, after, |of| count(of.energy.energizers.len()));
        self.row("energy.drainers", before, after, |of| count(of.energy.drainers.len()));
        self.row("energy.sum", before, after, |of| Value::Count(of.energy.sum));
        self.row("energy.weighted", before, after, |of| Value::Count(of.energy.weighted));
    }

    fn demand(&mut self, before: &Demand, after: &Demand) {
        self.row("demand.high", before, after, |of| count(of.high.len()));
        self.counts("demand.by.function", &before.by_function, &after.by_function);
        self.counts("demand.by.level", &before.by_level, &after.by_level);
        self.counts("demand.by.location", &before.by_location, &after.by_location);
    }

    fn counts(&mut self, path: &str, before: &BTreeMap<String, usize>, after: &BTreeMap<String, usize>) {
        let values: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
        for value in values {
            self.row(format!("{path}.{value}"), before, after, |of| count(of.get(value).copied().unwrap_or(0)));
        }
    }
}

fn count(count: usize) -> Value {
    // Nobody has more people than an i64 can count.
    Value::Count(i64::try_from(count).unwrap_or(i64::MAX))
}

fn measure(measure: Option<f64>) -> Value {
    measure.map_or(Value::Unknown, Value::Number)
}

fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Count(count) => Some(*count as f64),
        Value::Number(number) | Value::Share(number) => Some(*number),
        _ => None,
    }
}
