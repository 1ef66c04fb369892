//! From the finished layout to SVG. Nothing is decided here but the order of painting.

use super::bands::Ring;
use super::input::{Metrics, NetworkPicture, PersonMark, Role};
use super::labels::{Caption, Name};
use super::light::Lit;
use super::seats::Placed;
use super::sectors::Sector;
use super::ties::{self, Voice};
use super::titles::{self, Title};
use super::{Drawing, Label, Node};
use crate::geometry::Point;
use crate::svg::{Markup, Number};
use crate::text;
use model::kind::Sphere;
use model::person::Known;

/// Marks smaller than this show their energy by their whole shape, since no sign fits into them (`ours`).
const SIGN_RADIUS_MIN: f64 = 4.2;
/// Marks smaller than this have thinner outlines (`ours`).
const DOT_RADIUS: f64 = 4.6;
/// More ties than this are drawn fainter (`ours`).
const TIES_MANY: usize = 120;
/// The number in a mark that stands for several, as a part of its radius (`ours`: three digits fit).
const FOLDED_FONT_PART: f64 = 0.95;
/// How much wider than its people the soft shape around a voice group is.
const VOICE_ROOM: f64 = 18.0;

/// The sphere of those whose sphere is not known, in an address (`ours`).
const SPHERE_UNKNOWN: &str = "unknown";

/// Everything that has been decided.
pub(super) struct Layout<'a> {
    pub(super) input: &'a NetworkPicture,
    pub(super) metrics: Metrics,
    pub(super) sectors: Vec<Sector>,
    pub(super) rings: Vec<Ring>,
    pub(super) seats: Vec<Placed>,
    pub(super) titles: Vec<Title>,
    pub(super) names: Vec<Name>,
    pub(super) captions: Vec<Caption>,
}

/// Paints the layout, and says where everything came to stand.
pub(super) fn paint(layout: &Layout<'_>) -> Drawing {
    let Metrics { area, font_size, .. } = layout.metrics;
    let name = &layout.key();
    let input = layout.input;
    let lit = Lit::of(input);
    let class = if lit.is_on() { "network has-focus" } else { "network" };
    let mut markup = Markup::drawing(name, class, (area.right, area.bottom), &input.title, &input.description);
    let voices = ties::voices(input, &layout.seats, &layout.metrics);
    layout.ground(&mut markup);
    layout.voices(&mut markup, &voices, &lit);
    layout.ties(&mut markup, &lit);
    let unnamed = layout.titles(&mut markup);
    markup.open("g").attribute("class", "captions");
    for caption in &layout.captions {
        markup.open("text").attribute("class", "caption").number("x", caption.at.x).number("y", caption.at.y);
        markup.number("font-size", caption.font_size).attribute("text-anchor", "middle").text(&caption.text).close();
    }
    markup.close();
    layout.me(&mut markup, font_size);
    markup.open("g").attribute("class", "people");
    for seat in 0..layout.seats.len() {
        layout.person(&mut markup, seat, &voices, &lit);
    }
    markup.close();
    Drawing { svg: markup.finish(), area, nodes: layout.nodes(), labels: layout.labels(&unnamed), unnamed }
}

impl Layout<'_> {
    /// What the ids of this drawing begin with.
    fn key(&self) -> String {
        self.input.key.map_or_else(|| self.metrics.name.to_owned(), |key| format!("{}-{key}", self.metrics.name))
    }

    fn ground(&self, markup: &mut Markup) {
        let centre = (self.metrics.centre.x, self.metrics.centre.y);
        markup.open("g").attribute("class", "ground");
        for ring in self.rings.iter().rev() {
            let class = match ring.closeness {
                None => "ring beyond",
                Some(4) => "ring near",
                Some(5) => "ring nearest",
                Some(_) => "ring",
            };
            markup.circle(class, centre, ring.outer);
        }
        if self.sectors.len() > 1 {
            let (inner, outer) = (self.metrics.me_radius + 14.0, self.metrics.radius);
            for sector in &self.sectors {
                let (from, to) =
                    (self.metrics.centre.at(sector.start, inner), self.metrics.centre.at(sector.start, outer));
                let d = format!("M{} {}L{} {}", Number(from.x), Number(from.y), Number(to.x), Number(to.y));
                markup.path("border", &d);
            }
        }
        markup.close();
    }

    fn voices(&self, markup: &mut Markup, voices: &[Voice], lit: &Lit<'_>) {
        markup.open("g").attribute("class", "voices");
        for (number, voice) in voices.iter().enumerate() {
            let extent = voice.members.iter().map(|&seat| self.seats[seat].radius).fold(0.0, f64::max);
            let room = VOICE_ROOM * self.metrics.font_size / 12.5;
            let is_lit = lit.has_voice(voice.members.iter().map(|&seat| &self.input.people[self.seats[seat].place].id));
            let class = if voice.is_area { "voice area" } else { "voice" };
            markup.open("path").attribute("class", format_args!("{class}{}", Lit::class(is_lit)));
            markup.attribute("data-voice", number);
            markup.number("stroke-width", 2.0 * extent + room).attribute("d", &voice.path);
            let title = self.input.words.voice.replace("{count}", &voice.members.len().to_string());
            markup.open("title").text(&title).close().close();
        }
        markup.close();
    }

    fn ties(&self, markup: &mut Markup, lit: &Lit<'_>) {
        let arcs = ties::arcs(self.input, &self.seats, &self.metrics);
        markup.open("g").attribute("class", if arcs.len() > TIES_MANY { "ties many" } else { "ties" });
        for arc in arcs {
            markup
                .open("path")
                .attribute("class", format_args!("tie t{}{}", arc.strength, Lit::class(lit.has_tie(&arc))));
            markup.attribute("data-a", arc.a).attribute("data-b", arc.b).attribute("d", &arc.path).close();
        }
        markup.close();
    }

    /// The titles of the sectors, each with the count of those who stand without a name.
    fn titles(&self, markup: &mut Markup) -> Vec<(Option<Sphere>, usize)> {
        let mut named = vec![0_usize; self.sectors.len()];
        for name in &self.names {
            named[self.seats[name.seat].sector] += 1;
        }
        let mut unnamed = Vec::new();
        markup.open("g").attribute("class", "spheres");
        for (number, (sector, title)) in self.sectors.iter().zip(&self.titles).enumerate() {
            let count = sector.members.len() + sector.undrawn - named[number];
            if count > 0 {
                unnamed.push((sector.sphere, count));
            }
            self.title(markup, number, title, count);
        }
        markup.close();
        unnamed
    }

    fn title(&self, markup: &mut Markup, number: usize, title: &Title, count: usize) {
        let id = format!("{}-arc-{number}", self.key());
        let wide = self.wide_arc(title);
        let d = format!(
            "M{} {}A{r} {r} 0 {wide} {} {} {}",
            Number(title.from.x),
            Number(title.from.y),
            u8::from(title.clockwise),
            Number(title.to.x),
            Number(title.to.y),
            r = Number(title.radius),
        );
        markup.open("path").attribute("class", "track").attribute("id", &id).attribute("d", d).close();
        markup.open("text").attribute("class", "sphere").number("font-size", title.font_size);
        markup.attribute("text-anchor", "middle");
        markup.open("textPath").attribute("href", format_args!("#{id}")).attribute("startOffset", "50%");
        markup.text(&title.name);
        if count > 0 {
            let meaning =
                self.input.words.unnamed.replace("{count}", &count.to_string()).replace("{sphere}", &title.name);
            if let Some(address) = &self.input.list_address {
                let sphere = self.sectors[number].sphere.map_or(SPHERE_UNKNOWN, Sphere::code);
                let address = address.replace("{sphere}", sphere);
                markup
                    .open("a")
                    .attribute("href", address)
                    .attribute("aria-label", format_args!("{meaning}{}", titles::count(count)));
            }
            markup.open("tspan").attribute("class", "count").open("title").text(&meaning).close();
            markup.text(&titles::count(count)).close();
            if self.input.list_address.is_some() {
                markup.close();
            }
        }
        markup.close().close();
    }

    /// Whether the arc of a title is more than half the circle, as the path command wants it.
    fn wide_arc(&self, title: &Title) -> u8 {
        let width = text::width(&title.name, title.font_size);
        u8::from(width > std::f64::consts::PI * title.radius)
    }

    fn me(&self, markup: &mut Markup, font_size: f64) {
        let Metrics { centre, me_radius, .. } = self.metrics;
        let size = font_size * 0.92;
        let you = text::fitted(&self.input.words.you, size, 2.0 * me_radius - 2.0);
        markup.open("g").attribute("class", "me").circle("", (centre.x, centre.y), me_radius);
        markup.open("text").number("font-size", size).number("x", centre.x).number("y", centre.y + size * 0.34);
        markup.attribute("text-anchor", "middle").text(&you).close().close();
    }

    fn person(&self, markup: &mut Markup, seat: usize, voices: &[Voice], lit: &Lit<'_>) {
        let placed = &self.seats[seat];
        let person = &self.input.people[placed.place];
        let dot = if placed.radius < DOT_RADIUS { " dot" } else { "" };
        let class = format!("{}{dot}{}", classes(person), Lit::class(lit.has(&person.id)));
        markup.open(if person.address.is_some() { "a" } else { "g" });
        markup.attribute("class", class).attribute("data-id", &person.id);
        // A link is in the order of tabs and has a role by itself.
        match &person.address {
            Some(address) => markup.attribute("href", address),
            None => markup.attribute("role", "img").attribute("tabindex", 0),
        };
        if !person.strong.is_empty() {
            let codes: Vec<&str> = person.strong.iter().map(|benefit| benefit.code()).collect();
            markup.attribute("data-strong", codes.join(" "));
        }
        if let Some(voice) = voices.iter().position(|voice| voice.members.contains(&seat)) {
            markup.attribute("data-voice", voice);
        }
        markup.open("title").text(&self.said(person)).close();
        for &role in Role::ALL.iter().filter(|role| person.roles.contains(role)) {
            role_sign(markup, role, placed);
        }
        mark(markup, person, placed);
        self.name(markup, seat);
        markup.close();
    }

    fn name(&self, markup: &mut Markup, seat: usize) {
        let Some(name) = self.names.iter().find(|name| name.seat == seat) else { return };
        if let Some((from, to)) = name.leader {
            let d = format!("M{} {}L{} {}", Number(from.x), Number(from.y), Number(to.x), Number(to.y));
            markup.path("leader", &d);
        }
        markup.open("text").attribute("class", "name").number("font-size", name.font_size);
        markup.number("x", name.at.x).number("y", name.at.y);
        if name.anchor != "start" {
            markup.attribute("text-anchor", name.anchor);
        }
        markup.text(&name.text).close();
    }

    /// 'Ada Example, Equity Sales, close (4), energizes, mentor'.
    fn said(&self, person: &PersonMark) -> String {
        let words = &self.input.words;
        let mut parts = vec![person.name.clone()];
        if let Some(count) = person.folded {
            parts.push(words.voice.replace("{count}", &count.to_string()));
            return parts.join(", ");
        }
        parts.extend(person.unit.clone().or_else(|| person.organisation.clone()));
        let closeness = person.closeness.map(Known::value);
        parts.push(match person.closeness {
            Some(Known::Said(value)) => format!("{} ({value})", words.closeness(closeness)),
            Some(Known::Estimated(value)) => format!("{} ({value}, {})", words.closeness(closeness), words.estimated),
            None => words.closeness(None).to_owned(),
        });
        parts.push(words.energy(person.energy).to_owned());
        parts.extend(
            Role::ALL
                .iter()
                .zip(&words.roles)
                .filter(|(role, _)| person.roles.contains(role))
                .map(|(_, word)| word.clone()),
        );
        if person.core {
            parts.push(words.core.clone());
        }
        parts.join(", ")
    }

    fn nodes(&self) -> Vec<Node> {
        let node = |placed: &Placed| Node {
            id: self.input.people[placed.place].id.clone(),
            centre: placed.centre,
            radius: placed.radius,
            extent: placed.extent,
        };
        self.seats.iter().map(node).collect()
    }

    fn labels(&self, unnamed: &[(Option<Sphere>, usize)]) -> Vec<Label> {
        let names = self.names.iter().map(|name| Label {
            of: Some(self.input.people[self.seats[name.seat].place].id.clone()),
            text: name.text.clone(),
            areas: vec![name.area],
        });
        let title = |(sector, title): (&Sector, &Title)| {
            let count =
                unnamed.iter().find(|(sphere, _)| *sphere == sector.sphere).map(|&(_, count)| titles::count(count));
            Label { of: None, text: format!("{}{}", title.name, count.unwrap_or_default()), areas: title.areas.clone() }
        };
        let caption = |caption: &Caption| Label { of: None, text: caption.text.clone(), areas: vec![caption.area] };
        names.chain(self.sectors.iter().zip(&self.titles).map(title)).chain(self.captions.iter().map(caption)).collect()
    }
}

fn classes(person: &PersonMark) -> String {
    if person.folded.is_some() {
        return "person folded core".to_owned();
    }
    let mut classes = format!("person {}", energy_class(person));
    let estimated = person.closeness.is_some_and(|closeness| closeness.is_estimated());
    for (class, holds) in [("core", person.core), ("estimated", estimated)] {
        if holds {
            classes.push(' ');
            classes.push_str(class);
        }
    }
    classes
}

fn energy_class(person: &PersonMark) -> &'static str {
    match person.energy.map(|energy| energy.get()) {
        None => "unknown",
        Some(0) => "even",
        Some(1) => "lift1",
        Some(-1) => "drain1",
        Some(energy) => {
            if energy > 0 {
                "lift2"
            } else {
                "drain2"
            }
        }
    }
}

/// The mark: a disc coloured by energy with its sign; a dot too small for a sign is a cross, a bar or a disc.
fn mark(markup: &mut Markup, person: &PersonMark, placed: &Placed) {
    let Placed { centre, radius, .. } = *placed;
    if let Some(count) = person.folded {
        let size = radius * FOLDED_FONT_PART;
        markup.circle("mark", (centre.x, centre.y), radius).open("text").attribute("class", "number");
        markup.number("font-size", size).number("x", centre.x).number("y", centre.y + size * 0.36);
        markup.attribute("text-anchor", "middle").text(&count.to_string()).close();
        return;
    }
    let energy = person.energy.map_or(0, |energy| energy.get());
    if radius >= SIGN_RADIUS_MIN {
        markup.circle("mark", (centre.x, centre.y), radius);
        if energy != 0 {
            markup.path("sign", &sign(centre, radius * if energy.abs() > 1 { 0.5 } else { 0.4 }, energy));
        }
    } else if energy != 0 {
        markup.path("mark bar", &sign(centre, radius, energy));
    } else {
        markup.circle("mark", (centre.x, centre.y), radius * 0.9);
    }
}

/// A plus for what energizes, a minus for what drains, as the `d` of a path.
fn sign(centre: Point, arm: f64, energy: i8) -> String {
    let (x, y, arms) = (Number(centre.x), Number(centre.y), Number(2.0 * arm));
    let (left, top) = (Number(centre.x - arm), Number(centre.y - arm));
    if energy > 0 { format!("M{left} {y}h{arms}M{x} {top}v{arms}") } else { format!("M{left} {y}h{arms}") }
}

fn role_sign(markup: &mut Markup, role: Role, placed: &Placed) {
    let Placed { centre, radius, extent, .. } = *placed;
    let room = extent - radius;
    let at = (centre.x, centre.y);
    match role {
        Role::Mentor => markup.circle("role mentor", at, radius + room * 0.62),
        Role::Protege => markup.circle("role protege", at, radius + room * 0.62),
        Role::Sponsor => {
            markup.circle("role sponsor", at, radius + room * 0.45).circle("role sponsor", at, radius + room * 0.9)
        }
        Role::Board => {
            let (inner, outer) = (radius + room * 0.35, radius + room);
            let stud = |quarter: u8| {
                let angle = std::f64::consts::FRAC_PI_2 * f64::from(quarter);
                let (from, to) = (centre.at(angle, inner), centre.at(angle, outer));
                format!("M{} {}L{} {}", Number(from.x), Number(from.y), Number(to.x), Number(to.y))
            };
            let studs: String = (0..4).map(stud).collect();
            markup.circle("role board", at, radius + room * 0.5).path("role board stud", &studs)
        }
    };
}
