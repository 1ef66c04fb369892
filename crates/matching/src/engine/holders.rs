//! Who is with whom, from both sides, as lists in arrays: nothing is allocated when somebody moves.

use crate::problem::NOBODY;

/// The matching.
#[derive(Debug, Clone)]
pub(crate) struct Holders {
    mentor: Vec<u32>,
    next: Vec<u32>,
    before: Vec<u32>,
    first: Vec<u32>,
    count: Vec<u32>,
}

impl Holders {
    pub(crate) fn new(mentees: usize, mentors: usize) -> Self {
        Self {
            mentor: vec![NOBODY; mentees],
            next: vec![NOBODY; mentees],
            before: vec![NOBODY; mentees],
            first: vec![NOBODY; mentors],
            count: vec![0; mentors],
        }
    }

    /// The mentor of a mentee, or [`NOBODY`].
    pub(crate) fn mentor(&self, mentee: usize) -> u32 {
        self.mentor[mentee]
    }

    /// How many a mentor holds.
    pub(crate) fn count(&self, mentor: usize) -> u32 {
        self.count[mentor]
    }

    /// The one who came last, or [`NOBODY`].
    pub(crate) fn last(&self, mentor: usize) -> u32 {
        self.first[mentor]
    }

    /// The next one in the list of a mentor, or [`NOBODY`].
    pub(crate) fn after(&self, mentee: u32) -> u32 {
        self.next[mentee as usize]
    }

    /// Puts a mentee who has no mentor to one.
    pub(crate) fn put(&mut self, mentee: u32, mentor: u32) {
        debug_assert_eq!(self.mentor[mentee as usize], NOBODY, "a mentee is moved by taking and putting");
        let first = self.first[mentor as usize];
        self.mentor[mentee as usize] = mentor;
        self.next[mentee as usize] = first;
        self.before[mentee as usize] = NOBODY;
        if first != NOBODY {
            self.before[first as usize] = mentee;
        }
        self.first[mentor as usize] = mentee;
        self.count[mentor as usize] += 1;
    }

    /// Takes a mentee from their mentor and gives that mentor, or [`NOBODY`].
    pub(crate) fn take(&mut self, mentee: u32) -> u32 {
        let mentor = self.mentor[mentee as usize];
        if mentor == NOBODY {
            return NOBODY;
        }
        let (before, next) = (self.before[mentee as usize], self.next[mentee as usize]);
        if before == NOBODY {
            self.first[mentor as usize] = next;
        } else {
            self.next[before as usize] = next;
        }
        if next != NOBODY {
            self.before[next as usize] = before;
        }
        self.mentor[mentee as usize] = NOBODY;
        self.count[mentor as usize] -= 1;
        mentor
    }
}
