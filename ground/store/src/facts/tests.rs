//! The journal is numbered without a gap, in the order in which facts became true.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::json;
use uuid::Uuid;

use super::{Fact, facts_after, last_fact, record};
use crate::StoreError;
use crate::shelf::{now, schema};
use crate::trial;

fn fact(number: u64) -> Fact {
    Fact {
        name: "shelf.thing.moved",
        subject: Some(Uuid::from_u128(u128::from(number))),
        payload: json!({"number": number}),
        recorded_at: now(),
    }
}

#[test]
fn a_fact_is_recorded_and_read_again() {
    trial::both(&schema(), |db| {
        assert_eq!(db.read_now(last_fact).unwrap(), 0);
        let without_subject = Fact { subject: None, ..fact(2) };
        let numbers = db.write_now(|c| Ok((record(c, &fact(1))?, record(c, &without_subject)?))).unwrap();
        assert_eq!((numbers, db.read_now(last_fact).unwrap()), ((1, 2), 2));
        let read = db.read_now(|c| facts_after(c, 0, 10)).unwrap();
        assert_eq!((read[0].seq, read[0].subject, &read[0].payload), (1, fact(1).subject, &fact(1).payload));
        assert_eq!(
            (read[1].name.as_str(), read[1].subject, read[1].recorded_at),
            ("shelf.thing.moved", None, now())
        );
        assert_eq!(db.read_now(|c| facts_after(c, 1, 10)).unwrap(), read[1..]);
        assert_eq!(db.read_now(|c| facts_after(c, 0, 1)).unwrap(), read[..1]);
    });
}

#[test]
fn a_fact_given_up_leaves_no_gap() {
    trial::both(&schema(), |db| {
        let given_up: Result<(), _> = db.write_now(|c| record(c, &fact(1)).and(Err(StoreError::Closed)));
        assert!(given_up.is_err());
        assert_eq!(db.write_now(|c| record(c, &fact(2))).unwrap(), 1);
    });
}

#[test]
fn many_writers_number_without_a_gap_and_a_reader_never_sees_one() {
    const WRITERS: u64 = 8;
    const FACTS: u64 = 25;
    trial::both(&schema(), |db| {
        let done = AtomicBool::new(false);
        std::thread::scope(|scope| {
            let reader = scope.spawn(|| {
                while !done.load(Ordering::Relaxed) {
                    let read = db.read_now(|c| facts_after(c, 0, 1_000)).unwrap();
                    let numbers: Vec<_> = read.iter().map(|fact| fact.seq).collect();
                    assert_eq!(numbers, (1..=numbers.len() as i64).collect::<Vec<_>>());
                }
            });
            let write = |writer| {
                (0..FACTS).for_each(|n| {
                    db.write_now(|c| record(c, &fact(writer * FACTS + n))).unwrap();
                })
            };
            let writers: Vec<_> = (0..WRITERS).map(|writer| scope.spawn(move || write(writer))).collect();
            writers.into_iter().for_each(|writer| writer.join().unwrap());
            done.store(true, Ordering::Relaxed);
            reader.join().unwrap();
        });
        let subjects: BTreeSet<_> = db
            .read_now(|c| facts_after(c, 0, 1_000))
            .unwrap()
            .into_iter()
            .filter_map(|fact| fact.subject)
            .collect();
        assert_eq!(subjects.len() as u64, WRITERS * FACTS);
        assert_eq!(db.read_now(last_fact).unwrap(), (WRITERS * FACTS) as i64);
    });
}
