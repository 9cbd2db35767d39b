//! What a person reads and does on her page.

use chrono::{Days, TimeDelta};
use referral::{Act, State};

use super::trying::{between, in_houses};
use crate::paths;

#[test]
fn she_reads_what_is_asked_who_knows_it_and_who_looked() {
    in_houses(|house| {
        let (page, asked) = house.oriented(false);
        let body = house.her(&page, "");
        for there in [
            asked.code.to_string().as_str(),
            "La demande est envoyée. Nous attendons la réponse.",
            "Un repas chaud &#60;b&#62;le midi&#60;/b&#62;",
            "votre nom : Mistral",
            "Personne n’a encore lu.",
            "Arrêter tout",
            "Au plus tard le",
        ] {
            assert!(body.contains(there), "« {there} » is missing in {body}");
        }
        assert!(!body.contains("comment vous joindre"), "she did not agree that her number is told");
        assert!(body.contains("Ne pas appeler le matin"), "she reads all that is written");

        let look = referral::Look {
            id: uuid::Uuid::from_u128(7),
            at: house.now(),
            account: None,
            organization: Some(asked.receiver),
        };
        house.write(|conn| referral::note_look(conn, asked.id, &look));
        let name = house.read(|conn| crate::store::directory::organization_name(conn, asked.receiver.uuid()));
        let line = format!("{}, le 22 novembre 2026", name.expect("a name"));
        assert!(house.her(&page, "").contains(&line), "{line}");
    });
}

#[test]
fn looking_changes_nothing_and_one_button_stops_everything_at_once() {
    in_houses(|house| {
        let (page, first) = house.oriented(false);
        let second = house.asks(&page, false);
        house.her(&page, "");
        assert_eq!(house.referral(first.id), first, "a look changed something");
        let stop = paths::under(page.secret.text(), "stop");
        assert_ne!(house.get(&stop, "").status.as_u16(), 200, "a scanner that opens it stops nothing");
        assert_eq!(house.referral(first.id), first);
        let answer = house.post(&stop, "", &[]);
        assert_eq!(answer.to, format!("{}?dit=stop", paths::requests(page.secret.text())));
        for id in [first.id, second.id] {
            let now = house.referral(id);
            assert_eq!(now.state, State::Frozen);
            let reads = now.seen_by(referral::Viewer::Receiver(now.receiver), house.now().date_naive());
            assert!(reads.wish.is_none() && reads.identity.is_none());
        }
        let late = house.receiver_tries(first.id, &Act::Accept { appointment: None });
        assert!(!late, "the receiver was typing while she stopped: it is told so");
        let body = house.her(&page, "?dit=stop");
        assert!(body.contains("C’est arrêté."));
        assert!(body.contains("Personne d’autre ne peut lire cette demande."));
        assert!(!body.contains("Arrêter tout"), "what has stopped is not offered to be stopped");
        assert_eq!(house.post(&stop, "", &[]).to, answer.to, "twice is once");
        let letters = house.letters();
        assert!(letters.contains("Une demande est arrêtée par la personne"), "sender and receiver are told");
        assert!(!letters.contains("Un repas") && !letters.contains("Mistral"));
    });
}

#[test]
fn yes_counts_only_for_what_she_read_and_no_sends_nothing() {
    in_houses(|house| {
        let (page, asked) = house.oriented(true);
        let body = house.her(&page, "");
        assert!(body.contains("Nous attendons votre oui ou votre non."));
        assert!(body.contains("Si vous dites oui,"), "she reads what would be told");
        assert!(body.contains("votre nom : Mistral") && !body.contains("comment vous joindre"));
        let act = paths::under(page.secret.text(), &asked.code.to_string());
        let version = between(&body, "name=\"version\" value=\"", "\"").expect("a version");
        assert!(house.post(&act, "", &[("dire", "oui"), ("version", "999")]).to.contains("dit=late"));
        assert_eq!(house.referral(asked.id).state, State::ShownToPerson);
        assert!(house.post(&act, "", &[("dire", "oui"), ("version", &version)]).to.contains("dit=yes"));
        assert_eq!(house.referral(asked.id).state, State::Sent);

        let (page, asked) = house.oriented(true);
        let act = paths::under(page.secret.text(), &asked.code.to_string());
        assert!(house.post(&act, "", &[("dire", "non")]).to.contains("dit=no"));
        assert_eq!(house.referral(asked.id).state, State::DeclinedByPerson);
        assert!(house.her(&page, "").contains("Vous avez dit non. Rien n’est envoyé."));
    });
}

#[test]
fn she_tells_whether_it_took_place_and_whether_it_helped() {
    in_houses(|house| {
        let (page, asked) = house.oriented(false);
        let at = house.now() + TimeDelta::days(2);
        house.receiver_does(asked.id, &Act::Accept { appointment: Some(at) });
        assert!(house.her(&page, "").contains("Rendez-vous : le 24 novembre 2026 à 10"));
        let act = paths::under(page.secret.text(), &asked.code.to_string());
        assert!(house.post(&act, "", &[("dire", "pas-venu")]).to.contains("dit=told"));
        assert_eq!(house.referral(asked.id).state, State::DidNotCome);
        assert!(house.her(&page, "").contains("Ce n’est pas grave."));
        assert!(house.post(&act, "", &[("dire", "aide")]).to.contains("dit=told"));
        let now = house.referral(asked.id);
        assert_eq!(now.state, State::Came);
        assert!(house.her(&page, "").contains("La réponse : ce qu’il faut."));
        assert!(house.post(&act, "", &[("dire", "autre chose")]).to.ends_with(page.secret.text()));
    });
}

#[test]
fn nothing_on_her_page_reaches_the_request_of_somebody_else() {
    in_houses(|house| {
        let (page, _) = house.oriented(true);
        let (_, other) = house.oriented(true);
        let act = paths::under(page.secret.text(), &other.code.to_string());
        assert_eq!(house.post(&act, "", &[("dire", "oui"), ("version", "1")]).status.as_u16(), 404);
        let correct = format!("{}?demande={}", paths::under(page.secret.text(), "corriger"), other.code);
        assert_eq!(house.get(&correct, "").status.as_u16(), 404);
        assert_eq!(house.referral(other.id).state, State::ShownToPerson);
    });
}

#[test]
fn every_language_is_whole_and_turns_the_page_to_its_side() {
    in_houses(|house| {
        let (page, _) = house.oriented(false);
        for tongue in paper::Tongue::ALL {
            let body = house.her(&page, &format!("?parler={}", tongue.code()));
            let direction = tongue.direction().code();
            assert!(body.contains(&format!("lang=\"{}\" dir=\"{direction}\"", tongue.code())));
            let french_or_english = matches!(tongue, paper::Tongue::French | paper::Tongue::English);
            assert!(body.contains("name=\"dire\""), "{}", tongue.code());
            if !french_or_english {
                assert!(!body.contains("Vous voyez ici"), "{}", tongue.code());
                assert!(!body.contains("{ $"), "{}", tongue.code());
            }
        }
        let stop = format!("{}?parler=ar", paths::under(page.secret.text(), "stop"));
        assert!(house.post(&stop, "", &[]).to.contains("parler=ar&dit=stop"), "the language stays");
        assert!(house.shell.words.missing().is_empty(), "{:?}", house.shell.words.missing());
    });
}

#[test]
fn she_asks_for_a_correction_and_reads_the_answer() {
    in_houses(|house| {
        let (page, asked) = house.oriented(false);
        let correct = format!("{}?demande={}", paths::under(page.secret.text(), "corriger"), asked.code);
        assert!(house.look(&correct, "").contains("Qu’est-ce qui n’est pas juste"));
        assert_eq!(house.post(&correct, "", &[("mots", " ")]).status.as_u16(), 422);
        let number = house.post(&correct, "", &[("mots", "1 84 12 76 451 089 46")]);
        assert_eq!(number.status.as_u16(), 422, "a number nobody may keep");
        assert!(house.post(&correct, "", &[("mots", "Ce n’est pas le midi")]).to.contains("dit=correct"));
        let letters = house.letters();
        assert!(letters.contains("demande une correction"));
        assert!(!letters.contains("Ce n’est pas le midi"), "nothing personal in a letter");

        let member = house.signs_in("maraude");
        let desk = house.get(paths::CORRECTIONS, &member);
        assert!(desk.body.contains("Ce n’est pas le midi"), "{}", desk.body);
        let id = between(&desk.body, "name=\"correction\" value=\"", "\"").expect("a correction");
        let judged = house.post(
            paths::CORRECTIONS,
            &member,
            &[("correction", &id), ("reponse", "Elle est alcoolique")],
        );
        assert_eq!(judged.status.as_u16(), 422);
        let answered = [("correction", id.as_str()), ("reponse", "C’est corrigé : le soir")];
        assert_eq!(house.post(paths::CORRECTIONS, &member, &answered).to, paths::CORRECTIONS);
        let body = house.her(&page, "");
        assert!(body.contains("C’est corrigé : le soir"));
        assert!(!body.contains("Personne n’a encore lu."), "reading what she wrote is a look");
        assert!(!house.look(paths::CORRECTIONS, &member).contains("Ce n’est pas le midi"));
    });
}

#[test]
fn an_appointment_on_either_side_of_a_clock_change_is_told_in_paris_time() {
    in_houses(|house| {
        let (page, asked) = house.oriented(false);
        let summer =
            (house.now() + Days::new(140)).date_naive().and_hms_opt(12, 30, 0).expect("an hour").and_utc();
        house.receiver_does(asked.id, &Act::Accept { appointment: Some(summer) });
        assert!(house.her(&page, "").contains("14 h 30"));
    });
}

#[test]
fn she_reads_every_word_that_was_written_why_it_was_refused_and_what_was_proposed() {
    in_houses(|house| {
        let (page, asked) = house.oriented(false);
        let question = "Combien de personnes mangent ?".to_owned();
        house.receiver_does(asked.id, &Act::AskInformation { words: question });
        let refused = Act::Refuse {
            reason: referral::RefusalReason::Full,
            alternative: Some(asked.to),
            words: "Complet jusqu’à lundi.".to_owned(),
        };
        house.receiver_does(asked.id, &refused);
        let body = house.her(&page, "?parler=ar");
        let service = house.read(|conn| crate::store::directory::service_name(conn, asked.to.uuid()));
        let proposed = format!("<bdi lang=\"fr\">{}</bdi></dd>", web::escaped(&service.expect("a name")));
        for there in [
            "<bdi lang=\"fr\">Combien de personnes mangent ?</bdi>",
            "<bdi lang=\"fr\">Complet jusqu’à lundi.</bdi>",
            "سبب الرفض",
            "مقترح بدلاً من ذلك",
            proposed.as_str(),
        ] {
            assert!(body.contains(there), "« {there} » is missing in {body}");
        }
        house.wait(5);
        assert!(house.her(&page, "").contains("Personne d’autre ne peut lire cette demande."));
    });
}

#[test]
fn the_day_and_hour_of_an_appointment_stay_said_after_it() {
    in_houses(|house| {
        let (page, asked) = house.oriented(false);
        let at = house.now() + TimeDelta::days(1);
        house.receiver_does(asked.id, &Act::Accept { appointment: Some(at) });
        house.wait(2);
        assert!(house.her(&page, "").contains("Le rendez-vous était le 23 novembre 2026 à 10"));
        house.receiver_does(asked.id, &Act::DidNotCome);
        assert!(house.her(&page, "").contains("Le rendez-vous était le 23 novembre 2026 à 10"));
    });
}

#[test]
fn after_eight_days_without_a_word_she_says_so_with_one_button() {
    in_houses(|house| {
        let (page, asked) = house.oriented(false);
        assert!(!house.her(&page, "").contains("value=\"appel\""));
        house.wait(9);
        assert!(house.her(&page, "").contains("value=\"appel\""));
        let act = paths::under(page.secret.text(), &asked.code.to_string());
        let said = house.post(&act, "", &[("dire", "appel")]).to;
        assert!(house.look(&said, "").contains("Nous prévenons le service"), "{said}");
        assert_eq!(house.referral(asked.id).state, State::Escalated);
        assert!(house.letters().contains("Une personne demande de l’aide"));
    });
}

#[test]
fn words_written_too_often_are_given_back() {
    in_houses(|house| {
        let (page, asked) = house.oriented(false);
        let correct = format!("{}?demande={}", paths::under(page.secret.text(), "corriger"), asked.code);
        let mut last = house.post(&correct, "", &[("mots", "le soir")]);
        for _ in 0..6 {
            last = house.post(&correct, "", &[("mots", "le soir, et le matin")]);
        }
        assert_eq!(last.status.as_u16(), 429);
        assert!(last.body.contains("le soir, et le matin</textarea>"), "{}", last.body);
    });
}

#[test]
fn the_text_message_says_sent_only_of_what_was_sent() {
    in_houses(|house| {
        let (page, _) = house.oriented(true);
        let cookie = house.signs_in("maraude");
        let body = house.look(&paths::notice(page.id), &cookie);
        let text = between(&body, "data-sms>", "</").expect("a message");
        assert!(text.contains("attend votre oui") && !text.contains("est envoyée"), "{text}");
        let (page, asked) = house.oriented(false);
        let refused =
            Act::Refuse { reason: referral::RefusalReason::Full, alternative: None, words: String::new() };
        house.receiver_does(asked.id, &refused);
        let body = house.look(&paths::notice(page.id), &cookie);
        let text = between(&body, "data-sms>", "</").expect("a message");
        assert!(text.contains("a une réponse") && !text.contains("est envoyée"), "{text}");
    });
}
