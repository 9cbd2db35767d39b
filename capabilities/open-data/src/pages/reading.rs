//! The interfaces in words, made from their documents: what each address takes and answers.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde_json::Value;
use web::{Crumb, Failure, Visit};

use crate::document::written;
use crate::endpoint::Interface;
use crate::{OpenData, hsds, inclusion, paths};

#[derive(askama::Template)]
#[template(path = "pages/reading.html")]
struct Reading<'a> {
    visit: &'a Visit,
    interfaces: &'a [Section],
    others: &'a [web::Link],
    crumbs: &'a [Crumb],
}

/// An interface as it is read.
struct Section {
    words: &'static str,
    title: String,
    text: String,
    document: String,
    operations: Vec<Operation>,
}

/// An address as it is read.
struct Operation {
    methods: String,
    path: String,
    summary: String,
    text: String,
    parameters: Vec<Line>,
}

/// A parameter as it is read.
struct Line {
    name: String,
    takes: String,
    text: String,
}

/// The page.
pub(crate) async fn show(visit: Visit, State(house): State<OpenData>) -> Result<Response, Failure> {
    let licence = house.provenance(visit.now).await.map_err(|error| Failure::internal(&error))?.1;
    let interfaces = [&hsds::INTERFACE, &inclusion::INTERFACE]
        .map(|interface| section(interface, &written(interface, &visit, &licence), &visit));
    let title = visit.say("open-data-reading-title").into_owned();
    let crumbs = [
        Crumb {
            label: visit.say("open-data-downloads-title").into_owned(),
            href: paths::DOWNLOADS.to_owned(),
        },
        Crumb { label: title.clone(), href: String::new() },
    ];
    let body = Reading { visit: &visit, interfaces: &interfaces, others: &house.documents, crumbs: &crumbs };
    Ok(visit.page(title, &body).description(visit.say("open-data-reading-description")).into_response())
}

fn section(interface: &Interface, document: &Value, visit: &Visit) -> Section {
    let paths = document["paths"].as_object();
    let operations = paths.into_iter().flatten().map(|(path, methods)| operation(path, methods, visit));
    Section {
        words: interface.words,
        title: text(&document["info"]["title"]),
        text: text(&document["info"]["description"]),
        document: interface.document.to_owned(),
        operations: operations.collect(),
    }
}

fn operation(path: &str, methods: &Value, visit: &Visit) -> Operation {
    let names = methods.as_object().into_iter().flatten().map(|(name, _)| name.to_uppercase());
    let asked = &methods["get"];
    let parameters = asked["parameters"].as_array().map(Vec::as_slice).unwrap_or_default();
    Operation {
        methods: names.collect::<Vec<_>>().join(", "),
        path: path.to_owned(),
        summary: text(&asked["summary"]),
        text: text(&asked["description"]),
        parameters: parameters
            .iter()
            .map(|one| Line {
                name: text(&one["name"]),
                takes: takes(&one["schema"], visit),
                text: text(&one["description"]),
            })
            .collect(),
    }
}

/// What a parameter takes, in words.
fn takes(schema: &Value, visit: &Visit) -> String {
    let (kind, of) = match schema["type"].as_str() {
        Some("array") => ("many", &schema["items"]),
        _ => ("one", schema),
    };
    let codes = of["enum"].as_array().map(Vec::as_slice).unwrap_or_default();
    if !codes.is_empty() {
        let shown: Vec<&str> = codes.iter().filter_map(Value::as_str).take(MOST_CODES).collect();
        let more = if codes.len() > MOST_CODES { "…" } else { "" };
        let shown = format!("{}{more}", shown.join(", "));
        return visit.say_of(&format!("open-data-takes-codes-{kind}"), &shown).into_owned();
    }
    let key = match (kind, of["type"].as_str(), of["format"].as_str()) {
        ("many", _, _) => "words-many",
        (_, Some("boolean"), _) => "flag",
        (_, Some("integer"), _) => "whole",
        (_, Some("number"), _) => "number",
        (_, _, Some("uuid")) => "id",
        _ if of.get("anyOf").is_some() => "moment",
        _ => "words",
    };
    let bounds = [("minimum", "least"), ("maximum", "most"), ("default", "usual")]
        .into_iter()
        .filter(|_| matches!(key, "whole" | "number"))
        .filter_map(|(field, words)| {
            let value = of.get(field)?.to_string();
            Some(visit.say_of(&format!("open-data-takes-{words}"), &value).into_owned())
        });
    let words = visit.say(&format!("open-data-takes-{key}")).into_owned();
    std::iter::once(words).chain(bounds).collect::<Vec<_>>().join(", ")
}

/// The most codes shown of one list; the document has them all.
const MOST_CODES: usize = 6;

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
