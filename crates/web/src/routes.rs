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
    post "/settings/zone" => pages::settings::zone, Owner;
    get  "/settings/profile" => pages::settings::ask_profile, Owner;
    post "/settings/profile" => pages::settings::save_profile, Owner;
    get  "/settings/reminders" => pages::settings::reminders::show, Owner;
    post "/settings/reminders" => pages::settings::reminders::times, Owner;
    post "/settings/reminders/mail" => pages::settings::reminders::mail, Owner;
    post "/settings/reminders/mail/removal" => pages::settings::reminders::forget_mail, Owner;
    post "/settings/reminders/test" => pages::settings::reminders::test, Owner;
    post "/settings/reminders/feed" => pages::settings::reminders::renew_feed, Owner;
    post "/settings/reminders/feed/removal" => pages::settings::reminders::end_feed, Owner;
    get  "/settings/health" => pages::settings::health, Owner;
    get  "/settings/licences" => pages::settings::licences, Owner;
    post "/sign-ins/{id}/end" => pages::settings::end, Owner;
    post "/sign-ins/end" => pages::settings::end_others, Owner;
    get  "/backup" => pages::settings::backup, Owner;
    get  "/export/{file}" => pages::settings::export, Owner;

    // Reminders
    get  "/feed/{token}" => pages::due::feed, Anyone;
    get  "/due/{id}" => pages::due::show, Owner;
    post "/due/{id}/done" => pages::due::done, Owner;
    post "/due/{id}/later" => pages::due::later, Owner;

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

    // Plan
    get  "/plan" => pages::plan::overview::show, Owner;
    get  "/plan/goals/new" => pages::plan::goal_form::show, Owner;
    post "/plan/goals" => pages::plan::goal_form::set, Owner;
    get  "/plan/goals/{id}" => pages::plan::goal::show, Owner;
    post "/plan/goals/{id}" => pages::plan::goal_form::change, Owner;
    post "/plan/goals/{id}/closing" => pages::plan::goal::close, Owner;
    post "/plan/goals/{id}/removal" => pages::plan::goal::remove, Owner;
    post "/plan/goals/{id}/milestones" => pages::plan::milestones::add, Owner;
    post "/plan/milestones/{id}" => pages::plan::milestones::change, Owner;
    post "/plan/milestones/{id}/closing" => pages::plan::milestones::close, Owner;
    post "/plan/milestones/{id}/checkpoint" => pages::plan::milestones::reflect, Owner;
    post "/plan/milestones/{id}/removal" => pages::plan::milestones::remove, Owner;
    post "/plan/goals/{id}/items" => pages::plan::items::add_to, Owner;
    post "/plan/items" => pages::plan::items::add, Owner;
    post "/plan/items/{id}/closing" => pages::plan::items::close, Owner;
    post "/plan/items/{id}/removal" => pages::plan::items::remove, Owner;
    post "/plan/matters/{id}/helpers" => pages::plan::beside::add, Owner;
    post "/plan/helpers/{id}/removal" => pages::plan::beside::remove, Owner;
    get  "/plan/questions" => pages::plan::questions::show, Owner;
    post "/plan/thoughts" => pages::plan::questions::think, Owner;
    post "/plan/thoughts/{id}/growth" => pages::plan::questions::grow, Owner;
    post "/plan/thoughts/{id}/removal" => pages::plan::questions::remove, Owner;
    get  "/plan/challenges" => pages::plan::challenges::show, Owner;
    post "/plan/challenges" => pages::plan::challenges::face, Owner;
    post "/plan/challenges/{id}" => pages::plan::challenges::change, Owner;
    post "/plan/challenges/{id}/closing" => pages::plan::challenges::close, Owner;
    post "/plan/challenges/{id}/removal" => pages::plan::challenges::remove, Owner;
    get  "/plan/working-style" => pages::plan::working_style::show, Owner;
    post "/plan/working-style" => pages::plan::working_style::say, Owner;
    get  "/plan/target-role" => pages::plan::target_role::show, Owner;
    post "/plan/target-role" => pages::plan::target_role::aim, Owner;
    post "/plan/target-role/{id}" => pages::plan::target_role::change, Owner;
    post "/plan/target-role/{id}/removal" => pages::plan::target_role::remove, Owner;
    post "/plan/target-role/{id}/needs" => pages::plan::target_role::add_need, Owner;
    post "/plan/target-role/needs/{id}" => pages::plan::target_role::change_need, Owner;
    post "/plan/target-role/needs/{id}/removal" => pages::plan::target_role::remove_need, Owner;
    get  "/plan/strengths" => pages::plan::strengths::show, Owner;
    post "/plan/strengths" => pages::plan::strengths::add, Owner;
    post "/plan/strengths/{id}/removal" => pages::plan::strengths::remove, Owner;
    get  "/plan/transition" => pages::plan::transition::show, Owner;
    post "/plan/transition" => pages::plan::transition::begin, Owner;
    post "/plan/transition/{id}" => pages::plan::transition::change, Owner;
    post "/plan/transition/{id}/closing" => pages::plan::transition::close, Owner;
    post "/plan/transition/{id}/removal" => pages::plan::transition::remove, Owner;
    post "/plan/transition/{id}/habits" => pages::plan::transition::add_habit, Owner;
    post "/plan/transition/{id}/voices" => pages::plan::transition::add_voice, Owner;
    post "/plan/habits/{id}/settling" => pages::plan::transition::settle_habit, Owner;
    post "/plan/habits/{id}/removal" => pages::plan::transition::remove_habit, Owner;
    post "/plan/honest-voices/{id}/removal" => pages::plan::transition::remove_voice, Owner;
    get  "/plan/decisions" => pages::plan::decisions::show, Owner;
    post "/plan/decisions" => pages::plan::decisions::ask, Owner;
    get  "/plan/decisions/{id}" => pages::plan::decision::show, Owner;
    post "/plan/decisions/{id}" => pages::plan::decision::change, Owner;
    post "/plan/decisions/{id}/removal" => pages::plan::decision::remove, Owner;
    post "/plan/decisions/{id}/roads" => pages::plan::decision::add_road, Owner;
    post "/plan/decisions/{id}/voices" => pages::plan::decision::add_voice, Owner;
    post "/plan/decisions/{id}/choice" => pages::plan::decision::choose, Owner;
    post "/plan/decisions/{id}/outcome" => pages::plan::decision::look_back, Owner;
    post "/plan/roads/{id}/removal" => pages::plan::decision::remove_road, Owner;
    post "/plan/voices/{id}" => pages::plan::decision::hear, Owner;
    post "/plan/voices/{id}/removal" => pages::plan::decision::remove_voice, Owner;
    // Find and approach
    get  "/find" => pages::find::show, Owner;
    post "/find/needs" => pages::find::add, Owner;
    post "/find/needs/{id}" => pages::find::change, Owner;
    post "/find/needs/{id}/kind" => pages::find::choose, Owner;
    post "/find/needs/{id}/removal" => pages::find::remove, Owner;
    get  "/find/candidates" => pages::find::candidates::show, Owner;
    get  "/outreach" => pages::outreach::show, Owner;
    post "/outreach" => pages::outreach::add, Owner;
    get  "/outreach/{id}" => pages::outreach::way::show, Owner;
    post "/outreach/{id}" => pages::outreach::way::prepare, Owner;
    post "/outreach/{id}/ask" => pages::outreach::way::hold_back, Owner;
    post "/outreach/{id}/answer" => pages::outreach::way::answer, Owner;
    post "/outreach/{id}/moves" => pages::outreach::way::move_to, Owner;
    post "/outreach/{id}/relationship" => pages::outreach::way::take_up, Owner;
    post "/outreach/{id}/letters" => pages::outreach::letters::write, Owner;
    post "/outreach/{id}/removal" => pages::outreach::way::remove, Owner;
    get  "/letters/{id}/letter.eml" => pages::outreach::letters::file, Owner;
    post "/letters/{id}" => pages::outreach::letters::reword, Owner;
    post "/letters/{id}/sending" => pages::outreach::letters::send, Owner;
    post "/letters/{id}/removal" => pages::outreach::letters::remove, Owner;
    get  "/invisible" => pages::invisible::show, Owner;
    post "/invisible" => pages::invisible::add, Owner;
    get  "/invisible/{id}" => pages::invisible::one, Owner;
    post "/invisible/{id}" => pages::invisible::change, Owner;
    post "/invisible/{id}/lessons" => pages::invisible::learn, Owner;
    post "/invisible/{id}/removal" => pages::invisible::remove, Owner;
    post "/lessons/{id}" => pages::invisible::tried, Owner;
    post "/lessons/{id}/removal" => pages::invisible::forget, Owner;
    // Sponsors
    get  "/sponsors" => pages::sponsors::list::show, Owner;
    post "/sponsors" => pages::sponsors::list::begin, Owner;
    post "/sponsors/prospects" => pages::sponsors::prospects::consider, Owner;
    post "/sponsors/prospects/{id}/release" => pages::sponsors::prospects::release, Owner;
    post "/sponsors/stretches/{id}/outcome" => pages::sponsors::prospects::outcome, Owner;
    post "/sponsors/news/{id}/telling" => pages::sponsors::write::tell, Owner;
    post "/sponsors/work/{id}/finish" => pages::sponsors::write::finish, Owner;
    post "/sponsors/work/{id}/day" => pages::sponsors::write::move_day, Owner;
    post "/sponsors/advocacy/{id}/thanks" => pages::sponsors::write::thank, Owner;
    post "/sponsors/asks/{id}/answer" => pages::sponsors::write::answer, Owner;
    post "/sponsors/entries/{id}/removal" => pages::sponsors::write::remove, Owner;
    get  "/sponsors/{id}" => pages::sponsors::show::show, Owner;
    post "/sponsors/{id}/settled" => pages::sponsors::write::settle, Owner;
    post "/sponsors/{id}/stakes" => pages::sponsors::write::stake, Owner;
    post "/sponsors/{id}/news" => pages::sponsors::write::note_news, Owner;
    post "/sponsors/{id}/work" => pages::sponsors::write::promise, Owner;
    post "/sponsors/{id}/advocacy" => pages::sponsors::write::spoke, Owner;
    post "/sponsors/{id}/asks" => pages::sponsors::write::ask, Owner;
    post "/sponsors/{id}/stretches" => pages::sponsors::prospects::stretch, Owner;
    post "/sponsors/{id}/expectations" => pages::sponsors::expectations::keep, Owner;
    post "/sponsors/{id}/backing" => pages::sponsors::backed::keep, Owner;

    // Giving back
    get  "/giving" => pages::giving::overview::show, Owner;
    post "/giving/thanks" => pages::giving::overview::thank_in_ledger, Owner;
    get  "/giving/ledger" => pages::giving::ledger::show, Owner;
    post "/giving/ledger" => pages::giving::ledger::add, Owner;
    post "/giving/ledger/{id}/thanks" => pages::giving::overview::thank, Owner;
    post "/giving/ledger/{id}/telling" => pages::giving::overview::tell, Owner;
    post "/giving/ledger/{id}/outcome" => pages::giving::ledger::outcome, Owner;
    post "/giving/ledger/{id}/removal" => pages::giving::ledger::remove, Owner;
    get  "/giving/radar" => pages::giving::radar::show, Owner;
    post "/giving/radar" => pages::giving::radar::add, Owner;
    post "/giving/radar/interests" => pages::giving::radar::interests, Owner;
    post "/giving/radar/{id}/item" => pages::giving::radar::fit, Owner;
    post "/giving/radar/{id}/use" => pages::giving::radar::use_item, Owner;
    post "/giving/radar/{id}/removal" => pages::giving::radar::remove, Owner;
    get  "/giving/journal" => pages::giving::journal::show, Owner;
    post "/giving/journal" => pages::giving::journal::add, Owner;
    post "/giving/journal/{id}/removal" => pages::giving::journal::remove, Owner;
    // Mentors
    get  "/mentors" => pages::mentors::show, Owner;
    get  "/relationships/new" => pages::relationships::new::show, Owner;
    post "/relationships" => pages::relationships::new::add, Owner;
    get  "/relationships/{id}" => pages::relationships::room::show, Owner;
    get  "/relationships/{id}/about" => pages::relationships::new::about, Owner;
    post "/relationships/{id}/about" => pages::relationships::new::change, Owner;
    post "/relationships/{id}/removal" => pages::relationships::new::remove, Owner;
    post "/relationships/{id}/moves" => pages::relationships::work::go_to, Owner;
    post "/relationships/{id}/goals" => pages::relationships::work::goal, Owner;
    post "/relationships/{id}/assignments" => pages::relationships::work::assignment, Owner;
    post "/relationships/{id}/assignments/{assignment}" => pages::relationships::work::close, Owner;
    get  "/relationships/{id}/charter" => pages::relationships::charter::show, Owner;
    post "/relationships/{id}/charter" => pages::relationships::charter::keep, Owner;
    get  "/relationships/{id}/charter/paper" => pages::relationships::charter::paper, Owner;
    post "/relationships/{id}/charter/{charter}/acceptance" => pages::relationships::charter::accept, Owner;
    get  "/relationships/{id}/covenant" => pages::relationships::covenant::show, Owner;
    post "/relationships/{id}/covenant" => pages::relationships::covenant::word, Owner;
    get  "/relationships/{id}/covenant/words" => pages::relationships::covenant::ask, Owner;
    post "/relationships/{id}/covenant/{covenant}/signature" => pages::relationships::covenant::sign, Owner;
    post "/relationships/{id}/covenant/{covenant}/withdrawal" => pages::relationships::covenant::withdraw, Owner;
    get  "/relationships/{id}/sessions/new" => pages::relationships::sessions::new, Owner;
    post "/relationships/{id}/sessions" => pages::relationships::sessions::add, Owner;
    get  "/relationships/{id}/sessions/{session}" => pages::relationships::sessions::show, Owner;
    get  "/relationships/{id}/sessions/{session}/invitation.ics" => pages::relationships::sessions::invitation, Owner;
    post "/relationships/{id}/sessions/{session}/time" => pages::relationships::sessions::reschedule, Owner;
    post "/relationships/{id}/sessions/{session}/cancellation" => pages::relationships::sessions::cancel, Owner;
    post "/relationships/{id}/sessions/{session}/removal" => pages::relationships::sessions::remove, Owner;
    post "/relationships/{id}/sessions/{session}/holding" => pages::relationships::sessions::hold, Owner;
    post "/relationships/{id}/sessions/{session}/agenda" => pages::relationships::sessions::agenda, Owner;
    post "/relationships/{id}/sessions/{session}/agenda/sending" => pages::relationships::sessions::sent, Owner;
    post "/relationships/{id}/advice" => pages::relationships::advice::hear, Owner;
    get  "/advice/{id}" => pages::relationships::advice::show, Owner;
    post "/advice/{id}" => pages::relationships::advice::became, Owner;
    get  "/relationships/{id}/circle" => pages::relationships::circle::show, Owner;
    get  "/relationships/{id}/circle/purpose" => pages::relationships::circle::purpose, Owner;
    post "/relationships/{id}/circle/purpose" => pages::relationships::circle::describe, Owner;
    get  "/relationships/{id}/circle/members/new" => pages::relationships::circle::members::new, Owner;
    post "/relationships/{id}/circle/members" => pages::relationships::circle::members::join, Owner;
    get  "/relationships/{id}/circle/members/{party}" => pages::relationships::circle::members::edit, Owner;
    post "/relationships/{id}/circle/members/{party}" => pages::relationships::circle::members::change, Owner;
    get  "/relationships/{id}/circle/members/{party}/leaving" => pages::relationships::circle::members::leaving, Owner;
    post "/relationships/{id}/circle/members/{party}/leaving" => pages::relationships::circle::members::leave, Owner;
    post "/relationships/{id}/circle/members/{party}/return" => pages::relationships::circle::members::come_back, Owner;
    post "/relationships/{id}/circle/members/{party}/removal" => pages::relationships::circle::members::remove, Owner;
    get  "/relationships/{id}/circle/turns" => pages::relationships::circle::turns::show, Owner;
    post "/relationships/{id}/circle/turns" => pages::relationships::circle::turns::set, Owner;
    post "/relationships/{id}/circle/turns/changes" => pages::relationships::circle::turns::change, Owner;
    get  "/relationships/{id}/circle/mentions/new" => pages::relationships::circle::said::new, Owner;
    post "/relationships/{id}/circle/mentions" => pages::relationships::circle::said::speak, Owner;
    get  "/relationships/{id}/circle/mentions/{mention}" => pages::relationships::circle::said::edit, Owner;
    post "/relationships/{id}/circle/mentions/{mention}" => pages::relationships::circle::said::change, Owner;
    post "/relationships/{id}/circle/mentions/{mention}/removal" => pages::relationships::circle::said::remove, Owner;
    get  "/relationships/{id}/circle/sheet" => pages::relationships::circle::said::paper, Owner;
    get  "/relationships/{id}/parties/{party}/note" => pages::relationships::circle::members::note, Owner;
    post "/relationships/{id}/parties/{party}/note" => pages::relationships::circle::members::keep_note, Owner;
    get  "/relationships/{id}/check" => pages::relationships::course::check, Owner;
    post "/relationships/{id}/check" => pages::relationships::course::keep_check, Owner;
    post "/relationships/{id}/checks/{check}/follow-up" => pages::relationships::course::follow_up, Owner;
    get  "/relationships/{id}/ending" => pages::relationships::course::ending, Owner;
    post "/relationships/{id}/ending" => pages::relationships::course::end, Owner;
    post "/relationships/{id}/endings/{ending}" => pages::relationships::course::after, Owner;
    // Hard conversations
    get  "/rehearsals" => pages::rehearsals::list::show, Owner;
    post "/rehearsals" => pages::rehearsals::list::prepare, Owner;
    get  "/rehearsals/{id}" => pages::rehearsals::show::show, Owner;
    post "/rehearsals/{id}" => pages::rehearsals::write::change, Owner;
    get  "/rehearsals/{id}/card" => pages::rehearsals::card::show, Owner;
    post "/rehearsals/{id}/script" => pages::rehearsals::write::script_of, Owner;
    post "/rehearsals/{id}/runs" => pages::rehearsals::write::run, Owner;
    post "/rehearsals/{id}/holding" => pages::rehearsals::write::hold, Owner;
    post "/rehearsals/{id}/removal" => pages::rehearsals::write::remove, Owner;
    post "/rehearsals/runs/{id}/removal" => pages::rehearsals::write::remove_run, Owner;

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
