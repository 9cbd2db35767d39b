//! The coordination keeps units, frameworks, funders and rules; nobody else does, and nothing that is used goes away.

use axum::http::StatusCode;

use crate::paths;
use crate::tests::trying::in_houses;

#[test]
fn only_the_coordination_opens_the_settings() {
    in_houses(|house| {
        for who in ["assistante-sociale", "administrateur", "elue"] {
            let cookie = house.signs_in(who);
            assert_eq!(house.get(paths::SETTINGS, &cookie).status, StatusCode::NOT_FOUND, "{who}");
            let sent = house.post(paths::SETTINGS, &cookie, &[("acte", "regles"), ("objectif", "10")]);
            assert_eq!(sent.status, StatusCode::NOT_FOUND, "{who}");
        }
        let page = house.get(paths::SETTINGS, &house.signs_in("coordinatrice"));
        assert!(page.status == StatusCode::OK && page.body.contains("MDS 8"), "{}", page.body);
    });
}

#[test]
fn a_unit_is_added_has_its_column_and_goes_while_it_is_empty() {
    in_houses(|house| {
        let cookie = house.signs_in("coordinatrice");
        let new = [
            ("acte", "unite"),
            ("id", ""),
            ("unite-nom", "MDS 9"),
            ("unite-rang", "9"),
            ("unite-communes", "01202 01083"),
        ];
        assert_eq!(house.post(paths::SETTINGS, &cookie, &new).status, StatusCode::SEE_OTHER);
        let unit = house.read(action::units).into_iter().find(|unit| unit.name == "MDS 9").expect("the unit");
        assert_eq!(unit.communes, ["01083", "01202"]);
        let page = house.get(paths::REGISTER, "").body;
        assert!(page.contains("MDS 9") && page.contains("Une unité est sans action"), "{page}");
        assert_eq!(
            house.post(paths::SETTINGS, &cookie, &new).status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "twice"
        );
        let id = unit.id.to_string();
        let gone = [("acte", "retirer"), ("liste", "unite"), ("id", id.as_str())];
        assert_eq!(house.post(paths::SETTINGS, &cookie, &gone).status, StatusCode::SEE_OTHER);
        assert_eq!(house.read(action::units).len(), 8);
        let used = action::demo::unit(1).to_string();
        let stays = [("acte", "retirer"), ("liste", "unite"), ("id", used.as_str())];
        assert_eq!(house.post(paths::SETTINGS, &cookie, &stays).status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(house.read(action::units).len(), 8);
    });
}

#[test]
fn a_framework_and_a_funder_are_renamed_and_what_does_not_fit_is_told() {
    in_houses(|house| {
        let cookie = house.signs_in("coordinatrice");
        let [first, _] = action::demo::frameworks();
        let id = first.to_string();
        let form = |last: &'static str| {
            let form = [("acte", "cadre"), ("id", id.as_str()), ("cadre-nom", "Pacte des solidarités")];
            [&form[..], &[("cadre-debut", "2024-01-01"), ("cadre-fin", last)]].concat()
        };
        let backwards = house.post(paths::SETTINGS, &cookie, &form("2023-01-01"));
        assert_eq!(backwards.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(backwards.body.contains("Le dernier jour vient avant"), "{}", backwards.body);
        assert_eq!(house.post(paths::SETTINGS, &cookie, &form("2027-12-31")).status, StatusCode::SEE_OTHER);
        let kept = house.read(action::frameworks);
        assert_eq!(
            kept.iter().filter(|one| one.name == "Pacte des solidarités" && one.id == first).count(),
            1
        );
        let funder = [("acte", "financeur"), ("id", ""), ("financeur-nom", "x")];
        assert_eq!(house.post(paths::SETTINGS, &cookie, &funder).status, StatusCode::UNPROCESSABLE_ENTITY);
        let rank =
            [("acte", "unite"), ("unite-nom", "MDS 9"), ("unite-rang", "loin"), ("unite-communes", "99999")];
        let told = house.post(paths::SETTINGS, &cookie, &rank).body;
        assert!(told.contains("Le rang est un nombre") && told.contains("99999"), "{told}");
    });
}

#[test]
fn the_goal_and_the_rule_are_kept() {
    in_houses(|house| {
        let cookie = house.signs_in("coordinatrice");
        let post = |goal| {
            house
                .post(paths::SETTINGS, &cookie, &[("acte", "regles"), ("isic", "1"), ("objectif", goal)])
                .status
        };
        assert_eq!(post("35"), StatusCode::SEE_OTHER);
        let rules = house.read(action::rules);
        assert!(rules.isic_required && rules.participation_target == 35);
        assert_eq!(post("101"), StatusCode::UNPROCESSABLE_ENTITY);
        assert!(house.get(paths::FIGURES, "").body.contains("35"));
    });
}
