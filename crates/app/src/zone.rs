//! The user's zone: what is a day, and what a time on a page means. It is chosen, else it is the machine's, else UTC.

use crate::error::AppError;
use crate::office::Office;
use chrono::{DateTime, LocalResult, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Tz;
use formats::local_time;
use model::permission::Action;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use store::settings;

/// The setting that holds the chosen zone.
const ZONE: &str = "zone";

/// The zones of an office; copies share them, so that a choice holds everywhere at once.
#[derive(Debug, Clone, Default)]
pub(crate) struct Zones(Arc<Mutex<Known>>);

#[derive(Debug, Clone, Copy, Default)]
struct Known {
    chosen: Option<Tz>,
    machine: Option<Tz>,
}

impl Zones {
    fn known(&self) -> MutexGuard<'_, Known> {
        // Nobody panics while holding it, and what is in it would still be whole.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The zone with an IANA name, e.g. `Europe/Berlin`.
///
/// # Errors
/// There is none.
pub fn named(name: &str) -> Result<Tz, AppError> {
    let known = local_time::zone(name).and_then(|name| name.parse().ok());
    known.ok_or_else(|| AppError::Wrong(format!("`{name}` is no time zone; one looks like `Europe/Berlin`")))
}

/// The names of all zones, in the order of the alphabet.
pub fn names() -> impl Iterator<Item = &'static str> {
    local_time::zones()
}

/// The instant that a local time is in a zone; of a time that comes twice the first.
///
/// # Errors
/// The clocks go forward over it, so that it does not exist.
pub fn instant(at: NaiveDateTime, zone: Tz) -> Result<DateTime<Utc>, AppError> {
    match zone.from_local_datetime(&at) {
        LocalResult::Single(one) | LocalResult::Ambiguous(one, _) => Ok(one.to_utc()),
        LocalResult::None => Err(AppError::Wrong(format!(
            "`{}` does not exist in `{zone}`: the clocks go forward over it; choose a time an hour later",
            at.format("%Y-%m-%d %H:%M")
        ))),
    }
}

/// As [`instant`], with a time that the clocks go over taken for as much later as they jump: for what is already written.
#[must_use]
pub fn instant_about(at: NaiveDateTime, zone: Tz) -> DateTime<Utc> {
    local_time::instant(at, zone.name()).unwrap_or_else(|| at.and_utc())
}

impl Office {
    /// The user's zone.
    #[must_use]
    pub fn zone(&self) -> Tz {
        let known = *self.zones.known();
        known.chosen.or(known.machine).unwrap_or(Tz::UTC)
    }

    /// The zone that the user chose; without one that of the machine counts.
    #[must_use]
    pub fn chosen_zone(&self) -> Option<Tz> {
        self.zones.known().chosen
    }

    /// The same office on a machine that is set to this zone.
    #[must_use]
    pub fn on_machine_in(self, zone: Option<Tz>) -> Self {
        self.zones.known().machine = zone;
        self
    }

    /// The present as the user's clock shows it.
    #[must_use]
    pub fn local_now(&self) -> NaiveDateTime {
        self.now().with_timezone(&self.zone()).naive_local()
    }

    /// Chooses a zone by its IANA name; an empty one goes back to the machine's.
    ///
    /// # Errors
    /// There is no such zone, or the data cannot be written.
    pub async fn choose_zone(&self, name: &str) -> Result<(), AppError> {
        self.permit(Action::Write)?;
        let chosen = Some(name.trim()).filter(|name| !name.is_empty()).map(named).transpose()?;
        let (desk, text) = (self.desk(), chosen.map_or("", |zone| zone.name()));
        self.write(move |tx| {
            let desk = desk.clone();
            Box::pin(async move {
                settings::put(tx, desk.world, ZONE, text).await?;
                desk.note(tx, "choose_zone", None).await
            })
        })
        .await?;
        self.zones.known().chosen = chosen;
        Ok(())
    }

    /// Takes up the zone that was chosen before; one that this version does not know any more is passed over.
    pub(crate) async fn remember_zone(&self) -> Result<(), AppError> {
        let world = *self.permit(Action::Read)?.subject();
        let stored = settings::get(&mut self.reader().await?, world, ZONE).await?;
        self.zones.known().chosen = stored.and_then(|name| name.parse().ok());
        Ok(())
    }
}
