//! Small drawn instances, and every assignment of them, one by one.
#![allow(dead_code, reason = "each test file uses a part")]

use matching::problem::Decision;
use matching::{Assignment, Candidate, Mentee, Mentor, Places, Problem};

/// A seeded stream of numbers (splitmix64).
pub(crate) struct Draw(pub(crate) u64);

impl Draw {
    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((x ^ (x >> 31)) >> 33) % limit
    }

    pub(crate) fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }
}

/// What an instance is made of.
#[derive(Debug, Clone)]
pub(crate) struct Case {
    pub(crate) mentees: usize,
    pub(crate) places: Vec<Places>,
    pub(crate) candidates: Vec<Candidate>,
    pub(crate) decisions: Vec<Decision>,
    pub(crate) previous: Vec<(Mentee, Mentor)>,
}

impl Case {
    /// A few people with few different scores, so that ties are many.
    pub(crate) fn drawn(draw: &mut Draw) -> Self {
        let mentees = 1 + draw.below(6) as usize;
        let mentors = 1 + draw.below(4) as usize;
        let places = (0..mentors).map(|_| Places { capacity: draw.below(4) as u32, minimum: 0, open_minimum: 0 });
        let places = places.collect();
        let mut candidates = Vec::new();
        let (density, scores) = (20 + draw.below(80), 1 + draw.below(12));
        for mentee in 0..mentees as u32 {
            for mentor in 0..mentors as u32 {
                if draw.chance(density) {
                    let score = (draw.below(scores) * (1000 / scores.max(1))) as u16;
                    let mentor_score = draw.below(6) as u16;
                    candidates.push(Candidate { mentee, mentor, score, mentor_score });
                }
            }
        }
        Self { mentees, places, candidates, decisions: Vec::new(), previous: Vec::new() }
    }

    pub(crate) fn problem(&self) -> Problem {
        Problem::new(
            self.mentees,
            self.places.clone(),
            self.candidates.iter().copied(),
            &self.decisions,
            &self.previous,
        )
        .expect("the drawn case is valid")
    }

    /// Every assignment that keeps capacities, minimums and open minimums.
    pub(crate) fn every(&self) -> Vec<Assignment> {
        let problem = self.problem();
        let mut found = Vec::new();
        let mut chosen = vec![None; self.mentees];
        let mut held = vec![0; self.places.len()];
        descend(&problem, 0, &mut chosen, &mut held, &mut found);
        found
    }
}

fn descend(
    problem: &Problem,
    mentee: u32,
    chosen: &mut Vec<Option<Mentor>>,
    held: &mut Vec<u32>,
    found: &mut Vec<Assignment>,
) {
    if mentee as usize == problem.mentees() {
        let is_allowed = held.iter().enumerate().all(|(mentor, &count)| {
            let places = problem.places(Mentor(mentor as u32));
            count >= places.minimum && (count == 0 || count >= places.open_minimum)
        });
        if is_allowed {
            found.push(Assignment { mentors: chosen.clone() });
        }
        return;
    }
    let pin = problem.pin(Mentee(mentee));
    if pin.is_none() {
        descend(problem, mentee + 1, chosen, held, found);
    }
    for one in problem.candidates_of(Mentee(mentee)).collect::<Vec<_>>() {
        let place = one.mentor as usize;
        let is_open = pin.is_none_or(|pin| pin.0 == one.mentor);
        if is_open && held[place] < problem.places(Mentor(one.mentor)).capacity {
            held[place] += 1;
            chosen[mentee as usize] = Some(Mentor(one.mentor));
            descend(problem, mentee + 1, chosen, held, found);
            chosen[mentee as usize] = None;
            held[place] -= 1;
        }
    }
}

/// Draws pins, forbidden pairs and an assignment of before into a case.
pub(crate) fn decided(mut case: Case, draw: &mut Draw) -> Case {
    for one in case.candidates.clone() {
        if draw.chance(12) {
            case.decisions.push(Decision::Forbid(Mentee(one.mentee), Mentor(one.mentor)));
        } else if draw.chance(8) {
            let mut tried = case.clone();
            tried.decisions.push(Decision::Pin(Mentee(one.mentee), Mentor(one.mentor)));
            let made = Problem::new(
                tried.mentees,
                tried.places.clone(),
                tried.candidates.iter().copied(),
                &tried.decisions,
                &[],
            );
            if made.is_ok() {
                case = tried;
            }
        }
    }
    for mentee in 0..case.mentees as u32 {
        if draw.chance(60) {
            case.previous.push((Mentee(mentee), Mentor(draw.below(case.places.len() as u64) as u32)));
        }
    }
    case
}
