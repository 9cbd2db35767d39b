//! What goes in comes out, and what is refused is refused alike, on both engines.

use chrono::{DateTime, Duration, NaiveDate, TimeZone, Utc};
use serde_json::json;
use uuid::Uuid;

use crate::error::{ConstraintKind, StoreError};
use crate::shelf::{self, *};
use crate::trial;

fn full_thing() -> ThingRow {
    ThingRow {
        label: "L’épicerie « Au Bon Cœur » 🧺 'quoted' $1".to_owned(),
        amount: i64::MAX,
        weight: -0.1,
        kept: false,
        seen_at: Utc.with_ymd_and_hms(1969, 12, 31, 23, 59, 59).unwrap() + Duration::microseconds(999_999),
        made_on: NaiveDate::from_ymd_opt(1, 1, 1).unwrap(),
        detail: json!({"b": [1, 2.5, null, "é"], "a": {"deep": true}}),
        picture: vec![0, 255, 0, 1],
        maybe_id: Some(Uuid::max()),
        maybe_label: Some(String::new()),
        maybe_amount: Some(i64::MIN),
        maybe_weight: Some(f64::MAX),
        maybe_kept: Some(true),
        maybe_seen_at: Some(shelf::now()),
        maybe_made_on: NaiveDate::from_ymd_opt(9999, 12, 31),
        maybe_detail: Some(json!(null)),
        maybe_picture: Some(Vec::new()),
        ..thing(2)
    }
}

#[test]
fn every_kind_of_value_comes_back_as_it_went_in() {
    trial::both(&schema(), |db| {
        for row in [thing(1), full_thing()] {
            db.write_now(|c| insert_thing(c, &row)).unwrap();
            assert_eq!(db.read_now(|c| thing_by_id(c, row.id)).unwrap(), Some(row), "{:?}", db.engine());
        }
        assert_eq!(db.read_now(|c| thing_by_id(c, Uuid::nil())).unwrap(), None);
    });
}

#[test]
fn times_are_cut_to_the_microsecond_below_and_sort_across_1970_and_2000() {
    trial::both(&schema(), |db| {
        let at = |year| Utc.with_ymd_and_hms(year, 1, 1, 0, 0, 0).unwrap() + Duration::nanoseconds(1_999);
        for (number, year) in [(3, 1965), (1, 1985), (2, 2026)] {
            let row = ThingRow { seen_at: at(year), ..thing(number) };
            db.write_now(|c| insert_thing(c, &row)).unwrap();
            let found = db.read_now(|c| thing_by_id(c, row.id)).unwrap().unwrap();
            assert_eq!(found.seen_at, at(year) - Duration::nanoseconds(999), "{:?}", db.engine());
        }
        // The first parameter of the text comes second in time: numbers, not order of appearance, bind them.
        let found = db.read_now(|c| things_seen_between(c, at(2000), at(1960))).unwrap();
        assert_eq!(found, [Uuid::from_u128(3), Uuid::from_u128(1)]);
    });
}

#[test]
fn an_absent_parameter_has_a_type_and_a_tuple_is_a_row() {
    trial::both(&schema(), |db| {
        let row = ThingRow { maybe_label: Some("blue".to_owned()), ..thing(1) };
        db.write_now(|c| insert_things(c, &[row.clone(), thing(2)])).unwrap();
        assert_eq!(db.read_now(|c| things_with(c, None)).unwrap().len(), 2);
        let found = db.read_now(|c| things_with(c, Some("Thing 1"))).unwrap();
        assert_eq!(found, [(row.id, row.label.clone(), row.maybe_label.clone())]);
    });
}

#[test]
fn texts_sort_alike_on_both_engines() {
    trial::both(&schema(), |db| {
        let words = ["éa", "a b", "Zoé", "ab", "a-c", "a'd"];
        let labels: Vec<_> =
            words.iter().map(|word| LabelRow { thing_id: thing(1).id, word: (*word).to_owned() }).collect();
        db.write_now(|c| insert_thing(c, &thing(1)).and_then(|()| insert_labels(c, &labels))).unwrap();
        let found = db.read_now(words_in_order).unwrap();
        assert_eq!(found, ["Zoé", "a b", "a'd", "a-c", "ab", "éa"], "{:?}", db.engine());
    });
}

#[test]
fn values_that_one_engine_could_not_keep_are_refused_by_both() {
    let year = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
    let table = [
        ("NUL", ThingRow { label: "a\0b".to_owned(), ..thing(1) }),
        ("NUL", ThingRow { detail: json!({"a": ["\0"]}), ..thing(1) }),
        ("NUL", ThingRow { detail: json!({"\0": 1}), ..thing(1) }),
        ("not a number", ThingRow { weight: f64::NAN, ..thing(1) }),
        ("years 0 to 9999", ThingRow { made_on: year(10_000), ..thing(1) }),
        ("years 0 to 9999", ThingRow { made_on: year(-1), ..thing(1) }),
        ("years 0 to 9999", ThingRow { seen_at: DateTime::<Utc>::MAX_UTC, ..thing(1) }),
    ];
    trial::both(&schema(), |db| {
        for (reason, row) in &table {
            let refused = db.write_now(|c| insert_thing(c, row)).unwrap_err();
            assert!(matches!(refused, StoreError::Unfit { .. }), "{refused}");
            assert!(refused.to_string().contains(reason), "{refused}");
        }
    });
}

#[test]
fn a_broken_rule_is_told_alike_on_both_engines() {
    let label = |word: &str, number| LabelRow { thing_id: Uuid::from_u128(number), word: word.to_owned() };
    trial::both(&schema(), |db| {
        db.write_now(|c| insert_thing(c, &thing(1)).and_then(|()| insert_label(c, &label("a", 1)))).unwrap();
        let unique = db.write_now(|c| insert_label(c, &label("a", 1))).unwrap_err();
        let reference = db.write_now(|c| insert_label(c, &label("a", 2))).unwrap_err();
        let check = db.write_now(|c| insert_thing(c, &ThingRow { amount: -1, ..thing(3) })).unwrap_err();
        let told = |error: &StoreError| {
            error.constraint().cloned().map(|broken| (broken.kind, broken.name)).unwrap()
        };
        assert_eq!(told(&unique), (ConstraintKind::Unique, "label.thing_id, label.word".to_owned()));
        assert_eq!(told(&reference).0, ConstraintKind::Reference);
        assert_eq!(told(&check), (ConstraintKind::Check, "amount_is_positive".to_owned()));
    });
}

#[test]
fn one_row_promised_and_none_found_is_said() {
    trial::both(&schema(), |db| {
        let error = db.read_now(|c| one_tally(c, "nothing")).unwrap_err();
        assert!(matches!(error, StoreError::NoRow { statement: "store::shelf::one_tally" }), "{error:?}");
    });
}

#[test]
fn rows_changed_are_counted_and_those_below_go_too() {
    trial::both(&schema(), |db| {
        let label = LabelRow { thing_id: thing(1).id, word: "a".to_owned() };
        db.write_now(|c| insert_thing(c, &thing(1)).and_then(|()| insert_label(c, &label))).unwrap();
        assert_eq!(db.write_now(|c| remove_thing(c, thing(1).id)).unwrap(), 1);
        assert_eq!(db.write_now(|c| remove_thing(c, thing(1).id)).unwrap(), 0);
        assert_eq!(db.read_now(count_labels).unwrap(), 0);
    });
}

#[test]
fn many_rows_go_in_at_once_and_come_out_one_by_one() {
    trial::both(&schema(), |db| {
        let things: Vec<_> = (1..=1_234).map(thing).collect();
        assert_eq!(db.write_now(|c| insert_things(c, &things)).unwrap(), 1_234);
        let labels: Vec<_> = (0..3_000)
            .map(|n| LabelRow { thing_id: things[n % 1_000].id, word: (n % 2_000).to_string() })
            .collect();
        assert_eq!(db.write_now(|c| insert_labels(c, &labels)).unwrap(), 2_000);
        let mut seen = Vec::new();
        db.read_now(|c| {
            seen.clear();
            each_thing_id(c, |id| {
                seen.push(id);
                Ok(())
            })
        })
        .unwrap();
        assert_eq!(seen, things.iter().map(|thing| thing.id).collect::<Vec<_>>());
        assert_eq!(db.write_now(|c| insert_things(c, &[])).unwrap(), 0);
    });
}

#[test]
fn a_walk_may_stop_half_way_and_the_connection_goes_on() {
    trial::both(&schema(), |db| {
        let things: Vec<_> = (1..=5_000).map(thing).collect();
        db.write_now(|c| insert_things(c, &things)).unwrap();
        let mut left = 3;
        let stopped = db.read_now(|c| {
            each_thing_id(c, |_| {
                left -= 1;
                if left == 0 { Err(StoreError::Closed) } else { Ok(()) }
            })
        });
        assert!(matches!(stopped, Err(StoreError::Closed)));
        assert_eq!(db.read_now(count_things).unwrap(), 5_000);
    });
}

#[test]
fn an_identity_given_by_the_engine_comes_back() {
    trial::both(&schema(), |db| {
        let first = db.write_now(|c| insert_entry(c, "a")).unwrap();
        assert!(db.write_now(|c| insert_entry(c, "b")).unwrap() > first);
    });
}
