//! Lines people type are read as they mean them, and whatever they type, nothing falls.

use proptest::prelude::*;
use serde_json::json;
use vocabulary::Locale;
use vocabulary::territory::Area;

use super::before::written;
use super::lines::*;
use web::MOST_LETTERS;

#[test]
fn numbers_keep_their_note_and_extension() {
    for (line, e164, shown) in [
        ("01 99 00 12 34", "+33199001234", "01 99 00 12 34"),
        ("0199001234 poste 12 (standard)", "+33199001234", "01 99 00 12 34 poste 12 (standard)"),
        ("115 (urgence)", "115", "115 (urgence)"),
    ] {
        let phone = read_phone(line).expect(line);
        assert_eq!(phone.number, e164);
        assert_eq!(phone_line(&phone, Locale::French), shown);
        assert_eq!(read_phone(&phone_line(&phone, Locale::French)), Ok(phone));
    }
    assert!(read_phone("01 99 00 12").is_err());
}

#[test]
fn functions_come_with_their_numbers_and_mailboxes() {
    let contact = read_contact("Accueil : 01 99 00 12 34, accueil@ccas.example").expect("a function");
    assert_eq!((contact.function.as_str(), contact.email.as_str()), ("Accueil", "accueil@ccas.example"));
    assert_eq!(contact_line(&contact, Locale::French), "Accueil : 01 99 00 12 34, accueil@ccas.example");
    assert_eq!(read_contact("Accueil : demander au guichet"), Err("demander au guichet".to_owned()));
}

#[test]
fn areas_are_known_by_name_and_by_code() {
    let commune = |code: &str| Ok(Area::Commune(code.to_owned()));
    for (line, area) in [
        ("Melun", commune("77288")),
        ("77288", commune("77288")),
        ("le mee sur seine", commune("77285")),
        ("Saint-Denis (93)", commune("93066")),
        ("Seine-et-Marne", Ok(Area::Departement("77".to_owned()))),
        ("Île-de-France", Ok(Area::Region("11".to_owned()))),
        ("247700057", Ok(Area::Epci("247700057".to_owned()))),
        ("toute la France", Ok(Area::Country)),
        ("Nulle-Part-sur-Rien", Err(AreaFault::Unknown)),
    ] {
        assert_eq!(read_area(line), area, "{line}");
    }
    assert!(matches!(read_area("Saint-Denis"), Err(AreaFault::Several(names)) if names.len() > 1));
    assert_eq!(
        read_commune("Saint-Denis", "93200"),
        Ok("93066".to_owned()),
        "the postal code tells them apart"
    );
}

#[test]
fn every_area_of_france_is_written_so_that_it_is_read_again() {
    let france = vocabulary::territory::Territory::france();
    let communes = france.communes().iter().step_by(37).map(|commune| Area::Commune(commune.code.to_owned()));
    let epcis = france.epcis().iter().step_by(7).map(|epci| Area::Epci(epci.code.to_owned()));
    let departements = france.departements().iter().map(|one| Area::Departement(one.code.to_owned()));
    let regions = france.regions().iter().map(|region| Area::Region(region.code.to_owned()));
    for area in communes.chain(epcis).chain(departements).chain(regions) {
        let line = area_line(&area, Locale::French);
        assert_eq!(read_area(&line), Ok(area), "{line}");
    }
}

#[test]
fn what_a_field_said_fits_into_an_input_however_long_it_is() {
    assert!(written(&json!("é".repeat(9_000))).len() <= MOST_LETTERS);
    assert_ne!(written(&json!("a".repeat(9_000))), written(&json!("b".repeat(9_000))));
}

proptest! {
    #[test]
    fn no_line_makes_the_reading_fall(line in "\\PC{0,60}") {
        let _ = (read_phone(&line), read_contact(&line), read_area(&line), is_email(&line));
        let _ = read_commune(&line, &line);
    }
}
