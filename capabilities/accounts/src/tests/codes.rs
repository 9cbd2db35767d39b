//! The six digits: typed where they were asked for, once, in time; and nothing tells who has an account.

use axum::http::header::SET_COOKIE;
use chrono::{NaiveDate, TimeDelta};
use futures_util::future::join_all;

use super::{MONIQUE, at_home, code_in, on_both};
use crate::store::requests::count_requests;

#[test]
fn a_volunteer_signs_in_with_the_code_of_her_letter() {
    on_both(|house| async move {
        house.monique().await;
        let mut browser = house.browser();
        let page = browser.get("/connexion?retour=%2Fcompte").await;
        assert!(page.text.contains("name=\"retour\" value=\"/compte\""), "{}", page.text);
        let asked =
            browser.post("/connexion", &[("email", " Monique@Resto.example "), ("retour", "/compte")]).await;
        assert_eq!((asked.status, asked.leads_to()), (303, "/connexion/code?retour=%2Fcompte"));
        assert!(browser.cookies.contains_key("__Host-asking"));
        assert!(browser.get("/connexion/code").await.text.contains("autocomplete=\"one-time-code\""));
        let letter = house.letters().await.remove(0);
        assert!(!letter.contains("Monique") && !letter.contains("Durand"), "a letter names nobody");
        let code = code_in(&letter);
        let spaced = format!("{} {}", &code[..3], &code[3..]);
        let entered = browser.post("/connexion/code", &[("code", &spaced)]).await;
        assert_eq!((entered.status, entered.leads_to()), (303, "/compte"));
        let cookie = entered.headers.get_all(SET_COOKIE).iter().filter_map(|line| line.to_str().ok());
        let cookie: Vec<&str> = cookie.filter(|line| line.starts_with("__Host-session=")).collect();
        assert!(cookie.len() == 1 && cookie[0].contains("HttpOnly; SameSite=Lax; Secure; Max-Age=2592000"));
        assert!(!browser.cookies.contains_key("__Host-asking"), "what was asked is answered");
        let own = browser.get("/compte").await;
        assert!(own.status == 200 && own.text.contains("Monique Durand"));
    });
}

#[test]
fn whoever_asks_for_a_new_code_does_not_lose_the_way_back() {
    at_home(|house| async move {
        house.monique().await;
        let mut browser = house.browser();
        let asked = browser.post("/connexion", &[("email", MONIQUE), ("retour", "/compte?a=1")]).await;
        let anew = "href=\"/connexion?retour=%2Fcompte%3Fa%3D1\"";
        let page = browser.get(asked.leads_to()).await;
        assert!(page.text.contains(anew), "{}", page.text);
        let wrong = [("code", "12"), ("retour", "/compte?a=1")];
        assert!(browser.post("/connexion/code", &wrong).await.text.contains(anew));
        let outside = browser.get("/connexion/code?retour=https%3A%2F%2Fexample.org").await;
        assert!(outside.text.contains("name=\"retour\" value=\"\""), "and nobody is led out of the house");
    });
}

#[test]
fn nothing_tells_who_has_an_account() {
    at_home(|house| async move {
        house.monique().await;
        let closed = house.member(crate::AccountKind::Personal, "Paul", "paul@resto.example").await;
        let ended = house.member(crate::AccountKind::Personal, "Ines", "ines@resto.example").await;
        let now = house.now();
        house.write(move |conn| crate::close_account(conn, closed, now)).await;
        let last = NaiveDate::from_ymd_opt(2026, 11, 21);
        house.write(move |conn| crate::set_end(conn, ended, last)).await;
        let mut heard = Vec::new();
        for email in [MONIQUE, "nobody@resto.example", "paul@resto.example", "ines@resto.example"] {
            let mut browser = house.browser();
            let asked = browser.post("/connexion", &[("email", email)]).await;
            let cookies: Vec<String> = asked
                .headers
                .get_all(SET_COOKIE)
                .iter()
                .map(|line| {
                    let line = line.to_str().expect("text");
                    format!("{} {}", line.len(), line.split('=').next().unwrap_or_default())
                })
                .collect();
            let shown = browser.get("/connexion/code").await;
            let wrong = browser.post("/connexion/code", &[("code", "000000")]).await;
            let names: Vec<String> = asked.headers.keys().map(ToString::to_string).collect();
            heard.push((asked.status, asked.text, names, cookies, shown.text, wrong.status, wrong.text));
        }
        for other in &heard[1..] {
            assert_eq!(other, &heard[0]);
        }
        let letters = house.letters().await;
        let saying = |words: &str| {
            let said = letters.iter().filter(|letter| letter.contains(words));
            said.map(|letter| code_in(letter).is_empty()).collect::<Vec<_>>()
        };
        assert_eq!(letters.len(), 4);
        assert_eq!(saying("Votre code pour vous connecter"), [false]);
        assert_eq!(saying("Votre accès a pris fin"), [true]);
        assert_eq!(saying("Aucun compte avec cette adresse"), [true, true]);
    });
}

#[test]
fn a_stranger_is_written_to_once_a_day() {
    at_home(|house| async move {
        for (hours, letters) in [(0, 1), (1, 1), (12, 1), (12, 2)] {
            house.wait(TimeDelta::hours(hours));
            let mut browser = house.browser();
            assert_eq!(browser.post("/connexion", &[("email", "nobody@resto.example")]).await.status, 303);
            assert_eq!(house.letters().await.len(), letters, "after {hours} more hours");
        }
    });
}

#[test]
fn a_code_serves_once_in_time_and_where_it_was_asked() {
    at_home(|house| async move {
        house.monique().await;
        let mut asking = house.browser();
        let mut other = house.browser();
        asking.post("/connexion", &[("email", MONIQUE)]).await;
        let (code, _) = house.newest().await;
        let elsewhere = other.post("/connexion/code", &[("code", &code)]).await;
        assert!(elsewhere.status == 422 && elsewhere.text.contains("Cet appareil n’a rien demandé"));
        let kept = asking.clone();
        assert_eq!(asking.post("/connexion/code", &[("code", &code)]).await.status, 303);
        let again = kept.clone().post("/connexion/code", &[("code", &code)]).await;
        assert!(again.status == 422 && again.text.contains("déjà servi"));

        let mut late = house.browser();
        late.post("/connexion", &[("email", MONIQUE)]).await;
        let (code, _) = house.newest().await;
        house.wait(TimeDelta::minutes(15));
        let answer = late.post("/connexion/code", &[("code", &code)]).await;
        assert!(answer.status == 422 && answer.text.contains("plus d’un quart d’heure"));
        assert!(!late.cookies.contains_key("__Host-session"));
        // The browser's clock is never asked, and the server's going back opens nothing a second time.
        house.wait(TimeDelta::minutes(-14));
        let mut kept = kept;
        kept.address = [192, 0, 2, 9];
        let again = kept.post("/connexion/code", &[("code", &code)]).await;
        assert!(again.text.contains("déjà servi"), "{}", again.text);
    });
}

#[test]
fn three_wrong_codes_shut_the_code_and_not_the_link() {
    at_home(|house| async move {
        house.monique().await;
        let mut browser = house.browser();
        browser.post("/connexion", &[("email", MONIQUE)]).await;
        let (code, link) = house.newest().await;
        let wrong = if code == "111111" { "222222" } else { "111111" };
        for left in ["2 fois", "encore une fois", "ne sert plus"] {
            let answer = browser.post("/connexion/code", &[("code", wrong)]).await;
            assert!(answer.status == 422 && answer.text.contains(left), "{left}: {}", answer.text);
        }
        let right = browser.post("/connexion/code", &[("code", &code)]).await;
        assert!(right.text.contains("Trop d’essais"), "the right code comes too late");
        assert_eq!(browser.post(&link, &[]).await.status, 303, "the link in the same browser still opens");
    });
}

#[test]
fn ten_wrong_codes_a_day_are_enough_for_an_address() {
    at_home(|house| async move {
        house.monique().await;
        for attempt in 0..4_i64 {
            let mut thief = house.browser();
            thief.post("/connexion", &[("email", MONIQUE)]).await;
            let (code, _) = house.newest().await;
            let wrong = if code == "111111" { "222222" } else { "111111" };
            for _ in 0..if attempt < 3 { 3 } else { 1 } {
                thief.post("/connexion/code", &[("code", wrong)]).await;
            }
            house.wait(TimeDelta::minutes(5 + attempt));
        }
        let mut monique = house.browser();
        monique.post("/connexion", &[("email", MONIQUE)]).await;
        let (code, link) = house.newest().await;
        let answer = monique.post("/connexion/code", &[("code", &code)]).await;
        assert!(answer.status == 422 && answer.text.contains("Trop de codes faux"), "{}", answer.text);
        assert_eq!(monique.post(&link, &[]).await.status, 303, "nobody shuts her out: her link opens");
        house.wait(TimeDelta::hours(24));
        house.sign_in(&mut house.browser(), MONIQUE).await;
    });
}

#[test]
fn two_hundred_wrong_codes_an_hour_are_enough_for_the_house() {
    at_home(|house| async move {
        house.monique().await;
        // A spray: two codes at each of a hundred addresses, each from an address of its own.
        for victim in 0..100_u8 {
            let mut thief = house.browser();
            thief.address = [198, 51, 100, victim];
            thief.post("/connexion", &[("email", &format!("victim{victim}@resto.example"))]).await;
            for _ in 0..2 {
                thief.post("/connexion/code", &[("code", "000000")]).await;
            }
        }
        house.letters().await;
        let mut monique = house.browser();
        monique.post("/connexion", &[("email", MONIQUE)]).await;
        let (code, link) = house.newest().await;
        let answer = monique.post("/connexion/code", &[("code", &code)]).await;
        assert!(answer.status == 422 && answer.text.contains("depuis une heure"), "{}", answer.text);
        assert_eq!(monique.post(&link, &[]).await.status, 303, "her link opens");
        house.wait(TimeDelta::minutes(61));
        house.sign_in(&mut house.browser(), MONIQUE).await;
    });
}

#[test]
fn three_requests_are_open_at_a_time_and_the_oldest_gives_way() {
    at_home(|house| async move {
        house.monique().await;
        let mut browsers = Vec::new();
        for _ in 0..4 {
            let mut browser = house.browser();
            browser.post("/connexion", &[("email", MONIQUE)]).await;
            let (code, _) = house.newest().await;
            browsers.push((browser, code));
            house.wait(TimeDelta::seconds(5));
        }
        let (first, code) = &mut browsers[0];
        assert!(first.post("/connexion/code", &[("code", code)]).await.text.contains("plus récent"));
        let (last, code) = &mut browsers[3];
        assert_eq!(last.post("/connexion/code", &[("code", code)]).await.status, 303);
    });
}

#[test]
fn who_asks_in_her_name_from_elsewhere_retires_nothing_of_hers() {
    on_both(|house| async move {
        house.monique().await;
        let mut monique = house.browser();
        monique.post("/connexion", &[("email", MONIQUE)]).await;
        let (code, _) = house.newest().await;
        for _ in 0..4 {
            house.wait(TimeDelta::seconds(5));
            let mut thief = house.browser();
            thief.address = [198, 51, 100, 7];
            assert_eq!(thief.post("/connexion", &[("email", MONIQUE)]).await.status, 303);
        }
        assert_eq!(monique.post("/connexion/code", &[("code", &code)]).await.status, 303);
    });
}

#[test]
fn of_two_presses_at_once_one_comes_in() {
    on_both(|house| async move {
        house.monique().await;
        let mut browser = house.browser();
        browser.post("/connexion", &[("email", MONIQUE)]).await;
        let (code, _) = house.newest().await;
        let presses = (0..4).map(|_| {
            let (mut browser, code) = (browser.clone(), code.clone());
            async move { browser.post("/connexion/code", &[("code", &code)]).await.status }
        });
        let mut statuses = join_all(presses).await;
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 422, 422, 422]);
    });
}

#[test]
fn asking_too_often_is_answered_in_words_for_known_and_unknown_alike() {
    at_home(|house| async move {
        house.monique().await;
        for email in [MONIQUE, "nobody@resto.example"] {
            let mut browser = house.browser();
            for _ in 0..5 {
                assert_eq!(browser.post("/connexion", &[("email", email)]).await.status, 303);
            }
            let refused = browser.post("/connexion", &[("email", email)]).await;
            assert_eq!(refused.status, 429);
            assert_eq!(refused.headers["retry-after"], "120");
            assert!(refused.text.contains("Attendez 2 minutes"), "{}", refused.text);
            browser.address = [192, 0, 2, 2];
            let elsewhere = browser.post("/connexion", &[("email", email)]).await;
            assert_eq!(elsewhere.status, 303, "one who asks too often shuts out nobody else");
            for other in 3..14 {
                browser.address = [192, 0, 2, other];
                browser.post("/connexion", &[("email", email)]).await;
            }
            assert_eq!(browser.post("/connexion", &[("email", email)]).await.status, 429);
        }
    });
}

#[test]
fn ten_thousand_attempts_leave_few_rows_and_let_others_in() {
    at_home(|house| async move {
        house.monique().await;
        let mut flood = house.browser();
        let mut refused = 0;
        for attempt in 0..10_000 {
            let email = format!("victim{attempt}@resto.example");
            refused += usize::from(flood.post("/connexion", &[("email", &email)]).await.status == 429);
        }
        assert_eq!(refused, 9_960);
        assert_eq!(house.read(count_requests).await, 40);
        let mut monique = house.browser();
        monique.address = [192, 0, 2, 2];
        house.sign_in(&mut monique, MONIQUE).await;
        house.wait(TimeDelta::hours(48));
        monique.cookies.clear();
        house.sign_in(&mut monique, MONIQUE).await;
        assert_eq!(house.read(count_requests).await, 1, "what is a day old is forgotten");
    });
}

#[test]
fn what_is_no_address_and_what_is_no_code_is_told_beside_the_field() {
    at_home(|house| async move {
        let mut browser = house.browser();
        for typed in ["", "monique", "monique@", &"a".repeat(1 << 19)] {
            let answer = browser.post("/connexion", &[("email", typed), ("retour", "/compte")]).await;
            assert!(answer.status == 422 && answer.text.contains("id=\"email-fault\""));
            assert!(answer.text.contains("name=\"retour\" value=\"/compte\""), "the way back is not lost");
        }
        for typed in ["", "12345", "abcdef"] {
            let answer = browser.post("/connexion/code", &[("code", typed)]).await;
            assert!(answer.status == 422 && answer.text.contains("Il faut les six chiffres"));
        }
        assert_eq!(house.read(count_requests).await, 0);
    });
}

#[test]
fn no_way_back_leads_out_of_the_house() {
    at_home(|house| async move {
        house.monique().await;
        for out in ["https://evil.example/", "//evil.example", "/\\evil.example", "evil"] {
            let mut browser = house.browser();
            browser.post("/connexion", &[("email", MONIQUE), ("retour", out)]).await;
            let (code, _) = house.newest().await;
            assert_eq!(browser.post("/connexion/code", &[("code", &code)]).await.leads_to(), "/", "{out}");
            house.wait(TimeDelta::minutes(10));
        }
    });
}
