//! How the tables of every room come to be: numbered texts, applied once, in order, under a lock.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::address::Engine;
use crate::connection::Conn;
use crate::error::StoreError;
use crate::{row, sql};

mod copied;
mod dialect;
mod narrowing;

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
        (3, "0003_many_processes", include_str!("../migrations/0003_many_processes.sql")),
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
    fn is_contraction(room: &str, number: i64) -> One<bool> =
        "select exists (select room from contraction where room = $1 and number = $2)";
    fn insert_contraction(room: &str, number: i64) -> () =
        "insert into contraction (room, number) values ($1, $2)";
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

    /// The changes that this schema would make, as `room/name`, without making them. Where the database is newer or was
    /// changed otherwise, it says so as an upgrade would.
    pub(crate) fn pending(&self, c: &mut Conn, has_register: bool) -> Result<Vec<String>, StoreError> {
        if !has_register {
            return Ok(self.steps().map(|step| step.shown()).collect());
        }
        let mut applied: HashMap<(String, i64), AppliedRow> =
            applied_migrations(c)?.into_iter().map(|row| ((row.room.clone(), row.number), row)).collect();
        let mut pending = Vec::new();
        for step in self.steps() {
            match applied.remove(&(step.room.to_owned(), i64::from(step.number))) {
                None => pending.push(step.shown()),
                Some(row) if row.checksum == step.checksum() => {}
                Some(_) => return Err(StoreError::MigrationChanged { migration: step.shown() }),
            }
        }
        beside_the_newer(c, applied.into_values().collect())?;
        Ok(pending)
    }

    /// Brings the database to this schema: all of it or nothing, one process at a time. Where another process is at work
    /// on a table that changes, it waits a moment and then says so, rather than make everybody wait behind it.
    pub(crate) fn apply(&self, c: &mut Conn) -> Result<(), StoreError> {
        c.script(match c.engine() {
            Engine::Sqlite => "begin immediate; pragma defer_foreign_keys = on",
            Engine::Postgres => {
                "begin; select pg_advisory_xact_lock(4715309180022); set local lock_timeout = '15s'"
            }
        })?;
        let applied = self.apply_missing(c, &|_| true).and_then(|()| c.script("commit"));
        if applied.is_err() {
            c.undo();
        }
        applied
    }

    fn apply_missing(&self, c: &mut Conn, wanted: &dyn Fn(&Step) -> bool) -> Result<(), StoreError> {
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
            .filter(wanted)
            .filter_map(|step| match applied.remove(&(step.room.to_owned(), i64::from(step.number))) {
                None => Some(Ok(step)),
                Some(row) if row.checksum == step.checksum() => None,
                Some(_) => Some(Err(StoreError::MigrationChanged { migration: step.shown() })),
            })
            .collect::<Result<_, _>>()?;
        missing.iter().try_for_each(|step| step.apply(c, self.now))?;
        beside_the_newer(c, applied.into_values().collect())
    }

    /// The migrations that take something from the versions of before and do not say so at their head.
    pub fn unannounced(&self) -> Vec<String> {
        let faults = self.steps().filter(|step| !narrowing::is_announced(step.text));
        faults
            .flat_map(|step| narrowing::found(step.text).map(move |what| format!("{}: {what}", step.shown())))
            .collect()
    }
}

/// A newer version has been here: this one serves beside it while what the newer did only adds, and else refuses.
fn beside_the_newer(c: &mut Conn, mut unknown: Vec<AppliedRow>) -> Result<(), StoreError> {
    unknown.sort_by_key(|row| (row.room.clone(), row.number));
    for row in &unknown {
        if is_contraction(c, &row.room, row.number)? {
            return Err(StoreError::TooNew { unknown: format!("{}/{}", row.room, row.name) });
        }
    }
    if let Some(first) = unknown.first() {
        let (room, change, others) = (&*first.room, &*first.name, unknown.len() - 1);
        tracing::warn!(room, change, others, "a newer version has been here; this one serves beside it");
    }
    Ok(())
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
        if narrowing::is_announced(self.text) {
            insert_contraction(c, self.room, row.number)?;
        }
        insert_migration(c, &row)
    }
}

#[cfg(test)]
mod tests;
