//! A plan in time: goals with their milestones, relationships with their sessions and ends, one line each, and the present day.
//!
//! Places in time are shares of the whole, 0 at its beginning and 1 at its end; whoever draws knows the calendar.

use crate::svg::{Markup, Number, Svg};
use crate::text;

/// Measures of the drawing, in drawing units.
const WIDTH: f64 = 860.0;
/// Room beside the first and the last day, so that marks there are whole.
const SIDE: f64 = 10.0;
const HEAD: f64 = 40.0;
const FOOT: f64 = 10.0;
/// Room for the name of a lane, for its line, and for the words below it.
const NAME: f64 = 22.0;
const LINE: f64 = 18.0;
const WORDS: f64 = 16.0;
const GAP: f64 = 12.0;
const FONT: f64 = 13.0;
const FONT_SMALL: f64 = 11.5;
/// Room between two texts on one line.
const AIR: f64 = 14.0;
/// Half the height of a mark.
const MARK: f64 = 5.5;
/// Most width of the words at a mark.
const WORDS_MAX: f64 = 190.0;

/// What a mark stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A milestone that is to be reached.
    Milestone,
    /// One that was reached.
    Reached,
    /// One that is past its day.
    Late,
    /// A session that is planned.
    Planned,
    /// One that was held.
    Held,
    /// The day by which a goal is to be reached, or on which a relationship ends.
    End,
    /// A day to look back.
    LookBack,
}

impl Shape {
    /// All of them, in the order of a legend.
    pub const ALL: [Shape; 7] =
        [Shape::Reached, Shape::Milestone, Shape::Late, Shape::Held, Shape::Planned, Shape::LookBack, Shape::End];

    /// The word for it, for classes and the catalogue.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Shape::Milestone => "milestone",
            Shape::Reached => "reached",
            Shape::Late => "late",
            Shape::Planned => "planned",
            Shape::Held => "held",
            Shape::End => "end",
            Shape::LookBack => "look-back",
        }
    }
}

/// Something on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// When, as a share of the whole.
    pub at: f64,
    /// What.
    pub shape: Shape,
    /// What it says when it is pointed at.
    pub said: String,
    /// The words below it, where there is room for them.
    pub words: Option<String>,
}

/// A goal or a relationship.
#[derive(Debug, Clone, PartialEq)]
pub struct Lane {
    /// What stands above it.
    pub name: String,
    /// Where it leads.
    pub path: Option<String>,
    /// From when to when, as shares of the whole.
    pub span: (f64, f64),
    /// Whether it goes on beyond what is known.
    pub is_open: bool,
    /// The marks, in any order.
    pub marks: Vec<Mark>,
}

/// A plan in time.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// What the picture is called when read aloud.
    pub title: String,
    /// What it says in a sentence.
    pub description: String,
    /// The present day, and what stands above it.
    pub today: (f64, String),
    /// Days of the calendar and what stands above them, in order; those without room are left out.
    pub ticks: Vec<(f64, String)>,
    /// The lanes, from above.
    pub lanes: Vec<Lane>,
}

/// Draws the plan. Words never collide: of two that would, the later one is left out and stands in the mark's title alone.
#[must_use]
pub fn draw(timeline: &Timeline) -> Svg {
    let heights: Vec<f64> = timeline.lanes.iter().map(height).collect();
    let whole = HEAD + heights.iter().sum::<f64>() + FOOT;
    let mut markup = Markup::drawing("timeline", "timeline", (WIDTH, whole), &timeline.title, &timeline.description);
    calendar(&mut markup, timeline, whole);
    let mut top = HEAD;
    for (lane, height) in timeline.lanes.iter().zip(heights) {
        draw_lane(&mut markup, lane, top);
        top += height;
    }
    markup.finish()
}

/// The sign of a shape, to stand beside its meaning.
#[must_use]
pub fn sign(shape: Shape) -> Svg {
    let mut markup = Markup::icon("timeline-sign timeline", (16.0, 16.0));
    markup.open("g").attribute("class", format_args!("mark {}", shape.code()));
    outline(&mut markup, shape, (8.0, 8.0));
    markup.finish()
}

fn has_words(lane: &Lane) -> bool {
    lane.marks.iter().any(|mark| mark.words.is_some())
}

fn height(lane: &Lane) -> f64 {
    NAME + LINE + if has_words(lane) { WORDS } else { 0.0 } + GAP
}

fn x(share: f64) -> f64 {
    let share = if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 };
    SIDE + share * (WIDTH - 2.0 * SIDE)
}

/// The calendar behind the lanes, and today in front of it.
fn calendar(markup: &mut Markup, timeline: &Timeline, whole: f64) {
    let (today, said) = &timeline.today;
    let today = x(*today);
    let said_width = text::width(said, FONT_SMALL);
    let said_left = (today - said_width / 2.0).clamp(0.0, WIDTH - said_width);
    let mut free = 0.0;
    for (at, name) in &timeline.ticks {
        let left = x(*at);
        markup.path("tick", &format!("M{} {}V{}", Number(left), Number(HEAD - 14.0), Number(whole)));
        let right = left + 4.0 + text::width(name, FONT_SMALL);
        if left >= free && right <= WIDTH {
            label(markup, "tick-name", (left + 4.0, HEAD - 6.0), FONT_SMALL, name);
            free = right + AIR;
        }
    }
    markup.path("today", &format!("M{} {}V{}", Number(today), Number(16.0), Number(whole)));
    label(markup, "today-name", (said_left, 11.0), FONT_SMALL, said);
}

fn label(markup: &mut Markup, class: &str, (x, y): (f64, f64), size: f64, said: &str) {
    markup.open("text").attribute("class", class).number("font-size", size).number("x", x).number("y", y);
    markup.text(said).close();
}

fn draw_lane(markup: &mut Markup, lane: &Lane, top: f64) {
    let (from, to) = (x(lane.span.0), x(lane.span.1.max(lane.span.0)));
    let middle = top + NAME + LINE / 2.0;
    markup.open("g").attribute("class", "lane");
    let name = text::fitted(&lane.name, FONT, WIDTH - 2.0 * SIDE);
    let left = from.min(WIDTH - SIDE - text::width(&name, FONT)).max(SIDE) - MARK;
    if let Some(path) = &lane.path {
        markup.open("a").attribute("href", path);
    }
    label(markup, "lane-name", (left, top + NAME - 7.0), FONT, &name);
    if lane.path.is_some() {
        markup.close();
    }
    let class = if lane.is_open { "bar open" } else { "bar" };
    markup.path(class, &format!("M{} {}H{}", Number(from), Number(middle), Number(to)));
    let mut marks: Vec<&Mark> = lane.marks.iter().collect();
    marks.sort_by(|a, b| a.at.total_cmp(&b.at));
    let mut free = 0.0;
    for mark in marks {
        let at = x(mark.at);
        markup.open("g").attribute("class", format_args!("mark {}", mark.shape.code()));
        markup.open("title").text(&mark.said).close();
        outline(markup, mark.shape, (at, middle));
        if let Some(words) = &mark.words {
            let words = text::fitted(words, FONT_SMALL, WORDS_MAX);
            let width = text::width(&words, FONT_SMALL);
            let left = (at - MARK).min(WIDTH - width).max(0.0);
            if left >= free {
                label(markup, "words", (left, middle + LINE / 2.0 + WORDS - 3.0), FONT_SMALL, &words);
                free = left + width + AIR;
            }
        }
        markup.close();
    }
    markup.close();
}

/// Each shape by its outline, so that colour does not carry the meaning alone.
fn outline(markup: &mut Markup, shape: Shape, (x, y): (f64, f64)) {
    match shape {
        Shape::Milestone | Shape::Reached => {
            markup.path("shape", &diamond((x, y), MARK));
        }
        Shape::Late => {
            markup.path("shape", &diamond((x, y), MARK));
            markup.path(
                "stroke",
                &format!(
                    "M{0} {1}V{2}M{0} {3}V{4}",
                    Number(x),
                    Number(y - 2.6),
                    Number(y + 0.4),
                    Number(y + 1.7),
                    Number(y + 2.6)
                ),
            );
        }
        Shape::Planned | Shape::Held => {
            markup.circle("shape", (x, y), MARK - 1.5);
        }
        Shape::LookBack => {
            let (left, right) = (x - MARK + 1.0, x + MARK - 1.0);
            markup.path(
                "shape",
                &format!("M{} {}H{}L{} {}Z", Number(left), Number(y - 4.0), Number(right), Number(x), Number(y + 4.0)),
            );
        }
        Shape::End => {
            markup.path("shape", &format!("M{} {}V{}", Number(x), Number(y - MARK - 1.5), Number(y + MARK + 1.5)));
        }
    }
}

fn diamond((x, y): (f64, f64), half: f64) -> String {
    format!(
        "M{0} {1}L{2} {3}L{0} {4}L{5} {3}Z",
        Number(x),
        Number(y - half),
        Number(x + half),
        Number(y),
        Number(y + half),
        Number(x - half)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(at: f64, shape: Shape, words: Option<&str>) -> Mark {
        Mark { at, shape, said: format!("at {at}"), words: words.map(str::to_owned) }
    }

    fn drawn(lanes: Vec<Lane>) -> String {
        draw(&Timeline {
            title: "Plan".into(),
            description: "d".into(),
            today: (0.5, "today".into()),
            ticks: vec![(0.0, "Jan".into()), (0.01, "Feb".into()), (0.5, "Mar".into())],
            lanes,
        })
        .to_string()
    }

    fn lane(marks: Vec<Mark>) -> Lane {
        Lane { name: "Publish".into(), path: Some("/plan/goals/1".into()), span: (0.0, 1.0), is_open: false, marks }
    }

    #[test]
    fn words_that_would_collide_are_left_to_the_title() {
        let marks = vec![
            mark(0.01, Shape::Late, Some("Second")),
            mark(0.0, Shape::Reached, Some("The first milestone")),
            mark(1.0, Shape::End, Some("The end of it all")),
        ];
        let svg = drawn(vec![lane(marks)]);
        assert!(svg.contains(">The first milestone</text>") && !svg.contains(">Second</text>"), "{svg}");
        assert!(svg.contains(">The end of it all</text>") && svg.matches("<title>").count() == 3, "{svg}");
        assert!(svg.contains(">Jan</text>") && !svg.contains(">Feb</text>"), "the names of months, too");
    }

    #[test]
    fn odd_places_in_time_stay_inside() {
        let marks =
            vec![mark(f64::NAN, Shape::Held, None), mark(-3.0, Shape::Planned, None), mark(9.0, Shape::LookBack, None)];
        let svg = drawn(vec![Lane { span: (0.8, 0.2), ..lane(marks) }]);
        let drawing = svg.replace("at NaN", "");
        assert!(!drawing.contains("NaN") && !drawing.contains("inf"), "{svg}");
        assert!(svg.contains(r#"<circle class="shape" cx="10" "#) && !drawn(Vec::new()).contains("lane"));
    }

    #[test]
    fn every_shape_has_its_sign() {
        let signs: Vec<String> = Shape::ALL.iter().map(|&shape| sign(shape).to_string()).collect();
        for (place, one) in signs.iter().enumerate() {
            assert!(signs[..place].iter().all(|other| other != one));
        }
    }
}
