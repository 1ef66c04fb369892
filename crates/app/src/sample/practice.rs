//! Writing down what Nora runs: entries of the past, each made on its day.

use super::clockwork::moment;
use crate::entries::key_of;
use crate::error::AppError;
use crate::office::Desk;
use chrono::{NaiveDate, TimeDelta};
use formats::entry::Body;
use model::entry::{EntryId, EntryKind};
use model::person::PersonId;
use store::Tx;
use store::entries::{self, EntryRow, Plain};
use store::ids::new_entry;

/// What entries are written with.
pub(super) struct Pen<'p> {
    tx: &'p mut Tx,
    desk: &'p Desk,
    today: NaiveDate,
    /// Seconds after noon, so that of two entries of one day the later one has the larger id.
    seconds: i64,
}

/// An entry as the tables give it.
pub(super) struct Written<T> {
    /// So many days ago it was made.
    pub(super) days_ago: i64,
    /// What it belongs to.
    pub(super) parent: Option<EntryId>,
    /// Whom it is about, by the id of the tables.
    pub(super) person: Option<&'static str>,
    /// Where it stands.
    pub(super) state: Option<&'static str>,
    /// In so many days it is due; negative where that is past.
    pub(super) due_in_days: Option<i64>,
    /// What it says.
    pub(super) value: T,
}

impl<T> Written<T> {
    /// An entry of so many days ago, about nobody.
    pub(super) fn of(days_ago: i64, value: T) -> Self {
        Self { days_ago, parent: None, person: None, state: None, due_in_days: None, value }
    }
}

impl<'p> Pen<'p> {
    pub(super) fn new(tx: &'p mut Tx, desk: &'p Desk, today: NaiveDate) -> Self {
        Self { tx, desk, today, seconds: 0 }
    }

    /// The day so many days ago.
    pub(super) fn ago(&self, days: i64) -> NaiveDate {
        self.today - TimeDelta::days(days)
    }

    /// Writes an entry.
    pub(super) async fn write<T: Body>(&mut self, entry: Written<T>) -> Result<EntryId, AppError> {
        // Made about noon of its day, or a moment ago.
        self.seconds += 1;
        let noon = moment(self.ago(entry.days_ago), 12, 0) + TimeDelta::seconds(self.seconds);
        let at = noon.min(self.desk.now - TimeDelta::days(1) + TimeDelta::seconds(self.seconds));
        let id = new_entry(at);
        let person = entry.person.map(PersonId::new);
        let plain = Plain {
            parent: entry.parent,
            person: key_of(self.tx, self.desk, person.as_ref()).await?,
            state: entry.state.map(str::to_owned),
            due_on: entry.due_in_days.map(|days| self.ago(-days)),
        };
        let world = self.desk.world;
        let sealed = self.desk.seal(&entries::context(world, id, 1), entry.value.write().as_bytes())?;
        entries::insert(self.tx, world, id, T::KIND, &plain, at, &sealed).await?;
        Ok(id)
    }

    /// Says something else in an entry that was written.
    pub(super) async fn replace<T: Body>(&mut self, id: EntryId, value: &T) -> Result<(), AppError> {
        let row = entries::get(self.tx, self.desk.world, id).await?;
        let row = row.ok_or(AppError::Unreadable("the sample"))?;
        let context = entries::context(self.desk.world, id, row.revision + 1);
        let sealed = self.desk.seal(&context, value.write().as_bytes())?;
        Ok(entries::update(self.tx, self.desk.world, (id, row.revision), &row.plain, self.desk.now, &sealed).await?)
    }

    /// The latest entry of a kind, where there is any by now.
    pub(super) async fn latest(&mut self, kind: EntryKind) -> Result<Option<EntryId>, AppError> {
        let (tx, world) = (&mut *self.tx, self.desk.world);
        let rows = all_rows!(|page| entries::page(tx, world, kind, page), |row: &EntryRow| row.id);
        Ok(rows.last().map(|row| row.id))
    }

    /// The relationships with somebody, where there are any by now.
    pub(super) async fn relationships_with(&mut self, person: &str) -> Result<Vec<EntryId>, AppError> {
        let (tx, world) = (&mut *self.tx, self.desk.world);
        let rows = all_rows!(|page| entries::page(tx, world, EntryKind::Relationship, page), |row: &EntryRow| row.id);
        let own = rows.into_iter().filter(|row| row.code.as_deref() == Some(person));
        Ok(own.map(|row| row.id).collect())
    }
}
