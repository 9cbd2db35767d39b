//! A workbook of our own, written by hand: two sheets, numbers where text was meant, and a far corner.

use std::io::Write;

use crate::reading::read_memory;
use crate::{Fates, Format, Limits, Measure, Reason, Rule, finish};

/// A sheet of cells: a reference, and a number or a text.
fn sheet(cells: &[(&str, &str)]) -> String {
    let rows: String = cells
        .chunk_by(|left, right| row_of(left.0) == row_of(right.0))
        .map(|row| {
            let cells: String = row.iter().map(|(place, value)| cell(place, value)).collect();
            format!("<row r=\"{}\">{cells}</row>", row_of(row[0].0))
        })
        .collect();
    let space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    format!("<?xml version=\"1.0\"?><worksheet xmlns=\"{space}\"><sheetData>{rows}</sheetData></worksheet>")
}

fn row_of(place: &str) -> &str {
    place.trim_start_matches(|sign: char| sign.is_ascii_alphabetic())
}

fn cell(place: &str, value: &str) -> String {
    match value.parse::<f64>() {
        Ok(_) => format!("<c r=\"{place}\"><v>{value}</v></c>"),
        Err(_) => format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{value}</t></is></c>"),
    }
}

fn workbook(structures: &[(&str, &str)], services: &[(&str, &str)]) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let book = format!(
        "<?xml version=\"1.0\"?><workbook xmlns=\"{main}\" xmlns:r=\"{relation}\"><sheets>\
         <sheet name=\"Lieux\" sheetId=\"1\" r:id=\"r1\"/><sheet name=\"Offres\" sheetId=\"2\" r:id=\"r2\"/></sheets></workbook>"
    );
    let target = |id: u8| {
        format!(
            "<Relationship Id=\"r{id}\" Type=\"{relation}/worksheet\" Target=\"worksheets/sheet{id}.xml\"/>"
        )
    };
    let links = format!(
        "<?xml version=\"1.0\"?><Relationships xmlns=\"{package}\">{}{}</Relationships>",
        target(1),
        target(2)
    );
    let root = format!(
        "<?xml version=\"1.0\"?><Relationships xmlns=\"{package}\">\
         <Relationship Id=\"r1\" Type=\"{relation}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in [
        ("_rels/.rels", root),
        ("xl/workbook.xml", book),
        ("xl/_rels/workbook.xml.rels", links),
        ("xl/worksheets/sheet1.xml", sheet(structures)),
        ("xl/worksheets/sheet2.xml", sheet(services)),
    ] {
        writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const STRUCTURES: [(&str, &str); 10] = [
    ("A1", "id"),
    ("B1", "nom"),
    ("C1", "46076"),
    ("D1", "siret"),
    ("E1", "code_postal"),
    ("A2", "t1"),
    ("B2", "Tilleuls"),
    ("C2", "46076"),
    ("D2", "1.3002526500013E13"),
    ("E2", "1000"),
];
const SERVICES: [(&str, &str); 8] = [
    ("A1", "id"),
    ("B1", "nom"),
    ("C1", "structure_id"),
    ("D1", "nombre_semaines"),
    ("A3", "s1"),
    ("B3", "Accueil"),
    ("C3", "t1"),
    ("D3", "3"),
];

#[test]
fn two_sheets_make_one_parcel() {
    let bytes = workbook(&STRUCTURES, &SERVICES);
    let reading = read_memory(&[("x", &bytes)], &Limits::default()).unwrap();
    assert_eq!(reading.format, Format::DataInclusionXlsx);
    let structure = &reading.batch.organizations[0];
    assert_eq!(
        structure.identifiers[0].identifier, "13002526500013",
        "a number of a workbook has all its digits"
    );
    assert_eq!(structure.address.postal_code.as_deref(), Some("01000"));
    assert_eq!(structure.modified_at.as_deref(), Some("2026-02-23"));
    let service = &reading.batch.services[0];
    assert_eq!((service.organization.as_str(), service.weeks, service.rows[0].row), ("t1", Some(3), 3));
    let report = finish(reading.report, &reading.batch, &Fates::default());
    assert!(report.sums_hold());
    assert_eq!(report.repairs_by(Rule::HeadingRestored).count(), 1);
}

#[test]
fn a_cell_in_the_far_corner_costs_nothing() {
    let far = [&STRUCTURES[..], &[("XFD1048576", "oups")]].concat();
    let refusal = read_memory(&[("x", &workbook(&far, &SERVICES))], &Limits::default()).unwrap_err();
    assert_eq!(refusal.reason, Reason::TooLarge(Measure::Columns, 1_000));
}
