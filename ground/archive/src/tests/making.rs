//! While eight hands write, what is taken along is one still picture; it comes out the same on either engine.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use store::copying::Manifest;
use store::trial::{self, TrialDb};
use store::{Address, Db};

use super::*;
use crate::ArchiveFault;

/// What stands in a restored network: as many things as the baskets promise.
fn is_whole(database: &Address) -> i64 {
    let db = Db::open(database, &schema()).expect("it opens");
    let (promised, found) =
        db.read_now(|c| Ok((count_promised(c)?, count_things(c)?))).expect("it can be read");
    assert_eq!(promised, found, "a basket was taken along without its things");
    found
}

/// Makes an archive while eight hands write, and answers how many baskets stood there before and after.
fn made_among_writers(db: &TrialDb, folder: &Path) -> (Made, u64, u64) {
    let (done, ended) = (AtomicU64::new(0), AtomicBool::new(false));
    std::thread::scope(|scope| {
        for hand in 0..8_u128 {
            let (done, ended) = (&done, &ended);
            scope.spawn(move || {
                for number in 1..20_000 {
                    if ended.load(Ordering::Relaxed) {
                        return;
                    }
                    basket(db, hand * 1_000_000 + number);
                    done.fetch_add(1, Ordering::SeqCst);
                }
            });
        }
        while done.load(Ordering::SeqCst) < 200 {
            std::thread::yield_now();
        }
        let before = done.load(Ordering::SeqCst);
        let made = made(db, folder, now());
        let after = done.load(Ordering::SeqCst) + 8;
        ended.store(true, Ordering::Relaxed);
        (made, before, after)
    })
}

fn goes_and_comes(from: &TrialDb, to: Option<TrialDb>) {
    let folder = tempfile::tempdir().expect("a folder");
    let (made, before, after) = made_among_writers(from, folder.path());
    let data = folder.path().join("restored");
    let elsewhere = Address::Sqlite(data.join("maillage.sqlite"));
    let database = to.as_ref().map_or(&elsewhere, |to| to.address()).clone();
    let restored = restored(&folder.path().join(&made.name), &data, &database).expect("it is restored");
    assert_eq!(restored.contents, made.contents);
    assert_eq!(restored.stands, made.contents.records, "every table reads as it was written");
    assert!(!restored.brought_up);
    let baskets = u64::try_from(is_whole(&database) / 3).expect("a number");
    assert!((before..=after).contains(&baskets), "{before} ≤ {baskets} ≤ {after}");
    let words = std::fs::read_to_string(data.join("thesaurus.txt")).expect("the file is there");
    assert_eq!(words, "manger: aide alimentaire\n");
    let db = Db::open(&database, &schema()).expect("it opens");
    assert_eq!(Manifest::of(&db, &mut |_| {}).expect("read again"), made.contents.records);
}

#[test]
fn an_archive_made_among_writers_is_one_still_picture_of_sqlite() {
    goes_and_comes(&trial::sqlite(&schema()), None);
}

#[test]
fn an_archive_of_sqlite_becomes_postgresql_and_back() {
    let Some(server) = trial::postgres(&schema()) else { return };
    goes_and_comes(&trial::sqlite(&schema()), Some(server));
    let Some(server) = trial::postgres(&schema()) else { return };
    goes_and_comes(&server, None);
}

#[test]
fn nothing_is_ever_overwritten() {
    let (db, folder) = (trial::sqlite(&schema()), tempfile::tempdir().expect("a folder"));
    basket(&db, 1);
    let made = made(&db, folder.path(), now());
    let archive = folder.path().join(&made.name);
    let data = folder.path().join("data");
    std::fs::create_dir(&data).expect("a folder");
    std::fs::write(data.join("personal.key"), "kept").expect("written");
    let inside = Address::Sqlite(data.join("maillage.sqlite"));
    let fault = restored(&archive, &data, &inside).expect_err("the folder holds something");
    assert!(matches!(&fault, ArchiveFault::NotEmpty { path } if *path == data), "{fault}");
    // A database that holds something, of a file and of a server.
    let elsewhere = folder.path().join("elsewhere");
    let fault = restored(&archive, &elsewhere, db.address()).expect_err("the file holds something");
    assert!(matches!(fault, ArchiveFault::NotEmpty { .. }), "{fault}");
    if let Some(server) = trial::postgres(&schema()) {
        basket(&server, 7);
        let fault =
            restored(&archive, &elsewhere, server.address()).expect_err("the database holds something");
        assert!(fault.to_string().contains("basket"), "{fault}");
        is_whole(server.address());
    }
    assert!(!elsewhere.exists(), "nothing is left of what was refused");
    assert_eq!(std::fs::read_to_string(data.join("personal.key")).expect("still there"), "kept");
    // The same moment again has the same name, and that name is taken.
    let (recipients, files) = (recipients(), carried());
    let again = Backup {
        head: head(now()),
        files: &files,
        recipients: &recipients,
        key: None,
        scratch: folder.path(),
    };
    let fault = crate::make(&db, &again, &Place::Folder(folder.path().to_owned()), &mut |_| {});
    assert!(matches!(fault, Err(ArchiveFault::NotEmpty { .. })));
}

/// As for an account that may write in its folder and not beside it, or a volume that is mounted there.
#[cfg(unix)]
#[test]
fn an_empty_folder_is_filled_and_stays_the_folder_it_was() {
    use std::os::unix::fs::MetadataExt;
    let (db, folder) = (trial::sqlite(&schema()), tempfile::tempdir().expect("a folder"));
    basket(&db, 1);
    let made = made(&db, folder.path(), now());
    let data = folder.path().join("data");
    let number = || std::fs::metadata(&data).expect("a folder").ino();
    // What a restore that was killed left there is nobody's.
    std::fs::create_dir_all(data.join(".restoring")).expect("a folder");
    std::fs::write(data.join(".restoring/maillage.sqlite"), "half of one").expect("written");
    let (before, database) = (number(), Address::Sqlite(data.join("maillage.sqlite")));
    restored(&folder.path().join(&made.name), &data, &database).expect("it is restored");
    assert_eq!(number(), before, "another folder stands in its place");
    assert_eq!(is_whole(&database), 3);
    let names = std::fs::read_dir(&data).expect("a folder").flatten().map(|entry| entry.file_name());
    let left = names.filter(|name| name.to_string_lossy().contains("restoring")).count();
    assert_eq!(left, 0, "what was filled aside is still there");
}

#[test]
fn the_key_goes_along_only_in_a_file_of_its_own() {
    let (db, folder) = (trial::sqlite(&schema()), tempfile::tempdir().expect("a folder"));
    let key = folder.path().join("personal.key");
    std::fs::write(&key, "current = a key nobody has\n").expect("written");
    let (recipients, place) = (recipients(), Place::Folder(folder.path().join("kept")));
    let backup = Backup {
        head: head(now()),
        files: &[],
        recipients: &recipients,
        key: Some(&key),
        scratch: folder.path(),
    };
    let made = crate::make(&db, &backup, &place, &mut |_| {}).expect("made");
    assert_eq!(made.key.as_deref(), Some("maillage-20261123T020000Z.key.age"));
    let sealed = folder.path().join("kept/maillage-20261123T020000Z.key.age");
    let identities = identities(folder.path(), IDENTITY);
    let opened = crate::unseal_file(&identities, &sealed).expect("it opens");
    assert_eq!(opened, b"current = a key nobody has\n");
    assert_eq!(place.list().expect("a list").len(), 1, "the key is no archive");
    place.remove(&made.name).expect("removed");
    assert!(!sealed.exists(), "it goes with its archive");
}

#[test]
fn what_was_made_is_remembered_with_what_failed() {
    trial::both(&schema(), |db| {
        let row = |number: u128, fault: &str| crate::BackupRow {
            id: Uuid::from_u128(number),
            at: now() + chrono::TimeDelta::days(i64::try_from(number).unwrap_or(0)),
            place: "s3://reseau/nuits".to_owned(),
            name: if fault.is_empty() { crate::archive_name(now()) } else { String::new() },
            bytes: 4_200,
            table_rows: 12,
            verified: fault.is_empty(),
            fault: fault.to_owned(),
        };
        for one in [row(1, ""), row(2, "nobody answers at its endpoint")] {
            db.write_now(|c| crate::note_backup(c, &one)).expect("remembered");
        }
        let last = db.read_now(crate::last_backup).expect("read").expect("one");
        assert_eq!(last.fault, "nobody answers at its endpoint");
        let good = db.read_now(crate::last_good_backup).expect("read").expect("one");
        assert_eq!((good.id, good.bytes), (Uuid::from_u128(1), 4_200));
        assert_eq!(db.read_now(|c| crate::recent_backups(c, 10)).expect("read").len(), 2);
    });
}

#[test]
fn a_secret_half_among_the_recipients_is_refused_and_not_read_out() {
    let fault = Recipients::read(&[IDENTITY]).map(|_| ()).expect_err("it opens what it should only close");
    let told = fault.to_string();
    assert!(told.contains("secret half") && !told.contains(IDENTITY), "{told}");
    let fault = Recipients::read::<&str>(&[]).map(|_| ()).expect_err("nobody could open it");
    assert!(fault.to_string().contains("maillage backup key"), "{fault}");
}
