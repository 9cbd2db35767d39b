//! « Je connais »: private marks, and the agreement of two members to be named to somebody.

use chrono::{DateTime, NaiveDate, Utc};
use store::sealing::{open, seal};
use store::{Conn, SealKey, Sealed, StoreError, row, sql};
use uuid::Uuid;

use crate::acquaintance::{Acquaintance, MetAt};

/// The most marks of one member on one record.
const MOST_MARKS: i64 = 20;

row! {
    /// A mark, its function sealed.
    struct AcquaintanceRow {
        id: Uuid,
        account_id: Uuid,
        record_id: Uuid,
        function_sealed: Sealed,
        met_at: String,
        met_on: Option<NaiveDate>,
        marked_at: DateTime<Utc>,
    }
}

sql! {
    fn insert_acquaintance(row: &AcquaintanceRow) -> () =
        "insert into acquaintance (id, account_id, record_id, function_sealed, met_at, met_on, marked_at)
         values ($1, $2, $3, $4, $5, $6, $7)";
    fn count_acquaintances(account: Uuid, record: Uuid) -> One<i64> =
        "select count(*) from acquaintance where account_id = $1 and record_id = $2";
    fn acquaintances_on(account: Uuid, record: Uuid) -> Vec<AcquaintanceRow> =
        "select id, account_id, record_id, function_sealed, met_at, met_on, marked_at from acquaintance
         where account_id = $1 and record_id = $2 order by marked_at, id";
    fn acquaintances_of(account: Uuid) -> Vec<AcquaintanceRow> =
        "select id, account_id, record_id, function_sealed, met_at, met_on, marked_at from acquaintance
         where account_id = $1 order by marked_at, id";
    /// Takes a mark back, if it is this member's.
    pub(crate) fn delete_acquaintance(id: Uuid, account: Uuid) -> Affected =
        "delete from acquaintance where id = $1 and account_id = $2";
    fn forget_acquaintances(account: Uuid) -> Affected = "delete from acquaintance where account_id = $1";

    fn insert_agreement(account: Uuid, other: Uuid, agreed_at: DateTime<Utc>) -> Affected =
        "insert into warm_agreement (account_id, other_id, agreed_at) values ($1, $2, $3)
         on conflict (account_id, other_id) do nothing";
    fn delete_agreement(account: Uuid, other: Uuid) -> Affected =
        "delete from warm_agreement where account_id = $1 and other_id = $2";
    fn count_agreements(one: Uuid, other: Uuid) -> One<i64> =
        "select count(*) from warm_agreement
         where (account_id = $1 and other_id = $2) or (account_id = $2 and other_id = $1)";
    /// How many members an account agreed to be named with.
    pub(crate) fn count_agreements_of(account: Uuid) -> One<i64> =
        "select count(*) from warm_agreement where account_id = $1";
    fn forget_agreements(account: Uuid) -> Affected =
        "delete from warm_agreement where account_id = $1 or other_id = $1";
}

/// Where the function of somebody met is sealed.
const FUNCTION: &str = "acquaintance/function";

store::sealed_column! { table: "acquaintance", id: "id", column: "function_sealed", place: "acquaintance/function" }

/// A mark about to be kept.
#[derive(Clone)]
pub(crate) struct NewMark {
    pub(crate) account: Uuid,
    pub(crate) record: Uuid,
    pub(crate) mark: Acquaintance,
    pub(crate) marked_at: DateTime<Utc>,
}

/// Keeps a mark. Answers `false`, and keeps nothing, when the member already made as many on this record as it
/// takes.
pub(crate) fn mark(conn: &mut Conn, key: &SealKey, new: &NewMark) -> Result<bool, StoreError> {
    if count_acquaintances(conn, new.account, new.record)? >= MOST_MARKS {
        return Ok(false);
    }
    let sealed = seal(key, FUNCTION, new.mark.id, &new.mark.function)?;
    let row = AcquaintanceRow {
        id: new.mark.id,
        account_id: new.account,
        record_id: new.record,
        function_sealed: sealed,
        met_at: new.mark.met_at.code().to_owned(),
        met_on: new.mark.met_on,
        marked_at: new.marked_at,
    };
    insert_acquaintance(conn, &row).map(|()| true)
}

/// A member's marks on a record.
pub(crate) fn on(
    conn: &mut Conn,
    key: &SealKey,
    account: Uuid,
    record: Uuid,
) -> Result<Vec<Acquaintance>, StoreError> {
    let rows = acquaintances_on(conn, account, record)?;
    rows.into_iter().map(|row| opened(key, row)).collect()
}

/// All of a member's marks, each with its record.
pub(crate) fn all(
    conn: &mut Conn,
    key: &SealKey,
    account: Uuid,
) -> Result<Vec<(Uuid, Acquaintance)>, StoreError> {
    let rows = acquaintances_of(conn, account)?;
    rows.into_iter().map(|row| Ok((row.record_id, opened(key, row)?))).collect()
}

/// Forgets the marks and agreements of an account, and the agreements of others with it.
pub(crate) fn forget(conn: &mut Conn, account: Uuid) -> Result<(), StoreError> {
    forget_acquaintances(conn, account)?;
    forget_agreements(conn, account).map(|_| ())
}

/// A member agrees to be named when this other member sends somebody. Alone it changes nothing: see [`warm`].
pub fn agree(conn: &mut Conn, account: Uuid, other: Uuid, now: DateTime<Utc>) -> Result<(), StoreError> {
    match account == other {
        true => Ok(()),
        false => insert_agreement(conn, account, other, now).map(|_| ()),
    }
}

/// A mark that came of a contact is taken back with it; marks a member made herself stay.
pub fn unmark(conn: &mut Conn, account: Uuid, mark: Uuid) -> Result<(), StoreError> {
    delete_acquaintance(conn, mark, account).map(|_| ())
}

/// A member takes that agreement back.
pub fn withdraw(conn: &mut Conn, account: Uuid, other: Uuid) -> Result<(), StoreError> {
    delete_agreement(conn, account, other).map(|_| ())
}

/// Whether « demandez … de la part de … » may be printed for these two: only if both agreed.
pub fn warm(conn: &mut Conn, one: Uuid, other: Uuid) -> Result<bool, StoreError> {
    count_agreements(conn, one, other).map(|agreements| agreements == 2)
}

fn opened(key: &SealKey, row: AcquaintanceRow) -> Result<Acquaintance, StoreError> {
    let function = open(key, FUNCTION, row.id, &row.function_sealed)?;
    let met_at = MetAt::from_code(&row.met_at).unwrap_or(MetAt::Other);
    Ok(Acquaintance { id: row.id, function, met_at, met_on: row.met_on })
}
