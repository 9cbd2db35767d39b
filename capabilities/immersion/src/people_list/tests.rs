//! Lists of people as they are pasted.

use proptest::prelude::*;

use super::{MOST_LINES, Misread, read};

#[test]
fn a_line_is_a_name_a_function_and_a_mailbox() {
    let people = read("Nom Inventé ; éducatrice ; N.I@exemple.example\n\nAutre Nom\taccueil").expect("read");
    let said: Vec<[&str; 3]> = people.iter().map(|one| [&*one.name, &*one.work, &*one.mail]).collect();
    assert_eq!(said, [["Nom Inventé", "éducatrice", "n.i@exemple.example"], ["Autre Nom", "accueil", ""]]);
}

#[test]
fn what_cannot_be_read_is_told_with_its_line() {
    let why = |text: &str| read(text).err();
    assert_eq!(why("Une\n; ;\n"), Some((2, Misread::NoName)));
    assert_eq!(why("a@exemple.example"), Some((1, Misread::NoName)));
    assert_eq!(why("Une ; deux @ trois"), Some((1, Misread::Mail)));
    assert_eq!(why("Une ; deux ; trois"), Some((1, Misread::Unclear)));
    assert_eq!(why(&"x".repeat(100)), Some((1, Misread::TooLong)));
    assert_eq!(why(&"Une\n".repeat(MOST_LINES + 1)), Some((MOST_LINES + 1, Misread::TooMany)));
}

proptest! {
    #[test]
    fn no_text_makes_the_list_fall(text in "[\\PC\n;@]{0,200}") {
        if let Ok(people) = read(&text) {
            prop_assert!(people.len() <= MOST_LINES);
        }
    }
}
