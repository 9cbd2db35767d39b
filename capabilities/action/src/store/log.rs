//! The log of states, and who changed what, as the tables keep them.

use ::store::{Conn, StoreError, row, sql};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use vocabulary::id::{AccountId, CollectiveActionId};

use crate::change::{By, Section};
use crate::state::{Moved, State, StateDay};
use crate::store::unknown;

row! {
    struct MoveRow {
        state: String,
        since: NaiveDate,
        is_month: bool,
        words: String,
        account: Option<Uuid>,
    }
}
row! {
    struct NewMoveRow {
        action: Uuid,
        position: i64,
        state: String,
        since: NaiveDate,
        is_month: bool,
        words: String,
        account: Option<Uuid>,
    }
}
row! {
    struct ChangeRow {
        action: Uuid,
        revision: i64,
        section: String,
        changed_at: DateTime<Utc>,
        account: Option<Uuid>,
    }
}
row! {
    struct PastRow {
        revision: i64,
        section: String,
        changed_at: DateTime<Utc>,
    }
}

sql! {
    fn moves_of(action: Uuid) -> Vec<MoveRow> =
        "select state, since, is_month, words, account from action_move where action = $1 order by position";
    fn insert_moves() -> Bulk<NewMoveRow> =
        "insert into action_move (action, position, state, since, is_month, words, account)
         values ($1, $2, $3, $4, $5, $6, $7)";
    fn count_moves(action: Uuid) -> One<i64> = "select count(*) as moves from action_move where action = $1";
    fn insert_change(row: &ChangeRow) -> () =
        "insert into action_change (action, revision, section, changed_at, account) values ($1, $2, $3, $4, $5)";
    fn changes_of_action(action: Uuid, most: i64) -> Vec<PastRow> =
        "select revision, section, changed_at from action_change where action = $1 order by revision desc limit $2";
    /// How many lines of logs a member wrote, and how many changes she made.
    pub(crate) fn count_by_account(account: Uuid) -> One<(i64, i64)> =
        "select (select count(*) from action_move where account = $1) as moves,
           (select count(*) from action_change where account = $1) as changes";
    /// Logs stay, without the member's account.
    pub(crate) fn forget_mover(account: Uuid) -> Affected =
        "update action_move set account = null where account = $1";
    /// Changes stay, without the member's account.
    pub(crate) fn forget_changer(account: Uuid) -> Affected =
        "update action_change set account = null where account = $1";
}

/// The log of an action, the first line first.
///
/// # Errors
/// Those of the store.
pub fn log(conn: &mut Conn, id: CollectiveActionId) -> Result<Vec<Moved>, StoreError> {
    moves_of(conn, id.uuid())?.into_iter().map(read_move).collect()
}

fn read_move(row: MoveRow) -> Result<Moved, StoreError> {
    let state = State::from_code(&row.state).ok_or_else(|| unknown("moves_of", &row.state))?;
    let since = StateDay { on: row.since, is_month: row.is_month };
    Ok(Moved { state, since, words: row.words, by: row.account.map(AccountId::from) })
}

/// Adds lines to the log of an action.
pub(crate) fn add_moves(conn: &mut Conn, id: CollectiveActionId, moves: &[Moved]) -> Result<(), StoreError> {
    let first = count_moves(conn, id.uuid())?;
    let row = |(position, moved): (i64, &Moved)| NewMoveRow {
        action: id.uuid(),
        position,
        state: moved.state.code().to_owned(),
        since: moved.since.on,
        is_month: moved.since.is_month,
        words: moved.words.clone(),
        account: moved.by.map(AccountId::uuid),
    };
    insert_moves(conn, &(first..).zip(moves).map(row).collect::<Vec<_>>()).map(|_| ())
}

/// A section was changed.
pub(crate) fn add_change(
    conn: &mut Conn,
    (id, revision): (CollectiveActionId, u32),
    section: Section,
    by: By,
) -> Result<(), StoreError> {
    let row = ChangeRow {
        action: id.uuid(),
        revision: i64::from(revision),
        section: section.code().to_owned(),
        changed_at: by.now,
        account: by.account.map(AccountId::uuid),
    };
    insert_change(conn, &row)
}

/// A change of the past: which section, when. By whom is told to nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PastChange {
    /// The number of the change.
    pub revision: u32,
    /// What was changed.
    pub section: Section,
    /// When.
    pub changed_at: DateTime<Utc>,
}

/// The last changes of an action, the last first, at most so many.
///
/// # Errors
/// Those of the store.
pub fn changes_of(conn: &mut Conn, id: CollectiveActionId, most: u32) -> Result<Vec<PastChange>, StoreError> {
    let rows = changes_of_action(conn, id.uuid(), i64::from(most))?;
    let read = |row: PastRow| {
        let section =
            Section::from_code(&row.section).ok_or_else(|| unknown("changes_of_action", &row.section))?;
        Ok(PastChange {
            revision: u32::try_from(row.revision).unwrap_or(0),
            section,
            changed_at: row.changed_at,
        })
    };
    rows.into_iter().map(read).collect()
}
