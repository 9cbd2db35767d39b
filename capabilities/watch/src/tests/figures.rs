//! Figures say how many, never of whom; below five they say « moins de 5 » everywhere alike.

use axum::http::StatusCode;
use referral::{Act, Teller};

use crate::paths;
use crate::tests::trying::in_houses;

#[test]
fn fewer_than_five_are_not_told_and_five_are() {
    in_houses(|house| {
        let cookie = house.signs_in("coordinatrice");
        for name in ["one", "two", "three", "four"] {
            house.sends(name);
        }
        let page = house.get(paths::FIGURES, &cookie).body;
        assert!(page.contains("moins de 5"), "{page}");
        assert!(!page.contains("<td>4</td>"), "{page}");
        let fifth = house.sends("five");
        house.does(fifth.id, &Act::Acknowledge, Teller::Receiver).expect("acknowledged");
        let page = house.get(paths::FIGURES, &cookie).body;
        assert!(page.contains("<th scope=\"row\">Envoyées</th><td>5</td><td>100"), "{page}");
        assert!(
            page.contains("<th scope=\"row\">Bien reçues en 3 jours ouvrés</th><td>moins de 5</td><td></td>")
        );
    });
}

#[test]
fn the_table_for_spreadsheets_says_what_the_page_says() {
    in_houses(|house| {
        let cookie = house.signs_in("coordinatrice");
        for name in ["one", "two", "three", "four", "five"] {
            house.sends(name);
        }
        let table = house.get(paths::EXPORT, &cookie);
        assert_eq!(table.status, StatusCode::OK);
        assert!(table.body.contains("Envoyées;5;"), "{}", table.body);
        assert!(table.body.contains("moins de 5") || table.body.contains(";0;"));
        let (_, need) = house.service();
        assert!(table.body.contains(need.label(vocabulary::Locale::French)));
    });
}

#[test]
fn two_counts_never_differ_by_a_day() {
    in_houses(|house| {
        let cookie = house.signs_in("coordinatrice");
        let ask = |query: &str| house.get(&format!("{}?{query}", paths::FIGURES), &cookie).body;
        let page = ask("du=2026-02-03&au=2026-02-17");
        assert!(page.contains("value=\"2026-02-01\"") && page.contains("value=\"2026-02-28\""), "{page}");
    });
}

#[test]
fn days_that_make_no_sense_are_counted_all_the_same() {
    in_houses(|house| {
        let cookie = house.signs_in("coordinatrice");
        house.sends("one");
        for query in ["du=2026-12-31&au=2026-01-01", "du=x&au=+99999-01-01", "du=1990-01-01", "au=%00"] {
            for path in [paths::FIGURES, paths::EXPORT] {
                let page = house.get(&format!("{path}?{query}"), &cookie);
                assert_eq!(page.status, StatusCode::OK, "{query}");
            }
        }
    });
}
