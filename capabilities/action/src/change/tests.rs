//! What two changes of a section differ in.

use crate::change::{Change, Section};
use crate::tests::trying::bare;

#[test]
fn every_section_says_itself_and_differs_in_nothing_from_itself() {
    let action = bare("elle");
    for section in Section::ALL {
        let said = Change::said_by(&action, *section);
        assert_eq!(said.section(), *section);
        assert!(said.differences(&said).is_empty());
        assert!(said.is_fit(), "{section:?}");
        let mut same = action.clone();
        said.apply(&mut same);
        assert_eq!(same, action);
    }
}

#[test]
fn differences_name_the_fields_of_the_form() {
    let (one, mut two) = (bare("elle"), bare("elle"));
    two.title = "Autre".to_owned();
    two.contact.role = "Secrétariat".to_owned();
    let said = |action, section| Change::said_by(action, section);
    let fields = said(&one, Section::Essentials).differences(&said(&two, Section::Essentials));
    assert_eq!(fields, ["titre", "contact"]);
    let mut elsewhere = two.clone();
    elsewhere.place.words = "Salle".to_owned();
    assert_eq!(said(&one, Section::Place).differences(&said(&elsewhere, Section::Place)), ["lieu"]);
}
