//! What a visitor is told when the records went away during the visit, whatever the page itself made of it.

use crate::{Failure, Shell, cookie};
use axum::extract::{MatchedPath, Request, State};
use axum::http::header::{COOKIE, LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// A visitor who just did something reads the records themselves for this long, not a copy that may lag behind.
const WROTE: &str = "ecrit";
const WROTE_SECONDS: u32 = 60;

/// The cookies that say nothing of who comes or of what they did.
const OF_NOBODY: [&str; 2] = ["langue", "avec"];

/// What befell the records during a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// They do not answer for the moment.
    Away,
    /// They went away while something was kept: nobody knows whether it was.
    Uncertain,
}

/// A visit on its way to an answer.
pub type Visiting<'a> = Pin<Box<dyn Future<Output = Response> + Send + 'a>>;
/// The answer, and what befell the records meanwhile.
pub type Attended<'a> = Pin<Box<dyn Future<Output = (Response, Option<Trouble>)> + Send + 'a>>;

/// The seam through which the records are followed during a visit.
pub trait Attendance: fmt::Debug + Send + Sync {
    /// Follows a visit to its end. With `looks` nobody in particular looks at what this route shows everybody: a copy of
    /// the records may answer.
    fn attend<'a>(&'a self, route: Option<&str>, looks: bool, visit: Visiting<'a>) -> Attended<'a>;

    /// Whether there is a copy that may lag behind.
    fn has_copy(&self) -> bool;
}

/// Follows each visit, and tells its trouble in words.
pub(crate) async fn attended(State(shell): State<Arc<Shell>>, request: Request, next: Next) -> Response {
    let Some(attendance) = &shell.attendance else { return next.run(request).await };
    let acts = !request.method().is_safe();
    let looks = !acts && is_nobody(request.headers());
    let route = request.extensions().get::<MatchedPath>().cloned();
    let route = route.as_ref().map(MatchedPath::as_str);
    let (mut response, trouble) = attendance.attend(route, looks, Box::pin(next.run(request))).await;
    if acts && attendance.has_copy() {
        let told = format!("{WROTE}=1; Path=/; Max-Age={WROTE_SECONDS}; SameSite=Lax; HttpOnly");
        if let Ok(value) = HeaderValue::from_str(&told) {
            // Beside the cookies of the answer itself, never in their place.
            response.headers_mut().append(SET_COOKIE, value);
        }
    }
    match trouble {
        Some(Trouble::Away) if failed(&response, &shell) => Failure::Unavailable.into_response(),
        Some(Trouble::Uncertain) if response.status().as_u16() >= 400 => Failure::Uncertain.into_response(),
        _ => response,
    }
}

/// Whether a page failed because the records were away. Who could not be recognised meanwhile is sent to the entrance:
/// that is a failure too. What speaks for itself (503) stays.
fn failed(response: &Response, shell: &Shell) -> bool {
    let status = response.status();
    let to_the_entrance = || {
        let location = response.headers().get(LOCATION).and_then(|value| value.to_str().ok());
        location.is_some_and(|path| path.starts_with(shell.sign_in.as_str()))
    };
    (status.as_u16() >= 400 && status != StatusCode::SERVICE_UNAVAILABLE)
        || (status.is_redirection() && to_the_entrance())
}

/// Whether a request says nothing of who comes.
fn is_nobody(headers: &HeaderMap) -> bool {
    let known = OF_NOBODY.iter().filter(|name| cookie::plain(headers, name).is_some()).count();
    let lines = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let brought = lines.flat_map(|line| line.split(';')).filter(|pair| !pair.trim().is_empty()).count();
    brought == known && headers.get(axum::http::header::AUTHORIZATION).is_none()
}

#[cfg(test)]
mod tests;
