//! How much may come out of a packed file.

use crate::limits::{UNPACKED_BYTES_MAX, UNPACKED_FREE_BYTES, UNPACKED_RATIO_MAX};
use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

/// What one file on disk may give, all its entries and the archives inside it together.
#[derive(Debug)]
pub(super) struct Budget {
    left: Cell<u64>,
    exceeded: Cell<bool>,
}

impl Budget {
    /// The budget of a packed file of this size on disk.
    pub(super) fn of(disk_bytes: u64) -> Rc<Self> {
        Rc::new(Self { left: Cell::new(allowed_out(disk_bytes)), exceeded: Cell::new(false) })
    }

    /// Whether so many more bytes may come out.
    pub(super) fn allows(&self, bytes: u64) -> bool {
        bytes <= self.left.get()
    }

    /// Whether more came out than may.
    pub(super) fn is_exceeded(&self) -> bool {
        self.exceeded.get()
    }

    fn spend(&self, bytes: u64) -> io::Result<()> {
        if self.allows(bytes) {
            self.left.set(self.left.get() - bytes);
            return Ok(());
        }
        Err(self.exceed())
    }

    fn exceed(&self) -> io::Error {
        self.left.set(0);
        self.exceeded.set(true);
        io::Error::other(TOO_MUCH)
    }
}

fn allowed_out(bytes_in: u64) -> u64 {
    bytes_in.saturating_mul(UNPACKED_RATIO_MAX).saturating_add(UNPACKED_FREE_BYTES).min(UNPACKED_BYTES_MAX)
}

/// What is said of a file out of which too much comes.
pub(super) const TOO_MUCH: &str = "far more comes out of it than a packed file of this size may hold";

/// A reader whose bytes count against a budget.
pub(super) struct Budgeted<R> {
    pub(super) reader: R,
    pub(super) budget: Rc<Budget>,
}

impl<R: Read> Read for Budgeted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.reader.read(buffer)?;
        self.budget.spend(count as u64)?;
        Ok(count)
    }
}

/// A decoder that says nothing about how much will come out: it is stopped as soon as that is too much for what went in,
/// and not only when the budget of the whole file is used up.
pub(super) struct Proportionate<R> {
    pub(super) decoder: R,
    pub(super) budget: Rc<Budget>,
    /// How much went in so far.
    pub(super) bytes_in: Rc<Cell<u64>>,
    pub(super) bytes_out: u64,
}

impl<R: Read> Read for Proportionate<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.decoder.read(buffer)?;
        self.bytes_out += count as u64;
        self.budget.spend(count as u64)?;
        if self.bytes_out > allowed_out(self.bytes_in.get()) { Err(self.budget.exceed()) } else { Ok(count) }
    }
}

/// An entry that said how long it is, and is damaged if more comes.
pub(super) struct Declared<R> {
    pub(super) reader: R,
    pub(super) left: u64,
}

impl<R: Read> Read for Declared<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.reader.read(buffer)?;
        match self.left.checked_sub(count as u64) {
            Some(left) => self.left = left,
            None => return Err(io::ErrorKind::InvalidData.into()),
        }
        Ok(count)
    }
}

/// A reader that counts what went through.
pub(super) struct Counted<R> {
    pub(super) reader: R,
    pub(super) bytes: Rc<Cell<u64>>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.reader.read(buffer)?;
        self.bytes.set(self.bytes.get() + count as u64);
        Ok(count)
    }
}
