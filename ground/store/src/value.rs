//! The few kinds of value a table may hold, and how each is written on the two engines.

use chrono::{DateTime, Datelike, NaiveDate, SecondsFormat, Timelike, Utc};
use postgres::types::{IsNull, ToSql, Type, private::BytesMut};
use rusqlite::types::{ToSqlOutput, ValueRef};
use uuid::Uuid;

use crate::sealed::key_id_of;
use crate::sealed::ring::KeyId;

/// The kinds of value, one per type token of the migrations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `{uuid}`: 16 bytes in SQLite; 36 letters are no slower, but make a file of links half as big again.
    Uuid,
    /// `{text}`: compared byte by byte on both engines.
    Text,
    /// `{int}` and `{seq}`: 64 bits.
    Integer,
    /// `{real}`: a double.
    Real,
    /// `{bool}`: 0 or 1 in SQLite.
    Boolean,
    /// `{time}`: an instant, microseconds, UTC; in SQLite `2026-11-22T09:30:00.000000Z`, always 27 characters.
    Time,
    /// `{date}`: a day of the calendar, `2026-11-22` in SQLite.
    Date,
    /// `{json}`: `jsonb` in PostgreSQL, text in SQLite.
    Json,
    /// `{bytes}`.
    Bytes,
}

impl Kind {
    /// The type a PostgreSQL server names for this kind.
    pub(crate) fn postgres(self) -> Type {
        match self {
            Self::Uuid => Type::UUID,
            Self::Text => Type::TEXT,
            Self::Integer => Type::INT8,
            Self::Real => Type::FLOAT8,
            Self::Boolean => Type::BOOL,
            Self::Time => Type::TIMESTAMPTZ,
            Self::Date => Type::DATE,
            Self::Json => Type::JSONB,
            Self::Bytes => Type::BYTEA,
        }
    }

    /// The type a STRICT table of SQLite declares for this kind.
    pub(crate) fn sqlite(self) -> &'static str {
        match self {
            Self::Uuid | Self::Bytes => "BLOB",
            Self::Text | Self::Time | Self::Date | Self::Json => "TEXT",
            Self::Integer | Self::Boolean => "INTEGER",
            Self::Real => "REAL",
        }
    }
}

/// One parameter or column as declared: its name, its kind, and whether it may be absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// The declared name; empty when the row is a single value, which has none.
    pub name: &'static str,
    /// The declared kind.
    pub kind: Kind,
    /// Whether the Rust type is an `Option`.
    pub nullable: bool,
}

/// One value on its way to an engine.
#[derive(Clone, Copy, PartialEq)]
pub enum Value<'a> {
    /// No value.
    Null,
    /// An identifier.
    Uuid(Uuid),
    /// A text without NUL, which PostgreSQL cannot hold.
    Text(&'a str),
    /// A whole number.
    Integer(i64),
    /// A number; not "not a number", which SQLite would silently turn into nothing.
    Real(f64),
    /// Yes or no.
    Boolean(bool),
    /// An instant, cut to microseconds.
    Time(DateTime<Utc>),
    /// A day.
    Date(NaiveDate),
    /// A JSON document.
    Json(&'a serde_json::Value),
    /// Bytes.
    Bytes(&'a [u8]),
    /// Bytes that only a key opens: refused when that key has been retired.
    Sealed(&'a [u8]),
}

/// Values are personal data more often than not: a log shows their kind, never their content.
impl std::fmt::Debug for Value<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Null => "null",
            Self::Uuid(_) => "uuid",
            Self::Text(_) => "text",
            Self::Integer(_) => "integer",
            Self::Real(_) => "real",
            Self::Boolean(_) => "boolean",
            Self::Time(_) => "time",
            Self::Date(_) => "date",
            Self::Json(_) => "json",
            Self::Bytes(_) | Self::Sealed(_) => "bytes",
        })
    }
}

impl Value<'_> {
    /// The key a sealed text names.
    pub(crate) fn key_id(&self) -> Option<KeyId> {
        match self {
            Self::Sealed(bytes) => key_id_of(bytes),
            _ => None,
        }
    }

    /// Says why the two engines could not both keep this value as it is, if they cannot.
    pub(crate) fn unfit(&self) -> Option<&'static str> {
        match self {
            Self::Text(text) if text.contains('\0') => Some("a text holds the NUL character"),
            Self::Json(json) if json_holds_nul(json) => Some("a JSON text holds the NUL character"),
            Self::Real(number) if number.is_nan() => Some("a number is not a number"),
            Self::Time(time) if !(0..=9999).contains(&time.year()) => {
                Some("a time lies outside years 0 to 9999")
            }
            Self::Date(date) if !(0..=9999).contains(&date.year()) => {
                Some("a date lies outside years 0 to 9999")
            }
            _ => None,
        }
    }
}

fn json_holds_nul(json: &serde_json::Value) -> bool {
    match json {
        serde_json::Value::String(text) => text.contains('\0'),
        serde_json::Value::Array(items) => items.iter().any(json_holds_nul),
        serde_json::Value::Object(fields) => {
            fields.iter().any(|(name, value)| name.contains('\0') || json_holds_nul(value))
        }
        _ => false,
    }
}

/// Cuts an instant to the microsecond below, the finest both engines keep.
pub fn to_microseconds(time: DateTime<Utc>) -> DateTime<Utc> {
    time.with_nanosecond(time.nanosecond() / 1_000 * 1_000).unwrap_or(time)
}

impl rusqlite::ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let text = |text: String| ToSqlOutput::Owned(rusqlite::types::Value::Text(text));
        Ok(match self {
            Self::Null => ToSqlOutput::Borrowed(ValueRef::Null),
            Self::Uuid(id) => ToSqlOutput::Borrowed(ValueRef::Blob(id.as_bytes())),
            Self::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Self::Integer(number) => ToSqlOutput::Borrowed(ValueRef::Integer(*number)),
            Self::Real(number) => ToSqlOutput::Borrowed(ValueRef::Real(*number)),
            Self::Boolean(yes) => ToSqlOutput::Borrowed(ValueRef::Integer(i64::from(*yes))),
            Self::Time(time) => text(time.to_rfc3339_opts(SecondsFormat::Micros, true)),
            Self::Date(date) => text(date.to_string()),
            Self::Json(json) => text(json.to_string()),
            Self::Bytes(bytes) | Self::Sealed(bytes) => ToSqlOutput::Borrowed(ValueRef::Blob(bytes)),
        })
    }
}

impl ToSql for Value<'_> {
    fn to_sql(
        &self,
        kind: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Uuid(id) => id.to_sql_checked(kind, out),
            Self::Text(text) => text.to_sql_checked(kind, out),
            Self::Integer(number) => number.to_sql_checked(kind, out),
            Self::Real(number) => number.to_sql_checked(kind, out),
            Self::Boolean(yes) => yes.to_sql_checked(kind, out),
            Self::Time(time) => to_microseconds(*time).to_sql_checked(kind, out),
            Self::Date(date) => date.to_sql_checked(kind, out),
            Self::Json(json) => json.to_sql_checked(kind, out),
            Self::Bytes(bytes) | Self::Sealed(bytes) => bytes.to_sql_checked(kind, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    postgres::types::to_sql_checked!();
}
