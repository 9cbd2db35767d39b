//! What a person decides about two records, carried out and written down so that it lasts.

use chrono::{DateTime, Utc};
use directory::{
    Author, Channel, Edit, FieldChange, Merge, Merged, RecordKey, RecordKind, Shown, Side, Unmerged,
};
use linkage::Verdict;
use serde_json::Value;
use store::{Conn, StoreError};
use uuid::Uuid;
use vocabulary::id::{MergeId, OrganizationId, RevisionId};

use super::{pair_id, subjects, verdict_code};
use crate::store::links::{self, DecisionRow};

/// The verdict of a code.
pub(crate) fn verdict_from(code: &str) -> Option<Verdict> {
    match code {
        "same" => Some(Verdict::Same),
        "different" => Some(Verdict::Different),
        "part-of" => Some(Verdict::PartOf),
        _ => None,
    }
}

/// Who decides, when, and the identity of what comes of it.
#[derive(Clone, Debug)]
pub(crate) struct Deciding {
    pub(crate) id: Uuid,
    pub(crate) by: Author,
    pub(crate) now: DateTime<Utc>,
}

/// Writes down what was decided about two records.
pub(crate) fn remember(
    conn: &mut Conn,
    (one, other): (&Shown, &Shown),
    (verdict, now): (Verdict, DateTime<Utc>),
) -> Result<(), StoreError> {
    let here = subjects::identity(one.key.id, one.origin.as_ref());
    let there = subjects::identity(other.key.id, other.origin.as_ref());
    let (here, there) = if here <= there { (here, there) } else { (there, here) };
    let kind = one.key.kind;
    let row = DecisionRow {
        id: decision_id(kind, &here, &there),
        record_kind: kind.code().to_owned(),
        one_source: here.0,
        one_external: here.1,
        other_source: there.0,
        other_external: there.1,
        verdict: verdict_code(verdict).to_owned(),
        decided_at: now,
    };
    links::decide(conn, &row)?;
    links::delete_link(conn, pair_id(kind, one.key.id, other.key.id))
}

fn decision_id(kind: RecordKind, here: &(String, String), there: &(String, String)) -> Uuid {
    let text = [kind.code(), &here.0, &here.1, &there.0, &there.1].join("\u{1f}");
    Uuid::new_v5(&Uuid::NAMESPACE_OID, text.as_bytes())
}

/// What became of « the same ».
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Joined {
    /// One record is left.
    Merged,
    /// One of them belongs to a neighbour: both stay, known as one.
    Linked,
    /// The record that stays cannot say this together.
    Refused,
    /// People act for the record that would go: the other one must stay, or they must be asked first.
    Inhabited,
    /// They cannot be one: gone already, or one belongs to the other.
    Impossible,
}

/// Makes two records one. The first stays.
pub(crate) fn join(
    conn: &mut Conn,
    (survivor, absorbed): (&Shown, &Shown),
    (fields, deciding): (&[(String, Side)], &Deciding),
) -> Result<Joined, StoreError> {
    if survivor.key.kind == RecordKind::Organization {
        let today = vocabulary::time::paris(deciding.now).date();
        if !membership::members_of(conn, OrganizationId::from(absorbed.key.id), today)?.is_empty() {
            return Ok(Joined::Inhabited);
        }
    }
    let merge = Merge {
        id: MergeId::from(deciding.id),
        kind: survivor.key.kind,
        survivor: survivor.key.id,
        absorbed: absorbed.key.id,
        fields,
        by: &deciding.by,
        now: deciding.now,
    };
    let joined = match directory::merge(conn, &merge)? {
        Merged::Done { .. } => {
            links::delete_links_of(conn, absorbed.key.id)?;
            Joined::Merged
        }
        Merged::ReadOnly => Joined::Linked,
        Merged::Refused(_) => return Ok(Joined::Refused),
        Merged::Unknown | Merged::Same => return Ok(Joined::Impossible),
    };
    remember(conn, (survivor, absorbed), (Verdict::Same, deciding.now))?;
    Ok(joined)
}

/// Notes that one organisation belongs to another, and says so in its record where that may be said.
pub(crate) fn set_parent(
    conn: &mut Conn,
    (child, parent): (&Shown, &Shown),
    deciding: &Deciding,
) -> Result<(), StoreError> {
    remember(conn, (child, parent), (Verdict::PartOf, deciding.now))?;
    let belongs_to_child =
        parent.says.get("parent").and_then(Value::as_str) == Some(&child.key.id.to_string());
    // Two organisations that belong to each other belong nowhere: the older word stays.
    if child.key.kind != RecordKind::Organization || belongs_to_child {
        return Ok(());
    }
    let change = FieldChange {
        field: "parent".to_owned(),
        before: child.says.get("parent").cloned().unwrap_or(Value::Null),
        after: Value::String(parent.key.id.to_string()),
    };
    let edit = Edit {
        id: RevisionId::from(deciding.id),
        record: child.key,
        changes: &[change],
        by: &deciding.by,
        channel: Channel::Page,
        now: deciding.now,
    };
    directory::edit(conn, &edit).map(|_| ())
}

/// Takes a merge back, and with it the decision that they are one. Says whether it could.
pub(crate) fn part_again(conn: &mut Conn, merge: MergeId, deciding: &Deciding) -> Result<bool, StoreError> {
    let past = directory::merges(conn, i64::from(u16::MAX))?.into_iter().find(|past| past.id == merge);
    let Some(past) = past else { return Ok(false) };
    if !matches!(directory::unmerge(conn, merge, &deciding.by, deciding.now)?, Unmerged::Done { .. }) {
        return Ok(false);
    }
    let records = (directory::shown(conn, past.survivor)?, directory::shown(conn, past.absorbed)?);
    if let (Some(survivor), Some(absorbed)) = records {
        let here = subjects::identity(survivor.key.id, survivor.origin.as_ref());
        let there = subjects::identity(absorbed.key.id, absorbed.origin.as_ref());
        let (here, there) = if here <= there { (here, there) } else { (there, here) };
        links::delete_decision(conn, decision_id(past.survivor.kind, &here, &there))?;
    }
    Ok(true)
}

/// Both records of a pair, when both are current.
pub(crate) fn both(
    conn: &mut Conn,
    kind: RecordKind,
    (one, other): (Uuid, Uuid),
) -> Result<Option<(Shown, Shown)>, StoreError> {
    let mut current = |id| {
        let shown = directory::shown(conn, RecordKey { kind, id })?;
        Ok::<_, StoreError>(shown.filter(|shown| shown.life == directory::Life::Current))
    };
    Ok(match (current(one)?, current(other)?) {
        (Some(one), Some(other)) => Some((one, other)),
        _ => None,
    })
}
