//! Why somebody has no mentor: no candidate, others have the places, or too many want too few places.

use crate::outcome::Assignment;
use crate::problem::{Candidate, Mentee, Mentor, NOBODY, Problem, SCORE_BITS};

/// At most so many mentors, and so many of those who have their places, are named (`ours`).
pub const NAMED_MAX: usize = 3;

/// Why somebody has no mentor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// No candidate; so many were forbidden.
    NoCandidate {
        /// How many.
        forbidden: u32,
    },
    /// Others have the places of every candidate; the best for the mentee first.
    Outbid(Vec<Outbid>),
    /// They and others have only these mentors, and these have too few places.
    TooFewPlaces {
        /// The group that wants too few places.
        group: Shortage,
        /// Who has the places.
        by: Vec<Outbid>,
    },
    /// Every candidate is a group that stays closed, being wanted by too few.
    GroupsClosed(Vec<Mentor>),
    /// No candidate has any place, at most [`NAMED_MAX`] of them.
    NoPlaces(Vec<Mentor>),
}

/// A mentor whose places others have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outbid {
    /// The mentor.
    pub mentor: Mentor,
    /// Who has the places, at most [`NAMED_MAX`] of them.
    pub mentees: Vec<Mentee>,
    /// How many have them.
    pub count: usize,
}

/// Mentees who together have no other mentors than these: some must stay without, whatever one does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortage {
    /// How many mentees.
    pub mentees: usize,
    /// How many places.
    pub places: u64,
    /// With which mentors, at most [`NAMED_MAX`] of them.
    pub mentors: Vec<Mentor>,
    /// With how many mentors.
    pub mentor_count: usize,
}

/// How the reasons are to be looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// As many as possible are matched, so whoever is not belongs to a shortage.
    MostMatched,
    /// Others outbid them.
    Outbid,
}

/// Why each unmatched mentee has nobody, in the order of mentees. O(candidates).
#[must_use]
pub fn unmatched(
    problem: &Problem,
    assignment: &Assignment,
    closed: &[Mentor],
    reading: Reading,
) -> Vec<(Mentee, Why)> {
    let held = held(problem, assignment);
    let shortages = (reading == Reading::MostMatched).then(|| Shortages::new(problem, assignment, &held));
    let unmatched = (0..problem.mentees() as u32).filter(|&mentee| assignment.mentors[mentee as usize].is_none());
    let why = |mentee: u32| {
        let mentee = Mentee(mentee);
        if problem.range(mentee.0 as usize).is_empty() {
            return (mentee, Why::NoCandidate { forbidden: problem.forbidden(mentee) });
        }
        if problem.candidates_of(mentee).all(|one| closed.contains(&Mentor(one.mentor))) {
            let groups = problem.candidates_of(mentee).map(|one| Mentor(one.mentor)).take(NAMED_MAX).collect();
            return (mentee, Why::GroupsClosed(groups));
        }
        if let Some(mentors) = without_places(problem, mentee) {
            return (mentee, Why::NoPlaces(mentors));
        }
        let by = outbid(problem, mentee, &held, closed);
        match shortages.as_ref().and_then(|shortages| shortages.of(problem, mentee)) {
            Some(group) => (mentee, Why::TooFewPlaces { group, by }),
            None => (mentee, Why::Outbid(by)),
        }
    };
    unmatched.map(why).collect()
}

/// The candidates of a mentee, as many as are named, where none has a place.
#[must_use]
pub fn without_places(problem: &Problem, mentee: Mentee) -> Option<Vec<Mentor>> {
    let mut candidates = problem.candidates_of(mentee);
    let has_none = candidates.len() > 0 && candidates.all(|one| problem.places(Mentor(one.mentor)).capacity == 0);
    has_none.then(|| problem.candidates_of(mentee).map(|one| Mentor(one.mentor)).take(NAMED_MAX).collect())
}

/// Who is with each mentor.
fn held(problem: &Problem, assignment: &Assignment) -> Vec<Vec<Mentee>> {
    let mut held = vec![Vec::new(); problem.mentors()];
    for (mentee, mentor) in assignment.pairs() {
        held[mentor.0 as usize].push(mentee);
    }
    held
}

/// The best candidates of a mentee, and who has them.
fn outbid(problem: &Problem, mentee: Mentee, held: &[Vec<Mentee>], closed: &[Mentor]) -> Vec<Outbid> {
    let mut candidates: Vec<Candidate> =
        problem.candidates_of(mentee).filter(|one| !closed.contains(&Mentor(one.mentor))).collect();
    // Whoever has no places has nobody who outbids.
    let has_places = |one: &Candidate| problem.places(Mentor(one.mentor)).capacity > 0;
    if candidates.iter().any(has_places) {
        candidates.retain(has_places);
    }
    candidates.sort_by_key(|one| (std::cmp::Reverse(one.score), one.mentor));
    let named = candidates.iter().take(NAMED_MAX).map(|one| {
        let all = &held[one.mentor as usize];
        Outbid { mentor: Mentor(one.mentor), mentees: all.iter().copied().take(NAMED_MAX).collect(), count: all.len() }
    });
    named.collect()
}

/// The groups in which those compete who could not all be matched.
struct Shortages {
    /// The group of each mentor, or [`NOBODY`] where none competes.
    root: Vec<u32>,
    groups: rustc_hash::FxHashMap<u32, Shortage>,
}

impl Shortages {
    /// Goes from everybody unmatched to their mentors, to those who hold these, and on: all of it is full.
    fn new(problem: &Problem, assignment: &Assignment, held: &[Vec<Mentee>]) -> Self {
        let mut root = vec![NOBODY; problem.mentors()];
        let unmatched = (0..problem.mentees()).filter(|&mentee| assignment.mentors[mentee].is_none());
        let mut queue: Vec<usize> = unmatched.filter(|&mentee| !problem.range(mentee).is_empty()).collect();
        let mut next = 0;
        while next < queue.len() {
            let mentee = queue[next];
            next += 1;
            let mut first = NOBODY;
            for arc in &problem.arcs[problem.range(mentee)] {
                let mentor = arc >> SCORE_BITS;
                if root[mentor as usize] == NOBODY {
                    root[mentor as usize] = mentor;
                    let movable = held[mentor as usize].iter().filter(|mentee| problem.pin(**mentee).is_none());
                    queue.extend(movable.map(|mentee| mentee.0 as usize));
                }
                if first == NOBODY {
                    first = mentor;
                } else {
                    join(&mut root, first, mentor);
                }
            }
        }
        let mut shortages = Self { root, groups: rustc_hash::FxHashMap::default() };
        shortages.count(problem, &queue);
        shortages
    }

    fn count(&mut self, problem: &Problem, queue: &[usize]) {
        for mentor in 0..problem.mentors() as u32 {
            if self.root[mentor as usize] == NOBODY {
                continue;
            }
            let places = u64::from(problem.places(Mentor(mentor)).capacity);
            let group = self.group(mentor);
            group.places += places;
            group.mentor_count += 1;
            if group.mentors.len() < NAMED_MAX {
                group.mentors.push(Mentor(mentor));
            }
        }
        for mentor in problem.pins.iter().filter(|&&mentor| mentor != NOBODY) {
            if self.root[*mentor as usize] != NOBODY {
                self.group(*mentor).places -= 1;
            }
        }
        for &mentee in queue {
            if let Some(arc) = problem.arcs[problem.range(mentee)].first() {
                self.group(arc >> SCORE_BITS).mentees += 1;
            }
        }
    }

    fn group(&mut self, mentor: u32) -> &mut Shortage {
        let root = find(&mut self.root, mentor);
        self.groups.entry(root).or_insert(Shortage { mentees: 0, places: 0, mentors: Vec::new(), mentor_count: 0 })
    }

    fn of(&self, problem: &Problem, mentee: Mentee) -> Option<Shortage> {
        let mut mentor = problem.arcs[problem.range(mentee.0 as usize)].first()? >> SCORE_BITS;
        while self.root[mentor as usize] != mentor {
            mentor = self.root[mentor as usize];
        }
        self.groups.get(&mentor).filter(|group| group.mentees as u64 > group.places).cloned()
    }
}

fn find(root: &mut [u32], mut mentor: u32) -> u32 {
    while root[mentor as usize] != mentor {
        let up = root[root[mentor as usize] as usize];
        root[mentor as usize] = up;
        mentor = up;
    }
    mentor
}

/// Joins two groups; the lower number stands for both.
fn join(root: &mut [u32], a: u32, b: u32) {
    let (a, b) = (find(root, a), find(root, b));
    root[a.max(b) as usize] = a.min(b);
}
