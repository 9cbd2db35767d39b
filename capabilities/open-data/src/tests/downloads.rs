//! Every file is whole, says its licence, and holds the part that was asked for.

use std::io::Read;

use store::trial::sqlite;

use super::{Answer, House, schema};
use crate::file::FORMATS;
use crate::paths;

#[test]
fn every_file_is_offered_sent_whole_and_names_its_licence() {
    let db = sqlite(&schema());
    let house = House::over(&db);
    let page = house.get(paths::DOWNLOADS);
    for format in FORMATS {
        let address = paths::DOWNLOAD.replace("{file}", format.file());
        assert!(page.text.contains(&address), "{address} is not offered");
        let file = house.get(&address);
        assert_eq!(file.status.as_u16(), 200, "{address}");
        assert_eq!(file.header("content-type"), format.media_type());
        assert!(file.header("link").contains("rel=\"license\""));
        assert!(file.bytes.len() > 1_000, "{address} holds {} bytes", file.bytes.len());
    }
    assert_eq!(house.get("/donnees/fichiers/tout.exe").status.as_u16(), 404);
}

/// What a file in a zip says.
fn within(file: &Answer, name: &str) -> String {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(&file.bytes)).expect("a zip");
    let mut text = String::new();
    zip.by_name(name).expect(name).read_to_string(&mut text).expect("text");
    text
}

#[test]
fn each_file_says_its_licence_source_and_date_inside() {
    let db = sqlite(&schema());
    let house = House::over(&db);
    for format in FORMATS {
        let file = house.get(&paths::DOWNLOAD.replace("{file}", format.file()));
        let said = match format.file().strip_suffix(".zip") {
            Some("hsds") => within(&file, "datapackage.json"),
            Some(name) => {
                assert!(within(&file, name).len() > 1_000, "{name}");
                within(&file, exchange::write::BESIDE)
            }
            None if format.file().ends_with("xlsx") => continue,
            None => file.text,
        };
        assert!(said.contains("annuaire.example"), "{} names no source", format.file());
        assert!(said.contains("etalab") || said.contains("Licence Ouverte"), "{}", format.file());
        assert!(said.contains("26/11/2026") || said.contains("2026-11-26"), "{}", format.file());
    }
}

#[test]
fn a_part_holds_less_than_all_and_nothing_of_elsewhere() {
    let db = sqlite(&schema());
    let house = House::over(&db);
    let lines = |query: &str| {
        let file = house.get(&format!("/donnees/fichiers/services.json.zip{query}"));
        serde_json::from_str::<serde_json::Value>(&within(&file, "services.json")).expect("JSON")
    };
    let count = |value: &serde_json::Value| value.as_array().map_or(0, Vec::len);
    let (all, part) = (lines(""), lines("?commune=77288"));
    assert!(count(&part) > 0 && count(&part) < count(&all));
    let both = lines("?commune=77288&theme=sante");
    assert!(count(&both) < count(&part));
    assert_eq!(house.get("/donnees/fichiers/services.json.zip?commune=99999").status.as_u16(), 400);
}
