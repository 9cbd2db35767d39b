//! Every statement of this room: the keys of programs and the licence of the data.

use chrono::{DateTime, NaiveDate, Utc};
use store::{Conn, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::territory::{Area, Membership, Unit, Units};

use crate::key::ApiKey;
use crate::licence::Licence;

row! {
    /// A key about to be kept.
    pub(crate) struct NewKey {
        pub(crate) id: Uuid,
        pub(crate) name: String,
        pub(crate) contact: String,
        pub(crate) digest: Vec<u8>,
        pub(crate) made_at: DateTime<Utc>,
        pub(crate) expires_on: NaiveDate,
    }
}

row! {
    /// That something belongs to a unit of the network's own between two days.
    struct MembershipRow {
        unit: String,
        name: String,
        member: String,
        valid_from: Option<NaiveDate>,
        valid_to: Option<NaiveDate>,
    }
}

sql! {
    /// Keeps a key.
    pub(crate) fn insert_key(row: &NewKey) -> () =
        "insert into api_key (id, name, contact, digest, made_at, expires_on) values ($1, $2, $3, $4, $5, $6)";
    /// The key of this digest.
    pub(crate) fn key_by_digest(digest: &[u8]) -> Option<ApiKey> =
        "select id, name, contact, made_at, expires_on, ended_at from api_key where digest = $1";
    /// The keys, the last made first.
    pub(crate) fn keys(most: i64) -> Vec<ApiKey> =
        "select id, name, contact, made_at, expires_on, ended_at from api_key
         order by made_at desc, id limit $1";
    /// Takes a key back, once.
    pub(crate) fn end_key(id: Uuid, now: DateTime<Utc>) -> Affected =
        "update api_key set ended_at = $2 where id = $1 and ended_at is null";

    /// The licence the network chose.
    pub(crate) fn kept_licence() -> Option<Licence> =
        "select name, address from open_data_licence where single = 1";
    /// Keeps the licence the network chose.
    pub(crate) fn keep_licence(row: &Licence) -> () =
        "insert into open_data_licence (single, name, address) values (1, $1, $2)
         on conflict (single) do update set name = $1, address = $2";

    /// The current places of an organisation.
    pub(crate) fn locations_of(organization: Uuid) -> Vec<Uuid> =
        "select id from location where organization_id = $1 and gone_on is null order by id";
    /// What the network's own units are made of.
    fn memberships() -> Vec<MembershipRow> =
        "select territory_membership.unit as unit, territory_unit.name as name,
                territory_membership.member as member, territory_membership.valid_from as valid_from,
                territory_membership.valid_to as valid_to
         from territory_membership join territory_unit on territory_unit.code = territory_membership.unit
         order by territory_membership.unit, territory_membership.member";
}

/// The network's own units with their dated members.
pub(crate) fn units(conn: &mut Conn) -> Result<Units, StoreError> {
    let mut units: Vec<Unit> = Vec::new();
    let mut dated = Vec::new();
    for row in memberships(conn)? {
        let Some(member) = Area::from_code(&row.member) else { continue };
        if units.last().is_none_or(|unit| unit.code != row.unit) {
            units.push(Unit { code: row.unit.clone(), name: row.name });
        }
        let (valid_from, valid_to) = (row.valid_from, row.valid_to);
        dated.push(Membership { unit: Area::Custom(row.unit), member, valid_from, valid_to });
    }
    Ok(Units::new(units, dated))
}
