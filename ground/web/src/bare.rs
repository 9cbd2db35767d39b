//! A page without a house around it: said in words when there is no time, or nothing, to draw one.

use crate::{Words, escaped, visit};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

/// The answer in the visitor's language, from the words `web-bare-<code>-title` and `web-bare-<code>-advice`; as JSON
/// for programs. It asks nothing of a database, a template or a session.
pub fn in_words(words: &Words, head: &Parts, status: StatusCode, code: &str) -> Response {
    let locale = visit::usual_locale(&head.headers);
    let title = words.say(locale, &format!("web-bare-{code}-title"));
    let advice = words.say(locale, &format!("web-bare-{code}-advice"));
    let path = head.uri.path();
    let (kind, body) = if ["/api/", "/hsds"].iter().any(|beginning| path.starts_with(beginning)) {
        let told = serde_json::json!({ "error": code, "title": title, "detail": advice });
        ("application/json", told.to_string())
    } else {
        let (title, advice) = (escaped(&title), escaped(&advice));
        let page = format!(
            "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
             content=\"width=device-width\"><title>{title}</title></head>\n<body><main><h1>{title}</h1>\
             <p>{advice}</p></main></body></html>\n",
            locale.code()
        );
        ("text/html; charset=utf-8", page)
    };
    let mut response = (status, body).into_response();
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
