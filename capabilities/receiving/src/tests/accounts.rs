//! With an account: the list of an organisation, the same answers, and nothing for whoever has no part in it.

use accounts::Assurance;
use axum::http::StatusCode;
use membership::trial::account;
use referral::{Channel, State, Teller};

use super::trying::{House, PSEUDONYM, in_houses};
use crate::paths;

/// A volunteer of the organisation that receives, and those who have no part in it.
const VOLUNTEER: &str = "responsable-associatif";
const STRANGERS: [&str; 6] =
    ["assistante-sociale", "agent-ccas", "coordinatrice", "elue", "administrateur", "referente-parcours"];

fn sends(house: &House, id: vocabulary::id::ReferralId, cookie: &str, form: &[(&str, &str)]) -> StatusCode {
    let version = house.referral(id).version.to_string();
    house.post(&paths::one_received(id), cookie, &[&[("vu", version.as_str())][..], form].concat()).status
}

#[test]
fn a_volunteer_finds_what_her_organisation_received_and_answers_it() {
    in_houses(|house| {
        let sent = house.orients();
        let cookie = house.signs_in(VOLUNTEER);
        let list = house.get(paths::RECEIVED, &cookie);
        assert_eq!(list.status, StatusCode::OK);
        assert!(list.body.contains(&sent.code.to_string()) && !list.body.contains(PSEUDONYM));
        let page = house.get(&paths::one_received(sent.id), &cookie);
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.body.contains(PSEUDONYM), "not before she reads it");
        assert_eq!(sends(house, sent.id, &cookie, &[("reponse", "oui")]), StatusCode::SEE_OTHER);
        assert_eq!(house.referral(sent.id).state, State::Accepted);
        let done = house.read(|conn| referral::history(conn, &house.key, sent.id));
        let last = done.last().expect("an answer");
        assert_eq!(
            (last.by, last.channel, last.account),
            (Teller::Receiver, Channel::Screen, Some(account(VOLUNTEER)))
        );
    });
}

#[test]
fn what_is_said_of_the_person_is_read_after_a_recent_proof_and_the_charter_and_noted() {
    in_houses(|house| {
        let sent = house.orients();
        let read = paths::under_request(sent.id, "lire");
        let old = house.session_of(VOLUNTEER, Assurance::Plain);
        let answer = house.get(&read, &old);
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "she proves first who she is");
        assert!(!answer.body.contains(PSEUDONYM));
        let cookie = house.signs_in(VOLUNTEER);
        house.forgets_charters(account(VOLUNTEER));
        let page = house.get(&read, &cookie);
        assert_eq!(page.status, StatusCode::NOT_FOUND, "her mandate opens nothing before the charter");
        assert!(!page.body.contains(PSEUDONYM));
        assert!(house.read(|conn| referral::looks(conn, sent.id)).is_empty());
        house.write(|conn| {
            membership::accept_charter(conn, account(VOLUNTEER), membership::Charter::Volunteers, house.now())
        });
        assert!(house.get(&read, &cookie).body.contains(PSEUDONYM));
        let looks = house.read(|conn| referral::looks(conn, sent.id));
        assert_eq!(looks.len(), 1);
        assert_eq!(looks[0].account, Some(account(VOLUNTEER)));
    });
}

#[test]
fn to_whoever_has_no_part_in_it_nothing_is_there() {
    in_houses(|house| {
        let sent = house.orients();
        let pages = [paths::one_received(sent.id), paths::under_request(sent.id, "lire")];
        for stranger in STRANGERS {
            let cookie = house.signs_in(stranger);
            for page in &pages {
                let answer = house.get(page, &cookie);
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{stranger} at {page}");
                assert!(!answer.body.contains(PSEUDONYM));
            }
            assert_eq!(
                sends(house, sent.id, &cookie, &[("reponse", "oui")]),
                StatusCode::NOT_FOUND,
                "{stranger}"
            );
            let list = house.get(paths::RECEIVED, &cookie);
            assert!(!list.body.contains(&sent.code.to_string()), "{stranger}");
        }
        for page in &pages {
            assert!(house.get(page, "").to.starts_with(accounts::paths::SIGN_IN), "passers-by sign in first");
        }
        assert_eq!(sends(house, sent.id, "", &[("reponse", "oui")]), StatusCode::UNAUTHORIZED);
        assert_eq!(house.referral(sent.id), sent);
        assert!(house.read(|conn| referral::looks(conn, sent.id)).is_empty());
    });
}

#[test]
fn a_request_that_is_still_shown_to_the_person_is_not_in_the_list_of_the_receiver() {
    in_houses(|house| {
        let waiting = house.shows_first();
        let cookie = house.signs_in(VOLUNTEER);
        assert_eq!(house.get(&paths::one_received(waiting.id), &cookie).status, StatusCode::NOT_FOUND);
        let list = house.get(&format!("{}?toutes=1", paths::RECEIVED), &cookie);
        assert!(!list.body.contains(&waiting.code.to_string()));
    });
}

#[test]
fn the_list_holds_what_waits_and_on_demand_what_is_closed() {
    in_houses(|house| {
        let sent = house.orients();
        let cookie = house.signs_in(VOLUNTEER);
        for reply in [&[("reponse", "aidee")][..], &[("reponse", "clore")]] {
            assert_eq!(sends(house, sent.id, &cookie, reply), StatusCode::SEE_OTHER);
        }
        let code = sent.code.to_string();
        assert!(!house.get(paths::RECEIVED, &cookie).body.contains(&code));
        assert!(house.get(&format!("{}?toutes=1", paths::RECEIVED), &cookie).body.contains(&code));
        let other = membership::trial::organization("mds-demo").uuid();
        assert_eq!(house.get(&paths::received_for(other), &cookie).status, StatusCode::NOT_FOUND);
        for odd in ["?apres=x", "?pour=x", "?toutes=&apres=00000000-0000-0000-0000-000000000000"] {
            assert_eq!(
                house.get(&format!("{}{odd}", paths::RECEIVED), &cookie).status,
                StatusCode::OK,
                "{odd}"
            );
        }
    });
}

#[test]
fn a_faulty_answer_keeps_its_words_here_too() {
    in_houses(|house| {
        let sent = house.orients();
        let cookie = house.signs_in(VOLUNTEER);
        let words = "Plus de place avant lundi.";
        let form = [("vu", "1"), ("reponse", "non"), ("mots-non", words)];
        let answer = house.post(&paths::one_received(sent.id), &cookie, &form);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains(words) && !answer.body.contains(PSEUDONYM));
        let stale = [
            ("vu", "77"),
            ("reponse", "non"),
            ("raison", "full"),
            ("ailleurs", "reseau"),
            ("mots-non", words),
        ];
        let answer = house.post(&paths::one_received(sent.id), &cookie, &stale);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains("entre-temps") && answer.body.contains(words));
    });
}

#[test]
fn whoever_keeps_the_network_answers_beside_her_organisation_and_reads_nothing_of_the_person() {
    in_houses(|house| {
        let sent = house.orients();
        house.gives_mandate_of(VOLUNTEER, "coordinatrice");
        let (charter, now) = (membership::Charter::Volunteers, house.now());
        house.write(|conn| membership::accept_charter(conn, account("coordinatrice"), charter, now));
        let cookie = house.signs_in("coordinatrice");
        assert_eq!(house.get(&paths::one_received(sent.id), &cookie).status, StatusCode::OK);
        let page = house.get(&paths::under_request(sent.id, "lire"), &cookie);
        assert!(!page.body.contains(PSEUDONYM), "{}", page.status);
        assert!(house.read(|conn| referral::looks(conn, sent.id)).is_empty());
        assert_eq!(sends(house, sent.id, &cookie, &[("reponse", "recu")]), StatusCode::SEE_OTHER);
    });
}
