//! A process killed in the middle of its work: what it was told is kept is kept, the rest never was.
//!
//! The test runs itself again as a child process, which finds its task in its environment.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};

use crate::shelf::*;
use crate::trial::{self, TrialDb};
use crate::{Address, Db};

const ADDRESS: &str = "STORE_TEST_CHILD_ADDRESS";
const TASK: &str = "STORE_TEST_CHILD_TASK";

fn address_of(db: &TrialDb) -> String {
    match db.address() {
        Address::Sqlite(path) => path.display().to_string(),
        Address::Postgres(url) => url.clone(),
    }
}

fn child(db: &TrialDb, task: &str) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "--nocapture", "database::tests::crash::as_child"])
        .env(ADDRESS, address_of(db))
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
    let (Ok(address), Ok(task)) = (std::env::var(ADDRESS), std::env::var(TASK)) else { return };
    let db = Db::open(&Address::parse(&address), &schema()).unwrap();
    say("open");
    if task == "write" {
        for number in 1.. {
            db.write_now(|c| set_tally(c, "kept", number)).unwrap();
            say(&format!("kept {number}"));
            if number == 20 {
                break;
            }
        }
        let things: Vec<_> = (1..=2_000).map(thing).collect();
        db.write_now(|c| {
            set_tally(c, "kept", 1_000)?;
            insert_things(c, &things)?;
            say("half way");
            std::thread::sleep(std::time::Duration::from_secs(60));
            Ok(())
        })
        .unwrap();
    }
}

#[test]
fn a_process_killed_in_the_middle_leaves_what_was_acknowledged_and_no_more() {
    trial::both(&schema(), |db| {
        let mut child = child(db, "write");
        let mut kept = 0;
        for line in BufReader::new(child.stdout.take().unwrap()).lines() {
            let line = line.unwrap();
            if let Some(number) = line.strip_prefix("child: kept ") {
                kept = number.parse().unwrap();
            }
            if line == "child: half way" {
                break;
            }
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let found = db.read_now(|c| Ok((tally(c, "kept")?, count_things(c)?))).unwrap();
        assert_eq!((kept, found), (20, (Some(20), 0)));
        // The dead process holds no lock either.
        db.write_now(|c| set_tally(c, "kept", 21)).unwrap();
    });
}

#[test]
fn processes_that_start_at_once_all_find_their_tables() {
    trial::both(&crate::Schema::new([], now()), |db| {
        let children: Vec<_> = (0..4).map(|_| child(db, "open")).collect();
        for child in children {
            let output = child.wait_with_output().unwrap();
            assert!(output.status.success());
            assert!(String::from_utf8_lossy(&output.stdout).contains("child: open"));
        }
        assert_eq!(db.read_now(count_things).unwrap(), 0);
    });
}
