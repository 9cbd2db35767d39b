//! What leaves for programs: JSON, refusals in words, and the headers public data may carry.

use axum::body::Body;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use store::StoreError;
use web::Visit;

use crate::endpoint::Interface;
use crate::house::NoRoll;
use crate::limits::Refusal;
use crate::parameter::Misread;

/// JSON.
pub(crate) const JSON: &str = "application/json";
/// One JSON object a line.
pub(crate) const LINES: &str = "application/x-ndjson";
/// A refusal in words (RFC 9457).
const PROBLEM: &str = "application/problem+json";
/// After how many seconds the records will have been read.
const SOON: u64 = 2;

/// Why a program gets no answer.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// Parameters that cannot be understood.
    Misread(Vec<Misread>),
    /// Parameters that are well written and mean nothing together: the end of the key of the words.
    Meaningless(&'static str),
    /// There is nothing at this address.
    Unknown,
    /// The body is neither a form nor JSON.
    Body,
    /// Who asks may not, or too often.
    Refused(Refusal),
    /// The records are being read for the first time since the house opened.
    NotYet,
    /// The records could not be read.
    Store(StoreError),
}

impl From<NoRoll> for Trouble {
    fn from(none: NoRoll) -> Self {
        match none {
            NoRoll::NotYet => Self::NotYet,
            NoRoll::Store(error) => Self::Store(error),
        }
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl Trouble {
    fn status(&self, interface: &Interface) -> StatusCode {
        match self {
            Self::Misread(_) | Self::Meaningless(_) => {
                StatusCode::from_u16(interface.misread.0).unwrap_or(StatusCode::BAD_REQUEST)
            }
            Self::Unknown => StatusCode::NOT_FOUND,
            Self::Body => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Refused(Refusal::Key) => StatusCode::UNAUTHORIZED,
            Self::Refused(Refusal::TooMany(_)) => StatusCode::TOO_MANY_REQUESTS,
            Self::NotYet => StatusCode::SERVICE_UNAVAILABLE,
            Self::Refused(Refusal::Store(_)) | Self::Store(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The words of the whole trouble, in the visitor's language.
    fn words(&self, visit: &Visit) -> String {
        let key = match self {
            Self::Misread(faults) => {
                let sentences: Vec<String> = faults
                    .iter()
                    .map(|fault| format!("{}: {}", fault.name, fault_words(fault, visit)))
                    .collect();
                return sentences.join(" ");
            }
            Self::Meaningless(key) => return visit.say(&format!("open-data-misread-{key}")).into_owned(),
            Self::Unknown => "open-data-trouble-unknown",
            Self::Body => "open-data-trouble-body",
            Self::Refused(Refusal::Key) => "open-data-trouble-key",
            Self::Refused(Refusal::TooMany(_)) => "open-data-trouble-too-many",
            Self::NotYet => "open-data-trouble-not-yet",
            Self::Refused(Refusal::Store(_)) | Self::Store(_) => "open-data-trouble-ours",
        };
        visit.say(key).into_owned()
    }

    /// The answer, in the shape the interface promises.
    pub(crate) fn answer(&self, interface: &Interface, visit: &Visit) -> Response {
        if let Self::Store(error) | Self::Refused(Refusal::Store(error)) = self {
            tracing::error!(%error, "open data could not be read");
        }
        let status = self.status(interface);
        let (media_type, body) = match interface.words {
            "inclusion" => (JSON, self.after_inclusion(visit)),
            _ => (PROBLEM, self.problem(status, visit)),
        };
        let mut response = (status, [(CONTENT_TYPE, media_type)], body.to_string()).into_response();
        let wait = match self {
            Self::Refused(Refusal::TooMany(seconds)) => Some(*seconds),
            Self::NotYet => Some(SOON),
            _ => None,
        };
        if let Some(seconds) = wait {
            response.headers_mut().insert(RETRY_AFTER, seconds.into());
        }
        if let Self::Refused(Refusal::Key) = self {
            response.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }

    /// After RFC 9457.
    fn problem(&self, status: StatusCode, visit: &Visit) -> Value {
        let title = status.canonical_reason().unwrap_or_default();
        let mut body = json!({
            "type": "about:blank", "title": title, "status": status.as_u16(), "detail": self.words(visit),
        });
        if let Self::Misread(faults) = self {
            let told = |fault: &Misread| json!({ "name": fault.name, "reason": fault_words(fault, visit) });
            body["parameters"] = faults.iter().map(told).collect();
        }
        body
    }

    /// As the API of data·inclusion answers: a list of faults, or one sentence.
    fn after_inclusion(&self, visit: &Visit) -> Value {
        let told = |fault: &Misread| {
            json!({
                "type": fault.fault, "loc": ["query", fault.name], "msg": fault_words(fault, visit),
                "input": fault.written,
            })
        };
        match self {
            Self::Misread(faults) => json!({ "detail": faults.iter().map(told).collect::<Vec<_>>() }),
            Self::Unknown => json!({ "detail": "Not Found" }),
            _ => json!({ "detail": self.words(visit) }),
        }
    }
}

/// Why one parameter cannot be understood.
fn fault_words(fault: &Misread, visit: &Visit) -> String {
    let expected = fault.expected.as_str().into();
    visit.say_with(&format!("open-data-misread-{}", fault.words), &[("expected", expected)]).into_owned()
}

/// A body with its media type.
pub(crate) fn body(media_type: &'static str, body: impl Into<Body>) -> Response {
    ([(CONTENT_TYPE, HeaderValue::from_static(media_type))], body.into()).into_response()
}

/// A JSON answer.
pub(crate) fn json(value: &Value) -> Response {
    body(JSON, value.to_string())
}

/// Any page may read public data. No cookie comes along: `*` forbids it.
pub(crate) fn open_to_all(headers: &mut HeaderMap) {
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers
        .insert(ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static("ETag, Last-Modified, Retry-After"));
}

/// What a browser asks before a page of another site may ask.
pub(crate) async fn ask_first() -> Response {
    let headers = [
        (ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (ACCESS_CONTROL_ALLOW_METHODS, "GET, POST, OPTIONS"),
        (ACCESS_CONTROL_ALLOW_HEADERS, "Authorization, Content-Type, If-None-Match, X-API-Key"),
        (ACCESS_CONTROL_MAX_AGE, "86400"),
    ];
    (StatusCode::NO_CONTENT, headers).into_response()
}
