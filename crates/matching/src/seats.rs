//! Several mentors for one mentee, each of another specialty: a personal board.
//!
//! Each mentee becomes one person for each specialty among their candidates. Of these, all but as many as there are seats must go to
//! a place of their own that is worth nothing. So every solver works as it is, and its proof holds for the seats.

mod stable;

pub use stable::{StableBoards, stable, would_come};

use crate::outcome::{Assignment, Duals};
use crate::problem::{
    Candidate, Contradiction, Decision, Mentee, Mentor, NOBODY, Places, Problem, ProblemError, Refused, SCORE_BITS,
    SCORE_MASK,
};
use rustc_hash::FxHashMap;
use std::cmp::Reverse;

/// A program in which a mentee may have several mentors.
#[derive(Debug, Clone, Copy)]
pub struct Boards<'a> {
    /// How many mentees.
    pub mentees: usize,
    /// The places of each mentor.
    pub places: &'a [Places],
    /// What each mentor stands for; `None` is a specialty of their own.
    pub specialties: &'a [Option<u32>],
    /// The allowed pairs, in any order.
    pub candidates: &'a [Candidate],
    /// Pins and forbidden pairs.
    pub decisions: &'a [Decision],
    /// Pairs of before.
    pub previous: &'a [(Mentee, Mentor)],
    /// How many mentors a mentee may have.
    pub seats: u32,
}

/// The program as one in which everybody has one seat.
#[derive(Debug, Clone)]
pub struct Seated {
    /// What is to be solved.
    pub problem: Problem,
    /// Whose seat each mentee of it is.
    pub owner: Vec<Mentee>,
    /// How many mentors are real; the places that are worth nothing come after them.
    pub mentors: usize,
    /// How many mentors a mentee may have.
    pub seats: u32,
}

impl Seated {
    /// Makes it.
    ///
    /// # Errors
    /// [`Refused`], in the numbers of the program.
    pub fn new(boards: &Boards<'_>) -> Result<Self, Refused> {
        let specialty = |mentor: u32| boards.specialty(mentor);
        let mut seats: Vec<(u32, (u8, u32))> =
            boards.candidates.iter().map(|one| (one.mentee, specialty(one.mentor))).collect();
        seats.sort_unstable();
        seats.dedup();
        let known = |mentee: u32, mentor: u32| {
            let is_there = (mentee as usize) < boards.mentees && (mentor as usize) < boards.places.len();
            if is_there { Ok(()) } else { Err(ProblemError::Unknown(mentee, mentor)) }
        };
        for one in boards.candidates {
            known(one.mentee, one.mentor)?;
        }
        let number: FxHashMap<(u32, (u8, u32)), u32> = seats.iter().copied().zip(0..).collect();
        let seat = |mentee: u32, mentor: u32| number.get(&(mentee, specialty(mentor))).copied();
        let owner: Vec<Mentee> = seats.iter().map(|(mentee, _)| Mentee(*mentee)).collect();
        let mut candidates: Vec<Candidate> = Vec::with_capacity(boards.candidates.len());
        for one in boards.candidates {
            if let Some(seat) = seat(one.mentee, one.mentor) {
                candidates.push(Candidate { mentee: seat, ..*one });
            }
        }
        let mut places = boards.places.to_vec();
        for own in seats.chunk_by(|a, b| a.0 == b.0) {
            let spare = (own.len() as u32).saturating_sub(boards.seats);
            if spare > 0 {
                let mentor = places.len() as u32;
                places.push(Places { capacity: spare, minimum: spare, open_minimum: 0 });
                let own = own.iter().filter_map(|key| number.get(key));
                candidates.extend(own.map(|&mentee| Candidate { mentee, mentor, score: 0, mentor_score: 0 }));
            }
        }
        let decisions = boards.seat_decisions(&seat)?;
        let previous: Vec<(Mentee, Mentor)> = boards
            .previous
            .iter()
            .filter_map(|(mentee, mentor)| Some((Mentee(seat(mentee.0, mentor.0)?), *mentor)))
            .collect();
        match Problem::new(owner.len(), places, candidates.iter().copied(), &decisions, &previous) {
            Ok(mut problem) => {
                problem.spare = candidates.len() - boards.candidates.len();
                Ok(Self { problem, owner, mentors: boards.places.len(), seats: boards.seats })
            }
            Err(Refused::Invalid(error)) => Err(error.into()),
            Err(Refused::Contradictions(all)) => Err(Refused::Contradictions(
                all.iter().map(|one| to_owners(one, &owner, boards.places.len())).collect(),
            )),
        }
    }

    /// A contradiction that a solver found, in the numbers of the program.
    #[must_use]
    pub fn contradiction(&self, one: &Contradiction) -> Contradiction {
        to_owners(one, &self.owner, self.mentors)
    }

    /// The pairs of the program, by mentee, then mentor.
    #[must_use]
    pub fn pairs(&self, assignment: &Assignment) -> Vec<(Mentee, Mentor)> {
        let real = assignment.pairs().filter(|(_, mentor)| (mentor.0 as usize) < self.mentors);
        let mut pairs: Vec<_> = real.map(|(seat, mentor)| (self.owner[seat.0 as usize], mentor)).collect();
        pairs.sort_unstable();
        pairs
    }

    /// The seat of a mentee that a mentor would take; `None` where the pair is no candidate.
    #[must_use]
    pub fn seat(&self, mentee: Mentee, mentor: Mentor) -> Option<Mentee> {
        let first = self.owner.partition_point(|owner| *owner < mentee);
        let own = (first..self.owner.len()).take_while(|&seat| self.owner[seat] == mentee);
        own.map(|seat| Mentee(seat as u32)).find(|seat| self.problem.arc(seat.0, mentor.0).is_some())
    }

    /// The proof in the numbers of the program: prices of mentors, and of each mentee what the best board is worth above them.
    ///
    /// `mentees` is how many there are. At the prices of an optimum these bind exactly, so the sum is the total, as with one seat.
    #[must_use]
    pub fn duals(&self, duals: &Duals, mentees: usize) -> Duals {
        let mut gains = vec![0; mentees];
        let mut seat = 0;
        for own in self.owner.chunk_by(|a, b| a == b) {
            let mut free = self.seats as usize;
            let mut above: Vec<i64> = Vec::with_capacity(own.len());
            for _ in own {
                if self.problem.pins[seat] != NOBODY {
                    // A pin on a place that is worth nothing does not exist: pins are of real mentors.
                    free = free.saturating_sub(1);
                } else {
                    let real = self.problem.arcs[self.problem.range(seat)].iter();
                    let real = real.filter(|arc| ((*arc >> SCORE_BITS) as usize) < self.mentors);
                    let worth = |arc: &u32| {
                        i64::from(arc & SCORE_MASK) + duals.bonus - duals.prices[(arc >> SCORE_BITS) as usize]
                    };
                    above.extend(real.map(worth).max().filter(|worth| *worth > 0));
                }
                seat += 1;
            }
            above.sort_unstable_by_key(|worth| Reverse(*worth));
            gains[own[0].0 as usize] = above.iter().take(free).sum();
        }
        Duals { gains, prices: duals.prices[..self.mentors].to_vec(), bonus: duals.bonus }
    }

    /// The number of seats that are filled with real mentors, out of a count that includes places worth nothing.
    #[must_use]
    pub fn filled(&self, matched: usize) -> usize {
        let spare: u32 = self.problem.places[self.mentors..].iter().map(|places| places.capacity).sum();
        matched - spare as usize
    }
}

impl Boards<'_> {
    /// What two mentors of one board must differ in.
    fn specialty(&self, mentor: u32) -> (u8, u32) {
        match self.specialties.get(mentor as usize).copied().flatten() {
            Some(specialty) => (0, specialty),
            None => (1, mentor),
        }
    }

    fn seat_decisions(&self, seat: &dyn Fn(u32, u32) -> Option<u32>) -> Result<Vec<Decision>, Refused> {
        let mut pins: FxHashMap<u32, Vec<Mentor>> = FxHashMap::default();
        let mut found = Vec::new();
        let mut decisions = Vec::new();
        for decision in self.decisions {
            match *decision {
                Decision::Forbid(mentee, mentor) => {
                    decisions.extend(seat(mentee.0, mentor.0).map(|seat| Decision::Forbid(Mentee(seat), mentor)));
                }
                Decision::Pin(mentee, mentor) => {
                    match seat(mentee.0, mentor.0) {
                        Some(seat) => decisions.push(Decision::Pin(Mentee(seat), mentor)),
                        None => found.push(Contradiction::PinNotListed(mentee, mentor)),
                    }
                    let pins = pins.entry(mentee.0).or_default();
                    if !pins.contains(&mentor) {
                        pins.push(mentor);
                    }
                }
            }
        }
        let mut too_many: Vec<_> =
            pins.into_iter().filter(|(_, mentors)| mentors.len() > self.seats as usize).collect();
        too_many.sort_unstable();
        found.extend(
            too_many
                .into_iter()
                .map(|(mentee, mentors)| Contradiction::PinsOfMentee { mentee: Mentee(mentee), mentors }),
        );
        if found.is_empty() { Ok(decisions) } else { Err(Refused::Contradictions(found)) }
    }
}

fn to_owners(one: &Contradiction, owner: &[Mentee], mentors: usize) -> Contradiction {
    let of = |seat: &Mentee| owner[seat.0 as usize];
    let all = |seats: &[Mentee]| {
        let mut owners: Vec<Mentee> = seats.iter().map(of).collect();
        owners.sort_unstable();
        owners.dedup();
        owners
    };
    match one {
        Contradiction::PinsOfMentee { mentee, mentors } => {
            Contradiction::PinsOfMentee { mentee: of(mentee), mentors: mentors.clone() }
        }
        Contradiction::PinForbidden(mentee, mentor) => Contradiction::PinForbidden(of(mentee), *mentor),
        Contradiction::PinNotListed(mentee, mentor) => Contradiction::PinNotListed(of(mentee), *mentor),
        Contradiction::PinsOfMentor { mentor, capacity, mentees } => {
            Contradiction::PinsOfMentor { mentor: *mentor, capacity: *capacity, mentees: all(mentees) }
        }
        Contradiction::Minimums { mentors: group, wanted, mentees } => Contradiction::Minimums {
            mentors: group.iter().copied().filter(|mentor| (mentor.0 as usize) < mentors).collect(),
            wanted: *wanted,
            mentees: all(mentees),
        },
        other => other.clone(),
    }
}
