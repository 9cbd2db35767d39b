//! What a place shows of itself, whatever stands in it (I15).

use proptest::prelude::*;
use vocabulary::place::Point;
use vocabulary::territory::Territory;

use super::{Location, ShownPlace};
use crate::contact::Phone;

/// A word that only this field says, so that it is seen wherever it would come out.
fn word(field: &'static str) -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[a-z]{4,12}".prop_map(move |word| format!("{field} {word}"))]
}

fn places() -> impl Strategy<Value = Location> {
    let texts = [word("Nom"), word("Rue"), word("Etage"), word("Boite"), word("Ville"), word("Bus")];
    let commune = prop_oneof![Just("77288"), Just("77152"), Just("97411"), Just("00000"), Just("")];
    let point = proptest::option::of((-90.0..90.0_f64, -180.0..180.0_f64));
    (texts, commune, point, any::<bool>()).prop_map(|(texts, commune, point, hidden)| {
        let [name, address, address_details, postal_code, city, transportation] = texts;
        Location {
            name,
            address,
            address_details,
            postal_code,
            city,
            transportation,
            commune: commune.to_owned(),
            point: point.and_then(|(latitude, longitude)| Point::new(latitude, longitude)),
            phones: vec![Phone { number: "+33199001234".to_owned(), ..Phone::default() }],
            hidden,
            ..Location::default()
        }
    })
}

proptest! {
    #[test]
    fn of_a_hidden_place_nothing_finer_than_its_commune_is_shown(place in places()) {
        let place = Location { hidden: true, ..place };
        let commune = Territory::france().commune(&place.commune);
        // Two places that differ in everything but their commune look the same.
        let bare = Location { hidden: true, commune: place.commune.clone(), city: place.city.clone(), ..Location::default() };
        prop_assert_eq!(place.shown(), bare.shown());
        prop_assert_eq!(place.shown(), ShownPlace {
            name: String::new(),
            street: String::new(),
            details: String::new(),
            town: commune.map_or_else(|| place.city.clone(), |commune| commune.name.to_string()),
            commune: place.commune.clone(),
            point: commune.and_then(|commune| commune.point),
            transportation: String::new(),
            phones: Vec::new(),
            hidden: true,
        });
    }

    #[test]
    fn of_any_other_place_all_is_shown_that_leads_there(place in places()) {
        let place = Location { hidden: false, ..place };
        let shown = place.shown();
        prop_assert_eq!((&shown.name, &shown.street, &shown.details), (&place.name, &place.address, &place.address_details));
        prop_assert_eq!((&shown.transportation, &shown.phones), (&place.transportation, &place.phones));
        prop_assert!(shown.town.starts_with(&place.postal_code) && !shown.hidden);
        let of_commune = Territory::france().commune(&place.commune).and_then(|commune| commune.point);
        prop_assert_eq!(shown.point, place.point.or(of_commune));
    }
}
