//! Where a circuit holds, as people write it.

use proptest::prelude::*;
use vocabulary::territory::Area;

use super::area;

#[test]
fn a_commune_and_a_group_of_communes_are_known_by_name_and_by_code() {
    for (text, expected) in [
        ("Melun", Some(Area::Commune("77288".to_owned()))),
        ("le mée sur seine", Some(Area::Commune("77285".to_owned()))),
        ("77288", Some(Area::Commune("77288".to_owned()))),
        ("247700057", Some(Area::Epci("247700057".to_owned()))),
        ("CA Melun Val de Seine", Some(Area::Epci("247700057".to_owned()))),
        ("Nulle-Part-les-Bains", None),
        ("99999", None),
        ("", None),
    ] {
        assert_eq!(area(text), expected, "{text}");
    }
}

proptest! {
    #[test]
    fn no_text_makes_it_fall(text in ".{0,60}") {
        let _ = area(&text);
    }
}
