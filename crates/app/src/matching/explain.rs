//! Why this one, why not that one, why nobody.

use super::{Kind, Request, Run, outcome};
use formats::matching::Parts;
use formats::matching::outcome::{Explanation, Pair, Refused, Why, WhyNot};
use matching::explain::{self, Refusal};
use matching::{Candidate, Mentee, Mentor, Problem};
use std::cmp::Reverse;

/// So many other candidates are told beside the answer to "why" (`ours`).
const OTHERS_MAX: usize = 3;

/// A question about the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// Who, by place in the order of ids.
    pub mentee: usize,
    /// Why not with whom; `None` asks why they have whom they have.
    pub mentor: Option<usize>,
}

impl Run {
    /// The question that a text asks: `MENTEE` or `MENTEE,MENTOR`. Ids may contain commas.
    ///
    /// # Errors
    /// What is wrong with it, for the person who asked.
    pub fn question(&self, text: &str) -> Result<Question, String> {
        let find = |ids: &[String], id: &str| ids.iter().position(|known| known == id);
        if let Some(mentee) = find(&self.names.mentees, text) {
            return Ok(Question { mentee, mentor: None });
        }
        let commas = text.match_indices(',').map(|(place, _)| (&text[..place], text[place + 1..].trim()));
        let both = commas.filter_map(|(mentee, mentor)| {
            Some((find(&self.names.mentees, mentee)?, find(&self.names.mentors, mentor)))
        });
        match both.max_by_key(|(_, mentor)| mentor.is_some()) {
            Some((mentee, Some(mentor))) => Ok(Question { mentee, mentor: Some(mentor) }),
            Some((_, None)) => Err(format!("the mentor in `{text}` is not among the mentors")),
            None => Err(format!("`{text}` is not `MENTEE` or `MENTEE,MENTOR` with ids of the files")),
        }
    }

    /// Pairs whose parts of the score are wanted to answer these questions.
    #[must_use]
    pub fn pairs_of(&self, questions: &[Question]) -> Vec<(u32, u32)> {
        let own = |question: &Question| self.mentors_of(question.mentee as u32);
        let pairs = questions
            .iter()
            .flat_map(|question| own(question).into_iter().map(|mentor| (question.mentee as u32, mentor.0)));
        pairs.collect()
    }

    /// All pairs of the result, whose parts of the score a review shows.
    #[must_use]
    pub fn pairs_of_result(&self) -> Vec<(u32, u32)> {
        self.outcome.pairs.iter().map(|pair| (pair.mentee as u32, pair.mentor as u32)).collect()
    }

    /// Keeps what the scores of the pairs are made of.
    pub fn keep_parts(&mut self, parts: Parts) {
        self.outcome.parts = parts;
    }

    /// Answers a question and keeps the answer in the outcome: one answer for each mentor whom the mentee has.
    pub fn explain(&mut self, question: Question, parts: &Parts) {
        let answers = self.answers(question, parts);
        self.outcome.explanations.extend(answers);
    }

    fn mentors_of(&self, mentee: u32) -> Vec<Mentor> {
        match &self.kind {
            Kind::One(found) => found.solution.assignment.mentors[mentee as usize].into_iter().collect(),
            Kind::Boards(boarded) => boarded.board(Mentee(mentee)),
        }
    }

    fn pair(&self, mentee: u32, mentor: Mentor) -> Pair {
        match &self.kind {
            Kind::One(found) => outcome::ranked_one(found.problem(), Mentee(mentee), mentor),
            Kind::Boards(boarded) => boarded.pair(Mentee(mentee), mentor),
        }
    }

    fn problem(&self) -> &Problem {
        match &self.kind {
            Kind::One(found) => found.problem(),
            Kind::Boards(boarded) => boarded.whole(),
        }
    }

    fn answers(&self, question: Question, parts: &Parts) -> Vec<Explanation> {
        let mentee = question.mentee;
        let own = self.mentors_of(mentee as u32);
        if let Some(mentor) = question.mentor {
            let asked = Mentor(mentor as u32);
            let answer = match self.why_not(mentee, mentor) {
                _ if own.contains(&asked) => Explanation::Already(self.pair(mentee as u32, asked)),
                Ok(answer) => Explanation::WhyNot(answer),
                Err(error) => Explanation::Cannot { mentee, mentor, what: error.to_string() },
            };
            return vec![answer];
        }
        let mut others: Vec<Candidate> = self.problem().candidates_of(Mentee(mentee as u32)).collect();
        others.retain(|one| !own.contains(&Mentor(one.mentor)));
        others.sort_by_key(|one| (Reverse(one.score), one.mentor));
        let others = others.iter().take(OTHERS_MAX);
        let mut others: Vec<WhyNot> = others.filter_map(|one| self.why_not(mentee, one.mentor as usize).ok()).collect();
        if own.is_empty() {
            let found = self.outcome.unmatched.iter().find(|one| one.mentee == mentee);
            let why = found.map_or(Why::NoCandidate { forbidden: 0 }, |one| one.why.clone());
            return vec![Explanation::WhyNobody { mentee, why, others }];
        }
        // What other candidates would cost is told once, with the first of several mentors.
        let why = |mentor: Mentor| Explanation::Why {
            pair: self.pair(mentee as u32, mentor),
            parts: parts.get(&(mentee as u32, mentor.0)).cloned().unwrap_or_default(),
            others: std::mem::take(&mut others),
        };
        own.into_iter().map(why).collect()
    }

    fn why_not(&self, mentee: usize, mentor: usize) -> Result<WhyNot, explain::ExplainError> {
        let (who, whom) = (Mentee(mentee as u32), Mentor(mentor as u32));
        let Request { objective, ties, .. } = self.request;
        let answer = match &self.kind {
            Kind::One(found) => explain::why_not(found, objective, ties, who, whom)?,
            Kind::Boards(boarded) => boarded.why_not(objective, ties, who, whom)?,
        };
        let place = |mentor: Option<Mentor>| mentor.map(|mentor| mentor.0 as usize);
        let moves = answer.moves.iter().map(|one| (one.mentee.0 as usize, place(one.from), place(one.to)));
        Ok(WhyNot {
            mentee,
            mentor,
            score: self.problem().score(who, whom).unwrap_or(0),
            lost_matched: answer.loss.matched,
            lost_score: answer.loss.score,
            moves: moves.collect(),
            refused: answer.refused.map(|refusal| match refusal {
                Refusal::Mentee => Refused::Mentee,
                Refusal::Mentor(rather) => Refused::Mentor(rather.iter().map(|one| one.0 as usize).collect()),
            }),
            unfair_at: answer.unfair_at,
        })
    }
}
