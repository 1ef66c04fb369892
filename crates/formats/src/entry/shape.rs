//! Shapes of bodies in one line each: the fields of a value by name, each written by its type.
//!
//! `body! { Goal { text, measure } }` writes `{"text": …, "measure": …}` and reads it back. What is absent (`None`, an empty list)
//! is left out; a word of a closed list goes by its code; a field that an older version did not write takes what its type says is
//! absent, and a text, number or day that has to be there and is not makes the body unreadable.

use chrono::{NaiveDate, NaiveDateTime};
use model::entry::EntryId;
use model::person::PersonId;
use serde_json::{Map, Value};

/// Something that a field of a body can hold.
pub(super) trait Field: Sized {
    /// As JSON; `None` where nothing has to be written.
    fn put(&self) -> Option<Value>;

    /// Out of JSON.
    fn take(value: Value) -> Result<Self, String>;

    /// What it is where nothing was written.
    fn absent() -> Option<Self> {
        None
    }
}

/// The fields of an object, by name.
pub(super) type Fields = Map<String, Value>;

/// Takes one field out.
pub(super) fn take<T: Field>(fields: &mut Fields, name: &str) -> Result<T, String> {
    match fields.remove(name) {
        Some(value) if !value.is_null() => T::take(value).map_err(|fault| format!("{name}: {fault}")),
        _ => T::absent().ok_or_else(|| format!("{name} is missing")),
    }
}

/// Puts one field in.
pub(super) fn put<T: Field>(fields: &mut Fields, name: &str, value: &T) {
    if let Some(value) = value.put() {
        fields.insert(name.to_owned(), value);
    }
}

/// What stands in a JSON object.
pub(super) fn fields(value: Value) -> Result<Fields, String> {
    match value {
        Value::Object(fields) => Ok(fields),
        other => Err(format!("`{other}` is no object")),
    }
}

fn text(value: Value) -> Result<String, String> {
    match value {
        Value::String(text) => Ok(text),
        other => Err(format!("`{other}` is no text")),
    }
}

/// Types that are written as text.
macro_rules! as_text {
    ($($type:ty: $put:expr, $take:expr;)+) => {
        $(impl Field for $type {
            fn put(&self) -> Option<Value> {
                let put: fn(&$type) -> String = $put;
                Some(Value::String(put(self)))
            }

            fn take(value: Value) -> Result<Self, String> {
                let take: fn(String) -> Result<$type, String> = $take;
                take(text(value)?)
            }
        })+
    };
}

as_text! {
    String: Clone::clone, Ok;
    PersonId: |id| id.to_string(), |text| Ok(PersonId::new(text));
    EntryId: |id| id.to_string(), |text| text.parse().map_err(|fault| format!("{fault}"));
    NaiveDate: |day| day.to_string(), |text| text.parse().map_err(|_| format!("`{text}` is no day like 2026-11-02"));
    NaiveDateTime: |at| at.format("%Y-%m-%dT%H:%M:%S").to_string(),
        |text| text.parse().map_err(|_| format!("`{text}` is no time like 2026-11-02T09:30:00"));
}

/// Whole numbers.
macro_rules! as_number {
    ($($type:ty),+) => {
        $(impl Field for $type {
            fn put(&self) -> Option<Value> {
                Some(Value::from(*self))
            }

            fn take(value: Value) -> Result<Self, String> {
                let number = value.as_i64().and_then(|number| <$type>::try_from(number).ok());
                number.ok_or_else(|| format!("`{value}` is not a whole number from {} to {}", <$type>::MIN, <$type>::MAX))
            }
        })+
    };
}

as_number!(u8, u16, u32, i32, i64);

impl Field for bool {
    fn put(&self) -> Option<Value> {
        self.then_some(Value::Bool(true))
    }

    fn take(value: Value) -> Result<Self, String> {
        value.as_bool().ok_or_else(|| format!("`{value}` is neither `true` nor `false`"))
    }

    fn absent() -> Option<Self> {
        Some(false)
    }
}

impl<T: Field> Field for Option<T> {
    fn put(&self) -> Option<Value> {
        // What is there and says nothing must not become absent: `Some(false)` is written out.
        self.as_ref().map(|value| value.put().unwrap_or(Value::Bool(false)))
    }

    fn take(value: Value) -> Result<Self, String> {
        T::take(value).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Field> Field for Vec<T> {
    fn put(&self) -> Option<Value> {
        (!self.is_empty()).then(|| Value::Array(self.iter().filter_map(Field::put).collect()))
    }

    fn take(value: Value) -> Result<Self, String> {
        match value {
            Value::Array(values) => values
                .into_iter()
                .enumerate()
                .map(|(place, value)| T::take(value).map_err(|fault| format!("[{place}]: {fault}")))
                .collect(),
            other => Err(format!("`{other}` is no list")),
        }
    }

    fn absent() -> Option<Self> {
        Some(Vec::new())
    }
}

/// Words of closed lists, by their codes.
macro_rules! words {
    ($($type:ty),+ $(,)?) => {
        $(impl $crate::entry::shape::Field for $type {
            fn put(&self) -> Option<serde_json::Value> {
                Some(serde_json::Value::String(self.code().to_owned()))
            }

            fn take(value: serde_json::Value) -> Result<Self, String> {
                let code = <String as $crate::entry::shape::Field>::take(value)?;
                code.parse().map_err(|fault: model::kind::UnknownWord| fault.to_string())
            }
        })+
    };
}

/// Objects inside bodies: `object! { AgendaItem { part, text, about } }`.
macro_rules! object {
    ($($type:ident { $($field:ident),+ $(,)? })+) => {
        $(impl $crate::entry::shape::Field for $type {
            fn put(&self) -> Option<serde_json::Value> {
                let mut fields = $crate::entry::shape::Fields::new();
                $($crate::entry::shape::put(&mut fields, stringify!($field), &self.$field);)+
                Some(serde_json::Value::Object(fields))
            }

            fn take(value: serde_json::Value) -> Result<Self, String> {
                let mut fields = $crate::entry::shape::fields(value)?;
                Ok(Self { $($field: $crate::entry::shape::take(&mut fields, stringify!($field))?,)+ })
            }
        })+
    };
}

/// Bodies: `body! { Goal { text, measure } }`; the type and the [`model::entry::EntryKind`] have the same name.
macro_rules! body {
    ($($type:ident { $($field:ident),+ $(,)? })+) => {
        $($crate::entry::shape::object! { $type { $($field),+ } }

        impl $crate::entry::Body for $type {
            const KIND: model::entry::EntryKind = model::entry::EntryKind::$type;

            fn write(&self) -> String {
                $crate::entry::shape::Field::put(self).map(|value| value.to_string()).unwrap_or_default()
            }

            fn read(json: &str) -> Result<Self, $crate::entry::BodyError> {
                let value: serde_json::Value = $crate::entry::read_shape(Self::KIND, json)?;
                $crate::entry::shape::Field::take(value).map_err(|fault| $crate::entry::BodyError::of(Self::KIND, &fault))
            }
        })+
    };
}

pub(super) use {body, object, words};

/// For tests: what is written is read back, and other things are refused.
#[cfg(test)]
pub(super) fn check<T: super::Body + PartialEq + std::fmt::Debug>(value: &T) {
    assert_eq!(&T::read(&value.write()).expect("its own body"), value);
    assert!(T::read("7").is_err());
}
