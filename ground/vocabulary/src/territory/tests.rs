//! Every commune is found, however it is written, and areas hold what they should.

use super::*;
use chrono::NaiveDate;
use proptest::prelude::*;

fn france() -> &'static Territory {
    Territory::france()
}

fn names(communes: &[&Commune]) -> Vec<&'static str> {
    communes.iter().map(|commune| commune.name).collect()
}

#[test]
fn the_whole_of_france_is_there() {
    assert_eq!(france().communes().len(), 35_014);
    assert_eq!(france().epcis().len(), 1_255);
    assert_eq!(france().departements().len(), 109);
    assert_eq!(france().regions().len(), 26);
    for commune in france().communes() {
        assert!(france().departement(commune.departement).is_some(), "{}", commune.code);
        assert!(france().region(commune.region).is_some(), "{}", commune.code);
        assert!(commune.epci.is_none_or(|epci| france().epci(epci).is_some()), "{}", commune.code);
    }
    assert!(departements_geojson().starts_with("{\"type\":\"FeatureCollection\""));
    assert!(communes_of_melun_geojson().contains("77288"));
}

#[test]
fn a_commune_is_found_by_its_codes() {
    let melun = france().commune("77288").unwrap();
    assert_eq!(
        (melun.name, melun.departement, melun.region, melun.epci),
        ("Melun", "77", "11", Some("247700057"))
    );
    assert_eq!(france().commune("00000"), None);
    let served = france().by_postal_code("77000");
    assert_eq!(names(&served), ["Melun", "Vaux-le-Pénil", "La Rochette", "Livry-sur-Seine"]);
    assert_eq!(france().by_postal_code("7700").len(), 0);
    assert_eq!(france().by_postal_code("").len(), 0);
    assert_eq!(names(&france().communes_of_epci("247700057"))[..2], ["Melun", "Dammarie-les-Lys"]);
    assert_eq!(france().communes_of_epci("247700057").len(), 20);
    assert_eq!(
        france().epci("200006682").map(|epci| epci.name),
        Some("CA Beaune, Côte et Sud - Communauté Beaune-Chagny-Nolay"),
        "commas do not break names"
    );
}

#[test]
fn a_commune_is_found_however_it_is_written() {
    for (written, found) in [
        ("Melun", "77288"),
        ("MELUN", "77288"),
        ("melun 77", "77288"),
        ("Melun (77)", "77288"),
        ("77000 Melun", "77288"),
        ("mee sur seine", "77285"),
        ("Le Mée-sur-Seine", "77285"),
        ("LE MEE SUR SEINE", "77285"),
        ("le mée 77350", "77285"),
        ("St Fargeau Ponthierry", "77407"),
        ("st-fargeau 77", "77407"),
        ("Saint Denis 974", "97411"),
        ("ajaccio 2A", "2A004"),
        ("L’Haÿ-les-Roses", "94038"),
        ("Paris", "75056"),
        ("Paris 11e arrondissement", "75111"),
    ] {
        assert_eq!(france().by_name(written).first().map(|commune| commune.code), Some(found), "{written}");
    }
    let mee = names(&france().by_name("mée"));
    assert_eq!(mee[..2], ["Mée", "Le Mée-sur-Seine"], "the exact name comes before longer ones");
    assert!(france().by_name("").is_empty());
    assert!(france().by_name("Ville-qui-n’existe-pas").is_empty());
}

#[test]
fn typing_suggests_the_commune_meant() {
    for (typed, meant) in [
        ("melu", "77288"),
        ("77350", "77285"),
        ("7700", "77288"),
        ("mlun", "77288"),
        ("dammarie les lis", "77152"),
        ("vaux le penil", "77487"),
        ("Le Mée", "77285"),
        ("fargeau ponth", "77407"),
        ("marselle", "13055"),
        ("77288", "77288"),
        ("dunkrque", "59183"),
    ] {
        let suggested = france().suggest(typed, 8);
        assert!(suggested.iter().any(|commune| commune.code == meant), "{typed}: {:?}", names(&suggested));
        assert!(suggested.len() <= 8);
    }
    assert_eq!(names(&france().suggest("melu", 1)), ["Melun"]);
    assert!(france().suggest("", 8).is_empty());
    assert!(france().suggest("xqzw", 8).is_empty());
}

#[test]
fn areas_hold_their_communes() {
    let melun = france().commune("77288").unwrap();
    let eleventh = france().commune("75111").unwrap();
    for (code, holds_melun, holds_eleventh) in [
        ("france", true, true),
        ("99100", true, true),
        ("R11", true, true),
        ("77", true, false),
        ("75", false, true),
        ("247700057", true, false),
        ("200054781", false, true),
        ("77288", true, false),
        ("75056", false, true),
        ("75111", false, true),
        ("75112", false, false),
        ("custom:mds-melun", false, false),
    ] {
        let area = Area::from_code(code).unwrap();
        assert_eq!((area.covers(melun), area.covers(eleventh)), (holds_melun, holds_eleventh), "{code}");
        assert!(code == "99100" || area.code() == code, "{code}");
        assert_eq!(serde_json::from_str::<Area>(&serde_json::to_string(&area).unwrap()).unwrap(), area);
    }
    for wrong in ["", "custom:", "7", "R1", "RAB", "melun", "1234", "12345678", "99e99 "] {
        let read = Area::from_code(wrong);
        assert!(read.is_none() || wrong.trim().len() == 5, "{wrong}: {read:?}");
    }
    assert_eq!(Area::from_code("2a"), Some(Area::Departement("2A".to_owned())));
}

#[test]
fn areas_have_names_and_centres() {
    let area = |code: &str| Area::from_code(code).unwrap();
    for (code, name) in
        [("77", "Seine-et-Marne"), ("R11", "Île-de-France"), ("77288", "Melun"), ("france", "France")]
    {
        assert_eq!(france().name_of(&area(code)), Some(name));
    }
    let melun = france().commune("77288").unwrap().point.unwrap();
    for (code, within_m) in [("77", 40_000.0), ("247700057", 5_000.0), ("R11", 60_000.0), ("77288", 1.0)] {
        let distance = france().point_of(&area(code)).unwrap().distance_m(&melun);
        assert!(distance < within_m, "{code}: {distance} m");
    }
    let seine_et_marne = france().departement("77").unwrap();
    assert!((1_400_000..1_600_000).contains(&seine_et_marne.population), "{}", seine_et_marne.population);
    assert!((2_000_000..2_300_000).contains(&france().departement("75").unwrap().population), "counted once");
    assert_eq!(france().commune("75111").unwrap().point, france().commune("75056").unwrap().point);
}

#[test]
fn an_area_is_called_by_its_code_or_its_name() {
    let called = |words: &str| france().area_called(words).map(|area| area.code());
    let epci = france().epci("247700057").map(|epci| epci.name).expect("Melun Val de Seine");
    assert_eq!(called("77288"), called("melun"));
    assert_eq!(called(epci), called("247700057"));
    assert!(called("Saint-Denis").is_none(), "several communes bear it");
    assert!(called("99999").is_none() && called("nowhere at all").is_none() && called("").is_none());
}

#[test]
fn a_network_draws_its_own_units_and_they_change_with_time() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let area = |code: &str| Area::from_code(code).unwrap();
    let member = |unit: &str, member: &str, from: Option<&str>, to: Option<&str>| Membership {
        unit: area(unit),
        member: area(member),
        valid_from: from.map(day),
        valid_to: to.map(day),
    };
    let unit = |code: &str, name: &str| Unit { code: code.to_owned(), name: name.to_owned() };
    let units = Units::new(
        vec![unit("mds-melun", "MDS de Melun"), unit("south", "Sud du département")],
        vec![
            member("custom:mds-melun", "77288", None, None),
            member("custom:mds-melun", "77285", None, Some("2026-06-30")),
            member("custom:south", "custom:mds-melun", Some("2026-01-01"), None),
            member("custom:south", "custom:south", None, None),
        ],
    );
    let (melun, le_mee) = (france().commune("77288").unwrap(), france().commune("77285").unwrap());
    let covered = |commune, date| {
        ["custom:mds-melun", "custom:south"].map(|unit| units.covers(&area(unit), commune, day(date)))
    };
    assert_eq!(covered(melun, "2026-11-22"), [true, true]);
    assert_eq!(covered(melun, "2025-12-31"), [true, false]);
    assert_eq!(covered(le_mee, "2026-06-30"), [true, true]);
    assert_eq!(covered(le_mee, "2026-07-01"), [false, false]);
    assert_eq!(units.members_on(&area("custom:mds-melun"), day("2026-07-01")), [&area("77288")]);
    assert!(units.covers(&area("77"), le_mee, day("2026-07-01")), "plain areas are covered too");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn no_text_makes_the_search_fall(text in "\\PC{0,80}", limit in 0_usize..20) {
        prop_assert!(france().suggest(&text, limit).len() <= limit);
        let _ = france().by_name(&text);
        let _ = Area::from_code(&text);
    }

    #[test]
    fn a_name_with_one_letter_missing_still_finds_its_commune(
        commune in prop::sample::select(long_single_words()),
        gap in 1_usize..6,
    ) {
        let mut typed = crate::fold(commune.name);
        typed.remove(gap);
        let suggested = france().suggest(&typed, usize::MAX);
        let is_another_name = suggested.iter().any(|found| crate::fold(found.name).contains(&typed));
        prop_assert!(is_another_name || suggested.contains(&commune), "{} typed {typed}", commune.name);
    }
}

/// The communes whose name is one word of more than eight letters.
fn long_single_words() -> Vec<&'static Commune> {
    let is_long = |name: &str| name.chars().count() > 8 && name.chars().all(char::is_alphanumeric);
    france().communes().iter().filter(|commune| is_long(commune.name)).collect()
}
