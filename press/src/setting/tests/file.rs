//! The file itself, read by another library: tagged, named, in its language, with its fonts in it.

use hayro_syntax::Pdf;
use hayro_syntax::object::{Dict, Name, Object};
use paper::{Block, Tongue};

use super::super::pdf;
use super::{paragraph, sheet, texts};

/// The objects of this `/Type`.
fn of_type<'a>(file: &'a Pdf, wanted: &str) -> Vec<Dict<'a>> {
    let dictionaries = file.objects().into_iter().filter_map(Object::into_dict);
    let is_wanted = |dictionary: &Dict<'_>| {
        dictionary.get::<Name<'_>>("Type").is_some_and(|name| name.as_str() == wanted)
    };
    dictionaries.filter(is_wanted).collect()
}

/// The description of the file in XML (XMP).
fn described(file: &Pdf) -> String {
    let streams = file.objects().into_iter().filter_map(Object::into_stream);
    let described = streams.filter_map(|stream| String::from_utf8(stream.decoded().ok()?.to_vec()).ok());
    described.filter(|text| text.contains("x:xmpmeta")).collect()
}

fn full() -> Vec<u8> {
    let mut full = sheet(vec![
        Block::Heading("Quand".to_owned()),
        Block::Table { head: texts(&["Jour", "Heures"]), rows: vec![texts(&["lundi", "9 h"])] },
        Block::Qr { address: "https://exemple.fr/s/7k4m".to_owned(), words: "La fiche".to_owned() },
        Block::In { language: Tongue::Ukrainian, blocks: vec![paragraph("Де випрати одяг")] },
        Block::In { language: Tongue::Persian, blocks: vec![paragraph("کجا بشویم")] },
        paragraph("☎ 🏠"),
    ]);
    full.language = Tongue::Portuguese;
    pdf(&full).unwrap()
}

#[test]
fn the_file_is_tagged_named_and_held_to_the_standard() {
    let file = Pdf::new(full()).unwrap();
    let catalogs = of_type(&file, "Catalog");
    let catalog = catalogs.first().expect("a catalogue");
    let language = catalog.get::<hayro_syntax::object::String<'_>>("Lang").expect("a language");
    assert_eq!(language.as_bytes(), b"pt");
    let marks: Dict<'_> = catalog.get("MarkInfo").expect("marks");
    assert_eq!(marks.get::<bool>("Marked"), Some(true));
    let shown: Dict<'_> = catalog.get("ViewerPreferences").expect("preferences");
    assert_eq!(shown.get::<bool>("DisplayDocTitle"), Some(true));
    assert!(catalog.contains_key("StructTreeRoot"));
    let described = described(&file);
    assert!(described.contains("<pdfuaid:part>1</pdfuaid:part>"), "{described}");
    assert!(described.contains("Où laver son linge"), "{described}");
}

#[test]
fn headings_tables_pictures_and_links_are_told_apart() {
    let file = Pdf::new(full()).unwrap();
    let roles: Vec<String> = file
        .objects()
        .into_iter()
        .filter_map(Object::into_dict)
        .filter_map(|dictionary| Some(dictionary.get::<Name<'_>>("S")?.as_str().to_owned()))
        .collect();
    for role in ["H1", "H2", "Table", "TH", "TD", "Figure", "Link", "P"] {
        assert!(roles.iter().any(|found| found == role), "no {role} among {roles:?}");
    }
}

#[test]
fn every_font_is_within_the_file() {
    let file = Pdf::new(full()).unwrap();
    let fonts = of_type(&file, "FontDescriptor");
    assert!(fonts.len() >= 4, "Latin, Cyrillic, Arabic, signs: {}", fonts.len());
    for font in fonts {
        assert!(font.contains_key("FontFile2") || font.contains_key("FontFile3"));
    }
}

#[test]
fn the_same_sheet_gives_the_same_bytes() {
    let written = sheet(vec![paragraph("Bonjour")]);
    assert_eq!(pdf(&written).unwrap(), pdf(&written).unwrap());
}
