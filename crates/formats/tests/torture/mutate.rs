//! Inputs made of right ones by small and large faults.

/// At most so many bytes make an input; what matters happens in far fewer.
const INPUT_BYTES_MAX: usize = 64 * 1024;
/// So many inputs that were made are kept to be changed again.
const KEPT_MAX: usize = 512;
/// Numbers that sit at the ends of what types hold.
const NUMBERS: [&str; 22] = [
    "0",
    "-0",
    "-1",
    "00",
    "1",
    "255",
    "256",
    "65535",
    "65536",
    "2147483647",
    "2147483648",
    "-2147483648",
    "4294967295",
    "4294967296",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "18446744073709551616",
    "1e309",
    "1e-400",
    "0.1",
    "NaN",
];
/// Bytes that readers stumble over.
const PIECES: [&[u8]; 16] = [
    b"\0",
    b"\xff",
    b"\xfe\xff",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xc3",
    b"\xf0\x9f\x98\x80",
    b"\xed\xa0\x80",
    b"\r",
    b"\n",
    b"\r\n",
    b"\t",
    b"\"",
    b"\\",
    b"=",
    b"\xe2\x80\xa8",
];

/// Draws inputs, the same for the same seed.
pub(crate) struct Mutator {
    state: u64,
    seeds: Vec<Vec<u8>>,
    kept: Vec<Vec<u8>>,
    words: &'static [&'static str],
}

impl Mutator {
    pub(crate) fn new(seed: u64, seeds: Vec<Vec<u8>>, words: &'static [&'static str]) -> Self {
        Self { state: seed, seeds, kept: Vec::new(), words }
    }

    /// One more input.
    pub(crate) fn next_input(&mut self) -> Vec<u8> {
        let mut input = self.base();
        // Mostly a few changes: what is wrong all over is refused at its first byte.
        let most = if self.below(8) == 0 { 40 } else { 6 };
        let changes = 1 + self.below(most);
        for _ in 0..changes {
            self.change(&mut input);
        }
        input.truncate(INPUT_BYTES_MAX);
        if self.below(16) == 0 {
            let place = self.below(KEPT_MAX);
            if self.kept.len() < KEPT_MAX { self.kept.push(input.clone()) } else { self.kept[place] = input.clone() }
        }
        input
    }

    fn base(&mut self) -> Vec<u8> {
        if !self.kept.is_empty() && self.below(4) == 0 {
            let place = self.below(self.kept.len());
            return self.kept[place].clone();
        }
        match self.below(self.seeds.len().max(1)) {
            _ if self.seeds.is_empty() || self.below(64) == 0 => Vec::new(),
            place => self.seeds[place].clone(),
        }
    }

    fn change(&mut self, input: &mut Vec<u8>) {
        let at = self.below(input.len() + 1);
        let length = self.below(10);
        let end = (at + 1 + self.below(1 << length)).min(input.len());
        match self.below(12) {
            0 if at < input.len() => input[at] ^= 1 << self.below(8),
            1 if at < input.len() => input[at] = self.below(256) as u8,
            2 => input.truncate(at),
            3 if at < end => drop(input.drain(at..end)),
            4 if at < end => {
                let part = input[at..end].to_vec();
                let often = self.below(6);
                for _ in 0..=self.below(1 << often) {
                    input.splice(at..at, part.iter().copied());
                    if input.len() > INPUT_BYTES_MAX {
                        break;
                    }
                }
            }
            5 => {
                let piece = PIECES[self.below(PIECES.len())];
                input.splice(at..at, piece.iter().copied());
            }
            6 | 7 if !self.words.is_empty() => {
                let word = self.words[self.below(self.words.len())];
                let over = if self.below(2) == 0 { at } else { end.max(at) };
                input.splice(at..over, word.bytes());
            }
            8 => self.change_number(input, at),
            9 => {
                // The rest of another input.
                let other = self.base();
                let from = self.below(other.len() + 1);
                input.truncate(at);
                input.extend_from_slice(&other[from..]);
            }
            10 => {
                let other = self.base();
                let from = self.below(other.len() + 1);
                let to = (from + self.below(256)).min(other.len());
                input.splice(at..at, other[from..to].iter().copied());
            }
            11 if at < end => input[at..end].reverse(),
            _ => input.insert(at, self.below(256) as u8),
        }
    }

    /// Puts another number where the next one stands.
    fn change_number(&mut self, input: &mut Vec<u8>, at: usize) {
        let Some(start) = input[at..].iter().position(u8::is_ascii_digit).map(|step| at + step) else { return };
        let end =
            input[start..].iter().position(|byte| !byte.is_ascii_digit()).map_or(input.len(), |step| start + step);
        let number = NUMBERS[self.below(NUMBERS.len())];
        input.splice(start..end, number.bytes());
    }

    /// A drawn number below a limit (splitmix64).
    fn below(&mut self, limit: usize) -> usize {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut x = self.state;
        x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((x ^ (x >> 31)) >> 33) as usize % limit.max(1)
    }
}
