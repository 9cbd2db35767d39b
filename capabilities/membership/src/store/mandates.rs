//! Mandates as their table keeps them.

use chrono::{DateTime, NaiveDate, Utc};
use store::{Conn, Sealed, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::id::{AccountId, OrganizationId};

use super::unknown;
use crate::mandate::{Activity, MandateRecord, Secrecy, Standing};

row! {
    /// A mandate with the name of its organisation.
    pub(crate) struct NamedMandateRow {
        id: Uuid,
        account: Uuid,
        organization: Uuid,
        organization_name: String,
        standing: String,
        activity: String,
        secrecy: String,
        profession_sealed: Option<Sealed>,
        since: NaiveDate,
        ends_on: Option<NaiveDate>,
        ended_at: Option<DateTime<Utc>>,
    }
}

row! {
    /// A mandate as it is written.
    pub(crate) struct MandateRow {
        pub(crate) id: Uuid,
        pub(crate) account: Uuid,
        pub(crate) organization: Uuid,
        pub(crate) standing: String,
        pub(crate) activity: String,
        pub(crate) secrecy: String,
        pub(crate) profession_sealed: Option<Sealed>,
        pub(crate) since: NaiveDate,
        pub(crate) ends_on: Option<NaiveDate>,
    }
}

row! {
    /// What an organisation says of the work behind a mandate.
    pub(crate) struct WorkRow {
        pub(crate) id: Uuid,
        pub(crate) activity: String,
        pub(crate) secrecy: String,
        pub(crate) profession_sealed: Option<Sealed>,
        pub(crate) ends_on: Option<NaiveDate>,
    }
}

sql! {
    /// The mandates of an account that hold on a day.
    fn held_by(account: Uuid, today: NaiveDate) -> Vec<NamedMandateRow> =
        "select m.id, m.account, m.organization, o.name as organization_name, m.standing, m.activity, m.secrecy,
                m.profession_sealed, m.since, m.ends_on, m.ended_at
         from mandate m join organization o on o.id = m.organization join account a on a.id = m.account
         where m.account = $1 and m.ended_at is null and (m.ends_on is null or m.ends_on >= $2)
           and a.closed_at is null and (a.ends_on is null or a.ends_on >= $2)
         order by o.name, m.id";
    /// The mandates for an organisation that hold on a day: the owner first, then the deputies.
    fn held_for(organization: Uuid, today: NaiveDate) -> Vec<NamedMandateRow> =
        "select m.id, m.account, m.organization, o.name as organization_name, m.standing, m.activity, m.secrecy,
                m.profession_sealed, m.since, m.ends_on, m.ended_at
         from mandate m join organization o on o.id = m.organization join account a on a.id = m.account
         where m.organization = $1 and m.ended_at is null and (m.ends_on is null or m.ends_on >= $2)
           and a.closed_at is null and (a.ends_on is null or a.ends_on >= $2)
         order by case m.standing when 'owner' then 0 when 'deputy' then 1 else 2 end, m.since, m.id";
    /// One mandate, held or ended.
    fn mandate_by_id(id: Uuid) -> Option<NamedMandateRow> =
        "select m.id, m.account, m.organization, o.name as organization_name, m.standing, m.activity, m.secrecy,
                m.profession_sealed, m.since, m.ends_on, m.ended_at
         from mandate m join organization o on o.id = m.organization where m.id = $1";
    /// Every mandate an account ever had, the last first.
    fn ever_held_by(account: Uuid) -> Vec<NamedMandateRow> =
        "select m.id, m.account, m.organization, o.name as organization_name, m.standing, m.activity, m.secrecy,
                m.profession_sealed, m.since, m.ends_on, m.ended_at
         from mandate m join organization o on o.id = m.organization where m.account = $1
         order by m.since desc, m.id desc";
    /// The mandates that end by themselves between two days.
    fn ending_between(first: NaiveDate, last: NaiveDate) -> Vec<NamedMandateRow> =
        "select m.id, m.account, m.organization, o.name as organization_name, m.standing, m.activity, m.secrecy,
                m.profession_sealed, m.since, m.ends_on, m.ended_at
         from mandate m join organization o on o.id = m.organization join account a on a.id = m.account
         where m.ended_at is null and m.ends_on >= $1 and m.ends_on <= $2 and a.closed_at is null
         order by m.ends_on, m.id";
    /// Closes the mandates of an organisation whose last day is over, or whose account is closed.
    pub(crate) fn end_lapsed_mandates(organization: Uuid, today: NaiveDate, now: DateTime<Utc>) -> Affected =
        "update mandate set ended_at = $3
         where organization = $1 and ended_at is null
           and (ends_on < $2 or account in (select id from account where closed_at is not null or ends_on < $2))";
    /// Closes every mandate whose last day is over, or whose account is closed.
    pub(crate) fn end_all_lapsed_mandates(today: NaiveDate, now: DateTime<Utc>) -> Affected =
        "update mandate set ended_at = $2
         where ended_at is null
           and (ends_on < $1 or account in (select id from account where closed_at is not null or ends_on < $1))";
    /// Ends a mandate that is held.
    pub(crate) fn end_mandate(id: Uuid, now: DateTime<Utc>) -> Affected =
        "update mandate set ended_at = $2 where id = $1 and ended_at is null";
    /// Another standing.
    pub(crate) fn set_standing(id: Uuid, standing: &str) -> Affected =
        "update mandate set standing = $2 where id = $1 and ended_at is null";
    /// What the organisation says of a member's work.
    pub(crate) fn set_work(row: &WorkRow) -> Affected =
        "update mandate set activity = $2, secrecy = $3, profession_sealed = $4, ends_on = $5
         where id = $1 and ended_at is null";
    /// How many mandates an account ever had.
    pub(crate) fn count_mandates(account: Uuid) -> One<i64> =
        "select count(*) as mandates from mandate where account = $1";
    /// Forgets what was written of an account's work.
    pub(crate) fn forget_professions_of(account: Uuid) -> Affected =
        "update mandate set profession_sealed = null where account = $1";
    /// Ends every mandate of an account.
    pub(crate) fn end_mandates_of(account: Uuid, now: DateTime<Utc>) -> Affected =
        "update mandate set ended_at = $2 where account = $1 and ended_at is null";
    /// A new mandate.
    pub(crate) fn insert_mandate(row: &MandateRow) -> () =
        "insert into mandate (id, account, organization, standing, activity, secrecy, profession_sealed, since, ends_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
}

impl NamedMandateRow {
    fn understood(self) -> Result<MandateRecord, StoreError> {
        Ok(MandateRecord {
            id: self.id,
            account: AccountId::from(self.account),
            organization: OrganizationId::from(self.organization),
            organization_name: self.organization_name,
            standing: Standing::from_code(&self.standing)
                .ok_or_else(|| unknown("mandate", &self.standing))?,
            activity: Activity::from_code(&self.activity)
                .ok_or_else(|| unknown("mandate", &self.activity))?,
            secrecy: Secrecy::from_code(&self.secrecy).ok_or_else(|| unknown("mandate", &self.secrecy))?,
            since: self.since,
            ends_on: self.ends_on,
            ended_at: self.ended_at,
            profession: self.profession_sealed,
        })
    }
}

/// The mandates of an account that hold on this day, by the name of the organisation.
pub fn mandates_of(
    conn: &mut Conn,
    account: AccountId,
    today: NaiveDate,
) -> Result<Vec<MandateRecord>, StoreError> {
    held_by(conn, account.uuid(), today)?.into_iter().map(NamedMandateRow::understood).collect()
}

/// Who acts for an organisation on this day: the owner first, then the deputies, then the others.
pub fn members_of(
    conn: &mut Conn,
    organization: OrganizationId,
    today: NaiveDate,
) -> Result<Vec<MandateRecord>, StoreError> {
    held_for(conn, organization.uuid(), today)?.into_iter().map(NamedMandateRow::understood).collect()
}

/// Every mandate an account ever had, the last first.
pub(crate) fn mandates_ever_of(
    conn: &mut Conn,
    account: AccountId,
) -> Result<Vec<MandateRecord>, StoreError> {
    ever_held_by(conn, account.uuid())?.into_iter().map(NamedMandateRow::understood).collect()
}

/// The mandates that end by themselves between two days.
pub(crate) fn mandates_ending(
    conn: &mut Conn,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<Vec<MandateRecord>, StoreError> {
    ending_between(conn, first, last)?.into_iter().map(NamedMandateRow::understood).collect()
}

/// One mandate, held or ended.
pub(crate) fn mandate(conn: &mut Conn, id: Uuid) -> Result<Option<MandateRecord>, StoreError> {
    mandate_by_id(conn, id)?.map(NamedMandateRow::understood).transpose()
}
