//! Contradictions of a problem as faults of the files: which rows, who, and the smallest conflicting group.

use super::FileNames;
use formats::fault::{Fault, Faults};
use formats::matching::outcome::Names;
use formats::matching::{PinKind, Tables};
use matching::{Contradiction, Mentee, Mentor};
use std::collections::BTreeMap;

/// At most so many people are named in one fault (`ours`).
const NAMED_MAX: usize = 10;

/// Where the rows stand that can contradict one another.
pub(crate) struct Rows {
    files: FileNames,
    mentors: Vec<usize>,
    pins: BTreeMap<(u32, u32), Vec<(PinKind, usize)>>,
}

impl Rows {
    pub(crate) fn new(tables: &Tables, files: &FileNames) -> Self {
        let mut pins: BTreeMap<(u32, u32), Vec<(PinKind, usize)>> = BTreeMap::new();
        for pin in &tables.pins {
            pins.entry((pin.mentee, pin.mentor)).or_default().push((pin.kind, pin.line));
        }
        Self { files: files.clone(), mentors: tables.mentors.iter().map(|mentor| mentor.line).collect(), pins }
    }

    /// All of them, by file.
    pub(crate) fn faults(&self, all: &[Contradiction], names: &Names) -> Vec<Faults> {
        let mut by_file: BTreeMap<&str, Vec<Fault>> = BTreeMap::new();
        for one in all {
            let (file, line, what) = self.fault(one, names);
            by_file.entry(file).or_default().push(Fault { line, column: 1, what });
        }
        let faults = by_file.into_iter().map(|(file, mut faults)| {
            faults.sort();
            Faults { file: file.to_owned(), faults }
        });
        faults.collect()
    }

    fn fault(&self, one: &Contradiction, names: &Names) -> (&str, usize, String) {
        let mentee = |mentee: &Mentee| names.mentees[mentee.0 as usize].as_str();
        let mentor = |mentor: &Mentor| names.mentors[mentor.0 as usize].as_str();
        let (pins, mentors) = (self.files.pins.as_str(), self.files.mentors.as_str());
        match one {
            Contradiction::PinsOfMentee { mentee: who, mentors: to } => {
                let lines: Vec<usize> = to.iter().map(|to| self.pin_line(*who, *to, PinKind::Pin)).collect();
                let last = lines.iter().copied().max().unwrap_or(1);
                let what = format!(
                    "mentee `{}` is pinned to {} ({}), and that is more than there are seats",
                    mentee(who),
                    listed(to.iter().map(mentor), to.len()),
                    numbers(&lines)
                );
                (pins, last, what)
            }
            Contradiction::PinForbidden(who, to) => {
                let (pin, forbid) = (self.pin_line(*who, *to, PinKind::Pin), self.pin_line(*who, *to, PinKind::Forbid));
                let what = format!(
                    "the pair `{}`, `{}` is pinned on line {pin} and forbidden on line {forbid}",
                    mentee(who),
                    mentor(to)
                );
                (pins, pin.max(forbid), what)
            }
            Contradiction::PinNotListed(who, to) => {
                let what = format!(
                    "the pinned pair `{}`, `{}` is not in `{}`, and only pairs that are can be pinned",
                    mentee(who),
                    mentor(to),
                    self.files.candidates
                );
                (pins, self.pin_line(*who, *to, PinKind::Pin), what)
            }
            Contradiction::PinsOfMentor { mentor: to, capacity, mentees } => {
                let lines: Vec<usize> = mentees.iter().map(|who| self.pin_line(*who, *to, PinKind::Pin)).collect();
                let what = format!(
                    "mentor `{}` has a capacity of `{capacity}` and {} are pinned ({})",
                    mentor(to),
                    listed(mentees.iter().map(mentee), mentees.len()),
                    numbers(&lines)
                );
                (pins, lines.iter().copied().max().unwrap_or(1), what)
            }
            Contradiction::MinimumAboveCapacity(who) => {
                let what = format!("the minimum of mentor `{}` is above the capacity", mentor(who));
                (mentors, self.mentors[who.0 as usize], what)
            }
            Contradiction::Minimums { mentors: group, wanted, mentees } => {
                let lines: Vec<usize> = group.iter().map(|one| self.mentors[one.0 as usize]).collect();
                let what = format!(
                    "the minimums of {} ({}) ask for `{wanted}` mentees, and only `{}` can come to them: {}",
                    listed(group.iter().map(mentor), group.len()),
                    numbers(&lines),
                    mentees.len(),
                    listed(mentees.iter().map(mentee), mentees.len())
                );
                (mentors, lines.first().copied().unwrap_or(1), what)
            }
            Contradiction::StableMinimum { mentor: who, minimum, gets } => {
                let what = format!(
                    "mentor `{}` has a minimum of `{minimum}`, and every stable matching gives `{gets}`",
                    mentor(who)
                );
                (mentors, self.mentors[who.0 as usize], what)
            }
        }
    }

    fn pin_line(&self, mentee: Mentee, mentor: Mentor, kind: PinKind) -> usize {
        let rows = self.pins.get(&(mentee.0, mentor.0)).map_or(&[][..], Vec::as_slice);
        rows.iter().find(|(found, _)| *found == kind).map_or(1, |(_, line)| *line)
    }
}

fn listed<'a>(names: impl Iterator<Item = &'a str>, count: usize) -> String {
    let named: Vec<String> = names.take(NAMED_MAX).map(|name| format!("`{name}`")).collect();
    match count.saturating_sub(NAMED_MAX) {
        0 if named.is_empty() => "nobody".to_owned(),
        0 => named.join(", "),
        more => format!("{} and {more} more", named.join(", ")),
    }
}

/// Lines in words: `line 4`, `lines 2, 3`.
fn numbers(lines: &[usize]) -> String {
    let mut lines = lines.to_vec();
    lines.sort_unstable();
    let named: Vec<String> = lines.iter().take(NAMED_MAX).map(ToString::to_string).collect();
    let word = if lines.len() == 1 { "line" } else { "lines" };
    let more = if lines.len() > NAMED_MAX { " …" } else { "" };
    format!("{word} {}{more}", named.join(", "))
}
