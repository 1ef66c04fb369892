//! The first page: the three doors while nobody is here, afterwards Today.

use crate::pages::{first, today};
use crate::visit::{Answer, Visit};

/// `GET /`
pub(crate) async fn show(visit: Visit) -> Answer {
    if visit.office.seen().await?.loaded.people.is_empty() {
        first::show(&visit).await
    } else {
        today::show(&visit).await
    }
}
