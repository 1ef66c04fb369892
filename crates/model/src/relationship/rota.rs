//! The rota of a circle: the days on which it meets, and whose turn it is (R12).
//!
//! Members stand in a line. Whoever is first and there takes the turn and goes to the end; who is away keeps the place and takes
//! the next one. So nobody makes up for what was missed, nobody has two turns running while another is there, and of two members
//! who are never away neither gets ahead by more than one. It is worked out anew each time from what was agreed and changed, and
//! always comes out the same.

use crate::entry::EntryId;
use crate::kind::kind;
use chrono::{Datelike, Days, Months, NaiveDate};

kind! {
    /// How often a circle meets, always on the weekday of its first day.
    Rhythm {
        /// Each week.
        Weekly = "weekly",
        /// Each second week.
        Fortnightly = "fortnightly",
        /// Each month, on the same weekday of it, e.g. the second Thursday; a fifth one is the last.
        Monthly = "monthly",
        /// Each second month.
        EveryOtherMonth = "every_other_month",
        /// Each third month.
        Quarterly = "quarterly",
    }
}

kind! {
    /// What somebody does whose turn it is.
    Duty {
        /// Brings the matter: their work, their question, their case.
        Brings = "brings",
        /// Hosts: finds the place, keeps the time.
        Hosts = "hosts",
    }
}

kind! {
    /// What differs on one day from the plain rota.
    ChangeKind {
        /// The circle does not meet; nobody's turn is lost.
        Skipped = "skipped",
        /// Somebody is not there.
        Away = "away",
        /// Two exchange their turns.
        Swapped = "swapped",
    }
}

/// One change of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RotaChange {
    /// The day, one of the rota's.
    pub on: NaiveDate,
    /// What differs.
    pub kind: ChangeKind,
    /// Who is away, or gives the turn away.
    pub who: Option<EntryId>,
    /// Who takes it.
    pub with: Option<EntryId>,
}

/// The rota of the relationship that its entry belongs to; the newest holds from its first day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rota {
    /// The first day.
    pub starts_on: NaiveDate,
    /// How often.
    pub rhythm: Rhythm,
    /// What goes round.
    pub duties: Vec<Duty>,
    /// The parties in the order of their first turns; whoever is not among them comes after them.
    pub order: Vec<EntryId>,
    /// What differs on single days, in the order in which it was said.
    pub changes: Vec<RotaChange>,
}

/// Most turns that one rota is followed for (ours: weekly for some twenty years).
pub const TURNS_MAX: u32 = 1_040;

/// Somebody who takes turns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seat {
    /// Their party.
    pub id: EntryId,
    /// The day on which they joined; `None` where they were there from the first.
    pub from: Option<NaiveDate>,
    /// The day from which on they are not there.
    pub until: Option<NaiveDate>,
}

impl Seat {
    fn is_there(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day < until)
    }
}

/// One day of the rota.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// The day.
    pub on: NaiveDate,
    /// Whether the circle does not meet on it.
    pub is_skipped: bool,
    /// Who brings the matter, where that goes round and somebody is there.
    pub brings: Option<EntryId>,
    /// Who hosts, where that goes round and somebody is there.
    pub hosts: Option<EntryId>,
    /// Who is away.
    pub away: Vec<EntryId>,
    /// Whether two exchanged their turns.
    pub is_swapped: bool,
}

impl Turn {
    /// What somebody does on that day.
    #[must_use]
    pub fn duties_of(&self, member: EntryId) -> Vec<Duty> {
        let is_theirs = |(_, who): &(Duty, Option<EntryId>)| *who == Some(member);
        let all = [(Duty::Brings, self.brings), (Duty::Hosts, self.hosts)];
        all.into_iter().filter(is_theirs).map(|(duty, _)| duty).collect()
    }
}

impl Rota {
    /// The day of the turn with this number, 0 for the first; `None` where the calendar ends.
    #[must_use]
    pub fn day(&self, number: u32) -> Option<NaiveDate> {
        let (first, number) = (self.starts_on, u64::from(number));
        match self.rhythm {
            Rhythm::Weekly => first.checked_add_days(Days::new(7 * number)),
            Rhythm::Fortnightly => first.checked_add_days(Days::new(14 * number)),
            Rhythm::Monthly => same_weekday(first, number),
            Rhythm::EveryOtherMonth => same_weekday(first, 2 * number),
            Rhythm::Quarterly => same_weekday(first, 3 * number),
        }
    }

    /// The turns from the first on, at most [`TURNS_MAX`] of them. `seats` are those who take turns, in any order; who joins later
    /// comes to the end of the line.
    pub fn turns<'r>(&'r self, seats: &'r [Seat]) -> impl Iterator<Item = Turn> + 'r {
        let mut round = Round::new(self, seats);
        (0..TURNS_MAX).map_while(move |number| Some(round.turn(self.day(number)?)))
    }

    /// The turns from a day on, at most `count` of them.
    #[must_use]
    pub fn turns_from(&self, seats: &[Seat], day: NaiveDate, count: usize) -> Vec<Turn> {
        self.turns(seats).skip_while(|turn| turn.on < day).take(count).collect()
    }

    /// Whether the rota has a turn on this day.
    #[must_use]
    pub fn has_day(&self, day: NaiveDate) -> bool {
        (0..TURNS_MAX).map_while(|number| self.day(number)).take_while(|on| *on <= day).any(|on| on == day)
    }
}

/// The same weekday of its month so many months later; a fifth one is the last of a month.
fn same_weekday(first: NaiveDate, months: u64) -> Option<NaiveDate> {
    let place = u8::try_from((first.day() - 1) / 7 + 1).ok()?;
    let month = first.with_day(1)?.checked_add_months(Months::new(u32::try_from(months).ok()?))?;
    let of = |place: u8| NaiveDate::from_weekday_of_month_opt(month.year(), month.month(), first.weekday(), place);
    match place {
        5 => of(5).or_else(|| of(4)),
        place => of(place),
    }
}

/// The two lines, as they move from turn to turn.
struct Round<'r> {
    rota: &'r Rota,
    seats: &'r [Seat],
    brings: Line,
    hosts: Line,
    is_begun: bool,
}

impl<'r> Round<'r> {
    fn new(rota: &'r Rota, seats: &'r [Seat]) -> Self {
        Self { rota, seats, brings: Line::default(), hosts: Line::default(), is_begun: false }
    }

    fn turn(&mut self, on: NaiveDate) -> Turn {
        self.let_in(on);
        let changes: Vec<&RotaChange> = self.rota.changes.iter().filter(|change| change.on == on).collect();
        let of = |kind: ChangeKind| changes.iter().filter(move |change| change.kind == kind);
        let mut away: Vec<EntryId> = of(ChangeKind::Away).filter_map(|change| change.who).collect();
        away.sort_unstable();
        away.dedup();
        let mut turn = Turn { on, is_skipped: false, brings: None, hosts: None, away: away.clone(), is_swapped: false };
        if of(ChangeKind::Skipped).next().is_some() {
            return Turn { is_skipped: true, ..turn };
        }
        for change in of(ChangeKind::Swapped) {
            turn.is_swapped |= self.brings.swap(change.who, change.with);
        }
        let here =
            |id: EntryId| !away.contains(&id) && self.seats.iter().any(|seat| seat.id == id && seat.is_there(on));
        if self.rota.duties.contains(&Duty::Brings) {
            turn.brings = self.brings.take(here, None);
        }
        if self.rota.duties.contains(&Duty::Hosts) {
            turn.hosts = self.hosts.take(here, turn.brings);
        }
        turn
    }

    /// Whoever is there by now and not in line yet, in the agreed order.
    fn let_in(&mut self, on: NaiveDate) {
        let agreed = self.rota.order.iter().filter_map(|id| self.seats.iter().find(|seat| seat.id == *id));
        let new: Vec<EntryId> = agreed
            .chain(self.seats)
            .filter(|seat| seat.is_there(on) && !self.brings.order.contains(&seat.id))
            .map(|seat| seat.id)
            .collect();
        for id in new {
            if !self.brings.order.contains(&id) {
                self.brings.order.push(id);
                self.hosts.order.push(id);
            }
        }
        if !self.is_begun && !self.hosts.order.is_empty() {
            // Half a round apart, so that nobody brings the matter and the cake.
            let half = self.hosts.order.len() / 2;
            self.hosts.order.rotate_left(half);
            self.is_begun = true;
        }
    }
}

/// One line: who is first takes the turn and goes to the end.
#[derive(Default)]
struct Line {
    order: Vec<EntryId>,
    last: Option<EntryId>,
}

impl Line {
    /// Takes the first who is there, not the one of last time and not `other` while there is another.
    fn take(&mut self, is_here: impl Fn(EntryId) -> bool, other: Option<EntryId>) -> Option<EntryId> {
        let here: Vec<EntryId> = self.order.iter().copied().filter(|id| is_here(*id)).collect();
        let fresh = |id: &&EntryId| Some(**id) != self.last && Some(**id) != other;
        let found = here.iter().find(fresh).or_else(|| here.iter().find(|id| Some(**id) != other)).or(here.first());
        let taken = *found?;
        self.order.retain(|id| *id != taken);
        self.order.push(taken);
        self.last = Some(taken);
        Some(taken)
    }

    /// Exchanges two places; `false` where one of them is not in line.
    fn swap(&mut self, who: Option<EntryId>, with: Option<EntryId>) -> bool {
        let place = |id: Option<EntryId>| self.order.iter().position(|one| Some(*one) == id);
        let (Some(a), Some(b)) = (place(who), place(with)) else { return false };
        self.order.swap(a, b);
        true
    }
}
