//! Two records made one, and the way back.

mod choosing;
mod moving;

use chrono::{DateTime, Utc};
use serde_json::json;
use store::{Conn, StoreError};
use uuid::Uuid;
use vocabulary::id::MergeId;
use vocabulary::time::paris;

use crate::author::{Author, Channel};
use crate::kept::Kept;
use crate::life::{Act, GoneWhy};
use crate::location::Location;
use crate::organization::Organization;
use crate::record_action::{RecordAction, tell};
use crate::revising::weighing::{applied, fields_of};
use crate::revising::{Change, keep_change, worse};
use crate::section::{RecordKey, RecordKind};
use crate::service::Service;
use crate::shown::is_read_only;
use crate::store::damaged;
use crate::store::departures::{self, DepartureRow};
use crate::store::merges::{self, MergeRow};
use crate::store::records::{Record, find, update};
use crate::store::revisions::Delta;
use choosing::Chosen;

pub(crate) use moving::remember_led;

/// Whose value a field keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The survivor's.
    Survivor,
    /// The absorbed record's.
    Absorbed,
    /// Both, for lists: the survivor's, then what the other adds.
    Both,
}

impl Side {
    /// Every side.
    pub const ALL: [Side; 3] = [Side::Survivor, Side::Absorbed, Side::Both];

    /// The code it is kept by.
    pub fn code(self) -> &'static str {
        match self {
            Side::Survivor => "survivor",
            Side::Absorbed => "absorbed",
            Side::Both => "both",
        }
    }

    /// The side of this code.
    pub fn from_code(code: &str) -> Option<Side> {
        Side::ALL.into_iter().find(|side| side.code() == code)
    }
}

/// Two records to be made one.
#[derive(Clone, Copy, Debug)]
pub struct Merge<'a> {
    /// The identity it is remembered and undone by.
    pub id: MergeId,
    /// What both are.
    pub kind: RecordKind,
    /// The record that stays.
    pub survivor: Uuid,
    /// The record it stands for from then on.
    pub absorbed: Uuid,
    /// Whose value each field keeps; the survivor's where nothing is said.
    pub fields: &'a [(String, Side)],
    /// Who decided.
    pub by: &'a Author,
    /// When.
    pub now: DateTime<Utc>,
}

/// What became of a merge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Merged {
    /// Done: so many fields of the survivor changed, so many children moved.
    Done {
        /// Fields of the survivor that say something else now.
        fields: usize,
        /// Services, places and organisations that belong to the survivor now.
        children: usize,
    },
    /// One of the two does not exist, or is no longer current.
    Unknown,
    /// A record cannot be merged with itself, nor an organisation with the one it belongs to.
    Same,
    /// One of the two belongs to a neighbour.
    ReadOnly,
    /// Fields that cannot say this together, with the key of the words that tell why.
    Refused(Vec<(String, &'static str)>),
}

/// What became of undoing a merge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unmerged {
    /// Both records stand again.
    Done {
        /// Fields of the survivor that were changed since, and stay as they are.
        kept: Vec<String>,
        /// How many children went back.
        children: usize,
    },
    /// There is no such merge, or it is already undone.
    Unknown,
    /// A later merge absorbed the survivor: that one is undone first.
    Later(MergeId),
}

/// A merge as it is remembered.
#[derive(Clone, Debug, PartialEq)]
pub struct PastMerge {
    /// Its identity.
    pub id: MergeId,
    /// The record that stayed.
    pub survivor: RecordKey,
    /// Its name.
    pub survivor_name: String,
    /// The record it stands for.
    pub absorbed: RecordKey,
    /// Its name.
    pub absorbed_name: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Who decided: a function or an organisation.
    pub by: String,
    /// When it was undone, if it was.
    pub undone_at: Option<DateTime<Utc>>,
}

/// Makes two records one. Both are kept as they were; addresses of the absorbed one lead to the survivor, and what
/// belonged to it moves.
pub fn merge(conn: &mut Conn, merge: &Merge<'_>) -> Result<Merged, StoreError> {
    match merge.kind {
        RecordKind::Organization => absorb::<Organization>(conn, merge),
        RecordKind::Location => absorb::<Location>(conn, merge),
        RecordKind::Service => absorb::<Service>(conn, merge),
    }
}

fn absorb<T: Record>(conn: &mut Conn, merge: &Merge<'_>) -> Result<Merged, StoreError> {
    if merge.survivor == merge.absorbed || belongs_to::<T>(conn, merge)? {
        return Ok(Merged::Same);
    }
    let (survivor, absorbed) = match (open(conn, merge.survivor)?, open(conn, merge.absorbed)?) {
        (Open::Current(survivor), Open::Current(absorbed)) => (*survivor, *absorbed),
        (Open::ReadOnly, _) | (_, Open::ReadOnly) => return Ok(Merged::ReadOnly),
        (Open::Absent, _) | (_, Open::Absent) => return Ok(Merged::Unknown),
    };
    let chosen = choosing::choose::<T>((&survivor, &absorbed), merge.fields)?;
    let (after, deltas) = match chosen {
        Chosen::Fits { says, deltas } => (says, deltas),
        Chosen::Refused(refused) => return Ok(Merged::Refused(refused)),
    };
    let refused = worse(conn, &survivor.says, &after)?;
    if !refused.is_empty() {
        return Ok(Merged::Refused(refused));
    }
    let row = MergeRow {
        id: merge.id.into(),
        record_kind: merge.kind.code().to_owned(),
        survivor_id: merge.survivor,
        absorbed_id: merge.absorbed,
        at: merge.now,
        shown: merge.by.shown.clone(),
        account_id: merge.by.account.map(Into::into),
        edited_at: survivor.dates.edited_at,
        undone_at: None,
    };
    merges::insert_merge(conn, &row)?;
    merges::keep_fields(conn, merge.id.into(), &deltas)?;
    let fields = deltas.len();
    if fields > 0 {
        rewrite(conn, survivor, after, merge.now)?;
    }
    leave(conn, merge)?;
    let children = moving::move_children(conn, merge)?;
    remember(conn, merge, (RecordAction::Merged, &deltas))?;
    Ok(Merged::Done { fields, children })
}

/// A record looked up to be merged.
enum Open<T> {
    Current(Box<Kept<T>>),
    ReadOnly,
    Absent,
}

fn open<T: Record>(conn: &mut Conn, id: Uuid) -> Result<Open<T>, StoreError> {
    let Some(kept) = find::<T>(conn, id)? else { return Ok(Open::Absent) };
    if is_read_only(conn, kept.origin.as_ref())? {
        return Ok(Open::ReadOnly);
    }
    Ok(if kept.dates.gone_on.is_some() { Open::Absent } else { Open::Current(Box::new(kept)) })
}

/// How many organisations above one are looked at: deeper there is only a ring.
const DEEPEST: usize = 32;

/// Whether the survivor belongs to the absorbed organisation: it would come to belong to itself.
fn belongs_to<T: Record>(conn: &mut Conn, merge: &Merge<'_>) -> Result<bool, StoreError> {
    if T::RECORD != RecordKind::Organization {
        return Ok(false);
    }
    let mut at = merge.survivor;
    for _ in 0..DEEPEST {
        let Some(above) = find::<Organization>(conn, at)?.and_then(|kept| kept.says.owner()) else { break };
        if above == merge.absorbed {
            return Ok(true);
        }
        at = above;
    }
    Ok(false)
}

fn rewrite<T: Record>(
    conn: &mut Conn,
    mut kept: Kept<T>,
    says: T,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    kept.says = says;
    kept.dates.modified_at = now;
    kept.dates.edited_at = Some(now);
    update(conn, &kept)
}

/// The absorbed record leaves the results; everything it said stays.
fn leave(conn: &mut Conn, merge: &Merge<'_>) -> Result<(), StoreError> {
    let record = RecordKey { kind: merge.kind, id: merge.absorbed };
    departures::set_gone_on(conn, record, Some(paris(merge.now).date()), merge.now)?;
    let row = DepartureRow {
        record_id: merge.absorbed,
        record_kind: merge.kind.code().to_owned(),
        left_at: merge.now,
        why: GoneWhy::Merged(merge.survivor).code().to_owned(),
        note: String::new(),
        along_with: None,
        survivor_id: Some(merge.survivor),
        merge_id: Some(merge.id.into()),
    };
    departures::set_departure(conn, &row)
}

/// Writes into the history of both records, then into the journal.
fn remember(
    conn: &mut Conn,
    merge: &Merge<'_>,
    (action, deltas): (RecordAction, &[Delta]),
) -> Result<(), StoreError> {
    let act = Act { by: merge.by, channel: Channel::Page, now: merge.now };
    let both = [(merge.survivor, deltas), (merge.absorbed, &[] as &[Delta])];
    for (id, deltas) in both {
        let record = RecordKey { kind: merge.kind, id };
        keep_change(conn, &Change { record, action, deltas }, act)?;
    }
    for (id, _) in both {
        let record = RecordKey { kind: merge.kind, id };
        let payload = json!({ "merge": merge.id, "survivor": merge.survivor, "absorbed": merge.absorbed });
        tell(conn, action, record, payload, merge.now)?;
    }
    Ok(())
}

/// Takes a merge back: fields nobody changed since return, and so does what had moved.
pub fn unmerge(
    conn: &mut Conn,
    id: MergeId,
    by: &Author,
    now: DateTime<Utc>,
) -> Result<Unmerged, StoreError> {
    let Some(row) = merges::merge_by_id(conn, id.into())? else { return Ok(Unmerged::Unknown) };
    let Some(kind) = RecordKind::from_code(&row.record_kind) else { return Ok(Unmerged::Unknown) };
    if row.undone_at.is_some() {
        return Ok(Unmerged::Unknown);
    }
    // The survivor may itself have been absorbed since: what moved went on with it.
    let above = departures::departure_of(conn, row.survivor_id)?.and_then(|departure| departure.merge_id);
    if let Some(later) = above {
        return Ok(Unmerged::Later(later.into()));
    }
    let merge =
        Merge { id, kind, survivor: row.survivor_id, absorbed: row.absorbed_id, fields: &[], by, now };
    match kind {
        RecordKind::Organization => part::<Organization>(conn, &merge, &row),
        RecordKind::Location => part::<Location>(conn, &merge, &row),
        RecordKind::Service => part::<Service>(conn, &merge, &row),
    }
}

fn part<T: Record>(conn: &mut Conn, merge: &Merge<'_>, row: &MergeRow) -> Result<Unmerged, StoreError> {
    let Some(mut survivor) = find::<T>(conn, merge.survivor)? else { return Ok(Unmerged::Unknown) };
    let unreadable = |error: serde_json::Error| damaged(merge.survivor, &error);
    let stands = fields_of(&survivor.says).map_err(unreadable)?;
    let changed = merges::fields_of(conn, merge.id.into())?;
    let (returning, staying): (Vec<Delta>, Vec<Delta>) =
        changed.into_iter().partition(|delta| stands.get(&delta.field) == Some(&delta.after));
    let deltas: Vec<Delta> = returning
        .into_iter()
        .map(|delta| Delta { field: delta.field, before: delta.after, after: delta.before })
        .collect();
    if !deltas.is_empty() {
        survivor.says = applied(&stands, &deltas).map_err(unreadable)?;
        survivor.dates.modified_at = merge.now;
        // Nobody else edited it: imports may write over it again, if they could before.
        let untouched = survivor.dates.edited_at == Some(row.at);
        survivor.dates.edited_at = if untouched { row.edited_at } else { survivor.dates.edited_at };
        update(conn, &survivor)?;
    }
    let absorbed = RecordKey { kind: merge.kind, id: merge.absorbed };
    departures::set_gone_on(conn, absorbed, None, merge.now)?;
    departures::forget_departure(conn, merge.absorbed)?;
    let children = moving::move_back(conn, merge)?;
    merges::set_undone(conn, merge.id.into(), merge.now)?;
    remember(conn, merge, (RecordAction::Unmerged, &deltas))?;
    Ok(Unmerged::Done { kept: staying.into_iter().map(|delta| delta.field).collect(), children })
}

/// The merges done, the last first.
pub fn merges(conn: &mut Conn, limit: i64) -> Result<Vec<PastMerge>, StoreError> {
    let mut past = Vec::new();
    for row in merges::all_merges(conn, limit)? {
        let Some(kind) = RecordKind::from_code(&row.record_kind) else { continue };
        let [survivor, absorbed] = [row.survivor_id, row.absorbed_id].map(|id| RecordKey { kind, id });
        past.push(PastMerge {
            id: row.id.into(),
            survivor_name: name_of(conn, survivor)?,
            absorbed_name: name_of(conn, absorbed)?,
            survivor,
            absorbed,
            at: row.at,
            by: row.shown,
            undone_at: row.undone_at,
        });
    }
    Ok(past)
}

fn name_of(conn: &mut Conn, record: RecordKey) -> Result<String, StoreError> {
    let name = match record.kind {
        RecordKind::Organization => find::<Organization>(conn, record.id)?.map(|kept| kept.says.name),
        RecordKind::Location => find::<Location>(conn, record.id)?.map(|kept| kept.says.name),
        RecordKind::Service => find::<Service>(conn, record.id)?.map(|kept| kept.says.name),
    };
    Ok(name.unwrap_or_default())
}

#[cfg(test)]
mod tests;
