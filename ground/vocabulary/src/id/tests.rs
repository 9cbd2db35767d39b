//! Ids are stable for a source, ordered by time, and read back.

use super::*;

#[test]
fn the_same_source_record_always_gets_the_same_id() {
    let once = OrganizationId::from_source("dora", "structure", "42");
    assert_eq!(once, OrganizationId::from_source("dora", "structure", "42"));
    assert_eq!(once.uuid().get_version_num(), 5);
    assert_eq!(
        once.to_string(),
        "be808265-005a-5e45-b178-2e74a87adbe2",
        "ids given in the past must never change"
    );
    for other in [
        OrganizationId::from_source("dora", "structure", "43"),
        OrganizationId::from_source("dora", "service", "42"),
        OrganizationId::from_source("dor", "astructure", "42"),
    ] {
        assert_ne!(once, other);
    }
}

#[test]
fn new_ids_follow_time_and_read_back() {
    let early = ServiceId::new_v7(DateTime::from_timestamp(1_000_000, 0).unwrap(), [255; 10]);
    let late = ServiceId::new_v7(DateTime::from_timestamp(1_000_001, 0).unwrap(), [0; 10]);
    assert!(early < late);
    assert_eq!(early.to_string().parse(), Ok(early));
    assert_eq!(early.uuid().get_version_num(), 7);
    assert_eq!("not an id".parse::<ServiceId>(), Err(NotAnId));
}
