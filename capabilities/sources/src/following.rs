//! The round that follows neighbours: asks those whose time has come, and takes in what they gave.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, TimeDelta, Utc};
use directory::Import;
use exchange::table::{read_known, reading_of, sheets_of, suggest};
use exchange::{Limits, Options, Reading};
use outside::Outside;
use serde_json::Value;
use store::{Conn, Db, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::id::ImportId;

use crate::fetching::{FetchFault, Fetched, RecordName, fetch};
use crate::neighbour::{Neighbour, neighbours};
use crate::reading::remembered;
use crate::store::neighbours::{
    self as statements, NeighbourRecordRow, delete_organizations, delete_record, delete_records,
    insert_records, records_of,
};
use crate::store::{insert_source_import, pending, unsealed};

/// Everything is read again this often, to find what went away without a word.
const WHOLE_EVERY: TimeDelta = TimeDelta::days(7);

/// Follows every neighbour whose time has come. Gives back how many gave something new. A neighbour that is down, slow or
/// lying keeps its records as they were, and is asked again later.
pub async fn follow(
    db: &Db,
    key: &SealKey,
    outside: &Outside,
    now: DateTime<Utc>,
) -> Result<usize, StoreError> {
    let all = db.read(neighbours).await?;
    let mut fresh = 0;
    for neighbour in all.into_iter().filter(|neighbour| neighbour.is_due(now)) {
        fresh += usize::from(ask(db, key, outside, (neighbour, now)).await?);
    }
    Ok(fresh)
}

/// Lets go of files that nobody took in. Gives back how many.
pub fn forget_expired(conn: &mut Conn, now: DateTime<Utc>) -> Result<u64, StoreError> {
    pending::delete_expired(conn, now)
}

/// Asks one neighbour now; true when it gave something new.
pub(crate) async fn ask(
    db: &Db,
    key: &SealKey,
    outside: &Outside,
    (neighbour, now): (Neighbour, DateTime<Utc>),
) -> Result<bool, StoreError> {
    let since = neighbour.received_at.filter(|_| neighbour.whole_at.is_some_and(|at| now - at < WHOLE_EVERY));
    let id = neighbour.id;
    let taken = match fetch(outside, &neighbour, since).await {
        Ok(fetched) => {
            let (db, key) = (db.clone(), key.clone());
            let work = tokio::task::spawn_blocking(move || take(&db, &key, &neighbour, (fetched, now)));
            work.await.map_err(|_| StoreError::Closed)??
        }
        Err(fault) => Err(fault),
    };
    match taken {
        Ok(is_new) => Ok(is_new),
        Err(fault) => {
            tracing::warn!(neighbour = %id, fault = fault.code(), "a neighbour did not answer as it should");
            db.write(move |conn| statements::note_failure(conn, id, now, fault.code())).await?;
            Ok(false)
        }
    }
}

/// Takes in what a neighbour gave. Nothing of it is kept when it cannot be read as a directory.
fn take(
    db: &Db,
    key: &SealKey,
    neighbour: &Neighbour,
    (fetched, now): (Fetched, DateTime<Utc>),
) -> Result<Result<bool, FetchFault>, StoreError> {
    let whole_at = if fetched.is_whole { Some(now) } else { neighbour.whole_at };
    let entity_tag = fetched.entity_tag.clone();
    let kept = db.read_now(|conn| known(conn, key, neighbour.id))?;
    let is_file = fetched.file.is_some();
    let reading = match &fetched.file {
        Some((name, bytes)) => file_reading(db, neighbour, name, bytes)?,
        None => match merged(&kept, &fetched) {
            Some(records) => records_reading(&neighbour.source, &records),
            None => {
                db.write_now(|conn| {
                    statements::note_success(conn, neighbour.id, now, whole_at, entity_tag.clone())
                })?;
                return Ok(Ok(false));
            }
        },
    };
    let Some(reading) = reading else { return Ok(Err(FetchFault::Unreadable)) };
    let fresh: [u8; 10] = Uuid::now_v7().as_bytes()[6..].try_into().unwrap_or_default();
    let import = ImportId::new_v7(now, fresh).uuid();
    let act = Import { id: import, source: neighbour.source.clone(), now };
    let done = directory::carry_out(db, key, reading, &act, &mut |_, _| {})?;
    let rows = if is_file { Vec::new() } else { sealed(key, neighbour.id, &fetched)? };
    db.write_now(|conn| {
        keep(conn, neighbour.id, &fetched, &rows)?;
        insert_source_import(conn, import, &neighbour.source, "subscription")?;
        statements::note_success(conn, neighbour.id, now, whole_at, entity_tag.clone())
    })?;
    Ok(Ok(!done.outcome.is_nothing_new()))
}

/// What a neighbour said last, by record.
fn known(conn: &mut Conn, key: &SealKey, neighbour: Uuid) -> Result<HashMap<RecordName, Value>, StoreError> {
    let mut known = HashMap::new();
    for row in records_of(conn, neighbour)? {
        let kind = match row.kind.as_str() {
            "structure" => "structure",
            "organization" => "organization",
            _ => "service",
        };
        let text = key.open(&place(row.id), &row.content_sealed).map_err(unsealed)?;
        if let Ok(value) = serde_json::from_str(&text) {
            known.insert((kind, row.external_id), value);
        }
    }
    Ok(known)
}

/// Everything a neighbour says now, or nothing when that is what it said before.
fn merged(kept: &HashMap<RecordName, Value>, fetched: &Fetched) -> Option<BTreeMap<RecordName, Value>> {
    let base = if fetched.is_whole { HashMap::new() } else { kept.clone() };
    let stays = |name: &RecordName| !(fetched.has_organizations && name.0 == "organization");
    let mut records: BTreeMap<RecordName, Value> = base.into_iter().filter(|(name, _)| stays(name)).collect();
    records.extend(fetched.records.iter().map(|(name, value)| (name.clone(), value.clone())));
    fetched.gone.iter().for_each(|name| {
        records.remove(name);
    });
    let same =
        records.len() == kept.len() && records.iter().all(|(name, value)| kept.get(name) == Some(value));
    (!same || kept.is_empty() && !records.is_empty()).then_some(records)
}

/// Records read as the format they came in.
fn records_reading(source: &str, records: &BTreeMap<RecordName, Value>) -> Option<Reading> {
    let file = |kind: &str| {
        let of: Vec<&Value> =
            records.iter().filter(|((name, _), _)| *name == kind).map(|(_, value)| value).collect();
        serde_json::to_vec(&of).unwrap_or_default()
    };
    let kinds = [
        ("structure", "structures.json"),
        ("organization", "organizations.json"),
        ("service", "services.json"),
    ];
    let said: Vec<(&str, Vec<u8>)> = kinds
        .into_iter()
        .filter(|(kind, _)| *kind == "service" || records.keys().any(|(name, _)| name == kind))
        .map(|(kind, name)| (name, file(kind)))
        .collect();
    let files: Vec<(&str, &[u8])> = said.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
    let options = Options { source: source.to_owned(), ..Options::default() };
    read_known(&files, &options).ok().flatten()
}

/// A file read in a known format, or as a table as it was understood last.
fn file_reading(
    db: &Db,
    neighbour: &Neighbour,
    name: &str,
    bytes: &[u8],
) -> Result<Option<Reading>, StoreError> {
    let options = Options { source: neighbour.source.clone(), ..Options::default() };
    match read_known(&[(name, bytes)], &options) {
        Ok(Some(reading)) => return Ok(Some(reading)),
        Err(_) => return Ok(None),
        Ok(None) => {}
    }
    let earlier = remembered(db, &neighbour.source)?;
    let Ok(sheets) = sheets_of(name, bytes, &Limits::default()) else { return Ok(None) };
    let pairs: Vec<_> = sheets
        .into_iter()
        .map(|sheet| {
            let suggested = suggest(&sheet);
            let mapping = match &earlier {
                Some(earlier) => suggested.remembering(earlier).0,
                None => suggested,
            };
            (sheet, mapping)
        })
        .filter(|(_, mapping)| mapping.names_something())
        .collect();
    Ok((!pairs.is_empty()).then(|| reading_of(&pairs)))
}

fn place(id: Uuid) -> String {
    format!("neighbour_record/content/{id}")
}

fn record_id(neighbour: Uuid, (kind, id): &RecordName) -> Uuid {
    Uuid::new_v5(&neighbour, format!("{kind}/{id}").as_bytes())
}

fn sealed(key: &SealKey, neighbour: Uuid, fetched: &Fetched) -> Result<Vec<NeighbourRecordRow>, StoreError> {
    let gone: std::collections::HashSet<&RecordName> = fetched.gone.iter().collect();
    let row = |(name, value): (&RecordName, &Value)| {
        let id = record_id(neighbour, name);
        Ok(NeighbourRecordRow {
            id,
            neighbour_id: neighbour,
            kind: name.0.to_owned(),
            external_id: name.1.clone(),
            content_sealed: key.seal(&place(id), &value.to_string()).map_err(unsealed)?,
        })
    };
    fetched.records.iter().filter(|(name, _)| !gone.contains(name)).map(row).collect()
}

fn keep(
    conn: &mut Conn,
    neighbour: Uuid,
    fetched: &Fetched,
    rows: &[NeighbourRecordRow],
) -> Result<(), StoreError> {
    if fetched.is_whole {
        delete_records(conn, neighbour)?;
    } else {
        if fetched.has_organizations {
            delete_organizations(conn, neighbour)?;
        }
        for name in fetched.records.keys().chain(&fetched.gone) {
            delete_record(conn, record_id(neighbour, name))?;
        }
    }
    insert_records(conn, rows).map(|_| ())
}
