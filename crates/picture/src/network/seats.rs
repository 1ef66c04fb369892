//! Where everybody sits: ring by closeness, angle by sphere and unit, marks small enough that all fit.

use super::bands::{Band, Guest, Ring, Seat};
use super::input::{Metrics, NetworkPicture, PersonMark};
use super::sectors::Sector;
use crate::geometry::Point;
use std::collections::BTreeMap;

/// Air between two marks that always stays (`ours`).
const GAP: f64 = 2.0;
/// Up to so many people, marks keep the air that their names need (`ours`).
const ROOMY_PEOPLE_MAX: usize = 90;
/// A ring that is too full has its marks made smaller by this factor until all fit (`ours`).
const SHRINK: f64 = 0.93;
/// How often per ring; the last size is a hair's breadth and fits always.
const SHRINKS_MAX: i32 = 80;
/// Below this scale marks become alike in size (`ours`).
const CROWD_SCALE: f64 = 0.7;
/// Room that the sign of a role takes around a mark, as a part of the radius plus a constant (`ours`).
const ROLE_ROOM: f64 = 4.6;
/// Most strong benefits that make a mark larger: there are six (`guide`).
const STRONG_MAX: usize = 6;

/// The area of a mark that stands for several grows with their number, up to the square of this many roots (`ours`).
const FOLDED_ROOT_MAX: f64 = 6.0;
/// By how much of the least radius for each root (`ours`: 20 people are drawn more than three times as wide as one).
const FOLDED_GROWTH: f64 = 0.6;

/// Somebody's seat and mark.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Placed {
    /// Place in the input.
    pub(super) place: usize,
    pub(super) centre: Point,
    /// Angle around me.
    pub(super) angle: f64,
    /// Radius of the mark, and with the signs of a role.
    pub(super) radius: f64,
    pub(super) extent: f64,
    /// How much smaller the mark is than it would be with room enough, 0 to 1.
    pub(super) scale: f64,
    /// The sector's number.
    pub(super) sector: usize,
}

/// Seats everybody who is in a sector, in the order of the input.
pub(super) fn assign(input: &NetworkPicture, sectors: &[Sector], rings: &[Ring], metrics: &Metrics) -> Vec<Placed> {
    let wishes: Vec<BTreeMap<usize, f64>> = sectors.iter().map(|sector| wishes(&input.people, sector)).collect();
    let drawn: usize = sectors.iter().map(|sector| sector.members.len()).sum();
    let mut placed = Vec::new();
    let mut first = 0;
    for ring in rings {
        // Nobody farther out is drawn larger than somebody nearer with as much to give.
        for step in first..first + SHRINKS_MAX {
            let scale = SHRINK.powi(step);
            let table = Table {
                people: &input.people,
                sectors,
                wishes: &wishes,
                ring,
                metrics,
                scale,
                roomy: drawn <= ROOMY_PEOPLE_MAX,
            };
            if let Some(seated) = table.seat() {
                placed.extend(seated);
                first = step;
                break;
            }
        }
    }
    placed.sort_by_key(|placed| placed.place);
    placed
}

/// One ring about to be seated with marks of one scale, so that sizes can be compared within it.
struct Table<'a> {
    people: &'a [PersonMark],
    sectors: &'a [Sector],
    wishes: &'a [BTreeMap<usize, f64>],
    ring: &'a Ring,
    metrics: &'a Metrics,
    scale: f64,
    roomy: bool,
}

impl Table<'_> {
    fn seat(&self) -> Option<Vec<Placed>> {
        let mut placed = Vec::new();
        for (number, sector) in self.sectors.iter().enumerate() {
            let guests = self.guests(sector, &self.wishes[number]);
            if guests.is_empty() {
                continue;
            }
            let seats = self.band(sector).seat(&guests)?;
            placed.extend(seats.into_iter().map(|seat| self.placed(&seat, number)));
        }
        Some(placed)
    }

    fn guests(&self, sector: &Sector, wishes: &BTreeMap<usize, f64>) -> Vec<Guest> {
        let mut guests: Vec<Guest> = sector
            .members
            .iter()
            .filter(|&&place| self.ring.has(self.people[place].closeness))
            .map(|&place| Guest { place, wish: wishes[&place], extent: self.extent(&self.people[place]) })
            .collect();
        guests.sort_by(|a, b| a.wish.total_cmp(&b.wish).then(a.place.cmp(&b.place)));
        guests
    }

    fn band(&self, sector: &Sector) -> Band {
        // Above and below me names stand side by side and need the width of a name; beside me they stack.
        let flat = sector.middle().sin().abs();
        let line = self.metrics.font_size * 1.5;
        let gap_wished = if self.roomy { line * (1.0 + 1.4 * flat) } else { GAP };
        Band {
            inner: self.ring.inner,
            outer: self.ring.outer,
            start: sector.start,
            end: sector.end,
            gap: GAP,
            gap_wished: gap_wished.max(GAP),
        }
    }

    fn placed(&self, seat: &Seat, sector: usize) -> Placed {
        let person = &self.people[seat.place];
        Placed {
            place: seat.place,
            centre: self.metrics.centre.at(seat.angle, seat.radius),
            angle: seat.angle,
            radius: self.radius(person),
            extent: self.extent(person),
            scale: self.scale,
            sector,
        }
    }

    fn radius(&self, person: &PersonMark) -> f64 {
        let (least, per_benefit) = self.metrics.node_radius;
        if let Some(count) = person.folded {
            let more = (count as f64).sqrt().min(FOLDED_ROOT_MAX) * FOLDED_GROWTH;
            return least * (1.0 + more) * self.scale;
        }
        let more = per_benefit * person.strong.len().min(STRONG_MAX) as f64;
        (least + more * self.distinct()) * self.scale
    }

    fn extent(&self, person: &PersonMark) -> f64 {
        let signs = if person.roles.is_empty() { 0.0 } else { ROLE_ROOM * self.distinct() * self.signs() };
        self.radius(person) + signs * self.scale
    }

    /// How far marks of one scale differ, 0 to 1. In a crowd a few large ones would make all others specks.
    fn distinct(&self) -> f64 {
        (self.scale / CROWD_SCALE).min(1.0)
    }

    /// Small frames have thinner signs.
    fn signs(&self) -> f64 {
        self.metrics.font_size / 12.5
    }
}

/// A unit: whether it is unknown (those come last), its name, its organisation.
type Unit<'a> = (bool, Option<&'a str>, Option<&'a str>);

/// The angle where each member of a sector would like to sit: units have arcs by their number of people, in the order of
/// their names, and within an arc the people of one ring spread evenly.
fn wishes(people: &[PersonMark], sector: &Sector) -> BTreeMap<usize, f64> {
    let mut units: BTreeMap<Unit<'_>, Vec<usize>> = BTreeMap::new();
    for &place in &sector.members {
        let person = &people[place];
        let (organisation, unit) = (person.organisation.as_deref(), person.unit.as_deref());
        units.entry((unit.is_none(), unit, organisation)).or_default().push(place);
    }
    let mut wishes = BTreeMap::new();
    let mut start = sector.start;
    for members in units.values_mut() {
        let arc = sector.span() * members.len() as f64 / sector.members.len().max(1) as f64;
        members.sort_by(|&a, &b| (&people[a].name, &people[a].id).cmp(&(&people[b].name, &people[b].id)));
        let mut rings: BTreeMap<Option<u8>, Vec<usize>> = BTreeMap::new();
        for &place in members.iter() {
            rings.entry(people[place].closeness.map(|closeness| closeness.value().get())).or_default().push(place);
        }
        for (ring, seated) in &rings {
            // Every other ring is turned by a little, so that people of neighbouring rings do not stand in one line.
            let turn = if ring.is_some_and(|ring| ring % 2 == 0) { 0.17 } else { -0.17 };
            for (number, &place) in seated.iter().enumerate() {
                wishes.insert(place, start + arc * (number as f64 + 0.5 + turn) / seated.len() as f64);
            }
        }
        start += arc;
    }
    wishes
}
