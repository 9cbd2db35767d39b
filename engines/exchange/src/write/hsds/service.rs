//! A service in the words of the standard.

use serde_json::Value;
use vocabulary::Locale;
use vocabulary::codes::ServiceStatus;

use super::details::{self, Owner};
use super::object::Object;
use super::schedules::schedules;
use super::terms::Attributes;
use super::{location, organization};
use crate::own::OwnField;
use crate::record::ServiceRecord;
use crate::write::identity::uuid_of;
use crate::write::{ChangeRecord, Whole};

/// The identifier a service is published under.
pub(super) fn id_of(service: &ServiceRecord) -> uuid::Uuid {
    uuid_of("service", &service.external_id)
}

const fn status_word(status: ServiceStatus) -> &'static str {
    match status {
        ServiceStatus::Active => "active",
        ServiceStatus::Inactive => "inactive",
        ServiceStatus::Defunct => "defunct",
        ServiceStatus::TemporarilyClosed => "temporarily closed",
    }
}

/// Fields of the standard that are filled although their own was left blank: readers of ours blank them again.
fn not_given(service: &ServiceRecord) -> Vec<&'static str> {
    let mut names = Vec::new();
    if service.status.is_none() {
        names.push("status");
    }
    if is_blank(&service.application_process) && !is_blank(&service.access_details) {
        names.push("application_process");
    }
    if is_blank(&service.eligibility) && eligibility(service).is_some() {
        names.push("eligibility_description");
    }
    if is_blank(&service.description) && !is_blank(&service.summary) {
        names.push("description");
    }
    names
}

fn is_blank(text: &Option<String>) -> bool {
    text.as_ref().is_none_or(|text| text.trim().is_empty())
}

/// Who may come: its own words, or whom it is for and under which conditions.
fn eligibility(service: &ServiceRecord) -> Option<String> {
    if !is_blank(&service.eligibility) {
        return service.eligibility.clone();
    }
    let said = [&service.audience_details, &service.conditions].into_iter().flatten();
    let said: Vec<&str> = said.map(|text| text.trim()).filter(|text| !text.is_empty()).collect();
    (!said.is_empty()).then(|| said.join("\n"))
}

fn either<'a>(first: &'a Option<String>, second: &'a Option<String>) -> Option<&'a str> {
    if is_blank(first) { second.as_deref() } else { first.as_deref() }
}

/// Its own fields.
pub(super) fn scalars(service: &ServiceRecord) -> Object {
    let program =
        service.program.as_ref().map(|program| uuid_of("program", &program.external_id).to_string());
    Object::new(id_of(service).to_string())
        .put("organization_id", uuid_of("organization", &service.organization).to_string().into())
        .text("program_id", program.as_deref())
        .put("name", crate::write::clean::plain(&service.name).into_owned().into())
        .text("alternate_name", service.alternate_name.as_deref())
        .text("description", either(&service.description, &service.summary))
        .uri("url", service.url.as_deref())
        .email("email", service.email.as_deref())
        .put("status", status_word(service.status.unwrap_or(ServiceStatus::Active)).into())
        .text("interpretation_services", service.interpretation_services.as_deref())
        .text("application_process", either(&service.application_process, &service.access_details))
        .text("fees_description", service.cost_details.as_deref())
        .text("wait_time", service.wait_time.as_deref())
        .text("accreditations", service.accreditations.as_deref())
        .text("eligibility_description", eligibility(service).as_deref())
        .number("minimum_age", service.minimum_age)
        .number("maximum_age", service.maximum_age)
        .text("assured_date", service.assured_on.as_deref().map(|day| day.get(..10).unwrap_or(day)))
        .text("licenses", service.licenses.as_deref())
        .text("alert", service.alert.as_deref())
        .text("last_modified", service.modified_at.as_deref().and_then(details::moment).as_deref())
}

/// As lists give it: its own fields, its organisation and programme with theirs.
pub(super) fn listed(whole: &Whole<'_>) -> Object {
    let owner = organization::id_of(whole.organization);
    let object =
        scalars(whole.service).put("organization", organization::scalars(whole.organization).finish());
    match &whole.service.program {
        Some(program) => object.put("program", organization::program(program, owner)),
        None => object,
    }
}

/// Fully nested.
pub(super) fn full(whole: &Whole<'_>) -> Value {
    let service = whole.service;
    let owner = Owner { id: id_of(service), column: "service_id" };
    let places = whole.places.iter().map(|place| location::link_full(place).finish()).collect();
    listed(whole)
        .put("organization", organization::full(whole.organization, &[]))
        .list("additional_urls", details::urls(owner, &service.additional_urls))
        .list("phones", details::phones(owner, &service.phones))
        .list("schedules", schedules(owner, service.hours.as_ref()))
        .list("service_areas", details::areas(owner, &service.areas, &service.area_details))
        .list("service_at_locations", places)
        .list("languages", details::languages(owner, &service.languages))
        .list("funding", details::texts(owner, ("funding", "source"), &service.fundings))
        .list("cost_options", details::cost_options(owner, &service.cost_options))
        .list(
            "required_documents",
            details::texts(owner, ("required_document", "document"), &service.documents),
        )
        .list("contacts", details::contacts(owner, &service.contacts))
        .list("capacities", details::capacities(owner, &service.capacities))
        .list("attributes", attributes(service).finish())
        .list("metadata", whole.changes.iter().map(|change| metadata(owner, change)).collect())
        .finish()
}

/// What it bears of all lists.
pub(super) fn attributes(service: &ServiceRecord) -> Attributes {
    let mut list = Attributes::new(id_of(service), "service");
    list.topics(&service.topics);
    macro_rules! codes {
        ($taxonomy:literal, $codes:expr) => {
            for one in $codes {
                list.code($taxonomy, one.code(), one.label(Locale::French));
            }
        };
    }
    codes!("publics", &service.audiences);
    codes!("types", service.kind.iter());
    codes!("frais", service.cost.iter());
    codes!("modes_accueil", &service.delivery_modes);
    codes!("modes_mobilisation", &service.access_modes);
    codes!("mobilisable_par", &service.who_can_refer);
    list.others(&service.other_terms);
    list.own(OwnField::Summary, service.summary.as_deref());
    list.own(OwnField::AudienceDetails, service.audience_details.as_deref());
    list.own(OwnField::Conditions, service.conditions.as_deref());
    list.own(OwnField::AccessDetails, service.access_details.as_deref());
    list.own(OwnField::AccessUrl, service.access_url.as_deref());
    list.own(OwnField::WeeklyHours, service.weekly_hours.map(|hours| hours.to_string()).as_deref());
    list.own(OwnField::Weeks, service.weeks.map(|weeks| weeks.to_string()).as_deref());
    list.own(OwnField::SourceUrl, service.source_url.as_deref());
    if let Some(hours) = &service.hours {
        list.own_json(OwnField::Hours, hours);
    }
    details::odd_phones(&mut list, &service.phones);
    details::odd_costs(&mut list, &service.cost_options);
    details::odd_capacities(&mut list, &service.capacities);
    list.own(OwnField::NotGiven, Some(&not_given(service).join(" ")));
    super::external_id(&mut list, id_of(service), &service.external_id);
    list.extras(&service.extras);
    list
}

/// One line of the change log.
fn metadata(owner: Owner, change: &ChangeRecord) -> Value {
    let text = |text: &str| Value::from(crate::write::clean::plain(text).into_owned());
    Object::new(uuid_of("metadata", &change.id).to_string())
        .put("resource_id", owner.id.to_string().into())
        .put("resource_type", "service".into())
        .put("last_action_date", change.at.date_naive().to_string().into())
        .put("last_action_type", text(&change.action))
        .put("field_name", text(&change.field))
        .put("previous_value", text(&change.before))
        .put("replacement_value", text(&change.after))
        .put("updated_by", text(&change.by))
        .finish()
}
