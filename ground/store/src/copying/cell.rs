//! One value in a copy, the same bytes whichever engine it came from.
//!
//! A byte says whether there is a value; then 16 bytes for an uuid, 8 for a number or an instant (microseconds since
//! 1970), 4 for a day (days since 1970), 1 for a yes or no, and a length of 4 bytes before text, JSON and bytes. The
//! higher byte comes first.

use std::borrow::Cow;

use chrono::{DateTime, Datelike, NaiveDate, SecondsFormat, Utc};
use rusqlite::types::{ToSqlOutput, Value as Owned, ValueRef};

use super::json::canonical;
use crate::value::Kind;

/// One value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell<'a> {
    Null,
    Uuid([u8; 16]),
    Text(&'a str),
    Integer(i64),
    Real(f64),
    Boolean(bool),
    /// Microseconds since 1970.
    Time(i64),
    /// Days since 1970.
    Date(i32),
    Json(Cow<'a, str>),
    Bytes(&'a [u8]),
}

type Read<'a> = Result<Cell<'a>, String>;

/// Microseconds, and days, from 1970 to 2000, where PostgreSQL begins to count.
const POSTGRES_TIME: i64 = 946_684_800_000_000;
const POSTGRES_DATE: i32 = 10_957;
/// The days of 1970-01-01, counted from the year 1.
const UNIX_DAY: i32 = 719_163;

impl<'a> Cell<'a> {
    /// Reads what SQLite holds in a column of this kind.
    pub(super) fn from_sqlite(kind: Kind, cell: ValueRef<'a>) -> Read<'a> {
        let text = |cell: ValueRef<'a>| cell.as_str().map_err(|error| error.to_string());
        Ok(match (kind, cell) {
            (_, ValueRef::Null) => Self::Null,
            (Kind::Uuid, ValueRef::Blob(bytes)) => Self::Uuid(exactly(bytes)?),
            (Kind::Text, ValueRef::Text(_)) => Self::Text(without_nul(text(cell)?)?),
            (Kind::Integer, ValueRef::Integer(number)) => Self::Integer(number),
            (Kind::Real, ValueRef::Real(number)) => real(number)?,
            (Kind::Boolean, ValueRef::Integer(yes @ 0..=1)) => Self::Boolean(yes == 1),
            (Kind::Time, ValueRef::Text(_)) => time(time_of(text(cell)?)?)?,
            (Kind::Date, ValueRef::Text(_)) => date(date_of(text(cell)?)?)?,
            (Kind::Json, ValueRef::Text(_)) => Self::Json(Cow::Owned(canonical(text(cell)?)?)),
            (Kind::Bytes, ValueRef::Blob(bytes)) => Self::Bytes(bytes),
            (_, other) => return Err(format!("{} stands where {kind:?} should", other.data_type())),
        })
    }

    /// Reads what PostgreSQL sends for a column of this kind; documents come as text.
    pub(super) fn from_postgres(kind: Kind, raw: Option<&'a [u8]>) -> Read<'a> {
        let Some(raw) = raw else { return Ok(Self::Null) };
        let text = |raw: &'a [u8]| std::str::from_utf8(raw).map_err(|error| error.to_string());
        Ok(match kind {
            Kind::Uuid => Self::Uuid(exactly(raw)?),
            Kind::Text => Self::Text(without_nul(text(raw)?)?),
            Kind::Integer => Self::Integer(i64::from_be_bytes(exactly(raw)?)),
            Kind::Real => real(f64::from_be_bytes(exactly(raw)?))?,
            Kind::Boolean => Self::Boolean(exactly::<1>(raw)? != [0]),
            Kind::Time => time(i64::from_be_bytes(exactly(raw)?).saturating_add(POSTGRES_TIME))?,
            Kind::Date => date(i32::from_be_bytes(exactly(raw)?).saturating_add(POSTGRES_DATE))?,
            Kind::Json => Self::Json(Cow::Owned(canonical(text(raw)?)?)),
            Kind::Bytes => Self::Bytes(raw),
        })
    }

    /// Writes it as it stands in a copy.
    pub(super) fn write(&self, out: &mut Vec<u8>) -> Result<(), String> {
        out.push(u8::from(*self != Self::Null));
        match self {
            Self::Null => {}
            Self::Uuid(id) => out.extend_from_slice(id),
            Self::Text(text) => with_length(text.as_bytes(), out)?,
            Self::Integer(number) | Self::Time(number) => out.extend_from_slice(&number.to_be_bytes()),
            Self::Real(number) => out.extend_from_slice(&number.to_be_bytes()),
            Self::Boolean(yes) => out.push(u8::from(*yes)),
            Self::Date(days) => out.extend_from_slice(&days.to_be_bytes()),
            Self::Json(text) => with_length(text.as_bytes(), out)?,
            Self::Bytes(bytes) => with_length(bytes, out)?,
        }
        Ok(())
    }

    /// Takes the next value of this kind from a row of a copy. What no engine could keep is refused, and so is what
    /// this version would have written otherwise.
    pub(super) fn take(kind: Kind, rest: &mut &'a [u8]) -> Read<'a> {
        match taken::<1>(rest)? {
            [0] => return Ok(Self::Null),
            [1] => {}
            [other] => return Err(format!("{other} stands where 0 or 1 should")),
        }
        let text = |bytes: &'a [u8]| std::str::from_utf8(bytes).map_err(|error| error.to_string());
        Ok(match kind {
            Kind::Uuid => Self::Uuid(taken(rest)?),
            Kind::Text => Self::Text(without_nul(text(measured(rest)?)?)?),
            Kind::Integer => Self::Integer(i64::from_be_bytes(taken(rest)?)),
            Kind::Real => real(f64::from_be_bytes(taken(rest)?))?,
            Kind::Boolean => match taken(rest)? {
                [yes @ 0..=1] => Self::Boolean(yes == 1),
                [other] => return Err(format!("{other} stands where a yes or a no should")),
            },
            Kind::Time => time(i64::from_be_bytes(taken(rest)?))?,
            Kind::Date => date(i32::from_be_bytes(taken(rest)?))?,
            Kind::Json => {
                let found = text(measured(rest)?)?;
                let one_form = canonical(found)?;
                if one_form != found {
                    return Err("a document is not written in its one form".to_owned());
                }
                Self::Json(Cow::Borrowed(found))
            }
            Kind::Bytes => Self::Bytes(measured(rest)?),
        })
    }

    /// The value as SQLite keeps it.
    pub(super) fn to_sqlite(&self) -> ToSqlOutput<'_> {
        let text = |text: String| ToSqlOutput::Owned(Owned::Text(text));
        match self {
            Self::Null => ToSqlOutput::Borrowed(ValueRef::Null),
            Self::Uuid(id) => ToSqlOutput::Borrowed(ValueRef::Blob(id)),
            Self::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Self::Integer(number) => ToSqlOutput::Borrowed(ValueRef::Integer(*number)),
            Self::Real(number) => ToSqlOutput::Borrowed(ValueRef::Real(*number)),
            Self::Boolean(yes) => ToSqlOutput::Borrowed(ValueRef::Integer(i64::from(*yes))),
            Self::Time(micros) => {
                let time = DateTime::from_timestamp_micros(*micros).unwrap_or_default();
                text(time.to_rfc3339_opts(SecondsFormat::Micros, true))
            }
            Self::Date(days) => {
                let day = NaiveDate::from_num_days_from_ce_opt(days.saturating_add(UNIX_DAY));
                text(day.unwrap_or_default().to_string())
            }
            Self::Json(document) => ToSqlOutput::Borrowed(ValueRef::Text(document.as_bytes())),
            Self::Bytes(bytes) => ToSqlOutput::Borrowed(ValueRef::Blob(bytes)),
        }
    }

    /// Writes it as PostgreSQL takes it in a binary copy: its length, then itself.
    pub(super) fn to_postgres(&self, out: &mut Vec<u8>) -> Result<(), String> {
        match self {
            Self::Null => out.extend_from_slice(&(-1_i32).to_be_bytes()),
            Self::Uuid(id) => with_length(id, out)?,
            Self::Text(text) => with_length(text.as_bytes(), out)?,
            Self::Integer(number) => with_length(&number.to_be_bytes(), out)?,
            Self::Real(number) => with_length(&number.to_be_bytes(), out)?,
            Self::Boolean(yes) => with_length(&[u8::from(*yes)], out)?,
            Self::Time(micros) => with_length(&micros.saturating_sub(POSTGRES_TIME).to_be_bytes(), out)?,
            Self::Date(days) => with_length(&days.saturating_sub(POSTGRES_DATE).to_be_bytes(), out)?,
            Self::Json(document) => {
                // The 1 is the version of the form in which a document travels.
                out.extend_from_slice(&length(document.len() + 1)?);
                out.push(1);
                out.extend_from_slice(document.as_bytes());
            }
            Self::Bytes(bytes) => with_length(bytes, out)?,
        }
        Ok(())
    }
}

fn time_of(text: &str) -> Result<i64, String> {
    match text.len() == "2026-11-22T09:30:00.000000Z".len() {
        true => {
            DateTime::parse_from_rfc3339(text).map(|time| time.timestamp_micros()).map_err(|e| e.to_string())
        }
        false => Err("a time is not written as 2026-11-22T09:30:00.000000Z".to_owned()),
    }
}

fn date_of(text: &str) -> Result<i32, String> {
    let day: NaiveDate = text.parse().map_err(|_| "a date is not written as 2026-11-22".to_owned())?;
    Ok(day.num_days_from_ce() - UNIX_DAY)
}

fn time<'a>(micros: i64) -> Read<'a> {
    let time: Option<DateTime<Utc>> = DateTime::from_timestamp_micros(micros);
    match time.filter(|time| (0..=9999).contains(&time.year())) {
        Some(_) => Ok(Cell::Time(micros)),
        None => Err("a time lies outside years 0 to 9999".to_owned()),
    }
}

fn date<'a>(days: i32) -> Read<'a> {
    let day = NaiveDate::from_num_days_from_ce_opt(days.saturating_add(UNIX_DAY));
    match day.filter(|day| (0..=9999).contains(&day.year())) {
        Some(_) => Ok(Cell::Date(days)),
        None => Err("a date lies outside years 0 to 9999".to_owned()),
    }
}

/// A number; nothing below zero is not kept apart from nothing, SQLite does not either.
fn real<'a>(number: f64) -> Read<'a> {
    match number {
        number if number.is_nan() => Err("a number is not a number".to_owned()),
        0.0 => Ok(Cell::Real(0.0)),
        number => Ok(Cell::Real(number)),
    }
}

fn without_nul(text: &str) -> Result<&str, String> {
    if text.contains('\0') { Err("a text holds the NUL character".to_owned()) } else { Ok(text) }
}

fn exactly<const N: usize>(bytes: &[u8]) -> Result<[u8; N], String> {
    bytes.try_into().map_err(|_| format!("{} bytes stand where {N} should", bytes.len()))
}

fn taken<const N: usize>(rest: &mut &[u8]) -> Result<[u8; N], String> {
    let (first, behind) = rest.split_first_chunk().ok_or("the row ends too early")?;
    *rest = behind;
    Ok(*first)
}

/// As many bytes as the length before them says, if there are so many.
fn measured<'a>(rest: &mut &'a [u8]) -> Result<&'a [u8], String> {
    let length = u32::from_be_bytes(taken(rest)?) as usize;
    let (first, behind) = rest.split_at_checked(length).ok_or("the row ends too early")?;
    *rest = behind;
    Ok(first)
}

fn length(bytes: usize) -> Result<[u8; 4], String> {
    let length = i32::try_from(bytes).map_err(|_| "a value is larger than two gigabytes".to_owned())?;
    Ok(length.to_be_bytes())
}

fn with_length(bytes: &[u8], out: &mut Vec<u8>) -> Result<(), String> {
    out.extend_from_slice(&length(bytes.len())?);
    out.extend_from_slice(bytes);
    Ok(())
}
