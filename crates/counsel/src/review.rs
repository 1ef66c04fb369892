//! The review to take into a year-end talk (M2): what of everything may be shown to somebody else.
//!
//! This is the one place that decides it. [`Part::is_confidential`] is the rule, and [`review`] copies nothing but parts that may be
//! shown, so that a page or a file made of a [`Review`] cannot show more.

use crate::gauge::{AdviceCount, Hours, Stretch, gauge, stretch};
use chrono::{Days, NaiveDate};
use model::entry::EntryId;
use model::goal::GoalStanding;
use model::mentoring::Mentoring;
use model::relationship::{RelationshipKind, Role};
use std::collections::BTreeMap;

/// Days that a review looks back (a year).
pub const REVIEW_DAYS: u64 = 365;

/// What there is to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// My own goals, their measures and days.
    Goals,
    /// Milestones of these that were reached.
    Milestones,
    /// How many sessions and hours.
    Hours,
    /// How many relationships of each kind.
    Kinds,
    /// How much advice was given, followed, and reported back.
    AdviceCounts,
    /// Who my mentors and sponsors are.
    Names,
    /// What was advised, and what came of it.
    AdviceText,
    /// Agendas and notes of sessions, shared or private.
    SessionNotes,
    /// What a session was worth to me or to them, and whether a match works.
    Ratings,
    /// What the other side of a co-mentoring wants to learn.
    TheirGoals,
    /// What a mentor said of a draft, and what I wrote down for myself at a milestone.
    Reflections,
    /// Who sits on my board, and why.
    Board,
}

impl Part {
    /// All of them.
    pub const ALL: [Part; 12] = [
        Part::Goals,
        Part::Milestones,
        Part::Hours,
        Part::Kinds,
        Part::AdviceCounts,
        Part::Names,
        Part::AdviceText,
        Part::SessionNotes,
        Part::Ratings,
        Part::TheirGoals,
        Part::Reflections,
        Part::Board,
    ];

    /// Whether it stays with me: everything that somebody said to me, that I said of somebody, or that tells who it was.
    #[must_use]
    pub fn is_confidential(self) -> bool {
        !matches!(self, Part::Goals | Part::Milestones | Part::Hours | Part::Kinds | Part::AdviceCounts)
    }

    /// The word for it in the catalogue.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Part::Goals => "goals",
            Part::Milestones => "milestones",
            Part::Hours => "hours",
            Part::Kinds => "kinds",
            Part::AdviceCounts => "advice_counts",
            Part::Names => "names",
            Part::AdviceText => "advice_text",
            Part::SessionNotes => "session_notes",
            Part::Ratings => "ratings",
            Part::TheirGoals => "their_goals",
            Part::Reflections => "reflections",
            Part::Board => "board",
        }
    }
}

/// A goal as a review shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewGoal {
    /// Which.
    pub id: EntryId,
    /// In the user's words.
    pub text: String,
    /// How one would see that it is reached.
    pub measure: Option<String>,
    /// Where it stands.
    pub standing: GoalStanding,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// When it was reached or let go.
    pub closed_on: Option<NaiveDate>,
    /// Milestones reached within the year, with their days, in that order.
    pub milestones: Vec<(NaiveDate, String)>,
}

/// What may be shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Review {
    /// The last day that is not in it.
    pub after: NaiveDate,
    /// The last day in it.
    pub until: NaiveDate,
    /// Active goals, and those that were closed within the year, without those left out.
    pub goals: Vec<ReviewGoal>,
    /// Sessions and minutes of the year; no ratings.
    pub sessions: usize,
    /// Their minutes.
    pub minutes: u64,
    /// Milestones reached, assignments done.
    pub milestones: usize,
    /// Assignments done within the year.
    pub assignments: usize,
    /// How many relationships of each kind ran within the year and I am the protégé in.
    pub kinds: Vec<(RelationshipKind, usize)>,
    /// Pieces of advice followed, and of those how many were reported back; over all time.
    pub advice: AdviceCount,
}

/// The review of the year that ends on a day. Goals that the user leaves out are left out.
#[must_use]
pub fn review(mentoring: &Mentoring, until: NaiveDate, left_out: &[EntryId]) -> Review {
    let after = until.checked_sub_days(Days::new(REVIEW_DAYS)).unwrap_or(until);
    let Stretch { hours: Hours { sessions, minutes, .. }, milestones, assignments, .. } =
        stretch(mentoring, after, until);
    Review {
        after,
        until,
        goals: goals(mentoring, after, until, left_out),
        sessions,
        minutes,
        milestones,
        assignments,
        kinds: kinds(mentoring, after),
        advice: gauge(mentoring, until).advice,
    }
}

fn goals(mentoring: &Mentoring, after: NaiveDate, until: NaiveDate, left_out: &[EntryId]) -> Vec<ReviewGoal> {
    let is_within = |day: NaiveDate| day > after && day <= until;
    let mine = mentoring.plan.goals.iter().filter(|goal| !goal.value.is_theirs && !left_out.contains(&goal.id));
    let recent = mine.filter(|goal| goal.value.is_active() || goal.value.closed_on.is_none_or(is_within));
    let shown = recent.map(|goal| {
        let reached = mentoring.plan.milestones_of(goal.id).filter(|it| it.value.standing == GoalStanding::Reached);
        let dated = reached.filter_map(|it| Some((it.value.closed_on?, it.value.text.clone())));
        let mut milestones: Vec<(NaiveDate, String)> = dated.filter(|(day, _)| is_within(*day)).collect();
        milestones.sort();
        ReviewGoal {
            id: goal.id,
            text: goal.value.text.clone(),
            measure: goal.value.measure.clone(),
            standing: goal.value.standing,
            due_on: goal.due_on,
            closed_on: goal.value.closed_on,
            milestones,
        }
    });
    let mut shown: Vec<ReviewGoal> = shown.collect();
    let rank = |goal: &ReviewGoal| match goal.standing {
        GoalStanding::Reached => 0,
        GoalStanding::Active => 1,
        GoalStanding::Dropped => 2,
    };
    shown.sort_by_key(|goal| (rank(goal), goal.closed_on.is_none(), goal.closed_on, goal.due_on));
    shown
}

/// Relationships that run, or in which a session was held within the year, by kind; the most first.
fn kinds(mentoring: &Mentoring, after: NaiveDate) -> Vec<(RelationshipKind, usize)> {
    let rooms = &mentoring.rooms;
    let mut counts: BTreeMap<RelationshipKind, usize> = BTreeMap::new();
    for relationship in rooms.relationships.iter().filter(|it| it.value.role == Role::Protege) {
        let held = rooms.sessions_of(relationship.id).any(|it| it.value.is_held() && rooms.when(it).on > after);
        if held || rooms.stage(relationship.id).is_running() {
            *counts.entry(relationship.value.kind).or_default() += 1;
        }
    }
    let mut kinds: Vec<(RelationshipKind, usize)> = counts.into_iter().collect();
    kinds.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    kinds
}
