//! Text messages as people write them are understood; nothing else does anything.

use proptest::prelude::proptest;

use super::{Typed, Word, understood};

#[test]
fn messages_are_understood_as_people_write_them() {
    for (message, word) in [
        ("STOP 7K4M-2QXP", Word::Stop),
        ("stop 7k4m 2qxp", Word::Stop),
        (" « Stop » : 7K4M2QXP.", Word::Stop),
        ("Arrêter 7K4M-2QXP", Word::Stop),
        ("Oui, 7k4m-2qxp", Word::Yes),
        ("NON 7K4M-2QXP", Word::No),
        ("venue 7K4M-2QXP", Word::Came),
        ("Trouvé 7K4M-2QXP", Word::Helped),
        ("trouvée 7K4M-2QXP", Word::Helped),
        ("AIDE 7K4M-2QXP", Word::Call),
        ("Aidé 7K4M-2QXP", Word::Call),
        ("aidez 7K4M-2QXP", Word::Call),
        ("help 7K4M-2QXP", Word::Call),
    ] {
        let (said, code) = understood(message).unwrap_or_else(|| panic!("{message}"));
        assert_eq!(said, word, "{message}");
        assert!(matches!(code, Typed::Request(code) if code.to_string() == "7K4M-2QXP"), "{message}");
    }
    assert!(matches!(understood("STOP 7K4M-2QX1-90BC"), Some((Word::Stop, Typed::Sheet(_)))));
}

#[test]
fn what_is_not_a_word_and_a_code_does_nothing() {
    for message in ["", "STOP", "7K4M-2QXP", "STOPPER 7K4M-2QXP", "NON MERCI 7K4M-2QXP", "OUI 7K4M-2Q"] {
        assert_eq!(understood(message), None, "{message}");
    }
    assert_eq!(understood(&format!("STOP 7K4M-2QXP{}", " ".repeat(400))), None);
}

proptest! {
    #[test]
    fn no_message_makes_it_fall(message in "\\PC{0,400}") {
        let _ = understood(&message);
    }
}
