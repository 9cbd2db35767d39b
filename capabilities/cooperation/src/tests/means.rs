//! A mean is asked for, offered and taken once.

use axum::http::StatusCode;

use crate::mean_request::MeanRequestState;
use crate::paths;
use crate::store::means::mean_requests;
use crate::tests::trying::{Town, in_towns, organization};

fn asked(town: &Town, kind: &str) -> String {
    let own = organization("panier-d-a-cote").to_string();
    let form = [
        ("by", own.as_str()),
        ("kind", kind),
        ("why", "Une réunion de bénévoles."),
        ("starts", "2026-12-05"),
        ("ends", "2026-12-06"),
    ];
    let answer = town.post(paths::ASK_MEAN, &town.signs_in("responsable-associatif"), &form);
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    answer.to
}

fn state(town: &Town) -> MeanRequestState {
    town.read(mean_requests)[0].state
}

#[test]
fn those_who_have_it_are_asked_and_the_first_offer_taken_is_the_one() {
    in_towns(|town| {
        let path = asked(town, "rooms");
        assert_eq!(town.letters_to("responsable-ccas").len(), 1, "its record declares rooms");
        assert_eq!(town.letters_to("maraude").len(), 0, "its record declares none");
        assert_eq!(town.get(&path, &town.signs_in("maraude")).status, StatusCode::NOT_FOUND);
        let lender = organization("ccas-le-mee").to_string();
        let no = [("act", "no"), ("by", lender.as_str())];
        assert_eq!(town.post(&path, &town.signs_in("responsable-ccas"), &no).status, StatusCode::SEE_OTHER);
        assert_eq!(state(town), MeanRequestState::Asked);
        let early = [("act", "take"), ("from", lender.as_str())];
        town.post(&path, &town.signs_in("responsable-associatif"), &early);
        assert_eq!(state(town), MeanRequestState::Asked, "a no cannot be taken");
        let yes = [("act", "yes"), ("by", lender.as_str()), ("conditions", "Rendre les clés le soir.")];
        town.post(&path, &town.signs_in("responsable-ccas"), &yes);
        assert_eq!(state(town), MeanRequestState::Offered);
        assert_eq!(town.letters_to("responsable-associatif").len(), 1);
        let other = organization("mds-demo").to_string();
        let second = [("act", "yes"), ("by", other.as_str())];
        town.post(&path, &town.signs_in("developpement-social"), &second);
        let seen = town.get(&path, &town.signs_in("developpement-social")).body;
        assert!(!seen.contains("Rendre les clés"), "one lender reads no other's conditions");
        assert_eq!(
            town.post(&path, &town.signs_in("developpement-social"), &early).status,
            StatusCode::NOT_FOUND
        );
        town.post(&path, &town.signs_in("responsable-associatif"), &early);
        assert_eq!(town.read(mean_requests)[0].taken_from, Some(organization("ccas-le-mee")));
        let late = [("act", "take"), ("from", other.as_str())];
        town.post(&path, &town.signs_in("responsable-associatif"), &late);
        assert_eq!(town.read(mean_requests)[0].taken_from, Some(organization("ccas-le-mee")), "once");
    });
}

#[test]
fn a_request_whose_days_are_over_expires() {
    in_towns(|town| {
        asked(town, "vehicles");
        town.wait(14);
        assert_eq!(town.round().expired, 0, "its last day counts");
        town.wait(1);
        assert_eq!((town.round().expired, state(town)), (1, MeanRequestState::Expired));
    });
}
