//! What is typed from a sheet is understood, and nothing else is.

use proptest::prelude::{any, proptest};

use super::PaperCode;

#[test]
fn a_code_is_read_as_people_type_it() {
    let code = PaperCode::parse("7K4M-2QX1-90BC").expect("a code");
    for typed in [
        "7k4m2qx190bc",
        " 7K4M 2QXI 9OBC ",
        "7k4m—2qxl—9obc",
        "۷K4M-2QX١-9۰BC",
        "\u{200f}7K4M.2QX1.90BC\u{200e}",
    ] {
        assert_eq!(PaperCode::parse(typed), Some(code.clone()), "{typed}");
    }
    assert_eq!(code.to_string(), "7K4M-2QX1-90BC");
    for wrong in ["", "7K4M-2QX1-90B", "7K4M-2QX1-90BCD", "7K4M-2QX1-90BU", &"7K4M2QX190BC ".repeat(9)] {
        assert_eq!(PaperCode::parse(wrong), None, "{wrong}");
    }
}

proptest! {
    #[test]
    fn what_is_drawn_is_read_again(chance in any::<[u8; 8]>()) {
        let code = PaperCode::draw(chance);
        assert_eq!(PaperCode::parse(&code.to_string()), Some(code));
    }

    #[test]
    fn no_text_makes_it_fall(typed in "\\PC{0,80}") {
        if let Some(code) = PaperCode::parse(&typed) {
            assert_eq!(code.signs().len(), 12);
        }
    }
}
