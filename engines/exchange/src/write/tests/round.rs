//! Written, then read: the same records.

use proptest::prelude::*;

use super::{drawn, provenance};
use crate::reading::read_memory;
use crate::write::{hsds, tell};
use crate::{Batch, Limits};

/// What a reading gives, without the rows it came from, in the order of identifiers.
pub(super) fn read(name: &str, bytes: &[u8]) -> Batch {
    let reading =
        read_memory(&[(name, bytes)], &Limits::default()).unwrap_or_else(|refusal| panic!("{refusal}"));
    tidy(reading.batch)
}

fn tidy(mut batch: Batch) -> Batch {
    batch.organizations.iter_mut().for_each(|one| one.rows.clear());
    batch.services.iter_mut().for_each(|one| one.rows.clear());
    batch.locations.iter_mut().for_each(|one| one.rows.clear());
    batch.services_at_locations.iter_mut().for_each(|one| one.rows.clear());
    batch.organizations.sort_by(|a, b| a.external_id.cmp(&b.external_id));
    batch.services.sort_by(|a, b| a.external_id.cmp(&b.external_id));
    batch.locations.sort_by(|a, b| a.external_id.cmp(&b.external_id));
    batch.services_at_locations.sort_by(|a, b| a.external_id.cmp(&b.external_id));
    batch
}

/// One record at a time, so that a failure can be read.
fn assert_same_list<T: PartialEq + std::fmt::Debug>(read: &[T], written: &[T]) {
    assert_eq!(read.len(), written.len());
    for (read, written) in read.iter().zip(written) {
        assert!(read == written, "read    {read:?}\nwritten {written:?}");
    }
}

fn assert_same(read: Batch, written: Batch) {
    let written = tidy(written);
    assert_same_list(&read.organizations, &written.organizations);
    assert_same_list(&read.locations, &written.locations);
    assert_same_list(&read.services, &written.services);
    assert_same_list(&read.services_at_locations, &written.services_at_locations);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn hsds_lines_lose_nothing(batch in drawn::batch()) {
        let mut scribe = hsds::Lines::new(Vec::new());
        tell(&batch, &mut scribe).expect("written");
        let bytes = scribe.finish().expect("written");
        assert_same(read("x.ndjson", &bytes), batch);
    }

    #[test]
    fn an_hsds_package_loses_nothing(batch in drawn::batch()) {
        let mut scribe = hsds::Package::new(Vec::new(), &provenance()).expect("begun");
        tell(&batch, &mut scribe).expect("written");
        let bytes = scribe.finish().expect("written");
        assert_same(read("x.zip", &bytes), batch);
    }
}
