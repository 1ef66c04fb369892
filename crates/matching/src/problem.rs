//! The input of every solver: candidates by mentee, places by mentor, pins, forbids and the previous assignment.
//!
//! A [`Problem`] that exists is valid: numbers are in range, no pair stands twice, pins keep every hard limit. What contradicts
//! itself is refused with the names of those concerned.

use std::fmt;

/// A mentee, by place in the order of ids, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mentee(pub u32);

/// A mentor, by place in the order of ids, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mentor(pub u32);

/// Largest score of a candidate (`FORMATS.md` 4).
pub const SCORE_MAX: u16 = 1000;
/// Most mentees, and most mentors: an arc is one word of 22 bits of a person and 10 of a score.
pub const PEOPLE_MAX: usize = 1 << 22;
/// Most candidates; an arc is named by 32 bits.
pub const CANDIDATES_MAX: usize = u32::MAX as usize - 1;

pub(crate) const SCORE_BITS: u32 = 10;
pub(crate) const SCORE_MASK: u32 = (1 << SCORE_BITS) - 1;
/// Stands for nobody where a person is a number.
pub(crate) const NOBODY: u32 = u32::MAX;

/// One allowed pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    /// Who would learn.
    pub mentee: u32,
    /// From whom.
    pub mentor: u32,
    /// How well they fit, 0 to [`SCORE_MAX`].
    pub score: u16,
    /// How much the mentor wants this mentee, 0 to [`SCORE_MAX`]; only the order matters, and only to `stable`.
    pub mentor_score: u16,
}

/// The places of one mentor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Places {
    /// At most so many mentees.
    pub capacity: u32,
    /// At least so many mentees, always.
    pub minimum: u32,
    /// At least so many mentees, or nobody.
    pub open_minimum: u32,
}

/// What the user decided before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// This pair is part of every assignment.
    Pin(Mentee, Mentor),
    /// This pair is part of none.
    Forbid(Mentee, Mentor),
}

impl Decision {
    /// The pair, where it is pinned.
    #[must_use]
    pub fn pinned(&self) -> Option<(u32, u32)> {
        if let Decision::Pin(mentee, mentor) = self { Some((mentee.0, mentor.0)) } else { None }
    }

    /// The pair, where it is forbidden.
    #[must_use]
    pub fn forbidden(&self) -> Option<(u32, u32)> {
        if let Decision::Forbid(mentee, mentor) = self { Some((mentee.0, mentor.0)) } else { None }
    }
}

/// Numbers that no problem may have; files are checked before, so this is a fault of the caller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ProblemError {
    /// More people than an arc can name.
    #[error("`{0}` people on one side, and at most {PEOPLE_MAX} are possible")]
    TooManyPeople(usize),
    /// More candidates than can be named.
    #[error("`{0}` candidates, and at most {CANDIDATES_MAX} are possible")]
    TooManyCandidates(usize),
    /// A pair names somebody who is not there.
    #[error("the pair of mentee `{0}` and mentor `{1}` names somebody who is not there")]
    Unknown(u32, u32),
    /// A score out of range.
    #[error("score `{0}` is not between 0 and {SCORE_MAX}")]
    Score(u16),
    /// A pair stands twice.
    #[error("the pair of mentee `{0}` and mentor `{1}` stands twice")]
    Twice(u32, u32),
}

/// Demands that cannot all hold, with those concerned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contradiction {
    /// One mentee is pinned more often than they have seats.
    PinsOfMentee {
        /// The mentee.
        mentee: Mentee,
        /// To whom.
        mentors: Vec<Mentor>,
    },
    /// A pair is pinned and forbidden.
    PinForbidden(Mentee, Mentor),
    /// A pinned pair is no candidate.
    PinNotListed(Mentee, Mentor),
    /// More mentees are pinned to a mentor than there are places.
    PinsOfMentor {
        /// The mentor.
        mentor: Mentor,
        /// Their places.
        capacity: u32,
        /// Who is pinned to them.
        mentees: Vec<Mentee>,
    },
    /// A minimum is above the capacity.
    MinimumAboveCapacity(Mentor),
    /// These mentors together must have more mentees than can come to them; no smaller part of them contradicts itself.
    Minimums {
        /// The smallest conflicting group.
        mentors: Vec<Mentor>,
        /// How many mentees they must have.
        wanted: u64,
        /// Who could come to any of them.
        mentees: Vec<Mentee>,
    },
    /// No stable matching gives this mentor the minimum.
    StableMinimum {
        /// The mentor.
        mentor: Mentor,
        /// At least so many.
        minimum: u32,
        /// What every stable matching gives.
        gets: u32,
    },
}

/// Why there is no problem to solve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// A fault of the caller.
    Invalid(ProblemError),
    /// Demands that contradict one another, all that were found.
    Contradictions(Vec<Contradiction>),
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refused::Invalid(error) => error.fmt(f),
            Refused::Contradictions(all) => write!(f, "{} demands contradict one another", all.len()),
        }
    }
}

impl std::error::Error for Refused {}

impl From<ProblemError> for Refused {
    fn from(error: ProblemError) -> Self {
        Refused::Invalid(error)
    }
}

/// A valid instance. Candidates lie by mentee, in the order of mentors; forbidden ones are not in it.
#[derive(Debug, Clone)]
pub struct Problem {
    pub(crate) starts: Vec<u32>,
    /// `mentor << SCORE_BITS | score`.
    pub(crate) arcs: Vec<u32>,
    /// How much the mentor wants the mentee, by arc; empty where it is the score.
    pub(crate) wishes: Vec<u16>,
    pub(crate) places: Vec<Places>,
    /// The pinned mentor of each mentee, or [`NOBODY`].
    pub(crate) pins: Vec<u32>,
    /// The mentor of each mentee before, or [`NOBODY`]; empty where there was nothing before.
    pub(crate) previous: Vec<u32>,
    /// How many candidates of each mentee were forbidden.
    pub(crate) forbidden: Vec<u32>,
    /// How many of the candidates are places that are worth nothing, where seats are solved one by one.
    pub(crate) spare: usize,
}

impl Problem {
    /// Puts candidates in order and applies decisions.
    ///
    /// `candidates` come in any order; it is run over twice. `previous` pairs that are no candidates any more count for nothing.
    ///
    /// # Errors
    /// [`Refused`]: numbers out of range, or demands that contradict one another, all of them. O(candidates log candidates per mentee).
    pub fn new(
        mentees: usize,
        places: Vec<Places>,
        candidates: impl Iterator<Item = Candidate> + Clone,
        decisions: &[Decision],
        previous: &[(Mentee, Mentor)],
    ) -> Result<Self, Refused> {
        let people = mentees.max(places.len());
        if people > PEOPLE_MAX {
            return Err(ProblemError::TooManyPeople(people).into());
        }
        let mut problem = by_mentee(mentees, places, candidates)?;
        problem.previous = by_mentee_once(mentees, previous);
        problem.decide(decisions)?;
        Ok(problem)
    }

    /// How many mentees.
    #[must_use]
    pub fn mentees(&self) -> usize {
        self.starts.len() - 1
    }

    /// How many mentors.
    #[must_use]
    pub fn mentors(&self) -> usize {
        self.places.len()
    }

    /// How many candidates, forbidden ones left out.
    #[must_use]
    pub fn candidates(&self) -> usize {
        self.arcs.len()
    }

    /// The places of a mentor.
    #[must_use]
    pub fn places(&self, mentor: Mentor) -> Places {
        self.places[mentor.0 as usize]
    }

    /// The mentor that a mentee is pinned to.
    #[must_use]
    pub fn pin(&self, mentee: Mentee) -> Option<Mentor> {
        some(self.pins[mentee.0 as usize])
    }

    /// The mentor that a mentee had before.
    #[must_use]
    pub fn before(&self, mentee: Mentee) -> Option<Mentor> {
        self.previous.get(mentee.0 as usize).and_then(|&mentor| some(mentor))
    }

    /// How many candidates of a mentee were forbidden.
    #[must_use]
    pub fn forbidden(&self, mentee: Mentee) -> u32 {
        self.forbidden[mentee.0 as usize]
    }

    /// The candidates of a mentee, in the order of mentors.
    pub fn candidates_of(&self, mentee: Mentee) -> impl ExactSizeIterator<Item = Candidate> + '_ {
        self.range(mentee.0 as usize).map(move |arc| Candidate {
            mentee: mentee.0,
            mentor: self.arcs[arc] >> SCORE_BITS,
            score: (self.arcs[arc] & SCORE_MASK) as u16,
            mentor_score: self.wish(arc),
        })
    }

    /// The score of a pair, where it is a candidate.
    #[must_use]
    pub fn score(&self, mentee: Mentee, mentor: Mentor) -> Option<u16> {
        self.arc(mentee.0, mentor.0).map(|arc| (self.arcs[arc] & SCORE_MASK) as u16)
    }

    pub(crate) fn range(&self, mentee: usize) -> std::ops::Range<usize> {
        self.starts[mentee] as usize..self.starts[mentee + 1] as usize
    }

    pub(crate) fn wish(&self, arc: usize) -> u16 {
        self.wishes.get(arc).copied().unwrap_or((self.arcs[arc] & SCORE_MASK) as u16)
    }

    pub(crate) fn arc(&self, mentee: u32, mentor: u32) -> Option<usize> {
        let range = self.range(mentee as usize);
        let found = self.arcs[range.clone()].binary_search_by_key(&mentor, |arc| arc >> SCORE_BITS);
        found.ok().map(|place| range.start + place)
    }

    fn decide(&mut self, decisions: &[Decision]) -> Result<(), Refused> {
        let mut pins: Vec<(u32, u32)> = Vec::new();
        let mut forbids: Vec<(u32, u32)> = Vec::new();
        for decision in decisions {
            let (mentee, mentor, list) = match *decision {
                Decision::Pin(mentee, mentor) => (mentee.0, mentor.0, &mut pins),
                Decision::Forbid(mentee, mentor) => (mentee.0, mentor.0, &mut forbids),
            };
            if mentee as usize >= self.mentees() || mentor as usize >= self.mentors() {
                return Err(ProblemError::Unknown(mentee, mentor).into());
            }
            list.push((mentee, mentor));
        }
        for list in [&mut pins, &mut forbids] {
            list.sort_unstable();
            list.dedup();
        }
        let found = self.contradictions(&pins, &forbids);
        if !found.is_empty() {
            return Err(Refused::Contradictions(found));
        }
        for &(mentee, mentor) in &pins {
            self.pins[mentee as usize] = mentor;
        }
        self.take_out(&forbids);
        Ok(())
    }

    /// Pins against pins, forbids, candidates and capacities; minimums against capacities. All lists are sorted.
    fn contradictions(&self, pins: &[(u32, u32)], forbids: &[(u32, u32)]) -> Vec<Contradiction> {
        let mut found = Vec::new();
        for same in pins.chunk_by(|a, b| a.0 == b.0).filter(|same| same.len() > 1) {
            let mentors = same.iter().map(|pin| Mentor(pin.1)).collect();
            found.push(Contradiction::PinsOfMentee { mentee: Mentee(same[0].0), mentors });
        }
        for &(mentee, mentor) in pins {
            if forbids.binary_search(&(mentee, mentor)).is_ok() {
                found.push(Contradiction::PinForbidden(Mentee(mentee), Mentor(mentor)));
            }
            if self.arc(mentee, mentor).is_none() {
                found.push(Contradiction::PinNotListed(Mentee(mentee), Mentor(mentor)));
            }
        }
        let mut by_mentor: Vec<(u32, u32)> = pins.iter().map(|&(mentee, mentor)| (mentor, mentee)).collect();
        by_mentor.sort_unstable();
        for same in by_mentor.chunk_by(|a, b| a.0 == b.0) {
            let capacity = self.places[same[0].0 as usize].capacity;
            if same.len() > capacity as usize {
                let mentees = same.iter().map(|pin| Mentee(pin.1)).collect();
                found.push(Contradiction::PinsOfMentor { mentor: Mentor(same[0].0), capacity, mentees });
            }
        }
        let above = |places: &Places| places.minimum.max(places.open_minimum) > places.capacity;
        let too_high = self.places.iter().zip(0..).filter(|(places, _)| above(places));
        found.extend(too_high.map(|(_, mentor)| Contradiction::MinimumAboveCapacity(Mentor(mentor))));
        found
    }

    fn take_out(&mut self, forbids: &[(u32, u32)]) {
        if forbids.is_empty() {
            return;
        }
        let mut kept = 0;
        for mentee in 0..self.mentees() {
            let range = self.range(mentee);
            self.starts[mentee] = kept as u32;
            for arc in range {
                if forbids.binary_search(&(mentee as u32, self.arcs[arc] >> SCORE_BITS)).is_ok() {
                    self.forbidden[mentee] += 1;
                    continue;
                }
                self.arcs[kept] = self.arcs[arc];
                if !self.wishes.is_empty() {
                    self.wishes[kept] = self.wishes[arc];
                }
                kept += 1;
            }
        }
        let mentees = self.mentees();
        self.starts[mentees] = kept as u32;
        self.arcs.truncate(kept);
        self.wishes.truncate(kept);
    }
}

/// The person, or nobody.
pub(crate) fn some(mentor: u32) -> Option<Mentor> {
    (mentor != NOBODY).then_some(Mentor(mentor))
}

fn by_mentee_once(mentees: usize, pairs: &[(Mentee, Mentor)]) -> Vec<u32> {
    if pairs.is_empty() {
        return Vec::new();
    }
    let mut previous = vec![NOBODY; mentees];
    for (mentee, mentor) in pairs {
        if let Some(place) = previous.get_mut(mentee.0 as usize) {
            *place = mentor.0;
        }
    }
    previous
}

/// Candidates counted into their mentees, then put in the order of mentors.
fn by_mentee(
    mentees: usize,
    places: Vec<Places>,
    candidates: impl Iterator<Item = Candidate> + Clone,
) -> Result<Problem, ProblemError> {
    let mut starts = vec![0u32; mentees + 1];
    let mut count = 0usize;
    let mut is_wished = false;
    for one in candidates.clone() {
        if one.mentee as usize >= mentees || one.mentor as usize >= places.len() {
            return Err(ProblemError::Unknown(one.mentee, one.mentor));
        }
        if let Some(score) = [one.score, one.mentor_score].into_iter().find(|&score| score > SCORE_MAX) {
            return Err(ProblemError::Score(score));
        }
        count += 1;
        if count > CANDIDATES_MAX {
            return Err(ProblemError::TooManyCandidates(count));
        }
        is_wished |= one.mentor_score != one.score;
        starts[one.mentee as usize + 1] += 1;
    }
    for mentee in 0..mentees {
        starts[mentee + 1] += starts[mentee];
    }
    let mut arcs = vec![0u32; count];
    let mut wishes = vec![0u16; if is_wished { count } else { 0 }];
    let mut next = starts.clone();
    for one in candidates {
        let place = &mut next[one.mentee as usize];
        arcs[*place as usize] = one.mentor << SCORE_BITS | u32::from(one.score);
        if is_wished {
            wishes[*place as usize] = one.mentor_score;
        }
        *place += 1;
    }
    let mut problem = Problem {
        starts,
        arcs,
        wishes,
        places,
        pins: vec![NOBODY; mentees],
        previous: Vec::new(),
        forbidden: vec![0; mentees],
        spare: 0,
    };
    sort_within(&mut problem)?;
    Ok(problem)
}

fn sort_within(problem: &mut Problem) -> Result<(), ProblemError> {
    let mut both: Vec<(u32, u16)> = Vec::new();
    for mentee in 0..problem.mentees() {
        let range = problem.range(mentee);
        let arcs = &mut problem.arcs[range.clone()];
        if problem.wishes.is_empty() {
            arcs.sort_unstable();
        } else {
            both.clear();
            both.extend(arcs.iter().copied().zip(problem.wishes[range.clone()].iter().copied()));
            both.sort_unstable();
            for ((arc, wish), both) in arcs.iter_mut().zip(&mut problem.wishes[range]).zip(&both) {
                (*arc, *wish) = *both;
            }
        }
        if let Some(pair) = arcs.windows(2).find(|pair| pair[0] >> SCORE_BITS == pair[1] >> SCORE_BITS) {
            return Err(ProblemError::Twice(mentee as u32, pair[0] >> SCORE_BITS));
        }
    }
    Ok(())
}
