//! A word sealed at the first start, which must open at every other one: a lost key is noticed before anything is written.

use std::path::Path;

use uuid::Uuid;

use super::KeyFault;
use crate::connection::Conn;
use crate::database::Db;
use crate::error::StoreError;
use crate::sealed::{SealFault, SealKey, Sealed, SealedColumn, sealed_columns};
use crate::{sealed_column, sql};

const PLACE: &str = "watch_word/sealed";
const WORD: &str = "maillage";
/// The one row of the table.
const ONLY: Uuid = Uuid::from_u128(1);

sealed_column! { table: "watch_word", id: "id", column: "sealed", place: "watch_word/sealed" }

sql! {
    fn watch_word_of(id: Uuid) -> Option<Sealed> = "select sealed from watch_word where id = $1";
    fn set_watch_word(id: Uuid, sealed: &Sealed) -> () =
        "insert into watch_word (id, sealed) values ($1, $2) on conflict (id) do nothing";
}

/// Opens the keys of this data: reads the key file, makes one where the data has never been sealed, and refuses where
/// the file is missing or belongs to other data. Blocks; called once, before serving.
pub fn open(db: &Db, path: &Path) -> Result<SealKey, KeyFault> {
    let key = match SealKey::load(path)? {
        Some(key) => key,
        None if db.read_now(has_sealed)? => return Err(KeyFault::Lost { file: path.to_owned() }),
        None => SealKey::load_or_create(path)?,
    };
    watch_word(db, &key)?;
    Ok(key)
}

/// Checks that the key opens what this data was sealed with, setting the watch word where there is none yet. Blocks.
pub fn watch_word(db: &Db, key: &SealKey) -> Result<(), KeyFault> {
    let place = format!("{PLACE}/{ONLY}");
    let opens = |sealed: &Sealed| judged(key, key.open(&place, sealed)).map(|word| word == WORD);
    if db.read_now(|c| watch_word_of(c, ONLY))?.is_none() {
        // Data sealed before there was a watch word must open too, or a wrong key would become the right one.
        db.read_now(samples)?.into_iter().try_for_each(|(column, id, sealed)| {
            judged(key, key.open(&column.place_of(id), &sealed)).map(drop)
        })?;
        let sealed = key.seal(&place, WORD)?;
        db.write_now(|c| set_watch_word(c, ONLY, &sealed))?;
    }
    match db.read_now(|c| watch_word_of(c, ONLY))?.as_ref().map(opens) {
        Some(Ok(true)) => Ok(()),
        Some(Err(fault)) => Err(fault),
        Some(Ok(false)) | None => Err(wrong(key)),
    }
}

fn judged(key: &SealKey, opened: Result<String, SealFault>) -> Result<String, KeyFault> {
    opened.map_err(|fault| match fault {
        SealFault::UnknownKey { .. } | SealFault::DoesNotOpen => wrong(key),
        other => KeyFault::Seal(other),
    })
}

fn wrong(key: &SealKey) -> KeyFault {
    KeyFault::WrongKey { file: key.file().map(Path::to_owned) }
}

type Sample = (&'static SealedColumn, Uuid, Sealed);

/// One sealed text of each column that has any.
fn samples(c: &mut Conn) -> Result<Vec<Sample>, StoreError> {
    let mut samples = Vec::new();
    for column in sealed_columns() {
        let first = column.next_rows(c, Uuid::nil(), &[], 1)?;
        samples.extend(first.into_iter().map(|(id, sealed)| (column, id, sealed)));
    }
    Ok(samples)
}

/// Whether this data was ever sealed, so that it needs its key.
///
/// # Errors
/// Those of the store.
pub fn has_sealed(c: &mut Conn) -> Result<bool, StoreError> {
    samples(c).map(|samples| !samples.is_empty())
}
