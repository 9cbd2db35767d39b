//! Declaring in five fields, for whom one may, and copying what exists.

use action::{Origin, State, Unit, demo};
use axum::http::StatusCode;
use membership::trial::organization;

use super::trying::{as_drawn, essentials, in_houses};
use crate::paths;

#[test]
fn five_answers_declare_an_action_of_ones_organisation() {
    in_houses(|house| {
        let communes = vec!["77285".to_owned()];
        let unit = Unit { id: demo::unit(5), name: "MDS 5".to_owned(), rank: 5, communes };
        house.write(|conn| action::keep_unit(conn, &unit));
        let form = house.get(paths::DECLARE, &house.signs_in("agent-ccas"));
        assert_eq!(form.status, StatusCode::OK, "{}", form.body);
        let proposed = as_drawn(&form.body);
        assert!(proposed.contains(&("unite".to_owned(), demo::unit(5).to_string())), "{proposed:?}");
        assert!(
            proposed.iter().any(|(field, value)| field == "telephone" && !value.is_empty()),
            "{proposed:?}"
        );
        assert!(!form.body.contains("name=\"porteur\""), "with one organisation nothing is to choose");
        let declared = house.declares("agent-ccas", "Café des aidants");
        assert_eq!(declared.keeper, organization("ccas-le-mee"));
        assert_eq!((declared.state, declared.contact.phone.as_str()), (State::Preparing, "01 99 00 12 34"));
        let page = house.get(&paths::edit(declared.id.uuid()), &house.signs_in("agent-ccas")).body;
        for words in ["Café des aidants", "Sans partenaire", "Sans besoin relié"] {
            assert!(page.contains(words), "{words}: {page}");
        }
        let mine = house.get(paths::MINE, &house.signs_in("agent-ccas")).body;
        assert!(mine.contains("Café des aidants"), "{mine}");
    });
}

#[test]
fn what_is_missing_is_said_and_what_was_typed_stays() {
    in_houses(|house| {
        let form = [("titre", "Marche du lundi"), ("debut", "2027-03-01"), ("fin", "2027-02-01")];
        let again = house.post(paths::DECLARE, &house.signs_in("agent-ccas"), &form);
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        for words in [
            "value=\"Marche du lundi\"",
            "Choisissez un domaine",
            "Choisissez un territoire",
            "Le dernier jour est avant le premier",
            "l’un des deux suffit",
        ] {
            assert!(again.body.contains(words), "{words}: {}", again.body);
        }
        let unit = demo::unit(1).to_string();
        let mut named = essentials("Marche", &unit);
        named.retain(|(field, _)| *field != "fonction");
        named.push(("fonction", "Mme Claire Dupont"));
        let again = house.post(paths::DECLARE, &house.signs_in("agent-ccas"), &named);
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "a contact is a function");
    });
}

#[test]
fn who_sends_the_form_twice_declares_once() {
    in_houses(|house| {
        let cookie = house.signs_in("agent-ccas");
        let form = house.get(paths::DECLARE, &cookie).body;
        let id = membership::trial::between(&form, "name=\"id\" value=\"", "\"").expect("an identity");
        let unit = demo::unit(1).to_string();
        let mut sent = essentials("Une seule fois", &unit);
        sent.push(("id", id.as_str()));
        let (first, second) =
            (house.post(paths::DECLARE, &cookie, &sent), house.post(paths::DECLARE, &cookie, &sent));
        assert_eq!((first.status, &first.to), (StatusCode::SEE_OTHER, &second.to));
        let mine = house.get(paths::MINE, &cookie).body;
        assert_eq!(mine.matches("/modifier\">Une seule fois").count(), 1, "{mine}");
    });
}

#[test]
fn the_coordination_declares_for_anybody_and_members_for_their_own() {
    in_houses(|house| {
        let (unit, other) = (demo::unit(1).to_string(), organization("ccas-le-mee").to_string());
        let mut sent = essentials("Pour une autre", &unit);
        sent.push(("porteur", other.as_str()));
        let by_stranger = house.post(paths::DECLARE, &house.signs_in("maraude"), &sent);
        assert_eq!(by_stranger.status, StatusCode::UNPROCESSABLE_ENTITY, "not theirs");
        let by_coordination = house.post(paths::DECLARE, &house.signs_in("coordinatrice"), &sent);
        assert_eq!(house.led_to(&by_coordination.to).keeper, organization("ccas-le-mee"));
        sent.retain(|(field, _)| *field != "porteur");
        let for_nobody = house.post(paths::DECLARE, &house.signs_in("coordinatrice"), &sent);
        assert_eq!(for_nobody.status, StatusCode::UNPROCESSABLE_ENTITY, "somebody carries it");
    });
}

#[test]
fn a_copy_keeps_the_method_and_drops_dates_and_people() {
    in_houses(|house| {
        let model = house.action(demo::action(demo::BALADES));
        let path = paths::below(model.id.uuid(), "copier");
        let cookie = house.signs_in("agent-ccas");
        let form = house.get(&path, &cookie).body;
        assert!(form.contains(&format!("value=\"{}\"", model.title)), "{form}");
        assert!(!form.contains("2017-09"), "no date of the model: {form}");
        let unit = demo::unit(2).to_string();
        let sent = house.post(&path, &cookie, &essentials("Balades au Mée", &unit));
        let copy = house.led_to(&sent.to);
        assert_eq!((copy.origin, copy.keeper), (Some(Origin::CopyOf(model.id)), organization("ccas-le-mee")));
        assert_eq!((&copy.topics, &copy.first_visit), (&model.topics, &model.first_visit));
        assert!(copy.partners.is_empty() && copy.funding.is_empty() && copy.problem_by_inhabitants.is_none());
    });
}
