//! Numbers that look random and are the same for the same seed.

/// SplitMix64.
///
/// # Source
/// Steele, Lea and Flood, Fast splittable pseudorandom number generators (2014).
#[derive(Debug, Clone)]
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to below `end`, each as likely to one part in 2³²; 0 where `end` is 0.
    fn below(&mut self, end: u32) -> u32 {
        ((u128::from(self.next()) * u128::from(end)) >> 64) as u32
    }

    /// Puts the first `count` places in random order, drawn from the whole slice without putting back.
    pub(super) fn draw(&mut self, from: &mut [u32], count: usize) {
        let length = from.len();
        for place in 0..count.min(length) {
            let other = place + self.below((length - place) as u32) as usize;
            from.swap(place, other);
        }
    }
}
