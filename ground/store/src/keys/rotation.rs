//! A new key while the house serves: made, waited for, everything sealed anew under it, and the old ones put away.

use std::path::Path;
use std::time::Duration;

use uuid::Uuid;

use super::{KeyFault, watch_word};
use crate::connection::Conn;
use crate::database::Db;
use crate::error::StoreError;
use crate::sealed::key_file::HeldKeyFile;
use crate::sealed::ring::Ring;
use crate::sealed::{LOOK_EVERY, SealKey, Sealed, SealedColumn, prefix_of, sealed_columns};
use crate::{sql, value::Value};

/// Rows sealed anew in one transaction: others wait for some milliseconds at most.
const BATCH: i64 = 200;
/// How often the columns are walked before somebody must be writing under an older key.
const WALKS: u32 = 10;
/// How many texts that do not open are named.
const NAMED: usize = 20;
/// After this long every process that serves has read the new key.
const SETTLE: Duration = LOOK_EVERY.saturating_mul(2);

sql! {
    fn retire_key(id: &[u8]) -> () =
        "insert into retired_key (id) values ($1) on conflict (id) do nothing";
}

/// What a rotation has done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rotation {
    /// How many columns were walked.
    pub columns: usize,
    /// How many texts were sealed anew.
    pub rows: u64,
    /// How many older keys were put away.
    pub retired: usize,
    /// Texts that open with no key, as `table/column/row id`, twenty at most. They are damaged, were moved, or stand in
    /// a column registered under another place than they were sealed for. While there is one, no older key is put away.
    pub unopened: Vec<String>,
}

/// How far a rotation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RotationStep {
    /// The new key is in the file; running processes take it up now.
    KeyAdded,
    /// Another portion has been sealed anew.
    Resealed {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
        /// Texts of the column sealed anew so far.
        rows: u64,
    },
    /// Nothing is left under an older key; they go from the file now.
    NothingLeft,
}

/// Gives the network a new key while it serves, and seals everything anew under it. Blocks, for seconds to minutes.
///
/// It may be stopped at any moment and run again: the file always holds every key that something in the database is
/// sealed under. Only columns on the register ([`sealed_columns`]) are walked.
pub fn rotate(db: &Db, path: &Path, progress: &mut dyn FnMut(RotationStep)) -> Result<Rotation, KeyFault> {
    let taken = HeldKeyFile::take(path)?;
    let (mut file, ring) = taken.ok_or_else(|| KeyFault::Busy { file: path.to_owned() })?;
    watch_word(db, &SealKey::from_ring(ring.clone()))?;
    let ring = ring.renewed()?;
    file.replace(&ring)?;
    progress(RotationStep::KeyAdded);
    std::thread::sleep(SETTLE);
    let key = SealKey::from_ring(ring.clone());
    let mut rotation = Rotation { columns: sealed_columns().count(), ..Rotation::default() };
    for _ in 0..WALKS {
        let walk = Walk { db, key: &key, prefix: prefix_of(&ring.current.id) }.through(progress)?;
        rotation.rows += walk.rows;
        rotation.unopened = walk.unopened;
        if db.write_alone_now(|c| retire_older(c, &ring))? {
            progress(RotationStep::NothingLeft);
            file.replace(&ring.alone())?;
            rotation.retired = ring.older.len();
            return Ok(rotation);
        }
        if walk.rows == 0 && !rotation.unopened.is_empty() {
            return Ok(rotation);
        }
    }
    Err(KeyFault::StillWritten)
}

/// Writes the older keys down as retired if nothing is sealed under them any more. Nobody else writes meanwhile, and
/// from then on a text that was sealed under one of them a moment ago is refused when it comes to be written.
fn retire_older(c: &mut Conn, ring: &Ring) -> Result<bool, StoreError> {
    let prefix = prefix_of(&ring.current.id);
    for column in sealed_columns() {
        if column.count_others(c, &prefix)? > 0 {
            return Ok(false);
        }
    }
    ring.older.iter().try_for_each(|key| retire_key(c, &key.id.0))?;
    Ok(true)
}

/// One walk through every sealed column.
struct Walk<'a> {
    db: &'a Db,
    key: &'a SealKey,
    prefix: [u8; 5],
}

#[derive(Default)]
struct Walked {
    rows: u64,
    unopened: Vec<String>,
}

/// A text as it stands, and as it is to stand.
struct Change {
    id: Uuid,
    old: Sealed,
    new: Sealed,
}

impl Walk<'_> {
    fn through(&self, progress: &mut dyn FnMut(RotationStep)) -> Result<Walked, KeyFault> {
        let mut walked = Walked::default();
        for column in sealed_columns() {
            self.column(column, &mut walked, progress)?;
        }
        Ok(walked)
    }

    fn column(
        &self,
        column: &'static SealedColumn,
        walked: &mut Walked,
        progress: &mut dyn FnMut(RotationStep),
    ) -> Result<(), KeyFault> {
        let (mut from, mut rows) = (Some(Uuid::nil()), 0);
        while let Some(id) = from {
            let page = self.db.read_now(|c| column.next_rows(c, id, &self.prefix, BATCH))?;
            from = page.last().and_then(|(id, _)| id.as_u128().checked_add(1)).map(Uuid::from_u128);
            let changes = self.sealed_anew(column, page, walked)?;
            // A text that was edited since it was read is no longer the one named, and is left as it is.
            let swapped = self.db.write_now(|c| {
                changes.iter().try_fold(0, |sum, change| Ok(sum + column.exchange(c, change)?))
            })?;
            rows += swapped;
            if swapped > 0 {
                progress(RotationStep::Resealed { table: column.table, column: column.column, rows });
            }
        }
        walked.rows += rows;
        Ok(())
    }

    fn sealed_anew(
        &self,
        column: &SealedColumn,
        page: Vec<(Uuid, Sealed)>,
        walked: &mut Walked,
    ) -> Result<Vec<Change>, KeyFault> {
        let mut changes = Vec::with_capacity(page.len());
        for (id, old) in page {
            let place = column.place_of(id);
            match self.key.open(&place, &old) {
                Ok(text) => changes.push(Change { id, old, new: self.key.seal(&place, &text)? }),
                Err(_) if walked.unopened.len() < NAMED => {
                    walked.unopened.push(format!("{}/{}/{id}", column.table, column.column));
                }
                Err(_) => {}
            }
        }
        Ok(changes)
    }
}

impl SealedColumn {
    /// The next texts that do not begin with `prefix`, from this id on.
    pub(super) fn next_rows(
        &self,
        c: &mut Conn,
        from: Uuid,
        prefix: &[u8],
        limit: i64,
    ) -> Result<Vec<(Uuid, Sealed)>, StoreError> {
        let values = [Value::Uuid(from), Value::Bytes(prefix), Value::Integer(limit)];
        let rows = c.all::<(Uuid, Option<Sealed>)>(self.next, &values)?;
        Ok(rows.into_iter().filter_map(|(id, sealed)| Some((id, sealed?))).collect())
    }

    fn exchange(&self, c: &mut Conn, change: &Change) -> Result<u64, StoreError> {
        let values =
            [Value::Sealed(change.new.bytes()), Value::Uuid(change.id), Value::Bytes(change.old.bytes())];
        c.run(self.swap, &values)
    }

    fn count_others(&self, c: &mut Conn, prefix: &[u8]) -> Result<i64, StoreError> {
        c.one(self.count, &[Value::Bytes(prefix)])
    }
}

#[cfg(test)]
mod tests;
