//! Letters that wait: for their day, for another try, for a server that is down.

use chrono::TimeDelta;
use store::trial;
use uuid::Uuid;

use super::house::{House, recipient, schema, sign_in_letter};
use super::mail_server::MailServer;
use crate::carrier::{Carrier, Security};
use crate::letter::Rhythm;
use crate::postman::Round;
use crate::{bounced_since, reschedule, troubles};

const MEMBER: Uuid = Uuid::from_u128(7);

#[test]
fn a_week_of_news_is_one_letter_on_monday_morning() {
    trial::both(&schema(), |db| {
        let house = House::over(db);
        let weekly = recipient("a@mairie.example", Rhythm::Weekly);
        house.tell(&weekly, "La permanence du lundi change d’heure.");
        house.wait(TimeDelta::hours(2));
        house.tell(&weekly, "Le service de repas est complet jusqu’au 4 décembre.");
        house.tell(&recipient("b@mairie.example", Rhythm::Weekly), "Un mot.");
        house.tell(&recipient("c@mairie.example", Rhythm::Never), "Un mot.");
        assert_eq!(house.deliver(&Carrier::Page), Round::default());
        house.move_to("2026-11-23T07:00:00Z");
        assert_eq!(house.deliver(&Carrier::Page).sent, 2);
        assert_eq!(house.deliver(&Carrier::Page), Round::default(), "once");
        let mut letters = house.letters();
        letters.sort();
        let lines = [
            "La permanence du lundi change d’heure.",
            "Le service de repas est complet jusqu’au 4 décembre.",
        ];
        let subjects = ["Réseau de l’Étoile\u{a0}: 2 nouvelles", "Réseau de l’Étoile\u{a0}: une nouvelle"];
        assert_eq!(
            letters[0],
            ("a@mairie.example".into(), subjects[0].into(), lines.map(String::from).to_vec())
        );
        assert_eq!(letters[1], ("b@mairie.example".into(), subjects[1].into(), vec!["Un mot.".into()]));
        assert_eq!(letters.len(), 2);
    });
}

#[test]
fn august_is_silent_for_news_and_not_for_letters_asked_for() {
    trial::both(&schema(), |db| {
        let house = House::over(db);
        house.move_to("2027-08-10T10:00:00Z");
        let member = recipient("a@mairie.example", Rhythm::Immediate);
        house.tell(&member, "Un.");
        house.wait(TimeDelta::seconds(1));
        house.tell(&member, "Deux.");
        house.send(&member, &sign_in_letter());
        assert_eq!(house.deliver(&Carrier::Page).sent, 1);
        house.move_to("2027-08-31T21:59:00Z");
        assert_eq!(house.deliver(&Carrier::Page).sent, 0);
        house.move_to("2027-09-01T06:00:00Z");
        assert_eq!(house.deliver(&Carrier::Page).sent, 1, "both lines in one letter");
        assert_eq!(house.letters()[0].2, ["Un.", "Deux."]);
    });
}

#[test]
fn another_rhythm_moves_what_waits_and_no_rhythm_drops_it() {
    trial::both(&schema(), |db| {
        let house = House::over(db);
        let weekly = recipient("a@mairie.example", Rhythm::Weekly);
        house.tell(&weekly, "Un.");
        let change =
            |rhythm| house.db.write_now(|c| reschedule(c, MEMBER, rhythm, true, house.now())).unwrap();
        change(Rhythm::Immediate);
        assert_eq!(house.deliver(&Carrier::Page).sent, 1);
        house.tell(&weekly, "Deux.");
        change(Rhythm::Never);
        change(Rhythm::Immediate);
        assert_eq!(house.deliver(&Carrier::Page).sent, 0);
    });
}

#[test]
fn many_lines_are_counted_rather_than_told() {
    let db = trial::sqlite(&schema());
    let house = House::over(&db);
    for number in 1..=33 {
        house.tell(&recipient("a@mairie.example", Rhythm::Immediate), &format!("Nouvelle {number}."));
    }
    assert_eq!(house.deliver(&Carrier::Page).sent, 1);
    assert_eq!(house.letters()[0].2.len(), 30);
}

#[test]
fn a_greylisted_letter_is_tried_again_and_arrives() {
    trial::both(&schema(), |db| {
        let Some(server) = MailServer::start() else { return };
        let house = House::over(db);
        let carrier = server.carrier(Security::StartTls);
        house.send(&recipient("attente@mairie.example", Rhythm::Weekly), &sign_in_letter());
        house.send(&recipient("b@mairie.example", Rhythm::Weekly), &sign_in_letter());
        let round = house.deliver(&carrier);
        assert_eq!((round.sent, round.postponed), (1, 1), "the other letter does not wait");
        let told = house.db.read_now(troubles).unwrap();
        let told: Vec<_> = told.iter().map(|one| (&*one.state, &*one.reason, one.count)).collect();
        assert_eq!(told, [("waiting", "recipient-451", 1)]);
        assert_eq!(house.deliver(&carrier), Round::default(), "not before a minute");
        server.let_everybody_in();
        house.wait(TimeDelta::minutes(1));
        assert_eq!(house.deliver(&carrier).sent, 1);
        assert_eq!(house.db.read_now(troubles).unwrap(), []);
        assert_eq!(server.mailbox(2).len(), 2);
    });
}

#[test]
fn a_refused_address_is_noted_until_a_letter_arrives() {
    trial::both(&schema(), |db| {
        let Some(server) = MailServer::start() else { return };
        let house = House::over(db);
        let carrier = server.carrier(Security::Tls);
        let since = |address: &str| house.db.read_now(|c| bounced_since(c, &house.key, address)).unwrap();
        for address in ["parti@mairie.example", "a@ailleurs.example", "ce n’est pas une adresse"] {
            house.send(&recipient(address, Rhythm::Weekly), &sign_in_letter());
        }
        let round = house.deliver(&carrier);
        assert_eq!((round.refused, round.sent, round.unreachable), (3, 0, false));
        let noted_at = house.now();
        assert_eq!(since("Parti@Mairie.example"), Some(noted_at), "capitals do not count");
        assert_eq!(since("a@ailleurs.example"), None, "a rule of the server says nothing about the address");
        house.wait(TimeDelta::days(4));
        assert_eq!(house.deliver(&carrier), Round::default(), "refused for good");
        let told = house.db.read_now(troubles).unwrap();
        let told: Vec<_> = told.iter().map(|one| (&*one.state, &*one.reason, one.count)).collect();
        assert_eq!(told, [("refused", "address", 1), ("refused", "recipient-550", 2)]);
        server.let_everybody_in();
        house.send(&recipient("parti@mairie.example", Rhythm::Weekly), &sign_in_letter());
        assert_eq!(since("parti@mairie.example"), Some(noted_at));
        assert_eq!(house.deliver(&carrier).sent, 1);
        assert_eq!(since("parti@mairie.example"), None);
    });
}

#[test]
fn letters_wait_for_a_server_that_is_down_and_leave_when_it_is_back() {
    let Some(mut server) = MailServer::prepare() else { return };
    let db = trial::sqlite(&schema());
    let house = House::over(&db);
    let carrier = server.carrier(Security::StartTls);
    for number in 0..3 {
        house.send(&recipient(&format!("a{number}@mairie.example"), Rhythm::Weekly), &sign_in_letter());
    }
    let round = house.deliver(&carrier);
    assert_eq!((round.postponed, round.unreachable), (1, true), "one try tells enough");
    server.open();
    assert_eq!(house.deliver(&carrier).sent, 2);
    house.wait(TimeDelta::minutes(1));
    assert_eq!(house.deliver(&carrier).sent, 1);
    assert_eq!(server.mailbox(3).len(), 3);
    server.close();
    house.send(&recipient("b@mairie.example", Rhythm::Weekly), &sign_in_letter());
    let mut tries = 0;
    let last = loop {
        let round = house.deliver(&carrier);
        tries += round.postponed;
        if round.given_up > 0 || tries > 20 {
            break round;
        }
        house.wait(TimeDelta::hours(12));
    };
    assert_eq!((tries, last.given_up), (10, 1));
    let told = house.db.read_now(troubles).unwrap();
    assert_eq!((&*told[0].state, &*told[0].reason), ("given-up", "connection"));
}

#[test]
fn a_wrong_password_refuses_nobody() {
    let Some(server) = MailServer::start() else { return };
    let db = trial::sqlite(&schema());
    let house = House::over(&db);
    let mut settings = server.settings(Security::Tls);
    settings.password = Some(crate::Password::new("soleil"));
    house.send(&recipient("a@mairie.example", Rhythm::Weekly), &sign_in_letter());
    let round = house.deliver(&Carrier::Smtp(settings));
    assert_eq!((round.postponed, round.refused, round.unreachable), (1, 0, true));
    house.wait(TimeDelta::minutes(1));
    assert_eq!(house.deliver(&server.carrier(Security::Tls)).sent, 1);
}

#[test]
fn what_a_letter_said_is_forgotten_once_it_left() {
    let Some(server) = MailServer::start() else { return };
    let db = trial::sqlite(&schema());
    let house = House::over(&db);
    let id = house.send(&recipient("a@mairie.example", Rhythm::Weekly), &sign_in_letter());
    let kept = || house.db.read_now(|c| crate::store::letter_by_id(c, id.uuid())).unwrap();
    assert!(kept().unwrap().content_sealed.is_some());
    house.deliver(&server.carrier(Security::Tls));
    assert!(kept().unwrap().content_sealed.is_none());
    let purge = || house.db.write_now(|c| crate::purge(c, house.now())).unwrap();
    house.wait(TimeDelta::days(30));
    assert_eq!(purge(), 0);
    house.wait(TimeDelta::days(1));
    assert_eq!((purge(), kept().is_none()), (1, true));
}
