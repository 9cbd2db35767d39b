//! What a source says and no field of ours holds: kept beside the record under its own name, never dropped.

use exchange::{
    AccessibilityRecord, AddressRecord, Extras, LocationRecord, OrganizationRecord, PhoneRecord,
    ProgramRecord, ServiceAtLocationRecord, ServiceRecord, Term,
};

/// What an organisation's record says beyond our fields.
pub(crate) fn of_organization(record: &OrganizationRecord) -> Extras {
    let mut extras = record.extras.clone();
    keep(&mut extras, "logo", record.logo.iter().cloned());
    keep(&mut extras, "additional_websites", record.additional_websites.iter().cloned());
    keep(&mut extras, "terms", record.other_terms.iter().map(term));
    keep(&mut extras, "programs", record.programs.iter().map(program));
    keep(&mut extras, "phone languages", record.phones.iter().filter_map(spoken));
    keep(&mut extras, "accessibility", record.accessibility.iter().map(accessibility));
    extras
}

/// What a place's record says beyond our fields.
pub(crate) fn of_location(record: &LocationRecord) -> Extras {
    let mut extras = record.extras.clone();
    keep(&mut extras, "alternate_name", record.alternate_name.iter().cloned());
    keep(&mut extras, "url", record.url.iter().cloned());
    keep(&mut extras, "terms", record.other_terms.iter().map(term));
    keep(&mut extras, "attention", record.address.attention.iter().cloned());
    keep(&mut extras, "region", record.address.region.iter().chain(&record.address.state).cloned());
    keep(&mut extras, "postal address", record.postal_address.iter().map(|address| address_line(address)));
    keep(&mut extras, "phone languages", record.phones.iter().filter_map(spoken));
    keep(
        &mut extras,
        "accessibility pages",
        record.accessibility.iter().skip(1).filter_map(|one| one.url.clone()),
    );
    extras
}

/// What a service's record says beyond our fields.
pub(crate) fn of_service(record: &ServiceRecord) -> Extras {
    let mut extras = record.extras.clone();
    keep(&mut extras, "additional_urls", record.additional_urls.iter().cloned());
    keep(&mut extras, "program", record.program.iter().map(|one| program(one)));
    keep(&mut extras, "phone languages", record.phones.iter().filter_map(spoken));
    extras
}

/// What a link between a service and a place says beyond our fields.
pub(crate) fn of_link(record: &ServiceAtLocationRecord) -> Extras {
    let mut extras = record.extras.clone();
    keep(&mut extras, "areas", record.area_details.iter().cloned());
    keep(&mut extras, "phone languages", record.phones.iter().filter_map(spoken));
    extras
}

/// A line that stands there already is not said twice: a file of ours brings both the field and what was kept of it.
fn keep(extras: &mut Extras, column: &str, values: impl Iterator<Item = String>) {
    let known = extras.get(column).cloned().unwrap_or_default();
    let is_new = |value: &String| !value.is_empty() && !known.lines().any(|line| line == value);
    let values: Vec<String> = values.filter(is_new).collect();
    if values.is_empty() {
        return;
    }
    let said = extras.entry(column.to_owned()).or_default();
    if !said.is_empty() {
        said.push('\n');
    }
    said.push_str(&values.join("\n"));
}

fn joined<'a>(parts: impl IntoIterator<Item = Option<&'a String>>) -> String {
    let parts: Vec<&str> =
        parts.into_iter().flatten().map(String::as_str).filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

fn term(term: &Term) -> String {
    joined([Some(&term.taxonomy), Some(&term.code), term.name.as_ref()])
}

fn program(program: &ProgramRecord) -> String {
    joined([program.name.as_ref(), program.alternate_name.as_ref(), program.description.as_ref()])
}

fn spoken(phone: &PhoneRecord) -> Option<String> {
    (!phone.languages.is_empty()).then(|| format!("{} : {}", phone.shown, phone.languages.join(", ")))
}

fn accessibility(record: &AccessibilityRecord) -> String {
    joined([record.description.as_ref(), record.details.as_ref(), record.url.as_ref()])
}

fn address_line(address: &AddressRecord) -> String {
    let lines = address.lines.join(", ");
    joined([
        Some(&lines),
        address.attention.as_ref(),
        address.postal_code.as_ref(),
        address.city.as_ref(),
        address.country.as_ref(),
    ])
}
