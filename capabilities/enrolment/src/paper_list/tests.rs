//! Lines of paper, as people type them.

use proptest::prelude::*;

use super::{MOST_LINES, Misread, Written, read};
use crate::enrolment::Contact;

fn contact(text: &str) -> Contact {
    Contact::read(text).expect("a contact")
}

#[test]
fn one_person_stands_on_a_line() {
    let typed = "Yasmina\n\n  Paul et Léa ; 06 39 98 01 23, 2\nMireille, mireille@exemple.fr\nAbdou,3\n";
    let written = |line: &str, name: &str, contact: Contact, seats| Written {
        line: line.to_owned(),
        name: name.to_owned(),
        contact,
        seats,
    };
    let mireille = "Mireille, mireille@exemple.fr";
    let expected = [
        written("Yasmina", "Yasmina", Contact::Nothing, 1),
        written("Paul et Léa ; 06 39 98 01 23, 2", "Paul et Léa", contact("0639980123"), 2),
        written(mireille, "Mireille", contact("mireille@exemple.fr"), 1),
        written("Abdou,3", "Abdou", Contact::Nothing, 3),
    ];
    assert_eq!(read(typed).expect("read"), expected);
}

#[test]
fn a_line_that_is_unclear_is_told_by_its_number() {
    let typed = format!("Yasmina\n06 39 98 01 23\nPaul, mercredi\n{}", "x".repeat(70));
    let why = [(2, Misread::NoName), (3, Misread::Unclear), (4, Misread::LongName)];
    assert_eq!(read(&typed).expect_err("told"), why);
}

#[test]
fn a_list_that_does_not_end_is_told() {
    let typed = "Une personne\n".repeat(MOST_LINES + 5);
    assert_eq!(read(&typed).expect_err("too long"), [(MOST_LINES + 1, Misread::TooMany)]);
}

proptest! {
    #[test]
    fn no_text_makes_it_fall(text in "\\PC{0,80}(\n\\PC{0,40}){0,4}") {
        if let Ok(people) = read(&text) {
            prop_assert!(people.iter().all(|one| !one.name.is_empty() && (1..=4).contains(&one.seats)));
        }
    }
}
