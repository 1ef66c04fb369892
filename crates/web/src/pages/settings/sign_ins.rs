//! Who may enter: the browsers that are signed in.

use crate::failure::Failure;
use crate::frame::Texts;
use crate::server::Web;
use crate::visit::{Answer, Visit};
use app::office::Office;
use app::sign_ins;
use axum::extract::{Path, State};
use model::finding::Value;

/// Letters of the name of a program that is no browser we know (ours).
const NAME_LETTERS_MAX: usize = 40;

/// Marks in what a browser says it is, and its name; the first that fits counts, since most claim to be others, too.
const BROWSERS: [(&str, &str); 6] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];

/// The same for systems.
const SYSTEMS: [(&str, &str); 7] = [
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
];

/// A browser that is signed in.
pub(super) struct Browser {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) since: String,
    /// Whether it is the one that asks.
    pub(super) is_this: bool,
}

/// The browsers that are signed in, this one first and then by their last visit.
pub(super) async fn browsers(visit: &Visit, own: &Office) -> Result<Vec<Browser>, Failure> {
    let mut all = sign_ins::list(own).await?;
    all.sort_by_key(|one| (one.id != visit.sign_in.id, std::cmp::Reverse(one.seen_at)));
    let browser = |one: &sign_ins::SignIn| {
        let days = (visit.today() - one.seen_at.date_naive()).num_days();
        let values = [
            ("since", Value::Date(one.created_at.date_naive())),
            ("days", Value::Count(days)),
            ("seen", Value::Date(one.seen_at.date_naive())),
        ];
        Browser {
            id: one.id.to_string(),
            name: name(&visit.t, &one.browser),
            since: visit.t.say("settings-browser-since", &values),
            is_this: one.id == visit.sign_in.id,
        }
    };
    Ok(all.iter().map(browser).collect())
}

fn name(t: &Texts, said: &str) -> String {
    let find = |marks: &[(&str, &'static str)]| {
        marks.iter().find(|(mark, _)| said.contains(mark)).map(|(_, name)| Value::Text((*name).to_owned()))
    };
    match (find(&BROWSERS), find(&SYSTEMS)) {
        (Some(name), Some(system)) => t.say("settings-browser", &[("name", name), ("system", system)]),
        _ if said.is_empty() => t.text("settings-browser-unknown"),
        _ => said.chars().take(NAME_LETTERS_MAX).collect(),
    }
}

/// `POST /sign-ins/{id}/end`
pub(crate) async fn end(State(web): State<Web>, visit: Visit, Path(id): Path<String>) -> Answer {
    let id = id.parse().map_err(|_| Failure::NoSuchPage)?;
    sign_ins::end(&web.office(), id).await?;
    visit.done("/settings#enter", "signed-out", None)
}

/// `POST /sign-ins/end`: all but this one.
pub(crate) async fn end_others(State(web): State<Web>, visit: Visit) -> Answer {
    sign_ins::end_others(&web.office(), visit.sign_in.id).await?;
    visit.done("/settings#enter", "signed-out-others", None)
}
