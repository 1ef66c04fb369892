//! Writing what was measured: `nodes.csv`, `units.csv`, and `betweenness.csv` where betweenness is a sample.

use super::{OrgError, Organisation, Part, Watch};
use formats::organisation::{NodeRow, UnitRow, write_errors, write_nodes, write_units};
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// Writes the files into a folder, which is made where it is not there; each file is written whole or not at all. The summary then
/// knows what writing cost.
///
/// # Errors
/// [`OrgError::File`].
pub fn write(organisation: &mut Organisation, folder: &Path, watch: &mut dyn Watch) -> Result<Vec<PathBuf>, OrgError> {
    watch.part(Part::Write);
    let before = watch.cpu_seconds();
    std::fs::create_dir_all(folder).map_err(|source| OrgError::File {
        path: folder.to_owned(),
        what: "made",
        source,
    })?;
    let one: &Organisation = organisation;
    let mut written = vec![
        write_one(folder, "nodes.csv", |out| write_nodes(out, node_rows(one)))?,
        write_one(folder, "units.csv", |out| write_units(out, unit_rows(one)))?,
    ];
    if let Some(errors) = &one.betweenness.errors {
        let values = one.people.ids.iter().zip(&one.betweenness.values).zip(errors);
        let rows = values.map(|((id, &value), &error)| (id, value, error));
        written.push(write_one(folder, "betweenness.csv", |out| write_errors(out, rows))?);
    }
    let spent = watch.cpu_seconds() - before;
    *organisation.summary.seconds.entry(Part::Write.code()).or_insert(0.0) += spent;
    Ok(written)
}

fn write_one(
    folder: &Path,
    name: &str,
    contents: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<PathBuf, OrgError> {
    let path = folder.join(name);
    let beside = folder.join(format!("{name}.part"));
    let written = File::create(&beside).and_then(|file| {
        let mut out = BufWriter::with_capacity(256 * 1024, file);
        contents(&mut out)?;
        out.flush()?;
        std::fs::rename(&beside, &path)
    });
    written.map_err(|source| OrgError::File { path: path.clone(), what: "written", source })?;
    Ok(path)
}

fn node_rows(one: &Organisation) -> impl Iterator<Item = NodeRow<'_>> {
    one.people.ids.iter().enumerate().map(|(person, id)| {
        let degree = one.graph.degree(person as u32);
        let effective_size = one.holes.effective_size[person];
        NodeRow {
            id,
            degree,
            strength: one.graph.strength(person as u32),
            constraint: one.holes.constraint[person],
            effective_size,
            efficiency: effective_size.map(|size| size / f64::from(degree)),
            betweenness: one.betweenness.values[person],
            pagerank: one.pagerank[person],
            core: one.cores[person],
            component: one.components.of[person],
            community: one.communities.of[person],
            role: one.roles.of[person],
        }
    })
}

fn unit_rows(one: &Organisation) -> impl Iterator<Item = UnitRow<'_>> {
    one.people.attributes.iter().zip(&one.units).flat_map(|(attribute, units)| {
        let values = attribute.values.iter().zip(units);
        values.map(move |(value, unit)| UnitRow { attribute: &attribute.name, value, unit: *unit })
    })
}
