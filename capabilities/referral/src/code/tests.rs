//! Codes are read back however they were typed.

use proptest::prelude::*;

use super::Code;

proptest! {
    #[test]
    fn a_code_is_read_back_as_it_was_drawn(chance: [u8; 5]) {
        let code = Code::draw(chance);
        let shown = code.to_string();
        prop_assert_eq!(shown.len(), 9);
        prop_assert_eq!(Code::parse(&shown), Some(code));
        prop_assert_eq!(Code::parse(&shown.to_lowercase().replace('-', " ")), Some(code));
        prop_assert_eq!(Code::parse(&shown.replace('0', "o").replace('1', "l")), Some(code));
    }

    #[test]
    fn no_text_makes_it_fall(typed: String) {
        if let Some(code) = Code::parse(&typed) {
            prop_assert_eq!(Code::parse(&code.to_string()), Some(code));
        }
    }
}

#[test]
fn two_chances_make_two_codes_and_what_is_too_long_is_none() {
    assert_ne!(Code::draw([1, 2, 3, 4, 5]), Code::draw([1, 2, 3, 4, 6]));
    assert_eq!(Code::parse("7K4M-2QXP-9"), None);
    assert_eq!(Code::parse("7K4M-2QU"), None);
    assert_eq!(Code::parse(""), None);
}
