//! Fail-over: the database killed while many write, its copy promoted, and what had been said yes to looked for there.
//!
//! `cargo xtask failover`. Two real PostgreSQL servers on this machine, the second following the first by streaming
//! replication; a commit is acknowledged when both have it. The last line is
//! `fail-overs N, acknowledged N, lost N, duplicated N`; what it means for an operator is handbook/scaling.md.

mod servers;
mod writers;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use clap::Parser;
use store::{Address, Db, Schema};

use servers::Pair;
use writers::{Count, Writers};

/// What one types.
#[derive(Parser)]
#[command(
    name = "failover",
    about = "Kills the database under load, promotes its copy, and counts what was lost."
)]
struct Asked {
    /// How often, each time with two fresh servers.
    #[arg(long, default_value_t = 3)]
    times: u32,
    /// How long is written before the database is killed, and again after its copy was promoted, in seconds.
    #[arg(long, default_value_t = 5)]
    seconds: u64,
    /// How many write at once.
    #[arg(long, default_value_t = 8)]
    writers: usize,
    /// The folder of PostgreSQL's programs.
    #[arg(long, default_value = "/usr/lib/postgresql/15/bin")]
    programs: PathBuf,
}

fn main() -> ExitCode {
    match run(&Asked::parse()) {
        Ok(all) => {
            say(&format!(
                "fail-overs {}, acknowledged {}, lost {}, duplicated {}",
                all.failovers, all.acknowledged, all.lost, all.duplicated
            ));
            if all.is_well() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(fault) => {
            say(&format!("failover: {fault:#}"));
            ExitCode::FAILURE
        }
    }
}

fn run(asked: &Asked) -> Result<Count> {
    let mut all = Count::default();
    for _ in 0..asked.times {
        let count = once(asked)?;
        say(&count.told());
        all.add(&count);
    }
    Ok(all)
}

/// Two fresh servers, one killed under load, the other promoted.
fn once(asked: &Asked) -> Result<Count> {
    let mut pair = Pair::start(&asked.programs)?;
    let primary = Address::parse(&pair.url());
    let schema = Schema::new([writers::ROOM], chrono::DateTime::UNIX_EPOCH);
    let db = Db::open(&primary, &schema).context("the first server takes no tables")?;
    let copy = Address::parse(&pair.url_of_second());
    let db = db.with_copy(&primary, &copy, Duration::from_secs(5))?;
    let writing = Writers::start(&db, asked.writers);
    let behind = watch_copy(&db, Duration::from_secs(asked.seconds));
    pair.kill_first()?;
    let killed = Instant::now();
    // What a person or a watchdog needs to notice, shortened.
    std::thread::sleep(Duration::from_secs(2));
    let promoting = Instant::now();
    pair.promote_second()?;
    let promoted = promoting.elapsed();
    std::thread::sleep(Duration::from_secs(asked.seconds));
    let deeds = writing.stop();
    let mut count = writers::count(&db, &deeds)?;
    count.failovers = 1;
    let first_again = deeds.iter().filter(|deed| deed.kept() && deed.at > killed).map(|deed| deed.at).min();
    let away = first_again.map_or("for good".to_owned(), |at| format!("{} ms", (at - killed).as_millis()));
    say(&format!(
        "  the copy was at most {} ms behind; promoting took {} ms; writes were away {away}, 2000 ms of it waited on purpose",
        behind.as_millis(),
        promoted.as_millis()
    ));
    Ok(count)
}

/// Looks for so long how far the copy is behind; answers the most.
fn watch_copy(db: &Db, patience: Duration) -> Duration {
    let (begun, mut most) = (Instant::now(), Duration::ZERO);
    while begun.elapsed() < patience {
        std::thread::sleep(Duration::from_millis(50));
        // The first comparison comes within a second.
        if begun.elapsed() > Duration::from_secs(1) {
            most = most.max(db.copy_is_behind().unwrap_or(begun.elapsed()));
        }
    }
    most
}

/// Says a line to whoever runs the programme. A closed pipe is nobody listening, not a fault.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}
