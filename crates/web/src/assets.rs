//! Styles, scripts and fonts: embedded, served under the hash of all of them, kept by browsers for good.

use crate::failure::Failure;
use crate::visit::Answer;
use axum::body::Body;
use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::Response;
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

/// A file that browsers may ask for.
struct Asset {
    name: &'static str,
    kind: &'static str,
    bytes: &'static [u8],
}

macro_rules! assets {
    ($($name:literal $kind:literal $path:literal;)+) => {
        &[$(Asset { name: $name, kind: $kind, bytes: include_bytes!(concat!("../assets/", $path)) }),+]
    };
}

const ASSETS: &[Asset] = assets! {
    "frame.js" "text/javascript" "js/frame.js";
    "drop.js" "text/javascript" "js/drop.js";
    "htmx.js" "text/javascript" "vendor/htmx-2.0.11.min.js";
    "inter-latin.woff2" "font/woff2" "fonts/inter-latin.woff2";
    "inter-latin-ext.woff2" "font/woff2" "fonts/inter-latin-ext.woff2";
    "serif-latin.woff2" "font/woff2" "fonts/serif-latin.woff2";
    "serif-latin-ext.woff2" "font/woff2" "fonts/serif-latin-ext.woff2";
    "people.js" "text/javascript" "js/people.js";
    "network.js" "text/javascript" "js/network.js";
    "plan.js" "text/javascript" "js/plan.js";
    "mark.svg" "image/svg+xml" "mark.svg";
};

/// The parts of the one style sheet, in their order. What stands in braces holds for the pages of a family alone: their `main` has its
/// class, so that two families may use one name.
const STYLES: &[&str] = &[
    include_str!("../assets/css/fonts.css"),
    include_str!("../assets/tokens.css"),
    include_str!("../assets/css/base.css"),
    include_str!("../assets/css/frame.css"),
    include_str!("../assets/css/parts.css"),
    include_str!("../assets/css/today.css"),
    include_str!("../assets/css/first.css"),
    include_str!("../assets/css/settings.css"),
    include_str!("../assets/css/reminders.css"),
    concat!(".people{", include_str!("../assets/css/people.css"), "}"),
    concat!(".learn{", include_str!("../assets/css/learn.css"), "}"),
    include_str!("../assets/css/deeper.css"),
    concat!(".plan{", include_str!("../assets/css/plan.css"), "}"),
    concat!(".find{", include_str!("../assets/css/find.css"), "}"),
    concat!(":is(.sponsors,.giving){", include_str!("../assets/css/sponsors.css"), "}"),
    include_str!("../assets/css/mentors.css"),
    include_str!("../assets/css/circles.css"),
    concat!(".boards{", include_str!("../assets/css/boards.css"), "}"),
    concat!(":is(.gauge,.review){", include_str!("../assets/css/gauge.css"), "}"),
    include_str!("../assets/css/rehearsals.css"),
    picture::STYLE,
    // What an analysis looks like, in the page in one file and here; here its names hold for its own pages alone.
    concat!(".analysis{", include_str!("../assets/analysis.css"), "}"),
    include_str!("../assets/css/network.css"),
    include_str!("../assets/css/print.css"),
];

static STYLE: LazyLock<String> = LazyLock::new(|| STYLES.concat());

/// Changes whenever any file does, so that a browser never holds on to an old one.
static VERSION: LazyLock<String> = LazyLock::new(|| {
    let mut hash = Sha256::new();
    hash.update(STYLE.as_bytes());
    ASSETS.iter().for_each(|asset| hash.update(asset.bytes));
    hash.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect()
});

/// The address of a file.
pub(crate) fn address(name: &str) -> String {
    format!("/assets/{}/{name}", *VERSION)
}

/// `GET /assets/{version}/{name}`
pub(crate) async fn serve(Path((_, name)): Path<(String, String)>) -> Answer {
    let (kind, bytes): (_, &'static [u8]) = match ASSETS.iter().find(|asset| asset.name == name) {
        Some(asset) => (asset.kind, asset.bytes),
        None if name == "style.css" => ("text/css", STYLE.as_bytes()),
        None => return Err(Failure::NoSuchPage),
    };
    let response = Response::builder()
        .header(CONTENT_TYPE, kind)
        .header(CACHE_CONTROL, "public, max-age=31536000, immutable")
        .body(Body::from(bytes));
    response.map_err(|_| Failure::NoSuchPage)
}

#[cfg(test)]
mod tests {
    use super::STYLES;
    use std::collections::BTreeMap;

    /// How many parts of the style sheet are everybody's: fonts, tokens, base, frame, parts. The last, for print, is everybody's too.
    const SHARED: usize = 5;

    /// The first class of each selector that holds everywhere, with how it looks on paper left out.
    fn classes(style: &str) -> Vec<String> {
        let (mut found, mut depth, mut start) = (Vec::new(), 0, 0);
        let mut inside: Vec<&str> = Vec::new();
        for (at, c) in style.char_indices() {
            match c {
                '{' => {
                    let head = style[start..at].trim();
                    if !head.starts_with('@') && depth == 0 && !inside.iter().any(|outer| outer.contains("print")) {
                        found.extend(head.split(',').filter_map(first_class));
                    }
                    depth += usize::from(!head.starts_with('@'));
                    inside.push(head);
                    start = at + 1;
                }
                '}' => {
                    depth -= usize::from(inside.pop().is_some_and(|head| !head.starts_with('@')));
                    start = at + 1;
                }
                ';' => start = at + 1,
                _ => {}
            }
        }
        found
    }

    fn first_class(selector: &str) -> Option<String> {
        let (element, rest) = selector.trim().split_once('.')?;
        let is_plain = element.chars().all(|c| c.is_ascii_alphanumeric());
        let name = rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next()?;
        is_plain.then(|| name.to_owned())
    }

    #[test]
    fn no_two_families_of_pages_mean_different_things_by_one_class() {
        let mut owners: BTreeMap<String, usize> = BTreeMap::new();
        let shared: Vec<String> = STYLES[..SHARED].iter().flat_map(|style| classes(style)).collect();
        let mut faults = Vec::new();
        for (place, style) in STYLES.iter().enumerate().take(STYLES.len() - 1).skip(SHARED) {
            for class in classes(style).into_iter().filter(|class| !shared.contains(class)) {
                let owner = *owners.entry(class.clone()).or_insert(place);
                if owner != place {
                    faults.push(format!("`.{class}` of part {owner} is also a class of part {place}"));
                }
            }
        }
        assert!(faults.is_empty(), "scope one of them as `STYLES` shows: {faults:#?}");
    }
}
