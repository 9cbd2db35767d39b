//! HSDS 3.1: records as nested JSON, one object a line, and as a package of tables.
//!
//! The fields of the standard are used wherever one fits. What it has no word for hangs on the records as
//! attributes: our closed lists as taxonomies, other fields under the taxonomy `maillage`. Fields the standard
//! requires and nobody filled are given a stand-in and named there, so that a reader of ours takes it away again.

mod details;
mod lines;
mod location;
mod object;
mod organization;
mod package;
mod schedules;
mod service;
mod tables;
mod terms;

use serde_json::{Value, json};
use uuid::Uuid;

use super::Whole;
use crate::own::OwnField;
use crate::record::{LocationRecord, OrganizationRecord, ServiceRecord};

pub use lines::{Document, Lines};
pub use package::Package;
pub use terms::{Taxonomy, TaxonomyTerm, own_taxonomies};

pub(crate) use details::{AREA_EXTENT, area_uri};
pub(crate) use terms::KIND_PREFIX;

/// The version of the standard that is written.
pub const VERSION: &str = "3.1";

/// A service, fully nested: what `GET /services/{id}` answers.
pub fn service_json(whole: &Whole<'_>) -> Value {
    service::full(whole)
}

/// A service as lists give it: its own fields, its organisation and programme with theirs, no list.
pub fn service_list_json(whole: &Whole<'_>) -> Value {
    service::listed(whole).finish()
}

/// An organisation in full with the places given.
pub fn organization_json(organization: &OrganizationRecord, locations: &[&LocationRecord]) -> Value {
    organization::full(organization, locations)
}

/// An organisation as lists give it: its own fields.
pub fn organization_list_json(organization: &OrganizationRecord) -> Value {
    organization::scalars(organization).finish()
}

/// A place, fully nested.
pub(crate) fn location_json(location: &LocationRecord) -> Value {
    location::full(location)
}

/// A service at its place of this rank (0 is the first), with the place in full and the service as in lists; not
/// `full`, with their own fields only. Nothing when there is no such place.
pub fn service_at_location_json(whole: &Whole<'_>, rank: usize, full: bool) -> Option<Value> {
    let place = whole.places.get(rank)?;
    let object = if full {
        location::link_full(place)
            .put("service", service_json(&Whole { places: Vec::new(), ..whole.clone() }))
    } else {
        location::link_scalars(place)
            .put("location", location::scalars(place.location).finish())
            .put("service", service::scalars(whole.service).finish())
    };
    Some(object.finish())
}

/// A list of terms.
pub fn taxonomy_json(taxonomy: &Taxonomy) -> Value {
    terms::taxonomy_object(taxonomy)
}

/// A term of a list, with the list in full.
pub fn taxonomy_term_json(term: &TaxonomyTerm) -> Value {
    let object = terms::term_object(term);
    if term.taxonomy.is_empty() {
        return object.finish();
    }
    object.put("taxonomy_detail", taxonomy_json(&terms::taxonomy(&term.taxonomy))).finish()
}

/// The envelope of one page of a list, pages counted from 1; all its members are always there.
pub fn page(contents: Vec<Value>, page_number: u64, per_page: u64, total_items: u64) -> Value {
    let total_pages = total_items.div_ceil(per_page.max(1));
    json!({
        "total_items": total_items,
        "total_pages": total_pages,
        "page_number": page_number,
        "size": contents.len(),
        "first_page": page_number <= 1,
        "last_page": page_number >= total_pages,
        "empty": contents.is_empty(),
        "contents": contents,
    })
}

/// The terms a service bears, drawn in no file: what [`service_json`] gives as attributes.
pub fn service_terms(service: &ServiceRecord) -> Vec<TaxonomyTerm> {
    service::attributes(service).terms()
}

/// The terms an organisation bears itself.
pub fn organization_terms(organization: &OrganizationRecord) -> Vec<TaxonomyTerm> {
    organization::attributes(organization).terms()
}

/// The identifier under which a taxonomy of this name is published.
pub fn taxonomy_id(name: &str) -> Uuid {
    super::identity::drawn("taxonomy", name)
}

/// The identifier under which a term of a taxonomy is published.
pub fn taxonomy_term_id(taxonomy: &str, code: &str) -> Uuid {
    super::identity::drawn("taxonomy_term", &format!("{taxonomy}\n{code}"))
}

/// The identifier at the source, where it could not be published as it is.
fn external_id(list: &mut terms::Attributes, id: Uuid, external_id: &str) {
    if id.to_string() != external_id {
        list.own(OwnField::ExternalId, Some(external_id));
    }
}
