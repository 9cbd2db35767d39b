//! A circuit from its proposal to the search results of members.

use axum::http::StatusCode;
use directory::AskedFor;
use vocabulary::codes::Topic;

use crate::tests::trying::{Town, in_towns, organization};
use crate::{articulations, paths};

fn proposed(town: &Town, area: &str) -> String {
    let (first, next) =
        (organization("ccas-le-mee").to_string(), organization("panier-d-a-cote").to_string());
    let form = [
        ("need", "equipement-et-alimentation"),
        ("area", area),
        ("first", first.as_str()),
        ("next", next.as_str()),
        ("contact", "l’accueil social, le matin"),
        ("delay", "2"),
        ("bring", "Un sac."),
        ("review", "2027-06-01"),
    ];
    let answer = town.post(paths::NEW_CIRCUIT, &town.signs_in("responsable-ccas"), &form);
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    answer.to
}

fn above(town: &Town, who: Option<&str>, commune: Option<&'static str>) -> Option<String> {
    let asked = AskedFor { topics: vec![Topic::Food], categories: Vec::new(), commune };
    town.run(crate::beside_results(&town.visit(who), &town.db, &asked))
}

#[test]
fn a_circuit_both_agree_to_stands_above_the_results_of_members_where_it_holds() {
    in_towns(|town| {
        let path = proposed(town, "CA Melun Val de Seine");
        let member = Some("assistante-sociale");
        assert_eq!(above(town, member, Some("77288")), None, "one side alone is no agreement");
        assert_eq!(town.get(&path, &town.signs_in("assistante-sociale")).status, StatusCode::NOT_FOUND);
        assert_eq!(town.letters_to("responsable-associatif").len(), 1);
        let side = organization("panier-d-a-cote").to_string();
        let agree = [("act", "agree"), ("side", side.as_str())];
        assert_eq!(town.post(&path, &town.signs_in("maraude"), &agree).status, StatusCode::NOT_FOUND);
        assert_eq!(
            town.post(&path, &town.signs_in("responsable-associatif"), &agree).status,
            StatusCode::SEE_OTHER
        );
        let shown = above(town, member, Some("77288")).expect("a circuit");
        assert!(
            shown.contains("CCAS du Mée-sur-Seine") && shown.contains("Réponse sous 2 jours."),
            "{shown}"
        );
        assert!(above(town, member, None).is_some(), "without a commune everywhere");
        assert_eq!(above(town, member, Some("77296")), None, "another group of communes");
        for who in [None, Some("elue"), Some("administrateur")] {
            assert_eq!(above(town, who, Some("77288")), None, "{who:?}");
        }
        let other = AskedFor { topics: vec![Topic::MentalHealth], ..AskedFor::default() };
        assert_eq!(town.run(crate::beside_results(&town.visit(member), &town.db, &other)), None);
        town.wait(300);
        let list = town.get(paths::CIRCUITS, &town.signs_in("assistante-sociale")).body;
        assert!(list.contains("À revoir"), "{list}");
        let end = [("act", "end"), ("side", side.as_str())];
        town.post(&path, &town.signs_in("responsable-associatif"), &end);
        let today = town.today();
        assert!(town.read(|conn| articulations(conn, today)).is_empty());
    });
}

#[test]
fn a_name_in_the_contact_and_a_circuit_between_others_are_refused() {
    in_towns(|town| {
        let (first, next) =
            (organization("ccas-melun").to_string(), organization("halte-du-matin").to_string());
        let form = [
            ("need", "sante"),
            ("area", "Nulle-Part"),
            ("first", first.as_str()),
            ("next", next.as_str()),
            ("contact", "Mme Martine Dupont"),
            ("delay", "-3"),
            ("review", "2020-01-01"),
            ("relu", "1"),
        ];
        let answer = town.post(paths::NEW_CIRCUIT, &town.signs_in("responsable-ccas"), &form);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        for field in ["area", "first", "contact", "delay", "review"] {
            assert!(answer.body.contains(&format!("href=\"#{field}\"")), "{field}");
        }
        assert_eq!(town.get(paths::CIRCUITS, &town.signs_in("elue")).status, StatusCode::NOT_FOUND);
    });
}
