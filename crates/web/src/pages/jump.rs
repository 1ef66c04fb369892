//! Search and jump: people, pages and actions by a few letters.

use crate::fields::Query;
use crate::frame::{Frame, Place, Texts};
use crate::icons::{Icon, icon};
use crate::visit::{Answer, Asked, Visit};
use app::people::matching;
use askama::Template;

/// Most people found (ours: more than a screen is a list, and the list has its own page).
const PEOPLE_MAX: usize = 8;

/// Pages and actions: path, icon, and the message that names it.
const TARGETS: &[(&str, &str, &str)] = &[
    ("/", "sun", "nav-today"),
    ("/network", "network", "nav-network"),
    ("/network/de-layer", "scissors", "deeper-de-layer"),
    ("/network/diversify", "sprout", "deeper-diversify"),
    ("/network/capitalise", "handshake", "deeper-capitalise"),
    ("/network/map", "map", "deeper-map"),
    ("/network/pockets", "wallet", "deeper-pockets"),
    ("/network/what-if", "flask-conical", "network-what-if"),
    ("/network/over-time", "history", "network-over-time"),
    ("/network/table", "table-2", "network-table-title"),
    ("/people", "users", "nav-people"),
    ("/people/new", "user-plus", "people-new-go"),
    ("/people/enrich", "list-checks", "people-enrich-go"),
    ("/people/core", "users", "people-core-title"),
    ("/people/questions", "git-merge", "people-questions"),
    ("/plan", "target", "nav-plan"),
    ("/plan/goals/new", "plus", "plan-goal-new"),
    ("/plan/questions", "sprout", "plan-questions"),
    ("/plan/challenges", "triangle-alert", "plan-challenges"),
    ("/plan/target-role", "route", "plan-role"),
    ("/plan/strengths", "eye", "plan-strengths"),
    ("/plan/transition", "arrow-right", "plan-transition"),
    ("/plan/decisions", "split", "plan-decisions"),
    ("/plan/working-style", "pencil", "plan-style"),
    ("/find", "compass", "find-title"),
    ("/outreach", "mail", "outreach-title"),
    ("/invisible", "sprout", "invisible-title"),
    ("/sponsors", "megaphone", "nav-sponsors"),
    ("/sponsors#prospects", "star", "sponsors-prospects"),
    ("/giving", "gift", "nav-giving"),
    ("/giving/ledger", "gift", "giving-ledger"),
    ("/giving/radar", "compass", "giving-radar"),
    ("/giving/journal", "pencil", "giving-journal"),
    ("/mentors", "compass", "nav-mentors"),
    ("/relationships/new", "plus", "mentors-begin"),
    ("/rehearsals", "messages-square", "rehearsals"),
    ("/board", "armchair", "nav-board"),
    ("/gauge", "gauge", "nav-gauge"),
    ("/gauge/review", "printer", "gauge-review"),
    ("/learn", "book-open", "nav-learn"),
    ("/learn/check", "list-checks", "learn-check-short"),
    ("/learn/traps", "compass", "learn-traps-short"),
    ("/learn/counsel", "info", "learn-rules"),
    ("/names", "user-plus", "names-title"),
    ("/imports/new", "upload", "imports-new-title"),
    ("/imports", "history", "imports-title"),
    ("/settings", "settings", "nav-settings"),
    ("/settings/profile", "pencil", "profile-title"),
    ("/settings/reminders", "clock", "reminders-title"),
    ("/settings#take", "download", "settings-take"),
    ("/keys", "circle-help", "keys-title"),
];

/// Somewhere to go.
pub(crate) struct Target {
    pub(crate) path: String,
    pub(crate) icon: Icon,
    pub(crate) text: String,
    detail: String,
}

#[derive(Template)]
#[template(path = "pages/jump.html")]
struct Jump {
    frame: Frame,
    find: String,
    targets: Vec<Target>,
}

#[derive(Template)]
#[template(path = "pages/_jump.html")]
struct JumpPart {
    targets: Vec<Target>,
    none: String,
}

/// `GET /jump?find=TEXT`
pub(crate) async fn show(visit: Visit, Query(fields): Query) -> Answer {
    let find = fields.get("find").unwrap_or_default().to_owned();
    let targets = targets(&visit, &find).await?;
    match visit.asked {
        Asked::Part => visit.page(&JumpPart { targets, none: visit.t.text("jump-none") }),
        Asked::Page => {
            let frame = visit.frame(Place::None, visit.t.text("jump-title")).await?;
            visit.page(&Jump { frame, find, targets })
        }
    }
}

/// All pages and actions.
pub(crate) fn pages(t: Texts) -> impl Iterator<Item = Target> {
    TARGETS.iter().map(move |(path, name, id)| Target {
        path: (*path).to_owned(),
        icon: icon(name),
        text: t.text(id),
        detail: String::new(),
    })
}

async fn targets(visit: &Visit, find: &str) -> Result<Vec<Target>, crate::failure::Failure> {
    let wanted = find.to_lowercase();
    let mut found: Vec<Target> = pages(visit.t).filter(|page| page.text.to_lowercase().contains(&wanted)).collect();
    if wanted.is_empty() {
        return Ok(found);
    }
    let seen = visit.office.seen().await?;
    let people = matching(&seen.loaded, &wanted).take(PEOPLE_MAX).map(|member| Target {
        path: crate::pages::people::path_of(&member.person.id),
        icon: icon("users"),
        text: member.person.name.clone(),
        detail: member.person.organisation.clone().unwrap_or_default(),
    });
    let mut all: Vec<Target> = people.collect();
    all.append(&mut found);
    Ok(all)
}
