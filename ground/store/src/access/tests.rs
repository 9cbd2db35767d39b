//! The journal of access tells the person concerned, and shows what was done to it.

use std::collections::BTreeSet;

use chrono::{DateTime, Duration, Utc};
use uuid::Uuid;
use vocabulary::class::DataClass;

use super::{
    Access, Deed, Soundness, about, by_deed, count_about, head, note, note_all, purge_before, verify,
};
use super::{RETENTION_BOUNDS, RETENTION_MONTHS, oldest_kept};
use crate::shelf::{now, schema};
use crate::trial;
use crate::{Db, StoreError};

const ZOE: Uuid = Uuid::from_u128(0x20e);

fn access(number: u128) -> Access {
    Access {
        id: Uuid::from_u128(number),
        at: now() + Duration::minutes(i64::try_from(number).unwrap()),
        actor: Some(Uuid::from_u128(0xac)),
        organization: number.is_multiple_of(2).then_some(Uuid::from_u128(0x06)),
        subject: ZOE,
        class: DataClass::C3,
        deed: Deed::ALL[usize::try_from(number % 4).unwrap()],
        purpose: "address-book",
    }
}

fn noted(db: &Db, numbers: std::ops::RangeInclusive<u128>) {
    numbers.for_each(|number| db.write_now(|c| note(c, &access(number))).unwrap());
}

fn soundness(db: &Db) -> Soundness {
    db.read_now(verify).unwrap()
}

#[test]
fn the_person_concerned_reads_who_did_what() {
    trial::both(&schema(), |db| {
        assert_eq!(soundness(db), Soundness::Whole { rows: 0 });
        noted(db, 1..=4);
        let by_itself = Access { actor: None, organization: None, subject: Uuid::from_u128(1), ..access(5) };
        let batch = [by_itself, access(6), access(7)];
        db.write_now(|c| note_all(c, &batch)).unwrap();
        db.write_now(|c| note_all(c, &[])).unwrap();
        let rows = db.read_now(|c| about(c, ZOE, 100)).unwrap();
        assert_eq!(rows.iter().map(|row| row.number).collect::<Vec<_>>(), [7, 6, 4, 3, 2, 1]);
        let (told, access) = (&rows[1], access(6));
        assert_eq!((told.id, told.at, told.actor), (access.id, access.at, access.actor));
        assert_eq!((told.organization, told.class), (access.organization, access.class));
        assert_eq!((told.deed, told.purpose.as_str()), (access.deed, access.purpose));
        assert_eq!(db.read_now(|c| about(c, ZOE, 2)).unwrap(), rows[..2]);
        assert_eq!(db.read_now(|c| count_about(c, ZOE)).unwrap(), 6);
        let exports = db.read_now(|c| by_deed(c, ZOE, Deed::Export, 10)).unwrap();
        assert_eq!(exports.iter().map(|row| row.number).collect::<Vec<_>>(), [6, 2]);
        assert_eq!(soundness(db), Soundness::Whole { rows: 7 });
    });
}

#[test]
fn an_access_given_up_leaves_no_trace() {
    trial::both(&schema(), |db| {
        let given_up: Result<(), _> = db.write_now(|c| note(c, &access(1)).and(Err(StoreError::Closed)));
        assert!(given_up.is_err());
        noted(db, 2..=2);
        assert_eq!(db.read_now(|c| about(c, ZOE, 9)).unwrap()[0].number, 1);
        assert_eq!(soundness(db), Soundness::Whole { rows: 1 });
    });
}

/// What somebody with access to the database might do, and what is said of it.
const TAMPERING: [(&str, Soundness); 12] = [
    ("update access_entry set purpose = 'other' where number = 4", Soundness::Broken { number: 4 }),
    ("update access_entry set deed = 'read' where number = 5", Soundness::Broken { number: 5 }),
    ("update access_entry set class = 'C0' where number = 1", Soundness::Broken { number: 1 }),
    ("update access_entry set actor = null where number = 6", Soundness::Broken { number: 6 }),
    ("update access_entry set organization = actor where number = 2", Soundness::Broken { number: 2 }),
    (
        "update access_entry set actor = organization, organization = actor where number = 8",
        Soundness::Broken { number: 8 },
    ),
    (
        "update access_entry set at = (select at from access_entry where number = 9) where number = 3",
        Soundness::Broken { number: 3 },
    ),
    ("delete from access_entry where number = 4", Soundness::Missing { number: 4 }),
    ("delete from access_entry where number >= 9", Soundness::EndMissing { found: 8, promised: 10 }),
    ("delete from access_entry where number <= 2", Soundness::Missing { number: 1 }),
    (
        "update access_entry set number = 99 where number = 4;
         update access_entry set number = 4 where number = 5;
         update access_entry set number = 5 where number = 99",
        Soundness::Broken { number: 4 },
    ),
    (
        "delete from access_entry where number = 10; update access_head set last = 9",
        Soundness::EndMissing { found: 9, promised: 9 },
    ),
];

#[test]
fn what_is_changed_removed_or_moved_is_found_with_its_place() {
    trial::both(&schema(), |db| {
        noted(db, 1..=10);
        for (text, said) in TAMPERING {
            let seen = db.write_now(|c| {
                c.script(text)?;
                let seen = verify(c)?;
                // Undone, for the next one.
                Err::<(), _>(StoreError::Other { statement: "seen", reason: format!("{seen:?}") })
            });
            let seen = seen.unwrap_err().to_string();
            assert_eq!(seen, format!("seen: {said:?}"), "{:?}: {text}", db.engine());
        }
        assert_eq!(soundness(db), Soundness::Whole { rows: 10 });
    });
}

#[test]
fn what_is_too_old_goes_and_the_chain_still_holds() {
    trial::both(&schema(), |db| {
        noted(db, 1..=10);
        let purge = |time: DateTime<Utc>| db.write_now(|c| purge_before(c, time)).unwrap();
        assert_eq!(purge(now()), 0);
        assert_eq!(purge(access(5).at), 4);
        assert_eq!(soundness(db), Soundness::Whole { rows: 6 });
        assert_eq!(purge(access(5).at), 0);
        noted(db, 11..=11);
        assert_eq!(soundness(db), Soundness::Whole { rows: 7 });
        db.write_now(|c| c.script("delete from access_entry where number = 5")).unwrap();
        assert_eq!(soundness(db), Soundness::Missing { number: 5 });
    });
}

#[test]
fn a_journal_emptied_by_age_goes_on_from_its_anchor() {
    trial::both(&schema(), |db| {
        noted(db, 1..=3);
        let later = access(9).at;
        assert_eq!(db.write_now(|c| purge_before(c, later)).unwrap(), 3);
        assert_eq!(soundness(db), Soundness::Whole { rows: 0 });
        noted(db, 4..=5);
        assert_eq!(soundness(db), Soundness::Whole { rows: 2 });
        let ends = db.read_now(head).unwrap();
        assert_eq!((ends.purged, ends.last), (3, 5));
        db.write_now(|c| c.script("update access_head set purged = 4")).unwrap();
        assert_ne!(soundness(db), Soundness::Whole { rows: 2 });
    });
}

#[test]
fn a_row_dated_before_its_forerunners_waits_for_them() {
    trial::both(&schema(), |db| {
        noted(db, 8..=8);
        noted(db, 1..=2);
        assert_eq!(db.write_now(|c| purge_before(c, access(5).at)).unwrap(), 0);
        assert_eq!(db.write_now(|c| purge_before(c, access(9).at)).unwrap(), 3);
    });
}

#[test]
fn many_who_note_at_once_make_one_chain() {
    const WRITERS: u128 = 8;
    const EACH: u128 = 20;
    trial::both(&schema(), |db| {
        std::thread::scope(|scope| {
            for writer in 0..WRITERS {
                scope.spawn(move || noted(db, writer * EACH + 1..=(writer + 1) * EACH));
            }
        });
        let rows = db.read_now(|c| about(c, ZOE, 1_000)).unwrap();
        let ids: BTreeSet<_> = rows.iter().map(|row| row.id).collect();
        assert_eq!(ids.len() as u128, WRITERS * EACH);
        assert_eq!(soundness(db), Soundness::Whole { rows: (WRITERS * EACH) as i64 });
    });
}

#[test]
fn a_retention_outside_the_bounds_is_brought_inside() {
    assert!(RETENTION_BOUNDS.contains(&RETENTION_MONTHS));
    assert_eq!(oldest_kept(now(), 0), oldest_kept(now(), 6));
    assert_eq!(oldest_kept(now(), 90), oldest_kept(now(), 12));
    assert_eq!(oldest_kept(now(), 6).date_naive().to_string(), "2026-05-22");
}
