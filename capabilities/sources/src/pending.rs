//! A file between two steps: kept sealed for a day, while somebody says what its columns mean.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, TimeDelta, Utc};
use exchange::table::Mapping;
use store::{Conn, SealKey, StoreError};
use uuid::Uuid;

use crate::store::pending::{PendingRow, insert_pending, pending_by_id};
use crate::store::unsealed;

/// How long a file waits for somebody to go on.
const WAITS: TimeDelta = TimeDelta::hours(24);
/// How long a process that takes a file in need not say anything. Nobody else can write meanwhile, so it cannot either; a
/// file of two megabytes takes seconds. Whoever was slower and was given up keeps nothing.
pub(crate) const HELD: TimeDelta = TimeDelta::minutes(2);
/// How long the result can be looked at again.
pub(crate) const TOLD: TimeDelta = TimeDelta::days(30);

/// Where a file stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// Somebody has to go on.
    Waiting,
    /// A process takes it in.
    Running,
    /// A process began to take it in and was not heard of again: nothing of it was written.
    Interrupted,
    /// It was taken in.
    Done,
}

impl State {
    fn of(row: &PendingRow, now: DateTime<Utc>) -> Self {
        match row.state.as_str() {
            "done" => Self::Done,
            "running" if row.held_until.is_some_and(|until| until > now) => Self::Running,
            "running" => Self::Interrupted,
            _ => Self::Waiting,
        }
    }
}

/// A file between two steps.
pub(crate) struct Pending {
    pub(crate) id: Uuid,
    pub(crate) source: String,
    pub(crate) licence: String,
    pub(crate) link: String,
    pub(crate) file_name: String,
    /// Its content; none once it was taken in.
    pub(crate) content: Option<Vec<u8>>,
    /// Which of its tables, from 0.
    pub(crate) sheet: usize,
    /// What its columns mean, once somebody said so.
    pub(crate) mapping: Option<Mapping>,
    pub(crate) state: State,
    /// When a process last began to take it in.
    pub(crate) begun_at: Option<DateTime<Utc>>,
    pub(crate) outcome: Option<serde_json::Value>,
}

/// A file that was just sent.
pub(crate) struct Sent {
    pub(crate) id: Uuid,
    pub(crate) source: String,
    pub(crate) licence: String,
    pub(crate) link: String,
    pub(crate) file_name: String,
    pub(crate) content: Vec<u8>,
    pub(crate) by: Uuid,
    pub(crate) now: DateTime<Utc>,
}

fn place(id: Uuid) -> String {
    format!("pending_import/content/{id}")
}

/// Keeps a file.
pub(crate) fn keep(conn: &mut Conn, key: &SealKey, sent: &Sent) -> Result<(), StoreError> {
    let content = key.seal(&place(sent.id), &STANDARD.encode(&sent.content)).map_err(unsealed)?;
    insert_pending(
        conn,
        &PendingRow {
            id: sent.id,
            source: sent.source.clone(),
            licence: sent.licence.clone(),
            link: sent.link.clone(),
            file_name: sent.file_name.clone(),
            content_sealed: Some(content),
            sheet: 0,
            mapping: None,
            state: "waiting".to_owned(),
            outcome: None,
            asked_by: Some(sent.by),
            asked_at: sent.now,
            expires_at: sent.now + WAITS,
            begun_at: None,
            held_until: None,
        },
    )
}

/// A file by its id, unless its time has passed.
pub(crate) fn find(
    conn: &mut Conn,
    key: &SealKey,
    id: Uuid,
    now: DateTime<Utc>,
) -> Result<Option<Pending>, StoreError> {
    let Some(row) = pending_by_id(conn, id, now)? else { return Ok(None) };
    let content = match &row.content_sealed {
        Some(sealed) => STANDARD.decode(key.open(&place(id), sealed).map_err(unsealed)?).ok(),
        None => None,
    };
    let state = State::of(&row, now);
    Ok(Some(Pending {
        id,
        source: row.source,
        licence: row.licence,
        link: row.link,
        file_name: row.file_name,
        content,
        sheet: usize::try_from(row.sheet).unwrap_or(0),
        mapping: row.mapping.and_then(|mapping| serde_json::from_value(mapping).ok()),
        state,
        begun_at: row.begun_at,
        outcome: row.outcome,
    }))
}
