//! Whole parcels of our own making: what they hold is known, so every repair can be named.

use std::io::Write;

use proptest::prelude::*;

use super::*;
use crate::{Fates, Measure, NoteKind, Reason, Repair, Report, Rule, SetAsideReason, finish};

const STRUCTURES: &[u8] = include_bytes!("../../fixtures/structures.csv");
const SERVICES: &[u8] = include_bytes!("../../fixtures/services.json");

fn reading(files: &[(&str, &[u8])]) -> Reading {
    read_memory(files, &Limits::default()).unwrap_or_else(|refusal| panic!("{refusal}"))
}

fn report(reading: &Reading) -> Report {
    let report = finish(reading.report.clone(), &reading.batch, &Fates::default());
    assert!(report.sums_hold(), "{:?}", report.tables);
    report
}

fn refused(bytes: &[u8], limits: &Limits) -> Reason {
    read_memory(&[("file", bytes)], limits).map(|reading| reading.format).unwrap_err().reason
}

fn found(report: &Report, rule: Rule) -> Vec<(u32, &str, &str, &str)> {
    let line = |repair: &'_ Repair| repair.at.row;
    report
        .repairs_by(rule)
        .map(|repair| (line(repair), &*repair.column, &*repair.before, &*repair.after))
        .collect()
}

fn zip_of(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn structures_in_a_french_spreadsheet_are_mended_and_told() {
    let reading = reading(&[("export", STRUCTURES)]);
    let report = report(&reading);
    assert_eq!(reading.format, Format::DataInclusionCsv);
    let sums: Vec<_> =
        report.tables.iter().map(|sum| (sum.read, sum.imported, sum.merged, sum.set_aside)).collect();
    assert_eq!(sums, [(4, 2, 1, 1)]);
    assert_eq!(found(&report, Rule::IdentifierRounded), [(3, "siret", "6,04E+13", "")]);
    assert_eq!(
        found(&report, Rule::SchemeAdded),
        [(2, "site_web", "tilleuls.example", "https://tilleuls.example")]
    );
    assert_eq!(found(&report, Rule::UrlUnreadable), [(3, "site_web", "pas une url", "")]);
    assert_eq!(found(&report, Rule::EmailUnreadable), [(3, "courriel", "pas une adresse", "")]);
    assert_eq!(found(&report, Rule::CodeUnknown), [(3, "reseaux_porteurs", "inconnu", "")]);
    assert_eq!(found(&report, Rule::DateFromSerial), [(3, "date_maj", "46076", "2026-02-23")]);
    assert_eq!(
        found(&report, Rule::LeadingZeroRestored),
        [(3, "code_postal", "1000", "01000"), (3, "code_insee", "1053", "01053")]
    );
    assert_eq!(found(&report, Rule::HoursUnreadable), [(3, "horaires_accueil", "le matin", "le matin")]);
    assert_eq!(report.set_aside[0].reason, SetAsideReason::DuplicateId);
    assert!(report.set_aside[0].raw.contains("Un autre nom"));
    let first = &reading.batch.organizations[0];
    assert_eq!(first.identifiers[0].identifier, "13002526500013");
    assert_eq!(
        (first.phones[0].number.as_str(), first.phones[0].extension.as_deref()),
        ("+33199001234", Some("12"))
    );
    assert_eq!(first.extras["colonne en trop"], "gardé");
    let second = &reading.batch.organizations[1];
    assert_eq!(
        second.phones.iter().map(|phone| phone.number.as_str()).collect::<Vec<_>>(),
        ["+33199001235", "+33199001236"]
    );
    assert_eq!(second.extras["siret"], "6,04E+13");
}

#[test]
fn services_get_an_organisation_and_a_place() {
    let reading = reading(&[("a.json", SERVICES), ("b.csv", STRUCTURES)]);
    let report = report(&reading);
    let batch = &reading.batch;
    assert_eq!(found(&report, Rule::OrganizationAbsent), [(2, "structure_id", "rose--9", "rose--9")]);
    let placeholder = batch.organizations.last().unwrap();
    assert!(placeholder.placeholder && placeholder.external_id == "rose--9" && placeholder.rows.is_empty());
    let links: Vec<_> =
        batch.services_at_locations.iter().map(|link| (&*link.service, &*link.location)).collect();
    assert_eq!(links[0], ("rose--s1", "rose--1"));
    assert_eq!(links.len(), 3, "a remote service has no place");
    assert_eq!(links[1].1, links[2].1, "one door, written two ways");
    let grocery = &batch.services[0];
    assert_eq!(grocery.description.as_deref(), Some("Courses à petit prix.\n- mardi\n- jeudi"));
    assert_eq!(
        grocery.areas.iter().map(vocabulary::territory::Area::code).collect::<Vec<_>>(),
        ["77288", "01"]
    );
    assert_eq!(grocery.area_details, ["pays-des-songes"]);
    assert_eq!(grocery.extras["thematiques"], "theme-inconnu");
    assert_eq!(grocery.contacts[0].name.as_deref(), Some("Camille Exemple"));
    assert_eq!(grocery.hours.as_ref().and_then(|hours| hours.osm.as_deref()), Some("Tu,Th 14:00-18:00"));
    assert_eq!(batch.services[1].modified_at.as_deref(), Some("2026-03-01"));
    assert_eq!(batch.services[2].weekly_hours, Some(1.5));
    assert_eq!(batch.services[2].extras["nombre_semaines"], "beaucoup");
    assert!(report.set_aside.iter().any(|row| row.reason == SetAsideReason::Unreadable));
}

#[test]
fn one_content_reads_alike_in_every_writing() {
    let text = "id;nom;date_maj;code_postal;description\n1;Épicerie d’été;2026-01-02;77000;« Œufs » à 3 €\n2;Café;2026-01-03;77000;b\n";
    let plain = reading(&[("f", text.as_bytes())]).batch;
    let marked = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    let (western, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let wide_marked: Vec<u8> =
        [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect();
    let writings: [(&str, Vec<u8>); 9] = [
        ("BOM", marked),
        ("Windows-1252", western.into_owned()),
        ("UTF-16LE without mark", wide),
        ("UTF-16BE with mark", wide_marked),
        ("CR", text.replace('\n', "\r").into_bytes()),
        ("CRLF", text.replace('\n', "\r\n").into_bytes()),
        ("comma", text.replace(';', ",").into_bytes()),
        ("tab", text.replace(';', "\t").into_bytes()),
        ("bar", text.replace(';', "|").into_bytes()),
    ];
    for (name, bytes) in writings {
        assert_eq!(reading(&[("f", &bytes)]).batch, plain, "{name}");
    }
    let zipped = zip_of(&[("folder/export.dat", text.as_bytes())]);
    assert_eq!(reading(&[("parcel", &zipped)]).batch, plain);
    let lines = br#"{"id":"1","nom":"\u00c9picerie d\u2019\u00e9t\u00e9","date_maj":"2026-01-02","code_postal":"77000","description":"\u00ab \u0152ufs \u00bb \u00e0 3 \u20ac"}
{"id":"2","nom":"Caf\u00e9","date_maj":"2026-01-03","code_postal":"77000","description":"b"}
{broken"#;
    let read = reading(&[("f", lines)]);
    assert_eq!(read.format, Format::DataInclusionJson);
    assert_eq!(report(&read).set_aside.len(), 1);
    assert_eq!(read.batch.organizations.len(), 2);
    assert_eq!(read.batch.organizations[0].name, plain.organizations[0].name);
}

#[test]
fn headings_are_found_where_they_stand() {
    let text = "Annuaire 2026,,,\n,,,\nid,nom,Code postal,nom,\nUn identifiant unique pour la structure,Le nom,,,\n\
                1,Tilleuls,77000,Encore,surplus\n,,,\n";
    let read = reading(&[("f", text.as_bytes())]);
    let report = report(&read);
    let kinds: Vec<NoteKind> = report.notes.iter().map(|note| note.kind).collect();
    for kind in
        [NoteKind::RowsAboveHeading, NoteKind::DuplicateColumn, NoteKind::BlankRows, NoteKind::MissingColumn]
    {
        assert!(kinds.contains(&kind), "{kind:?}");
    }
    assert_eq!(report.set_aside[0].reason, SetAsideReason::MarkedIgnored);
    let record = &read.batch.organizations[0];
    assert_eq!(record.address.postal_code.as_deref(), Some("77000"));
    assert_eq!(
        (record.extras["nom (4)"].as_str(), record.extras["column 5"].as_str()),
        ("Encore", "surplus")
    );
}

#[test]
fn personal_numbers_are_never_kept_nor_shown() {
    let text = "id,nom,date_maj,code_postal,description\n1,A,2026-01-01,77000,appelez 2 85 05 77 288 001 76 vite\n\
                1,B,2026-01-01,77000,carte 4111 1111 1111 1111\n\
                2,C,2026-01-01,77000,large １８４１２７６４５１０８９４６\n";
    let read = reading(&[("f", text.as_bytes())]);
    let report = report(&read);
    assert_eq!(report.repairs_by(Rule::PersonalNumberRemoved).count(), 3);
    let json = serde_json::to_string_pretty(&report).unwrap();
    let kept = format!("{:?}{}{}", read.batch, json, report.in_words(vocabulary::Locale::French));
    assert!(!kept.contains("85 05 77") && !kept.contains("１８４") && !kept.contains("4111 1111"), "{kept}");
}

#[test]
fn monsters_are_refused_at_the_door() {
    let deep = format!("[{}{}]", "[".repeat(200), "]".repeat(200));
    let wide = "a,".repeat(2_000);
    let unclosed = "id,nom,date_maj\n1,\"oubli,2026-01-01\n2,suite,2026-01-01\n";
    let endless = format!("id,nom,date_maj\n1,{},2026-01-01\n", "x".repeat(3_000));
    let small = Limits { bytes_per_cell: 2_000, rows: 2, files: 3, ..Limits::default() };
    let bomb = zip_of(&[("zeros.csv", &vec![b'0'; 3 << 20])]);
    let climbing = zip_of(&[("../outside.csv", STRUCTURES)]);
    let many = "id,nom,date_maj\n1,a,2026-01-01\n2,b,2026-01-01\n3,c,2026-01-01\n";
    for (bytes, reason) in [
        (deep.as_bytes(), Reason::TooLarge(Measure::Depth, 64)),
        (wide.as_bytes(), Reason::TooLarge(Measure::Columns, 1_000)),
        (unclosed.as_bytes(), Reason::UnclosedQuote(2)),
        (endless.as_bytes(), Reason::TooLarge(Measure::CellBytes, 2_000)),
        (&bomb, Reason::TooLarge(Measure::ZipRatio, 200)),
        (&climbing, Reason::UnsafeName),
        (many.as_bytes(), Reason::TooLarge(Measure::Rows, 2)),
        (b"a,b,c\n1,2,3\n", Reason::UnknownFormat("a, b, c".to_owned())),
        (b"", Reason::UnknownFormat("0 B".to_owned())),
        (b"\x00\x01\x02\x03garbage", Reason::UnknownFormat("binary".to_owned())),
    ] {
        assert_eq!(refused(bytes, &small), reason);
    }
    let four = [("a", b"x".as_slice()), ("b", b"x"), ("c", b"x"), ("d", b"x")];
    assert_eq!(refused(&zip_of(&four), &small), Reason::TooLarge(Measure::Files, 3));
    assert!(matches!(
        refused(br#"[{"id":"1","nom":"a","siret":"2"}, {"id":"#, &small),
        Reason::BrokenJson(_)
    ));
    assert!(matches!(refused(b"PK\x03\x04nothing more", &small), Reason::DamagedArchive(_)));
}

#[test]
fn refusals_say_what_where_and_what_to_do() {
    let refusal = Refusal::new("envoi.csv", Reason::UnclosedQuote(7));
    assert_eq!(
        refusal.in_words(vocabulary::Locale::French),
        "envoi.csv : un guillemet ouvert vers la ligne 7 n'est jamais refermé ; corrigez cette ligne."
    );
    assert_eq!(refusal.to_string(), "envoi.csv: a quote opened near row 7 is never closed; mend that row.");
}

#[test]
fn reading_twice_gives_the_same_ids() {
    let text = b"nom,date_maj,code_postal\nSans identifiant,2026-01-01,77000\n";
    let ids = |bytes: &[u8]| reading(&[("f", bytes)]).batch.organizations[0].external_id.clone();
    assert_eq!(ids(text), ids(text));
}

fn cases() -> u32 {
    std::env::var("EXCHANGE_FUZZ_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(64)
}

/// Files from which mutants are made.
fn seeds() -> Vec<Vec<u8>> {
    let zipped = zip_of(&[("structures.csv", STRUCTURES), ("services.json", SERVICES)]);
    let nested = include_bytes!("../../fixtures/service.json").to_vec();
    let phones = b"id,service_id,number,extension\n1,2,01 99 00 12 34,\n".to_vec();
    let kept = corpus().into_iter().map(|(_, bytes)| bytes);
    [STRUCTURES.to_vec(), SERVICES.to_vec(), zipped, nested, phones].into_iter().chain(kept).collect()
}

/// What was met once, kept in `corpus/`: each file is odd in the way its name says.
fn corpus() -> Vec<(String, Vec<u8>)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let name = |path: &std::path::Path| path.file_name().unwrap().to_string_lossy().into_owned();
    files.iter().map(|path| (name(path), std::fs::read(path).unwrap())).collect()
}

#[test]
fn what_was_met_once_is_read_with_sums_that_hold_or_refused_with_a_sentence() {
    let limits = Limits { bytes_total: 1 << 22, bytes_per_file: 1 << 22, ..Limits::default() };
    let kept = corpus();
    assert!(kept.len() > 20, "the corpus is not where it was");
    for (name, bytes) in &kept {
        fuzz_one(bytes);
        crate::table::fuzz_table(bytes);
        match read_memory(&[(name, bytes)], &limits) {
            Ok(reading) => {
                let report = crate::finish(reading.report, &reading.batch, &crate::Fates::default());
                assert!(report.sums_hold(), "{name}");
            }
            Err(refusal) => assert!(refusal.to_string().contains(' '), "{name}: {refusal}"),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sums_hold_and_nothing_panics_on_mutants(
        seed in any::<proptest::sample::Index>(),
        cuts in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>(), 0..4_u8), 1..12),
    ) {
        let mut seeds = seeds();
        let mut bytes = seeds.swap_remove(seed.index(seeds.len()));
        for (place, byte, act) in cuts {
            if bytes.is_empty() {
                break;
            }
            let at = place.index(bytes.len());
            match act {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                2 => { bytes.remove(at); }
                _ => { let copy = bytes[at..(at + 40).min(bytes.len())].to_vec(); bytes.extend(copy); }
            }
        }
        fuzz_one(&bytes);
    }

    #[test]
    fn sums_hold_and_nothing_panics_on_noise(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        fuzz_one(&bytes);
    }

    #[test]
    fn any_text_in_any_cell_is_kept_or_told(cells in proptest::collection::vec("\\PC{0,30}", 14)) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        let headings = "id,nom,date_maj,siret,adresse,code_postal,commune,code_insee,telephone,courriel,site_web,horaires_accueil,reseaux_porteurs,surplus";
        writer.write_record(headings.split(',')).unwrap();
        writer.write_record(&cells).unwrap();
        fuzz_one(&writer.into_inner().unwrap());
    }
}
