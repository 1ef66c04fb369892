//! The picture of a network as a file by itself, as SVG or PNG, with its headline and legend.
//!
//! A file stands alone: its colours are written out, since not every program knows custom properties, and the letters of a PNG
//! are drawn with the fonts in `assets/fonts`. Names in scripts that these lack are drawn with fonts of the machine, where it
//! has any.

use picture::sheet::{self, Sheet};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb::Database};
use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

/// Pixels of a PNG for each unit of the drawing (ours: sharp on paper and on screens of today).
const PIXELS_PER_UNIT: f32 = 2.0;

/// Why there is no PNG.
#[derive(Debug, thiserror::Error)]
#[error("the picture cannot be drawn as pixels")]
pub struct Unpainted;

/// The sheet as an SVG file.
#[must_use]
pub fn svg(sheet: &Sheet) -> String {
    let (drawing, _) = sheet::draw(sheet);
    drawing.to_file(&STYLE)
}

/// The sheet as a PNG file, in light colours. Some tenths of a second of work.
///
/// # Errors
/// [`Unpainted`], where the drawing is too large for the memory; no sheet of [`picture::network::draw`] is.
pub fn png(sheet: &Sheet) -> Result<Vec<u8>, Unpainted> {
    let (drawing, (width, height)) = sheet::draw(sheet);
    let file = drawing.to_file(&STYLE);
    let options = Options { fontdb: fonts(&file), font_family: "Inter".to_owned(), ..Options::default() };
    let tree = Tree::from_str(&file, &options).map_err(|_| Unpainted)?;
    let pixels = |units: f64| (units as f32 * PIXELS_PER_UNIT).ceil() as u32;
    let mut pixmap = Pixmap::new(pixels(width), pixels(height)).ok_or(Unpainted)?;
    resvg::render(&tree, Transform::from_scale(PIXELS_PER_UNIT, PIXELS_PER_UNIT), &mut pixmap.as_mut());
    pixmap.encode_png().map_err(|_| Unpainted)
}

/// Our fonts; where the file has other letters, those of the machine, too.
fn fonts(file: &str) -> Arc<Database> {
    static OURS: LazyLock<Arc<Database>> = LazyLock::new(|| {
        let mut fonts = Database::new();
        for font in FONTS {
            fonts.load_font_data(font.to_vec());
        }
        fonts.set_sans_serif_family("Inter");
        fonts.set_serif_family("Telemachus Serif");
        Arc::new(fonts)
    });
    if file.chars().all(is_ours) {
        return OURS.clone();
    }
    let mut fonts = (**OURS).clone();
    fonts.load_system_fonts();
    Arc::new(fonts)
}

const FONTS: [&[u8]; 3] = [
    include_bytes!("../assets/fonts/inter-400.ttf"),
    include_bytes!("../assets/fonts/inter-600.ttf"),
    include_bytes!("../assets/fonts/serif-600.ttf"),
];

/// Whether our fonts have this letter: Latin, Greek, Cyrillic, Vietnamese, punctuation.
fn is_ours(letter: char) -> bool {
    matches!(u32::from(letter), 0..=0x17f | 0x218..=0x21b | 0x384..=0x3ce | 0x400..=0x45f | 0x1ea0..=0x1ef9 | 0x2010..=0x2032 | 0x20ac | 0x2212)
}

/// The look of a picture with every custom property written out, without what only a page in a browser has.
static STYLE: LazyLock<String> = LazyLock::new(|| {
    let tokens = include_str!("../assets/tokens.css");
    let light = tokens.split(['{', '}']).nth(1).unwrap_or_default();
    let values: HashMap<&str, &str> = light.split(';').filter_map(|line| line.trim().split_once(':')).collect();
    let rules = picture::STYLE.split_inclusive('}').filter(|rule| {
        let selector = rule.split('{').next().unwrap_or_default();
        !selector.contains(':')
    });
    rules.map(|rule| written_out(rule, &values)).collect()
});

/// `var(--name)` and `var(--name,fallback)` with their values in place.
fn written_out(rule: &str, values: &HashMap<&str, &str>) -> String {
    let mut parts = rule.split("var(");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (inside, rest) = part.split_once(')').unwrap_or((part, ""));
        let (name, fallback) = inside.split_once(',').unwrap_or((inside, ""));
        out.push_str(values.get(name.trim()).copied().unwrap_or(fallback));
        out.push_str(rest);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_needs_no_property_of_a_page() {
        assert!(!STYLE.contains("var(") && !STYLE.contains(":focus"), "{}", *STYLE);
        assert!(STYLE.contains(".network .ring{fill:none;stroke:#"), "{}", *STYLE);
    }

    #[test]
    fn our_fonts_have_the_letters_that_they_are_said_to_have() {
        let fonts = fonts("a");
        let faces: Vec<_> = fonts.faces().map(|face| (face.families[0].0.as_str(), face.weight.0)).collect();
        assert_eq!(faces, [("Inter", 400), ("Inter", 600), ("Telemachus Serif", 600)]);
    }
}
