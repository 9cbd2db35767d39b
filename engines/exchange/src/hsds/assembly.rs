//! Puts the tables together: main records first, then the details each of them owns.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::data_inclusion::id_of;
use crate::fields::Fields;
use crate::log::Log;
use crate::placeholder::Placeholders;
use crate::record::{Batch, Extras, ProgramRecord, RowRef, ServiceAtLocationRecord};
use crate::report::SetAsideReason;
use crate::row::Row;
use crate::rule::Rule;
use crate::shape::{Shape, Table};

use super::Tables;
use super::owners::{Directory, OWNER_COLUMNS, Owner, keeping};
use super::schedules::Schedules;
use super::terms::Terms;

/// Work in progress.
pub(super) struct Assembly<'r, 'l> {
    pub(super) log: &'r mut Log<'l>,
    pub(super) batch: Batch,
    pub(super) directory: Directory,
    /// Detail rows already met, without their ids.
    met: HashMap<(Table, u64), RowRef>,
    /// Contacts by id: the record each was given to and its place in the list there.
    pub(super) contacts: HashMap<String, Vec<(Owner, usize)>>,
    /// Phones by id, the same way; phones of contacts are not among them.
    pub(super) phones: HashMap<String, Vec<(Owner, usize)>>,
    pub(super) programs: HashMap<String, (ProgramRecord, RowRef)>,
    pub(super) schedules: Schedules,
    pub(super) terms: Terms,
}

/// Tables of details, in the order in which they can be attached.
const DETAILS: [Table; 18] = [
    Table::Addresses,
    Table::PostalAddresses,
    Table::Contacts,
    Table::Phones,
    Table::Schedules,
    Table::RegularSchedules,
    Table::HolidaySchedules,
    Table::ServiceAreas,
    Table::Languages,
    Table::Accessibility,
    Table::CostOptions,
    Table::RequiredDocuments,
    Table::Fundings,
    Table::OrganizationIdentifiers,
    Table::ServiceCapacities,
    Table::Urls,
    Table::Eligibilities,
    Table::PaymentsAccepted,
];

pub(super) fn assemble(mut tables: Tables, log: &mut Log<'_>) -> Batch {
    let mut assembly = Assembly {
        log,
        batch: Batch::default(),
        directory: Directory::default(),
        met: HashMap::new(),
        contacts: HashMap::new(),
        phones: HashMap::new(),
        programs: HashMap::new(),
        schedules: Schedules::default(),
        terms: Terms::default(),
    };
    assembly.organizations(tables.take(Table::Organizations));
    assembly.locations(tables.take(Table::Locations));
    assembly.programs(tables.take(Table::Programs));
    assembly.services(tables.take(Table::Services));
    assembly.links(tables.take(Table::ServicesAtLocations));
    let (taxonomies, terms) = (tables.take(Table::Taxonomies), tables.take(Table::TaxonomyTerms));
    assembly.know_terms(taxonomies, terms, tables.take(Table::Units));
    assembly.terms_of_services();
    assembly.service_terms(tables.take(Table::ServicesTaxonomy));
    for table in DETAILS {
        for row in tables.take(table) {
            assembly.detail(table, row);
        }
    }
    assembly.attributes(tables.take(Table::Attributes));
    assembly.finish_schedules();
    assembly.set_unused_aside();
    for row in [tables.take(Table::Metadata), tables.take(Table::MetaTableDescriptions)].concat() {
        assembly.log.set_aside(&row, SetAsideReason::NotARecord);
    }
    assembly.batch
}

impl<'l> Assembly<'_, 'l> {
    pub(super) fn fields(&mut self, row: Row) -> Fields<'_, 'l> {
        Fields::new(row, self.log)
    }

    /// One row per id: rows that agree become one, a row that contradicts the first is set aside.
    pub(super) fn unique(&mut self, rows: Vec<Row>) -> Vec<(String, Row)> {
        let mut unique: Vec<(String, Row)> = Vec::with_capacity(rows.len());
        let mut places: HashMap<String, usize> = HashMap::with_capacity(rows.len());
        for row in rows {
            let id = id_of(&row, self.log);
            match places.get(&id) {
                None => {
                    places.insert(id.clone(), unique.len());
                    unique.push((id, row));
                }
                Some(&place) => {
                    let first = &mut unique[place].1;
                    if first.absorb(&row) {
                        self.log.merge(row.at, &id, first.at);
                    } else {
                        self.log.set_aside(&row, SetAsideReason::DuplicateId);
                    }
                }
            }
        }
        unique
    }

    /// True when no detail row said the same before. The id of a contact or a phone counts, because other
    /// rows point to it; any other id is only a number.
    pub(super) fn is_new(&mut self, table: Table, row: &Row) -> bool {
        let by_id = matches!(table, Table::Contacts | Table::Phones);
        let mut hasher = DefaultHasher::new();
        for cell in row.cells.iter().filter(|(column, _)| by_id || &**column != "id") {
            cell.hash(&mut hasher);
        }
        let into = *self.met.entry((table, hasher.finish())).or_insert(row.at);
        if into != row.at {
            self.log.merge(row.at, row.get("id").unwrap_or_default(), into);
        }
        into == row.at
    }

    /// Finds the owners of a detail row, or sets it aside. References that lead nowhere are kept as surplus
    /// and told.
    pub(super) fn owners(&mut self, table: Table, row: &mut Row) -> Option<Vec<Owner>> {
        if !self.is_new(table, row) {
            return None;
        }
        let named = match self.directory.owners(row) {
            Ok(named) => named,
            Err(reason) => {
                self.log.set_aside(row, reason);
                return None;
            }
        };
        if row.take("id").is_none() {
            self.log.repair(row.at, "id", ("", ""), Rule::IdAbsent);
        }
        for column in &named.absent {
            let id = row.get(column).unwrap_or_default().to_owned();
            self.log.repair(row.at, column, (&id, ""), Rule::ReferenceAbsent);
        }
        for column in OWNER_COLUMNS.iter().filter(|column| !named.absent.contains(column)) {
            let _ = row.take(column);
        }
        Some(named.owners)
    }

    /// Notes that a record consumed a row, and keeps the row's surplus with it.
    pub(super) fn consume(&mut self, owner: Owner, (table, at): (Table, RowRef), surplus: Extras) {
        let (rows, extras) = keeping(&mut self.batch, owner);
        rows.push(at);
        let name = Shape::of(table).map_or("", Shape::name);
        for (column, value) in surplus {
            let kept = extras.entry(format!("{name}.{column}")).or_default();
            if !kept.is_empty() {
                kept.push('\n');
            }
            kept.push_str(&value);
        }
    }

    /// Services at locations, one per pair; Ohana names the location on the service itself.
    fn links(&mut self, rows: Vec<Row>) {
        let mut pairs: HashMap<(usize, usize), usize> = HashMap::new();
        for (id, row) in self.unique(rows) {
            let service = row.get("service_id").and_then(|id| self.directory.services.get(id)).copied();
            let location = row.get("location_id").and_then(|id| self.directory.locations.get(id)).copied();
            let (Some(service), Some(location)) = (service, location) else {
                self.log.set_aside(&row, SetAsideReason::OwnerAbsent);
                continue;
            };
            if let Some(&known) = pairs.get(&(service, location)) {
                let into = self.batch.services_at_locations[known].rows.first().copied().unwrap_or(row.at);
                self.log.merge(row.at, &id, into);
                self.directory.links.insert(id, known);
                continue;
            }
            let at = row.at;
            let mut fields = self.fields(row);
            let description = fields.text("description");
            for column in ["id", "service_id", "location_id"] {
                fields.drop_column(column);
            }
            let extras = fields.finish();
            let index = self.add_link(id, (service, location));
            pairs.insert((service, location), index);
            let link = &mut self.batch.services_at_locations[index];
            (link.description, link.extras, link.rows) = (description, extras, vec![at]);
        }
    }

    /// Adds a link between a service and a location that are both there.
    pub(super) fn add_link(&mut self, id: String, (service, location): (usize, usize)) -> usize {
        let index = self.batch.services_at_locations.len();
        self.batch.services_at_locations.push(ServiceAtLocationRecord {
            external_id: id.clone(),
            service: self.batch.services[service].external_id.clone(),
            location: self.batch.locations[location].external_id.clone(),
            ..ServiceAtLocationRecord::default()
        });
        self.directory.links.insert(id, index);
        *self.directory.links_of_service.entry(service).or_default() += 1;
        index
    }

    /// Adds the placeholders made for absent organisations, so that details can find them too.
    pub(super) fn add_placeholders(&mut self, placeholders: Placeholders) {
        for record in placeholders.into_records() {
            self.directory.organizations.insert(record.external_id.clone(), self.batch.organizations.len());
            self.batch.organizations.push(record);
        }
    }
}
