//! Keys turn while the house serves, nothing is lost on the way, and a lost key is noticed at once.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use uuid::Uuid;

use super::{KeyFault, Rotation, RotationStep, open, rotate, watch_word};
use crate::sealed::key_file::HeldKeyFile;
use crate::shelf::*;
use crate::trial::{self, TrialDb};
use crate::{Db, SealFault, SealKey, StoreError};

mod processes;

const SEALED_COLUMNS: usize = 2;

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn sealed(key: &SealKey, number: u128, text: &str) -> SecretRow {
    let note = key.seal(&format!("secret/note/{}", id(number)), text).unwrap();
    SecretRow { id: id(number), note_sealed: Some(note), amount: 1 }
}

fn opened(key: &SealKey, row: &SecretRow) -> Result<String, SealFault> {
    key.open(&format!("secret/note/{}", row.id), row.note_sealed.as_ref().unwrap())
}

fn put(db: &Db, row: &SecretRow) {
    db.write_now(|c| put_secret(c, row)).unwrap();
}

fn notes(db: &Db, key: &SealKey) -> Vec<String> {
    db.read_now(secrets).unwrap().iter().map(|row| opened(key, row).unwrap()).collect()
}

/// A folder for the key file, which outlives the database.
fn key_path() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("personal.key");
    (folder, path)
}

/// What a process that starts now would hold.
fn fresh(path: &Path) -> SealKey {
    SealKey::load(path).unwrap().unwrap()
}

fn turned(db: &TrialDb, path: &Path) -> Rotation {
    rotate(db, path, &mut |_| {}).unwrap()
}

#[test]
fn a_new_key_seals_everything_anew_and_the_old_one_is_put_away() {
    trial::both(&schema(), |db| {
        let (_folder, path) = key_path();
        let key = open(db, &path).unwrap();
        let rows: Vec<_> = (1..=450).map(|n| sealed(&key, n, &format!("note {n}"))).collect();
        db.write_now(|c| put_secrets(c, &rows)).unwrap();
        put(db, &SecretRow { id: id(900), note_sealed: None, amount: 1 });
        put(db, &sealed(&key, u128::MAX, "the last possible id"));
        let (before, stolen) = (key.fingerprint("email", "zoe"), std::fs::read(&path).unwrap());
        let mut steps = Vec::new();
        let rotation = rotate(db, &path, &mut |step| steps.push(step)).unwrap();
        let expected = Rotation { columns: SEALED_COLUMNS, rows: 452, retired: 1, unopened: Vec::new() };
        assert_eq!(rotation, expected);
        assert_eq!((steps[0], steps[steps.len() - 1]), (RotationStep::KeyAdded, RotationStep::NothingLeft));
        let table = "secret";
        assert!(steps.contains(&RotationStep::Resealed { table, column: "note_sealed", rows: 451 }));
        std::fs::write(path.with_extension("stolen"), stolen).unwrap();
        make_private(&path.with_extension("stolen"));
        let (new, old) = (fresh(&path), fresh(&path.with_extension("stolen")));
        assert_eq!(new.fingerprint("email", "zoe"), before);
        for row in db.read_now(secrets).unwrap().iter().filter(|row| row.note_sealed.is_some()) {
            assert!(matches!(opened(&old, row), Err(SealFault::UnknownKey { .. })));
            assert!(opened(&new, row).unwrap().starts_with(if row.id == id(u128::MAX) {
                "the"
            } else {
                "note "
            }));
            // The process that was serving meanwhile follows by itself.
            opened(&key, row).unwrap();
        }
        watch_word(db, &new).unwrap();
        assert!(matches!(watch_word(db, &old), Err(KeyFault::WrongKey { .. })));
        assert_eq!(std::fs::read_to_string(&path).unwrap().matches("older").count(), 0);
    });
}

fn make_private(path: &Path) {
    #[cfg(unix)]
    {
        let mode = std::os::unix::fs::PermissionsExt::from_mode(0o600);
        std::fs::set_permissions(path, mode).unwrap();
    }
}

#[test]
fn a_file_of_the_first_version_becomes_a_ring_at_the_first_rotation() {
    trial::both(&schema(), |db| {
        let (_folder, path) = key_path();
        std::fs::write(&path, [7; 32]).unwrap();
        make_private(&path);
        let key = open(db, &path).unwrap();
        let mut row = sealed(&key, 1, "Zoé");
        row.note_sealed = row.note_sealed.map(|sealed| sealed.as_sealed_before_keys_had_names());
        put(db, &row);
        assert_eq!(turned(db, &path).rows, 2);
        assert_eq!(notes(db, &fresh(&path)), ["Zoé"]);
        assert_eq!(fresh(&path).fingerprint("a", "b"), SealKey::from_bytes([7; 32]).fingerprint("a", "b"));
    });
}

#[test]
fn nothing_written_meanwhile_is_lost() {
    const WRITERS: u128 = 3;
    trial::both(&schema(), |db| {
        let (_folder, path) = key_path();
        let key = open(db, &path).unwrap();
        (1..=300).for_each(|n| put(db, &sealed(&key, n, "0")));
        let done = AtomicBool::new(false);
        let written = |writer: u128| {
            let mut turns = 0_u32;
            while !done.load(Ordering::Relaxed) {
                turns += 1;
                for n in (1..=30).map(|n| writer * 100 + n) {
                    edit(db, &key, n, &turns.to_string());
                }
            }
            turns
        };
        let last = std::thread::scope(|scope| {
            let writers: Vec<_> =
                (0..WRITERS).map(|writer| scope.spawn(move || (writer, written(writer)))).collect();
            let rotations = [turned(db, &path), turned(db, &path)];
            done.store(true, Ordering::Relaxed);
            assert!(rotations.iter().all(|rotation| rotation.retired == 1 && rotation.unopened.is_empty()));
            writers.into_iter().map(|writer| writer.join().unwrap()).collect::<Vec<_>>()
        });
        let key = fresh(&path);
        let rows = db.read_now(secrets).unwrap();
        assert_eq!(rows.len(), 300);
        for (writer, turns) in last {
            for n in (1..=100).map(|n| writer * 100 + n) {
                let row = rows.iter().find(|row| row.id == id(n)).unwrap();
                let expected = if n - writer * 100 <= 30 { turns.to_string() } else { "0".to_owned() };
                assert_eq!(opened(&key, row).unwrap(), expected);
            }
        }
    });
}

/// Edits a note as a page does: seals it, then writes it, and starts again where it came too late.
fn edit(db: &Db, key: &SealKey, number: u128, text: &str) {
    let written = (0..100).find_map(|_| {
        let row = sealed(key, number, text);
        match db.write_now(|c| put_secret(c, &row)) {
            Err(StoreError::Conflict) => None,
            written => Some(written),
        }
    });
    written.expect("the process never took up the new key").unwrap();
}

#[test]
fn what_was_sealed_under_a_key_put_away_since_is_refused_and_not_lost() {
    trial::both(&schema(), |db| {
        let (_folder, path) = key_path();
        let key = open(db, &path).unwrap();
        put(db, &sealed(&key, 1, "before"));
        let late = sealed(&key, 1, "after");
        turned(db, &path);
        let refused = db.write_now(|c| put_secret(c, &late)).unwrap_err();
        assert!(matches!(refused, StoreError::Conflict), "{refused}");
        let refused = db.write_now(|c| put_secrets(c, &[sealed(&key, 2, "new"), late.clone()])).unwrap_err();
        assert!(matches!(refused, StoreError::Conflict), "{refused}");
        assert_eq!(notes(db, &fresh(&path)), ["before"]);
        // What seals inside of its transaction goes through when it is run again.
        db.write_now(|c| put_secret(c, &sealed(&key, 1, "after"))).unwrap();
        assert_eq!(notes(db, &fresh(&path)), ["after"]);
    });
}

#[test]
fn a_text_that_does_not_open_is_named_and_keeps_the_old_keys() {
    trial::both(&schema(), |db| {
        let (_folder, path) = key_path();
        let key = open(db, &path).unwrap();
        (1..=3).for_each(|n| put(db, &sealed(&key, n, "note")));
        db.write_now(|c| move_secret(c, id(1), id(2))).unwrap();
        let moved = db.read_now(|c| secret_by_id(c, id(2))).unwrap().unwrap();
        assert!(matches!(opened(&key, &moved), Err(SealFault::DoesNotOpen)), "a moved text does not open");
        let rotation = turned(db, &path);
        assert_eq!(rotation.unopened, [format!("secret/note_sealed/{}", id(2))]);
        assert_eq!((rotation.rows, rotation.retired), (3, 0));
        assert_eq!(std::fs::read_to_string(&path).unwrap().matches("older").count(), 1);
        put(db, &sealed(&key, 2, "mended"));
        assert_eq!(turned(db, &path).retired, 2);
        assert_eq!(notes(db, &fresh(&path)), ["note", "mended", "note"]);
    });
}

#[test]
fn two_rotations_do_not_run_at_once() {
    trial::both(&schema(), |db| {
        let (_folder, path) = key_path();
        open(db, &path).unwrap();
        let held = HeldKeyFile::take(&path).unwrap();
        assert!(matches!(rotate(db, &path, &mut |_| {}), Err(KeyFault::Busy { .. })));
        drop(held);
        assert_eq!(turned(db, &path).retired, 1);
    });
}

#[test]
fn a_key_that_is_lost_or_another_is_noticed_before_anything_is_written() {
    trial::both(&schema(), |db| {
        let (_folder, path) = key_path();
        put(db, &sealed(&open(db, &path).unwrap(), 1, "Zoé"));
        open(db, &path).unwrap();
        let kept = std::fs::read(&path).unwrap();
        std::fs::remove_file(&path).unwrap();
        let lost = open(db, &path).unwrap_err();
        assert!(matches!(lost, KeyFault::Lost { .. }), "{lost}");
        assert!(!path.exists(), "no other key is made in its place");
        let other = SealKey::load_or_create(&path).unwrap();
        let wrong = open(db, &path).unwrap_err();
        assert!(matches!(wrong, KeyFault::WrongKey { file: Some(_) }), "{wrong}");
        for (fault, words) in [(lost, "is missing"), (wrong, "is not the one")] {
            let told = fault.to_string();
            assert!(
                told.contains(words) && told.contains("personal.key") && told.contains("back-up"),
                "{told}"
            );
        }
        assert!(matches!(rotate(db, &path, &mut |_| {}), Err(KeyFault::WrongKey { .. })));
        assert!(matches!(watch_word(db, &other), Err(KeyFault::WrongKey { .. })));
        std::fs::write(&path, kept).unwrap();
        assert_eq!(notes(db, &open(db, &path).unwrap()), ["Zoé"]);
    });
}

#[test]
fn a_wrong_key_does_not_become_the_right_one_where_there_is_no_watch_word_yet() {
    trial::both(&schema(), |db| {
        let (_folder, path) = key_path();
        let key = SealKey::from_bytes([7; 32]);
        put(db, &sealed(&key, 1, "Zoé"));
        assert!(matches!(open(db, &path), Err(KeyFault::Lost { .. })));
        let other = SealKey::from_bytes([8; 32]);
        assert!(matches!(watch_word(db, &other), Err(KeyFault::WrongKey { file: None })));
        watch_word(db, &key).unwrap();
        assert!(matches!(watch_word(db, &other), Err(KeyFault::WrongKey { .. })));
        watch_word(db, &key).unwrap();
    });
}
