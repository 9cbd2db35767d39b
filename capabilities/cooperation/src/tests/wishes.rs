//! A wish of an assembly, from the day it was voiced to its dated answer.

use axum::http::StatusCode;

use crate::store::wishes::assembly_wishes;
use crate::tests::trying::{Town, in_towns, organization};
use crate::wish::WishStatus;
use crate::{needs, paths};

fn noted(town: &Town, who: &str, by: &str) -> StatusCode {
    let form = [
        ("wish", "Un calendrier commun des distributions."),
        ("assembly", "general-assembly"),
        ("voiced", "2026-11-20"),
        ("by", by),
    ];
    town.post(paths::NEW_WISH, &town.signs_in(who), &form).status
}

#[test]
fn a_wish_is_noted_waits_on_the_desk_and_gets_an_answer_with_a_date() {
    in_towns(|town| {
        let own = organization("panier-d-a-cote").to_string();
        assert_eq!(noted(town, "maraude", &own), StatusCode::UNPROCESSABLE_ENTITY, "in the name of others");
        assert_eq!(noted(town, "responsable-associatif", &own), StatusCode::SEE_OTHER);
        assert_eq!(town.read(|conn| needs(conn, town.now())).wishes_waiting, 0);
        town.wait(58);
        assert_eq!(town.read(|conn| needs(conn, town.now())).wishes_waiting, 1);
        let id = town.read(assembly_wishes)[0].id;
        let path = format!("{}/{id}", paths::WISHES);
        let taker = organization("ccas-le-mee").to_string();
        let take = [("act", "take-up"), ("by", taker.as_str())];
        assert_eq!(town.post(&path, &town.signs_in("maraude"), &take).status, StatusCode::NOT_FOUND);
        assert_eq!(town.post(&path, &town.signs_in("responsable-ccas"), &take).status, StatusCode::SEE_OTHER);
        let answer = [("act", "answered"), ("answer", "Il paraît le 1er de chaque mois.")];
        assert_eq!(town.post(&path, &town.signs_in("maraude"), &answer).status, StatusCode::NOT_FOUND);
        assert_eq!(
            town.post(&path, &town.signs_in("responsable-ccas"), &answer).status,
            StatusCode::SEE_OTHER
        );
        let wish = town.read(assembly_wishes).remove(0);
        assert_eq!((wish.status, wish.answered_on), (WishStatus::Answered, Some(town.today())));
        assert_eq!(town.letters_to("responsable-associatif").len(), 1);
        let again = town.post(&path, &town.signs_in("coordinatrice"), &answer);
        assert_eq!(again.status, StatusCode::NOT_FOUND, "an answer is final");
        for who in ["elue", "coordinatrice", "assistante-sociale"] {
            assert!(
                town.get(paths::WISHES, &town.signs_in(who)).body.contains("1er de chaque mois"),
                "{who}"
            );
        }
        for list_or_wish in [paths::WISHES, path.as_str()] {
            let answer = town.get(list_or_wish, &town.signs_in("administrateur"));
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "who keeps the machines reads no assembly");
        }
        assert_eq!(town.get(paths::WISHES, "").status, StatusCode::SEE_OTHER, "a passer-by signs in first");
    });
}
