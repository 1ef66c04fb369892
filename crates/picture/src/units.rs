//! Units of an organisation and the flows between them: discs on a ring for a screen, a list with arcs for a phone.
//!
//! People are not drawn, so nothing becomes a hairball: a disc is a unit, as large as it has people, and a line is all ties
//! between two units. Which units and which flows are worth drawing comes with the input.

use crate::svg::{Markup, Number, Svg};
use crate::text;
use std::f64::consts::{PI, TAU};

/// The two shapes of the drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    /// Discs on a ring, names in two columns beside it.
    Wide,
    /// A list of names, flows as arcs beside it.
    Narrow,
}

/// A unit.
#[derive(Debug, Clone, PartialEq)]
pub struct Unit {
    /// What it is called.
    pub name: String,
    /// A short line below its name, e.g. `120 people`.
    pub note: String,
    /// Everything about it in a sentence, for a pointer and for reading aloud.
    pub said: String,
    /// How many people.
    pub size: u32,
    /// Whether it keeps to itself: it is drawn with a thick rim.
    pub closed: Closed,
}

/// Whether a unit keeps its ties to itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// It does.
    Yes,
    /// It does not.
    No,
}

/// All ties between two units.
#[derive(Debug, Clone, PartialEq)]
pub struct Flow {
    /// The place of one unit among the units.
    pub a: usize,
    /// The place of the other.
    pub b: usize,
    /// How many ties; it makes the line wide.
    pub ties: u64,
    /// What it says to a pointer, e.g. `Sales and Finance: 340 ties`.
    pub said: String,
}

/// Everything in the drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitsPicture {
    /// Unique among the drawings of a page; letters, digits and hyphens.
    pub key: String,
    /// What the drawing is called when read aloud.
    pub title: String,
    /// How to read it.
    pub description: String,
    /// The units, in the order in which they stand on the ring or in the list.
    pub units: Vec<Unit>,
    /// The flows; a place that is no unit is left out.
    pub flows: Vec<Flow>,
}

const WIDE: f64 = 900.0;
/// Radius of the ring, and room above and below it.
const RING: f64 = 200.0;
const ROOM: f64 = 64.0;
/// Largest and smallest disc, and air between two of them.
const DISC_MAX: f64 = 40.0;
const DISC_MIN: f64 = 5.0;
const AIR: f64 = 8.0;
/// Widest and thinnest line.
const LINE_MAX: f64 = 11.0;
const LINE_MIN: f64 = 0.8;
const FONT: f64 = 13.5;
const FONT_NOTE: f64 = 11.5;
/// Height of a name with its note.
const LABEL: f64 = 38.0;
const NARROW: f64 = 360.0;
const ROW: f64 = 44.0;
/// Where names begin in the list, and how far arcs reach to the left of them.
const LIST: f64 = 176.0;
const REACH: f64 = 150.0;

/// Draws the units and their flows.
#[must_use]
pub fn draw(picture: &UnitsPicture, frame: Frame) -> Svg {
    match frame {
        Frame::Wide => ring(picture),
        Frame::Narrow => list(picture),
    }
}

/// A sign of the drawing, for a legend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// A unit.
    Open,
    /// A unit that keeps to itself.
    Closed,
    /// Ties between two units.
    Flow,
}

/// A sign alone, to stand beside its meaning.
#[must_use]
pub fn sign(sign: Sign) -> Svg {
    let mut markup = Markup::icon("sign-alone", (16.0, 16.0));
    let class = if sign == Sign::Closed { "unit closed" } else { "unit" };
    markup.open("g").attribute("class", "units").open("g").attribute("class", class);
    match sign {
        Sign::Open => markup.circle("disc", (8.0, 8.0), 7.0),
        Sign::Closed => markup.circle("disc", (8.0, 8.0), 5.5),
        Sign::Flow => {
            markup.open("path").attribute("class", "flow").number("stroke-width", 4.0).attribute("d", "M1 13Q8 1 15 8");
            markup.close()
        }
    };
    markup.finish()
}

/// Width and height of [`balance`].
const BALANCE: (f64, f64) = (120.0, 8.0);

/// How much of a unit's ties stays inside, as the filled part of a bar; an empty bar where it has none.
#[must_use]
pub fn balance(inside_share: Option<f64>) -> Svg {
    let mut markup = Markup::icon("balance", BALANCE);
    let mut rect = |class: &'static str, width: f64| {
        markup.open("rect").attribute("class", class).number("width", width).number("height", BALANCE.1);
        markup.number("rx", 2.0).close();
    };
    rect("whole", BALANCE.0);
    if let Some(share) = inside_share {
        rect("inside", BALANCE.0 * share.clamp(0.0, 1.0));
    }
    markup.finish()
}

/// Flows between units that are there, the widest last, so that thin ones do not hide under them.
fn flows(picture: &UnitsPicture) -> Vec<(&Flow, f64)> {
    let count = picture.units.len();
    let mut flows: Vec<&Flow> = picture
        .flows
        .iter()
        .filter(|flow| flow.a < count && flow.b < count && flow.a != flow.b && flow.ties > 0)
        .collect();
    flows.sort_by(|x, y| x.ties.cmp(&y.ties).then((y.a, y.b).cmp(&(x.a, x.b))));
    let most = flows.last().map_or(1, |flow| flow.ties) as f64;
    let width = |flow: &Flow| LINE_MIN + (LINE_MAX - LINE_MIN) * (flow.ties as f64 / most);
    flows.into_iter().map(|flow| (flow, width(flow))).collect()
}

/// Radii by the number of people, so that areas compare, at most `most`.
fn radii(units: &[Unit], most: f64) -> Vec<f64> {
    let largest = units.iter().map(|unit| unit.size).max().unwrap_or(1).max(1);
    units.iter().map(|unit| (most * (f64::from(unit.size) / f64::from(largest)).sqrt()).max(DISC_MIN)).collect()
}

fn ring(picture: &UnitsPicture) -> Svg {
    let units = &picture.units;
    let per_side = units.len().div_ceil(2) as f64;
    let height = (2.0 * (RING + ROOM)).max(per_side * LABEL + 24.0);
    let mut markup = Markup::drawing(&picture.key, "units", (WIDE, height), &picture.title, &picture.description);
    let (x, y) = (WIDE / 2.0, height / 2.0);
    // Discs share the ring by their width; where they are too wide for it, all shrink alike.
    let mut radii = radii(units, DISC_MAX);
    let round: f64 = radii.iter().map(|radius| 2.0 * radius + AIR).sum();
    if round > TAU * RING {
        let shrink =
            (TAU * RING - AIR * units.len() as f64).max(0.0) / radii.iter().map(|radius| 2.0 * radius).sum::<f64>();
        radii.iter_mut().for_each(|radius| *radius *= shrink);
    }
    let free = (TAU * RING - radii.iter().map(|radius| 2.0 * radius).sum::<f64>()) / units.len().max(1) as f64;
    let mut angle = -PI / 2.0;
    let mut discs = Vec::with_capacity(units.len());
    for radius in radii {
        angle += (radius + free / 2.0) / RING;
        discs.push(Disc { angle, x: x + RING * angle.cos(), y: y + RING * angle.sin(), radius });
        angle += (radius + free / 2.0) / RING;
    }
    for (flow, width) in flows(picture) {
        let (a, b) = (&discs[flow.a], &discs[flow.b]);
        // Neighbours on the ring bend less toward the middle than those across.
        let apart = ((a.x - b.x).hypot(a.y - b.y) / (2.0 * RING)).min(1.0);
        let pull = 0.35 + 0.65 * apart;
        let bend = (f64::midpoint(a.x, b.x), f64::midpoint(a.y, b.y));
        let bend = (bend.0 + (x - bend.0) * pull, bend.1 + (y - bend.1) * pull);
        let d = format!(
            "M{} {}Q{} {} {} {}",
            Number(a.x),
            Number(a.y),
            Number(bend.0),
            Number(bend.1),
            Number(b.x),
            Number(b.y)
        );
        line(&mut markup, flow, &d, width);
    }
    for side in [Side::Left, Side::Right] {
        let mut places: Vec<usize> = (0..units.len()).filter(|&place| side.holds(&discs[place], x)).collect();
        places.sort_by(|&a, &b| discs[a].y.total_cmp(&discs[b].y).then(a.cmp(&b)));
        let wishes: Vec<f64> = places.iter().map(|&place| discs[place].y).collect();
        for (place, label_y) in places.iter().zip(spread(&wishes, (12.0, height - 12.0), LABEL)) {
            unit(&mut markup, &units[*place], &discs[*place], side, label_y);
        }
    }
    markup.finish()
}

struct Disc {
    angle: f64,
    x: f64,
    y: f64,
    radius: f64,
}

#[derive(Clone, Copy, PartialEq)]
enum Side {
    Left,
    Right,
}

impl Side {
    fn holds(self, disc: &Disc, middle: f64) -> bool {
        (disc.x < middle) == (self == Side::Left)
    }
}

fn unit(markup: &mut Markup, unit: &Unit, disc: &Disc, side: Side, label_y: f64) {
    let (edge, anchor, sign) = match side {
        Side::Left => (WIDE / 2.0 - RING - DISC_MAX - 22.0, "end", -1.0),
        Side::Right => (WIDE / 2.0 + RING + DISC_MAX + 22.0, "start", 1.0),
    };
    open(markup, unit);
    // From the rim of the disc outward, then level to the name.
    let (rim_x, rim_y) = (disc.x + disc.radius * disc.angle.cos(), disc.y + disc.radius * disc.angle.sin());
    let knee = edge - sign * 14.0;
    let d = format!(
        "M{} {}L{} {}H{}",
        Number(rim_x),
        Number(rim_y),
        Number(knee),
        Number(label_y),
        Number(edge - sign * 5.0)
    );
    markup.path("lead", &d);
    markup.circle("disc", (disc.x, disc.y), disc.radius);
    let room = WIDE / 2.0 - RING - DISC_MAX - 24.0;
    write(markup, "name", (edge, label_y - 1.0), anchor, &text::fitted(&unit.name, FONT, room), FONT);
    write(markup, "note", (edge, label_y + 14.0), anchor, &text::fitted(&unit.note, FONT_NOTE, room), FONT_NOTE);
    markup.close();
}

fn list(picture: &UnitsPicture) -> Svg {
    let units = &picture.units;
    let height = ROW * units.len().max(1) as f64 + 8.0;
    let mut markup =
        Markup::drawing(&picture.key, "units list", (NARROW, height), &picture.title, &picture.description);
    let y = |place: usize| 4.0 + ROW * (place as f64 + 0.5);
    let span = units.len().saturating_sub(1).max(1) as f64;
    for (flow, width) in flows(picture) {
        let (from, to) = (flow.a.min(flow.b), flow.a.max(flow.b));
        let reach = REACH * (0.2 + 0.8 * (to - from) as f64 / span);
        let d = format!(
            "M{0} {1}C{2} {1} {2} {3} {0} {3}",
            Number(LIST - 18.0),
            Number(y(from)),
            Number(LIST - 18.0 - reach * 4.0 / 3.0 * 0.75),
            Number(y(to))
        );
        line(&mut markup, flow, &d, width * 0.8);
    }
    for (place, (unit, radius)) in units.iter().zip(radii(units, 15.0)).enumerate() {
        open(&mut markup, unit);
        markup.circle("disc", (LIST - 18.0, y(place)), radius);
        let room = NARROW - LIST - 6.0;
        write(&mut markup, "name", (LIST + 4.0, y(place) - 2.0), "start", &text::fitted(&unit.name, FONT, room), FONT);
        let note = text::fitted(&unit.note, FONT_NOTE, room);
        write(&mut markup, "note", (LIST + 4.0, y(place) + 14.0), "start", &note, FONT_NOTE);
        markup.close();
    }
    markup.finish()
}

fn open(markup: &mut Markup, unit: &Unit) {
    markup.open("g").attribute("class", if unit.closed == Closed::Yes { "unit closed" } else { "unit" });
    markup.open("title").text(&unit.said).close();
}

fn line(markup: &mut Markup, flow: &Flow, d: &str, width: f64) {
    markup.open("path").attribute("class", "flow").number("stroke-width", width).attribute("d", d);
    markup.open("title").text(&flow.said).close().close();
}

fn write(markup: &mut Markup, class: &str, (x, y): (f64, f64), anchor: &str, text: &str, font: f64) {
    markup.open("text").attribute("class", class).number("font-size", font).number("x", x).number("y", y);
    markup.attribute("text-anchor", anchor).text(text).close();
}

/// Heights as near to those wished for as keeps `step` between any two, within the ends. The wishes are sorted.
fn spread(wishes: &[f64], (top, bottom): (f64, f64), step: f64) -> Vec<f64> {
    let step = step.min((bottom - top) / wishes.len().max(1) as f64);
    let mut places = wishes.to_vec();
    let mut least = top + step / 2.0;
    for place in &mut places {
        *place = place.max(least);
        least = *place + step;
    }
    let mut most = bottom - step / 2.0;
    for place in places.iter_mut().rev() {
        *place = place.min(most);
        most = *place - step;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(count: usize) -> UnitsPicture {
        let unit = |place: usize| Unit {
            name: format!("Unit <{place}>"),
            note: "people".to_owned(),
            said: "said".to_owned(),
            size: (place * place) as u32,
            closed: if place == 1 { Closed::Yes } else { Closed::No },
        };
        let flow = |place: usize| Flow { a: place, b: place + 1, ties: place as u64, said: "ties".to_owned() };
        UnitsPicture {
            key: "units".to_owned(),
            title: "Units".to_owned(),
            description: String::new(),
            units: (0..count).map(unit).collect(),
            flows: (0..count + 3).map(flow).collect(),
        }
    }

    #[test]
    fn any_number_of_units_is_drawn_without_a_fault() {
        for count in [0, 1, 2, 3, 18, 60] {
            for frame in [Frame::Wide, Frame::Narrow] {
                let svg = draw(&units(count), frame);
                roxmltree::Document::parse(&svg.to_file("")).expect("well-formed");
                assert_eq!(svg.as_str().matches("class=\"disc\"").count(), count);
                assert!(!svg.as_str().contains("NaN") && !svg.as_str().contains("inf"), "{}", svg.as_str());
            }
        }
    }

    #[test]
    fn flows_to_nowhere_are_left_out() {
        // Of 5 units: 1-2, 2-3 and 3-4; 0-1 has no ties and the others lead outside.
        assert_eq!(flows(&units(5)).len(), 3);
    }

    #[test]
    fn names_keep_their_distance() {
        let places = spread(&[10.0, 11.0, 12.0, 390.0], (0.0, 400.0), 38.0);
        assert!(places.windows(2).all(|pair| pair[1] - pair[0] >= 38.0), "{places:?}");
        assert!(places[3] <= 400.0 - 19.0);
    }
}
