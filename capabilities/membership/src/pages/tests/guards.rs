//! What those who keep others may not do to each other, nor give themselves.

use axum::http::StatusCode;

use super::{at, gives, mandate_id};
use crate::Standing;
use crate::trying::{Town, in_towns};

const CCAS: &str = "ccas-le-mee";

/// What is done to the mandate of a persona.
fn person(town: &Town, code: &str, act: &str) -> String {
    format!("{}/personnes/{}{act}", at(CCAS), mandate_id(town, CCAS, code))
}

#[test]
fn a_deputy_leaves_the_owner_as_she_is() {
    in_towns(|town| {
        gives(town, CCAS, "relectrice", Standing::Deputy);
        let deputy = town.signs_in("relectrice");
        let form = format!("activity=professional&secrecy=by-mission&ends_on={}", town.now().date_naive());
        let owner = person(town, "responsable-ccas", "");
        assert_eq!(town.post(&owner, &deputy, &form).status, StatusCode::NOT_FOUND, "no end is set to her");
        let end = person(town, "responsable-ccas", "/terminer");
        assert_eq!(town.post(&end, &deputy, "").status, StatusCode::NOT_FOUND);
        assert!(!town.get(&owner, &deputy).body.contains("Enregistrer"));
        town.wait(chrono::TimeDelta::days(1));
        let own = town.signs_in("responsable-ccas");
        assert_eq!(town.get(&format!("{}/inviter", at(CCAS)), &own).status, StatusCode::OK);
        assert_eq!(town.post(&owner, &town.signs_in("coordinatrice"), &form).status, 422, "a day gone by");
        let form = form.replace("22", "24");
        assert_eq!(town.post(&owner, &town.signs_in("coordinatrice"), &form).to, at(CCAS));
    });
}
