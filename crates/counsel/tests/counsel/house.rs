//! One relationship for tests, built step by step; days are counted back from today.

use crate::build::today;
use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use model::entry::{EntryId, Noted};
use model::goal::{Goal, GoalStanding};
use model::mentoring::Mentoring;
use model::mentoring::times::When;
use model::person::PersonId;
use model::relationship::charter::Charter;
use model::relationship::course::{CheckOccasion, MatchCheck, Verdict};
use model::relationship::covenant::{Covenant, Signature};
use model::relationship::session::{
    Advice, AgendaItem, AgendaPart, Assignment, AssignmentStanding, Session, SessionStanding, Taken,
};
use model::relationship::{Channel, Move, Relationship, RelationshipKind, RelationshipStage, Side};

/// So many days ago; negative ones are to come.
pub(crate) fn back(days: i64) -> NaiveDate {
    if days < 0 { today() + Days::new(days.unsigned_abs()) } else { today() - Days::new(days.unsigned_abs()) }
}

/// A relationship with somebody, and what stands in it.
pub(crate) struct House {
    pub(crate) mentoring: Mentoring,
    pub(crate) id: EntryId,
    last: u128,
}

impl House {
    /// A relationship of this kind with `w1`.
    pub(crate) fn of(kind: RelationshipKind) -> Self {
        let mut house = Self { mentoring: Mentoring::default(), id: number(0), last: 1000 };
        house.another(kind, "w1");
        house
    }

    /// Another one, which is built on from now on.
    pub(crate) fn another(&mut self, kind: RelationshipKind, person: &str) -> &mut Self {
        let noted =
            Noted { person: Some(PersonId::new(person)), parent: None, ..self.noted(400, Relationship::new(kind)) };
        self.id = noted.id;
        self.mentoring.rooms.relationships.push(noted);
        self
    }

    fn noted<T>(&mut self, days: i64, value: T) -> Noted<T> {
        self.last += 1;
        Noted { id: number(self.last), on: back(days), parent: Some(self.id), person: None, due_on: None, value }
    }

    /// The relationship, to be changed.
    pub(crate) fn relationship(&mut self) -> &mut Relationship {
        let id = self.id;
        let found = self.mentoring.rooms.relationships.iter_mut().find(|one| one.id == id);
        &mut found.expect("it was made").value
    }

    pub(crate) fn go(mut self, to: RelationshipStage, days: i64) -> Self {
        self.step(to, days);
        self
    }

    pub(crate) fn step(&mut self, to: RelationshipStage, days: i64) {
        let moved = self.noted(days, Move { to, on: back(days), reason: None });
        self.mentoring.rooms.moves.push(moved);
    }

    /// A session that was held, or for negative days one to come.
    pub(crate) fn session(mut self, days: i64, shape: impl FnOnce(&mut Session)) -> Self {
        let mut session = Session::new(back(days).and_time(NaiveTime::MIN), "UTC");
        session.standing = if days >= 0 { SessionStanding::Held } else { SessionStanding::Planned };
        shape(&mut session);
        let session = self.noted(days.max(0), session);
        self.mentoring.rooms.sessions.push(session);
        self
    }

    /// A planned session of an hour that begins at this moment, on this day of the user's, whatever its own zone's clock shows.
    pub(crate) fn planned(mut self, begins: DateTime<Utc>, on: NaiveDate) -> Self {
        let session = self.noted(0, Session::new(back(-30).and_time(NaiveTime::MIN), "Asia/Tokyo"));
        self.mentoring.rooms.times = [(session.id, When::new(&session.value, begins, on))].into_iter().collect();
        self.mentoring.rooms.sessions.push(session);
        self
    }

    pub(crate) fn held(self, days: &[i64]) -> Self {
        days.iter().fold(self, |house, days| house.session(*days, |_| {}))
    }

    pub(crate) fn goal(mut self, standing: GoalStanding) -> Self {
        let goal = Goal { standing, relationships: vec![self.id], ..Goal::new("Speak") };
        let goal = self.noted(100, goal);
        self.mentoring.plan.goals.push(goal);
        self
    }

    /// A goal of the other side, which I help with in return.
    pub(crate) fn their_goal(self, standing: GoalStanding) -> Self {
        let mut house = self.goal(standing);
        house.mentoring.plan.goals.last_mut().expect("it was just made").value.is_theirs = true;
        house
    }

    pub(crate) fn charter(mut self, shape: impl FnOnce(&mut Charter)) -> Self {
        let mut charter = Charter {
            version: 1,
            topics: vec!["Talks".to_owned()],
            cadence_days: Some(30),
            scheduler: Some(Side::Me),
            ends_on: Some(back(-200)),
            ..Charter::default()
        };
        shape(&mut charter);
        let charter = self.noted(200, charter);
        self.mentoring.rooms.charters.push(charter);
        self
    }

    /// A covenant with the words of these sides.
    pub(crate) fn covenant(mut self, sides: &[Side]) -> Self {
        let covenant = self.noted(90, Covenant { promise: "Ours".to_owned(), limits: "Danger".to_owned() });
        for &side in sides {
            let word = Signature { side, on: back(90), withdrawn_on: None };
            let word = Noted { parent: Some(covenant.id), ..self.noted(90, word) };
            self.mentoring.rooms.signatures.push(word);
        }
        self.mentoring.rooms.covenants.push(covenant);
        self
    }

    pub(crate) fn assignment(mut self, days: i64, standing: AssignmentStanding) -> Self {
        let value = Assignment {
            text: "Draft".to_owned(),
            session: None,
            standing,
            closed_on: None,
            evidence: None,
            result: None,
        };
        let value = self.noted(days, value);
        self.mentoring.rooms.assignments.push(value);
        self
    }

    pub(crate) fn check(mut self, days: i64, verdict: Verdict) -> Self {
        let check =
            MatchCheck { on: back(days), occasion: CheckOccasion::Third, verdict, note: None, followed_up_on: None };
        let check = self.noted(days, check);
        self.mentoring.rooms.match_checks.push(check);
        self
    }

    /// Advice of so many days ago, taken up so many days ago.
    pub(crate) fn advice(mut self, days: i64, acted: Option<i64>) -> Self {
        let value = Advice {
            said: "Ask for less".to_owned(),
            on: back(days),
            session: None,
            restated: acted.map(|_| "One thing".to_owned()),
            confirmed_on: None,
            taken: acted.map(|_| Taken::Yes),
            action: None,
            acted_on: acted.map(back),
            outcome: None,
            reported_on: None,
        };
        let value = self.noted(days, value);
        self.mentoring.rooms.advice.push(value);
        self
    }

    /// With letters alone.
    pub(crate) fn in_writing(mut self) -> Self {
        self.relationship().in_writing = true;
        self
    }

    /// By this channel.
    pub(crate) fn by(mut self, channel: Channel) -> Self {
        self.relationship().channel = Some(channel);
        self
    }
}

fn number(number: u128) -> EntryId {
    format!("{number:032x}").parse().expect("an id")
}

/// An agenda of one point.
pub(crate) fn agenda() -> Vec<AgendaItem> {
    vec![AgendaItem { part: AgendaPart::Matter, text: "The talk".to_owned(), about: None }]
}
