//! What the picture is drawn from.

use crate::geometry::{Point, Rect};
use crate::words::Words;
use ::network::analysis::Analysis;
use model::kind::{Benefit, Sphere};
use model::network::Network;
use model::person::{Known, PersonId};
use model::scale::{Closeness, Energy, Strength};
use std::collections::BTreeSet;
use std::f64::consts::TAU;

/// Everything the picture of a network shows. What is `None` is not known and drawn as such.
#[derive(Debug, Clone, PartialEq)]
pub struct NetworkPicture {
    /// What the picture is called; read aloud, not drawn.
    pub title: String,
    /// How to read it; read aloud, not drawn.
    pub description: String,
    /// My people; ids are unique.
    pub people: Vec<PersonMark>,
    /// Ties between them.
    pub ties: Vec<TieMark>,
    /// Groups that speak with one voice; groups of one are not drawn.
    pub voices: Vec<Vec<PersonId>>,
    /// Shape and size.
    pub frame: Frame,
    /// Where a count of people without a name leads, e.g. `#people`; `{sphere}` becomes the code of their sphere, or `unknown`.
    pub list_address: Option<String>,
    /// Who stands out from the others.
    pub light: Option<Light>,
    /// What keeps ids apart where two pictures of one frame stand on a page; letters, digits and hyphens.
    pub key: Option<&'static str>,
    /// The words.
    pub words: Words,
}

/// One of my people, as the picture shows them.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonMark {
    /// Who.
    pub id: PersonId,
    /// Name, as it should be shown.
    pub name: String,
    /// The sector.
    pub sphere: Option<Sphere>,
    /// Employer.
    pub organisation: Option<String>,
    /// The arc within the sector.
    pub unit: Option<String>,
    /// The ring; an estimated one gets a dashed outline.
    pub closeness: Option<Known<Closeness>>,
    /// The colour.
    pub energy: Option<Energy>,
    /// What they strongly give; their number is the size.
    pub strong: Vec<Benefit>,
    /// Whether they belong to the core: drawn bold and named first.
    pub core: bool,
    /// Marks around the node.
    pub roles: Vec<Role>,
    /// Where the mark leads; without it the mark is no link.
    pub address: Option<String>,
    /// How many people the mark stands for, where it is more than one: it shows their number, and neither energy nor roles.
    pub folded: Option<usize>,
}

/// Who stands out; everybody else is faint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Light {
    /// These people, and the ties among them.
    Among(BTreeSet<PersonId>),
    /// Somebody, with their ties and those at the other ends.
    Around(PersonId),
}

/// A tie between two of my people.
#[derive(Debug, Clone, PartialEq)]
pub struct TieMark {
    /// One of them.
    pub a: PersonId,
    /// The other.
    pub b: PersonId,
    /// How dark the arc is.
    pub strength: Strength,
}

/// What somebody is to me beyond a tie; each has a shape of its own around the node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// A ring.
    Mentor,
    /// A double ring.
    Sponsor,
    /// A ring with four studs.
    Board,
    /// A dotted ring.
    Protege,
}

impl Role {
    /// All of them, in the order of [`Words::roles`].
    pub const ALL: [Role; 4] = [Role::Mentor, Role::Sponsor, Role::Board, Role::Protege];
}

/// The shape of the drawing. Text is as large in both as on the page around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    /// For a sheet of paper or a page of its own.
    Wide,
    /// For a column of a page, beside what is said of it.
    Column,
    /// For half a column, beside another one.
    Half,
    /// For a phone.
    Narrow,
}

/// The measures of a frame, in drawing units, which are CSS pixels at full width.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Metrics {
    pub(super) name: &'static str,
    pub(super) area: Rect,
    pub(super) centre: Point,
    /// Radius of the outermost ring.
    pub(super) radius: f64,
    pub(super) me_radius: f64,
    /// No sector is narrower than this angle, so that its title fits.
    pub(super) span_min: f64,
    /// Radius of somebody without any strong benefit, and what each strong benefit adds.
    pub(super) node_radius: (f64, f64),
    pub(super) font_size: f64,
    pub(super) title_size: f64,
    pub(super) name_width_max: f64,
    /// How many people are drawn at most, so that a mark stays visible.
    pub(super) people_max: usize,
    /// How many names are tried at most, so that the picture stays calm.
    pub(super) names_max: usize,
    /// How many ties are drawn at most: beyond, they hide the people.
    pub(super) ties_max: usize,
}

impl Frame {
    /// The measures (`ours`, found by looking).
    pub(super) fn metrics(self) -> Metrics {
        match self {
            Frame::Wide => Metrics {
                name: "network-wide",
                area: Rect { left: 0.0, top: 0.0, right: 820.0, bottom: 652.0 },
                centre: Point { x: 410.0, y: 326.0 },
                radius: 300.0,
                me_radius: 21.0,
                span_min: 30.0 / 360.0 * TAU,
                node_radius: (5.4, 1.5),
                font_size: 12.5,
                title_size: 12.5,
                name_width_max: 150.0,
                people_max: 1500,
                names_max: 140,
                ties_max: 320,
            },
            Frame::Column => Metrics {
                name: "network-column",
                area: Rect { left: 0.0, top: 0.0, right: 704.0, bottom: 640.0 },
                centre: Point { x: 352.0, y: 320.0 },
                radius: 290.0,
                name_width_max: 132.0,
                names_max: 120,
                ..Frame::Wide.metrics()
            },
            Frame::Half => Metrics {
                name: "network-half",
                area: Rect { left: 0.0, top: 0.0, right: 500.0, bottom: 484.0 },
                centre: Point { x: 250.0, y: 242.0 },
                radius: 210.0,
                me_radius: 17.0,
                span_min: 38.0 / 360.0 * TAU,
                node_radius: (4.4, 1.2),
                font_size: 12.0,
                title_size: 12.0,
                name_width_max: 110.0,
                people_max: 600,
                names_max: 70,
                ties_max: 200,
            },
            Frame::Narrow => Metrics {
                name: "network-narrow",
                area: Rect { left: 0.0, top: 0.0, right: 372.0, bottom: 384.0 },
                centre: Point { x: 186.0, y: 192.0 },
                radius: 163.0,
                me_radius: 15.0,
                span_min: 42.0 / 360.0 * TAU,
                node_radius: (3.6, 0.9),
                font_size: 11.5,
                title_size: 11.5,
                name_width_max: 100.0,
                people_max: 240,
                names_max: 40,
                ties_max: 120,
            },
        }
    }
}

impl NetworkPicture {
    /// The picture of an analysed network, without roles (which the network does not know), title and description.
    #[must_use]
    pub fn of(network: &Network, analysis: &Analysis, frame: Frame, words: Words) -> Self {
        let core: BTreeSet<&PersonId> = analysis.basis.members.iter().collect();
        let people = network.people().iter().map(|person| PersonMark {
            id: person.id.clone(),
            name: person.name.clone(),
            sphere: person.sphere,
            organisation: person.organisation.clone(),
            unit: person.unit.clone(),
            closeness: person.closeness_known(),
            energy: person.energy,
            strong: Benefit::ALL.iter().copied().filter(|&benefit| person.benefits.is_strong(benefit)).collect(),
            core: core.contains(&person.id),
            roles: Vec::new(),
            address: None,
            folded: None,
        });
        let ties = network.ties().iter();
        Self {
            title: String::new(),
            description: String::new(),
            people: people.collect(),
            ties: ties.map(|tie| TieMark { a: tie.a.clone(), b: tie.b.clone(), strength: tie.strength }).collect(),
            voices: analysis.redundancy.groups.clone(),
            frame,
            list_address: None,
            light: None,
            key: None,
            words,
        }
    }
}

/// What somebody does, in the order in which the picture cares: core, role, closeness, benefits, then by name.
pub(super) fn priority(person: &PersonMark) -> impl Ord + '_ {
    let closeness = person.closeness.map_or(0, |closeness| closeness.value().get());
    let ranks = (!person.core, person.roles.is_empty(), u8::MAX - closeness, usize::MAX - person.strong.len());
    (ranks, person.name.as_str(), &person.id)
}

/// The places of those who are drawn: all, or the first `people_max` by priority.
pub(super) fn drawn(people: &[PersonMark], people_max: usize) -> Vec<usize> {
    let mut places: Vec<usize> = (0..people.len()).collect();
    if places.len() > people_max {
        places.sort_by(|&a, &b| priority(&people[a]).cmp(&priority(&people[b])));
        places.truncate(people_max);
        places.sort_unstable();
    }
    places
}
