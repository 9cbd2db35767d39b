//! Reading what programs write: bounds, lists, moments, and texts that mean nothing.

use proptest::prelude::*;

use super::{Asked, Kind, Parameter};

const fn parameter(name: &'static str, kind: Kind) -> Parameter {
    Parameter { name, kind, words: "" }
}

const ALL: &[Parameter] = &[
    parameter("search", Kind::Words),
    parameter("page", Kind::Whole { least: 1, most: 9, usual: Some(1) }),
    parameter("lat", Kind::Number { least: -90.0, most: 90.0 }),
    parameter("full", Kind::Flag),
    parameter("modified_after", Kind::Moment),
    parameter("id", Kind::Id),
    parameter("format", Kind::Code(|| vec!["json", "ndjson"])),
    parameter("frais", Kind::Codes(|| vec!["gratuit", "payant"])),
    parameter("sources", Kind::List),
];

fn read(pairs: &[(&str, &str)]) -> Result<Asked, Vec<&'static str>> {
    let pairs: Vec<(String, String)> =
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Asked::read(ALL, &pairs).map_err(|faults| faults.iter().map(|fault| fault.fault).collect())
}

#[test]
fn what_is_well_said_is_understood() {
    let asked = read(&[
        ("search", " faim "),
        ("page", "1"),
        ("page", "3"),
        ("full", "True"),
        ("modified_after", "2026-11-01T10:00:00 02:00"),
        ("frais", "gratuit"),
        ("frais", "payant"),
        ("unknown", "x"),
    ])
    .expect("all of it can be read");
    assert_eq!(asked.words("search"), "faim");
    assert_eq!(asked.whole("page"), Some(3), "the last one counts");
    assert!(asked.flag("full"));
    assert_eq!(asked.moment("modified_after").expect("a moment").to_rfc3339(), "2026-11-01T08:00:00+00:00");
    assert_eq!(asked.list("frais"), ["gratuit", "payant"]);
}

#[test]
fn every_fault_is_told_at_once() {
    let faults =
        read(&[("page", "0"), ("lat", "NaN"), ("full", "peut-être"), ("frais", "cher"), ("id", "7")]);
    assert_eq!(
        faults.expect_err("none can be read"),
        ["greater_than_equal", "float_parsing", "bool_parsing", "uuid_parsing", "enum"]
    );
}

#[test]
fn a_day_begins_at_midnight() {
    let asked = read(&[("modified_after", "2026-11-01")]).expect("a day");
    assert_eq!(asked.moment("modified_after").expect("a moment").to_rfc3339(), "2026-11-01T00:00:00+00:00");
}

proptest! {
    #[test]
    fn no_text_makes_reading_fall(name in 0..ALL.len(), texts in prop::collection::vec("\\PC{0,400}|[0-9T:+. -]{0,40}", 0..4)) {
        let pairs: Vec<(String, String)> =
            texts.into_iter().map(|text| (ALL[name].name.to_owned(), text)).collect();
        let _ = Asked::read(ALL, &pairs);
    }
}
