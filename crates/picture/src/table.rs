//! A personal board: a table with its chairs around it, me at the foot. An empty chair is a dashed outline; the ring of a taken one
//! fills with the silence since the last contact, and is full when one is due.

use crate::svg::{Markup, Number, Svg};
use crate::text;
use std::f64::consts::{PI, TAU};

/// So many chairs are drawn; more are said as a count (ours: beyond that labels have no room, and no table has so many).
pub const CHAIRS_MAX: usize = 12;

/// One chair.
#[derive(Debug, Clone, PartialEq)]
pub struct Chair {
    /// Who sits there; nobody on an empty chair.
    pub name: Option<String>,
    /// What the chair is for.
    pub specialty: String,
    /// The third line, e.g. `31 of 90 days`, `empty chair`.
    pub said: String,
    /// Silence as a part of the rhythm, 0 and up, where it is known; 1 is due.
    pub silence: Option<f64>,
    /// Where a click leads, within the page or out of it.
    pub href: String,
}

/// The table.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Unique among the tables of a page; letters, digits and hyphens.
    pub key: String,
    /// What the picture is called when read aloud.
    pub title: String,
    /// What stands at my own place.
    pub me: String,
    /// What stands on the table: the name of the board.
    pub name: String,
    /// A second line below it, e.g. `5 people, 2 empty chairs`.
    pub about: String,
    /// The chairs, clockwise from my left.
    pub chairs: Vec<Chair>,
    /// What is said of chairs beyond [`CHAIRS_MAX`], e.g. `and 2 more`; empty where there are none.
    pub more: String,
}

/// How much room there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// Names and specialties stand beside the chairs.
    Wide,
    /// Initials alone, for a phone; the list beside it says the rest.
    Narrow,
}

/// Measures of a drawing, in drawing units.
struct Measures {
    width: f64,
    height: f64,
    middle: (f64, f64),
    table: (f64, f64),
    /// From the edge of the table to the middle of a chair.
    gap: f64,
    radius: f64,
    font: f64,
}

const WIDE: Measures = Measures {
    width: 860.0,
    height: 500.0,
    middle: (430.0, 246.0),
    table: (226.0, 112.0),
    gap: 36.0,
    radius: 21.0,
    font: 13.0,
};
const NARROW: Measures = Measures {
    width: 360.0,
    height: 300.0,
    middle: (180.0, 146.0),
    table: (112.0, 78.0),
    gap: 34.0,
    radius: 19.0,
    font: 13.0,
};

/// Draws the table. Labels never collide: each has the room up to its neighbour and is cut to it.
#[must_use]
pub fn draw(table: &Table, fit: Fit) -> Svg {
    let (measures, class) = match fit {
        Fit::Wide => (WIDE, "board wide"),
        Fit::Narrow => (NARROW, "board narrow"),
    };
    let shown = &table.chairs[..table.chairs.len().min(CHAIRS_MAX)];
    let of = |chair: &Chair| match &chair.name {
        Some(name) => format!("{name}: {}, {}", chair.specialty, chair.said),
        None => format!("{}: {}", chair.specialty, chair.said),
    };
    let description: Vec<String> = shown.iter().map(of).collect();
    let name = format!("board-{}", table.key);
    let size = (measures.width, measures.height);
    let mut markup = Markup::drawing(&name, class, size, &table.title, &description.join("; "));
    wood(&mut markup, table, &measures);
    for (number, chair) in shown.iter().enumerate() {
        let angle = angle(number, shown.len());
        markup.open("a").attribute("href", &chair.href).attribute("class", class_of(chair));
        // Where no text stands in it, the link still says where it leads.
        if fit != Fit::Wide && chair.name.is_none() {
            markup.attribute("aria-label", of(chair));
        }
        seat(&mut markup, chair, place(&measures, angle), &measures);
        if fit == Fit::Wide {
            label(&mut markup, chair, angle, shown.len(), &measures);
        }
        markup.close();
    }
    me(&mut markup, table, &measures);
    markup.finish()
}

/// Chairs stand evenly, clockwise from my left; the foot of the table is mine.
fn angle(number: usize, chairs: usize) -> f64 {
    PI / 2.0 + TAU * (number + 1) as f64 / (chairs + 1) as f64
}

/// The middle of a chair.
fn place(measures: &Measures, angle: f64) -> (f64, f64) {
    let (x, y) = measures.middle;
    (x + (measures.table.0 + measures.gap) * angle.cos(), y + (measures.table.1 + measures.gap) * angle.sin())
}

fn class_of(chair: &Chair) -> &'static str {
    match (&chair.name, chair.silence) {
        (None, _) => "chair empty",
        (Some(_), Some(silence)) if silence > 1.0 => "chair cold",
        (Some(_), Some(_)) => "chair warm",
        (Some(_), None) => "chair unknown",
    }
}

fn wood(markup: &mut Markup, table: &Table, measures: &Measures) {
    let (x, y) = measures.middle;
    markup.open("ellipse").attribute("class", "wood").number("cx", x).number("cy", y);
    markup.number("rx", measures.table.0).number("ry", measures.table.1).close();
    let room = measures.table.0 * 1.5;
    let title = text::fitted(&table.name, measures.font * 1.5, room);
    write(markup, "title", (x, y - 2.0), "middle", measures.font * 1.5, &title);
    let about = text::fitted(&table.about, measures.font, room);
    write(markup, "about", (x, y + measures.font * 1.6), "middle", measures.font, &about);
    if !table.more.is_empty() {
        write(markup, "about", (x, y + measures.font * 3.1), "middle", measures.font, &table.more);
    }
}

fn seat(markup: &mut Markup, chair: &Chair, (x, y): (f64, f64), measures: &Measures) {
    let radius = measures.radius;
    markup.circle("place", (x, y), radius);
    let Some(name) = &chair.name else {
        // A plus sign: somebody could sit here.
        let arm = radius * 0.36;
        let d = format!(
            "M{} {}H{}M{} {}V{}",
            Number(x - arm),
            Number(y),
            Number(x + arm),
            Number(x),
            Number(y - arm),
            Number(y + arm)
        );
        markup.path("plus", &d);
        return;
    };
    markup.circle("track", (x, y), radius + 5.0);
    if let Some(silence) = chair.silence {
        ring(markup, (x, y), radius + 5.0, silence);
    }
    write(markup, "initials", (x, y + measures.font * 0.35), "middle", measures.font, &initials(name));
}

/// A ring that begins at the top and is full when a contact is due.
fn ring(markup: &mut Markup, (x, y): (f64, f64), radius: f64, silence: f64) {
    if !silence.is_finite() || silence <= 0.0 {
        return;
    }
    if silence >= 1.0 {
        markup.circle("ring", (x, y), radius);
        return;
    }
    let end = TAU * silence - PI / 2.0;
    let large = i32::from(silence > 0.5);
    let d = format!(
        "M{} {}A{} {} 0 {large} 1 {} {}",
        Number(x),
        Number(y - radius),
        Number(radius),
        Number(radius),
        Number(x + radius * end.cos()),
        Number(y + radius * end.sin())
    );
    markup.path("ring", &d);
}

fn label(markup: &mut Markup, chair: &Chair, angle: f64, chairs: usize, measures: &Measures) {
    let (x, y) = place(measures, angle);
    let (line, out) = (measures.font * 1.3, measures.radius + 14.0);
    let step = TAU / (chairs + 1) as f64;
    // Beside the table a label has the room up to the edge; above and below it, the room up to its neighbours.
    let is_beside = angle.cos().abs() > 0.5;
    let (anchor, at, room) = if is_beside && angle.cos() < 0.0 {
        ("end", (x - out, y - line * 0.55), x - out - 4.0)
    } else if is_beside {
        ("start", (x + out, y - line * 0.55), measures.width - x - out - 4.0)
    } else {
        let room = ((measures.table.0 + measures.gap) * step.sin().abs() - 10.0).clamp(60.0, 190.0);
        let y = if angle.sin() < 0.0 { y - out - line * 2.0 } else { y + out + line * 0.6 };
        ("middle", (x, y), room)
    };
    let fitted = |words: &str| text::fitted(words, measures.font, room);
    let mut lines: Vec<(&str, String)> = match &chair.name {
        Some(name) => vec![("name", fitted(name)), ("for", fitted(&chair.specialty))],
        // Nobody's name stands there, so what the chair is for has the room of two lines.
        None => {
            let specialty = text::broken(&chair.specialty, measures.font, room, EMPTY_LINES_MAX);
            specialty.into_iter().map(|line| ("name", line)).collect()
        }
    };
    lines.push(("said", fitted(&chair.said)));
    for (number, (class, words)) in lines.into_iter().enumerate().filter(|(_, (_, words))| !words.is_empty()) {
        write(markup, class, (at.0, at.1 + line * number as f64), anchor, measures.font, &words);
    }
}

/// What an empty chair is for takes so many lines at most (ours: with what is said of it as tall as a taken one).
const EMPTY_LINES_MAX: usize = 2;

fn me(markup: &mut Markup, table: &Table, measures: &Measures) {
    let (x, y) = place(measures, PI / 2.0);
    markup.open("g").attribute("class", "me").circle("place", (x, y), measures.radius);
    write(markup, "initials", (x, y + measures.font * 0.35), "middle", measures.font, &table.me);
    markup.close();
}

fn write(markup: &mut Markup, class: &str, (x, y): (f64, f64), anchor: &str, size: f64, text: &str) {
    markup.open("text").attribute("class", class).number("font-size", size).number("x", x).number("y", y);
    markup.attribute("text-anchor", anchor).text(text).close();
}

/// The first letters of the first and the last word of a name.
fn initials(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let first = |word: &&str| word.chars().find(|c| c.is_alphanumeric());
    let ends = [words.first(), words.last().filter(|_| words.len() > 1)];
    ends.into_iter().flatten().filter_map(first).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chair(name: Option<&str>, silence: Option<f64>) -> Chair {
        Chair {
            name: name.map(str::to_owned),
            specialty: "negotiating <hard>".to_owned(),
            said: "31 of 90 days".to_owned(),
            silence,
            href: "#seat-1".to_owned(),
        }
    }

    fn table(chairs: Vec<Chair>) -> Table {
        let text = |text: &str| text.to_owned();
        Table {
            key: text("a"),
            title: text("My board"),
            me: text("me"),
            name: text("My board"),
            about: text("1"),
            chairs,
            more: String::new(),
        }
    }

    #[test]
    fn every_chair_is_told_and_text_is_escaped() {
        let chairs = vec![chair(Some("Ada Example"), Some(0.3)), chair(None, None), chair(Some("Ben"), Some(1.4))];
        let wide = draw(&table(chairs.clone()), Fit::Wide).to_string();
        assert_eq!(wide.matches("<a href").count(), 3);
        assert!(wide.contains("Ada Example: negotiating &lt;hard&gt;, 31 of 90 days"), "{wide}");
        assert!(wide.contains("chair warm") && wide.contains("chair empty") && wide.contains("chair cold"));
        assert!(!wide.contains("style="));
        let narrow = draw(&table(chairs), Fit::Narrow).to_string();
        assert!(narrow.contains(">AE<") && narrow.contains(">B<") && !narrow.contains(">Ada Example<"));
    }

    #[test]
    fn what_an_empty_chair_is_for_breaks_into_two_lines() {
        let wanted = |specialty: &str| {
            let empty = Chair { specialty: specialty.to_owned(), ..chair(None, None) };
            let chairs = vec![chair(Some("Ada"), None), empty.clone(), empty.clone(), chair(Some("Ben"), None), empty];
            draw(&table(chairs), Fit::Wide).to_string()
        };
        let drawn = wanted("Somebody who counts the cost of it");
        let texts: Vec<&str> = drawn.split("</text>").filter_map(|text| text.rsplit('>').next()).collect();
        assert!(!drawn.contains('…'), "{texts:?}");
        let halves = texts.windows(2).filter(|pair| pair.concat().replace(' ', "") == "Somebodywhocountsthecostofit");
        let whole = texts.iter().filter(|text| **text == "Somebody who counts the cost of it");
        assert_eq!(halves.count() + whole.count(), 3, "{texts:?}");
        assert!(wanted(&"long ".repeat(60)).contains('…'), "what has no room in two lines is still cut");
    }

    #[test]
    fn any_number_of_chairs_is_a_drawing() {
        for number in [0, 1, 5, CHAIRS_MAX, CHAIRS_MAX + 3] {
            let chairs = (0..number).map(|_| chair(Some(""), Some(f64::NAN))).collect();
            let drawn = draw(&table(chairs), Fit::Wide).to_string();
            assert_eq!(drawn.matches("<a href").count(), number.min(CHAIRS_MAX));
        }
    }

    #[test]
    fn initials_are_of_the_first_and_the_last_name() {
        assert_eq!([initials("Ada Maria Example"), initials("zoë"), initials(" ")], ["AE", "Z", ""]);
    }
}
