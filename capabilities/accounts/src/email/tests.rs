//! Which texts are addresses, by a table, and any text at all.

use super::EmailAddress;
use proptest::prelude::*;

#[test]
fn an_address_is_read_as_people_type_it() {
    let table = [
        ("  Jeanne.Petit@Association.FR ", Some("jeanne.petit@association.fr")),
        ("accueil+colis@ccas.ville.fr", Some("accueil+colis@ccas.ville.fr")),
        ("o'brien@exemple.org", Some("o'brien@exemple.org")),
        ("jeanne@épicerie.fr", Some("jeanne@épicerie.fr")),
        ("jeanne", None),
        ("jeanne@", None),
        ("@exemple.org", None),
        ("jeanne@localhost", None),
        ("jeanne@@exemple.org", None),
        ("jeanne@exemple..org", None),
        ("jeanne@-exemple.org", None),
        ("jeanne petit@exemple.org", None),
        ("jeanne@exemple.org, paul@exemple.org", None),
        ("jeanne@exemple.org\r\nBcc: tous@exemple.org", None),
        ("<jeanne@exemple.org>", None),
    ];
    for (typed, read) in table {
        let address = EmailAddress::read(typed);
        assert_eq!(address.as_ref().map(EmailAddress::text), read, "{typed}");
    }
    assert_eq!(EmailAddress::read(&format!("{}@exemple.org", "a".repeat(65))), None);
    assert_eq!(EmailAddress::read(&"a".repeat(1 << 20)), None);
}

#[test]
fn an_address_does_not_print_itself() {
    let address = EmailAddress::read("jeanne@exemple.org").expect("an address");
    assert_eq!(format!("{address:?}"), "EmailAddress(…)");
}

proptest! {
    #[test]
    fn no_text_makes_an_address_fall(text in ".{0,300}", domain in "[a-z@.é -]{0,80}") {
        let _ = EmailAddress::read(&text);
        if let Some(address) = EmailAddress::read(&format!("{text}@{domain}")) {
            prop_assert_eq!(EmailAddress::read(address.text()), Some(address.clone()));
            prop_assert!(address.text().len() <= 254 && !address.text().contains(['\r', '\n', ' ']));
        }
    }
}
