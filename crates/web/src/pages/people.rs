//! People: the list, a page for each, and the ways of saying more about them.

pub(crate) mod core;
pub(crate) mod enrich;
mod history;
pub(crate) mod list;
pub(crate) mod merge;
pub(crate) mod new;
pub(crate) mod person;
pub(crate) mod questions;
pub(crate) mod several;
mod sieve;
mod telling;
mod tie;

pub(crate) use tie::NAME_LETTERS_MAX;

use crate::pages::escaped;
use model::person::PersonId;

/// Paths under `/people/` that are pages of ours. Somebody with such an id has a page all the same.
const OWN_PATHS: [&str; 7] = ["core", "enrich", "forgetting", "marks", "new", "questions", "tags"];

/// The page of a person.
pub(crate) fn path_of(id: &PersonId) -> String {
    let id = id.as_str();
    let part = escaped(id);
    match id.bytes().next() {
        // Routes are told apart before a path is decoded, so an escaped letter keeps the two apart.
        Some(first) if OWN_PATHS.contains(&id) => format!("/people/%{first:02X}{}", &part[1..]),
        _ => format!("/people/{part}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_like_a_page_of_ours_leads_to_the_person() {
        let path = |id: &str| path_of(&PersonId::new(id));
        assert_eq!(path("ada"), "/people/ada");
        assert_eq!(path("core"), "/people/%63ore");
        assert_eq!(path("a/b c"), "/people/a%2Fb%20c");
    }
}
