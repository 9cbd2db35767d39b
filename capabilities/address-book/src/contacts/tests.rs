//! What was written can be read back, whatever the texts.

use directory::{NamedContact, Phone};
use proptest::prelude::*;
use uuid::Uuid;
use web::Visit;

use super::*;
use crate::record::RecordKind;
use crate::tests::visit;

fn brief(name: &str, address: &str, note: &str) -> Brief {
    Brief {
        id: Uuid::from_u128(7),
        kind: RecordKind::Service,
        name: name.to_owned(),
        organization: Uuid::from_u128(8).into(),
        organization_name: "CCAS d’essai".to_owned(),
        theme: None,
        phones: vec![Phone::read("01 99 00 12 34")],
        email: "accueil@ccas.example".to_owned(),
        url: String::new(),
        functions: Vec::new(),
        hours: vec![note.to_owned()],
        addresses: vec![address.to_owned()],
        passing: None,
        gone_on: None,
    }
}

/// The properties of the first card: folded lines joined, texts without their backslashes.
fn properties(text: &str) -> Vec<(String, String)> {
    let unfolded = text.replace("\r\n ", "");
    let lines = unfolded.split("\r\n").filter(|line| !line.is_empty());
    lines
        .map(|line| {
            let (name, value) = line.split_once(':').expect("every line has a name and a value");
            (name.to_owned(), plain(value))
        })
        .collect()
}

fn plain(value: &str) -> String {
    let mut letters = value.chars();
    let mut text = String::new();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n') => text.push('\n'),
                Some(other) => text.push(other),
                None => panic!("a backslash ends a value: {value}"),
            },
            letter => text.push(letter),
        }
    }
    text
}

fn of<'a>(properties: &'a [(String, String)], name: &str) -> &'a str {
    properties.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
}

fn written(visit: &Visit, entry: Entry) -> String {
    vcards(visit, &[entry])
}

proptest! {
    #[test]
    fn any_text_reads_back_from_a_card(name in "\\PC{1,90}", address in "\\PC{1,60}", note in "[a-zé;,\\\\\n ]{1,80}") {
        let visit = visit();
        let text = written(&visit, Entry { brief: brief(&name, &address, &note), people: Vec::new() });
        prop_assert!(text.split("\r\n").all(|line| line.len() <= 75));
        let read = properties(&text);
        prop_assert_eq!(of(&read, "FN"), name.trim());
        prop_assert_eq!(of(&read, "ADR"), format!(";;{address};;;;"));
    }

    #[test]
    fn any_text_reads_back_from_the_table_and_is_no_formula(name in "\\PC{0,60}", address in "[=+@;\"\n a-z-]{0,30}") {
        let visit = visit();
        let entry = Entry { brief: brief(&name, &address, ""), people: Vec::new() };
        let text = spreadsheet(&visit, &[entry]).expect("a table");
        let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
        let mut table = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
        let line = table.records().next().expect("a line").expect("a readable line");
        for cell in &line {
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
        }
        prop_assert_eq!(line[1].strip_prefix('\'').unwrap_or(&line[1]), name.strip_prefix('\'').unwrap_or(&name));
        prop_assert_eq!(line[5].strip_prefix('\'').unwrap_or(&line[5]), address);
    }
}

#[test]
fn a_person_has_a_card_of_her_own() {
    let person = NamedContact {
        name: "Prénom Nom, d’essai".to_owned(),
        function: "Assistante sociale".to_owned(),
        email: String::new(),
        phones: vec![Phone::read("01 99 00 99 99")],
    };
    let line = NamedContact { name: String::new(), function: "Accueil de jour".to_owned(), ..person.clone() };
    let entry =
        Entry { brief: brief("Accueil", "1 rue d’Essai", ""), people: vec![person.clone(), person, line] };
    let text = written(&visit(), entry);
    assert_eq!(text.matches("BEGIN:VCARD").count(), 3, "the same person once");
    assert!(
        text.contains("FN:Accueil de jour\r\n"),
        "a line without a name is called by its function: {text}"
    );
    assert!(text.contains("KIND:individual\r\n") && text.contains("FN:Prénom Nom\\, d’essai\r\n"));
    assert!(text.contains("TEL;VALUE=uri;TYPE=\"work,voice\":tel:+33199009999\r\n"));
}

#[test]
fn hours_are_in_words_or_as_given() {
    let hours = ["Mo-Fr 09:00-12:00".to_owned(), "sur rendez-vous, appeler".to_owned()];
    let lines = hours_in_words(&hours, Locale::French);
    assert!(lines[0].contains("9\u{a0}h"), "{lines:?}");
    assert!(lines.last().is_some_and(|line| line.contains("sur rendez-vous")), "{lines:?}");
}
