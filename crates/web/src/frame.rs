//! What stands around every page: navigation, title, the last thing done with its undo, the chosen look.

use crate::assets;
use crate::fields::own_path;
use crate::icons::{self, Icon};
use axum::http::Uri;
use model::finding::{Message, Value};
use words::Language;

/// Sentences of the catalogue in one language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Texts(Language);

impl Texts {
    pub(crate) fn new(language: Language) -> Self {
        Self(language)
    }

    /// The language.
    pub(crate) fn language(&self) -> Language {
        self.0
    }

    /// A text without values.
    pub(crate) fn text(&self, id: &str) -> String {
        words::text(self.0, id)
    }

    /// A sentence with values. People are given by name.
    pub(crate) fn say(&self, id: &'static str, values: &[(&'static str, Value)]) -> String {
        let message = Message { id, values: values.to_vec() };
        words::say(self.0, &message, &|id| id.to_string())
    }
}

/// Where a page belongs in the navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Today,
    Network,
    People,
    Plan,
    Mentors,
    Board,
    Sponsors,
    Giving,
    Gauge,
    Learn,
    Settings,
    More,
    /// Nowhere: search, keys, the first steps.
    None,
}

/// An entry of the navigation.
pub(crate) struct Entry {
    pub(crate) path: &'static str,
    pub(crate) text: String,
    pub(crate) icon: Icon,
    pub(crate) is_here: bool,
    /// How many things wait there.
    pub(crate) count: usize,
}

/// Place, path, icon and text of the entries, in their order; the first five that are marked stand at the foot of a phone.
const ENTRIES: &[(Place, &str, &str, &str)] = &[
    (Place::Today, "/", "sun", "nav-today"),
    (Place::Network, "/network", "network", "nav-network"),
    (Place::People, "/people", "users", "nav-people"),
    (Place::Plan, "/plan", "target", "nav-plan"),
    (Place::Mentors, "/mentors", "compass", "nav-mentors"),
    (Place::Board, "/board", "armchair", "nav-board"),
    (Place::Sponsors, "/sponsors", "megaphone", "nav-sponsors"),
    (Place::Giving, "/giving", "gift", "nav-giving"),
    (Place::Gauge, "/gauge", "gauge", "nav-gauge"),
    (Place::Learn, "/learn", "book-open", "nav-learn"),
];

/// How a page looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Theme {
    /// As the machine is set.
    System,
    Light,
    Dark,
}

/// What was done last, and how to take it back.
#[derive(Debug, Clone)]
pub(crate) struct Toast {
    /// The message id after `told-`.
    pub(crate) id: String,
    /// What takes it back.
    pub(crate) undo: Option<String>,
    /// The path to come back to.
    pub(crate) back: String,
}

/// What `Toast` reads from an address.
const TOLD: &str = "told";
const UNDO: &str = "undo";

impl Toast {
    /// The toast that an address asks for. Only texts of the catalogue can be told.
    pub(crate) fn of(uri: &Uri) -> Option<Self> {
        let pairs: Vec<(String, String)> =
            form_urlencoded::parse(uri.query()?.as_bytes()).map(|(a, b)| (a.into_owned(), b.into_owned())).collect();
        let get = |name: &str| pairs.iter().find(|(own, _)| own == name).map(|(_, value)| value.clone());
        let id = format!("told-{}", get(TOLD)?);
        let others = pairs.iter().filter(|(name, _)| name != TOLD && name != UNDO);
        let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(others).finish();
        let path = own_path(uri.path());
        let back = if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") };
        words::has(Language::English, &id).then(|| Self { id, undo: get(UNDO), back })
    }
}

/// What every template needs.
pub(crate) struct Frame {
    pub(crate) t: Texts,
    /// What the browser's tab says before the product's name.
    pub(crate) title: String,
    pub(crate) place: Place,
    pub(crate) theme: Theme,
    /// Whether it is the sample that is looked at.
    pub(crate) is_sample: bool,
    pub(crate) toast: Option<Toast>,
    /// Pieces of counsel that wait.
    pub(crate) today: usize,
}

impl Frame {
    pub(crate) fn text(&self, id: &str) -> String {
        self.t.text(id)
    }

    pub(crate) fn asset(&self, name: &str) -> String {
        assets::address(name)
    }

    pub(crate) fn icon(&self, name: &str) -> Icon {
        icons::icon(name)
    }

    pub(crate) fn theme(&self) -> &'static str {
        match self.theme {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    pub(crate) fn entries(&self) -> Vec<Entry> {
        let entry = |(place, path, icon, id): &(Place, &'static str, &str, &str)| Entry {
            path,
            text: self.t.text(id),
            icon: icons::icon(icon),
            is_here: *place == self.place,
            count: if *place == Place::Today { self.today } else { 0 },
        };
        ENTRIES.iter().map(entry).collect()
    }

    pub(crate) fn is_settings(&self) -> bool {
        self.place == Place::Settings
    }

    pub(crate) fn is_more(&self) -> bool {
        matches!(self.place, Place::More | Place::Settings)
    }
}
