//! The addresses of the directory's data: two programming interfaces, their documents, files to take along.

/// What the interface after HSDS is, in three lines.
pub const HSDS: &str = "/hsds";
/// The same, as the standard writes it.
pub const HSDS_ROOT: &str = "/hsds/";
/// The document of the interface after HSDS.
pub const HSDS_DOCUMENT: &str = "/hsds/openapi.json";
/// Services.
pub const HSDS_SERVICES: &str = "/hsds/services";
/// One service with all it holds.
pub const HSDS_SERVICE: &str = "/hsds/services/{id}";
/// Services at their places.
pub const HSDS_SERVICES_AT_LOCATIONS: &str = "/hsds/service_at_locations";
/// One service at one place.
pub const HSDS_SERVICE_AT_LOCATION: &str = "/hsds/service_at_locations/{id}";
/// Organisations.
pub const HSDS_ORGANIZATIONS: &str = "/hsds/organizations";
/// One organisation with all it holds.
pub const HSDS_ORGANIZATION: &str = "/hsds/organizations/{id}";
/// The lists of words.
pub const HSDS_TAXONOMIES: &str = "/hsds/taxonomies";
/// One list of words.
pub const HSDS_TAXONOMY: &str = "/hsds/taxonomies/{id}";
/// The words of the lists.
pub const HSDS_TERMS: &str = "/hsds/taxonomy_terms";
/// One word of a list.
pub const HSDS_TERM: &str = "/hsds/taxonomy_terms/{id}";
/// What went away.
pub const HSDS_GONE: &str = "/hsds/gone";

/// The document of the interface after data·inclusion.
pub const INCLUSION_DOCUMENT: &str = "/api/v1/openapi.json";
/// Structures.
pub const STRUCTURES: &str = "/api/v1/structures";
/// One structure with its services.
pub const STRUCTURE: &str = "/api/v1/structures/{id}";
/// Services.
pub const SERVICES: &str = "/api/v1/services";
/// One service with its structure.
pub const SERVICE: &str = "/api/v1/services/{id}";
/// Services around a commune, the nearest first.
pub const SEARCH_SERVICES: &str = "/api/v1/search/services";
/// Who the records come from.
pub const SOURCES: &str = "/api/v1/sources";

/// The files to take along.
pub const DOWNLOADS: &str = "/donnees";
/// One file.
pub const DOWNLOAD: &str = "/donnees/fichiers/{file}";
/// The interfaces, for people.
pub const READING: &str = "/donnees/api";
/// The keys of programs.
pub const KEYS: &str = "/administration/cles";
/// The end of a key.
pub const KEY_END: &str = "/administration/cles/{key}/retirer";
/// The licence of the data.
pub const LICENCE: &str = "/administration/cles/licence";
