//! How PostgreSQL is spoken to: statements kept prepared, rows streamed, its errors told in our words.

use std::collections::HashMap;
use std::ops::ControlFlow;

use postgres::error::{DbError, SqlState};
use postgres::fallible_iterator::FallibleIterator;
use postgres::types::{ToSql, Type};

use crate::column::{Cells, CellsOf, Row};
use crate::error::{BrokenConstraint, ConstraintKind, StoreError};
use crate::statement::Statement;
use crate::value::Value;

/// A connection to a PostgreSQL server. Never dropped on an async thread: its pool sees to it.
pub(crate) struct PostgresSide {
    client: postgres::Client,
    prepared: HashMap<(&'static str, usize), postgres::Statement>,
}

impl PostgresSide {
    pub(crate) fn new(client: postgres::Client) -> Self {
        Self { client, prepared: HashMap::new() }
    }

    pub(crate) fn client(&mut self) -> &mut postgres::Client {
        &mut self.client
    }

    pub(super) fn is_closed(&self) -> bool {
        self.client.is_closed()
    }

    pub(super) fn script(&mut self, text: &str) -> Result<(), StoreError> {
        self.client.batch_execute(text).map_err(|error| in_words("script", &error))
    }

    /// The one word that answers a question to the server itself, about no table of ours.
    pub(crate) fn word(&mut self, asked: &str) -> Result<Option<String>, StoreError> {
        let row = self.client.query_one(asked, &[]).map_err(|error| in_words("word", &error))?;
        row.try_get(0).map_err(|error| in_words("word", &error))
    }

    pub(super) fn run(
        &mut self,
        statement: &'static Statement,
        values: &[Value<'_>],
    ) -> Result<u64, StoreError> {
        self.run_rows(statement, values, 1)
    }

    /// Runs an insert written out for so many rows.
    pub(super) fn run_rows(
        &mut self,
        statement: &'static Statement,
        values: &[Value<'_>],
        rows: usize,
    ) -> Result<u64, StoreError> {
        let prepared = self.prepare(statement, rows)?;
        let parameters: Vec<&(dyn ToSql + Sync)> = values.iter().map(|value| value as _).collect();
        self.client.execute(&prepared, &parameters).map_err(|error| in_words(statement.name, &error))
    }

    pub(super) fn walk<R: Row>(
        &mut self,
        statement: &'static Statement,
        values: &[Value<'_>],
        each: &mut dyn FnMut(R) -> Result<ControlFlow<()>, StoreError>,
    ) -> Result<(), StoreError> {
        let told = |error| in_words(statement.name, &error);
        let prepared = self.prepare(statement, 1)?;
        let mut rows = self.client.query_raw(&prepared, values).map_err(told)?;
        while let Some(row) = rows.next().map_err(told)? {
            let row = R::read(&Cells(CellsOf::Postgres(&row)))
                .map_err(|reason| StoreError::Unfit { statement: statement.name, reason })?;
            if each(row)?.is_break() {
                break;
            }
        }
        Ok(())
    }

    /// Prepares a statement once per connection, with the declared types, so that `$1 is null` has one.
    fn prepare(
        &mut self,
        statement: &'static Statement,
        rows: usize,
    ) -> Result<postgres::Statement, StoreError> {
        let key = (statement.sql, rows);
        if let Some(prepared) = self.prepared.get(&key) {
            return Ok(prepared.clone());
        }
        let text = if rows == 1 { Some(statement.sql.to_owned()) } else { statement.for_rows(rows) };
        let text = text.ok_or_else(|| StoreError::Other {
            statement: statement.name,
            reason: "an insert of many rows needs the text `values (…)`".to_owned(),
        })?;
        let one_row = || statement.parameter_shapes().map(|shape| shape.kind.postgres());
        let types: Vec<Type> = std::iter::repeat_with(one_row).take(rows).flatten().collect();
        let prepared =
            self.client.prepare_typed(&text, &types).map_err(|error| in_words(statement.name, &error))?;
        self.prepared.insert(key, prepared.clone());
        Ok(prepared)
    }
}

/// Tells an error of PostgreSQL in our words. `step` is the statement's name.
pub(crate) fn in_words(step: &'static str, error: &postgres::Error) -> StoreError {
    let Some(told) = error.as_db_error() else {
        let cause = std::error::Error::source(error);
        let reason = cause.map_or_else(|| error.to_string(), |cause| format!("{error}: {cause}"));
        let broken = error.is_closed() || cause.is_some_and(|cause| cause.is::<std::io::Error>());
        return match broken {
            true => StoreError::Away { reason },
            false => StoreError::Other { statement: step, reason },
        };
    };
    let code = told.code();
    if LEAVING.contains(code) || code.code().starts_with("08") {
        return StoreError::Away { reason: told.message().to_owned() };
    }
    if *code == SqlState::T_R_SERIALIZATION_FAILURE || *code == SqlState::T_R_DEADLOCK_DETECTED {
        return StoreError::Conflict;
    }
    if *code == SqlState::LOCK_NOT_AVAILABLE {
        return StoreError::Locked;
    }
    if *code == SqlState::DISK_FULL {
        return StoreError::Full;
    }
    match broken_constraint(told) {
        Some(broken) => StoreError::Constraint(broken),
        None => {
            StoreError::Other { statement: step, reason: format!("{} ({})", told.message(), code.code()) }
        }
    }
}

/// What a server says that is stopped, starting, or just became the copy of another.
const LEAVING: [SqlState; 3] =
    [SqlState::ADMIN_SHUTDOWN, SqlState::CRASH_SHUTDOWN, SqlState::CANNOT_CONNECT_NOW];

/// How the answer of a server to a write ends when it has become the copy of another.
pub(super) const ONLY_A_COPY: &str = "(25006)";

fn broken_constraint(told: &DbError) -> Option<BrokenConstraint> {
    let table = told.table().unwrap_or_default();
    let code = told.code();
    let (kind, name) = if *code == SqlState::UNIQUE_VIOLATION {
        (ConstraintKind::Unique, unique_columns(table, told.detail().unwrap_or_default()))
    } else if *code == SqlState::FOREIGN_KEY_VIOLATION {
        (ConstraintKind::Reference, table.to_owned())
    } else if *code == SqlState::NOT_NULL_VIOLATION {
        (ConstraintKind::NotNull, format!("{table}.{}", told.column().unwrap_or_default()))
    } else if *code == SqlState::CHECK_VIOLATION {
        (ConstraintKind::Check, told.constraint().unwrap_or_default().to_owned())
    } else {
        return None;
    };
    Some(BrokenConstraint { kind, name })
}

/// Reads the columns from the server's detail, `Key (source, external_id)=(…) already exists.`, and writes them
/// as SQLite does.
fn unique_columns(table: &str, detail: &str) -> String {
    let columns =
        detail.split_once('(').and_then(|(_, rest)| rest.split_once(")=")).map_or("", |(list, _)| list);
    let columns: Vec<String> = columns.split(", ").map(|column| format!("{table}.{column}")).collect();
    columns.join(", ")
}
