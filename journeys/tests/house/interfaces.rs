//! Every door for programs stands in a document or in the handbook, and answers what its document promises, whatever
//! it is asked.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use app::House;
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use axum::http::request::Builder;
use journeys::{GATEWAY, Outcome, Trouble, apart, say};
use serde_json::{Value, json};
use store::Engine;
use tower::ServiceExt;

use super::read;

/// The documents of the interfaces.
const DOCUMENTS: [&str; 4] =
    ["/hsds/openapi.json", "/api/v1/openapi.json", "/api/search/openapi.json", "/api/sms/openapi.json"];
/// A door of the interfaces that is not about data: it leads to its document.
const ABOUT: [&str; 1] = ["/hsds"];
/// Where people read what programs may ask.
const READING: &str = "/donnees/api";
/// What a program says that understood nothing, or means harm.
const ODD: [&str; 8] = ["", "0", "-1", "1e9", "null", "77288", "\"'><intrus>{{7*7}}\u{7f}", "a\u{0}b"];

/// A house that is asked without a network.
struct Asked<'a>(&'a Router);

impl Asked<'_> {
    async fn get(&self, address: &str) -> Outcome<(u16, String, Vec<u8>)> {
        self.answers(Request::get(address), Body::empty()).await
    }

    /// The status, the media type and the body of an answer. Each question comes from a place of its own.
    async fn answers(&self, request: Builder, body: Body) -> Outcome<(u16, String, Vec<u8>)> {
        use std::sync::atomic::{AtomicU32, Ordering};
        static NEXT: AtomicU32 = AtomicU32::new(0x0c00_0000);
        let place = std::net::Ipv4Addr::from(NEXT.fetch_add(1, Ordering::Relaxed));
        let request = request.extension(ConnectInfo(std::net::SocketAddr::from((place, 4_000))));
        let request = request.body(body).map_err(|cause| Trouble::while_("asking", cause))?;
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
        questions += sends_by(&asked, &document, &mut faults).await?;
        let (_, _, page) = asked.get(READING).await?;
        assert!(String::from_utf8_lossy(&page).contains(address), "{READING} does not lead to {address}");
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
        .filter(|door| !ABOUT.contains(&door.path) && !DOCUMENTS.contains(&door.path))
        .map(|door| door.path)
        .collect();
    assert_eq!(untold, Vec::<&str>::new(), "doors for programs that no document tells of");
    let page = read("handbook/api.md");
    let silent = DOCUMENTS.iter().filter(|document| !page.contains(**document));
    assert_eq!(silent.count(), 0, "handbook/api.md names every document");
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

/// Sends every body a document tells of: whole, with each field odd in every way, broken, and of another kind.
async fn sends_by(asked: &Asked<'_>, document: &Value, faults: &mut Vec<String>) -> Outcome<usize> {
    let mut judges = Judges { document, known: BTreeMap::new() };
    let is_gated = document["components"]["securitySchemes"].get("gateway").is_some();
    let mut questions = 0;
    for (path, methods) in document["paths"].as_object().into_iter().flatten() {
        let operation = &methods["post"];
        for (kind, body) in bodies(operation) {
            for secret in [Some(GATEWAY), Some("autre"), None].into_iter().take(if is_gated { 3 } else { 1 })
            {
                questions += 1;
                let mut request = Request::post(path).header(CONTENT_TYPE, &kind);
                if let Some(secret) = secret.filter(|_| is_gated) {
                    request = request.header(AUTHORIZATION, format!("Bearer {secret}"));
                }
                let (status, answered, bytes) = asked.answers(request, body.clone().into()).await?;
                let shut = is_gated && secret != Some(GATEWAY) && status != 404;
                let fault = judges.judge(operation, (status, &answered), &bytes);
                if let Some(fault) = fault.or_else(|| shut.then(|| "opened without its secret".to_owned())) {
                    faults.push(format!("POST {path} {kind} {body:?}: {status} {answered}: {fault}"));
                }
            }
        }
    }
    Ok(questions)
}

/// Bodies of each kind that an operation takes, and some that it does not.
fn bodies(operation: &Value) -> Vec<(String, String)> {
    let mut bodies = Vec::new();
    for (kind, content) in operation["requestBody"]["content"].as_object().into_iter().flatten() {
        let write = |name: &str, value: &str| match kind.ends_with("json") {
            true => json!({ name: value }).to_string(),
            false => format!("{}={}", web::encoded(name), web::encoded(value)),
        };
        let fields = content["schema"]["properties"].as_object().into_iter().flatten().enumerate();
        // Each field is odd in two ways, in turn: in the address it was odd in all of them.
        let odd = fields.flat_map(|(turn, (name, _))| {
            let ways = ODD.iter().cycle().skip(turn * 2).take(2);
            ways.map(|odd| write(name, odd)).collect::<Vec<_>>()
        });
        let broken = ["", "{", "[]", "null", "%zz=%", "{\"q\":{\"a\":[1]}}"].map(str::to_owned);
        bodies.extend(odd.chain(broken).map(|body| (kind.clone(), body)));
    }
    if !bodies.is_empty() {
        bodies.push(("text/plain".to_owned(), "zq7".to_owned()));
        bodies.push(("application/octet-stream".to_owned(), "\u{0}\u{1}".to_owned()));
    }
    bodies
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
