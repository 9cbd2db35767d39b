//! Nothing above a reader's right gets out.

use super::*;

#[test]
fn a_reader_is_shown_what_is_within_their_right_and_nothing_above() {
    for (class, public, member) in [
        (DataClass::C0, true, true),
        (DataClass::C1, false, true),
        (DataClass::C2, false, false),
        (DataClass::C6, false, false),
    ] {
        let line = Disclosed::new(class, "01 99 00 12 34");
        assert_eq!(Reader::PUBLIC.show(&line).is_some(), public, "{class:?}");
        assert_eq!(Reader::MEMBER.show(&line).is_some(), member, "{class:?}");
        assert!(Reader::of(&[class]).show(&line).is_some());
    }
}

#[test]
fn a_kept_value_neither_prints_nor_writes_itself() {
    let line = Disclosed::new(DataClass::C1, "01 99 00 12 34");
    assert_eq!(format!("{line:?}"), "Disclosed(C1, …)");
    let refused = serde_json::to_string(&line).unwrap_err().to_string();
    assert_eq!(refused, "data of class C1 must be shown to a reader before it is written");
    assert_eq!(serde_json::to_string(&Reader::MEMBER.show(&line)).unwrap(), "\"01 99 00 12 34\"");
    assert_eq!(serde_json::to_string(&Reader::PUBLIC.show(&line)).unwrap(), "null");
    assert_eq!(serde_json::to_string(&Disclosed::new(DataClass::C0, 7)).unwrap(), "7");
}
