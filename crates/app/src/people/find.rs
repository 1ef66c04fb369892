//! Finding people by what somebody calls them, and showing all that is known of one.

use super::called::by_call;
use super::sought::Needle;
use crate::error::AppError;
use crate::imports::shown_key;
use crate::loaded::{Loaded, Member};
use crate::office::Office;
use formats::derived::Joined;
use model::network::AlterTie;
use model::permission::Action;
use model::person::{Person, PersonId};
pub use model::record::Card;
use store::people;

/// Everything that is known of one person.
#[derive(Debug, Clone)]
pub struct PersonView {
    /// All of it together, the user's own word first.
    pub person: Person,
    /// Names of the fields that the user set.
    pub said: Vec<&'static str>,
    /// Addresses and other traces.
    pub traces: Vec<String>,
    /// Which traces were made one, and why.
    pub merges: Vec<Joined>,
    /// Ties to others, each with the other's name.
    pub ties: Vec<(AlterTie, String)>,
}

/// The one person whom somebody calls so: by id, else by address or another trace, else by whole name, else by what
/// [`called`](super::called()) calls them, else by part of the name, else by words of it whatever their accents.
///
/// # Errors
/// `NobodyCalled`, `SeveralCalled`.
pub fn find<'l>(loaded: &'l Loaded, who: &str) -> Result<&'l Member, AppError> {
    let wanted = who.trim().to_lowercase();
    let (needle, call) = (Needle::of(who), by_call(loaded, &wanted).map(|member| &member.person.id));
    let is_called: [&dyn Fn(&Member) -> bool; 6] = [
        &|member| member.person.id.as_str() == who.trim(),
        &|member| member.traces.iter().any(|trace| shown_key(trace).to_lowercase() == wanted || *trace == wanted),
        &|member| member.person.name.to_lowercase() == wanted,
        &|member| call == Some(&member.person.id),
        &|member| !wanted.is_empty() && member.person.name.to_lowercase().contains(&wanted),
        &|member| needle.is_in_name(&member.sought),
    ];
    for is_called in is_called {
        let found: Vec<&Member> = loaded.people.iter().filter(|member| is_called(member)).collect();
        match found.as_slice() {
            [] => {}
            [only] => return Ok(only),
            several => {
                let ids = several.iter().map(|member| format!("`{}`", member.person.id)).collect();
                return Err(AppError::SeveralCalled { who: who.to_owned(), ids });
            }
        }
    }
    Err(AppError::NobodyCalled { who: who.to_owned() })
}

/// The people of whom all words of this text are known, in any order: beginnings of words of the name, of what the list shows
/// (organisation, unit, work, place) and of traces, whatever their case and accents. All of them for an empty text.
pub fn matching<'l>(loaded: &'l Loaded, text: &str) -> impl Iterator<Item = &'l Member> + use<'l> {
    let needle = Needle::of(text);
    loaded.people.iter().filter(move |member| needle.is_in(&member.person, &member.sought))
}

/// Everything that is known of the one person whom somebody calls so.
///
/// # Errors
/// `NobodyCalled`, `SeveralCalled`, or the data cannot be read.
pub async fn show(office: &Office, who: &str) -> Result<PersonView, AppError> {
    let world = *office.permit(Action::Read)?.subject();
    let loaded = Loaded::load(office).await?;
    let member = find(&loaded, who)?;
    let traces = people::keys(&mut office.reader().await?, world, member.row.id).await?;
    let name_of = |id: &PersonId| {
        loaded
            .people
            .iter()
            .find(|other| &other.person.id == id)
            .map(|other| other.person.name.clone())
            .unwrap_or_default()
    };
    let id = &member.person.id;
    let ties = loaded.ties.iter().filter(|tie| &tie.a == id || &tie.b == id);
    Ok(PersonView {
        person: member.person.clone(),
        said: member.said.iter().map(formats::edits::field_name).collect(),
        traces,
        merges: member.derived.as_ref().map(|derived| derived.merges.clone()).unwrap_or_default(),
        ties: ties.map(|tie| (tie.clone(), name_of(if &tie.a == id { &tie.b } else { &tie.a }))).collect(),
    })
}
