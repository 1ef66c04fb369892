//! Words for the terminal: messages of the catalogue, wrapped and aligned.

use model::finding::{Message, Value};
use unicode_width::UnicodeWidthStr;
use words::Language;

/// How a result is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Json,
    Text,
}

/// As the option says.
pub(crate) fn shape(json: bool) -> Shape {
    if json { Shape::Json } else { Shape::Text }
}

/// The message with these values, in the reader's language.
pub(crate) fn text(id: &'static str, values: &[(&'static str, Value)]) -> String {
    let message = Message { id, values: values.to_vec() };
    words::say(Language::English, &message, &|id| id.to_string())
}

/// The text of a message without values.
pub(crate) fn label(id: &str) -> String {
    words::text(Language::English, id)
}

/// A count as a value; more than can be counted stays at the largest.
pub(crate) fn count(count: usize) -> Value {
    Value::Count(i64::try_from(count).unwrap_or(i64::MAX))
}

/// A text as a value.
pub(crate) fn plain(text: impl Into<String>) -> Value {
    Value::Text(text.into())
}

/// Lines of at most `width` columns, each beginning with `indent`, the first with `first`.
pub(crate) fn wrapped(words: &str, width: usize, first: &str, indent: &str) -> String {
    let mut lines = String::new();
    let mut line = first.to_owned();
    let mut is_empty = true;
    for word in words.split_whitespace() {
        if !is_empty && line.width() + 1 + word.width() > width {
            lines.push_str(line.trim_end());
            lines.push('\n');
            indent.clone_into(&mut line);
            is_empty = true;
        }
        if !is_empty {
            line.push(' ');
        }
        line.push_str(word);
        is_empty = false;
    }
    lines.push_str(line.trim_end());
    lines.push('\n');
    lines
}

/// The text and blanks up to a number of columns.
pub(crate) fn padded(text: &str, columns: usize) -> String {
    let blanks = columns.saturating_sub(text.width());
    format!("{text}{}", " ".repeat(blanks))
}

/// At most so many columns of the text, with `…` where something was cut off.
pub(crate) fn cut(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let mut cut = String::new();
    for character in text.chars() {
        if cut.width() + 2 > columns {
            break;
        }
        cut.push(character);
    }
    format!("{}…", cut.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_wrapped_under_their_beginning() {
        assert_eq!(wrapped("one two three", 9, " → ", "   "), " → one\n   two\n   three\n");
        assert_eq!(wrapped("", 9, "a", ""), "a\n");
    }

    #[test]
    fn wide_characters_count_twice() {
        assert_eq!(padded("田中", 6), "田中  ");
        assert_eq!(cut("田中美咲", 5), "田中…");
    }
}
