//! What may stand beside a matching: groups of mentees for parity, parts of scores for explanations.

use super::claim::{Known, find};
use super::outcome::Names;
use super::people::id_text;
use super::rows::{Columns, Rows};
use super::{Source, TablesError};
use rustc_hash::{FxHashMap, FxHashSet};

/// Which group each mentee belongs to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Groups {
    /// Names of the groups, in order.
    pub names: Vec<String>,
    /// The group of each mentee; `None` is not known.
    pub of: Vec<Option<usize>>,
}

/// The parts of the score of some pairs: name of the column and what stands there.
pub type Parts = FxHashMap<(u32, u32), Vec<(String, String)>>;

/// Reads `mentee,group`. A mentee who is not in the matching is passed by; an empty group is not known.
///
/// # Errors
/// All faults, or why the file could not be read on.
pub fn read_groups(source: Source<'_>, names: &Names) -> Result<Groups, TablesError> {
    let known = Known::of_names(names);
    let mut rows = Rows::open(source, &Columns { required: &["mentee", "group"], optional: &[] })?;
    let mut of: Vec<Option<String>> = vec![None; names.mentees.len()];
    while rows.next()? {
        let Some(mentee) = known.mentees.find(rows.cell(0)) else { continue };
        if rows.cell(1).is_empty() {
            continue;
        }
        match id_text(rows.cell(1)) {
            Err(what) => rows.fault(1, what),
            Ok(_) if of[mentee as usize].is_some() => {
                let what = format!("mentee `{}` stands a second time", names.mentees[mentee as usize]);
                rows.fault(0, what);
            }
            Ok(group) => of[mentee as usize] = Some(group),
        }
    }
    if let Some(faults) = rows.faults.into_faults() {
        return Err(TablesError::Faults(vec![faults]));
    }
    let mut groups: Vec<String> = of.iter().flatten().cloned().collect();
    groups.sort();
    groups.dedup();
    let place = |group: &Option<String>| group.as_ref().and_then(|group| groups.binary_search(group).ok());
    Ok(Groups { of: of.iter().map(place).collect(), names: groups })
}

/// Reads `mentee,mentor` and any other columns, for these pairs only.
///
/// # Errors
/// All faults, or why the file could not be read on.
pub fn read_parts(source: Source<'_>, names: &Names, wanted: &FxHashSet<(u32, u32)>) -> Result<Parts, TablesError> {
    let known = Known::of_names(names);
    let mut rows = Rows::open(source, &Columns { required: &["mentee", "mentor"], optional: &[] })?;
    let columns: Vec<(usize, String)> = rows.names().iter().cloned().enumerate().collect();
    let columns: Vec<(usize, String)> =
        columns.into_iter().filter(|(_, name)| !matches!(name.as_str(), "mentee" | "mentor" | "score")).collect();
    let mut parts = Parts::default();
    while rows.next()? {
        let mentee = find(&mut rows, 0, &known.mentees, "mentee");
        let mentor = find(&mut rows, 1, &known.mentors, "mentor");
        let (Some(mentee), Some(mentor)) = (mentee, mentor) else { continue };
        if wanted.contains(&(mentee, mentor)) {
            let cell = |place: usize| String::from_utf8_lossy(rows.cell_at(place)).into_owned();
            let row = columns.iter().map(|(place, name)| (name.clone(), cell(*place)));
            parts.insert((mentee, mentor), row.filter(|(_, part)| !part.is_empty()).collect());
        }
    }
    rows.faults.into_faults().map_or(Ok(parts), |faults| Err(TablesError::Faults(vec![faults])))
}
