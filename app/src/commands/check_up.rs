//! `maillage doctor`: looks at the installation, one line a thing: ok, or what to do.

use std::path::Path;
use std::time::SystemTime;

use chrono::{DateTime, Datelike, Utc};
use directory::Catalogue;
use store::access::Soundness;
use web::Clock;

use super::{clock, say};
use crate::house::{engine_name, open_database, press, seal_key};
use crate::settings::{Said, Settings};

/// Below this much free space, in bytes, an import may fail.
const ENOUGH_SPACE: u64 = 500 * 1024 * 1024;

pub(super) fn run(said: &Said) -> anyhow::Result<()> {
    let settings = Settings::read(said).inspect_err(|_| say("configuration  NOT ok"))?;
    let mut faults = 0;
    let mut line = |what: &str, found: Result<String, String>| match found {
        Ok(detail) => say(&format!("{what:<14} ok      {detail}")),
        Err(advice) => {
            faults += 1;
            say(&format!("{what:<14} NOT ok  {advice}"));
        }
    };
    line("configuration", Ok(format!("listens on {}, known as {}", settings.listen, settings.public_url)));
    let clock = clock();
    line("clock", look_at_clock(clock.now()));
    line("disk", look_at_disk(&settings.data));
    line("press", look_at_press(&settings));
    let opened = open_database(&settings, &clock);
    line(
        "database",
        opened.as_ref().map(|db| engine_name(db.engine()).to_owned()).map_err(|fault| format!("{fault:#}")),
    );
    if let Ok(db) = opened {
        line(
            "personal key",
            seal_key(&settings, &db).map(|_| "opens".to_owned()).map_err(|fault| format!("{fault:#}")),
        );
        line("access journal", look_at_accesses(&db));
        if let Some(server) = &settings.smtp {
            line("mail server", look_at_mail_server(server));
        }
        line("index", look_at_index(db, &settings, clock));
    }
    anyhow::ensure!(faults == 0, "{faults} thing(s) to mend, see above");
    Ok(())
}

/// Without a press nothing is broken: every sheet prints from the browser. One that is named and not there is a fault.
fn look_at_press(settings: &Settings) -> Result<String, String> {
    match &settings.press {
        Some(path) if !path.is_file() => Err(format!("{} is not there: mend press = \"…\"", path.display())),
        _ if press(settings).is_present() => Ok("sets PDF files".to_owned()),
        _ => Ok("none: sheets are printed from the browser".to_owned()),
    }
}

/// A clock far off would make every record look stale, or links expire at once.
fn look_at_clock(now: DateTime<Utc>) -> Result<String, String> {
    let built = 2026;
    if (built..built + 30).contains(&now.year()) {
        Ok(now.format("%Y-%m-%d %H:%M UTC").to_string())
    } else {
        Err(format!("the clock says {}: set it, with NTP if you can", now.format("%Y-%m-%d")))
    }
}

fn look_at_disk(folder: &Path) -> Result<String, String> {
    let probe = folder.join(".maillage-probe");
    let written = std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&probe, b"probe"));
    written.map_err(|fault| {
        format!("{} cannot be written ({fault}): check who may write there", folder.display())
    })?;
    std::fs::remove_file(&probe).map_err(|fault| format!("{} is odd: {fault}", folder.display()))?;
    match free_space(folder) {
        Some(free) if free < ENOUGH_SPACE => {
            Err(format!("only {} MB free in {}: make room", free / 1_048_576, folder.display()))
        }
        Some(free) => Ok(format!("{} MB free in {}", free / 1_048_576, folder.display())),
        None => Ok(format!("{} can be written", folder.display())),
    }
}

/// Free bytes for the folder, asked of `df` so that no unsafe call is needed; unknown where there is none.
fn free_space(folder: &Path) -> Option<u64> {
    let answer = std::process::Command::new("df").arg("-Pk").arg(folder).output().ok()?;
    let text = String::from_utf8(answer.stdout).ok()?;
    let kilobytes: u64 = text.lines().nth(1)?.split_whitespace().nth(3)?.parse().ok()?;
    Some(kilobytes * 1024)
}

/// Letters are the way in: a mail server that does not answer shuts the house.
fn look_at_mail_server(server: &post::SmtpSettings) -> Result<String, String> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let answer = runtime.map_err(|fault| fault.to_string())?.block_on(server.check());
    let report = answer.map_err(|fault| fault.to_string())?;
    let words = |said: bool, yes: &'static str, no: &'static str| if said { yes } else { no };
    Ok(format!(
        "{} answers, {}, {}",
        server.host,
        words(report.encrypted, "encrypted", "NOT encrypted"),
        words(report.signed_in, "our account is accepted", "without an account")
    ))
}

/// The journal of access must be as it was written.
fn look_at_accesses(db: &store::Db) -> Result<String, String> {
    let found = db.read_now(store::access::verify).map_err(|fault| fault.to_string())?;
    let told = "keep a copy of the database before anything else, and find out who could write to it";
    match found {
        Soundness::Whole { rows } => Ok(format!("{rows} lines, each follows from the one before")),
        Soundness::Broken { number } => Err(format!("line {number} was changed or put there: {told}")),
        Soundness::Missing { number } => Err(format!("line {number} is missing: {told}")),
        Soundness::EndMissing { found, promised } => {
            Err(format!("lines {} to {promised} are missing: {told}", found + 1))
        }
    }
}

fn look_at_index(db: store::Db, settings: &Settings, clock: Clock) -> Result<String, String> {
    let file = settings.data.join("index.bin");
    let age = std::fs::metadata(&file).and_then(|file| file.modified());
    let catalogue = Catalogue::open(db, &settings.data, clock)
        .map_err(|fault| format!("{fault}; run maillage reindex"))?;
    let saved = match age.ok().and_then(|then| SystemTime::now().duration_since(then).ok()) {
        Some(age) => format!("saved {} min ago", age.as_secs() / 60),
        None => "built just now".to_owned(),
    };
    Ok(format!("{} services, {saved}", catalogue.reader().len()))
}
