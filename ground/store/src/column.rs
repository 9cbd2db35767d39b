//! How Rust types become parameters and come back as columns and rows.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::types::ValueRef;
use uuid::Uuid;

use crate::value::{Kind, Shape, Value};

/// A type that can stand as one parameter of a statement.
pub trait ToColumn {
    /// The kind it is written as.
    const KIND: Kind;
    /// Whether it may be absent.
    const NULLABLE: bool = false;
    /// Its value.
    fn value(&self) -> Value<'_>;
}

/// A type that can be read from one column that always holds a value.
pub trait Scalar: Sized {
    /// The kind it is read from.
    const KIND: Kind;
    /// Reads it from SQLite; nothing when the cell holds something else.
    fn from_sqlite(cell: ValueRef<'_>) -> Option<Self>;
    /// Reads it from PostgreSQL; `Ok(None)` when the cell is null.
    fn from_postgres(row: &postgres::Row, index: usize) -> Result<Option<Self>, postgres::Error>;
}

/// A type that can be read from one column: a [`Scalar`], or an `Option` of one.
pub trait Column: Sized {
    /// The kind it is read from.
    const KIND: Kind;
    /// Whether it may be absent.
    const NULLABLE: bool;
    /// Reads it from a row.
    fn read(cells: &Cells<'_>, index: usize) -> Result<Self, String>;
}

/// One row as an engine hands it over.
pub struct Cells<'a>(pub(crate) CellsOf<'a>);

pub(crate) enum CellsOf<'a> {
    Sqlite(&'a rusqlite::Row<'a>),
    Postgres(&'a postgres::Row),
}

impl Cells<'_> {
    /// Reads one column, counted from 0.
    pub fn get<C: Column>(&self, index: usize) -> Result<C, String> {
        C::read(self, index)
    }

    fn scalar<S: Scalar>(&self, index: usize) -> Result<Option<S>, String> {
        match &self.0 {
            CellsOf::Sqlite(row) => match row.get_ref(index).map_err(|error| error.to_string())? {
                ValueRef::Null => Ok(None),
                cell => S::from_sqlite(cell)
                    .map(Some)
                    .ok_or_else(|| format!("column {} does not hold a {:?}", index + 1, S::KIND)),
            },
            CellsOf::Postgres(row) => S::from_postgres(row, index).map_err(|error| error.to_string()),
        }
    }
}

impl<S: Scalar> Column for S {
    const KIND: Kind = S::KIND;
    const NULLABLE: bool = false;
    fn read(cells: &Cells<'_>, index: usize) -> Result<Self, String> {
        cells
            .scalar(index)?
            .ok_or_else(|| format!("column {} holds no value where one is promised", index + 1))
    }
}

impl<S: Scalar> Column for Option<S> {
    const KIND: Kind = S::KIND;
    const NULLABLE: bool = true;
    fn read(cells: &Cells<'_>, index: usize) -> Result<Self, String> {
        cells.scalar(index)
    }
}

/// A type that can be read from a whole row: a `row!` struct, a single column, or a tuple of columns.
pub trait Row: Sized {
    /// The columns in order.
    const SHAPES: &'static [Shape];
    /// Reads it.
    fn read(cells: &Cells<'_>) -> Result<Self, String>;
}

/// What stands between the brackets of a declared statement: one parameter, or a `row!` struct whose fields
/// become as many parameters, in order.
pub trait Parameter {
    /// The parameters in order.
    const SHAPES: &'static [Shape];
    /// Adds the values to those that already stand.
    fn bind<'a>(&'a self, into: &mut Vec<Value<'a>>);
}

impl<C: ToColumn> Parameter for C {
    const SHAPES: &'static [Shape] = &[Shape { name: "", kind: C::KIND, nullable: C::NULLABLE }];
    fn bind<'a>(&'a self, into: &mut Vec<Value<'a>>) {
        into.push(self.value());
    }
}

const fn unnamed<C: Column>() -> Shape {
    Shape { name: "", kind: C::KIND, nullable: C::NULLABLE }
}

impl<C: Column> Row for C {
    const SHAPES: &'static [Shape] = &[unnamed::<C>()];
    fn read(cells: &Cells<'_>) -> Result<Self, String> {
        cells.get(0)
    }
}

impl<A: Column, B: Column> Row for (A, B) {
    const SHAPES: &'static [Shape] = &[unnamed::<A>(), unnamed::<B>()];
    fn read(cells: &Cells<'_>) -> Result<Self, String> {
        Ok((cells.get(0)?, cells.get(1)?))
    }
}

impl<A: Column, B: Column, C: Column> Row for (A, B, C) {
    const SHAPES: &'static [Shape] = &[unnamed::<A>(), unnamed::<B>(), unnamed::<C>()];
    fn read(cells: &Cells<'_>) -> Result<Self, String> {
        Ok((cells.get(0)?, cells.get(1)?, cells.get(2)?))
    }
}

impl<T: ToColumn + ?Sized> ToColumn for &T {
    const KIND: Kind = T::KIND;
    const NULLABLE: bool = T::NULLABLE;
    fn value(&self) -> Value<'_> {
        (**self).value()
    }
}

impl<T: ToColumn> ToColumn for Option<T> {
    const KIND: Kind = T::KIND;
    const NULLABLE: bool = true;
    fn value(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Null, T::value)
    }
}

/// Declares a type that is one column on both engines: its kind, its value, and its reading from SQLite.
macro_rules! scalar {
    ($type:ty, $kind:ident, |$this:ident| $value:expr, |$cell:ident| $read:expr) => {
        impl ToColumn for $type {
            const KIND: Kind = Kind::$kind;
            fn value(&self) -> Value<'_> {
                let $this = self;
                $value
            }
        }

        impl Scalar for $type {
            const KIND: Kind = Kind::$kind;
            fn from_sqlite($cell: ValueRef<'_>) -> Option<Self> {
                $read
            }
            fn from_postgres(row: &postgres::Row, index: usize) -> Result<Option<Self>, postgres::Error> {
                row.try_get(index)
            }
        }
    };
}

scalar!(Uuid, Uuid, |id| Value::Uuid(*id), |cell| Uuid::from_slice(cell.as_blob().ok()?).ok());
scalar!(String, Text, |text| Value::Text(text), |cell| cell.as_str().ok().map(str::to_owned));
scalar!(i64, Integer, |number| Value::Integer(*number), |cell| cell.as_i64().ok());
scalar!(f64, Real, |number| Value::Real(*number), |cell| cell.as_f64().ok());
scalar!(bool, Boolean, |yes| Value::Boolean(*yes), |cell| match cell.as_i64().ok()? {
    0 => Some(false),
    1 => Some(true),
    _ => None,
});
scalar!(DateTime<Utc>, Time, |time| Value::Time(*time), |cell| {
    let text = cell.as_str().ok().filter(|text| text.len() == "2026-11-22T09:30:00.000000Z".len())?;
    Some(DateTime::parse_from_rfc3339(text).ok()?.to_utc())
});
scalar!(NaiveDate, Date, |date| Value::Date(*date), |cell| cell.as_str().ok()?.parse().ok());
scalar!(serde_json::Value, Json, |json| Value::Json(json), |cell| {
    serde_json::from_str(cell.as_str().ok()?).ok()
});
scalar!(Vec<u8>, Bytes, |bytes| Value::Bytes(bytes), |cell| cell.as_blob().ok().map(<[u8]>::to_vec));

/// Declares that a word of a closed list is one column of type `{text}`, which holds its code.
macro_rules! coded {
    ($type:ty) => {
        impl $crate::ToColumn for $type {
            const KIND: $crate::Kind = $crate::Kind::Text;
            fn value(&self) -> $crate::Value<'_> {
                $crate::Value::Text(self.code())
            }
        }

        impl $crate::Scalar for $type {
            const KIND: $crate::Kind = $crate::Kind::Text;
            fn from_sqlite(cell: rusqlite::types::ValueRef<'_>) -> Option<Self> {
                Self::from_code(cell.as_str().ok()?)
            }
            fn from_postgres(row: &postgres::Row, index: usize) -> Result<Option<Self>, postgres::Error> {
                Ok(row.try_get::<_, Option<&str>>(index)?.and_then(Self::from_code))
            }
        }
    };
}
pub(crate) use coded;

coded!(vocabulary::class::DataClass);

impl ToColumn for str {
    const KIND: Kind = Kind::Text;
    fn value(&self) -> Value<'_> {
        Value::Text(self)
    }
}

impl ToColumn for [u8] {
    const KIND: Kind = Kind::Bytes;
    fn value(&self) -> Value<'_> {
        Value::Bytes(self)
    }
}

/// Gathers the values of one call; used by `sql!`.
#[doc(hidden)]
pub fn bound<'a>(fill: impl FnOnce(&mut Vec<Value<'a>>)) -> Vec<Value<'a>> {
    let mut values = Vec::with_capacity(8);
    fill(&mut values);
    values
}
