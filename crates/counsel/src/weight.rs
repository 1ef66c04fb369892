//! Weights: how much a finding matters, 0 to 100, and how that grows with the distance from the line.
//!
//! The order of things: who is heard and how alike they are (structure) comes first, then what is missing (benefits), then what it
//! costs (energy, demand), then what could be better (capitalise, going cold); a size finding stays below every structural one,
//! and a `near` trap below every clear one.

/// A weight between two ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// At the line.
    pub min: u8,
    /// As far from the line as it can be.
    pub max: u8,
}

impl Span {
    /// A weight that does not grow.
    pub(crate) const fn fixed(weight: u8) -> Self {
        Self { min: weight, max: weight }
    }

    /// A weight that grows from `min` to `max`.
    pub(crate) const fn growing(min: u8, max: u8) -> Self {
        Self { min, max }
    }

    /// The weight at `value`: `min` at `line`, `max` at `end` and beyond, in a straight line between, rounded.
    /// `end` may lie below `line`. Where either is not a number it is `min`.
    pub(crate) fn at(self, value: f64, line: f64, end: f64) -> u8 {
        let progress = (value - line) / (end - line);
        let progress = if progress.is_finite() { progress.clamp(0.0, 1.0) } else { 0.0 };
        let grown = f64::from(self.min) + progress * f64::from(self.max - self.min);
        // Between two weights of one byte, so it fits.
        grown.round() as u8
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weight_grows_in_a_straight_line_and_stops_at_its_ends() {
        let span = Span::growing(71, 100);
        let at = |share: f64| span.at(share, 0.70, 1.0);
        assert_eq!([at(0.5), at(0.70), at(19.0 / 24.0), at(1.0), at(2.0)], [71, 71, 80, 100, 100]);
        assert_eq!(Span::growing(10, 20).at(0.0, 4.0, 0.0), 20, "downwards as well");
        assert_eq!(Span::fixed(30).at(9.0, 0.0, 1.0), 30);
        assert_eq!(Span::growing(10, 20).at(f64::NAN, 0.0, 0.0), 10);
    }
}
