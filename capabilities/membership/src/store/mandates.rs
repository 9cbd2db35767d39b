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
        profession_sealed: Sealed,
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
        pub(crate) profession_sealed: Sealed,
        pub(crate) since: NaiveDate,
        pub(crate) ends_on: Option<NaiveDate>,
    }
}

sql! {
    /// The mandates of an account that hold on a day.
    fn held_by(account: Uuid, today: NaiveDate) -> Vec<NamedMandateRow> =
        "select m.id, m.account, m.organization, o.name as organization_name, m.standing, m.activity, m.secrecy,
                m.profession_sealed, m.since, m.ends_on, m.ended_at
         from mandate m join organization o on o.id = m.organization
         where m.account = $1 and m.ended_at is null and (m.ends_on is null or m.ends_on >= $2)
         order by o.name, m.id";
    /// The mandates for an organisation that hold on a day: the owner first, then the deputies.
    fn held_for(organization: Uuid, today: NaiveDate) -> Vec<NamedMandateRow> =
        "select m.id, m.account, m.organization, o.name as organization_name, m.standing, m.activity, m.secrecy,
                m.profession_sealed, m.since, m.ends_on, m.ended_at
         from mandate m join organization o on o.id = m.organization
         where m.organization = $1 and m.ended_at is null and (m.ends_on is null or m.ends_on >= $2)
         order by case m.standing when 'owner' then 0 when 'deputy' then 1 else 2 end, m.since, m.id";
    /// One mandate, held or ended.
    fn mandate_by_id(id: Uuid) -> Option<NamedMandateRow> =
        "select m.id, m.account, m.organization, o.name as organization_name, m.standing, m.activity, m.secrecy,
                m.profession_sealed, m.since, m.ends_on, m.ended_at
         from mandate m join organization o on o.id = m.organization where m.id = $1";
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

/// One mandate, held or ended.
pub(crate) fn mandate(conn: &mut Conn, id: Uuid) -> Result<Option<MandateRecord>, StoreError> {
    mandate_by_id(conn, id)?.map(NamedMandateRow::understood).transpose()
}
