//! How soon a house answers, how much memory it holds, and how soon an edit is found.

use std::path::Path;
use std::time::{Duration, Instant};

use chrono::Utc;
use store::{Address, Db};

use crate::figures::{milliseconds, spread};
use crate::program::{self, Serving};
use crate::{Measured, http, import, parcel, questions};

pub(crate) fn run() -> Measured {
    println!("\n## Start, memory, edits, HTTP");
    let folder = tempfile::tempdir()?;
    let package = folder.path().join("parcel");
    parcel::write(&package, import::services())?;
    let data = folder.path().join("data");
    import::import_into(&data, &package)?;
    let built = program::run(&["reindex", "--data", &data.display().to_string()])?;
    println!(
        "index built from the records: {:.2} s, memory {:.0} MB",
        built.took.as_secs_f64(),
        built.peak_mb
    );
    let index = std::fs::metadata(data.join("index.bin"))?.len();
    let binary = std::fs::metadata(program::path()?)?.len();
    println!("index file {} MB, programme {:.1} MB", index / 1_048_576, binary as f64 / 1_048_576.0);
    let mut firsts = Vec::new();
    for _ in 0..3 {
        let begun = Instant::now();
        let serving = Serving::open(&data)?;
        http::once(&serving.address, "/api/search?q=dettes&near=Melun")?;
        firsts.push(begun.elapsed().as_secs_f64());
    }
    println!("start to first answer, warm index: {}", spread(&firsts, "s"));
    let serving = Serving::open(&data)?;
    println!("listening after {}", milliseconds(serving.opened_after));
    over_http(&serving)?;
    edits(&serving, &data)?;
    println!("resident memory after the load: {:.0} MB", serving.memory_mb());
    Ok(())
}

/// The JSON form over HTTP, all on this machine, the load generator included.
fn over_http(serving: &Serving) -> Measured {
    let paths = questions::paths();
    http::load(&serving.address, &paths, Duration::from_secs(2))?;
    let mut rates = Vec::new();
    for _ in 0..3 {
        let (rate, times) = http::load(&serving.address, &paths, Duration::from_secs(5))?;
        println!(
            "GET /api/search, 8 connections, mixed questions: {rate:.0} requests/s, {}",
            times.in_words()
        );
        rates.push(rate);
    }
    println!("GET /api/search: {}", spread(&rates, "requests/s"));
    Ok(())
}

/// An edit made by another process on the same data, until the house finds it.
fn edits(serving: &Serving, data: &Path) -> Measured {
    let db = Db::open(&Address::Sqlite(data.join("maillage.sqlite")), &app::schema(Utc::now()))?;
    let mut delays = Vec::new();
    for round in 0..5 {
        let word = format!("zibeline{round}");
        let begun = Instant::now();
        directory::edit_first_service(&db, Utc::now(), |service| service.name.clone_from(&word))?;
        loop {
            let body = http::once(&serving.address, &format!("/api/search?q={word}&limit=1"))?;
            if body.starts_with(b"{\"total\":1") || String::from_utf8_lossy(&body).contains(&word) {
                break;
            }
            if begun.elapsed() > Duration::from_secs(10) {
                return Err("an edit was not found within ten seconds".into());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        delays.push(begun.elapsed().as_secs_f64());
    }
    println!("an edit is found after: {}", spread(&delays, "s"));
    Ok(())
}
