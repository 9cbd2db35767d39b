//! The addresses of the directory's pages: readable, permanent, written in one place.

use uuid::Uuid;
use vocabulary::slug;
use vocabulary::territory::Commune;

use crate::kept::handle;

/// The home page.
pub const HOME: &str = "/";
/// Results for a need and a place; the same listing stands on pages of other rooms.
pub const SEARCH: &str = "/recherche";
/// The same results as data.
pub const API_SEARCH: &str = "/api/search";
/// What a program may ask there, and what it is answered.
pub const API_SEARCH_DOCUMENT: &str = "/api/search/openapi.json";
/// A service's sheet.
pub const SERVICE: &str = "/services/{name}";
/// An organisation's sheet.
pub const ORGANIZATION: &str = "/organisations/{name}";
/// Every organisation.
pub const ORGANIZATIONS: &str = "/organisations";
/// A commune's page.
pub const COMMUNE: &str = "/communes/{name}";
/// The communes of the network.
pub const COMMUNES: &str = "/communes";
/// Who does what, by need and commune.
pub const WHO_DOES_WHAT: &str = "/qui-fait-quoi";
/// Acronyms and words of the field.
pub const GLOSSARY: &str = "/glossaire";
/// What search engines may read.
pub const SITEMAP: &str = "/sitemap.xml";

/// The address of a service: its name to read, its handle to last.
pub fn service(id: Uuid, name: &str) -> String {
    format!("/services/{}-{}", slug(name), handle(id))
}

/// The address of an organisation.
pub fn organization(id: Uuid, name: &str) -> String {
    format!("/organisations/{}-{}", slug(name), handle(id))
}

/// The address of a commune.
pub fn commune(commune: &Commune) -> String {
    format!("/communes/{}-{}", slug(commune.name), commune.code)
}

/// The lasting part of an address: what stands after its last hyphen.
pub(crate) fn lasting_part(name: &str) -> &str {
    name.rsplit_once('-').map_or(name, |(_, last)| last)
}
