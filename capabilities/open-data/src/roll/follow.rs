//! Keeps the roll true: what a fact names is described again, and after an import everything is.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use chrono::{DateTime, NaiveDate, Utc};
use directory::exporting::{self, ExportFault};
use directory::{Gone, Kept, RecordKind, Service, gone_since};
use exchange::write::Provenance;
use exchange::write::data_inclusion::structure_score;
use exchange::{LocationRecord, OrganizationRecord};
use store::{Conn, StoreError};
use uuid::Uuid;

use super::line::{OrganizationLine, ServiceLine, organization_line, service_line};
use super::scribe::{Gathering, Words};
use super::{Roll, TOLD_FOR, left_lately};
use crate::store::{locations_of, units};

/// The most facts that are followed one by one; beyond, drawing everything anew is quicker.
const MOST_FOLLOWED: i64 = 2_000;
/// The most departures that are told.
const MOST_GONE: i64 = 100_000;

/// What drawing the roll needs besides the records.
#[derive(Clone, Debug)]
pub(crate) struct Ground {
    /// Who publishes.
    pub(crate) provenance: Provenance,
    /// The moment.
    pub(crate) now: DateTime<Utc>,
    /// The day on the wall.
    pub(crate) today: NaiveDate,
}

/// The roll as it is now: the one before with what changed, or drawn anew.
///
/// # Errors
///
/// When the records cannot be read.
pub(crate) fn following(conn: &mut Conn, before: Option<&Roll>, ground: &Ground) -> Result<Roll, StoreError> {
    let seen = store::last_fact(conn)?;
    let Some(before) = before.filter(|roll| roll.day == ground.today && roll.seen <= seen) else {
        return drawn_anew(conn, seen, ground);
    };
    let facts = store::facts_after(conn, before.seen, MOST_FOLLOWED + 1)?;
    let ours: Vec<_> = facts.iter().filter(|fact| fact.name.starts_with("directory.")).collect();
    let whole =
        |name: &str| ["imported", "merged", "unmerged", "read-only"].iter().any(|end| name.ends_with(end));
    let many = i64::try_from(facts.len()).unwrap_or(i64::MAX) > MOST_FOLLOWED;
    if many || ours.iter().any(|fact| fact.subject.is_none() || whole(&fact.name)) {
        return drawn_anew(conn, seen, ground);
    }
    let subjects: BTreeSet<Uuid> = ours.iter().filter_map(|fact| fact.subject).collect();
    let mut roll = Roll { seen, ..before.clone() };
    if !subjects.is_empty() {
        describe_again(conn, &mut roll, &subjects, ground)?;
        roll.orders = OnceLock::new();
    }
    Ok(roll)
}

fn drawn_anew(conn: &mut Conn, seen: i64, ground: &Ground) -> Result<Roll, StoreError> {
    let mut gathering = Gathering::new(&ground.provenance, ground.now);
    exporting::walk(conn, &mut gathering).map_err(unwritten)?;
    let (organizations, services, lists) = gathering.finish();
    let gone = departures(conn, ground.now)?;
    let mut words = Words::new(Some(&lists));
    let former = former_lines(conn, &gone, ground, &mut words)?;
    let left = left_organizations(conn, &gone, ground, &mut words)?;
    let (units, lists) = (Arc::new(units(conn)?), Arc::new(words.finish()));
    let orders = OnceLock::new();
    Ok(Roll { seen, day: ground.today, services, former, left, organizations, gone, units, lists, orders })
}

/// Nothing is written while the roll is drawn, so nothing can fail at it.
fn unwritten(fault: ExportFault) -> StoreError {
    match fault {
        ExportFault::Store(error) => error,
        ExportFault::Writing(error) => StoreError::Unfit { statement: "roll", reason: error.to_string() },
    }
}

/// What left within the time it is told.
fn departures(conn: &mut Conn, now: DateTime<Utc>) -> Result<Vec<Gone>, StoreError> {
    gone_since(conn, now - TOLD_FOR, MOST_GONE)
}

/// The lines of services that left, with the moment they did.
fn former_lines(
    conn: &mut Conn,
    gone: &[Gone],
    ground: &Ground,
    words: &mut Words,
) -> Result<Vec<Arc<ServiceLine>>, StoreError> {
    let mut lines = Vec::new();
    for departure in gone.iter().filter(|gone| gone.key.kind == RecordKind::Service) {
        let Some(kept) = directory::service(conn, departure.key.id)? else { continue };
        for told in exporting::tell(conn, &[kept])? {
            let (line, borne) = service_line(&told.whole(), &ground.provenance, ground.now);
            words.meet(borne);
            let line = ServiceLine {
                moved_at: departure.on,
                gone: Some(departure.why),
                inclusion: Vec::new(),
                ..line
            };
            lines.push(Arc::new(line));
        }
    }
    lines.sort_by_key(|line| line.id);
    lines.dedup_by_key(|line| line.id);
    Ok(lines)
}

/// The lines of organisations that left lately.
fn left_organizations(
    conn: &mut Conn,
    gone: &[Gone],
    ground: &Ground,
    words: &mut Words,
) -> Result<Vec<Arc<OrganizationLine>>, StoreError> {
    let mut lines = Vec::new();
    for departure in gone.iter().filter(|gone| left_lately(ground.today, gone.on)) {
        if departure.key.kind == RecordKind::Organization
            && let Some((organization, locations)) = organization_with_places(conn, departure.key.id)?
        {
            let locations: Vec<&LocationRecord> = locations.iter().collect();
            let (line, borne) = organization_line(&organization, &locations, &ground.provenance);
            words.meet(borne);
            lines.push(Arc::new(line));
        }
    }
    lines.sort_by_key(|line| line.id);
    lines.dedup_by_key(|line| line.id);
    Ok(lines)
}

/// Describes again what changed: the services named, those of the organisations and places named, and the
/// organisations of all of them.
fn describe_again(
    conn: &mut Conn,
    roll: &mut Roll,
    subjects: &BTreeSet<Uuid>,
    ground: &Ground,
) -> Result<(), StoreError> {
    let mut words = Words::new(Some(&roll.lists));
    roll.gone = departures(conn, ground.now)?;
    roll.former = former_lines(conn, &roll.gone, ground, &mut words)?;
    roll.left = left_organizations(conn, &roll.gone, ground, &mut words)?;
    let left: BTreeSet<Uuid> = roll.gone.iter().map(|gone| gone.key.id).collect();
    let touched = |line: &&Arc<ServiceLine>| {
        subjects.contains(&line.id)
            || subjects.contains(&line.organization)
            || line.sites.iter().any(|site| subjects.contains(&site.location))
    };
    let mut services = subjects.clone();
    services.extend(roll.services.iter().filter(touched).map(|line| line.id));
    let mut owners: BTreeSet<Uuid> = subjects.clone();
    owners.extend(
        roll.organizations
            .iter()
            .filter(|line| line.locations.iter().any(|at| subjects.contains(at)))
            .map(|line| line.id),
    );
    for id in services {
        owners.extend(roll.service(id).map(|line| line.organization));
        let kept =
            directory::service(conn, id)?.filter(|kept| kept.dates.gone_on.is_none() && !left.contains(&id));
        let line = kept.map(|kept| line_of(conn, kept, ground, &mut words)).transpose()?.flatten();
        owners.extend(line.as_ref().map(|line| line.organization));
        put(&mut roll.services, id, line, |line| line.id);
    }
    for id in subjects {
        if let Some(kept) = directory::location(conn, *id)? {
            owners.extend(kept.says.organization.map(Uuid::from));
        }
    }
    for id in owners {
        let line = match left.contains(&id) {
            true => None,
            false => owner_line(conn, id, roll, ground, &mut words)?,
        };
        put(&mut roll.organizations, id, line, |line| line.id);
    }
    roll.lists = Arc::new(words.finish());
    Ok(())
}

fn line_of(
    conn: &mut Conn,
    kept: Kept<Service>,
    ground: &Ground,
    words: &mut Words,
) -> Result<Option<ServiceLine>, StoreError> {
    let told = exporting::tell(conn, &[kept])?;
    Ok(told.first().map(|told| {
        let (line, borne) = service_line(&told.whole(), &ground.provenance, ground.now);
        words.meet(borne);
        line
    }))
}

fn owner_line(
    conn: &mut Conn,
    id: Uuid,
    roll: &Roll,
    ground: &Ground,
    words: &mut Words,
) -> Result<Option<OrganizationLine>, StoreError> {
    let Some((organization, locations)) = organization_with_places(conn, id)? else { return Ok(None) };
    let locations: Vec<&LocationRecord> = locations.iter().collect();
    let (mut line, borne) = organization_line(&organization, &locations, &ground.provenance);
    words.meet(borne);
    // The orders of the lines are not true while some are described again.
    let own = roll.services.iter().filter(|line| line.organization == id);
    let scores: Vec<f64> = own.flat_map(|line| &line.inclusion).map(|line| line.score).collect();
    if let Some(inclusion) = &mut line.inclusion {
        inclusion.score = structure_score(&scores);
    }
    Ok(Some(line))
}

/// An organisation and its places as they are published, in the order of identifiers.
///
/// # Errors
///
/// When the records cannot be read.
pub(crate) fn organization_with_places(
    conn: &mut Conn,
    id: Uuid,
) -> Result<Option<(OrganizationRecord, Vec<LocationRecord>)>, StoreError> {
    let Some(kept) = directory::organization(conn, id)? else { return Ok(None) };
    let mut locations = Vec::new();
    for place in locations_of(conn, id)? {
        locations.extend(directory::location(conn, place)?.iter().map(exporting::location_record));
    }
    Ok(Some((exporting::organization_record(&kept), locations)))
}

/// Puts a line in its place among the others, over the one of the same identifier, or takes that one out.
fn put<T>(lines: &mut Vec<Arc<T>>, id: Uuid, line: Option<T>, of: impl Fn(&T) -> Uuid) {
    match (lines.binary_search_by_key(&id, |line| of(line)), line) {
        (Ok(at), Some(line)) => lines[at] = Arc::new(line),
        (Ok(at), None) => {
            lines.remove(at);
        }
        (Err(at), Some(line)) => lines.insert(at, Arc::new(line)),
        (Err(_), None) => {}
    }
}
