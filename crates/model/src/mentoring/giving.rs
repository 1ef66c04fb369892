//! What each gave, what they care about, what is owed (Y).

use super::{Mentoring, of};
use crate::deepening::Favour;
use crate::entry::{EntryId, EntryKind, Noted};
use crate::giving::{FavourKind, Journal, RadarItem};
use crate::goal::GoalStanding;
use crate::kind::Direction;
use crate::person::PersonId;
use crate::practice::{THANKS_DAYS, THANKS_DAYS_MAX};
use crate::relationship::Role;
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeMap;

/// What each gave, what they care about, what is owed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Giving {
    /// What was given and received, in the order in which it was written down.
    pub ledger: Vec<Line>,
    /// What fits somebody, used or not.
    pub radar: Vec<Noted<RadarItem>>,
    /// What teaching taught me.
    pub journal: Vec<Noted<Journal>>,
}

/// A line of the ledger.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it says.
    pub favour: Noted<Favour>,
    /// Whether it was returned.
    pub is_returned: bool,
}

/// What went to and fro with somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Balance {
    /// With whom.
    pub person: PersonId,
    /// What I gave, month by month, the latest last.
    pub gave: Vec<u32>,
    /// What they gave, in the same months.
    pub took: Vec<u32>,
    /// The last day on which anything went either way.
    pub last_on: NaiveDate,
}

impl Balance {
    /// All that I gave in these months.
    #[must_use]
    pub fn gave_sum(&self) -> u32 {
        self.gave.iter().sum()
    }

    /// All that they gave.
    #[must_use]
    pub fn took_sum(&self) -> u32 {
        self.took.iter().sum()
    }

    /// How far it leans: what they gave more than I; negative where I gave more.
    #[must_use]
    pub fn lean(&self) -> i64 {
        i64::from(self.took_sum()) - i64::from(self.gave_sum())
    }
}

impl Giving {
    /// The balances of the last `months` months, this one among them: with whom most went to and fro first, equals by id. People
    /// with whom nothing went in that time are left out.
    #[must_use]
    pub fn balances(&self, today: NaiveDate, months: usize) -> Vec<Balance> {
        let month = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
        let place = |day: NaiveDate| {
            let ago = usize::try_from(month(today) - month(day)).ok()?;
            (ago < months && day <= today).then(|| months - 1 - ago)
        };
        let mut all: BTreeMap<&PersonId, Balance> = BTreeMap::new();
        for line in &self.ledger {
            let favour = &line.favour;
            let Some((person, place)) = favour.person.as_ref().zip(place(favour.value.on)) else { continue };
            let balance = all.entry(person).or_insert_with(|| Balance {
                person: person.clone(),
                gave: vec![0; months],
                took: vec![0; months],
                last_on: favour.value.on,
            });
            match favour.value.direction {
                Direction::Done => balance.gave[place] += 1,
                Direction::Received => balance.took[place] += 1,
            }
            balance.last_on = balance.last_on.max(favour.value.on);
        }
        let mut all: Vec<Balance> = all.into_values().collect();
        all.sort_by_key(|one| std::cmp::Reverse(one.gave_sum() + one.took_sum()));
        all
    }

    /// What I gave somebody and what they gave me after a day.
    #[must_use]
    pub fn since(&self, person: &PersonId, after: NaiveDate) -> (usize, usize) {
        let count = |direction| {
            self.with(person).filter(|favour| favour.value.direction == direction && favour.value.on > after).count()
        };
        (count(Direction::Done), count(Direction::Received))
    }

    /// What went to and fro with somebody.
    pub fn with<'a>(&'a self, person: &'a PersonId) -> impl Iterator<Item = &'a Noted<Favour>> {
        self.ledger.iter().map(|line| &line.favour).filter(move |favour| favour.person.as_ref() == Some(person))
    }

    /// What fits somebody.
    pub fn radar_of<'a>(&'a self, person: &'a PersonId) -> impl Iterator<Item = &'a Noted<RadarItem>> {
        self.radar.iter().filter(move |item| item.person.as_ref() == Some(person))
    }

    /// The last day on which I thanked each, or gave them credit.
    fn thanked(&self) -> BTreeMap<&PersonId, NaiveDate> {
        let mut last: BTreeMap<&PersonId, NaiveDate> = BTreeMap::new();
        for favour in self.ledger.iter().map(|line| &line.favour) {
            let is_thanks = favour.value.kind.is_thanks() && favour.value.direction == Direction::Done;
            if let Some(person) = favour.person.as_ref().filter(|_| is_thanks) {
                let known = last.entry(person).or_insert(favour.value.on);
                *known = (*known).max(favour.value.on);
            }
        }
        last
    }
}

/// Something that wants thanks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThanksDue {
    /// Whom.
    pub person: PersonId,
    /// What kind of entry it is: a favour, a milestone, or somebody who spoke for me.
    pub kind: EntryKind,
    /// The entry.
    pub id: EntryId,
    /// What it was.
    pub what: String,
    /// On which day.
    pub on: NaiveDate,
    /// Days since then.
    pub days: i64,
}

impl ThanksDue {
    /// Whether it has waited for longer than thanks may.
    #[must_use]
    pub fn is_late(&self) -> bool {
        self.days > THANKS_DAYS
    }
}

impl Mentoring {
    /// What wants thanks, of the last year, the oldest first: favours received, milestones reached in a relationship, and those who
    /// spoke for me. A thank-you in the ledger covers all that came before it.
    #[must_use]
    pub fn thanks_due(&self, today: NaiveDate) -> Vec<ThanksDue> {
        let thanked = self.giving.thanked();
        let mut all: Vec<ThanksDue> = Vec::new();
        let mut add = |person: Option<&PersonId>, (kind, id): (EntryKind, EntryId), what: &str, on: NaiveDate| {
            let Some(person) = person else { return };
            let days = today.signed_duration_since(on).num_days();
            let is_thanked = thanked.get(person).is_some_and(|thanked| *thanked >= on);
            if (0..=THANKS_DAYS_MAX).contains(&days) && !is_thanked {
                all.push(ThanksDue { person: person.clone(), kind, id, what: what.to_owned(), on, days });
            }
        };
        for favour in self.giving.ledger.iter().map(|line| &line.favour) {
            let value = &favour.value;
            let is_gift = value.direction == Direction::Received && value.kind != FavourKind::Thanks;
            if is_gift && value.thanked_on.is_none() {
                add(favour.person.as_ref(), (EntryKind::Favour, favour.id), &value.what, value.on);
            }
        }
        for spoken in self.sponsorship.advocacy.iter().filter(|one| one.value.thanked_on.is_none()) {
            let room = spoken.parent.and_then(|id| self.rooms.relationship(id));
            let Some(room) = room.filter(|room| room.value.role == Role::Protege) else { continue };
            let person = spoken.person.as_ref().or(room.person.as_ref());
            add(person, (EntryKind::Advocacy, spoken.id), &spoken.value.what, spoken.value.on);
        }
        for (milestone, on) in self.plan.milestones.iter().filter_map(|one| Some((one, one.value.closed_on?))) {
            if milestone.value.standing != GoalStanding::Reached {
                continue;
            }
            let goal = self.plan.goals.iter().find(|goal| milestone.parent == Some(goal.id));
            let Some(goal) = goal.filter(|goal| !goal.value.is_theirs) else { continue };
            for &room in &goal.value.relationships {
                let with = self.rooms.relationship(room).filter(|room| room.value.role == Role::Protege);
                let ended = of(&self.rooms.endings, room).filter_map(|ending| ending.value.thanked_on).max();
                if let Some(room) =
                    with.filter(|room| room.value.kind.has_contact() && ended.is_none_or(|day| day < on))
                {
                    add(room.person.as_ref(), (EntryKind::Milestone, milestone.id), &milestone.value.text, on);
                }
            }
        }
        all.sort_by(|a, b| (a.on, a.id, &a.person).cmp(&(b.on, b.id, &b.person)));
        all
    }

    /// Favours received whose outcome is written down and was not told to whoever gave them, the oldest first.
    #[must_use]
    pub fn outcomes_due(&self) -> Vec<&Noted<Favour>> {
        let is_due = |favour: &&Noted<Favour>| {
            let value = &favour.value;
            value.direction == Direction::Received && value.outcome.is_some() && value.told_on.is_none()
        };
        let mut due: Vec<&Noted<Favour>> = self.giving.ledger.iter().map(|line| &line.favour).filter(is_due).collect();
        due.sort_by_key(|favour| (favour.value.on, favour.id));
        due
    }
}
