//! Terms of lists: ours are recognised, those of others are kept with the record that uses them.

use std::collections::HashMap;

use vocabulary::codes::{
    AccessMode, Audience, CarrierNetwork, Cost, DeliveryMode, OrganizationKind, ServiceKind, Topic,
    WhoCanRefer,
};

use crate::own::{self, OwnField};
use crate::record::{Batch, Extras, OrganizationRecord, RowRef, Term};
use crate::report::SetAsideReason;
use crate::row::Row;
use crate::shape::Table;

use super::assembly::Assembly;
use super::owners::Owner;

/// Rows that have a meaning only through the records that use them.
#[derive(Default)]
pub(super) struct Terms {
    terms: Vec<Known>,
    by_id: HashMap<String, usize>,
    taxonomies: Vec<Known>,
    taxonomy_by_id: HashMap<String, usize>,
    units: Vec<Known>,
    unit_by_id: HashMap<String, usize>,
}

struct Known {
    row: Row,
    used: bool,
}

impl Assembly<'_, '_> {
    pub(super) fn know_terms(&mut self, taxonomies: Vec<Row>, terms: Vec<Row>, units: Vec<Row>) {
        let terms = terms.into_iter().map(with_id).collect();
        (self.terms.taxonomies, self.terms.taxonomy_by_id) = known(self.unique(taxonomies));
        (self.terms.terms, self.terms.by_id) = known(self.unique(terms));
        (self.terms.units, self.terms.unit_by_id) = known(self.unique(units));
    }

    /// Name of the unit a capacity counts in; the unit's row is consumed with the first service that uses it.
    pub(super) fn unit_of(&mut self, row: &Row) -> Option<String> {
        let index = *self.terms.unit_by_id.get(row.get("unit_id")?)?;
        let owner = self.directory.services.get(row.get("service_id")?).copied()?;
        let unit = &mut self.terms.units[index];
        let name = unit.row.get("name").map(str::to_owned);
        if !std::mem::replace(&mut unit.used, true) {
            let at = unit.row.at;
            self.consume(Owner::Service(owner), (Table::Units, at), Extras::new());
        }
        name
    }

    /// Ohana lists the terms of a service in one cell.
    pub(super) fn terms_of_services(&mut self) {
        for index in 0..self.batch.services.len() {
            let Some(ids) = self.batch.services[index].extras.remove("taxonomy_ids") else { continue };
            for id in crate::fields::list(&ids) {
                self.use_term(Owner::Service(index), &id, None);
            }
        }
    }

    pub(super) fn service_terms(&mut self, rows: Vec<Row>) {
        for mut row in rows {
            let Some(id) = row.get("taxonomy_id").map(str::to_owned) else {
                self.log.set_aside(&row, SetAsideReason::NothingToKeep);
                continue;
            };
            let Some(owners) = self.owners(Table::ServicesTaxonomy, &mut row) else { continue };
            let at = row.at;
            let _ = row.take("taxonomy_id");
            let detail = row.take("taxonomy_detail");
            for owner in &owners {
                self.use_term(*owner, &id, detail.clone());
            }
            self.consume(owners[0], (Table::ServicesTaxonomy, at), row.into_extras());
        }
    }

    /// Attributes hang on any record, named by its id; the name of its table only helps when two records of
    /// different tables share an id.
    pub(super) fn attributes(&mut self, rows: Vec<Row>) {
        for mut row in rows {
            if !self.is_new(Table::Attributes, &row) {
                continue;
            }
            let Some(owner) = self.attribute_owner(&row) else {
                let named = row.get("link_id").is_some() || row.get("service_id").is_some();
                let reason = if named { SetAsideReason::OwnerAbsent } else { SetAsideReason::NoOwner };
                self.log.set_aside(&row, reason);
                continue;
            };
            let at = row.at;
            let term = row.take("taxonomy_term_id").or_else(|| row.take("taxonomy_id"));
            for column in ["id", "link_id", "link_entity", "service_id"] {
                let _ = row.take(column);
            }
            if let Some(field) = term.as_deref().and_then(|id| self.own_field(owner, id)) {
                let said = (row.take("value").unwrap_or_default(), row.take("label"));
                self.put_own(owner, field, said);
                self.consume(owner, (Table::Attributes, at), row.into_extras());
                continue;
            }
            let label = row.take("label").or_else(|| row.take("value"));
            if let Some(id) = term {
                self.use_term(owner, &id, label);
            }
            self.consume(owner, (Table::Attributes, at), row.into_extras());
        }
    }

    fn attribute_owner(&self, row: &Row) -> Option<Owner> {
        if let Some(id) = row.get("service_id") {
            return self.directory.owner("service_id", id);
        }
        let id = row.get("link_id")?;
        let column = match row.get("link_entity").unwrap_or_default().trim_end_matches('s') {
            "organization" => "organization_id",
            "location" => "location_id",
            "service_at_location" | "services_at_location" => "service_at_location_id",
            _ => "service_id",
        };
        let columns = [column, "service_id", "organization_id", "location_id", "service_at_location_id"];
        columns.iter().find_map(|column| self.directory.owner(column, id))
    }

    /// Gives a term to a record. The rows of the term and of its list are consumed with their first use.
    fn use_term(&mut self, owner: Owner, id: &str, detail: Option<String>) {
        let Some(&index) = self.terms.by_id.get(id) else {
            give(&mut self.batch, owner, Term { taxonomy: String::new(), code: id.to_owned(), name: detail });
            return;
        };
        let entry = &mut self.terms.terms[index];
        let first = !std::mem::replace(&mut entry.used, true);
        let (at, list_id) = (entry.row.at, entry.row.get("taxonomy_id").map(str::to_owned));
        let list = list_id.as_ref().and_then(|id| self.terms.taxonomy_by_id.get(id)).copied();
        let mut taxonomy =
            ["taxonomy", "vocabulary"].iter().find_map(|column| entry.row.get(column)).map(str::to_owned);
        let term_code = entry.row.get("code").unwrap_or(id).to_owned();
        let name = entry.row.get("name").map(str::to_owned).or(detail);
        if first {
            self.consume(owner, (Table::TaxonomyTerms, at), Extras::new());
        }
        if let Some(list) = list {
            taxonomy = taxonomy.or_else(|| self.terms.taxonomies[list].row.get("name").map(str::to_owned));
            self.use_list(owner, list);
        }
        give(&mut self.batch, owner, Term { taxonomy: taxonomy.unwrap_or_default(), code: term_code, name });
    }

    /// The field of our own that a term stands for; its row is consumed with its first use.
    fn own_field(&mut self, owner: Owner, id: &str) -> Option<OwnField> {
        let entry = &mut self.terms.terms[*self.terms.by_id.get(id)?];
        let ours = entry.row.get("taxonomy") == Some(own::TAXONOMY);
        let field = entry.row.get("code").filter(|_| ours).and_then(OwnField::from_code)?;
        let (at, list) = (entry.row.at, entry.row.get("taxonomy_id").map(str::to_owned));
        if !std::mem::replace(&mut entry.used, true) {
            self.consume(owner, (Table::TaxonomyTerms, at), Extras::new());
        }
        if let Some(list) = list.and_then(|id| self.terms.taxonomy_by_id.get(&id).copied()) {
            self.use_list(owner, list);
        }
        Some(field)
    }

    fn use_list(&mut self, owner: Owner, list: usize) {
        let entry = &mut self.terms.taxonomies[list];
        let at: RowRef = entry.row.at;
        if !std::mem::replace(&mut entry.used, true) {
            self.consume(owner, (Table::Taxonomies, at), Extras::new());
        }
    }

    pub(super) fn set_unused_aside(&mut self) {
        let lists =
            [&mut self.terms.taxonomies, &mut self.terms.terms, &mut self.terms.units].map(std::mem::take);
        for entry in lists.into_iter().flatten().filter(|entry| !entry.used) {
            self.log.set_aside(&entry.row, SetAsideReason::UnusedTerm);
        }
    }
}

/// Ohana calls the id of a term `taxonomy_id`.
fn with_id(mut row: Row) -> Row {
    if row.get("id").is_none()
        && let Some(cell) = row.cells.iter_mut().find(|(column, _)| &**column == "taxonomy_id")
    {
        cell.0 = "id".into();
    }
    row
}

fn known(rows: Vec<(String, Row)>) -> (Vec<Known>, HashMap<String, usize>) {
    let by_id = rows.iter().enumerate().map(|(index, (id, _))| (id.clone(), index)).collect();
    (rows.into_iter().map(|(_, row)| Known { row, used: false }).collect(), by_id)
}

/// A code of our own lists becomes one of our words; any other term is kept as it is.
fn give(batch: &mut Batch, owner: Owner, term: Term) {
    let index = match owner {
        Owner::Organization(index) => return give_to_organization(&mut batch.organizations[index], term),
        Owner::Location(index) => return add(&mut batch.locations[index].other_terms, term),
        Owner::Link(index) => {
            let link = &mut batch.services_at_locations[index];
            link.extras.insert(format!("term {}", term.code), term.name.unwrap_or(term.taxonomy));
            return;
        }
        Owner::Service(index) => index,
    };
    let service = &mut batch.services[index];
    match (term.taxonomy.as_str(), term.code.as_str()) {
        ("publics", code) if Audience::from_code(code).is_some() => {
            service.audiences.extend(Audience::from_code(code));
        }
        ("types", code) if ServiceKind::from_code(code).is_some() => {
            service.kind = ServiceKind::from_code(code)
        }
        ("frais", code) if Cost::from_code(code).is_some() => service.cost = Cost::from_code(code),
        ("modes_accueil", code) if DeliveryMode::from_code(code).is_some() => {
            service.delivery_modes.extend(DeliveryMode::from_code(code));
        }
        ("modes_mobilisation", code) if AccessMode::from_code(code).is_some() => {
            service.access_modes.extend(AccessMode::from_code(code));
        }
        ("mobilisable_par", code) if WhoCanRefer::from_code(code).is_some() => {
            service.who_can_refer.extend(WhoCanRefer::from_code(code));
        }
        (_, code) => match Topic::from_code(code) {
            Some(topic) if !service.topics.contains(&topic) => service.topics.push(topic),
            Some(_) => {}
            None => add(&mut service.other_terms, term),
        },
    }
}

fn give_to_organization(organization: &mut OrganizationRecord, term: Term) {
    let kind = term.code.strip_prefix(crate::write::hsds::KIND_PREFIX).and_then(OrganizationKind::from_code);
    match (term.taxonomy.as_str(), CarrierNetwork::from_code(&term.code), kind) {
        ("reseaux_porteurs", Some(network), _) => organization.carrier_networks.push(network),
        ("types_organisation", _, Some(kind)) => organization.kind = Some(kind),
        _ => add(&mut organization.other_terms, term),
    }
}

fn add(terms: &mut Vec<Term>, term: Term) {
    if !terms.contains(&term) {
        terms.push(term);
    }
}
