//! What is done around every answer to a program: limits, what the asker may keep, and who may read it.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, OnceLock};

use axum::extract::Request;
use axum::http::header::{CACHE_CONTROL, ETAG, IF_NONE_MATCH, LAST_MODIFIED, VARY};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use web::Visit;

use crate::answer::{Trouble, open_to_all};
use crate::endpoint::Interface;
use crate::roll::Roll;
use crate::{OpenData, hsds, inclusion};

/// What the answers are made by: another version of this house may draw the same records otherwise.
const MADE_BY: &str = env!("CARGO_PKG_VERSION");

/// The interface an address belongs to.
pub(crate) fn interface_of(path: &str) -> &'static Interface {
    if path.starts_with("/api/") { &inclusion::INTERFACE } else { &hsds::INTERFACE }
}

/// What an answer may be known by later, found while the question was read.
#[derive(Clone, Debug, Default)]
struct Held(Arc<OnceLock<Stamp>>);

#[derive(Debug)]
struct Stamp {
    tag: String,
    newest: Option<DateTime<Utc>>,
}

/// Opens every answer to pages of other sites, and says what it may be known by later.
pub(crate) async fn around(mut request: Request, next: Next) -> Response {
    let held = Held::default();
    request.extensions_mut().insert(held.clone());
    let mut response = next.run(request).await;
    let lasting = matches!(response.status(), StatusCode::OK | StatusCode::NOT_MODIFIED);
    if let Some(stamp) = held.0.get().filter(|_| lasting) {
        stamp.put_on(response.headers_mut());
    }
    open_to_all(response.headers_mut());
    response
}

/// Counts the question and gives what is known of all records; where the asker already holds the answer, that is said
/// in its place.
///
/// # Errors
///
/// The answer to give at once: not modified, too many, a key that does not open.
pub(crate) async fn admitted(house: &OpenData, visit: &Visit, parts: &Parts) -> Result<Arc<Roll>, Response> {
    let interface = interface_of(&visit.path);
    let told = |trouble: Trouble| trouble.answer(interface, visit);
    let asker = house.limits.admit(&house.db, visit, &parts.headers).await;
    asker.map_err(|refusal| told(Trouble::Refused(refusal)))?;
    let roll = house.roll(visit.now).await.map_err(|none| told(none.into()))?;
    let held = parts.extensions.get::<Held>().filter(|_| parts.method.is_safe());
    if let Some(held) = held {
        let stamp = held.0.get_or_init(|| Stamp { tag: tag_of(&roll, visit), newest: roll.newest() });
        if is_known(&stamp.tag, &parts.headers) {
            return Err(StatusCode::NOT_MODIFIED.into_response());
        }
    }
    Ok(roll)
}

/// What the answer is known by: the last fact the roll has read, the day, and the question itself.
///
/// It is weak (RFC 9110, section 8.8.1): the same answer may leave packed or not.
fn tag_of(roll: &Roll, visit: &Visit) -> String {
    let mut hasher = DefaultHasher::new();
    (MADE_BY, &visit.path, &visit.query, visit.locale.code()).hash(&mut hasher);
    format!("W/\"{:x}-{}-{:016x}\"", roll.seen, roll.day, hasher.finish())
}

/// Whether the asker already holds the answer of this tag.
fn is_known(tag: &str, headers: &HeaderMap) -> bool {
    let strong = tag.trim_start_matches("W/");
    let held = headers.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    held.flat_map(|value| value.split(',')).any(|held| {
        let held = held.trim();
        held == "*" || held.trim_start_matches("W/") == strong
    })
}

impl Stamp {
    /// Writes the tag and the moment of the last change among the records.
    fn put_on(&self, headers: &mut HeaderMap) {
        if let Ok(tag) = HeaderValue::from_str(&self.tag) {
            headers.insert(ETAG, tag);
        }
        if let Some(moment) = self.newest.and_then(http_date) {
            headers.insert(LAST_MODIFIED, moment);
        }
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("public, no-cache"));
        let varies = "Accept-Language, Accept-Encoding, Authorization, X-API-Key";
        headers.insert(VARY, HeaderValue::from_static(varies));
    }
}

/// A moment as HTTP writes it (RFC 9110, section 5.6.7).
fn http_date(moment: DateTime<Utc>) -> Option<HeaderValue> {
    HeaderValue::from_str(&moment.format("%a, %d %b %Y %H:%M:%S GMT").to_string()).ok()
}
