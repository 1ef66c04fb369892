//! Writing `nodes.csv`, `units.csv` and, where betweenness is a sample, `betweenness.csv`.
//!
//! Numbers are written so that reading them gives the same bits again; what is undefined is an empty cell.

use network::org::roles::Role;
use network::org::units::Unit;
use std::borrow::Cow;
use std::io::{self, Write};

const NODE_COLUMNS: &str =
    "id,degree,strength,constraint,effective_size,efficiency,betweenness,pagerank,core,component,community,role";
const UNIT_COLUMNS: &str = "attribute,value,size,internal,external,ei,density";
const ERROR_COLUMNS: &str = "id,betweenness,standard_error";

/// One person of `nodes.csv`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NodeRow<'a> {
    /// Their id.
    pub id: &'a str,
    /// How many people they are tied to.
    pub degree: u32,
    /// Sum of the mutual weights.
    pub strength: f64,
    /// Burt's constraint, whole-network model.
    pub constraint: Option<f64>,
    /// Burt's effective size, same model.
    pub effective_size: Option<f64>,
    /// Effective size by degree.
    pub efficiency: Option<f64>,
    /// Raw betweenness.
    pub betweenness: f64,
    /// PageRank.
    pub pagerank: f64,
    /// Core number.
    pub core: u32,
    /// Number of the component.
    pub component: u32,
    /// Number of the community.
    pub community: u32,
    /// Their role.
    pub role: Role,
}

/// One value of an attribute of `units.csv`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct UnitRow<'a> {
    /// The attribute.
    pub attribute: &'a str,
    /// The value.
    pub value: &'a str,
    /// Its measures.
    pub unit: Unit,
}

/// Writes `nodes.csv`.
///
/// # Errors
/// What the writer says.
pub fn write_nodes<'a>(out: &mut dyn Write, rows: impl Iterator<Item = NodeRow<'a>>) -> io::Result<()> {
    writeln!(out, "{NODE_COLUMNS}")?;
    for row in rows {
        let NodeRow { degree, strength, betweenness, pagerank, core, component, community, .. } = row;
        let [constraint, effective, efficiency] = [row.constraint, row.effective_size, row.efficiency].map(OrEmpty);
        let (id, role) = (cell(row.id), row.role.code());
        write!(out, "{id},{degree},{strength},{constraint},{effective},{efficiency},{betweenness},{pagerank},")?;
        writeln!(out, "{core},{component},{community},{role}")?;
    }
    Ok(())
}

/// Writes `units.csv`.
///
/// # Errors
/// What the writer says.
pub fn write_units<'a>(out: &mut dyn Write, rows: impl Iterator<Item = UnitRow<'a>>) -> io::Result<()> {
    writeln!(out, "{UNIT_COLUMNS}")?;
    for UnitRow { attribute, value, unit } in rows {
        let (attribute, value) = (cell(attribute), cell(value));
        let Unit { size, internal, external, .. } = unit;
        let (ei, density) = (OrEmpty(unit.ei), OrEmpty(unit.density));
        writeln!(out, "{attribute},{value},{size},{internal},{external},{ei},{density}")?;
    }
    Ok(())
}

/// Writes `betweenness.csv`: each estimate with its standard error.
///
/// # Errors
/// What the writer says.
pub fn write_errors<'a>(out: &mut dyn Write, rows: impl Iterator<Item = (&'a str, f64, f64)>) -> io::Result<()> {
    writeln!(out, "{ERROR_COLUMNS}")?;
    for (id, value, error) in rows {
        writeln!(out, "{},{value},{error}", cell(id))?;
    }
    Ok(())
}

struct OrEmpty(Option<f64>);

impl std::fmt::Display for OrEmpty {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.map_or(Ok(()), |value| value.fmt(f))
    }
}

/// A cell, in quotation marks where it needs them.
fn cell(text: &str) -> Cow<'_, str> {
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\"")).into()
    } else {
        text.into()
    }
}
