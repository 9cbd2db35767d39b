//! A network full of people moves to the other engine and back, and a move that is cut off leaves nothing half done.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use app::Settings;
use app::commands::Maillage;
use clap::Parser;
use journeys::{Outcome, Trouble, moment};
use store::copying::{Manifest, fill, pour};
use store::trial::{self, TrialDb};
use store::{Address, Db, Schema};

/// The setting that tells the process of a test that it is the programme.
const PROGRAMME: &str = "JOURNEYS_MOVE";

/// Does nothing but in a child process, which is the programme itself with the words `move --from … --to …`.
#[test]
fn as_programme() {
    if std::env::var_os(PROGRAMME).is_some() {
        let ended = app::commands::run(Maillage::parse_from(["maillage", "move"]));
        let ended = ended.map_or_else(|fault| format!("{fault:#}"), |()| "well".to_owned());
        writeln!(std::io::stdout(), "ended: {ended}").expect("somebody listens");
    }
}

#[test]
fn a_house_full_of_people_moves_there_and_back() -> Outcome {
    let (schema, folder) = (app::schema(moment()?), tempfile::tempdir()?);
    let first = trial::sqlite(&schema);
    let settings =
        Settings::demo("127.0.0.1:0", folder.path()).map_err(|fault| Trouble::new(fault.to_string()))?;
    app::fill_demo(&first, &settings, moment()?).map_err(|fault| Trouble::new(format!("{fault:#}")))?;
    let (copy, manifest) = poured(&first)?;
    let full = manifest.tables.iter().filter(|table| table.rows > 0).count();
    assert!(full > 100 && manifest.rows() > 5_000, "{full} tables hold {} rows", manifest.rows());
    for other in [Some(trial::sqlite(&schema)), trial::postgres(&schema)].into_iter().flatten() {
        let filled =
            fill(&other, &mut &copy[..], &mut |_| {}).map_err(|fault| Trouble::new(fault.to_string()))?;
        let (again, stands) = poured(&other)?;
        assert_eq!((filled.differences(&manifest), stands.differences(&manifest)), (vec![], vec![]));
        assert!(again == copy, "{:?} keeps other bytes", other.engine());
    }
    for target in targets(&schema, folder.path()) {
        cut_off(&first, &target, &manifest, &schema)?;
    }
    Ok(())
}

/// A place to move to, and what keeps it.
struct Target {
    address: Address,
    _kept: Option<TrialDb>,
}

fn targets(schema: &Schema, folder: &Path) -> Vec<Target> {
    let file = Target { address: Address::Sqlite(folder.join("moved.sqlite")), _kept: None };
    let server = trial::postgres(schema).map(|db| Target { address: db.address().clone(), _kept: Some(db) });
    std::iter::once(file).chain(server).collect()
}

/// Kills the programme while it moves, at several moments, and lets it do it at last.
fn cut_off(from: &TrialDb, target: &Target, manifest: &Manifest, schema: &Schema) -> Outcome {
    let to = &target.address;
    let fresh =
        Manifest::of(&trial::sqlite(schema), &mut |_| {}).map_err(|fault| Trouble::new(fault.to_string()))?;
    let mut whole = false;
    for wait in [0, 40] {
        if !whole {
            kill_after(wait, programme(from.address(), to)?)?;
            let db = Db::open(to, schema).map_err(|fault| Trouble::new(fault.to_string()))?;
            let stands = Manifest::of(&db, &mut |_| {}).map_err(|fault| Trouble::new(fault.to_string()))?;
            whole = stands == *manifest;
            let differ = stands.differences(&fresh);
            assert!(whole || differ.is_empty(), "killed after {wait} ms, {to} holds half: {differ:?}");
        }
    }
    if !whole {
        let (words, ended) = moved(from.address(), to)?;
        let same = format!("{} tables, {} rows, all the same.", manifest.tables.len(), manifest.rows());
        assert!(ended && words.contains(&same), "{words}");
    }
    let (words, ended) = moved(from.address(), to)?;
    assert!(!ended && words.contains("The database is not empty"), "{words}");
    Ok(())
}

/// Kills the programme so long after both places stand open and the copy begins.
fn kill_after(wait: u64, mut child: Child) -> Outcome {
    let mut said = BufReader::new(child.stdout.take().ok_or_else(|| Trouble::new("it says nothing"))?);
    let mut words = String::new();
    while !words.contains("what stands there on") && said.read_line(&mut words)? > 0 {}
    std::thread::sleep(std::time::Duration::from_millis(wait));
    child.kill()?;
    child.wait()?;
    Ok(())
}

/// Starts the programme on its own.
fn programme(from: &Address, to: &Address) -> Outcome<Child> {
    let written = |address: &Address| match address {
        Address::Sqlite(path) => path.display().to_string(),
        Address::Postgres(url) => url.clone(),
    };
    let child = Command::new(std::env::current_exe()?)
        .args(["--exact", "--nocapture", "house::moving::as_programme"])
        .env(PROGRAMME, "1")
        .env("MAILLAGE_MOVE_FROM", written(from))
        .env("MAILLAGE_MOVE_TO", written(to))
        .stdout(Stdio::piped())
        .spawn();
    Ok(child?)
}

/// What the programme says until it ends, and whether it ended well.
fn moved(from: &Address, to: &Address) -> Outcome<(String, bool)> {
    let mut child = programme(from, to)?;
    let mut words = String::new();
    child.stdout.take().ok_or_else(|| Trouble::new("it says nothing"))?.read_to_string(&mut words)?;
    child.wait()?;
    let ended = words.contains("ended: well");
    Ok((words, ended))
}

fn poured(db: &Db) -> Outcome<(Vec<u8>, Manifest)> {
    let mut copy = Vec::new();
    let manifest = pour(db, &mut copy, &mut |_| {}).map_err(|fault| Trouble::new(fault.to_string()))?;
    Ok((copy, manifest))
}
