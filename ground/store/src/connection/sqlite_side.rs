//! How SQLite is spoken to: statements kept prepared, its errors told in our words.

use std::ops::ControlFlow;

use rusqlite::{Connection, ErrorCode, ffi, params_from_iter};

use crate::column::{Cells, CellsOf, Row};
use crate::error::{BrokenConstraint, ConstraintKind, StoreError};
use crate::statement::Statement;
use crate::value::Value;

/// A connection to a SQLite file.
pub(crate) struct SqliteSide {
    connection: Connection,
}

impl SqliteSide {
    pub(crate) fn new(connection: Connection) -> Self {
        connection.set_prepared_statement_cache_capacity(512);
        Self { connection }
    }

    pub(crate) fn connection(&self) -> &Connection {
        &self.connection
    }

    pub(super) fn in_transaction(&self) -> bool {
        !self.connection.is_autocommit()
    }

    pub(super) fn script(&self, text: &str) -> Result<(), StoreError> {
        self.connection.execute_batch(text).map_err(|error| in_words("script", &error))
    }

    pub(super) fn run(&self, statement: &'static Statement, values: &[Value<'_>]) -> Result<u64, StoreError> {
        let told = |error| in_words(statement.name, &error);
        let mut prepared = self.connection.prepare_cached(statement.for_sqlite()).map_err(told)?;
        let changed = prepared.execute(params_from_iter(values)).map_err(told)?;
        Ok(changed as u64)
    }

    pub(super) fn walk<R: Row>(
        &self,
        statement: &'static Statement,
        values: &[Value<'_>],
        each: &mut dyn FnMut(R) -> Result<ControlFlow<()>, StoreError>,
    ) -> Result<(), StoreError> {
        let told = |error| in_words(statement.name, &error);
        let mut prepared = self.connection.prepare_cached(statement.for_sqlite()).map_err(told)?;
        let mut rows = prepared.query(params_from_iter(values)).map_err(told)?;
        while let Some(row) = rows.next().map_err(told)? {
            let row = R::read(&Cells(CellsOf::Sqlite(row)))
                .map_err(|reason| StoreError::Unfit { statement: statement.name, reason })?;
            if each(row)?.is_break() {
                break;
            }
        }
        Ok(())
    }
}

/// Tells an error of SQLite in our words. `step` is the statement's name.
pub(crate) fn in_words(step: &'static str, error: &rusqlite::Error) -> StoreError {
    let other = || StoreError::Other { statement: step, reason: error.to_string() };
    let rusqlite::Error::SqliteFailure(failure, message) = error else {
        return other();
    };
    match failure.code {
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::Locked,
        ErrorCode::DiskFull => StoreError::Full,
        ErrorCode::ConstraintViolation => {
            let name = message.as_deref().and_then(|text| text.split_once("failed: ")).map(|(_, name)| name);
            match constraint_kind(failure.extended_code) {
                Some(kind) => StoreError::Constraint(BrokenConstraint {
                    kind,
                    name: name.unwrap_or_default().to_owned(),
                }),
                None => other(),
            }
        }
        _ => other(),
    }
}

fn constraint_kind(extended_code: i32) -> Option<ConstraintKind> {
    match extended_code {
        ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY | ffi::SQLITE_CONSTRAINT_ROWID => {
            Some(ConstraintKind::Unique)
        }
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => Some(ConstraintKind::Reference),
        ffi::SQLITE_CONSTRAINT_NOTNULL => Some(ConstraintKind::NotNull),
        ffi::SQLITE_CONSTRAINT_CHECK => Some(ConstraintKind::Check),
        _ => None,
    }
}
