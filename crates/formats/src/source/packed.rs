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
        let by_ratio = disk_bytes.saturating_mul(UNPACKED_RATIO_MAX).saturating_add(UNPACKED_FREE_BYTES);
        Rc::new(Self { left: Cell::new(by_ratio.min(UNPACKED_BYTES_MAX)), exceeded: Cell::new(false) })
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
        self.left.set(0);
        self.exceeded.set(true);
        Err(io::Error::other(TOO_MUCH))
    }
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
