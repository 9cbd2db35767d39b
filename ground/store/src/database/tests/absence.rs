//! A database that goes away and returns: told at once, found again, and a commit whose answer is lost is called neither
//! done nor undone. Between the store and a real server stands a line that can be cut at a chosen word.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicU8, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use super::{add_one, runtime, visits};
use crate::shelf::schema;
use crate::trial::{self, TrialDb};
use crate::{Address, Db, StoreError, Trouble, attend};

/// Everything passes.
const OPEN: u8 = 0;
/// Whoever calls is cut off at once.
const SHUT: u8 = 1;
/// A commit reaches the server, and its answer nobody.
const LOSES_ANSWER: u8 = 2;
/// A commit does not reach the server.
const LOSES_COMMIT: u8 = 3;

/// A line to a server.
struct Line {
    address: SocketAddr,
    way: Arc<AtomicU8>,
    open: Arc<Mutex<Vec<TcpStream>>>,
}

impl Line {
    fn to(server: String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let line =
            Self { address: listener.local_addr().unwrap(), way: Arc::default(), open: Arc::default() };
        let (way, open) = (Arc::clone(&line.way), Arc::clone(&line.open));
        std::thread::spawn(move || {
            for caller in listener.incoming().flatten() {
                if way.load(Ordering::SeqCst) == SHUT {
                    continue;
                }
                let called = TcpStream::connect(&server).unwrap();
                let ends = || (caller.try_clone().unwrap(), called.try_clone().unwrap());
                open.lock().unwrap().extend([caller.try_clone().unwrap(), called.try_clone().unwrap()]);
                let ((from, to), (back, there)) = (ends(), ends());
                let way = Arc::clone(&way);
                std::thread::spawn(move || carry(from, to, &way));
                std::thread::spawn(move || carry(there, back, &AtomicU8::new(OPEN)));
            }
        });
        line
    }

    fn set(&self, way: u8) {
        self.way.store(way, Ordering::SeqCst);
    }

    fn cut(&self) {
        self.set(SHUT);
        for end in self.open.lock().unwrap().drain(..) {
            drop(end.shutdown(Shutdown::Both));
        }
    }
}

/// Carries what is said one way, until the word at which the line is to be cut.
fn carry(mut from: TcpStream, mut to: TcpStream, way: &AtomicU8) {
    let mut said = [0; 16 * 1024];
    while let Ok(length @ 1..) = from.read(&mut said) {
        let commits = said[..length].windows(7).any(|word| word == b"commit\0");
        match way.load(Ordering::SeqCst) {
            LOSES_ANSWER if commits => {
                from.shutdown(Shutdown::Both).unwrap();
                to.write_all(&said[..length]).unwrap();
                // The server finishes what it was told before it sees that nobody listens.
                std::thread::sleep(Duration::from_millis(100));
                break;
            }
            LOSES_COMMIT if commits => break,
            _ => to.write_all(&said[..length]).unwrap_or_default(),
        }
    }
    drop((from.shutdown(Shutdown::Both), to.shutdown(Shutdown::Both)));
}

/// A store that reaches a real server over a line, where there is a server.
fn over_a_line() -> Option<(TrialDb, Line, Db)> {
    let trial = trial::postgres(&schema())?;
    let Address::Postgres(url) = trial.address().clone() else { return None };
    let (before, rest) = url.split_once("://").unwrap();
    let (place, database) = rest.split_once('/').unwrap();
    let (who, server) = place.split_once('@').unwrap_or(("postgres", place));
    let line = Line::to(server.to_owned());
    let there = Address::Postgres(format!("{before}://{who}@{}/{database}", line.address));
    let db = Db::open(&there, &schema()).unwrap();
    Some((trial, line, db))
}

/// Waits for a moment; never the end of it.
fn pause() -> bool {
    std::thread::sleep(Duration::from_millis(20));
    false
}

/// Writes over the line, and counts how often the work was run.
fn write_once(db: &Db) -> (Result<i64, StoreError>, u32) {
    let runs = AtomicU32::new(0);
    let written = db.write_now(|c| {
        runs.fetch_add(1, Ordering::SeqCst);
        add_one(c)
    });
    (written, runs.into_inner())
}

#[test]
fn a_commit_whose_answer_is_lost_is_called_neither_done_nor_undone_and_not_run_again() {
    let Some((trial, line, db)) = over_a_line() else { return };
    for (way, kept) in [(LOSES_ANSWER, 1), (LOSES_COMMIT, 1)] {
        line.set(way);
        let (written, runs) = write_once(&db);
        assert!(matches!(written, Err(StoreError::Uncertain)), "{written:?}");
        assert_eq!(runs, 1);
        line.set(OPEN);
        // The server may still be at it when the line is cut already.
        let settled = (0..100).any(|_| visits(&trial) == kept || pause());
        assert!(settled, "kept whole where the server heard of it, else not at all");
    }
    assert!(matches!(write_once(&db), (Ok(2), 1)), "and the store goes on");
}

#[test]
fn a_database_that_is_away_is_told_at_once_and_found_again() {
    let Some((trial, line, db)) = over_a_line() else { return };
    assert!(matches!(write_once(&db), (Ok(1), 1)));
    line.cut();
    let asked = Instant::now();
    let runtime = runtime();
    for _ in 0..50 {
        let (answer, trouble) = runtime.block_on(attend(false, db.check()));
        assert!(matches!(answer, Err(StoreError::NotReachable { .. })), "{answer:?}");
        assert_eq!(trouble, Some(Trouble::Away));
    }
    assert!(asked.elapsed() < Duration::from_secs(5), "nobody waits for a server that is known to be away");
    line.set(OPEN);
    let back = (0..250).any(|_| {
        pause();
        db.write_now(add_one).is_ok()
    });
    assert!(back, "found again by itself");
    assert_eq!(visits(&trial), 2);
}
