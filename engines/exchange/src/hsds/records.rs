//! Organisations, programmes, locations and services of HSDS and Ohana.

use chrono::Datelike;
use vocabulary::codes::ServiceStatus;

use crate::fields::{DayOrder, Fields, read_date};
use crate::placeholder::Placeholders;
use crate::record::{
    AccessibilityRecord, AddressRecord, IdentifierRecord, LocationKind, LocationRecord, OrganizationRecord,
    ProgramRecord, ServiceRecord,
};
use crate::report::SetAsideReason;
use crate::row::Row;
use crate::rule::Rule;
use crate::shape::Table;

use super::assembly::Assembly;
use super::owners::Owner;

/// These files come from where the month is written first.
const ORDER: DayOrder = DayOrder::MonthFirst;

impl Assembly<'_, '_> {
    pub(super) fn organizations(&mut self, rows: Vec<Row>) {
        for (external_id, row) in self.unique(rows) {
            let at = row.at;
            let mut fields = self.fields(row);
            fields.drop_column("id");
            let (year_incorporated, founded) = year(&mut fields);
            let organization = OrganizationRecord {
                external_id: external_id.clone(),
                rows: vec![at],
                name: fields.name("name", &["alternate_name", "description", "website", "url"]),
                alternate_name: fields.text("alternate_name"),
                description: described(&mut fields),
                website: fields.url("website").or_else(|| fields.url("url")),
                email: fields.email("email"),
                identifiers: identifiers(&mut fields),
                parent: fields.raw("parent_organization_id"),
                fundings: fields.list("funding_sources"),
                year_incorporated,
                legal_status: fields.text("legal_status"),
                logo: fields.url("logo"),
                modified_at: fields.date("last_modified", ORDER),
                ..OrganizationRecord::default()
            };
            let mut extras = fields.finish();
            extras.extend(founded.map(|date| ("date_incorporated".to_owned(), date)));
            self.directory.organizations.insert(external_id, self.batch.organizations.len());
            self.batch.organizations.push(OrganizationRecord { extras, ..organization });
        }
    }

    pub(super) fn locations(&mut self, rows: Vec<Row>) {
        for (external_id, row) in self.unique(rows) {
            let at = row.at;
            let owner = row.get("organization_id").map(str::to_owned);
            let known = owner.as_ref().is_some_and(|id| self.directory.organizations.contains_key(id));
            let mut fields = self.fields(row);
            fields.drop_column("id");
            if known {
                fields.drop_column("organization_id");
            } else if let Some(id) = &owner {
                fields.repair("organization_id", id, "", Rule::ReferenceAbsent);
            }
            let location = LocationRecord {
                external_id: external_id.clone(),
                rows: vec![at],
                organization: owner.filter(|_| known),
                name: fields.text("name"),
                alternate_name: fields.text("alternate_name"),
                description: fields.first_text(&["description", "short_desc"]),
                transportation: fields.text("transportation"),
                kind: location_kind(&mut fields),
                url: fields.url("url").or_else(|| fields.url("website")),
                address: placed(&mut fields),
                accessibility: accessibility(&mut fields),
                languages: fields.list("languages"),
                identifier: external_identifier(&mut fields),
                ..LocationRecord::default()
            };
            let extras = fields.finish();
            self.directory.locations.insert(external_id, self.batch.locations.len());
            self.batch.locations.push(LocationRecord { extras, ..location });
        }
    }

    pub(super) fn programs(&mut self, rows: Vec<Row>) {
        for (external_id, row) in self.unique(rows) {
            let owner = row.get("organization_id").map(str::to_owned);
            let Some(&index) = owner.as_ref().and_then(|id| self.directory.organizations.get(id)) else {
                let reason =
                    if owner.is_some() { SetAsideReason::OwnerAbsent } else { SetAsideReason::NoOwner };
                self.log.set_aside(&row, reason);
                continue;
            };
            let at = row.at;
            let mut fields = self.fields(row);
            fields.drop_column("id");
            fields.drop_column("organization_id");
            let program = ProgramRecord {
                external_id: external_id.clone(),
                name: fields.text("name"),
                alternate_name: fields.text("alternate_name"),
                description: fields.text("description"),
            };
            fields.require("name", program.name.is_some());
            let surplus = fields.finish();
            self.programs.insert(external_id, (program.clone(), at));
            self.batch.organizations[index].programs.push(program);
            self.consume(Owner::Organization(index), (Table::Programs, at), surplus);
        }
    }

    pub(super) fn services(&mut self, rows: Vec<Row>) {
        let mut placeholders = Placeholders::of(&self.batch.organizations);
        for (external_id, row) in self.unique(rows) {
            let location = row.get("location_id").map(str::to_owned);
            let place = location.as_ref().and_then(|id| self.directory.locations.get(id)).copied();
            let at = row.at;
            let mut fields = self.fields(row);
            fields.drop_column("id");
            let service = service(&mut fields, external_id.clone());
            let program = fields.raw("program_id");
            if location.is_some() && place.is_none() {
                fields.repair(
                    "location_id",
                    location.as_deref().unwrap_or_default(),
                    "",
                    Rule::ReferenceAbsent,
                );
            } else {
                fields.drop_column("location_id");
            }
            let extras = fields.finish();
            let index = self.batch.services.len();
            self.directory.services.insert(external_id.clone(), index);
            self.batch.services.push(ServiceRecord { rows: vec![at], extras, ..service });
            self.organization_of(index, place, &mut placeholders);
            if let Some(id) = program {
                self.program_of(index, id);
            }
            if let Some(place) = place {
                self.add_link(format!("{external_id}@{}", location.unwrap_or_default()), (index, place));
            }
        }
        self.add_placeholders(placeholders);
    }

    /// Ohana hangs services under a location, and the location under the organisation.
    fn organization_of(&mut self, index: usize, place: Option<usize>, placeholders: &mut Placeholders) {
        let service = &mut self.batch.services[index];
        let mut id = std::mem::take(&mut service.organization);
        if id.is_empty()
            && let Some(organization) =
                place.and_then(|place| self.batch.locations[place].organization.clone())
        {
            id = organization;
        }
        service.organization =
            placeholders.find(id, "organization_id", service.rows.first().copied(), self.log);
    }

    fn program_of(&mut self, index: usize, id: String) {
        let service = &mut self.batch.services[index];
        match self.programs.get(&id) {
            Some((program, _)) => service.program = Some(Box::new(program.clone())),
            None => {
                if let Some(&at) = service.rows.first() {
                    self.log.repair(at, "program_id", (&id, ""), Rule::ReferenceAbsent);
                }
                service.extras.insert("program_id".to_owned(), id);
            }
        }
    }
}

fn described(fields: &mut Fields<'_, '_>) -> Option<String> {
    let description = fields.text("description");
    fields.require("description", description.is_some());
    description
}

/// The year of foundation, and the whole date when the file has one.
fn year(fields: &mut Fields<'_, '_>) -> (Option<u16>, Option<String>) {
    if let Some(year) = fields.count("year_incorporated") {
        return (u16::try_from(year).ok(), None);
    }
    let date = fields.date("date_incorporated", ORDER);
    let year = date.as_ref().and_then(|date| read_date(date, ORDER)).map(|(date, _)| date.year());
    (year.and_then(|year| u16::try_from(year).ok()), date)
}

fn identifiers(fields: &mut Fields<'_, '_>) -> Vec<IdentifierRecord> {
    let tax =
        fields.raw("tax_id").map(|identifier| IdentifierRecord { scheme: "tax_id".to_owned(), identifier });
    tax.into_iter().collect()
}

fn location_kind(fields: &mut Fields<'_, '_>) -> LocationKind {
    let kind = fields.code("location_type", |code| match code {
        "physical" => Some(LocationKind::Physical),
        "postal" => Some(LocationKind::Postal),
        "virtual" => Some(LocationKind::Virtual),
        _ => None,
    });
    let on_line = fields
        .raw("virtual")
        .is_some_and(|truth| matches!(truth.to_ascii_lowercase().as_str(), "true" | "1"));
    kind.unwrap_or(if on_line { LocationKind::Virtual } else { LocationKind::Physical })
}

fn placed(fields: &mut Fields<'_, '_>) -> AddressRecord {
    let given = fields.row.get("latitude").is_some() || fields.row.get("longitude").is_some();
    let point = fields.point("latitude", "longitude");
    if !given {
        fields.repair("latitude", "", "", Rule::PointAbsent);
    }
    AddressRecord { point, ..AddressRecord::default() }
}

fn accessibility(fields: &mut Fields<'_, '_>) -> Vec<AccessibilityRecord> {
    let words = fields.list("accessibility").into_iter();
    words
        .map(|text| AccessibilityRecord { description: Some(text), ..AccessibilityRecord::default() })
        .collect()
}

fn external_identifier(fields: &mut Fields<'_, '_>) -> Option<Box<IdentifierRecord>> {
    let scheme = fields.raw("external_identifier_type");
    let identifier = fields.raw("external_identifier")?;
    Some(Box::new(IdentifierRecord { scheme: scheme.unwrap_or_default(), identifier }))
}

fn service(fields: &mut Fields<'_, '_>, external_id: String) -> ServiceRecord {
    fields.require("status", fields.row.get("status").is_some());
    let service = ServiceRecord {
        external_id,
        organization: fields.raw("organization_id").unwrap_or_default(),
        name: fields.name("name", &["alternate_name", "description", "url"]),
        alternate_name: fields.text("alternate_name"),
        description: fields.text("description"),
        url: fields.url("url").or_else(|| fields.url("website")),
        email: fields.email("email"),
        status: fields.code("status", ServiceStatus::from_code),
        interpretation_services: fields.text("interpretation_services"),
        application_process: fields.text("application_process"),
        cost_details: fields.first_text(&["fees_description", "fees"]),
        wait_time: fields.text("wait_time"),
        accreditations: fields.text("accreditations"),
        licenses: fields.text("licenses"),
        eligibility: fields.first_text(&["eligibility_description", "eligibility"]),
        audience_details: fields.text("audience"),
        alert: fields.text("alert"),
        ..ServiceRecord::default()
    };
    ServiceRecord {
        minimum_age: fields.number("minimum_age"),
        maximum_age: fields.number("maximum_age"),
        assured_on: fields.date("assured_date", ORDER),
        assurer_email: fields.email("assurer_email"),
        modified_at: fields.date("last_modified", ORDER),
        documents: fields.list("required_documents"),
        area_details: fields.list("service_areas"),
        fundings: fields.list("funding_sources"),
        languages: fields.list("languages"),
        ..service
    }
}
