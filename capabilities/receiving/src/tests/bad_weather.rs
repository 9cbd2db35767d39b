//! Bad weather: two at once, twice the same press, a link that is over, a person who stops, a service that is gone.

use axum::http::StatusCode;
use directory::RecordKey;
use proptest::prelude::*;
use referral::{Act, By, Channel, State, Teller};

use super::trying::{Browser, House, in_houses};

const PERSON: By = By { teller: Teller::Person, account: None, organization: None, channel: Channel::Link };

/// The person stops her request.
fn stops(house: &House, id: vocabulary::id::ReferralId) {
    let desk = house.desk();
    let stopped = house.write(|conn| referral::perform(conn, &desk, id, &Act::Stop, &PERSON));
    assert!(stopped.is_ok(), "{stopped:?}");
}

#[test]
fn of_two_colleagues_at_once_the_second_is_told_and_loses_nothing_of_what_she_wrote() {
    in_houses(|house| {
        let sent = house.orients();
        let (link, one, other) = (house.link(), Browser::default(), Browser::default());
        let (seen, same) = (house.seen(&one, &link), house.seen(&other, &link));
        assert_eq!(seen, same);
        let first = house.replies_having_seen(&one, &link, ("oui", &seen), &[]);
        assert_eq!(first.status, StatusCode::SEE_OTHER);
        let words = "Nous fermons vendredi.";
        let form = [("raison", "service-closed"), ("ailleurs", "reseau"), ("mots-non", words)];
        let second = house.replies_having_seen(&other, &link, ("non", &same), &form);
        assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(second.body.contains("Quelque chose a changé entre-temps"), "{}", second.body);
        assert!(second.body.contains("Votre structure a répondu"));
        assert!(second.body.contains(words), "what she wrote is kept");
        assert!(second.body.contains("value=\"service-closed\" checked"), "and what she chose");
        assert_eq!(house.referral(sent.id).state, State::Accepted);
        let now = membership::trial::between(&second.body, "name=\"vu\" value=\"", "\"").expect("a form");
        let third = house.replies_having_seen(&other, &link, ("non", &now), &form);
        assert_eq!(third.status, StatusCode::SEE_OTHER, "she meant it, having seen it");
        assert_eq!(house.referral(sent.id).state, State::Refused);
    });
}

#[test]
fn a_form_that_leaves_twice_is_written_down_once() {
    in_houses(|house| {
        let sent = house.orients();
        let (link, volunteer) = (house.link(), Browser::default());
        let seen = house.seen(&volunteer, &link);
        for _ in 0..2 {
            let answer = house.replies_having_seen(&volunteer, &link, ("recu", &seen), &[]);
            assert_eq!(answer.status, StatusCode::SEE_OTHER);
        }
        let done = house.read(|conn| referral::history(conn, &house.key, sent.id));
        let received = done.iter().filter(|event| event.by == Teller::Receiver);
        assert_eq!(received.count(), 1);
    });
}

#[test]
fn a_link_that_is_over_keeps_what_was_typed_and_may_be_asked_again() {
    in_houses(|house| {
        let sent = house.orients();
        let (link, volunteer) = (house.link(), Browser::default());
        let seen = house.seen(&volunteer, &link);
        house.presses(&volunteer, &format!("{link}/lire"), &[]);
        house.wait(8);
        let page = house.looks(&volunteer, &link);
        assert!(page.body.contains("Ce lien ne marche plus") && page.body.contains("nouveau-lien"));
        assert!(!page.tells_of_the_person());
        let words = "Combien de personnes dans le foyer ?";
        let late = house.replies_having_seen(&volunteer, &link, ("question", &seen), &[("question", words)]);
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(late.body.contains(words) && late.body.contains("nouveau-lien"));
        assert_eq!(house.referral(sent.id).state, State::Sent);
        house.presses(&volunteer, &format!("{link}/lire"), &[]);
        assert!(!house.looks(&volunteer, &link).tells_of_the_person());
        assert_eq!(
            house.presses(&volunteer, &format!("{link}/nouveau-lien"), &[]).status,
            StatusCode::SEE_OTHER
        );
        let links = house.links();
        assert_eq!(links.len(), 2);
        let answer = house.replies(&volunteer, &links[1], "question", &[("question", words)]);
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn letters_with_new_links_are_limited() {
    in_houses(|house| {
        house.orients();
        let (link, volunteer) = (house.link(), Browser::default());
        let asks = || house.presses(&volunteer, &format!("{link}/nouveau-lien"), &[]).status;
        let answers: Vec<StatusCode> = (0..8).map(|_| asks()).collect();
        assert_eq!(answers.last(), Some(&StatusCode::TOO_MANY_REQUESTS));
        assert!(house.links().len() <= 5);
    });
}

#[test]
fn a_person_who_stops_while_the_receiver_types_is_obeyed_and_the_text_is_not_lost() {
    in_houses(|house| {
        let sent = house.orients();
        let (link, volunteer) = (house.link(), Browser::default());
        house.presses(&volunteer, &format!("{link}/lire"), &[]);
        let seen = house.seen(&volunteer, &link);
        assert!(house.looks(&volunteer, &link).tells_of_the_person());
        stops(house, sent.id);
        let words = "Peut-elle venir jeudi ?";
        let answer =
            house.replies_having_seen(&volunteer, &link, ("question", &seen), &[("question", words)]);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains("La personne a demandé d’arrêter"), "{}", answer.body);
        assert!(answer.body.contains(words) && !answer.tells_of_the_person());
        let page = house.looks(&volunteer, &link);
        assert!(!page.tells_of_the_person() && !page.body.contains("name=\"reponse\""));
        house.presses(&Browser::default(), &format!("{link}/lire"), &[]);
        assert_eq!(house.read(|conn| referral::looks(conn, sent.id)).len(), 1, "nobody reads it any more");
    });
}

#[test]
fn a_service_that_is_gone_may_still_answer_what_it_was_sent() {
    in_houses(|house| {
        let sent = house.orients();
        let (link, volunteer) = (house.link(), Browser::default());
        house.retires(RecordKey::service(sent.to.uuid()));
        let page = house.looks(&volunteer, &link);
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("Ce service n’est plus dans l’annuaire"));
        let form = [("raison", "service-closed"), ("ailleurs", "reseau")];
        assert_eq!(house.replies(&volunteer, &link, "non", &form).status, StatusCode::SEE_OTHER);
        assert_eq!(house.referral(sent.id).state, State::Refused);
    });
}

#[test]
fn a_request_passed_on_to_a_service_that_left_meanwhile_stays_where_it_is() {
    in_houses(|house| {
        let sent = house.orients();
        let (link, volunteer) = (house.link(), Browser::default());
        let other = house.service("ccas-le-mee");
        house.retires(RecordKey::service(other.uuid()));
        let form = [("vers", other.to_string()), ("mots-autre", "C’est leur secteur.".to_owned())];
        let form = form.each_ref().map(|(name, value)| (*name, value.as_str()));
        let answer = house.replies(&volunteer, &link, "autre", &form);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains("C’est leur secteur."));
        assert_eq!(house.referral(sent.id).state, State::Sent);
    });
}

#[test]
fn once_erased_the_link_leads_to_nothing_that_was() {
    in_houses(|house| {
        let sent = house.orients();
        let (link, volunteer) = (house.link(), Browser::default());
        house.presses(&volunteer, &format!("{link}/lire"), &[]);
        let seen = house.seen(&volunteer, &link);
        house.erases(sent.id);
        let page = house.looks(&volunteer, &link);
        assert!(page.body.contains("ne mène à aucune demande") && !page.tells_of_the_person());
        let answer =
            house.replies_having_seen(&volunteer, &link, ("question", &seen), &[("question", "Quand ?")]);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains("Quand ?"));
    });
}

#[test]
fn no_form_makes_an_answer_fall() {
    in_houses(|house| {
        house.orients();
        let (link, volunteer) = (house.link(), Browser::default());
        let names =
            ["recu", "oui", "rendez-vous", "question", "attente", "autre", "non", "venue", "resultat"];
        let fields = [
            "jour",
            "heure",
            "question",
            "attente",
            "vers",
            "mots-autre",
            "raison",
            "ailleurs",
            "niveau",
            "vu",
        ];
        let forms = proptest::collection::vec((0..fields.len(), "\\PC{0,40}"), 0..6);
        let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
            failure_persistence: None,
            ..ProptestConfig::with_cases(24)
        });
        let outcome = runner.run(&(0..names.len(), forms), |(name, form)| {
            let mut pairs = vec![("reponse", names[name])];
            pairs.extend(form.iter().map(|(field, text)| (fields[*field], text.as_str())));
            let status = house.presses(&volunteer, &link, &pairs).status;
            prop_assert!(
                matches!(status, StatusCode::SEE_OTHER | StatusCode::UNPROCESSABLE_ENTITY),
                "{status}"
            );
            Ok(())
        });
        assert_eq!(outcome, Ok(()));
    });
}
