//! Spellings meet, and addresses stay readable.

use super::*;
use proptest::prelude::*;

#[test]
fn folding_makes_spellings_meet() {
    for (written, folded) in [
        ("Œuvre de l’Été", "oeuvre de l'ete"),
        ("LE MÉE‑SUR‑SEINE", "le mee-sur-seine"),
        ("e\u{301}te\u{301}", "ete"),
        ("9 h\u{a0}30", "9 h 30"),
        ("« Cæcilia »", "\" caecilia \""),
        ("İstanbul", "istanbul"),
        ("", ""),
    ] {
        assert_eq!(fold(written), folded);
    }
}

#[test]
fn slugs_are_addresses() {
    for (written, address) in [
        ("Les Familles du Val (démo)", "les-familles-du-val-demo"),
        ("  L’Été -- 2026 ! ", "l-ete-2026"),
        ("日本", ""),
        ("", ""),
    ] {
        assert_eq!(slug(written), address);
    }
    assert_eq!(slug(&"a".repeat(300)).len(), 80);
    assert_eq!(slug(&format!("{} bcd", "a".repeat(78))), "a".repeat(78), "a word is not cut in two");
}

proptest! {
    #[test]
    fn a_slug_never_changes_when_taken_again(text in "\\PC{0,200}") {
        let once = slug(&text);
        prop_assert!(once.len() <= 80);
        prop_assert_eq!(slug(&once), once);
    }

    #[test]
    fn folding_twice_changes_nothing(text in "\\PC{0,100}") {
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
    }
}
