//! The document of the search for programs (OpenAPI 3.1): what may be asked, and what is answered.

use axum::Json;
use axum::http::header::ACCESS_CONTROL_ALLOW_ORIGIN;
use axum::response::{IntoResponse, Response};
use search::Question;
use serde_json::{Value, json};
use vocabulary::codes::{
    Audience, Basis, Cost, DeliveryMode, LegalFamily, MeanKind, OrganizationKind, Sector, ServiceKind, Topic,
    TopicCategory,
};
use web::Visit;

use crate::finding::asking::{FARTHEST_KM, LAST_PAGE, LONGEST_PLACE, MOST_FILTERS, MOST_RESULTS, PAGE_SIZE};
use crate::finding::facets::Facet;
use crate::paths;

/// The version of the search for programs; fields may be added to it, none changes its meaning.
const VERSION: &str = "1";

/// `GET /api/search/openapi.json`.
pub(in crate::pages) async fn document(visit: Visit) -> Response {
    ([(ACCESS_CONTROL_ALLOW_ORIGIN, "*")], Json(written(&visit))).into_response()
}

fn written(visit: &Visit) -> Value {
    let said = |name: &str| visit.say(&format!("directory-api-{name}")).into_owned();
    json!({
        "openapi": "3.1.0",
        "info": { "title": said("title"), "description": said("text"), "version": VERSION },
        "servers": [{ "url": visit.shell.base_url }],
        "security": [],
        "paths": { paths::API_SEARCH: { "get": {
            "operationId": "search",
            "summary": said("search"),
            "description": said("search-text"),
            "parameters": parameters(visit),
            "responses": {
                "200": { "description": said("found"), "content": content("Answer") },
                "400": { "description": said("misread"), "content": content("Misread") },
                "503": { "description": said("later"), "content": content("Later") },
            },
        } } },
        "components": { "schemas": schemas() },
    })
}

fn content(schema: &str) -> Value {
    json!({ "application/json": { "schema": { "$ref": format!("#/components/schemas/{schema}") } } })
}

/// Everything that may be asked, each with its words and what it takes.
fn parameters(visit: &Visit) -> Vec<Value> {
    let flag = json!({ "type": "string", "enum": ["0", "1", "false", "true", "no", "yes"], "default": "0" });
    let whole = |most: usize, usual: usize| json!({ "type": "integer", "minimum": 1, "maximum": most, "default": usual });
    let degrees = |most: u32| json!({ "type": "number", "minimum": -f64::from(most), "maximum": most });
    let text = |longest: usize| json!({ "type": "string", "maxLength": longest });
    let plain = [
        ("q", text(Question::MAX_CHARS)),
        ("near", text(LONGEST_PLACE)),
        ("commune", text(LONGEST_PLACE)),
        ("lat", degrees(90)),
        ("lon", degrees(180)),
        ("radius_km", json!({ "type": "number", "exclusiveMinimum": 0, "maximum": FARTHEST_KM })),
        (
            "open_at",
            json!({ "anyOf": [
            { "enum": ["any", "now", "today"] },
            { "type": "string", "format": "date" },
            { "type": "string", "format": "date-time" },
        ] }),
        ),
        ("open_day", json!({ "type": "string", "format": "date" })),
        ("open_hour", json!({ "type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$" })),
        ("confirmed", flag.clone()),
        ("other_areas", flag),
        ("order", json!({ "enum": ["relevance", "distance", "fresh"], "default": "relevance" })),
        ("limit", whole(MOST_RESULTS, PAGE_SIZE)),
        ("page", whole(LAST_PAGE, 1)),
        ("langue", json!({ "type": "string" })),
    ];
    let plain = plain.into_iter().map(|(name, schema)| {
        parameter(name, visit.say(&format!("directory-api-parameter-{name}")).into_owned(), schema)
    });
    let filters = Facet::ALL.into_iter().map(|facet| {
        let name = facet.parameter();
        let words = visit.say(&format!("directory-filter-{name}")).into_owned();
        parameter(name, words, json!({ "type": "array", "items": code(facet), "maxItems": MOST_FILTERS }))
    });
    plain.chain(filters).collect()
}

fn parameter(name: &str, words: String, schema: Value) -> Value {
    json!({ "name": name, "in": "query", "required": false, "description": words, "schema": schema })
}

/// What one value of a filter may be.
fn code(facet: Facet) -> Value {
    macro_rules! of {
        ($list:ty) => {
            json!({ "enum": <$list>::ALL.iter().map(|word| word.code()).collect::<Vec<_>>() })
        };
    }
    match facet {
        Facet::Audience => of!(Audience),
        Facet::Cost => of!(Cost),
        Facet::Delivery => of!(DeliveryMode),
        Facet::Family => of!(LegalFamily),
        Facet::Basis => of!(Basis),
        Facet::Kind => of!(ServiceKind),
        Facet::Category => of!(TopicCategory),
        Facet::Topic => of!(Topic),
        Facet::OrganizationKind => of!(OrganizationKind),
        Facet::Means => of!(MeanKind),
        Facet::Sector => of!(Sector),
        Facet::Accessible => json!({ "enum": ["yes"] }),
        Facet::Commune => json!({ "type": "string", "pattern": "^[0-9][0-9AB][0-9]{3}$" }),
        // Whatever a record says; what none says finds nothing.
        Facet::Language | Facet::Funder => json!({ "type": "string" }),
    }
}

/// The shapes of what is answered.
fn schemas() -> Value {
    let text = || json!({ "type": "string" });
    let count = || json!({ "type": "integer", "minimum": 0 });
    json!({
        "Answer": object(
            &[
                ("total", count()),
                ("hidden_by_area", count()),
                ("corrections", json!({
                    "type": "array",
                    "items": object(&[("typed", text()), ("read_as", text())], &[]),
                })),
                ("understood_topics", json!({ "type": "array", "items": text() })),
                ("results", json!({ "type": "array", "items": { "$ref": "#/components/schemas/Service" } })),
            ],
            &[],
        ),
        "Service": service(),
        "Misread": object(
            &[("error", json!({ "const": "bad-request" })), ("parameter", text()), ("reason", text())],
            &[],
        ),
        "Later": object(&[("error", json!({ "const": "unavailable" }))], &[("request", text())]),
    })
}

fn service() -> Value {
    let text = || json!({ "type": "string" });
    let known = |kind: &str| json!({ "type": [kind, "null"] });
    object(
        &[
            ("id", json!({ "type": "string", "format": "uuid" })),
            ("name", text()),
            ("organization", text()),
            ("url", json!({ "type": "string", "format": "uri" })),
            ("phone", known("string")),
            ("distance_m", json!({ "type": ["integer", "null"], "minimum": 0 })),
            ("open_now", known("boolean")),
            ("confirmed_on", json!({ "type": ["string", "null"], "format": "date" })),
            ("topics", json!({ "type": "array", "items": text() })),
            ("commune", known("string")),
            ("commune_code", known("string")),
            ("cost", known("string")),
            ("basis", known("string")),
            ("legal_family", known("string")),
            ("temporary_state", json!({ "enum": ["full", "low-stock", "closed", null] })),
            ("summary", known("string")),
            ("limits", known("string")),
            ("why", text()),
        ],
        &[],
    )
}

/// An object that has these fields, and may have those.
fn object(always: &[(&str, Value)], sometimes: &[(&str, Value)]) -> Value {
    let names: Vec<&str> = always.iter().map(|(name, _)| *name).collect();
    let fields = always.iter().chain(sometimes).map(|(name, schema)| ((*name).to_owned(), schema.clone()));
    let fields: serde_json::Map<String, Value> = fields.collect();
    json!({ "type": "object", "properties": fields, "required": names })
}
