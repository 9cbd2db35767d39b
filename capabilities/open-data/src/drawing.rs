//! Draws records as each standard writes them, a portion at a time.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, SecondsFormat, Utc};
use directory::exporting::{self, Told};
use exchange::LocationRecord;
use exchange::write::data_inclusion::{services_json, structure_json};
use exchange::write::{Provenance, hsds};
use serde_json::{Value, json};
use store::{Conn, StoreError};
use uuid::Uuid;

use crate::roll::{OrganizationLine, Roll, ServiceLine, organization_with_places};
use crate::sending::Draw;

/// What is told of the services of an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OfServices {
    /// Nothing.
    Nothing,
    /// Their identifiers and names.
    Named,
    /// All.
    Full,
}

/// A service to be drawn at one of its places.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    /// The service.
    pub(crate) line: Arc<ServiceLine>,
    /// The rank of the place among its own; 0 where no place is meant.
    pub(crate) rank: usize,
    /// How far the place is, in kilometres.
    pub(crate) distance: Option<usize>,
}

impl Item {
    /// A service wherever it is given.
    pub(crate) fn of(line: &Arc<ServiceLine>) -> Self {
        Self::at(line, 0)
    }

    /// A service at the place of this rank.
    pub(crate) fn at(line: &Arc<ServiceLine>, rank: usize) -> Self {
        Self { line: Arc::clone(line), rank, distance: None }
    }
}

/// A service at one of its places, as it is weighed before a list is cut to a page.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Glance<'a> {
    /// The service.
    pub(crate) line: &'a Arc<ServiceLine>,
    /// The rank of the place among its own.
    pub(crate) rank: usize,
    /// How far the place is, in kilometres.
    pub(crate) distance: Option<usize>,
}

impl Glance<'_> {
    /// What is to be drawn of it.
    pub(crate) fn item(self) -> Item {
        Item { distance: self.distance, ..Item::at(self.line, self.rank) }
    }
}

/// The moment as HSDS writes it.
pub(crate) fn moment(moment: DateTime<Utc>) -> String {
    moment.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// These services with their organisations and places, by identifier.
fn told(conn: &mut Conn, items: &[Item]) -> Result<HashMap<String, Told>, StoreError> {
    let mut kept = Vec::with_capacity(items.len());
    let mut before = None;
    for item in items.iter().filter(|item| before.replace(item.line.id) != Some(item.line.id)) {
        kept.extend(directory::service(conn, item.line.id)?);
    }
    let told = exporting::tell(conn, &kept)?;
    Ok(told.into_iter().map(|told| (told.service.external_id.clone(), told)).collect())
}

/// A way to draw services from what is told of each; what left meanwhile is left out.
fn drawing(one: impl Fn(&Told, &Item) -> Option<Value> + Send + Sync + 'static) -> Draw<Item> {
    Arc::new(move |conn, items: &[Item]| {
        let told = told(conn, items)?;
        let drawn = items.iter().filter_map(|item| one(told.get(&item.line.id.to_string())?, item));
        Ok(drawn.collect())
    })
}

/// HSDS: services, with all they hold or their own fields only.
pub(crate) fn services(full: bool) -> Draw<Item> {
    drawing(move |told, item| {
        let whole = told.whole();
        let drawn = if full { hsds::service_json(&whole) } else { hsds::service_list_json(&whole) };
        Some(lived(drawn, &item.line))
    })
}

/// HSDS: services of which only the identifier and the date are wanted; no record is read.
pub(crate) fn minimal() -> Draw<Item> {
    Arc::new(|_, items: &[Item]| {
        let drawn = items.iter().map(|item| {
            let moved = moment(item.line.moved_at);
            json!({ "id": item.line.id, "last_modified": moved, "modified_date": moved })
        });
        Ok(drawn.collect())
    })
}

/// HSDS: services at places, with all they hold or their own fields only.
pub(crate) fn services_at_locations(full: bool) -> Draw<Item> {
    drawing(move |told, item| {
        let mut drawn = hsds::service_at_location_json(&told.whole(), item.rank, full)?;
        if let Some(service) = drawn.get_mut("service") {
            *service = lived(service.take(), &item.line);
        }
        Some(drawn)
    })
}

/// data·inclusion: services as lists give them.
pub(crate) fn inclusion_services(provenance: &Provenance) -> Draw<Item> {
    let provenance = provenance.clone();
    drawing(move |told, item| inclusion_service(told, item, &provenance))
}

/// data·inclusion: services with their structure, as one that is asked for is told.
pub(crate) fn detailed_services(provenance: &Provenance) -> Draw<Item> {
    with_structures(provenance, |service, _| service)
}

/// data·inclusion: services found, each with its structure and its distance.
pub(crate) fn found_services(provenance: &Provenance) -> Draw<Item> {
    with_structures(provenance, |service, item| json!({ "service": service, "distance": item.distance }))
}

/// Services with their structure, each structure read once for a portion.
fn with_structures(provenance: &Provenance, framed: fn(Value, &Item) -> Value) -> Draw<Item> {
    let provenance = provenance.clone();
    Arc::new(move |conn, items: &[Item]| {
        let told = told(conn, items)?;
        let mut structures: HashMap<Uuid, Value> = HashMap::new();
        let mut drawn = Vec::with_capacity(items.len());
        for item in items {
            let owner = item.line.organization;
            if !structures.contains_key(&owner)
                && let Some((organization, places)) = organization_with_places(conn, owner)?
            {
                let structure = structure_json(&organization, places.first(), &provenance);
                structures.insert(owner, certified(structure));
            }
            let service = told.get(&item.line.id.to_string());
            let service = service.and_then(|told| inclusion_service(told, item, &provenance));
            let (Some(mut service), Some(structure)) = (service, structures.get(&owner)) else { continue };
            service["structure"] = structure.clone();
            drawn.push(framed(service, item));
        }
        Ok(drawn)
    })
}

fn inclusion_service(told: &Told, item: &Item, provenance: &Provenance) -> Option<Value> {
    let mut said = services_json(&told.whole(), provenance);
    let mut drawn = (item.rank < said.len()).then(|| certified(said.swap_remove(item.rank)))?;
    drawn["score_qualite"] = item.line.inclusion.get(item.rank)?.score.into();
    Some(drawn)
}

/// No address here was compared with the national register of addresses.
fn certified(mut drawn: Value) -> Value {
    if drawn.is_object() {
        drawn["adresse_certifiee"] = false.into();
    }
    drawn
}

/// A service with the moment anything drawn of it last changed; one that left says so.
fn lived(mut drawn: Value, line: &ServiceLine) -> Value {
    drawn["last_modified"] = moment(line.moved_at).into();
    if line.gone.is_some() {
        drawn["status"] = "defunct".into();
    }
    drawn
}

/// HSDS: organisations, with all they hold or their own fields only, and what is told of their services.
pub(crate) fn organizations(
    roll: &Arc<Roll>,
    full: bool,
    services: OfServices,
) -> Draw<Arc<OrganizationLine>> {
    let roll = Arc::clone(roll);
    Arc::new(move |conn, lines: &[Arc<OrganizationLine>]| {
        let mut drawn = Vec::with_capacity(lines.len());
        for line in lines {
            let Some((organization, places)) = organization_with_places(conn, line.id)? else { continue };
            let places: Vec<&LocationRecord> = places.iter().collect();
            let mut one = match full {
                true => hsds::organization_json(&organization, &places),
                false => hsds::organization_list_json(&organization),
            };
            if services != OfServices::Nothing {
                one["services"] = services_of(conn, &roll, line.id, services)?.into();
            }
            drawn.push(one);
        }
        Ok(drawn)
    })
}

fn services_of(
    conn: &mut Conn,
    roll: &Roll,
    organization: Uuid,
    services: OfServices,
) -> Result<Vec<Value>, StoreError> {
    let lines: Vec<Item> = roll.services_of(organization).map(Item::of).collect();
    let drawn = self::services(services == OfServices::Full)(conn, &lines)?;
    if services == OfServices::Full {
        return Ok(drawn);
    }
    let named = |one: &Value| json!({ "id": one["id"], "name": one["name"], "status": one["status"] });
    Ok(drawn.iter().map(named).collect())
}

/// A service once for each place data·inclusion knows it at.
pub(crate) fn inclusion_items(line: &Arc<ServiceLine>) -> impl Iterator<Item = Item> {
    (0..line.inclusion.len()).map(move |rank| Item::at(line, rank))
}

/// data·inclusion: structures.
pub(crate) fn structures(provenance: &Provenance) -> Draw<Arc<OrganizationLine>> {
    let provenance = provenance.clone();
    Arc::new(move |conn, lines: &[Arc<OrganizationLine>]| {
        let mut drawn = Vec::with_capacity(lines.len());
        for line in lines {
            drawn.extend(structure(conn, line, &provenance)?);
        }
        Ok(drawn)
    })
}

fn structure(
    conn: &mut Conn,
    line: &OrganizationLine,
    provenance: &Provenance,
) -> Result<Option<Value>, StoreError> {
    let Some(inclusion) = &line.inclusion else { return Ok(None) };
    let Some((organization, places)) = organization_with_places(conn, line.id)? else { return Ok(None) };
    let mut drawn = certified(structure_json(&organization, places.first(), provenance));
    drawn["score_qualite"] = inclusion.score.into();
    drawn["doublons"] = json!([]);
    Ok(Some(drawn))
}

/// data·inclusion: structures with their services, as one that is asked for is told.
pub(crate) fn detailed_structures(roll: &Arc<Roll>, provenance: &Provenance) -> Draw<Arc<OrganizationLine>> {
    let (roll, provenance) = (Arc::clone(roll), provenance.clone());
    Arc::new(move |conn, lines: &[Arc<OrganizationLine>]| {
        let mut drawn = Vec::new();
        for line in lines {
            let Some(mut one) = structure(conn, line, &provenance)? else { continue };
            let own: Vec<Item> = roll.services_of(line.id).flat_map(inclusion_items).collect();
            one["services"] = inclusion_services(&provenance)(conn, &own)?.into();
            drawn.push(one);
        }
        Ok(drawn)
    })
}
