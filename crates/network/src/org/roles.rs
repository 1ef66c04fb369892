//! Roles: who holds the organisation together, on whom too much hangs, and who stands at its edge. Every line is stated.

use super::Graph;
use super::cuts::Cut;
use model::practice::{
    ORG_BOTTLENECK_CUT_OFF_MIN, ORG_BOTTLENECK_SHARE, ORG_BROKER_SHARE, ORG_CONNECTOR_SHARE,
    ORG_PERIPHERAL_MEDIAN_SHARE,
};

/// What somebody is to the organisation. Of several that hold, the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// No tie at all.
    Isolate,
    /// Too much hangs on them: without them at least [`ORG_BOTTLENECK_CUT_OFF_MIN`] people would be cut off, or they belong to the
    /// [`ORG_BOTTLENECK_SHARE`] with the most ties and also to the one with the most shortest paths.
    Bottleneck,
    /// They bridge those who are otherwise apart: among the [`ORG_BROKER_SHARE`] with the most shortest paths, and no more
    /// constrained than half of all people.
    Broker,
    /// Many go to them: among the [`ORG_CONNECTOR_SHARE`] with the most ties.
    Connector,
    /// One tie, or at most [`ORG_PERIPHERAL_MEDIAN_SHARE`] of what half of the people have.
    Peripheral,
    /// None of these.
    Member,
}

impl Role {
    /// All roles, in the order in which they are looked for.
    pub const ALL: &'static [Role] =
        &[Role::Isolate, Role::Bottleneck, Role::Broker, Role::Connector, Role::Peripheral, Role::Member];

    /// The word for it in files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Role::Isolate => "isolate",
            Role::Bottleneck => "bottleneck",
            Role::Broker => "broker",
            Role::Connector => "connector",
            Role::Peripheral => "peripheral",
            Role::Member => "member",
        }
    }
}

/// Where the lines lie in one organisation. Whoever is exactly on a line is not above it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lines {
    /// More ties than this make a connector.
    pub connector_degree: u32,
    /// More shortest paths than this make a broker …
    pub broker_betweenness: f64,
    /// … with a constraint of at most this: the median of those who have ties.
    pub broker_constraint_max: f64,
    /// More ties than this, and …
    pub bottleneck_degree: u32,
    /// … more shortest paths than this, make a bottleneck.
    pub bottleneck_betweenness: f64,
    /// So many ties or fewer stand at the edge.
    pub peripheral_degree_max: u32,
}

/// Everybody's role, and the lines by which they were told.
#[derive(Debug, Clone, PartialEq)]
pub struct Roles {
    /// The role of each person.
    pub of: Vec<Role>,
    /// The lines; `None` where nobody has a tie.
    pub lines: Option<Lines>,
}

/// The roles of everybody, from their measures on this graph.
///
/// Shares are of those who have ties. In a group in which all are alike nobody stands out: to be among the most is to be above
/// everybody who is not.
///
/// # Panics
/// Where a list does not have one value for each person.
///
/// # Source
/// The roles: Cross and Parker, The Hidden Power of Social Networks (2004). The lines are ours, in [`model::practice`].
#[must_use]
pub fn assign(graph: &Graph, constraint: &[Option<f64>], betweenness: &[f64], cuts: &[Cut]) -> Roles {
    let people = graph.people();
    assert!([constraint.len(), betweenness.len(), cuts.len()] == [people; 3], "there is one value for each person");
    let degrees: Vec<u32> = (0..people as u32).map(|person| graph.degree(person)).collect();
    let Some(lines) = lines(&degrees, constraint, betweenness) else {
        return Roles { of: vec![Role::Isolate; people], lines: None };
    };
    let role = |person: usize| {
        let (degree, paths) = (degrees[person], betweenness[person]);
        let is_loose = constraint[person].is_some_and(|constraint| constraint <= lines.broker_constraint_max);
        let is_loaded = degree > lines.bottleneck_degree && paths > lines.bottleneck_betweenness;
        match () {
            () if degree == 0 => Role::Isolate,
            () if cuts[person].cut_off >= ORG_BOTTLENECK_CUT_OFF_MIN || is_loaded => Role::Bottleneck,
            () if paths > lines.broker_betweenness && is_loose => Role::Broker,
            () if degree > lines.connector_degree => Role::Connector,
            () if degree <= lines.peripheral_degree_max => Role::Peripheral,
            () => Role::Member,
        }
    };
    Roles { of: (0..people).map(role).collect(), lines: Some(lines) }
}

fn lines(degrees: &[u32], constraint: &[Option<f64>], betweenness: &[f64]) -> Option<Lines> {
    let tied = || (0..degrees.len()).filter(|&person| degrees[person] > 0);
    let mut most_ties: Vec<u32> = tied().map(|person| degrees[person]).collect();
    let count = most_ties.len();
    if count == 0 {
        return None;
    }
    most_ties.sort_unstable_by(|a, b| b.cmp(a));
    let mut most_paths: Vec<f64> = tied().map(|person| betweenness[person]).collect();
    most_paths.sort_unstable_by(|a, b| b.total_cmp(a));
    let mut constraints: Vec<f64> = constraint.iter().copied().flatten().collect();
    constraints.sort_unstable_by(f64::total_cmp);
    // Among the first share is whoever is above the first who is not; a few people have one connector and one broker at most,
    // but a hundredth of a few is nobody.
    let standing = |share: f64| ((share * count as f64).ceil() as usize).min(count - 1);
    let bottleneck = (ORG_BOTTLENECK_SHARE * count as f64) as usize;
    let is_any = bottleneck > 0;
    Some(Lines {
        connector_degree: most_ties[standing(ORG_CONNECTOR_SHARE)],
        broker_betweenness: most_paths[standing(ORG_BROKER_SHARE)],
        broker_constraint_max: constraints.get((count - 1) / 2).copied().unwrap_or(0.0),
        bottleneck_degree: if is_any { most_ties[bottleneck] } else { u32::MAX },
        bottleneck_betweenness: if is_any { most_paths[bottleneck] } else { f64::MAX },
        peripheral_degree_max: ((f64::from(most_ties[count / 2]) * ORG_PERIPHERAL_MEDIAN_SHARE) as u32).max(1),
    })
}
