//! Looking after reminders while a server runs.

use crate::setting::clock;
use app::office::Office;
use app::reminders::{Links, TICK_SECONDS, tick};
use std::future::Future;
use std::io;
use std::time::Duration;
use tokio::time::{MissedTickBehavior, interval};

/// Looks again and again until `end` comes. What fails is tried again with the next look; a machine that slept looks once.
pub(super) async fn after(office: Office, links: Links, end: impl Future<Output = ()> + Send) -> io::Result<()> {
    let mut looks = interval(Duration::from_secs(TICK_SECONDS));
    looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    tokio::pin!(end);
    loop {
        tokio::select! {
            () = &mut end => return Ok(()),
            _ = looks.tick() => {}
        }
        // A mail that is under way is finished, so that its line of the log tells what became of it.
        if let Err(error) = tick(&office.at(clock()), &links).await {
            tracing::warn!(error = %error, "reminders could not be looked after");
        }
    }
}
