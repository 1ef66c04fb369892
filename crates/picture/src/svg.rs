//! Writing SVG: the only place where text becomes markup.

use std::fmt::{self, Display, Write};

/// A finished drawing, `<svg …>…</svg>`, to stand inside an HTML page.
///
/// Only this crate can make one, and every text in it went through `Markup::text` or `Markup::attribute`, which
/// escape. That is why a template may print it as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Svg(String);

impl Svg {
    /// The markup, to stand inside an HTML page.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The drawing as a file of its own, with its namespace and `style` (a style sheet that says what the custom
    /// properties are, followed by [`crate::STYLE`]).
    #[must_use]
    pub fn to_file(&self, style: &str) -> String {
        let mut sheet = String::new();
        escape_into(&mut sheet, style);
        let body = self.0.strip_prefix("<svg").unwrap_or(&self.0);
        let end = body.find('>').map_or(0, |end| end + 1);
        let (head, rest) = body.split_at(end);
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\"{head}<style>{sheet}</style>{rest}")
    }
}

impl Display for Svg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Markup under construction. Every element that is opened is closed by [`Markup::close`].
#[derive(Debug, Default)]
pub(crate) struct Markup {
    out: String,
    open: Vec<&'static str>,
    in_tag: bool,
}

impl Markup {
    /// Begins `<svg viewBox>` of this size with a title and a description that assistive technology reads.
    /// `name` makes the ids of both unique within a page.
    pub(crate) fn drawing(
        name: &str,
        class: &str,
        (width, height): (f64, f64),
        title: &str,
        description: &str,
    ) -> Self {
        let mut markup = Self::default();
        markup.open("svg").attribute("class", class);
        markup.attribute("viewBox", format_args!("0 0 {} {}", Number(width), Number(height)));
        markup.attribute("role", "group");
        markup.attribute("aria-labelledby", format_args!("{name}-title {name}-desc"));
        markup.open("title").attribute("id", format_args!("{name}-title")).text(title).close();
        markup.open("desc").attribute("id", format_args!("{name}-desc")).text(description).close();
        markup
    }

    /// Begins a small drawing that stands beside a word and is not read aloud.
    pub(crate) fn icon(class: &str, (width, height): (f64, f64)) -> Self {
        let mut markup = Self::default();
        markup.open("svg").attribute("class", class).attribute("aria-hidden", true);
        markup.number("width", width).number("height", height);
        markup.attribute("viewBox", format_args!("0 0 {} {}", Number(width), Number(height)));
        markup
    }

    /// Opens an element; attributes follow.
    pub(crate) fn open(&mut self, name: &'static str) -> &mut Self {
        self.end_tag();
        self.out.push('<');
        self.out.push_str(name);
        self.open.push(name);
        self.in_tag = true;
        self
    }

    /// Adds an attribute to the element just opened.
    pub(crate) fn attribute(&mut self, name: &'static str, value: impl Display) -> &mut Self {
        debug_assert!(self.in_tag, "an attribute belongs to an element that was just opened");
        debug_assert!(name != "style", "pages forbid style attributes");
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        escape_into(&mut self.out, &value.to_string());
        self.out.push('"');
        self
    }

    /// Adds a length or a coordinate, rounded to a tenth.
    pub(crate) fn number(&mut self, name: &'static str, value: f64) -> &mut Self {
        self.attribute(name, Number(value))
    }

    /// Adds text to the element.
    pub(crate) fn text(&mut self, text: &str) -> &mut Self {
        self.end_tag();
        escape_into(&mut self.out, text);
        self
    }

    /// Closes the element that was opened last.
    pub(crate) fn close(&mut self) -> &mut Self {
        let Some(name) = self.open.pop() else { return self };
        if self.in_tag {
            self.out.push_str("/>");
            self.in_tag = false;
        } else {
            self.out.push_str("</");
            self.out.push_str(name);
            self.out.push('>');
        }
        self
    }

    /// A finished drawing inside this one, at a place; in a size, where it has none of its own.
    pub(crate) fn inset(&mut self, drawing: &Svg, (x, y): (f64, f64), size: Option<(f64, f64)>) -> &mut Self {
        self.end_tag();
        let body = drawing.0.strip_prefix("<svg").unwrap_or(&drawing.0);
        let size = size.map(|(width, height)| [("width", width), ("height", height)]);
        self.out.push_str("<svg");
        for (name, value) in [("x", x), ("y", y)].into_iter().chain(size.into_iter().flatten()) {
            self.out.push_str(&format!(" {name}=\"{}\"", Number(value)));
        }
        self.out.push_str(body);
        self
    }

    /// A circle.
    pub(crate) fn circle(&mut self, class: &str, (x, y): (f64, f64), radius: f64) -> &mut Self {
        self.open("circle").attribute("class", class).number("cx", x).number("cy", y).number("r", radius).close()
    }

    /// A path with this `d`.
    pub(crate) fn path(&mut self, class: &str, d: &str) -> &mut Self {
        self.open("path").attribute("class", class).attribute("d", d).close()
    }

    /// Closes whatever is open and gives the drawing.
    pub(crate) fn finish(mut self) -> Svg {
        while !self.open.is_empty() {
            self.close();
        }
        Svg(self.out)
    }

    fn end_tag(&mut self) {
        if self.in_tag {
            self.out.push('>');
            self.in_tag = false;
        }
    }
}

/// A number as SVG wants it: rounded to a tenth, without a needless fraction or a negative zero.
pub(crate) struct Number(pub(crate) f64);

impl Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tenths = (self.0 * 10.0).round();
        let tenths = if tenths.is_finite() { tenths as i64 } else { 0 };
        if tenths < 0 {
            f.write_char('-')?;
        }
        let (whole, tenth) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
        if tenth == 0 { write!(f, "{whole}") } else { write!(f, "{whole}.{tenth}") }
    }
}

/// Escapes for text and for attribute values alike, and drops what XML does not allow.
fn escape_into(out: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(' '),
            // XML 1.0 forbids these even when escaped.
            '\u{0}'..='\u{1f}' | '\u{7f}' | '\u{fffe}' | '\u{ffff}' => {}
            // Direction overrides in a name would turn the text around it.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        let said: Vec<String> =
            [0.0, -0.04, 1.0, 1.25, -1.26, 312.96, f64::NAN].map(|value| Number(value).to_string()).to_vec();
        assert_eq!(said, ["0", "0", "1", "1.3", "-1.3", "313", "0"]);
    }

    #[test]
    fn text_is_escaped_and_elements_are_closed() {
        let mut markup = Markup::drawing("n", "c", (10.0, 20.0), "a<b", "\"q\"\u{1}");
        markup.open("g").open("text").number("x", 1.0).text("<script>&'").close();
        assert_eq!(
            markup.finish().as_str(),
            "<svg class=\"c\" viewBox=\"0 0 10 20\" role=\"group\" aria-labelledby=\"n-title n-desc\">\
             <title id=\"n-title\">a&lt;b</title><desc id=\"n-desc\">&quot;q&quot;</desc>\
             <g><text x=\"1\">&lt;script&gt;&amp;&#39;</text></g></svg>"
        );
    }

    #[test]
    fn a_file_of_its_own_has_its_namespace_and_style() {
        let svg = Markup::drawing("n", "c", (1.0, 1.0), "t", "d").finish();
        let file = svg.to_file("a>b{fill:red}");
        assert!(file.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"c\""));
        assert!(file.contains("><style>a&gt;b{fill:red}</style><title"));
    }
}
