//! Ratings: small whole numbers with a range, parsed once at the edge and never checked again.

use std::fmt;

/// A rating that lies outside its range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("`{value}` is not a whole number from {min} to {max}")]
pub struct OutOfRange {
    /// The number that was given.
    pub value: i64,
    /// The smallest that is allowed.
    pub min: i64,
    /// The largest that is allowed.
    pub max: i64,
}

macro_rules! scale {
    ($(#[$doc:meta])* $name:ident: $inner:ty, $min:literal..=$max:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name($inner);

        impl $name {
            /// The smallest value.
            pub const MIN: i64 = $min;
            /// The largest value.
            pub const MAX: i64 = $max;

            /// The rating with this value.
            ///
            /// # Errors
            /// [`OutOfRange`] names the value and the range.
            pub fn new(value: i64) -> Result<Self, OutOfRange> {
                if (Self::MIN..=Self::MAX).contains(&value) {
                    // The range fits the inner type, so this cannot cut anything off.
                    Ok(Self(value as $inner))
                } else {
                    Err(OutOfRange { value, min: Self::MIN, max: Self::MAX })
                }
            }

            /// The rating as a number.
            #[must_use]
            pub fn get(self) -> $inner {
                self.0
            }

            /// Every value, from the smallest to the largest.
            pub fn all() -> impl Iterator<Item = Self> {
                (Self::MIN..=Self::MAX).map(|value| Self(value as $inner))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

scale! {
    /// How close somebody is: 1 (acquaintance) to 5 (very close).
    Closeness: u8, 1..=5
}
scale! {
    /// How an interaction leaves me: -2 (drains) to +2 (energizes).
    Energy: i8, -2..=2
}
scale! {
    /// How much: 0 (none) to 3 (strong). For benefits, demand, load, and what I give.
    Mark: u8, 0..=3
}
scale! {
    /// How two of my people are tied: 1 (know each other) to 3 (rely on each other).
    Strength: u8, 1..=3
}

impl Mark {
    /// Whether the mark counts as strong: 2 or 3.
    #[must_use]
    pub fn is_strong(self) -> bool {
        self.0 >= crate::practice::STRONG_MARK_MIN
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_accepts_its_ends_and_refuses_what_lies_beyond() {
        assert_eq!(Closeness::new(1).map(Closeness::get), Ok(1));
        assert_eq!(Closeness::new(5).map(Closeness::get), Ok(5));
        assert_eq!(Closeness::new(6).unwrap_err().to_string(), "`6` is not a whole number from 1 to 5");
        assert_eq!(Energy::new(-2).map(Energy::get), Ok(-2));
        assert!(Energy::new(-3).is_err());
    }

    #[test]
    fn strong_is_two_or_three() {
        let strong: Vec<u8> = Mark::all().filter(|mark| mark.is_strong()).map(Mark::get).collect();
        assert_eq!(strong, [2, 3]);
    }
}
