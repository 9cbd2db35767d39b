//! A question of a program as it comes: its parameters from the address and the body, and what is known meanwhile.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, RawPathParams, Request};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, Method};
use axum::response::Response;
use serde_json::Value;
use web::Visit;

use crate::OpenData;
use crate::answer::Trouble;
use crate::around::{admitted, interface_of};
use crate::endpoint::Endpoint;
use crate::parameter::Asked;
use crate::roll::Roll;

/// The most names and values read of one question.
const MOST_PAIRS: usize = 1_000;

/// A question, before it is understood.
pub(crate) struct Question {
    /// Who visits, when, in which language.
    pub(crate) visit: Visit,
    /// The identifier in the address; empty where there is none.
    pub(crate) id: String,
    /// What is known of all records, and stays the same while this question is answered.
    pub(crate) roll: Arc<Roll>,
    pairs: Vec<(String, String)>,
}

impl Question {
    /// What is asked of this endpoint.
    ///
    /// # Errors
    ///
    /// Parameters that cannot be understood.
    pub(crate) fn of(&self, endpoint: &Endpoint) -> Result<Asked, Trouble> {
        Asked::read(endpoint.parameters, &self.pairs).map_err(Trouble::Misread)
    }
}

impl FromRequest<OpenData> for Question {
    type Rejection = Response;

    async fn from_request(request: Request, house: &OpenData) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let interface = interface_of(parts.uri.path());
        let Ok(visit) = Visit::from_request_parts(&mut parts, house).await;
        let path = RawPathParams::from_request_parts(&mut parts, house).await.ok();
        let id = path.and_then(|path| path.iter().next().map(|(_, id)| id.to_owned())).unwrap_or_default();
        let roll = admitted(house, &visit, &parts).await?;
        let mut pairs = pairs_of(visit.query.as_bytes());
        if parts.method == Method::POST {
            let headers = parts.headers.clone();
            let body = Bytes::from_request(Request::from_parts(parts, body), house).await;
            let said = body.ok().and_then(|body| pairs_in(&headers, &body));
            pairs.extend(said.ok_or_else(|| Trouble::Body.answer(interface, &visit))?);
        }
        Ok(Self { visit, id, roll, pairs })
    }
}

/// The pairs of an address or a form.
fn pairs_of(text: &[u8]) -> Vec<(String, String)> {
    let pairs = form_urlencoded::parse(text).take(MOST_PAIRS);
    pairs.map(|(name, value)| (name.into_owned(), value.into_owned())).collect()
}

/// The pairs of a body: a form, or one JSON object; `None` for anything else.
fn pairs_in(headers: &HeaderMap, body: &[u8]) -> Option<Vec<(String, String)>> {
    let media_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let media_type = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    match media_type.as_str() {
        "application/json" => pairs_of_json(&serde_json::from_slice(body).ok()?),
        "application/x-www-form-urlencoded" => Some(pairs_of(body)),
        _ => body.is_empty().then(Vec::new),
    }
}

/// The pairs of a JSON object; a blank value is none. What stands deeper is nothing an address could say: under a name
/// that is declared it is not understood, under any other it is left aside like the name.
fn pairs_of_json(value: &Value) -> Option<Vec<(String, String)>> {
    let mut pairs = Vec::new();
    for (name, value) in value.as_object()? {
        match value {
            Value::Array(items) => {
                for item in items {
                    pairs.push((name.clone(), plain(item)));
                }
            }
            Value::Null => {}
            one => pairs.push((name.clone(), plain(one))),
        }
    }
    pairs.truncate(MOST_PAIRS);
    Some(pairs)
}

/// A value as it would stand in an address; a sign that no parameter takes where it could not.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => written_out(number),
        Value::Bool(_) => value.to_string(),
        Value::Null | Value::Array(_) | Value::Object(_) => "\0".to_owned(),
    }
}

/// A number as an address has it: JSON may write a whole one as `3.0`.
fn written_out(number: &serde_json::Number) -> String {
    let is_whole = |value: &f64| value.fract() == 0.0 && value.abs() < 1e15;
    match number.as_f64().filter(is_whole) {
        Some(value) if number.is_f64() => format!("{value:.0}"),
        _ => number.to_string(),
    }
}

#[cfg(test)]
mod tests;
