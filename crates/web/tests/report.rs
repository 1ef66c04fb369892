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
    let insular = Spread { spheres: [24, 4, 5, 5, 4, 0], closeness: [2, 3, 5, 9, 3, 0], units: 2, ..Spread::default() };
    for (name, count, spread) in [("network-36", 36, insular), ("network-300", 300, crowd)] {
        let page = analysis_page(&invented::page(count, &spread)).expect("the page can be written");
        let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.html"));
        std::fs::write(path, page).expect("the target folder can be written");
    }
}

/// An attribute's value may not ask for anything outside the file.
#[test]
fn the_page_asks_for_nothing_from_anywhere() {
    let page = analysis_page(&invented::page(36, &Spread::default())).expect("the page can be written");
    for asking in
        ["http:", "https:", "//cdn", "@import", "<link", "<img", "<iframe", " src=", "fetch(", "XMLHttpRequest"]
    {
        assert!(!page.contains(asking), "`{asking}` stands in the page");
    }
    assert!(!page.contains(" style="), "a style attribute stands in the page");
    assert_eq!(page.matches("url(").count(), page.matches("url(data:font/woff2;base64,").count());
    assert!(page.len() < 400_000, "{} bytes", page.len());
}

#[test]
fn everybody_stands_in_the_table() {
    let view = invented::page(300, &Spread { odd_names: 3, ..Spread::default() });
    let page = analysis_page(&view).expect("the page can be written");
    let table = page.split("<tbody>").nth(1).and_then(|rest| rest.split("</tbody>").next()).expect("there is a table");
    assert_eq!(table.matches("<tr ").count(), 300);
    for person in &view.people {
        assert!(table.contains(&format!("data-person=\"{}\"", person.id)), "{} is missing", person.name);
    }
}

#[test]
fn what_people_are_called_is_text_and_never_markup() {
    let mut view = invented::page(36, &Spread { odd_names: 9, ..Spread::default() });
    let hostile = "</title><script>alert(1)</script>\"'&";
    view.headline = hostile.into();
    view.title = hostile.into();
    view.kicker = hostile.into();
    view.findings[0].title = hostile.into();
    view.findings[0].people = vec!["a b\" onclick=\"x".into()];
    view.people[0].id = hostile.into();
    view.people[0].name = hostile.into();
    let page = analysis_page(&view).expect("the page can be written");
    assert!(!page.contains("<script>alert"));
    assert!(!page.contains("onclick=\"x"));
    assert_eq!(page.matches("<script>").count(), 1);
    assert!(page.contains("a%20b"), "an id with a space stays one id");
}

#[test]
fn a_page_with_nothing_to_say_says_so() {
    let mut view = invented::page(0, &Spread::default());
    view.findings.clear();
    view.unknown.clear();
    view.change = None;
    let page = analysis_page(&view).expect("the page can be written");
    assert!(page.contains("Nothing stands out."));
    assert!(!page.contains("unknown-title") && !page.contains("change-title") && !page.contains("more-title"));
}

/// Ids would clash if two pictures used the same ones, and labels would then be read for the wrong picture.
#[test]
fn every_id_on_the_page_is_its_own() {
    let page = analysis_page(&invented::page(36, &Spread::default())).expect("the page can be written");
    let mut ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count);
}

/// The page's frame as a reader of its source sees it, without style, script, pictures and table.
#[test]
fn the_frame_of_the_page() {
    let page = analysis_page(&invented::page(3, &Spread::default())).expect("the page can be written");
    let mut frame = page;
    for (from, to) in [("<style>", "</style>"), ("<script>", "</script>"), ("<svg", "</svg>"), ("sha256-", "'")] {
        while let Some(start) = frame.find(from) {
            let end = frame[start..].find(to).map_or(frame.len(), |end| start + end + to.len());
            frame.replace_range(start..end, "…");
        }
    }
    insta::assert_snapshot!(frame);
}
