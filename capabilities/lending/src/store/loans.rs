//! Loans of shared means, as the tables keep them.

use ::store::{Conn, StoreError, row, sql};
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;
use vocabulary::id::{LoanId, OrganizationId, SharedMeanId};

use super::{counted, unfit};
use crate::mean::{Loan, LoanState};

const STATEMENT: &str = "loan of a shared means";

row! {
    struct LoanRow {
        id: Uuid,
        mean: Uuid,
        organization: Uuid,
        purpose: String,
        from_at: DateTime<Utc>,
        until_at: DateTime<Utc>,
        minutes: i64,
        state: String,
        asked_at: DateTime<Utc>,
    }
}

sql! {
    fn loan_by_id(id: Uuid) -> Option<LoanRow> =
        "select id, mean, organization, purpose, from_at, until_at, minutes, state, asked_at
         from lending_loan where id = $1";
    fn loans_between(mean: Uuid, from: DateTime<Utc>, until: DateTime<Utc>) -> Vec<LoanRow> =
        "select id, mean, organization, purpose, from_at, until_at, minutes, state, asked_at
         from lending_loan
         where mean = $1 and from_at < $3 and until_at > $2 and state in ('asked', 'granted', 'out', 'back')
         order by from_at, id";
    fn loans_of_organization(organization: Uuid) -> Vec<LoanRow> =
        "select id, mean, organization, purpose, from_at, until_at, minutes, state, asked_at
         from lending_loan where organization = $1 order by from_at desc, id";
    fn asked_of_owner(owner: Uuid) -> Vec<LoanRow> =
        "select l.id as id, l.mean as mean, l.organization as organization, l.purpose as purpose,
                l.from_at as from_at, l.until_at as until_at, l.minutes as minutes, l.state as state,
                l.asked_at as asked_at
         from lending_loan l join lending_mean m on m.id = l.mean
         where m.owner = $1 and l.state = 'asked' order by l.from_at, l.id";
    fn unanswered_before(moment: DateTime<Utc>, asked: DateTime<Utc>) -> Vec<LoanRow> =
        "select id, mean, organization, purpose, from_at, until_at, minutes, state, asked_at
         from lending_loan where state = 'asked' and (from_at <= $1 or asked_at <= $2) order by from_at, id";
    fn late_since(moment: DateTime<Utc>) -> Vec<LoanRow> =
        "select id, mean, organization, purpose, from_at, until_at, minutes, state, asked_at
         from lending_loan where state = 'out' and not reminded and until_at <= $1 order by until_at, id";
    fn insert_loan(row: &LoanRow, reminded: bool) -> Affected =
        "insert into lending_loan (id, mean, organization, purpose, from_at, until_at, minutes, state, asked_at, reminded)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (id) do nothing";
    fn move_between(id: Uuid, before: &str, after: &str) -> Affected =
        "update lending_loan set state = $3 where id = $1 and state = $2";
    fn note_back(id: Uuid, minutes: i64) -> Affected =
        "update lending_loan set state = 'back', minutes = $2 where id = $1 and state in ('granted', 'out')";
    /// Notes that a late borrower was told; answers whether it was this call.
    pub(crate) fn note_reminded(id: Uuid, reminded: bool) -> Affected =
        "update lending_loan set reminded = $2 where id = $1 and not reminded";
    /// Forgets what loans were for that were over before a moment.
    pub(crate) fn forget_purposes_before(moment: DateTime<Utc>) -> Affected =
        "update lending_loan set purpose = '' where purpose <> '' and until_at < $1";
    fn minutes_between(mean: Uuid, from: DateTime<Utc>, until: DateTime<Utc>) -> One<i64> =
        "select cast(coalesce(sum(minutes), 0) as bigint) from lending_loan
         where mean = $1 and from_at >= $2 and from_at < $3 and state in ('asked', 'granted', 'out', 'back')";
}

/// A loan.
///
/// # Errors
/// Those of the store.
pub fn loan(conn: &mut Conn, id: LoanId) -> Result<Option<Loan>, StoreError> {
    loan_by_id(conn, id.uuid())?.map(understood).transpose()
}

/// The loans of a means that hold some time between two moments, in order.
///
/// # Errors
/// Those of the store.
pub fn loans_of(
    conn: &mut Conn,
    mean: SharedMeanId,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Vec<Loan>, StoreError> {
    loans_between(conn, mean.uuid(), from, until)?.into_iter().map(understood).collect()
}

/// What an organisation borrowed, the last first.
///
/// # Errors
/// Those of the store.
pub fn loans_by(conn: &mut Conn, organization: OrganizationId) -> Result<Vec<Loan>, StoreError> {
    loans_of_organization(conn, organization.uuid())?.into_iter().map(understood).collect()
}

/// Loans that wait for the word of who shares.
///
/// # Errors
/// Those of the store.
pub fn loans_to_grant(conn: &mut Conn, owner: OrganizationId) -> Result<Vec<Loan>, StoreError> {
    asked_of_owner(conn, owner.uuid())?.into_iter().map(understood).collect()
}

/// Loans nobody answered before they were to begin, or within two weeks.
pub(crate) fn unanswered(conn: &mut Conn, now: DateTime<Utc>) -> Result<Vec<Loan>, StoreError> {
    unanswered_before(conn, now, now - TimeDelta::days(14))?.into_iter().map(understood).collect()
}

/// Loans that should have come back before a moment, and whose borrower was not told so.
pub(crate) fn late(conn: &mut Conn, moment: DateTime<Utc>) -> Result<Vec<Loan>, StoreError> {
    late_since(conn, moment)?.into_iter().map(understood).collect()
}

/// Keeps a loan. Answers whether it is new.
pub(crate) fn insert(conn: &mut Conn, loan: &Loan) -> Result<bool, StoreError> {
    let row = LoanRow {
        id: loan.id.uuid(),
        mean: loan.mean.uuid(),
        organization: loan.organization.uuid(),
        purpose: loan.purpose.clone(),
        from_at: loan.from,
        until_at: loan.until,
        minutes: loan.minutes.into(),
        state: loan.state.code().to_owned(),
        asked_at: loan.asked_at,
    };
    insert_loan(conn, &row, false).map(|inserted| inserted == 1)
}

/// From one state into another. Answers whether it was this call that did.
pub(crate) fn turn(
    conn: &mut Conn,
    id: LoanId,
    before: LoanState,
    after: LoanState,
) -> Result<bool, StoreError> {
    move_between(conn, id.uuid(), before.code(), after.code()).map(|moved| moved == 1)
}

/// It came back, after so many minutes of use. Answers whether it was this call that said so.
pub(crate) fn came_back(conn: &mut Conn, id: LoanId, minutes: u32) -> Result<bool, StoreError> {
    note_back(conn, id.uuid(), minutes.into()).map(|changed| changed == 1)
}

/// The minutes of a means that are used or held between two moments.
pub(crate) fn minutes_used(
    conn: &mut Conn,
    mean: SharedMeanId,
    (from, until): (DateTime<Utc>, DateTime<Utc>),
) -> Result<u32, StoreError> {
    counted(STATEMENT, minutes_between(conn, mean.uuid(), from, until)?)
}

fn understood(row: LoanRow) -> Result<Loan, StoreError> {
    Ok(Loan {
        id: LoanId::from(row.id),
        mean: SharedMeanId::from(row.mean),
        organization: OrganizationId::from(row.organization),
        purpose: row.purpose,
        from: row.from_at,
        until: row.until_at,
        minutes: counted(STATEMENT, row.minutes)?,
        state: LoanState::from_code(&row.state).ok_or_else(|| unfit(STATEMENT, &row.state))?,
        asked_at: row.asked_at,
    })
}
