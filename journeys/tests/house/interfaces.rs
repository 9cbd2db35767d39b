//! Every door for programs stands in a document or in the handbook, and answers what its document promises, whatever
//! it is asked.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use app::House;
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use journeys::{Outcome, Trouble, apart, say};
use serde_json::{Value, json};
use store::Engine;
use tower::ServiceExt;

use super::read;

/// The documents of the interfaces.
const DOCUMENTS: [&str; 2] = ["/hsds/openapi.json", "/api/v1/openapi.json"];
/// Doors for programs that follow no standard: the handbook tells how they are asked.
const TOLD: [(&str, &str); 2] = [("/api/search", "handbook/api.md"), ("/api/sms", "handbook/install.md")];
/// Doors of the interfaces that are not about data: the documents themselves, and the page that leads to them.
const ABOUT: [&str; 3] = ["/hsds/openapi.json", "/api/v1/openapi.json", "/hsds"];
/// What a program says that understood nothing, or means harm.
const ODD: [&str; 8] = ["", "0", "-1", "1e9", "null", "77288", "\"'><intrus>{{7*7}}\u{7f}", "a\u{0}b"];

/// A house that is asked without a network.
struct Asked<'a>(&'a Router);

impl Asked<'_> {
    /// The status, the media type and the body of an answer. Each question comes from a place of its own.
    async fn get(&self, address: &str) -> Outcome<(u16, String, Vec<u8>)> {
        use std::sync::atomic::{AtomicU32, Ordering};
        static NEXT: AtomicU32 = AtomicU32::new(0x0c00_0000);
        let place = std::net::Ipv4Addr::from(NEXT.fetch_add(1, Ordering::Relaxed));
        let request =
            Request::get(address).extension(ConnectInfo(std::net::SocketAddr::from((place, 4_000))));
        let request = request.body(Body::empty()).map_err(|cause| Trouble::while_("asking", cause))?;
        let Ok(response) = self.0.clone().oneshot(request).await;
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, 32 << 20).await;
        let bytes = bytes.map_err(|cause| Trouble::while_("reading an answer", cause))?;
        let kind = parts.headers.get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let kind = kind.split(';').next().unwrap_or_default().to_owned();
        Ok((parts.status.as_u16(), kind, bytes.to_vec()))
    }

    async fn json(&self, address: &str) -> Outcome<Value> {
        let (_, _, bytes) = self.get(address).await?;
        serde_json::from_slice(&bytes).map_err(|cause| Trouble::while_(address, cause))
    }
}

#[test]
fn every_door_for_programs_is_told_and_answers_by_its_document() -> Outcome {
    apart(Engine::Sqlite, asks_every_interface)
}

async fn asks_every_interface(house: &House, _data: &Path) -> Outcome {
    let router = house.router();
    let asked = Asked(&router);
    let mut documented = BTreeSet::new();
    let (mut questions, mut faults) = (0, Vec::new());
    for address in DOCUMENTS {
        let document = asked.json(address).await?;
        for (path, methods) in document["paths"].as_object().into_iter().flatten() {
            let methods = methods.as_object().into_iter().flatten();
            documented.extend(methods.map(|(method, _)| (method.to_uppercase(), path.clone())));
        }
        questions += asks_by(&asked, &document, &mut faults).await?;
    }
    say(&format!("{questions} questions put to {} documented doors", documented.len()));
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    assert!(questions > 200, "only {questions} questions");
    let doors = app::doors(true);
    let for_programs = doors.iter().filter(|door| {
        (door.path.starts_with("/api/") || door.path.starts_with("/hsds")) && door.method != "OPTIONS"
    });
    let untold: Vec<&str> = for_programs
        .filter(|door| !documented.contains(&(door.method.to_owned(), door.path.to_owned())))
        .filter(|door| !ABOUT.contains(&door.path))
        .filter(|door| !TOLD.iter().any(|(path, page)| door.path == *path && read(page).contains(path)))
        .map(|door| door.path)
        .collect();
    assert_eq!(untold, Vec::<&str>::new(), "doors for programs that no page tells of");
    Ok(())
}

/// Asks every documented address as it is, and with each parameter odd in every way; what comes is promised.
async fn asks_by(asked: &Asked<'_>, document: &Value, faults: &mut Vec<String>) -> Outcome<usize> {
    let mut judges = Judges { document, known: BTreeMap::new() };
    let mut questions = 0;
    for (path, methods) in document["paths"].as_object().into_iter().flatten() {
        let operation = &methods["get"];
        if operation.is_null() {
            continue;
        }
        let mut addresses = Vec::new();
        let whole = match path.strip_suffix("/{id}") {
            Some(of) => {
                addresses.push(format!("{of}/00000000-0000-0000-0000-000000000000"));
                format!("{of}/{}", first_id(asked, of).await?)
            }
            None => path.clone(),
        };
        addresses.push(whole.clone());
        for parameter in operation["parameters"].as_array().into_iter().flatten() {
            let name = parameter["name"].as_str().unwrap_or_default();
            if parameter["in"] == "query" {
                addresses.extend(ODD.iter().map(|odd| format!("{whole}?{name}={}", web::encoded(odd))));
            }
        }
        for address in addresses {
            questions += 1;
            let (status, kind, bytes) = asked.get(&address).await?;
            if let Some(fault) = judges.judge(operation, (status, &kind), &bytes) {
                faults.push(format!("{address}: {status} {kind}: {fault}"));
            }
        }
    }
    Ok(questions)
}

/// The first identifier that a list tells.
async fn first_id(asked: &Asked<'_>, list: &str) -> Outcome<String> {
    let answer = asked.json(list).await?;
    let first = ["contents", "items"].iter().find_map(|key| answer[*key].get(0)).cloned();
    let id = first.as_ref().and_then(|first| first["id"].as_str());
    id.map(str::to_owned).ok_or_else(|| Trouble::new(format!("{list} is empty")))
}

/// The schemas of a document, each built once.
struct Judges<'a> {
    document: &'a Value,
    known: BTreeMap<String, jsonschema::Validator>,
}

impl Judges<'_> {
    /// Why an answer is not what its operation promises.
    fn judge(&mut self, operation: &Value, (status, kind): (u16, &str), bytes: &[u8]) -> Option<String> {
        let promised = &operation["responses"][status.to_string()];
        if promised.is_null() {
            return Some("no such answer is promised".to_owned());
        }
        let Some(content) = promised.get("content") else {
            return (!bytes.is_empty()).then(|| "a body where none is promised".to_owned());
        };
        let schema = &content[kind]["schema"];
        if schema.is_null() {
            return Some("another media type is promised".to_owned());
        }
        if !kind.ends_with("json") || kind.ends_with("ndjson") {
            return None;
        }
        let value: Value = match serde_json::from_slice(bytes) {
            Ok(value) => value,
            Err(fault) => return Some(fault.to_string()),
        };
        let judge = self.known.entry(schema.to_string()).or_insert_with(|| {
            let mut whole = json!({ "allOf": [schema] });
            whole["components"] = self.document["components"].clone();
            jsonschema::options().should_validate_formats(true).build(&whole).expect("a schema")
        });
        judge.iter_errors(&value).next().map(|fault| format!("{}: {fault}", fault.instance_path()))
    }
}
