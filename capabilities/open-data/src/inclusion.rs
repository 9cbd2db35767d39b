//! The interface after data·inclusion v1: what may be asked, and what is answered.

use vocabulary::codes::{Audience, CarrierNetwork, Cost, DeliveryMode, ServiceKind, Topic, TopicCategory};
use vocabulary::slug;
use vocabulary::territory::Territory;

use crate::endpoint::{Endpoint, Interface};
use crate::parameter::{Kind, Parameter};
use crate::paths;

mod lists;
mod search;
mod sources;

pub(crate) use lists::{document, service, services, structure, structures};
pub(crate) use search::search_services;
pub(crate) use sources::sources;

/// The records of a page when nothing is said, as the API of data·inclusion answers.
pub(crate) const USUAL_A_PAGE: u32 = 5_000;
/// The most records of a page, as that API answers.
const MOST_A_PAGE: u32 = 10_000;

const fn parameter(name: &'static str, kind: Kind, words: &'static str) -> Parameter {
    Parameter { name, kind, words }
}

const PAGE: Parameter = parameter("page", Kind::Whole { least: 1, most: 1_000_000, usual: Some(1) }, "page");
const SIZE: Parameter =
    parameter("size", Kind::Whole { least: 1, most: MOST_A_PAGE, usual: Some(USUAL_A_PAGE) }, "per-page");
const SOURCES: Parameter = parameter("sources", Kind::List, "sources");
const NETWORKS: Parameter = parameter("reseaux_porteurs", Kind::Codes(networks), "networks");
const REGION: Parameter = parameter("code_region", Kind::Code(regions), "region");
const REGION_SLUG: Parameter = parameter("slug_region", Kind::Code(region_slugs), "region-slug");
const DEPARTEMENT: Parameter = parameter("code_departement", Kind::Code(departements), "departement");
const DEPARTEMENT_SLUG: Parameter =
    parameter("slug_departement", Kind::Code(departement_slugs), "departement-slug");
const COMMUNE: Parameter = parameter("code_commune", Kind::Words, "commune");
const NO_DUPLICATES: Parameter = parameter("exclure_doublons", Kind::Flag, "no-duplicates");
const TOPICS: Parameter = parameter("thematiques", Kind::Codes(topics), "topics");
const COSTS: Parameter = parameter("frais", Kind::Codes(costs), "costs");
const AUDIENCES: Parameter = parameter("publics", Kind::Codes(audiences), "audiences");
const AUDIENCE_WORDS: Parameter = parameter("recherche_public", Kind::Words, "audience-words");
const MODES: Parameter = parameter("modes_accueil", Kind::Codes(modes), "modes");
const TYPES: Parameter = parameter("types", Kind::Codes(kinds), "types");
const SCORE: Parameter = parameter("score_qualite_minimum", Kind::Number { least: 0.0, most: 1.0 }, "score");
const LATITUDE: Parameter = parameter("lat", Kind::Number { least: -90.0, most: 90.0 }, "latitude");
const LONGITUDE: Parameter = parameter("lon", Kind::Number { least: -180.0, most: 180.0 }, "longitude");

/// Lists of structures.
pub(crate) const STRUCTURES: Endpoint = Endpoint::new(
    paths::STRUCTURES,
    "structures",
    &[
        SOURCES,
        NETWORKS,
        REGION,
        REGION_SLUG,
        DEPARTEMENT,
        DEPARTEMENT_SLUG,
        COMMUNE,
        NO_DUPLICATES,
        PAGE,
        SIZE,
    ],
    "PageOfStructures",
);
/// Lists of services.
pub(crate) const SERVICES: Endpoint = Endpoint::new(
    paths::SERVICES,
    "services",
    &[
        SOURCES,
        TOPICS,
        REGION,
        REGION_SLUG,
        DEPARTEMENT,
        DEPARTEMENT_SLUG,
        COMMUNE,
        COSTS,
        AUDIENCES,
        AUDIENCE_WORDS,
        MODES,
        TYPES,
        SCORE,
        PAGE,
        SIZE,
    ],
    "PageOfServices",
);
/// Services around a commune.
pub(crate) const SEARCH: Endpoint = Endpoint::new(
    paths::SEARCH_SERVICES,
    "search-services",
    &[
        SOURCES,
        COMMUNE,
        LATITUDE,
        LONGITUDE,
        TOPICS,
        COSTS,
        MODES,
        AUDIENCES,
        AUDIENCE_WORDS,
        TYPES,
        SCORE,
        NO_DUPLICATES,
        PAGE,
        SIZE,
    ],
    "PageOfResults",
);

/// The whole interface.
pub(crate) const INTERFACE: Interface = Interface {
    words: "inclusion",
    version: "1",
    document: paths::INCLUSION_DOCUMENT,
    endpoints: &[
        STRUCTURES,
        Endpoint::new(paths::STRUCTURE, "structure", &[], "DetailedStructure"),
        SERVICES,
        Endpoint::new(paths::SERVICE, "service", &[], "DetailedService"),
        SEARCH,
        Endpoint::new(paths::SOURCES, "sources", &[], "Sources"),
    ],
    schemas: include_str!("../schemas/inclusion.json"),
    misread: (422, "HTTPValidationError"),
};

fn networks() -> Vec<&'static str> {
    CarrierNetwork::ALL.iter().map(|network| network.code()).collect()
}

fn regions() -> Vec<&'static str> {
    Territory::france().regions().iter().map(|region| region.code).collect()
}

fn departements() -> Vec<&'static str> {
    Territory::france().departements().iter().map(|departement| departement.code).collect()
}

/// The names of the regions as they stand in addresses, in the order of [`regions`].
fn region_slugs() -> Vec<&'static str> {
    static SLUGS: std::sync::LazyLock<Vec<String>> = std::sync::LazyLock::new(|| {
        Territory::france().regions().iter().map(|region| slug(region.name)).collect()
    });
    SLUGS.iter().map(String::as_str).collect()
}

/// The names of the départements as they stand in addresses, in the order of [`departements`].
fn departement_slugs() -> Vec<&'static str> {
    static SLUGS: std::sync::LazyLock<Vec<String>> = std::sync::LazyLock::new(|| {
        Territory::france().departements().iter().map(|departement| slug(departement.name)).collect()
    });
    SLUGS.iter().map(String::as_str).collect()
}

/// Topics of the national list and their families: both may be asked for.
fn topics() -> Vec<&'static str> {
    let topics = Topic::ALL.iter().filter(|topic| !topic.is_local()).map(|topic| topic.code());
    TopicCategory::ALL.iter().map(|category| category.code()).chain(topics).collect()
}

fn costs() -> Vec<&'static str> {
    Cost::ALL.iter().map(|cost| cost.code()).collect()
}

fn audiences() -> Vec<&'static str> {
    Audience::ALL.iter().map(|audience| audience.code()).collect()
}

fn modes() -> Vec<&'static str> {
    vec![DeliveryMode::OnSite.code(), DeliveryMode::Remote.code()]
}

fn kinds() -> Vec<&'static str> {
    ServiceKind::ALL.iter().map(|kind| kind.code()).collect()
}
