//! Keeps services whose organisation is absent, under a placeholder that everybody can see.

use std::collections::{HashMap, HashSet};

use crate::log::Log;
use crate::record::{OrganizationRecord, RowRef};
use crate::rule::Rule;

/// Id and name of the placeholder of services that name no organisation at all.
const UNNAMED: &str = "organization-not-given";

/// Organisations that are there, and stand-ins for those that are not.
pub(crate) struct Placeholders {
    known: HashSet<String>,
    absent: HashMap<String, usize>,
    records: Vec<OrganizationRecord>,
}

impl Placeholders {
    pub(crate) fn of(organizations: &[OrganizationRecord]) -> Self {
        let known = organizations.iter().map(|organization| organization.external_id.clone()).collect();
        Self { known, absent: HashMap::new(), records: Vec::new() }
    }

    /// The id to hang a service under: its own organisation, or a placeholder made for it.
    pub(crate) fn find(&mut self, id: String, column: &str, at: Option<RowRef>, log: &mut Log<'_>) -> String {
        if self.known.contains(&id) {
            return id;
        }
        let given = if id.is_empty() { UNNAMED.to_owned() } else { id.clone() };
        if let Some(at) = at {
            log.repair(at, column, (&id, &given), Rule::OrganizationAbsent);
        }
        if !self.absent.contains_key(&given) {
            self.absent.insert(given.clone(), self.records.len());
            self.records.push(OrganizationRecord {
                external_id: given.clone(),
                name: given.clone(),
                placeholder: true,
                ..OrganizationRecord::default()
            });
        }
        given
    }

    pub(crate) fn into_records(self) -> Vec<OrganizationRecord> {
        self.records
    }
}
