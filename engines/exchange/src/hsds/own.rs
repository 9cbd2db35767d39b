//! Fields of our own, which HSDS carries as attributes: put back where they came from.

use serde::de::DeserializeOwned;

use crate::own::OwnField;
use crate::record::{AddressRecord, Extras, OrganizationRecord, ServiceRecord};

use super::assembly::Assembly;
use super::owners::{Owner, keeping};

impl Assembly<'_, '_> {
    /// Puts a value into its field; one that does not fit there stays in the surplus under its name.
    pub(super) fn put_own(
        &mut self,
        owner: Owner,
        field: OwnField,
        (value, label): (String, Option<String>),
    ) {
        if let (OwnField::Extra, Some(column)) = (field, &label) {
            keeping(&mut self.batch, owner).1.insert(column.clone(), value);
            return;
        }
        if let (OwnField::Hours, Some(hours)) = (field, read(&value)) {
            self.tell_hours(owner, hours);
            return;
        }
        let fits = match owner {
            Owner::Service(index) => put_in_service(&mut self.batch.services[index], field, &value),
            Owner::Organization(index) => {
                put_in_organization(&mut self.batch.organizations[index], field, &value)
            }
            Owner::Location(index) => {
                let record = &mut self.batch.locations[index];
                match field {
                    OwnField::Commune => set(&mut record.address.commune, Some(value.clone())),
                    OwnField::Phones => put(&mut record.phones, &value),
                    OwnField::NotGiven => {
                        blank_address(&mut record.address, &value, "");
                        if let Some(postal) = &mut record.postal_address {
                            blank_address(postal, &value, "postal:");
                        }
                        true
                    }
                    _ => false,
                }
            }
            Owner::Link(index) => match field {
                OwnField::Phones => put(&mut self.batch.services_at_locations[index].phones, &value),
                _ => false,
            },
        };
        if !fits {
            keep(keeping(&mut self.batch, owner).1, field, value);
        }
    }
}

fn keep(extras: &mut Extras, field: OwnField, value: String) {
    let column = match field {
        OwnField::ExternalId => "external_id",
        other => other.code(),
    };
    extras.insert(column.to_owned(), value);
}

fn read<T: DeserializeOwned>(value: &str) -> Option<T> {
    serde_json::from_str(value).ok()
}

fn put<T: DeserializeOwned>(field: &mut T, value: &str) -> bool {
    match read(value) {
        Some(read) => set(field, read),
        None => false,
    }
}

fn set<T>(field: &mut T, value: T) -> bool {
    *field = value;
    true
}

fn put_in_service(record: &mut ServiceRecord, field: OwnField, value: &str) -> bool {
    let text = Some(value.to_owned());
    match field {
        OwnField::Summary => set(&mut record.summary, text),
        OwnField::AudienceDetails => set(&mut record.audience_details, text),
        OwnField::Conditions => set(&mut record.conditions, text),
        OwnField::AccessDetails => set(&mut record.access_details, text),
        OwnField::AccessUrl => set(&mut record.access_url, text),
        OwnField::SourceUrl => set(&mut record.source_url, text),
        OwnField::WeeklyHours => put(&mut record.weekly_hours, value),
        OwnField::Weeks => put(&mut record.weeks, value),
        OwnField::Phones => put(&mut record.phones, value),
        OwnField::CostOptions => put(&mut record.cost_options, value),
        OwnField::Capacities => put(&mut record.capacities, value),
        OwnField::NotGiven => {
            for name in value.split_whitespace() {
                match name {
                    "status" => record.status = None,
                    "description" => record.description = None,
                    "application_process" => record.application_process = None,
                    "eligibility_description" => record.eligibility = None,
                    _ => {}
                }
            }
            true
        }
        _ => false,
    }
}

fn put_in_organization(record: &mut OrganizationRecord, field: OwnField, value: &str) -> bool {
    let text = Some(value.to_owned());
    match field {
        OwnField::SourceUrl => set(&mut record.source_url, text),
        OwnField::ModifiedAt => set(&mut record.modified_at, text),
        OwnField::Placeholder => set(&mut record.placeholder, value == "true"),
        OwnField::Accessibility => put(&mut record.accessibility, value),
        OwnField::Languages => put(&mut record.languages, value),
        OwnField::Phones => put(&mut record.phones, value),
        OwnField::NotGiven => {
            if value == "description" {
                record.description = None;
            }
            true
        }
        _ => false,
    }
}

/// Takes away what stood in for what nobody said.
fn blank_address(address: &mut AddressRecord, columns: &str, prefix: &str) {
    for column in columns.split_whitespace().filter_map(|column| column.strip_prefix(prefix)) {
        match column {
            "address_1" if !address.lines.is_empty() => drop(address.lines.remove(0)),
            "city" => address.city = None,
            "state_province" => address.state = None,
            "postal_code" => address.postal_code = None,
            "country" => address.country = None,
            _ => {}
        }
    }
}
