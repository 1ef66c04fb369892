//! Why this one, why not that one, why nobody.

use super::{Run, outcome};
use formats::matching::Parts;
use formats::matching::outcome::{Explanation, Refused, WhyNot};
use matching::explain::{self, Refusal};
use matching::{Candidate, Mentee, Mentor};

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
        let pair = |question: &Question| {
            let mentor = self.found.solution.assignment.mentors[question.mentee]?;
            Some((question.mentee as u32, mentor.0))
        };
        questions.iter().filter_map(pair).collect()
    }

    /// Answers a question and keeps the answer in the outcome.
    pub fn explain(&mut self, question: Question, parts: &Parts) {
        let answer = self.answer(question, parts);
        self.outcome.explanations.push(answer);
    }

    fn answer(&self, question: Question, parts: &Parts) -> Explanation {
        let mentee = question.mentee;
        let own = self.found.solution.assignment.mentors[mentee];
        let pair = own.and_then(|_| outcome::pair_of(&self.found, Mentee(mentee as u32)));
        if let Some(mentor) = question.mentor {
            return match pair {
                Some(pair) if pair.mentor == mentor => Explanation::Already(pair),
                _ => match self.why_not(mentee, mentor) {
                    Ok(answer) => Explanation::WhyNot(answer),
                    Err(error) => Explanation::Cannot { mentee, mentor, what: error.to_string() },
                },
            };
        }
        let mut others: Vec<Candidate> = self.found.problem().candidates_of(Mentee(mentee as u32)).collect();
        others.retain(|one| own != Some(Mentor(one.mentor)));
        others.sort_by_key(|one| (std::cmp::Reverse(one.score), one.mentor));
        let others = others.iter().take(OTHERS_MAX);
        let others = others.filter_map(|one| self.why_not(mentee, one.mentor as usize).ok()).collect();
        match pair {
            Some(pair) => {
                let parts = parts.get(&(mentee as u32, pair.mentor as u32)).cloned().unwrap_or_default();
                Explanation::Why { pair, parts, others }
            }
            None => {
                let found = self.outcome.unmatched.iter().find(|one| one.mentee == mentee);
                let why = found.map(|one| one.why.clone());
                let nothing = formats::matching::outcome::Why::NoCandidate { forbidden: 0 };
                Explanation::WhyNobody { mentee, why: why.unwrap_or(nothing), others }
            }
        }
    }

    fn why_not(&self, mentee: usize, mentor: usize) -> Result<WhyNot, explain::ExplainError> {
        let (who, whom) = (Mentee(mentee as u32), Mentor(mentor as u32));
        let answer = explain::why_not(&self.found, self.request.objective, self.request.ties, who, whom)?;
        let place = |mentor: Option<Mentor>| mentor.map(|mentor| mentor.0 as usize);
        let moves = answer.moves.iter().map(|one| (one.mentee.0 as usize, place(one.from), place(one.to)));
        Ok(WhyNot {
            mentee,
            mentor,
            score: self.found.problem().score(who, whom).unwrap_or(0),
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
