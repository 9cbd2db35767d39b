//! A network copied from one engine to the other is the same network, and a copy that is not whole is not taken in.

use chrono::{Duration, NaiveDate};
use uuid::Uuid;
use vocabulary::class::DataClass;

use super::{CopyFault, Manifest, Progress, fill, inspect, pour};
use crate::access::{self, Access, Deed};
use crate::shelf::*;
use crate::trial::{self, TrialDb};
use crate::{Db, Fact, Room, Schema, StoreError, facts_after, last_fact, record};

mod damage;

fn silent(_: &Progress<'_>) {}

fn poured(db: &Db) -> (Vec<u8>, Manifest) {
    let mut copy = Vec::new();
    let manifest = pour(db, &mut copy, &mut silent).unwrap();
    (copy, manifest)
}

fn filled(db: &Db, copy: &[u8]) -> Result<Manifest, CopyFault> {
    fill(db, &mut &copy[..], &mut silent)
}

/// Things at the edges of every kind of value.
fn things() -> Vec<ThingRow> {
    let full = ThingRow {
        label: String::new(),
        amount: i64::MAX,
        weight: -1.0e-300,
        kept: false,
        seen_at: NaiveDate::from_ymd_opt(9999, 12, 31)
            .unwrap()
            .and_hms_micro_opt(23, 59, 59, 999_999)
            .unwrap()
            .and_utc(),
        made_on: NaiveDate::from_ymd_opt(0, 1, 1).unwrap(),
        detail: serde_json::json!({ "z": [1.0, 1e16, -0.0, 0.1, null], "a": "🌻 \"\\\n", "é": { "b": {}, "a": [] } }),
        picture: (0..1_000_000_u32).map(|number| (number.wrapping_mul(number) >> 3) as u8).collect(),
        maybe_id: Some(Uuid::max()),
        maybe_label: Some("𝒟épôt 🧺\t'\"\\ \u{202e}".to_owned()),
        maybe_amount: Some(i64::MIN),
        maybe_weight: Some(f64::INFINITY),
        maybe_kept: Some(true),
        maybe_seen_at: Some(
            NaiveDate::from_ymd_opt(0, 1, 1).unwrap().and_hms_opt(0, 0, 0).unwrap().and_utc(),
        ),
        maybe_made_on: NaiveDate::from_ymd_opt(1970, 1, 1),
        maybe_detail: Some(serde_json::json!("")),
        maybe_picture: Some(Vec::new()),
        ..thing(2)
    };
    let mut things: Vec<ThingRow> = (10..1_500).map(thing).collect();
    things.extend([thing(1), full, ThingRow { weight: -0.0, ..thing(u128::MAX) }]);
    things
}

fn fact(number: i64) -> Fact {
    let payload = serde_json::json!({ "number": number });
    Fact { name: "shelf.thing.changed", subject: Some(Uuid::from_u128(1)), payload, recorded_at: now() }
}

/// Puts something into every table there is.
fn furnish(db: &Db) {
    db.write_now(|c| {
        insert_things(c, &things())?;
        for word in ["é", "e", "z", "🌻"] {
            insert_label(c, &LabelRow { thing_id: Uuid::from_u128(2), word: word.to_owned() })?;
            insert_entry(c, word)?;
        }
        set_tally(c, "kept", 7)?;
        put_secret(c, &SecretRow { id: Uuid::from_u128(5), note_sealed: None, amount: 5 })?;
        for number in 1..=3 {
            record(c, &fact(number))?;
        }
        access::note(
            c,
            &Access {
                id: Uuid::from_u128(77),
                at: now(),
                actor: None,
                organization: None,
                subject: Uuid::from_u128(8),
                class: DataClass::C2,
                deed: Deed::Read,
                purpose: "shelf",
            },
        )
    })
    .unwrap();
}

/// The same on the other engine where there is one, else on a second file.
fn others(schema: &Schema) -> Vec<TrialDb> {
    [Some(trial::sqlite(schema)), trial::postgres(schema)].into_iter().flatten().collect()
}

#[test]
fn a_network_goes_round_the_engines_and_stays_the_same() {
    let first = trial::sqlite(&schema());
    furnish(&first);
    let (copy, manifest) = poured(&first);
    assert_eq!(inspect(&mut &copy[..], &mut silent).unwrap(), manifest);
    let things_in = manifest.tables.iter().find(|table| table.name == "thing").unwrap();
    assert_eq!((things_in.rows, things_in.sha256.len()), (1_493, 64));
    assert!(manifest.rooms.iter().any(|room| (room.room.as_str(), room.number) == ("shelf", 1)));
    for other in others(&schema()) {
        assert_eq!(filled(&other, &copy).unwrap(), manifest);
        let (again, stands) = poured(&other);
        assert_eq!(stands, manifest, "{:?}", manifest.differences(&stands));
        assert!(again == copy, "the same bytes whichever engine keeps it");
        let last = trial::sqlite(&schema());
        filled(&last, &again).unwrap();
        assert_eq!(Manifest::of(&last, &mut silent).unwrap(), manifest);
        lives_on(&other);
        lives_on(&last);
    }
}

/// The house goes on where it was: numbers, journals and counters.
fn lives_on(db: &Db) {
    let found = db.read_now(|c| {
        assert_eq!(access::verify(c)?, access::Soundness::Whole { rows: 1 });
        assert_eq!(last_fact(c)?, 3);
        assert_eq!(facts_after(c, 2, 10)?[0].payload, serde_json::json!({ "number": 3 }));
        thing_by_id(c, Uuid::from_u128(2))
    });
    let wanted = things().into_iter().find(|thing| thing.id == Uuid::from_u128(2)).unwrap();
    let found = found.unwrap().unwrap();
    // In PostgreSQL 1e16 comes back as a whole number.
    assert_eq!(ThingRow { detail: wanted.detail.clone(), ..found }, wanted);
    let numbers = db.write_now(|c| Ok((record(c, &fact(4))?, insert_entry(c, "next")?))).unwrap();
    assert_eq!(numbers, (4, 5));
}

#[test]
fn a_counter_goes_on_after_rows_that_are_gone() {
    for source in others(&schema()) {
        source.write_now(|c| (0..4).try_for_each(|_| insert_entry(c, "x").map(drop))).unwrap();
        source.write_now(|c| c.script("delete from entry where seq > 2")).unwrap();
        let (copy, _) = poured(&source);
        for target in others(&schema()) {
            filled(&target, &copy).unwrap();
            assert_eq!(target.write_now(|c| insert_entry(c, "y")).unwrap(), 5);
        }
    }
}

#[test]
fn a_copy_is_one_still_picture_while_others_write() {
    for db in others(&schema()) {
        furnish(&db);
        let (_, before) = poured(&db);
        let mut written = false;
        let mut write = |progress: &Progress<'_>| {
            if !written && progress.table == "thing" {
                written = true;
                db.write_now(|c| set_tally(c, "late", 1)).unwrap();
                db.write_now(|c| insert_thing(c, &thing(3))).unwrap();
            }
        };
        let during = pour(&db, &mut std::io::sink(), &mut write).unwrap();
        assert!(written);
        assert_eq!(during, before);
        let mut changed = before.differences(&poured(&db).1);
        changed.sort();
        assert_eq!(changed, ["tally", "thing"]);
    }
}

#[test]
fn a_database_that_holds_something_is_refused_and_left_alone() {
    let (copy, _) = poured(&trial::sqlite(&schema()));
    for (target, table) in others(&schema()).iter().flat_map(|db| [(db, "thing"), (db, "fact_counter")]) {
        target
            .write_now(|c| match table {
                "thing" => insert_thing(c, &thing(1)),
                _ => c.script("delete from thing").and_then(|()| record(c, &fact(1)).map(drop)),
            })
            .unwrap();
        let before = Manifest::of(target, &mut silent).unwrap();
        let fault = filled(target, &copy).unwrap_err();
        // The journal's own row is met before its counter, or after it: both are something.
        assert!(
            matches!(&fault, CopyFault::NotEmpty { table: found } if found.starts_with(&table[..4])),
            "{fault}"
        );
        assert!(fault.to_string().contains("fresh database"), "{fault}");
        assert_eq!(Manifest::of(target, &mut silent).unwrap(), before);
    }
}

const GROWN: Room = Room {
    name: "shelf",
    migrations: &[
        SHELF.migrations[0],
        (
            2,
            "0002_shelf_colour",
            "create table colour (code {text} not null primary key);
             alter table tally add column note {text};
             insert into colour (code) values ('red');",
        ),
    ],
};

#[test]
fn a_copy_of_an_older_version_is_taken_in_and_goes_through_what_it_lacks() {
    let old = trial::sqlite(&schema());
    furnish(&old);
    let (copy, manifest) = poured(&old);
    let grown = Schema::new([GROWN], now());
    for target in others(&grown) {
        assert_eq!(filled(&target, &copy).unwrap(), manifest);
        let stands = Manifest::of(&target, &mut silent).unwrap();
        assert_eq!(
            manifest.differences(&stands),
            ["tally", "colour"],
            "what the migration changed, and nothing else"
        );
        assert_eq!(
            stands.tables.iter().find(|table| table.name == "colour").map(|table| table.rows),
            Some(1)
        );
        let (newer, _) = poured(&target);
        let fault = filled(&trial::sqlite(&schema()), &newer).unwrap_err();
        assert!(
            matches!(&fault, CopyFault::TooNew { unknown } if unknown == "shelf/0002_shelf_colour"),
            "{fault}"
        );
        // The tables that were laid anew are those a later start expects.
        assert!(Db::open(target.address(), &grown).is_ok());
    }
}

#[test]
fn a_value_no_copy_can_hold_is_told_with_its_place() {
    let db = trial::sqlite(&schema());
    db.write_now(|c| insert_things(c, &[thing(1), thing(2)])).unwrap();
    db.write_now(|c| c.script("update thing set seen_at = 'yesterday' where amount = 1 and id > x'00000000000000000000000000000001'"))
        .unwrap();
    let fault = pour(&db, &mut std::io::sink(), &mut silent).unwrap_err();
    let told =
        "The table thing holds a value no copy can hold (row 2): column seen_at: a time is not written as";
    assert!(fault.to_string().starts_with(told), "{fault}");
}

#[test]
fn what_takes_no_more_is_told_and_the_house_goes_on() {
    struct Full(usize);
    impl std::io::Write for Full {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0 = self.0.checked_sub(bytes.len()).ok_or(std::io::ErrorKind::StorageFull)?;
            Ok(bytes.len())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    for db in others(&schema()) {
        furnish(&db);
        let fault = pour(&db, &mut Full(200_000), &mut silent).unwrap_err();
        assert!(matches!(fault, CopyFault::Stream(_)), "{fault}");
        db.write_now(|c| set_tally(c, "after", 1)).unwrap();
        assert_eq!(db.read_now(|c| one_tally(c, "after")).unwrap(), 1);
    }
}

#[test]
fn every_table_and_column_of_both_engines_is_in_a_copy() {
    for db in others(&schema()) {
        let layout = super::Layout::after(db.schema(), &db.schema().ledger()).unwrap();
        let mut known: Vec<String> = Vec::new();
        for table in &layout.tables {
            known.extend(table.columns.iter().map(|column| format!("{}.{}", table.name, column.name)));
        }
        known.sort();
        assert_eq!(known, columns_of(&db).unwrap());
    }
}

/// Every column the engine itself knows, but for the ledger.
fn columns_of(db: &Db) -> Result<Vec<String>, StoreError> {
    db.read_now(|c| {
        let asked = match c.side() {
            crate::connection::Side::Sqlite(side) => {
                let sql = "select m.name || '.' || i.name from sqlite_master m, pragma_table_info(m.name) i
                           where m.type = 'table' and m.name not like 'sqlite!_%' escape '!'";
                let mut asked = side.connection().prepare(sql).unwrap();
                asked.query_map([], |row| row.get::<_, String>(0)).unwrap().map(Result::unwrap).collect()
            }
            crate::connection::Side::Postgres(side) => {
                let sql = "select table_name || '.' || column_name from information_schema.columns
                           where table_schema = 'public'";
                let rows = side.client().query(sql, &[]).unwrap();
                rows.iter().map(|row| row.get::<_, String>(0)).collect::<Vec<_>>()
            }
        };
        let mut columns: Vec<String> = asked;
        columns.retain(|name| !name.starts_with("migration.") && !name.starts_with("contraction."));
        columns.sort();
        Ok(columns)
    })
}

#[test]
fn a_time_is_cut_to_the_microsecond_once_and_stays() {
    for db in others(&schema()) {
        let row = ThingRow { seen_at: now() + Duration::nanoseconds(1_999), ..thing(1) };
        db.write_now(|c| insert_thing(c, &row)).unwrap();
        for target in others(&schema()) {
            filled(&target, &poured(&db).0).unwrap();
            let found = target.read_now(|c| thing_by_id(c, row.id)).unwrap().unwrap();
            assert_eq!(found.seen_at, now() + Duration::microseconds(1));
        }
    }
}
