//! What is done to several people at once, from the list.

use super::{list, sieve};
use crate::failure::Failure;
use crate::fields::{Fields, Form, own_path};
use crate::visit::{Answer, Visit, see_other};
use app::people::{self, roster};
use app::tags::{self, Turn};
use model::person::PersonId;

/// The people that a form names: those who are ticked, or all whom its list shows.
async fn chosen(visit: &Visit, fields: &Fields) -> Result<Vec<PersonId>, Failure> {
    if fields.filled("all").is_some() {
        let seen = visit.office.seen().await?;
        let wanted = sieve::of_query(fields.get("list").unwrap_or_default());
        return Ok(roster::list(&seen, &wanted).iter().map(|member| member.person.id.clone()).collect());
    }
    Ok(fields.all("id").map(PersonId::new).collect())
}

/// Where to go on: the page that the form names, else its list.
fn back(fields: &Fields) -> String {
    if let Some(path) = fields.filled("back") {
        return own_path(path).to_owned();
    }
    // Read and written anew, so that nothing but a list of people comes out.
    let query = sieve::query(&sieve::of_query(fields.get("list").unwrap_or_default()));
    sieve::with_query("/people", &query)
}

/// `POST /people/tags` with `id`s (or `all` and `list`), `word` (several are parted by commas) and `do`: `put` or `take`.
pub(crate) async fn tag(visit: Visit, Form(fields): Form) -> Answer {
    let (chosen, back) = (chosen(&visit, &fields).await?, back(&fields));
    if chosen.is_empty() {
        return visit.done(&back, "nobody-chosen", None);
    }
    let Some(word) = fields.filled("word") else { return visit.done(&back, "no-word", None) };
    if tags::words(word).is_err() {
        // Beside the list there is a place for the fault; a page with a form of its own is told.
        return match fields.filled("back") {
            Some(_) => visit.done(&back, "tag-too-long", None),
            None => list::with_fault(&visit, &fields, visit.t.text("people-tag-too-long")).await,
        };
    }
    let (turn, told) = match fields.get("do") {
        Some("take") => (Turn::Off, "untagged"),
        _ => (Turn::On, "tagged"),
    };
    let tagged = tags::each(&visit.office, &chosen, word, turn).await?;
    visit.done(&back, if tagged.count == 0 { "nothing-to-do" } else { told }, tagged.undo)
}

/// `POST /people/marks` with `id`s (or `all` and `list`) and `core`: `true` or `false`.
pub(crate) async fn mark(visit: Visit, Form(fields): Form) -> Answer {
    let (chosen, back) = (chosen(&visit, &fields).await?, back(&fields));
    if chosen.is_empty() {
        return visit.done(&back, "nobody-chosen", None);
    }
    let (said, told) = match fields.get("core") {
        Some("true") => ("core=true", "in-core"),
        Some("false") => ("core=false", "out-of-core"),
        _ => return Err(Failure::Unreadable),
    };
    let changed = people::edit_many(&visit.office, &chosen, &[said.to_owned()]).await?;
    visit.done(&back, told, Some(changed.undo))
}

/// `POST /people/forgetting` with `id`s (or `all` and `list`).
pub(crate) async fn forget(visit: Visit, Form(fields): Form) -> Answer {
    let (chosen, back) = (chosen(&visit, &fields).await?, back(&fields));
    if chosen.is_empty() {
        return see_other(&back);
    }
    let changed = people::forget_many(&visit.office, &chosen).await?;
    visit.done(&back, "forgotten", Some(changed.undo))
}
