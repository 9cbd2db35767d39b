//! Editing a record field by field, with its history, and the way back.

pub(crate) mod rules;
mod saving;
pub(crate) mod weighing;

use chrono::{DateTime, Utc};
use serde_json::Value;
use store::{Conn, StoreError};
use uuid::Uuid;
use vocabulary::id::{AccountId, OrganizationId, RevisionId};

use crate::author::{Author, Channel};
use crate::blanking::blanked;
use crate::life::Act;
use crate::location::Location;
use crate::organization::Organization;
use crate::record_action::RecordAction;
use crate::section::{RecordKey, RecordKind, Section};
use crate::service::Service;
use crate::store::records::{self, Record};
use crate::store::revisions::{self, Delta, Recording, last_change};
use saving::{Opened, next_revision, open, save};
use weighing::{Fields, Weighed, applied, fields_of, weigh, weigh_back};

pub(crate) use saving::{Change, is_archived, keep_blanking, keep_change};

/// What one field is to become.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange {
    /// Its name in the record's document.
    pub field: String,
    /// What it said when the form was drawn.
    pub before: Value,
    /// What it is to say.
    pub after: Value,
}

/// A change to a record, kept whole or not at all.
#[derive(Clone, Copy, Debug)]
pub struct Edit<'a> {
    /// The identity the change is remembered by.
    pub id: RevisionId,
    /// The record.
    pub record: RecordKey,
    /// Its fields.
    pub changes: &'a [FieldChange],
    /// Who changes it.
    pub by: &'a Author,
    /// By which way.
    pub channel: Channel,
    /// When.
    pub now: DateTime<Utc>,
}

/// What became of an edit.
#[derive(Clone, Debug, PartialEq)]
pub enum Edited {
    /// Kept; so many fields changed.
    Done {
        /// How many fields say something else now.
        fields: usize,
    },
    /// Every field already said so.
    Nothing,
    /// Somebody else changed the same fields meanwhile; nothing was kept.
    Conflict(Vec<Conflict>),
    /// Fields that cannot say this, each with the key of the words that tell why; nothing was kept.
    Refused(Vec<(String, &'static str)>),
    /// There is no such record.
    Unknown,
    /// The record belongs to a neighbour, and is read only.
    ReadOnly,
}

/// A field that somebody else changed while a form was open.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// Its name.
    pub field: String,
    /// What it said when the form was drawn.
    pub before: Value,
    /// What it says now.
    pub theirs: Value,
    /// What the form would make of it.
    pub ours: Value,
    /// Who changed it: a function or an organisation.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// A change as it is remembered.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    /// Its identity.
    pub id: RevisionId,
    /// The record.
    pub record: RecordKey,
    /// What was done: edited, restored, retired, merged…
    pub action: RecordAction,
    /// When.
    pub at: DateTime<Utc>,
    /// Who: a function or an organisation.
    pub by: String,
    /// The member, where one was signed in.
    pub account: Option<AccountId>,
    /// The organisation they acted for, where there is one.
    pub organization: Option<OrganizationId>,
    /// True when they acted for the owner.
    pub owns: bool,
    /// By which way.
    pub channel: Channel,
    /// The change it takes back, or takes a value out of, where it does.
    pub restores: Option<RevisionId>,
    /// What changed.
    pub fields: Vec<FieldRevision>,
}

/// What a change did to one field.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldRevision {
    /// The section the field stands in.
    pub section: Option<Section>,
    /// Its name.
    pub field: String,
    /// What it said before.
    pub before: Value,
    /// What it said from then on.
    pub after: Value,
}

/// Edits a record: all its fields or none. An edit confirms the sections it touches and ends a doubt.
pub fn edit(conn: &mut Conn, edit: &Edit<'_>) -> Result<Edited, StoreError> {
    let recording = Recording {
        id: edit.id,
        record: edit.record,
        action: RecordAction::Edited,
        by: edit.by,
        channel: edit.channel,
        now: edit.now,
        restores: None,
    };
    match edit.record.kind {
        RecordKind::Organization => revise::<Organization>(conn, &recording, edit.changes),
        RecordKind::Location => revise::<Location>(conn, &recording, edit.changes),
        RecordKind::Service => revise::<Service>(conn, &recording, edit.changes),
    }
}

/// Sets the fields of a change back to what they said before it; a conflict where they changed since. The new change
/// takes the identity `edit_id`.
pub fn restore(
    conn: &mut Conn,
    restored: RevisionId,
    edit_id: RevisionId,
    act: Act<'_>,
) -> Result<Edited, StoreError> {
    let Some(past) = revision(conn, restored)? else { return Ok(Edited::Unknown) };
    let lost = |field: &FieldRevision| blanked(&field.before).is_some() || blanked(&field.after).is_some();
    if let Some(field) = past.fields.iter().find(|field| lost(field)) {
        return Ok(Edited::Refused(vec![(field.field.clone(), "directory-refused-blanked")]));
    }
    let back =
        |field: FieldRevision| FieldChange { field: field.field, before: field.after, after: field.before };
    let changes: Vec<FieldChange> = past.fields.into_iter().map(back).collect();
    let recording = Recording {
        id: edit_id,
        record: past.record,
        action: RecordAction::Restored,
        by: act.by,
        channel: act.channel,
        now: act.now,
        restores: Some(restored),
    };
    match past.record.kind {
        RecordKind::Organization => revise::<Organization>(conn, &recording, &changes),
        RecordKind::Location => revise::<Location>(conn, &recording, &changes),
        RecordKind::Service => revise::<Service>(conn, &recording, &changes),
    }
}

fn revise<T: Record>(
    conn: &mut Conn,
    recording: &Recording<'_>,
    changes: &[FieldChange],
) -> Result<Edited, StoreError> {
    let record = recording.record;
    let kept = match open::<T>(conn, record.id)? {
        Opened::Editable(kept) => *kept,
        Opened::ReadOnly => return Ok(Edited::ReadOnly),
        Opened::Unknown => return Ok(Edited::Unknown),
    };
    let unreadable = |error: serde_json::Error| crate::store::damaged(record.id, &error);
    let stands = fields_of(&kept.says).map_err(unreadable)?;
    let mut weighed = weighed::<T>(recording, &stands, changes);
    if !weighed.refused.is_empty() {
        return Ok(Edited::Refused(weighed.refused));
    }
    if !weighed.clashes.is_empty() {
        let last = (kept.origin.map(|origin| origin.source).unwrap_or_default(), kept.dates.modified_at);
        return conflicts(conn, record, &stands, (weighed.clashes, last)).map(Edited::Conflict);
    }
    if weighed.deltas.is_empty() {
        return Ok(Edited::Nothing);
    }
    let count = weighed.deltas.len();
    described_at_last(&stands, recording.action, &mut weighed.deltas);
    let after: T = applied(&stands, &weighed.deltas).map_err(unreadable)?;
    let refused = worse(conn, &kept.says, &after)?;
    if recording.action == RecordAction::Edited && !refused.is_empty() {
        return Ok(Edited::Refused(refused));
    }
    save(conn, kept, after, (recording, &weighed.deltas))?;
    Ok(Edited::Done { fields: count })
}

/// Edits a service by a program of the house, which may change any field. Says whether the service may be edited.
pub(crate) fn edit_whole(
    conn: &mut Conn,
    id: Uuid,
    act: Act<'_>,
    change: &dyn Fn(&mut Service),
) -> Result<bool, StoreError> {
    let Opened::Editable(kept) = open::<Service>(conn, id)? else { return Ok(false) };
    let mut after = kept.says.clone();
    change(&mut after);
    let unreadable = |error: serde_json::Error| crate::store::damaged(id, &error);
    let (before, now) = (fields_of(&kept.says), fields_of(&after));
    let (before, mut now) = (before.map_err(unreadable)?, now.map_err(unreadable)?);
    let delta = |(field, before): (String, Value)| {
        let after = now.remove(&field).unwrap_or_default();
        (after != before).then_some(Delta { field, before, after })
    };
    let deltas: Vec<Delta> = before.into_iter().filter_map(delta).collect();
    let recording = Recording {
        id: next_revision(conn, id)?,
        record: RecordKey::service(id),
        action: RecordAction::Edited,
        by: act.by,
        channel: act.channel,
        now: act.now,
        restores: None,
    };
    save(conn, *kept, after, (&recording, &deltas)).map(|()| true)
}

/// What is taken back may be any field; what a form asks for must stand in a section.
fn weighed<T: Record>(recording: &Recording<'_>, stands: &Fields, changes: &[FieldChange]) -> Weighed {
    if recording.action == RecordAction::Restored {
        return weigh_back::<T>(stands, changes);
    }
    weigh::<T>(recording.record.kind, stands, changes)
}

/// An organisation that only a service had named is described from its first edit on.
fn described_at_last(stands: &Fields, action: RecordAction, deltas: &mut Vec<Delta>) {
    let (before, after) = (Value::Bool(true), Value::Bool(false));
    if action == RecordAction::Edited && stands.get("placeholder") == Some(&before) {
        deltas.push(Delta { field: "placeholder".to_owned(), before, after });
    }
}

/// The rules a change breaks that were not broken before: imported records break some already.
pub(crate) fn worse<T: Record>(
    conn: &mut Conn,
    before: &T,
    after: &T,
) -> Result<Vec<(String, &'static str)>, StoreError> {
    let known = before.faults(conn)?;
    let mut faults = after.faults(conn)?;
    faults.retain(|fault| !known.contains(fault));
    Ok(faults.into_iter().map(|(field, key)| (field.to_owned(), key)).collect())
}

/// Who changed each field meanwhile. Where no change here tells, its source did.
fn conflicts(
    conn: &mut Conn,
    record: RecordKey,
    stands: &Fields,
    (clashes, (source, modified_at)): (Vec<FieldChange>, (String, DateTime<Utc>)),
) -> Result<Vec<Conflict>, StoreError> {
    let mut conflicts = Vec::with_capacity(clashes.len());
    for clash in clashes {
        let last = last_change(conn, record.id, &clash.field)?;
        let (by, at) = last.map_or_else(|| (source.clone(), modified_at), |last| (last.shown, last.at));
        let theirs = stands.get(&clash.field).cloned().unwrap_or_default();
        conflicts.push(Conflict {
            theirs,
            before: clash.before,
            ours: clash.after,
            field: clash.field,
            by,
            at,
        });
    }
    Ok(conflicts)
}

/// What was changed in a record, the last first. For members and the owner: the public reads [`public_history`].
pub fn history(conn: &mut Conn, record: RecordKey, limit: i64) -> Result<Vec<Revision>, StoreError> {
    revisions::of_record(conn, record, limit)
}

/// Fields of a hidden place that tell nothing of where it stands: its commune is said anyway.
const HARMLESS: [&str; 4] = ["commune", "hidden", "hours", "hours_as_given"];

/// What anybody may read of a record's history: nothing of where a place stands or stood that hides its address, or
/// ever did (invariant I15).
pub fn public_history(conn: &mut Conn, record: RecordKey, limit: i64) -> Result<Vec<Revision>, StoreError> {
    let mut revisions = revisions::of_record(conn, record, limit)?;
    if record.kind != RecordKind::Location || !was_hidden(conn, record)? {
        return Ok(revisions);
    }
    for revision in &mut revisions {
        revision.fields.retain(|field| HARMLESS.contains(&field.field.as_str()));
    }
    revisions.retain(|revision| !revision.fields.is_empty());
    Ok(revisions)
}

fn was_hidden(conn: &mut Conn, record: RecordKey) -> Result<bool, StoreError> {
    let is_hidden = records::find::<Location>(conn, record.id)?.is_none_or(|kept| kept.says.hidden);
    Ok(is_hidden || revisions::changes_of_field(conn, record.id, "hidden")? > 0)
}

/// One change.
pub fn revision(conn: &mut Conn, id: RevisionId) -> Result<Option<Revision>, StoreError> {
    revisions::find(conn, id.into())
}

#[cfg(test)]
mod tests;
