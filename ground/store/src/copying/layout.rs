//! What tables there are and what stands in their columns, as the migrations themselves say it.
//!
//! The two engines do not tell a time from a text, or a yes from a number, so neither can be asked. The migrations are
//! laid in a passing database in memory with the type tokens as types, and that is asked.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::fault::CopyFault;
use super::manifest::Step;
use crate::connection::{Conn, SqliteSide};
use crate::migrations::Schema;
use crate::value::Kind;

/// Tables that tell which migrations were applied: each database writes its own.
const LEDGER: [&str; 2] = ["migration", "contraction"];

/// Every table, those that others point to before those that point to them.
pub(super) struct Layout {
    pub(super) tables: Vec<Table>,
    /// Tables of the ledger that migrations made; they are not copied.
    pub(super) ledger: Vec<String>,
    /// The passing database, with the rows that the migrations themselves put down.
    pub(super) fresh: Conn,
}

/// One table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Table {
    pub(super) name: String,
    pub(super) columns: Vec<Column>,
    /// The primary key, in its order.
    pub(super) key: Vec<String>,
    /// The column that counts by itself.
    pub(super) counted: Option<String>,
    /// The other tables it points to.
    points_to: BTreeSet<String>,
}

/// One column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Column {
    pub(super) name: String,
    pub(super) kind: Kind,
}

/// The kinds of value with the word each has in a migration and in a copy.
pub(super) const KINDS: [(Kind, &str); 9] = [
    (Kind::Uuid, "uuid"),
    (Kind::Text, "text"),
    (Kind::Integer, "int"),
    (Kind::Real, "real"),
    (Kind::Boolean, "bool"),
    (Kind::Time, "time"),
    (Kind::Date, "date"),
    (Kind::Json, "json"),
    (Kind::Bytes, "bytes"),
];

/// The word of a kind.
pub(super) fn word_of(kind: Kind) -> &'static str {
    KINDS.iter().find(|(known, _)| *known == kind).map_or("", |(_, word)| word)
}

/// The kind of a word.
fn kind_of(word: &str) -> Option<Kind> {
    KINDS.iter().find(|(_, known)| word == *known).map(|(kind, _)| *kind)
}

impl Layout {
    /// The tables as these steps of the schema leave them.
    pub(super) fn after(schema: &Schema, steps: &[Step]) -> Result<Self, CopyFault> {
        let fresh = laid(schema, steps).map_err(|reason| CopyFault::NotUnderstood { reason })?;
        let tables = tables_of(&fresh).map_err(|reason| CopyFault::NotUnderstood { reason })?;
        let tables = in_order(tables).map_err(|reason| CopyFault::NotUnderstood { reason })?;
        let (ledger, tables): (Vec<_>, Vec<_>) =
            tables.into_iter().partition(|table| LEDGER.contains(&table.name.as_str()));
        let ledger = ledger.into_iter().map(|table| table.name).collect();
        Ok(Self { tables, ledger, fresh: Conn::sqlite(SqliteSide::new(fresh)) })
    }
}

fn laid(schema: &Schema, steps: &[Step]) -> Result<Connection, String> {
    let fresh = Connection::open_in_memory().map_err(|error| error.to_string())?;
    fresh.execute_batch("pragma foreign_keys = off; begin").map_err(|error| error.to_string())?;
    let wanted =
        |room: &str, number: u32| steps.iter().any(|step| step.room == room && step.number == number);
    for (step, text) in schema.texts() {
        if wanted(&step.room, step.number) {
            fresh.execute_batch(&text?).map_err(|error| format!("{}/{}: {error}", step.room, step.name))?;
        }
    }
    fresh.execute_batch("commit").map_err(|error| error.to_string())?;
    Ok(fresh)
}

fn tables_of(fresh: &Connection) -> Result<Vec<Table>, String> {
    let told = |error: rusqlite::Error| error.to_string();
    let names = "select name from sqlite_master where type = 'table' and name not like 'sqlite!_%' escape '!' \
                 order by rowid";
    let mut names = fresh.prepare(names).map_err(told)?;
    let names = names.query_map([], |row| row.get::<_, String>(0)).map_err(told)?;
    let names = names.collect::<Result<Vec<_>, _>>().map_err(told)?;
    names.into_iter().map(|name| table_of(fresh, name)).collect()
}

fn table_of(fresh: &Connection, name: String) -> Result<Table, String> {
    let told = |error: rusqlite::Error| error.to_string();
    let (mut columns, mut key, mut counted) = (Vec::new(), Vec::new(), None);
    let mut asked =
        fresh.prepare("select name, type, pk from pragma_table_info($1) order by cid").map_err(told)?;
    let mut rows = asked.query([&name]).map_err(told)?;
    while let Some(row) = rows.next().map_err(told)? {
        let (column, word): (String, String) = (row.get(0).map_err(told)?, row.get(1).map_err(told)?);
        let place: i64 = row.get(2).map_err(told)?;
        if place > 0 {
            key.push((place, column.clone()));
        }
        let kind = match word.to_lowercase().as_str() {
            "seq" => {
                counted = Some(column.clone());
                Kind::Integer
            }
            word => kind_of(word).ok_or_else(|| format!("{name}.{column} is of no known type"))?,
        };
        columns.push(Column { name: column, kind });
    }
    key.sort();
    let key = key.into_iter().map(|(_, column)| column).collect();
    let mut asked = fresh.prepare("select \"table\" from pragma_foreign_key_list($1)").map_err(told)?;
    let points_to = asked.query_map([&name], |row| row.get::<_, String>(0)).map_err(told)?;
    let mut points_to = points_to.collect::<Result<BTreeSet<_>, _>>().map_err(told)?;
    points_to.remove(&name);
    Ok(Table { name, columns, key, counted, points_to })
}

/// Those pointed to first, otherwise in the order in which they were made.
fn in_order(mut waiting: Vec<Table>) -> Result<Vec<Table>, String> {
    let mut placed: Vec<Table> = Vec::with_capacity(waiting.len());
    while !waiting.is_empty() {
        let ready =
            |table: &Table| table.points_to.iter().all(|name| placed.iter().any(|other| other.name == *name));
        let Some(index) = waiting.iter().position(ready) else {
            let names: Vec<_> = waiting.iter().map(|table| table.name.as_str()).collect();
            return Err(format!("these tables point to each other in a circle: {}", names.join(", ")));
        };
        placed.push(waiting.remove(index));
    }
    Ok(placed)
}

impl Table {
    /// A table known by its columns alone, each with the word of its kind.
    pub(super) fn described<'a>(
        name: &str,
        columns: impl Iterator<Item = (&'a str, &'a str)>,
    ) -> Option<Self> {
        let columns = columns
            .map(|(name, word)| Some(Column { name: name.to_owned(), kind: kind_of(word)? }))
            .collect::<Option<Vec<_>>>()?;
        Some(Self {
            name: name.to_owned(),
            columns,
            key: Vec::new(),
            counted: None,
            points_to: BTreeSet::new(),
        })
    }

    /// Its columns between commas, quoted: a name may be a word of SQL.
    pub(super) fn column_list(&self) -> String {
        let names: Vec<_> = self.columns.iter().map(|column| quoted(&column.name)).collect();
        names.join(", ")
    }

    /// All its rows in the order of its key, `json` being what a document is read as.
    pub(super) fn all_rows(&self, json: &str) -> String {
        let columns: Vec<_> = self
            .columns
            .iter()
            .map(|column| match column.kind {
                Kind::Json => format!("{}{json}", quoted(&column.name)),
                _ => quoted(&column.name),
            })
            .collect();
        let order: Vec<_> = match self.key.as_slice() {
            // Without a key, all that both engines sort alike.
            [] => self
                .columns
                .iter()
                .filter(|column| column.kind != Kind::Json)
                .map(|column| format!("{} nulls first", quoted(&column.name)))
                .collect(),
            key => key.iter().map(|name| quoted(name)).collect(),
        };
        format!("select {} from {} order by {}", columns.join(", "), quoted(&self.name), order.join(", "))
    }
}

/// A name between quotes.
pub(super) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
