//! Answering: by link without an account, as a member, after a call; and what stays on the record.

use axum::http::StatusCode;
use chrono::TimeDelta;
use directory::{RecordKey, Service};
use vocabulary::codes::TemporaryState;

use crate::question::Answer;
use crate::tests::trying::{House, facts_named, in_houses, leave_the_directory};
use crate::{Asked, paths, room_of};

fn record(house: &House, asked: &Asked) -> Service {
    house.read(|conn| directory::service(conn, asked.service.uuid())).expect("the service").says
}

#[test]
fn looking_changes_nothing_and_the_button_does() {
    in_houses(|house| {
        let page = house.asks(&house.signs_in("assistante-sociale"), "1");
        let first = house.known(&page).1.remove(0);
        let link = house.link_to(&first);
        for _ in 0..3 {
            assert_eq!(house.get(&link, "").status, StatusCode::OK);
        }
        assert!(house.known(&page).1.iter().all(|one| one.answer.is_none()));
        let answered = house.answers(&link, ("oui", "2", 6));
        assert_eq!((answered.status, answered.to.as_str()), (StatusCode::SEE_OTHER, link.as_str()));
        let until = house.today() + TimeDelta::days(6);
        let (_, asked) = house.known(&page);
        assert_eq!(asked[0].answer.map(|(answer, ..)| answer), Some(Answer::Yes { places: 2, until }));
    });
}

#[test]
fn a_yes_is_room_on_the_record_until_its_last_day() {
    in_houses(|house| {
        let page = house.asks(&house.signs_in("assistante-sociale"), "1");
        let first = house.known(&page).1.remove(0);
        house.answers(&house.link_to(&first), ("oui", "2", 6));
        let room = |days: i64| {
            let day = house.today() + TimeDelta::days(days);
            house.read(|conn| room_of(conn, first.service, day)).map(|room| room.places)
        };
        assert_eq!((room(0), room(6), room(7)), (Some(2), Some(2), None));
        let visit = visit(house);
        let beside = house.run(crate::beside_service(&visit, &house.db, first.service.uuid()));
        assert!(
            beside
                .expect("the room")
                .contains("2 places, dit le 22 novembre 2026, jusqu’au 28 novembre 2026")
        );
    });
}

fn visit(house: &House) -> web::Visit {
    web::Visit {
        locale: vocabulary::Locale::French,
        now: house.now(),
        companion: false,
        path: "/services/x".to_owned(),
        query: String::new(),
        member: None,
        client: std::net::Ipv4Addr::LOCALHOST.into(),
        notice: None,
        shell: std::sync::Arc::clone(&house.shell),
    }
}

#[test]
fn a_no_turns_the_record_full_as_the_owners_word_and_a_yes_ends_it() {
    in_houses(|house| {
        let page = house.asks(&house.signs_in("assistante-sociale"), "1");
        let first = house.known(&page).1.remove(0);
        let link = house.link_to(&first);
        house.answers(&link, ("non", "", 10));
        let says = record(house, &first);
        let until = house.today() + TimeDelta::days(10);
        assert_eq!(says.availability.set(), Some((TemporaryState::Full, until)));
        assert!(house.read(|conn| room_of(conn, first.service, house.today())).is_none());
        let history =
            house.read(|conn| directory::history(conn, RecordKey::service(first.service.uuid()), 10));
        assert_eq!(
            history.first().map(|change| (change.owns, change.channel)),
            Some((true, directory::Channel::Link))
        );
        house.answers(&link, ("oui", "1", 3));
        assert_eq!(record(house, &first).availability.set(), None);
    });
}

#[test]
fn who_does_not_know_says_so_and_nothing_changes_on_the_record() {
    in_houses(|house| {
        let page = house.asks(&house.signs_in("assistante-sociale"), "1");
        let first = house.known(&page).1.remove(0);
        let before = record(house, &first);
        house.post(&house.link_to(&first), "", &[("reponse", "inconnu")]);
        assert_eq!(house.known(&page).1[0].answer.map(|(answer, ..)| answer), Some(Answer::Unknown));
        assert_eq!(record(house, &first), before);
    });
}

#[test]
fn an_answer_that_makes_no_sense_comes_back() {
    in_houses(|house| {
        let page = house.asks(&house.signs_in("assistante-sociale"), "1");
        let link = house.link_to(&house.known(&page).1[0]);
        for (answer, places, days) in
            [("oui", "0", 3), ("oui", "1", -1), ("oui", "1", 400), ("non", "", -1), ("peut-être", "1", 3)]
        {
            let sent = house.answers(&link, (answer, places, days));
            assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY, "{answer} {places} {days}");
        }
        let far = house.post(&link, "", &[("reponse", "non"), ("jusqu", "+99999-12-31")]);
        assert_eq!(far.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(house.known(&page).1.iter().all(|one| one.answer.is_none()));
    });
}

#[test]
fn a_call_is_typed_by_who_asked_marked_as_such_and_changes_no_record() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        let page = house.asks(&cookie, "1");
        let (question, asked) = house.known(&page);
        let first = &asked[0];
        let before = record(house, first);
        let heard = paths::heard(question.id.uuid(), first.id.uuid());
        assert!(house.get(&heard, &cookie).body.contains("href=\"tel:"));
        let until = (house.today() + TimeDelta::days(2)).to_string();
        let typed = [("reponse", "oui"), ("places", "1"), ("jusqu", until.as_str())];
        assert_eq!(house.post(&heard, &cookie, &typed).status, StatusCode::SEE_OTHER);
        assert!(house.get(&page, &cookie).body.contains("Par téléphone"));
        assert_eq!(record(house, first), before);
        assert!(house.read(|conn| room_of(conn, first.service, house.today())).is_none());
        assert_eq!(house.acts(&cookie, &page, ("reserve", first.id)).status, StatusCode::SEE_OTHER);
        assert!(matches!(house.known(&page).0.standing, crate::Standing::Held { .. }));
        let stranger = house.signs_in("agent-ccas");
        assert_eq!(house.post(&heard, &stranger, &typed).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_member_of_the_organisation_answers_and_a_stranger_finds_nothing() {
    in_houses(|house| {
        let page = house.asks(&house.signs_in("assistante-sociale"), "1");
        let (_, asked) = house.known(&page);
        let own = membership::trial::organization("veilleurs-du-val");
        let mine = asked.iter().find(|one| one.organization == own).expect("asked too");
        let cookie = house.signs_in("maraude");
        let path = paths::received(mine.id.uuid());
        assert!(house.get(paths::PLACES, &cookie).body.contains(&path));
        let until = (house.today() + TimeDelta::days(2)).to_string();
        let form = [("reponse", "oui"), ("places", "3"), ("jusqu", until.as_str())];
        for code in ["agent-ccas", "coordinatrice"] {
            let stranger = house.signs_in(code);
            assert_eq!(house.get(&path, &stranger).status, StatusCode::NOT_FOUND, "{code}");
            assert_eq!(house.post(&path, &stranger, &form).status, StatusCode::NOT_FOUND, "{code}");
        }
        assert_eq!(house.post(&path, &cookie, &form).status, StatusCode::SEE_OTHER);
        let room = house.read(|conn| room_of(conn, mine.service, house.today()));
        assert_eq!(room.map(|room| room.places), Some(3));
    });
}

#[test]
fn a_link_that_has_ended_is_exchanged_in_the_same_mailbox() {
    in_houses(|house| {
        let page = house.asks(&house.signs_in("assistante-sociale"), "1");
        let asked = house.known(&page).1;
        let link = house.link_to(&asked[0]);
        house.wait(9);
        let gone = house.get(&link, "");
        assert!(gone.body.contains("/renouveler"), "{}", gone.body);
        let late = house.answers(&link, ("oui", "1", 3));
        assert!(late.body.contains("/renouveler"));
        assert!(house.known(&page).1.iter().all(|one| one.answer.is_none()), "too late by this link");
        let before = house.letters_of("Avez-vous de la place");
        assert_eq!(house.post(&format!("{link}/renouveler"), "", &[]).status, StatusCode::SEE_OTHER);
        let links = house.links_of("Avez-vous de la place");
        assert_eq!(links.len(), before + 1);
        let renewed = links.iter().find(|one| house.get(one, "").body.contains("name=\"reponse\""));
        house.answers(renewed.expect("a link that works"), ("oui", "1", 3));
        assert!(house.known(&page).1[0].answer.is_some());
        assert_eq!(
            house.get(&paths::answer("rien"), "").status,
            StatusCode::OK,
            "says that it opens nothing"
        );
        assert!(!house.get(&paths::answer("rien"), "").body.contains("/renouveler"));
    });
}

#[test]
fn a_service_archived_in_the_middle_may_still_say_no_and_nothing_falls() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        let page = house.asks(&cookie, "1");
        let first = house.known(&page).1.remove(0);
        let link = house.link_to(&first);
        let today = house.today();
        house.write(|conn| leave_the_directory(conn, first.service.uuid(), today));
        assert_eq!(house.answers(&link, ("non", "", 4)).status, StatusCode::SEE_OTHER);
        assert_eq!(house.get(&page, &cookie).status, StatusCode::OK);
        assert_eq!(record(house, &first).availability.set(), None, "what is gone is not changed");
    });
}

#[test]
fn who_asked_hears_of_the_first_place_once_and_that_nobody_has_one() {
    in_houses(|house| {
        let page = house.asks(&house.signs_in("assistante-sociale"), "1");
        let asked = house.known(&page).1;
        for one in &asked {
            house.answers(&house.link_to(one), ("non", "", 4));
        }
        assert_eq!(house.letters_of("Personne n’a de place"), 1);
        for one in asked.iter().take(2) {
            house.answers(&house.link_to(one), ("oui", "1", 4));
        }
        assert_eq!(house.letters_of("Une place s’est trouvée"), 1);
        let facts = facts_named(house, "vacancy.answered");
        assert_eq!(facts.len(), asked.len() + 2);
        assert!(facts.iter().all(|fact| fact["channel"] == "link"));
    });
}
