//! Tables come to be once, whole or not at all, and a database from the future is left alone.

use super::{Room, Schema, applied_migrations};
use crate::shelf::{SHELF, now, schema};
use crate::trial::{self, TrialDb};
use crate::{Conn, Db, StoreError, last_fact};

const GROWN: Room = Room {
    name: "shelf",
    migrations: &[
        SHELF.migrations[0],
        (2, "0002_shelf_colour", "create table colour (code {text} not null);"),
    ],
};
const EDITED: Room =
    Room { name: "shelf", migrations: &[(1, "0001_shelf", "create table other (a {int});")] };
const BROKEN: Room = Room {
    name: "broken",
    migrations: &[(1, "0001_broken", "create table whole (a {int}); create table half (a {varchar});")],
};
const REFUSED: Room = Room {
    name: "broken",
    migrations: &[(1, "0001_broken", "create table whole (a {int}); insert into nowhere (a) values (1);")],
};

/// Opens the database again, as a process that starts would.
fn reopen(trial: &TrialDb, rooms: &[Room]) -> Result<Db, StoreError> {
    Db::open(trial.address(), &Schema::new(rooms.to_vec(), now()))
}

fn applied(db: &Db) -> Vec<String> {
    let rows = db.read_now(|c: &mut Conn| applied_migrations(c)).unwrap();
    rows.into_iter().map(|row| format!("{}/{}", row.room, row.name)).collect()
}

#[test]
fn what_is_missing_is_applied_once_and_written_down() {
    trial::both(&schema(), |db| {
        assert_eq!(applied(db), ["shelf/0001_shelf", "store/0001_store", "store/0002_keys_and_access"]);
        for _ in 0..2 {
            let db = reopen(db, &[GROWN]).unwrap();
            assert_eq!(
                applied(&db),
                [
                    "shelf/0001_shelf",
                    "shelf/0002_shelf_colour",
                    "store/0001_store",
                    "store/0002_keys_and_access"
                ]
            );
        }
    });
}

#[test]
fn a_database_that_is_too_new_is_refused_in_words_and_left_alone() {
    trial::both(&schema(), |db| {
        reopen(db, &[GROWN]).unwrap();
        for (rooms, unknown) in [(&[SHELF][..], "shelf/0002_shelf_colour"), (&[], "shelf/0001_shelf")] {
            let refused = reopen(db, rooms).err().unwrap();
            assert!(
                matches!(&refused, StoreError::TooNew { unknown: found } if found == unknown),
                "{refused}"
            );
            assert!(refused.to_string().starts_with("This database is too new"), "{refused}");
        }
        assert_eq!(applied(db).len(), 4);
    });
}

#[test]
fn a_text_edited_after_it_was_applied_is_refused() {
    trial::both(&schema(), |db| {
        let refused = reopen(db, &[EDITED]).err().unwrap();
        assert!(refused.to_string().contains("shelf/0001_shelf"), "{refused}");
    });
}

#[test]
fn a_migration_that_fails_leaves_nothing_behind() {
    trial::both(&schema(), |db| {
        for room in [BROKEN, REFUSED] {
            let failed = reopen(db, &[SHELF, room]).err().unwrap();
            assert!(
                matches!(&failed, StoreError::MigrationFailed { migration, .. } if migration == "broken/0001_broken")
            );
        }
        let whole = Room { name: "whole", migrations: &[(1, "0001_whole", "create table whole (a {int});")] };
        reopen(db, &[SHELF, whole]).unwrap();
    });
}

#[test]
fn many_that_open_at_once_migrate_once() {
    trial::both(&Schema::new([], now()), |db| {
        std::thread::scope(|scope| {
            let openings: Vec<_> = (0..6).map(|_| scope.spawn(|| reopen(db, &[GROWN]).unwrap())).collect();
            for opening in openings {
                assert_eq!(applied(&opening.join().unwrap()).len(), 4);
            }
        });
        assert_eq!(db.read_now(last_fact).unwrap(), 0);
    });
}

#[test]
fn every_table_of_sqlite_is_strict() {
    let db = trial::sqlite(&schema());
    let file = rusqlite::Connection::open(db.folder().unwrap().join("trial.sqlite")).unwrap();
    let asked =
        "select name from pragma_table_list where type = 'table' and not strict and name not like 'sqlite%'";
    let mut found = file.prepare(asked).unwrap();
    let lax: Vec<String> = found.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(lax, Vec::<String>::new());
}
