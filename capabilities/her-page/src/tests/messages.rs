//! Text messages: from the gateway, and typed by a worker.

use axum::body::Body;
use axum::http::Request;
use referral::State;

use super::trying::{GATEWAY, House, in_houses};
use crate::gateway::{Ear, Heard, hear};
use crate::letters::Drawn;
use crate::paths;
use crate::word::Word;

const HERS: &str = "+33639981234";

fn heard(house: &House, from: &str, message: &str) -> Heard {
    let desk = referral::Desk::new(&house.key, &house.shell, house.now());
    let drawn = Drawn { chance: house.shell.randomness.bytes(), now: house.now() };
    let ear = Ear { key: &house.key, shell: &house.shell, desk: &desk, drawn };
    house.write(|conn| hear(conn, ear, (from, message)))
}

#[test]
fn the_code_of_a_request_moves_it_from_her_number_only_and_stops_it_from_anywhere() {
    in_houses(|house| {
        let (page, asked) = house.oriented(false);
        let came = format!("VENU {}", asked.code);
        assert_eq!(heard(house, "+33639980000", &came), Heard::NotUnderstood);
        assert_eq!(house.referral(asked.id).state, State::Sent);
        assert_eq!(heard(house, HERS, &came), Heard::Done(Word::Came, Some(page.id)));
        assert_eq!(house.referral(asked.id).state, State::Came);
        assert_eq!(heard(house, HERS, &format!("OUI {}", asked.code)), Heard::Late(Some(page.id)));
        let other = house.asks(&page, false);
        assert_eq!(heard(house, "", &format!("stop {}", asked.code)), Heard::Done(Word::Stop, Some(page.id)));
        for id in [asked.id, other.id] {
            assert_eq!(house.referral(id).state, State::Frozen, "« stop » stops everything she asked for");
        }
        assert_eq!(heard(house, HERS, "STOP 0000-0000"), Heard::NotUnderstood);
    });
}

#[test]
fn the_code_of_her_sheet_speaks_for_everything_on_it() {
    in_houses(|house| {
        let (page, first) = house.oriented(true);
        let code = page.paper_code.to_string();
        assert_eq!(heard(house, "", &format!("oui {code}")), Heard::Done(Word::Yes, Some(page.id)));
        assert_eq!(house.referral(first.id).state, State::Sent);
        let second = house.asks(&page, false);
        assert_eq!(
            heard(house, "", &format!("trouvé {code}")),
            Heard::Late(Some(page.id)),
            "which one is not said"
        );
        assert_eq!(heard(house, "", &format!("STOP {code}")), Heard::Done(Word::Stop, Some(page.id)));
        for id in [first.id, second.id] {
            assert_eq!(house.referral(id).state, State::Frozen);
        }
    });
}

#[test]
fn the_gateway_proves_itself_and_is_answered_in_words() {
    in_houses(|house| {
        let (_, asked) = house.oriented(false);
        let text = format!("STOP {}", asked.code);
        let form = [("from", HERS), ("text", text.as_str())];
        assert_eq!(
            house.post(paths::SMS, "", &form).status.as_u16(),
            404,
            "without the secret there is no door"
        );
        assert_eq!(house.referral(asked.id).state, State::Sent);
        let room = crate::HerPages::new(house.db.clone(), house.key.clone(), house.shell.clone());
        let listening = crate::routes().with_state(room.clone().listening_to(GATEWAY));
        let deaf = crate::routes().with_state(room.listening_to(""));
        let ask = |router: axum::Router, secret: &str| {
            let request = Request::post(paths::SMS)
                .header("authorization", format!("Bearer {secret}"))
                .header("content-type", "application/x-www-form-urlencoded")
                .body(Body::from(membership::trial::encoded(&form)))
                .expect("a request");
            house.run(async {
                let response = tower::ServiceExt::oneshot(router, request).await.expect("an answer");
                let status = response.status().as_u16();
                let bytes = axum::body::to_bytes(response.into_body(), 1 << 16).await.expect("a body");
                (status, String::from_utf8_lossy(&bytes).into_owned())
            })
        };
        assert_eq!(ask(listening.clone(), "autre").0, 404);
        assert_eq!(ask(deaf, "").0, 404, "an empty setting opens nothing");
        let (status, words) = ask(listening, GATEWAY);
        assert_eq!(status, 200, "{words}");
        assert!(words.starts_with("C’est arrêté."), "{words}");
        assert_eq!(house.referral(asked.id).state, State::Frozen);
    });
}

#[test]
fn a_worker_types_what_she_wrote_and_it_is_kept_as_her_word() {
    in_houses(|house| {
        let (_, asked) = house.oriented(false);
        let member = house.signs_in("maraude");
        let form = |code: &str| [("mot", "venu".to_owned()), ("code", code.to_owned())];
        let send = |cookie: &str, code: &str| {
            let form = form(code);
            let pairs: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
            house.post(paths::MESSAGE, cookie, &pairs)
        };
        assert!(house.get(paths::MESSAGE, &member).body.contains("VENU"));
        assert_eq!(send(&member, "0000-0000").status.as_u16(), 422);
        assert_eq!(send(&member, &asked.code.to_string()).to, paths::MESSAGE);
        assert_eq!(house.referral(asked.id).state, State::Came);
        let history = house.read(|conn| referral::history(conn, &house.key, asked.id));
        let last = history.last().expect("an event");
        assert_eq!((last.by, last.channel), (referral::Teller::Person, referral::Channel::Sms));
        assert!(last.account.is_some() && last.organization == Some(asked.from));
        let again = send(&member, &asked.code.to_string());
        assert_eq!(again.status.as_u16(), 422, "{}", again.body);
    });
}

#[test]
fn whoever_writes_for_help_is_heard_today_and_never_taken_for_helped() {
    in_houses(|house| {
        let (page, asked) = house.oriented(false);
        let call = format!("Aide {}", asked.code);
        assert_eq!(heard(house, "+33639980000", &call), Heard::Done(Word::Call, Some(page.id)));
        assert_eq!(house.referral(asked.id).state, State::Sent, "from another number it moves nothing");
        let letters = house.letters();
        assert!(letters.contains("Une personne demande de l’aide"), "{letters}");
        assert!(!letters.contains("Mistral"));
        assert_eq!(heard(house, HERS, &call), Heard::Done(Word::Call, Some(page.id)));
        let now = house.referral(asked.id);
        assert_eq!((now.state, now.responses.len()), (State::Escalated, 0));
        let sheet = format!("HELP {}", page.paper_code);
        assert_eq!(heard(house, "", &sheet), Heard::Done(Word::Call, Some(page.id)), "again is heard again");
    });
}

#[test]
fn a_call_for_help_undoes_no_appointment() {
    in_houses(|house| {
        let (page, asked) = house.oriented(false);
        let at = house.now() + chrono::TimeDelta::days(2);
        house.receiver_does(asked.id, &referral::Act::Accept { appointment: Some(at) });
        let call = format!("SOS {}", asked.code);
        assert_eq!(heard(house, HERS, &call), Heard::Done(Word::Call, Some(page.id)));
        assert_eq!(house.referral(asked.id).state, State::Appointment);
        assert!(house.letters().contains("Une personne demande de l’aide"));
    });
}

#[test]
fn a_worker_types_a_call_for_help_and_that_she_was_helped_as_two_things() {
    in_houses(|house| {
        let (_, asked) = house.oriented(false);
        let member = house.signs_in("maraude");
        let code = asked.code.to_string();
        let send = |word: &str| house.post(paths::MESSAGE, &member, &[("mot", word), ("code", &code)]);
        assert_eq!(send("appel").to, paths::MESSAGE);
        assert_eq!(house.referral(asked.id).state, State::Escalated);
        assert!(house.letters().contains("Une personne demande de l’aide"));
        assert_eq!(send("trouve").to, paths::MESSAGE);
        assert_eq!(house.referral(asked.id).level(), Some(referral::Level::Adequate));
    });
}
