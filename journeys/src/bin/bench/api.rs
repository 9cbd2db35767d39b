//! How fast programs are answered: lists, single records and searches of the open data, beside the search of the house.

use std::path::Path;
use std::time::{Duration, Instant};

use search::sample;
use serde_json::Value;
use vocabulary::territory::Territory;

use crate::figures::{milliseconds, spread};
use crate::program::{self, Serving};
use crate::{Measured, http, import, parcel, questions};

/// How long each load lasts.
const LASTING: Duration = Duration::from_secs(5);
/// How many different questions of each kind are asked in turn.
const QUESTIONS: usize = 200;
/// How long the first answer may be waited for.
const PATIENCE: Duration = Duration::from_secs(900);

pub(crate) fn run() -> Measured {
    println!("\n## Open data, {} services", import::services());
    let folder = tempfile::tempdir()?;
    let package = folder.path().join("parcel");
    parcel::write(&package, import::services())?;
    let data = folder.path().join("data");
    import::import_into(&data, &package)?;
    program::run(&["reindex", "--data", &data.display().to_string()])?;
    let serving = open(folder.path(), &data)?;
    let before = serving.memory_mb();
    let begun = Instant::now();
    first_answer(&serving)?;
    println!("first answer of /hsds/services: {:.2} s after the house opened", begun.elapsed().as_secs_f64());
    println!("memory of the roll: {:.0} MB above {before:.0} MB", serving.memory_mb() - before);
    let ids = identifiers(&serving)?;
    measured(&serving, "GET /api/search, mixed questions", &questions::paths())?;
    measured(&serving, "GET /hsds/services, 50 a page", &pages("/hsds/services?per_page=50&page="))?;
    measured(&serving, "GET /hsds/services/{id}", &ids)?;
    measured(&serving, "GET /api/v1/services, 50 a page", &pages("/api/v1/services?size=50&page="))?;
    measured(&serving, "GET /api/v1/search/services, 50 a page", &searches())?;
    harvest(&serving)?;
    println!("resident memory after the load: {:.0} MB", serving.memory_mb());
    Ok(())
}

/// A house that believes this machine when it says for whom it asks, so that each question counts for somebody else.
fn open(folder: &Path, data: &Path) -> Measured<Serving> {
    let settings = folder.join("settings.toml");
    std::fs::write(&settings, "trusted_proxies = [\"127.0.0.1\"]\n")?;
    Serving::open_with(data, &settings)
}

/// Waits until the house has read its records once.
fn first_answer(serving: &Serving) -> Measured {
    let begun = Instant::now();
    while http::once(&serving.address, "/hsds/services?per_page=1").is_err() {
        if begun.elapsed() > PATIENCE {
            return Err("the open data was not ready in time".into());
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}

/// The addresses of some services.
fn identifiers(serving: &Serving) -> Measured<Vec<String>> {
    let path = format!("/hsds/services?minimal=true&per_page={QUESTIONS}&page=7");
    let list: Value = serde_json::from_slice(&http::once(&serving.address, &path)?)?;
    let services = list["contents"].as_array().ok_or("no list of services came")?;
    let ids = services.iter().filter_map(|service| service["id"].as_str());
    Ok(ids.map(|id| format!("/hsds/services/{id}")).collect())
}

/// Pages spread over the whole list.
fn pages(path: &str) -> Vec<String> {
    let last = import::services() as usize / 50;
    (0..QUESTIONS).map(|number| format!("{path}{}", number * last / QUESTIONS + 1)).collect()
}

/// Services around the communes of the sample, of a need.
fn searches() -> Vec<String> {
    let places =
        sample::documents(import::services()).filter_map(|document| document.places.into_iter().next());
    let communes = places.filter_map(|place| Territory::france().commune(&place.commune));
    let families = ["sante", "numerique", "logement-hebergement", "famille"];
    communes
        .take(QUESTIONS)
        .zip(families.iter().cycle())
        .map(|(commune, family)| {
            format!("/api/v1/search/services?code_commune={}&thematiques={family}&size=50", commune.code)
        })
        .collect()
}

fn measured(serving: &Serving, what: &str, paths: &[String]) -> Measured {
    http::load(&serving.address, paths, Duration::from_secs(1))?;
    let (mut rates, mut said) = (Vec::new(), String::new());
    for _ in 0..3 {
        let (rate, times) = http::load(&serving.address, paths, LASTING)?;
        rates.push(rate);
        said = times.in_words();
    }
    println!("{what}: {}, {said}", spread(&rates, "requests/s"));
    Ok(())
}

/// All services in full, one a line, as a harvester takes them.
fn harvest(serving: &Serving) -> Measured {
    let begun = Instant::now();
    let bytes = http::length(&serving.address, "/hsds/services?full=true&format=ndjson")?;
    let took = begun.elapsed();
    let megabytes = bytes as f64 / 1_048_576.0;
    println!(
        "/hsds/services in full, one a line: {megabytes:.0} MB in {}, {:.1} MB/s",
        milliseconds(took),
        megabytes / took.as_secs_f64()
    );
    Ok(())
}
