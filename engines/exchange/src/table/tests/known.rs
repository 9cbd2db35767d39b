//! What was read before tables were is read as before: files in known formats stay what they are.

use std::path::{Path, PathBuf};

use super::super::read_any;
use crate::{Format, Options};

/// A file or folder of real data, or nothing, said in one line, where it is absent.
fn shared(name: &str) -> Option<PathBuf> {
    let root = std::env::var_os("MAILLAGE_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared"), PathBuf::from);
    let path = root.join("data").join(name);
    if !path.exists() {
        println!("skipped: {} is absent", path.display());
        return None;
    }
    Some(path)
}

#[test]
fn files_with_one_defect_each_are_read_as_before() {
    let Some(folder) = shared("ohana-fixtures/defects") else { return };
    let (mut as_before, mut as_tables, mut refused) = (0, Vec::new(), 0);
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("a file").path();
        let options = Options::default();
        let before = crate::read(&path, &options, &mut |_| {});
        match (before, read_any(&path, &options, None, &mut |_| {})) {
            (Ok(before), Ok(now)) => {
                assert_eq!((&before.format, &before.batch), (&now.reading.format, &now.reading.batch));
                assert_eq!(before.report, now.reading.report, "{}", path.display());
                as_before += 1;
            }
            (Err(_), Ok(_)) => as_tables.push(path.file_name().map(std::ffi::OsStr::to_owned)),
            (_, Err(_)) => refused += 1,
        }
    }
    println!("{as_before} as before, {refused} refused, as tables: {as_tables:?}");
    assert!(as_before >= 45, "{as_before}");
}

#[test]
fn anybodys_list_is_a_table_whatever_its_headings_share_with_a_format() {
    let lists = [
        "Nom,Adresse,Code postal,Commune,Téléphone,Courriel,Horaires\nEntraide,1 rue A,77000,Melun,0199001234,a@b.example,lundi 9h-12h\n",
        "Identifiant,Nom,Adresse,Code postal,Commune,Horaires\n7,Entraide,1 rue A,77000,Melun,lundi 9h-12h\n",
        "name,description,email,hours\nEntraide,Aide,a@b.example,lundi 9h-12h\n",
        "name,address,latitude,longitude\nEntraide,1 rue A,48.5,2.6\n",
    ];
    for list in lists {
        let files = [("liste.csv", list.as_bytes())];
        let known = super::super::read_known(&files, &Options::default());
        assert!(!matches!(known, Ok(Some(_))), "{list}");
    }
    let theirs = "source,id,nom,date_maj,code_postal,commune\nx,x--1,Entraide,2026-11-01,77000,Melun\n";
    let known = super::super::read_known(&[("liste.csv", theirs.as_bytes())], &Options::default());
    assert!(matches!(known, Ok(Some(_))), "what names its source and date is the national format");
}

#[test]
fn a_workbook_of_the_national_format_stays_one() {
    let Some(path) = shared("data-inclusion/dataset.xlsx") else { return };
    let now = read_any(&path, &Options::default(), None, &mut |_| {}).expect("a reading");
    assert_eq!(now.reading.format, Format::DataInclusionXlsx);
    assert!(now.mappings.is_empty());
}
