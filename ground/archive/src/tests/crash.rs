//! A back-up killed at any moment leaves nothing under the name of an archive that is not whole.
//!
//! The test runs itself again as a child process, which finds its task in its environment.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::time::Duration;

use store::trial;

use super::*;

const TASK: &str = "ARCHIVE_TEST_CHILD_FOLDER";

/// Does nothing but in a child process: makes one archive after the other, and says before each which.
#[test]
fn as_child() {
    let Some(folder) = std::env::var_os(TASK).map(std::path::PathBuf::from) else { return };
    let db = Db::open(&Address::Sqlite(folder.join("trial.sqlite")), &schema()).expect("it opens");
    for number in 0..10_000 {
        let mut out = std::io::stdout().lock();
        writeln!(out, "\nchild: {number}").and_then(|()| out.flush()).expect("said");
        drop(out);
        made(&db, &folder.join("kept"), now() + chrono::TimeDelta::seconds(number));
    }
}

/// Puts a network as it lies on the disk into another folder.
fn copied(path: &Path, home: &Path) {
    for ending in ["", "-wal", "-shm"] {
        let from = path.with_file_name(format!("trial.sqlite{ending}"));
        if from.exists() {
            std::fs::copy(&from, home.join(format!("trial.sqlite{ending}"))).expect("copied");
        }
    }
}

#[test]
fn killed_while_it_is_made_it_has_no_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let db = trial::sqlite(&schema());
    for number in 1..=100 {
        basket(&db, number);
    }
    db.read_now(count_things).expect("read");
    let path = match db.address() {
        Address::Sqlite(path) => path.clone(),
        Address::Postgres(_) => return,
    };
    let identities = identities(folder.path(), IDENTITY);
    let (mut whole, mut unnamed) = (0, 0);
    for attempt in 0..8_u64 {
        let home = folder.path().join(attempt.to_string());
        std::fs::create_dir(&home).expect("a folder");
        copied(&path, &home);
        let mut child = Command::new(std::env::current_exe().expect("this program"))
            .args(["--exact", "--nocapture", "tests::crash::as_child"])
            .env(TASK, &home)
            .stdout(Stdio::piped())
            .spawn()
            .expect("a child");
        let lines = BufReader::new(child.stdout.take().expect("its words")).lines().map_while(Result::ok);
        let mut begun = lines.filter(|line| line.starts_with("child: "));
        begun.nth(1).expect("a second archive is begun");
        std::thread::sleep(Duration::from_millis(attempt * 3));
        child.kill().expect("killed");
        child.wait().expect("gone");
        for kept in std::fs::read_dir(home.join("kept")).expect("a folder").flatten() {
            let name = kept.file_name().to_string_lossy().into_owned();
            if crate::moment_of(&name).is_none() {
                assert!(name.starts_with('.') && name.ends_with(".part"), "{name}");
                unnamed += 1;
                continue;
            }
            let file = std::fs::File::open(kept.path()).expect("it is there");
            crate::verify(file, &identities, &mut |_| {}).expect("what has a name is whole");
            whole += 1;
        }
    }
    assert!(
        whole >= 8 && unnamed > 0,
        "{whole} whole, {unnamed} without a name: nobody was killed in the middle"
    );
}

#[test]
fn what_was_abandoned_is_swept_away_a_day_later() {
    let (db, folder) = (trial::sqlite(&schema()), tempfile::tempdir().expect("a folder"));
    let left = folder.path().join(".maillage-20261101T020000Z.age.part");
    let other = folder.path().join(".somebody-else.part");
    for file in [&left, &other] {
        std::fs::write(file, "half").expect("written");
    }
    let later = Utc::now() + chrono::TimeDelta::hours(23);
    made(&db, folder.path(), later);
    assert!(left.exists(), "it may still be at work");
    made(&db, folder.path(), later + chrono::TimeDelta::hours(2));
    assert!(!left.exists() && other.exists(), "ours goes, and nobody else's");
}
