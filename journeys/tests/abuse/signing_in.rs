//! At the entrance: who has an account is told to nobody, a planted session opens nothing, a link is kept to itself.

use axum::Router;
use axum::body::Body;
use axum::http::StatusCode;
use journeys::Outcome;

use super::form::encoded;
use super::intruder::{Answered, Intruder, given};
use crate::house::doors::{Caller, EXPECTED, of_nothing};

/// Where somebody may type an address and would learn whether it is known.
const ASKED: [(&str, &str); 4] = [
    ("/connexion", "email="),
    ("/suivre", "email="),
    ("/organisations/rejoindre", "email="),
    ("/ma-demande", "code="),
];

pub(super) async fn nobody_learns_at_the_entrance_who_has_an_account(router: &Router) -> Outcome {
    let one = Intruder::unknown(router, "");
    for (door, field) in ASKED {
        let mut answers = Vec::new();
        for who in ["responsable-ccas@essai.example", "personne-inconnu@essai.example"] {
            let before = letters(&one).await?;
            let answered = one.posts(door, &format!("{field}{}", encoded(who))).await?;
            answers.push((told(&answered, who), letters(&one).await? - before));
        }
        assert_eq!(answers[0], answers[1], "{door} tells whether an address is known");
    }
    Ok(())
}

/// How many letters were written: as many for an address nobody knows, so that the work is the same.
async fn letters(one: &Intruder) -> Outcome<usize> {
    Ok(one.opens("/courrier").await?.text().matches("href=\"/courrier/").count())
}

/// What an answer tells, without what chance put into it and without what the visitor said herself.
fn told(answered: &Answered, said: &str) -> (StatusCode, Vec<String>, usize) {
    let mut names: Vec<String> = answered.headers.keys().map(|name| name.as_str().to_owned()).collect();
    names.sort();
    let text = answered.text().replace(&encoded(said), "").replace(said, "");
    (answered.status, names, text.len())
}

pub(super) async fn a_planted_session_opens_nothing_and_each_sign_in_has_its_own(router: &Router) -> Outcome {
    for planted in [
        "session=zq7zq7zq7zq7zq7zq7zq7zq7zq7zq7zq7zq7zq7zq7z",
        "session=",
        "session=../../personal.key",
        "session=a; session=b",
        "__Host-session=zq7zq7zq7zq7zq7zq7zq7zq7zq7zq7zq7zq7zq7zq7z",
    ] {
        let victim = Intruder::unknown(router, planted);
        assert_ne!(victim.opens("/compte").await?.status, StatusCode::OK, "{planted}");
        let answered = victim.posts("/essai/responsable-ccas", "").await?;
        let session = given(&answered.headers).unwrap_or_default();
        assert!(!session.is_empty() && !planted.contains(&session), "the planted session was taken over");
        assert_ne!(victim.opens("/compte").await?.status, StatusCode::OK, "{planted} is signed in now");
        assert_eq!(Intruder::unknown(router, &session).opens("/compte").await?.status, StatusCode::OK);
        let again = given(&victim.posts("/essai/responsable-ccas", "").await?.headers);
        assert_ne!(Some(session.as_str()), again.as_deref(), "two sign-ins share a session");
        let cookies = answered.headers.get_all("set-cookie").iter().filter_map(|value| value.to_str().ok());
        let cookie =
            cookies.filter(|cookie| cookie.starts_with("session=")).collect::<String>().to_lowercase();
        assert!(cookie.contains("httponly") && cookie.contains("samesite=lax"), "{cookie}");
    }
    Ok(())
}

/// Doors whose address is the proof: nothing they answer may be kept, looked up, or told on.
pub(super) async fn an_address_that_is_a_proof_is_told_to_nobody_and_names_no_other_site(
    router: &Router,
) -> Outcome {
    let one = Intruder::unknown(router, "");
    let telling = ["{secret}", "{token}", "/reponse/", "/suivre/{"];
    let doors = EXPECTED.iter().filter(|(_, path, _)| telling.iter().any(|part| path.contains(part)));
    let mut tried = 0;
    for (method, path, _) in doors.filter(|(method, _, _)| *method == "GET") {
        let address = of_nothing(path);
        let answered = one.asks(one.request(method, &address).body(Body::empty())).await?;
        assert_eq!(answered.header("referrer-policy"), "strict-origin", "{path}");
        assert_eq!(answered.header("cache-control"), "no-store", "{path}");
        let text = answered.text();
        for sign in ["src=\"http", "href=\"//", "src=\"//", "<img src=\"http", "action=\"http"] {
            assert!(!text.contains(sign), "{path} asks another site for something");
        }
        tried += 1;
    }
    assert!(tried > 30, "only {tried} doors of links");
    let neighbour = Intruder::as_one(router, Caller::Referent).await?.opens("/mes-organisations").await?;
    assert_eq!(neighbour.header("referrer-policy"), "same-origin");
    Ok(())
}
