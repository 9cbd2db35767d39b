//! Files that somebody hands over.

use proptest::prelude::*;

use super::questionnaire;
use crate::limits::LARGEST_FILE;
use crate::{Questionnaire, ReadFault};

#[test]
fn a_short_file_is_enough() {
    let json = br#"{ "title": "Nous", "sections": [ { "key": "tout", "title": "Tout", "questions": [
        { "key": "accueille", "words": "Accueillez-vous l'hiver ?", "kind": { "type": "one", "choices": [
            { "code": "oui", "words": "Oui" }, { "code": "non", "words": "Non" } ] } },
        { "key": "lits", "words": "Combien de lits ?", "kind": { "type": "number", "least": 0 },
          "shown_if": { "when": { "question": "accueille", "is": { "one-of": ["oui"] } } } } ] } ] }"#;
    let read = Questionnaire::read(json).expect("a questionnaire");
    assert_eq!(read.faults(), []);
    assert_eq!(read.questions().count(), 2);
}

#[test]
fn what_is_not_understood_is_told_by_line_and_column() {
    let json = b"{ \"title\": \"Nous\",\n  \"sections\": [], \"couleur\": 3 }";
    assert_eq!(Questionnaire::read(json), Err(ReadFault::Unreadable { line: 2, column: 27 }));
    assert_eq!(Questionnaire::read(&vec![b' '; LARGEST_FILE + 1]), Err(ReadFault::TooLarge));
}

#[test]
fn conditions_without_end_do_not_make_it_fall() {
    let deep = format!("{}{}", "{\"all\":[".repeat(50_000), "]}".repeat(50_000));
    let json =
        format!(r#"{{"title":"T","sections":[{{"key":"a","title":"A","shown_if":{deep},"questions":[]}}]}}"#);
    assert!(Questionnaire::read(json.as_bytes()).is_err());
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(questionnaire in questionnaire()) {
        let written = questionnaire.write().expect("plain data");
        prop_assert_eq!(Questionnaire::read(written.as_bytes()), Ok(questionnaire));
    }

    #[test]
    fn no_file_makes_it_fall(bytes in proptest::collection::vec(any::<u8>(), 0..300), cut in 0usize..200) {
        let _ = Questionnaire::read(&bytes);
        let json = br#"{"title":"T","sections":[{"key":"a","title":"A","questions":[{"key":"q","words":"?","kind":{"type":"place"}}]}]}"#;
        let mut broken = json.to_vec();
        let place = cut % broken.len();
        broken.splice(place..place, bytes);
        if let Ok(read) = Questionnaire::read(&broken) {
            let _ = read.faults();
        }
    }
}
