//! Strict reading of JSON: typed fields, every fault with its place, unknown fields kept.

use crate::fault::{Fault, line_column};
use crate::limits::{JSON_BYTES_MAX, JSON_DEPTH_MAX};
use chrono::{DateTime, NaiveDate, Utc};
use jsonc_parser::ast::{Object, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use model::person::Extra;
use model::scale::OutOfRange;
use std::str::FromStr;

/// Reads one JSON text and gathers its faults.
pub(crate) struct Checker<'t> {
    text: &'t str,
    faults: Vec<Fault>,
}

/// The fields of one object: those asked for are taken, the rest is unknown and kept.
pub(crate) struct Fields<'v, 't> {
    /// Where the object starts.
    pub(crate) start: usize,
    fields: Vec<(&'v str, &'v Value<'t>)>,
}

/// The text of a file without a byte order mark.
///
/// # Errors
/// The place of the first byte that is not UTF-8, or a file that is too large.
pub(crate) fn text_of(bytes: &[u8]) -> Result<&str, Fault> {
    if bytes.len() > JSON_BYTES_MAX {
        let what = format!("the file has {} bytes; at most {JSON_BYTES_MAX} are read", bytes.len());
        return Err(Fault { line: 1, column: 1, what });
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let valid = std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default();
        let (line, column) = line_column(valid, valid.len());
        let what = format!("the byte 0x{:02x} is not UTF-8", bytes[error.valid_up_to()]);
        Fault { line, column, what }
    })
}

impl<'t> Checker<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self { text, faults: Vec::new() }
    }

    /// The value of the whole text; `None`, and a fault, where it is not JSON.
    pub(crate) fn parse(&mut self) -> Option<Value<'t>> {
        let strict = ParseOptions {
            allow_comments: false,
            allow_loose_object_property_names: false,
            allow_trailing_commas: false,
            allow_missing_commas: false,
            allow_single_quoted_strings: false,
            allow_hexadecimal_numbers: false,
            allow_unary_plus_numbers: false,
            allow_bare_decimal_point_numbers: false,
            allow_non_finite_numbers: false,
            allow_extended_string_escapes: false,
        };
        match parse_to_ast(self.text, &CollectOptions::default(), &strict) {
            Ok(result) => match result.value {
                Some(value) if depth_exceeds(&value, JSON_DEPTH_MAX) => {
                    self.fault(0, format!("the values lie more than {JSON_DEPTH_MAX} deep"));
                    None
                }
                Some(value) => Some(value),
                None => {
                    self.fault(0, "the file is empty; a JSON object is needed".to_owned());
                    None
                }
            },
            Err(error) => {
                let offset = error.range().start;
                self.fault(offset, format!("this is not JSON: {}", lower_first(&error.kind().to_string())));
                None
            }
        }
    }

    pub(crate) fn fault(&mut self, offset: usize, what: String) {
        let (line, column) = line_column(self.text, offset);
        self.faults.push(Fault { line, column, what });
    }

    /// The faults so far, in the order of their places.
    pub(crate) fn into_faults(mut self) -> Vec<Fault> {
        self.faults.sort();
        self.faults.dedup();
        self.faults
    }

    /// The fields of an object; a fault where it is none, or where a field stands twice.
    pub(crate) fn object<'v>(&mut self, value: &'v Value<'t>, what: &str) -> Option<Fields<'v, 't>> {
        let Value::Object(object) = value else {
            self.wrong_type(value, what, "an object");
            return None;
        };
        Some(self.fields(object))
    }

    fn fields<'v>(&mut self, object: &'v Object<'t>) -> Fields<'v, 't> {
        let mut fields: Vec<(&'v str, &'v Value<'t>)> = Vec::with_capacity(object.properties.len());
        let mut names: std::collections::HashSet<&str> = std::collections::HashSet::new();
        for property in &object.properties {
            let name = property.name.as_str();
            if names.insert(name) {
                fields.push((name, &property.value));
            } else {
                self.fault(property.name.start(), format!("the field `{name}` is given twice"));
            }
        }
        Fields { start: object.start(), fields }
    }

    /// Which file it is: its format, and a version that is known.
    pub(crate) fn header(&mut self, fields: &mut Fields<'_, 't>, format: &str, version: i64) {
        match fields.take("format") {
            Some(value) => match self.string(value, "`format`") {
                Some(given) if given != format => {
                    self.fault(value.start(), format!("format `{given}` is not `{format}`"));
                }
                _ => {}
            },
            None => self.fault(fields.start, format!("the field `format` is missing; it must be `{format}`")),
        }
        match fields.take("version") {
            Some(value) => match self.whole(value, "version", 1, i64::MAX) {
                Some(given) if given > version => {
                    let fault = format!("version `{given}` is not known; this program reads `{version}`");
                    self.fault(value.start(), fault);
                }
                _ => {}
            },
            None => self.fault(fields.start, format!("the field `version` is missing; it must be `{version}`")),
        }
    }

    /// The elements of an array; a fault where it is none.
    pub(crate) fn array<'v>(&mut self, value: &'v Value<'t>, what: &str) -> &'v [Value<'t>] {
        match value {
            Value::Array(array) => &array.elements,
            other => {
                self.wrong_type(other, what, "a list");
                &[]
            }
        }
    }

    pub(crate) fn string(&mut self, value: &Value<'t>, what: &str) -> Option<String> {
        match value {
            Value::StringLit(text) => Some(text.value.to_string()),
            other => {
                self.wrong_type(other, what, "a text");
                None
            }
        }
    }

    /// A text with at least one character that is not blank.
    pub(crate) fn filled(&mut self, value: &Value<'t>, what: &str) -> Option<String> {
        let text = self.string(value, what)?;
        if text.trim().is_empty() {
            self.fault(value.start(), format!("{what} is empty; it needs at least one character"));
            return None;
        }
        Some(text)
    }

    pub(crate) fn strings(&mut self, value: &Value<'t>, what: &str) -> Vec<String> {
        let elements = self.array(value, what);
        elements.iter().filter_map(|element| self.string(element, &format!("an entry of {what}"))).collect()
    }

    pub(crate) fn boolean(&mut self, value: &Value<'t>, what: &str) -> Option<bool> {
        match value {
            Value::BooleanLit(boolean) => Some(boolean.value),
            other => {
                self.wrong_type(other, what, "`true` or `false`");
                None
            }
        }
    }

    /// A word of a closed list.
    pub(crate) fn word<T: FromStr<Err = model::kind::UnknownWord>>(
        &mut self,
        value: &Value<'t>,
        what: &str,
    ) -> Option<T> {
        let text = self.string(value, what)?;
        match text.parse() {
            Ok(word) => Some(word),
            Err(error) => {
                self.fault(value.start(), format!("{what} {error}"));
                None
            }
        }
    }

    /// A whole number in a range.
    pub(crate) fn whole(&mut self, value: &Value<'t>, what: &str, min: i64, max: i64) -> Option<i64> {
        let allowed = format!("a whole number from {min} to {max}");
        let Value::NumberLit(number) = value else {
            self.wrong_type(value, what, &allowed);
            return None;
        };
        // `4.0` and `4e0` are the same number as `4`.
        let whole = number.value.parse::<i64>().ok().or_else(|| {
            let float: f64 = number.value.parse().ok()?;
            (float.fract() == 0.0 && float.abs() < 9.0e15).then_some(float as i64)
        });
        match whole {
            Some(whole) if (min..=max).contains(&whole) => Some(whole),
            _ => {
                self.fault(value.start(), format!("{what} `{}` is not {allowed}", number.value));
                None
            }
        }
    }

    /// A rating of one of the scales.
    pub(crate) fn rating<T>(
        &mut self,
        value: &Value<'t>,
        what: &str,
        (min, max): (i64, i64),
        new: impl Fn(i64) -> Result<T, OutOfRange>,
    ) -> Option<T> {
        self.whole(value, what, min, max).and_then(|whole| new(whole).ok())
    }

    /// A finite number in a range.
    pub(crate) fn number(&mut self, value: &Value<'t>, what: &str, min: f64, max: f64) -> Option<f64> {
        let allowed = match (min.is_finite(), max.is_finite()) {
            (true, true) => format!("a number from {min} to {max}"),
            (true, false) => format!("a number of {min} or more"),
            _ => "a number".to_owned(),
        };
        let Value::NumberLit(number) = value else {
            self.wrong_type(value, what, &allowed);
            return None;
        };
        match number.value.parse::<f64>() {
            Ok(float) if float.is_finite() && float >= min && float <= max => Some(float),
            _ => {
                self.fault(value.start(), format!("{what} `{}` is not {allowed}", number.value));
                None
            }
        }
    }

    pub(crate) fn date(&mut self, value: &Value<'t>, what: &str) -> Option<NaiveDate> {
        let text = self.string(value, what)?;
        let date = (text.len() == 10).then(|| NaiveDate::parse_from_str(&text, "%Y-%m-%d").ok()).flatten();
        if date.is_none() {
            self.fault(value.start(), format!("{what} `{text}` is not a date like `2026-10-02`"));
        }
        date
    }

    /// A moment as RFC 3339 has it; parts below a microsecond are cut off.
    pub(crate) fn instant(&mut self, value: &Value<'t>, what: &str) -> Option<DateTime<Utc>> {
        let text = self.string(value, what)?;
        let moment = DateTime::parse_from_rfc3339(&text).ok().map(|moment| moment.timestamp_micros());
        let moment = moment.and_then(DateTime::from_timestamp_micros);
        if moment.is_none() {
            self.fault(value.start(), format!("{what} `{text}` is not a moment like `2026-10-02T09:30:00Z`"));
        }
        moment
    }

    /// The JSON text of a value, without blanks.
    pub(crate) fn json(&self, value: &Value<'t>) -> String {
        without_blanks(&self.text[value.start()..value.end()])
    }

    fn wrong_type(&mut self, value: &Value<'t>, what: &str, allowed: &str) {
        let given = match value {
            Value::StringLit(_) => "a text",
            Value::NumberLit(_) => "a number",
            Value::BooleanLit(_) => "true or false",
            Value::Object(_) => "an object",
            Value::Array(_) => "a list",
            Value::NullKeyword(_) => "null",
        };
        self.fault(value.start(), format!("{what} is {given}, but must be {allowed}"));
    }

    /// What is left of an object as unknown fields: name and JSON text without blanks.
    pub(crate) fn extra(&self, fields: Fields<'_, 't>) -> Extra {
        let known = fields.fields.into_iter().filter(|(_, value)| !matches!(value, Value::NullKeyword(_)));
        known.map(|(name, value)| (name.to_owned(), without_blanks(&self.text[value.start()..value.end()]))).collect()
    }
}

impl<'v, 't> Fields<'v, 't> {
    /// Takes a field out; `None` where it is absent or null, which both mean "not known".
    pub(crate) fn take(&mut self, name: &str) -> Option<&'v Value<'t>> {
        let index = self.fields.iter().position(|(field, _)| *field == name)?;
        let (_, value) = self.fields.remove(index);
        (!matches!(value, Value::NullKeyword(_))).then_some(value)
    }

    /// All fields that are left, null ones too: where the value starts, name, value.
    pub(crate) fn drain(&mut self) -> Vec<(usize, &'v str, &'v Value<'t>)> {
        self.fields.drain(..).map(|(name, value)| (value.start(), name, value)).collect()
    }
}

fn depth_exceeds(value: &Value<'_>, left: usize) -> bool {
    match value {
        _ if left == 0 => true,
        Value::Object(object) => object.properties.iter().any(|property| depth_exceeds(&property.value, left - 1)),
        Value::Array(array) => array.elements.iter().any(|element| depth_exceeds(element, left - 1)),
        _ => false,
    }
}

/// JSON text without the blanks between its tokens.
fn without_blanks(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let (mut in_string, mut escaped) = (false, false);
    for character in json.chars() {
        if in_string {
            out.push(character);
            match character {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '"' => in_string = false,
                _ => {}
            }
        } else if !character.is_ascii_whitespace() {
            in_string = character == '"';
            out.push(character);
        }
    }
    out
}

fn lower_first(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_lowercase().chain(characters).collect())
}
