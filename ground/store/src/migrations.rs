//! How the tables of every room come to be: numbered texts, applied once, in order, under a lock.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::address::Engine;
use crate::connection::Conn;
use crate::error::StoreError;
use crate::{row, sql};

mod dialect;

/// The tables of one room of the house.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    /// The room's name, such as `directory`.
    pub name: &'static str,
    /// Its migrations in order: number, name, text. A text once released is never edited.
    pub migrations: &'static [(u32, &'static str, &'static str)],
}

/// The tables of the whole house, in the order in which rooms stand on each other.
#[derive(Clone, Debug)]
pub struct Schema {
    rooms: Vec<Room>,
    now: DateTime<Utc>,
}

const STORE: Room = Room {
    name: "store",
    migrations: &[
        (1, "0001_store", include_str!("../migrations/0001_store.sql")),
        (2, "0002_keys_and_access", include_str!("../migrations/0002_keys_and_access.sql")),
    ],
};

const REGISTER: &str = "create table if not exists migration (
  room {text} not null,
  number {int} not null,
  name {text} not null,
  checksum {uuid} not null,
  applied_at {time} not null,
  primary key (room, number)
);";

row! {
    struct AppliedRow { room: String, number: i64, name: String, checksum: Uuid, applied_at: DateTime<Utc> }
}

sql! {
    fn applied_migrations() -> Vec<AppliedRow> =
        "select room, number, name, checksum, applied_at from migration order by room, number";
    fn insert_migration(row: &AppliedRow) -> () =
        "insert into migration (room, number, name, checksum, applied_at) values ($1, $2, $3, $4, $5)";
}

impl Schema {
    /// The rooms in order; the store's own comes first by itself. `now` is written beside each migration applied.
    pub fn new(rooms: impl IntoIterator<Item = Room>, now: DateTime<Utc>) -> Self {
        Self { rooms: std::iter::once(STORE).chain(rooms).collect(), now }
    }

    /// The rooms in the order of their tables, the store's own first.
    pub fn rooms(&self) -> &[Room] {
        &self.rooms
    }

    /// Every migration in the order of application.
    fn steps(&self) -> impl Iterator<Item = Step> {
        self.rooms.iter().flat_map(|room| {
            room.migrations.iter().map(|(number, name, text)| Step {
                room: room.name,
                number: *number,
                name,
                text,
            })
        })
    }

    /// A number that is the same for the same migrations in the same order.
    #[cfg(any(test, feature = "trial"))]
    pub(crate) fn fingerprint(&self) -> u64 {
        let mut all = std::hash::DefaultHasher::new();
        for step in self.steps() {
            std::hash::Hash::hash(&(step.room, step.number, step.text), &mut all);
        }
        std::hash::Hasher::finish(&all)
    }

    /// Brings the database to this schema: all of it or nothing, one process at a time.
    pub(crate) fn apply(&self, c: &mut Conn) -> Result<(), StoreError> {
        c.script(match c.engine() {
            Engine::Sqlite => "begin immediate; pragma defer_foreign_keys = on",
            Engine::Postgres => "begin; select pg_advisory_xact_lock(4715309180022)",
        })?;
        let applied = self.apply_missing(c).and_then(|()| c.script("commit"));
        if applied.is_err() {
            c.undo();
        }
        applied
    }

    fn apply_missing(&self, c: &mut Conn) -> Result<(), StoreError> {
        c.script(
            &dialect::translate(REGISTER, c.engine()).map_err(|reason| StoreError::MigrationFailed {
                migration: "migration".to_owned(),
                reason,
            })?,
        )?;
        let mut applied: HashMap<(String, i64), AppliedRow> =
            applied_migrations(c)?.into_iter().map(|row| ((row.room.clone(), row.number), row)).collect();
        let missing: Vec<Step> = self
            .steps()
            .filter_map(|step| match applied.remove(&(step.room.to_owned(), i64::from(step.number))) {
                None => Some(Ok(step)),
                Some(row) if row.checksum == step.checksum() => None,
                Some(_) => Some(Err(StoreError::MigrationChanged { migration: step.shown() })),
            })
            .collect::<Result<_, _>>()?;
        if let Some(row) = applied.into_values().min_by_key(|row| (row.room.clone(), row.number)) {
            return Err(StoreError::TooNew { unknown: format!("{}/{}", row.room, row.name) });
        }
        missing.iter().try_for_each(|step| step.apply(c, self.now))
    }
}

/// One migration of one room.
struct Step {
    room: &'static str,
    number: u32,
    name: &'static str,
    text: &'static str,
}

impl Step {
    fn shown(&self) -> String {
        format!("{}/{}", self.room, self.name)
    }

    /// A fingerprint of the text; line ends do not count, a checkout may change them.
    fn checksum(&self) -> Uuid {
        Uuid::new_v5(&Uuid::NAMESPACE_OID, self.text.replace("\r\n", "\n").as_bytes())
    }

    fn apply(&self, c: &mut Conn, now: DateTime<Utc>) -> Result<(), StoreError> {
        let failed = |reason: String| StoreError::MigrationFailed { migration: self.shown(), reason };
        let text = dialect::translate(self.text, c.engine()).map_err(failed)?;
        c.script(&text).map_err(|error| failed(error.to_string()))?;
        let row = AppliedRow {
            room: self.room.to_owned(),
            number: i64::from(self.number),
            name: self.name.to_owned(),
            checksum: self.checksum(),
            applied_at: now,
        };
        insert_migration(c, &row)
    }
}

#[cfg(test)]
mod tests;
