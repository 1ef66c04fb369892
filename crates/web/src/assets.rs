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

/// The parts of the one style sheet, in their order.
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
    include_str!("../assets/css/people.css"),
    include_str!("../assets/css/learn.css"),
    include_str!("../assets/css/deeper.css"),
    include_str!("../assets/css/plan.css"),
    // Its names hold for its own pages alone.
    concat!(".find{", include_str!("../assets/css/find.css"), "}"),
    include_str!("../assets/css/sponsors.css"),
    include_str!("../assets/css/mentors.css"),
    include_str!("../assets/css/rehearsals.css"),
    include_str!("../assets/css/boards.css"),
    include_str!("../assets/css/gauge.css"),
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
