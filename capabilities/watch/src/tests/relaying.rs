//! Answering what came without a response: another service, or words; once.

use axum::http::StatusCode;
use membership::trial::between;
use referral::State;

use crate::paths;
use crate::tests::trying::in_houses;

#[test]
fn words_are_an_answer_and_the_case_leaves_the_watch() {
    in_houses(|house| {
        let sent = house.escalated("one");
        let (cookie, path) = (house.signs_in("coordinatrice"), paths::relay(sent.id));
        let empty = house.post(&path, &cookie, &[("service", ""), ("reponse", "")]);
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let long = "x".repeat(601);
        let long = house.post(&path, &cookie, &[("reponse", long.as_str())]);
        assert_eq!(long.status, StatusCode::UNPROCESSABLE_ENTITY);
        let form = [("service", ""), ("reponse", "Le CCAS reçoit sans rendez-vous le mardi.")];
        assert_eq!(house.post(&path, &cookie, &form).status, StatusCode::SEE_OTHER);
        let after = house.referral(sent.id);
        assert!(after.relayed_at.is_some());
        let page = house.get(paths::WATCH, &cookie).body;
        assert!(!page.contains(&path), "nothing waits any more");
        assert!(page.contains(&sent.code.to_string()), "what was done stays");
        assert!(!page.contains("sans rendez-vous"), "and not what was said");
        assert_eq!(house.get(&path, &cookie).status, StatusCode::NOT_FOUND);
        assert_eq!(house.post(&path, &cookie, &form).status, StatusCode::NOT_FOUND, "answered once");
    });
}

#[test]
fn another_service_gets_the_request_and_the_chain_is_kept() {
    in_houses(|house| {
        let sent = house.escalated("one");
        let (cookie, path) = (house.signs_in("coordinatrice"), paths::relay(sent.id));
        let page = house.get(&path, &cookie).body;
        let options = page.split("<option value=\"").filter_map(|rest| rest.split('"').next());
        let other = options.skip(1).find(|id| id.len() == 36).expect("another service").to_owned();
        let foreign = house.post(&path, &cookie, &[("service", "0198"), ("reponse", "")]);
        assert_eq!(foreign.status, StatusCode::UNPROCESSABLE_ENTITY);
        let answered = house.post(&path, &cookie, &[("service", &other), ("reponse", "")]);
        assert_eq!(answered.status, StatusCode::SEE_OTHER, "{}", answered.body);
        assert_eq!(house.referral(sent.id).state, State::Redirected);
        let chain = house.read(|conn| referral::chain(conn, &house.key, sent.id));
        assert!(chain.iter().any(|one| one.to.to_string() == other && one.chain == Some(sent.id)));
    });
}

#[test]
fn words_about_health_are_looked_at_twice() {
    in_houses(|house| {
        let sent = house.escalated("one");
        let (cookie, path) = (house.signs_in("coordinatrice"), paths::relay(sent.id));
        let form = [("reponse", "Il est alcoolique.")];
        let warned = house.post(&path, &cookie, &form);
        assert_eq!(warned.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(between(&warned.body, "name=\"relu\"", ">").is_some(), "she may say that she read again");
        let again = house.post(&path, &cookie, &[form[0], ("relu", "1")]);
        assert_eq!(again.status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn of_two_coordinators_at_once_one_answers() {
    in_houses(|house| {
        let sent = house.escalated("one");
        let (cookie, path) = (house.signs_in("coordinatrice"), paths::relay(sent.id));
        let done = std::thread::scope(|scope| {
            let both: Vec<_> = (0..2)
                .map(|_| {
                    scope.spawn(|| house.post(&path, &cookie, &[("reponse", "Appelez le CCAS.")]).status)
                })
                .collect();
            both.into_iter().map(|one| one.join().expect("an answer")).collect::<Vec<_>>()
        });
        assert_eq!(done.iter().filter(|status| **status == StatusCode::SEE_OTHER).count(), 1, "{done:?}");
    });
}

#[test]
fn nothing_is_answered_that_did_not_come_to_the_coordination() {
    in_houses(|house| {
        let sent = house.sends("one");
        let cookie = house.signs_in("coordinatrice");
        for path in [paths::relay(sent.id), paths::relay(referral_of_nobody())] {
            assert_eq!(house.get(&path, &cookie).status, StatusCode::NOT_FOUND);
            let post = house.post(&path, &cookie, &[("reponse", "Bonjour")]);
            assert_eq!(post.status, StatusCode::NOT_FOUND);
        }
    });
}

fn referral_of_nobody() -> vocabulary::id::ReferralId {
    vocabulary::id::ReferralId::from_source("test", "referral", "nobody")
}
