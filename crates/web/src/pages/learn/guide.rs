//! The guides: one for each chapter of the practice, each with its figures and its doorways.
//!
//! The text is the catalogue's alone. `guide-CODE` is the title, `.lead` the first sentence; `guide-CODE-1` and on are the
//! paragraphs, one with a `.title` begins a part; `guide-CODE-figure-1` and on are figures, each with its `.meaning`.

use super::{Doorway, Line, count, doorways};
use crate::failure::Failure;
use crate::frame::{Frame, Place, Texts};
use crate::visit::{Answer, Visit};
use askama::Template;
use axum::extract::Path;

/// Words that somebody reads in a minute (ours: a calm reader).
const WORDS_PER_MINUTE: usize = 180;

/// Each guide by its code, in the order in which they are best read, with where it can be put to work.
const GUIDES: [(&str, &[Doorway]); 10] = [
    (
        "practice",
        &[
            ("/learn/check", "learn-go-check"),
            ("/network/diversify#results", "learn-go-results"),
            ("/", "learn-go-today"),
        ],
    ),
    (
        "sponsors",
        &[
            ("/sponsors", "learn-go-sponsors"),
            ("/people?benefit=influence", "learn-go-influence"),
            ("/network/diversify", "learn-go-diversify"),
        ],
    ),
    ("kinds", &[("/network/diversify", "learn-go-diversify"), ("/people?benefit=development", "learn-go-development")]),
    ("starting", &[("/people?view=core", "learn-go-core"), ("/people?benefit=development", "learn-go-development")]),
    (
        "giving",
        &[
            ("/giving", "learn-go-giving"),
            ("/network/capitalise", "learn-go-capitalise"),
            ("/people?view=cold", "learn-go-cold"),
        ],
    ),
    (
        "board",
        &[
            ("/people?benefit=development", "learn-go-development"),
            ("/network/what-if", "learn-go-what-if"),
            ("/people?view=cold", "learn-go-cold"),
        ],
    ),
    (
        "network",
        &[
            ("/network", "learn-go-network"),
            ("/network/diversify#results", "learn-go-results"),
            ("/counsel", "learn-go-counsel"),
        ],
    ),
    (
        "energy",
        &[
            ("/network/de-layer", "learn-go-delayer"),
            ("/people?energy=drains", "learn-go-drains"),
            ("/people?energy=energizes", "learn-go-energizes"),
        ],
    ),
    ("traps", &[("/learn/traps", "learn-go-traps"), ("/counsel", "learn-go-counsel")]),
    (
        "stages",
        &[("/network/diversify#results", "learn-go-results"), ("/people?benefit=development", "learn-go-development")],
    ),
];

/// A paragraph, with the title of the part that it begins.
struct Paragraph {
    title: Option<String>,
    text: String,
}

#[derive(Template)]
#[template(path = "pages/learn/guide.html")]
struct GuidePage {
    frame: Frame,
    place: String,
    title: String,
    lead: String,
    paragraphs: Vec<Paragraph>,
    /// Figures with their meaning.
    figures: Vec<(String, String)>,
    doorways: Vec<(&'static str, String)>,
    before: Option<(String, String)>,
    after: Option<(String, String)>,
}

/// `GET /learn/{guide}`
pub(crate) async fn show(visit: Visit, Path(code): Path<String>) -> Answer {
    let index = GUIDES.iter().position(|(own, _)| *own == code).ok_or(Failure::NoSuchPage)?;
    let (code, leads) = GUIDES[index];
    let title = title(&visit.t, code);
    let page = GuidePage {
        frame: visit.frame(Place::Learn, title.clone()).await?,
        place: visit.t.say(
            "learn-guide-place",
            &[
                ("number", count(index + 1)),
                ("count", count(GUIDES.len())),
                ("minutes", count(minutes(&visit.t, code))),
            ],
        ),
        lead: visit.t.text(&format!("guide-{code}.lead")),
        paragraphs: paragraphs(&visit.t, code),
        figures: figures(&visit.t, code),
        doorways: doorways::open(&visit.t, leads),
        before: index.checked_sub(1).map(|before| link(&visit.t, before)),
        after: (index + 1 < GUIDES.len()).then(|| link(&visit.t, index + 1)),
        title,
    };
    visit.page(&page)
}

/// The guides as the contents list them.
pub(super) fn lines(t: &Texts) -> Vec<Line> {
    let line = |(code, _): &(&str, _)| Line {
        path: path(code),
        title: title(t, code),
        lead: t.text(&format!("guide-{code}.lead")),
    };
    GUIDES.iter().map(line).collect()
}

fn path(code: &str) -> String {
    format!("/learn/{code}")
}

fn title(t: &Texts, code: &str) -> String {
    t.text(&format!("guide-{code}"))
}

fn link(t: &Texts, index: usize) -> (String, String) {
    (path(GUIDES[index].0), title(t, GUIDES[index].0))
}

/// The numbered messages after a beginning, as long as the catalogue has them.
fn numbered(t: &Texts, beginning: &str) -> Vec<String> {
    (1..).map(|number| format!("{beginning}-{number}")).take_while(|id| words::has(t.language(), id)).collect()
}

fn paragraphs(t: &Texts, code: &str) -> Vec<Paragraph> {
    let paragraph = |id: String| {
        let title = format!("{id}.title");
        Paragraph { title: words::has(t.language(), &title).then(|| t.text(&title)), text: t.text(&id) }
    };
    numbered(t, &format!("guide-{code}")).into_iter().map(paragraph).collect()
}

fn figures(t: &Texts, code: &str) -> Vec<(String, String)> {
    let ids = numbered(t, &format!("guide-{code}-figure"));
    ids.into_iter().map(|id| (t.text(&id), t.text(&format!("{id}.meaning")))).collect()
}

fn minutes(t: &Texts, code: &str) -> usize {
    words_of(t, code).div_ceil(WORDS_PER_MINUTE)
}

/// How many words a guide has, its figures apart.
fn words_of(t: &Texts, code: &str) -> usize {
    let words = |text: &str| text.split_whitespace().count();
    words(&t.text(&format!("guide-{code}.lead"))) + paragraphs(t, code).iter().map(|it| words(&it.text)).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::Language;

    #[test]
    fn every_guide_is_short_in_parts_and_leads_somewhere() {
        let t = Texts::new(Language::English);
        for (code, leads) in GUIDES {
            let length = words_of(&t, code);
            assert!((150..=350).contains(&length), "{code} has {length} words");
            assert!(paragraphs(&t, code).iter().filter(|it| it.title.is_some()).count() >= 2, "{code}");
            assert!(words::has(Language::English, &format!("guide-{code}.lead")), "{code}");
            for id in numbered(&t, &format!("guide-{code}-figure")) {
                assert!(words::has(Language::English, &format!("{id}.meaning")), "{id}");
            }
            assert!(!doorways::open(&t, leads).is_empty(), "{code}");
            for (_, id) in leads {
                assert!(words::has(Language::English, id), "{id}");
            }
        }
    }
}
