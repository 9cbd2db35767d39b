//! A hundred thousand generated services as a data·inclusion file, to be imported like any other.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;

use search::Document;
use search::sample;
use serde_json::json;
use vocabulary::codes::Audience;
use vocabulary::territory::Territory;

use crate::Measured;

/// How many services one organisation of the sample offers.
const SERVICES_EACH: u32 = 4;

/// Writes `structures.json` and `services.json` into the folder; says how many bytes they are.
pub(crate) fn write(folder: &Path, services: u32) -> Measured<u64> {
    fs::create_dir_all(folder)?;
    let mut structures = BufWriter::new(File::create(folder.join("structures.json"))?);
    let mut offers = BufWriter::new(File::create(folder.join("services.json"))?);
    structures.write_all(b"[")?;
    offers.write_all(b"[")?;
    for (number, document) in (0..services).zip(sample::documents(services)) {
        if number > 0 {
            offers.write_all(b",\n")?;
        }
        if number.is_multiple_of(SERVICES_EACH) {
            if number > 0 {
                structures.write_all(b",\n")?;
            }
            serde_json::to_writer(&mut structures, &structure(number, &document))?;
        }
        serde_json::to_writer(&mut offers, &service(number, &document))?;
    }
    structures.write_all(b"]")?;
    offers.write_all(b"]")?;
    structures.flush()?;
    offers.flush()?;
    Ok(fs::metadata(folder.join("structures.json"))?.len()
        + fs::metadata(folder.join("services.json"))?.len())
}

fn structure(number: u32, document: &Document) -> serde_json::Value {
    json!({
        "source": "bench",
        "id": format!("bench--o{number}"),
        "nom": document.organization,
        "date_maj": "2026-10-01",
        "telephone": "+33199000000",
        "courriel": format!("contact@o{number}.example"),
    })
}

fn service(number: u32, document: &Document) -> serde_json::Value {
    let place = document.places.first();
    let commune = place.and_then(|place| Territory::france().commune(&place.commune));
    let facet = |id: u8| {
        document.facets.iter().filter(move |(facet, _)| facet.0 == id).map(|(_, code)| code.as_str())
    };
    let audiences: Vec<&str> = facet(1).filter(|code| Audience::from_code(code).is_some()).collect();
    let areas: Vec<String> = document.areas.iter().map(|area| area.code()).collect();
    json!({
        "source": "bench",
        "id": format!("bench--s{number}"),
        "structure_id": format!("bench--o{}", number - number % SERVICES_EACH),
        "nom": document.name,
        "description": document.body,
        "date_maj": "2026-10-01",
        "type": "accompagnement",
        "thematiques": document.topics.iter().map(|topic| topic.published().code()).collect::<Vec<_>>(),
        "frais": facet(2).next(),
        "publics": if audiences.is_empty() { vec!["tous-publics"] } else { audiences },
        "commune": commune.map(|commune| commune.name),
        "code_insee": commune.map(|commune| commune.code),
        "code_postal": commune.and_then(|commune| commune.postal_codes.first().copied()),
        "adresse": format!("{} rue des Exemples", number % 99 + 1),
        "latitude": place.and_then(|place| place.point).map(|point| point.latitude()),
        "longitude": place.and_then(|place| place.point).map(|point| point.longitude()),
        "telephone": "+33199000000",
        "modes_accueil": if document.remote { ["a-distance"] } else { ["en-presentiel"] },
        "zone_eligibilite": if areas.is_empty() { None } else { Some(areas) },
        "modes_mobilisation": ["telephoner"],
        "mobilisable_par": ["usagers", "professionnels"],
        "horaires_accueil": place.and_then(|place| place.hours.as_ref()).map(|hours| hours.text().to_owned()),
    })
}
