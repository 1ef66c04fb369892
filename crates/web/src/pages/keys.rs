//! The keys of the keyboard.

use crate::frame::{Frame, Place};
use crate::visit::{Answer, Asked, Visit};
use askama::Template;

#[derive(Template)]
#[template(path = "pages/keys.html")]
struct Keys {
    frame: Frame,
    groups: Vec<Group>,
}

#[derive(Template)]
#[template(path = "pages/_keys.html")]
struct KeysPart {
    groups: Vec<Group>,
}

struct Group {
    title: String,
    keys: Vec<(Vec<&'static str>, String)>,
}

/// Keys to press, and the message that says what they do.
type Keyed = (&'static [&'static str], &'static str);

/// The title of each group, and its keys.
const GROUPS: &[(&str, &[Keyed])] = &[
    (
        "keys-everywhere",
        &[
            (&["/", "Ctrl K"], "keys-jump"),
            (&["?"], "keys-help"),
            (&["g t"], "keys-today"),
            (&["g n"], "keys-network"),
            (&["g p"], "keys-people"),
            (&["g l"], "keys-learn"),
            (&["g s"], "keys-settings"),
            (&["u"], "keys-undo"),
            (&["Esc"], "keys-escape"),
        ],
    ),
    (
        "keys-of-people",
        &[
            (&["j", "k"], "keys-people-walk"),
            (&["Enter"], "keys-people-open"),
            (&["x"], "keys-people-choose"),
            (&["e"], "keys-people-edit"),
            (&["n"], "keys-people-new"),
            (&["b"], "keys-people-back"),
        ],
    ),
    (
        "keys-of-enriching",
        &[
            (&["1", "5"], "keys-enrich-closeness"),
            (&["6", "0"], "keys-enrich-energy"),
            (&["i", "f", "d", "s", "p", "b"], "keys-enrich-benefits"),
            (&["o"], "keys-enrich-rest"),
            (&["Enter"], "keys-enrich-keep"),
            (&["j", "k"], "keys-enrich-skip"),
        ],
    ),
    (
        "nav-network",
        &[
            (&["t"], "keys-network-table"),
            (&["←", "→", "↑", "↓"], "keys-network-next"),
            (&["Enter"], "keys-network-open"),
            (&["+", "-", "0"], "keys-network-zoom"),
        ],
    ),
];

/// `GET /keys`
pub(crate) async fn show(visit: Visit) -> Answer {
    let group = |(title, keys): &(&str, &[(&[&'static str], &str)])| Group {
        title: visit.t.text(title),
        keys: keys.iter().map(|(keys, id)| (keys.to_vec(), visit.t.text(id))).collect(),
    };
    let groups = GROUPS.iter().map(group).collect();
    match visit.asked {
        Asked::Part => visit.page(&KeysPart { groups }),
        Asked::Page => {
            let frame = visit.frame(Place::None, visit.t.text("keys-title")).await?;
            visit.page(&Keys { frame, groups })
        }
    }
}
