//! Wishes of assemblies as their table keeps them.

use chrono::NaiveDate;
use store::{Conn, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::id::{OrganizationId, WishId};

use super::unknown;
use crate::wish::{Assembly, AssemblyWish, WishStatus};

row! {
    struct WishRow {
        id: Uuid,
        wish: String,
        assembly: String,
        voiced_on: NaiveDate,
        organization: Option<Uuid>,
        status: String,
        taken_up_by: Option<Uuid>,
        taken_up_on: Option<NaiveDate>,
        answer: Option<String>,
        answered_on: Option<NaiveDate>,
    }
}

sql! {
    fn wish_by_id(id: Uuid) -> Option<WishRow> =
        "select id, wish, assembly, voiced_on, organization, status, taken_up_by, taken_up_on, answer, answered_on
         from cooperation_wish where id = $1";
    fn every_wish(most: i64) -> Vec<WishRow> =
        "select id, wish, assembly, voiced_on, organization, status, taken_up_by, taken_up_on, answer, answered_on
         from cooperation_wish order by answered_on is not null, voiced_on desc, id limit $1";
    fn insert_wish(row: &WishRow) -> () =
        "insert into cooperation_wish (id, wish, assembly, voiced_on, organization, status, taken_up_by, taken_up_on,
                answer, answered_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    /// Somebody works on an answer.
    pub(crate) fn take_up(id: Uuid, by: Option<Uuid>, today: NaiveDate) -> Affected =
        "update cooperation_wish set status = 'taken-up', taken_up_by = $2, taken_up_on = $3
         where id = $1 and status = 'noted'";
    /// Answers a wish, by a yes or a no.
    pub(crate) fn answer(id: Uuid, status: &str, words: &str, today: NaiveDate) -> Affected =
        "update cooperation_wish set status = $2, answer = $3, answered_on = $4
         where id = $1 and status in ('noted', 'taken-up')";
    /// How many were voiced by a day and wait for an answer.
    pub(crate) fn count_waiting_since(day: NaiveDate) -> One<i64> =
        "select count(*) as wishes from cooperation_wish where status in ('noted', 'taken-up') and voiced_on <= $1";
}

/// The most wishes one page lists.
const MOST_LISTED: i64 = 300;

/// Every wish, those that wait first, the last first.
pub(crate) fn assembly_wishes(conn: &mut Conn) -> Result<Vec<AssemblyWish>, StoreError> {
    every_wish(conn, MOST_LISTED)?.into_iter().map(understood).collect()
}

/// A wish.
pub(crate) fn wish(conn: &mut Conn, id: WishId) -> Result<Option<AssemblyWish>, StoreError> {
    wish_by_id(conn, id.uuid())?.map(understood).transpose()
}

/// Writes a wish down.
pub(crate) fn keep(conn: &mut Conn, wish: &AssemblyWish) -> Result<(), StoreError> {
    insert_wish(
        conn,
        &WishRow {
            id: wish.id.uuid(),
            wish: wish.wish.clone(),
            assembly: wish.assembly.code().to_owned(),
            voiced_on: wish.voiced_on,
            organization: wish.organization.map(OrganizationId::uuid),
            status: wish.status.code().to_owned(),
            taken_up_by: wish.taken_up_by.map(OrganizationId::uuid),
            taken_up_on: wish.taken_up_on,
            answer: wish.answer.clone(),
            answered_on: wish.answered_on,
        },
    )
}

fn understood(row: WishRow) -> Result<AssemblyWish, StoreError> {
    Ok(AssemblyWish {
        id: WishId::from(row.id),
        wish: row.wish,
        assembly: Assembly::from_code(&row.assembly).ok_or_else(|| unknown("wish", &row.assembly))?,
        voiced_on: row.voiced_on,
        organization: row.organization.map(OrganizationId::from),
        status: WishStatus::from_code(&row.status).ok_or_else(|| unknown("wish", &row.status))?,
        taken_up_by: row.taken_up_by.map(OrganizationId::from),
        taken_up_on: row.taken_up_on,
        answer: row.answer,
        answered_on: row.answered_on,
    })
}
