//! Codes are read back, and slips of the finger are noticed.

use proptest::prelude::*;

use super::RecordCode;

#[test]
fn what_is_printed_is_read_back_however_it_is_typed() {
    for number in [1, 12, 23, 57, 99_999] {
        for position in [0, 1, 14] {
            let code = RecordCode { number, position };
            assert_eq!(RecordCode::read(&code.to_string()), Some(code));
            assert_eq!(RecordCode::read(&format!(" {} ", code.to_string().to_lowercase())), Some(code));
        }
    }
    assert_eq!(RecordCode { number: 12, position: 3 }.to_string(), "12N3");
    assert_eq!(RecordCode::read("12 n-3"), Some(RecordCode { number: 12, position: 3 }));
}

#[test]
fn a_digit_mistyped_or_two_exchanged_are_no_code() {
    for number in 10..2000_u32 {
        let printed = RecordCode { number, position: 0 }.to_string();
        let digits = printed.len() - 1;
        for at in 0..digits {
            for other in b'0'..=b'9' {
                let mut typed = printed.clone().into_bytes();
                if typed[at] == other {
                    continue;
                }
                typed[at] = other;
                let typed = String::from_utf8(typed).expect("letters");
                assert_eq!(
                    RecordCode::read(&typed).filter(|code| code.number != number),
                    None,
                    "{printed} {typed}"
                );
            }
            if at + 1 < digits {
                let mut typed = printed.clone().into_bytes();
                typed.swap(at, at + 1);
                let typed = String::from_utf8(typed).expect("letters");
                assert_eq!(
                    RecordCode::read(&typed).filter(|code| code.number != number),
                    None,
                    "{printed} {typed}"
                );
            }
        }
    }
}

proptest! {
    #[test]
    fn no_text_makes_it_fall(text in any::<String>()) {
        if let Some(code) = RecordCode::read(&text) {
            prop_assert_eq!(RecordCode::read(&code.to_string()), Some(code));
        }
    }
}
