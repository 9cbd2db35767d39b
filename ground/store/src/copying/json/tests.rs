//! One document, one text, and the same that PostgreSQL makes of it.

use super::canonical;
use crate::shelf::schema;
use crate::trial;

const DOCUMENTS: [&str; 17] = [
    r#" { "b" : 1, "a" : [ true , false, null ] } "#,
    r#"{"bb":1,"a":2,"b":{"z":[],"y":{}}}"#,
    r#"{"a":1,"a":2}"#,
    r#""é \u00e9 \ud83c\udf3b 🌻 \" \\ \/ \n \t \u0007""#,
    "0",
    "-0",
    "-0.0",
    "1.50e1",
    "1e5",
    "1E+2",
    "1.5e-7",
    "0.00e-1",
    "10.5e-3",
    "123456789012345678901234567890.123456789012345678901234567890",
    "1.7976931348623157e308",
    "5e-324",
    r#"[1.0,48.3904,0e5,100]"#,
];

#[test]
fn a_document_has_one_form_and_keeps_its_digits() {
    for (text, expected) in [
        (DOCUMENTS[0], r#"{"a":[true,false,null],"b":1}"#),
        (DOCUMENTS[2], r#"{"a":2}"#),
        ("-0.0", "0.0"),
        ("1.50e1", "15.0"),
        ("1.5e-7", "0.00000015"),
        ("0e5", "0"),
        (DOCUMENTS[13], DOCUMENTS[13]),
    ] {
        assert_eq!(canonical(text).as_deref(), Ok(expected), "{text}");
    }
    for text in DOCUMENTS {
        let once = canonical(text).unwrap();
        assert_eq!(canonical(&once), Ok(once.clone()), "{text}: the form of the form");
        let (read, meant): (serde_json::Value, serde_json::Value) =
            (serde_json::from_str(&once).unwrap(), serde_json::from_str(text).unwrap());
        assert!(alike(&read, &meant), "{text}: {read} is not {meant}");
    }
}

/// The same but for 1 and 1.0.
fn alike(one: &serde_json::Value, other: &serde_json::Value) -> bool {
    use serde_json::Value::{Array, Number, Object};
    match (one, other) {
        (Number(one), Number(other)) => one.as_f64() == other.as_f64(),
        (Array(one), Array(other)) => one.iter().zip(other).all(|(one, other)| alike(one, other)),
        (Object(one), Object(other)) => {
            one.len() == other.len() && one.iter().all(|(name, value)| alike(value, &other[name]))
        }
        (one, other) => one == other,
    }
}

#[test]
fn postgresql_makes_the_same_of_it() {
    let Some(db) = trial::postgres(&schema()) else { return };
    let kept = db.read_now(|c| {
        let crate::connection::Side::Postgres(side) = c.side() else { return Ok(Vec::new()) };
        let ask = |text: &&str| -> String {
            side.client().query_one("select ($1::text)::jsonb::text", &[text]).unwrap().get(0)
        };
        Ok(DOCUMENTS.iter().map(ask).collect::<Vec<_>>())
    });
    for (text, kept) in DOCUMENTS.iter().zip(kept.unwrap()) {
        assert_eq!(canonical(text), canonical(&kept), "{text}: {kept}");
    }
}

#[test]
fn what_is_no_document_is_told() {
    let deep = format!("{}{}", "[".repeat(200), "]".repeat(200));
    for text in ["", "{", "nul", r#"{"a":1,}"#, r#""\ud800""#, r#""\u0000""#, "1e4000", "01", &deep] {
        assert!(canonical(text).is_err(), "{text}");
    }
}
