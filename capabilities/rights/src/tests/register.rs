//! The register says what the rooms declare, in every form, and no cell runs.

use std::io::Read;

use proptest::prelude::*;
use store::trial::both;

use super::*;
use crate::paths;
use crate::register::{Entry, spreadsheet};

#[test]
fn the_register_is_the_same_on_the_page_in_the_table_and_in_the_text() {
    both(&schema(), |db| {
        let house = House::new(db, vec![member(1, &[Role::Coordinator], false)], &[OTHER, crate::HOLDING]);
        let page = house.get(0, paths::REGISTER);
        let table = house.get(0, paths::REGISTER_CSV);
        let text = content_of(&house.get(0, paths::REGISTER_ODT).bytes);
        for said in ["Vœux", "Retenir un vœu.", "Association d’essai", "SQLite", "Demandes des personnes"]
        {
            for (form, shown) in [("page", &page.text), ("table", &table.text), ("text", &text)] {
                assert!(shown.contains(said), "{said} in the {form}: {shown}");
            }
        }
        assert!(!page.text.contains('⟦') && !text.contains('⟦'));
        assert!(table.bytes.starts_with("\u{feff}".as_bytes()));
    });
}

/// The content of an OpenDocument text, whose first file is its media type, unpacked.
fn content_of(bytes: &[u8]) -> String {
    assert_eq!(&bytes[30..38], b"mimetype");
    let mut package = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a package");
    let mut content = String::new();
    package.by_name("content.xml").expect("a content").read_to_string(&mut content).expect("a text");
    content
}

#[test]
fn the_notice_names_who_answers_and_says_what_is_kept() {
    both(&schema(), |db| {
        let notice = House::new(db, Vec::new(), &[OTHER, crate::HOLDING]).get(NOBODY, paths::PRIVACY);
        for said in ["Association d’essai", "droits@exemple.example", "Retenir un vœu.", "CNIL", "article 82"]
        {
            assert!(notice.text.contains(said), "{said}: {}", notice.text);
        }
        assert!(!notice.text.contains('⟦'));
    });
}

proptest! {
    #[test]
    fn any_text_reads_back_from_the_table_and_is_no_formula(name in "\\PC{0,40}", kept in "[=+@;\"\n a-z-]{0,30}") {
        let shell = Arc::new(shell(None));
        let visit = crate::tests::visit(&shell);
        let entry = Entry {
            name: name.clone(), purpose: String::new(), ground: String::new(), people: String::new(),
            data: String::new(), recipients: String::new(), kept: kept.clone(),
        };
        let text = spreadsheet(&visit, &[], &[entry]).expect("a table");
        let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
        let mut table = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
        let line = table.records().next().expect("a line").expect("a readable line");
        for cell in &line {
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
        }
        prop_assert_eq!(line[0].strip_prefix('\'').unwrap_or(&line[0]), name.strip_prefix('\'').unwrap_or(&name));
        prop_assert_eq!(line[6].strip_prefix('\'').unwrap_or(&line[6]), kept);
    }
}
