//! Whether every declared statement says the same as the engine that will run it.

use std::fmt;

use super::{Statement, statements};
use crate::connection::{Conn, PostgresSide, Side, SqliteSide, postgres_in_words};
use crate::error::StoreError;
use crate::value::Shape;

/// A statement that does not mean what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The statement's name.
    pub statement: &'static str,
    /// Where its block of declarations begins.
    pub place: String,
    /// What is wrong.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}): {}", self.statement, self.place, self.what)
    }
}

/// Prepares every registered statement and compares its parameters and columns with what the engine says.
/// Called inside a read, on a database with the tables of every room.
pub fn check_statements(c: &mut Conn) -> Vec<Fault> {
    statements().flat_map(|statement| faults_of(c, statement)).collect()
}

pub(super) fn faults_of(c: &mut Conn, statement: &'static Statement) -> Vec<Fault> {
    let mut faults = faults_of_text(statement.sql);
    match c.side() {
        Side::Sqlite(side) => faults.extend(sqlite_faults(side, statement)),
        Side::Postgres(side) => faults.extend(postgres_faults(side, statement)),
    }
    let place = format!("{}:{}", statement.file, statement.line);
    faults.into_iter().map(|what| Fault { statement: statement.name, place: place.clone(), what }).collect()
}

/// The traps that both engines would let pass.
fn faults_of_text(sql: &str) -> Vec<String> {
    let text = sql.to_lowercase();
    let traps = [
        ("select *", "names its columns, never `*`: a new column would shift the others"),
        (".*", "names its columns, never `*`: a new column would shift the others"),
        ("now()", "takes the time as a parameter, never from the server"),
        ("current_timestamp", "takes the time as a parameter, never from the server"),
    ];
    traps.iter().filter(|(trap, _)| text.contains(trap)).map(|(_, rule)| (*rule).to_owned()).collect()
}

fn sqlite_faults(side: &SqliteSide, statement: &'static Statement) -> Vec<String> {
    let prepared = match side.connection().prepare(statement.for_sqlite()) {
        Ok(prepared) => prepared,
        Err(error) => return vec![format!("SQLite refuses it: {error}")],
    };
    let mut faults = Vec::new();
    faults.extend(unequal("parameters", statement.parameter_shapes().count(), prepared.parameter_count()));
    let columns = prepared.columns();
    faults.extend(unequal("columns", statement.column_shapes().count(), columns.len()));
    for (shape, column) in statement.column_shapes().zip(columns) {
        faults.extend(wrong_name(shape, column.name()));
        // A computed column has no declared type.
        if let Some(declared) =
            column.decl_type().filter(|declared| !declared.eq_ignore_ascii_case(shape.kind.sqlite()))
        {
            faults.push(format!(
                "column {} is {declared} in SQLite, read as {:?}",
                column.name(),
                shape.kind
            ));
        }
    }
    faults
}

fn postgres_faults(side: &mut PostgresSide, statement: &'static Statement) -> Vec<String> {
    // The server's own idea of the types first; where it has none (`$1 is null`), ours must at least fit.
    let declared: Vec<_> = statement.parameter_shapes().map(|shape| shape.kind.postgres()).collect();
    let free = prepare_aside(side, statement, &[]);
    let prepared = match free.or_else(|_| prepare_aside(side, statement, &declared)) {
        Ok(prepared) => prepared,
        Err(error) => return vec![format!("PostgreSQL refuses it: {error}")],
    };
    let mut faults = Vec::new();
    faults.extend(unequal("parameters", declared.len(), prepared.params().len()));
    for (index, (shape, kind)) in statement.parameter_shapes().zip(prepared.params()).enumerate() {
        if shape.kind.postgres() != *kind {
            faults.push(format!(
                "parameter ${} is {kind} in PostgreSQL, declared as {:?}",
                index + 1,
                shape.kind
            ));
        }
    }
    faults.extend(unequal("columns", statement.column_shapes().count(), prepared.columns().len()));
    for (shape, column) in statement.column_shapes().zip(prepared.columns()) {
        faults.extend(wrong_name(shape, column.name()));
        if shape.kind.postgres() != *column.type_() {
            faults.push(format!(
                "column {} is {} in PostgreSQL, read as {:?}",
                column.name(),
                column.type_(),
                shape.kind
            ));
        }
        if !shape.nullable && may_be_null(side, column) {
            faults.push(format!("column {} may be null and is read as if it never were", column.name()));
        }
    }
    faults
}

/// Prepares a statement so that a refusal does not spoil the transaction for the next one.
fn prepare_aside(
    side: &mut PostgresSide,
    statement: &'static Statement,
    types: &[postgres::types::Type],
) -> Result<postgres::Statement, StoreError> {
    let told = |error| postgres_in_words(statement.name, &error);
    let client = side.client();
    client.batch_execute("savepoint aside").map_err(told)?;
    let prepared = client.prepare_typed(statement.sql, types).map_err(told);
    client.batch_execute("rollback to savepoint aside").map_err(told)?;
    prepared
}

/// Whether a column comes straight from a table that lets it be null.
fn may_be_null(side: &mut PostgresSide, column: &postgres::Column) -> bool {
    let (Some(table), Some(number)) = (column.table_oid(), column.column_id()) else {
        return false;
    };
    let asked = "select attnotnull from pg_attribute where attrelid = $1 and attnum = $2";
    side.client().query_one(asked, &[&table, &number]).is_ok_and(|row| !row.get::<_, bool>(0))
}

fn unequal(what: &str, declared: usize, found: usize) -> Option<String> {
    (declared != found).then(|| format!("declares {declared} {what}, the engine counts {found}"))
}

fn wrong_name(shape: &Shape, name: &str) -> Option<String> {
    (!shape.name.is_empty() && shape.name != name)
        .then(|| format!("column {name} is read into the field {}", shape.name))
}
