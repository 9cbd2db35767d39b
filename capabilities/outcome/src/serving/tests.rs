//! What a browser is told of a picture: to keep none.

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};

use super::answer;

#[test]
fn no_browser_keeps_a_picture() {
    let response = answer(("image/jpeg".to_owned(), vec![1, 2, 3]));
    assert_eq!(response.headers()[CACHE_CONTROL], "no-store");
    assert_eq!(response.headers()[CONTENT_TYPE], "image/jpeg");
    assert_eq!(response.headers()["x-robots-tag"], "noindex, noarchive");
}
