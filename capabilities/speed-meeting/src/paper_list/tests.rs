//! Lists as people type them.

use super::{Line, MOST_LINES, Unclear, read};

#[test]
fn a_line_says_what_it_knows_in_any_order() {
    let list =
        "Le Relais ; santé mentale ; contact@relais.example\n\nGroupe 1\t5\tMaison des jeunes\nEmma ; 3";
    let lines = read(list).expect("three lines");
    let line = |name: &str, second: &str, people, mailbox: &str| Line {
        name: name.to_owned(),
        second: second.to_owned(),
        people,
        mailbox: mailbox.to_owned(),
    };
    assert_eq!(
        lines,
        [
            line("Le Relais", "santé mentale", 1, "contact@relais.example"),
            line("Groupe 1", "Maison des jeunes", 5, ""),
            line("Emma", "", 3, ""),
        ]
    );
}

#[test]
fn lines_that_are_not_understood_are_named_by_their_number() {
    let list = "Le Relais\n ; santé\nGroupe ; 0\nAutre ; pas@une adresse@x";
    let faulty = read(list).expect_err("three faults");
    assert_eq!(faulty, [(2, Unclear::Name), (3, Unclear::People), (4, Unclear::Mail)]);
    let endless = "Relais\n".repeat(MOST_LINES + 3);
    assert_eq!(read(&endless).expect_err("too many"), [(MOST_LINES + 1, Unclear::TooMany)]);
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_fall(text in ".{0,300}") {
        if let Ok(lines) = read(&text) {
            assert!(lines.len() <= MOST_LINES);
        }
    }
}
