//! What this room reads beside the walks of the directory: rules of communes, units of the network, wishes that met.

use ::store::{Conn, StoreError, row, sql};
use chrono::NaiveDate;
use directory::{Knowledge, LocalAidRule, RuleText};
use uuid::Uuid;
use vocabulary::territory::{Area, Membership, Unit, Units};

row! {
    /// A rule as it is kept.
    struct RuleRow {
        id: Uuid,
        commune: String,
        knowledge: String,
        content: serde_json::Value,
        valid_from: Option<NaiveDate>,
        valid_to: Option<NaiveDate>,
    }
    /// That something belongs to a unit of the network.
    struct MemberRow {
        unit: String,
        member: String,
        valid_from: Option<NaiveDate>,
        valid_to: Option<NaiveDate>,
    }
}

sql! {
    /// What is known of a commune's own aid.
    fn rules_of_commune(commune: &str) -> Vec<RuleRow> =
        "select id, commune, knowledge, content, valid_from, valid_to from local_aid_rule
         where commune = $1 order by id";
    /// Wishes that met their match: both wish to work with each other.
    pub(crate) fn met_wishes() -> Vec<(Uuid, Uuid)> =
        "select from_organization, to_organization from cooperation_wished where met is not null
         order by from_organization, to_organization";
    /// The network's own units.
    fn network_units() -> Vec<(String, String)> = "select code, name from territory_unit order by code";
    /// Who belongs to them.
    fn network_memberships() -> Vec<MemberRow> =
        "select unit, member, valid_from, valid_to from territory_membership order by unit, member";
}

/// The rules of a commune that hold today. One that cannot be read back counts as not known.
pub(crate) fn rules(
    conn: &mut Conn,
    commune: &str,
    today: NaiveDate,
) -> Result<Vec<LocalAidRule>, StoreError> {
    let rule = |row: RuleRow| LocalAidRule {
        commune: row.commune,
        knowledge: Knowledge::from_code(&row.knowledge).unwrap_or(Knowledge::Unknown),
        says: serde_json::from_value::<RuleText>(row.content).unwrap_or_default(),
        valid_from: row.valid_from,
        valid_to: row.valid_to,
    };
    let rules = rules_of_commune(conn, commune)?.into_iter().map(rule);
    Ok(rules.filter(|rule| rule.applies_on(today)).collect())
}

/// The units the network drew for itself.
pub(crate) fn units(conn: &mut Conn) -> Result<Units, StoreError> {
    let units = network_units(conn)?.into_iter().map(|(code, name)| Unit { code, name }).collect();
    let membership = |row: MemberRow| {
        let member = Area::from_code(&row.member)?;
        let MemberRow { unit, valid_from, valid_to, .. } = row;
        Some(Membership { unit: Area::Custom(unit), member, valid_from, valid_to })
    };
    Ok(Units::new(units, network_memberships(conn)?.into_iter().filter_map(membership).collect()))
}
