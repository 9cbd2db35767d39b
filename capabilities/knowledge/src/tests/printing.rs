//! Cards on paper: one sheet, the contacts of a commune, counted when somebody asks for it.

use super::trying::{between, in_houses};
use crate::paths;

#[test]
fn looking_counts_nothing_and_asking_for_paper_counts_one() {
    in_houses(|house| {
        let times = || house.read(|conn| crate::figures(conn, house.today())).most_printed[0].1;
        let before = times();
        house.get(&paths::of_card("surendettement", "feuille"), "");
        house.get(&paths::of_card("surendettement", "pdf"), "");
        assert_eq!(times(), before);
        let form = [("forme", "feuille"), ("commune", "77288")];
        let sent = house.post(&paths::of_card("surendettement", "imprimer"), "", &form);
        assert_eq!(sent.to, "/fiches-reflexes/surendettement/feuille?commune=77288");
        assert_eq!(times(), before + 1);
    });
}

#[test]
fn whom_to_call_is_drawn_from_the_directory_of_the_commune() {
    in_houses(|house| {
        let page = |commune: &str| {
            house.get(&format!("{}?commune={commune}", paths::card("surendettement")), "").body
        };
        let melun = page("Melun");
        assert!(melun.contains("Melun</h2>") && melun.contains("href=\"tel:"), "{melun}");
        assert!(page("Nulle%20part").contains("Nous ne trouvons pas"));
        let far = page("13055");
        assert!(
            !far.contains("Permanence surendettement"),
            "Marseille is far: {}",
            between(&far, "id=\"contacts\"", "</ul>").unwrap_or_default()
        );
        let plain = house.get(&paths::card("surendettement"), "").body;
        assert!(!plain.contains("id=\"contacts\""));
    });
}

#[test]
fn short_names_are_written_out_for_the_keyboard_too() {
    in_houses(|house| {
        let page = house.get(&paths::card("locataires-droits-et-devoirs"), "").body;
        let abbr = "<abbr tabindex=\"0\" title=\"fonds de solidarité pour le logement\">FSL</abbr>";
        assert_eq!(page.matches(abbr).count(), 1, "{page}");
        let form = [("mot", "CCAPEX"), ("sens", "commission des expulsions"), ("simplement", "")];
        let added = house.post(paths::TERMS, &house.signs_in("coordinatrice"), &form);
        assert_eq!(added.status, 303);
        let page = house.get(&paths::card("locataires-droits-et-devoirs"), "").body;
        assert!(page.contains("title=\"commission des expulsions\""), "words of the place too");
    });
}

#[test]
fn each_shipped_card_names_its_law_and_somebody_to_call() {
    in_houses(|house| {
        for (handle, content) in crate::shipped().expect("the shipped cards") {
            assert!(!content.facts.is_empty());
            assert!(content.facts.iter().all(|fact| !fact.source.is_empty() && fact.valid_until.is_some()));
            for commune in ["77288", "77285", "77152"] {
                let sheet =
                    house.get(&format!("{}?commune={commune}", paths::of_card(handle, "feuille")), "");
                assert!(
                    sheet.body.contains("href=\"tel:"),
                    "at least one contact stands on it: {}",
                    sheet.body
                );
            }
        }
    });
}
