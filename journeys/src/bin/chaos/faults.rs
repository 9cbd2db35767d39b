//! What else happens to a house: full disks, disks that take nothing, slow ones, a database that goes, an order to stop.

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use store::Address;

use crate::cluster::Cluster;
use crate::disk::{Interference, SmallDisk};
use crate::installation::{Program, Serving};
use crate::kills::{Figures, finish};
use crate::ledger::{Deed, Entry, Told};
use crate::say;
use crate::stage::Stage;

/// How long people write before something happens, while it lasts, and afterwards.
const A_WHILE: Duration = Duration::from_millis(1_500);
/// How long a house may take to write again once a fault is over.
const HEALED_WITHIN: Duration = Duration::from_secs(30);
/// How often each fault happens to one house.
const TIMES: u32 = 3;
/// How big the small disk is, in megabytes: room for the demo and some minutes of writing.
const SMALL: u32 = 96;

/// Tries every fault of disks, on SQLite.
pub(crate) fn of_disks(program: &Program, seed: u64) -> Result<Figures> {
    let mut figures = Figures::default();
    match SmallDisk::mount(SMALL)? {
        Some(disk) => figures.join(&full(program, &disk, seed).context("a full disk")?),
        None => say("skipped: a full disk needs the right to mount one"),
    }
    match SmallDisk::mount(SMALL)? {
        Some(disk) => {
            figures.join(&read_only_at_the_start(program, &disk, seed).context("a read-only disk")?)
        }
        None => say("skipped: a read-only disk needs the right to mount one"),
    }
    if !Interference::is_possible() {
        say("skipped: a disk that turns read-only and a slow disk need strace (apt-get install strace)");
        return Ok(figures);
    }
    let turned = ("a disk turned read-only", "pwrite64,ftruncate,fallocate", "error=EROFS");
    let broken = ("a disk that cannot keep", "fdatasync,fsync", "error=EIO");
    let slow = ("a slow disk", "fdatasync,fsync", "delay_enter=400000");
    for (name, calls, how) in [turned, broken, slow] {
        figures.join(&meddled(program, (name, calls, how), seed).context(name)?);
    }
    Ok(figures)
}

/// People write, the disk fills up, people go on, there is room again, people go on, and the house is killed.
fn full(program: &Program, disk: &SmallDisk, seed: u64) -> Result<Figures> {
    let name = "a full disk";
    let mut stage = on_sqlite(program, disk.path(), seed)?;
    let mut serving = stage.house.serve()?;
    for _ in 0..TIMES {
        let writers = stage.begin()?;
        std::thread::sleep(A_WHILE);
        disk.fill()?;
        std::thread::sleep(A_WHILE);
        disk.empty()?;
        std::thread::sleep(A_WHILE);
        let entries = stage.end(writers);
        serving = after(&mut stage, name, serving, entries)?;
    }
    finish(&mut stage, serving, name, TIMES)
}

/// A house on a disk that takes nothing does not open, says why, and has changed nothing.
fn read_only_at_the_start(program: &Program, disk: &SmallDisk, seed: u64) -> Result<Figures> {
    let name = "a read-only disk";
    let mut stage = on_sqlite(program, disk.path(), seed)?;
    let serving = stage.house.serve()?;
    let writers = stage.begin()?;
    std::thread::sleep(A_WHILE);
    serving.kill()?;
    let entries = stage.end(writers);
    disk.read_only(true)?;
    let opened = stage.house.begin()?.opens(Duration::from_secs(30))?;
    say(&format!("{name}: it said: {}", stage.house.last_words()));
    if opened {
        stage.examiner.findings.unsound.push(format!("{name}: the house opened on it"));
    }
    disk.read_only(false)?;
    let serving = stage.house.serve()?;
    stage.examine(entries)?;
    finish(&mut stage, serving, name, 1)
}

/// People write, strace answers in the disk's place for a while, then leaves, and the house is killed.
fn meddled(program: &Program, (name, calls, how): (&str, &str, &str), seed: u64) -> Result<Figures> {
    let folder = tempfile::Builder::new().prefix("maillage-chaos-").tempdir()?;
    let mut stage = on_sqlite(program, folder.path(), seed)?;
    let mut serving = stage.house.serve()?;
    for turn in 0..TIMES {
        let writers = stage.begin()?;
        std::thread::sleep(A_WHILE);
        let meddling = Interference::with(serving.process(), calls, how)?;
        std::thread::sleep(2 * A_WHILE);
        // Killed in the middle of it, then after it.
        if turn % 2 == 0 {
            serving.kill()?;
            drop(meddling);
            let entries = stage.end(writers);
            told(name, &entries);
            serving = stage.house.serve()?;
            stage.examine(entries)?;
        } else {
            drop(meddling);
            let entries = stage.end(writers);
            serving = after(&mut stage, name, serving, entries)?;
        }
    }
    finish(&mut stage, serving, name, TIMES)
}

/// A fault has passed: the house that lived through it takes writes again, without being started anew; then it is killed.
fn after(stage: &mut Stage, name: &str, serving: Serving, mut entries: Vec<Entry>) -> Result<Serving> {
    told(name, &entries);
    if stage.heals(HEALED_WITHIN)?.is_none() {
        stage.examiner.findings.unsound.push(format!("{name}: over, and the house takes nothing any more"));
    }
    let writers = stage.begin()?;
    std::thread::sleep(A_WHILE);
    serving.kill()?;
    entries.extend(stage.end(writers));
    let serving = stage.house.serve()?;
    stage.examine(entries)?;
    Ok(serving)
}

/// PostgreSQL goes away in the middle of everything, as by a power cut, and comes back; the house is not started anew.
pub(crate) fn of_database(program: &Program, seed: u64) -> Result<Figures> {
    let name = "PostgreSQL goes and returns";
    let Some(cluster) = Cluster::start()? else {
        say("skipped: a database that goes away needs the programs of a PostgreSQL server");
        return Ok(Figures::default());
    };
    let folder = tempfile::Builder::new().prefix("maillage-chaos-").tempdir()?;
    let mut stage = Stage::set(program, folder.path(), Address::Postgres(cluster.url()), seed)?;
    let mut serving = stage.house.serve()?;
    for _ in 0..TIMES {
        let writers = stage.begin()?;
        std::thread::sleep(A_WHILE);
        cluster.cut()?;
        std::thread::sleep(A_WHILE);
        cluster.resume()?;
        let back = Instant::now();
        std::thread::sleep(A_WHILE);
        let entries = stage.end(writers);
        let healed = stage.heals(HEALED_WITHIN)?.map(|took| back.elapsed().min(A_WHILE + took));
        say(&format!("{name}: takes writes again after {healed:?} at most"));
        serving = after(&mut stage, name, serving, entries)?;
    }
    finish(&mut stage, serving, name, TIMES)
}

/// The order to stop (SIGTERM) while people write: what runs is finished, what was said is kept.
pub(crate) fn of_orders(program: &Program, seed: u64) -> Result<Figures> {
    let name = "SIGTERM under load";
    let folder = tempfile::Builder::new().prefix("maillage-chaos-").tempdir()?;
    let mut stage = on_sqlite(program, folder.path(), seed)?;
    let mut serving = stage.house.serve()?;
    for _ in 0..2 * TIMES {
        let writers = stage.begin()?;
        std::thread::sleep(stage.dice.between(300, 1_500));
        let ended = serving.stop()?;
        let entries = stage.end(writers);
        if !ended.success() {
            stage.examiner.findings.unsound.push(format!("{name}: the house ended with {ended}"));
        }
        // Imports are programmes of their own and are killed as ever: what the doors did is looked at alone.
        let (imports, by_door): (Vec<Entry>, Vec<Entry>) =
            entries.into_iter().partition(|entry| matches!(entry.deed, Deed::Import { .. }));
        serving = stage.house.serve()?;
        stage.examine(by_door)?;
        let cut_off = stage.examiner.kept_unsaid;
        stage.examine(imports)?;
        stage.examiner.kept_unsaid = cut_off;
    }
    let cut_off = stage.examiner.kept_unsaid;
    say(&format!("{name}: {cut_off} requests were carried out and not answered, in {} orders", 2 * TIMES));
    finish(&mut stage, serving, name, 0)
}

fn on_sqlite(program: &Program, folder: &Path, seed: u64) -> Result<Stage> {
    Stage::set(program, folder, Address::Sqlite(folder.join("maillage.sqlite")), seed)
}

fn told(name: &str, entries: &[Entry]) {
    let count = |wanted: fn(Told) -> bool| entries.iter().filter(|entry| wanted(entry.told)).count();
    say(&format!(
        "{name}: {} acknowledged, {} refused, {} without an answer",
        count(|told| told == Told::Done),
        count(|told| matches!(told, Told::Refused(_))),
        count(|told| matches!(told, Told::Nothing | Told::Unreached)),
    ));
}
