//! Files as they come: alphabets, separators, titles above the heading, workbooks, objects within objects.

use std::io::Write;

use zip::write::SimpleFileOptions;

use super::super::{Target, apply, read_any, sheets_of, suggest};
use super::{sheet, summed, target};
use crate::{Format, Limits, Options, Reason, SetAsideReason};

#[test]
fn titles_above_the_heading_and_another_alphabet_are_read() {
    let text = "Annuaire 2026;;\n;;\nNom de la structure;T\u{e9}l\u{e9}phone;Code postal\nMaison de l\u{2019}\u{e9}t\u{e9};01 99 00 12 34;77000\n";
    let bytes: Vec<u8> = encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    let sheet = sheet("liste.csv", &bytes);
    let mapping = suggest(&sheet);
    assert_eq!(target(&mapping, "T\u{e9}l\u{e9}phone"), Target::Phone);
    let (batch, _) = apply(&sheet, &mapping);
    assert_eq!(batch.organizations[0].name, "Maison de l\u{2019}\u{e9}t\u{e9}");
    assert_eq!(batch.organizations[0].rows[0].row, 4, "the number a spreadsheet shows");
}

#[test]
fn a_list_without_headings_is_told_by_its_cells() {
    let sheet = sheet(
        "liste.csv",
        b"A;0199001234;a@exemple.fr;77000\nB;0199001235;b@exemple.fr;77190\nC;0199001236;c@exemple.fr;77000\n",
    );
    let mapping = suggest(&sheet);
    assert_eq!(sheet.rows.len(), 3);
    assert_eq!(target(&mapping, "column 2"), Target::Phone);
    assert_eq!(target(&mapping, "column 4"), Target::PostalCode);
}

#[test]
fn objects_within_objects_are_laid_out_in_columns() {
    let sheet = sheet(
        "lieux.json",
        br#"{"type":"FeatureCollection","features":[
            {"type":"Feature","geometry":{"type":"Point","coordinates":[2.66,48.539]},
             "properties":{"nom":"A","contact":{"tel":"0199001234"},"public":["Familles","Jeunes"]}},
            {"type":"Feature","geometry":null,"properties":{"nom":"B","contact":null}}]}"#,
    );
    let mapping = suggest(&sheet);
    assert_eq!(target(&mapping, "geometry.coordinates"), Target::Coordinates);
    assert_eq!(target(&mapping, "properties.contact.tel"), Target::Phone);
    let (batch, report) = apply(&sheet, &mapping);
    summed(&batch, report);
    let point = batch.locations[0].address.point.expect("a point");
    assert!((point.latitude() - 48.539).abs() < 1e-9, "maps write the longitude first");
    assert_eq!(batch.services[0].audiences.len(), 2);
}

#[test]
fn a_broken_line_of_json_is_set_aside_with_its_number() {
    let sheet =
        sheet("l.ndjson", b"{\"nom\":\"A\",\"cp\":\"77000\"}\n{broken\n{\"nom\":\"B\",\"cp\":\"77000\"}\n");
    let (batch, report) = apply(&sheet, &suggest(&sheet));
    let report = summed(&batch, report);
    assert_eq!(report.tables[0].read, 3);
    assert_eq!((report.set_aside[0].at.row, report.set_aside[0].reason), (2, SetAsideReason::Unreadable));
}

fn open_document(content: &str) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let files = [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        (
            "META-INF/manifest.xml",
            r#"<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"#,
        ),
        ("content.xml", content),
    ];
    for (name, text) in files {
        archive.start_file(name, stored).expect("a file");
        archive.write_all(text.as_bytes()).expect("written");
    }
    archive.finish().expect("an archive").into_inner()
}

fn content(rows: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content
        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
        <table:table table:name="Liste">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
    )
}

fn cells(texts: &[&str]) -> String {
    let cell = |text: &&str| {
        format!(r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#)
    };
    format!("<table:table-row>{}</table:table-row>", texts.iter().map(cell).collect::<String>())
}

#[test]
fn an_open_document_is_read_with_its_far_corners_left_alone() {
    let far = r#"<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#;
    let rows =
        [cells(&["Nom", "Ville", "Tel"]), cells(&["A", "Melun", "0199001234"]), far.to_owned()].concat();
    let sheet = sheet("liste.ods", &open_document(&content(&rows)));
    assert_eq!((sheet.name.as_str(), sheet.writing, sheet.rows.len()), ("liste.ods › Liste", "ODS", 1));
    assert_eq!(target(&suggest(&sheet), "Tel"), Target::Phone);
}

#[test]
fn an_open_document_that_would_unfold_without_end_is_refused_before_it_does() {
    let bomb = r#"<table:table-row table:number-rows-repeated="1048000"><table:table-cell office:value-type="string" table:number-columns-repeated="900"><text:p>x</text:p></table:table-cell></table:table-row>"#;
    let refusal =
        sheets_of("l.ods", &open_document(&content(bomb)), &Limits::default()).expect_err("refused");
    assert!(matches!(refusal.reason, Reason::TooLarge(..)), "{refusal}");
}

#[test]
fn a_file_in_no_known_format_falls_to_tables_and_a_known_one_does_not() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("liste.csv");
    std::fs::write(&path, "Nom de la structure;Ville;Tel\nA;Melun;0199001234\n").expect("written");
    let understood = read_any(&path, &Options::default(), None, &mut |_| {}).expect("a reading");
    assert_eq!(understood.reading.format, Format::Table { writing: "CSV" });
    assert_eq!(understood.mappings.len(), 1);
    std::fs::write(&path, "id,name,description,email,url\n1,A,B,,\n").expect("written");
    let understood = read_any(&path, &Options::default(), None, &mut |_| {}).expect("a reading");
    assert!(matches!(understood.reading.format, Format::HsdsPackage { .. } | Format::Ohana));
    std::fs::write(&path, "un;deux\n3;4\n").expect("written");
    let refusal = read_any(&path, &Options::default(), None, &mut |_| {}).expect_err("nothing named");
    assert!(matches!(refusal.reason, Reason::UnknownFormat(_)));
}
