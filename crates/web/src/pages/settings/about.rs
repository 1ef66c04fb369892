//! What the program is made of, and under which terms.

use crate::frame::{Frame, Place};
use crate::visit::{Answer, Visit};
use askama::Template;

/// What is in the program beside its own code: a name, and the terms.
const PIECES: [(&str, &str); 4] = [
    ("Inter", include_str!("../../../assets/fonts/inter-LICENSE.txt")),
    ("Source Serif 4", include_str!("../../../assets/fonts/serif-LICENSE.txt")),
    ("Lucide", include_str!("../../../assets/icons/LICENSE.txt")),
    ("htmx", include_str!("../../../assets/vendor/htmx-LICENSE.txt")),
];

/// Every library with its version, as the build took them.
const LOCK: &str = include_str!("../../../../../Cargo.lock");

#[derive(Template)]
#[template(path = "pages/settings/licences.html")]
struct Licences {
    frame: Frame,
    pieces: [(&'static str, &'static str); 4],
    libraries: Vec<String>,
}

/// `GET /settings/licences`
pub(crate) async fn licences(visit: Visit) -> Answer {
    let frame = visit.frame(Place::Settings, visit.t.text("licences-title")).await?;
    visit.page(&Licences { frame, pieces: PIECES, libraries: libraries(LOCK) })
}

/// Name and version of each library in a lock file; what has no source is our own.
fn libraries(lock: &str) -> Vec<String> {
    let library = |block: &str| {
        let value = |name: &str| {
            let line = block.lines().find(|line| line.starts_with(&format!("{name} = ")))?;
            line.split('"').nth(1).map(str::to_owned)
        };
        value("source")?;
        Some(format!("{} {}", value("name")?, value("version")?))
    };
    lock.split("[[package]]").skip(1).filter_map(library).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_file_names_the_libraries_and_not_our_own_crates() {
        let all = libraries(LOCK);
        assert!(all.iter().any(|library| library.starts_with("axum ")), "{all:?}");
        assert!(!all.iter().any(|library| library.starts_with("telemachus ")));
    }
}
