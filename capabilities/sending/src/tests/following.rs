//! Tests of what follows: silence, news by telephone, another address, an answer, two tabs.

use axum::http::StatusCode;
use referral::{Channel, Level, State, Teller};

use super::house::{House, in_houses};
use crate::paths;

const WORKER: &str = "assistante-sociale";

fn sent(house: &House) -> referral::Referral {
    house.led_to(&house.sends(WORKER, house.parcels(), &[]))
}

fn acts(house: &House, one: &referral::Referral, form: &[(&str, &str)]) -> membership::trial::Answer {
    house.post(&referral::paths::one_sent(one.id), &house.signs_in(WORKER), form)
}

#[test]
fn eight_days_of_silence_stand_on_the_list_and_the_letter_leaves_again() {
    in_houses(|house| {
        let one = sent(house);
        let list =
            |view: &str| house.get(&format!("{}?vue={view}", paths::SENT), &house.signs_in(WORKER)).body;
        assert!(list("").contains(&one.code.to_string()));
        assert!(!list("sans-nouvelles").contains(&one.code.to_string()));
        house.wait(9);
        let silent = list("sans-nouvelles");
        assert!(silent.contains(&one.code.to_string()) && silent.contains("value=\"relaunch\""), "{silent}");
        let page = house.get(&referral::paths::one_sent(one.id), &house.signs_in(WORKER)).body;
        assert!(page.contains("Vous pouvez dire") && page.contains("class=\"call\""), "{page}");
        let answer = acts(house, &one, &[("acte", "relaunch"), ("version", &one.version.to_string())]);
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    });
}

#[test]
fn what_was_told_by_telephone_is_typed_and_marked_as_such() {
    in_houses(|house| {
        let one = sent(house);
        let form = [
            ("acte", "accept"),
            ("accept-jour", "2026-12-01"),
            ("accept-heure", "09:30"),
            ("accept-voie", "telephone"),
        ];
        let answer = acts(house, &one, &form);
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        let now = house.one(one.id);
        assert_eq!(now.state, State::Appointment);
        let history = house.read(|conn| referral::history(conn, &house.key, one.id));
        let last = history.last().expect("something happened");
        assert_eq!((last.by, last.channel), (Teller::Receiver, Channel::Telephone));
        assert_eq!(last.account, Some(membership::trial::account(WORKER)), "who typed it stands beside it");
        let came = [("acte", "came"), ("came-qui", "person"), ("came-voie", "paper")];
        assert_eq!(acts(house, &one, &came).status, StatusCode::SEE_OTHER);
        assert_eq!(house.one(one.id).state, State::Came);
    });
}

#[test]
fn of_two_tabs_the_second_is_told_what_the_first_did() {
    in_houses(|house| {
        let one = sent(house);
        let version = one.version.to_string();
        let form =
            [("acte", "acknowledge"), ("acknowledge-voie", "telephone"), ("version", version.as_str())];
        assert_eq!(acts(house, &one, &form).status, StatusCode::SEE_OTHER);
        let second = acts(house, &one, &form);
        assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(second.body.contains("href=\"#demande\""), "{}", second.body);
    });
}

#[test]
fn what_an_act_lacks_is_told_beside_its_field() {
    in_houses(|house| {
        let one = sent(house);
        for (act, field) in [
            ("accept", "accept-heure"),
            ("waiting-list", "waiting-list-jour"),
            ("refuse", "refuse-motif"),
            ("redirect", "redirect-service"),
            ("respond", "respond-niveau"),
            ("escalate", "escalate-mots"),
            ("postpone", "postpone-jour"),
        ] {
            let channel = format!("{act}-voie");
            let form = [("acte", act), (channel.as_str(), "telephone"), ("accept-jour", "2026-12-01")];
            let answer = acts(house, &one, &form);
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{act}");
            assert!(answer.body.contains(&format!("href=\"#{field}\"")), "{act}: {}", answer.body);
            assert!(answer.body.contains(&format!("id=\"{field}\"")), "{act}");
        }
        assert_eq!(house.one(one.id).version, one.version, "nothing moved");
    });
}

#[test]
fn it_goes_to_another_address_and_closes_only_with_an_answer() {
    in_houses(|house| {
        let one = sent(house);
        let early = acts(house, &one, &[("acte", "close")]);
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "no answer, no end");
        let page = house.get(&referral::paths::one_sent(one.id), &house.signs_in(WORKER)).body;
        let select = membership::trial::between(&page, "name=\"redirect-service\"", "</select>")
            .expect("other services");
        let other =
            select.split("<option value=\"").nth(2).and_then(|rest| rest.split('"').next()).expect("one");
        let answer = acts(
            house,
            &one,
            &[("acte", "redirect"), ("redirect-service", other), ("redirect-mots", "Plus près.")],
        );
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        let next = house.led_to(&answer);
        assert_eq!((next.chain, next.her_page), (Some(one.id), one.her_page));
        let second = sent(house);
        let respond =
            [("acte", "respond"), ("respond-niveau", "partial"), ("respond-mots", "Un colis en attendant.")];
        assert_eq!(acts(house, &second, &respond).status, StatusCode::SEE_OTHER);
        assert_eq!(acts(house, &second, &[("acte", "close")]).status, StatusCode::SEE_OTHER);
        let closed = house.one(second.id);
        assert_eq!((closed.state, closed.level()), (State::Closed, Some(Level::Partial)));
    });
}

#[test]
fn the_service_archived_in_the_middle_leaves_the_page_readable() {
    in_houses(|house| {
        let one = sent(house);
        house.write(|conn| {
            let key = directory::RecordKey::service(one.to.uuid());
            let by = directory::Author {
                account: None,
                organization: None,
                shown: "Essai".to_owned(),
                owns: false,
            };
            let act = directory::Act { by: &by, channel: directory::Channel::Page, now: house.now() };
            directory::retire(conn, key, "Fermé.", act).map(|_| ())
        });
        let page = house.get(&referral::paths::one_sent(one.id), &house.signs_in(WORKER));
        assert_eq!(page.status, StatusCode::OK);
        let again = house.sends(WORKER, one.to, &[("malgre", "1")]);
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing is sent where nobody is");
    });
}
