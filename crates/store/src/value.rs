//! Values on their way into a statement and out of a row, the same for both databases.

use crate::StoreError;
use chrono::{DateTime, NaiveDate, Utc};
use model::permission::{MemberId, WorkspaceId};
use seal::{KeyedHash, Sealed, TokenHash};
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{Decode, Postgres, Row as _, Sqlite, Type};
use uuid::Uuid;

/// A parameter of a statement. PostgreSQL wants to know the type even of nothing.
#[derive(Clone, PartialEq)]
pub(crate) enum Value {
    Id(Option<Uuid>),
    Text(Option<String>),
    Number(Option<i64>),
    Bytes(Option<Vec<u8>>),
    Flag(bool),
}

/// The parameters of a statement, in the order of `$1`, `$2`, ….
macro_rules! params {
    ($($value:expr),* $(,)?) => { [$($crate::value::Value::from($value)),*] };
}
pub(crate) use params;

macro_rules! into_value {
    ($($type:ty: $value:ident => $expression:expr;)+) => {
        $(impl From<$type> for Value {
            fn from($value: $type) -> Self {
                $expression
            }
        })+
    };
}

into_value! {
    Uuid: id => Value::Id(Some(id));
    Option<Uuid>: id => Value::Id(id);
    WorkspaceId: id => Value::Id(Some(id.0));
    MemberId: id => Value::Id(Some(id.0));
    &str: text => Value::Text(Some(storable(text)));
    &String: text => Value::Text(Some(storable(text)));
    Option<&str>: text => Value::Text(text.map(storable));
    &Option<String>: text => Value::Text(text.as_deref().map(storable));
    i64: number => Value::Number(Some(number));
    u32: number => Value::Number(Some(i64::from(number)));
    Option<i64>: number => Value::Number(number);
    DateTime<Utc>: at => Value::Number(Some(at.timestamp_micros()));
    Option<DateTime<Utc>>: at => Value::Number(at.map(|at| at.timestamp_micros()));
    Option<NaiveDate>: date => Value::Text(date.map(|date| date.to_string()));
    bool: flag => Value::Flag(flag);
    &[u8]: bytes => Value::Bytes(Some(bytes.to_vec()));
    Vec<u8>: bytes => Value::Bytes(Some(bytes));
    Option<Vec<u8>>: bytes => Value::Bytes(bytes);
    TokenHash: hash => Value::Bytes(Some(hash.0.to_vec()));
    KeyedHash: hash => Value::Bytes(Some(hash.0.to_vec()));
    &Sealed: sealed => Value::Bytes(Some(sealed.as_bytes().to_vec()));
    &Option<Sealed>: sealed => Value::Bytes(sealed.as_ref().map(|sealed| sealed.as_bytes().to_vec()));
}

/// PostgreSQL stores no NUL in text; names out of broken files hold some. Left out on both, so that both hold the same.
fn storable(text: &str) -> String {
    if text.contains('\0') { text.replace('\0', "") } else { text.to_owned() }
}

/// What both databases can give.
pub(crate) trait Column:
    for<'r> Decode<'r, Sqlite> + Type<Sqlite> + for<'r> Decode<'r, Postgres> + Type<Postgres>
{
}
impl<T: for<'r> Decode<'r, Sqlite> + Type<Sqlite> + for<'r> Decode<'r, Postgres> + Type<Postgres>> Column for T {}

/// A row of an answer.
pub(crate) enum Row {
    Lite(SqliteRow),
    Pg(PgRow),
}

impl Row {
    /// The value of a column, by its name in the statement.
    pub(crate) fn get<T: Column>(&self, column: &'static str) -> Result<T, StoreError> {
        match self {
            Row::Lite(row) => row.try_get(column),
            Row::Pg(row) => row.try_get(column),
        }
        .map_err(|source| StoreError::Database { statement: column, source })
    }

    pub(crate) fn sealed(&self, column: &'static str) -> Result<Sealed, StoreError> {
        self.get(column).map(Sealed::from_stored)
    }

    pub(crate) fn maybe_sealed(&self, column: &'static str) -> Result<Option<Sealed>, StoreError> {
        Ok(self.get::<Option<Vec<u8>>>(column)?.map(Sealed::from_stored))
    }

    pub(crate) fn instant(&self, column: &'static str) -> Result<DateTime<Utc>, StoreError> {
        instant(self.get(column)?, column)
    }

    pub(crate) fn maybe_instant(&self, column: &'static str) -> Result<Option<DateTime<Utc>>, StoreError> {
        self.get::<Option<i64>>(column)?.map(|micros| instant(micros, column)).transpose()
    }

    pub(crate) fn maybe_date(&self, column: &'static str) -> Result<Option<NaiveDate>, StoreError> {
        let text = self.get::<Option<String>>(column)?;
        text.map(|text| text.parse().map_err(|_| StoreError::StoredValue { what: column, value: text })).transpose()
    }

    pub(crate) fn hash(&self, column: &'static str) -> Result<KeyedHash, StoreError> {
        let bytes: Vec<u8> = self.get(column)?;
        let wrong = |_| StoreError::StoredValue { what: column, value: format!("{} bytes", bytes.len()) };
        <[u8; 16]>::try_from(bytes.as_slice()).map(KeyedHash).map_err(wrong)
    }

    /// A word of one of our closed lists.
    pub(crate) fn word<T: std::str::FromStr>(&self, column: &'static str) -> Result<T, StoreError> {
        let text: String = self.get(column)?;
        text.parse().map_err(|_| StoreError::StoredValue { what: column, value: text })
    }

    /// A count, which is never negative.
    pub(crate) fn count(&self, column: &'static str) -> Result<u32, StoreError> {
        let number: i64 = self.get(column)?;
        u32::try_from(number).map_err(|_| StoreError::StoredValue { what: column, value: number.to_string() })
    }

    /// A size, which is never negative.
    pub(crate) fn size(&self, column: &'static str) -> Result<u64, StoreError> {
        let number: i64 = self.get(column)?;
        u64::try_from(number).map_err(|_| StoreError::StoredValue { what: column, value: number.to_string() })
    }
}

fn instant(micros: i64, what: &'static str) -> Result<DateTime<Utc>, StoreError> {
    DateTime::from_timestamp_micros(micros).ok_or(StoreError::StoredValue { what, value: micros.to_string() })
}
