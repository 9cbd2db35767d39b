//! Who reads what is not shown, what a form sent twice does, and who says « je me reconnais ».

use axum::http::StatusCode;
use membership::trial::between;

use super::trying::{ALL, House, count_letters, id, in_houses, spoil, walk};
use crate::trace::Credit;
use crate::{daily, hide, paths, publish};

/// The page of the one thing that is kept.
fn kept(house: &House, cookie: &str) -> String {
    let list = house.get(&paths::keeping(walk()), cookie).body;
    let trace = between(&list, "/temoignages/garder/", "\"").expect("it stands on the list");
    format!("{}/{trace}", paths::keeping(walk()))
}

#[test]
fn the_coordination_reads_nothing_of_what_is_not_shown() {
    in_houses(|house| {
        let (carrier, coordination) = (house.signs_in("assistante-sociale"), house.signs_in("coordinatrice"));
        house.sends_picture(&carrier, "1");
        let list = house.get(&paths::keeping(walk()), &coordination).body;
        assert!(list.contains("Une image reçue") && !list.contains("croquet"), "{list}");
        let page = kept(house, &carrier);
        let (public, image) = (page.replace("/garder/", "/image/"), format!("{page}/image"));
        let looks = || {
            let subject = page.rsplit('/').next().unwrap_or_default().parse().expect("an identity");
            house.read(|conn| ::store::access::about(conn, subject, 10)).len()
        };
        for path in [&public, &image] {
            assert_eq!(house.get(path, &coordination).status, StatusCode::NOT_FOUND, "{path}");
        }
        let seen = house.get(&page, &coordination);
        assert!(seen.status == StatusCode::OK && !seen.body.contains("croquet"), "{}", seen.body);
        for act in ["publish", "agree", "invite", "link", "faces"] {
            let sent = house.post(&page, &coordination, &[("act", act)]);
            assert_eq!(sent.status, StatusCode::NOT_FOUND, "{act}");
        }
        assert_eq!(looks(), 0);
        assert!(house.get(&page, &carrier).body.contains("croquet"));
        assert_eq!(house.get(&image, &carrier).status, StatusCode::OK);
        assert_eq!(looks(), 2, "the page and the picture");
        house.post(&page, &coordination, &[("act", "withdraw")]);
        assert_eq!(house.get(&page, &carrier).status, StatusCode::NOT_FOUND, "she may take it away");
    });
}

#[test]
fn a_form_sent_twice_leads_to_one_page_and_other_words_are_another() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        let until = house.in_a_year();
        let form = "0197f000-0000-7000-8000-000000000001";
        let say = |words: &str, nom: &str| {
            let fields = [
                ("id", form),
                ("texte", words),
                ("nomme", "first-name"),
                ("nom", nom),
                ("accord", "spoken"),
                ("usages", "pages"),
                ("jusqu", until.as_str()),
            ];
            house.post(&paths::words(walk()), &cookie, &fields)
        };
        let (first, again) = (say("J’ai ri", "Lina"), say("J’ai ri", "Lina"));
        assert!(first.to.contains("/moi/") && first.to == again.to, "{} {}", first.to, again.to);
        let other = say("J’ai chanté", "Lina");
        assert!(other.to.contains("/moi/") && other.to != first.to);
        let public = house.get(&paths::traces(walk()), "").body;
        assert!(public.contains("J’ai ri") && public.contains("J’ai chanté"));
        let named = say("J’ai dansé", "Marie Dupont");
        assert!(named.status == StatusCode::UNPROCESSABLE_ENTITY && named.body.contains("le prénom seul"));
        let page = kept(house, &cookie);
        let renewed = house.post(&page, &cookie, &[("act", "link"), ("partie", "0")]).body;
        let hers = between(&renewed, "<p>http://essai.example", "</p>").expect("a new link");
        assert!(house.get(&hers, "").body.contains("Retirer mon accord"));
        let old = [&first.to, &other.to].map(|link| house.get(link, "").status);
        assert_eq!(old.iter().filter(|status| **status == StatusCode::NOT_FOUND).count(), 1, "{old:?}");
    });
}

#[test]
fn a_second_reminder_and_a_second_face_are_not_lost() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        let form = "0197f000-0000-7000-8000-000000000002";
        let day = house.today().checked_add_days(chrono::Days::new(7)).expect("a day").to_string();
        for note in ["Reprendre la couture", "Reprendre la couture", "Parler du jardin"] {
            house.post(&paths::reminder(walk()), &cookie, &[("id", form), ("note", note), ("jour", &day)]);
        }
        let page = house.get(&paths::reminder(walk()), &cookie).body;
        assert_eq!(page.matches("Reprendre la couture").count(), 1);
        assert!(page.contains("Parler du jardin"), "{page}");
        house.sends_picture(&cookie, "2");
        let (trace, until) = (kept(house, &cookie), house.in_a_year());
        let agreed =
            [("act", "agree"), ("id", form), ("accord", "spoken"), ("usages", "pages"), ("jusqu", &until)];
        let (first, again) =
            (house.post(&trace, &cookie, &agreed).to, house.post(&trace, &cookie, &agreed).to);
        assert!(first.contains("/moi/") && first == again, "a double click agrees for nobody else");
        assert!(house.get(&trace, &cookie).body.contains("il manque un accord"));
    });
}

#[test]
fn who_recognises_herself_hides_the_picture_at_once() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        house.sends_picture(&cookie, "0");
        let page = kept(house, &cookie);
        let image = page.replace("/garder/", "/image/");
        let public = || house.get(&paths::traces(walk()), "").body;
        assert!(public().contains(&format!("action=\"{image}\"")), "{}", public());
        let letters = house.read(count_letters);
        for _ in 0..2 {
            assert_eq!(house.post(&image, "", &[]).status, StatusCode::SEE_OTHER);
        }
        assert_eq!(house.get(&image, "").status, StatusCode::NOT_FOUND);
        assert!(!public().contains("croquet"));
        assert_eq!(house.read(count_letters), letters + 1, "its keeper is told once");
        let told = house.get(&page, &cookie).body;
        assert!(told.contains("s’est reconnu"), "{told}");
        house.post(&page, &cookie, &[("act", "faces"), ("visages", "1")]);
        house.post(&page, &cookie, &[("act", "publish")]);
        assert_eq!(house.get(&image, "").status, StatusCode::NOT_FOUND, "she has not agreed");
        for _ in 0..12 {
            house.post(&image, "", &[]);
        }
        assert_eq!(house.post(&image, "", &[]).status, StatusCode::TOO_MANY_REQUESTS);
    });
}

#[test]
fn what_is_hidden_waits_from_that_day_and_one_bad_seal_stops_nothing() {
    in_houses(|house| {
        let round = || house.run(daily(&house.db, &house.key, &house.shell)).expect("a round");
        house.keeps_words(1, "J’ai ri", Credit::Anonymous);
        house.agrees(1, 0, &house.consent(900, ALL));
        let now = house.now();
        house.write(|conn| publish(conn, &house.key, id(1), now));
        house.wait(200);
        let now = house.now();
        house.write(|conn| hide(conn, id(1), now));
        assert_eq!(round().erased, 0, "hidden for an afternoon");
        house.wait(175);
        let cookie = house.signs_in("assistante-sociale");
        let day = house.today().to_string();
        house.sends(&paths::reminder(walk()), &cookie, &[("note", "Le jardin"), ("jour", &day)]);
        house.write(spoil);
        house.wait(6);
        let done = round();
        assert_eq!((done.erased, done.reminded), (1, 0), "a reminder that cannot be sent stops no erasing");
    });
}
