//! One conversation with the database, the same in words whichever engine answers.

use std::ops::ControlFlow;

use crate::address::Engine;
use crate::column::{Parameter, Row, bound};
use crate::error::StoreError;
use crate::sealed::ring::KeyId;
use crate::sql;
use crate::statement::Statement;
use crate::value::Value;

mod postgres_side;
mod sqlite_side;

pub(crate) use postgres_side::{PostgresSide, in_words as postgres_in_words};
pub(crate) use sqlite_side::{SqliteSide, in_words as sqlite_in_words};

sql! {
    fn is_retired(id: &[u8]) -> One<bool> = "select exists (select id from retired_key where id = $1)";
}

/// A conversation with the database, handed to the closure of a read or a write; the functions made by `sql!`
/// take it first.
///
/// Once a statement has failed, the transaction it stood in can only be given up, on both engines: SQLite
/// would let it go on, PostgreSQL would undo it in silence.
pub struct Conn {
    side: Side,
    mode: Mode,
    failed: bool,
    begun: bool,
    /// The server has gone, or is no longer one that can be written to.
    lost: bool,
    /// Keys named by texts that this transaction has written, none of them retired.
    keys: Vec<KeyId>,
}

pub(crate) enum Side {
    Sqlite(SqliteSide),
    Postgres(Box<PostgresSide>),
}

/// How a transaction begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// One still picture of the data, nothing can be changed.
    Read,
    /// Changes, as if no other change ran at the same time.
    Write,
    /// Changes, and no other change runs at the same time.
    WriteAlone,
}

impl Conn {
    pub(crate) fn sqlite(side: SqliteSide) -> Self {
        Self::over(Side::Sqlite(side))
    }

    pub(crate) fn postgres(side: PostgresSide) -> Self {
        Self::over(Side::Postgres(Box::new(side)))
    }

    fn over(side: Side) -> Self {
        Self { side, mode: Mode::Read, failed: false, begun: false, lost: false, keys: Vec::new() }
    }

    pub(crate) fn side(&mut self) -> &mut Side {
        &mut self.side
    }

    /// The engine that answers.
    pub fn engine(&self) -> Engine {
        match self.side {
            Side::Sqlite(_) => Engine::Sqlite,
            Side::Postgres(_) => Engine::Postgres,
        }
    }

    /// Whether the connection can still be used.
    pub(crate) fn is_alive(&self) -> bool {
        match &self.side {
            Side::Sqlite(_) => true,
            Side::Postgres(side) => !self.lost && !side.is_closed(),
        }
    }

    /// Whether the last transaction got past its beginning.
    pub(crate) fn has_begun(&self) -> bool {
        self.begun
    }

    /// The first row, if any.
    #[doc(hidden)]
    pub fn first<R: Row>(
        &mut self,
        statement: &'static Statement,
        values: &[Value<'_>],
    ) -> Result<Option<R>, StoreError> {
        let mut found = None;
        self.walk(statement, values, &mut |row| {
            found = Some(row);
            Ok(ControlFlow::Break(()))
        })?;
        Ok(found)
    }

    /// The one row that must be there.
    #[doc(hidden)]
    pub fn one<R: Row>(
        &mut self,
        statement: &'static Statement,
        values: &[Value<'_>],
    ) -> Result<R, StoreError> {
        self.first(statement, values)?.ok_or(StoreError::NoRow { statement: statement.name })
    }

    /// All rows.
    #[doc(hidden)]
    pub fn all<R: Row>(
        &mut self,
        statement: &'static Statement,
        values: &[Value<'_>],
    ) -> Result<Vec<R>, StoreError> {
        let mut rows = Vec::new();
        self.each(statement, values, &mut |row| {
            rows.push(row);
            Ok(())
        })?;
        Ok(rows)
    }

    /// All rows, one by one, none kept.
    #[doc(hidden)]
    pub fn each<R: Row>(
        &mut self,
        statement: &'static Statement,
        values: &[Value<'_>],
        each: &mut dyn FnMut(R) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        self.walk(statement, values, &mut |row| each(row).map(ControlFlow::Continue))
    }

    fn walk<R: Row>(
        &mut self,
        statement: &'static Statement,
        values: &[Value<'_>],
        each: &mut dyn FnMut(R) -> Result<ControlFlow<()>, StoreError>,
    ) -> Result<(), StoreError> {
        self.admit(statement, values)?;
        let walked = match &mut self.side {
            Side::Sqlite(side) => side.walk(statement, values, each),
            Side::Postgres(side) => side.walk(statement, values, each),
        };
        self.remember(walked)
    }

    /// Runs a statement that changes rows, and counts them.
    #[doc(hidden)]
    pub fn run(&mut self, statement: &'static Statement, values: &[Value<'_>]) -> Result<u64, StoreError> {
        self.admit(statement, values)?;
        let ran = match &mut self.side {
            Side::Sqlite(side) => side.run(statement, values),
            Side::Postgres(side) => side.run(statement, values),
        };
        self.remember(ran)
    }

    /// Inserts many rows: SQLite one by one, which is its fastest way; PostgreSQL some hundreds per message.
    #[doc(hidden)]
    pub fn insert_all<'r, R>(
        &mut self,
        statement: &'static Statement,
        rows: &'r [R],
    ) -> Result<u64, StoreError>
    where
        &'r R: Parameter,
    {
        let width = <&'r R as Parameter>::SHAPES.len().max(1);
        let chunk = match &self.side {
            Side::Sqlite(_) => 1,
            Side::Postgres(_) => (POSTGRES_PARAMETERS / width).clamp(1, ROWS_PER_MESSAGE),
        };
        let references: Vec<&'r R> = rows.iter().collect();
        let mut inserted = 0;
        for chunk in references.chunks(chunk) {
            let values = bound(|into| chunk.iter().for_each(|row| row.bind(into)));
            self.admit(statement, &values)?;
            let ran = match &mut self.side {
                Side::Sqlite(side) => side.run(statement, &values),
                Side::Postgres(side) => side.run_rows(statement, &values, chunk.len()),
            };
            inserted += self.remember(ran)?;
        }
        Ok(inserted)
    }

    /// Refuses values that cannot be kept: unfit for an engine, or sealed with a key that was put away meanwhile.
    ///
    /// A rotation puts keys away while nobody else writes, so that the answer holds until this transaction ends; whoever
    /// sealed a moment too early does it again.
    fn admit(&mut self, statement: &'static Statement, values: &[Value<'_>]) -> Result<(), StoreError> {
        refuse_unfit(statement, values)?;
        for id in values.iter().filter_map(Value::key_id) {
            if !self.keys.contains(&id) {
                if is_retired(self, &id.0)? {
                    return self.remember(Err(StoreError::Conflict));
                }
                self.keys.push(id);
            }
        }
        Ok(())
    }

    /// Runs a text of several statements, as migrations do.
    pub(crate) fn script(&mut self, text: &str) -> Result<(), StoreError> {
        let ran = match &mut self.side {
            Side::Sqlite(side) => side.script(text),
            Side::Postgres(side) => side.script(text),
        };
        self.remember(ran)
    }

    /// Runs `work` as one transaction: kept whole if it answers `Ok`, else undone whole.
    pub(crate) fn transact<T>(
        &mut self,
        mode: Mode,
        work: &mut dyn FnMut(&mut Conn) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        (self.mode, self.failed, self.begun) = (mode, false, false);
        self.keys.clear();
        self.begin(mode)?;
        self.begun = true;
        let worked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| work(self)));
        let worked = worked.unwrap_or(Err(StoreError::Other {
            statement: "transaction",
            reason: "the work stopped on a fault of the programme; nothing was changed".to_owned(),
        }));
        let kept = worked.and_then(|answer| match self.failed {
            true => Err(StoreError::Other {
                statement: "transaction",
                reason: "a statement had failed and the work went on; nothing was changed".to_owned(),
            }),
            false => self.script("commit").map(|()| answer).map_err(|error| self.doubted(error)),
        });
        if kept.is_err() {
            self.undo();
        }
        kept
    }

    fn begin(&mut self, mode: Mode) -> Result<(), StoreError> {
        let text = match (&self.side, mode) {
            (Side::Sqlite(_), Mode::Read) => "begin",
            (Side::Sqlite(_), Mode::Write | Mode::WriteAlone) => "begin immediate",
            (Side::Postgres(_), Mode::Read) => "begin isolation level repeatable read read only",
            (Side::Postgres(_), Mode::Write) => {
                "begin isolation level serializable; lock table write_turn in row share mode"
            }
            (Side::Postgres(_), Mode::WriteAlone) => {
                "begin isolation level serializable; lock table write_turn in exclusive mode"
            }
        };
        let begun = self.script(text);
        if begun.is_err() {
            self.undo();
        }
        begun
    }

    /// Gives a transaction up. Where even that fails the connection is broken: PostgreSQL has undone the work
    /// by itself and the pool throws the connection away.
    pub(crate) fn undo(&mut self) {
        let open = match &self.side {
            Side::Sqlite(side) => side.in_transaction(),
            Side::Postgres(_) => self.is_alive(),
        };
        if open && let Err(error) = self.script("rollback") {
            tracing::warn!(%error, "a transaction could not be rolled back");
        }
    }

    /// A commit whose answer was lost may have been kept: that is no failure, and no success either.
    fn doubted(&self, error: StoreError) -> StoreError {
        match error {
            StoreError::Away { .. } if self.mode != Mode::Read => StoreError::Uncertain,
            told => told,
        }
    }

    fn remember<T>(&mut self, result: Result<T, StoreError>) -> Result<T, StoreError> {
        let told = result.map_err(|error| match error {
            StoreError::Other { reason, .. } if self.mode != Mode::Read && is_only_a_copy(&reason) => {
                StoreError::Away { reason }
            }
            error => error,
        });
        self.lost |= matches!(told, Err(StoreError::Away { .. }));
        self.failed |= told.is_err();
        told
    }
}

/// The most parameters one message of PostgreSQL can carry.
const POSTGRES_PARAMETERS: usize = 65_535;
/// Beyond some hundreds of rows per message the server gains nothing more.
const ROWS_PER_MESSAGE: usize = 500;

/// Whether the server says that it is the copy of another, as after a change of roles.
fn is_only_a_copy(reason: &str) -> bool {
    reason.ends_with(postgres_side::ONLY_A_COPY)
}

fn refuse_unfit(statement: &'static Statement, values: &[Value<'_>]) -> Result<(), StoreError> {
    match values.iter().position(|value| value.unfit().is_some()) {
        None => Ok(()),
        Some(index) => {
            let reason = values[index].unfit().unwrap_or_default();
            Err(StoreError::Unfit {
                statement: statement.name,
                reason: format!("parameter {}: {reason}", index + 1),
            })
        }
    }
}

#[cfg(test)]
mod tests;
