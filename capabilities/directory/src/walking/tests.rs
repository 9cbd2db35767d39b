//! Programs walk over all records without missing one or meeting one twice.

use store::trial;

use super::*;
use crate::fixture::*;
use crate::section::RecordKey;

#[test]
fn a_walk_meets_each_record_once_and_leaves_out_what_is_gone() {
    trial::both(&schema(), |db| {
        fill(db);
        let walk = || {
            db.read_now(|conn| {
                let mut walked = Vec::new();
                each_service(conn, &mut |kept| walked.push(kept.id))?;
                Ok(walked)
            })
            .expect("walked")
        };
        assert_eq!(walk(), [PARCELS, LISTENING]);
        let (by, key) = (owner(), RecordKey::service(PARCELS));
        db.write_now(|conn| crate::life::retire(conn, key, "", act(&by, 2))).expect("retired");
        assert_eq!(walk(), [LISTENING]);
    });
}

#[test]
fn freshness_is_counted_by_family_and_commune() {
    trial::both(&schema(), |db| {
        fill(db);
        confirmed(db, RecordKey::service(LISTENING), &[], 1);
        let counts = db.read_now(|conn| freshness_counts(conn, at(1).date_naive())).expect("counted");
        let expected = FreshnessCount { fresh: 1, never: 1, ..FreshnessCount::default() };
        assert_eq!(counts, [(Some(LegalFamily::MutualAid), Some("77288".to_owned()), expected)]);
        assert_eq!(counts[0].2.total(), 2);
    });
}
