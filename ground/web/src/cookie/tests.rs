//! A cookie is found by its whole name, whatever a browser sends beside it.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use proptest::prelude::*;

use super::plain;

fn sent(lines: &[&[u8]]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for line in lines {
        if let Ok(value) = HeaderValue::from_bytes(line) {
            headers.append(COOKIE, value);
        }
    }
    headers
}

#[test]
fn the_first_of_its_whole_name_counts() {
    let headers =
        sent(&[b"lang=fr; my-session=other;session=first; empty=; bare", b"session=second", b"\xff=\xff"]);
    assert_eq!(plain(&headers, "session"), Some("first"));
    assert_eq!(plain(&headers, "empty"), Some(""));
    for absent in ["sess", "Session", "bare", "second", ""] {
        assert_eq!(plain(&headers, absent), None, "{absent}");
    }
}

proptest! {
    #[test]
    fn no_cookie_makes_it_fall(lines in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..60), 0..4), name in "[a-z;= ]{0,8}") {
        let lines: Vec<&[u8]> = lines.iter().map(Vec::as_slice).collect();
        if let Some(value) = plain(&sent(&lines), &name) {
            prop_assert!(!value.contains(';'));
        }
    }

    #[test]
    fn whatever_stands_beside_it_a_cookie_is_read_whole(value in "[A-Za-z0-9_-]{0,40}", beside in "[a-z]{1,6}=[A-Za-z0-9 ]{0,20}") {
        let line = format!("{beside}; x-session={value}x; session={value}; {beside}");
        prop_assume!(!beside.starts_with("session="));
        let headers = sent(&[line.as_bytes()]);
        prop_assert_eq!(plain(&headers, "session"), Some(value.as_str()));
    }
}
