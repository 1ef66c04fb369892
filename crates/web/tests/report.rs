//! The page in one file, through its public door.

#[path = "../../picture/tests/sample/mod.rs"]
mod sample;

mod invented;

use sample::Spread;
use web::report::analysis_page;

/// Writes the invented pages into the target folder, where they can be opened and looked at.
#[test]
fn pages_to_look_at() {
    let crowd =
        Spread { closeness: [30, 20, 8, 3, 1, 4], spheres: [9, 10, 30, 30, 8, 4], estimated: 5, ..Spread::default() };
    for (name, count, spread) in [("network-36", 36, Spread::default()), ("network-300", 300, crowd)] {
        let page = analysis_page(&invented::page(count, &spread)).expect("the page can be written");
        let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.html"));
        std::fs::write(path, page).expect("the target folder can be written");
    }
}
