//! The register is open to everybody, says what its numbers say, and shows money to members only.

use axum::http::StatusCode;

use crate::paths;
use crate::tests::trying::in_houses;

/// A page with plain spaces, as a test can write them.
fn plain(body: &str) -> String {
    body.replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn the_sentence_is_computed_from_the_table() {
    in_houses(|house| {
        let page = plain(&house.get(paths::REGISTER, "").body);
        let sentence = "Plus de la moitié des actions touchent à la parentalité : 47 sur 84, soit 56 %.";
        assert!(page.contains(sentence), "{page}");
        assert!(
            page.contains("Aucune unité n’est sans action. La moins dotée en compte 10, la mieux dotée 11.")
        );
        assert!(page.contains("<strong>84</strong> actions"), "{page}");
        let english = plain(&house.get(&format!("{}?langue=en", paths::REGISTER), "").body);
        assert!(
            english.contains("More than half of the actions are about parenthood: 47 of 84, that is 56%.")
        );
    });
}

#[test]
fn every_drawing_has_its_table() {
    in_houses(|house| {
        for path in [paths::REGISTER, paths::FIGURES, paths::FRAMEWORKS] {
            let page = house.get(path, "");
            assert_eq!(page.status, StatusCode::OK, "{path}");
            let count = |mark: &str| page.body.matches(mark).count();
            assert!(count("<svg xmlns") >= 1 && count("<caption>") >= count("<svg xmlns"), "{path}");
            assert_eq!(count("<h1"), 1, "{path}");
        }
    });
}

#[test]
fn a_choice_narrows_every_page_and_nonsense_narrows_nothing() {
    in_houses(|house| {
        let page = plain(&house.get(&format!("{}?annee=2018&etat=partagee", paths::REGISTER), "").body);
        assert!(page.contains("Ce qui est compté ici : 2018, "), "{page}");
        assert!(
            page.contains("actions.csv?annee=2018&amp;etat=partagee") || page.contains("annee=2018&#38;etat")
        );
        let all = house.get(&format!("{}?annee=x&etat=%00&cadre=zz", paths::REGISTER), "").body;
        assert!(all.contains("<strong>84</strong>"));
        let none = house.get(&format!("{}?annee=1950", paths::REGISTER), "");
        assert_eq!(none.status, StatusCode::OK);
        assert!(none.body.contains("Aucune action ne répond"));
    });
}

/// The counts of the cross table with the lists they lead to.
fn leading_counts(page: &str) -> Vec<(usize, String)> {
    let table =
        page.split("<table>").nth(1).and_then(|rest| rest.split("</table>").next()).unwrap_or_default();
    let links = table.split("<a href=\"").skip(1);
    let read = |link: &str| {
        let (href, rest) = link.split_once('"')?;
        let count = rest.split_once('>')?.1.split('<').next()?.parse().ok()?;
        Some((count, href.replace("&amp;", "&").replace("&#38;", "&")))
    };
    links.filter_map(read).collect()
}

#[test]
fn each_count_leads_to_as_many_actions() {
    in_houses(|house| {
        let [framework, _] = action::demo::frameworks();
        for path in [format!("{}?etat=en-cours", paths::REGISTER), paths::framework(framework)] {
            let counts = leading_counts(&house.get(&path, "").body);
            assert!(counts.len() > 8, "{path}: {counts:?}");
            for (count, href) in counts.iter().rev().step_by(3) {
                let list = house.get(href, "");
                assert_eq!(list.status, StatusCode::OK, "{href}");
                assert_eq!(list.body.matches("<th scope=\"row\">").count(), *count, "{href}");
                assert!(plain(&list.body).contains("Ce qui est compté ici : "), "{href}");
            }
        }
        assert!(house.get(&format!("{}?domaine=x&unite=y", paths::LISTED), "").body.contains("84 actions"));
    });
}

#[test]
fn a_framework_has_its_report_on_one_page() {
    in_houses(|house| {
        let [first, _] = action::demo::frameworks();
        let page = house.get(&paths::framework(first), "");
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("relèvent de ce cadre") && page.body.contains("data-print"));
        assert_eq!(house.get("/actions/registre/cadres/rien", "").status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn money_is_shown_to_members_and_agrees() {
    in_houses(|house| {
        assert_ne!(house.get(paths::FUNDERS, "").status, StatusCode::OK);
        let cookie = house.signs_in("elue");
        let page = house.get(paths::FUNDERS, &cookie);
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("Les deux comptes s’accordent"), "{}", page.body);
        let [council, _] = action::demo::funders();
        let report = house.get(&paths::funder(council), &cookie);
        assert_eq!(report.status, StatusCode::OK);
        assert!(report.body.contains("Conseil départemental (démo)"));
        assert_eq!(house.get(&paths::funder(council), "").status, StatusCode::SEE_OTHER);
        assert_eq!(house.get("/actions/registre/financeurs/rien", &cookie).status, StatusCode::NOT_FOUND);
    });
}
