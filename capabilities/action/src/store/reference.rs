//! Units, frameworks, funders, programmes and rules as their tables keep them.

use std::collections::BTreeMap;

use ::store::{Conn, StoreError, row, sql};
use chrono::NaiveDate;
use uuid::Uuid;
use vocabulary::id::{FrameworkId, FunderId, ProgrammeId, TerritoryUnitId};

use crate::reference::{Edition, Framework, Funder, Programme, Rules, Unit};
use crate::state::State;
use crate::store::unknown;

row! {
    struct UnitRow {
        id: Uuid,
        name: String,
        rank: i64,
    }
}
row! {
    struct CommuneRow {
        unit: Uuid,
        commune: String,
    }
}
row! {
    struct FrameworkRow {
        id: Uuid,
        name: String,
        from_on: Option<NaiveDate>,
        to_on: Option<NaiveDate>,
    }
}
row! {
    struct FunderRow {
        id: Uuid,
        name: String,
    }
}
row! {
    struct ProgrammeRow {
        id: Uuid,
        name: String,
        about: String,
        carrier: Uuid,
    }
}
row! {
    struct EditionRow {
        year: i64,
        id: Uuid,
        title: String,
        starts_on: NaiveDate,
        state: String,
    }
}
row! {
    struct RuleRow {
        isic_required: bool,
        participation_target: i64,
    }
}

sql! {
    fn every_unit() -> Vec<UnitRow> = "select id, name, rank from action_unit order by rank, name, id";
    fn every_commune() -> Vec<CommuneRow> = "select unit, commune from action_unit_commune order by unit, commune";
    fn save_unit(row: &UnitRow) -> () =
        "insert into action_unit (id, name, rank) values ($1, $2, $3)
         on conflict (id) do update set name = $2, rank = $3";
    fn remove_communes(unit: Uuid) -> () = "delete from action_unit_commune where unit = $1";
    fn insert_communes() -> Bulk<CommuneRow> = "insert into action_unit_commune (unit, commune) values ($1, $2)";
    fn count_in_unit(unit: Uuid) -> One<i64> = "select count(*) as actions from action_record where unit = $1";
    fn delete_unit(unit: Uuid) -> Affected = "delete from action_unit where id = $1";
    fn every_framework() -> Vec<FrameworkRow> =
        "select id, name, from_on, to_on from action_framework order by name, id";
    fn save_framework(row: &FrameworkRow) -> () =
        "insert into action_framework (id, name, from_on, to_on) values ($1, $2, $3, $4)
         on conflict (id) do update set name = $2, from_on = $3, to_on = $4";
    fn count_in_framework(framework: Uuid) -> One<i64> =
        "select count(*) as actions from action_in_framework where framework = $1";
    fn delete_framework(framework: Uuid) -> Affected = "delete from action_framework where id = $1";
    fn every_funder() -> Vec<FunderRow> = "select id, name from action_funder order by name, id";
    fn save_funder(row: &FunderRow) -> () =
        "insert into action_funder (id, name) values ($1, $2) on conflict (id) do update set name = $2";
    fn count_by_funder(funder: Uuid) -> One<i64> =
        "select count(*) as funded from action_funding where funder = $1";
    fn delete_funder(funder: Uuid) -> Affected = "delete from action_funder where id = $1";
    fn every_programme() -> Vec<ProgrammeRow> =
        "select id, name, about, carrier from action_programme order by name, id";
    fn programme_by_id(id: Uuid) -> Option<ProgrammeRow> =
        "select id, name, about, carrier from action_programme where id = $1";
    fn save_programme(row: &ProgrammeRow) -> () =
        "insert into action_programme (id, name, about, carrier) values ($1, $2, $3, $4)
         on conflict (id) do update set name = $2, about = $3, carrier = $4";
    fn editions_of_programme(programme: Uuid) -> Vec<EditionRow> =
        "select coalesce(programme_year, 0) as year, id, title, starts_on, state from action_record
         where programme = $1 order by programme_year, starts_on, id";
    fn the_rules() -> Option<RuleRow> =
        "select isic_required, participation_target from action_rule where single = 1";
    fn save_rules(row: &RuleRow) -> () =
        "insert into action_rule (single, isic_required, participation_target) values (1, $1, $2)
         on conflict (single) do update set isic_required = $1, participation_target = $2";
}

/// The units of the territory, in the order of tables.
///
/// # Errors
/// Those of the store.
pub fn units(conn: &mut Conn) -> Result<Vec<Unit>, StoreError> {
    let mut communes: BTreeMap<Uuid, Vec<String>> = BTreeMap::new();
    for row in every_commune(conn)? {
        communes.entry(row.unit).or_default().push(row.commune);
    }
    let unit = |row: UnitRow| Unit {
        communes: communes.remove(&row.id).unwrap_or_default(),
        id: row.id.into(),
        name: row.name,
        rank: row.rank,
    };
    Ok(every_unit(conn)?.into_iter().map(unit).collect())
}

/// Keeps a unit, new or changed.
///
/// # Errors
/// Those of the store.
pub fn keep_unit(conn: &mut Conn, unit: &Unit) -> Result<(), StoreError> {
    save_unit(conn, &UnitRow { id: unit.id.uuid(), name: unit.name.clone(), rank: unit.rank })?;
    remove_communes(conn, unit.id.uuid())?;
    let once: std::collections::BTreeSet<&String> = unit.communes.iter().collect();
    let row = |commune: &String| CommuneRow { unit: unit.id.uuid(), commune: commune.clone() };
    insert_communes(conn, &once.into_iter().map(row).collect::<Vec<_>>()).map(|_| ())
}

/// Takes a unit away, unless actions are counted to it. Says whether it went.
///
/// # Errors
/// Those of the store.
pub fn remove_unit(conn: &mut Conn, id: TerritoryUnitId) -> Result<bool, StoreError> {
    if count_in_unit(conn, id.uuid())? > 0 {
        return Ok(false);
    }
    remove_communes(conn, id.uuid())?;
    Ok(delete_unit(conn, id.uuid())? > 0)
}

/// The policy frameworks, by name.
///
/// # Errors
/// Those of the store.
pub fn frameworks(conn: &mut Conn) -> Result<Vec<Framework>, StoreError> {
    let framework =
        |row: FrameworkRow| Framework { id: row.id.into(), name: row.name, from: row.from_on, to: row.to_on };
    Ok(every_framework(conn)?.into_iter().map(framework).collect())
}

/// Keeps a framework, new or changed.
///
/// # Errors
/// Those of the store.
pub fn keep_framework(conn: &mut Conn, framework: &Framework) -> Result<(), StoreError> {
    let Framework { id, name, from, to } = framework.clone();
    save_framework(conn, &FrameworkRow { id: id.uuid(), name, from_on: from, to_on: to })
}

/// Takes a framework away, unless actions belong to it. Says whether it went.
///
/// # Errors
/// Those of the store.
pub fn remove_framework(conn: &mut Conn, id: FrameworkId) -> Result<bool, StoreError> {
    Ok(count_in_framework(conn, id.uuid())? == 0 && delete_framework(conn, id.uuid())? > 0)
}

/// Who funds actions, by name.
///
/// # Errors
/// Those of the store.
pub fn funders(conn: &mut Conn) -> Result<Vec<Funder>, StoreError> {
    Ok(every_funder(conn)?.into_iter().map(|row| Funder { id: row.id.into(), name: row.name }).collect())
}

/// Keeps a funder, new or changed.
///
/// # Errors
/// Those of the store.
pub fn keep_funder(conn: &mut Conn, funder: &Funder) -> Result<(), StoreError> {
    save_funder(conn, &FunderRow { id: funder.id.uuid(), name: funder.name.clone() })
}

/// Takes a funder away, unless it is in a budget. Says whether it went.
///
/// # Errors
/// Those of the store.
pub fn remove_funder(conn: &mut Conn, id: FunderId) -> Result<bool, StoreError> {
    Ok(count_by_funder(conn, id.uuid())? == 0 && delete_funder(conn, id.uuid())? > 0)
}

/// The programmes, by name.
///
/// # Errors
/// Those of the store.
pub fn programmes(conn: &mut Conn) -> Result<Vec<Programme>, StoreError> {
    Ok(every_programme(conn)?.into_iter().map(read_programme).collect())
}

/// A programme.
///
/// # Errors
/// Those of the store.
pub fn programme(conn: &mut Conn, id: ProgrammeId) -> Result<Option<Programme>, StoreError> {
    Ok(programme_by_id(conn, id.uuid())?.map(read_programme))
}

fn read_programme(row: ProgrammeRow) -> Programme {
    Programme { id: row.id.into(), name: row.name, about: row.about, carrier: row.carrier.into() }
}

/// Keeps a programme, new or changed.
///
/// # Errors
/// Those of the store.
pub fn keep_programme(conn: &mut Conn, programme: &Programme) -> Result<(), StoreError> {
    let Programme { id, name, about, carrier } = programme.clone();
    save_programme(conn, &ProgrammeRow { id: id.uuid(), name, about, carrier: carrier.uuid() })
}

/// The editions of a programme, by year.
///
/// # Errors
/// Those of the store.
pub fn editions(conn: &mut Conn, id: ProgrammeId) -> Result<Vec<Edition>, StoreError> {
    let read = |row: EditionRow| {
        Ok(Edition {
            year: i32::try_from(row.year).unwrap_or(0),
            action: row.id.into(),
            title: row.title,
            starts_on: row.starts_on,
            state: State::from_code(&row.state)
                .ok_or_else(|| unknown("editions_of_programme", &row.state))?,
        })
    };
    editions_of_programme(conn, id.uuid())?.into_iter().map(read).collect()
}

/// What the network asks for.
///
/// # Errors
/// Those of the store.
pub fn rules(conn: &mut Conn) -> Result<Rules, StoreError> {
    let read = |row: RuleRow| Rules {
        isic_required: row.isic_required,
        participation_target: u8::try_from(row.participation_target).unwrap_or(0).min(100),
    };
    Ok(the_rules(conn)?.map(read).unwrap_or_default())
}

/// Sets what the network asks for; a target above a hundred percent becomes a hundred.
///
/// # Errors
/// Those of the store.
pub fn set_rules(conn: &mut Conn, rules: Rules) -> Result<(), StoreError> {
    let target = i64::from(rules.participation_target.min(100));
    save_rules(conn, &RuleRow { isic_required: rules.isic_required, participation_target: target })
}
