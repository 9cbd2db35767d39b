//! Those who write while the database is killed: each remembers what it was told, and all of it is looked for afterwards.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use anyhow::Result;
use store::{Conn, Db, Room, StoreError, sql};

/// A table without any rule against doing something twice: what is there twice is counted.
pub(crate) const ROOM: Room = Room {
    name: "failover",
    migrations: &[(
        1,
        "0001_failover",
        "create table promise (writer {int} not null, number {int} not null);",
    )],
};

sql! {
    fn insert_promise(writer: i64, number: i64) -> () = "insert into promise (writer, number) values ($1, $2)";
    fn promises() -> Vec<(i64, i64)> = "select writer, number from promise";
}

/// What a writer was told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    Kept,
    NotKept,
    Uncertain,
}

/// One attempt to write.
pub(crate) struct Deed {
    writer: i64,
    number: i64,
    told: Told,
    /// When it was told.
    pub(crate) at: Instant,
}

impl Deed {
    /// Whether it was said to be kept.
    pub(crate) fn kept(&self) -> bool {
        self.told == Told::Kept
    }
}

/// Writers at work.
pub(crate) struct Writers {
    stop: Arc<AtomicBool>,
    at_work: Vec<JoinHandle<Vec<Deed>>>,
}

impl Writers {
    /// So many begin to write, each on a thread of its own.
    pub(crate) fn start(db: &Db, how_many: usize) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let numbered = (0_i64..).take(how_many);
        let begin = |writer| {
            let (db, stop) = (db.clone(), Arc::clone(&stop));
            std::thread::spawn(move || write(&db, writer, &stop))
        };
        let at_work = numbered.map(begin).collect();
        Self { stop, at_work }
    }

    /// Lets them finish, and gathers what each was told.
    pub(crate) fn stop(self) -> Vec<Deed> {
        self.stop.store(true, Ordering::Release);
        self.at_work.into_iter().filter_map(|writer| writer.join().ok()).flatten().collect()
    }
}

fn write(db: &Db, writer: i64, stop: &AtomicBool) -> Vec<Deed> {
    let mut deeds = Vec::new();
    for number in 0.. {
        if stop.load(Ordering::Acquire) {
            break;
        }
        let told = match db.write_now(|c: &mut Conn| insert_promise(c, writer, number)) {
            Ok(()) => Told::Kept,
            Err(StoreError::Uncertain) => Told::Uncertain,
            Err(_) => Told::NotKept,
        };
        if told != Told::Kept {
            std::thread::sleep(Duration::from_millis(20));
        }
        deeds.push(Deed { writer, number, told, at: Instant::now() });
    }
    deeds
}

/// What became of everything that was tried.
#[derive(Default)]
pub(crate) struct Count {
    pub(crate) failovers: u32,
    pub(crate) acknowledged: u64,
    pub(crate) lost: u64,
    pub(crate) duplicated: u64,
    refused: u64,
    refused_and_kept: u64,
    uncertain: u64,
    uncertain_and_kept: u64,
}

impl Count {
    /// Whether every word given was kept.
    pub(crate) fn is_well(&self) -> bool {
        self.acknowledged > 0 && self.lost + self.duplicated + self.refused_and_kept == 0
    }

    /// The count in words.
    pub(crate) fn told(&self) -> String {
        format!(
            "acknowledged {}, lost {}, duplicated {}; refused {}, of which kept {}; uncertain {}, of which kept {}",
            self.acknowledged,
            self.lost,
            self.duplicated,
            self.refused,
            self.refused_and_kept,
            self.uncertain,
            self.uncertain_and_kept
        )
    }

    /// Adds another count.
    pub(crate) fn add(&mut self, other: &Self) {
        self.failovers += other.failovers;
        self.acknowledged += other.acknowledged;
        self.lost += other.lost;
        self.duplicated += other.duplicated;
        self.refused += other.refused;
        self.refused_and_kept += other.refused_and_kept;
        self.uncertain += other.uncertain;
        self.uncertain_and_kept += other.uncertain_and_kept;
    }
}

/// Looks for everything that was tried.
pub(crate) fn count(db: &Db, deeds: &[Deed]) -> Result<Count> {
    let mut there: HashMap<(i64, i64), u64> = HashMap::new();
    for promise in db.read_now(promises)? {
        *there.entry(promise).or_default() += 1;
    }
    let duplicated = there.values().map(|times| times - 1).sum();
    let mut count = Count { duplicated, ..Count::default() };
    for deed in deeds {
        let is_there = u64::from(there.contains_key(&(deed.writer, deed.number)));
        match deed.told {
            Told::Kept => {
                count.acknowledged += 1;
                count.lost += 1 - is_there;
            }
            Told::NotKept => {
                count.refused += 1;
                count.refused_and_kept += is_there;
            }
            Told::Uncertain => {
                count.uncertain += 1;
                count.uncertain_and_kept += is_there;
            }
        }
    }
    Ok(count)
}
