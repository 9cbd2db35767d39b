//! Keys turned by one process while another serves, and by a process killed on the way.
//!
//! The test runs itself again as a child process, which finds its task in its environment.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use super::{edit, fresh, id, key_path, notes, opened, sealed, turned};
use crate::keys::{RotationStep, open, rotate};
use crate::shelf::*;
use crate::trial::{self, TrialDb};
use crate::{Address, Db};

const ADDRESS: &str = "STORE_TEST_KEYS_ADDRESS";
const KEYS: &str = "STORE_TEST_KEYS_FILE";
const TASK: &str = "STORE_TEST_KEYS_TASK";
const NOTES: u128 = 250;

fn child(db: &TrialDb, path: &Path, task: &str) -> Child {
    let address = match db.address() {
        Address::Sqlite(path) => path.display().to_string(),
        Address::Postgres(url) => url.clone(),
    };
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "--nocapture", "keys::tests::processes::as_child"])
        .env(ADDRESS, address)
        .env(KEYS, path)
        .env(TASK, task)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

fn say(words: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "\nchild: {words}").unwrap();
    out.flush().unwrap();
}

/// Does nothing but in a child process.
#[test]
fn as_child() {
    let (Ok(address), Ok(path), Ok(task)) =
        (std::env::var(ADDRESS), std::env::var(KEYS), std::env::var(TASK))
    else {
        return;
    };
    let db = Db::open(&Address::parse(&address), &schema()).unwrap();
    let path = Path::new(&path);
    match task.as_str() {
        "serve" => serve(&db, path),
        last_step => {
            let reached = |step| match step {
                RotationStep::KeyAdded => "added",
                RotationStep::Resealed { .. } => "resealed",
                RotationStep::NothingLeft => "nothing left",
            };
            rotate(&db, path, &mut |step| {
                if reached(step) == last_step {
                    say(last_step);
                    std::thread::sleep(std::time::Duration::from_secs(60));
                }
            })
            .unwrap();
        }
    }
}

/// Edits the notes in turn and reads them all again, for as long as it is let.
fn serve(db: &Db, path: &Path) {
    let key = open(db, path).unwrap();
    for turn in 1_u64.. {
        for number in 1..=10 {
            edit(db, &key, number, &turn.to_string());
        }
        let texts = notes(db, &key);
        assert!(texts[..10].iter().all(|text| *text == turn.to_string()));
        say(&format!("turn {turn}"));
    }
}

fn filled(db: &TrialDb, path: &Path) {
    let key = open(db, path).unwrap();
    let rows: Vec<_> = (1..=NOTES).map(|n| sealed(&key, n, "0")).collect();
    db.write_now(|c| put_secrets(c, &rows)).unwrap();
}

#[test]
fn a_process_that_serves_follows_keys_turned_by_another() {
    trial::both(&schema(), |db| {
        let (_folder, path) = key_path();
        filled(db, &path);
        let mut child = child(db, &path, "serve");
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        lines.find(|line| line.as_deref().unwrap() == "child: turn 3").unwrap().unwrap();
        for _ in 0..2 {
            let rotation = turned(db, &path);
            assert_eq!((rotation.retired, rotation.unopened.len()), (1, 0));
        }
        assert!(child.try_wait().unwrap().is_none(), "it still serves");
        child.kill().unwrap();
        child.wait().unwrap();
        let turns = lines.filter_map(|line| line.ok()?.strip_prefix("child: turn ")?.parse::<u64>().ok());
        let said = turns.last().unwrap();
        let key = fresh(&path);
        for (at, text) in notes(db, &key).iter().enumerate() {
            let turn: u64 = text.parse().unwrap();
            assert!(
                if at < 10 { turn == said || turn == said + 1 } else { turn == 0 },
                "{at}: {turn}, {said}"
            );
        }
    });
}

#[test]
fn keys_turned_by_a_process_that_is_killed_are_turned_by_the_next() {
    trial::both(&schema(), |db| {
        for step in ["added", "resealed", "nothing left"] {
            let (_folder, path) = key_path();
            db.write_now(|c| c.script("delete from secret; delete from watch_word")).unwrap();
            filled(db, &path);
            let before = fresh(&path).fingerprint("email", "zoe");
            let mut child = child(db, &path, step);
            let said = format!("child: {step}");
            let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
            lines.find(|line| *line.as_deref().unwrap() == said).unwrap().unwrap();
            child.kill().unwrap();
            child.wait().unwrap();
            assert_eq!(std::fs::read_to_string(&path).unwrap().matches("older").count(), 1, "{step}");
            let meanwhile = open(db, &path).unwrap();
            assert_eq!(notes(db, &meanwhile), vec!["0"; NOTES as usize], "{step}");
            edit(db, &meanwhile, 7, "meanwhile");
            assert_eq!(turned(db, &path).retired, 2, "{step}");
            let key = fresh(&path);
            assert_eq!(key.fingerprint("email", "zoe"), before);
            let seventh = db.read_now(|c| secret_by_id(c, id(7))).unwrap().unwrap();
            assert_eq!(opened(&key, &seventh).unwrap(), "meanwhile");
            assert_eq!(notes(db, &key).len(), NOTES as usize);
            assert_eq!(std::fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
        }
    });
}
