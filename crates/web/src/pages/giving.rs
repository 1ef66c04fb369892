//! What goes the other way: what wants thanks, the balance with each person, ideas that fit, the ledger, the radar, the journal.

pub(crate) mod journal;
pub(crate) mod ledger;
pub(crate) mod overview;
pub(crate) mod radar;

use crate::failure::Failure;
use crate::pages::deeper::entry;
use crate::visit::{Answer, Visit};
use app::entries::{self, Body};

/// The page of giving back.
pub(crate) const PATH: &str = "/giving";

/// Removes an entry of a kind, and goes back to a page of the family.
async fn remove<T: Body>(visit: &Visit, id: &str, page: &str) -> Answer {
    let id = entry(id)?;
    entries::get::<T>(&visit.office, id).await?.ok_or(Failure::NoSuchPage)?;
    visit.done(&format!("{PATH}/{page}"), "favour-removed", Some(entries::remove(&visit.office, id).await?))
}
