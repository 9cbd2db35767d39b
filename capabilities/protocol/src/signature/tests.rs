//! Codes as they are printed and typed.

use proptest::prelude::*;

use super::Code;

proptest! {
    #[test]
    fn a_code_is_read_as_it_is_printed(chance in any::<[u8; 8]>()) {
        let code = Code::new(chance);
        prop_assert_eq!(Code::read(&code.shown()), Some(code.clone()));
        prop_assert_eq!(Code::read(&code.shown().to_lowercase().replace('-', " ")), Some(code));
    }

    #[test]
    fn no_text_makes_it_fall(text in "\\PC{0,40}") {
        let _ = Code::read(&text);
    }
}

#[test]
fn look_alikes_are_one_and_what_is_no_code_is_none() {
    assert_eq!(Code::read("OIL0-1234-ABCD"), Code::read("0110-1234-ABCD"));
    for text in ["", "0110-1234-ABC", "0110-1234-ABCDE", "0110-1234-ABCU", "à"] {
        assert_eq!(Code::read(text), None, "{text}");
    }
}
