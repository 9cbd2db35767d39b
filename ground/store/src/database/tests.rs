//! What is promised about reading and writing, on both engines.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::channel;
use std::time::Duration;

use crate::shelf::*;
use crate::trial::{self, TrialDb};
use crate::{Address, Conn, Db, Engine, StoreError};

mod absence;
mod crash;

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}

fn add_one(c: &mut Conn) -> Result<i64, StoreError> {
    let next = tally(c, "visits")?.unwrap_or_default() + 1;
    set_tally(c, "visits", next)?;
    Ok(next)
}

fn visits(db: &Db) -> i64 {
    db.read_now(|c| tally(c, "visits")).unwrap().unwrap_or_default()
}

#[test]
fn a_write_is_kept_whole_or_not_at_all() {
    trial::both(&schema(), |db| {
        let undone: Result<i64, _> = db.write_now(|c| add_one(c).and(Err(StoreError::Closed)));
        assert!(undone.is_err());
        assert_eq!(visits(db), 0);
        db.write_now(add_one).unwrap();
        assert_eq!(visits(db), 1);
    });
}

#[test]
fn a_read_can_change_nothing() {
    trial::both(&schema(), |db| {
        assert!(db.read_now(add_one).is_err());
        assert_eq!(visits(db), 0);
    });
}

#[test]
fn a_read_sees_one_still_picture() {
    trial::both(&schema(), |db| {
        let seen = db.read_now(|c| {
            let before = tally(c, "visits")?;
            std::thread::scope(|scope| scope.spawn(|| db.write_now(add_one)).join().unwrap())?;
            Ok((before, tally(c, "visits")?))
        });
        assert_eq!(seen.unwrap(), (None, None));
        assert_eq!(visits(db), 1);
    });
}

#[test]
fn work_that_goes_on_after_a_failed_statement_is_given_up() {
    trial::both(&schema(), |db| {
        let label = LabelRow { thing_id: thing(9).id, word: "orphan".to_owned() };
        let gone_on = db.write_now(|c| {
            add_one(c)?;
            Ok(insert_label(c, &label).is_err())
        });
        assert!(gone_on.unwrap_err().to_string().contains("nothing was changed"));
        assert_eq!(visits(db), 0);
    });
}

#[test]
fn a_fault_of_the_programme_undoes_its_work_and_stops_nobody_else() {
    trial::both(&schema(), |db| {
        let stopped = db.write_now(|c| -> Result<(), StoreError> {
            add_one(c)?;
            panic!("a fault of the programme")
        });
        assert!(stopped.is_err());
        assert_eq!(db.write_now(add_one).unwrap(), 1);
    });
}

#[test]
fn writers_at_the_same_time_lose_nothing() {
    trial::both(&schema(), |db| {
        runtime().block_on(async {
            let writers: Vec<_> = (0..16)
                .map(|_| {
                    let db = Db::clone(db);
                    tokio::spawn(async move {
                        for _ in 0..10 {
                            db.write(add_one).await.unwrap();
                        }
                    })
                })
                .collect();
            for writer in writers {
                writer.await.unwrap();
            }
            assert_eq!(db.read(|c| tally(c, "visits")).await.unwrap(), Some(160));
        });
    });
}

#[test]
fn work_that_others_overtook_is_run_again() {
    let Some(db) = trial::postgres(&schema()) else { return };
    let runs = AtomicU32::new(0);
    let written = db.write_now(|c| {
        let next = tally(c, "visits")?.unwrap_or_default() + 1;
        if runs.fetch_add(1, Ordering::SeqCst) == 0 {
            std::thread::scope(|scope| scope.spawn(|| db.write_now(add_one)).join().unwrap())?;
        }
        set_tally(c, "visits", next)?;
        Ok(next)
    });
    assert_eq!((written.unwrap(), runs.into_inner(), visits(&db)), (2, 2, 2));
}

#[test]
fn work_that_fails_for_good_is_not_run_again() {
    trial::both(&schema(), |db| {
        let runs = AtomicU32::new(0);
        let refused = db.write_now(|c| {
            runs.fetch_add(1, Ordering::SeqCst);
            insert_thing(c, &ThingRow { amount: -1, ..thing(1) })
        });
        assert!(refused.is_err());
        assert_eq!(runs.into_inner(), 1);
    });
}

#[test]
fn a_write_alone_keeps_others_waiting() {
    trial::both(&schema(), |db| {
        std::thread::scope(|scope| {
            let (begun, wait) = channel();
            let alone = scope.spawn(move || {
                db.write_alone_now(|c| {
                    begun.send(()).unwrap();
                    let seen = tally(c, "visits")?;
                    std::thread::sleep(Duration::from_millis(50));
                    assert_eq!(tally(c, "visits")?, seen);
                    add_one(c)
                })
            });
            wait.recv().unwrap();
            assert_eq!(db.write_now(add_one).unwrap(), 2);
            assert_eq!(alone.join().unwrap().unwrap(), 1);
        });
    });
}

#[test]
fn a_person_who_leaves_cuts_no_transaction_in_half() {
    trial::both(&schema(), |db| {
        runtime().block_on(async {
            let (begun, wait) = channel();
            let (resume, resumed) = channel::<()>();
            let leaving = Db::clone(db);
            let task = tokio::spawn(async move {
                leaving
                    .write(move |c| {
                        set_tally(c, "visits", 1)?;
                        begun.send(()).unwrap();
                        resumed.recv().unwrap();
                        set_tally(c, "leaves", 1)
                    })
                    .await
            });
            tokio::task::spawn_blocking(move || wait.recv().unwrap()).await.unwrap();
            task.abort();
            assert!(task.await.unwrap_err().is_cancelled());
            resume.send(()).unwrap();
            assert_eq!(db.write(|_| Ok(())).await.ok(), Some(()));
            wait_until(|| open_transactions(db) == 0).await;
            let both = db.read(|c| Ok((tally(c, "visits")?, tally(c, "leaves")?))).await.unwrap();
            assert_eq!(both, (Some(1), Some(1)));
        });
    });
}

async fn wait_until(mut holds: impl FnMut() -> bool) {
    for _ in 0..500 {
        if tokio::task::block_in_place(&mut holds) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("it never came to hold");
}

/// Transactions that stay open on the server. SQLite has one writer, which a following write has just used.
fn open_transactions(db: &TrialDb) -> i64 {
    let Address::Postgres(url) = db.address().clone() else { return 0 };
    let count = move || {
        let mut client = postgres::Client::connect(&url, postgres::NoTls).unwrap();
        let asked = "select count(*) from pg_stat_activity
                     where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()";
        client.query_one(asked, &[]).unwrap().get(0)
    };
    std::thread::spawn(count).join().unwrap()
}

#[test]
fn closing_finishes_what_was_begun_and_refuses_the_rest() {
    trial::both(&schema(), |db| {
        runtime().block_on(async {
            let (begun, wait) = channel();
            let writing = Db::clone(db);
            let slow = tokio::spawn(async move {
                writing
                    .write(move |c| {
                        begun.send(()).unwrap();
                        std::thread::sleep(Duration::from_millis(50));
                        add_one(c)
                    })
                    .await
            });
            tokio::task::spawn_blocking(move || wait.recv().unwrap()).await.unwrap();
            db.close().await;
            assert_eq!(slow.await.unwrap().unwrap(), 1);
            assert!(matches!(db.read(visits_of).await, Err(StoreError::Closed)));
            assert!(matches!(db.write(add_one).await, Err(StoreError::Closed)));
            assert!(matches!(db.check().await, Err(StoreError::Closed)));
            db.close().await;
        });
        assert!(matches!(db.read_now(visits_of), Err(StoreError::Closed)));
        assert!(matches!(db.write_now(add_one), Err(StoreError::Closed)));
    });
}

fn visits_of(c: &mut Conn) -> Result<Option<i64>, StoreError> {
    tally(c, "visits")
}

#[test]
fn a_house_may_be_opened_and_dropped_on_an_async_thread() {
    trial::both(&schema(), |trial| {
        runtime().block_on(async {
            let db = Db::open(trial.address(), &schema()).unwrap();
            db.check().await.unwrap();
            drop(db);
        });
    });
}

#[test]
fn connections_that_died_on_the_shelf_are_replaced() {
    let Some(db) = trial::postgres(&schema()) else { return };
    db.write_now(add_one).unwrap();
    let Address::Postgres(url) = db.address().clone() else { return };
    let mut client = postgres::Client::connect(&url, postgres::NoTls).unwrap();
    let asked = "select count(pg_terminate_backend(pid)) from pg_stat_activity
                 where datname = current_database() and pid <> pg_backend_pid()";
    assert!(client.query_one(asked, &[]).unwrap().get::<_, i64>(0) > 0);
    assert_eq!(db.write_now(add_one).unwrap(), 2);
}

#[test]
fn many_reads_at_once_share_the_connections() {
    trial::both(&schema(), |db| {
        db.write_now(add_one).unwrap();
        runtime().block_on(async {
            let reads: Vec<_> = (0..200)
                .map(|_| {
                    let db = Db::clone(db);
                    tokio::spawn(async move { db.read(visits_of).await })
                })
                .collect();
            for read in reads {
                assert_eq!(read.await.unwrap().unwrap(), Some(1));
            }
        });
    });
}

#[test]
fn what_cannot_be_opened_is_said_in_one_line() {
    let folder = tempfile::tempdir().unwrap();
    let text = folder.path().join("notes.txt");
    std::fs::write(&text, "not a database at all, but long enough to have a header of its own".repeat(20))
        .unwrap();
    let table = [
        (folder.path().join("missing/network.sqlite").display().to_string(), "Cannot open the database"),
        (folder.path().display().to_string(), "Cannot open the database"),
        (text.display().to_string(), "file is not a database"),
        (
            "postgres://someone:secret@127.0.0.1:1/base".to_owned(),
            "Cannot reach the database postgres://127.0.0.1:1/base",
        ),
        ("postgres://[".to_owned(), "cannot be understood"),
    ];
    for (address, said) in table {
        let error = Db::open(&Address::parse(&address), &schema()).err().unwrap().to_string();
        assert!(error.contains(said) && !error.contains('\n') && !error.contains("secret"), "{error}");
    }
}

#[test]
fn encryption_that_is_asked_for_is_never_dropped_in_silence() {
    let Some(db) = trial::postgres(&schema()) else { return };
    let Address::Postgres(url) = db.address().clone() else { return };
    let refused = Db::open(&Address::Postgres(format!("{url}?sslmode=require")), &schema()).err().unwrap();
    assert!(matches!(refused, StoreError::NotReachable { .. }), "{refused}");
}

#[cfg(unix)]
#[test]
fn a_database_file_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let db = trial::sqlite(&schema());
    db.write_now(add_one).unwrap();
    for file in std::fs::read_dir(db.folder().unwrap()).unwrap() {
        let file = file.unwrap();
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o077, 0, "{:?}", file.file_name());
    }
}

#[test]
fn a_write_waits_while_another_process_writes() {
    let db = trial::sqlite(&schema());
    let Address::Sqlite(path) = db.address().clone() else { return };
    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute_batch("begin immediate").unwrap();
    assert_eq!(visits(&db), 0);
    let waiting = Arc::new(Db::clone(&db));
    let write = std::thread::spawn(move || waiting.write_now(add_one));
    std::thread::sleep(Duration::from_millis(100));
    other.execute_batch("rollback").unwrap();
    assert_eq!(write.join().unwrap().unwrap(), 1);
    assert_eq!(db.engine(), Engine::Sqlite);
}
