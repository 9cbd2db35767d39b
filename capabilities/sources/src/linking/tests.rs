//! What linking the records of a list promises, tried on small cases.

use linkage::{Decided, Subject};

use super::subjects::Entry;
use super::*;

/// Two records of a source, as an import keeps them under the ids given.
fn list(ids: [u128; 2]) -> Listed {
    let entry = |id| Entry { id: Uuid::from_u128(id), owner: None };
    let identity = |external: &str| ("DORA".to_owned(), external.to_owned());
    Listed {
        kind: RecordKind::Organization,
        entries: ids.into_iter().map(entry).collect(),
        subjects: vec![Subject::default(); 2],
        by_identity: HashMap::from([(identity("a1"), 0), (identity("b2"), 1)]),
    }
}

#[test]
fn a_decision_follows_its_records_whatever_ids_they_have_now() {
    let row = DecisionRow {
        id: Uuid::from_u128(9),
        record_kind: "organization".to_owned(),
        one_source: "DORA".to_owned(),
        one_external: "a1".to_owned(),
        other_source: "DORA".to_owned(),
        other_external: "b2".to_owned(),
        verdict: "different".to_owned(),
        decided_at: DateTime::UNIX_EPOCH,
    };
    let expected = [Decided { one: 0, other: 1, verdict: Verdict::Different }];
    let rows = [row];
    assert_eq!(decided(&list([1, 2]), &rows), expected);
    assert_eq!(decided(&list([51, 52]), &rows), expected);
}

#[test]
fn a_pair_has_one_address_whichever_record_comes_first() {
    let (one, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
    let kind = RecordKind::Organization;
    assert_eq!(pair_id(kind, one, other), pair_id(kind, other, one));
    assert_ne!(pair_id(kind, one, other), pair_id(RecordKind::Service, one, other));
}
