//! Whether it works: progress of goals, what an hour of mentoring is worth, what became of advice and of counsel (M1, C3).
//!
//! It counts and judges nothing. Everything here is for the user's own eyes; what may leave the house is decided in
//! [`crate::review`].

use chrono::NaiveDate;
use model::entry::{EntryId, Noted};
use model::finding::Finding;
use model::goal::{Goal, GoalStanding};
use model::mentoring::{Mentoring, Rooms, of};
use model::person::PersonId;
use model::relationship::session::{Advice, AssignmentStanding, Session, Taken};
use model::relationship::{Relationship, RelationshipKind, RelationshipStage};
use model::response::{Deed, Response, subject_key};
use std::collections::BTreeMap;

/// What was done in all.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Gauge {
    /// Goals: active ones by their day, those without one last; then closed ones, the latest first.
    pub goals: Vec<GoalProgress>,
    /// Relationships in which a session was held or advice given, by value for an hour, the most first; unrated ones last.
    pub relationships: Vec<Worth>,
    /// What became of advice.
    pub advice: AdviceCount,
    /// All sessions together.
    pub hours: Hours,
}

/// How far a goal is.
#[derive(Debug, Clone, PartialEq)]
pub struct GoalProgress {
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
    /// Milestones that were reached, of those that were not let go.
    pub reached: usize,
    /// Milestones that were not let go.
    pub milestones: usize,
    /// Whether it is worked on after its day.
    pub is_late: bool,
}

/// Sessions that were held.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Hours {
    /// How many.
    pub sessions: usize,
    /// Their minutes.
    pub minutes: u64,
    /// How many were rated.
    pub rated: usize,
    /// Minutes of those.
    pub rated_minutes: u64,
    /// The sum of their ratings, 1 to 5 each.
    pub value: u64,
}

impl Hours {
    fn add(&mut self, session: &Session) {
        self.sessions += 1;
        self.minutes += u64::from(session.minutes);
        if let Some(value) = session.value {
            self.rated += 1;
            self.rated_minutes += u64::from(session.minutes);
            self.value += u64::from(value);
        }
    }

    /// Mean rating, 1 to 5; `None` where nothing was rated.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        (self.rated > 0).then(|| self.value as f64 / self.rated as f64)
    }

    /// Points of rating for each hour of the sessions that were rated; `None` where there are none, or they took no time.
    #[must_use]
    pub fn value_per_hour(&self) -> Option<f64> {
        (self.rated_minutes > 0).then(|| self.value as f64 * 60.0 / self.rated_minutes as f64)
    }
}

/// What a relationship gave.
#[derive(Debug, Clone, PartialEq)]
pub struct Worth {
    /// Which.
    pub id: EntryId,
    /// With whom.
    pub person: Option<PersonId>,
    /// What it is called, where it is with nobody of mine.
    pub name: Option<String>,
    /// Its kind.
    pub kind: RelationshipKind,
    /// Its stage.
    pub stage: RelationshipStage,
    /// Its sessions.
    pub hours: Hours,
    /// Goals that it serves or served.
    pub goals: usize,
    /// Of these, reached.
    pub goals_reached: usize,
    /// Its advice.
    pub advice: AdviceCount,
}

/// What became of advice.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AdviceCount {
    /// Pieces of advice.
    pub given: usize,
    /// Put into my own words.
    pub restated: usize,
    /// Followed, in whole or in part.
    pub taken: usize,
    /// Not followed.
    pub refused: usize,
    /// Of those followed, with an outcome that is written down.
    pub outcomes: usize,
    /// Of these, told to whoever gave it.
    pub reported: usize,
}

impl AdviceCount {
    fn add(&mut self, advice: &Advice) {
        let taken = matches!(advice.taken, Some(Taken::Yes | Taken::Partly));
        self.given += 1;
        self.restated += usize::from(advice.restated.is_some());
        self.taken += usize::from(taken);
        self.refused += usize::from(advice.taken == Some(Taken::No));
        self.outcomes += usize::from(taken && advice.outcome.is_some());
        self.reported += usize::from(taken && advice.outcome.is_some() && advice.reported_on.is_some());
    }
}

/// Counts everything until a day. O(sessions + goals × milestones + relationships × entries).
#[must_use]
pub fn gauge(mentoring: &Mentoring, today: NaiveDate) -> Gauge {
    let mut gauge = Gauge::default();
    for advice in &mentoring.rooms.advice {
        gauge.advice.add(&advice.value);
    }
    for session in held(mentoring, None, today) {
        gauge.hours.add(&session.value);
    }
    gauge.goals = goals(mentoring, today);
    let mut worth: Vec<Worth> =
        mentoring.rooms.relationships.iter().map(|one| worth_of(mentoring, one, today)).collect();
    worth.retain(|one| one.hours.sessions > 0 || one.advice.given > 0);
    worth.sort_by(|a, b| {
        let value = |one: &Worth| one.hours.value_per_hour().unwrap_or(-1.0);
        value(b).total_cmp(&value(a)).then(b.hours.sessions.cmp(&a.hours.sessions))
    });
    gauge.relationships = worth;
    gauge
}

fn goals(mentoring: &Mentoring, today: NaiveDate) -> Vec<GoalProgress> {
    let mut goals: Vec<&Noted<Goal>> = mentoring.plan.goals.iter().filter(|goal| !goal.value.is_theirs).collect();
    let rank = |goal: &&Noted<Goal>| {
        let closed = goal.value.closed_on.map(std::cmp::Reverse);
        (!goal.value.is_active(), closed.is_none(), closed, goal.due_on.is_none(), goal.due_on)
    };
    goals.sort_by_key(rank);
    let progress = |goal: &Noted<Goal>| {
        let kept = mentoring.plan.milestones_of(goal.id).filter(|it| it.value.standing != GoalStanding::Dropped);
        let (mut reached, mut milestones) = (0, 0);
        for milestone in kept {
            milestones += 1;
            reached += usize::from(milestone.value.standing == GoalStanding::Reached);
        }
        GoalProgress {
            id: goal.id,
            text: goal.value.text.clone(),
            measure: goal.value.measure.clone(),
            standing: goal.value.standing,
            due_on: goal.due_on,
            reached,
            milestones,
            is_late: goal.value.is_active() && goal.due_on.is_some_and(|due| due < today),
        }
    };
    goals.into_iter().map(progress).collect()
}

fn worth_of(mentoring: &Mentoring, relationship: &Noted<Relationship>, today: NaiveDate) -> Worth {
    let rooms = &mentoring.rooms;
    let mut worth = Worth {
        id: relationship.id,
        person: relationship.person.clone(),
        name: relationship.value.name.clone(),
        kind: relationship.value.kind,
        stage: rooms.stage(relationship.id),
        hours: Hours::default(),
        goals: 0,
        goals_reached: 0,
        advice: AdviceCount::default(),
    };
    for session in rooms.sessions_of(relationship.id).filter(|it| is_held(rooms, it, None, today)) {
        worth.hours.add(&session.value);
    }
    for goal in mentoring.plan.goals_of(relationship.id) {
        worth.goals += 1;
        worth.goals_reached += usize::from(goal.value.standing == GoalStanding::Reached);
    }
    for advice in of(&rooms.advice, relationship.id) {
        worth.advice.add(&advice.value);
    }
    worth
}

fn is_held(rooms: &Rooms, session: &Noted<Session>, after: Option<NaiveDate>, until: NaiveDate) -> bool {
    let day = rooms.when(session).on;
    session.value.is_held() && day <= until && after.is_none_or(|after| day > after)
}

fn held(mentoring: &Mentoring, after: Option<NaiveDate>, until: NaiveDate) -> impl Iterator<Item = &Noted<Session>> {
    mentoring.rooms.sessions.iter().filter(move |session| is_held(&mentoring.rooms, session, after, until))
}

/// What was done in a stretch of time, to be held against another.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Stretch {
    /// Sessions.
    pub hours: Hours,
    /// Milestones reached.
    pub milestones: usize,
    /// Assignments done.
    pub assignments: usize,
    /// Advice taken up.
    pub advice: usize,
}

/// What was done after one day, until and on another.
#[must_use]
pub fn stretch(mentoring: &Mentoring, after: NaiveDate, until: NaiveDate) -> Stretch {
    let is_within = |day: Option<NaiveDate>| day.is_some_and(|day| day > after && day <= until);
    let mut stretch = Stretch::default();
    for session in held(mentoring, Some(after), until) {
        stretch.hours.add(&session.value);
    }
    let milestones = mentoring.plan.milestones.iter().map(|it| &it.value);
    stretch.milestones =
        milestones.filter(|it| it.standing == GoalStanding::Reached && is_within(it.closed_on)).count();
    let assignments = mentoring.rooms.assignments.iter().map(|it| &it.value);
    stretch.assignments =
        assignments.filter(|it| it.standing == AssignmentStanding::Done && is_within(it.closed_on)).count();
    stretch.advice = mentoring.rooms.advice.iter().filter(|it| is_within(it.value.acted_on)).count();
    stretch
}

/// What became of the counsel of one rule. A piece is one rule about one subject; answered twice it is still one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Use {
    /// Pieces that stand today or were answered.
    pub met: usize,
    /// Pieces that were acted on at least once.
    pub acted: usize,
    /// Pieces that were found not to be so, and not acted on.
    pub dismissed: usize,
    /// Pieces that are put off and neither acted on nor dismissed.
    pub put_off: usize,
}

impl Use {
    /// The sum of both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            met: self.met + other.met,
            acted: self.acted + other.acted,
            dismissed: self.dismissed + other.dismissed,
            put_off: self.put_off + other.put_off,
        }
    }
}

/// What became of counsel, by the id of its rule, in the order of these.
#[must_use]
pub fn used<'a>(
    findings: impl Iterator<Item = &'a Finding>,
    responses: impl Iterator<Item = &'a Response>,
) -> BTreeMap<String, Use> {
    let mut pieces: BTreeMap<(String, String), Vec<Deed>> = BTreeMap::new();
    for finding in findings {
        pieces.entry((finding.rule.0.to_owned(), subject_key(&finding.subject))).or_default();
    }
    for response in responses {
        pieces.entry((response.rule.clone(), response.subject.clone())).or_default().push(response.deed);
    }
    let mut rules: BTreeMap<String, Use> = BTreeMap::new();
    for ((rule, _), deeds) in pieces {
        let own = rules.entry(rule).or_default();
        own.met += 1;
        if deeds.contains(&Deed::Done) {
            own.acted += 1;
        } else if deeds.contains(&Deed::Dismissed) {
            own.dismissed += 1;
        } else if !deeds.is_empty() {
            own.put_off += 1;
        }
    }
    rules
}
