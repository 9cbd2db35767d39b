//! What changed in records, field by field.

use chrono::{DateTime, Utc};
use serde_json::Value;
use store::{Conn, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::id::RevisionId;

use crate::author::{Author, Channel};
use crate::record_action::RecordAction;
use crate::revising::{FieldRevision, Revision};
use crate::section::{RecordKey, RecordKind, Section};

row! {
    /// A change as its table keeps it.
    pub(crate) struct RevisionRow {
        id: Uuid,
        record_kind: String,
        record_id: Uuid,
        action: String,
        at: DateTime<Utc>,
        shown: String,
        account_id: Option<Uuid>,
        organization_id: Option<Uuid>,
        owns: bool,
        channel: String,
        restores: Option<Uuid>,
    }
}
row! {
    /// What a change did to a field.
    pub(crate) struct FieldRow {
        pub(crate) revision_id: Uuid,
        pub(crate) position: i64,
        pub(crate) field: String,
        pub(crate) previous: Value,
        pub(crate) replacement: Value,
    }
}
row! {
    /// Who changed a field last, and when.
    pub(crate) struct LastRow { pub(crate) shown: String, pub(crate) at: DateTime<Utc> }
}
row! {
    /// A change of a member's, as she may ask to see it.
    pub(crate) struct OwnChangeRow {
        pub(crate) at: DateTime<Utc>,
        pub(crate) record_kind: String,
        pub(crate) record_id: Uuid,
        pub(crate) action: String,
    }
}

sql! {
    fn insert_revision(row: &RevisionRow) -> () =
        "insert into revision (id, record_kind, record_id, action, at, shown, account_id, organization_id, owns,
                channel, restores)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    fn insert_fields() -> Bulk<FieldRow> =
        "insert into revision_field (revision_id, position, field, previous, replacement)
         values ($1, $2, $3, $4, $5)";
    fn revision_by_id(id: Uuid) -> Option<RevisionRow> =
        "select id, record_kind, record_id, action, at, shown, account_id, organization_id, owns, channel, restores
         from revision where id = $1";
    fn revisions_of_record(record: Uuid, limit: i64) -> Vec<RevisionRow> =
        "select id, record_kind, record_id, action, at, shown, account_id, organization_id, owns, channel, restores
         from revision where record_id = $1 order by at desc, id desc limit $2";
    fn fields_of_revision(revision: Uuid) -> Vec<FieldRow> =
        "select revision_id, position, field, previous, replacement from revision_field
         where revision_id = $1 order by position";
    /// Who changed a field of a record last.
    pub(crate) fn last_change(record: Uuid, field: &str) -> Option<LastRow> =
        "select revision.shown as shown, revision.at as at
         from revision join revision_field on revision_field.revision_id = revision.id
         where revision.record_id = $1 and revision_field.field = $2
         order by revision.at desc, revision.id desc limit 1";
    /// How many changes a record has had.
    pub(crate) fn count_of_record(record: Uuid) -> One<i64> = "select count(*) from revision where record_id = $1";
    /// How often a field of a record was changed.
    pub(crate) fn changes_of_field(record: Uuid, field: &str) -> One<i64> =
        "select count(*) from revision join revision_field on revision_field.revision_id = revision.id
         where revision.record_id = $1 and revision_field.field = $2";
    /// What a member changed, the last first.
    pub(crate) fn changes_by(account: Uuid) -> Vec<OwnChangeRow> =
        "select at, record_kind, record_id, action from revision where account_id = $1 order by at desc, id desc";
    /// Writes over what a field said before a change.
    pub(crate) fn write_over_previous(revision: Uuid, field: &str, value: &Value) -> Affected =
        "update revision_field set previous = $3 where revision_id = $1 and field = $2";
    /// Writes over what a field said after a change.
    pub(crate) fn write_over_replacement(revision: Uuid, field: &str, value: &Value) -> Affected =
        "update revision_field set replacement = $3 where revision_id = $1 and field = $2";
    /// What a member changed stays, without her.
    pub(crate) fn forget_reviser(account: Uuid) -> Affected =
        "update revision set account_id = null where account_id = $1";
}

/// A change on its way into the history.
pub(crate) struct Recording<'a> {
    pub(crate) id: RevisionId,
    pub(crate) record: RecordKey,
    pub(crate) action: RecordAction,
    pub(crate) by: &'a Author,
    pub(crate) channel: Channel,
    pub(crate) now: DateTime<Utc>,
    pub(crate) restores: Option<RevisionId>,
}

/// What one field said, and says from now on.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Delta {
    pub(crate) field: String,
    pub(crate) before: Value,
    pub(crate) after: Value,
}

/// Writes a change into the history.
pub(crate) fn keep(conn: &mut Conn, recording: &Recording<'_>, deltas: &[Delta]) -> Result<(), StoreError> {
    let by = recording.by;
    let row = RevisionRow {
        id: recording.id.into(),
        record_kind: recording.record.kind.code().to_owned(),
        record_id: recording.record.id,
        action: recording.action.code().to_owned(),
        at: recording.now,
        shown: by.shown.clone(),
        account_id: by.account.map(Into::into),
        organization_id: by.organization.map(Into::into),
        owns: by.owns,
        channel: recording.channel.code().to_owned(),
        restores: recording.restores.map(Into::into),
    };
    insert_revision(conn, &row)?;
    let field = |(position, delta): (usize, &Delta)| FieldRow {
        revision_id: recording.id.into(),
        position: position as i64,
        field: delta.field.clone(),
        previous: delta.before.clone(),
        replacement: delta.after.clone(),
    };
    let rows: Vec<FieldRow> = deltas.iter().enumerate().map(field).collect();
    insert_fields(conn, &rows).map(|_| ())
}

/// One change, with its fields.
pub(crate) fn find(conn: &mut Conn, id: Uuid) -> Result<Option<Revision>, StoreError> {
    match revision_by_id(conn, id)? {
        Some(row) => whole(conn, row).map(Some),
        None => Ok(None),
    }
}

/// The changes of a record, the last first.
pub(crate) fn of_record(conn: &mut Conn, record: RecordKey, limit: i64) -> Result<Vec<Revision>, StoreError> {
    let rows = revisions_of_record(conn, record.id, limit)?;
    rows.into_iter().map(|row| whole(conn, row)).collect()
}

fn whole(conn: &mut Conn, row: RevisionRow) -> Result<Revision, StoreError> {
    let fields = fields_of_revision(conn, row.id)?;
    let kind = RecordKind::from_code(&row.record_kind).unwrap_or(RecordKind::Service);
    let field = |row: FieldRow| FieldRevision {
        section: Section::holding(kind, &row.field),
        field: row.field,
        before: row.previous,
        after: row.replacement,
    };
    Ok(Revision {
        id: row.id.into(),
        record: RecordKey { kind, id: row.record_id },
        action: RecordAction::from_code(&row.action).unwrap_or(RecordAction::Edited),
        at: row.at,
        by: row.shown,
        account: row.account_id.map(Into::into),
        organization: row.organization_id.map(Into::into),
        owns: row.owns,
        channel: Channel::from_code(&row.channel).unwrap_or(Channel::Page),
        restores: row.restores.map(Into::into),
        fields: fields.into_iter().map(field).collect(),
    })
}
