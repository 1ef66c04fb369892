//! Points, boxes and discs in drawing units; y grows downward, angles run clockwise from three o'clock, in radians.

/// A place in the drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// From the left edge.
    pub x: f64,
    /// From the top edge.
    pub y: f64,
}

impl Point {
    /// The place at `angle` and `radius` around this one.
    #[must_use]
    pub fn at(self, angle: f64, radius: f64) -> Self {
        Self { x: self.x + radius * angle.cos(), y: self.y + radius * angle.sin() }
    }

    /// How far it is to another place.
    #[must_use]
    pub fn distance(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }

    /// The place a `share` of the way to another one, 0 to 1.
    #[must_use]
    pub fn toward(self, other: Self, share: f64) -> Self {
        Self { x: self.x + (other.x - self.x) * share, y: self.y + (other.y - self.y) * share }
    }
}

/// An upright box.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Right edge, not before the left one.
    pub right: f64,
    /// Bottom edge, not above the top one.
    pub bottom: f64,
}

impl Rect {
    /// Whether the two share any area.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// Whether the other lies wholly within this one.
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        self.left <= other.left && self.top <= other.top && self.right >= other.right && self.bottom >= other.bottom
    }

    /// This box, larger by `by` on every side.
    #[must_use]
    pub fn grown(&self, by: f64) -> Self {
        Self { left: self.left - by, top: self.top - by, right: self.right + by, bottom: self.bottom + by }
    }

    /// Whether it touches the disc around `centre`.
    #[must_use]
    pub fn touches_disc(&self, centre: Point, radius: f64) -> bool {
        let nearest = Point { x: centre.x.clamp(self.left, self.right), y: centre.y.clamp(self.top, self.bottom) };
        nearest.distance(centre) < radius
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_that_only_share_an_edge_do_not_overlap() {
        let a = Rect { left: 0.0, top: 0.0, right: 2.0, bottom: 1.0 };
        let b = Rect { left: 2.0, right: 3.0, ..a };
        assert!(!a.overlaps(&b));
        assert!(a.grown(0.1).overlaps(&b));
        assert!(a.touches_disc(Point { x: 3.0, y: 0.5 }, 1.1));
        assert!(!a.touches_disc(Point { x: 3.0, y: 0.5 }, 1.0));
    }
}
