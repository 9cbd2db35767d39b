//! When a visit cannot go on: said in words, with what the person can do.

use crate::traffic::Number;
use crate::{Shell, Visit};
use axum::Json;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// After how many seconds a house that could not answer is asked again.
const SOON: u64 = 5;

/// Why a visit cannot go on; the only error that is an HTTP status.
///
/// What is hidden and what is unknown are both [`Failure::NotFound`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// There is nothing to show at this address.
    NotFound,
    /// The address holds something that cannot be understood.
    BadRequest {
        /// The parameter at fault, as it is written in the address.
        parameter: String,
        /// Why, in a sentence.
        reason: String,
    },
    /// An act of a member by somebody who is not signed in, or no longer.
    SignInFirst,
    /// An act on what is kept most closely, by a member whose last proof of identity is too old.
    ProveAgain,
    /// Too many attempts; the person may try again after so many seconds.
    TooMany {
        /// How long to wait, in seconds; at least 1.
        seconds: u64,
    },
    /// A request that came from another site.
    Refused,
    /// More was sent than the house takes in.
    TooLarge,
    /// The house cannot answer for the moment.
    Unavailable,
    /// What was to be kept may have been, or not: the records went away in between.
    Uncertain,
    /// A fault of the house; its details are in the log, never on the page.
    Internal,
}

impl Failure {
    /// A parameter that cannot be understood, and why.
    pub fn bad_request(parameter: impl Into<String>, reason: impl Into<String>) -> Self {
        Self::BadRequest { parameter: parameter.into(), reason: reason.into() }
    }

    /// A fault of the house: logs what happened, shows only that it did.
    pub fn internal(detail: &dyn std::fmt::Display) -> Self {
        tracing::error!(%detail, "a page could not be made");
        Self::Internal
    }

    /// The HTTP status of this failure.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::BadRequest { .. } => StatusCode::BAD_REQUEST,
            Self::SignInFirst | Self::ProveAgain => StatusCode::UNAUTHORIZED,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Refused => StatusCode::FORBIDDEN,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            // Not 503: nothing may invite anybody, nor a proxy by itself, to do it again unseen.
            Self::Uncertain | Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The word of this failure: it ends its text keys and stands in its JSON form.
    fn code(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::BadRequest { .. } => "bad-request",
            Self::SignInFirst => "sign-in-first",
            Self::ProveAgain => "prove-again",
            Self::TooMany { .. } => "too-many",
            Self::Refused => "refused",
            Self::TooLarge => "too-large",
            Self::Unavailable => "unavailable",
            Self::Uncertain => "uncertain",
            Self::Internal => "internal",
        }
    }

    /// When to come back, in seconds, where it is known.
    fn wait(&self) -> Option<u64> {
        match self {
            Self::TooMany { seconds } => Some(*seconds),
            Self::Unavailable => Some(SOON),
            _ => None,
        }
    }

    fn from_status(status: StatusCode) -> Option<Self> {
        let known = match status {
            StatusCode::NOT_FOUND => Self::NotFound,
            StatusCode::FORBIDDEN => Self::Refused,
            StatusCode::TOO_MANY_REQUESTS => Self::TooMany { seconds: 60 },
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            StatusCode::SERVICE_UNAVAILABLE | StatusCode::REQUEST_TIMEOUT => Self::Unavailable,
            StatusCode::INTERNAL_SERVER_ERROR => Self::Internal,
            StatusCode::BAD_REQUEST
            | StatusCode::METHOD_NOT_ALLOWED
            | StatusCode::UNSUPPORTED_MEDIA_TYPE
            | StatusCode::UNPROCESSABLE_ENTITY => Self::bad_request("", ""),
            _ => return None,
        };
        Some(known)
    }

    /// Whether it is worth quoting its number: something of the house failed, or refused what somebody meant to do.
    fn has_number(&self) -> bool {
        matches!(self, Self::Internal | Self::Uncertain | Self::Unavailable | Self::Refused | Self::TooLarge)
    }

    fn page(&self, visit: &Visit, number: Option<&str>) -> Response {
        let code = self.code();
        let title = visit.say(&format!("web-failure-{code}-title")).into_owned();
        let body = FailureBody { visit, title: &title, advice: &self.advice(visit), failure: self, number };
        visit.page(title.as_str(), &body).status(self.status()).not_indexed().into_response()
    }

    /// What the person can do, with how long to wait where that is the advice.
    fn advice(&self, visit: &Visit) -> String {
        let key = format!("web-failure-{}-advice", self.code());
        match self {
            Self::TooMany { seconds } => visit.say_of(&key, &wait_in_words(*seconds, visit)).into_owned(),
            _ => visit.say(&key).into_owned(),
        }
    }

    fn json(&self, number: Option<&str>) -> Response {
        let mut answer = serde_json::json!({ "error": self.code() });
        if let Some(number) = number {
            answer["request"] = number.into();
        }
        if let Self::BadRequest { parameter, reason } = self {
            answer["parameter"] = parameter.as_str().into();
            answer["reason"] = reason.as_str().into();
        }
        if let Self::TooMany { seconds } = self {
            answer["retry_after"] = (*seconds).into();
        }
        (self.status(), Json(answer)).into_response()
    }
}

/// A span as a person says it: up to a minute and a half in seconds, then in minutes, then in hours.
fn wait_in_words(seconds: u64, visit: &Visit) -> String {
    let words = match seconds {
        0..=90 => visit.say_count("web-wait-seconds", seconds),
        91..=5400 => visit.say_count("web-wait-minutes", seconds.div_ceil(60)),
        _ => visit.say_count("web-wait-hours", seconds.div_ceil(3600)),
    };
    words.into_owned()
}

#[derive(askama::Template)]
#[template(path = "failure.html")]
struct FailureBody<'a> {
    visit: &'a Visit,
    title: &'a str,
    advice: &'a str,
    failure: &'a Failure,
    number: Option<&'a str>,
}

impl FailureBody<'_> {
    /// The parameter at fault and why, where that is known.
    fn fault(&self) -> Option<(&str, &str)> {
        match self.failure {
            Failure::BadRequest { parameter, reason } if !reason.is_empty() => Some((parameter, reason)),
            _ => None,
        }
    }

    /// Where to prove who one is, for an act that waits in the window behind.
    fn entrance(&self) -> Option<&str> {
        match self.failure {
            Failure::SignInFirst => Some(&self.visit.shell.sign_in),
            Failure::ProveAgain => Some(&self.visit.shell.prove_again),
            _ => None,
        }
    }
}

impl From<askama::Error> for Failure {
    fn from(fault: askama::Error) -> Self {
        Self::internal(&fault)
    }
}

impl IntoResponse for Failure {
    /// The bare status, with the failure beside it for the frame to dress.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Dresses every failure that leaves the house: a page in the visitor's language, or JSON under `/api` and `/hsds`.
///
/// A status without a page, from a layer or from the router itself, is dressed as well.
pub(crate) async fn in_words(State(shell): State<Arc<Shell>>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let head = parts.clone();
    let response = next.run(Request::from_parts(parts, body)).await;
    let path = head.uri.path();
    let speaks_for_itself = path == "/healthz";
    let Some(failure) = failure_of(&response).filter(|_| !speaks_for_itself) else { return response };
    let number = head.extensions.get::<Number>().filter(|_| failure.has_number()).map(Number::text);
    let is_for_programs = ["/api/", "/hsds"].iter().any(|beginning| path.starts_with(beginning));
    let mut dressed = match is_for_programs {
        true => failure.json(number),
        false => failure.page(&Visit::of(&head, shell).await, number),
    };
    if let Some(seconds) = failure.wait() {
        dressed.headers_mut().insert(RETRY_AFTER, seconds.into());
    }
    dressed
}

/// The failure a response carries, or the one its bare status means.
fn failure_of(response: &Response) -> Option<Failure> {
    if let Some(failure) = response.extensions().get::<Failure>() {
        return Some(failure.clone());
    }
    let media_type = response.headers().get(CONTENT_TYPE);
    let dressed = media_type.is_some_and(|value| !value.as_bytes().starts_with(b"text/plain"));
    if dressed { None } else { Failure::from_status(response.status()) }
}
