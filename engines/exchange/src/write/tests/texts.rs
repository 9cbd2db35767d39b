//! Whatever the text, what is written is well formed.

use std::io::{Cursor, Read};

use calamine::{DataType, Reader};
use proptest::prelude::*;
use serde_json::Value;

use super::provenance;
use crate::write::feed::{Feed, Item, Opening, Outline, atom, calendar, openings_between, opml, rss};
use crate::write::{Scribe, clean, data_inclusion, geojson, hsds, sheet, tell, unguarded, vcard};
use crate::{
    AddressRecord, Batch, ContactRecord, Extras, HoursRecord, LocationRecord, OrganizationRecord,
    PhoneRecord, ServiceAtLocationRecord, ServiceRecord, Term,
};

/// Any text: control characters, signs of formats, emoji, letters from right to left.
fn any_text() -> impl Strategy<Value = String> {
    let odd = [
        "\0",
        "\u{1b}",
        "\u{202e}שלום",
        "👩‍👩‍👧",
        "<b>&\"']]>",
        "=1+1",
        ";\r\n\t,",
        "\\n\\,",
        "END:VCARD",
        "\u{ffff}",
    ];
    let letters =
        proptest::collection::vec(any::<char>(), 0..6).prop_map(|letters| letters.into_iter().collect());
    let parts = prop_oneof![proptest::sample::select(odd.to_vec()).prop_map(str::to_owned), letters];
    proptest::collection::vec(parts, 0..4).prop_map(|parts| parts.concat())
}

fn phone(text: &str) -> PhoneRecord {
    PhoneRecord {
        number: text.to_owned(),
        shown: text.to_owned(),
        extension: Some(text.to_owned()),
        kind: Some(text.to_owned()),
        note: Some(text.to_owned()),
        languages: vec![text.to_owned()],
    }
}

/// A batch that says the same text everywhere.
#[expect(clippy::too_many_lines, reason = "one line a field")]
fn everywhere(text: &str) -> Batch {
    let said = || Some(text.to_owned());
    let hours = Some(HoursRecord { osm: said(), original: text.to_owned(), notes: said() });
    let extras: Extras = [(text.to_owned(), text.to_owned())].into();
    let contact =
        ContactRecord { title: said(), email: said(), phones: vec![phone(text)], ..ContactRecord::default() };
    let address = AddressRecord {
        lines: vec![text.to_owned(); 3],
        city: said(),
        commune: said(),
        ..AddressRecord::default()
    };
    let term = Term { taxonomy: text.to_owned(), code: text.to_owned(), name: said() };
    let organization = OrganizationRecord {
        external_id: "o".to_owned(),
        name: text.to_owned(),
        website: said(),
        email: said(),
        modified_at: said(),
        contacts: vec![contact.clone()],
        hours: hours.clone(),
        extras: extras.clone(),
        other_terms: vec![term.clone()],
        phones: vec![phone(text)],
        ..OrganizationRecord::default()
    };
    let service = ServiceRecord {
        external_id: "s".to_owned(),
        organization: "o".to_owned(),
        name: text.to_owned(),
        description: said(),
        url: said(),
        assured_on: said(),
        conditions: said(),
        documents: vec![text.to_owned()],
        phones: vec![phone(text)],
        contacts: vec![contact],
        hours: hours.clone(),
        extras: extras.clone(),
        other_terms: vec![term],
        ..ServiceRecord::default()
    };
    let location = LocationRecord {
        external_id: "l".to_owned(),
        name: said(),
        address,
        hours: hours.clone(),
        extras,
        ..LocationRecord::default()
    };
    let link = ServiceAtLocationRecord {
        external_id: "k".to_owned(),
        service: "s".to_owned(),
        location: "l".to_owned(),
        description: said(),
        hours,
        ..ServiceAtLocationRecord::default()
    };
    Batch {
        organizations: vec![organization],
        services: vec![service],
        locations: vec![location],
        services_at_locations: vec![link],
    }
}

fn cells(bytes: &[u8], delimiter: u8) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(bytes);
    let row =
        |row: Result<csv::StringRecord, csv::Error>| row.expect("a row").iter().map(str::to_owned).collect();
    reader.records().map(row).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_format_of_json_stays_json(text in any_text()) {
        let batch = everywhere(&text);
        let mut lines = hsds::Lines::new(Vec::new());
        tell(&batch, &mut lines).expect("written");
        let lines = String::from_utf8(lines.finish().expect("written")).expect("UTF-8");
        prop_assert!(lines.lines().all(|line| serde_json::from_str::<Value>(line).is_ok()));
        prop_assert!(!lines.contains("\\u0000"));
        let mut document = hsds::Document::new(Vec::new(), &provenance()).expect("begun");
        tell(&batch, &mut document).expect("written");
        let document: Value = serde_json::from_slice(&document.finish().expect("written")).expect("JSON");
        prop_assert_eq!(&document["total_items"], 1);
        let mut map = geojson::Collection::new(Vec::new(), &provenance()).expect("begun");
        tell(&batch, &mut map).expect("written");
        let map: Value = serde_json::from_slice(&map.finish().expect("written")).expect("JSON");
        prop_assert_eq!(map["features"].as_array().map(Vec::len), Some(1));
        let mut files = data_inclusion::JsonFiles::new(Vec::new(), Vec::new(), &provenance()).expect("begun");
        tell(&batch, &mut files).expect("written");
        let (structures, services, _) = files.finish().expect("written");
        for (file, columns) in [(structures, 20), (services, 33)] {
            let file: Value = serde_json::from_slice(&file).expect("JSON");
            prop_assert_eq!(file[0].as_object().map(serde_json::Map::len), Some(columns));
        }
    }

    #[test]
    fn every_table_keeps_its_shape(text in any_text()) {
        let batch = everywhere(&text);
        let mut package = hsds::Package::new(Vec::new(), &provenance()).expect("begun");
        tell(&batch, &mut package).expect("written");
        let bytes = package.finish().expect("written");
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
        prop_assert_eq!(zip.len(), 25);
        for at in 0..zip.len() {
            let mut table = String::new();
            zip.by_index(at).expect("a file").read_to_string(&mut table).expect("UTF-8");
            prop_assert!(!table.contains('\0'));
            let name = zip.name_for_index(at).and_then(Result::ok);
            if name.is_some_and(|name| name.ends_with(".csv")) {
                let rows = cells(table.as_bytes(), b',');
                let runs = |cell: &String| cell.trim_start().starts_with(['=', '@', '＝', '＠']);
                prop_assert!(!rows.concat().iter().any(runs), "{rows:?}");
            }
        }
        let mut people = sheet::CsvSheet::new(Vec::new(), &provenance()).expect("begun");
        tell(&batch, &mut people).expect("written");
        let rows = cells(&people.finish().expect("written"), b';');
        prop_assert_eq!(rows.len(), 1);
        prop_assert!(rows[0].iter().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])), "{:?}", rows);
        let mut files = data_inclusion::CsvFiles::new(Vec::new(), Vec::new(), &provenance()).expect("begun");
        tell(&batch, &mut files).expect("written");
        let (structures, services, _) = files.finish().expect("written");
        for rows in [cells(&structures, b','), cells(&services, b',')] {
            prop_assert!(rows[0].iter().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])), "{:?}", rows);
        }
    }

    #[test]
    fn what_is_made_harmless_is_read_as_it_was(text in any_text()) {
        for cell in [clean::cell(&text), clean::program_cell(&text)] {
            prop_assert_eq!(unguarded(&cell), clean::plain(&text));
        }
    }

    #[test]
    fn every_feed_and_card_stays_whole(text in any_text()) {
        let feed = Feed {
            title: text.clone(), description: text.clone(), page: text.clone(), address: text.clone(),
            language: text.clone(), licence: text.clone(), updated: provenance().at,
            items: vec![Item {
                id: text.clone(), title: text.clone(), text: text.clone(), page: text.clone(), by: text.clone(),
                categories: vec![text.clone()], at: provenance().at,
            }],
        };
        let outline = Outline { title: text.clone(), address: text.clone(), page: text.clone(), children: Vec::new() };
        for document in [rss(&feed), atom(&feed), opml(&text, provenance().at, &[outline])] {
            prop_assert!(is_whole_xml(&document), "{}", document);
        }
        let mut cards = vcard::Cards::new(Vec::new(), &provenance());
        tell(&everywhere(&text), &mut cards).expect("written");
        let cards = String::from_utf8(cards.finish().expect("written")).expect("UTF-8");
        let opening = Opening {
            id: text.clone(), title: text.clone(), text: text.clone(), place: text.clone(), page: text.clone(),
            from: provenance().at, to: provenance().at + chrono::Duration::hours(1),
        };
        for document in [cards, calendar(&text, &text, provenance().at, &[opening])] {
            prop_assert!(document.split("\r\n").all(|line| line.len() <= 75));
            prop_assert!(!document.contains('\0'));
            let begun = document.lines().filter(|line| line.starts_with("BEGIN:")).count();
            prop_assert_eq!(begun, document.lines().filter(|line| line.starts_with("END:")).count());
        }
        prop_assert!(!clean::cell(&text).starts_with(['=', '+', '-', '@']));
    }
}

#[test]
fn formulas_do_not_run_and_numbers_to_call_stay_as_they_are() {
    let mut batch = everywhere("=HYPERLINK(\"https://exemple.fr\")");
    batch.services[0].phones = vec![phone("+33199001234")];
    batch.services[0].description = Some("- colis\n- vestiaire".to_owned());
    batch.locations[0].address.point = vocabulary::place::Point::new(48.5, -1.6);
    let mut files = data_inclusion::CsvFiles::new(Vec::new(), Vec::new(), &provenance()).expect("begun");
    tell(&batch, &mut files).expect("written");
    let services = String::from_utf8(files.finish().expect("written").1).expect("UTF-8");
    assert!(services.contains(",+33199001234,") && services.contains(",-1.6,"), "{services}");
    assert!(services.contains("\"'=HYPERLINK") && services.contains("\"'- colis"), "{services}");
    let read = super::round::read("services.csv", services.as_bytes());
    assert_eq!(read.services[0].phones[0].number, "+33199001234");
    assert_eq!(read.services[0].description.as_deref(), Some("- colis\n- vestiaire"));
    assert!(read.services[0].name.starts_with("=HYPERLINK"), "{}", read.services[0].name);
}

/// Every element that opens closes, in order, and no letter stands there that XML does not allow.
fn is_whole_xml(document: &str) -> bool {
    let mut open: Vec<String> = Vec::new();
    for part in document.split('<').skip(1) {
        let Some((tag, _)) = part.split_once('>') else { return false };
        let name = tag.split_whitespace().next().unwrap_or_default().to_owned();
        if tag.starts_with('?') || tag.ends_with('/') {
            continue;
        }
        match name.strip_prefix('/') {
            Some(name) if open.pop().as_deref() == Some(name) => {}
            Some(_) => return false,
            None => open.push(name),
        }
    }
    open.is_empty() && clean::plain(document) == document
}

#[test]
fn a_workbook_says_dates_as_dates_and_numbers_to_call_as_text() {
    let mut batch = everywhere("=1+1");
    batch.services[0].assured_on = Some("2026-03-03".to_owned());
    batch.services[0].phones =
        vec![PhoneRecord { shown: "01 99 00 12 34".to_owned(), ..PhoneRecord::default() }];
    let mut book = sheet::Workbook::new(&provenance()).expect("begun");
    tell(&batch, &mut book).expect("written");
    let mut bytes = Cursor::new(Vec::new());
    book.finish(&mut bytes).expect("written");
    let mut read: calamine::Xlsx<_> = calamine::open_workbook_from_rs(bytes).expect("a workbook");
    assert_eq!(read.sheet_names(), ["À lire", "Services"]);
    let sheet = read.worksheet_range("Services").expect("a sheet");
    let rows: Vec<_> = sheet.rows().collect();
    let at = |heading: &str| {
        let place = rows[0].iter().position(|cell| cell.get_string() == Some(heading));
        rows[1][place.unwrap_or_else(|| panic!("no column {heading}"))].clone()
    };
    assert_eq!(at("Service"), calamine::Data::String("=1+1".to_owned()), "a text, not a formula");
    assert_eq!(at("Téléphone"), calamine::Data::String("01 99 00 12 34".to_owned()));
    assert!(at("Confirmé le").is_datetime(), "{:?}", at("Confirmé le"));
}

#[test]
fn openings_are_moments_of_the_clock_of_paris() {
    let day = |text: &str| text.parse().expect("a day");
    let openings = openings_between("Mo 09:00-12:00", day("2026-03-23"), day("2026-03-30"));
    let told: Vec<String> = openings.iter().map(|(from, _)| from.to_rfc3339()).collect();
    assert_eq!(
        told,
        ["2026-03-23T08:00:00+00:00", "2026-03-30T07:00:00+00:00"],
        "summer begins between them"
    );
    assert_eq!(openings_between("pas des heures", day("2026-03-23"), day("2026-03-30")), []);
}

/// Everything that stands in a zip, as text.
fn unpacked(bytes: Vec<u8>) -> Vec<u8> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let mut all = Vec::new();
    for at in 0..zip.len() {
        zip.by_index(at).expect("a file").read_to_end(&mut all).expect("read");
    }
    all
}

#[test]
fn no_format_tells_of_a_person() {
    let mut batch = everywhere("Accueil");
    let somebody = ContactRecord {
        name: Some("Prénom Nom".to_owned()),
        email: Some("prenom.nom@secret.example".to_owned()),
        ..ContactRecord::default()
    };
    batch.organizations[0].contacts.push(somebody.clone());
    batch.services[0].contacts.push(somebody.clone());
    batch.services[0].assurer_email = Some("qui@secret.example".to_owned());
    batch.locations[0].contacts.push(somebody.clone());
    batch.services_at_locations[0].contacts.push(somebody);
    let mut lines = hsds::Lines::new(Vec::new());
    let mut document = hsds::Document::new(Vec::new(), &provenance()).expect("begun");
    let mut package = hsds::Package::new(Vec::new(), &provenance()).expect("begun");
    let mut map = geojson::Collection::new(Vec::new(), &provenance()).expect("begun");
    let mut people = sheet::CsvSheet::new(Vec::new(), &provenance()).expect("begun");
    let mut workbook = sheet::Workbook::new(&provenance()).expect("begun");
    let mut cards = vcard::Cards::new(Vec::new(), &provenance());
    let mut files = data_inclusion::CsvFiles::new(Vec::new(), Vec::new(), &provenance()).expect("begun");
    let scribes: [&mut dyn Scribe; 8] = [
        &mut lines,
        &mut document,
        &mut package,
        &mut map,
        &mut people,
        &mut workbook,
        &mut cards,
        &mut files,
    ];
    scribes.into_iter().for_each(|scribe| tell(&batch, scribe).expect("written"));
    let (structures, services, _) = files.finish().expect("written");
    let mut book = Cursor::new(Vec::new());
    workbook.finish(&mut book).expect("written");
    let singles = [lines.finish(), document.finish(), map.finish(), people.finish(), cards.finish()];
    let zips = [package.finish().expect("written"), book.into_inner()].map(unpacked);
    let written = singles.map(|bytes| bytes.expect("written"));
    for bytes in written.into_iter().chain(zips).chain([structures, services]) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(text.contains("Accueil"));
        assert!(!text.contains("secret") && !text.contains("Prénom"), "{text}");
    }
}
