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

    // First steps
    post "/sample" => pages::sample::enter, Owner;
    post "/sample/leave" => pages::sample::leave, Owner;
    post "/sample/removal" => pages::sample::remove, Owner;
    get  "/names" => pages::names::ask, Owner;
    post "/names/about" => pages::names::about, Owner;
    post "/names" => pages::names::add, Owner;
    get  "/imports" => pages::imports::list, Owner;
    post "/imports" => pages::imports::receive, Owner;
    get  "/imports/new" => pages::imports::ask, Owner;
    get  "/imports/{id}" => pages::imports::show, Owner;
    post "/imports/{id}/look" => pages::imports::look, Owner;
    post "/imports/{id}/keep" => pages::imports::keep, Owner;
    post "/imports/{id}/discard" => pages::imports::discard, Owner;
    post "/imports/{id}/undo" => pages::imports::undo, Owner;

    // Settings
    get  "/settings" => pages::settings::show, Owner;
    post "/settings/appearance" => pages::settings::appearance, Owner;
    get  "/settings/profile" => pages::settings::ask_profile, Owner;
    post "/settings/profile" => pages::settings::save_profile, Owner;
    get  "/settings/health" => pages::settings::health, Owner;
    get  "/settings/licences" => pages::settings::licences, Owner;
    post "/sign-ins/{id}/end" => pages::settings::end, Owner;
    post "/sign-ins/end" => pages::settings::end_others, Owner;
    get  "/backup" => pages::settings::backup, Owner;
    get  "/export/{file}" => pages::settings::export, Owner;

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
    post "/people" => pages::people::new::add, Owner;
    get  "/people/new" => pages::people::new::show, Owner;
    get  "/people/core" => pages::people::core::show, Owner;
    post "/people/core" => pages::people::core::confirm, Owner;
    get  "/people/enrich" => pages::people::enrich::show, Owner;
    post "/people/enrich" => pages::people::enrich::answer, Owner;
    get  "/people/questions" => pages::people::questions::show, Owner;
    post "/people/questions" => pages::people::questions::answer, Owner;
    post "/people/tags" => pages::people::several::tag, Owner;
    post "/people/marks" => pages::people::several::mark, Owner;
    post "/people/forgetting" => pages::people::several::forget, Owner;
    get  "/people/{id}" => pages::people::person::show, Owner;
    post "/people/{id}" => pages::people::person::edit, Owner;
    get  "/people/{id}/merge" => pages::people::merge::show, Owner;
    post "/people/{id}/merge" => pages::people::merge::merge, Owner;
    post "/people/{id}/split" => pages::people::person::split, Owner;

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

    // The board
    get  "/board" => pages::board::main, Owner;
    post "/boards" => pages::board::change::call, Owner;
    post "/boards/sat-on" => pages::board::change::sit_on, Owner;
    get  "/boards/{id}" => pages::board::show, Owner;
    post "/boards/{id}" => pages::board::change::rename, Owner;
    post "/boards/{id}/dissolution" => pages::board::change::dissolve, Owner;
    post "/boards/{id}/removal" => pages::board::change::remove, Owner;
    post "/boards/{id}/seats" => pages::board::change::set_chair, Owner;
    post "/seats/{id}" => pages::board::change::change_chair, Owner;
    post "/seats/{id}/holder" => pages::board::change::sit_down, Owner;
    post "/seats/{id}/leaving" => pages::board::change::get_up, Owner;
    post "/seats/{id}/lead" => pages::board::change::lead, Owner;
    post "/seats/{id}/contact" => pages::board::change::contact, Owner;
    post "/seats/{id}/removal" => pages::board::change::remove_chair, Owner;

    // The gauge
    get  "/gauge" => pages::gauge::show, Owner;
    get  "/gauge/review" => pages::gauge::review::show, Owner;

    // Learn
    get  "/learn" => pages::learn::show, Owner;
    get  "/learn/check" => pages::learn::check::show, Owner;
    post "/learn/check" => pages::learn::check::take, Owner;
    get  "/learn/check/{id}" => pages::learn::check::explain, Owner;
    post "/learn/check/{id}/removal" => pages::learn::check::remove, Owner;
    get  "/learn/traps" => pages::learn::traps::show, Owner;
    post "/learn/traps/answers" => pages::learn::traps::answer, Owner;
    get  "/learn/counsel" => pages::learn::rules::show, Owner;
    get  "/learn/counsel/{family}" => pages::learn::family::show, Owner;
    get  "/learn/{guide}" => pages::learn::guide::show, Owner;
}

/// Whether an address, with its query and anchor or without, lies where the table has a page.
pub(crate) fn is_page(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let is_like = |route: &Route| {
        let (ours, theirs) = (route.path.split('/'), path.split('/'));
        ours.clone().count() == theirs.clone().count()
            && ours.zip(theirs).all(|(own, part)| own == part || (own.starts_with('{') && !part.is_empty()))
    };
    TABLE.iter().any(|route| route.method == "get" && is_like(route))
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
