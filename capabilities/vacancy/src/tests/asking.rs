//! Asking: whom, once, in whose name, and with nobody named.

use axum::http::StatusCode;

use crate::mailbox::mailboxes;
use crate::paths;
use crate::store::links::links_of;
use crate::tests::trying::{SHELTER, facts_named, in_houses, ticked};

#[test]
fn a_question_goes_to_several_services_and_each_gets_a_link_of_its_own() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        let page = house.asks(&cookie, "1");
        let (question, asked) = house.known(&page);
        assert!(asked.len() > 1);
        let links = house.links_of("Avez-vous de la place");
        assert_eq!(links.len(), asked.len());
        let distinct: std::collections::BTreeSet<_> = links.iter().collect();
        assert_eq!(distinct.len(), links.len());
        assert!(asked.iter().all(|one| one.organization != question.organization));
        let shown = house.get(&page, &cookie);
        assert_eq!(shown.body.matches("Pas encore de réponse").count(), asked.len(), "{}", shown.body);
    });
}

#[test]
fn a_form_that_is_sent_twice_asks_once() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        let form = house.get(&format!("{}?besoin={SHELTER}&nombre=1", paths::ASK), &cookie).body;
        let services = ticked(&form);
        let first = house.sends(&cookie, &form, ("1", &services), "");
        let again = house.sends(&cookie, &form, ("1", &services), "");
        assert_eq!((first.to.as_str(), again.status), (again.to.as_str(), StatusCode::SEE_OTHER));
        assert_eq!(house.letters_of("Avez-vous de la place"), services.len());
        assert_eq!(facts_named(house, "vacancy.asked").len(), 1);
    });
}

#[test]
fn words_that_name_or_tell_health_are_looked_at_twice_and_stand_in_no_letter() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        let form = house.get(&format!("{}?besoin={SHELTER}&nombre=1", paths::ASK), &cookie).body;
        let services = ticked(&form);
        for words in ["Pour Mme Dupont", "Elle est alcoolique"] {
            let warned = house.sends(&cookie, &form, ("1", &services), words);
            assert_eq!(warned.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
            assert!(warned.body.contains("name=\"relu\""), "she may say that she read again");
        }
        let long = house.sends(&cookie, &form, ("1", &services), &"x".repeat(201));
        assert_eq!(long.status, StatusCode::UNPROCESSABLE_ENTITY);
        let sent = house.sends(&cookie, &form, ("1", &services), "Au rez-de-chaussée");
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        let list = house.get("/courrier", "").body;
        assert!(!list.contains("rez-de-chauss"));
        let link = house.links_of("Avez-vous de la place").remove(0);
        assert!(house.get(&link, "").body.contains("Au rez-de-chaussée"));
    });
}

#[test]
fn a_form_in_which_things_are_missing_comes_back_and_says_which() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        let form = house.get(&format!("{}?besoin={SHELTER}&nombre=1", paths::ASK), &cookie).body;
        let none = house.sends(&cookie, &form, ("1", &[]), "");
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(none.body.contains("href=\"#services\""));
        let many: Vec<String> = (0..13).map(|_| uuid::Uuid::nil().to_string()).collect();
        assert_eq!(house.sends(&cookie, &form, ("1", &many), "").status, StatusCode::UNPROCESSABLE_ENTITY);
        for places in ["0", "-1", "1000", "deux"] {
            let sent = house.sends(&cookie, &form, (places, &ticked(&form)), "");
            assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY, "{places}");
        }
        let elsewhere = house.get(&format!("{}?besoin={SHELTER}&commune=Nullepart", paths::ASK), &cookie);
        assert!(elsewhere.body.contains("href=\"#commune\""));
    });
}

#[test]
fn only_who_acts_for_the_organisation_that_asks_reads_the_answers() {
    in_houses(|house| {
        let page = house.asks(&house.signs_in("assistante-sociale"), "1");
        let colleague = house.get(&page, &house.signs_in("developpement-social"));
        assert_eq!(colleague.status, StatusCode::OK);
        for code in ["agent-ccas", "maraude", "coordinatrice", "administrateur"] {
            let stranger = house.signs_in(code);
            assert_eq!(house.get(&page, &stranger).status, StatusCode::NOT_FOUND, "{code}");
            let act = house.post(&page, &stranger, &[("act", "withdraw")]);
            assert_eq!(act.status, StatusCode::NOT_FOUND, "{code}");
        }
        assert_eq!(house.get(&page, "").status, StatusCode::SEE_OTHER, "a stranger is sent to sign in");
    });
}

#[test]
fn the_nearest_come_first_and_a_service_that_is_named_stands_before_all() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        let near = house.get(&format!("{}?besoin={SHELTER}&commune=Melun", paths::ASK), &cookie).body;
        let legend = near.find("name=\"services\"").expect("services");
        assert!(near[legend..].contains("Melun à"), "{near}");
        let last = near[legend..].matches("name=\"services\" value=\"").count();
        let ids: Vec<&str> = near
            .split("name=\"services\" value=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        let named = ids[last - 1];
        let page = house.get(&format!("{}?service={named}", paths::ASK), &cookie).body;
        let first = membership::trial::between(&page, "name=\"services\" value=\"", "\"");
        assert_eq!(first.as_deref(), Some(named));
    });
}

#[test]
fn a_mailbox_from_which_letters_come_back_is_passed_over() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        let page = house.asks(&cookie, "1");
        let own = membership::trial::organization("veilleurs-du-val");
        let asked = house.known(&page).1.into_iter().find(|one| one.organization == own).expect("asked");
        let mailboxes = || {
            let service =
                house.read(|conn| directory::service(conn, asked.service.uuid())).expect("the service").says;
            let to = house.read(|conn| mailboxes(conn, &house.key, &service, house.today()));
            to.into_iter().map(|one| one.address).collect::<Vec<_>>()
        };
        let before = mailboxes();
        assert_eq!(before.len(), 1);
        for link in house.read(|conn| links_of(conn, asked.id.uuid())) {
            let letter = link.id.simple();
            let report = format!(
                "Content-Type: multipart/report; boundary=x\r\n\r\n--x\r\nContent-Type: \
                 message/delivery-status\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--x\r\nContent-Type: \
                 message/rfc822\r\n\r\nMessage-ID: <{letter}@reseau.example>\r\n\r\nx\r\n--x--\r\n"
            );
            let noted = post::note_bounce(&house.db, report.as_bytes(), house.now());
            assert!(matches!(noted, Ok(post::Bounce::Noted(_))));
        }
        let after = mailboxes();
        assert!(!after.contains(&before[0]), "{after:?}");
    });
}
