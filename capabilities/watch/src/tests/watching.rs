//! Each duty shows what waits, since when and what to do; and nothing that was said of anybody.

use axum::http::StatusCode;
use referral::{Act, Level, Teller};

use crate::tests::trying::{House, WISH, come_back, in_houses, leave_the_directory};
use crate::{needs, paths};

fn watch(house: &House) -> String {
    let page = house.get(paths::WATCH, &house.signs_in("coordinatrice"));
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    page.body
}

fn section<'a>(page: &'a str, anchor: &str) -> &'a str {
    let (_, rest) = page.split_once(&format!("<h2 id=\"{anchor}\">")).expect("the section");
    rest.split("</section>").next().unwrap_or_default()
}

#[test]
fn what_is_brought_to_the_coordination_stands_first_with_the_way_to_answer() {
    in_houses(|house| {
        let sent = house.escalated("one");
        let page = watch(house);
        let code = sent.code.to_string();
        assert!(section(&page, "sans-reponse").contains(&code), "{page}");
        assert!(page.contains(&paths::relay(sent.id)));
        let counted = house.read(|conn| needs(conn, house.now()));
        assert_eq!((counted.escalated, counted.silent), (1, 0));
    });
}

#[test]
fn eight_days_of_silence_and_dates_that_passed_are_told() {
    in_houses(|house| {
        let silent = house.sends("one");
        house.wait(9);
        let page = watch(house);
        assert!(section(&page, "sans-nouvelles").contains(&silent.code.to_string()), "{page}");
        assert!(section(&page, "sans-nouvelles").contains("href=\"tel:"), "a number to call");
        assert_eq!(house.read(|conn| needs(conn, house.now())).silent, 1);
        house.does(silent.id, &Act::Acknowledge, Teller::Receiver).expect("better late");
        house.does(silent.id, &Act::Accept { appointment: None }, Teller::Receiver).expect("accepted");
        house.wait(20);
        let page = watch(house);
        assert!(section(&page, "date-passee").contains(&silent.code.to_string()), "{page}");
        assert!(!section(&page, "sans-nouvelles").contains(&silent.code.to_string()));
    });
}

#[test]
fn letters_that_come_back_and_old_stopgaps_are_told() {
    in_houses(|house| {
        let (lost, held) = (house.sends("one"), house.sends("two"));
        let today = house.today();
        house.write(|conn| come_back(conn, lost.id.uuid(), today));
        assert!(section(&watch(house), "courrier-revenu").contains(&lost.code.to_string()));
        house.does(held.id, &Act::Accept { appointment: None }, Teller::Receiver).expect("accepted");
        let act = Act::Respond { level: Level::Interim, words: "Une nuit à l’hôtel.".to_owned() };
        house.does(held.id, &act, Teller::Sender).expect("told");
        assert!(!section(&watch(house), "reponse-ancienne").contains(&held.code.to_string()));
        house.wait(31);
        assert!(section(&watch(house), "reponse-ancienne").contains(&held.code.to_string()));
    });
}

/// Whatever is the matter with a referral, it stands once, under what presses most, and the counts are those of the list.
#[test]
fn each_referral_is_counted_once_where_it_is_listed() {
    in_houses(|house| {
        let act = Act::Respond { level: Level::Interim, words: "Une nuit à l’hôtel.".to_owned() };
        let sent = ["one", "two", "three"].map(|name| house.sends(name));
        house.does(sent[0].id, &act, Teller::Sender).expect("told");
        let words = "Personne ne répond.".to_owned();
        house.wait(40);
        house.does(sent[1].id, &Act::Escalate { words }, Teller::Sender).expect("it may be escalated");
        let today = house.today();
        for one in &sent {
            house.write(|conn| come_back(conn, one.id.uuid(), today));
        }
        let page = watch(house);
        assert!(!page.contains("autres."), "{page}");
        for one in &sent {
            assert_eq!(page.matches(&format!("<h3>{}</h3>", one.code)).count(), 1, "{page}");
        }
        let counted = house.read(|conn| needs(conn, house.now()));
        assert_eq!(counted.escalated + counted.silent + counted.bounced + counted.passed, 3, "{counted:?}");
    });
}

#[test]
fn a_service_that_left_while_requests_wait_there_is_told() {
    in_houses(|house| {
        house.sends("one");
        house.sends("two");
        assert!(section(&watch(house), "service-ferme").contains("Rien ici"));
        let (service, _) = house.service();
        let today = house.today();
        house.write(|conn| leave_the_directory(conn, service.uuid(), today));
        let page = watch(house);
        assert!(section(&page, "service-ferme").contains("2 demandes y attendent"), "{page}");
    });
}

#[test]
fn nothing_that_was_said_of_anybody_is_shown() {
    in_houses(|house| {
        let sent = house.escalated("one");
        let cookie = house.signs_in("coordinatrice");
        for path in [paths::WATCH.to_owned(), paths::relay(sent.id), paths::FIGURES.to_owned()] {
            let page = house.get(&path, &cookie).body;
            for words in [WISH, "Rex", "Personne ne répond."] {
                assert!(!page.contains(words), "{path} says « {words} »");
            }
        }
    });
}

#[test]
fn only_the_coordination_watches() {
    in_houses(|house| {
        let sent = house.escalated("one");
        let pages = [paths::WATCH, paths::FIGURES, paths::EXPORT, &paths::relay(sent.id)];
        for code in ["assistante-sociale", "responsable-associatif", "administrateur", "elue", "maraude"] {
            let cookie = house.signs_in(code);
            for path in pages {
                assert_eq!(house.get(path, &cookie).status, StatusCode::NOT_FOUND, "{code} {path}");
            }
        }
        assert_eq!(house.get(paths::WATCH, "").status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn pages_are_whole_in_both_languages_empty_and_full() {
    in_houses(|house| {
        let cookie = house.signs_in("coordinatrice");
        for filled in [false, true] {
            let mut pages = vec![paths::WATCH.to_owned(), paths::FIGURES.to_owned()];
            if filled {
                pages.push(paths::relay(house.escalated("one").id));
                house.sends("two");
                house.wait(9);
            }
            for path in pages {
                for locale in ["fr", "en"] {
                    let page = house.get(&format!("{path}?langue={locale}"), &cookie);
                    assert_eq!(page.status, StatusCode::OK, "{path}");
                    assert_eq!(page.body.matches("<h1").count(), 1, "{path}");
                    let says_key = page.body.contains(">watch-") || page.body.contains(">referral-");
                    assert!(!says_key, "{path} says a key: {}", page.body);
                }
            }
        }
    });
}
