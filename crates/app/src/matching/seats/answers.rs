//! Questions about boards: why this one, why not that one, how groups fare.

use super::{Given, Solved};
use crate::matching::outcome;
use formats::matching::outcome::Pair;
use matching::engine::{ChangeError, Worth};
use matching::explain::{self, ExplainError, Move, Refusal, WhyNot};
use matching::parity::{self, Parity, PricePoint};
use matching::problem::Decision;
use matching::seats::{Seated, would_come};
use matching::{Mentee, Mentor, Objective, Problem, Ties};

/// Boards with what answers questions about them.
pub(crate) struct Boarded {
    given: Given,
    whole: Problem,
    seated: Seated,
    solved: Solved,
}

impl Boarded {
    pub(super) fn new(given: Given, whole: Problem, seated: Seated, solved: Solved) -> Self {
        Self { given, whole, seated, solved }
    }

    /// The program, every mentee once and forbidden pairs left out.
    pub(crate) fn whole(&self) -> &Problem {
        &self.whole
    }

    /// The mentors of a mentee.
    pub(crate) fn board(&self, mentee: Mentee) -> Vec<Mentor> {
        let own = self.solved.pairs.iter().filter(|pair| pair.0 == mentee);
        own.map(|pair| pair.1).collect()
    }

    pub(crate) fn pair(&self, mentee: Mentee, mentor: Mentor) -> Pair {
        self.given.marked(outcome::ranked_one(&self.whole, mentee, mentor))
    }

    /// What it would cost to have this mentor on the mentee's board.
    pub(crate) fn why_not(
        &self,
        objective: Objective,
        ties: Ties,
        mentee: Mentee,
        mentor: Mentor,
    ) -> Result<WhyNot, ExplainError> {
        let seat = self.seated.seat(mentee, mentor).ok_or(ChangeError::NotListed)?;
        let pinned = self.given.pins.iter().filter(|pin| pin.0 == mentee.0).count();
        if pinned >= self.given.seats as usize {
            return Err(ChangeError::Settled.into());
        }
        if self.whole.places(mentor).capacity == 0 {
            return Err(ChangeError::NoPlaces.into());
        }
        let Some(found) = &self.solved.found else { return self.why_not_stable(ties, mentee, mentor) };
        let mut answer = explain::why_not(found, objective, ties, seat, mentor)?;
        let real = |mentor: Option<Mentor>| mentor.filter(|mentor| (mentor.0 as usize) < self.seated.mentors);
        for one in &mut answer.moves {
            *one = Move { mentee: self.seated.owner[one.mentee.0 as usize], from: real(one.from), to: real(one.to) };
        }
        answer.moves.retain(|one| one.from != one.to);
        Ok(answer)
    }

    fn why_not_stable(&self, ties: Ties, mentee: Mentee, mentor: Mentor) -> Result<WhyNot, ExplainError> {
        let mut decisions = self.given.decisions.clone();
        decisions.push(Decision::Pin(mentee, mentor));
        let boards = self.given.boards(&decisions);
        let after = matching::seats::stable(&boards, ties).map_err(|_| ExplainError::Impossible)?.pairs;
        let before = &self.solved.pairs;
        let total = |pairs: &[(Mentee, Mentor)]| -> i64 {
            pairs.iter().map(|pair| i64::from(self.whole.score(pair.0, pair.1).unwrap_or(0))).sum()
        };
        let board = self.board(mentee);
        let given = self.given.boards(&self.given.decisions);
        let refused = if would_come(&self.whole, &given, ties, &board, (mentee, mentor)) {
            Refusal::Mentor(before.iter().filter(|pair| pair.1 == mentor).map(|pair| pair.0).collect())
        } else {
            Refusal::Mentee
        };
        let loss = Worth { matched: before.len() as i64 - after.len() as i64, score: total(before) - total(&after) };
        Ok(WhyNot { loss, moves: moves(before, &after, mentee), refused: Some(refused), unfair_at: None })
    }

    /// How groups of mentees fare.
    pub(crate) fn parity(&self, group_of: &[Option<usize>], groups: usize) -> Parity {
        parity::parity(&self.whole, &self.solved.pairs, group_of, groups)
    }

    /// The price of parity; empty for `stable`, whose seats are not solved one by one.
    pub(crate) fn price(
        &self,
        objective: Objective,
        ties: Ties,
        group_of: &[Option<usize>],
        parity: &Parity,
    ) -> Vec<PricePoint> {
        let Some(found) = &self.solved.found else { return Vec::new() };
        let of_seat = |owner: &Mentee| group_of.get(owner.0 as usize).copied().flatten();
        let of_seats: Vec<Option<usize>> = self.seated.owner.iter().map(of_seat).collect();
        let matched =
            |assignment: &matching::Assignment| self.seated.pairs(assignment).chunk_by(|a, b| a.0 == b.0).count();
        let assignment = &found.solution.assignment;
        parity::price(found.problem(), assignment, objective, ties, &of_seats, parity, &matched)
    }
}

/// Who moves between two sets of boards, the asked mentee first: whom somebody loses is told together with whom they get instead.
fn moves(before: &[(Mentee, Mentor)], after: &[(Mentee, Mentor)], first: Mentee) -> Vec<Move> {
    let lost: Vec<_> = before.iter().filter(|pair| after.binary_search(pair).is_err()).collect();
    let mut gained: Vec<_> = after.iter().filter(|pair| before.binary_search(pair).is_err()).collect();
    let mut moves: Vec<Move> = Vec::new();
    for pair in lost {
        let instead = gained.iter().position(|other| other.0 == pair.0).map(|place| gained.remove(place).1);
        moves.push(Move { mentee: pair.0, from: Some(pair.1), to: instead });
    }
    moves.extend(gained.iter().map(|pair| Move { mentee: pair.0, from: None, to: Some(pair.1) }));
    moves.sort_by_key(|one| one.mentee != first);
    moves
}
