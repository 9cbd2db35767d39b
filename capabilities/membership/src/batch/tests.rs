//! Every line of a list is told, whatever is in it.

use proptest::prelude::*;

use super::{LineFault, lines};

/// Address, name and function of a line.
type Parts = (String, String, String);

#[test]
fn each_line_is_understood_or_told_why_not() {
    let list = "courriel;nom;fonction\nA@b.example ; Accueil ; Bénévole\n\nsans adresse\na@b.example\nNom <c@d.example>, Nom\n1 85 12 78 006 084 36 x@y.example";
    let told: Vec<(usize, Result<Parts, LineFault>)> = lines(list)
        .into_iter()
        .map(|line| {
            (line.number, line.guest.map(|one| (one.email.text().to_owned(), one.name, one.profession)))
        })
        .collect();
    let guest = |email: &str, name: &str, function: &str| {
        Ok((email.to_owned(), name.to_owned(), function.to_owned()))
    };
    assert_eq!(
        told,
        [
            (2, guest("a@b.example", "Accueil", "Bénévole")),
            (4, Err(LineFault::NoAddress)),
            (5, Err(LineFault::Twice)),
            (6, guest("c@d.example", "Nom", "")),
            (7, Err(LineFault::PersonalNumber)),
        ]
    );
}

proptest! {
    #[test]
    fn no_text_makes_it_fall_and_no_line_is_lost(text in "\\PC*(\n\\PC*){0,6}") {
        let told = lines(&text).len();
        let said = text.trim_start_matches('\u{feff}').lines().filter(|line| !line.trim().is_empty()).count();
        prop_assert!(told == said || told + 1 == said);
    }
}
