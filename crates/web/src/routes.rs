//! Every route on one page: method, path, function, and who may call it. The tests walk this table.

use crate::server::Web;
use crate::{assets, enter, pages};
use axum::{Router, routing};

/// Who may call a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Anybody who reaches the server: the door itself and what it needs to look like one.
    Anyone,
    /// The owner of this world, signed in.
    Owner,
}

/// One route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Route {
    /// `get` or `post`.
    pub method: &'static str,
    /// Its path, with parameters in braces.
    pub path: &'static str,
    /// Who may call it.
    pub access: Access,
}

macro_rules! routes {
    ($($method:ident $path:literal => $handler:path, $access:ident;)+) => {
        /// Every route. One that is not here does not exist.
        pub const TABLE: &[Route] =
            &[$(Route { method: stringify!($method), path: $path, access: Access::$access }),+];

        pub(crate) fn build() -> Router<Web> {
            Router::new()$(.route($path, routing::$method($handler)))+
        }
    };
}

routes! {
    // The door
    get  "/enter/{token}" => enter::ask, Anyone;
    post "/enter" => enter::enter, Anyone;
    post "/leave" => enter::leave, Owner;
    get  "/healthz" => enter::health, Anyone;
    get  "/assets/{version}/{name}" => assets::serve, Anyone;

    // Everywhere
    get  "/" => pages::home::show, Owner;
    get  "/counsel" => pages::counsel::show, Owner;
    post "/counsel/responses/{id}/removal" => pages::counsel::remove, Owner;
    post "/counsel/responses" => pages::today::respond, Owner;
    post "/intentions/{id}" => pages::today::answer, Owner;
    post "/undo" => pages::undo::undo, Owner;
    get  "/jump" => pages::jump::show, Owner;
    get  "/more" => pages::more::show, Owner;
    get  "/keys" => pages::keys::show, Owner;

    // People
    get  "/people" => pages::people::list::show, Owner;
    post "/people/tags" => pages::people::several::tag, Owner;
    post "/people/marks" => pages::people::several::mark, Owner;
    post "/people/forgetting" => pages::people::several::forget, Owner;
    // Network
    get  "/network" => pages::network::everyone, Owner;
    get  "/network/core" => pages::network::core, Owner;
    get  "/network/voices" => pages::network::voices, Owner;
    get  "/network/voices/{number}" => pages::network::voice, Owner;
    get  "/network/people/{id}" => pages::network::person, Owner;
    get  "/network/picture.svg" => pages::network::saved::svg, Owner;
    get  "/network/picture.png" => pages::network::saved::png, Owner;
    get  "/network/what-if" => pages::network::what_if::show, Owner;
    post "/network/what-if/keeping" => pages::network::what_if::keep, Owner;
    get  "/network/over-time" => pages::network::over_time::show, Owner;
    post "/network/snapshots" => pages::network::over_time::keep, Owner;
    get  "/network/table" => pages::network::table::show, Owner;
}

/// Whether a page lives at this address; steps of counsel are links where one does.
pub(crate) fn leads_to_page(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let is_alike = |route: &str| {
        let (ours, theirs) = (route.split('/'), path.split('/'));
        ours.clone().count() == theirs.clone().count()
            && ours.zip(theirs).all(|(our, their)| our == their || our.starts_with('{') && !their.is_empty())
    };
    TABLE.iter().any(|route| route.method == "get" && is_alike(route.path))
}

/// The access of a route; what is not in the table is the owner's.
pub(crate) fn access(method: &str, path: &str) -> Access {
    let found = TABLE.iter().find(|route| route.path == path && route.method.eq_ignore_ascii_case(method));
    // A head request asks what a get would answer.
    let found = found.or_else(|| {
        TABLE.iter().find(|route| route.path == path && method.eq_ignore_ascii_case("head") && route.method == "get")
    });
    found.map_or(Access::Owner, |route| route.access)
}
