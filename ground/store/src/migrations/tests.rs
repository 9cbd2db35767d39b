//! Tables come to be once, whole or not at all, and a database from the future is left alone.

use super::{Room, Schema, applied_migrations};
use crate::shelf::{SHELF, now, schema, set_tally, tally};
use crate::trial::{self, TrialDb};
use crate::{Conn, Db, StoreError, last_fact};

const GROWN: Room = Room {
    name: "shelf",
    migrations: &[
        SHELF.migrations[0],
        (2, "0002_shelf_colour", "create table colour (code {text} not null);"),
    ],
};
const NARROWED: Room = Room {
    name: "narrowed",
    migrations: &[
        (1, "0001_narrowed", "create table paint (code {text} not null, shade {text});"),
        (2, "0002_narrowed", "-- contracts: nothing reads the shade any more\ndrop table paint;"),
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
        let stores = ["store/0001_store", "store/0002_keys_and_access", "store/0003_many_processes"];
        assert_eq!(applied(db), [&["shelf/0001_shelf"][..], &stores].concat());
        for _ in 0..2 {
            let db = reopen(db, &[GROWN]).unwrap();
            assert_eq!(
                applied(&db),
                [&["shelf/0001_shelf", "shelf/0002_shelf_colour"][..], &stores].concat()
            );
        }
    });
}

#[test]
fn a_version_of_before_is_refused_where_something_was_taken_from_it() {
    trial::both(&schema(), |db| {
        reopen(db, &[GROWN, NARROWED]).unwrap();
        let refused = reopen(db, &[GROWN]).err().unwrap();
        assert!(
            matches!(&refused, StoreError::TooNew { unknown } if unknown == "narrowed/0002_narrowed"),
            "{refused}"
        );
        assert!(refused.to_string().starts_with("This database is too new"), "{refused}");
        assert_eq!(applied(db).len(), 7);
    });
}

#[test]
fn a_version_of_before_serves_beside_the_newer_one_where_it_only_added() {
    trial::both(&schema(), |db| {
        let (newer, older) = (reopen(db, &[GROWN]).unwrap(), reopen(db, &[SHELF]).unwrap());
        for (serving, amount) in [(&older, 1), (&newer, 2), (&older, 3)] {
            serving.write_now(|c| set_tally(c, "visits", amount)).unwrap();
            assert_eq!(newer.read_now(|c| tally(c, "visits")).unwrap(), Some(amount));
            assert_eq!(older.read_now(|c| tally(c, "visits")).unwrap(), Some(amount));
        }
        assert_eq!(applied(&older).len(), 5, "what the newer one wrote down stays");
    });
}

#[test]
fn what_takes_something_away_is_announced() {
    let quiet = Room { name: "quiet", migrations: &[(1, "0001_quiet", "drop table thing;")] };
    assert_eq!(Schema::new([SHELF, NARROWED], now()).unannounced(), Vec::<String>::new());
    assert_eq!(Schema::new([quiet], now()).unannounced(), ["quiet/0001_quiet: drop table thing"]);
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
                assert_eq!(applied(&opening.join().unwrap()).len(), 5);
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
