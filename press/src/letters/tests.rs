//! What is typed is printed, as far as there are shapes for it.

use paper::Tongue;
use proptest::prelude::*;

use super::{printable, shapes};
use crate::type_case::type_case;

#[test]
fn every_language_of_sheets_has_its_letters() {
    let samples = [
        "Où laver son linge, à Nœud-sur-Yvonne ? ÀÂÇÉÈÊËÎÏÔŒÙÛÜŸ «»’…–€",
        "¿Dónde? ¡Aquí! ñÑ áéíóúü",
        "não, às três; ções, avó, avô",
        "Și țara, în română: ăâîșț ĂÂÎȘȚ",
        "Nerede? Şişli, İstanbul, ığdır, çöğü",
        "أين يمكنني غسل ملابسي؟ مجاناً، يوم الثلاثاء ٠١٢٣٤٥٦٧٨٩",
        "کجا می‌توانم لباس‌هایم را بشویم؟ گچپژ ۰۱۲۳۴۵۶۷۸۹",
        "Де я можу випрати одяг? Її ґанок, є, і",
        "Где можно постирать одежду? Ёлка, объявление, №",
        "☎ ✓ ☐ → • ★ ⚠ ½ ² ° ×",
    ];
    for sample in samples {
        let shapes = shapes(sample);
        assert_eq!(shapes, sample.nfc_of(), "a sign has no shape");
    }
}

/// The composed form of a text.
trait Composed {
    fn nfc_of(&self) -> String;
}

impl Composed for str {
    fn nfc_of(&self) -> String {
        use unicode_normalization::UnicodeNormalization as _;
        self.nfc().collect()
    }
}

#[test]
fn what_no_font_has_is_seen_to_be_missing() {
    assert_eq!(shapes("Bonjour 🏠 你"), "Bonjour □ □");
    assert_eq!(shapes("👩\u{200d}👧\u{fe0f}").matches('□').count(), 2);
    assert_eq!(shapes("𝐀"), "A", "a mathematical letter is made of a letter");
    assert_eq!(shapes("a\u{202e}b\u{0}\u{feff}c\u{ad}d"), "abcd");
    assert_eq!(shapes("e\u{301}"), "é");
    assert_eq!(shapes(&"\u{334}".repeat(10_000)).chars().count(), 6);
    assert_eq!(shapes("un\r\ndeux\rtrois\u{2028}quatre\tcinq"), "un\ndeux\ntrois\nquatre cinq");
}

#[test]
fn french_has_its_spaces_and_the_others_theirs() {
    let typed = "Où ? Ici : « l'accueil » ; 5 € !";
    let french = printable(typed, Tongue::French);
    assert_eq!(french, "Où\u{202f}? Ici\u{a0}: «\u{a0}l’accueil\u{a0}»\u{202f}; 5\u{a0}€\u{202f}!");
    assert_eq!(printable("it's here ?", Tongue::English), "it's here ?");
}

#[test]
fn a_telephone_number_stays_together_and_a_list_of_numbers_does_not() {
    assert_eq!(printable("01 64 10 20 30", Tongue::Arabic), "01\u{a0}64\u{a0}10\u{a0}20\u{a0}30");
    let many = printable(&"12 ".repeat(60), Tongue::English);
    assert!(many.contains(' '), "sixty numbers may break somewhere: {many:?}");
}

#[test]
fn a_word_too_long_for_a_line_may_break() {
    let address = printable("https://www.exemple.fr/une/page/tres-longue?avec=beaucoup", Tongue::French);
    assert!(address.contains("www.\u{200b}exemple.\u{200b}fr/une/\u{200b}page/\u{200b}tres"), "{address:?}");
    let word = printable(&"x".repeat(300), Tongue::French);
    assert!(word.matches('\u{200b}').count() > 8);
    assert_eq!(printable("accueil@exemple.fr", Tongue::French), "accueil@\u{200b}exemple.\u{200b}fr");
    assert_eq!(printable("anticonstitutionnel", Tongue::French), "anticonstitutionnel");
}

proptest! {
    #[test]
    fn any_text_becomes_signs_that_have_a_shape(text in any::<String>(), french in any::<bool>()) {
        let tongue = if french { Tongue::French } else { Tongue::Persian };
        for sign in printable(&text, tongue).chars() {
            let is_break = matches!(sign, '\n' | '\u{200b}');
            prop_assert!(is_break || type_case().has(sign), "{:?} of {:?}", sign, text);
        }
    }
}
