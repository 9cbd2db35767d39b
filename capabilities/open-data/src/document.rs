//! The document of an interface (OpenAPI 3.1), written from its endpoints in the visitor's language.

use serde_json::{Map, Value, json};
use web::Visit;

use crate::answer::{JSON, LINES};
use crate::endpoint::{Endpoint, Interface};
use crate::licence::Licence;
use crate::parameter::{Kind, Parameter};

/// The version of OpenAPI the document follows.
const OPENAPI: &str = "3.1.0";

/// The whole document.
pub(crate) fn written(interface: &Interface, visit: &Visit, licence: &Licence) -> Value {
    let mut paths = Map::new();
    for endpoint in interface.endpoints {
        let mut methods = Map::new();
        methods.insert("get".to_owned(), operation(interface, endpoint, visit, false));
        if endpoint.also_post {
            methods.insert("post".to_owned(), operation(interface, endpoint, visit, true));
        }
        paths.insert(endpoint.path.to_owned(), methods.into());
    }
    json!({
        "openapi": OPENAPI,
        "info": {
            "title": said(visit, "interface", interface.words, "title"),
            "description": said(visit, "interface", interface.words, "text"),
            "version": interface.version,
            "license": { "name": licence.name, "url": licence.address },
        },
        "servers": [{ "url": visit.shell.base_url }],
        "security": [{}, { "key": [] }, { "bearer": [] }],
        "paths": paths,
        "components": {
            "schemas": schemas(interface),
            "securitySchemes": {
                "key": { "type": "apiKey", "in": "header", "name": "X-API-Key" },
                "bearer": { "type": "http", "scheme": "bearer" },
            },
        },
    })
}

/// The schemas of the interface's answers, and that of a refusal.
fn schemas(interface: &Interface) -> Map<String, Value> {
    let own = serde_json::from_str(interface.schemas);
    let mut schemas: Map<String, Value> = own.unwrap_or_default();
    schemas.insert(
        "Problem".to_owned(),
        json!({
            "type": "object",
            "properties": {
                "type": { "type": "string" },
                "title": { "type": "string" },
                "status": { "type": "integer" },
                "detail": { "type": "string" },
                "parameters": { "type": "array", "items": {
                    "type": "object",
                    "properties": { "name": { "type": "string" }, "reason": { "type": "string" } },
                    "required": ["name", "reason"],
                } },
            },
            "required": ["type", "title", "status", "detail"],
        }),
    );
    schemas
}

fn operation(interface: &Interface, endpoint: &Endpoint, visit: &Visit, by_post: bool) -> Value {
    let mut operation = json!({
        "operationId": if by_post { format!("{}-post", endpoint.words) } else { endpoint.words.to_owned() },
        "summary": said(visit, "endpoint", endpoint.words, ""),
        "description": said(visit, "endpoint", endpoint.words, "text"),
        "responses": responses(interface, endpoint, visit),
    });
    let mut parameters: Vec<Value> = Vec::new();
    if endpoint.is_of_one() {
        let id = Parameter { name: "id", kind: Kind::Words, words: "id" };
        parameters.push(parameter(&id, "path", visit));
    }
    if by_post {
        operation["requestBody"] = body(endpoint, visit);
    } else {
        parameters.extend(endpoint.parameters.iter().map(|one| parameter(one, "query", visit)));
    }
    operation["parameters"] = parameters.into();
    operation
}

fn parameter(parameter: &Parameter, place: &str, visit: &Visit) -> Value {
    json!({
        "name": parameter.name, "in": place, "required": place == "path",
        "description": said(visit, "parameter", parameter.words, ""),
        "schema": parameter.schema(),
    })
}

/// The same parameters, in the body: as a form writes them, or as JSON, where nothing may be said by `null`.
fn body(endpoint: &Endpoint, visit: &Visit) -> Value {
    let schema = |of: fn(&Parameter) -> Value| {
        let properties = endpoint.parameters.iter().map(|one| {
            let mut schema = of(one);
            schema["description"] = said(visit, "parameter", one.words, "").into();
            (one.name.to_owned(), schema)
        });
        let properties: Map<String, Value> = properties.collect();
        json!({ "type": "object", "properties": properties })
    };
    json!({ "content": {
        "application/json": { "schema": schema(Parameter::body_schema) },
        "application/x-www-form-urlencoded": { "schema": schema(Parameter::schema) },
    } })
}

fn responses(interface: &Interface, endpoint: &Endpoint, visit: &Visit) -> Value {
    let schema = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
    let said = |words: &str| said(visit, "answer", words, "");
    let mut content = json!({ JSON: { "schema": schema(endpoint.answer) } });
    if endpoint.streams {
        content[LINES] = json!({ "schema": { "type": "string" } });
    }
    let (misread, fault) = interface.misread;
    let refusal = |words: &str| {
        let media_type = if fault == "Problem" { "application/problem+json" } else { JSON };
        json!({ "description": said(words), "content": { media_type: { "schema": schema(fault) } } })
    };
    let mut responses = Map::new();
    responses.insert("200".to_owned(), json!({ "description": said("found"), "content": content }));
    responses.insert("304".to_owned(), json!({ "description": said("unchanged") }));
    responses.insert(misread.to_string(), refusal("misread"));
    responses.insert("401".to_owned(), refusal("key"));
    if endpoint.is_of_one() {
        responses.insert("404".to_owned(), refusal("unknown"));
    }
    if endpoint.also_post {
        responses.insert("415".to_owned(), refusal("body"));
    }
    responses.insert("429".to_owned(), refusal("too-many"));
    responses.insert("503".to_owned(), refusal("not-yet"));
    responses.into()
}

/// Words of the documents: `open-data-<of>-<name>` or its longer text.
fn said(visit: &Visit, of: &str, name: &str, more: &str) -> String {
    let end = if more.is_empty() { String::new() } else { format!("-{more}") };
    visit.say(&format!("open-data-{of}-{name}{end}")).into_owned()
}
