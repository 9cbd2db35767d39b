//! What an address asks is understood, and odd addresses ask for nothing.

use proptest::prelude::*;

use super::*;

fn read(pairs: &[(&str, &str)]) -> Asked {
    let pairs: Vec<(String, String)> =
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Asked::read(&pairs, None)
}

#[test]
fn an_address_is_understood() {
    let asked =
        read(&[("near", "Melun"), ("rayon", "25"), ("age", "seniors"), ("libre", "1"), ("page", "2")]);
    assert_eq!(asked.whereabouts.commune().map(|commune| commune.code), Some("77288"));
    assert_eq!((asked.within_km, asked.age, asked.is_open, asked.page), (25, Some(Age::Seniors), true, 2));
    assert_eq!(read(&[("commune", "77288")]).near, "Melun", "the box shows the town");
}

#[test]
fn what_no_list_holds_asks_for_nothing() {
    let odd =
        [("domaine", "x"), ("age", "90"), ("rayon", "3"), ("page", "0"), ("etat", "idee"), ("unite", "1")];
    assert_eq!(read(&odd), Asked { within_km: USUAL_KM, page: 1, ..Asked::default() });
    assert_eq!(read(&[("lat", "48.5"), ("lon", "NaN")]).whereabouts, Whereabouts::Anywhere);
}

#[test]
fn ideas_and_what_was_dropped_are_on_no_list() {
    for when in When::ALL {
        assert!(!when.holds(State::Idea) && !when.holds(State::Dropped) && !when.holds(State::IsicPresented));
    }
}

#[test]
fn what_has_no_place_is_not_near() {
    let asked = read(&[("near", "Melun")]);
    assert!(asked.is_near(Some(9_999.0)) && !asked.is_near(Some(10_001.0)) && !asked.is_near(None));
    assert!(read(&[]).is_near(None));
}

proptest! {
    #[test]
    fn no_address_makes_it_fall(name in "(q|near|lat|lon|rayon|page|unite|besoin)", value in "\\PC{0,80}") {
        let _ = Asked::read(&[(name, value)], None);
    }
}
