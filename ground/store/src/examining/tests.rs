//! A database is looked at without a change, and each thing that can be wrong with it is told apart.

use super::{Ailment, examine, table_sizes};
use crate::address::Address;
use crate::migrations::{Room, Schema};
use crate::shelf::{SHELF, now, schema, thing};
use crate::{shelf, trial};

/// The shelf with one change more.
fn later() -> Schema {
    const BOX: Room = Room {
        name: "box",
        migrations: &[(
            1,
            "0001_box",
            "-- contracts: things are in boxes\ncreate table box (id {int} not null primary key);",
        )],
    };
    Schema::new([SHELF, BOX], now())
}

#[test]
fn a_sound_database_is_found_sound_and_an_older_one_says_what_the_next_start_changes() {
    trial::both(&schema(), |db| {
        let found = examine(db.address(), &schema()).expect("sound");
        assert!(
            found.pending.is_empty() && found.bytes > 0 && found.too_few_connections.is_none(),
            "{found:?}"
        );
        assert_eq!(examine(db.address(), &later()).expect("sound").pending, ["box/0001_box"]);
        assert!(examine(db.address(), &schema()).is_ok(), "looking at it laid no table");
    });
}

#[test]
fn a_newer_database_is_told_by_the_change_that_is_unknown() {
    trial::both(&later(), |db| {
        assert_eq!(examine(db.address(), &schema()), Err(Ailment::Newer("box/0001_box".to_owned())));
    });
}

#[test]
fn a_file_that_is_absent_stays_absent_and_another_file_is_no_database() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("maillage.sqlite");
    assert_eq!(examine(&Address::Sqlite(path.clone()), &schema()), Err(Ailment::Absent));
    assert!(!path.exists(), "looking makes no file");
    std::fs::write(&path, "Bonjour, je ne suis pas une base de données.".repeat(40)).expect("written");
    let found = examine(&Address::Sqlite(path), &schema());
    assert!(matches!(found, Err(Ailment::NotADatabase(_))), "{found:?}");
}

#[test]
fn a_server_tells_apart_who_is_unknown_what_is_unknown_and_nobody() {
    let Some(db) = trial::postgres(&schema()) else { return };
    let Address::Postgres(url) = db.address() else { panic!("a server") };
    let (place, name) = url.rsplit_once('/').expect("a name");
    let stranger =
        format!("postgres://nobody_of_that_name@{}/{name}", place.rsplit('@').next().expect("a host"));
    let asked = |url: &str| examine(&Address::Postgres(url.to_owned()), &schema());
    assert!(matches!(asked(&stranger), Err(Ailment::Refused(_))));
    assert!(matches!(asked(&format!("{place}/no_such_database")), Err(Ailment::Unknown(_))));
    assert!(matches!(asked("postgres://maillage@127.0.0.1:1/maillage"), Err(Ailment::Unreachable(_))));
}

#[test]
fn the_largest_tables_are_told_first() {
    trial::both(&schema(), |db| {
        let things: Vec<_> = (0..2000).map(thing).collect();
        db.write_now(|c| shelf::insert_things(c, &things)).expect("written");
        let (whole, tables) = db.read_now(|c| table_sizes(c, 2)).expect("told");
        assert!(whole > 0 && tables.len() == 2, "{tables:?}");
        assert!(
            tables.first().is_some_and(|table| table.name == "thing" && table.bytes > 100_000),
            "{tables:?}"
        );
    });
}
