//! Reading bodies: forms, JSON, and bytes that are neither.

use axum::http::HeaderMap;
use proptest::prelude::*;

use super::pairs_in;

fn read(media_type: &str, body: &[u8]) -> Option<Vec<(String, String)>> {
    let mut headers = HeaderMap::new();
    headers.insert("content-type", media_type.parse().expect("a media type"));
    pairs_in(&headers, body)
}

#[test]
fn lists_repeat_the_name_and_numbers_are_written_out() {
    let pairs =
        read("application/json; charset=utf-8", br#"{"a": ["x", 2, 3.0, 2.5], "b": true, "c": null}"#);
    let pairs = pairs.expect("an object");
    let pairs: Vec<(&str, &str)> =
        pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(pairs, [("a", "x"), ("a", "2"), ("a", "3"), ("a", "2.5"), ("b", "true")]);
}

#[test]
fn what_stands_deeper_is_left_to_whoever_knows_the_name() {
    let pairs = read("application/json", br#"{"a": {"b": [1]}, "c": [[2], "d"]}"#).expect("an object");
    let of =
        |name: &str| pairs.iter().filter(|(said, _)| said == name).map(|(_, value)| value.as_str()).collect();
    let (a, c): (Vec<&str>, Vec<&str>) = (of("a"), of("c"));
    assert_eq!((a, c), (vec!["\0"], vec!["\0", "d"]));
    assert_eq!(read("application/json", b"[1]"), None, "only an object has names");
}

proptest! {
    #[test]
    fn no_body_makes_reading_fall(body in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = read("application/json", &body);
        let _ = read("application/x-www-form-urlencoded", &body);
    }
}
