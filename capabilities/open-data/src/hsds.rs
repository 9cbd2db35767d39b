//! The interface after HSDS 3.1: what may be asked, and what is answered.

use crate::endpoint::{Endpoint, Interface};
use crate::parameter::{Kind, Parameter};
use crate::paths;

mod lists;
mod meta;
mod terms;

pub(crate) use lists::{
    gone, organization, organizations, service, service_at_location, services, services_at_locations,
};
pub(crate) use meta::{document, root};
pub(crate) use terms::{taxonomies, taxonomy, taxonomy_term, taxonomy_terms};

/// The version of the standard.
pub(crate) const VERSION: &str = "3.1";
/// The most records of a page.
const MOST_A_PAGE: u32 = 1_000;
/// The records of a page when nothing is said.
pub(crate) const USUAL_A_PAGE: u32 = 50;
/// The farthest one may look around a postal code, in metres.
const FARTHEST: f64 = 1_500_000.0;

const fn parameter(name: &'static str, kind: Kind, words: &'static str) -> Parameter {
    Parameter { name, kind, words }
}

const SEARCH: Parameter = parameter("search", Kind::Words, "search");
const PAGE: Parameter = parameter("page", Kind::Whole { least: 1, most: 1_000_000, usual: Some(1) }, "page");
const PER_PAGE: Parameter =
    parameter("per_page", Kind::Whole { least: 1, most: MOST_A_PAGE, usual: Some(USUAL_A_PAGE) }, "per-page");
const FORMAT: Parameter = parameter("format", Kind::Code(|| vec!["json", "ndjson"]), "format");
const TERM: Parameter = parameter("taxonomy_term_id", Kind::Id, "term");
const TAXONOMY: Parameter = parameter("taxonomy_id", Kind::Id, "taxonomy");
const ORGANIZATION: Parameter = parameter("organization_id", Kind::Id, "organization");
const MODIFIED: Parameter = parameter("modified_after", Kind::Moment, "modified-after");
const MINIMAL: Parameter = parameter("minimal", Kind::Flag, "minimal");
const FULL: Parameter = parameter("full", Kind::Flag, "full");
const FULL_SERVICE: Parameter = parameter("full_service", Kind::Flag, "full-service");
const POSTCODE: Parameter = parameter("postcode", Kind::Words, "postcode");
const PROXIMITY: Parameter = parameter("proximity", Kind::Number { least: 0.0, most: FARTHEST }, "proximity");
const TOP_ONLY: Parameter = parameter("top_only", Kind::Flag, "top-only");
const PARENT: Parameter = parameter("parent_id", Kind::Id, "parent");
const SINCE: Parameter = parameter("since", Kind::Moment, "since");

/// Lists of services.
pub(crate) const SERVICES: Endpoint = Endpoint::new(
    paths::HSDS_SERVICES,
    "hsds-services",
    &[SEARCH, PAGE, PER_PAGE, FORMAT, TERM, TAXONOMY, ORGANIZATION, MODIFIED, MINIMAL, FULL],
    "ServicePage",
)
.searched();
/// Lists of services at their places.
pub(crate) const SERVICES_AT_LOCATIONS: Endpoint = Endpoint::new(
    paths::HSDS_SERVICES_AT_LOCATIONS,
    "hsds-services-at-locations",
    &[SEARCH, TERM, TAXONOMY, ORGANIZATION, MODIFIED, FULL, PAGE, PER_PAGE, FORMAT, POSTCODE, PROXIMITY],
    "ServiceAtLocationPage",
)
.searched();
/// Lists of organisations.
pub(crate) const ORGANIZATIONS: Endpoint = Endpoint::new(
    paths::HSDS_ORGANIZATIONS,
    "hsds-organizations",
    &[SEARCH, FULL_SERVICE, FULL, TERM, TAXONOMY, PAGE, PER_PAGE, FORMAT],
    "OrganizationPage",
)
.searched();
/// One organisation.
pub(crate) const ONE_ORGANIZATION: Endpoint =
    Endpoint::new(paths::HSDS_ORGANIZATION, "hsds-organization", &[FULL_SERVICE], "Organization");
/// The lists of words.
pub(crate) const TAXONOMIES: Endpoint = Endpoint::new(
    paths::HSDS_TAXONOMIES,
    "hsds-taxonomies",
    &[SEARCH, PAGE, PER_PAGE, FORMAT],
    "TaxonomyPage",
)
.searched();
/// The words of the lists.
pub(crate) const TERMS: Endpoint = Endpoint::new(
    paths::HSDS_TERMS,
    "hsds-terms",
    &[SEARCH, PAGE, PER_PAGE, FORMAT, TAXONOMY, TOP_ONLY, PARENT],
    "TaxonomyTermPage",
)
.searched();
/// What went away.
pub(crate) const GONE: Endpoint =
    Endpoint::new(paths::HSDS_GONE, "hsds-gone", &[SINCE, PAGE, PER_PAGE], "GonePage");

/// The whole interface.
pub(crate) const INTERFACE: Interface = Interface {
    words: "hsds",
    version: "3.1.3",
    document: paths::HSDS_DOCUMENT,
    endpoints: &[
        Endpoint::new(paths::HSDS_ROOT, "hsds-root", &[], "Meta"),
        SERVICES,
        Endpoint::new(paths::HSDS_SERVICE, "hsds-service", &[], "Service"),
        SERVICES_AT_LOCATIONS,
        Endpoint::new(paths::HSDS_SERVICE_AT_LOCATION, "hsds-service-at-location", &[], "ServiceAtLocation"),
        ORGANIZATIONS,
        ONE_ORGANIZATION,
        TAXONOMIES,
        Endpoint::new(paths::HSDS_TAXONOMY, "hsds-taxonomy", &[], "Taxonomy"),
        TERMS,
        Endpoint::new(paths::HSDS_TERM, "hsds-term", &[], "TaxonomyTerm"),
        GONE,
    ],
    schemas: include_str!("../schemas/hsds.json"),
    misread: (400, "Problem"),
};
