//! Territory, towns' rules and unmet needs: what is known of places rather than of organisations.

use chrono::NaiveDate;
use store::{Conn, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::territory::{Area, Membership, Unit, Units};

use super::damaged;
use crate::aid_rule::{Knowledge, LocalAidRule, RuleText};

row! {
    /// A town's rule as its table keeps it.
    pub(crate) struct RuleRow {
        pub(crate) id: Uuid,
        pub(crate) commune: String,
        pub(crate) knowledge: String,
        pub(crate) content: serde_json::Value,
        pub(crate) valid_from: Option<NaiveDate>,
        pub(crate) valid_to: Option<NaiveDate>,
    }
}
row! {
    /// A unit of territory of the network's own making.
    pub(crate) struct UnitRow { pub(crate) code: String, pub(crate) name: String, pub(crate) kind: String }
}
row! {
    /// That something belongs to a unit between two days.
    pub(crate) struct MembershipRow { pub(crate) unit: String, pub(crate) member: String, pub(crate) valid_from: Option<NaiveDate>, pub(crate) valid_to: Option<NaiveDate> }
}
row! {
    /// The network this database serves.
    pub(crate) struct NetworkRow { pub(crate) name: String, pub(crate) area: String, pub(crate) demonstration: bool }
}

sql! {
    /// What is known of a town's aid.
    fn rules_of_commune(commune: &str) -> Vec<RuleRow> =
        "select id, commune, knowledge, content, valid_from, valid_to from local_aid_rule where commune = $1 order by id";
    /// A town's rule.
    fn insert_rule(row: &RuleRow) -> () =
        "insert into local_aid_rule (id, commune, knowledge, content, valid_from, valid_to) values ($1, $2, $3, $4, $5, $6)";
    /// Units of the network's own making.
    fn all_units() -> Vec<UnitRow> = "select code, name, kind from territory_unit order by code";
    /// A new unit.
    fn insert_unit(row: &UnitRow) -> () = "insert into territory_unit (code, name, kind) values ($1, $2, $3)";
    /// Who belongs to the units, since when and until when.
    fn all_memberships() -> Vec<MembershipRow> =
        "select unit, member, valid_from, valid_to from territory_membership order by unit, member";
    /// That something belongs to a unit.
    fn insert_membership(row: &MembershipRow) -> () =
        "insert into territory_membership (unit, member, valid_from, valid_to) values ($1, $2, $3, $4)";
    /// The network of this database.
    pub(crate) fn the_network() -> Option<NetworkRow> = "select name, area, demonstration from network where single = 1";
    /// Names the network of this database.
    pub(crate) fn name_network(row: &NetworkRow) -> () =
        "insert into network (single, name, area, demonstration) values (1, $1, $2, $3)
         on conflict (single) do update set name = $1, area = $2, demonstration = $3";
    /// One more search that found nothing.
    pub(crate) fn count_unmet_need(month: NaiveDate, words: &str, commune: &str, times: i64) -> () =
        "insert into unmet_need (month, words, commune, times) values ($1, $2, $3, $4)
         on conflict (month, words, commune) do update set times = unmet_need.times + $4";
    /// How often words were sought in vain since a month, rare ones left out so that nobody is recognised.
    pub(crate) fn unmet_needs_since(month: NaiveDate, at_least: i64) -> Vec<UnmetNeedRow> =
        "select words, commune, cast(sum(times) as bigint) as times from unmet_need where month >= $1
         group by words, commune having cast(sum(times) as bigint) >= $2 order by 3 desc, 1, 2";
}
row! {
    /// Words sought in vain in a town.
    pub(crate) struct UnmetNeedRow { pub(crate) words: String, pub(crate) commune: String, pub(crate) times: i64 }
}

/// What is known of a commune's aid, oldest record first.
pub(crate) fn rules_of(conn: &mut Conn, commune: &str) -> Result<Vec<LocalAidRule>, StoreError> {
    rules_of_commune(conn, commune)?.into_iter().map(rule_from).collect()
}

fn rule_from(row: RuleRow) -> Result<LocalAidRule, StoreError> {
    let says: RuleText = serde_json::from_value(row.content).map_err(|error| damaged(row.id, &error))?;
    Ok(LocalAidRule {
        commune: row.commune,
        knowledge: Knowledge::from_code(&row.knowledge).unwrap_or(Knowledge::Unknown),
        says,
        valid_from: row.valid_from,
        valid_to: row.valid_to,
    })
}

/// Writes down a commune's rule.
pub(crate) fn save_rule(conn: &mut Conn, id: Uuid, rule: &LocalAidRule) -> Result<(), StoreError> {
    let content = serde_json::to_value(&rule.says).map_err(|error| damaged(id, &error))?;
    let row = RuleRow {
        id,
        commune: rule.commune.clone(),
        knowledge: rule.knowledge.code().to_owned(),
        content,
        valid_from: rule.valid_from,
        valid_to: rule.valid_to,
    };
    insert_rule(conn, &row)
}

/// The network's own units with their dated members.
pub(crate) fn units(conn: &mut Conn) -> Result<Units, StoreError> {
    let units = all_units(conn)?.into_iter().map(|row| Unit { code: row.code, name: row.name }).collect();
    let memberships = all_memberships(conn)?
        .into_iter()
        .filter_map(|row| {
            let member = Area::from_code(&row.member)?;
            Some(Membership {
                unit: Area::Custom(row.unit),
                member,
                valid_from: row.valid_from,
                valid_to: row.valid_to,
            })
        })
        .collect();
    Ok(Units::new(units, memberships))
}

/// Writes a unit and who belongs to it.
pub(crate) fn save_unit(
    conn: &mut Conn,
    unit: &UnitRow,
    members: &[MembershipRow],
) -> Result<(), StoreError> {
    insert_unit(conn, unit)?;
    members.iter().try_for_each(|member| insert_membership(conn, member))
}
