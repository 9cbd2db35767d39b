//! Short looks at the directory's tables: units of territory, and services that answer a need.

use ::store::{Conn, StoreError, row, sql};
use chrono::NaiveDate;
use uuid::Uuid;
use vocabulary::codes::Topic;
use vocabulary::territory::{Area, Membership, Unit, Units};

row! {
    /// A unit of the network's own making.
    struct UnitRow { code: String, name: String }
}
row! {
    /// That something belongs to a unit between two days.
    struct MembershipRow { unit: String, member: String, valid_from: Option<NaiveDate>, valid_to: Option<NaiveDate> }
}

sql! {
    /// Units of the network's own making.
    fn all_units() -> Vec<UnitRow> = "select code, name from territory_unit order by code";
    /// Who belongs to the units, since when and until when.
    fn all_memberships() -> Vec<MembershipRow> =
        "select unit, member, valid_from, valid_to from territory_membership order by unit, member";
    /// The area of the network of this database.
    fn network_area() -> Option<String> = "select area from network where single = 1";
    /// Services whose record names this need, the surest first: confirmed lately, and not in doubt.
    fn services_naming(pattern: &str, most: i64) -> Vec<Uuid> =
        "select id from service
         where gone_on is null and doubted_on is null and cast(content as text) like $1
         order by case when assured_on is null then 1 else 0 end, assured_on desc, id
         limit $2";
    /// The current service with this lasting part of its address.
    pub(crate) fn service_at(handle: &str) -> Option<Uuid> =
        "select id from service where handle = $1";
    /// Who entrusted somebody for this organisation and acts for it no more on this day.
    pub(crate) fn authors_gone(organization: Uuid, today: NaiveDate) -> Vec<Uuid> =
        "select distinct author from referral
         where sender = $1 and author not in (
             select account from mandate
             where organization = $1 and ended_at is null and (ends_on is null or ends_on >= $2))
         order by author";
    /// The name of an organisation, gone or not.
    pub(crate) fn organization_name(id: Uuid) -> Option<String> = "select name from organization where id = $1";
    /// The name of a service, gone or not.
    pub(crate) fn service_name(id: Uuid) -> Option<String> = "select name from service where id = $1";
}

/// The network's own units with their dated members.
pub(crate) fn units(conn: &mut Conn) -> Result<Units, StoreError> {
    let units = all_units(conn)?.into_iter().map(|row| Unit { code: row.code, name: row.name }).collect();
    let membership = |row: MembershipRow| {
        let member = Area::from_code(&row.member)?;
        let (valid_from, valid_to) = (row.valid_from, row.valid_to);
        Some(Membership { unit: Area::Custom(row.unit), member, valid_from, valid_to })
    };
    let memberships = all_memberships(conn)?.into_iter().filter_map(membership).collect();
    Ok(Units::new(units, memberships))
}

/// The area the network covers, where it says so.
pub(crate) fn area_of_network(conn: &mut Conn) -> Result<Option<Area>, StoreError> {
    Ok(network_area(conn)?.as_deref().and_then(Area::from_code))
}

/// Current services that say they answer this need, the surest first.
pub(crate) fn services_for(conn: &mut Conn, need: Topic, most: i64) -> Result<Vec<Uuid>, StoreError> {
    services_naming(conn, &format!("%\"{}\"%", need.code()), most)
}
