//! The browser that read a request: a link passed on to somebody else shows nothing of the person there.

use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::response::Response;
use uuid::Uuid;
use web::{Secret, Shell, cookie};

/// The cookie that tells this browser from others; strictly necessary, and nothing else is kept in it.
const COOKIE: &str = "lecture";
/// How long it lives: as long as a link does, in seconds.
const LASTS: i64 = 8 * 24 * 3600;

/// What a browser shows to be known again.
pub(crate) struct Browser(String);

impl Browser {
    /// The browser of a request, if it read something before.
    pub(crate) fn of(headers: &HeaderMap, shell: &Shell) -> Option<Self> {
        let value = cookie::value_of(headers, shell, COOKIE)?;
        (value.len() == 43).then(|| Self(value.to_owned()))
    }

    /// A browser that is not known yet, from chance.
    pub(crate) fn new(chance: [u8; 32]) -> Self {
        Self(Secret::new(chance).text().to_owned())
    }

    /// What is kept of it with a link: another digest for each link, so that nobody sees which were read by the same.
    pub(crate) fn digest(&self, link: Uuid) -> Vec<u8> {
        web::secret::digest(&format!("{}/{link}", self.0)).to_vec()
    }

    /// Lets the browser be known again.
    pub(crate) fn remembered(&self, mut response: Response, shell: &Shell) -> Response {
        if let Ok(value) = cookie::set(shell, COOKIE, &self.0, Some(LASTS)).parse() {
            response.headers_mut().append(SET_COOKIE, value);
        }
        response
    }
}
