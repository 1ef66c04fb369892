//! The summary of an organisation (`telemachus/organisation`, version 1).

use serde::Serialize;
use std::collections::BTreeMap;

/// The name of the format.
const FORMAT: &str = "telemachus/organisation";
const VERSION: u32 = 1;
/// Which ties of a contact count; never to be compared with the ego-network model.
const MODEL: &str = "whole-network";

/// What `telemachus org analyze --json` prints.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Summary {
    /// How many people.
    pub people: usize,
    /// Pairs tied.
    pub ties: usize,
    /// Pairs that name each other.
    pub mutual_ties: u64,
    /// Pairs tied of all pairs; `None` for fewer than two people.
    pub density: Option<f64>,
    /// The kind that was analysed; `None` for all together.
    pub kind: Option<String>,
    /// `mutual` or `binary`.
    pub weights: &'static str,
    /// What was dropped or summed.
    pub dropped: DroppedSummary,
    /// Columns of the files that mean nothing here.
    pub ignored: Vec<String>,
    /// How many people somebody is tied to.
    pub degree: SpreadSummary,
    /// Constraint of those who have ties.
    pub constraint: SpreadSummary,
    /// Effective size of those who have ties.
    pub effective_size: SpreadSummary,
    /// Efficiency of those who have ties.
    pub efficiency: SpreadSummary,
    /// Betweenness of everybody.
    pub betweenness: BetweennessSummary,
    /// Components.
    pub components: ComponentSummary,
    /// The largest core number.
    pub core_max: u32,
    /// Communities.
    pub communities: CommunitySummary,
    /// How many people have each role.
    pub roles: Vec<(&'static str, usize)>,
    /// By which lines; `None` where nobody has a tie.
    pub lines: Option<LinesSummary>,
    /// Single points of failure.
    pub cuts: CutSummary,
    /// How attributes divide the ties.
    pub attributes: Vec<AttributeSummary>,
    /// Columns that tell most people apart and so group nobody.
    pub attributes_left_out: Vec<String>,
    /// The kinds of the file.
    pub kinds: Vec<KindSummary>,
    /// Who is named as giving energy.
    pub energy: Option<EnergySummary>,
    /// Who is named as taking it.
    pub drain: Option<EnergySummary>,
    /// How many threads worked.
    pub threads: usize,
    /// CPU seconds of all threads together, by part of the work.
    pub seconds: BTreeMap<&'static str, f64>,
}

/// What was given and does not stand in the graph by itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct DroppedSummary {
    /// Ties of people to themselves, dropped.
    pub self_ties: u64,
    /// Ties of weight 0, dropped.
    pub zero_ties: u64,
    /// Ties given again in the same direction, summed.
    pub repeated_ties: u64,
}

/// How the values of a measure lie.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
pub struct SpreadSummary {
    /// For how many people it is defined.
    pub known: usize,
    /// Their sum.
    pub sum: f64,
    /// `None` where it is defined for nobody, like the next ones.
    pub mean: Option<f64>,
    /// The middle one; the lower of two.
    pub median: Option<f64>,
    /// The largest.
    pub max: Option<f64>,
}

impl SpreadSummary {
    /// Of these values, in any order.
    #[must_use]
    pub fn of(values: impl Iterator<Item = f64>) -> Self {
        let mut values: Vec<f64> = values.collect();
        // The sum of nothing is a negative zero; added to zero it is not.
        let sum = 0.0 + values.iter().sum::<f64>();
        values.sort_unstable_by(f64::total_cmp);
        let known = values.len();
        let median = values.get(known.saturating_sub(1) / 2).copied();
        Self { known, sum, mean: (known > 0).then(|| sum / known as f64), median, max: values.last().copied() }
    }
}

/// How betweenness was worked out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
pub struct BetweennessSummary {
    /// `exact` or `samples`.
    pub method: &'static str,
    /// From how many people paths were followed.
    pub sources: usize,
    /// Seed of the draw; `None` where it is exact.
    pub seed: Option<u64>,
    /// The largest value.
    pub max: Option<f64>,
    /// The standard error of that value; `None` where it is exact.
    pub max_standard_error: Option<f64>,
    /// Median of standard error by value over the brokers and bottlenecks; `None` where it is exact or there are none.
    pub relative_error: Option<f64>,
}

/// Components.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct ComponentSummary {
    /// How many, isolates included.
    pub count: usize,
    /// People of the largest.
    pub largest: u32,
    /// People without a tie.
    pub isolates: usize,
}

/// Communities.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
pub struct CommunitySummary {
    /// How many, isolates included.
    pub count: usize,
    /// People of the largest.
    pub largest: u32,
    /// `None` without ties.
    pub modularity: Option<f64>,
    /// Seed of the order in which people were looked at.
    pub seed: u64,
}

/// Where the lines of the roles lie; whoever is on a line is not above it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
pub struct LinesSummary {
    /// More ties than this: connector.
    pub connector_degree: u32,
    /// More betweenness than this: broker …
    pub broker_betweenness: f64,
    /// … with at most this constraint.
    pub broker_constraint_max: f64,
    /// Without whom so many would be cut off: bottleneck.
    pub bottleneck_cut_off_min: u32,
    /// More ties than this, and …; `None` where there are too few people to tell.
    pub bottleneck_degree: Option<u32>,
    /// … more betweenness than this: bottleneck, too.
    pub bottleneck_betweenness: Option<f64>,
    /// So many ties or fewer: peripheral.
    pub peripheral_degree_max: u32,
}

/// Single points of failure.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct CutSummary {
    /// How many people hold pieces together that would fall apart without them.
    pub people: usize,
    /// Those without whom most would be cut off: id, how many are cut off, how many pieces.
    pub first: Vec<(String, u32, u32)>,
}

/// How an attribute divides the ties.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct AttributeSummary {
    /// Its name.
    pub attribute: String,
    /// For how many people it is known.
    pub known: usize,
    /// How many values occur.
    pub values: usize,
    /// E-I index over all ties between people whose value is known.
    pub ei: Option<f64>,
}

/// One kind of ties.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct KindSummary {
    /// Its name; empty for ties without one.
    pub kind: String,
    /// How many ties of the file are of it.
    pub ties: usize,
}

/// Who is named as giving energy, or as taking it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct EnergySummary {
    /// Pairs of somebody who names and somebody named.
    pub pairs: u64,
    /// How many people are named at all.
    pub named: usize,
    /// How many are named by as many people as the line asks, or more.
    pub named_enough: usize,
    /// The line.
    pub line: u32,
    /// Those named most: id, by how many.
    pub first: Vec<(String, u32)>,
}

/// The summary as JSON, with a line end.
#[must_use]
pub fn write_summary(summary: &Summary) -> String {
    let mut json = serde_json::json!({"format": FORMAT, "version": VERSION, "model": MODEL});
    // A summary has no keys that are not text, so it always becomes a JSON object.
    if let (Some(json), Ok(serde_json::Value::Object(fields))) = (json.as_object_mut(), serde_json::to_value(summary)) {
        json.extend(fields);
        let roles = summary.roles.iter().map(|(role, count)| ((*role).to_owned(), serde_json::json!(count)));
        json.insert("roles".to_owned(), serde_json::Value::Object(roles.collect()));
        let entry = |(id, cut_off, pieces): &(String, u32, u32)| serde_json::json!({"id": id, "cut_off": cut_off, "pieces": pieces});
        json["cuts"]["first"] = summary.cuts.first.iter().map(entry).collect();
        for (key, energy) in [("energy", &summary.energy), ("drain", &summary.drain)] {
            if let Some(energy) = energy {
                let entry = |(id, by): &(String, u32)| serde_json::json!({"id": id, "by": by});
                json[key]["first"] = energy.first.iter().map(entry).collect();
            }
        }
    }
    format!("{json:#}\n")
}

/// A way from one person to another (`telemachus/introduction`, version 1): everybody on it with the strength of the tie by which they
/// are reached; `path` is `null` where there is none.
#[must_use]
pub fn write_introduction((from, to): (&str, &str), way: Option<&[(String, f64)]>) -> String {
    let steps = way.map(|way| {
        let step = |(place, (id, strength)): (usize, &(String, f64))| match place {
            0 => serde_json::json!({"id": id, "strength": null}),
            _ => serde_json::json!({"id": id, "strength": strength}),
        };
        way.iter().enumerate().map(step).collect::<Vec<_>>()
    });
    let json = serde_json::json!({"format": "telemachus/introduction", "version": VERSION, "from": from, "to": to, "path": steps});
    format!("{json:#}\n")
}
