//! Codes of certificates are read back however they are typed.

use proptest::prelude::*;

use super::Code;

#[test]
fn a_code_is_read_back_from_paper() {
    let code = Code::new([0x5a; 10]);
    assert_eq!(code.shown().len(), 19);
    assert_eq!(Code::read(&code.shown()), Some(code.clone()));
    assert_eq!(Code::read(&code.shown().to_lowercase().replace('-', " ")), Some(code));
    let lookalikes = Code::read("O0I1-L1AB-CDEF-GHJK").expect("a code");
    assert_eq!(lookalikes.shown(), "0011-11AB-CDEF-GHJK");
    assert_eq!(Code::read("0011-11AB-CDEF-GHJ"), None);
    assert_eq!(Code::read("0011-11AB-CDEF-GHJKK"), None);
}

#[test]
fn two_chances_are_two_codes() {
    let codes: std::collections::BTreeSet<String> =
        (0..=255).map(|last| Code::new([0, 0, 0, 0, 0, 0, 0, 0, 0, last]).shown()).collect();
    assert_eq!(codes.len(), 256);
}

proptest! {
    #[test]
    fn no_text_makes_it_fall(text in any::<String>()) {
        if let Some(code) = Code::read(&text) {
            prop_assert_eq!(Code::read(&code.shown()), Some(code));
        }
    }
}
