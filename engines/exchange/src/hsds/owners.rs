//! Whose detail a row is: the records it names, among those that were read.

use std::collections::HashMap;

use crate::record::{Batch, Extras, RowRef};
use crate::report::SetAsideReason;
use crate::row::Row;

/// A record of the batch, by its place in its list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Owner {
    Organization(usize),
    Service(usize),
    Location(usize),
    Link(usize),
}

/// Where each id leads.
#[derive(Default)]
pub(super) struct Directory {
    pub(super) organizations: HashMap<String, usize>,
    pub(super) services: HashMap<String, usize>,
    pub(super) locations: HashMap<String, usize>,
    pub(super) links: HashMap<String, usize>,
    /// How many locations each service has.
    pub(super) links_of_service: HashMap<usize, u32>,
}

/// The columns by which a detail names its owners, the most telling first.
pub(super) const OWNER_COLUMNS: [&str; 4] =
    ["service_id", "organization_id", "location_id", "service_at_location_id"];

/// The owners of a row, and the references that lead nowhere.
pub(super) struct Named {
    pub(super) owners: Vec<Owner>,
    pub(super) absent: Vec<&'static str>,
}

impl Directory {
    pub(super) fn owner(&self, column: &str, id: &str) -> Option<Owner> {
        match column {
            "service_id" => self.services.get(id).copied().map(Owner::Service),
            "organization_id" => self.organizations.get(id).copied().map(Owner::Organization),
            "location_id" => self.locations.get(id).copied().map(Owner::Location),
            _ => self.links.get(id).copied().map(Owner::Link),
        }
    }

    /// The records a row belongs to. A row that names a service and the only place of that service says the
    /// same thing twice: it belongs to the service.
    pub(super) fn owners(&self, row: &Row) -> Result<Named, SetAsideReason> {
        let mut named = Named { owners: Vec::new(), absent: Vec::new() };
        for column in OWNER_COLUMNS {
            let Some(id) = row.get(column) else { continue };
            match self.owner(column, id) {
                Some(owner) => named.owners.push(owner),
                None => named.absent.push(column),
            }
        }
        if named.owners.is_empty() {
            let reason =
                if named.absent.is_empty() { SetAsideReason::NoOwner } else { SetAsideReason::OwnerAbsent };
            return Err(reason);
        }
        if let Some(Owner::Service(service)) = named.owners.first().copied()
            && self.links_of_service.get(&service).copied().unwrap_or(0) <= 1
        {
            named.owners.retain(|owner| !matches!(owner, Owner::Location(_) | Owner::Link(_)));
        }
        Ok(named)
    }
}

/// The rows and the surplus of a record.
pub(super) fn keeping(batch: &mut Batch, owner: Owner) -> (&mut Vec<RowRef>, &mut Extras) {
    match owner {
        Owner::Organization(index) => {
            let record = &mut batch.organizations[index];
            (&mut record.rows, &mut record.extras)
        }
        Owner::Service(index) => {
            let record = &mut batch.services[index];
            (&mut record.rows, &mut record.extras)
        }
        Owner::Location(index) => {
            let record = &mut batch.locations[index];
            (&mut record.rows, &mut record.extras)
        }
        Owner::Link(index) => {
            let record = &mut batch.services_at_locations[index];
            (&mut record.rows, &mut record.extras)
        }
    }
}
