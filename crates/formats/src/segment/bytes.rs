//! Integers of variable length, texts and lists in a run of bytes.

use super::SegmentError;

pub(super) fn put_number(out: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        out.push((number as u8 & 0x7f) | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// Small numbers of either sign stay short: 0, -1, 1, -2 become 0, 1, 2, 3.
pub(super) fn put_signed(out: &mut Vec<u8>, number: i64) {
    put_number(out, ((number << 1) ^ (number >> 63)) as u64);
}

pub(super) fn put_text(out: &mut Vec<u8>, text: &str) {
    put_number(out, text.len() as u64);
    out.extend_from_slice(text.as_bytes());
}

/// A place in a run of bytes; every step checks that there is enough left.
pub(super) struct Bytes<'b> {
    input: &'b [u8],
    position: usize,
}

impl<'b> Bytes<'b> {
    pub(super) fn new(input: &'b [u8]) -> Self {
        Self { input, position: 0 }
    }

    pub(super) fn position(&self) -> usize {
        self.position
    }

    pub(super) fn rest(&self) -> &'b [u8] {
        &self.input[self.position..]
    }

    pub(super) fn damaged(&self) -> SegmentError {
        SegmentError::Damaged(self.position)
    }

    pub(super) fn take(&mut self, count: usize) -> Result<&'b [u8], SegmentError> {
        let end = self.position.checked_add(count).filter(|&end| end <= self.input.len());
        let end = end.ok_or_else(|| self.damaged())?;
        let taken = &self.input[self.position..end];
        self.position = end;
        Ok(taken)
    }

    pub(super) fn byte(&mut self) -> Result<u8, SegmentError> {
        Ok(self.take(1)?[0])
    }

    pub(super) fn number(&mut self) -> Result<u64, SegmentError> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(self.damaged())
    }

    pub(super) fn signed(&mut self) -> Result<i64, SegmentError> {
        let number = self.number()?;
        Ok((number >> 1) as i64 ^ -((number & 1) as i64))
    }

    pub(super) fn text(&mut self) -> Result<String, SegmentError> {
        let length = self.number()?;
        let length = usize::try_from(length).map_err(|_| self.damaged())?;
        let text = std::str::from_utf8(self.take(length)?).map(str::to_owned);
        text.map_err(|_| self.damaged())
    }

    /// The number as an index below a bound.
    pub(super) fn below(&self, number: u64, bound: u64) -> Result<u32, SegmentError> {
        let index = u32::try_from(number).ok().filter(|_| number < bound);
        index.ok_or_else(|| self.damaged())
    }

    /// A count and so many items. Memory grows with what is read, not with what the count claims.
    pub(super) fn list<T>(
        &mut self,
        mut item: impl FnMut(&mut Self) -> Result<T, SegmentError>,
    ) -> Result<Vec<T>, SegmentError> {
        let count = self.number()?;
        let left = (self.input.len() - self.position) as u64;
        // Every item takes at least one byte.
        if count > left {
            return Err(self.damaged());
        }
        (0..count).map(|_| item(self)).collect()
    }
}
