//! Rings, and the seating of people within one band (a ring's part of a sector).

use super::input::Metrics;
use model::person::Known;
use model::scale::Closeness;

/// Outer edges of the rings for closeness 5 to 1, as parts of the radius; the inner ones are wide, since that is where
/// people look (`ours`).
const EDGES: [f64; 5] = [0.42, 0.65, 0.81, 0.915, 1.0];
/// Where the rings end when some people's closeness is not known; those stand beyond the last ring (`ours`).
const KNOWN_PART: f64 = 0.9;
/// Air between me and the innermost people.
const ME_AIR: f64 = 9.0;
/// A row alone in its band stands a bit toward the outside, where it is longer (`ours`).
const ROW_ALONE: f64 = 0.58;

/// One ring: the people of one closeness.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Ring {
    /// `None`: not known.
    pub(super) closeness: Option<u8>,
    pub(super) inner: f64,
    pub(super) outer: f64,
}

impl Ring {
    pub(super) fn has(&self, closeness: Option<Known<Closeness>>) -> bool {
        self.closeness == closeness.map(|closeness| closeness.value().get())
    }
}

/// The rings from the inside out, `some_unknown` adding the band for an unknown closeness.
pub(super) fn rings(some_unknown: bool, metrics: &Metrics) -> Vec<Ring> {
    let reach = if some_unknown { metrics.radius * KNOWN_PART } else { metrics.radius };
    let mut rings = Vec::new();
    let mut inner = metrics.me_radius + ME_AIR;
    for (closeness, edge) in (1..=5).rev().zip(EDGES) {
        let outer = reach * edge;
        rings.push(Ring { closeness: Some(closeness), inner, outer });
        inner = outer;
    }
    if some_unknown {
        rings.push(Ring { closeness: None, inner, outer: metrics.radius });
    }
    rings
}

/// Somebody to be seated in a band.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Guest {
    pub(super) place: usize,
    /// The angle where they would like to sit.
    pub(super) wish: f64,
    /// The room they take to every side.
    pub(super) extent: f64,
}

/// Where somebody sits.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Seat {
    pub(super) place: usize,
    pub(super) angle: f64,
    pub(super) radius: f64,
}

/// A band to be seated.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Band {
    pub(super) inner: f64,
    pub(super) outer: f64,
    pub(super) start: f64,
    pub(super) end: f64,
    /// Air between two people that must be kept.
    pub(super) gap: f64,
    /// Air between two people in a row that is nice to have.
    pub(super) gap_wished: f64,
}

struct Row {
    radius: f64,
    /// How much of the arc is still free, and how much there was.
    free: f64,
    arc: f64,
    guests: Vec<Guest>,
}

impl Band {
    /// Seats the guests, ordered by their wish, near their wishes and clear of one another: in as few rows as leave the
    /// air wished for, else in as many as there are. `None` where they do not fit.
    pub(super) fn seat(&self, guests: &[Guest]) -> Option<Vec<Seat>> {
        let extent = guests.iter().map(|guest| guest.extent).fold(0.0, f64::max);
        let depth = self.outer - self.inner - 2.0 * extent - self.gap;
        if depth < 0.0 {
            return None;
        }
        let rows_max = 1 + (depth / (2.0 * extent + self.gap)) as usize;
        for rows in 1..=rows_max.min(guests.len()) {
            if let Some(filled) = self.fill(self.rows(rows, extent, depth), guests, self.gap_wished) {
                return Some(self.settle(filled));
            }
        }
        // Without the air wished for, the fewest rows that hold everybody look calmest.
        let filled = (1..=rows_max).find_map(|rows| self.fill(self.rows(rows, extent, depth), guests, self.gap))?;
        Some(self.settle(filled))
    }

    fn rows(&self, count: usize, extent: f64, depth: f64) -> Vec<Row> {
        let first = self.inner + extent + self.gap / 2.0;
        let roomy = depth / count as f64 >= 2.0 * extent + self.gap;
        let part = |row: usize| match count {
            1 => ROW_ALONE,
            _ if roomy => (row as f64 + 0.5) / count as f64,
            _ => row as f64 / (count - 1) as f64,
        };
        (0..count)
            .map(|row| {
                let radius = first + depth * part(row);
                let arc = self.end - self.start - 2.0 * angle_of(extent + self.gap, radius);
                Row { radius, free: arc, arc, guests: Vec::new() }
            })
            .collect()
    }

    /// Deals the guests out to the rows, each to the one that stays freest; `None` where somebody finds no room.
    fn fill(&self, mut rows: Vec<Row>, guests: &[Guest], gap: f64) -> Option<Vec<Row>> {
        for guest in guests {
            let mut best: Option<(usize, f64, f64)> = None;
            for (number, row) in rows.iter().enumerate() {
                let cost = row.guests.last().map_or(0.0, |last| angle_of(last.extent + guest.extent + gap, row.radius));
                let left = (row.free - cost) / row.arc.max(f64::MIN_POSITIVE);
                // Equally free rows fill from the outside.
                if row.free >= cost && row.arc >= 0.0 && best.is_none_or(|(_, _, most)| left >= most) {
                    best = Some((number, cost, left));
                }
            }
            let (number, cost, _) = best?;
            rows[number].free -= cost;
            rows[number].guests.push(guest.clone());
        }
        Some(rows)
    }

    /// Moves everybody in a row as near to their wishes as the air between them allows.
    fn settle(&self, rows: Vec<Row>) -> Vec<Seat> {
        let mut seats = Vec::new();
        for row in rows {
            let Some(last) = row.guests.len().checked_sub(1) else { continue };
            let edge = (self.end - self.start - row.arc) / 2.0;
            let least = |gap: f64| offsets(&row, gap);
            let tight = least(self.gap);
            // What is left over after the least air is shared, up to the air wished for.
            let wished = least(self.gap_wished);
            let spare = row.arc - tight[last];
            let asked = (wished[last] - tight[last]).max(f64::MIN_POSITIVE);
            let share = (spare / asked).clamp(0.0, 1.0);
            let offset: Vec<f64> =
                tight.iter().zip(&wished).map(|(tight, wished)| tight + (wished - tight) * share).collect();
            let wishes: Vec<f64> = row.guests.iter().zip(&offset).map(|(guest, offset)| guest.wish - offset).collect();
            let (low, high) = (self.start + edge, self.end - edge - offset[last]);
            for ((guest, offset), base) in row.guests.iter().zip(&offset).zip(rising(&wishes)) {
                let angle = base.min(high).max(low) + offset;
                seats.push(Seat { place: guest.place, angle, radius: row.radius });
            }
        }
        seats
    }
}

/// The least angle of each guest of a row after the first one's.
fn offsets(row: &Row, gap: f64) -> Vec<f64> {
    let mut offsets = vec![0.0; row.guests.len()];
    for (number, pair) in row.guests.windows(2).enumerate() {
        offsets[number + 1] = offsets[number] + angle_of(pair[0].extent + pair[1].extent + gap, row.radius);
    }
    offsets
}

/// The angle between two places at `radius` that are `distance` apart; more than a half turn where there is no such angle.
fn angle_of(distance: f64, radius: f64) -> f64 {
    let half = distance / (2.0 * radius);
    if half < 1.0 { 2.0 * half.asin() } else { std::f64::consts::TAU }
}

/// The nearest sequence (least squares) that never falls: pool adjacent violators.
fn rising(values: &[f64]) -> Vec<f64> {
    let mut pools: Vec<(f64, usize)> = Vec::new();
    for &value in values {
        pools.push((value, 1));
        while let [.., (before, n), (after, m)] = pools[..] {
            if before <= after {
                break;
            }
            pools.truncate(pools.len() - 2);
            pools.push(((before * n as f64 + after * m as f64) / (n + m) as f64, n + m));
        }
    }
    pools.into_iter().flat_map(|(value, count)| std::iter::repeat_n(value, count)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_falls_is_levelled() {
        assert_eq!(rising(&[1.0, 3.0, 2.0, 4.0]), [1.0, 2.5, 2.5, 4.0]);
        assert_eq!(rising(&[3.0, 2.0, 1.0]), [2.0, 2.0, 2.0]);
    }

    #[test]
    fn a_band_that_is_too_small_says_so() {
        let band = Band { inner: 90.0, outer: 110.0, start: 0.0, end: 1.0, gap: 2.0, gap_wished: 2.0 };
        let guests =
            |count: usize| -> Vec<Guest> { (0..count).map(|place| Guest { place, wish: 0.5, extent: 5.0 }).collect() };
        let seats = band.seat(&guests(7)).expect("seven fit on an arc of 100");
        assert!(seats.windows(2).all(|pair| pair[1].angle - pair[0].angle >= 11.9 / pair[0].radius));
        assert!(band.seat(&guests(12)).is_none());
    }
}
