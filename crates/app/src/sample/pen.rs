//! What Nora wrote down: entries as rows, each on a day before today, in the transaction of the fill.

use super::clockwork::moment;
use crate::entries::key_of;
use crate::error::AppError;
use crate::office::Desk;
use chrono::{Days, NaiveDate};
use formats::entry::Body;
use model::entry::{EntryId, EntryKind};
use model::person::PersonId;
use store::Tx;
use store::entries::{self, EntryRow, Plain};
use store::ids::new_entry;

/// Writes entries into the sample.
pub(super) struct Pen<'a> {
    tx: &'a mut Tx,
    desk: &'a Desk,
    today: NaiveDate,
    /// Minutes into the morning, so that what was written later has the larger id.
    minutes: u32,
}

/// What an entry hangs on.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct On {
    /// The entry that it belongs to.
    pub(super) parent: Option<EntryId>,
    /// The person that it is about.
    pub(super) person: Option<&'static str>,
    /// Where it stands.
    pub(super) state: Option<&'static str>,
    /// In how many days it is due; negative in the past.
    pub(super) due: Option<i64>,
}

impl On {
    /// Belonging to an entry.
    pub(super) fn of(parent: EntryId) -> Self {
        Self { parent: Some(parent), ..Self::default() }
    }

    /// The same about somebody.
    pub(super) fn about(self, person: &'static str) -> Self {
        Self { person: Some(person), ..self }
    }

    /// The same, due in so many days.
    pub(super) fn due(self, days: i64) -> Self {
        Self { due: Some(days), ..self }
    }
}

impl<'a> Pen<'a> {
    pub(super) fn new(tx: &'a mut Tx, desk: &'a Desk, today: NaiveDate) -> Self {
        Self { tx, desk, today, minutes: 0 }
    }

    /// The day so many days before today.
    pub(super) fn ago(&self, days: u64) -> NaiveDate {
        self.today.checked_sub_days(Days::new(days)).unwrap_or(self.today)
    }

    /// Writes an entry down so many days ago.
    pub(super) async fn write<T: Body>(&mut self, days_ago: u64, on: On, value: &T) -> Result<EntryId, AppError> {
        self.minutes += 1;
        let at = moment(self.ago(days_ago), 6 + self.minutes / 60 % 12, self.minutes % 60).min(self.desk.now);
        let id = new_entry(at);
        let person = on.person.map(PersonId::new);
        let due_on = on.due.and_then(|days| self.today.checked_add_signed(chrono::TimeDelta::days(days)));
        let person = key_of(self.tx, self.desk, person.as_ref()).await?;
        let plain = Plain { parent: on.parent, person, state: on.state.map(str::to_owned), due_on };
        let sealed = self.desk.seal(&entries::context(self.desk.world, id, 1), value.write().as_bytes())?;
        entries::insert(self.tx, self.desk.world, id, T::KIND, &plain, at, &sealed).await?;
        Ok(id)
    }

    /// Says something else in an entry that was written; who it is about stays.
    pub(super) async fn replace<T: Body>(&mut self, id: EntryId, value: &T) -> Result<(), AppError> {
        let row = entries::get(self.tx, self.desk.world, id).await?;
        let row = row.ok_or(AppError::Unreadable("the sample"))?;
        let sealed =
            self.desk.seal(&entries::context(self.desk.world, id, row.revision + 1), value.write().as_bytes())?;
        entries::update(self.tx, self.desk.world, (id, row.revision), &row.plain, self.desk.now, &sealed).await?;
        Ok(())
    }

    /// The relationships with somebody, where there are any by now.
    pub(super) async fn relationships_with(&mut self, person: &str) -> Result<Vec<EntryId>, AppError> {
        let (tx, world) = (&mut *self.tx, self.desk.world);
        let rows = all_rows!(|page| entries::page(tx, world, EntryKind::Relationship, page), |row: &EntryRow| row.id);
        let own = rows.into_iter().filter(|row| row.code.as_deref() == Some(person));
        Ok(own.map(|row| row.id).collect())
    }
}
