//! When reminders come: at a local time once a day, never in quiet hours.

use crate::error::AppError;
use crate::office::Office;
use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use formats::local_time;
use formats::reminders::{PlanRecord, read_plan, time, write_plan};
use model::permission::Action;
use store::settings;

/// The setting that holds it.
const PLAN: &str = "reminders";

/// When reminders come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// The local time of the digest; none where there is no digest.
    pub digest_at: Option<NaiveTime>,
    /// Between these local times nothing is sent; the first may be the later one, and then the hours go over midnight.
    pub quiet: Option<(NaiveTime, NaiveTime)>,
    /// The IANA zone of these times: the user's own.
    pub zone: &'static str,
}

/// Half past seven, quiet from nine in the evening to seven (`ours`), until the user says otherwise.
fn usual() -> PlanRecord {
    let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or(NaiveTime::MIN);
    PlanRecord { digest_at: Some(at(7, 30)), quiet: Some((at(21, 0), at(7, 0))) }
}

impl Plan {
    /// A plan out of what somebody typed: times as `07:30`, a zone as `Europe/Berlin`. Empty times mean none.
    ///
    /// # Errors
    /// Each field that is wrong (`digest`, `quiet_from`, `quiet_until`, `zone`), with what is allowed.
    pub fn parse(digest: &str, quiet: (&str, &str), zone: &str) -> Result<Self, Vec<(&'static str, String)>> {
        let mut faults = Vec::new();
        let mut taken = |name: &'static str, text: &str| {
            if text.trim().is_empty() {
                return None;
            }
            let time = time(text);
            if time.is_none() {
                faults.push((name, format!("`{text}` is not a time like `07:30`")));
            }
            time
        };
        let digest_at = taken("digest", digest);
        let (from, until) = (taken("quiet_from", quiet.0), taken("quiet_until", quiet.1));
        let is_half = quiet.0.trim().is_empty() != quiet.1.trim().is_empty();
        if is_half {
            let missing = if quiet.0.trim().is_empty() { "quiet_from" } else { "quiet_until" };
            faults.push((missing, "quiet hours need both ends; give this one, or leave both empty".to_owned()));
        }
        let known = local_time::zone(zone);
        if known.is_none() {
            faults.push(("zone", format!("`{zone}` is not a time zone like `Europe/Berlin`")));
        }
        let plan = Self {
            digest_at,
            quiet: from.zip(until).filter(|(from, until)| from != until),
            zone: known.unwrap_or("UTC"),
        };
        if let (Some(at), Some((from, until))) = (plan.digest_at.filter(|at| plan.is_quiet(*at)), plan.quiet) {
            let (at, from, until) = (at.format("%H:%M"), from.format("%H:%M"), until.format("%H:%M"));
            faults.push((
                "digest",
                format!("`{at}` is within the quiet hours, `{from}` to `{until}`; choose a time outside"),
            ));
        }
        if faults.is_empty() { Ok(plan) } else { Err(faults) }
    }

    /// The local day at a moment.
    #[must_use]
    pub fn today(&self, now: DateTime<Utc>) -> NaiveDate {
        local_time::local(now, self.zone).map_or_else(|| now.date_naive(), |local| local.date())
    }

    /// The day whose digest may go at this moment: its time has come, and no quiet hours are on. Whether it went already is not
    /// looked at, so a clock that jumps asks for the digest of the day that it shows and for no other.
    #[must_use]
    pub fn slot(&self, now: DateTime<Utc>) -> Option<NaiveDate> {
        let local = local_time::local(now, self.zone)?;
        let has_come = local.time() >= self.digest_at? && !self.is_quiet(local.time());
        has_come.then_some(local.date())
    }

    /// Whether nothing is sent at this local time.
    #[must_use]
    pub fn is_quiet(&self, time: NaiveTime) -> bool {
        self.quiet.is_some_and(
            |(from, until)| {
                if from <= until { (from..until).contains(&time) } else { time >= from || time < until }
            },
        )
    }

    /// When the digest of this day goes, or of the next where `is_done`.
    pub(super) fn next(&self, now: DateTime<Utc>, is_done: bool) -> Option<DateTime<Utc>> {
        let day = self.today(now).checked_add_days(Days::new(u64::from(is_done)))?;
        let at = local_time::instant(day.and_time(self.digest_at?), self.zone)?;
        // Its time has come already: with the next look, or after the quiet hours.
        Some(at.max(now))
    }

    pub(super) fn record(&self) -> PlanRecord {
        PlanRecord { digest_at: self.digest_at, quiet: self.quiet }
    }
}

/// When reminders come, in the zone of the user.
///
/// # Errors
/// The data cannot be read.
pub async fn plan(office: &Office) -> Result<Plan, AppError> {
    let world = *office.permit(Action::Read)?.subject();
    let kept = settings::get(&mut office.reader().await?, world, PLAN).await?;
    let PlanRecord { digest_at, quiet } = kept.as_deref().and_then(read_plan).unwrap_or_else(usual);
    Ok(Plan { digest_at, quiet, zone: office.zone().name() })
}

/// Keeps when reminders come, and the zone as that of the user.
///
/// # Errors
/// The data cannot be written.
pub async fn set_plan(office: &Office, plan: Plan) -> Result<(), AppError> {
    office.permit(Action::Write)?;
    if plan.zone != office.zone().name() {
        office.choose_zone(plan.zone).await?;
    }
    let desk = office.desk();
    office
        .write(move |tx| {
            let desk = desk.clone();
            Box::pin(async move {
                settings::put(tx, desk.world, PLAN, &write_plan(&plan.record())).await?;
                desk.note_aside(tx, "set_reminders", None).await
            })
        })
        .await
}
