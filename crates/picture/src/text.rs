//! How wide a text will be, without a font: a table of widths that errs on the wide side.
//!
//! The pages use Inter; where it is missing, the system's sans stands in. So the table takes the wider of the regular and
//! the semibold cut, and a margin on top. A label that is in truth narrower only leaves a little more air.

/// What is added to every width, for fallback fonts and rounding (`ours`).
const MARGIN: f64 = 1.05;

/// Height of a line of text as a part of the font size (`ours`: ascent and descent of Inter, without line spacing).
pub(crate) const LINE_HEIGHT: f64 = 1.2;
/// How far the baseline lies below the top of the line, as a part of the font size (`ours`).
pub(crate) const ASCENT: f64 = 0.92;

/// Widths of ` ` to `~` in thousandths of the font size; figures are tabular.
const ASCII: [u16; 95] = [
    285, 330, 530, 646, 652, 1006, 666, 328, 375, 375, 545, 675, 322, 468, 322, 382, 670, 670, 670, 670, 670, 670, 670,
    670, 670, 670, 322, 332, 675, 675, 675, 546, 1002, 732, 662, 740, 726, 608, 592, 752, 750, 280, 584, 706, 570, 926,
    762, 774, 648, 776, 656, 654, 664, 748, 732, 1024, 724, 716, 656, 375, 382, 375, 484, 472, 354, 578, 628, 586, 628,
    596, 392, 628, 616, 266, 266, 572, 266, 904, 616, 612, 628, 628, 400, 552, 356, 616, 590, 844, 572, 590, 570, 458,
    362, 458, 675,
];

/// Width of `text` at `font_size`, in the same unit; never less than what Inter needs.
#[must_use]
pub fn width(text: &str, font_size: f64) -> f64 {
    let thousandths: u32 = text.chars().map(|character| u32::from(advance(character))).sum();
    f64::from(thousandths) / 1000.0 * font_size * MARGIN
}

/// `text`, cut with an ellipsis where it is wider than `width_max` at `font_size`.
#[must_use]
pub fn fitted(text: &str, font_size: f64, width_max: f64) -> String {
    if width(text, font_size) <= width_max {
        return text.to_owned();
    }
    let room = width_max - width("…", font_size);
    let mut kept = String::new();
    for character in text.chars() {
        kept.push(character);
        if width(&kept, font_size) > room {
            kept.pop();
            break;
        }
    }
    format!("{}…", kept.trim_end())
}

/// `text` in as many lines as it needs at this width, broken between words; at most so many, the last one cut with an ellipsis.
#[must_use]
pub fn broken(text: &str, font_size: f64, width_max: f64, lines_max: usize) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for word in text.split_whitespace() {
        let is_last = lines.len() >= lines_max;
        let Some(line) = lines.last_mut() else { break };
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if line.is_empty() || is_last || width(&longer, font_size) <= width_max {
            *line = longer;
        } else {
            lines.push(word.to_owned());
        }
    }
    lines.into_iter().map(|line| fitted(&line, font_size, width_max)).collect()
}

/// Width of one character in thousandths of the font size, by its block where the table does not have it.
fn advance(character: char) -> u16 {
    let code = u32::from(character);
    match code {
        0x20..=0x7e => ASCII[(code - 0x20) as usize],
        0x00..=0x1f | 0x7f => 0,
        // Combining marks, joiners, variation selectors and direction marks take no room.
        0x300..=0x36f | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x2069 | 0xfe00..=0xfe0f | 0xfeff => 0,
        0xa0..=0xbf => 680,
        0xc6 | 0x152 => 1020,
        0xe6 | 0x153 => 930,
        0xcc..=0xcf => 285,
        0xec..=0xef => 285,
        0xc0..=0xde => 780,
        0xdf..=0xff => 640,
        0x100..=0x24f => {
            if character.is_uppercase() {
                800
            } else {
                660
            }
        }
        // Greek and Cyrillic; their widest letters are as wide as M.
        0x370..=0x52f => {
            if character.is_uppercase() {
                960
            } else {
                860
            }
        }
        0x530..=0x8ff => 800,
        0x1e00..=0x1fff => {
            if character.is_uppercase() {
                1020
            } else {
                860
            }
        }
        0x2010..=0x2013 | 0x2018..=0x201e => 560,
        0x2014 | 0x2015 => 1000,
        0x2026 => 940,
        // CJK, kana, Hangul, full-width forms and emoji fill the square; so does whatever is not known here.
        _ => 1080,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_grows_with_the_text_and_the_size() {
        assert!(width("Wilhelmina", 12.0) > width("Illi", 12.0));
        assert_eq!(width("Ada", 24.0), 2.0 * width("Ada", 12.0));
        assert_eq!(width("", 12.0), 0.0);
        assert!(width("田中", 10.0) >= 20.0);
        // e and a combining acute are as wide as e alone
        assert_eq!(width("e\u{301}", 10.0), width("e", 10.0));
    }

    #[test]
    fn a_long_text_is_cut_to_the_room_it_has() {
        let cut = fitted("Maximiliane Wolfeschlegelsteinhausen", 12.0, 120.0);
        assert!(cut.ends_with('…') && width(&cut, 12.0) <= 120.0, "{cut}");
        assert_eq!(fitted("Ada", 12.0, 120.0), "Ada");
        assert_eq!(fitted("Ada", 12.0, 1.0), "…");
    }
}
