//! An organisation in the words of the standard.

use serde_json::Value;
use vocabulary::Locale;

use super::details::{self, Owner};
use super::object::Object;
use super::terms::Attributes;
use crate::own::OwnField;
use crate::record::{IdentifierRecord, LocationRecord, OrganizationRecord, ProgramRecord};
use crate::write::identity::{detail, uuid_of};

/// The identifier an organisation is published under.
pub(super) fn id_of(organization: &OrganizationRecord) -> uuid::Uuid {
    uuid_of("organization", &organization.external_id)
}

/// Its own fields. The standard requires a description: the name stands in for one that is missing.
pub(super) fn scalars(organization: &OrganizationRecord) -> Object {
    let text = |value: &Option<String>| value.clone().filter(|text| !text.trim().is_empty());
    let description = text(&organization.description).unwrap_or_else(|| organization.name.clone());
    let parent = organization.parent.as_ref().map(|parent| uuid_of("organization", parent).to_string());
    let modified = organization.modified_at.as_deref().and_then(details::moment);
    Object::new(id_of(organization).to_string())
        .put("name", crate::write::clean::plain(&organization.name).into_owned().into())
        .put("description", crate::write::clean::plain(&description).into_owned().into())
        .text("alternate_name", organization.alternate_name.as_deref())
        .email("email", organization.email.as_deref())
        .uri("website", organization.website.as_deref())
        .text("tax_status", organization.extras.get("tax_status").map(String::as_str))
        .number("year_incorporated", organization.year_incorporated.map(f64::from))
        .text("legal_status", organization.legal_status.as_deref())
        .uri("logo", organization.logo.as_deref())
        .text("parent_organization_id", parent.as_deref())
        .text("last_modified", modified.as_deref())
}

/// In full, with the places given.
pub(super) fn full(organization: &OrganizationRecord, locations: &[&LocationRecord]) -> Value {
    let owner = Owner { id: id_of(organization), column: "organization_id" };
    let programs = organization.programs.iter().map(|program| self::program(program, owner.id)).collect();
    let locations = locations.iter().map(|location| super::location::full(location)).collect();
    scalars(organization)
        .list("additional_websites", details::urls(owner, &organization.additional_websites))
        .list("funding", details::texts(owner, ("funding", "source"), &organization.fundings))
        .list("contacts", details::contacts(owner, &organization.contacts))
        .list("phones", details::phones(owner, &organization.phones))
        .list("locations", locations)
        .list("programs", programs)
        .list("organization_identifiers", identifiers(owner, &organization.identifiers))
        .list("attributes", attributes(organization).finish())
        .finish()
}

/// A programme, with its name for a missing description.
pub(super) fn program(program: &ProgramRecord, organization: uuid::Uuid) -> Value {
    let name = program.name.as_deref().filter(|name| !name.trim().is_empty()).unwrap_or(crate::own::NOTHING);
    let description = program.description.as_deref().filter(|text| !text.trim().is_empty()).unwrap_or(name);
    Object::new(uuid_of("program", &program.external_id).to_string())
        .put("organization_id", organization.to_string().into())
        .put("name", name.into())
        .put("description", description.into())
        .text("alternate_name", program.alternate_name.as_deref())
        .finish()
}

/// Registers under the codes of org-id.guide where they are French: `FR-SIRET`, `FR-SIRENE`, `FR-RNA`.
fn identifiers(owner: Owner, identifiers: &[IdentifierRecord]) -> Vec<Value> {
    let row = |(rank, known): (usize, &IdentifierRecord)| {
        let scheme = match known.scheme.as_str() {
            "FR-SIREN" => "FR-SIRENE",
            other => other,
        };
        let kind =
            scheme.strip_prefix("FR-").map_or(scheme, |name| if name == "SIRENE" { "SIREN" } else { name });
        Object::new(detail(owner.id, "organization_identifier", rank))
            .put("organization_id", owner.id.to_string().into())
            .text("identifier_scheme", Some(scheme))
            .put("identifier_type", if kind.is_empty() { crate::own::NOTHING } else { kind }.into())
            .put("identifier", known.identifier.clone().into())
            .finish()
    };
    identifiers.iter().enumerate().map(row).collect()
}

/// What it bears of all lists.
pub(super) fn attributes(organization: &OrganizationRecord) -> Attributes {
    let mut list = Attributes::new(id_of(organization), "organization");
    list.kind(organization.kind);
    for network in &organization.carrier_networks {
        list.code("reseaux_porteurs", network.code(), network.label(Locale::French));
    }
    list.others(&organization.other_terms);
    if let Some(hours) = &organization.hours {
        list.own_json(OwnField::Hours, hours);
    }
    if !organization.accessibility.is_empty() {
        list.own_json(OwnField::Accessibility, &organization.accessibility);
    }
    if !organization.languages.is_empty() {
        list.own_json(OwnField::Languages, &organization.languages);
    }
    details::odd_phones(&mut list, &organization.phones);
    list.own(OwnField::ModifiedAt, organization.modified_at.as_deref());
    list.own(OwnField::SourceUrl, organization.source_url.as_deref());
    list.own(OwnField::Placeholder, organization.placeholder.then_some("true"));
    let described = organization.description.as_ref().is_some_and(|text| !text.trim().is_empty());
    list.own(OwnField::NotGiven, (!described).then_some("description"));
    super::external_id(&mut list, id_of(organization), &organization.external_id);
    let mut extras = organization.extras.clone();
    extras.remove("tax_status");
    list.extras(&extras);
    list
}
