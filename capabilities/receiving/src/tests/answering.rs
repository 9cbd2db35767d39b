//! The answers: one press each, by the letter, without an account and without reading who it is for.

use axum::http::StatusCode;
use chrono::Days;
use referral::{Level, RefusalReason, State};

use super::trying::{Browser, House, in_houses};

/// The fields of a form.
type Form<'a> = Vec<(&'a str, &'a str)>;

/// A day from now, as a form sends it.
fn day(house: &House, days: u64) -> String {
    (vocabulary::time::paris(house.now()).date() + Days::new(days)).to_string()
}

#[test]
fn each_answer_takes_one_press_from_the_letter() {
    in_houses(|house| {
        let week = day(house, 7);
        let other = house.service("ccas-le-mee").to_string();
        let expected: [(&str, Form<'_>, State); 7] = [
            ("recu", vec![], State::Acknowledged),
            ("oui", vec![], State::Accepted),
            ("rendez-vous", vec![("jour", &week), ("heure", "14:30")], State::Appointment),
            ("question", vec![("question", "Combien de personnes ?")], State::NeedsInformation),
            ("attente", vec![("attente", &week)], State::WaitingList),
            ("autre", vec![("vers", &other), ("mots-autre", "C’est leur secteur.")], State::Redirected),
            ("non", vec![("raison", "full"), ("ailleurs", &other)], State::Refused),
        ];
        for (at, (reply, form, state)) in expected.into_iter().enumerate() {
            let sent = house.orients();
            let link = house.link_of(&sent);
            let answer = house.replies(&Browser::default(), &link, reply, &form);
            assert_eq!(
                (answer.status, answer.to.as_str()),
                (StatusCode::SEE_OTHER, link.as_str()),
                "{reply}: {}",
                answer.body
            );
            let after = house.referral(sent.id);
            assert_eq!(after.state, state, "{reply} ({at})");
            let page = house.looks(&Browser::default(), &link).body;
            assert_eq!(page.contains("name=\"reponse\""), state != State::Redirected, "{reply}");
            assert!(after.acknowledged_at.is_some() && after.next_on.is_some());
            assert!(house.read(|conn| referral::looks(conn, sent.id)).is_empty(), "{reply} needs no reading");
        }
    });
}

#[test]
fn a_refusal_has_a_reason_of_the_list_and_says_where_to_go_or_that_nobody_knows() {
    in_houses(|house| {
        let sent = house.orients();
        let (link, volunteer) = (house.link(), Browser::default());
        let words = "Plus de colis avant lundi.";
        for form in [
            vec![("mots-non", words)],
            vec![("mots-non", words), ("raison", "full")],
            vec![("mots-non", words), ("ailleurs", "reseau")],
            vec![("mots-non", words), ("raison", "autre chose"), ("ailleurs", "reseau")],
            vec![("mots-non", words), ("raison", "full"), ("ailleurs", "nulle part")],
        ] {
            let answer = house.replies(&volunteer, &link, "non", &form);
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{form:?}");
            assert!(answer.body.contains(words), "what was typed is kept");
        }
        assert_eq!(house.referral(sent.id).state, State::Sent);
        let form = [("mots-non", words), ("raison", "out-of-stock"), ("ailleurs", "reseau")];
        assert_eq!(house.replies(&volunteer, &link, "non", &form).status, StatusCode::SEE_OTHER);
        let after = house.referral(sent.id);
        assert_eq!((after.state, after.reason), (State::Refused, Some(RefusalReason::OutOfStock)));
    });
}

#[test]
fn news_of_the_person_come_by_the_same_link_until_the_request_is_closed_with_a_response() {
    in_houses(|house| {
        let sent = house.orients();
        let (link, volunteer) = (house.link(), Browser::default());
        house.replies(&volunteer, &link, "oui", &[]);
        assert_eq!(house.replies(&volunteer, &link, "clore", &[]).status, StatusCode::UNPROCESSABLE_ENTITY);
        house.replies(&volunteer, &link, "venue", &[]);
        assert_eq!(house.referral(sent.id).came, Some(true));
        let done = [("niveau", "partial"), ("fait", "Un colis pour la semaine.")];
        assert_eq!(house.replies(&volunteer, &link, "resultat", &done).status, StatusCode::SEE_OTHER);
        assert_eq!(house.replies(&volunteer, &link, "aidee", &[]).status, StatusCode::SEE_OTHER);
        let levels: Vec<Level> = house.referral(sent.id).responses.iter().map(|one| one.level).collect();
        assert_eq!(levels, [Level::Partial, Level::Adequate]);
        assert_eq!(house.replies(&volunteer, &link, "clore", &[]).status, StatusCode::SEE_OTHER);
        assert_eq!(house.referral(sent.id).state, State::Closed);
        let page = house.looks(&volunteer, &link).body;
        assert!(page.contains("Cette demande est close") && !page.contains("name=\"reponse\""));
    });
}

#[test]
fn what_is_missing_is_said_beside_what_was_typed() {
    in_houses(|house| {
        let sent = house.orients();
        let (link, volunteer) = (house.link(), Browser::default());
        let (yesterday, today) = ("2026-11-21", "2026-11-22");
        for (reply, form) in [
            ("", vec![]),
            ("inventé", vec![("question", "Et pourtant ceci reste")]),
            ("rendez-vous", vec![("jour", yesterday), ("heure", "10:00")]),
            ("rendez-vous", vec![("jour", "2199-01-01"), ("heure", "10:00")]),
            ("rendez-vous", vec![("jour", "demain"), ("heure", "10:00")]),
            ("rendez-vous", vec![("jour", today), ("heure", "08:00")]),
            ("rendez-vous", vec![("jour", today), ("heure", "25:00")]),
            ("attente", vec![("attente", today)]),
            ("question", vec![("question", "")]),
            ("autre", vec![("vers", "ailleurs")]),
            ("question", vec![("question", "Son numéro : 1 85 05 78 006 084 91 ?")]),
        ] {
            let answer = house.replies(&volunteer, &link, reply, &form);
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{reply} {form:?}");
            assert!(answer.body.contains("id=\"fautes\""), "{reply} {form:?}");
            assert!(!answer.tells_of_the_person());
        }
        let long = "Une ligne de trop. ".repeat(60);
        let answer = house.replies(&volunteer, &link, "question", &[("question", &long)]);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            answer.body.contains(long.trim()),
            "a text that is too long is kept to be cut by who wrote it"
        );
        assert_eq!(house.referral(sent.id), sent);
    });
}

#[test]
fn a_word_about_health_is_looked_at_twice_and_may_be_sent_all_the_same() {
    in_houses(|house| {
        let sent = house.orients();
        let (link, volunteer) = (house.link(), Browser::default());
        let words = "Est-elle diabétique ?";
        let first = house.replies(&volunteer, &link, "question", &[("question", words)]);
        assert_eq!(first.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(first.body.contains(words) && first.body.contains("tout-de-meme"));
        let form = [("question", words), ("tout-de-meme", "1")];
        assert_eq!(house.replies(&volunteer, &link, "question", &form).status, StatusCode::SEE_OTHER);
        assert_eq!(house.referral(sent.id).state, State::NeedsInformation);
    });
}

#[test]
fn an_hour_that_the_clock_leaps_over_is_the_hour_after() {
    in_houses(|house| {
        let sent = house.orients();
        let (link, volunteer) = (house.link(), Browser::default());
        let form = [("jour", "2027-03-28"), ("heure", "02:30")];
        assert_eq!(house.replies(&volunteer, &link, "rendez-vous", &form).status, StatusCode::SEE_OTHER);
        let moment = house.referral(sent.id).appointment.expect("an appointment");
        assert_eq!(vocabulary::time::paris(moment).to_string(), "2027-03-28 03:30:00");
        assert!(house.looks(&volunteer, &link).body.contains("28 mars 2027 à 03:30"));
    });
}

#[test]
fn another_service_is_looked_for_by_name_and_comes_back_chosen() {
    in_houses(|house| {
        house.orients();
        let (link, volunteer) = (house.link(), Browser::default());
        let found = house.looks(&volunteer, &format!("{link}/autre-service?q=permanence"));
        assert_eq!(found.status, StatusCode::OK);
        let wanted = house.service("ccas-le-mee");
        let page = house.looks(&volunteer, &format!("{link}?choix={wanted}&reponse=non")).body;
        assert!(page.contains(&format!("name=\"ailleurs\" value=\"{wanted}\" checked")));
        for odd in
            ["?choix=x", "?choix=", "/autre-service?q=%ff%00", "/autre-service?q=&q=b&&=", "/autre-service"]
        {
            assert_eq!(house.looks(&volunteer, &format!("{link}{odd}")).status, StatusCode::OK, "{odd}");
        }
    });
}

#[test]
fn good_news_that_come_late_are_taken() {
    in_houses(|house| {
        let other = house.service("ccas-le-mee").to_string();
        let refused = house.orients();
        let (volunteer, link) = (Browser::default(), house.link_of(&refused));
        house.replies(&volunteer, &link, "non", &[("raison", "full"), ("ailleurs", &other)]);
        assert!(house.looks(&volunteer, &link).body.contains("Vous pouvez encore dire oui"));
        house.replies(&volunteer, &link, "oui", &[]);
        assert_eq!(house.referral(refused.id).state, State::Accepted);
        house.replies(&volunteer, &link, "pas-venue", &[]);
        assert!(house.looks(&volunteer, &link).body.contains("proposer un autre rendez-vous"));
        let week = day(house, 7);
        house.replies(&volunteer, &link, "rendez-vous", &[("jour", &week), ("heure", "14:30")]);
        assert_eq!(house.referral(refused.id).state, State::Appointment);

        let silent = house.orients();
        let link = house.link_of(&silent);
        let by = referral::By {
            teller: referral::Teller::Sender,
            account: Some(silent.author),
            organization: Some(silent.from),
            channel: referral::Channel::Screen,
        };
        let (desk, asks) = (house.desk(), referral::Act::Escalate { words: "Sans nouvelles.".to_owned() });
        assert!(house.write(|conn| referral::perform(conn, &desk, silent.id, &asks, &by)).is_ok());
        house.replies(&volunteer, &link, "autre", &[("vers", &other), ("mots-autre", "Leur secteur.")]);
        assert_eq!(house.referral(silent.id).state, State::Redirected);
    });
}
