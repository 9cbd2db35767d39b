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

/// Every set of classes there can be.
fn every_set() -> impl Iterator<Item = Vec<DataClass>> {
    (0_u32..1 << DataClass::ALL.len()).map(|set| {
        let is_in = |(place, _): &(usize, &DataClass)| (set >> place) & 1 == 1;
        DataClass::ALL.iter().enumerate().filter(is_in).map(|(_, class)| *class).collect()
    })
}

#[test]
fn two_readers_read_together_what_either_may_and_alike_what_both_may() {
    for left in every_set() {
        for right in every_set() {
            let (one, other) = (Reader::of(&left), Reader::of(&right));
            for class in DataClass::ALL {
                let (in_one, in_other) = (left.contains(class), right.contains(class));
                assert_eq!(one.may_read(*class), in_one);
                assert_eq!(one.and(other).may_read(*class), in_one || in_other, "{left:?} {right:?}");
                assert_eq!(one.within(other).may_read(*class), in_one && in_other, "{left:?} {right:?}");
            }
        }
    }
    assert_eq!(Reader::of(&[DataClass::C1, DataClass::C1]), Reader::of(&[DataClass::C1]), "said twice");
}

#[test]
fn what_is_kept_tells_its_class() {
    for class in DataClass::ALL {
        assert_eq!(Disclosed::new(*class, ()).class(), *class);
    }
}
