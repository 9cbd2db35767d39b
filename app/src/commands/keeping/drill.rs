//! `maillage drill`: restores an archive into a passing place, opens a house on it, and prints the proof.

use std::path::Path;
use std::time::Instant;

use anyhow::Context;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use store::access::Soundness;
use store::copying::Manifest;
use store::{Address, Db};
use tower::ServiceExt;

use super::{Archived, restored};
use crate::alarms::{DRILL, note_by_hand};
use crate::commands::{clock, say};
use crate::house::{House, open_database, open_records};
use crate::settings::{Said, Settings};

/// What every network can be asked.
const QUESTION: &str = "/recherche?q=aide";

/// Proves it, and tells the installation whose settings are named: its page of health, and its letters.
pub(in crate::commands) fn drill(asked: &Archived, said: &Said) -> anyhow::Result<()> {
    let begun = Instant::now();
    let proved = proved(asked);
    let fault = proved.as_ref().err().map(|fault| format!("{fault:#}"));
    let noted = said.config.is_some().then(|| note(said, begun, fault)).transpose();
    proved.and(noted.map(|_| ()))
}

fn note(said: &Said, begun: Instant, fault: Option<String>) -> anyhow::Result<()> {
    let clock = clock();
    let db = open_records(&Settings::read(said)?, &clock)?;
    note_by_hand(&db, (DRILL, clock.now()), begun.elapsed(), fault)?;
    say("noted          on the page of health of this installation");
    Ok(())
}

fn proved(asked: &Archived) -> anyhow::Result<()> {
    let begun = Instant::now();
    let passing =
        tempfile::Builder::new().prefix("maillage-drill-").tempdir().context("no folder for the drill")?;
    let settings = passing_settings(&passing.path().join("data"))?;
    let restored = restored(asked, &settings)?;
    let head = &restored.contents.head;
    say(&format!(
        "archive        « {} », {}, {}",
        head.network,
        head.moment.format("%Y-%m-%d %H:%M:%S UTC"),
        head.engine
    ));
    let records = &restored.contents.records;
    say(&format!("tables         {} restored, {} rows", records.tables.len(), records.rows()));
    let db = open_database(&settings, &clock())?;
    let stands = Manifest::of(&db, &mut |_| {})?;
    anyhow::ensure!(stands == restored.stands, "tables         NOT ok: they read otherwise the second time");
    say(&match restored.brought_up {
        true => {
            "digests        the archive is whole; its tables were older and were brought up to this version"
                .to_owned()
        }
        false => format!("digests        {} of {} equal", stands.tables.len(), records.tables.len()),
    });
    say(&format!("journal        {}", journal(&db)?));
    let key = asked.key.is_some();
    say(&format!("sealed         {}", sealed(&db, &settings, key)?));
    say(&format!("search         {}", answered(db, &settings, key)?));
    say(&format!(
        "drill: {} can be restored, proved in {:.1} s",
        asked.archive.file_name().unwrap_or_default().to_string_lossy(),
        begun.elapsed().as_secs_f64()
    ));
    Ok(())
}

/// Settings of nobody: no letter leaves, nothing outside is asked.
fn passing_settings(data: &Path) -> anyhow::Result<Settings> {
    let said = Said { data: Some(data.to_owned()), ..Said::default() };
    let mut settings =
        Settings::read(&Said { secrets: crate::settings::secrets::Secrets::default(), ..said })?;
    settings.database = Address::Sqlite(data.join("maillage.sqlite"));
    Ok(settings)
}

fn journal(db: &Db) -> anyhow::Result<String> {
    match db.read_now(store::access::verify)? {
        Soundness::Whole { rows } => Ok(format!("{rows} lines of access, each follows from the one before")),
        broken => anyhow::bail!("journal        NOT ok: {broken:?}"),
    }
}

/// Opens the house's watch word, and counts what opens with it.
fn sealed(db: &Db, settings: &Settings, has_key: bool) -> anyhow::Result<String> {
    if !has_key {
        return Ok("not tried: no key was given (--key); names stay closed".to_owned());
    }
    store::keys::open(db, &settings.data.join("personal.key"))?;
    let columns = store::sealed_columns().count();
    Ok(format!("opens with the key; {columns} columns are sealed under it"))
}

/// A house opened on what was restored answers one question, as a visitor asks it.
fn answered(db: Db, settings: &Settings, has_key: bool) -> anyhow::Result<String> {
    if !has_key {
        let catalogue = directory::Catalogue::built(db, &settings.data, clock())?;
        return Ok(format!("{} services found again by the index", catalogue.reader().len()));
    }
    let house = House::over(db, settings, clock())?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let answer = runtime.block_on(house.router().oneshot(Request::get(QUESTION).body(Body::empty())?))?;
    anyhow::ensure!(
        answer.status() == StatusCode::OK,
        "search         NOT ok: the answer is {}",
        answer.status()
    );
    Ok(format!("GET {QUESTION} answers 200; {} services in the index", house.catalogue().reader().len()))
}
