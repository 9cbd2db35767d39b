//! An ordinary day, held up for a while: how many are answered, how soon, with what memory; then visitors without
//! manners, too many of them, and quiet again.

pub(crate) mod client;
pub(crate) mod mix;
pub(crate) mod passing;
mod rude;

use std::path::Path;
use std::time::{Duration, Instant};

use crate::Measured;
use crate::program::{self, Serving};
use mix::{Known, Tally, Walker, tenths};
use passing::Passing;

/// How many walk at once on an ordinary day.
const WALKERS: usize = 8;
/// How many minutes an engine is held up for, unless MAILLAGE_LOAD_MINUTES says otherwise.
const MINUTES: u64 = 1;
/// How long each kind of rudeness lasts.
const RUDENESS: Duration = Duration::from_secs(25);

/// How many walk at once, and how long.
#[derive(Clone, Copy)]
pub(crate) struct Paces {
    pub(crate) connections: usize,
    pub(crate) lasting: Duration,
}

pub(crate) fn run() -> Measured {
    let minutes = std::env::var("MAILLAGE_LOAD_MINUTES").ok().and_then(|said| said.parse().ok());
    let minutes = minutes.unwrap_or(MINUTES).max(1);
    println!("\n## Load, {minutes} min with {WALKERS} connections for each engine");
    day("SQLite", None, minutes)?;
    match std::env::var("MAILLAGE_TEST_POSTGRES") {
        Ok(server) => {
            let database = Passing::on(&server, "load")?;
            day("PostgreSQL", Some(&database.url()), minutes)?;
            println!("PostgreSQL, connections at the end: {}", database.connections()?);
            Ok(())
        }
        Err(_) => {
            println!("PostgreSQL: not at hand here (set MAILLAGE_TEST_POSTGRES)");
            Ok(())
        }
    }
}

fn day(engine: &str, database: Option<&str>, minutes: u64) -> Measured {
    let folder = tempfile::tempdir()?;
    let data = folder.path().join("data");
    program::fill_demo(&data, database)?;
    let serving = open(folder.path(), &data, database)?;
    let known = mix::look_around(&serving.address)?;
    println!(
        "{engine}: {} services, {} of them reachable, {} letters with a link",
        known.services.len(),
        known.reachable.len(),
        known.links.len()
    );
    mixed(&serving, &known, Paces { connections: WALKERS, lasting: Duration::from_secs(5) })?;
    let (mut whole, mut memory) = (Tally::default(), Vec::new());
    let begun = Instant::now();
    for minute in 1..=minutes {
        let paces = Paces { connections: WALKERS, lasting: Duration::from_secs(60) };
        let tally = mixed(&serving, &known, paces)?;
        memory.push(serving.memory_mb());
        println!("{engine}, minute {minute}: {}, memory {:.0} MB", tally.in_words(60.0), serving.memory_mb());
        whole.join(tally);
    }
    println!("{engine}, all: {}", whole.in_words(begun.elapsed().as_secs_f64()));
    for (deed, times) in &whole.times {
        println!("  {deed:?}: {}", tenths(times));
    }
    if let (Some(first), Some(last)) = (memory.first(), memory.last()) {
        println!("{engine}, memory: {first:.0} MB after the first minute, {last:.0} MB after the last");
    }
    rude::dawdling(&serving, &known, RUDENESS)?;
    rude::huge_heads(&serving)?;
    rude::idle(&serving, &known, RUDENESS)?;
    rude::crawler(&serving, &known, RUDENESS)?;
    rude::overload(&serving, &known, RUDENESS)?;
    println!("{engine}, memory at the end: {:.0} MB", serving.memory_mb());
    Ok(())
}

/// A house that believes this machine when it says for whom it asks, so that limits count visitors.
fn open(folder: &Path, data: &Path, database: Option<&str>) -> Measured<Serving> {
    let settings = folder.join("settings.toml");
    let mut text = "trusted_proxies = [\"127.0.0.1\"]\nacts_per_minute = 100000\n".to_owned();
    if let Some(database) = database {
        text.push_str(&format!("database = \"{database}\"\n"));
    }
    std::fs::write(&settings, text)?;
    Serving::open_with(data, &settings)
}

/// The usual mix, each walker on a connection of its own, one deed after the other.
pub(crate) fn mixed(serving: &Serving, known: &Known, paces: Paces) -> Measured<Tally> {
    static NEXT: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(1);
    let begun = Instant::now();
    let mut whole = Tally::default();
    let walked = std::thread::scope(|scope| {
        let walkers: Vec<_> = (0..paces.connections)
            .map(|_| {
                let number = NEXT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                let mut walker = Walker::new(&serving.address, known, number);
                scope.spawn(move || {
                    while begun.elapsed() < paces.lasting {
                        walker.walk();
                    }
                    walker.tally
                })
            })
            .collect();
        walkers.into_iter().map(|walker| walker.join().map_err(|_| "a walker stumbled")).collect::<Vec<_>>()
    });
    for tally in walked {
        whole.join(tally?);
    }
    Ok(whole)
}
