//! Writing a change: the record, its dates, its history and the news of it, together.

use serde_json::json;
use store::{Conn, StoreError};
use uuid::Uuid;
use vocabulary::id::RevisionId;
use vocabulary::time::paris;

use crate::freshness::next_due;
use crate::kept::Kept;
use crate::life::Act;
use crate::record_action::{RecordAction, tell};
use crate::section::{RecordKey, Section};
use crate::store::records::{Record, find, update};
use crate::store::revisions::{Delta, Recording, count_of_record, keep};
use crate::store::{assurances, departures};
use crate::thresholds::thresholds;

/// A record looked up to be changed.
pub(super) enum Opened<T> {
    /// It may be changed.
    Editable(Box<Kept<T>>),
    /// It belongs to a neighbour.
    ReadOnly,
    /// There is none, or another stands for it.
    Unknown,
}

/// Looks a record up to change it. One that was absorbed is not changed: the survivor is.
pub(super) fn open<T: Record>(conn: &mut Conn, id: Uuid) -> Result<Opened<T>, StoreError> {
    let Some(kept) = find::<T>(conn, id)? else { return Ok(Opened::Unknown) };
    if let Some(origin) = &kept.origin
        && departures::read_only(conn, &origin.source)?.is_some()
    {
        return Ok(Opened::ReadOnly);
    }
    if kept.dates.gone_on.is_some()
        && departures::departure_of(conn, id)?.is_some_and(|departure| departure.survivor_id.is_some())
    {
        return Ok(Opened::Unknown);
    }
    Ok(Opened::Editable(Box::new(kept)))
}

/// Writes an edit: it confirms the sections it touches, ends a doubt, and brings an archived record back.
pub(super) fn save<T: Record>(
    conn: &mut Conn,
    mut kept: Kept<T>,
    after: T,
    (recording, deltas): (&Recording<'_>, &[Delta]),
) -> Result<(), StoreError> {
    let record = recording.record;
    let today = paris(recording.now).date();
    let touched: Vec<Section> = sections_of(record, deltas);
    if !touched.is_empty() {
        let confirmed = assurances::confirmed(&touched, today, recording.by, recording.channel);
        assurances::assure_sections(conn, record, &kept.dates, &confirmed)?;
        kept.dates.assured_on = kept.dates.assured_on.max(Some(today));
        kept.dates.assurer = Some(recording.by.shown.clone());
        kept.dates.next_due_on = next_due(kept.dates.assured_on, &thresholds(conn)?);
        kept.dates.doubted_on = None;
    }
    kept.says = after;
    kept.dates.modified_at = recording.now;
    kept.dates.edited_at = Some(recording.now);
    if kept.dates.gone_on.is_some() && is_archived(conn, record)? {
        kept.dates.gone_on = None;
        departures::forget_departure(conn, record.id)?;
        tell(conn, RecordAction::Revived, record, json!({}), recording.now)?;
    }
    update(conn, &kept)?;
    keep(conn, recording, deltas)?;
    let fields: Vec<&str> = deltas.iter().map(|delta| delta.field.as_str()).collect();
    let payload = json!({ "revision": recording.id, "fields": fields });
    tell(conn, recording.action, record, payload, recording.now)
}

/// Whether a record was put away for its silence, and so comes back at the first sign.
pub(crate) fn is_archived(conn: &mut Conn, record: RecordKey) -> Result<bool, StoreError> {
    Ok(departures::departure_of(conn, record.id)?.is_some_and(|departure| departure.why == "archived"))
}

fn sections_of(record: RecordKey, deltas: &[Delta]) -> Vec<Section> {
    let is_touched = |section: &&Section| {
        deltas.iter().any(|delta| section.fields(record.kind).contains(&delta.field.as_str()))
    };
    Section::of(record.kind).iter().filter(is_touched).copied().collect()
}

/// A change that no form asked for: it happened to the record as a whole.
pub(crate) struct Change<'a> {
    pub(crate) record: RecordKey,
    pub(crate) action: RecordAction,
    pub(crate) deltas: &'a [Delta],
}

/// The identity of the next change of a record that nobody gave one: its number in the history, so that a transaction
/// that is run again writes the same.
pub(super) fn next_revision(conn: &mut Conn, record: Uuid) -> Result<RevisionId, StoreError> {
    let number = count_of_record(conn, record)?;
    Ok(Uuid::new_v5(&record, format!("revision {number}").as_bytes()).into())
}

/// Writes such a change into the history.
pub(crate) fn keep_change(
    conn: &mut Conn,
    change: &Change<'_>,
    act: Act<'_>,
) -> Result<RevisionId, StoreError> {
    let id = next_revision(conn, change.record.id)?;
    let recording = Recording {
        id,
        record: change.record,
        action: change.action,
        by: act.by,
        channel: act.channel,
        now: act.now,
        restores: None,
    };
    keep(conn, &recording, change.deltas)?;
    Ok(id)
}

/// Writes into the history that a value was taken out of one of its changes: who, when, and which change.
pub(crate) fn keep_blanking(
    conn: &mut Conn,
    record: RecordKey,
    of: RevisionId,
    act: Act<'_>,
) -> Result<RevisionId, StoreError> {
    let id = next_revision(conn, record.id)?;
    let recording = Recording {
        id,
        record,
        action: RecordAction::Blanked,
        by: act.by,
        channel: act.channel,
        now: act.now,
        restores: Some(of),
    };
    keep(conn, &recording, &[])?;
    Ok(id)
}
