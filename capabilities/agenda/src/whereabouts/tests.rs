//! Towns are found however they are written, and no text makes the reading fall.

use proptest::prelude::*;

use super::*;

#[test]
fn a_town_is_found_however_it_is_written() {
    let area = Area::Epci("247700057".to_owned());
    for (typed, code) in [("Melun", "77288"), ("le mée", "77285"), ("77288", "77288"), ("Melum", "77288")] {
        let read = Whereabouts::read(typed, Some(&area));
        assert_eq!(read.commune().map(|commune| commune.code), Some(code), "{typed}");
        assert!(read.point().is_some(), "{typed}");
    }
    assert_eq!(Whereabouts::read("  ", None), Whereabouts::Anywhere);
    assert!(matches!(Whereabouts::read("zzzzqqqq", None), Whereabouts::Unknown(_)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn no_text_makes_it_fall(typed in "\\PC{0,120}") {
        let _ = Whereabouts::read(&typed, None).point();
    }
}
