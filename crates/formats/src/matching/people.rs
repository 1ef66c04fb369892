//! Ids of people: their order, and numbers in that order.

use super::rows::Rows;
use crate::limits::ID_BYTES_MAX;
use rustc_hash::FxHashMap;
use std::cmp::Ordering;

/// The order of ids: those of digits alone as numbers, before all others; others by code point.
///
/// Two spellings of one number (`7`, `07`) are two ids; the shorter comes first.
#[must_use]
pub fn id_order(a: &str, b: &str) -> Ordering {
    let digits = |id: &str| !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit());
    match (digits(a), digits(b)) {
        (true, true) => {
            let number = |id: &'_ str| id.trim_start_matches('0').len();
            let by_size = number(a).cmp(&number(b));
            by_size.then_with(|| a.trim_start_matches('0').cmp(b.trim_start_matches('0'))).then(a.len().cmp(&b.len()))
        }
        (true, false) => Ordering::Less,
        (false, true) => Ordering::Greater,
        (false, false) => a.cmp(b),
    }
}

/// Ids as numbers, in the order in which they come.
#[derive(Default)]
pub(crate) struct People {
    numbers: FxHashMap<Box<[u8]>, u32>,
    ids: Vec<String>,
    last: Option<u32>,
}

impl People {
    /// The number of an id that is known.
    pub(crate) fn find(&self, id: &[u8]) -> Option<u32> {
        self.numbers.get(id).copied()
    }

    /// The number of an id; a new one where it is not known. Files are mostly in order, so the last one is tried first.
    pub(crate) fn number(&mut self, id: &[u8]) -> Result<u32, String> {
        if let Some(last) = self.last.filter(|&last| self.ids[last as usize].as_bytes() == id) {
            return Ok(last);
        }
        let number = match self.numbers.get(id) {
            Some(&number) => number,
            None => {
                let text = id_text(id)?;
                let number = self.ids.len() as u32;
                self.ids.push(text);
                self.numbers.insert(id.into(), number);
                number
            }
        };
        self.last = Some(number);
        Ok(number)
    }

    pub(crate) fn len(&self) -> usize {
        self.ids.len()
    }

    pub(crate) fn id(&self, number: u32) -> &str {
        &self.ids[number as usize]
    }

    /// The ids in their order, and for each number so far its place in it.
    pub(crate) fn in_order(&mut self) -> Vec<u32> {
        let mut order: Vec<u32> = (0..self.ids.len() as u32).collect();
        order.sort_by(|&a, &b| id_order(&self.ids[a as usize], &self.ids[b as usize]));
        let mut place = vec![0; order.len()];
        let mut ids = Vec::with_capacity(order.len());
        for (to, &from) in order.iter().enumerate() {
            place[from as usize] = to as u32;
            ids.push(std::mem::take(&mut self.ids[from as usize]));
        }
        self.ids = ids;
        self.numbers.values_mut().for_each(|number| *number = place[*number as usize]);
        self.last = None;
        place
    }

    pub(crate) fn into_ids(self) -> Vec<String> {
        self.ids
    }
}

/// An id as text, or what is wrong with it.
pub(crate) fn id_text(id: &[u8]) -> Result<String, String> {
    if id.is_empty() {
        return Err("an id is missing".to_owned());
    }
    if id.len() > ID_BYTES_MAX {
        return Err(format!("the id has `{}` bytes, and at most {ID_BYTES_MAX} are allowed", id.len()));
    }
    match std::str::from_utf8(id) {
        Ok(text) if !text.chars().any(char::is_control) => Ok(text.to_owned()),
        Ok(text) => {
            Err(format!("id `{}` has a control character, and only visible ones are allowed", text.escape_debug()))
        }
        Err(_) => Err(format!("id `{}` is not UTF-8", String::from_utf8_lossy(id))),
    }
}

/// A whole number of a cell, between two limits.
pub(crate) fn number(rows: &mut Rows<'_>, column: usize, name: &str, most: u32) -> Option<u32> {
    let cell = rows.cell(column);
    let is_digits = !cell.is_empty() && cell.len() <= 9 && cell.iter().all(u8::is_ascii_digit);
    let value = is_digits.then(|| cell.iter().fold(0u32, |value, digit| value * 10 + u32::from(digit - b'0')));
    match value.filter(|&value| value <= most) {
        Some(value) => Some(value),
        None => {
            let shown = String::from_utf8_lossy(cell).into_owned();
            rows.fault(column, format!("{name} `{shown}` is not a whole number from 0 to {most}"));
            None
        }
    }
}

/// A whole number of a cell that may be empty, which is 0.
pub(crate) fn optional_number(rows: &mut Rows<'_>, column: usize, name: &str, most: u32) -> Option<u32> {
    if !rows.has(column) || rows.cell(column).is_empty() { Some(0) } else { number(rows, column, name, most) }
}
