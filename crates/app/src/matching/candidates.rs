//! Candidates from what participants say of themselves, and the proof that nobody outside the lists matters.

use super::{MatchError, Objective};
use formats::fault::{Fault, Faults};
use formats::matching::participants::{Made, MadePair, ParticipantRow};
use matching::profiles::{self, Circle, Hours, ListsOptions, Pair, Participant, Wish};
use matching::{Candidate, Places, Problem, Proof, SolveError};

/// At most so many times is the program solved anew with pairs added (`ours`).
const ROUNDS_MAX: usize = 40;
/// At most so many pairs are added for one mentee in one round (`ours`).
const ADDED_MAX: usize = 10;

/// How candidates are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CandidateOptions {
    /// The best so many of each mentee.
    pub per_mentee: usize,
    /// And the best so many of each mentor.
    pub per_mentor: usize,
    /// At least so many hours a week in common.
    pub hours_min: u32,
    /// The mentor is at least so many levels above.
    pub levels_min: i32,
    /// The optimum that pairs outside the lists are checked against: `score` or `coverage`.
    pub objective: Objective,
}

/// Candidates, and what is to be said about them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadeCandidates {
    /// The candidates, by mentee, then mentor.
    pub pairs: Vec<MadePair>,
    /// What is to be said.
    pub made: Made,
}

/// Makes candidate lists, solves over them, and adds whatever pair outside could improve the optimum, until none could.
///
/// # Errors
/// [`MatchError::Contradictions`] where reporting lines go round; `file` is the participants' file for its message.
pub fn make(rows: &[ParticipantRow], options: &CandidateOptions, file: &str) -> Result<MadeCandidates, MatchError> {
    let people: Vec<Participant> = rows.iter().map(participant).collect();
    let lists_options = ListsOptions {
        per_mentee: options.per_mentee,
        per_mentor: options.per_mentor,
        hours_min: options.hours_min,
        levels_min: options.levels_min,
    };
    let round = |circle: Circle| goes_round(&circle, rows, file);
    let lists = profiles::lists(&people, &lists_options).map_err(round)?;
    let mut pairs = lists.pairs;
    let numbers = Numbers::new(&people);
    let (mut rounds, mut added) = (0, 0);
    let (is_proven, solution) = loop {
        rounds += 1;
        let solution = numbers.solve(&people, &pairs, options.objective)?;
        let Proof::Optimal(duals) = &solution.proof else { return Err(MatchError::Unproven) };
        let gain = |person: u32| duals.gains[numbers.mentee[person as usize] as usize] - duals.bonus;
        let price = |person: u32| duals.prices[numbers.mentor[person as usize] as usize];
        let missing = profiles::missing(&people, &lists_options, &pairs, gain, price, ADDED_MAX).map_err(round)?;
        if missing.is_empty() || rounds >= ROUNDS_MAX {
            break (missing.is_empty(), solution);
        }
        added += missing.len();
        pairs.extend(missing);
        pairs.sort_by_key(|pair| (pair.mentee, pair.mentor));
    };
    let made = Made {
        mentees: people.iter().filter(|person| person.is_mentee).count(),
        mentors: people.iter().filter(|person| person.capacity > 0).count(),
        candidates: pairs.len(),
        looked_at: lists.removed.looked_at,
        removed: lists.removed.by,
        added,
        rounds,
        is_proven,
        total: solution.total,
        matched: solution.assignment.matched(),
    };
    Ok(MadeCandidates { pairs: pairs.iter().map(made_pair).collect(), made })
}

fn goes_round(circle: &Circle, rows: &[ParticipantRow], file: &str) -> MatchError {
    let ids: Vec<String> = circle.0.iter().map(|&person| format!("`{}`", rows[person as usize].id)).collect();
    let line = circle.0.iter().map(|&person| rows[person as usize].line).min().unwrap_or(1);
    let what = format!("the reporting lines of {} go round in a circle", ids.join(", "));
    MatchError::Contradictions(vec![Faults { file: file.to_owned(), faults: vec![Fault { line, column: 1, what }] }])
}

fn participant(row: &ParticipantRow) -> Participant {
    let wish = |strength: u8| match strength {
        0 => Wish::Somewhat,
        1 => Wish::Moderately,
        2 => Wish::Very,
        _ => Wish::Must,
    };
    let hours = row.quarters.as_ref().map(|listed| {
        let mut hours = Hours::default();
        listed.iter().for_each(|&quarter| hours.add_quarter(quarter));
        hours
    });
    Participant {
        is_mentee: row.is_mentee,
        capacity: row.capacity,
        needs: row.needs.clone(),
        strengths: row.strengths.clone(),
        languages: row.languages,
        hours,
        seniority: row.seniority,
        manager: row.manager,
        wishes: row.wishes.iter().map(|&(whom, strength)| (whom, wish(strength))).collect(),
        avoids: row.avoids.clone(),
    }
}

fn made_pair(pair: &Pair) -> MadePair {
    let parts = pair.parts;
    MadePair {
        mentee: pair.mentee,
        mentor: pair.mentor,
        score: parts.total(),
        mentor_score: pair.mentor_score,
        parts: [parts.topics, parts.wish, parts.hours, parts.seniority],
    }
}

/// Participants as mentees and as mentors.
struct Numbers {
    mentee: Vec<u32>,
    mentor: Vec<u32>,
}

impl Numbers {
    fn new(people: &[Participant]) -> Self {
        let count = |is_one: &dyn Fn(&Participant) -> bool| {
            let mut next = 0;
            let number = |person: &Participant| {
                let number = next;
                next += u32::from(is_one(person));
                number
            };
            people.iter().map(number).collect()
        };
        Self { mentee: count(&|person| person.is_mentee), mentor: count(&|person| person.capacity > 0) }
    }

    fn solve(
        &self,
        people: &[Participant],
        pairs: &[Pair],
        objective: Objective,
    ) -> Result<matching::Solution, MatchError> {
        let places = people.iter().filter(|person| person.capacity > 0);
        let places = places.map(|person| Places { capacity: person.capacity, ..Places::default() }).collect();
        let mentees = people.iter().filter(|person| person.is_mentee).count();
        let candidates = pairs.iter().map(|pair| Candidate {
            mentee: self.mentee[pair.mentee as usize],
            mentor: self.mentor[pair.mentor as usize],
            score: pair.parts.total(),
            mentor_score: pair.mentor_score,
        });
        let problem = Problem::new(mentees, places, candidates, &[], &[]).map_err(|_| MatchError::Unproven)?;
        match matching::optimal(problem, objective) {
            Ok((solution, _)) => Ok(solution),
            Err(SolveError::Contradiction(_) | SolveError::Unproven) => Err(MatchError::Unproven),
        }
    }
}
