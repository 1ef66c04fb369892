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

    // Working on the network
    get  "/network/intention" => pages::deeper::mean::show, Owner;
    post "/network/intentions" => pages::deeper::mean::keep, Owner;
    get  "/network/de-layer" => pages::deeper::de_layer::show, Owner;
    post "/network/de-layer/habits" => pages::deeper::de_layer::add_habit, Owner;
    post "/network/de-layer/habits/{id}/removal" => pages::deeper::de_layer::remove_habit, Owner;
    get  "/network/diversify" => pages::deeper::diversify::show, Owner;
    post "/network/results" => pages::deeper::results::add, Owner;
    post "/network/results/{id}" => pages::deeper::results::change, Owner;
    post "/network/results/{id}/removal" => pages::deeper::results::remove, Owner;
    post "/network/results/{id}/helpers" => pages::deeper::results::add_helper, Owner;
    post "/network/helpers/{id}/removal" => pages::deeper::results::remove_helper, Owner;
    get  "/network/capitalise" => pages::deeper::capitalise::show, Owner;
    get  "/network/map" => pages::deeper::map::show, Owner;
    post "/network/map/places" => pages::deeper::map::put, Owner;
    post "/network/map/places/{id}/removal" => pages::deeper::map::remove, Owner;
    get  "/network/pockets" => pages::deeper::pockets::show, Owner;
    post "/network/favours" => pages::deeper::pockets::add, Owner;
    post "/network/favours/{id}/return" => pages::deeper::pockets::give_back, Owner;
    post "/network/favours/{id}/removal" => pages::deeper::pockets::remove, Owner;

    // People
    get  "/people" => pages::people::list::show, Owner;
    post "/people/tags" => pages::people::several::tag, Owner;
    post "/people/marks" => pages::people::several::mark, Owner;
    post "/people/forgetting" => pages::people::several::forget, Owner;
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
