//! Records made one, what that changed, and which records moved.

use chrono::{DateTime, Utc};
use serde_json::Value;
use store::{Conn, StoreError, row, sql};
use uuid::Uuid;

use super::revisions::Delta;

row! {
    /// A merge as its table keeps it.
    pub(crate) struct MergeRow {
        pub(crate) id: Uuid,
        pub(crate) record_kind: String,
        pub(crate) survivor_id: Uuid,
        pub(crate) absorbed_id: Uuid,
        pub(crate) at: DateTime<Utc>,
        pub(crate) shown: String,
        pub(crate) account_id: Option<Uuid>,
        pub(crate) edited_at: Option<DateTime<Utc>>,
        pub(crate) undone_at: Option<DateTime<Utc>>,
    }
}
row! {
    /// A field of the survivor that took another value.
    struct MergedFieldRow { merge_id: Uuid, position: i64, field: String, previous: Value, replacement: Value }
}
row! {
    /// A record that moved to the survivor.
    #[derive(Clone, Debug, PartialEq)]
    pub(crate) struct ChildRow {
        pub(crate) merge_id: Uuid,
        pub(crate) child_kind: String,
        pub(crate) child_id: Uuid,
        pub(crate) field: String,
        pub(crate) previous: Value,
        pub(crate) replacement: Value,
    }
}

sql! {
    /// A merge that was decided.
    pub(crate) fn insert_merge(row: &MergeRow) -> () =
        "insert into record_merge (id, record_kind, survivor_id, absorbed_id, at, shown, account_id, edited_at,
                undone_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    fn insert_merged_fields() -> Bulk<MergedFieldRow> =
        "insert into record_merge_field (merge_id, position, field, previous, replacement)
         values ($1, $2, $3, $4, $5)";
    /// Records that moved. One that came a second time moved already.
    pub(crate) fn insert_child(row: &ChildRow) -> () =
        "insert into record_merge_child (merge_id, child_kind, child_id, field, previous, replacement)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (merge_id, child_kind, child_id, field) do nothing";
    /// A merge.
    pub(crate) fn merge_by_id(id: Uuid) -> Option<MergeRow> =
        "select id, record_kind, survivor_id, absorbed_id, at, shown, account_id, edited_at, undone_at
         from record_merge where id = $1";
    /// The merges, the last first.
    pub(crate) fn all_merges(limit: i64) -> Vec<MergeRow> =
        "select id, record_kind, survivor_id, absorbed_id, at, shown, account_id, edited_at, undone_at
         from record_merge order by at desc, id desc limit $1";
    fn fields_of_merge(id: Uuid) -> Vec<MergedFieldRow> =
        "select merge_id, position, field, previous, replacement from record_merge_field
         where merge_id = $1 order by position";
    /// What moved.
    pub(crate) fn children_of_merge(id: Uuid) -> Vec<ChildRow> =
        "select merge_id, child_kind, child_id, field, previous, replacement from record_merge_child
         where merge_id = $1 order by child_kind, child_id, field";
    /// A merge was taken back.
    pub(crate) fn set_undone(id: Uuid, now: DateTime<Utc>) -> () =
        "update record_merge set undone_at = $2 where id = $1";
    /// The merges a member decided, the last first.
    pub(crate) fn merges_by(account: Uuid) -> Vec<MergeRow> =
        "select id, record_kind, survivor_id, absorbed_id, at, shown, account_id, edited_at, undone_at
         from record_merge where account_id = $1 order by at desc, id desc";
    /// What a member merged stays merged, without her.
    pub(crate) fn forget_merger(account: Uuid) -> Affected =
        "update record_merge set account_id = null where account_id = $1";

    /// The organisations that belong to one.
    pub(crate) fn children_of_organization(organization: Uuid) -> Vec<Uuid> =
        "select id from organization where parent_id = $1 order by id";
    /// The places of an organisation.
    pub(crate) fn places_of_organization(organization: Uuid) -> Vec<Uuid> =
        "select id from location where organization_id = $1 order by id";
    /// The services of an organisation.
    pub(crate) fn offers_of_organization(organization: Uuid) -> Vec<Uuid> =
        "select id from service where organization_id = $1 order by id";
    /// The direct lines of a record.
    pub(crate) fn lines_of_record(record: Uuid) -> Vec<Uuid> =
        "select id from named_contact where record_id = $1 order by id";
    /// A direct line belongs to another record, if it still belongs to the first.
    pub(crate) fn move_line(id: Uuid, from: Uuid, to: Uuid) -> Affected =
        "update named_contact set record_id = $3 where id = $1 and record_id = $2";
}

/// Writes which fields of the survivor changed.
pub(crate) fn keep_fields(conn: &mut Conn, merge: Uuid, deltas: &[Delta]) -> Result<(), StoreError> {
    let row = |(position, delta): (usize, &Delta)| MergedFieldRow {
        merge_id: merge,
        position: position as i64,
        field: delta.field.clone(),
        previous: delta.before.clone(),
        replacement: delta.after.clone(),
    };
    let rows: Vec<MergedFieldRow> = deltas.iter().enumerate().map(row).collect();
    insert_merged_fields(conn, &rows).map(|_| ())
}

/// Which fields of the survivor a merge changed.
pub(crate) fn fields_of(conn: &mut Conn, merge: Uuid) -> Result<Vec<Delta>, StoreError> {
    let delta =
        |row: MergedFieldRow| Delta { field: row.field, before: row.previous, after: row.replacement };
    Ok(fields_of_merge(conn, merge)?.into_iter().map(delta).collect())
}
