//! The units a network draws itself, read where the directory keeps them: services say by them where they receive.

use ::store::{Conn, StoreError, row, sql};
use chrono::NaiveDate;
use vocabulary::territory::{Area, Membership, Unit, Units};

row! {
    struct UnitRow {
        code: String,
        name: String,
    }
}
row! {
    struct MembershipRow {
        unit: String,
        member: String,
        valid_from: Option<NaiveDate>,
        valid_to: Option<NaiveDate>,
    }
}

sql! {
    fn units_drawn() -> Vec<UnitRow> = "select code, name from territory_unit order by code";
    fn memberships_drawn() -> Vec<MembershipRow> =
        "select unit, member, valid_from, valid_to from territory_membership order by unit, member";
}

/// The network's own units with their dated members.
pub(crate) fn units(conn: &mut Conn) -> Result<Units, StoreError> {
    let units = units_drawn(conn)?.into_iter().map(|row| Unit { code: row.code, name: row.name }).collect();
    let membership = |row: MembershipRow| {
        Some(Membership {
            unit: Area::Custom(row.unit),
            member: Area::from_code(&row.member)?,
            valid_from: row.valid_from,
            valid_to: row.valid_to,
        })
    };
    Ok(Units::new(units, memberships_drawn(conn)?.into_iter().filter_map(membership).collect()))
}
