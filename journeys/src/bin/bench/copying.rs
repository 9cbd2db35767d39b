//! How fast a whole network is poured and filled, each way between the two engines, and how much memory it takes.

use std::io::{self, Write};
use std::path::Path;
use std::time::Instant;

use chrono::Utc;
use store::copying::{self, Manifest};
use store::trial;
use store::{Address, Db};

use crate::{Measured, import, parcel, program};

/// Counts the bytes of a copy.
struct Counted(u64);

impl Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

pub(crate) fn run() -> Measured {
    println!("\n## Copying a whole network");
    let folder = tempfile::tempdir()?;
    let package = folder.path().join("parcel");
    parcel::write(&package, import::services())?;
    let data = folder.path().join("data");
    import::import_into(&data, &package)?;
    let schema = app::schema(Utc::now());
    let file = data.join("maillage.sqlite");
    let source = Db::open(&Address::Sqlite(file.clone()), &schema)?;
    let mut counted = Counted(0);
    let begun = Instant::now();
    let manifest = copying::pour(&source, &mut counted, &mut |_| {})?;
    let took = begun.elapsed().as_secs_f64();
    let (rows, megabytes) = (manifest.rows() as f64, counted.0 as f64 / 1_048_576.0);
    let file_mb = std::fs::metadata(&file)?.len() as f64 / 1_048_576.0;
    println!(
        "SQLite, {file_mb:.0} MB, poured: {rows} rows, {megabytes:.0} MB in {took:.2} s, {:.0} rows/s",
        rows / took
    );
    moved(
        "SQLite to SQLite",
        &file.display().to_string(),
        &folder.path().join("second.sqlite").display().to_string(),
        rows,
    )?;
    let Some(server) = trial::postgres(&schema) else {
        println!("PostgreSQL: not at hand ({} names none)", trial::POSTGRES_SETTING);
        return Ok(());
    };
    let Address::Postgres(url) = server.address().clone() else { return Ok(()) };
    moved("SQLite to PostgreSQL", &file.display().to_string(), &url, rows)?;
    let begun = Instant::now();
    let stands = Manifest::of(&server, &mut |_| {})?;
    let took = begun.elapsed().as_secs_f64();
    println!("PostgreSQL poured: {took:.2} s, {:.0} rows/s; the same: {}", rows / took, stands == manifest);
    let back = folder.path().join("back.sqlite");
    moved("PostgreSQL to SQLite", &url, &back.display().to_string(), rows)?;
    told_size(&back)
}

/// Moves with the real programme: pouring, filling, and reading both again.
fn moved(words: &str, from: &str, to: &str, rows: f64) -> Measured {
    let run = program::run(&["move", "--from", from, "--to", to])?;
    let took = run.took.as_secs_f64();
    println!(
        "{words}, with both read again: {took:.2} s, {:.0} rows/s, memory {:.0} MB",
        rows / took,
        run.peak_mb
    );
    Ok(())
}

fn told_size(file: &Path) -> Measured {
    println!("the file that came back: {:.0} MB", std::fs::metadata(file)?.len() as f64 / 1_048_576.0);
    Ok(())
}
