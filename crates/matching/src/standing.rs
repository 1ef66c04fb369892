//! How pairs stand with their mentors: how many candidates a mentor would rather have.

use crate::problem::{Mentee, Mentor, Problem};

/// The place of a mentee among all candidates of their mentor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// 1 where the mentor wants nobody more.
    pub rank: usize,
    /// Of so many candidates.
    pub of: usize,
}

/// The standing of every pair, in their order. A pair that is no candidate stands as one whom the mentor wants least.
///
/// One pass over the candidates, each against the pairs of its mentor alone: O(candidates log capacity), and nothing is kept of those
/// who are in no pair.
#[must_use]
pub fn standings(problem: &Problem, pairs: &[(Mentee, Mentor)]) -> Vec<Standing> {
    let wish =
        |&(mentee, mentor): &(Mentee, Mentor)| problem.arc(mentee.0, mentor.0).map_or(0, |arc| problem.wish(arc));
    let mut held: Vec<(u32, u16, u32)> =
        pairs.iter().zip(0..).map(|(pair, place)| (pair.1.0, wish(pair), place)).collect();
    held.sort_unstable();
    let mut starts = vec![0usize; problem.mentors() + 1];
    for &(mentor, ..) in &held {
        starts[mentor as usize + 1] += 1;
    }
    for mentor in 0..problem.mentors() {
        starts[mentor + 1] += starts[mentor];
    }
    let wishes: Vec<u16> = held.iter().map(|one| one.1).collect();
    // How many candidates are wanted more than this pair and no more than the next one of the same mentor.
    let mut outranked = vec![0usize; held.len()];
    let mut candidates = vec![0usize; problem.mentors()];
    for mentee in 0..problem.mentees() as u32 {
        for one in problem.candidates_of(Mentee(mentee)) {
            let mentor = one.mentor as usize;
            candidates[mentor] += 1;
            let own = &wishes[starts[mentor]..starts[mentor + 1]];
            let less = own.partition_point(|&wish| wish < one.mentor_score);
            if less > 0 {
                outranked[starts[mentor] + less - 1] += 1;
            }
        }
    }
    let mut standings = vec![Standing { rank: 1, of: 0 }; pairs.len()];
    for mentor in 0..problem.mentors() {
        let mut before = 0;
        for place in (starts[mentor]..starts[mentor + 1]).rev() {
            before += outranked[place];
            standings[held[place].2 as usize] = Standing { rank: 1 + before, of: candidates[mentor] };
        }
    }
    standings
}
