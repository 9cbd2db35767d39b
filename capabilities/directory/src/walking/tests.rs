//! Programs walk over all records without missing one or meeting one twice.

use store::trial;

use super::*;
use crate::fixture::*;

#[test]
fn pages_follow_each_other_and_leave_out_what_is_gone() {
    trial::both(&schema(), |db| {
        fill(db);
        let page = |paging: Paging| -> Vec<Uuid> {
            let kept = db.read_now(|conn| page_of_services(conn, &paging)).expect("read");
            kept.iter().map(|kept| kept.id).collect()
        };
        let first = Paging { limit: 1, ..Paging::default() };
        assert_eq!(page(first), [PARCELS]);
        assert_eq!(page(Paging { after: Some(PARCELS), ..first }), [LISTENING]);
        assert_eq!(page(Paging { skip: 1, ..first }), [LISTENING]);
        assert_eq!(page(Paging { after: Some(LISTENING), ..first }), [] as [Uuid; 0]);
        set(db, RecordKey::service(LISTENING), "limits", "Le matin seulement", 1);
        assert_eq!(page(Paging { modified_after: Some(now()), limit: 10, ..first }), [LISTENING]);
        assert_eq!(db.read_now(|conn| count_services(conn, Some(now()))).expect("counted"), 1);
        let changed = db.read_now(|conn| records_changed_since(conn, now(), 10)).expect("read");
        assert_eq!(changed, [(RecordKey::service(LISTENING), at(1))]);
        let by = owner();
        let key = RecordKey::service(PARCELS);
        db.write_now(|conn| crate::life::retire(conn, key, "", act(&by, 2))).expect("retired");
        assert_eq!(page(Paging { limit: 10, ..first }), [LISTENING]);
        assert_eq!(db.read_now(|conn| count_services(conn, None)).expect("counted"), 1);
        let mut walked = Vec::new();
        db.read_now(|conn| {
            walked.clear();
            each_service(conn, &mut |kept| walked.push(kept.id))
        })
        .expect("walked");
        assert_eq!(walked, [LISTENING]);
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
